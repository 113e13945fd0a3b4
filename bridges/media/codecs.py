"""What the node must know of a codec without decoding it: where a picture starts afresh, and how high it is.

H.264 payloads are RFC 6184 (packetization-mode 1), VP8 payloads RFC 7741.
"""

from __future__ import annotations

from collections.abc import Iterator

CLOCK = {"H264": 90_000, "VP8": 90_000, "opus": 48_000}
VIDEO = ("H264", "VP8")
AUDIO = ("opus",)

_IDR, _SPS, _STAP_A, _FU_A = 5, 7, 24, 28


def starts_picture(codec: str, payload: bytes) -> bool:
    """Whether a decoder can start with the frame that this payload belongs to.

    A parameter set counts as well as an IDR slice: an encoder with intra refresh sends no IDR at all.
    """
    if codec == "H264":
        return any(kind in {_IDR, _SPS} for kind, _ in _nal_units(payload))
    if codec == "VP8":
        at = _vp8_header(payload)
        return at is not None and not payload[at] & 1
    return True


def picture_height(codec: str, payload: bytes) -> int | None:
    """The height in pixels when this payload tells it, else None."""
    if codec == "H264":
        for kind, unit in _nal_units(payload):
            if kind == _SPS:
                try:
                    return _sps_height(unit)
                except IndexError:
                    return None
        return None
    at = _vp8_header(payload) if codec == "VP8" else None
    if at is None or payload[at] & 1 or payload[at + 3 : at + 6] != b"\x9d\x01\x2a" or len(payload) < at + 10:
        return None
    return int.from_bytes(payload[at + 8 : at + 10], "little") & 0x3FFF


def _nal_units(payload: bytes) -> Iterator[tuple[int, bytes]]:
    if not payload:
        return
    kind = payload[0] & 0x1F
    if kind == _STAP_A:
        at = 1
        while at + 3 <= len(payload):
            size = int.from_bytes(payload[at : at + 2])
            unit = payload[at + 2 : at + 2 + size]
            if not unit:
                return
            yield unit[0] & 0x1F, unit
            at += 2 + size
    elif kind == _FU_A:
        if len(payload) > 1 and payload[1] & 0x80:
            yield payload[1] & 0x1F, payload[1:]
    else:
        yield kind, payload


def _vp8_header(payload: bytes) -> int | None:
    """Where the VP8 frame begins, None when this payload does not begin one."""
    if len(payload) < 2 or payload[0] & 0x17 != 0x10:  # S=1 and PID=0
        return None
    at = 1
    if payload[0] & 0x80:
        flags = payload[1]
        at = 2
        if flags & 0x80:
            if len(payload) <= at:
                return None
            at += 2 if payload[at] & 0x80 else 1
        at += bool(flags & 0x40)
        at += bool(flags & 0x30)
    return at if at < len(payload) else None


class _Bits:
    """Exp-Golomb reader over an RBSP; IndexError past its end."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def bit(self) -> int:
        value = self._data[self._at >> 3] >> (7 - (self._at & 7)) & 1
        self._at += 1
        return value

    def bits(self, count: int) -> int:
        value = 0
        for _ in range(count):
            value = value << 1 | self.bit()
        return value

    def ue(self) -> int:
        zeros = 0
        while not self.bit():
            zeros += 1
            if zeros > 31:
                raise IndexError
        return (1 << zeros) - 1 + self.bits(zeros)

    def se(self) -> int:
        value = self.ue()
        return (value + 1) // 2 if value & 1 else -(value // 2)


_HIGH = {100, 110, 122, 244, 44, 83, 86, 118, 128, 138}


def _sps_height(unit: bytes) -> int:
    """Height out of a sequence parameter set, ITU-T H.264 section 7.3.2.1.1."""
    reader = _Bits(unit[1:].replace(b"\x00\x00\x03", b"\x00\x00"))
    profile = reader.bits(8)
    reader.bits(16)
    reader.ue()
    chroma = 1
    if profile in _HIGH:
        chroma = reader.ue()
        if chroma == 3:
            reader.bit()
        reader.ue()
        reader.ue()
        reader.bit()
        if reader.bit():
            for index in range(8 if chroma != 3 else 12):
                if reader.bit():
                    _skip_scaling_list(reader, 16 if index < 6 else 64)
    reader.ue()
    order = reader.ue()
    if order == 0:
        reader.ue()
    elif order == 1:
        reader.bit()
        reader.se()
        reader.se()
        for _ in range(min(reader.ue(), 255)):
            reader.se()
    reader.ue()
    reader.bit()
    reader.ue()
    rows = reader.ue() + 1
    frames_only = reader.bit()
    if not frames_only:
        reader.bit()
    reader.bit()
    cut = 0
    if reader.bit():
        reader.ue()
        reader.ue()
        cut = (reader.ue() + reader.ue()) * (2 - frames_only) * (2 if chroma == 1 else 1)
    return (2 - frames_only) * rows * 16 - cut


def _skip_scaling_list(reader: _Bits, size: int) -> None:
    last = following = 8
    for _ in range(size):
        if following:
            following = (last + reader.se()) & 0xFF
        last = following or last
