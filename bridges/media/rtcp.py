"""RTCP (RFC 3550, 4585, 5104; REMB as in draft-alvestrand-rmcat-remb): the few messages this node speaks.

Parsing never raises: a peer's bytes are judged piece by piece and what does not fit is dropped.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

SR, RR, SDES, BYE, RTPFB, PSFB, XR = 200, 201, 202, 203, 205, 206, 207
_RRTR, _DLRR = 4, 5
_FMT_NACK, _FMT_PLI, _FMT_FIR, _FMT_AFB = 1, 1, 4, 15
_MAX_NACK = 1024
"""More lost packets than that in one message is nonsense or an attack; the ring holds about a second."""

NTP_EPOCH = 2_208_988_800


@dataclass(frozen=True, slots=True)
class Block:
    """A report block: how `ssrc` arrived at whoever reports. `fraction` is lost/256 since the last report."""

    ssrc: int
    fraction: int
    lost: int
    highest: int
    jitter: int
    last_sr: int
    delay: int


@dataclass(frozen=True, slots=True)
class SenderReport:
    """NTP time (64 bit, 32.32) and RTP time of the same instant."""

    ssrc: int
    ntp: int
    rtp: int
    packets: int
    octets: int


@dataclass(frozen=True, slots=True)
class Nack:
    """Sequence numbers (16 bit) of `ssrc` that did not arrive."""

    ssrc: int
    seqs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class KeyframeWish:
    """PLI or FIR."""

    ssrc: int


@dataclass(frozen=True, slots=True)
class Bye:
    """The sender ends."""

    ssrc: int


@dataclass(frozen=True, slots=True)
class Remb:
    """Receiver estimated maximum bitrate, bit/s."""

    bitrate: int


@dataclass(frozen=True, slots=True)
class Echo:
    """DLRR (RFC 3611 section 4.5): when a sender heard our reference time, and how long it kept it (1/65536 s)."""

    ssrc: int
    last: int
    delay: int


Message = Block | SenderReport | Nack | KeyframeWish | Bye | Remb | Echo


def parse(data: bytes | memoryview) -> list[Message]:
    """All messages of a compound packet that are well formed and of interest."""
    found: list[Message] = []
    at, size = 0, len(data)
    while size - at >= 4:
        first, kind, words = struct.unpack_from("!BBH", data, at)
        end = at + 4 + 4 * words
        if first >> 6 != 2 or end > size:
            break
        body = bytes(data[at + 4 : end])
        if first & 0x20 and body:
            body = body[: max(0, len(body) - body[-1])]
        found.extend(_messages(kind, first & 0x1F, body))
        at = end
    return found


def _messages(kind: int, count: int, body: bytes) -> Iterator[Message]:
    if kind == SR and len(body) >= 24:
        ssrc, ntp, rtp, packets, octets = struct.unpack_from("!IQIII", body)
        yield SenderReport(ssrc, ntp, rtp, packets, octets)
        yield from _blocks(body[24:], count)
    elif kind == RR and len(body) >= 4:
        yield from _blocks(body[4:], count)
    elif kind == BYE and count and len(body) >= 4:
        yield Bye(struct.unpack_from("!I", body)[0])
    elif kind in {RTPFB, PSFB} and len(body) >= 8:
        yield from _feedback(kind, count, body)
    elif kind == XR:
        yield from _extended(body[4:])


def _extended(body: bytes) -> Iterator[Message]:
    at = 0
    while len(body) - at >= 4:
        kind, words = body[at], int.from_bytes(body[at + 2 : at + 4])
        if kind == _DLRR:
            for each in range(at + 4, min(at + 4 + 4 * words, len(body)) - 11, 12):
                yield Echo(*struct.unpack_from("!III", body, each))
        at += 4 + 4 * words


def _blocks(body: bytes, count: int) -> Iterator[Block]:
    for at in range(0, min(len(body) // 24, count) * 24, 24):
        ssrc, loss, highest, jitter, last_sr, delay = struct.unpack_from("!IIIIII", body, at)
        lost = loss & 0xFFFFFF
        if lost & 0x800000:
            lost -= 0x1000000
        yield Block(ssrc, loss >> 24, lost, highest, jitter, last_sr, delay)


def _feedback(kind: int, fmt: int, body: bytes) -> Iterator[Message]:
    media = struct.unpack_from("!I", body, 4)[0]
    fci = body[8:]
    if kind == RTPFB and fmt == _FMT_NACK:
        seqs: list[int] = []
        for at in range(0, len(fci) - 3, 4):
            first, mask = struct.unpack_from("!HH", fci, at)
            seqs.append(first)
            seqs.extend((first + bit + 1) & 0xFFFF for bit in range(16) if mask >> bit & 1)
            if len(seqs) >= _MAX_NACK:
                break
        yield Nack(media, tuple(seqs[:_MAX_NACK]))
    elif kind == PSFB and fmt == _FMT_PLI:
        yield KeyframeWish(media)
    elif kind == PSFB and fmt == _FMT_FIR and len(fci) >= 8:
        yield KeyframeWish(struct.unpack_from("!I", fci)[0])
    elif kind == PSFB and fmt == _FMT_AFB and fci[:4] == b"REMB" and len(fci) >= 8:
        yield Remb((int.from_bytes(fci[5:8]) & 0x3FFFF) << (fci[5] >> 2))


def _packet(kind: int, count: int, body: bytes) -> bytes:
    return struct.pack("!BBH", 0x80 | count, kind, len(body) // 4) + body


def _block(block: Block) -> bytes:
    lost = max(-0x800000, min(0x7FFFFF, block.lost)) & 0xFFFFFF
    return struct.pack(
        "!IIIIII",
        block.ssrc,
        block.fraction << 24 | lost,
        block.highest & 0xFFFFFFFF,
        min(block.jitter, 0xFFFFFFFF),
        block.last_sr,
        block.delay & 0xFFFFFFFF,
    )


def receiver_report(ssrc: int, blocks: Iterable[Block] = ()) -> bytes:
    """RR with its blocks."""
    some = list(blocks)
    return _packet(RR, len(some), struct.pack("!I", ssrc) + b"".join(map(_block, some)))


def reference_time(ssrc: int, ntp: int) -> bytes:
    """XR with our time (RFC 3611 section 4.4): who only receives learns the round trip from its echo."""
    return _packet(XR, 0, struct.pack("!IBBHQ", ssrc, _RRTR, 0, 2, ntp))


def sender_report(report: SenderReport) -> bytes:
    """SR without blocks."""
    fields = (report.ssrc, report.ntp, report.rtp & 0xFFFFFFFF, report.packets, report.octets)
    return _packet(SR, 0, struct.pack("!IQIII", *fields[:3], *(f & 0xFFFFFFFF for f in fields[3:])))


def description(ssrc: int, cname: str) -> bytes:
    """SDES with the CNAME, which ties the audio and the video of one sender together."""
    item = struct.pack("!IBB", ssrc, 1, len(cname)) + cname.encode()
    item += bytes(4 - len(item) % 4)
    return _packet(SDES, 1, item)


def bye(ssrc: int) -> bytes:
    """BYE."""
    return _packet(BYE, 1, struct.pack("!I", ssrc))


def pli(sender: int, media: int) -> bytes:
    """Picture loss indication: please send a keyframe."""
    return _packet(PSFB, _FMT_PLI, struct.pack("!II", sender, media))


def nack(sender: int, media: int, seqs: Iterable[int]) -> bytes:
    """Generic NACK, packed into as few pairs as the 16-bit masks allow."""
    pairs: list[tuple[int, int]] = []
    for seq in sorted({s & 0xFFFF for s in seqs}):
        ahead = (seq - pairs[-1][0]) & 0xFFFF if pairs else 0
        if 1 <= ahead <= 16:
            pairs[-1] = (pairs[-1][0], pairs[-1][1] | 1 << (ahead - 1))
        else:
            pairs.append((seq, 0))
    body = struct.pack("!II", sender, media) + b"".join(struct.pack("!HH", *pair) for pair in pairs)
    return _packet(RTPFB, _FMT_NACK, body)


def remb(sender: int, bitrate: int, ssrcs: Iterable[int]) -> bytes:
    """Ask the sender to stay at or below `bitrate` bit/s."""
    media = list(ssrcs)
    mantissa, exponent = max(0, bitrate), 0
    while mantissa > 0x3FFFF:
        mantissa, exponent = mantissa >> 1, exponent + 1
    body = struct.pack("!II4sB", sender, 0, b"REMB", len(media))
    body += (exponent << 18 | mantissa).to_bytes(3) + b"".join(struct.pack("!I", s) for s in media)
    return _packet(PSFB, _FMT_AFB, body)


def to_ntp(seconds: float) -> int:
    """Unix time as a 32.32 NTP time."""
    return int((seconds + NTP_EPOCH) * 4294967296.0) & 0xFFFFFFFFFFFFFFFF


def middle(ntp: int) -> int:
    """The middle 32 bits of an NTP time, in 1/65536 s, as LSR and DLSR count."""
    return ntp >> 16 & 0xFFFFFFFF
