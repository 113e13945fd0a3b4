"""Live pages for bench.checkin: WebSockets that read the first words of each frame, and how old what they show is."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable, Iterable
from functools import partial

_PRESENT = re.compile(rb'"present":(\d+)')
_PING, _CLOSE = 0x9, 0x8


class Page(asyncio.Protocol):
    """One open page; `shows(present)` is called for every frame, with the people that it counts in all."""

    def __init__(self, path: str, token: str, shows: Callable[[int], None]) -> None:
        self._asking = (
            f"GET {path} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {token}\r\nUpgrade: websocket\r\n"
            "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
        ).encode()
        self._shows, self._buffer, self._open = shows, bytearray(), False
        self.transport: asyncio.Transport | None = None
        self.begun = asyncio.Event()
        self.lost = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport  # type: ignore[assignment]  # uvloop's are none of asyncio's
        self.transport.write(self._asking)  # type: ignore[union-attr]

    def connection_lost(self, exc: Exception | None) -> None:
        self.lost = True

    def data_received(self, data: bytes) -> None:
        buffer = self._buffer
        buffer += data
        if not self._open:
            end = buffer.find(b"\r\n\r\n")
            if end < 0:
                return
            if not buffer.startswith(b"HTTP/1.1 101"):
                raise RuntimeError(f"no live page: {bytes(buffer[:80])!r}")
            del buffer[: end + 4]
            self._open = True
        while (whole := _whole(buffer)) is not None:
            start, end = whole
            self._frame(buffer[0] & 0xF, bytes(buffer[start : min(end, start + 600)]))
            del buffer[:end]

    def _frame(self, opcode: int, head: bytes) -> None:
        if opcode == _PING and self.transport is not None:
            self.transport.write(bytes([0x8A, 0x80 | len(head), 0, 0, 0, 0]) + head)
        found = _PRESENT.search(head) if opcode == 1 else None
        if found is not None:
            self.begun.set()
            self._shows(int(found[1]))


def _whole(buffer: bytearray) -> tuple[int, int] | None:
    """Where the payload of the first frame begins and ends, once all of it came."""
    if len(buffer) < 10 and (len(buffer) < 2 or len(buffer) < 2 + (buffer[1] & 0x7F) or buffer[1] & 0x7F > 125):
        return None
    length, start = buffer[1] & 0x7F, 2
    if length == 126:
        length, start = int.from_bytes(buffer[2:4], "big"), 4
    elif length == 127:
        length, start = int.from_bytes(buffer[2:10], "big"), 10
    return (start, start + length) if len(buffer) >= start + length else None


class Audience:
    """Pages that show the same figures, against what was answered to the doors that are counted there."""

    def __init__(self) -> None:
        self.answered: list[float] = []
        self.lags: list[float] = []
        self._shown: list[int] = []

    def page(self) -> Callable[[int], None]:
        """What a page of this audience shall call: notes how old the oldest answer is that its frame shows first."""
        page = len(self._shown)
        self._shown.append(0)

        def shows(present: int) -> None:
            before = self._shown[page]
            if present > before:
                if before < len(self.answered):  # else the frame overtook the answer
                    self.lags.append(time.perf_counter() - self.answered[before])
                self._shown[page] = present

        return shows

    @property
    def missing(self) -> int:
        """Answers that some page did not show."""
        return sum(max(0, len(self.answered) - shown) for shown in self._shown)


async def open_pages(
    port: int, path: str, tokens: Iterable[tuple[int | None, str]]
) -> tuple[list[Page], dict[int | None, Audience]]:
    """Pages by (bridge point, None for the whole session; token), connected and showing a first frame."""
    loop = asyncio.get_running_loop()
    pages: list[Page] = []
    audiences: dict[int | None, Audience] = {}
    for point, token in tokens:
        shows = audiences.setdefault(point, Audience()).page()
        _, page = await loop.create_connection(partial(Page, path, token, shows), "127.0.0.1", port)
        pages.append(page)
    async with asyncio.timeout(20):
        for page in pages:
            await page.begun.wait()
    return pages, audiences
