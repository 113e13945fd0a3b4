"""Finding delegates on the desk: by words, bridge point, unit, category, and whether a session summons them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, exists, func, literal, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from conference.roster.names import search_words
from schemas.rows import Bridge, Delegate, Summons, Unit
from schemas.words import Category


@dataclass(frozen=True, slots=True)
class Selection:
    """Which delegates of a conference; every given criterion must hold. `ids` None means any.

    Delegates who were taken off or merged are only found where `off` asks for them, and then they alone.
    """

    ids: Sequence[int] | None = None
    words: str = ""
    bridge_id: int | None = None
    unit_id: int | None = None
    categories: Sequence[Category] = ()
    summoned_to: int | None = None
    not_summoned_to: int | None = None
    off: bool = False


def begins_a_word(column: ColumnElement[str] | InstrumentedAttribute[str], word: str) -> ColumnElement[bool]:
    """Whether a folded word begins a word of a search key: "an" finds An and Anh, not Thanh."""
    return (literal(" ") + column).contains(" " + word, autoescape=True)


def selected(conference_id: int, selection: Selection) -> list[ColumnElement[bool]]:
    """The conditions of a selection. Words are found in name, code, title and unit, digits in the phone too."""
    off = or_(Delegate.removed_at.is_not(None), Delegate.merged_into.is_not(None))
    where = [Delegate.conference_id == conference_id, off if selection.off else ~off]
    if selection.ids is not None:
        where.append(Delegate.id.in_(selection.ids))
    for word in search_words(selection.words):
        found = begins_a_word(Delegate.search_key, word)
        if word.isdigit() and len(word) >= 4:
            found = or_(found, Delegate.phone.contains(word.removeprefix("0"), autoescape=True))
        where.append(found)
    if selection.bridge_id is not None:
        where.append(Delegate.bridge_id == selection.bridge_id)
    if selection.unit_id is not None:
        where.append(Delegate.unit_id == selection.unit_id)
    if selection.categories:
        where.append(Delegate.category.in_(selection.categories))
    for session_id, wanted in ((selection.summoned_to, True), (selection.not_summoned_to, False)):
        if session_id is not None:
            summoned = exists().where(and_(Summons.session_id == session_id, Summons.delegate_id == Delegate.id))
            where.append(summoned if wanted else ~summoned)
    return where


@dataclass(frozen=True, slots=True)
class Listed:
    """A delegate as the desk shows them, and the sessions that summon them."""

    delegate: Delegate
    unit: str
    bridge: str
    sessions: list[int]


async def list_delegates(
    db: AsyncSession,
    conference_id: int,
    selection: Selection,
    *,
    after: int | None = None,
    skip: int = 0,
    limit: int = 100,
) -> tuple[list[Listed], int]:
    """One page in Vietnamese order of names, and how many there are in all. `after` is the last id of the page
    before; a row that was inserted or removed meanwhile shifts nothing. `skip` passes over so many rows: for a page
    that shows any stretch of the list."""
    where = selected(conference_id, selection)
    total = await db.scalar(select(func.count()).select_from(Delegate).where(*where)) or 0
    page = select(Delegate, Unit.name, Bridge.name).join(Bridge, Bridge.id == Delegate.bridge_id)
    page = page.outerjoin(Unit, Unit.id == Delegate.unit_id).where(*where)
    if after is not None:
        last = await db.scalar(select(Delegate.sort_key).where(Delegate.id == after))
        page = page.where(tuple_(Delegate.sort_key, Delegate.id) > (last or "", after))
    rows = (await db.execute(page.order_by(Delegate.sort_key, Delegate.id).offset(skip).limit(limit))).all()
    sessions: dict[int, list[int]] = {}
    ids = [delegate.id for delegate, _, _ in rows]
    found = await db.execute(select(Summons.delegate_id, Summons.session_id).where(Summons.delegate_id.in_(ids)))
    for delegate_id, session_id in found:
        sessions.setdefault(delegate_id, []).append(session_id)
    return [
        Listed(delegate, unit or "", bridge, sorted(sessions.get(delegate.id, []))) for delegate, unit, bridge in rows
    ], total


async def get_listed(db: AsyncSession, delegate_id: int) -> Listed | None:
    """One delegate as the desk shows them, also when taken off or merged."""
    row = (
        await db.execute(
            select(Delegate, Unit.name, Bridge.name)
            .join(Bridge, Bridge.id == Delegate.bridge_id)
            .outerjoin(Unit, Unit.id == Delegate.unit_id)
            .where(Delegate.id == delegate_id)
        )
    ).first()
    if row is None:
        return None
    delegate, unit, bridge = row
    sessions = await db.scalars(select(Summons.session_id).where(Summons.delegate_id == delegate_id))
    return Listed(delegate, unit or "", bridge, sorted(sessions))
