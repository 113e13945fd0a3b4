"""How well a bridge point sees and hears, by two witnesses: the node's RTCP and the page's getStats.

The worse of the two counts. Thresholds (docs/organiser.md): video falls from excellent to good near 2 % of loss and to
poor near 6 %, opus at 2.5 % and 7.5 %; the stricter, video's, is used as both travel on one line. A picture that froze
in the window is at best good, one that froze for a second of five, or shows no frames, is poor.
A grade falls at once and rises one step after three better windows (15 s), so that a bad line is not praised between
two gaps. Without data a point is *unknown*, never excellent: a round trip alone can blame a line, not praise it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from schemas.words import Grade, LineFault, Witness

WINDOW_S = 5.0
STALE_S = 3 * WINDOW_S
BETTER_WINDOWS = 3
GOOD_LOSS, POOR_LOSS = 0.02, 0.06
GOOD_RTT_MS, POOR_RTT_MS = 400.0, 1000.0
FROZEN_S = 1.0

_WORST_FIRST = (Grade.POOR, Grade.GOOD, Grade.EXCELLENT)


@dataclass(frozen=True, slots=True)
class Seen:
    """One window of one witness. `loss` is a fraction; None is unknown. `frozen_s` is how long the picture stood."""

    loss: float | None = None
    rtt_ms: float | None = None
    freezes: int = 0
    frozen_s: float = 0.0
    playing: bool = True


@dataclass(frozen=True, slots=True)
class Window:
    """What both witnesses together say of one window: the grade, who said it, and why it is not excellent."""

    grade: Grade = Grade.UNKNOWN
    witness: Witness | None = None
    fault: LineFault | None = None
    loss: float | None = None
    rtt_ms: float | None = None


def judged(seen: Seen) -> tuple[Grade, LineFault | None]:
    """The grade of one window by one witness, and what is wrong."""
    loss, rtt = seen.loss or 0.0, seen.rtt_ms or 0.0
    rules = (
        (not seen.playing, Grade.POOR, LineFault.NO_PICTURE),
        (seen.frozen_s >= FROZEN_S, Grade.POOR, LineFault.FROZEN),
        (loss >= POOR_LOSS, Grade.POOR, LineFault.LOSS),
        (rtt >= POOR_RTT_MS, Grade.POOR, LineFault.DELAY),
        (loss >= GOOD_LOSS, Grade.GOOD, LineFault.LOSS),
        (seen.freezes > 0, Grade.GOOD, LineFault.FROZEN),
        (rtt >= GOOD_RTT_MS, Grade.GOOD, LineFault.DELAY),
    )
    for holds, grade, fault in rules:
        if holds:
            return grade, fault
    return (Grade.UNKNOWN if seen.loss is None else Grade.EXCELLENT), None


def together(page: Seen, node: Iterable[Seen]) -> Window:
    """Both witnesses: the worse counts, and is named where something is wrong. A point may have several lines."""
    words = [(Witness.PAGE, page), *((Witness.NODE, each) for each in node)]
    found = [(*judged(seen), witness) for witness, seen in words]
    grade = worst(grade for grade, _, _ in found)
    blaming = {witness: fault for each, fault, witness in found if each is grade and fault is not None}
    witness = None if not blaming else Witness.BOTH if len(blaming) > 1 else next(iter(blaming))
    return Window(
        grade=grade,
        witness=witness,
        fault=next(iter(blaming.values()), None),
        loss=_largest(seen.loss for _, seen in words),
        rtt_ms=_largest(seen.rtt_ms for _, seen in words),
    )


def worse(one: Window | None, other: Window) -> Window:
    """The worse of two windows: by grade, then by loss; what is unknown is not worse than what is known."""
    if one is None or one.grade is Grade.UNKNOWN:
        return other
    if other.grade is Grade.UNKNOWN:
        return one
    place = _WORST_FIRST.index
    first, second = (place(one.grade), -(one.loss or 0.0)), (place(other.grade), -(other.loss or 0.0))
    return one if first < second else other


def worst(grades: Iterable[Grade]) -> Grade:
    """The worst of what is known; unknown when nothing is."""
    known = set(grades) - {Grade.UNKNOWN}
    return next((each for each in _WORST_FIRST if each in known), Grade.UNKNOWN)


def _largest(values: Iterable[float | None]) -> float | None:
    return max((value for value in values if value is not None), default=None)


@dataclass(slots=True)
class Score:
    """The grade of one point over time. `take` gets each window's grade and the time (monotonic seconds)."""

    shown: Grade = Grade.UNKNOWN
    at: float = float("-inf")
    _better: list[Grade] = field(default_factory=list)

    def take(self, window: Grade, now: float) -> Grade:
        """Show the fall at once, the rise after three better windows."""
        if window is Grade.UNKNOWN:
            return self.now(now)
        stale = now - self.at > STALE_S
        self.at = now
        if stale or self.shown is Grade.UNKNOWN or worst((window, self.shown)) is window:
            self.shown = window
            self._better.clear()
            return self.shown
        self._better.append(window)
        if len(self._better) >= BETTER_WINDOWS:
            self.shown = _WORST_FIRST[_WORST_FIRST.index(self.shown) + 1]
            self._better.clear()
        return self.shown

    def now(self, now: float) -> Grade:
        """The grade to show; a score that nobody has spoken for falls silent: unknown."""
        return self.shown if now - self.at <= STALE_S else Grade.UNKNOWN
