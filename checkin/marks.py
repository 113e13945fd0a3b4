"""Workers on one database tell each other what moved, through PostgreSQL's NOTIFY.

Figures are coalesced: at most ten messages a second, however many scans there are. A message only names points;
whoever hears it reads the stored figures, so one that is lost or comes late costs nothing but time. After a lost
connection everything is read again.
"""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any

from checkin.registry import Registry
from checkin.store import (
    ACCESS_TOPIC,
    FIGURES_TOPIC,
    NEWS_TOPIC,
    PULSE_TOPIC,
    REGISTRY_TOPIC,
    ROOM_TOPIC,
    Store,
    StoreUnavailableError,
)

INTERVAL = 0.1
POINTS_A_MESSAGE = 500  # NOTIFY carries 8,000 bytes
RETRY = 0.5


class Marks:
    """What this worker tells and hears. On a database of our own there is nobody, and nothing is sent."""

    def __init__(
        self,
        store: Store,
        registry: Registry,
        mark: Callable[[int, Sequence[int]], None],
        reloaded: Callable[[int], None],
    ) -> None:
        """`mark(session, points)` when another worker moved figures, `reloaded(conference)` when it is read anew."""
        self._store, self._registry, self._mark, self._reloaded = store, registry, mark, reloaded
        self.access_changed: Callable[[], None] = lambda: None
        """Called when another worker took rights away, or when that may have been missed."""
        self.news_heard: Callable[[int, str, int | None], None] = lambda *_: None
        """`(conference, topic, point)`: elsewhere something changed that pages read anew, other than figures."""
        self.room_changed: Callable[[int, str, int], None] = lambda _conference, _kind, _row: None
        """Called when another worker wrote something that pages of a conference are told: the kind of row, its id."""
        self.pulse_heard: Callable[[str, dict[str, Any]], None] = lambda _worker, _told: None
        """`(worker, what)`: which halls another worker hears (conference/room/pulse.py)."""
        self.load_anew: Callable[[int], Awaitable[None]] = registry.load
        """Reads a conference anew, on another worker's word."""
        self._me = secrets.token_hex(4)
        self._moved: dict[int, set[int]] = {}
        self._heard: dict[int, set[int]] = {}
        self._orders: asyncio.Queue[dict[str, object]] = asyncio.Queue()
        self._wake_sender, self._wake_reader = asyncio.Event(), asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        """Listen, and begin to tell."""
        if not self._store.shared:
            return
        await self._store.listen(self._hear, self._all_anew)
        self._tasks = [
            asyncio.create_task(work(), name=f"gate-marks-{work.__name__}")
            for work in (self._send, self._read_figures, self._obey)
        ]

    async def close(self) -> None:
        """Tell what was not told yet, and stop."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._tasks:
            with suppress(StoreUnavailableError):
                await self._send_figures()

    def moved(self, session_id: int, bridge_id: int) -> None:
        """Figures of this point moved here."""
        if self._tasks:
            self._moved.setdefault(session_id, set()).add(bridge_id)
            self._wake_sender.set()

    async def tell(
        self,
        *,
        conference_id: int | None = None,
        delegate_ids: Sequence[int] | None = None,
        session_id: int | None = None,
    ) -> None:
        """A conference, some of its delegates, or a session changed here: the others shall read it anew."""
        if not self._store.shared:
            return
        told: dict[str, object] = {"from": self._me, "conference": conference_id, "session": session_id}
        if delegate_ids is not None and len(delegate_ids) <= POINTS_A_MESSAGE:
            told["delegates"] = list(delegate_ids)
        with suppress(StoreUnavailableError):  # whoever reconnects reads everything anew
            await self._store.announce(REGISTRY_TOPIC, json.dumps(told))

    async def tell_access(self) -> None:
        """A login or a device was revoked here: the others shall forget what they remember of rights."""
        if self._store.shared:
            with suppress(StoreUnavailableError):
                await self._store.announce(ACCESS_TOPIC, json.dumps({"from": self._me}))

    async def tell_news(self, conference_id: int, topic: str, bridge_id: int | None) -> None:
        """Something of this conference changed here that pages read anew, other than figures."""
        if self._store.shared:
            told = {"from": self._me, "conference": conference_id, "topic": topic, "bridge": bridge_id}
            with suppress(StoreUnavailableError):  # pages read everything anew when their line comes back
                await self._store.announce(NEWS_TOPIC, json.dumps(told))

    async def tell_room(self, conference_id: int, kind: str, row_id: int) -> None:
        """A message, a request for help or an incident was written here: the others shall tell it to their pages."""
        if self._store.shared:
            told = {"from": self._me, "conference": conference_id, "kind": kind, "row": row_id}
            with suppress(StoreUnavailableError):
                await self._store.announce(ROOM_TOPIC, json.dumps(told))

    @property
    def shared(self) -> bool:
        """Whether other workers may listen."""
        return self._store.shared

    async def tell_pulse(self, told: dict[str, object]) -> None:
        """Which halls this worker hears; told again in a second, so that a lost one costs nothing."""
        if self._store.shared:
            with suppress(StoreUnavailableError):
                await self._store.announce(PULSE_TOPIC, json.dumps({"from": self._me} | told, separators=(",", ":")))

    def _hear(self, topic: str, message: str) -> None:
        told = json.loads(message)
        if told.get("from") == self._me:
            return
        if topic == FIGURES_TOPIC:
            self._heard.setdefault(told["session"], set()).update(told["points"])
            self._wake_reader.set()
        elif topic == ACCESS_TOPIC:
            self.access_changed()
        elif topic == NEWS_TOPIC:
            self.news_heard(told["conference"], told["topic"], told["bridge"])
        elif topic == ROOM_TOPIC:
            self.room_changed(told["conference"], told["kind"], told["row"])
        elif topic == PULSE_TOPIC:
            self.pulse_heard(told["from"], told)
        else:
            self._orders.put_nowait(told)

    async def _send(self) -> None:
        while True:
            await self._wake_sender.wait()
            self._wake_sender.clear()
            with suppress(StoreUnavailableError):
                await self._send_figures()
            await asyncio.sleep(INTERVAL)

    async def _send_figures(self) -> None:
        moved, self._moved = self._moved, {}
        for session_id, points in moved.items():
            ordered = sorted(points)
            for start in range(0, len(ordered), POINTS_A_MESSAGE):
                told = {"from": self._me, "session": session_id, "points": ordered[start : start + POINTS_A_MESSAGE]}
                await self._store.announce(FIGURES_TOPIC, json.dumps(told))

    async def _read_figures(self) -> None:
        while True:
            await self._wake_reader.wait()
            self._wake_reader.clear()
            heard, self._heard = self._heard, {}
            for session_id, points in heard.items():
                try:
                    changed = await self._registry.refresh_tallies(session_id, sorted(points))
                except StoreUnavailableError:  # the same points again, when the database is back
                    self._heard.setdefault(session_id, set()).update(points)
                    self._wake_reader.set()
                    await asyncio.sleep(RETRY)
                    continue
                if changed:
                    self._mark(session_id, changed)

    async def _obey(self) -> None:
        while True:
            told = await self._orders.get()
            while True:
                try:
                    await self._read_anew(told)
                    break
                except StoreUnavailableError:
                    await asyncio.sleep(RETRY)

    async def _read_anew(self, told: dict[str, object]) -> None:
        conference_id, session_id, delegates = told.get("conference"), told.get("session"), told.get("delegates")
        if isinstance(session_id, int):
            await self._registry.refresh_session(session_id)
        elif isinstance(conference_id, int) and isinstance(delegates, list):
            await self._registry.refresh_delegates(conference_id, delegates)
        elif isinstance(conference_id, int) and conference_id in self._registry.conferences:
            await self.load_anew(conference_id)
            self._reloaded(conference_id)

    async def _all_anew(self) -> None:
        self.access_changed()
        for conference_id in list(self._registry.conferences):
            self._orders.put_nowait({"conference": conference_id})
