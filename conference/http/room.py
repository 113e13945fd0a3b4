"""What the control room and the halls say to each other: messages, help, incidents, and the feed of deeds."""

from __future__ import annotations

from typing import Annotated

from aiohttp import web
from pydantic import Field

from bridges.registry import Point
from conference.http.keys import DATABASE, REGISTRY, ROOM, TALK_THROTTLE
from conference.http.parse import parse, parse_query, path_id
from conference.http.reply import nothing, reply
from conference.http.scope import bridge_in_scope, caller_of, conference_in_scope
from conference.room.activity import feed
from conference.room.export import incidents_csv
from schemas.errors import Refused
from schemas.rows import Conference
from schemas.wire import room
from schemas.wire.base import Asked
from schemas.words import Role

ALL_INCIDENTS = 10_000
"""In one file; a conference has tens."""


class ChatQuery(Asked):
    """`before` asks for the messages before that one."""

    before: Annotated[int, Field(ge=1, le=2**53 - 1)] | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class IncidentQuery(Asked):
    """Of one point, or of all; `after` continues a page."""

    bridge_id: Annotated[int, Field(ge=1, le=2**53 - 1)] | None = None
    after: Annotated[int, Field(ge=0, le=2**53 - 1)] = 0
    limit: Annotated[int, Field(ge=1, le=500)] = 200


class FeedQuery(Asked):
    """How many deeds."""

    limit: Annotated[int, Field(ge=1, le=200)] = 60


async def list_chats(request: web.Request) -> web.Response:
    """Every point's chat in a line."""
    conference = await _conference(request)
    return reply(room.ChatList(chats=await request.app[ROOM].chat.overview(conference.id)))


async def say_to_points(request: web.Request) -> web.Response:
    """The centre says something to some points, or to all."""
    caller = caller_of(request)
    conference = await _conference(request)
    asked = await parse(request, room.SayToPoints)
    request.app[TALK_THROTTLE].take(caller.login_id)
    chat = request.app[ROOM].chat
    return reply(await chat.to_points(conference.id, asked.text, asked.nonce, caller.name, asked.to), 201)


async def list_messages(request: web.Request) -> web.Response:
    """The newest messages of a point's chat."""
    point = _point(request)
    asked = parse_query(request, ChatQuery)
    messages, more = await request.app[ROOM].chat.of_point(point.id, asked.before, asked.limit)
    return reply(room.MessagePage(messages=messages, more=more))


async def say(request: web.Request) -> web.Response:
    """A host says something to the centre, an organiser to the point."""
    point, caller = _point(request), caller_of(request)
    asked = await parse(request, room.Say)
    request.app[TALK_THROTTLE].take(caller.login_id)
    chat = request.app[ROOM].chat
    if caller.role is Role.HOST:
        made = await chat.to_centre(point.conference_id, point.id, asked.text, asked.nonce, caller.name)
    else:
        made = await chat.to_points(point.conference_id, asked.text, asked.nonce, caller.name, [point.id])
    return reply(made, 201)


async def read_messages(request: web.Request) -> web.Response:
    """What the other side said was read."""
    point, caller = _point(request), caller_of(request)
    asked = await parse(request, room.ReadUpTo)
    centre = caller.role is not Role.HOST
    await request.app[ROOM].chat.read(point.conference_id, point.id, asked.message_id, caller.name, centre=centre)
    return nothing()


async def list_help(request: web.Request) -> web.Response:
    """The requests for help of a conference."""
    conference = await _conference(request)
    return reply(room.HelpList(requests=await request.app[ROOM].help.of_conference(conference.id)))


async def list_point_help(request: web.Request) -> web.Response:
    """The requests for help of one point."""
    return reply(room.HelpList(requests=await request.app[ROOM].help.of_point(_point(request).id)))


async def ask_help(request: web.Request) -> web.Response:
    """Ask the control room for help: 201, or 200 with the open request of that kind."""
    point, caller = _point(request), caller_of(request)
    asked = await parse(request, room.AskHelp)
    request.app[TALK_THROTTLE].take(caller.login_id)
    view, new = await request.app[ROOM].help.ask(point.conference_id, point.id, asked.kind, asked.text, caller.name)
    return reply(view, 201 if new else 200)


async def take_help(request: web.Request) -> web.Response:
    """This operator helps: one wins, the others are told who."""
    caller, desk = caller_of(request), request.app[ROOM].help
    wanted = await desk.find(path_id(request), caller)
    bridge_in_scope(caller, wanted.bridge_id, request.app[REGISTRY])
    return reply(await desk.take(wanted.id, caller))


async def close_help(request: web.Request) -> web.Response:
    """It is done, or no longer needed."""
    caller, desk = caller_of(request), request.app[ROOM].help
    wanted = await desk.find(path_id(request), caller)
    bridge_in_scope(caller, wanted.bridge_id, request.app[REGISTRY])
    asked = await parse(request, room.CloseHelp)
    return reply(await desk.close(wanted.id, caller, asked.note))


async def list_incidents(request: web.Request) -> web.Response:
    """A page of the log of incidents."""
    conference = await _conference(request)
    asked = parse_query(request, IncidentQuery)
    found = await request.app[ROOM].incidents.listed(
        conference.id, bridge_id=asked.bridge_id, after=asked.after, limit=asked.limit
    )
    return reply(room.IncidentList(incidents=found, next_after=found[-1].id if len(found) == asked.limit else None))


async def export_incidents(request: web.Request) -> web.Response:
    """The log of incidents as a table for the report."""
    conference = await _conference(request)
    found = await request.app[ROOM].incidents.listed(conference.id, limit=ALL_INCIDENTS)
    names = {point.id: point.name for point in request.app[REGISTRY].of(conference.id)}
    return web.Response(
        body=incidents_csv(found, names, conference.time_zone),
        content_type="text/csv",
        charset="utf-8",
        headers={"Content-Disposition": 'attachment; filename="su-co.csv"', "Cache-Control": "no-store"},
    )


async def log_incident(request: web.Request) -> web.Response:
    """An operator logs an incident."""
    caller = caller_of(request)
    conference = await _conference(request)
    asked = await parse(request, room.NewIncident)
    if asked.bridge_id is not None:
        point = bridge_in_scope(caller, asked.bridge_id, request.app[REGISTRY])
        if point.conference_id != conference.id:
            raise Refused("not_found")
    request.app[TALK_THROTTLE].take(caller.login_id)
    return reply(await request.app[ROOM].incidents.log(conference.id, asked, caller.name), 201)


async def end_incident(request: web.Request) -> web.Response:
    """An incident is over."""
    caller = caller_of(request)
    asked = await parse(request, room.EndIncident)
    view = await request.app[ROOM].incidents.end(path_id(request), caller.conference_id, asked.ended_at)
    return reply(view)


async def list_acts(request: web.Request) -> web.Response:
    """The latest deeds of operators and hosts, newest first."""
    conference = await _conference(request)
    asked, here = parse_query(request, FeedQuery), request.app[ROOM]
    return reply(
        room.ActList(
            acts=feed(
                await here.chat.latest(conference.id, asked.limit),
                await here.help.of_conference(conference.id),
                await here.incidents.latest(conference.id, asked.limit),
                asked.limit,
            )
        )
    )


async def _conference(request: web.Request) -> Conference:
    conference_id = path_id(request)
    conference_in_scope(caller_of(request), conference_id)
    async with request.app[DATABASE].read() as db:
        found = await db.get(Conference, conference_id)
    if found is None:
        raise Refused("not_found")
    return found


def _point(request: web.Request) -> Point:
    return bridge_in_scope(caller_of(request), path_id(request), request.app[REGISTRY])
