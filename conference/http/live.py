"""The tally, and its live stream over a WebSocket."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from aiohttp import WSCloseCode, web

from conference.access.caller import Caller
from conference.figures import tally_view
from conference.http.keys import GATE, HUB, LOGINS, NOW, SOCKETS
from conference.http.middleware import TOKEN
from conference.http.parse import path_id
from conference.http.reply import reply
from conference.http.scope import caller_of, conference_in_scope
from conference.hub import Reader

RECHECK_SECONDS = 30


async def get_tally(request: web.Request) -> web.Response:
    """The figures of a session; a host's are those of their bridge point and below."""
    caller, session_id = caller_of(request), path_id(request)
    await _in_scope(request, caller, session_id)
    tally = await request.app[GATE].tally(session_id)
    return reply(tally_view(tally, session_id, caller.bridge_id, request.app[NOW]()))


async def watch_tally(request: web.Request) -> web.WebSocketResponse:
    """A snapshot, then at most four frames a second with what changed. The page never has to send anything."""
    caller, session_id = caller_of(request), path_id(request)
    await _in_scope(request, caller, session_id)
    socket = web.WebSocketResponse(heartbeat=20, max_msg_size=4096, compress=False)
    await socket.prepare(request)
    hub = request.app[HUB]
    reader = hub.join(session_id, caller.bridge_id)
    sockets = request.app[SOCKETS]
    sockets.add(socket)
    sending = asyncio.create_task(_send(socket, request, reader))
    try:
        async for _ in socket:
            pass  # nothing is expected; reading is how a close is noticed
    finally:
        sockets.discard(socket)
        hub.leave(reader)
        sending.cancel()
        with suppress(asyncio.CancelledError, ConnectionError):
            await sending
    return socket


async def _send(socket: web.WebSocketResponse, request: web.Request, reader: Reader) -> None:
    logins, token = request.app[LOGINS], request[TOKEN]
    while not socket.closed:
        try:
            async with asyncio.timeout(RECHECK_SECONDS):
                frame = await reader.next()
        except TimeoutError:
            if await logins.identify(token) is None:  # signed out or revoked since
                await socket.close(code=WSCloseCode.POLICY_VIOLATION, message=b"signed_out")
            continue
        await socket.send_str(frame)


async def _in_scope(request: web.Request, caller: Caller, session_id: int) -> None:
    conference, _ = await request.app[GATE].registry.find_session(session_id)
    conference_in_scope(caller, conference.id)
