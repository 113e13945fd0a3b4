"""Many receivers in a process of their own: `python -m bench.crowd`, told what to do by JSON lines.

All of them do real ICE, DTLS and SRTP. `decrypt` of them decrypt and account for every packet, the others
only take the datagrams off their sockets, many in one system call, and count them. `timed` of those have the
kernel stamp each datagram's arrival, so that the crowd's own slowness is not counted as the node's.
"""

from __future__ import annotations

import asyncio
import json
import socket
import struct
import sys
from collections.abc import Sequence
from time import monotonic, time_ns
from typing import Any

import uvloop

from bench.peer import OPUS, Peer
from bench.stream import STAMP_AT
from bridges.media.wire import ffi

_TIMESTAMPNS = 35
_MANY, _ROOM = 64, 256
_LIGHT_TICK = 0.25


class Drain:
    """Takes datagrams off a socket without looking at media: one for all light receivers."""

    def __init__(self) -> None:
        self._libc: Any = ffi.dlopen(None)
        self._data = ffi.new("char[]", _MANY * _ROOM)
        self._vectors = ffi.new("struct iovec[]", [(self._data + i * _ROOM, _ROOM) for i in range(_MANY)])
        self._heads = ffi.new("struct mmsghdr[]", _MANY)
        for i in range(_MANY):
            self._heads[i].msg_hdr.msg_iov, self._heads[i].msg_hdr.msg_iovlen = self._vectors + i, 1
        self._view = memoryview(ffi.buffer(self._data))

    def take(self, number: int) -> tuple[int, list[bytes]]:
        """How many datagrams there were, and those that are not media (STUN asks for answers)."""
        count = self._libc.recvmmsg(number, self._heads, _MANY, socket.MSG_DONTWAIT, ffi.NULL)
        if count <= 0:
            return 0, []
        firsts = bytes(self._view[0 : count * _ROOM : _ROOM])
        if min(firsts) >= 128:
            return count, []
        others = [i for i in range(count) if firsts[i] < 128]
        return count, [bytes(self._view[i * _ROOM : i * _ROOM + self._heads[i].msg_len]) for i in others]


class Receiver(Peer):
    """A peer that can be light, or timed."""

    def __init__(self, *, decrypt: bool, timed: bool) -> None:
        super().__init__()
        self.decrypt, self.timed = decrypt, timed
        self.latencies: dict[str, list[float]] = {"audio": [], "video": []}
        self.datagrams = 0
        self.stamp = 0
        self.drain: Drain | None = None

    def rebind(self) -> None:
        super().rebind()
        if self.timed and self._socket is not None:
            self._socket.setsockopt(socket.SOL_SOCKET, _TIMESTAMPNS, 1)

    def _readable(self) -> None:
        if self.drain is not None and self._socket is not None:
            count, others = self.drain.take(self._socket.fileno())
            self.datagrams += count
            for data in others:
                self._receive(data)
            return
        for _ in range(64):
            if self._socket is None:
                return
            try:
                if self.timed:
                    data, extra, _, _ = self._socket.recvmsg(2048, 64)
                    seconds, nanos = struct.unpack("qq", extra[0][2]) if extra else (0, 0)
                    self.stamp = seconds * 1_000_000_000 + nanos or time_ns()
                else:
                    data = self._socket.recv(2048)
            except OSError:
                return
            self.datagrams += 1
            if self.decrypt or data[0] < 128:
                self._receive(data)

    def _seen(self, packet: Any) -> None:
        if len(packet.payload) > 100:
            sent = struct.unpack_from("!Q", packet.payload, STAMP_AT)[0]
            kind = "audio" if packet.payload_type == OPUS else "video"
            self.latencies[kind].append((self.stamp - sent) / 1e6)


class Crowd:
    """All receivers."""

    def __init__(self) -> None:
        self.peers: list[Receiver] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._drain = Drain()

    def do(self, order: dict[str, Any]) -> None:
        """One order."""
        what = order["do"]
        if what == "open":
            full = spread(range(order["count"]), order["decrypt"])
            chosen, timed = set(full), set(spread(full, order["timed"]))
            for index in range(order["count"]):
                decrypt = index in chosen
                peer = Receiver(decrypt=decrypt, timed=index in timed)
                peer.nack = decrypt
                self.peers.append(peer)
                number = len(self.peers) - 1
                if order.get("answering"):
                    peer.controlling = False  # who offers controls
                    say(id=number, ufrag=peer.ufrag, pwd=peer.pwd, fingerprint=peer.fingerprint)
                else:
                    say(id=number, offer=peer.offer())
        elif what == "connect":
            peer = self.peers[order["id"]]
            peer.start(order["sdp"])
            task = asyncio.create_task(self._connected(order["id"], peer))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        elif what == "time":
            for peer in self.peers:
                peer.latencies = {"audio": [], "video": []}
                if peer.timed:
                    peer.on_packet = peer._seen
        elif what == "report":
            say(report=self._report())
        elif what == "close":
            for peer in self.peers:
                peer.goodbye()
            self.peers.clear()
            say(closed=True)

    async def _connected(self, number: int, peer: Receiver) -> None:
        try:
            async with asyncio.timeout(45):
                await peer.connected.wait()
            if not peer.decrypt:
                peer.drain, peer.pause = self._drain, _LIGHT_TICK
            say(connected=number)
        except TimeoutError:
            say(failed=number)

    def _report(self) -> dict[str, Any]:
        full = [peer for peer in self.peers if peer.decrypt]
        lines = [line for peer in full for line in peer.lines.values()]
        sound = sorted(value for peer in full for value in peer.latencies["audio"])
        latencies = sorted(sound + [value for peer in full for value in peer.latencies["video"]])
        return {
            "expected": sum(line.highest - line.first + 1 for line in lines),
            "received": sum(line.received for line in lines),
            "repaired": sum(line.repaired for line in lines),
            "failures": sum(peer.failures for peer in full),
            "datagrams": sum(peer.datagrams for peer in self.peers),
            "latency_p50_ms": _at(latencies, 0.5),
            "latency_p99_ms": _at(latencies, 0.99),
            "latency_max_ms": _at(latencies, 1.0),
            "audio_p99_ms": _at(sound, 0.99),
            "audio_max_ms": _at(sound, 1.0),
            "when": monotonic(),
        }


def _at(values: list[float], share: float) -> float | None:
    return round(values[min(len(values) - 1, int(share * len(values)))], 2) if values else None


def spread(values: Sequence[int], count: int) -> list[int]:
    """That many of the values, from the first to near the last: who is served first sees less delay than the rest."""
    count = min(count, len(values))
    return [values[index * len(values) // count] for index in range(count)]


def say(**line: Any) -> None:
    """One line to whoever measures."""
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


async def main() -> None:
    """Obey until standard input ends."""
    crowd = Crowd()
    reader = asyncio.StreamReader(limit=1 << 22)
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        crowd.do(json.loads(line))


if __name__ == "__main__":
    uvloop.run(main())
