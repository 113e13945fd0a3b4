"""Delegates who stand on the roster twice: found by name, birth and unit or citizen number, merged by a person."""

from __future__ import annotations

from sqlalchemy import and_, delete, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from conference.roster.listing import Listed, get_listed
from conference.roster.names import search_key
from schemas.errors import Refused
from schemas.rows import Absence, Attendance, Delegate, Summons, Unit

MOST_GROUPS = 200


async def find_duplicates(db: AsyncSession, conference_id: int) -> list[list[Listed]]:
    """Groups of delegates who may be one person, at most 200.

    The same citizen number; or the same birth (day, or the year where only that is known), unit, and name but for
    case and tone placement: that is what equal sort keys mean.
    """
    live = and_(Delegate.conference_id == conference_id, Delegate.removed_at.is_(None), Delegate.merged_into.is_(None))
    groups: list[list[int]] = []
    for keys, known in (
        ((Delegate.citizen_hash,), Delegate.citizen_hash.is_not(None)),
        (
            (Delegate.sort_key, Delegate.birth_date, Delegate.birth_year, Delegate.unit_id),
            Delegate.birth_year.is_not(None),
        ),
    ):
        twice = (
            select(func.min(Delegate.id).label("first"), *keys)
            .where(live, known)
            .group_by(*keys)
            .having(func.count() > 1)
            .limit(MOST_GROUPS)
            .subquery()
        )
        same = and_(*(key.is_not_distinct_from(twice.c[key.key]) for key in keys))
        found = await db.execute(select(twice.c.first, Delegate.id).join(twice, same).where(live).order_by(Delegate.id))
        by_first: dict[int, list[int]] = {}
        for first, delegate_id in found:
            by_first.setdefault(first, []).append(delegate_id)
        groups += [ids for ids in by_first.values() if ids not in groups]
    listed = []
    for ids in groups[:MOST_GROUPS]:
        rows = [await get_listed(db, delegate_id) for delegate_id in ids]
        listed.append([row for row in rows if row is not None])
    return listed


async def merge_delegates(db: AsyncSession, keep_id: int, drop_id: int) -> Delegate:
    """Say that two rows are one person. The kept row takes the other's summons where it has none, and its phone,
    birth, citizen number, title and unit where those are empty; the other's ticket stops working.

    Raises `Refused`: `not_found`; `merge_self`; `merge_counted` when something is recorded of the row to drop: its
    scans are history and stay where they are, so that row must be the kept one.
    """
    if keep_id == drop_id:
        raise Refused("merge_self")
    keep = await db.get(Delegate, keep_id, with_for_update=True)
    drop = await db.get(Delegate, drop_id, with_for_update=True)
    if keep is None or drop is None or keep.conference_id != drop.conference_id:
        raise Refused("not_found")
    if keep.merged_into is not None or drop.merged_into is not None or keep.removed_at is not None:
        raise Refused("not_found")
    recorded = or_(exists().where(Attendance.delegate_id == drop_id), exists().where(Absence.delegate_id == drop_id))
    if await db.scalar(select(recorded)):
        raise Refused("merge_counted", delegate=drop.code)
    for name in ("phone", "email", "birth_date", "birth_year", "citizen_hash", "citizen_tail", "title", "unit_id"):
        if not getattr(keep, name):
            setattr(keep, name, getattr(drop, name))
    unit = await db.scalar(select(Unit.name).where(Unit.id == keep.unit_id))
    keep.search_key = search_key(keep.full_name, keep.code, keep.title, unit or "")
    drop.merged_into, drop.revoked = keep.id, True
    await db.flush()
    theirs = aliased(Summons)
    has = select(theirs.session_id).where(theirs.delegate_id == keep_id)
    await db.execute(
        update(Summons)
        .where(Summons.delegate_id == drop_id, Summons.session_id.not_in(has))
        .values(delegate_id=keep_id)
        .execution_options(synchronize_session=False)
    )
    await db.execute(delete(Summons).where(Summons.delegate_id == drop_id).execution_options(synchronize_session=False))
    return keep


async def split_delegate(db: AsyncSession, delegate_id: int) -> Delegate:
    """Take a merge back: the row is a delegate of its own again, summoned to the sessions of the one it was merged
    into. Raises `Refused("not_found")` when it is not merged."""
    drop = await db.get(Delegate, delegate_id)
    if drop is None or drop.merged_into is None:
        raise Refused("not_found")
    sessions = await db.scalars(select(Summons.session_id).where(Summons.delegate_id == drop.merged_into))
    db.add_all(
        Summons(session_id=session_id, delegate_id=drop.id, bridge_id=drop.bridge_id) for session_id in sessions.all()
    )
    drop.merged_into, drop.revoked = None, False
    await db.flush()
    return drop
