"""A small HTTP/1.1 load generator: keep-alive connections that send prepared requests, closed loop or open loop.

It parses only what it needs (status, Content-Length), so that on two cores it costs a fraction of the server.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial

_LENGTH = re.compile(rb"(?i)\r\ncontent-length: *(\d+)")


@dataclass
class Result:
    """What came back: status counts, latencies in seconds, and the request keys that were answered 201."""

    seconds: float = 0.0
    statuses: dict[int, int] = field(default_factory=dict)
    latencies: list[float] = field(default_factory=list)
    created: list[str] = field(default_factory=list)
    own_lags: list[float] = field(default_factory=list)
    """By how much the generator itself was late with each request of an open loop, in seconds: it is in the latency."""

    @property
    def requests(self) -> int:
        return sum(self.statuses.values())

    @property
    def rate(self) -> float:
        return self.requests / self.seconds if self.seconds else 0.0

    def percentile(self, share: float) -> float:
        """In milliseconds."""
        return percentile(self.latencies, share)

    def add(self, other: Result) -> None:
        self.seconds += other.seconds
        self.latencies += other.latencies
        self.created += other.created
        for status, count in other.statuses.items():
            self.statuses[status] = self.statuses.get(status, 0) + count


def percentile(values: list[float], share: float) -> float:
    """Of seconds, in milliseconds."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1000 if ordered else 0.0


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
        self._tell: Callable[[int], None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport  # type: ignore[assignment]

    def connection_lost(self, exc: Exception | None) -> None:
        self._answered(0)

    def ask(self, data: bytes) -> asyncio.Future[int]:
        answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self.ask_and_tell(data, lambda status: None if answer.done() else answer.set_result(status))
        return answer

    def ask_and_tell(self, data: bytes, tell: Callable[[int], None]) -> None:
        assert self.transport is not None
        self._tell = tell
        self.transport.write(data)

    def _answered(self, status: int) -> None:
        tell, self._tell = self._tell, None
        if tell is not None:
            tell(status)

    def data_received(self, data: bytes) -> None:
        self._buffer = buffer = self._buffer + data if self._buffer else data
        head = buffer.find(b"\r\n\r\n")
        if head < 0:
            return
        found = _LENGTH.search(buffer, 0, head)
        if len(buffer) >= head + 4 + (int(found[1]) if found is not None else 0):
            self._buffer = b""
            self._answered(int(buffer[9:12]))


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

    async def open(
        self,
        shots: Iterator[Shot],
        per_second: float,
        seconds: float,
        heard: Callable[[Shot, int], None] = lambda _shot, _status: None,
    ) -> Result:
        """Requests at a fixed rate, whatever the answers do; latency counts from when a request was due.

        `heard(shot, status)` is called for each answer.
        """
        result = Result()
        free, waiting = deque(self._connections), deque[tuple[Shot, float]]()
        idle = asyncio.Event()
        sent = answered = 0

        def send(connection: _Connection, shot: Shot, due: float) -> None:
            # No task and no future: the generator shares the processor with what it measures.
            connection.ask_and_tell(shot.data, partial(told, connection, shot, due))

        def told(connection: _Connection, shot: Shot, due: float, status: int) -> None:
            nonlocal answered
            answered += 1
            _note(result, shot, status, time.perf_counter() - due)
            heard(shot, status)
            if status and waiting:
                send(connection, *waiting.popleft())
            elif status:
                free.append(connection)
            if answered == sent:
                idle.set()

        start = time.perf_counter()
        while (now := time.perf_counter()) < start + seconds:
            while sent < (now - start) * per_second and (shot := next(shots, None)) is not None:
                due = start + sent / per_second
                sent += 1
                result.own_lags.append(time.perf_counter() - due)
                if free:
                    send(free.popleft(), shot, due)
                else:
                    waiting.append((shot, due))
            await asyncio.sleep(0.001)
        idle.clear()
        if answered < sent:
            with suppress(TimeoutError):
                await asyncio.wait_for(idle.wait(), 10)
        result.seconds = time.perf_counter() - start
        return result


def _note(result: Result, shot: Shot, status: int, latency: float) -> None:
    result.statuses[status] = result.statuses.get(status, 0) + 1
    result.latencies.append(latency)
    if status == 201:
        result.created.append(shot.key)
