"""The stage's live stream: whoever watches gets the whole state when it changes, and every 10 s when it does not.

The state is small and only the newest counts, so a slow reader simply skips states. It is read once for all who watch
a conference, when something is told and once a second besides: what another worker did shows within that second.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from conference.stage import Stages
from schemas.errors import Refused
from schemas.wire.stage import StageFrame, StageView

LOOK_S = 0.9
PAUSE_S = 0.05
HEARTBEAT_S = 10.0


class StageReader:
    """One page's connection: the newest frame that it has not had."""

    def __init__(self) -> None:
        self._frame: str | None = None
        self._ready = asyncio.Event()

    def offer(self, frame: str) -> None:
        """This is the state now."""
        self._frame = frame
        self._ready.set()

    async def next(self) -> str:
        """The next frame to send; waits until there is one."""
        await self._ready.wait()
        self._ready.clear()
        assert self._frame is not None
        return self._frame


class StageFeed:
    """`run` is its one task; `mark` may be called from the loop at any rate."""

    def __init__(self, stages: Stages, now: Callable[[], datetime]) -> None:
        self._stages, self._now = stages, now
        self._readers: dict[int, set[StageReader]] = {}
        self._last: dict[int, tuple[StageView, float]] = {}
        self._woken = asyncio.Event()

    def mark(self, conference_id: int) -> None:
        """Something changed on this stage."""
        if conference_id in self._readers:
            self._woken.set()

    def join(self, conference_id: int) -> StageReader:
        """Start to watch; `leave` when done."""
        reader = StageReader()
        self._readers.setdefault(conference_id, set()).add(reader)
        self._last.pop(conference_id, None)  # who is new wants a frame at once
        self._woken.set()
        return reader

    def leave(self, conference_id: int, reader: StageReader) -> None:
        """Stop watching."""
        readers = self._readers.get(conference_id, set())
        readers.discard(reader)
        if not readers:
            self._readers.pop(conference_id, None)
            self._last.pop(conference_id, None)

    async def run(self) -> None:
        """Send frames until cancelled."""
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK_S):
                    await self._woken.wait()
            self._woken.clear()
            for conference_id in tuple(self._readers):
                with suppress(Refused):  # the node restarts: pages keep what they have
                    await self._look(conference_id)
            await asyncio.sleep(PAUSE_S)

    async def _look(self, conference_id: int) -> None:
        view, now = await self._stages.view(conference_id), time.monotonic()
        last = self._last.get(conference_id)
        if last is not None and last[0] == view and now - last[1] < HEARTBEAT_S:
            return
        self._last[conference_id] = view, now
        frame = StageFrame(at=self._now(), stage=view).model_dump_json()
        for reader in self._readers.get(conference_id, ()):
            reader.offer(frame)
