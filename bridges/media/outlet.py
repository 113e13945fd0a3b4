"""An outlet: one medium of a programme as its viewers see it, one unbroken line of packets.

Sources come and go behind it. Every change of source opens a *segment* that says how the source's numbers and
times map to the outlet's; viewers see sequence and timestamps go on as if nothing had happened.

All viewers of an outlet share SSRC, sequence numbers and timestamps, so the clear packets are built once for
everybody with the same payload type (a *rendition*) and only the encryption is per viewer. A viewer that came
from another outlet keeps its own line through a shift of number and time.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bridges.media.rtp import Packet, build, unwrap
from bridges.media.track import RING, Kind, Track

if TYPE_CHECKING:
    from bridges.media.fanout import Job
    from bridges.media.leg import Leg
    from bridges.media.wire import Heads, Route

_SEGMENTS = 4
_START = 65536 + 1000
"""The first number of an outlet: in the lower half, so that an early loss cannot hide the first rollover
from a receiver's SRTP."""


@dataclass(frozen=True, slots=True)
class Segment:
    """From `start` on, number = the track's + `delta` and time = the track's + `shift`."""

    start: int
    track: Track
    delta: int
    shift: int


@dataclass(slots=True)
class Members:
    """The viewers of a rendition as parallel lists. Replaced, never changed: jobs under way keep their
    own."""

    contexts: list[Any] = field(default_factory=list)
    routes: list[Route] = field(default_factory=list)
    legs: list[Leg] = field(default_factory=list)
    heads: Heads | None = None
    """Made with the first frame that these viewers get."""
    _repeated: dict[int, list[Any]] = field(default_factory=dict)

    def repeated(self, packets: int) -> list[Any]:
        """Each viewer's context that many times in a row: one for every packet of a frame's part."""
        found = self._repeated.get(packets)
        if found is None:
            found = self._repeated[packets] = [each for each in self.contexts for _ in range(packets)]
        return found


RenditionKey = tuple[int, int, int, int]
"""Payload type, shift of number, shift of time, tag length."""


@dataclass(eq=False, slots=True)
class Rendition:
    """Viewers who get the same clear packets."""

    key: RenditionKey
    members: Members = field(default_factory=Members)
    packets: int = 0
    octets: int = 0
    dropped: int = 0
    next_send: float = 0.0
    last: Job | None = None
    """What was queued for these viewers last: more may go along with it until it begins."""


class Outlet:
    """One medium of one programme."""

    def __init__(self, kind: Kind, ssrc: int) -> None:
        self.kind, self.ssrc = kind, ssrc
        self.head = _START - 1
        self.renditions: dict[RenditionKey, Rendition] = {}
        self.legs: set[Leg] = set()
        self._segments: deque[Segment] = deque(maxlen=_SEGMENTS)
        self._open: Segment | None = None
        self._time = 0
        self._moment = 0.0
        self.skipping = False
        """The node was too slow: nothing is sent before the next place where a viewer can start again."""
        self._void: deque[tuple[int, int]] = deque(maxlen=_SEGMENTS)

    @property
    def track(self) -> Track | None:
        """What plays now."""
        return self._open.track if self._open else None

    @property
    def opened(self) -> int:
        """Where the current segment starts."""
        return self._open.start if self._open else self.head + 1

    def attach(self, track: Track, at: int, now: float) -> None:
        """Continue with this track from its packet number `at`."""
        first = track.get(at)
        at_time = first.timestamp if first else 0
        shift = 0
        if self._segments:
            gap = max(0.02, min(now - self._moment, 3600.0))
            shift = self._time + round(gap * track.rate) - at_time
        self._begin(track, at, shift)

    def _begin(self, track: Track, at: int, shift: int) -> None:
        self.skipping = False
        self._open = Segment(self.head + 1, track, self.head + 1 - at, shift)
        self._segments.append(self._open)

    def skip(self, packets: int) -> None:
        """Leave these packets out. They take no numbers: a viewer must not ask for them again."""
        self.skipping = True
        for rendition in self.renditions.values():
            rendition.dropped += packets

    def throw_away(self, number: int) -> None:
        """What has a number from here on was not sent to all, and will not be repeated: that would cost even
        more."""
        self._void.append((number, self.head))
        self.skipping = True

    def resume(self, at: int) -> None:
        """Go on after a gap with this packet number of the track; time goes on as if nothing was left out."""
        assert self._open is not None
        self._begin(self._open.track, at, self._open.shift)

    def detach(self) -> None:
        """Nothing plays; what was sent can still be repeated."""
        self._open = None

    def admit(self, packets: list[Packet], now: float) -> list[Packet]:
        """Of these packets of the current track, those that belong to the line; moves its head on."""
        assert self._open is not None
        segment = self._open
        fitting = [p for p in packets if p.ext + segment.delta >= segment.start]
        if fitting:
            last = fitting[-1]
            if last.ext + segment.delta > self.head:
                self.head = last.ext + segment.delta
                self._time, self._moment = last.timestamp + segment.shift, now
        return fitting

    @property
    def gop(self) -> int | None:
        """Where a viewer can start to decode, as a number of this outlet."""
        segment = self._open
        if segment is None:
            return None
        if self.kind == "audio":
            return self.head + 1
        if segment.track.gop is None:
            return None
        at = segment.track.gop + segment.delta
        return at if segment.start <= at <= self.head else None

    def find(self, number: int) -> tuple[Packet, int] | None:
        """The packet with this number and the time it has here, if it can still be had."""
        if not self.head - RING < number <= self.head or any(a <= number <= b for a, b in self._void):
            return None
        for segment in reversed(self._segments):
            if number >= segment.start:
                packet = segment.track.get(number - segment.delta)
                return (packet, packet.timestamp + segment.shift) if packet else None
        return None

    def track_at(self, number: int) -> Track | None:
        """The track that filled this number."""
        return next((s.track for s in reversed(self._segments) if number >= s.start), None)

    def time_of(self, packet: Packet) -> int:
        """The time of a packet of the current track on this line."""
        assert self._open is not None
        return packet.timestamp + self._open.shift

    def number_of(self, packet: Packet) -> int:
        """The number of a packet of the current track on this line."""
        assert self._open is not None
        return packet.ext + self._open.delta

    def near(self, seq: int) -> int:
        """The full number that a viewer means by these 16 bits."""
        return unwrap(seq, self.head)

    def now_time(self, moment: float, source_shift: float | None) -> int:
        """The RTP time of this line at a monotonic moment, for sender reports."""
        segment = self._open
        if segment is not None and source_shift is not None:
            told = segment.track.rtp_at(moment, source_shift)
            if told is not None:
                return told + segment.shift
        rate = segment.track.rate if segment else (90_000 if self.kind == "video" else 48_000)
        return self._time + round((moment - self._moment) * rate)

    def clear(self, packet: Packet, key: RenditionKey) -> bytes:
        """The packet as viewers of this rendition get it, before protection."""
        payload_type, shift, time_shift, _ = key
        return build(
            packet,
            payload_type=payload_type,
            seq=self.number_of(packet) + shift,
            timestamp=self.time_of(packet) + time_shift,
            ssrc=self.ssrc,
        )

    # --- members

    def join(self, leg: Leg, key: RenditionKey) -> Rendition:
        """Add a viewer to the rendition with this key."""
        rendition = self.renditions.get(key)
        if rendition is None:
            rendition = self.renditions[key] = Rendition(key)
        old = rendition.members
        rendition.members = Members([*old.contexts, leg.shield.context], [*old.routes, leg.route], [*old.legs, leg])
        return rendition

    def leave(self, leg: Leg, rendition: Rendition) -> None:
        """Take a viewer out; an empty rendition goes."""
        legs = [one for one in rendition.members.legs if one is not leg]
        self._replace(rendition, legs)
        if not legs:
            self.renditions.pop(rendition.key, None)

    def reroute(self, rendition: Rendition) -> None:
        """A viewer's address changed."""
        self._replace(rendition, rendition.members.legs)

    @staticmethod
    def _replace(rendition: Rendition, legs: list[Leg]) -> None:
        rendition.members = Members([leg.shield.context for leg in legs], [leg.route for leg in legs], list(legs))
