"""Plays the test loop as a source of a stage: about 110 packets a second, and nothing is encoded."""

from __future__ import annotations

import asyncio
import logging
import sys
import time
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from bridges.media import rtcp
from bridges.media.engine import TEST_SOURCE
from bridges.media.loop import SECONDS, Unit, load
from bridges.media.rtp import Packet
from bridges.media.track import Clock, Source, Track

log = logging.getLogger("diemcau.media")


class TestSource:
    """Numbers and times run on from round to round, so viewers never see the seam."""

    __test__ = False  # the name is not pytest's

    def __init__(self, units: list[Unit]) -> None:
        self._units = units
        self.source = Source(
            TEST_SOURCE,
            {"audio": Track("audio", "opus"), "video": Track("video", "H264", 0x42E0)},
            answers_pli=False,
        )
        self._seq = {"audio": 0, "video": 0}
        self._index = self._round = 0
        self._timer: asyncio.TimerHandle | None = None
        self._began = 0.0

    def start(self) -> None:
        """Begin now."""
        self._began = monotonic()
        for track in self.source.tracks.values():
            track.clock = Clock(rtcp.to_ntp(time.time()), 0, self._began)
        self.source.live = True
        self._play()

    def stop(self) -> None:
        """No more packets."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self.source.live = False
        for track in self.source.tracks.values():
            track.close()

    def _play(self) -> None:
        """Everything that is due, then sleep until the next access unit."""
        loop = asyncio.get_running_loop()
        now = monotonic()
        while True:
            unit = self._units[self._index]
            due = self._began + self._round * SECONDS + unit.seconds
            if due > now:
                self._timer = loop.call_later(due - now, self._play)
                return
            if now - due < 1.0:  # a machine that slept does not send a burst of the past
                self._send(unit, now)
            self._index += 1
            if self._index == len(self._units):
                self._index, self._round = 0, self._round + 1

    def _send(self, unit: Unit, now: float) -> None:
        track = self.source.tracks[unit.kind]
        at = (self._round * SECONDS * track.rate + unit.at) & 0xFFFFFFFF
        last = len(unit.payloads) - 1
        for index, payload in enumerate(unit.payloads):
            seq = self._seq[unit.kind] = (self._seq[unit.kind] + 1) & 0xFFFF
            marker = unit.kind == "video" and index == last
            track.push(Packet(seq, at, 0, 0, marker, payload), now)


class TestSources:
    """The test sources of a node's stages. The loop that they play is made at the first wish for one."""

    __test__ = False

    def __init__(self, folder: Path, appeared: Callable[[str, Source], None]) -> None:
        self._path, self._appeared = folder / "media-test.loop", appeared
        self._playing: dict[str, TestSource | None] = {}
        self._units: list[Unit] | None = None
        self._making: asyncio.Task[None] | None = None

    def start(self, stage: str) -> None:
        """Play on this stage, as soon as the loop is there."""
        if stage in self._playing:
            return
        self._playing[stage] = None
        if self._making is None or self._making.done():
            self._making = asyncio.create_task(self._begin())

    def stop(self, stage: str) -> Source | None:
        """Stop it; the source that has ended, if it had begun."""
        test = self._playing.pop(stage, None)
        if test is None:
            return None
        test.stop()
        return test.source

    async def close(self) -> None:
        """Stop all."""
        if self._making is not None:
            self._making.cancel()
            await asyncio.gather(self._making, return_exceptions=True)
        for test in self._playing.values():
            if test is not None:
                test.stop()

    async def _begin(self) -> None:
        self._units = self._units or load(self._path)
        if self._units is None:
            process = await asyncio.create_subprocess_exec(sys.executable, "-m", "bridges.media.loop", str(self._path))
            try:
                await process.wait()
            finally:
                if process.returncode is None:
                    process.kill()
            self._units = load(self._path)
        if self._units is None:
            log.error("the test loop could not be made at %s", self._path)
            return
        for stage, test in tuple(self._playing.items()):
            if test is None:
                made = self._playing[stage] = TestSource(self._units)
                made.start()
                self._appeared(stage, made.source)
