"""Limits at the door that a busy door never meets, and that make guessing tickets hopeless and noticed.

Pure: the time is an argument, memory is bounded. A person scans about one ticket a second; a scanner that sends its
queue uses the batch address. A ticket has 83 secret bits, so guessing is hopeless already: here it becomes visible.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from math import ceil

from schemas.errors import Refused


class Buckets:
    """A token bucket for each key: `burst` at once, `rate` a second in the long run.

    `size` keys are remembered; the one longest untouched is forgotten first, and would be full by then.
    """

    def __init__(self, burst: float, rate: float, size: int = 20_000) -> None:
        self._burst, self._rate, self._size = float(burst), rate, size
        self._left: OrderedDict[Hashable, tuple[float, float]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._left)

    def wait(self, key: Hashable, now: float) -> float:
        """Seconds until this key may take one; 0 when it may now."""
        left = self._now(key, now)
        return 0.0 if left >= 1 else (1 - left) / self._rate

    def take(self, key: Hashable, now: float, amount: float = 1) -> bool:
        """Take so many if they are there."""
        left = self._now(key, now)
        taken = left >= amount
        self._left[key] = (left - amount if taken else left, now)
        self._left.move_to_end(key)
        if len(self._left) > self._size:
            self._left.popitem(last=False)
        return taken

    def _now(self, key: Hashable, now: float) -> float:
        left, at = self._left.get(key, (self._burst, now))
        return min(self._burst, left + max(0.0, now - at) * self._rate)


class DoorLimits:
    """What one device may ask of the gate, and how many unknown tickets may come from it and from its address.

    An address is only held to account for unknown tickets: hundreds of halls may stand behind one proxy.
    `noticed(who)` is called each time somebody's unknown tickets run out.
    """

    def __init__(self, noticed: Callable[[Hashable], None] = lambda _who: None) -> None:
        self._device = Buckets(burst=500, rate=50)
        self._unknown = Buckets(burst=30, rate=0.2)
        self._unknown_there = Buckets(burst=600, rate=4)
        self._noticed = noticed

    def admit(self, device: Hashable, address: Hashable, now: float, requests: float = 1) -> None:
        """Raise `Refused("too_many")` or `("guessing")`, with `retry_after` in seconds, or let them through."""
        # Hardly anybody ever showed what is no ticket: then there is nothing to work out.
        wait = max(self._unknown.wait(device, now), self._unknown_there.wait(address, now)) if self._unknown else 0
        if wait > 0:
            raise Refused("guessing", retry_after=ceil(wait))
        if not self._device.take(device, now, requests):
            raise Refused("too_many", retry_after=max(1, ceil(self._device.wait(device, now))))

    def unknown(self, device: Hashable, address: Hashable, now: float) -> None:
        """Somebody showed what is no ticket: misreadings are rare, guesses are many."""
        for buckets, who in ((self._unknown, device), (self._unknown_there, address)):
            buckets.take(who, now)
            if buckets.wait(who, now) > 0:
                self._noticed(who)
