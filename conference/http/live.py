"""The tally, and its live stream over a WebSocket."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from aiohttp import WSCloseCode, WSMsgType, web

from conference.access.caller import Caller
from conference.access.rights import Right
from conference.figures import tally_view
from conference.http.keys import GATE, HUB, LOGINS, NOW, ROOM, SOCKETS
from conference.http.middleware import TOKEN
from conference.http.parse import path_id
from conference.http.reply import reply
from conference.http.scope import caller_of, conference_in_scope
from conference.hub import Ears
from conference.room.presence import PING_S
from schemas.words import Role

RECHECK_SECONDS = 30


async def get_tally(request: web.Request) -> web.Response:
    """The figures of a session; a host's are those of their bridge point and below."""
    caller, session_id = caller_of(request), path_id(request)
    await _in_scope(request, caller, session_id)
    tally = await request.app[GATE].tally(session_id)
    return reply(tally_view(tally, session_id, caller.bridge_id, request.app[NOW]()))


async def watch_tally(request: web.Request) -> web.WebSocketResponse:
    """A snapshot, then at most four frames a second with what changed. The page never has to send anything.

    A host's page is pinged every few seconds: by its pongs the control room knows that the hall is there.
    """
    caller, session_id = caller_of(request), path_id(request)
    conference_id = await _in_scope(request, caller, session_id)
    socket = web.WebSocketResponse(heartbeat=20, max_msg_size=4096, compress=False, autoping=False)
    await socket.prepare(request)
    hub, presence = request.app[HUB], request.app[ROOM].presence
    ears = _ears(caller.role)
    reader = hub.join(session_id, caller.bridge_id, conference_id, ears=ears)
    sockets = request.app[SOCKETS]
    sockets.add(socket)
    point = caller.bridge_id if caller.role is Role.HOST else None
    tasks = [asyncio.create_task(send_frames(socket, request, reader.next))]
    if point is not None:
        presence.heard(point, socket)
        tasks.append(asyncio.create_task(_ping(socket)))
    crew = request.app[ROOM].crew
    if ears is Ears.CENTRE:
        crew.came(conference_id, socket, caller.account_id, caller.name)
    try:
        async for message in socket:
            if message.type is WSMsgType.PING:
                await socket.pong(message.data)
            if point is not None:
                presence.heard(point, socket)
    finally:
        sockets.discard(socket)
        hub.leave(reader)
        crew.left(conference_id, socket)
        if point is not None:
            presence.left(point, socket)
        for task in tasks:
            task.cancel()
            with suppress(asyncio.CancelledError, ConnectionError):
                await task
    return socket


def _ears(role: Role) -> Ears:
    """What is said and who is in trouble is for those who run the room, and for the point itself."""
    if role in Right.ROOM.roles:
        return Ears.CENTRE
    return Ears.POINT if role is Role.HOST else Ears.NONE


async def _ping(socket: web.WebSocketResponse) -> None:
    while not socket.closed:
        await asyncio.sleep(PING_S)
        await socket.ping()


async def send_frames(
    socket: web.WebSocketResponse, request: web.Request, following: Callable[[], Awaitable[str | bytes]]
) -> None:
    """Send one frame after the other until the socket closes or the login ends."""
    logins, token = request.app[LOGINS], request[TOKEN]
    while not socket.closed:
        try:
            async with asyncio.timeout(RECHECK_SECONDS):
                frame = await following()
        except TimeoutError:
            if await logins.identify(token) is None:  # signed out or revoked since
                await socket.close(code=WSCloseCode.POLICY_VIOLATION, message=b"signed_out")
            continue
        await socket.send_frame(frame if isinstance(frame, bytes) else frame.encode(), WSMsgType.TEXT)


async def _in_scope(request: web.Request, caller: Caller, session_id: int) -> int:
    conference, _ = await request.app[GATE].registry.find_session(session_id)
    conference_in_scope(caller, conference.id)
    return conference.id
