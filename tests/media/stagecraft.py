"""Helpers that tests share: watching, publishing, waiting."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from itertools import pairwise
from time import monotonic
from typing import Any

from bench.peer import H264, OPUS, Peer
from bridges.media.engine import MediaEngine
from bridges.media.loop import RATE, Unit, load
from bridges.media.rtp import Packet
from bridges.media.viewer import SSRCS

VIDEO, AUDIO = SSRCS["video"][0], SSRCS["audio"][0]


async def until(check: Callable[[], Any], within: float = 10.0) -> Any:
    """Wait until `check` (a function, or one that returns an awaitable) is true; what it returned."""
    ends = monotonic() + within
    while True:
        found = check()
        if isinstance(found, Awaitable):
            found = await found
        if found:
            return found
        assert monotonic() < ends, "it did not happen in time"
        await asyncio.sleep(0.01)


async def on_air(engine: MediaEngine, stage: str = "s") -> None:
    """The test source plays and is on air."""
    await engine.start_test_source(stage)
    await engine.switch(stage, "test")

    async def live() -> bool:
        return (await engine.stage_state(stage)).picture == "live"

    await until(live)


async def watch(engine: MediaEngine, name: str = "v", stage: str = "s", **how: Any) -> Peer:
    """A connected lean viewer."""
    source = how.pop("source", None)
    port = how.pop("port", None)
    peer = Peer(**how)
    answer = await engine.watch(stage, name, peer.offer(), source=source)
    peer.resource = answer.resource  # type: ignore[attr-defined]
    await peer.connect(answer.sdp, port=port)
    return peer


def video(peer: Peer) -> list[Packet]:
    """The pictures' packets that a peer kept."""
    return [packet for _, _, packet in peer.packets if packet.ssrc == VIDEO]


def is_unbroken(peer: Peer, ssrc: int) -> bool:
    """No number is missing and time never jumps back or far ahead."""
    line = peer.lines[ssrc]
    numbers = sorted(line.seen)
    packets = sorted((ext, p.timestamp) for _, ext, p in peer.packets if p.ssrc == ssrc)
    steps = [(b[1] - a[1]) & 0xFFFFFFFF for a, b in pairwise(packets)]
    rate = 90_000 if ssrc == VIDEO else 48_000
    return numbers == list(range(numbers[0], numbers[-1] + 1)) and max(steps) < 3 * rate


async def watch_when_live(engine: MediaEngine, name: str = "v", **how: Any) -> Peer:
    """A viewer that keeps its packets, once the stage is live."""

    async def live() -> bool:
        return (await engine.stage_state("s")).picture == "live"

    await until(live)
    return await watch(engine, name, keep=True, **how)


async def has_source(engine: MediaEngine, name: str) -> bool:
    """Whether this source sends."""
    return any(s.name == name and s.live for s in (await engine.stage_state("s")).sources)


async def picture_is(engine: MediaEngine, picture: str) -> bool:
    """Whether viewers get this."""
    return (await engine.stage_state("s")).picture == picture


class Sender:
    """A publisher that sends the test loop's packets, from a frame of one's choice."""

    def __init__(self, units: list[Unit], *, heeds: bool = True, start: int = 0) -> None:
        self.peer = Peer(sending=True)
        self._units, self._heeds = units, heeds
        self._video = [unit for unit in units if unit.kind == "video"]
        self._audio = [unit for unit in units if unit.kind == "audio"]
        self._seq = {"audio": 65_000, "video": 65_400}
        self._clock = {"audio": 1000, "video": 4_294_900_000}
        self._task: asyncio.Task[None] | None = None
        self._frame = start
        self.sent: dict[int, bytes] = {}
        self.keyframes = 0

    async def publish(self, engine: MediaEngine, name: str, stage: str = "s") -> None:
        """Connect and begin to send."""
        answer = await engine.publish(stage, name, self.peer.offer(video=(H264,)))
        self.resource = answer.resource
        await self.peer.connect(answer.sdp)
        self._task = asyncio.create_task(self._run())

    async def _run(self) -> None:
        from bridges.media.rtcp import KeyframeWish

        began, number = monotonic(), 0
        while True:
            while began + number / RATE <= monotonic():  # a loop that was held up does not slow the source
                if self._heeds and any(isinstance(m, KeyframeWish) for m in self.peer.feedback):
                    self.peer.feedback.clear()
                    self._frame = 0  # the loop's first frame is a keyframe
                unit = self._video[self._frame % len(self._video)]
                self.keyframes += self._frame % (2 * RATE) == 0
                self._send(unit, OPUS if unit.kind == "audio" else H264)
                for index in (2 * number, 2 * number + 1):
                    self._send(self._audio[index % len(self._audio)], OPUS)
                self._frame += 1
                number += 1
            await asyncio.sleep(max(0.0, began + number / RATE - monotonic()))

    def _send(self, unit: Unit, payload_type: int) -> None:
        kind = unit.kind
        last = len(unit.payloads) - 1
        for index, payload in enumerate(unit.payloads):
            seq = self._seq[kind] = (self._seq[kind] + 1) & 0xFFFF
            marker = kind == "video" and index == last
            self.peer.send(kind, payload_type, seq, self._clock[kind], payload, marker=marker)
        self._clock[kind] = (self._clock[kind] + (90_000 // RATE if kind == "video" else 960)) & 0xFFFFFFFF

    async def stop(self) -> None:
        """Silence, but the connection stays."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None

    def resume(self) -> None:
        """Send again, from a frame that is no keyframe."""
        self._task = asyncio.create_task(self._run())

    async def vanish(self) -> None:
        """End as a browser does."""
        await self.stop()
        self.peer.goodbye()


__all__ = [
    "AUDIO",
    "VIDEO",
    "Sender",
    "has_source",
    "is_unbroken",
    "load",
    "on_air",
    "picture_is",
    "until",
    "video",
    "watch",
    "watch_when_live",
]
