"""The roster desk over HTTP: find, change, assign, summon, and merge delegates."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Literal

from aiohttp import web
from pydantic import Field, StringConstraints
from sqlalchemy import select

from conference.http.keys import DATABASE, DESK, NOW
from conference.http.parse import parse, parse_query, path_id
from conference.http.reply import reply
from conference.http.roster import conference_of
from conference.http.scope import caller_of, conference_in_scope
from conference.roster.duplicates import find_duplicates
from conference.roster.editing import Edit
from conference.roster.listing import Listed, Selection, get_listed, list_delegates
from schemas.errors import Refused
from schemas.rows import Delegate, Session
from schemas.wire.base import Asked
from schemas.wire.roster import (
    Affected,
    AssignRequest,
    DelegateEdit,
    DoubledDelegates,
    MergeRequest,
    RosterDelegate,
    RosterPage,
    Selected,
    SummonRequest,
)
from schemas.words import Category

MAX_JSON = 256 * 1024
Number = Annotated[int, Field(ge=1, le=2**53 - 1)]


class RosterQuery(Asked):
    """`session` with `summoned` finds who is on its list, or who is not. `off` finds those taken off or merged, and
    them alone. Pages are asked for by the last id before them (`after`) or by how many to pass over (`skip`)."""

    bridge: Number | None = None
    category: Literal["committee", "leader", "speaker", "member", "public", "other"] | None = None
    session: Number | None = None
    summoned: bool = True
    off: bool = False
    after: Number | None = None
    skip: Annotated[int, Field(ge=0, le=2_000_000)] = 0
    limit: Annotated[int, Field(ge=1, le=500)] = 100


class RosterSearch(RosterQuery):
    """`q` finds words of name, code, title and unit without case or marks, and digits of phones."""

    q: Annotated[str, StringConstraints(max_length=200)] = ""


async def list_roster(request: web.Request) -> web.Response:
    """One page of a conference's delegates."""
    conference_id = await conference_of(request)
    return await _page(request, conference_id, parse_query(request, RosterQuery), "")


async def search_roster(request: web.Request) -> web.Response:
    """The same of those who are looked for by name or phone. A POST, so that names are in no address."""
    conference_id = await conference_of(request)
    asked = await parse(request, RosterSearch)
    return await _page(request, conference_id, asked, asked.q)


async def _page(request: web.Request, conference_id: int, asked: RosterQuery, words: str) -> web.Response:
    selection = Selection(
        words=words,
        bridge_id=asked.bridge,
        categories=[Category(asked.category)] if asked.category else [],
        summoned_to=asked.session if asked.summoned else None,
        not_summoned_to=None if asked.summoned else asked.session,
        off=asked.off,
    )
    async with request.app[DATABASE].read() as db:
        rows, total = await list_delegates(
            db, conference_id, selection, after=asked.after, skip=asked.skip, limit=asked.limit
        )
    more = rows[-1].delegate.id if len(rows) == asked.limit else None
    return reply(RosterPage(delegates=[view(row) for row in rows], total=total, next_after=more))


async def edit_delegate(request: web.Request) -> web.Response:
    """Change a delegate; what the office wrote stays beside the new name."""
    delegate_id = await _delegate(request)
    asked = await parse(request, DelegateEdit)
    given = {name: getattr(asked, name) for name in asked.model_fields_set if getattr(asked, name) is not None}
    today = (request.app[NOW]() + timedelta(hours=7)).date()
    await request.app[DESK].edit(delegate_id, Edit(fields=frozenset(given), today=today, **given))
    return await _shown(request, delegate_id)


async def assign_delegates(request: web.Request) -> web.Response:
    """Assign many delegates to a bridge point."""
    conference_id = await conference_of(request)
    asked = await parse(request, AssignRequest, MAX_JSON)
    count = await request.app[DESK].assign(conference_id, _selection(asked.delegates), asked.bridge_id)
    return reply(Affected(count=count))


async def summon_delegates(request: web.Request) -> web.Response:
    """Put delegates on a session's list or take them off."""
    session_id = path_id(request)
    async with request.app[DATABASE].read() as db:
        conference_id = await db.scalar(select(Session.conference_id).where(Session.id == session_id))
    if conference_id is None:
        raise Refused("not_found")
    conference_in_scope(caller_of(request), conference_id)
    asked = await parse(request, SummonRequest, MAX_JSON)
    count = await request.app[DESK].summon(
        conference_id, session_id, _selection(asked.delegates), summoned=asked.summoned
    )
    return reply(Affected(count=count))


async def list_roster_duplicates(request: web.Request) -> web.Response:
    """Groups of delegates who may be one person, for a person to decide."""
    conference_id = await conference_of(request)
    async with request.app[DATABASE].read() as db:
        groups = await find_duplicates(db, conference_id)
    return reply(DoubledDelegates(groups=[[view(row) for row in group] for group in groups]))


async def merge_delegates(request: web.Request) -> web.Response:
    """Say that another row is this person's second; the other's ticket stops working."""
    delegate_id = await _delegate(request)
    asked = await parse(request, MergeRequest)
    await request.app[DESK].merge(delegate_id, asked.duplicate_id)
    return await _shown(request, delegate_id)


async def split_delegate(request: web.Request) -> web.Response:
    """Take a merge back."""
    delegate_id = await _delegate(request)
    await request.app[DESK].split(delegate_id)
    return await _shown(request, delegate_id)


def view(row: Listed) -> RosterDelegate:
    """A delegate as the desk shows them."""
    delegate = row.delegate
    birth = delegate.birth_date.strftime("%d/%m/%Y") if delegate.birth_date else str(delegate.birth_year or "")
    return RosterDelegate(
        id=delegate.id,
        code=delegate.code,
        full_name=delegate.full_name,
        name_given=delegate.name_given,
        gender=delegate.gender,
        birth=birth,
        citizen_number=f"********{delegate.citizen_tail}" if delegate.citizen_tail else "",
        title=delegate.title,
        unit=row.unit,
        bridge_id=delegate.bridge_id,
        bridge_name=row.bridge,
        phone=delegate.phone,
        email=delegate.email,
        category=delegate.category,
        state="merged" if delegate.merged_into else "off" if delegate.removed_at else "on",
        merged_into=delegate.merged_into,
        sessions=row.sessions,
    )


def _selection(asked: Selected) -> Selection:
    if not (asked.ids or asked.q or asked.bridge_id or asked.categories or asked.session_id or asked.everybody):
        raise Refused("bad_request", fields=["delegates: say whom, or everybody"])
    return Selection(
        ids=asked.ids,
        words=asked.q,
        bridge_id=asked.bridge_id,
        categories=asked.categories,
        summoned_to=asked.session_id if asked.summoned else None,
        not_summoned_to=None if asked.summoned else asked.session_id,
    )


async def _delegate(request: web.Request) -> int:
    delegate_id = path_id(request)
    async with request.app[DATABASE].read() as db:
        conference_id = await db.scalar(select(Delegate.conference_id).where(Delegate.id == delegate_id))
    if conference_id is None:
        raise Refused("not_found")
    conference_in_scope(caller_of(request), conference_id)
    return delegate_id


async def _shown(request: web.Request, delegate_id: int) -> web.Response:
    async with request.app[DATABASE].read() as db:
        row = await get_listed(db, delegate_id)
    if row is None:
        raise Refused("not_found")
    return reply(view(row))
