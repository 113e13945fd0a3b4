"""The hot path: the packets of a frame, protected for every viewer and sent with few system calls.

Work is cut into small parts and the loop gets its turn between them, so that a keyframe to hundreds of
viewers never holds up the audio, feedback or a new viewer. Audio overtakes video. Nothing here allocates
per packet and viewer.
"""

from __future__ import annotations

import asyncio
from collections import deque
from time import monotonic
from typing import TYPE_CHECKING, Any

from bridges.media import srtp
from bridges.media.track import CHUNK
from bridges.media.wire import ENTRIES, SLOTS, Wire

if TYPE_CHECKING:
    from bridges.media.leg import Leg
    from bridges.media.outlet import Outlet, Rendition
    from bridges.media.rtp import Packet

_SLICE = 0.004
"""Seconds of work before the loop gets its turn: a fifth of what audio may wait."""
_GAP = 0.004
"""Seconds between two full parts of one frame to the same viewers: 12 packets in 4 ms are 29 Mbit/s, which a
line's queue takes, where a keyframe in one burst would not fit."""
STALE = {"video": 0.5, "audio": 1.0}
"""Seconds since its arrival in the kernel after which a packet is not sent any more: the machine is too slow for
this many viewers. Video is left out up to the next keyframe."""

CROWDED = 0.25
"""Seconds of waiting video at which new pictures are left out, before anything that has a number must be thrown
away: viewers would ask for it again."""


class Job:
    """One part of one frame for one rendition, with the viewers as they were."""

    __slots__ = (
        "audio",
        "blob",
        "born",
        "contexts",
        "done",
        "legs",
        "number",
        "outlet",
        "plan",
        "pointers",
        "rendition",
        "routes",
        "sizes",
        "total",
    )

    def __init__(self, outlet: Outlet, rendition: Rendition, packets: list[Packet], born: float, *, gso: bool) -> None:
        clear = [outlet.clear(packet, rendition.key) for packet in packets]
        tag = rendition.key[3]
        members = rendition.members
        self.outlet, self.rendition, self.number = outlet, rendition, outlet.number_of(packets[0])
        self.born, self.audio, self.done = born, outlet.kind == "audio", 0
        self.contexts, self.routes, self.legs = members.contexts, members.routes, members.legs
        self.sizes = [len(packet) for packet in clear]
        self.blob = b"".join(packet + bytes(tag) for packet in clear)
        self.total = len(self.blob)
        self.plan = runs([size + tag for size in self.sizes], gso=gso)
        self.pointers: list[list[tuple[Any, int]]] | None = None

    def aim(self, wire: Wire) -> int:
        """Lay out the slots; how many viewers go into one system call."""
        slots = min(SLOTS, ENTRIES // len(self.plan), len(self.legs))
        tag = self.rendition.key[3]
        offsets: list[tuple[int, int]] = []
        at = 0
        for size in self.sizes:
            offsets.append((at, size))
            at += size + tag
        self.pointers = [[(wire.slots[s] + offset, size) for offset, size in offsets] for s in range(slots)]
        wire.prepare(self.plan, slots)
        return slots


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
        self._laid: Job | None = None
        self._slots = 0
        self._length: Any = srtp.ffi.new("int *")
        self.dropped = 0
        self.failed = 0

    def feed(self, outlet: Outlet, packets: list[Packet], born: float) -> None:
        """Send these packets of the outlet's current track to all its viewers. `born` is when they arrived.

        The work begins at the loop's next turn, never here: what waits in the socket is read first, or the
        kernel's buffer would become a queue of seconds that nobody sees.
        """
        queue = self._audio if outlet.kind == "audio" else self._video
        for rendition in outlet.renditions.values():
            job = Job(outlet, rendition, packets, born, gso=self._wire.gso)
            rendition.packets += len(packets)
            rendition.octets += sum(job.sizes)
            queue.append(job)
        if not self._running and (self._audio or self._video):
            self._running = True
            asyncio.get_running_loop().call_soon(self._work)

    def backlog(self, now: float) -> float:
        """Age of the oldest waiting video, in seconds."""
        return now - self._video[0].born if self._video else 0.0

    def _drop_stale(self, now: float) -> None:
        """Throw away all that waits of an outlet whose oldest part is too old, and count it."""
        for kind, queue in (("video", self._video), ("audio", self._audio)):
            if not queue or now - queue[0].born < STALE[kind]:
                continue
            late = {job.outlet for job in queue if now - job.born >= STALE[kind]}
            gone = [job for job in queue if job.outlet in late]
            for job in gone:
                queue.remove(job)
                octets = sum(job.sizes)
                for leg in job.legs[job.done :]:
                    leg.missed(len(job.sizes), octets)
                self.dropped += len(job.sizes) * (len(job.legs) - job.done)
            for outlet in late:
                outlet.throw_away(min(job.number for job in gone if job.outlet is outlet))
            self._laid = None

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
            if job.done == 0 and len(job.sizes) > 4:
                job.rendition.next_send = now + _GAP * len(job.sizes) / CHUNK
            self._batch(job)
            if job.done >= len(job.legs):
                queue.remove(job)
            now = monotonic()
            if now >= until and (self._audio or self._video):
                loop.call_soon(self._work)
                return
        self._running = False

    def _batch(self, job: Job) -> None:
        """The next viewers of a job, up to one system call."""
        wire = self._wire
        if self._laid is not job:
            self._slots, self._laid = job.aim(wire), job
        first = job.done
        count = min(self._slots, len(job.legs) - first)
        slots, pointers = wire.slots, job.pointers
        assert pointers is not None
        length, protect, copy = self._length, srtp.protect, srtp.ffi.memmove
        blob, total, contexts, routes, aim = job.blob, job.total, job.contexts, job.routes, wire.aim
        for slot in range(count):
            copy(slots[slot], blob, total)
            context = contexts[first + slot]
            for pointer, size in pointers[slot]:
                length[0] = size
                if protect(context, pointer, length):
                    self.failed += 1
            aim(slot, routes[first + slot])
        wire.flush(count)
        job.done = first + count

    def send_to(self, leg: Leg, clear: list[bytes]) -> None:
        """Protect and send to one viewer: the cached start and retransmissions."""
        wire, tag = self._wire, leg.shield.tag
        for at in range(0, len(clear), CHUNK):
            part = clear[at : at + CHUNK]
            blob = b"".join(packet + bytes(tag) for packet in part)
            self._laid = None  # whatever job was laid out must be laid out again
            wire.prepare(runs([len(packet) + tag for packet in part], gso=wire.gso), 1)
            srtp.ffi.memmove(wire.slots[0], blob, len(blob))
            offset = 0
            for packet in part:
                self._length[0] = len(packet)
                if srtp.protect(leg.shield.context, wire.slots[0] + offset, self._length):
                    self.failed += 1
                offset += len(packet) + tag
            wire.aim(0, leg.route)
            wire.flush(1)
