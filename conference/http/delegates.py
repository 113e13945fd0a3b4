"""The delegates of a bridge point in one session: what the host's tick-list and search read."""

from __future__ import annotations

from typing import Annotated

from aiohttp import web
from pydantic import Field
from sqlalchemy import func, select

from conference.http.keys import DATABASE, GATE, REGISTRY
from conference.http.parse import parse_query, path_id
from conference.http.reply import reply
from conference.http.scope import bridge_in_scope, caller_of
from conference.roster.names import fold
from schemas.errors import Refused
from schemas.rows import Attendance, Delegate, Summons, Unit
from schemas.wire.base import Asked
from schemas.wire.people import DelegateList, DelegateView


class DelegateQuery(Asked):
    """`q` finds by name without case or marks; `after` continues where a page ended (`next_after`)."""

    q: Annotated[str, Field(max_length=100)] = ""
    after: Annotated[int, Field(ge=0, le=10_000_000)] = 0
    limit: Annotated[int, Field(ge=1, le=500)] = 200


async def list_delegates(request: web.Request) -> web.Response:
    """One page of the delegates who are summoned at a bridge point, in Vietnamese order of names."""
    asked = parse_query(request, DelegateQuery)
    session_id = path_id(request)
    point = bridge_in_scope(caller_of(request), path_id(request, "bridge_id"), request.app[REGISTRY])
    conference, _ = await request.app[GATE].registry.find_session(session_id)
    if conference.id != point.conference_id:
        raise Refused("not_found")
    chosen = (
        select(Delegate, Unit.name, Attendance.at, Attendance.bridge_id)
        .join(Summons, (Summons.delegate_id == Delegate.id) & (Summons.session_id == session_id))
        .outerjoin(Unit, Unit.id == Delegate.unit_id)
        .outerjoin(Attendance, (Attendance.delegate_id == Delegate.id) & (Attendance.session_id == session_id))
        .where(Summons.bridge_id == point.id)
    )
    for word in fold(asked.q).split():
        chosen = chosen.where(Delegate.search_key.contains(word, autoescape=True))
    async with request.app[DATABASE].read() as db:
        total = await db.scalar(select(func.count()).select_from(chosen.subquery())) or 0
        rows = (
            await db.execute(chosen.order_by(Delegate.sort_key, Delegate.id).offset(asked.after).limit(asked.limit))
        ).all()
    end = asked.after + len(rows)
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
                    bridge_id=point.id,
                    checked_in_at=at,
                    checked_in_bridge_id=there,
                )
                for delegate, unit, at, there in rows
            ],
            total=total,
            next_after=str(end) if end < total else None,
        )
    )
