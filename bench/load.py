"""A small HTTP/1.1 load generator: keep-alive connections that send prepared requests, closed loop or open loop.

It parses only what it needs (status, Content-Length), so that on two cores it costs a fraction of the server.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass
class Result:
    """What came back: status counts, latencies in seconds, and the request keys that were answered 201."""

    seconds: float = 0.0
    statuses: dict[int, int] = field(default_factory=dict)
    latencies: list[float] = field(default_factory=list)
    created: list[str] = field(default_factory=list)

    @property
    def requests(self) -> int:
        return sum(self.statuses.values())

    @property
    def rate(self) -> float:
        return self.requests / self.seconds if self.seconds else 0.0

    def percentile(self, share: float) -> float:
        """In milliseconds."""
        ordered = sorted(self.latencies)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1000 if ordered else 0.0

    def add(self, other: Result) -> None:
        self.seconds += other.seconds
        self.latencies += other.latencies
        self.created += other.created
        for status, count in other.statuses.items():
            self.statuses[status] = self.statuses.get(status, 0) + count


@dataclass(frozen=True, slots=True)
class Shot:
    """One prepared request; `key` names what it asks for (a nonce)."""

    data: bytes
    key: str = ""


def post(path: str, body: bytes, token: str = "") -> bytes:
    """A POST as bytes."""
    bearer = f"Authorization: Bearer {token}\r\n" if token else ""
    head = (
        f"POST {path} HTTP/1.1\r\nHost: bench\r\n{bearer}Content-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


class _Connection(asyncio.Protocol):
    """One request at a time; `done(status)` is called for each answer."""

    def __init__(self) -> None:
        self.transport: asyncio.Transport | None = None
        self._buffer = b""
        self._answer: asyncio.Future[int] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport  # type: ignore[assignment]

    def connection_lost(self, exc: Exception | None) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(0)

    def ask(self, data: bytes) -> asyncio.Future[int]:
        self._answer = asyncio.get_running_loop().create_future()
        assert self.transport is not None
        self.transport.write(data)
        return self._answer

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head = self._buffer.find(b"\r\n\r\n")
        if head < 0:
            return
        lower = self._buffer[:head].lower()
        at = lower.find(b"content-length:")
        length = int(lower[at + 15 : lower.find(b"\r", at) if lower.find(b"\r", at) > 0 else head]) if at >= 0 else 0
        if len(self._buffer) < head + 4 + length:
            return
        status, self._buffer = int(self._buffer[9:12]), b""
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(status)


class Load:
    """A number of connections to one server."""

    def __init__(self, host: str, port: int, connections: int) -> None:
        self._host, self._port, self._number = host, port, connections
        self._connections: list[_Connection] = []

    async def __aenter__(self) -> Load:
        loop = asyncio.get_running_loop()
        made = [loop.create_connection(_Connection, self._host, self._port) for _ in range(self._number)]
        self._connections = [protocol for _, protocol in await asyncio.gather(*made)]
        return self

    async def __aexit__(self, *_: object) -> None:
        for connection in self._connections:
            if connection.transport is not None:
                connection.transport.close()

    async def closed(self, shots: Iterator[Shot], seconds: float) -> Result:
        """Every connection sends as soon as it was answered, until the time or the requests are over."""
        result = Result()
        start = time.perf_counter()
        end = start + seconds

        async def one(connection: _Connection) -> None:
            for shot in shots:
                sent = time.perf_counter()
                status = await connection.ask(shot.data)
                _note(result, shot, status, time.perf_counter() - sent)
                if status == 0 or time.perf_counter() >= end:
                    return

        await asyncio.gather(*(one(connection) for connection in self._connections))
        result.seconds = time.perf_counter() - start
        return result

    async def open(self, shots: Iterator[Shot], per_second: float, seconds: float) -> Result:
        """Requests at a fixed rate, whatever the answers do; latency counts from when a request was due."""
        result = Result()
        free: asyncio.Queue[_Connection] = asyncio.Queue()
        for connection in self._connections:
            free.put_nowait(connection)
        running: set[asyncio.Task[None]] = set()

        async def one(shot: Shot, due: float) -> None:
            connection = await free.get()
            status = await connection.ask(shot.data)
            _note(result, shot, status, time.perf_counter() - due)
            if status:
                free.put_nowait(connection)

        start = time.perf_counter()
        sent = 0
        while (now := time.perf_counter()) < start + seconds:
            while sent < (now - start) * per_second and (shot := next(shots, None)) is not None:
                task = asyncio.create_task(one(shot, start + sent / per_second))
                running.add(task)
                task.add_done_callback(running.discard)
                sent += 1
            await asyncio.sleep(0.001)
        if running:
            await asyncio.wait(running, timeout=10)
        result.seconds = time.perf_counter() - start
        return result


def _note(result: Result, shot: Shot, status: int, latency: float) -> None:
    result.statuses[status] = result.statuses.get(status, 0) + 1
    result.latencies.append(latency)
    if status == 201:
        result.created.append(shot.key)
