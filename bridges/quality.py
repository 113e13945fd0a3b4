"""How well a bridge point sees and hears, by two witnesses: the node's RTCP and the page's getStats.

The worse of the two counts. Thresholds (media.md, "Quality score"): video falls from excellent to good near 2 % of
loss and to poor near 6 %, opus at 2.5 % and 7.5 %; the stricter, video's, is used as both travel on one line. A
picture that froze in the window is at best good, one that froze for a second of five, or shows no frames, is poor.
A grade falls at once and rises one step after three better windows (15 s), so that a bad line is not praised between
two gaps. Without data a point is *unknown*, never excellent.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from schemas.words import Grade

WINDOW_S = 5.0
STALE_S = 3 * WINDOW_S
BETTER_WINDOWS = 3
GOOD_LOSS, POOR_LOSS = 0.02, 0.06
GOOD_RTT_MS, POOR_RTT_MS = 400.0, 1000.0

_WORST_FIRST = (Grade.POOR, Grade.GOOD, Grade.EXCELLENT)


@dataclass(frozen=True, slots=True)
class Witness:
    """One window of one witness. `loss` is a fraction; None is unknown. `frozen_s` is how long the picture stood."""

    loss: float | None = None
    rtt_ms: float | None = None
    freezes: int = 0
    frozen_s: float = 0.0
    playing: bool = True


def grade(seen: Witness) -> Grade:
    """The grade of one window by one witness."""
    if not seen.playing or seen.frozen_s >= 1.0:
        return Grade.POOR
    if seen.loss is None and seen.rtt_ms is None:
        return Grade.UNKNOWN
    loss, rtt = seen.loss or 0.0, seen.rtt_ms or 0.0
    if loss >= POOR_LOSS or rtt >= POOR_RTT_MS:
        return Grade.POOR
    if loss >= GOOD_LOSS or rtt >= GOOD_RTT_MS or seen.freezes:
        return Grade.GOOD
    return Grade.EXCELLENT


def worst(grades: Iterable[Grade]) -> Grade:
    """The worst of what is known; unknown when nothing is."""
    known = set(grades) - {Grade.UNKNOWN}
    return next((each for each in _WORST_FIRST if each in known), Grade.UNKNOWN)


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
