"""One medium of one viewer: where it stands on its outlet's line, and what it was sent.

A leg *waits* for a place to start, *catches up* from the cached group of pictures, and is then *live* in a
rendition. It keeps its own unbroken line of numbers and times when it is moved to another outlet.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import Literal

from bridges.media import rtcp
from bridges.media.answer import profile_of
from bridges.media.outlet import Outlet, Rendition, RenditionKey
from bridges.media.rtp import Packet, build
from bridges.media.sdp import Format
from bridges.media.srtp import Shield
from bridges.media.track import Track
from bridges.media.wire import Route

State = Literal["off", "waiting", "catching", "live"]

_UPPER = 0xE000
"""Above this low 16-bit number a new viewer gets a shifted line, so that the rollover is far away."""
_REPAIRS_PER_SECOND = 250
_REPAIRS_BURST = 500
"""Retransmissions a viewer may cause: twice its packet rate at 2 Mbit/s; a broken or hostile one gets no
more."""


@dataclass(slots=True)
class Heard:
    """What the viewer's last report block said, and when it came."""

    when: float = 0.0
    fraction: float | None = None
    jitter: int | None = None
    lost: int = 0
    highest: int = 0


@dataclass(eq=False, slots=True)
class Leg:
    """See the module. `formats` are what the viewer takes, in our order."""

    formats: list[Format]
    ssrc: int
    rtx_ssrc: int
    shield: Shield
    route: Route
    outlet: Outlet | None = None
    state: State = "off"
    rendition: Rendition | None = None
    since: float = 0.0
    """When it began to wait for its start, or to catch up (monotonic)."""
    following: int = 0
    """While catching up: the outlet's number that goes next."""
    first: int = 0
    """The outlet's number where this leg began: older ones were never its own."""
    shift: int = 0
    time_shift: int = 0
    started: bool = False
    heard: Heard = field(default_factory=Heard)
    repaired: int = 0
    nacks: int = 0
    plis: int = 0
    freezes: int = 0
    last_freeze: float = 0.0
    _packets: int = 0
    _octets: int = 0
    _dropped: int = 0
    _base: tuple[int, int, int] = (0, 0, 0)
    _last_number: int = 0
    _last_time: int = 0
    _last_moment: float = 0.0
    _rtx_seq: int = 1000
    _tokens: float = _REPAIRS_BURST
    _filled: float = 0.0

    def format_for(self, track: Track) -> Format | None:
        """Which of the viewer's formats carries this track: its exact H.264 profile if it has that."""
        fitting = [f for f in self.formats if f.codec == track.codec]
        if track.codec == "H264":
            exact = [f for f in fitting if profile_of(f) >> 8 == track.profile >> 8]
            fitting = exact or fitting
        return fitting[0] if fitting else None

    def key(self) -> RenditionKey | None:
        """Which rendition suits it now, None when it cannot take what plays."""
        track = self.outlet.track if self.outlet else None
        found = self.format_for(track) if track else None
        return (found.payload_type, self.shift, self.time_shift, self.shield.tag) if found else None

    @property
    def packets(self) -> int:
        """Sent so far, without retransmissions."""
        return self._packets + (self.rendition.packets - self._base[0] if self.rendition else 0)

    @property
    def octets(self) -> int:
        """Sent so far, before protection, without retransmissions."""
        return self._octets + (self.rendition.octets - self._base[1] if self.rendition else 0)

    @property
    def dropped(self) -> int:
        """Left out because this node was too slow."""
        return self._dropped + (self.rendition.dropped - self._base[2] if self.rendition else 0)

    def missed(self, packets: int, octets: int) -> None:
        """What was counted as sent was thrown away instead."""
        self._packets -= packets
        self._octets -= octets
        self._dropped += packets

    def begin(self, number: int, packet: Packet | None, now: float) -> None:
        """Start at this number of the outlet, continuing the viewer's own line if it has one."""
        outlet = self.outlet
        assert outlet is not None
        self.first = self.following = number
        if self.started and packet is not None:
            self.shift = self._last_number + 1 - number
            gap = max(0.02, min(now - self._last_moment, 3600.0))
            rate = 90_000 if outlet.kind == "video" else 48_000
            ahead = self._last_time + round(gap * rate) - outlet.time_of(packet)
            self.time_shift = ahead & 0xFFFFFFFF
        elif not self.started and number & 0xFFFF >= _UPPER:
            self.shift = -0x8000
        self.started = True
        self.state, self.since = "catching", now

    def rejoin(self, number: int, now: float) -> None:
        """Start again further on, after `give_up`. The line is the same: what is left out will not be repeated."""
        self.first = self.following = number
        self.state, self.since = "catching", now

    def give_up(self, now: float) -> None:
        """The cached start is replayed too slowly on this machine: wait for a keyframe and be one of many."""
        assert self.outlet is not None
        self._dropped += self.outlet.head + 1 - self.following
        self.first = self.outlet.head + 1
        self.state, self.since = "waiting", now

    def caught_up(self) -> None:
        """Become one of many."""
        assert self.outlet is not None
        self.regroup()
        self.state = "live"

    def regroup(self) -> None:
        """Enter the rendition that suits; none when the viewer cannot take what plays."""
        assert self.outlet is not None
        self._count_in()
        key = self.key()
        if key is not None:
            self.rendition = self.outlet.join(self, key)
            self._base = (self.rendition.packets, self.rendition.octets, self.rendition.dropped)

    def leave(self, now: float) -> None:
        """Out of the outlet; the line can be continued elsewhere."""
        if self.outlet is None:
            return
        if self.started:
            number = self.outlet.head if self.state == "live" else self.following - 1
            self._last_number = number + self.shift
            self._last_time = self.outlet.now_time(now, None) + self.time_shift
            self._last_moment = now
        self._count_in()
        self.outlet.legs.discard(self)
        self.outlet, self.state = None, "off"

    def _count_in(self) -> None:
        if self.rendition is not None and self.outlet is not None:
            self._packets, self._octets, self._dropped = self.packets, self.octets, self.dropped
            self.outlet.leave(self, self.rendition)
            self.rendition = None

    def reroute(self, route: Route) -> None:
        """The viewer is somewhere else now."""
        self.route = route
        if self.rendition is not None and self.outlet is not None:
            self.outlet.reroute(self.rendition)

    def catch_up(self, count: int) -> list[bytes]:
        """The next packets of the cached start, clear; empty when there is nothing left to catch up."""
        outlet, key = self.outlet, self.key()
        if outlet is None or key is None:
            return []
        clear: list[bytes] = []
        while len(clear) < count and self.following <= outlet.head:
            found = outlet.find(self.following)
            if found is not None:
                clear.append(self._clear(found, self.following, key[0]))
            self.following += 1
        self._packets += len(clear)
        self._octets += sum(map(len, clear))
        return clear

    def _clear(self, found: tuple[Packet, int], number: int, payload_type: int) -> bytes:
        packet, time = found
        return build(
            packet,
            payload_type=payload_type,
            seq=number + self.shift,
            timestamp=time + self.time_shift,
            ssrc=self.ssrc,
        )

    def repair(self, seqs: tuple[int, ...], now: float) -> list[bytes]:
        """The packets that the viewer misses, clear, as RTX (RFC 4588) where it was negotiated."""
        outlet = self.outlet
        if outlet is None or not self.started:
            return []
        self.nacks += len(seqs)
        self._tokens = min(_REPAIRS_BURST, self._tokens + (now - self._filled) * _REPAIRS_PER_SECOND)
        self._filled = now
        clear: list[bytes] = []
        for seq in seqs:
            if self._tokens < 1:
                break
            number = outlet.near((seq - self.shift) & 0xFFFF)
            if number < self.first or (self.state == "catching" and number >= self.following):
                continue
            found = outlet.find(number)
            if found is None:
                continue
            track = outlet.track_at(number)
            chosen = self.format_for(track) if track else None
            if chosen is None:
                continue
            self._tokens -= 1
            clear.append(self._repair(found, number, chosen))
        self.repaired += len(clear)
        return clear

    def _repair(self, found: tuple[Packet, int], number: int, chosen: Format) -> bytes:
        if chosen.rtx is None:
            return self._clear(found, number, chosen.payload_type)
        packet, time = found
        self._rtx_seq += 1
        original = struct.pack("!H", (number + self.shift) & 0xFFFF)
        wrapped = Packet(0, 0, 0, 0, packet.marker, original + packet.payload, padded=packet.padded)
        return build(
            wrapped,
            payload_type=chosen.rtx,
            seq=self._rtx_seq,
            timestamp=time + self.time_shift,
            ssrc=self.rtx_ssrc,
        )

    def wants_keyframe(self, now: float) -> None:
        """The viewer sent a PLI: its picture stands still if it had one."""
        self.plis += 1
        if self.state == "live" and now - self.last_freeze > 1.0:
            self.last_freeze = now
            self.freezes += 1

    def report(self, now: float, wall: float, source_shift: float | None) -> rtcp.SenderReport | None:
        """What this leg has been sent, with the clock that keeps picture and sound together."""
        if self.outlet is None or self.state != "live" or self.rendition is None:
            return None
        rtp = self.outlet.now_time(now, source_shift) + self.time_shift
        ntp = rtcp.to_ntp(wall)
        return rtcp.SenderReport(self.ssrc, ntp, rtp & 0xFFFFFFFF, self.packets, self.octets)

    def told(self, block: rtcp.Block, now: float) -> None:
        """A report block of the viewer about this leg."""
        heard = self.heard
        if heard.when:
            expected = (block.highest - heard.highest) & 0xFFFFFFFF
            if 0 < expected < 1 << 30:
                fraction = max(0, block.lost - heard.lost) / expected
                # halfway to the new value each report: about a 5 s window at a report per second or two
                heard.fraction = fraction if heard.fraction is None else (heard.fraction + fraction) / 2
        heard.when, heard.jitter = now, block.jitter
        heard.lost, heard.highest = block.lost, block.highest
