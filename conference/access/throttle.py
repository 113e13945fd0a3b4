"""Slowing down who guesses: a bounded table of token buckets."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

from schemas.errors import Refused


class Throttle:
    """At most `burst` tries at once and `per_minute` in the long run for each key.

    The table holds `size` keys; the longest untouched is forgotten first, which at worst gives a guesser who
    controls that many addresses a fresh bucket.
    """

    def __init__(self, burst: int, per_minute: float, clock: Callable[[], float], size: int = 10_000) -> None:
        self._burst, self._rate, self._clock, self._size = burst, per_minute / 60, clock, size
        self._buckets: OrderedDict[Hashable, tuple[float, float]] = OrderedDict()

    def take(self, key: Hashable) -> None:
        """Take one try, or raise `Refused("too_many")` with the seconds to wait."""
        now = self._clock()
        left, at = self._buckets.pop(key, (float(self._burst), now))
        left = min(self._burst, left + (now - at) * self._rate)
        allowed = left >= 1
        self._buckets[key] = (left - 1 if allowed else left, now)
        while len(self._buckets) > self._size:
            self._buckets.popitem(last=False)
        if not allowed:
            raise Refused("too_many", retry_after=(1 - left) / self._rate)
