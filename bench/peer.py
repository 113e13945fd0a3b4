"""A lean WebRTC peer for measuring and testing: real ICE checks, real DTLS, real SRTP, no decoding.

A browser or aiortc spends a hundred times more per packet than the node under test; hundreds of these fit
into one process beside it. It counts what arrives, asks for what is missing, and can publish.
"""

from __future__ import annotations

import asyncio
import re
import secrets
import socket
import struct
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from time import monotonic
from typing import Any

from bridges.media import dtls, ice, rtcp, rtp
from bridges.media.srtp import Shield

H264, VP8, OPUS, RTX = 102, 96, 111, 103
_LINES = {
    H264: [
        "a=rtpmap:102 H264/90000",
        "a=fmtp:102 level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f",
        *(f"a=rtcp-fb:102 {name}" for name in ("nack", "nack pli", "ccm fir", "goog-remb")),
    ],
    RTX: ["a=rtpmap:103 rtx/90000", "a=fmtp:103 apt=102"],
    VP8: ["a=rtpmap:96 VP8/90000", *(f"a=rtcp-fb:96 {name}" for name in ("nack", "nack pli", "goog-remb"))],
    OPUS: ["a=rtpmap:111 opus/48000/2", "a=fmtp:111 minptime=10;useinbandfec=1"],
}


OPEN: set[Peer] = set()
"""Peers with a socket, so that a test that failed half-way can close them."""


@cache
def _shared() -> tuple[Any, str]:
    """One certificate and context for all peers of a process."""
    with tempfile.TemporaryDirectory() as folder:
        identity = dtls.Identity.load(Path(folder))
    return dtls.context(identity), identity.fingerprint


def offer(
    ufrag: str,
    pwd: str,
    *,
    sending: bool,
    video: Iterable[int] = (H264, RTX),
    audio: Iterable[int] = (OPUS,),
    ssrcs: dict[str, int] | None = None,
) -> str:
    """An SDP offer as a browser would write it, in short."""
    _, fingerprint = _shared()
    sections = [(kind, list(types)) for kind, types in (("audio", audio), ("video", video)) if list(types)]
    lines = ["v=0", "o=- 1 1 IN IP4 127.0.0.1", "s=-", "t=0 0"]
    lines.append("a=group:BUNDLE " + " ".join(str(i) for i in range(len(sections))))
    for index, (kind, types) in enumerate(sections):
        lines += [
            f"m={kind} 9 UDP/TLS/RTP/SAVPF {' '.join(map(str, types))}",
            "c=IN IP4 0.0.0.0",
            f"a=ice-ufrag:{ufrag}",
            f"a=ice-pwd:{pwd}",
            f"a=fingerprint:sha-256 {fingerprint}",
            "a=setup:actpass",
            f"a=mid:{index}",
            "a=sendonly" if sending else "a=recvonly",
            "a=rtcp-mux",
        ]
        for each in types:
            lines += _LINES[each]
        if ssrcs and kind in ssrcs:
            lines.append(f"a=ssrc:{ssrcs[kind]} cname:peer")
    return "\r\n".join(lines) + "\r\n"


def answer_to(offered: str, ufrag: str, pwd: str, fingerprint: str) -> str:
    """A receiving answer to an offer: every section as it is, with our transport."""
    mine = {
        "a=ice-ufrag": ufrag,
        "a=ice-pwd": pwd,
        "a=fingerprint": f"sha-256 {fingerprint}",
        "a=setup": "active",
    }
    dropped = (
        "a=candidate",
        "a=end-of",
        "a=ssrc",
        "a=msid",
        "a=ice-lite",
        "a=ice-options",
        "a=rtcp:",
        "a=extmap",
    )
    lines = []
    for line in offered.replace("\r", "").split("\n"):
        name = line.partition(":")[0]
        if name in mine:
            lines.append(f"{name}:{mine[name]}")
        elif line == "a=sendonly":
            lines.append("a=recvonly")
        elif line and not line.startswith(dropped):
            lines.append(line)
    return "\r\n".join(lines) + "\r\n"


@dataclass(slots=True)
class Line:
    """What arrived of one SSRC."""

    first: int = -1
    highest: int = -1
    seen: set[int] = field(default_factory=set)
    missing: dict[int, float] = field(default_factory=dict)
    repaired: int = 0
    twice: int = 0
    received: int = 0
    octets: int = 0
    timestamps: list[int] = field(default_factory=list)
    types: set[int] = field(default_factory=set)

    def note(self, packet: rtp.Packet, *, repaired: bool) -> int:
        """Account for it; its number without rollover."""
        if self.highest < 0:
            self.first = self.highest = packet.seq + 65536
        ext = rtp.unwrap(packet.seq, self.highest)
        if ext in self.seen:
            self.twice += 1
            return ext
        now = monotonic()
        for lost in range(self.highest + 1, ext):
            self.missing[lost] = now
        self.missing.pop(ext, None)
        self.highest = max(self.highest, ext)
        self.seen.add(ext)
        self.received += 1
        self.repaired += repaired
        self.octets += len(packet.payload)
        self.types.add(packet.payload_type)
        return ext


class Peer:
    """One connection. `loss` is asked for every datagram that arrives: True throws it away."""

    def __init__(self, *, sending: bool = False, loss: Callable[[], bool] | None = None, keep: bool = False) -> None:
        self.ufrag, self.pwd = secrets.token_hex(4), secrets.token_hex(12)
        self.sending, self._loss, self._keep = sending, loss, keep
        self.lines: dict[int, Line] = {}
        self.feedback: list[rtcp.Message] = []
        self.packets: list[tuple[float, int, rtp.Packet]] = []
        self.on_packet: Callable[[rtp.Packet], None] | None = None
        self.failures = 0
        self.connected = asyncio.Event()
        self.closed = asyncio.Event()
        self.nack = True
        self.pause = 0.02
        self.controlling = True
        self._socket: socket.socket | None = None
        self._dtls: dtls.Session | None = None
        self._out: Shield | None = None
        self._in: Shield | None = None
        self._target: Any = None
        self._their_ufrag = self._their_pwd = ""
        self._timer: asyncio.TimerHandle | None = None
        self._nacked: dict[tuple[int, int], float] = {}
        self._checked = 0.0
        self._reported = 0.0
        self._rtx_pairs: dict[int, int] = {}
        self.ssrcs = {"audio": secrets.randbits(31) + 1, "video": secrets.randbits(31) + 1}

    @property
    def fingerprint(self) -> str:
        """Of this process's certificate."""
        return _shared()[1]

    def offer(self, **how: Any) -> str:
        """This peer's offer."""
        return offer(self.ufrag, self.pwd, sending=self.sending, ssrcs=self.ssrcs if self.sending else None, **how)

    async def connect(self, answer: str, *, port: int | None = None, within: float = 10.0) -> None:
        """Do ICE and DTLS with whoever wrote the answer; `port` goes through a relay instead."""
        self.start(answer, port=port)
        async with asyncio.timeout(within):
            await self.connected.wait()

    def start(self, answer: str, *, port: int | None = None) -> None:
        """Begin to connect."""
        self._their_ufrag = _find(r"a=ice-ufrag:(\S+)", answer)
        self._their_pwd = _find(r"a=ice-pwd:(\S+)", answer)
        found = re.findall(r"a=candidate:\S+ 1 udp \d+ (\S+) (\d+) typ host", answer)
        host, their_port = next(((h, p) for h, p in found if h == "127.0.0.1"), found[0])
        for primary, repeats in re.findall(r"a=ssrc-group:FID (\d+) (\d+)", answer):
            self._rtx_pairs[int(repeats)] = int(primary)
        self._target = (host, port or int(their_port))
        context, _ = _shared()
        digest = bytes.fromhex(_find(r"a=fingerprint:sha-256 (\S+)", answer).replace(":", ""))
        server = "a=setup:active" in answer
        self._dtls = dtls.Session(context, [("sha-256", digest)], server=server)
        self.rebind()
        self._tick()

    def rebind(self) -> None:
        """Take a new local port, as a NAT or a change of network would."""
        if self._socket is not None:
            asyncio.get_running_loop().remove_reader(self._socket)
            self._socket.close()
        family = socket.AF_INET6 if ":" in self._target[0] else socket.AF_INET
        self._socket = socket.socket(family, socket.SOCK_DGRAM)
        self._socket.setblocking(False)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
        self._socket.connect(self._target)
        asyncio.get_running_loop().add_reader(self._socket, self._readable)
        self._checked = 0.0
        OPEN.add(self)

    def close(self) -> None:
        """Silently: a real browser may vanish as well."""
        OPEN.discard(self)
        if self._timer is not None:
            self._timer.cancel()
        if self._socket is not None:
            asyncio.get_running_loop().remove_reader(self._socket)
            self._socket.close()
            self._socket = None

    def goodbye(self) -> None:
        """With a close_notify, as a browser does."""
        if self._dtls is not None:
            self._put(self._dtls.shut())
        self.close()

    def _put(self, datagrams: Iterable[bytes]) -> None:
        for datagram in datagrams:
            if self._socket is not None:
                try:
                    self._socket.send(datagram)
                except OSError:
                    return

    def _tick(self) -> None:
        self._timer = asyncio.get_running_loop().call_later(self.pause, self._tick)
        now = monotonic()
        pause = 0.05 if not self.connected.is_set() else 1.0
        if now - self._checked >= pause:
            self._checked = now
            name = f"{self._their_ufrag}:{self.ufrag}"
            check = ice.request(
                secrets.token_bytes(12),
                name,
                self._their_pwd,
                controlling=self.controlling,
                priority=1 << 30,
            )
            self._put([check])
        if self._dtls is not None and not self.connected.is_set():
            self._put(self._dtls.tick())
        if self.connected.is_set() and not self.sending:
            self._ask_again(now)
            if now - self._reported >= 1.0:
                self._reported = now
                self._report()

    def _ask_again(self, now: float) -> None:
        if not self.nack:
            return
        for ssrc, line in self.lines.items():
            ask = []
            for ext, since in tuple(line.missing.items()):
                if now - since > 1.5:
                    del line.missing[ext]  # counted as lost at the end: it is not in `seen`
                elif now - since > 0.01 and now - self._nacked.get((ssrc, ext), 0) > 0.06:
                    self._nacked[ssrc, ext] = now
                    ask.append(ext & 0xFFFF)
            if ask:
                self.send_rtcp(rtcp.receiver_report(1) + rtcp.nack(1, ssrc, ask))

    def _report(self) -> None:
        blocks = []
        for ssrc, line in self.lines.items():
            lost = line.highest - line.first + 1 - line.received
            blocks.append(rtcp.Block(ssrc, 0, lost, line.highest, 0, 0, 0))
        if blocks:
            self.send_rtcp(rtcp.receiver_report(1, blocks))

    def send_rtcp(self, compound: bytes) -> None:
        """Feedback."""
        if self._out is not None:
            protected = self._out.protect_rtcp(compound)
            assert protected is not None
            self._put([protected])

    def send(self, kind: str, payload_type: int, seq: int, timestamp: int, payload: bytes, *, marker: bool) -> None:
        """One packet of media."""
        assert self._out is not None
        packet = rtp.Packet(seq, timestamp, 0, payload_type, marker, payload)
        clear = rtp.build(packet, payload_type=payload_type, seq=seq, timestamp=timestamp, ssrc=self.ssrcs[kind])
        protected = self._out.protect(clear)
        assert protected is not None
        self._put([protected])

    def _readable(self) -> None:
        for _ in range(64):
            try:
                data = self._socket.recv(2048) if self._socket is not None else b""
            except OSError:
                return
            if not data:
                return
            if self._loss is None or not self._loss():
                self._receive(data)

    def _receive(self, data: bytes) -> None:
        first = data[0]
        assert self._dtls is not None
        if first < 4:
            check = ice.parse(data)
            if check is not None and check.authentic(self.pwd):
                self._put([ice.success(check.transaction, self.pwd, *self._target)])
            if not self.connected.is_set() and self._dtls.keys is None and not getattr(self, "_begun", False):
                self._begun = True
                self._put(self._dtls.begin())
        elif 20 <= first < 64:
            self._put(self._dtls.receive(data))
            if self._dtls.closed:
                self.closed.set()
            if self._dtls.keys is not None and not self.connected.is_set():
                keys = self._dtls.keys
                self._out = Shield(keys.profile, keys.sending, outbound=True)
                self._in = Shield(keys.profile, keys.receiving, outbound=False)
                self.connected.set()
        elif self._in is not None:
            self._media(data)

    def _media(self, data: bytes) -> None:
        assert self._in is not None
        if 192 <= data[1] <= 223:
            clear = self._in.unprotect_rtcp(data)
            if clear is None:
                self.failures += 1
            elif len(self.feedback) < 10_000:
                self.feedback.extend(rtcp.parse(clear))
            return
        clear = self._in.unprotect(data)
        if clear is None:
            ssrc = struct.unpack_from("!I", data, 8)[0]
            line = self.lines.get(ssrc)
            seq = struct.unpack_from("!H", data, 2)[0]
            if line is not None and rtp.unwrap(seq, line.highest) in line.seen:
                line.twice += 1  # libsrtp refuses a packet that it has seen
            else:
                self.failures += 1
            return
        packet = rtp.parse(clear)
        if packet is None:
            self.failures += 1
            return
        repaired = packet.ssrc in self._rtx_pairs
        if repaired:
            if len(packet.payload) < 2:
                return
            packet.ssrc = self._rtx_pairs[packet.ssrc]
            packet.seq = int.from_bytes(packet.payload[:2])
            packet.payload = packet.payload[2:]
            packet.payload_type = H264
        line = self.lines.setdefault(packet.ssrc, Line())
        packet.ext = line.note(packet, repaired=repaired)
        if self._keep:
            self.packets.append((monotonic(), packet.ext, packet))
        if self.on_packet is not None:
            self.on_packet(packet)


def _find(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    assert found, f"{pattern} is not in the answer"
    return found[1]
