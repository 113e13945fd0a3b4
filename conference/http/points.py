"""How points stand: their states, the history of their lines, and their still pictures for the wall."""

from __future__ import annotations

from datetime import timedelta
from email.utils import format_datetime
from typing import Annotated

from aiohttp import web
from pydantic import Field

from conference.http.keys import DATABASE, GATE, NOW, REGISTRY, ROOM
from conference.http.parse import parse_query, path_id, read_body
from conference.http.reply import nothing, reply
from conference.http.scope import bridge_in_scope, caller_of, conference_in_scope
from conference.room.stills import MAX_BYTES
from schemas.errors import Refused
from schemas.rows import Session
from schemas.wire import room
from schemas.wire.base import Asked, Moment

JPEG = "image/jpeg"


class HistoryQuery(Asked):
    """The minutes before `until` (now unless given)."""

    minutes: Annotated[int, Field(ge=1, le=1440)] = 60
    until: Moment | None = None


async def list_states(request: web.Request) -> web.Response:
    """How every point of a session stands now, as the live stream tells it to the control room."""
    session_id = await _session(request)
    return reply(room.StateList(at=request.app[NOW](), points=request.app[ROOM].watch.of_session(session_id)))


async def get_quality(request: web.Request) -> web.Response:
    """A point's line, ten seconds by ten seconds."""
    point = bridge_in_scope(caller_of(request), path_id(request), request.app[REGISTRY])
    asked = parse_query(request, HistoryQuery)
    until = asked.until or request.app[NOW]()
    samples = await request.app[ROOM].history.of_point(point.id, until - timedelta(minutes=asked.minutes), until)
    return reply(room.QualityHistory(bridge_id=point.id, samples=samples))


async def summarise_lines(request: web.Request) -> web.Response:
    """How every line did from the doors until the end, for the report."""
    session_id = await _session(request)
    async with request.app[DATABASE].read() as db:
        session = await db.get(Session, session_id)
    if session is None:
        raise Refused("not_found")
    points = [point.id for point in request.app[REGISTRY].of(session.conference_id)]
    found = await request.app[ROOM].history.summary(points, session.doors_open, session.ends)
    return reply(room.LineSummaryList(points=found))


async def get_still(request: web.Request) -> web.Response:
    """A hall's newest still picture; gone when it is old."""
    point = bridge_in_scope(caller_of(request), path_id(request), request.app[REGISTRY])
    still = await request.app[ROOM].wall.get(point.id)
    if still is None:
        raise Refused("not_found")
    # Faces stay out of the browser's cache: the page itself keeps the picture, and asks with its tag.
    headers = {"Cache-Control": "no-store", "ETag": f'"{still.etag}"', "Last-Modified": format_datetime(still.at, True)}
    if any(each.value == still.etag for each in request.if_none_match or ()):
        return web.Response(status=304, headers=headers)
    return web.Response(body=still.jpeg, content_type=JPEG, headers=headers)


async def put_still(request: web.Request) -> web.Response:
    """A hall's page sends a picture of its hall, while its host lets it."""
    point = bridge_in_scope(caller_of(request), path_id(request), request.app[REGISTRY])
    if request.content_type != JPEG:
        raise Refused("wrong_media_type", expected=JPEG)
    await request.app[ROOM].wall.put(point.id, await read_body(request, MAX_BYTES))
    return nothing()


async def delete_still(request: web.Request) -> web.Response:
    """The host closed the camera: the picture is forgotten at once."""
    point = bridge_in_scope(caller_of(request), path_id(request), request.app[REGISTRY])
    await request.app[ROOM].wall.forget(point.id)
    return nothing()


async def _session(request: web.Request) -> int:
    conference, session = await request.app[GATE].registry.find_session(path_id(request))
    conference_in_scope(caller_of(request), conference.id)
    return session.id
