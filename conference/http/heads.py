"""Heads of requests that aiohttp's parser has read before: the same bytes say the same, and need not be parsed again.

A scanner says the same words with every scan; parsing them costs more than judging it. Nothing is recognised here by
a grammar of our own. A new head is read by a parser of aiohttp's beside the connection's own, and kept only when that
found one plain request whose body is exactly the rest of what came. From then on the very same bytes, followed by a
body of just that length, can be nothing else: there is no second reading that somebody could smuggle a request into.
"""

from __future__ import annotations

import asyncio
import re
from typing import NamedTuple

from aiohttp import StreamReader, hdrs
from aiohttp.base_protocol import BaseProtocol
from aiohttp.http import HttpRequestParser, HttpVersion11, RawRequestMessage
from aiohttp.http_exceptions import HttpProcessingError

from conference.access.tokens import token_hash
from conference.http.address import FORWARDED_FOR
from conference.http.middleware import QUEUE, bearer

LONGEST_HEAD = 4 * 1024
LONGEST_BODY = 16 * 1024
MOST = 8_192  # heads that are remembered: of every scanner, one for each length that its scans have
LONGEST_LINE = 8190
START = b"POST /api/sessions/"
_FIRST_LINE = re.compile(rb"POST (/api/sessions/([1-9][0-9]{0,14})/checkins) HTTP/1\.1\r\n")


class Head(NamedTuple):
    """What the lane needs of a scan's head; `key` is the hash of the bearer's token, `length` that of the body."""

    length: int
    session_id: int
    key: bytes
    forwarded: list[str]
    queue: str | None


class Heads:
    """The heads that are known, tokens and all: never log or show them."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._known: dict[bytes, Head] = {}

    def recognise(self, data: bytes) -> tuple[Head, bytes] | None:
        """A scan's head and body, when `data` (all that came on a quiet connection) is one, whole, and nothing else."""
        end = data.find(b"\r\n\r\n") + 4
        raw = data[:end]
        head = self._known.get(raw) or self._learn(raw, data)
        return (head, data[end:]) if head is not None and head.length == len(data) - end else None

    def _learn(self, raw: bytes, data: bytes) -> Head | None:
        first = _FIRST_LINE.match(raw)
        if first is None or len(raw) > LONGEST_HEAD or not strict(raw):
            return None
        read = _read(data, self._loop)
        if read is None:
            return None
        message, body = read
        token = bearer(message.headers)
        if (
            message.path.encode() != first[1]
            or message.headers.get(hdrs.CONTENT_TYPE) != "application/json"
            or token is None
            or body != data[len(raw) :]
        ):
            return None
        if len(self._known) >= MOST:
            self._known.clear()
        head = self._known[raw] = Head(
            len(body),
            int(first[2]),
            token_hash(token),
            message.headers.getall(FORWARDED_FOR, []),
            message.headers.get(QUEUE),
        )
        return head


def strict(raw: bytes) -> bool:
    """Whether these lines end as HTTP says, so that all agree where; and nothing comes before the first word."""
    return raw[:1].isalpha() and raw.count(b"\n") == raw.count(b"\r") == raw.count(b"\r\n")


def length_of(message: object) -> int | None:
    """How many bytes of body a parsed request says that it has; None where that cannot be told from its head alone."""
    if (
        not isinstance(message, RawRequestMessage)
        or message.should_close
        or message.chunked
        or message.upgrade
        or message.compression
        or hdrs.EXPECT in message.headers
        or hdrs.TRANSFER_ENCODING in message.headers
    ):
        return None
    return int(message.headers.get(hdrs.CONTENT_LENGTH, 0))


def _read(data: bytes, loop: asyncio.AbstractEventLoop) -> tuple[RawRequestMessage, bytes] | None:
    """The one plain request that a parser without a past finds in `data`."""
    parser = HttpRequestParser(BaseProtocol(loop), loop, 2**16, max_line_size=LONGEST_LINE, max_field_size=LONGEST_LINE)
    try:
        messages, upgraded, tail = parser.feed_data(data)
    except HttpProcessingError:
        return None
    if len(messages) != 1 or upgraded or tail:
        return None
    message, payload = messages[0]
    length = length_of(message)
    if length is None or not 0 < length <= LONGEST_BODY or message.version != HttpVersion11:
        return None
    if not isinstance(payload, StreamReader) or not payload.is_eof():
        return None
    return message, payload.read_nowait()
