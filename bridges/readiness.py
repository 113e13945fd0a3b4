"""Whether a bridge point is ready: what a line check measured goes in, a verdict per step comes out.

Thresholds, and where they come from:

- Line, both ways: loss and round trip as in `bridges/quality.py` (video falls from excellent to good near 2 % loss and
  to poor near 6 %; 400 ms and 1 s of round trip), measured for at least 10 s on the media path itself. A shorter
  measurement sees no burst of loss and is none.
- Sending: a hall in 720p needs about 1.2 Mbit/s; below 700 kbit/s the picture is small, below 300 it is none that a
  conference could show. What a hall *receives* is as much as the centre sends, so it is kept but not judged: a narrow
  line shows as loss.
- Microphone: the loudest second of speech, as RMS below full scale. Speech is set to about -20 dBFS in conferencing;
  under -55 is a room without a voice, under -35 a voice that drowns in the fan, over -3 is clipped.
- Camera: at least 640 x 360; a mean brightness under 12 of 255 is a covered lens, under 40 a hall without faces.
- Picture of the centre: under 5 frames a second is no picture, under 12 stutters (a shared screen has 15); one second
  frozen of ten is a warning, three are a fault.
- A check holds for 36 hours before the start ("the afternoon before, every line is tried", domain.md).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bridges.quality import GOOD_LOSS, GOOD_RTT_MS, POOR_LOSS, POOR_RTT_MS
from schemas.words import Cause, CheckStep, Finding, Mode, Readiness

SHORTEST_S = 10.0
HOLDS = timedelta(hours=36)
SMALLEST = (640, 360)
COVERED, DARK = 12.0, 40.0
SILENT_DBFS, QUIET_DBFS, LOUD_DBFS = -55.0, -35.0, -3.0
NO_SOUND_DBFS = -70.0
STUTTER_FPS, NO_PICTURE_FPS = 12.0, 5.0
STANDING_S, STOOD_S = 1.0, 3.0
NARROW_KBPS, TOO_NARROW_KBPS = 700.0, 300.0


@dataclass(frozen=True, slots=True)
class Measured:
    """What a host's page measured. None is "not measured"; loss in percent, levels in dBFS, rates in kbit/s."""

    seconds: float = 0.0
    camera_width: int | None = None
    camera_height: int | None = None
    brightness: float | None = None
    voice_dbfs: float | None = None
    frames: int | None = None
    fps: float | None = None
    frozen_s: float | None = None
    sound_dbfs: float | None = None
    heard: bool | None = None
    rtt_ms: float | None = None
    loss: float | None = None
    kbps: float | None = None
    sent_loss: float | None = None
    sent_kbps: float | None = None


@dataclass(frozen=True, slots=True)
class StepVerdict:
    """How one step ended, and why when it is not good."""

    step: CheckStep
    finding: Finding
    cause: Cause | None = None


def judge(measured: Measured, mode: Mode) -> tuple[StepVerdict, ...]:
    """A verdict on every step, in their order. Who only watches needs no camera and sends nothing."""
    sends = mode is Mode.TWO_WAY
    unneeded = (Finding.NOT_NEEDED, None)
    found = {
        CheckStep.CAMERA: _camera(measured) if sends else unneeded,
        CheckStep.MICROPHONE: _microphone(measured.voice_dbfs) if sends else unneeded,
        CheckStep.PICTURE: _picture(measured),
        CheckStep.SOUND: _sound(measured),
        CheckStep.LINE: _line(measured),
        CheckStep.SENDING: _sending(measured) if sends else unneeded,
    }
    return tuple(StepVerdict(step, *found[step]) for step in CheckStep)


def passed(verdicts: Iterable[StepVerdict]) -> bool:
    """Whether the point may be called ready: nothing failed. What is weak works."""
    return all(verdict.finding is not Finding.FAILED for verdict in verdicts)


def readiness(
    mode: Mode, checked_at: datetime | None, *, passed: bool, starts: datetime | None, now: datetime
) -> Readiness:
    """Where a point stands, by its last check and the start of the session it gets ready for."""
    if mode is Mode.IN_PERSON:
        return Readiness.NOT_NEEDED
    if checked_at is None:
        return Readiness.UNCHECKED
    # Until the start comes near a check ages with the clock; after it, no more.
    if min(now, starts or now) - checked_at > HOLDS:
        return Readiness.OUTDATED
    return Readiness.READY if passed else Readiness.FAILED


Judged = tuple[Finding, Cause | None]
GOOD: Judged = (Finding.GOOD, None)


def _failed(cause: Cause) -> Judged:
    return Finding.FAILED, cause


def _weak(cause: Cause) -> Judged:
    return Finding.WEAK, cause


def _camera(measured: Measured) -> Judged:
    width, height = measured.camera_width, measured.camera_height
    if not width or not height:
        return _failed(Cause.NO_CAMERA)
    if measured.brightness is not None and measured.brightness < DARK:
        return (_failed if measured.brightness < COVERED else _weak)(Cause.DARK_PICTURE)
    return _weak(Cause.SMALL_PICTURE) if width < SMALLEST[0] or height < SMALLEST[1] else GOOD


def _microphone(voice: float | None) -> Judged:
    if voice is None:
        return _failed(Cause.NO_MICROPHONE)
    if voice < SILENT_DBFS:
        return _failed(Cause.SILENT)
    if voice < QUIET_DBFS:
        return _weak(Cause.QUIET)
    return _weak(Cause.LOUD) if voice > LOUD_DBFS else GOOD


def _picture(measured: Measured) -> Judged:
    if not measured.frames or measured.fps is None:
        return _failed(Cause.NO_PICTURE)
    if measured.fps < STUTTER_FPS:
        return (_failed if measured.fps < NO_PICTURE_FPS else _weak)(Cause.FEW_FRAMES)
    if (measured.frozen_s or 0.0) >= STANDING_S:
        return (_failed if (measured.frozen_s or 0.0) >= STOOD_S else _weak)(Cause.FREEZES)
    return GOOD


def _sound(measured: Measured) -> Judged:
    came = measured.sound_dbfs is not None and measured.sound_dbfs > NO_SOUND_DBFS
    if measured.heard:
        # The centre may have been silent for these seconds: ears are believed, and the doubt is shown.
        return GOOD if came else _weak(Cause.NO_SOUND)
    return _failed(Cause.NOT_HEARD if came else Cause.NO_SOUND)


def _line(measured: Measured) -> Judged:
    if measured.rtt_ms is None or measured.loss is None:
        return _failed(Cause.NOT_CONNECTED)
    if measured.seconds < SHORTEST_S:
        return _failed(Cause.TOO_SHORT)
    return _loss(measured.loss) or _delay(measured.rtt_ms) or GOOD


def _sending(measured: Measured) -> Judged:
    if measured.sent_loss is None or measured.sent_kbps is None:
        return _failed(Cause.NOT_CONNECTED)
    if (bad := _loss(measured.sent_loss)) is not None:
        return bad
    if measured.sent_kbps < NARROW_KBPS:
        return (_failed if measured.sent_kbps < TOO_NARROW_KBPS else _weak)(Cause.NARROW)
    return GOOD


def _loss(percent: float) -> Judged | None:
    if percent < GOOD_LOSS * 100:
        return None
    return (_failed if percent >= POOR_LOSS * 100 else _weak)(Cause.LOSS)


def _delay(rtt_ms: float) -> Judged | None:
    if rtt_ms < GOOD_RTT_MS:
        return None
    return (_failed if rtt_ms >= POOR_RTT_MS else _weak)(Cause.DELAY)
