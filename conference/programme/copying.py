"""A conference as the pattern of a new one: its days shifted, nothing of what happened, and people only when asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, bindparam, func, insert, literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from conference.privacy.notice import versions, write_notice
from conference.privacy.parts import ERASED
from conference.programme.edit import make_conference
from schemas.base import Base
from schemas.errors import Refused
from schemas.rows import (
    Audience,
    Bridge,
    Conference,
    Delegate,
    ItemAudience,
    ItemSpeaker,
    Material,
    MaterialAudience,
    ProgrammeItem,
    Session,
    Speaker,
    Summons,
)
from schemas.wire.privacy import NoticeAsked
from schemas.wire.programme import ConferenceMade, CopyAsked

# Named one by one: what is added to these rows later (keys, readiness, consent) belongs to one conference alone.
POINT = (
    "unit_id", "code", "name", "name_given", "search_key", "position", "level", "mode", "is_main", "capacity",
    "expected", "ward_code", "address", "chair", "host", "contact", "contact_phone",
)  # fmt: skip
PERSON = (
    "code", "full_name", "name_given", "search_key", "sort_key", "gender", "birth_date", "birth_year", "citizen_hash",
    "citizen_tail", "title", "unit_id", "phone", "email", "category", "category_given",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Course:
    """From which conference to which, and how far in time."""

    old: int
    new: int
    days: int
    zone: ZoneInfo
    now: datetime


def shifted(moment: datetime, days: int, zone: ZoneInfo) -> datetime:
    """The same time by the clock of that zone, so many days later, whatever summer time does in between."""
    local = moment.astimezone(zone)
    return (local.replace(tzinfo=None) + timedelta(days=days)).replace(tzinfo=zone)


async def copy_conference(db: AsyncSession, conference_id: int, asked: CopyAsked, now: datetime) -> Conference:
    """Copy a conference. Raises `Refused`: `not_found`, `code_taken`, `copy_needs_points`."""
    source = await db.get(Conference, conference_id)
    if source is None:
        raise Refused("not_found")
    if asked.people and not asked.points:
        raise Refused("copy_needs_points", why="đại biểu thuộc điểm cầu / delegates belong to points")
    words = {name: getattr(source, name) for name in ("organiser", "place", "time_zone", "substitutes_count")}
    made = await make_conference(db, ConferenceMade(code=asked.code, title=asked.title, **words), now)
    made.retention_days = source.retention_days
    for notice in await versions(db, conference_id, most=1):
        copied = NoticeAsked(**{name: getattr(notice, name) for name in NoticeAsked.model_fields})
        await write_notice(db, made.id, copied, notice.by, now)
    points = await _points(db, conference_id, made.id) if asked.points else {}
    sessions: dict[int, int] = {}
    if asked.sessions:
        zone = ZoneInfo(source.time_zone)
        days = await _days(db, conference_id, asked.first_day, zone)
        sessions = await _sessions(db, conference_id, made.id, days, zone)
        if asked.programme:
            await _programme(db, _Course(conference_id, made.id, days, zone, now), sessions, points)
    if asked.people:
        await _people(db, conference_id, made.id)
    return made


async def _days(db: AsyncSession, conference_id: int, first_day: date, zone: ZoneInfo) -> int:
    """How many days later: the first session that is no rehearsal falls on the day that was asked for."""
    starts = select(Session.starts).where(Session.conference_id == conference_id).order_by(Session.starts).limit(1)
    first = await db.scalar(starts.where(~Session.rehearsal)) or await db.scalar(starts)
    return (first_day - first.astimezone(zone).date()).days if first is not None else 0


async def _sessions(db: AsyncSession, old: int, new: int, days: int, zone: ZoneInfo) -> dict[int, int]:
    made: dict[int, Session] = {}
    for row in await db.scalars(select(Session).where(Session.conference_id == old).order_by(Session.id)):
        times = {name: shifted(getattr(row, name), days, zone) for name in ("doors_open", "starts", "ends")}
        made[row.id] = Session(
            conference_id=new,
            code=row.code,
            title=row.title,
            kind=row.kind,
            rehearsal=row.rehearsal,
            cutoff=shifted(row.cutoff, days, zone) if row.cutoff is not None else None,
            revision=0,
            **times,
        )
    db.add_all(made.values())
    await db.flush()
    return {before: row.id for before, row in made.items()}


async def _points(db: AsyncSession, old: int, new: int) -> dict[int, int]:
    columns: dict[str, Any] = {name: Bridge.__table__.c[name] for name in POINT}
    columns |= {name: func.replace(columns[name], ERASED, "") for name in ("chair", "host", "contact")}
    await db.execute(
        insert(Bridge).from_select(
            ["conference_id", *columns],
            select(literal(new), *columns.values()).where(Bridge.conference_id == old).order_by(Bridge.id),
        )
    )
    mine = aliased(Bridge)
    pairs = await db.execute(
        select(Bridge.id, mine.id, Bridge.parent_id)
        .join(mine, (mine.code == Bridge.code) & (mine.conference_id == new))
        .where(Bridge.conference_id == old)
    )
    rows = pairs.all()
    points = {before: after for before, after, _ in rows}
    below = [
        {"_id": after, "_parent": points[parent]}
        for _, after, parent in rows
        if parent is not None and parent in points
    ]
    if below:
        connection = await db.connection()
        await connection.execute(
            update(Bridge).where(Bridge.id == bindparam("_id")).values(parent_id=bindparam("_parent")), below
        )
    return points


async def _programme(db: AsyncSession, course: _Course, sessions: Mapping[int, int], points: Mapping[int, int]) -> None:
    old, new, days, zone = course.old, course.new, course.days, course.zone
    audiences = list(await db.scalars(select(Audience).where(Audience.conference_id == old)))
    if not points and (bounded := next((row.name for row in audiences if row.bridges), None)):
        # Without its points such an audience would hold everybody, and what was for a few would be for all.
        raise Refused("copy_needs_points", why=f"“{bounded}”")
    for_whom = await _copied(
        db,
        {
            row.id: Audience(
                conference_id=new,
                name=row.name,
                categories=row.categories,
                levels=row.levels,
                bridges=_same_points(row, points),
            )
            for row in audiences
        },
    )
    speakers = await _copied(
        db,
        {
            row.id: Speaker(conference_id=new, name=row.name, title=row.title, unit=row.unit)
            for row in await db.scalars(select(Speaker).where(Speaker.conference_id == old))
        },
    )
    items = await _copied(
        db,
        {
            row.id: ProgrammeItem(
                session_id=sessions[row.session_id],
                kind=row.kind,
                topic=row.topic,
                note=row.note,
                starts=shifted(row.starts, days, zone),
                ends=shifted(row.ends, days, zone),
                position=row.position,
            )
            for row in await db.scalars(select(ProgrammeItem).where(ProgrammeItem.session_id.in_(sessions)))
        },
    )
    materials = await _copied(
        db,
        {
            row.id: Material(
                conference_id=new,
                session_id=sessions.get(row.session_id) if row.session_id is not None else None,
                item_id=items.get(row.item_id) if row.item_id is not None else None,
                title=row.title,
                link=row.link,
                document_sha256=row.document_sha256,
                filename=row.filename,
                media_type=row.media_type,
                added_at=course.now,
            )
            for row in await db.scalars(select(Material).where(Material.conference_id == old))
        },
    )
    for speaks in await db.scalars(select(ItemSpeaker).where(ItemSpeaker.item_id.in_(items))):
        db.add(
            ItemSpeaker(item_id=items[speaks.item_id], speaker_id=speakers[speaks.speaker_id], position=speaks.position)
        )
    for item in await db.scalars(select(ItemAudience).where(ItemAudience.item_id.in_(items))):
        db.add(ItemAudience(item_id=items[item.item_id], audience_id=for_whom[item.audience_id]))
    for material in await db.scalars(select(MaterialAudience).where(MaterialAudience.material_id.in_(materials))):
        db.add(
            MaterialAudience(material_id=materials[material.material_id], audience_id=for_whom[material.audience_id])
        )
    await db.flush()


def _same_points(row: Audience, points: Mapping[int, int]) -> list[int]:
    found = sorted(points[one] for one in row.bridges if one in points)
    if row.bridges and not found:
        # Its points are gone from the roster: unbounded, what was for a few would be for all.
        raise Refused("bad_request", fields=[f"audience {row.name}: its bridge points are gone"])
    return found


async def _copied(db: AsyncSession, rows: Mapping[int, Base]) -> dict[int, int]:
    """Write the rows; returns their new numbers by the old ones."""
    db.add_all(rows.values())
    await db.flush()
    return {before: row.__dict__["id"] for before, row in rows.items()}


async def _people(db: AsyncSession, old: int, new: int) -> None:
    """Delegates who stand on the roster, with tickets of their own, and who is summoned to which session."""
    columns = {name: Delegate.__table__.c[name] for name in PERSON}
    there = aliased(Bridge)
    await db.execute(
        insert(Delegate).from_select(
            ["conference_id", "ticket_generation", "revoked", "bridge_id", *columns],
            select(literal(new), literal(0), literal(False), there.id, *columns.values())
            .join(Bridge, Bridge.id == Delegate.bridge_id)
            .join(there, (there.code == Bridge.code) & (there.conference_id == new))
            .where(Delegate.conference_id == old, ~Delegate.revoked),
        )
    )
    mine, same, then = aliased(Delegate), aliased(Session), aliased(Bridge)
    matching: list[ColumnElement[bool]] = [
        (mine.code == Delegate.code) & (mine.conference_id == new),
        (same.code == Session.code) & (same.conference_id == new),
        (then.code == Bridge.code) & (then.conference_id == new),
    ]
    await db.execute(
        insert(Summons).from_select(
            ["session_id", "delegate_id", "bridge_id"],
            select(same.id, mine.id, then.id)
            .select_from(Summons)
            .join(Delegate, Delegate.id == Summons.delegate_id)
            .join(Session, Session.id == Summons.session_id)
            .join(Bridge, Bridge.id == Summons.bridge_id)
            .join(mine, matching[0])
            .join(same, matching[1])
            .join(then, matching[2])
            .where(Session.conference_id == old),
        )
    )
