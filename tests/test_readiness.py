"""The verdict of a line check: which values make a point ready, weak or not ready, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bridges.readiness import Measured, judge, passed, readiness
from schemas.words import Cause, CheckStep, Finding, Mode, Readiness

FINE = Measured(
    seconds=12, camera_width=1280, camera_height=720, brightness=120, voice_dbfs=-22, frames=300, fps=25, frozen_s=0,
    sound_dbfs=-24, heard=True, rtt_ms=30, loss=0.1, kbps=1200, sent_loss=0.2, sent_kbps=1500,
)  # fmt: skip
STARTS = datetime(2026, 2, 7, 1, 0, tzinfo=UTC)


def verdict(step: CheckStep, **changed: Any) -> tuple[Finding, Cause | None]:
    found = {each.step: each for each in judge(replace(FINE, **changed), Mode.TWO_WAY)}[step]
    return found.finding, found.cause


def test_a_good_line_makes_a_point_ready() -> None:
    verdicts = judge(FINE, Mode.TWO_WAY)
    assert [each.step for each in verdicts] == list(CheckStep)
    assert {each.finding for each in verdicts} == {Finding.GOOD}
    assert passed(verdicts)


@pytest.mark.parametrize(
    ("step", "changed", "finding", "cause"),
    [
        (CheckStep.CAMERA, {"camera_width": None}, Finding.FAILED, Cause.NO_CAMERA),
        (CheckStep.CAMERA, {"camera_width": 320, "camera_height": 240}, Finding.WEAK, Cause.SMALL_PICTURE),
        (CheckStep.CAMERA, {"brightness": 4}, Finding.FAILED, Cause.DARK_PICTURE),
        (CheckStep.CAMERA, {"brightness": 30}, Finding.WEAK, Cause.DARK_PICTURE),
        (CheckStep.MICROPHONE, {"voice_dbfs": None}, Finding.FAILED, Cause.NO_MICROPHONE),
        (CheckStep.MICROPHONE, {"voice_dbfs": -56}, Finding.FAILED, Cause.SILENT),
        (CheckStep.MICROPHONE, {"voice_dbfs": -36}, Finding.WEAK, Cause.QUIET),
        (CheckStep.MICROPHONE, {"voice_dbfs": -2.9}, Finding.WEAK, Cause.LOUD),
        (CheckStep.PICTURE, {"frames": 0}, Finding.FAILED, Cause.NO_PICTURE),
        (CheckStep.PICTURE, {"fps": 4.9}, Finding.FAILED, Cause.FEW_FRAMES),
        (CheckStep.PICTURE, {"fps": 11.9}, Finding.WEAK, Cause.FEW_FRAMES),
        (CheckStep.PICTURE, {"frozen_s": 1.0}, Finding.WEAK, Cause.FREEZES),
        (CheckStep.PICTURE, {"frozen_s": 3.0}, Finding.FAILED, Cause.FREEZES),
        (CheckStep.SOUND, {"sound_dbfs": None}, Finding.WEAK, Cause.NO_SOUND),
        (CheckStep.SOUND, {"sound_dbfs": -80, "heard": None}, Finding.FAILED, Cause.NO_SOUND),
        (CheckStep.SOUND, {"heard": False}, Finding.FAILED, Cause.NOT_HEARD),
        (CheckStep.LINE, {"rtt_ms": None}, Finding.FAILED, Cause.NOT_CONNECTED),
        (CheckStep.LINE, {"seconds": 9.9}, Finding.FAILED, Cause.TOO_SHORT),
        (CheckStep.LINE, {"loss": 2.0}, Finding.WEAK, Cause.LOSS),
        (CheckStep.LINE, {"loss": 6.0}, Finding.FAILED, Cause.LOSS),
        (CheckStep.LINE, {"rtt_ms": 400}, Finding.WEAK, Cause.DELAY),
        (CheckStep.LINE, {"rtt_ms": 1000}, Finding.FAILED, Cause.DELAY),
        (CheckStep.SENDING, {"sent_kbps": None}, Finding.FAILED, Cause.NOT_CONNECTED),
        (CheckStep.SENDING, {"sent_loss": 7.0}, Finding.FAILED, Cause.LOSS),
        (CheckStep.SENDING, {"sent_kbps": 699}, Finding.WEAK, Cause.NARROW),
        (CheckStep.SENDING, {"sent_kbps": 299}, Finding.FAILED, Cause.NARROW),
    ],
)
def test_each_step_says_what_is_wrong(step: CheckStep, changed: dict[str, Any], finding: Finding, cause: Cause) -> None:
    assert verdict(step, **changed) == (finding, cause)
    others = {each.step: each.finding for each in judge(replace(FINE, **changed), Mode.TWO_WAY) if each.step != step}
    assert set(others.values()) == {Finding.GOOD}, "one fault is not blamed on another step"


def test_nothing_measured_is_never_ready() -> None:
    for mode in (Mode.TWO_WAY, Mode.WATCH_ONLY):
        assert not passed(judge(Measured(), mode))


def test_who_only_watches_needs_no_camera() -> None:
    deaf = replace(FINE, camera_width=None, voice_dbfs=None, sent_loss=None, sent_kbps=None)
    assert passed(judge(deaf, Mode.WATCH_ONLY))
    assert not passed(judge(deaf, Mode.TWO_WAY))


@pytest.mark.parametrize(
    ("hours_before_start", "asked_hours_before", "ok", "wanted"),
    [
        (15, 1, True, Readiness.READY),
        (15, 1, False, Readiness.FAILED),
        (36.1, 0, True, Readiness.OUTDATED),
        (60, 40, True, Readiness.READY),
        (60, 20, True, Readiness.OUTDATED),
        (15, -100, True, Readiness.READY),
        (None, 1, True, Readiness.UNCHECKED),
    ],
)
def test_a_check_holds_from_the_afternoon_before(
    hours_before_start: float | None, asked_hours_before: float, ok: bool, wanted: Readiness
) -> None:
    at = None if hours_before_start is None else STARTS - timedelta(hours=hours_before_start)
    now = STARTS - timedelta(hours=asked_hours_before)
    assert readiness(Mode.TWO_WAY, at, passed=ok, starts=STARTS, now=now) is wanted


def test_a_point_in_person_needs_no_line() -> None:
    assert readiness(Mode.IN_PERSON, None, passed=False, starts=STARTS, now=STARTS) is Readiness.NOT_NEEDED
