"""Line checks, who is ready, the hall's screen, and the deadlines of a session."""

from __future__ import annotations

from aiohttp import web

from conference.http.keys import DEADLINES, GATE, HALL_SCREENS, LINE_CHECKS, NOW, REGISTRY
from conference.http.parse import parse, path_id
from conference.http.reply import nothing, reply
from conference.http.scope import bridge_in_scope, caller_of, conference_in_scope, visible
from schemas.errors import Refused
from schemas.wire.readiness import DeadlineList, HallScreenSetting, LineCheckList, LineCheckReport


async def post_line_check(request: web.Request) -> web.Response:
    """Keep a line check and say what came of it."""
    caller = caller_of(request)
    point = bridge_in_scope(caller, path_id(request), request.app[REGISTRY])
    report = await parse(request, LineCheckReport)
    return reply(await request.app[LINE_CHECKS].record(point.id, report, caller.name), 201)


async def list_line_checks(request: web.Request) -> web.Response:
    """The last checks of a point."""
    point = bridge_in_scope(caller_of(request), path_id(request), request.app[REGISTRY])
    return reply(LineCheckList(checks=await request.app[LINE_CHECKS].of(point.id)))


async def get_readiness(request: web.Request) -> web.Response:
    """Who is ready, who is not and why; a host's are their own points."""
    caller, conference_id = caller_of(request), path_id(request)
    conference_in_scope(caller, conference_id)
    return reply(await request.app[LINE_CHECKS].readiness(conference_id, visible(caller, request.app[REGISTRY])))


async def get_hall_screen(request: web.Request) -> web.Response:
    """What the hall's screen may show, and who arrived last."""
    session_id, bridge_id = path_id(request), path_id(request, "bridge_id")
    point = bridge_in_scope(caller_of(request), bridge_id, request.app[REGISTRY])
    conference, _ = await request.app[GATE].registry.find_session(session_id)
    if conference.id != point.conference_id:
        raise Refused("not_found")
    return reply(await request.app[HALL_SCREENS].view(session_id, point.id))


async def set_hall_screen(request: web.Request) -> web.Response:
    """Say what the hall's screen may show."""
    point = bridge_in_scope(caller_of(request), path_id(request), request.app[REGISTRY])
    setting = await parse(request, HallScreenSetting)
    await request.app[HALL_SCREENS].set(point.conference_id, point.id, setting)
    return nothing()


async def list_deadlines(request: web.Request) -> web.Response:
    """The moments of a session, and the figures at those that came."""
    session_id = path_id(request)
    conference, _ = await request.app[GATE].registry.find_session(session_id)
    conference_in_scope(caller_of(request), conference.id)
    return reply(DeadlineList(at=request.app[NOW](), deadlines=await request.app[DEADLINES].of(session_id)))
