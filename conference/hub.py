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

from bridges.registry import Registry
from checkin.tally import SessionTally
from conference.figures import bridge_views, tally_view, totals_view
from schemas.wire.counting import Delta, Snapshot

INTERVAL = 0.25
HEARTBEAT = 10.0
"""A page that hears nothing for thrice as long takes its line for dead: an empty delta says that all is quiet."""
BACKLOG = 8
Tallies = Callable[[int], SessionTally]
"""The figures of a session that somebody watches: it is in memory."""


@dataclass(slots=True)
class Audience:
    """All who watch one part of one session; `seq` numbers its frames."""

    session_id: int
    root: int | None
    seq: int = 0
    told: float = 0.0
    readers: set[Reader] = field(default_factory=set)


class Reader:
    """One page's connection, as the hub sees it: the next frame, or nothing yet."""

    def __init__(self, audience: Audience, hub: Hub) -> None:
        self._audience, self._hub = audience, hub
        self._frames: deque[str] = deque()
        self._behind = True  # the first frame is a snapshot, as after losing some
        self._ready = asyncio.Event()
        self._ready.set()

    async def next(self) -> str:
        """The next frame to send; waits until there is one."""
        await self._ready.wait()
        if self._behind:
            self._behind = False
            self._frames.clear()
            frame = self._hub.snapshot(self._audience)
        else:
            frame = self._frames.popleft()
        if not self._frames:
            self._ready.clear()
        return frame

    def offer(self, frame: str) -> bool:
        """Queue a frame; False when the reader is too far behind and will get a snapshot instead."""
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
        self._audiences: dict[tuple[int, int | None], Audience] = {}
        self._dirty: dict[int, set[int]] = {}
        self._renewed: set[int] = set()
        self._woken = asyncio.Event()
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

    def join(self, session_id: int, root: int | None) -> Reader:
        """Start to watch; `leave` when done."""
        audience = self._audiences.setdefault((session_id, root), Audience(session_id, root))
        reader = Reader(audience, self)
        audience.readers.add(reader)
        return reader

    def leave(self, reader: Reader) -> None:
        """Stop watching."""
        for key, audience in list(self._audiences.items()):
            audience.readers.discard(reader)
            if not audience.readers:
                del self._audiences[key]

    def snapshot(self, audience: Audience) -> str:
        """The whole state as a frame, numbered like the audience's last frame."""
        tally = tally_view(self._tallies(audience.session_id), audience.session_id, audience.root, self._now())
        return Snapshot(seq=audience.seq, tally=tally).model_dump_json()

    async def run(self) -> None:
        """Send frames until cancelled."""
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(HEARTBEAT / 4):
                    await self._woken.wait()
            self._woken.clear()
            self._flush()
            self.beat(time.monotonic() - HEARTBEAT)
            await asyncio.sleep(INTERVAL)

    def beat(self, since: float) -> None:
        """Send an empty delta to whoever was told nothing since then (monotonic seconds)."""
        for audience in self._audiences.values():
            if audience.told < since:
                self._send_changed(audience, [])

    def _flush(self) -> None:
        dirty, self._dirty = self._dirty, {}
        renewed, self._renewed = self._renewed, set()
        for session_id, bridge_ids in dirty.items():
            if session_id in renewed:
                continue
            changed = {above for bridge_id in bridge_ids for above in self._registry.ancestors(bridge_id)}
            for audience in self._of(session_id):
                self._send_delta(audience, changed)
        for session_id in renewed:
            for audience in self._of(session_id):
                audience.seq += 1
                frame = self.snapshot(audience)
                self._send(audience, frame)

    def _of(self, session_id: int) -> list[Audience]:
        return [audience for audience in self._audiences.values() if audience.session_id == session_id]

    def _send_delta(self, audience: Audience, changed: set[int]) -> None:
        root = audience.root
        if root is not None:
            if root not in changed:
                return  # a change below the root changes the root: nothing of theirs is in it
            changed = {bridge_id for bridge_id in changed if self._registry.within(bridge_id, root)}
        self._send_changed(audience, sorted(changed))

    def _send_changed(self, audience: Audience, changed: list[int]) -> None:
        audience.seq += 1
        tally = self._tallies(audience.session_id)
        frame = Delta(
            seq=audience.seq,
            at=self._now(),
            totals=totals_view(tally, audience.root),
            bridges=bridge_views(tally, changed),
        ).model_dump_json()
        self._send(audience, frame)

    def _send(self, audience: Audience, frame: str) -> None:
        audience.told = time.monotonic()
        for reader in audience.readers:
            if not reader.offer(frame):
                self.lost += 1
