"""Changing the programme: each works in the caller's transaction and raises `Refused`; constraints decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import ColumnElement, delete, exists, func, insert, inspect, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from conference.programme.rules import Slot, relaid
from schemas.base import Base
from schemas.errors import Refused
from schemas.rows import (
    Absence,
    Attendance,
    Audience,
    Bridge,
    Certification,
    Conference,
    ItemAudience,
    ItemSpeaker,
    ProgrammeItem,
    Report,
    Scan,
    Session,
    Speaker,
    WalkIn,
)
from schemas.wire.programme import AudienceAsked, ConferenceAsked, ConferenceMade, ItemAsked, SessionAsked, SpeakerAsked
from schemas.words import SessionKind


@contextmanager
def taken(refusal: str, **facts: object) -> Iterator[None]:
    """A unique constraint that is broken inside means that the name or code is taken."""
    try:
        yield
    except IntegrityError:
        raise Refused(refusal, **facts) from None


async def make_conference(db: AsyncSession, asked: ConferenceMade, now: datetime) -> Conference:
    """A new conference without sessions. Raises `Refused("code_taken")`."""
    row = Conference(**asked.model_dump(), created_at=now)
    db.add(row)
    with taken("code_taken", value=asked.code):
        await db.flush()
    return row


async def change_conference(db: AsyncSession, conference_id: int, asked: ConferenceAsked) -> None:
    """Give a conference new words; calendars that hold its sessions take them over."""
    await db.execute(
        update(Conference)
        .where(Conference.id == conference_id)
        .values(**asked.model_dump(include=set(ConferenceAsked.model_fields)))
    )
    await db.execute(
        update(Session).where(Session.conference_id == conference_id).values(revision=Session.revision + 1)
    )


async def make_session(db: AsyncSession, conference_id: int, asked: SessionAsked) -> Session:
    """A new session. Who is summoned to it is said at the roster desk. Raises `Refused("code_taken")`."""
    row = Session(conference_id=conference_id, revision=0, **_session_values(asked))
    db.add(row)
    with taken("code_taken", value=asked.code):
        await db.flush()
    return row


async def change_session(db: AsyncSession, session_id: int, asked: SessionAsked) -> Session:
    """Change a session; its items move with its start, so that a later beginning shifts the whole programme."""
    row = await db.get(Session, session_id, with_for_update=True)
    if row is None:
        raise Refused("not_found")
    shift = asked.starts - row.starts
    for name, value in _session_values(asked).items():
        setattr(row, name, value)
    row.revision += 1
    with taken("code_taken", value=asked.code):
        await db.flush()
    if shift:
        for item in await db.scalars(select(ProgrammeItem).where(ProgrammeItem.session_id == session_id)):
            item.starts, item.ends = item.starts + shift, item.ends + shift
        await db.flush()
    return row


async def drop_session(db: AsyncSession, session_id: int) -> None:
    """Delete a session that nobody was counted in. Raises `Refused("session_used")`."""
    gone = await db.execute(delete(Session).where(Session.id == session_id, ~_used()).returning(Session.id))
    if gone.first() is None:
        raise Refused("session_used")


def _used() -> ColumnElement[bool]:
    used: ColumnElement[bool] = exists().where(Report.session_id == Session.id)
    for row in (Attendance, Absence, Scan, WalkIn, Certification):
        used |= exists().where(row.session_id == Session.id)
    return used


async def save_speaker(db: AsyncSession, row: Speaker, asked: SpeakerAsked) -> Speaker:
    """Write a speaker, new or changed."""
    row.name, row.title, row.unit = asked.name, asked.title, asked.unit
    db.add(row)
    await db.flush()
    return row


async def save_audience(db: AsyncSession, row: Audience, asked: AudienceAsked) -> Audience:
    """Write an audience, new or changed. Raises `Refused("name_taken")`."""
    await all_there(db, Bridge, row.conference_id, asked.bridges, "bridges")
    row.name = asked.name
    row.categories = sorted({category.value for category in asked.categories})
    row.levels = sorted({level.value for level in asked.levels})
    row.bridges = sorted(set(asked.bridges))
    db.add(row)
    with taken("name_taken", value=asked.name):
        await db.flush()
    return row


async def drop_audience(db: AsyncSession, audience_id: int) -> None:
    """Delete an audience that nothing is bounded by. Raises `Refused("audience_used")`."""
    with taken("audience_used"):
        await db.execute(delete(Audience).where(Audience.id == audience_id))


async def save_item(db: AsyncSession, conference_id: int, row: ProgrammeItem, asked: ItemAsked) -> ProgrammeItem:
    """Write an item with its speakers and audiences, new or changed."""
    speakers, audiences = list(dict.fromkeys(asked.speakers)), sorted(set(asked.audiences))
    await all_there(db, Speaker, conference_id, speakers, "speakers")
    await all_there(db, Audience, conference_id, audiences, "audiences")
    row.kind, row.topic, row.note, row.starts, row.ends = asked.kind, asked.topic, asked.note, asked.starts, asked.ends
    if inspect(row).transient:
        last = await db.scalar(
            select(func.max(ProgrammeItem.position)).where(ProgrammeItem.session_id == row.session_id)
        )
        row.position = (last or 0) + 1
        db.add(row)
    await db.flush()
    await db.execute(delete(ItemSpeaker).where(ItemSpeaker.item_id == row.id))
    await db.execute(delete(ItemAudience).where(ItemAudience.item_id == row.id))
    if speakers:
        values = [{"item_id": row.id, "speaker_id": one, "position": at} for at, one in enumerate(speakers)]
        await db.execute(insert(ItemSpeaker), values)
    if audiences:
        await db.execute(insert(ItemAudience), [{"item_id": row.id, "audience_id": one} for one in audiences])
    await _revise(db, row.session_id)
    return row


async def drop_item(db: AsyncSession, item: ProgrammeItem) -> None:
    """Delete an item with its materials."""
    await db.delete(item)
    await _revise(db, item.session_id)


async def reorder(db: AsyncSession, session_id: int, order: Sequence[int]) -> None:
    """Put a session's items in a new order; their times are laid anew (`rules.relaid`)."""
    rows = list(await db.scalars(select(ProgrammeItem).where(ProgrammeItem.session_id == session_id).with_for_update()))
    times = relaid([Slot(row.id, session_id, row.starts, row.ends, row.position) for row in rows], order)
    for row in rows:
        row.starts, row.ends = times[row.id]
        row.position = order.index(row.id) + 1
    await _revise(db, session_id)


async def _revise(db: AsyncSession, session_id: int) -> None:
    await db.execute(update(Session).where(Session.id == session_id).values(revision=Session.revision + 1))


async def all_there(db: AsyncSession, row: type[Base], conference_id: int, ids: Sequence[int], field: str) -> None:
    """Every id is one of this conference's: a foreign key alone would let another's through."""
    if not ids:
        return
    table = row.__table__.c
    count = await db.scalar(
        select(func.count()).select_from(row).where(table.conference_id == conference_id, table.id.in_(ids))
    )
    if count != len(set(ids)):
        raise Refused("bad_request", fields=[f"{field}: not of this conference"])


def _session_values(asked: SessionAsked) -> dict[str, object]:
    return asked.model_dump() | {"rehearsal": asked.kind is SessionKind.REHEARSAL}
