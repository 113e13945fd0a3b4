"""Plays the test loop as a source of a stage: about 110 packets a second, and nothing is encoded."""

from __future__ import annotations

import asyncio
import time
from time import monotonic

from bridges.media import rtcp
from bridges.media.engine import TEST_SOURCE
from bridges.media.loop import SECONDS, Unit
from bridges.media.rtp import Packet
from bridges.media.track import Clock, Source, Track


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
