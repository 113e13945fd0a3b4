"""A publisher: a connection that sends to the stage. Its packets are forwarded as they came, never
decoded."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from bridges.media import rtcp, rtp
from bridges.media.answer import MAX_VIDEO_BITRATE, START_VIDEO_BITRATE, Choice, profile_of
from bridges.media.endpoint import Endpoint, Home
from bridges.media.engine import LineStats
from bridges.media.track import Kind, Source, Track

PLI_GAP = 0.5
"""At most one keyframe is asked for in this many seconds, however many viewers ask (design/media.md)."""
_ANSWER = 0.8
"""A publisher that heeds PLI sends its keyframe within this many seconds, a slow encoder included."""
_REORDER = 0.01
_AGAIN = 0.06
_TRIES = 8
_MAX_MISSING = 400
_OUR_SSRC = 0x0A0D0001


@dataclass(eq=False, slots=True)
class Arrival:
    """How one medium comes in (RFC 3550 sections 6.4.1 and A.8): loss, jitter, what is missing."""

    track: Track
    payload_type: int
    rtx: int | None
    nack: bool
    ssrc: int | None = None
    first: int = 0
    highest: int = -1
    received: int = 0
    jitter: float = 0.0
    missing: dict[int, tuple[float, int]] = field(default_factory=dict)
    """Number without rollover -> (when to ask next, how often asked)."""
    nacks: int = 0
    recovered: int = 0
    sender_report: tuple[int, float] | None = None
    _transit: float | None = None
    _expected_before: int = 0
    _received_before: int = 0
    fraction: float = 0.0

    def note(self, packet: rtp.Packet, now: float, *, repeated: bool) -> bool:
        """Account for a packet. True when a jump in the numbers is too wide to be repaired."""
        wide = False
        if self.highest < 0:
            self.highest = self.first = packet.seq + 65536
        ext = rtp.unwrap(packet.seq, self.highest)
        if ext > self.highest:
            gap = ext - self.highest - 1
            wide = gap > _MAX_MISSING
            if self.nack and 0 < gap <= _MAX_MISSING:
                for lost in range(self.highest + 1, ext):
                    self.missing[lost] = (now + _REORDER, 0)
            self.highest = ext
        asked = self.missing.pop(ext, None)
        if asked is not None and asked[1]:
            self.recovered += 1
        self.received += 1
        while len(self.missing) > _MAX_MISSING:
            del self.missing[next(iter(self.missing))]
        if not repeated:
            transit = now * self.track.rate - packet.timestamp
            if self._transit is not None:
                step = abs((transit - self._transit + (1 << 31)) % (1 << 32) - (1 << 31))
                self.jitter += (step - self.jitter) / 16
            self._transit = transit
        return wide

    def due(self, now: float) -> list[int]:
        """Which packets to ask for now."""
        ask: list[int] = []
        for ext, (when, tries) in tuple(self.missing.items()):
            if tries >= _TRIES:
                del self.missing[ext]
            elif when <= now:
                self.missing[ext] = (now + _AGAIN, tries + 1)
                ask.append(ext & 0xFFFF)
        self.nacks += len(ask)
        return ask

    def block(self, now: float) -> rtcp.Block:
        """The report block of the last interval."""
        expected = self.highest - self.first + 1
        lost = expected - self.received
        interval = expected - self._expected_before
        got = self.received - self._received_before
        self._expected_before, self._received_before = expected, self.received
        fraction = max(0.0, (interval - got) / interval) if interval > 0 else 0.0
        self.fraction += (fraction - self.fraction) / 2
        last, delay = 0, 0
        if self.sender_report is not None:
            last, delay = self.sender_report[0], int((now - self.sender_report[1]) * 65536)
        return rtcp.Block(
            self.ssrc or 0, min(255, int(fraction * 256)), lost, self.highest, int(self.jitter), last, delay
        )


class Publisher(Endpoint):
    """See the module. `source` is what the stage plays."""

    def __init__(
        self,
        home: Home,
        context: Any,
        choice: Choice,
        *,
        resource: str,
        stage: str,
        name: str,
        heard: Callable[[Source], None],
    ) -> None:
        super().__init__(home, context, choice, resource=resource, stage=stage, name=name)
        self._heard = heard
        self._arrivals: list[Arrival] = []
        tracks: dict[Kind, Track] = {}
        kinds: tuple[Kind, ...] = ("audio", "video")
        for kind in kinds:
            chosen = choice.of(kind)
            if chosen is None:
                continue
            taken = chosen.formats[0]
            profile = profile_of(taken) if taken.codec == "H264" else 0
            track = tracks[kind] = Track(kind, taken.codec, profile, self.wish_keyframe)
            nack = "nack" in taken.feedback
            self._arrivals.append(Arrival(track, taken.payload_type, taken.rtx, nack))
        self.source = Source(name, tracks)
        self._by_type = {a.payload_type: a for a in self._arrivals}
        self._by_rtx = {a.rtx: a for a in self._arrivals if a.rtx is not None}
        self._asked = -10.0
        self._answered = True
        self._keyframes = 0
        self._unanswered = 0
        self._again: asyncio.TimerHandle | None = None
        self.plis = 0
        self.bitrate = 0.0
        self.rtt: float | None = None
        self._told = (0, 0.0)
        self._sample = (0.0, 0)
        self._ceiling = float(START_VIDEO_BITRATE)

    # --- media

    def media(self, clear: bytes, now: float) -> None:
        """A packet, perhaps a repeated one in RTX clothes."""
        packet = rtp.parse(clear)
        if packet is None:
            return
        arrival = self._by_type.get(packet.payload_type)
        repeated = False
        if arrival is None:
            arrival = self._by_rtx.get(packet.payload_type)
            if arrival is None or len(packet.payload) < 2 or arrival.ssrc is None:
                return
            packet.seq = int.from_bytes(packet.payload[:2])
            packet.payload, packet.ssrc, repeated = packet.payload[2:], arrival.ssrc, True
        if arrival.ssrc is None:
            arrival.ssrc = packet.ssrc
        elif arrival.ssrc != packet.ssrc:
            return
        if arrival.note(packet, now, repeated=repeated):
            self.wish_keyframe()
        if not self.source.live:
            self.source.live, self.source.since = True, now
            self._heard(self.source)
        arrival.track.push(packet, now)
        self._judge(arrival.track, now)

    def feedback(self, clear: bytes, now: float) -> None:
        """Sender reports set the clocks; BYE ends a stream that DTLS will end as well."""
        for message in rtcp.parse(clear):
            if isinstance(message, rtcp.SenderReport):
                for arrival in self._arrivals:
                    if arrival.ssrc == message.ssrc:
                        arrival.track.heard(message, now)
                        arrival.sender_report = (rtcp.middle(message.ntp), now)
            elif isinstance(message, rtcp.Echo) and message.ssrc == _OUR_SSRC and message.last == self._told[0]:
                rtt = now - self._told[1] - message.delay / 65536
                if 0 <= rtt < 30:
                    self.rtt = rtt if self.rtt is None else 0.7 * self.rtt + 0.3 * rtt

    # --- keyframes

    def wish_keyframe(self) -> None:
        """Send a PLI, at most one per 500 ms: a wish in between is granted at its end."""
        loop = asyncio.get_running_loop()
        wait = self._asked + PLI_GAP - monotonic()
        if self.closed or self._again is not None:
            return
        if wait > 0:
            self._again = loop.call_later(wait, self._ask)
        else:
            self._ask()

    def _ask(self) -> None:
        self._again = None
        video = next((a for a in self._arrivals if a.track.kind == "video" and a.ssrc is not None), None)
        if video is None or self.closed:
            return
        self._asked = monotonic()
        self._answered, self._keyframes = False, video.track.keyframes
        self.plis += 1
        assert video.ssrc is not None
        # compound (an empty RR first), for senders that did not agree to reduced-size RTCP
        self.send_rtcp(rtcp.receiver_report(_OUR_SSRC) + rtcp.pli(_OUR_SSRC, video.ssrc))

    def _judge(self, track: Track, now: float) -> None:
        """Learn whether this publisher heeds PLI (FFmpeg's WHIP muxer does not)."""
        if self._answered or track.kind != "video":
            return
        if track.keyframes > self._keyframes and now - self._asked <= _ANSWER:
            self._answered, self._unanswered = True, 0
            self.source.answers_pli = True
        elif now - self._asked > _ANSWER:
            self._answered = True
            self._unanswered += 1
            if self._unanswered >= 2:
                self.source.answers_pli = False

    # --- timers

    def connected(self) -> None:
        """Tell a browser at once how much it may send: it would begin at 300 kbit/s."""
        self._limit(monotonic())

    def tick(self, now: float) -> None:
        """NACKs are due every few milliseconds."""
        super().tick(now)
        for arrival in self._arrivals:
            if arrival.missing and arrival.ssrc is not None:
                ask = arrival.due(now)
                if ask:
                    empty = rtcp.receiver_report(_OUR_SSRC)
                    self.send_rtcp(empty + rtcp.nack(_OUR_SSRC, arrival.ssrc, ask))

    def report(self, now: float) -> None:
        """Receiver reports and the bitrate limit, once a second."""
        octets = sum(a.track.octets for a in self._arrivals)
        when, before = self._sample
        if when and now > when:
            self.bitrate += ((octets - before) * 8 / (now - when) - self.bitrate) / 3
        self._sample = (now, octets)
        blocks = [a.block(now) for a in self._arrivals if a.ssrc is not None and a.highest >= 0]
        if blocks:
            ntp = rtcp.to_ntp(time.time())
            self._told = (rtcp.middle(ntp), now)
            self.send_rtcp(rtcp.receiver_report(_OUR_SSRC, blocks) + rtcp.reference_time(_OUR_SSRC, ntp))
        self._limit(now)

    def _limit(self, now: float) -> None:
        """Own REMB: up while the line is clean, down with loss (draft-ietf-rmcat-gcc section 6,
        simplified)."""
        video = next((a for a in self._arrivals if a.track.kind == "video"), None)
        if video is None:
            return
        loss = video.fraction
        if loss > 0.1:
            self._ceiling *= 1 - 0.5 * loss
        elif loss < 0.02:
            self._ceiling *= 1.25
        self._ceiling = min(max(self._ceiling, 150_000.0), float(MAX_VIDEO_BITRATE))
        ssrcs = [video.ssrc] if video.ssrc is not None else self._offered("video")
        if ssrcs:
            limit = rtcp.remb(_OUR_SSRC, int(self._ceiling), ssrcs)
            self.send_rtcp(rtcp.receiver_report(_OUR_SSRC) + limit)

    def _offered(self, kind: str) -> list[int]:
        chosen = self.choice.of(kind)
        return chosen.section.ssrcs[:1] if chosen else []

    def ending(self) -> None:
        """The source goes with its connection."""
        if self._again is not None:
            self._again.cancel()
            self._again = None
        for arrival in self._arrivals:
            arrival.track.close()

    def stats(self, now: float, worker: int) -> LineStats:
        """See `LineStats`. The round trip is known of publishers that echo our reference time."""
        arrivals = [a for a in self._arrivals if a.ssrc is not None]
        return LineStats(
            name=self.name,
            resource=self.resource,
            worker=worker,
            connected=self.connected_at is not None,
            seconds=now - (self.connected_at or now),
            bitrate=self.bitrate,
            loss=max((a.fraction for a in arrivals), default=None),
            jitter_ms=max((a.jitter * 1000 / a.track.rate for a in arrivals), default=None),
            rtt_ms=None if self.rtt is None else self.rtt * 1000,
            packets=sum(a.track.packets for a in arrivals),
            octets=sum(a.track.octets for a in arrivals),
            nacks=sum(a.nacks for a in arrivals),
            recovered=sum(a.recovered for a in arrivals),
            plis=self.plis,
            freezes=0,
            dropped=0,
            address=str(self.route) if self.route else None,
            profile=self.profile,
            source=self.name,
        )
