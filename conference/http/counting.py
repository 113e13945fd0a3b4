"""What hosts change beside scanning, and what whoever inspects may read."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Annotated, cast

from aiohttp import web
from pydantic import Field

from checkin.changes import Changed, ChangeOrder
from checkin.desk import HostDesk
from checkin.evidence import Evidence, Share
from checkin.registry import SessionState
from checkin.values import Actor
from conference.access.caller import Caller
from conference.http.audited import note
from conference.http.keys import GATE, NEWS, NOW, OFFLINE_SETS, REGISTRY
from conference.http.parse import parse, parse_query, path_id
from conference.http.reply import reply
from conference.http.scope import bridge_in_scope, caller_of, conference_in_scope
from schemas.errors import Refused
from schemas.wire import doors
from schemas.wire.base import Asked
from schemas.words import Category, Deed, Role, Topic


class PageQuery(Asked):
    """`after` continues where a page ended (`next_after`)."""

    after: Annotated[int, Field(ge=0, le=2**53 - 1)] = 0
    limit: Annotated[int, Field(ge=1, le=500)] = 100


class LogQuery(PageQuery):
    """The log of one point, or only what looked odd."""

    bridge_id: Annotated[int, Field(ge=1, le=2**53 - 1)] | None = None
    flagged: bool = False


async def post_change(request: web.Request) -> web.Response:
    """Change a point's figures: 201 when it was done now, 200 when it had been done under this nonce."""
    session, bridge_id = await point_asked(request)
    asked = (await parse(request, doors.ChangeRequest)).root
    note(request, deed=asked.deed, fields=sorted(asked.model_fields_set))
    caller = caller_of(request)
    if caller.role is Role.DEVICE and asked.deed is not Deed.UNDO:
        raise Refused("forbidden")  # a scanner takes back its own scan; all else is the host's
    actor = Actor(caller.name, caller.device_id, caller.login_id, caller.role is Role.ORGANISER)
    order = ChangeOrder(session.id, bridge_id, asked.nonce, actor, asked.reason)
    done = await _change(HostDesk(request.app[GATE]), order, asked)
    if done.deed in {Deed.CERTIFY, Deed.REOPEN} and not done.replayed:  # it moves no figure, and so no page
        await request.app[NEWS].tell(session.conference_id, Topic.SIGNATURES, bridge_id)
    view = doors.ChangeView(
        deed=done.deed,
        replayed=done.replayed,
        late=done.late,
        at=done.at,
        before=cast("dict[str, doors.Value]", done.before),
        after=cast("dict[str, doors.Value]", done.after),
    )
    return reply(view, 200 if done.replayed else 201)


def _change(desk: HostDesk, order: ChangeOrder, asked: doors.AnyChange) -> Awaitable[Changed]:  # noqa: PLR0911
    match asked:
        case doors.Undo():
            return desk.undo(order, asked.delegate_id)
        case doors.Transfer():
            return desk.transfer(order, asked.delegate_id)
        case doors.Substitute():
            return desk.substitute(order, asked.delegate_id, asked.full_name, asked.title)
        case doors.InPerson():
            return desk.in_person(order, asked.delegate_id)
        case doors.Excused():
            return desk.absence(order, asked.delegate_id, excused=True, why=asked.why)
        case doors.Unexcused():
            return desk.absence(order, asked.delegate_id, excused=False)
        case doors.AbsenceLifted():
            return desk.lift_absence(order, asked.delegate_id)
        case doors.WalkIn():
            return desk.walk_in(order, asked.full_name, asked.title, asked.unit)
        case doors.WalkInRemoved():
            return desk.remove_walk_in(order, asked.walk_in_id)
        case doors.Headcount():
            return desk.headcount(order, asked.people)
        case doors.Certify():
            seen = None if asked.seen is None else asked.seen.model_dump()
            return desk.certify(order, asked.signed_by or "", seen)
        case doors.Reopen():
            return desk.reopen(order)


async def get_offline_set(request: web.Request) -> web.Response:
    """The signed set from which this scanner decides without a network."""
    session, bridge_id = await point_asked(request)
    conference, _ = await request.app[GATE].registry.find_session(session.id)
    made = await request.app[OFFLINE_SETS].make(conference, session, bridge_id, now=request.app[NOW]())
    return reply(doors.OfflineSet(body=made.body, signature=made.signature))


async def list_scans(request: web.Request) -> web.Response:
    """A page of the scan log, refusals included: a host's is that of one of their points."""
    asked = parse_query(request, LogQuery)
    caller, session = caller_of(request), await session_asked(request)
    bridge_id = asked.bridge_id or caller.bridge_id
    if bridge_id is not None:
        _of(request, caller, session, bridge_id)
    scans = await Evidence(request.app[GATE].store).scans(
        session.id, after=asked.after, bridge_id=bridge_id, flagged=asked.flagged, limit=asked.limit
    )
    views = [
        doors.LoggedScanView(
            id=scan.id,
            delegate_id=scan.delegate_id,
            full_name=scan.full_name,
            bridge_id=scan.bridge_id,
            outcome=scan.outcome,
            method=scan.method,
            device_id=scan.device_id,
            device_time=scan.device_time,
            at=scan.at,
            flag=scan.flag,
        )
        for scan in scans
    ]
    return reply(doors.ScanLog(scans=views, next_after=scans[-1].id if len(scans) == asked.limit else None))


async def list_repeated_scans(request: web.Request) -> web.Response:
    """Everybody in the conference who was scanned at a second point."""
    asked = parse_query(request, PageQuery)
    session = await session_asked(request)
    found = await Evidence(request.app[GATE].store).duplicates(session.id, after=asked.after, limit=asked.limit)
    views = [
        doors.RepeatedScanView(
            scan_id=each.scan_id,
            delegate_id=each.delegate_id,
            full_name=each.full_name,
            counted_bridge_id=each.counted_bridge_id,
            counted_at=each.counted_at,
            scanned_bridge_id=each.scanned_bridge_id,
            scanned_at=each.scanned_at,
            method=each.method,
        )
        for each in found
    ]
    return reply(
        doors.RepeatedScanList(duplicates=views, next_after=found[-1].scan_id if len(found) == asked.limit else None)
    )


async def get_figures(request: web.Request) -> web.Response:
    """A session by category, by unit, and by the minute of arrival."""
    session = await session_asked(request)
    evidence = Evidence(request.app[GATE].store)
    by_category = await evidence.by_category(session.id)
    by_unit = await evidence.by_unit(session.id)
    return reply(
        doors.FiguresView(
            by_category=[_share(category, category, None, share) for category, share in by_category.items()],
            by_unit=[_share(name, None, unit_id, share) for unit_id, name, share in by_unit],
            arrivals=[
                doors.ArrivalView(minute=minute, people=people)
                for minute, people in await evidence.arrivals(session.id)
            ],
        )
    )


def _share(name: str, category: Category | None, unit_id: int | None, share: Share) -> doors.ShareView:
    return doors.ShareView(
        name=name,
        category=category,
        unit_id=unit_id,
        summoned=share.summoned,
        present=share.present,
        substitutes=share.substitutes,
    )


async def session_asked(request: web.Request) -> SessionState:
    """The session that the address names, if the caller may see it."""
    conference, session = await request.app[GATE].registry.find_session(path_id(request))
    conference_in_scope(caller_of(request), conference.id)
    return session


async def point_asked(request: web.Request) -> tuple[SessionState, int]:
    """The session and the bridge point that the address names, if the caller may see them."""
    session, bridge_id = await session_asked(request), path_id(request, "bridge_id")
    _of(request, caller_of(request), session, bridge_id)
    return session, bridge_id


def _of(request: web.Request, caller: Caller, session: SessionState, bridge_id: int) -> None:
    if bridge_in_scope(caller, bridge_id, request.app[REGISTRY]).conference_id != session.conference_id:
        raise Refused("not_found")
