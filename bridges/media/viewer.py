"""A viewer: a connection that receives the stage, or one source of it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from bridges.media import rtcp
from bridges.media.answer import Choice
from bridges.media.endpoint import Endpoint, Home
from bridges.media.engine import LineStats
from bridges.media.leg import Leg
from bridges.media.track import Kind
from bridges.media.wire import Route

if TYPE_CHECKING:
    from bridges.media.fanout import Fanout
    from bridges.media.program import Program

SSRCS: dict[Kind, tuple[int, int]] = {"audio": (0x0A0D1001, 0), "video": (0x0A0D2001, 0x0A0D2002)}
"""The same for all viewers of a node: it lets them share their clear packets. Keys are per viewer."""
CNAME = "stage"


class Viewer(Endpoint):
    """See the module. `wanted` is the source it asked for, None for the stage."""

    def __init__(
        self,
        home: Home,
        context: Any,
        choice: Choice,
        *,
        resource: str,
        stage: str,
        name: str,
        wanted: str | None,
        fanout: Fanout,
    ) -> None:
        super().__init__(home, context, choice, resource=resource, stage=stage, name=name)
        self.wanted, self._fanout = wanted, fanout
        self.legs: dict[Kind, Leg] = {}
        self.program: Program | None = None
        self.rtt: float | None = None
        self._sent_reports: dict[int, float] = {}
        self._sample = (0.0, 0)
        self.bitrate = 0.0
        for kind in ("audio", "video"):
            chosen = choice.of(kind)
            if chosen is not None:
                chosen.ssrc, chosen.rtx_ssrc = SSRCS[kind]

    def connected(self) -> None:
        """Make the legs; the node then places them on a programme."""
        assert self.sending is not None
        assert self.route is not None
        kinds: tuple[Kind, ...] = ("audio", "video")
        for kind in kinds:
            chosen = self.choice.of(kind)
            if chosen is not None:
                self.legs[kind] = Leg(chosen.formats, chosen.ssrc, chosen.rtx_ssrc, self.sending, self.route)

    def rerouted(self, route: Route) -> None:
        """Its packets go elsewhere from now on."""
        for leg in self.legs.values():
            leg.reroute(route)

    def feedback(self, clear: bytes, now: float) -> None:
        """NACK: repeat. PLI: ask upstream. Reports: remember."""
        for message in rtcp.parse(clear):
            if isinstance(message, rtcp.Nack):
                for leg in self.legs.values():
                    if leg.ssrc == message.ssrc:
                        self._fanout.send_to(leg, leg.repair(message.seqs, now))
            elif isinstance(message, rtcp.KeyframeWish):
                leg_ = self.legs.get("video")
                if leg_ is not None:
                    leg_.wants_keyframe(now)
                    if self.program is not None:
                        self.program.wish_keyframe()
            elif isinstance(message, rtcp.Block):
                self._block(message, now)
            elif isinstance(message, rtcp.Bye):
                pass  # a browser says BYE for a stopped track and closes DTLS when it leaves

    def _block(self, block: rtcp.Block, now: float) -> None:
        for leg in self.legs.values():
            if leg.ssrc == block.ssrc:
                leg.told(block, now)
        sent = self._sent_reports.get(block.last_sr) if block.last_sr else None
        if sent is not None:
            rtt = now - sent - block.delay / 65536
            if 0 <= rtt < 30:
                self.rtt = rtt if self.rtt is None else 0.7 * self.rtt + 0.3 * rtt

    def report(self, now: float) -> None:
        """Sender reports, and the bitrate of the last seconds."""
        octets = sum(leg.octets for leg in self.legs.values())
        when, before = self._sample
        if when and now > when:
            rate = (octets - before) * 8 / (now - when)
            self.bitrate += (rate - self.bitrate) / 3
        self._sample = (now, octets)
        wall = time.time()
        shift = self.program.source.shift() if self.program and self.program.source else None
        told = [report for leg in self.legs.values() if (report := leg.report(now, wall, shift)) is not None]
        if told:
            self._sent_reports[rtcp.middle(told[0].ntp)] = now
            words = b"".join(map(rtcp.sender_report, told))
            self.send_rtcp(words + b"".join(rtcp.description(report.ssrc, CNAME) for report in told))
        while len(self._sent_reports) > 16:
            del self._sent_reports[next(iter(self._sent_reports))]

    def ending(self) -> None:
        """Leave the programme."""
        if self.program is not None:
            self.program.leave(self)

    def stats(self, now: float, worker: int) -> LineStats:
        """See `LineStats`."""
        legs = self.legs.values()
        losses = [leg.heard.fraction for leg in legs if leg.heard.fraction is not None]
        jitters = [
            leg.heard.jitter / (90 if kind == "video" else 48)
            for kind, leg in self.legs.items()
            if leg.heard.jitter is not None
        ]
        return LineStats(
            name=self.name,
            resource=self.resource,
            worker=worker,
            connected=self.connected_at is not None,
            seconds=now - (self.connected_at or now),
            bitrate=self.bitrate,
            loss=max(losses, default=None),
            jitter_ms=max(jitters, default=None),
            rtt_ms=None if self.rtt is None else self.rtt * 1000,
            packets=sum(leg.packets for leg in legs),
            octets=sum(leg.octets for leg in legs),
            nacks=sum(leg.nacks for leg in legs),
            recovered=sum(leg.repaired for leg in legs),
            plis=sum(leg.plis for leg in legs),
            freezes=sum(leg.freezes for leg in legs),
            dropped=sum(leg.dropped for leg in legs),
            address=str(self.route) if self.route else None,
            profile=self.profile,
            source=self.wanted,
        )
