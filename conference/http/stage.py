"""The stage: what is on air, and the organiser's commands."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from hmac import compare_digest

from aiohttp import hdrs, web

from conference.http.keys import (
    ADDRESSES,
    DATABASE,
    LINES,
    MEDIA,
    METRICS_TOKEN,
    REGISTRY,
    SOCKETS,
    STAGE_DESK,
    STAGE_FEED,
    STAGES,
)
from conference.http.live import send_frames
from conference.http.middleware import CALLER
from conference.http.parse import parse, path_id
from conference.http.reply import nothing, reply
from conference.http.route import Right
from conference.http.scope import bridge_in_scope, caller_of, conference_in_scope
from conference.stage import CENTRE
from schemas.errors import Refused
from schemas.rows import Conference
from schemas.wire.stage import (
    CallRequest,
    HandRequest,
    MuteRequest,
    QualityReport,
    SlateRequest,
    StageCommands,
    StageKey,
    SwitchRequest,
    TestSourceRequest,
    TourRequest,
)
from schemas.words import Role


async def get_stage(request: web.Request) -> web.Response:
    """What is on air and what could be."""
    return reply(await request.app[STAGES].view(await _conference(request)))


async def switch_stage(request: web.Request) -> web.Response:
    """Put a source on air; every viewer follows at its next keyframe."""
    conference_id = await _conference(request)
    asked = await parse(request, SwitchRequest)
    await request.app[STAGE_DESK].switch(conference_id, asked.source, caller_of(request).name)
    return reply(await request.app[STAGES].view(conference_id))


async def call_hall(request: web.Request) -> web.Response:
    """Call a hall to the stage, or let it go; on air it is put by `switch`."""
    conference_id = await _conference(request)
    asked = await parse(request, CallRequest)
    bridge_id = _point(request, conference_id, asked.bridge_id)
    desk = request.app[STAGE_DESK]
    await desk.call(conference_id, bridge_id, calling=asked.calling, who=caller_of(request).name)
    return reply(await request.app[STAGES].view(conference_id))


async def play_test_source(request: web.Request) -> web.Response:
    """Start or stop the built-in test picture and tone."""
    conference_id = await _conference(request)
    asked = await parse(request, TestSourceRequest)
    await request.app[STAGE_DESK].play_test(conference_id, running=asked.running, who=caller_of(request).name)
    return reply(await request.app[STAGES].view(conference_id))


async def make_stage_key(request: web.Request) -> web.Response:
    """A fresh key for an encoder such as OBS; the old one is worthless from now on."""
    conference_id = await _conference(request)
    key = await request.app[STAGE_DESK].new_key(conference_id, caller_of(request).name)
    return reply(StageKey(key=key, whip_url=request.app[ADDRESSES].whip(conference_id, CENTRE)), 201)


async def raise_hand(request: web.Request) -> web.Response:
    """A hall asks to speak, or no longer; who runs the room may take a hall out of the queue."""
    conference_id, caller = await _conference(request), caller_of(request)
    asked = await parse(request, HandRequest)
    if asked.bridge_id is None and caller.bridge_id is None:
        raise Refused("bad_request")
    bridge_id = _point(request, conference_id, asked.bridge_id or caller.bridge_id or 0)
    await request.app[STAGE_DESK].raise_hand(conference_id, bridge_id, raised=asked.raised, who=caller.name)
    return reply(await request.app[STAGES].view(conference_id))


async def mute_hall(request: web.Request) -> web.Response:
    """Leave a hall's sound out of what everybody hears; its own page is told."""
    conference_id = await _conference(request)
    asked = await parse(request, MuteRequest)
    bridge_id = _point(request, conference_id, asked.bridge_id)
    await request.app[STAGE_DESK].mute(conference_id, bridge_id, muted=asked.muted, who=caller_of(request).name)
    return reply(await request.app[STAGES].view(conference_id))


async def write_slate(request: web.Request) -> web.Response:
    """The words on the slate."""
    conference_id = await _conference(request)
    asked = await parse(request, SlateRequest)
    await request.app[STAGE_DESK].slate(conference_id, asked.text, caller_of(request).name)
    return reply(await request.app[STAGES].view(conference_id))


async def tour_halls(request: web.Request) -> web.Response:
    """Show halls one after the other, or end that."""
    conference_id = await _conference(request)
    asked = await parse(request, TourRequest)
    points = [_point(request, conference_id, each) for each in asked.bridge_ids]
    await request.app[STAGE_DESK].tour(conference_id, points, asked.seconds, caller_of(request).name)
    return reply(await request.app[STAGES].view(conference_id))


async def get_stage_commands(request: web.Request) -> web.Response:
    """Who did what on the stage, newest first."""
    return reply(StageCommands(commands=await request.app[STAGE_DESK].commands(await _conference(request))))


async def watch_stage(request: web.Request) -> web.WebSocketResponse:
    """The stage's state whenever it changes. The page never has to send anything."""
    conference_id = await _conference(request)
    socket = web.WebSocketResponse(heartbeat=20, max_msg_size=4096, compress=False)
    await socket.prepare(request)
    feed, sockets = request.app[STAGE_FEED], request.app[SOCKETS]
    reader = feed.join(conference_id)
    sockets.add(socket)
    sending = asyncio.create_task(send_frames(socket, request, reader.next))
    try:
        async for _ in socket:
            pass  # nothing is expected; reading is how a close is noticed
    finally:
        sockets.discard(socket)
        feed.leave(conference_id, reader)
        sending.cancel()
        with suppress(asyncio.CancelledError, ConnectionError):
            await sending
    return socket


async def report_quality(request: web.Request) -> web.Response:
    """A hall's page says how its picture does, about every 5 s."""
    caller = caller_of(request)
    conference_id = await _conference(request)
    asked = await parse(request, QualityReport)
    if caller.role is Role.HOST and caller.bridge_id is not None:  # the room's own picture says nothing of a hall
        request.app[LINES].report(conference_id, caller.bridge_id, asked)
    return nothing()


async def get_lines(request: web.Request) -> web.Response:
    """Loss, jitter, round trip, bitrate and freezes of every viewer and publisher; a grade for every point."""
    return reply(await request.app[LINES].view(await _conference(request)))


async def get_metrics(request: web.Request) -> web.Response:
    """The media node's figures in the Prometheus text format, for a login that may, or for the scraper's token."""
    _may_scrape(request)
    text = await request.app[MEDIA].metrics()
    return web.Response(text=text, content_type="text/plain", charset="utf-8")


def _may_scrape(request: web.Request) -> None:
    caller, expected = request.get(CALLER), request.app[METRICS_TOKEN]
    scheme, _, brought = request.headers.get(hdrs.AUTHORIZATION, "").partition(" ")
    if caller is not None:
        if caller.role not in Right.EQUIPMENT.roles or caller.bridge_id is not None:
            raise Refused("forbidden")
    elif not (expected and scheme.lower() == "bearer" and compare_digest(brought.strip().encode(), expected.encode())):
        raise Refused("signed_out")


def _point(request: web.Request, conference_id: int, bridge_id: int) -> int:
    """A bridge point of this conference that the caller may see."""
    point = bridge_in_scope(caller_of(request), bridge_id, request.app[REGISTRY])
    if point.conference_id != conference_id:
        raise Refused("not_found")
    return point.id


async def _conference(request: web.Request) -> int:
    conference_id = path_id(request)
    conference_in_scope(caller_of(request), conference_id)
    async with request.app[DATABASE].read() as db:
        if await db.get(Conference, conference_id) is None:
            raise Refused("not_found")
    return conference_id
