"""Everything that is held about one person, gathered for them: as values, and as a workbook to read and keep."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Select, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from conference.privacy.people import POINT_FIELDS, held
from conference.privacy.words import EVENT_WORDS, FACT_WORDS, fact_of, how_of, where_of
from conference.reports.words import CATEGORIES
from schemas.rows import (
    Absence,
    Attendance,
    AuditEntry,
    Bridge,
    Conference,
    Correction,
    Delegate,
    Invitation,
    Scan,
    Session,
    SignUp,
    Summons,
    Unit,
    WalkIn,
)
from schemas.wire.privacy import PersonDossier, PersonEvent
from schemas.words import SubjectKind


async def dossier(
    db: AsyncSession, conference_id: int, kind: SubjectKind, subject_id: int, now: datetime
) -> PersonDossier:
    """Gather it. Raises `Refused("not_found")`."""
    row = await held(db, conference_id, kind, subject_id)
    conference = await db.get_one(Conference, conference_id)
    names = {point.id: point.name for point in await db.scalars(_points(conference_id))}
    if isinstance(row, Delegate):
        facts, events = await _delegate(db, row, names)
    elif isinstance(row, Attendance):
        facts = {"full_name": row.substitute, "title": row.substitute_title, "bridge": names[row.bridge_id]}
        events = [_event(row.at, "seat", "substitute", names[row.bridge_id])]
    elif isinstance(row, WalkIn):
        facts = {"full_name": row.full_name, "title": row.title, "unit": row.unit, "bridge": names[row.bridge_id]}
        events = [_event(row.at, "recorded", "walk_in", names[row.bridge_id])]
    elif isinstance(row, SignUp):
        facts = {"full_name": row.contact, "phone": row.contact_phone, "chair": row.chair, "unit": row.unit}
        events = [_event(row.created_at, "recorded", "sign_up", row.unit)]
    else:
        column = POINT_FIELDS[kind]
        facts = {"full_name": getattr(row, column), "bridge": row.name}
        if kind is SubjectKind.CONTACT:
            facts["phone"] = row.contact_phone
        events = []
    return PersonDossier(
        kind=kind,
        id=subject_id,
        conference=conference.title,
        full_name=str(facts["full_name"]),
        made_at=now,
        facts={name: str(value) for name, value in facts.items() if value not in (None, "")},
        events=sorted(events, key=lambda event: event.at or now),
    )


async def _delegate(db: AsyncSession, row: Delegate, names: dict[int, str]) -> tuple[dict[str, Any], list[PersonEvent]]:
    unit = await db.scalar(select(Unit.name).where(Unit.id == row.unit_id)) if row.unit_id else ""
    columns = ("full_name", "name_given", "code", "title", "phone", "email", "category_given", "citizen_tail")
    facts: dict[str, Any] = {name: getattr(row, name) for name in columns}
    facts |= {
        "gender": row.gender.value,
        "birth_date": f"{row.birth_date:%d/%m/%Y}" if row.birth_date else None,
        "birth_year": row.birth_year,
        "citizen_hash": row.citizen_hash.hex() if row.citizen_hash else None,
        "unit": unit,
        "bridge": names.get(row.bridge_id, ""),
        "category": CATEGORIES[row.category],
        "removed_at": row.removed_at.isoformat() if row.removed_at else None,
    }
    ids = [row.id, *await db.scalars(select(Delegate.id).where(Delegate.merged_into == row.id))]
    sessions = {one.id: one for one in await db.scalars(_sessions(row.conference_id))}
    events = []
    for summons in await db.scalars(select(Summons).where(Summons.delegate_id.in_(ids))):
        session = sessions[summons.session_id]
        events.append(_event(session.starts, "summoned", session.title, names[summons.bridge_id]))
    for seat in await db.scalars(select(Attendance).where(Attendance.delegate_id.in_(ids))):
        how = "substitute" if seat.substitute else seat.method.value
        events.append(_event(seat.at, "seat", how, names[seat.bridge_id]))
    scans = await db.scalars(select(Scan).where(Scan.delegate_id.in_(ids), Scan.session_id.in_(sessions)))
    events += [_event(one.at, "scan", one.outcome.value, names.get(one.bridge_id, "")) for one in scans]
    absences = await db.scalars(select(Absence).where(Absence.delegate_id.in_(ids)))
    events += [_event(one.at, "absence", one.reason, names[one.bridge_id]) for one in absences]
    changes = await db.scalars(select(Correction).where(Correction.delegate_id.in_(ids)))
    events += [_event(one.at, "correction", one.deed.value, names.get(one.bridge_id, "")) for one in changes]
    letters = await db.scalars(select(Invitation).where(Invitation.delegate_id.in_(ids)))
    events += [_event(one.changed_at, "invitation", one.state.value, one.sent_to) for one in letters]
    about = [way for number in ids for way in _about(f"delegate:{number}")]
    entries = await db.scalars(select(AuditEntry).where(or_(*about)).order_by(AuditEntry.seq))
    events += [_event(one.at, "audit", one.action, one.role) for one in entries]
    return facts, events


def _about(named: str) -> list[Any]:
    alone, last = AuditEntry.object == named, AuditEntry.object.endswith(" " + named, autoescape=True)
    return [alone, last, AuditEntry.object.startswith(named + " ", autoescape=True)]


def workbook(held_: PersonDossier, zone: str) -> bytes:
    """The dossier as a workbook of two sheets, for people; nothing in it becomes a formula or a link."""
    import xlsxwriter  # noqa: PLC0415 - only who asks for it pays, not every start of the service

    out = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        bold = book.add_format({"bold": True})
        facts = book.add_worksheet("Dữ liệu")
        facts.set_column(0, 0, 28)
        facts.set_column(1, 1, 60)
        lines = [("Hội nghị", held_.conference), ("Lập lúc", _local(held_.made_at, zone))]
        lines += [(FACT_WORDS[name], fact_of(name, value)) for name, value in held_.facts.items()]
        for at, (name, value) in enumerate(lines):
            facts.write_string(at, 0, name, bold)
            facts.write_string(at, 1, value)
        events = book.add_worksheet("Đã ghi nhận")
        events.set_column(0, 3, 28)
        for column, head in enumerate(("Lúc", "Việc", "Chi tiết", "Nơi")):
            events.write_string(0, column, head, bold)
        for at, event in enumerate(held_.events, start=1):
            row = (_local(event.at, zone), EVENT_WORDS[event.what], how_of(event), where_of(event))
            for column, text in enumerate(row):
                events.write_string(at, column, text)
    return out.getvalue()


def _local(moment: datetime | None, zone: str) -> str:
    return "" if moment is None else f"{moment.astimezone(ZoneInfo(zone)):%H:%M %d/%m/%Y}"


def _event(at: datetime | None, what: str, how: str, where: str) -> PersonEvent:
    return PersonEvent(at=at, what=what, how=how, where=where)


def _points(conference_id: int) -> Select[Bridge]:
    return select(Bridge).where(Bridge.conference_id == conference_id)


def _sessions(conference_id: int) -> Select[Session]:
    return select(Session).where(Session.conference_id == conference_id)
