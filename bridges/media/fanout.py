"""The hot path: the packets of a frame, protected for every viewer and sent with few system calls.

Work is cut into small parts and the loop gets its turn between them, so that a keyframe to hundreds of
viewers never holds up the audio, feedback or a new viewer. Audio overtakes video. Nothing here allocates
per packet and viewer.
"""

from __future__ import annotations

import asyncio
from collections import deque
from itertools import accumulate
from time import monotonic
from typing import TYPE_CHECKING, Any

from bridges.media import srtp
from bridges.media.track import CHUNK
from bridges.media.wire import SLOTS, Heads, Layout, Wire, ffi

if TYPE_CHECKING:
    from bridges.media.leg import Leg
    from bridges.media.outlet import Outlet, Rendition
    from bridges.media.rtp import Packet

_SLICE = 0.004
"""Seconds of work before the loop gets its turn: a fifth of what audio may wait."""
_GAP = 0.004
"""Seconds between two full parts of one frame to the same viewers: 12 packets in 4 ms are 29 Mbit/s, which a
line's queue takes, where a keyframe in one burst would not fit."""
LATE = {"video": 0.5, "audio": 1.0}
"""Seconds since its arrival in the kernel after which a packet is not taken on any more: the machine is too slow for
this many viewers. It gets no number, and video is left out up to the next keyframe."""
GIVEN_UP = 2.0
"""Seconds after which what has a number is thrown away. Far more than `LATE`: what was taken on is sent, late as it is,
because a number that is missing makes every viewer ask for it and stand still up to the next keyframe."""

_INT = 4
"""Bytes of a C int, in which libsrtp takes and returns a packet's length."""

CROWDED = 0.25
"""Seconds of waiting video at which new pictures are left out, before anything that has a number must be thrown
away: viewers would ask for it again."""


class Part:
    """Packets of one frame as they lie in the wire's buffer, one copy after the other, ready to be protected there."""

    __slots__ = ("blob", "layout", "lengths", "pointers", "sizes", "stride")

    def __init__(self, wire: Wire, clear: list[bytes], tag: int, copies: int) -> None:
        assert len(clear) <= CHUNK
        room = bytes(tag)
        self.sizes = [len(packet) for packet in clear]
        lengths = [size + tag for size in self.sizes]
        self.stride = sum(lengths)
        self.blob = b"".join(packet + room for packet in clear) * copies
        offsets = list(accumulate(lengths, initial=0))[:-1]
        self.pointers = [wire.copies + copy * self.stride + at for copy in range(copies) for at in offsets]
        self.lengths = srtp.ffi.new("int[]", self.sizes * copies)
        self.layout = Layout(wire, runs(lengths, gso=wire.gso), self.stride, copies)


class Job:
    """One part of one frame for one rendition, with the viewers as they were."""

    __slots__ = ("audio", "born", "clear", "done", "legs", "members", "number", "octets", "outlet", "part", "rendition")

    def __init__(self, outlet: Outlet, rendition: Rendition, packets: list[Packet], born: float) -> None:
        self.clear = [outlet.clear(packet, rendition.key) for packet in packets]
        self.octets = sum(map(len, self.clear))
        self.outlet, self.rendition, self.number = outlet, rendition, outlet.number_of(packets[0])
        self.born, self.audio, self.done = born, outlet.kind == "audio", 0
        self.members = rendition.members
        self.legs = self.members.legs
        self.part: Part | None = None
        """Laid out just before the first batch."""

    def takes(self, packets: list[Packet]) -> bool:
        """Whether these may still go with it: nobody was sent it yet, and it is for the viewers of now."""
        fits = len(self.clear) + len(packets) <= CHUNK
        return fits and self.part is None and self.members is self.rendition.members

    def add(self, packets: list[Packet]) -> int:
        """Take them along; their octets."""
        clear = [self.outlet.clear(packet, self.rendition.key) for packet in packets]
        octets = sum(map(len, clear))
        self.clear += clear
        self.octets += octets
        return octets


def runs(lengths: list[int], *, gso: bool) -> list[tuple[int, int, int]]:
    """Cut packets into messages (offset, length, segment size): GSO wants equal sizes, the last may be
    less."""
    if not gso:
        plan, at = [], 0
        for length in lengths:
            plan.append((at, length, 0))
            at += length
        return plan
    plan = []
    at = index = 0
    while index < len(lengths):
        segment, total, count = lengths[index], lengths[index], 1
        while index + count < len(lengths) and count < 60:
            following = lengths[index + count]
            if following > segment:
                break
            total += following
            count += 1
            if following < segment:
                break
        plan.append((at, total, segment if count > 1 else 0))
        at += total
        index += count
    return plan


class Fanout:
    """The queue of one node and the loop that works it off."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._audio: deque[Job] = deque()
        self._video: deque[Job] = deque()
        self._running = False
        self._later: asyncio.TimerHandle | None = None
        self._sizes: Any = srtp.ffi.new("int[]", SLOTS * CHUNK)
        self._lengths: list[Any] = [self._sizes + index for index in range(SLOTS * CHUNK)]
        self.dropped = 0
        self.failed = 0

    def feed(self, outlet: Outlet, packets: list[Packet], born: float) -> None:
        """Send these packets of the outlet's current track to all its viewers. `born` is when they arrived.

        The work begins at the loop's next turn, never here: what waits in the socket is read first, or the
        kernel's buffer would become a queue of seconds that nobody sees. What comes while the viewers' last part has
        still to begin goes along with it: the further behind this is, the less a packet costs.
        """
        queue = self._audio if outlet.kind == "audio" else self._video
        for rendition in outlet.renditions.values():
            rendition.packets += len(packets)
            job = rendition.last
            if job is not None and job.takes(packets):
                rendition.octets += job.add(packets)
                continue
            job = rendition.last = Job(outlet, rendition, packets, born)
            rendition.octets += job.octets
            queue.append(job)
        if not self._running and (self._audio or self._video):
            self._running = True
            asyncio.get_running_loop().call_soon(self._work)

    def backlog(self, now: float) -> float:
        """Age of the oldest waiting video, in seconds."""
        return now - self._video[0].born if self._video else 0.0

    def _drop_stale(self, now: float) -> None:
        """Throw away all that waits of an outlet whose oldest part is too old, and count it."""
        for queue in (self._video, self._audio):
            if not queue or now - queue[0].born < GIVEN_UP:
                continue
            late = {job.outlet for job in queue if now - job.born >= GIVEN_UP}
            gone = [job for job in queue if job.outlet in late]
            for job in gone:
                queue.remove(job)
                job.rendition.last = None
                for leg in job.legs[job.done :]:
                    leg.missed(len(job.clear), job.octets)
                self.dropped += len(job.clear) * (len(job.legs) - job.done)
            for outlet in late:
                outlet.throw_away(min(job.number for job in gone if job.outlet is outlet))

    def _next(self, now: float) -> Job | None:
        """Audio first, then the oldest video whose viewers are not still taking the part before it."""
        if self._audio:
            return self._audio[0]
        soonest = now + 1.0
        for job in self._video:
            if job.done or job.rendition.next_send <= now + 0.0005:
                return job
            soonest = min(soonest, job.rendition.next_send)
        if self._video:
            self._running = False
            self._later = asyncio.get_running_loop().call_later(soonest - now, self._work)
        return None

    def _work(self) -> None:
        loop = asyncio.get_running_loop()
        if self._later is not None:
            self._later.cancel()
            self._later = None
        self._running = True
        now = monotonic()
        self._drop_stale(now)
        until = now + _SLICE
        while job := self._next(now):
            queue = self._audio if job.audio else self._video
            if job.done == 0 and len(job.clear) > 4:
                job.rendition.next_send = now + _GAP * len(job.clear) / CHUNK
            self._batch(job)
            if job.done >= len(job.legs):
                queue.remove(job)
            now = monotonic()
            if now >= until and (self._audio or self._video):
                loop.call_soon(self._work)
                return
        self._running = False

    def _batch(self, job: Job) -> None:
        """The next viewers of a job, one system call per message of theirs. No Python runs per packet or viewer."""
        wire, members = self._wire, job.members
        part = job.part
        if part is None:
            copies = min(SLOTS, len(job.legs))
            part = job.part = Part(wire, job.clear, job.rendition.key[3], copies)
        first, packets = job.done, len(job.clear)
        count = min(SLOTS, len(job.legs) - first)
        heads = members.heads = members.heads or Heads(wire, members.routes)
        self._protect(part, members.repeated(packets)[first * packets : (first + count) * packets], count)
        wire.flush(part.layout, heads, first, count)
        job.done = first + count

    def _protect(self, part: Part, contexts: list[Any], copies: int) -> None:
        """Fill the first copies and protect every packet in place: `contexts` has one entry for each."""
        ffi.memmove(self._wire.copies, part.blob, copies * part.stride)
        ffi.memmove(self._sizes, part.lengths, len(contexts) * _INT)
        refused = list(map(srtp.protect, contexts, part.pointers, self._lengths))
        if any(refused):
            self._blank(part, refused)

    def _blank(self, part: Part, refused: list[int]) -> None:
        """What could not be protected must not leave in the clear."""
        for index, status in enumerate(refused):
            if status:
                self.failed += 1
                size = part.sizes[index % len(part.sizes)]
                ffi.memmove(part.pointers[index], bytes(size), size)

    def send_to(self, leg: Leg, clear: list[bytes]) -> None:
        """Protect and send to one viewer: the cached start and retransmissions."""
        for at in range(0, len(clear), CHUNK):
            part = Part(self._wire, clear[at : at + CHUNK], leg.shield.tag, 1)
            self._protect(part, [leg.shield.context] * len(part.sizes), 1)
            self._wire.send_alone(part.layout, leg.route)
