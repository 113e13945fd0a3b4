"""Which points have a page open now: told by their live connections, which are pinged every three seconds.

The pong comes from the browser's network, not from the page's own code: a console in a background tab, which the
browser lets run once a minute, is here all the same; a PC that sleeps or lost its line is not.
With several workers each is told by the others every second whom they hear (pulse.py).
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta

PING_S = 3.0
LOST_AFTER_S = 7.0
"""A point that was not heard for two pings and a slow line's second is not there."""


class Presence:
    """When each point's connections were last heard; bounded by connections, points and workers."""

    def __init__(self, now: Callable[[], datetime], clock: Callable[[], float] = time.monotonic) -> None:
        self._now, self._clock = now, clock
        self._connections: dict[int, dict[object, float]] = {}
        self._elsewhere: dict[int, dict[str, float]] = {}
        self._heard: dict[int, datetime] = {}

    def heard(self, bridge_id: int, connection: object) -> None:
        """This connection of the point gave a sign of life."""
        self._connections.setdefault(bridge_id, {})[connection] = self._clock()
        self._heard[bridge_id] = self._now()

    def left(self, bridge_id: int, connection: object) -> None:
        """This connection is closed."""
        connections = self._connections.get(bridge_id, {})
        connections.pop(connection, None)
        if not connections:
            self._connections.pop(bridge_id, None)

    def online(self, bridge_id: int) -> bool:
        """Whether any page of the point was heard just now."""
        since = self._clock() - LOST_AFTER_S
        if any(heard >= since for heard in self._connections.get(bridge_id, {}).values()):
            return True
        return any(heard >= since for heard in self._elsewhere.get(bridge_id, {}).values())

    def heard_here(self) -> dict[int, float]:
        """The points that this worker's own connections hear, and how long ago each was heard, in seconds."""
        now = self._clock()
        ago = {bridge_id: now - max(each.values()) for bridge_id, each in self._connections.items()}
        return {bridge_id: seconds for bridge_id, seconds in ago.items() if seconds <= LOST_AFTER_S}

    def heard_elsewhere(self, bridge_id: int, worker: str, ago: float) -> None:
        """Another worker heard the point, `ago` seconds before now."""
        since = self._clock() - LOST_AFTER_S
        workers = {name: at for name, at in self._elsewhere.get(bridge_id, {}).items() if at >= since}
        workers[worker] = self._clock() - ago
        self._elsewhere[bridge_id] = workers
        at = self._now() - timedelta(seconds=ago)
        self._heard[bridge_id] = max(self._heard.get(bridge_id, at), at)

    def last_heard(self, bridge_id: int) -> datetime | None:
        """When any page of the point was last heard; None: never, as far as is known."""
        return self._heard.get(bridge_id)

    def recall(self, bridge_id: int, at: datetime) -> None:
        """The rows say that the point was heard then: from before a restart."""
        self._heard.setdefault(bridge_id, at)
