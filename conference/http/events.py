"""Reading conferences and bridge points."""

from __future__ import annotations

from collections.abc import Iterable

from aiohttp import web
from sqlalchemy import select

from conference.access.rights import knows_chairs, knows_contacts
from conference.http.keys import DATABASE, NOW, REGISTRY
from conference.http.parse import path_id
from conference.http.reply import reply
from conference.http.scope import bridge_in_scope, caller_of, conference_in_scope, visible
from schemas.errors import Refused
from schemas.rows import Bridge, Conference, Session, Unit
from schemas.wire.event import BridgeList, BridgeView, ConferenceList, ConferenceView, PointPoster, SessionView
from schemas.words import Role


async def list_conferences(request: web.Request) -> web.Response:
    """The conferences that the caller may see, newest first."""
    caller = caller_of(request)
    wanted = select(Conference).order_by(Conference.id.desc())
    if caller.conference_id is not None:
        wanted = wanted.where(Conference.id == caller.conference_id)
    async with request.app[DATABASE].read() as db:
        conferences = list(await db.scalars(wanted))
        sessions = list(
            await db.scalars(
                select(Session)
                .where(Session.conference_id.in_([conference.id for conference in conferences]))
                .order_by(Session.starts)
            )
        )
    return reply(
        ConferenceList(
            conferences=[
                conference_view(one, [row for row in sessions if row.conference_id == one.id]) for one in conferences
            ]
        )
    )


async def get_conference(request: web.Request) -> web.Response:
    """One conference with its sessions."""
    conference_id = path_id(request)
    conference_in_scope(caller_of(request), conference_id)
    async with request.app[DATABASE].read() as db:
        conference = await db.get(Conference, conference_id)
        if conference is None:
            raise Refused("not_found")
        sessions = await db.scalars(
            select(Session).where(Session.conference_id == conference_id).order_by(Session.starts)
        )
        return reply(conference_view(conference, sessions))


async def list_bridges(request: web.Request) -> web.Response:
    """The bridge points of a conference that the caller may see, in the office's own order."""
    caller, conference_id = caller_of(request), path_id(request)
    conference_in_scope(caller, conference_id)
    bounds = visible(caller, request.app[REGISTRY])
    async with request.app[DATABASE].read() as db:
        if await db.get(Conference, conference_id) is None:
            raise Refused("not_found")
        rows = await db.execute(
            select(Bridge, Unit.name)
            .outerjoin(Unit, Unit.id == Bridge.unit_id)
            .where(Bridge.conference_id == conference_id)
            .order_by(Bridge.position, Bridge.id)
        )
        views = [
            bridge_view(bridge, unit, caller.role) for bridge, unit in rows if bounds is None or bridge.id in bounds
        ]
    return reply(BridgeList(bridges=views))


async def get_bridge(request: web.Request) -> web.Response:
    """One bridge point."""
    caller = caller_of(request)
    point = bridge_in_scope(caller, path_id(request), request.app[REGISTRY])
    async with request.app[DATABASE].read() as db:
        row = (
            await db.execute(
                select(Bridge, Unit.name).outerjoin(Unit, Unit.id == Bridge.unit_id).where(Bridge.id == point.id)
            )
        ).one_or_none()
    if row is None:
        raise Refused("not_found")
    return reply(bridge_view(row[0], row[1], caller.role))


def session_view(row: Session) -> SessionView:
    """A session as pages read it."""
    return SessionView(
        id=row.id,
        conference_id=row.conference_id,
        code=row.code,
        title=row.title,
        kind=row.kind,
        rehearsal=row.rehearsal,
        doors_open=row.doors_open,
        starts=row.starts,
        ends=row.ends,
        cutoff=row.cutoff,
    )


def conference_view(row: Conference, sessions: Iterable[Session]) -> ConferenceView:
    """A conference as pages read it."""
    return ConferenceView(
        id=row.id,
        code=row.code,
        title=row.title,
        organiser=row.organiser,
        place=row.place,
        time_zone=row.time_zone,
        substitutes_count=row.substitutes_count,
        demo=row.demo,
        sessions=[session_view(session) for session in sessions],
    )


def bridge_view(row: Bridge, unit: str | None, role: Role) -> BridgeView:
    """A bridge point as pages read it: names and phones only for the roles that call them."""
    contacts = knows_contacts(role)
    return BridgeView(
        id=row.id,
        conference_id=row.conference_id,
        parent_id=row.parent_id,
        code=row.code,
        name=row.name,
        unit=unit or "",
        level=row.level,
        mode=row.mode,
        is_main=row.is_main,
        capacity=row.capacity,
        expected=row.expected,
        ward_code=row.ward_code,
        address=row.address,
        chair=row.chair if knows_chairs(role) else "",
        host=row.host if contacts else "",
        contact=row.contact if contacts else "",
        contact_phone=row.contact_phone if contacts else None,
    )


async def get_point(request: web.Request) -> web.Response:
    """A bridge point as its poster tells it to everybody."""
    point = request.app[REGISTRY].get(path_id(request))
    if point is None:
        raise Refused("not_found")
    async with request.app[DATABASE].read() as db:
        bridge = await db.get_one(Bridge, point.id)
        conference = await db.get_one(Conference, bridge.conference_id)
        session = await db.scalar(
            select(Session)
            .where(
                Session.conference_id == conference.id,
                Session.rehearsal.is_(False),
                Session.ends >= request.app[NOW](),
            )
            .order_by(Session.starts)
            .limit(1)
        )
    return reply(
        PointPoster(
            bridge_name=bridge.name,
            address=bridge.address,
            conference_title=conference.title,
            organiser=conference.organiser,
            time_zone=conference.time_zone,
            session=None if session is None else session_view(session),
        )
    )
