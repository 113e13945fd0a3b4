"""A track: one medium of one source, its last seconds, and who wants them.

Packets of a frame are handed on together, because one system call per frame and viewer is what makes the node
cheap. What arrives late or was recovered by a retransmission is handed on by itself.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from bridges.media import codecs, rtcp
from bridges.media.rtp import Packet, unwrap

Kind = Literal["audio", "video"]

RING = 2048
"""Packets kept per track, a power of two: 4 s at 6 Mbit/s, a whole group of pictures at a usual interval."""
CHUNK = 12
"""Packets handed on at once at most: a keyframe of 60 packets goes out in five parts, audio in between."""
_FRAME_WAIT = 0.004
"""How long an unfinished frame is held, in seconds. A keyframe comes paced, a packet each 3 ms: every millisecond here
is one of its delay, and when the fan-out is behind its packets leave together all the same."""
_EVEN = 16
"""Padding up to this many bytes makes the packets of a frame equal in size, which is what GSO wants. Chromium
splits frames into parts that differ by a byte."""

Consumer = Callable[["Track", list[Packet]], None]


@dataclass(slots=True)
class Clock:
    """Where a source's RTP time stood at one instant of its own wall clock (from its sender report)."""

    ntp: int
    rtp: int
    heard: float
    """Our monotonic time when the report came."""


@dataclass(eq=False, slots=True)
class Track:
    """One medium. `profile` is profile_idc and flags of H.264; `wish` asks the source for a keyframe."""

    kind: Kind
    codec: str
    profile: int = 0
    wish: Callable[[], None] = lambda: None
    number: int = 0
    """The source's number on the feed to other workers."""
    head: int = -1
    """Highest sequence number handed on, without rollover; -1 before the first."""
    gop: int | None = None
    """Where the newest group of pictures starts; None when it is unknown or no longer in the ring."""
    gop_moment: float = 0.0
    """Monotonic time when that group began to arrive."""
    height: int | None = None
    clock: Clock | None = None
    last: float = 0.0
    """Monotonic time of the newest packet."""
    consumers: list[Consumer] = field(default_factory=list)
    lost: int = 0
    keyframes: int = 0
    octets: int = 0
    packets: int = 0
    frames: int = 0
    bframes: bool = False
    """Frames arrive in another order than they are shown: viewers would stutter (OBS with B-frames)."""
    _ring: list[Packet | None] = field(default_factory=lambda: [None] * RING)
    _pending: list[Packet] = field(default_factory=list)
    _timer: asyncio.TimerHandle | None = None
    _frame_time: int = -1
    _frame_start: int = 0

    @property
    def rate(self) -> int:
        """Ticks of the RTP clock per second."""
        return codecs.CLOCK[self.codec]

    def get(self, ext: int) -> Packet | None:
        """The packet with this number, while the ring still has it."""
        found = self._ring[ext & (RING - 1)]
        return found if found is not None and found.ext == ext else None

    def push(self, packet: Packet, now: float) -> bool:
        """Take a packet as it came. False when it was here already or is too old."""
        newest = self._pending[-1].ext if self._pending else self.head
        ext = packet.seq if newest < 0 else unwrap(packet.seq, newest)
        # numbers start above one round so that nothing below the first packet turns negative
        packet.ext = ext + 65536 if newest < 0 else ext
        ext = packet.ext
        self.last = packet.arrived = now
        if newest >= 0 and ext <= newest:
            return self._late(packet)
        self.packets += 1
        self.octets += len(packet.payload)
        if self.kind == "video":
            self._look(packet)
        if self._pending and self._pending[-1].timestamp != packet.timestamp:
            self.flush()
        self._pending.append(packet)
        if packet.marker or self.kind == "audio" or len(self._pending) >= CHUNK:
            self.flush()
        elif self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(_FRAME_WAIT, self.flush)
        return True

    def _late(self, packet: Packet) -> bool:
        ext = packet.ext
        if ext <= self.head - RING + 64 or self.get(ext) or any(p.ext == ext for p in self._pending):
            return False
        self.packets += 1
        self.octets += len(packet.payload)
        if packet.timestamp == self._frame_time and ext < self._frame_start:
            self._frame_start = ext
        self._ring[ext & (RING - 1)] = packet
        if codecs.starts_picture(self.codec, packet.payload) and self.kind == "video":
            packet.key = True
            if self.gop is None or ext > self.gop:
                self.gop, self.gop_moment = ext, self.last
        self._hand_on([packet])
        return True

    def _look(self, packet: Packet) -> None:
        if packet.timestamp != self._frame_time:
            ahead = (packet.timestamp - self._frame_time) & 0xFFFFFFFF
            self.bframes = self.bframes or (self.frames > 0 and ahead > 1 << 31)
            self._frame_time, self._frame_start = packet.timestamp, packet.ext
            self.frames += 1
        if not codecs.starts_picture(self.codec, packet.payload):
            return
        packet.key = True
        height = codecs.picture_height(self.codec, packet.payload)
        self.height = height or self.height
        if self.gop is None or self.gop < self._frame_start:
            self.gop = self._frame_start
            self.gop_moment = self.last
            self.keyframes += 1

    def flush(self) -> None:
        """Hand on what waits."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if not self._pending:
            return
        packets, self._pending = self._pending, []
        if len(packets) > 1:
            _even(packets)
        for packet in packets:
            self._ring[packet.ext & (RING - 1)] = packet
        self.head = packets[-1].ext
        if self.gop is not None and self.gop <= self.head - RING + 64:
            self.gop = None
        self._hand_on(packets)

    def close(self) -> None:
        """Nothing more comes."""
        self.flush()
        self.consumers.clear()

    def _hand_on(self, packets: list[Packet]) -> None:
        for consumer in tuple(self.consumers):
            consumer(self, packets)

    def rtp_at(self, moment: float, shift: float) -> int | None:
        """The RTP time at a monotonic moment. `shift` is the source's NTP time minus our monotonic time."""
        if self.clock is None:
            return None
        ahead = moment + shift - self.clock.ntp / 4294967296.0
        return self.clock.rtp + round(ahead * self.rate)

    def heard(self, report: rtcp.SenderReport, now: float) -> None:
        """The source told what time it is."""
        self.clock = Clock(report.ntp, report.rtp, now)


def _even(packets: list[Packet]) -> None:
    """Pad (RFC 3550 section 5.1) packets that are almost as long as the longest, all but the last one.

    It happens before anything is protected: a retransmission must be the same packet bit by bit, because GCM
    must never see two texts under one number.
    """
    longest = max(len(p.payload) for p in packets)
    for packet in packets[:-1]:
        short = longest - len(packet.payload)
        if 0 < short <= _EVEN:
            packet.payload += bytes(short - 1) + bytes((short,))
            packet.padded = True


@dataclass(eq=False, slots=True)
class Source:
    """Who sends: a publisher, the test source, or a source that another worker feeds to us."""

    name: str
    tracks: dict[Kind, Track]
    live: bool = False
    answers_pli: bool | None = None
    """Whether a keyframe came soon after we asked; None before the first time."""
    since: float = 0.0

    def last(self) -> float:
        """Monotonic time of the newest packet of any track."""
        return max((track.last for track in self.tracks.values()), default=0.0)

    def shift(self) -> float | None:
        """NTP time minus our monotonic time, one value for all tracks so that they stay in step."""
        for track in self.tracks.values():
            if track.clock is not None:
                return track.clock.ntp / 4294967296.0 - track.clock.heard
        return None

    def wish_keyframe(self) -> None:
        """Ask for one; the source coalesces."""
        track = self.tracks.get("video")
        if track is not None:
            track.wish()
