"""The stage: what is on air, and the organiser's commands."""

from __future__ import annotations

from aiohttp import web

from conference.http.keys import ADDRESSES, DATABASE, LINES, MEDIA, NOW, REGISTRY, STAGES
from conference.http.parse import parse, path_id
from conference.http.reply import nothing, reply
from conference.http.scope import bridge_in_scope, caller_of, conference_in_scope
from conference.stage import CENTRE
from schemas.errors import Refused
from schemas.rows import Conference
from schemas.wire.stage import CallRequest, QualityReport, StageKey, SwitchRequest, TestSourceRequest


async def get_stage(request: web.Request) -> web.Response:
    """What is on air and what could be."""
    return reply(await request.app[STAGES].view(await _conference(request)))


async def switch_stage(request: web.Request) -> web.Response:
    """Put a source on air; every viewer follows at its next keyframe."""
    conference_id = await _conference(request)
    asked = await parse(request, SwitchRequest)
    await request.app[STAGES].switch(conference_id, asked.source)
    return reply(await request.app[STAGES].view(conference_id))


async def call_hall(request: web.Request) -> web.Response:
    """Call a hall to the stage, or let it go; on air it is put by `switch`."""
    conference_id = await _conference(request)
    asked = await parse(request, CallRequest)
    point = bridge_in_scope(caller_of(request), asked.bridge_id, request.app[REGISTRY])
    if point.conference_id != conference_id:
        raise Refused("not_found")
    await request.app[STAGES].call(conference_id, point.id, calling=asked.calling, now=request.app[NOW]())
    return reply(await request.app[STAGES].view(conference_id))


async def play_test_source(request: web.Request) -> web.Response:
    """Start or stop the built-in test picture and tone."""
    conference_id = await _conference(request)
    asked = await parse(request, TestSourceRequest)
    await request.app[STAGES].play_test(conference_id, asked.running)
    return reply(await request.app[STAGES].view(conference_id))


async def make_stage_key(request: web.Request) -> web.Response:
    """A fresh key for an encoder such as OBS; the old one is worthless from now on."""
    conference_id = await _conference(request)
    key = await request.app[STAGES].new_key(conference_id)
    return reply(StageKey(key=key, whip_url=request.app[ADDRESSES].whip(conference_id, CENTRE)), 201)


async def report_quality(request: web.Request) -> web.Response:
    """A hall's page says how its picture does, about every 5 s."""
    caller = caller_of(request)
    await _conference(request)
    asked = await parse(request, QualityReport)
    if caller.bridge_id is not None:  # an organiser's own picture says nothing of a hall
        request.app[LINES].report(caller.bridge_id, asked)
    return nothing()


async def get_lines(request: web.Request) -> web.Response:
    """Loss, jitter, round trip, bitrate and freezes of every viewer and publisher; a grade for every point."""
    return reply(await request.app[LINES].view(await _conference(request)))


async def get_metrics(request: web.Request) -> web.Response:
    """The media node's figures in the Prometheus text format."""
    text = await request.app[MEDIA].metrics()
    return web.Response(text=text, content_type="text/plain", charset="utf-8")


async def _conference(request: web.Request) -> int:
    conference_id = path_id(request)
    conference_in_scope(caller_of(request), conference_id)
    async with request.app[DATABASE].read() as db:
        if await db.get(Conference, conference_id) is None:
            raise Refused("not_found")
    return conference_id
