"""The delegates of a bridge point in one session: what the host's tick-list and search read."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from aiohttp import web
from pydantic import Field
from sqlalchemy import Select, false, func, select

from conference.http.keys import DATABASE, GATE, REGISTRY
from conference.http.parse import parse, parse_query, path_id
from conference.http.reply import reply
from conference.http.scope import bridge_in_scope, caller_of
from conference.roster.names import fold
from schemas.errors import Refused
from schemas.rows import Absence, Attendance, Delegate, Summons, Unit
from schemas.wire.base import Asked
from schemas.wire.people import DelegateList, DelegateView


class DelegateQuery(Asked):
    """`after` continues where a page ended (`next_after`).

    `state` chooses among the summoned: `missing` (neither counted nor known to be absent), `in` (the seat is taken, by
    whomever and wherever), `absent`; or `guests`, who sit here and are summoned elsewhere.
    """

    state: Literal["all", "missing", "in", "absent", "guests"] = "all"
    after: Annotated[int, Field(ge=0, le=10_000_000)] = 0
    limit: Annotated[int, Field(ge=1, le=500)] = 200


class DelegateSearch(Asked):
    """`q` finds by name without case or marks, the rest as in the tick-list. The state `elsewhere` looks for one person
    of another point by their whole name, for a transfer: who does not know the name finds nobody.
    """

    q: Annotated[str, Field(max_length=100)] = ""
    state: Literal["all", "missing", "in", "absent", "guests", "elsewhere"] = "all"
    after: Annotated[int, Field(ge=0, le=10_000_000)] = 0
    limit: Annotated[int, Field(ge=1, le=500)] = 200


async def list_delegates(request: web.Request) -> web.Response:
    """One page of the delegates who are summoned at a bridge point, in Vietnamese order of names."""
    asked = parse_query(request, DelegateQuery)
    return await _page(request, DelegateSearch.model_validate(asked.model_dump()))


async def search_delegates(request: web.Request) -> web.Response:
    """The same of those who are looked for by name. A POST, so that names are in no address."""
    return await _page(request, await parse(request, DelegateSearch))


async def _page(request: web.Request, asked: DelegateSearch) -> web.Response:
    session_id = path_id(request)
    point = bridge_in_scope(caller_of(request), path_id(request, "bridge_id"), request.app[REGISTRY])
    conference, _ = await request.app[GATE].registry.find_session(session_id)
    if conference.id != point.conference_id:
        raise Refused("not_found")
    chosen = _chosen(session_id, point.id, asked)
    async with request.app[DATABASE].read() as db:
        total = await db.scalar(select(func.count()).select_from(chosen.subquery())) or 0
        rows = (
            await db.execute(chosen.order_by(Delegate.sort_key, Delegate.id).offset(asked.after).limit(asked.limit))
        ).all()
    end = asked.after + len(rows)
    if asked.state == "elsewhere":
        whole = fold(asked.q)
        rows = [row for row in rows if fold(row.Delegate.full_name) == whole]
        total, end = len(rows), len(rows)
    return reply(
        DelegateList(
            delegates=[
                DelegateView(
                    id=delegate.id,
                    code=delegate.code,
                    full_name=delegate.full_name,
                    title=delegate.title,
                    unit=unit or "",
                    category=delegate.category,
                    bridge_id=home,
                    bridge_name=conference.bridge_name(home),
                    checked_in_at=at,
                    checked_in_bridge_id=there,
                    checked_in_bridge_name=None if there is None else conference.bridge_name(there),
                    substitute=substitute,
                    absent_excused=excused,
                    absent_reason=reason,
                )
                for delegate, unit, home, at, there, substitute, excused, reason in rows
            ],
            total=total,
            next_after=str(end) if end < total else None,
        )
    )


def _chosen(session_id: int, bridge_id: int, asked: DelegateSearch) -> Select[*tuple[Any, ...]]:
    chosen: Select[*tuple[Any, ...]] = (
        select(
            Delegate,
            Unit.name,
            Summons.bridge_id,
            Attendance.at,
            Attendance.bridge_id,
            Attendance.substitute,
            Absence.excused,
            Absence.reason,
        )
        .join(Summons, (Summons.delegate_id == Delegate.id) & (Summons.session_id == session_id))
        .outerjoin(Unit, Unit.id == Delegate.unit_id)
        .outerjoin(Attendance, (Attendance.delegate_id == Delegate.id) & (Attendance.session_id == session_id))
        .outerjoin(Absence, (Absence.delegate_id == Delegate.id) & (Absence.session_id == session_id))
    )
    if asked.state == "elsewhere":
        words = fold(asked.q)
        if " " not in words:
            return chosen.where(false())
        found = Delegate.search_key.startswith(words, autoescape=True)
        return chosen.where(found, Summons.bridge_id != bridge_id)
    for word in fold(asked.q).split():
        chosen = chosen.where(Delegate.search_key.contains(word, autoescape=True))
    if asked.state == "guests":
        return chosen.where(Attendance.bridge_id == bridge_id, Summons.bridge_id != bridge_id)
    chosen = chosen.where(Summons.bridge_id == bridge_id)
    if asked.state == "missing":
        return chosen.where(Attendance.at.is_(None), Absence.at.is_(None))
    if asked.state == "in":
        return chosen.where(Attendance.at.is_not(None))
    return chosen.where(Absence.at.is_not(None)) if asked.state == "absent" else chosen
