"""Feeding the other workers: the first one takes the publishers and passes their clear packets on.

Over a Unix stream between processes of one user on one machine. A worker that reads too slowly loses packets,
never our memory; its viewers see a loss and recover at the next keyframe. Keyframe wishes go the other way.
"""

from __future__ import annotations

import asyncio
import json
import logging
import struct
from time import monotonic
from typing import Any, Protocol

from bridges.media.rtp import Packet
from bridges.media.track import Clock, Kind, Source, Track

log = logging.getLogger("diemcau.media")

_HEAD = struct.Struct("!IcI")  # length of the body, message, number of the source
_FRAME = struct.Struct("!cd")  # kind, monotonic time of arrival: the machine's, the same in both processes
_PACKET = struct.Struct("!HIBH")  # sequence, time, flags, length
_ABOUT, _DATA, _GONE, _WISH = b"A", b"D", b"G", b"W"
_MARKER, _PADDED = 1, 2
_MAX_BODY = 1 << 20
_MAX_BUFFERED = 4 << 20
_AGAIN = 0.2
_KINDS: tuple[Kind, ...] = ("audio", "video")


def _frame(what: bytes, number: int, body: bytes = b"") -> bytes:
    return _HEAD.pack(len(body), what, number) + body


class FeedServer:
    """The first worker's side."""

    def __init__(self) -> None:
        self._writers: set[asyncio.StreamWriter] = set()
        self._sources: dict[int, tuple[str, Source]] = {}
        self._numbers: dict[int, int] = {}
        self._next = 0
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self.dropped = 0

    async def start(self, path: str) -> None:
        """Listen on this Unix socket, in a folder that only we can enter."""
        self._server = await asyncio.start_unix_server(self._serve, path)

    async def close(self) -> None:
        """Let the workers go."""
        if self._server is not None:
            self._server.close()
        for writer in tuple(self._writers):
            writer.transport.abort()  # its reader sees the end and the task with it
        if self._tasks:
            await asyncio.wait(tuple(self._tasks), timeout=1)

    def appeared(self, stage: str, source: Source) -> None:
        """Pass this source on from now on."""
        if id(source) not in self._numbers:
            self._next += 1
            self._numbers[id(source)] = self._next
            self._sources[self._next] = (stage, source)
            for track in source.tracks.values():
                track.consumers.append(self._packets)
                track.number = self._next
        self._send(self._about(self._numbers[id(source)]))

    def vanished(self, source: Source) -> None:
        """It has ended."""
        number = self._numbers.pop(id(source), None)
        if number is not None:
            del self._sources[number]
            self._send(_frame(_GONE, number))

    def tick(self) -> None:
        """Once a second: clocks and what was learned about the sources."""
        for number in self._sources:
            self._send(self._about(number))

    def _about(self, number: int) -> bytes:
        stage, source = self._sources[number]
        tracks = [
            {
                "kind": track.kind,
                "codec": track.codec,
                "profile": track.profile,
                "clock": [track.clock.ntp, track.clock.rtp, track.clock.heard] if track.clock else None,
            }
            for track in source.tracks.values()
        ]
        about = {"stage": stage, "name": source.name, "pli": source.answers_pli, "tracks": tracks}
        return _frame(_ABOUT, number, json.dumps(about).encode())

    def _packets(self, track: Track, packets: list[Packet]) -> None:
        if not self._writers:
            return
        parts = [_FRAME.pack(b"v" if track.kind == "video" else b"a", packets[0].arrived)]
        for packet in packets:
            flags = (_MARKER if packet.marker else 0) | (_PADDED if packet.padded else 0)
            parts.append(_PACKET.pack(packet.seq, packet.timestamp, flags, len(packet.payload)))
            parts.append(packet.payload)
        self._send(_frame(_DATA, track.number, b"".join(parts)), packets=len(packets))

    def _send(self, frame: bytes, *, packets: int = 0) -> None:
        for writer in self._writers:
            if packets and writer.transport.get_write_buffer_size() > _MAX_BUFFERED:
                self.dropped += packets
            elif not writer.is_closing():
                writer.write(frame)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        for number in self._sources:
            writer.write(self._about(number))
        self._writers.add(writer)
        try:
            while True:
                length, what, number = _HEAD.unpack(await reader.readexactly(_HEAD.size))
                if length:
                    return
                if what == _WISH and number in self._sources:
                    self._sources[number][1].wish_keyframe()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            self._writers.discard(writer)
            self._tasks.discard(task)
            writer.close()


class Scene(Protocol):
    """What a feed needs of the node it feeds."""

    def appeared(self, stage: str, source: Source) -> None:
        """A source sends, or sends again."""

    def vanished(self, stage: str, source: Source) -> None:
        """It has ended."""


class FeedClient:
    """The other workers' side: keeps trying, and shows what it is fed as sources."""

    def __init__(self, path: str, scene: Scene) -> None:
        self._path, self._scene = path, scene
        self._sources: dict[int, tuple[str, Source]] = {}
        self._writer: asyncio.StreamWriter | None = None
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to connect."""
        self._task = asyncio.create_task(self._run())

    async def close(self) -> None:
        """Stop."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        self._forget()

    async def _run(self) -> None:
        while True:
            try:
                reader, self._writer = await asyncio.open_unix_connection(self._path, limit=_MAX_BODY)
                await self._read(reader)
            except (OSError, ValueError, asyncio.IncompleteReadError):
                pass
            finally:
                if self._writer is not None:
                    self._writer.close()
                    self._writer = None
                self._forget()
            await asyncio.sleep(_AGAIN)

    def _forget(self) -> None:
        for stage, source in self._sources.values():
            self._end(stage, source)
        self._sources.clear()

    def _end(self, stage: str, source: Source) -> None:
        self._scene.vanished(stage, source)
        for track in source.tracks.values():
            track.close()

    async def _read(self, reader: asyncio.StreamReader) -> None:
        while True:
            length, what, number = _HEAD.unpack(await reader.readexactly(_HEAD.size))
            if length > _MAX_BODY:
                raise ValueError(length)
            body = await reader.readexactly(length)
            if what == _ABOUT:
                self._learn(number, json.loads(body))
            elif what == _DATA:
                self._take(number, body)
            elif what == _GONE and number in self._sources:
                self._end(*self._sources.pop(number))

    def _learn(self, number: int, about: dict[str, Any]) -> None:
        known = self._sources.get(number)
        if known is None:
            tracks: dict[Kind, Track] = {}
            for each in about["tracks"]:
                kind = _KINDS[each["kind"] == "video"]
                tracks[kind] = Track(kind, each["codec"], each["profile"], lambda: self._wish(number))
            source = Source(about["name"], tracks)
            self._sources[number] = (about["stage"], source)
        else:
            source = known[1]
        source.answers_pli = about["pli"]
        for each in about["tracks"]:
            if each["clock"]:
                # the monotonic clock is the machine's, the same in both processes
                source.tracks[each["kind"]].clock = Clock(*each["clock"])

    def _take(self, number: int, body: bytes) -> None:
        known = self._sources.get(number)
        if known is None:
            return
        stage, source = known
        kind, arrived = _FRAME.unpack_from(body)
        if not source.live:
            source.live, source.since = True, monotonic()
            self._scene.appeared(stage, source)
        track = source.tracks["video" if kind == b"v" else "audio"]
        at = _FRAME.size
        while at < len(body):
            seq, time, flags, length = _PACKET.unpack_from(body, at)
            at += _PACKET.size
            packet = Packet(seq, time, 0, 0, bool(flags & _MARKER), body[at : at + length])
            packet.padded = bool(flags & _PADDED)
            at += length
            track.push(packet, arrived)
        track.flush()

    def _wish(self, number: int) -> None:
        if self._writer is not None and not self._writer.is_closing():
            self._writer.write(_frame(_WISH, number))
