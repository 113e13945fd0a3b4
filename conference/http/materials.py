"""Materials and calendars over HTTP: for organisers and hosts by login, for delegates by their ticket."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Annotated
from urllib.parse import quote

from aiohttp import web
from pydantic import BeforeValidator, Field, StringConstraints
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from conference.http.events import session_view
from conference.http.keys import ADDRESSES, DATABASE, MATERIALS, NOW, PROGRAMMES, REGISTRY
from conference.http.parse import parse, parse_query, path_id, read_body
from conference.http.programme import href, owned
from conference.http.reply import SECURITY_HEADERS, nothing, reply
from conference.http.scope import bridge_in_scope, caller_of, conference_in_scope, visible
from conference.http.tickets import holder
from conference.programme.calendar import Entry, calendar_file
from conference.programme.materials import Upload
from conference.programme.read import Programme, load_programme
from conference.programme.readers import audiences_of_points
from conference.programme.shown import Shown, entries_of, shown_to
from schemas.errors import Refused
from schemas.rows import Bridge, Conference, Material, Session
from schemas.wire.base import Asked, RowId
from schemas.wire.programme import LinkAsked, MaterialAsked, MaterialView, TicketProgramme
from schemas.wire.text import Title

# A document is never a page of this service: nothing in it runs here, and browsers save it.
FILE_HEADERS = SECURITY_HEADERS | {"Content-Security-Policy": "default-src 'none'; sandbox"}
CALENDAR = "text/calendar"
Number = Annotated[int, Field(ge=1, le=2**53 - 1)]


def _split(value: object) -> object:
    return [int(part) for part in value.split(",") if part.isdigit()] if isinstance(value, str) else value


class UploadQuery(Asked):
    """`name` is the file's own, with its ending; `audiences` are numbers by comma."""

    name: Annotated[str, StringConstraints(min_length=3, max_length=200, pattern=r"^[^/\\]+$")]
    title: Title
    session: Number | None = None
    item: Number | None = None
    audiences: Annotated[list[RowId], BeforeValidator(_split), Field(max_length=20, default_factory=list)]


async def add_file(request: web.Request) -> web.Response:
    """Hand out a file: its bytes are the body."""
    conference_id = await _conference(request)
    query, materials = parse_query(request, UploadQuery), request.app[MATERIALS]
    if not query.name.isprintable():
        raise Refused("bad_request", fields=["name: holds a control mark"])
    data = await read_body(request, materials.most_bytes)
    about = MaterialAsked(title=query.title, session_id=query.session, item_id=query.item, audiences=query.audiences)
    added = await materials.add(conference_id, about, Upload(query.name, data), request.app[NOW]())
    request.app[PROGRAMMES].forget(conference_id)
    return reply((await _shown(request, added))[0], 201)


async def add_link(request: web.Request) -> web.Response:
    """Hand out what lies elsewhere."""
    conference_id = await _conference(request)
    asked = await parse(request, LinkAsked)
    added = await request.app[MATERIALS].add(conference_id, asked, str(asked.link), request.app[NOW]())
    request.app[PROGRAMMES].forget(conference_id)
    return reply((await _shown(request, added))[0], 201)


async def change_material(request: web.Request) -> web.Response:
    """Say anew what a material is called, what it belongs to and for whom it is."""
    material_id = await owned(request, Material)
    await request.app[MATERIALS].change(material_id, await parse(request, MaterialAsked))
    shown, conference_id = await _shown(request, material_id)
    request.app[PROGRAMMES].forget(conference_id)
    return reply(shown)


async def drop_material(request: web.Request) -> web.Response:
    """Take a material away."""
    material_id = await owned(request, Material)
    async with request.app[DATABASE].read() as db:
        conference_id = (await _found(db, material_id)).conference_id
    await request.app[MATERIALS].drop(material_id)
    request.app[PROGRAMMES].forget(conference_id)
    return nothing()


async def get_material_file(request: web.Request) -> web.StreamResponse:
    """A file, for those at whose points somebody may read it."""
    material_id, caller = path_id(request), caller_of(request)
    points = visible(caller, request.app[REGISTRY])
    async with request.app[DATABASE].read() as db:
        material = await _found(db, material_id)
        conference_in_scope(caller, material.conference_id)
        programme = await request.app[PROGRAMMES].get(material.conference_id)
        allowed = (
            None if points is None else await audiences_of_points(db, request.app[REGISTRY], programme.bounds, points)
        )
    return await _file(request, programme, material, allowed)


async def get_ticket_programme(request: web.Request) -> web.Response:
    """The programme of the holder of a ticket, with their materials."""
    digits = request.match_info["digits"]
    delegate = await holder(request)

    def ticket_href(material: Material) -> str:
        return material.link or f"/api/tickets/{digits}/materials/{material.id}"

    async with request.app[DATABASE].read() as db:
        shown = await shown_to(db, request.app[REGISTRY], request.app[PROGRAMMES], delegate)
    now = request.app[NOW]()
    return reply(
        TicketProgramme(
            sessions=[
                shown.programme.of_session(session_view(one), now, shown.allowed, ticket_href) for one in shown.sessions
            ]
        )
    )


async def get_ticket_material(request: web.Request) -> web.StreamResponse:
    """A file for the holder of a ticket, if it is meant for them."""
    delegate = await holder(request)
    async with request.app[DATABASE].read() as db:
        material = await _found(db, path_id(request, "material_id"))
        if material.conference_id != delegate.conference_id:
            raise Refused("not_found")
        shown = await shown_to(db, request.app[REGISTRY], request.app[PROGRAMMES], delegate)
    mine = {session.id for session in shown.sessions}
    of_item = (row.session_id for row in shown.programme.items if row.id == material.item_id)
    belongs_to = next(of_item, material.session_id)
    if belongs_to is not None and belongs_to not in mine:
        raise Refused("not_found")
    return await _file(request, shown.programme, material, shown.allowed)


async def get_ticket_calendar(request: web.Request) -> web.Response:
    """The sessions of a ticket's holder as a calendar file, with the address of their page."""
    delegate = await holder(request)
    async with request.app[DATABASE].read() as db:
        shown = await shown_to(db, request.app[REGISTRY], request.app[PROGRAMMES], delegate)
        bridge = await db.get(Bridge, delegate.bridge_id)
    url = request.app[ADDRESSES].ticket(request.match_info["digits"])
    return _calendar(request, shown.conference, entries_of(shown, bridge, url))


async def get_bridge_calendar(request: web.Request) -> web.Response:
    """All sessions, rehearsals too, for the host of a bridge point."""
    point = bridge_in_scope(caller_of(request), path_id(request), request.app[REGISTRY])
    registry = request.app[REGISTRY]
    async with request.app[DATABASE].read() as db:
        conference = await db.get_one(Conference, point.conference_id)
        bridge = await db.get(Bridge, point.id)
        sessions = list(
            await db.scalars(
                select(Session).where(Session.conference_id == point.conference_id).order_by(Session.starts)
            )
        )
        programme = await request.app[PROGRAMMES].get(point.conference_id)
        allowed = await audiences_of_points(db, registry, programme.bounds, registry.subtree(point.id))
    return _calendar(request, conference, entries_of(Shown(programme, allowed, sessions, conference), bridge, ""))


def _calendar(request: web.Request, conference: Conference, entries: Sequence[Entry]) -> web.Response:
    return web.Response(
        body=calendar_file(entries, conference.title, conference.time_zone, request.app[NOW]()),
        content_type=CALENDAR,
        charset="utf-8",
        headers={
            "Content-Disposition": _disposition(f"{conference.code}.ics"),
            "Cache-Control": "private, no-cache",
        },
    )


async def _file(
    request: web.Request, programme: Programme, material: Material, allowed: set[int] | None
) -> web.StreamResponse:
    if material.document_sha256 is None or not programme.may_read(material, allowed):
        raise Refused("not_found")
    path = await request.app[MATERIALS].file(material.document_sha256)
    return web.FileResponse(
        path,
        headers=FILE_HEADERS
        | {
            "Content-Type": material.media_type,
            "Content-Disposition": _disposition(material.filename),
            "Cache-Control": "private, no-cache",
        },
    )


def _disposition(name: str) -> str:
    """`attachment` with the name as it is and, for old programs, in plain letters (RFC 6266)."""
    plain = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D")).encode("ascii", "ignore").decode()
    safe = "".join(letter if letter.isalnum() or letter in "._- " else "_" for letter in plain)
    return f"attachment; filename=\"{safe}\"; filename*=UTF-8''{quote(name, safe='')}"


async def _found(db: AsyncSession, material_id: int) -> Material:
    material = await db.get(Material, material_id)
    if material is None:
        raise Refused("not_found")
    return material


async def _shown(request: web.Request, material_id: int) -> tuple[MaterialView, int]:
    async with request.app[DATABASE].read() as db:
        conference_id = (await _found(db, material_id)).conference_id
        programme = await load_programme(db, conference_id)
    for material, size in programme.materials:
        if material.id == material_id:
            return programme.material_view(material, size, href), conference_id
    raise Refused("not_found")


async def _conference(request: web.Request) -> int:
    conference_id = path_id(request)
    conference_in_scope(caller_of(request), conference_id)
    async with request.app[DATABASE].read() as db:
        if await db.get(Conference, conference_id) is None:
            raise Refused("not_found")
    return conference_id
