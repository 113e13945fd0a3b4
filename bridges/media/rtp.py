"""RTP packets (RFC 3550) as the node keeps them: parsed once, stripped of what belongs to one hop.

Header extensions, CSRCs and padding are negotiated per hop, so they go at the door; what stays is the
payload, which every viewer gets unchanged under a header with its payload type, sequence and timestamp.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

HEADER = 12
MAX_PACKET = 1500

_FIXED = struct.Struct("!BBHII")
PADDING_BIT = 0x20


@dataclass(slots=True)
class Packet:
    """One packet of one track. `ext` is the sequence number without rollover (set by the track)."""

    seq: int
    timestamp: int
    ssrc: int
    payload_type: int
    marker: bool
    payload: bytes
    ext: int = 0
    key: bool = False
    arrived: float = 0.0
    """Monotonic time at which the kernel had it (set by the track)."""
    padded: bool = False
    """The payload ends in RTP padding, put there by the track (see `track._even`)."""


def parse(data: bytes | memoryview) -> Packet | None:
    """The packet, or None when it is not RTP or lies about its own lengths."""
    size = len(data)
    if size < HEADER:
        return None
    first, second, seq, timestamp, ssrc = _FIXED.unpack_from(data)
    if first >> 6 != 2:
        return None
    at = HEADER + 4 * (first & 0x0F)
    if first & 0x10:
        if size < at + 4:
            return None
        at += 4 + 4 * int.from_bytes(data[at + 2 : at + 4])
    end = size
    if first & PADDING_BIT:
        end -= data[-1]
        if data[-1] == 0:
            return None
    if at > end:
        return None
    return Packet(seq, timestamp, ssrc, second & 0x7F, second >= 0x80, bytes(data[at:end]))


def build(packet: Packet, *, payload_type: int, seq: int, timestamp: int, ssrc: int) -> bytes:
    """The packet on the wire, before protection."""
    second = payload_type | (0x80 if packet.marker else 0)
    first = 0x80 | PADDING_BIT if packet.padded else 0x80
    return _FIXED.pack(first, second, seq & 0xFFFF, timestamp & 0xFFFFFFFF, ssrc) + packet.payload


def unwrap(seq: int, near: int, bits: int = 16) -> int:
    """The number without rollover that has these low bits and lies nearest to `near`."""
    span = 1 << bits
    half = span >> 1
    return near + ((seq - near + half) & (span - 1)) - half
