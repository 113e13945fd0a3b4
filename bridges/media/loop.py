"""The built-in test loop: made once, by FFmpeg's own test picture, and kept in the data folder.

A moving picture that shows running seconds, and a tone that beeps each second: 12 s of H.264 constrained
baseline (640x360, 25/s, a keyframe every 2 s) and opus. The seconds are those of the loop, not the time of
day: a clock would have to be encoded anew every second, and this source must cost next to nothing.

`python -m bridges.media.loop FILE` makes it, in a process of its own so that no viewer waits for the encoder.
"""

from __future__ import annotations

import itertools
import os
import struct
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from bridges.media.track import Kind

SECONDS = 12
WIDTH, HEIGHT, RATE = 640, 360, 25
_MAGIC = b"diemcau loop 1\n"
_UNIT = struct.Struct("!cII")
_PAYLOAD = 1150
"""Bytes of payload per packet; with headers, tag and RTX it stays below 1,200 everywhere."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One access unit, packetised. `at` is in RTP ticks since the loop's start."""

    kind: Kind
    at: int
    payloads: tuple[bytes, ...]

    @property
    def seconds(self) -> float:
        """Since the loop's start."""
        return self.at / (90_000 if self.kind == "video" else 48_000)


def load(path: Path) -> list[Unit] | None:
    """The loop in order of time, None when there is no usable one yet."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    if not data.startswith(_MAGIC):
        return None
    units: list[Unit] = []
    at = len(_MAGIC)
    while at + _UNIT.size <= len(data):
        tag, ticks, length = _UNIT.unpack_from(data, at)
        body = data[at + _UNIT.size : at + _UNIT.size + length]
        at += _UNIT.size + length
        if tag == b"v":
            units.append(Unit("video", ticks, tuple(packetise(body))))
        else:
            units.append(Unit("audio", ticks, (body,)))
    units.sort(key=lambda unit: unit.seconds)
    return units or None


def nal_units(stream: bytes) -> Iterator[bytes]:
    """The NAL units of an Annex B byte stream."""
    parts = stream.replace(b"\x00\x00\x00\x01", b"\x00\x00\x01").split(b"\x00\x00\x01")
    return (part for part in parts[1:] if part)


def packetise(stream: bytes) -> Iterator[bytes]:
    """RTP payloads of one access unit, RFC 6184 packetization-mode 1."""
    small: list[bytes] = []
    for unit in nal_units(stream):
        kind = unit[0] & 0x1F
        if kind == 9:  # access unit delimiters are for byte streams
            continue
        if kind in {6, 7, 8} and len(unit) < 200:
            small.append(unit)
            continue
        if small:
            yield _aggregate(small)
            small = []
        yield from _fragments(unit)
    if small:
        yield _aggregate(small)


def _aggregate(units: list[bytes]) -> bytes:
    if len(units) == 1:
        return units[0]
    importance = max(unit[0] & 0x60 for unit in units)
    return bytes((importance | 24,)) + b"".join(struct.pack("!H", len(u)) + u for u in units)


def _fragments(unit: bytes) -> Iterator[bytes]:
    if len(unit) <= _PAYLOAD:
        yield unit
        return
    indicator, kind = unit[0] & 0x60 | 28, unit[0] & 0x1F
    body = unit[1:]
    room = _PAYLOAD - 2
    for at in range(0, len(body), room):
        first = 0x80 if at == 0 else 0
        last = 0x40 if at + room >= len(body) else 0
        yield bytes((indicator, first | last | kind)) + body[at : at + room]


def make(path: Path) -> None:
    """Encode the loop and put it in place in one step; takes about a second."""
    units = sorted([*_video(), *_audio()], key=lambda u: u[1] / (90_000 if u[0] == b"v" else 48_000))
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".loop")
    with os.fdopen(handle, "wb") as file:
        file.write(_MAGIC)
        for tag, ticks, body in units:
            file.write(_UNIT.pack(tag, ticks, len(body)) + body)
    Path(name).replace(path)


def _graph(source: str, options: str, sink: str, extra: list[tuple[str, str]]) -> Any:
    from av.filter import Graph  # noqa: PLC0415 - PyAV loads 60 MB of libraries: only the encoder's process does

    graph = Graph()
    nodes = [graph.add(source, options), *(graph.add(*each) for each in extra), graph.add(sink)]
    for one, two in itertools.pairwise(nodes):
        one.link_to(two)
    graph.configure()
    return graph


def _video() -> Iterator[tuple[bytes, int, bytes]]:
    import av  # noqa: PLC0415

    options = f"size={WIDTH}x{HEIGHT}:rate={RATE}:duration={SECONDS}"
    graph = _graph("testsrc", options, "buffersink", [("format", "yuv420p")])
    encoder: Any = av.CodecContext.create("libx264", "w")
    encoder.width, encoder.height, encoder.pix_fmt = WIDTH, HEIGHT, "yuv420p"
    encoder.framerate, encoder.time_base = Fraction(RATE), Fraction(1, RATE)
    encoder.bit_rate = 500_000
    encoder.options = {
        "preset": "veryfast",
        "profile": "baseline",
        "tune": "zerolatency",
        "x264-params": f"keyint={2 * RATE}:min-keyint={2 * RATE}:scenecut=0:repeat-headers=1:level=3.1"
        ":vbv-maxrate=700:vbv-bufsize=700:threads=1",
    }
    for number in range(SECONDS * RATE):
        frame = graph.pull()
        frame.pts, frame.time_base = number, Fraction(1, RATE)
        frame.pict_type = 0
        for packet in encoder.encode(frame):
            yield b"v", packet.pts * 90_000 // RATE, bytes(packet)
    for packet in encoder.encode(None):
        yield b"v", packet.pts * 90_000 // RATE, bytes(packet)


def _audio() -> Iterator[tuple[bytes, int, bytes]]:
    import av  # noqa: PLC0415

    options = f"frequency=440:beep_factor=2:sample_rate=48000:samples_per_frame=960:duration={SECONDS}"
    graph = _graph("sine", options, "abuffersink", [("volume", "0.25"), ("aformat", "s16:48000:stereo")])
    encoder: Any = av.CodecContext.create("libopus", "w")
    encoder.sample_rate, encoder.layout, encoder.format = 48_000, "stereo", "s16"
    encoder.bit_rate, encoder.time_base = 64_000, Fraction(1, 48_000)
    number = 0
    for index in range(SECONDS * 50):
        frame = graph.pull()
        frame.pts, frame.time_base = index * 960, Fraction(1, 48_000)
        for packet in encoder.encode(frame):
            yield b"a", number * 960, bytes(packet)
            number += 1
    for packet in encoder.encode(None):
        if number < SECONDS * 50:
            yield b"a", number * 960, bytes(packet)
            number += 1


if __name__ == "__main__":
    make(Path(sys.argv[1]))
