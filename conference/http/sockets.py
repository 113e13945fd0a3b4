"""Open live streams, each with the login it was opened by: cut when that login's right goes."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from weakref import WeakKeyDictionary

from aiohttp import WSCloseCode, web

from conference.access.caller import Caller
from conference.access.logins import Logins
from conference.http.middleware import CALLER, TOKEN


class StreamGuard:
    """`watch` is a signal that sees every stream begin, so that no handler can forget to ask."""

    def __init__(self, logins: Logins) -> None:
        self._logins = logins
        self._open: WeakKeyDictionary[web.WebSocketResponse, tuple[str, Caller]] = WeakKeyDictionary()

    async def watch(self, request: web.Request, response: web.StreamResponse) -> None:
        """Called for every answer that begins."""
        if isinstance(response, web.WebSocketResponse) and TOKEN in request:
            self._open[response] = (request[TOKEN], request[CALLER])

    async def ask_anew(self) -> None:
        """Close every stream whose login ended, or is no longer for what it was."""
        for socket, (token, caller) in self._still_open():
            if socket.closed:
                continue
            if await self._logins.identify(token) != caller:
                with suppress(ConnectionError, TimeoutError):
                    await socket.close(code=WSCloseCode.POLICY_VIOLATION, message=b"signed_out")

    def _still_open(self) -> Iterable[tuple[web.WebSocketResponse, tuple[str, Caller]]]:
        return list(self._open.items())
