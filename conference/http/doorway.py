"""A connection whose plain scans a lane may answer at once: no parser, task, request object and middleware for them.

What comes while nothing else is going on here, and is one whole scan under a head that is known (see `heads`), the lane
is shown first. Everything else, and what the lane does not take, aiohttp reads and answers as if nothing had been.

This leans on aiohttp's `RequestHandler`: `_waiter` (a future while its task waits for a request), `_messages` (parsed,
not yet begun), and what its shutdown and keep-alive timer look at. `tests/test_lane.py` holds it to all of them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Protocol

from aiohttp import web

from conference.http.heads import LONGEST_LINE, START, Head, Heads, length_of, strict

_START = len(START)


class Lane(Protocol):
    """Who may answer in place of the application."""

    heads: Heads

    def take(self, head: Head, body: bytes, door: Doorway) -> None:
        """Answer it: `door.answer` or, when the application shall, `door.decline` is called once, now or later."""
        ...


class Doorway(web.RequestHandler):
    """aiohttp's side of one connection, with a lane before it."""

    __slots__ = ("_asked", "_held", "_lane", "_to_come")

    def __init__(self, server: web.Server | None, lane: Lane | None, loop: asyncio.AbstractEventLoop) -> None:
        """`lane` None: everything is the application's."""
        assert server is not None  # the runner was set up
        super().__init__(
            server,
            loop=loop,
            access_log=None,  # type: ignore[arg-type]  # the annotation forgets its own default
            keepalive_timeout=75.0,
            max_line_size=LONGEST_LINE,
            max_field_size=LONGEST_LINE,
        )
        self._lane = lane
        self._asked: bytes | None = None  # the request that the lane has
        self._held = b""  # what came behind it
        # Of the request that aiohttp's parser is reading; None once that cannot be told. Only where it is 0 does what
        # comes next begin a request.
        self._to_come: int | None = 0

    @property
    def address(self) -> str:
        """Who is on the other end, as `web.Request.remote` says it."""
        peer = self.peername
        return str(peer[0]) if isinstance(peer, list | tuple) else str(peer)

    def data_received(self, data: bytes) -> None:
        """Show the lane what it may take, and leave the rest to aiohttp."""
        lane, waiter = self._lane, self._waiter
        if self._asked is not None:
            self._hold(data)
        elif (
            data[:_START] == START
            and self._to_come == 0
            and lane is not None
            and waiter is not None
            and not (waiter.done() or self._close or self._force_close or self._paused)
            and (scan := lane.heads.recognise(data)) is not None
        ):
            self._asked = data
            self._request_in_progress = True
            self._next_keepalive_close_time = self._loop.time() + self._keepalive_timeout
            lane.take(*scan, self)
        else:
            self._pass_on(data)

    def answer(self, data: bytes) -> None:
        """Write the answer of the request that the lane took; a client that went away is no fault."""
        self._asked, self._request_in_progress = None, False
        transport = self.transport
        if transport is not None and not transport.is_closing():
            transport.write(data)
        if self._held:
            self._go_on()
        if self._handler_waiter is not None:
            self._let_shutdown_go_on()

    def decline(self) -> None:
        """Leave the request that the lane took to the application, which begins with it as if nothing had been."""
        asked, self._asked, self._request_in_progress = self._asked, None, False
        if asked is not None and self._parser is not None:
            self._pass_on(asked)
        if self._held:
            self._go_on()
        if self._handler_waiter is not None:
            self._let_shutdown_go_on()

    def _hold(self, data: bytes) -> None:
        # Whoever sends more before the answer waits: what is held here stays as small as one reading.
        if not self._held and self.transport is not None:
            self.transport.pause_reading()
        self._held += data

    def _go_on(self) -> None:
        held, self._held = self._held, b""
        if self.transport is not None and self._parser is not None:
            self.transport.resume_reading()
            self.data_received(held)

    def _pass_on(self, data: bytes) -> None:
        if self._lane is None or self._to_come is None or not data:  # aiohttp feeds itself nothing, to look again
            super().data_received(data)
            return
        messages, before = self._messages, len(self._messages)
        super().data_received(data)
        new = [messages[n][0] for n in range(before, len(messages))]
        self._to_come = _still_to_come(self._to_come, data, new)

    def _let_shutdown_go_on(self) -> None:
        waiter = self._handler_waiter
        if waiter is not None and not waiter.done() and not self._request_in_progress:
            waiter.set_result(None)


def _still_to_come(before: int, data: bytes, messages: Sequence[object]) -> int | None:
    """How much of a request's body is missing after `data`, by what aiohttp's parser made of it; None: not certain."""
    if before:
        rest = before - len(data)
        return rest if rest >= 0 and not messages else None
    length = length_of(messages[0]) if len(messages) == 1 else None
    end = data.find(b"\r\n\r\n") + 4
    if length is None or end < 4 or not strict(data[:end]):
        return None
    rest = length - (len(data) - end)
    return rest if rest >= 0 else None
