"""Live figures: marks from the gate in, at most four frames a second out, one frame shared by all who may see it.

Who watches the same part of a session's tree forms an *audience*: its frame is written once. A reader that is too
slow loses frames, never memory: its next frame is then a snapshot, and what it lost is counted.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from bridges.registry import Registry
from checkin.tally import SessionTally
from conference.figures import delta_json, snapshot_json
from schemas.errors import Refused
from schemas.wire.counting import News
from schemas.words import Topic

INTERVAL = 0.25
HEARTBEAT = 10.0
"""A page that hears nothing for thrice as long takes its line for dead: an empty delta says that all is quiet."""
BACKLOG = 8
AT_ONCE = 4
"""So many pages are given a frame before whoever else waits has a turn: at the door a person does."""
PAUSE = 0.001
"""Seconds from one such group to the next, less where there are so many pages that it would take too long."""
Tallies = Callable[[int], SessionTally]
"""The figures of a session that somebody watches: it is in memory."""


class Ears(Enum):
    """What an audience is told beside the figures: nothing; what is theirs; what runs the room."""

    NONE = "none"
    POINT = "point"
    CENTRE = "centre"


@dataclass(slots=True)
class Audience:
    """All who watch one part of one session; `seq` numbers its frames."""

    session_id: int
    root: int | None
    conference_id: int = 0
    ears: Ears = Ears.NONE
    seq: int = 0
    told: float = 0.0
    readers: set[Reader] = field(default_factory=set)


class Reader:
    """One page's connection, as the hub sees it: the next frame, or nothing yet."""

    def __init__(self, audience: Audience, hub: Hub) -> None:
        self._audience, self._hub = audience, hub
        self._frames: deque[bytes] = deque()
        self._seen = -1  # the number of the snapshot: earlier frames are in it
        self._behind = True  # the first frame is a snapshot, as after losing some
        self._ready = asyncio.Event()
        self._ready.set()

    async def next(self) -> bytes:
        """The next frame to send; waits until there is one."""
        await self._ready.wait()
        if self._behind:
            self._behind = False
            self._frames.clear()
            self._seen = self._audience.seq
            frame = self._hub.snapshot(self._audience)
            self._frames.extend(self._hub.beside(self._audience))
        else:
            frame = self._frames.popleft()
        if not self._frames:
            self._ready.clear()
        return frame

    def offer(self, frame: bytes, seq: int | None = None) -> bool:
        """Queue a frame (`seq` its number); False when the reader is too far behind and will get a snapshot instead."""
        if seq is not None and seq <= self._seen:
            return True
        self._ready.set()
        if self._behind:
            return True
        if len(self._frames) >= BACKLOG:
            self._behind = True
            self._frames.clear()
            return False
        self._frames.append(frame)
        return True


class Hub:
    """Gathers marks and sends frames. `run` is its one task; `mark` may be called from the loop at any rate."""

    def __init__(self, tallies: Tallies, registry: Registry, now: Callable[[], datetime]) -> None:
        self._tallies, self._registry, self._now = tallies, registry, now
        self._audiences: dict[tuple[int, int | None, Ears], Audience] = {}
        self.states: Callable[[int, int | None], str] | None = None
        """Writes the frame of how a session's points (of a part of the tree) stand, for who begins to run the room."""
        self.crew: Callable[[int], str] | None = None
        """Writes the frame of who runs the room of a conference."""
        self._dirty: dict[int, set[int]] = {}
        self._renewed: set[int] = set()
        self._news: dict[int, dict[Topic, set[int | None]]] = {}
        self._woken = asyncio.Event()
        self._flushing = asyncio.Lock()
        self._offered = 0
        self.lost = 0
        """Frames that slow readers lost since the start."""

    @property
    def readers(self) -> int:
        """How many pages watch now."""
        return sum(len(audience.readers) for audience in self._audiences.values())

    def mark(self, session_id: int, bridge_ids: Iterable[int]) -> None:
        """These bridge points' figures changed (and were committed)."""
        self._dirty.setdefault(session_id, set()).update(bridge_ids)
        self._woken.set()

    def renew(self, session_ids: Iterable[int]) -> None:
        """The roster or the tree changed: everybody gets a snapshot."""
        self._renewed.update(session_ids)
        self._woken.set()

    def tell(self, session_ids: Iterable[int], topic: Topic, bridge_id: int | None = None) -> None:
        """Something else than figures changed, of one bridge point or (None) of the conference: pages read it anew."""
        for session_id in session_ids:
            self._news.setdefault(session_id, {}).setdefault(topic, set()).add(bridge_id)
        self._woken.set()

    def join(self, session_id: int, root: int | None, conference_id: int = 0, *, ears: Ears = Ears.NONE) -> Reader:
        """Start to watch; `leave` when done."""
        audience = self._audiences.setdefault((session_id, root, ears), Audience(session_id, root, conference_id, ears))
        reader = Reader(audience, self)
        audience.readers.add(reader)
        return reader

    def leave(self, reader: Reader) -> None:
        """Stop watching."""
        for key, audience in list(self._audiences.items()):
            audience.readers.discard(reader)
            if not audience.readers:
                del self._audiences[key]

    def snapshot(self, audience: Audience) -> bytes:
        """The whole state as a frame, numbered like the audience's last frame."""
        session_id, tally = audience.session_id, self._tallies(audience.session_id)
        return snapshot_json(tally, audience.seq, session_id, audience.root, self._now())

    def beside(self, audience: Audience) -> list[bytes]:
        """What follows a snapshot: for the control room, how every point stands and who else is there."""
        if audience.ears is not Ears.CENTRE:
            return []
        states = [] if self.states is None else [self.states(audience.session_id, audience.root).encode()]
        return states if self.crew is None else [*states, self.crew(audience.conference_id).encode()]

    def watched(self) -> set[int]:
        """The sessions that a control room watches."""
        return {each.session_id for each in self._audiences.values() if each.ears is Ears.CENTRE}

    def tell_now(self, conference_id: int, frame: Callable[[int | None, Ears], str | None]) -> None:
        """Send a frame to all of a conference; `frame` writes it for a part of the tree, None: not theirs."""
        for audience in self._audiences.values():
            if audience.ears is not Ears.NONE and audience.conference_id == conference_id:
                text = frame(audience.root, audience.ears)
                if text is not None:
                    self._send(audience, text)

    def tell_centre(self, session_id: int, frame: Callable[[int | None], str | None]) -> None:
        """Send a frame to the control rooms that watch this session."""
        for audience in self._of(session_id):
            if audience.ears is Ears.CENTRE:
                text = frame(audience.root)
                if text is not None:
                    self._send(audience, text)

    async def run(self) -> None:
        """Send frames until cancelled."""
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(HEARTBEAT / 4):
                    await self._woken.wait()
            self._woken.clear()
            began = time.monotonic()
            await self.flush()
            await self.beat(time.monotonic() - HEARTBEAT)
            await asyncio.sleep(began + INTERVAL - time.monotonic())

    async def beat(self, since: float) -> None:
        """Send an empty delta to whoever was told nothing since then (monotonic seconds)."""
        async with self._flushing:
            for audience in list(self._audiences.values()):
                if audience.told < since:
                    await self._send_changed(audience, [])

    async def flush(self) -> None:
        """Send what was marked since the last time, a few pages at a time."""
        async with self._flushing:
            await self._flush()

    async def _flush(self) -> None:
        dirty, self._dirty = self._dirty, {}
        renewed, self._renewed = self._renewed, set()
        for session_id, bridge_ids in dirty.items():
            audiences = self._of(session_id)
            if session_id in renewed or not audiences:
                continue
            changed = {above for bridge_id in bridge_ids for above in self._registry.ancestors(bridge_id)}
            theirs = self._by_root(changed)
            for audience in audiences:
                points = changed if audience.root is None else theirs.get(audience.root)
                if points:  # a change below the root changes the root: else nothing of theirs is in it
                    await self._send_changed(audience, sorted(points))
        for session_id in renewed:
            for audience in self._of(session_id):
                audience.seq += 1
                with suppress(Refused):  # as in `_send_changed`
                    await self._send_in_turn(audience, self.snapshot(audience))

        news, self._news = self._news, {}
        for session_id, topics in news.items():
            for audience in self._of(session_id):
                self._send_news(audience, topics)

    def _send_news(self, audience: Audience, topics: dict[Topic, set[int | None]]) -> None:
        root = audience.root
        theirs = [
            topic
            for topic, points in topics.items()
            if root is None or any(point is None or self._registry.within(point, root) for point in points)
        ]
        if theirs:
            self._send(audience, News(topics=theirs).model_dump_json())

    def _of(self, session_id: int) -> list[Audience]:
        return [audience for audience in self._audiences.values() if audience.session_id == session_id]

    def _by_root(self, changed: Iterable[int]) -> dict[int, list[int]]:
        """What changed for whoever watches a point and all below it: once for all, as there may be hundreds of them."""
        below: dict[int, list[int]] = {}
        for bridge_id in changed:
            for root in self._registry.ancestors(bridge_id):
                below.setdefault(root, []).append(bridge_id)
        return below

    async def _send_changed(self, audience: Audience, changed: list[int]) -> None:
        audience.seq += 1
        with suppress(Refused):  # deleted while somebody watched: its pages must not end the others'
            tally = self._tallies(audience.session_id)
            await self._send_in_turn(audience, delta_json(tally, audience.seq, audience.root, changed, self._now()))

    async def _send_in_turn(self, audience: Audience, frame: bytes) -> None:
        """Send a numbered frame, the latest of this audience, giving way now and then."""
        audience.told, seq = time.monotonic(), audience.seq
        for reader in tuple(audience.readers):
            self.lost += not reader.offer(frame, seq)
            self._offered += 1
            if self._offered % AT_ONCE == 0:
                # All may have gone while others had their turn.
                await asyncio.sleep(min(PAUSE, INTERVAL * AT_ONCE / 2 / max(1, self.readers)))

    def _send(self, audience: Audience, text: str) -> None:
        """Send a frame without a number."""
        audience.told, frame = time.monotonic(), text.encode()
        for reader in audience.readers:
            self.lost += not reader.offer(frame)
