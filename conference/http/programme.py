"""The programme over HTTP: conferences and sessions as they are made, items, speakers, audiences, and their readers."""

from __future__ import annotations

from collections.abc import Callable

from aiohttp import web
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bridges.registry import Registry
from conference.http.audited import note
from conference.http.events import conference_view, session_view
from conference.http.keys import DATABASE, DESK, MATERIALS, NOW, PROGRAMMES, REGISTRY
from conference.http.parse import parse, path_id
from conference.http.recorded import recorded
from conference.http.reply import nothing, reply
from conference.http.scope import caller_of, conference_in_scope, visible
from conference.programme import edit
from conference.programme.audiences import bounds_of, may_share
from conference.programme.copying import copy_conference
from conference.programme.filetypes import TYPES
from conference.programme.read import Programme, load_programme
from conference.programme.readers import audiences_of_points, count_by_audience
from conference.programme.rules import Window, clashes
from schemas.errors import Refused
from schemas.rows import Audience, Conference, Material, ProgrammeItem, Session, Speaker
from schemas.wire.event import ConferenceView
from schemas.wire.programme import (
    AudienceAsked,
    AudienceView,
    ClashView,
    ConferenceAsked,
    ConferenceMade,
    ConferenceProgramme,
    CopyAsked,
    ItemAsked,
    ItemOrder,
    SessionAsked,
    SpeakerAsked,
    SpeakerView,
)


def href(material: Material) -> str:
    """Where a signed-in reader fetches a material."""
    return material.link or f"/api/materials/{material.id}/file"


async def make_conference(request: web.Request) -> web.Response:
    """A new conference; its sessions follow."""
    asked = await parse(request, ConferenceMade)
    _founder(request)
    async with recorded(request) as db:
        row = await edit.make_conference(db, asked, request.app[NOW]())
        note(request, f"conference:{row.id}")
    await request.app[DESK].changed(row.id)
    return reply(conference_view(row, []), 201)


async def change_conference(request: web.Request) -> web.Response:
    """Change a conference's words and rules."""
    conference_id = path_id(request)
    conference_in_scope(caller_of(request), conference_id)
    asked = await parse(request, ConferenceAsked)
    async with recorded(request) as db:
        if await db.get(Conference, conference_id) is None:
            raise Refused("not_found")
        await edit.change_conference(db, conference_id, asked)
    await request.app[DESK].changed(conference_id)
    return reply(await _shown(request, conference_id))


async def copy(request: web.Request) -> web.Response:
    """A new conference after the pattern of this one."""
    conference_id = path_id(request)
    conference_in_scope(caller_of(request), conference_id)
    asked = await parse(request, CopyAsked)
    _founder(request)
    async with recorded(request) as db:
        made = await copy_conference(db, conference_id, asked, request.app[NOW]())
    await request.app[DESK].changed(made.id)
    return reply(await _shown(request, made.id), 201)


async def make_session(request: web.Request) -> web.Response:
    """A new session."""
    conference_id = path_id(request)
    conference_in_scope(caller_of(request), conference_id)
    asked = await parse(request, SessionAsked)
    async with recorded(request) as db:
        if await db.get(Conference, conference_id) is None:
            raise Refused("not_found")
        row = await edit.make_session(db, conference_id, asked)
    await request.app[DESK].changed(conference_id)
    return reply(session_view(row), 201)


async def change_session(request: web.Request) -> web.Response:
    """Change a session; its items move with its start."""
    session = await _session(request)
    asked = await parse(request, SessionAsked)
    async with recorded(request) as db:
        row = await edit.change_session(db, session.id, asked)
    request.app[PROGRAMMES].forget(session.conference_id)
    await request.app[DESK].changed(session.conference_id)
    return reply(session_view(row))


async def drop_session(request: web.Request) -> web.Response:
    """Delete a session that nobody was counted in."""
    session = await _session(request)
    async with recorded(request) as db:
        await edit.drop_session(db, session.id)
    await request.app[DESK].changed(session.conference_id)
    await request.app[MATERIALS].sweep()
    return nothing()


async def get_programme(request: web.Request) -> web.Response:
    """All that the programme page edits, with the clashes of its times."""
    conference_id = path_id(request)
    conference_in_scope(caller_of(request), conference_id)
    registry = request.app[REGISTRY]
    async with request.app[DATABASE].read() as db:
        conference = await _view(db, conference_id)
        programme = await load_programme(db, conference_id)
        counts = await count_by_audience(db, registry, conference_id, programme.bounds)
        audiences = list(
            await db.scalars(select(Audience).where(Audience.conference_id == conference_id).order_by(Audience.id))
        )
    sessions = [Window(one.id, one.starts, one.ends, one.rehearsal) for one in conference.sessions]
    return reply(
        ConferenceProgramme(
            conference=conference,
            items=programme.items_of(None, None, href),
            speakers=sorted(programme.speakers.values(), key=lambda one: one.id),
            audiences=[_audience(row, counts.get(row.id, 0)) for row in audiences],
            materials=[programme.material_view(one, size, href) for one, size in programme.materials],
            clashes=[
                ClashView(kind=clash.kind.value, ids=list(clash.ids))
                for clash in clashes(programme.slots(), sessions, _may_share(programme, registry))
            ],
            file_types=TYPES,
            most_bytes=request.app[MATERIALS].most_bytes,
        )
    )


async def get_session_programme(request: web.Request) -> web.Response:
    """The programme of a session for whoever is signed in: a host sees what is meant for somebody at their points."""
    session = await _session(request)
    caller, registry = caller_of(request), request.app[REGISTRY]
    points = visible(caller, registry)
    programme = await request.app[PROGRAMMES].get(session.conference_id)
    async with request.app[DATABASE].read() as db:
        allowed = None if points is None else await audiences_of_points(db, registry, programme.bounds, points)
    return reply(programme.of_session(session_view(session), request.app[NOW](), allowed, href))


async def make_item(request: web.Request) -> web.Response:
    """A new item of a session."""
    session = await _session(request)
    asked = await parse(request, ItemAsked)
    async with recorded(request) as db:
        row = await edit.save_item(db, session.conference_id, ProgrammeItem(session_id=session.id), asked)
    request.app[PROGRAMMES].forget(session.conference_id)
    return await _item(request, session.conference_id, row.id, 201)


async def change_item(request: web.Request) -> web.Response:
    """Change an item."""
    found, conference_id = await _owned_item(request)
    asked = await parse(request, ItemAsked)
    async with recorded(request) as db:
        row = await db.get(ProgrammeItem, found.id)
        if row is None:
            raise Refused("not_found")
        await edit.save_item(db, conference_id, row, asked)
    request.app[PROGRAMMES].forget(conference_id)
    return await _item(request, conference_id, found.id, 200)


async def drop_item(request: web.Request) -> web.Response:
    """Delete an item with its materials."""
    found, conference_id = await _owned_item(request)
    async with recorded(request) as db:
        if (row := await db.get(ProgrammeItem, found.id)) is not None:
            await edit.drop_item(db, row)
    request.app[PROGRAMMES].forget(conference_id)
    await request.app[MATERIALS].sweep()
    return nothing()


async def order_items(request: web.Request) -> web.Response:
    """Put a session's items in a new order; each keeps its length, and the times follow."""
    session = await _session(request)
    asked = await parse(request, ItemOrder)
    async with recorded(request) as db:
        await edit.reorder(db, session.id, asked.items)
    request.app[PROGRAMMES].forget(session.conference_id)
    return await get_session_programme(request)


async def make_speaker(request: web.Request) -> web.Response:
    """A new speaker."""
    conference_id = await _conference(request)
    asked = await parse(request, SpeakerAsked)
    async with recorded(request) as db:
        row = await edit.save_speaker(db, Speaker(conference_id=conference_id), asked)
    return reply(_speaker(row), 201)


async def change_speaker(request: web.Request) -> web.Response:
    """Change a speaker."""
    speaker_id = await owned(request, Speaker)
    asked = await parse(request, SpeakerAsked)
    async with recorded(request) as db:
        if (row := await db.get(Speaker, speaker_id)) is None:
            raise Refused("not_found")
        await edit.save_speaker(db, row, asked)
    return reply(_speaker(row))


async def drop_speaker(request: web.Request) -> web.Response:
    """Delete a speaker; items lose the name."""
    speaker_id = await owned(request, Speaker)
    async with recorded(request) as db:
        if (row := await db.get(Speaker, speaker_id)) is not None:
            await db.delete(row)
    return nothing()


async def make_audience(request: web.Request) -> web.Response:
    """A new audience."""
    conference_id = await _conference(request)
    asked = await parse(request, AudienceAsked)
    async with recorded(request) as db:
        row = await edit.save_audience(db, Audience(conference_id=conference_id), asked)
    return await _counted(request, row, 201)


async def change_audience(request: web.Request) -> web.Response:
    """Change whom an audience holds."""
    audience_id = await owned(request, Audience)
    asked = await parse(request, AudienceAsked)
    async with recorded(request) as db:
        if (row := await db.get(Audience, audience_id)) is None:
            raise Refused("not_found")
        await edit.save_audience(db, row, asked)
    return await _counted(request, row, 200)


async def drop_audience(request: web.Request) -> web.Response:
    """Delete an audience that nothing is bounded by."""
    audience_id = await owned(request, Audience)
    async with recorded(request) as db:
        await edit.drop_audience(db, audience_id)
    return nothing()


def _founder(request: web.Request) -> None:
    """Who may found conferences: an organiser of the installation, not of one conference."""
    if caller_of(request).conference_id is not None:
        raise Refused("forbidden")


async def _conference(request: web.Request) -> int:
    conference_id = path_id(request)
    conference_in_scope(caller_of(request), conference_id)
    async with request.app[DATABASE].read() as db:
        if await db.get(Conference, conference_id) is None:
            raise Refused("not_found")
    return conference_id


async def _session(request: web.Request) -> Session:
    async with request.app[DATABASE].read() as db:
        session = await db.get(Session, path_id(request))
    if session is None:
        raise Refused("not_found")
    conference_in_scope(caller_of(request), session.conference_id)
    return session


async def owned(request: web.Request, row: type[Speaker | Audience | Material]) -> int:
    """The number in the path, if its row is of a conference of the caller's."""
    wanted = path_id(request)
    async with request.app[DATABASE].read() as db:
        conference_id = await db.scalar(select(row.conference_id).where(row.id == wanted))
    if conference_id is None:
        raise Refused("not_found")
    conference_in_scope(caller_of(request), conference_id)
    return wanted


async def _owned_item(request: web.Request) -> tuple[ProgrammeItem, int]:
    async with request.app[DATABASE].read() as db:
        found = (
            await db.execute(
                select(ProgrammeItem, Session.conference_id)
                .join(Session, Session.id == ProgrammeItem.session_id)
                .where(ProgrammeItem.id == path_id(request))
            )
        ).one_or_none()
    if found is None:
        raise Refused("not_found")
    conference_in_scope(caller_of(request), found[1])
    return found[0], found[1]


async def _item(request: web.Request, conference_id: int, item_id: int, status: int) -> web.Response:
    async with request.app[DATABASE].read() as db:
        programme = await load_programme(db, conference_id)
    for item in programme.items_of(None, None, href):
        if item.id == item_id:
            return reply(item, status)
    raise Refused("not_found")


async def _view(db: AsyncSession, conference_id: int) -> ConferenceView:
    conference = await db.get(Conference, conference_id)
    if conference is None:
        raise Refused("not_found")
    sessions = await db.scalars(select(Session).where(Session.conference_id == conference_id).order_by(Session.starts))
    return conference_view(conference, sessions)


async def _shown(request: web.Request, conference_id: int) -> ConferenceView:
    async with request.app[DATABASE].read() as db:
        return await _view(db, conference_id)


def _may_share(programme: Programme, registry: Registry) -> Callable[[int, int], bool]:
    def related(one: int, other: int) -> bool:
        return registry.within(one, other) or registry.within(other, one)

    return lambda one, other: may_share(programme.bounds[one], programme.bounds[other], related)


def _speaker(row: Speaker) -> SpeakerView:
    return SpeakerView(id=row.id, name=row.name, title=row.title, unit=row.unit)


async def _counted(request: web.Request, row: Audience, status: int) -> web.Response:
    async with request.app[DATABASE].read() as db:
        counts = await count_by_audience(db, request.app[REGISTRY], row.conference_id, {row.id: bounds_of(row)})
    return reply(_audience(row, counts[row.id]), status)


def _audience(row: Audience, delegates: int) -> AudienceView:
    bounds = bounds_of(row)
    return AudienceView(
        id=row.id,
        name=row.name,
        categories=sorted(bounds.categories),
        levels=sorted(bounds.levels),
        bridges=sorted(bounds.bridges),
        delegates=delegates,
    )
