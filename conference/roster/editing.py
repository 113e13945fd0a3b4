"""Changing a roster by hand: one delegate's fields, many delegates' bridge point, who is summoned to a session.

Each works in the caller's transaction; afterwards the caller refreshes the gate. What was counted is never touched:
a session in which a delegate has attendance or a reported absence keeps their summons as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, exists, insert, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from conference.roster import values
from conference.roster.listing import Selection, selected
from conference.roster.names import display_name, plain_text, search_key, sort_key, spelling_key
from conference.roster.people import LONGEST_NAME
from conference.roster.upsert import insert_into
from schemas.errors import Refused
from schemas.rows import Absence, Attendance, Bridge, Delegate, Session, Summons, Unit
from schemas.words import Category, Gender


@dataclass(frozen=True, slots=True)
class Edit:
    """New values by field; a field that is not in `fields` stays. Text as people type it: phones with or without +84,
    births as dd/mm/yyyy or a year alone."""

    fields: frozenset[str]
    full_name: str = ""
    birth: str = ""
    phone: str = ""
    email: str = ""
    title: str = ""
    unit: str = ""
    gender: Gender = Gender.UNKNOWN
    category: Category = Category.OTHER
    bridge_id: int = 0
    today: date = field(default_factory=lambda: date(2100, 1, 1))


async def edit_delegate(db: AsyncSession, delegate_id: int, edit: Edit) -> Delegate:
    """Change a delegate. What the office wrote (`name_given`) stays beside the new name.

    Raises `Refused`: `not_found`, `roster_value` with the field that cannot be read.
    """
    delegate = await db.get(Delegate, delegate_id)
    if delegate is None or delegate.erased_at is not None:
        raise Refused("not_found")
    if "full_name" in edit.fields:
        name = display_name(edit.full_name)
        if not any(letter.isalpha() for letter in name) or len(name) > LONGEST_NAME:
            raise Refused("roster_value", field="full_name")
        delegate.full_name, delegate.sort_key = name, sort_key(name)
    if "birth" in edit.fields:
        birth, odd = values.birth_date(edit.birth, edit.today)
        if odd is not None:
            raise Refused("roster_value", field="birth")
        delegate.birth_date, delegate.birth_year = birth.day, birth.year
    for name, read in (("phone", values.phone), ("email", values.email)):
        if name in edit.fields:
            reached, odd = read(getattr(edit, name))
            if odd is not None:
                raise Refused("roster_value", field=name)
            setattr(delegate, name, reached)
    if "unit" in edit.fields:
        delegate.unit_id = await unit_called(db, plain_text(edit.unit)[:300])
    if "title" in edit.fields:
        delegate.title = plain_text(edit.title)[:300]
    for name in edit.fields & {"gender", "category"}:
        setattr(delegate, name, getattr(edit, name))
    if "bridge_id" in edit.fields and edit.bridge_id != delegate.bridge_id:
        await assign(db, delegate.conference_id, Selection(ids=[delegate.id]), edit.bridge_id)
    unit = await db.scalar(select(Unit.name).where(Unit.id == delegate.unit_id)) if delegate.unit_id else ""
    delegate.search_key = search_key(delegate.full_name, delegate.code, delegate.title, unit or "")
    await db.flush()
    await db.refresh(delegate)
    return delegate


async def unit_called(db: AsyncSession, name: str) -> int | None:
    """The unit of this name, made when there is none; None for no name."""
    key = spelling_key(name)
    if not key:
        return None
    insert = insert_into(db.get_bind().dialect.name, Unit)
    await db.execute(insert.values(name=name, name_key=key).on_conflict_do_nothing(index_elements=["name_key"]))
    return await db.scalar(select(Unit.id).where(Unit.name_key == key))


def _recorded() -> ColumnElement[bool]:
    """Whether the delegate of a summons was counted or reported absent in its session."""
    return or_(
        *(
            exists().where(and_(row.session_id == Summons.session_id, row.delegate_id == Summons.delegate_id))
            for row in (Attendance, Absence)
        )
    )


async def assign(db: AsyncSession, conference_id: int, selection: Selection, bridge_id: int) -> list[int]:
    """Assign delegates to a bridge point; returns the ids of those who moved. Raises `Refused("not_found")` when the
    point is not of this conference."""
    if await db.scalar(select(Bridge.conference_id).where(Bridge.id == bridge_id)) != conference_id:
        raise Refused("not_found")
    moved = await db.scalars(
        update(Delegate)
        .where(*selected(conference_id, selection), Delegate.bridge_id != bridge_id)
        .values(bridge_id=bridge_id)
        .returning(Delegate.id)
        .execution_options(synchronize_session=False)
    )
    ids = list(moved)
    for chunk in _chunks(ids):
        await db.execute(
            update(Summons)
            .where(Summons.delegate_id.in_(chunk), ~_recorded())
            .values(bridge_id=bridge_id)
            .execution_options(synchronize_session=False)
        )
    return ids


async def summon(db: AsyncSession, session_id: int, selection: Selection, *, summoned: bool) -> int:
    """Put delegates on a session's list, at their bridge point, or take them off; returns how many changed."""
    conference_id = await db.scalar(select(Session.conference_id).where(Session.id == session_id))
    if conference_id is None:
        raise Refused("not_found")
    where = selected(conference_id, selection)
    connection = await db.connection()
    if summoned:
        already = exists().where(and_(Summons.session_id == session_id, Summons.delegate_id == Delegate.id))
        rows = select(literal(session_id), Delegate.id, Delegate.bridge_id).where(*where, ~already)
        done = await connection.execute(insert(Summons).from_select(["session_id", "delegate_id", "bridge_id"], rows))
    else:
        chosen = select(Delegate.id).where(*where)
        done = await connection.execute(
            delete(Summons).where(Summons.session_id == session_id, Summons.delegate_id.in_(chosen), ~_recorded())
        )
    return int(done.rowcount)


def _chunks(ids: Sequence[Any]) -> list[Sequence[Any]]:
    return [ids[at : at + 500] for at in range(0, len(ids), 500)]
