"""The halls' still pictures for the wall: the newest of each point, in memory only, forgotten when it is old."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from conference.access.throttle import Throttle
from schemas.errors import Refused

MAX_BYTES = 48 * 1024
WIDTH, HEIGHT = 640, 360
KEPT_S = 600.0
BUDGET = 96 * 1024 * 1024
"""All pictures together: 2,500 points of 40 KB."""


@dataclass(frozen=True, slots=True)
class Still:
    """A JPEG as the hall's page sent it, and when it came."""

    jpeg: bytes
    at: datetime
    heard: float

    @property
    def etag(self) -> str:
        """Names this picture among those of its point."""
        return f"{int(self.at.timestamp() * 1000):x}"


class Stills:
    """The newest picture of each point."""

    def __init__(self, now: Callable[[], datetime], clock: Callable[[], float] = time.monotonic) -> None:
        self._now, self._clock = now, clock
        self._newest: OrderedDict[int, Still] = OrderedDict()
        self._changed: dict[int, datetime | None] = {}
        self._bytes = 0
        # A hall sends one every 15 s; two consoles of one hall may both.
        self._pace = Throttle(burst=4, per_minute=20, clock=clock, size=50_000)

    def put(self, bridge_id: int, jpeg: bytes) -> None:
        """Take a point's new picture. Raises `Refused("bad_still")` unless it is a small JPEG, "too_many" in haste."""
        checked(jpeg)
        self.in_haste(bridge_id)
        self.take(bridge_id, jpeg)

    def in_haste(self, bridge_id: int) -> None:
        """Raise `Refused("too_many")` when a point sends more pictures than a wall can use."""
        self._pace.take(bridge_id)

    def take(self, bridge_id: int, jpeg: bytes) -> None:
        """Take a picture that was looked at already."""
        self.forget(bridge_id)
        still = self._newest[bridge_id] = Still(jpeg, self._now(), self._clock())
        self._changed[bridge_id] = still.at
        self._bytes += len(jpeg)
        while self._bytes > BUDGET or self._clock() - next(iter(self._newest.values())).heard > KEPT_S:
            self.forget(next(iter(self._newest)))

    def get(self, bridge_id: int) -> Still | None:
        """A point's picture, unless there is none or it is old."""
        still = self._newest.get(bridge_id)
        if still is not None and self._clock() - still.heard > KEPT_S:
            self.forget(bridge_id)
            return None
        return still

    def forget(self, bridge_id: int) -> None:
        """Drop a point's picture: the host closed the camera."""
        old = self._newest.pop(bridge_id, None)
        if old is not None:
            self._bytes -= len(old.jpeg)
            self._changed[bridge_id] = None

    def take_changed(self) -> list[tuple[int, datetime | None]]:
        """Which pictures came (and when) or went since this was asked last; at most one word for each point."""
        changed, self._changed = self._changed, {}
        return list(changed.items())


def checked(jpeg: bytes) -> None:
    """Raise `Refused("bad_still")` unless it is a JPEG of the size of a still."""
    size = jpeg_size(jpeg)
    if size is None or size[0] > WIDTH or size[1] > HEIGHT:
        raise Refused("bad_still", width=WIDTH, height=HEIGHT)


def jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Width and height of a JPEG (ITU-T T.81, B.2.2: the frame header), None for anything else."""
    if not data.startswith(b"\xff\xd8\xff") or not data.endswith(b"\xff\xd9"):
        return None
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = int.from_bytes(data[at + 5 : at + 7], "big"), int.from_bytes(data[at + 7 : at + 9], "big")
            return (width, height) if width and height else None
        if length < 2:
            return None
        at += 2 + length
    return None
