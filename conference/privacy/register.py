"""The register of what people asked for about their data, and the log of breaches: with the clocks of the law.

Decree 356/2025/NĐ-CP: acknowledged within 2 working days; done within 10 days (view), 15 (correct), 20 (delete).
Law 91/2025/QH15: a breach is reported within 72 hours. Public holidays are not taken off: a deadline here is rather a
day early than late.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from conference.privacy.parts import ERASED
from schemas.errors import Refused
from schemas.rows import Breach, PrivacyRequest
from schemas.wire.privacy import (
    BreachAsked,
    BreachChange,
    BreachView,
    RequestAsked,
    RequestChange,
    RequestView,
)
from schemas.words import RequestKind, RequestState

ACKNOWLEDGE_DAYS: Final = 2
DAYS: Final = {RequestKind.VIEW: 10, RequestKind.CORRECT: 15, RequestKind.DELETE: 20}
REPORT_WITHIN: Final = timedelta(hours=72)
_SATURDAY: Final = 5


def working_days_later(received: datetime, days: int, zone: ZoneInfo) -> datetime:
    """The end of the working day that is so many working days (Monday to Friday) after that of `received`, UTC+7."""
    day = received.astimezone(zone)
    while days:
        day += timedelta(days=1)
        days -= day.weekday() < _SATURDAY
    return _end_of(day)


def days_later(received: datetime, days: int, zone: ZoneInfo) -> datetime:
    """The end of the day that is so many days after that of `received`."""
    return _end_of(received.astimezone(zone) + timedelta(days=days))


def _end_of(day: datetime) -> datetime:
    return day.replace(hour=23, minute=59, second=59, microsecond=0)


async def receive(
    db: AsyncSession, conference_id: int, asked: RequestAsked, zone: ZoneInfo, now: datetime
) -> PrivacyRequest:
    """Enter a request; its deadlines count from when it was received."""
    received = asked.received_at or now
    row = PrivacyRequest(
        conference_id=conference_id,
        kind=asked.kind,
        name=asked.name,
        contact=asked.contact,
        subject_kind=asked.subject_kind,
        subject_id=asked.subject_id,
        received_at=received,
        acknowledge_by=working_days_later(received, ACKNOWLEDGE_DAYS, zone),
        due_at=days_later(received, DAYS[asked.kind], zone),
        state=RequestState.OPEN,
    )
    db.add(row)
    await db.flush()
    return row


async def change_request(
    db: AsyncSession, conference_id: int, request_id: int, asked: RequestChange, *, by: str, now: datetime
) -> PrivacyRequest:
    """Acknowledge or close. Raises `Refused`: `not_found`, `request_over`, `reason_needed`."""
    row = await db.get(PrivacyRequest, request_id, with_for_update=True)
    if row is None or row.conference_id != conference_id:
        raise Refused("not_found")
    if row.state is not RequestState.OPEN:
        raise Refused("request_over")
    if asked.acknowledged:
        row.acknowledged_at = row.acknowledged_at or now
    if asked.note:
        row.note = asked.note
    if asked.state in {RequestState.DONE, RequestState.REFUSED}:
        if asked.state is RequestState.REFUSED and not row.note:
            raise Refused("reason_needed")
        close(row, asked.state, by, now)
    return row


def close(row: PrivacyRequest, state: RequestState, by: str, now: datetime) -> None:
    """It is done, or will not be. Of a deletion that is done only the trace stays, without the name."""
    row.state, row.closed_at, row.closed_by = state, now, by[:200]
    row.acknowledged_at = row.acknowledged_at or now
    if state is RequestState.DONE and row.kind is RequestKind.DELETE:
        row.name, row.contact, row.note = ERASED, "", ""


async def requests_of(db: AsyncSession, conference_id: int, now: datetime) -> list[RequestView]:
    """The register: what is open first, by deadline."""
    rows = await db.scalars(select(PrivacyRequest).where(PrivacyRequest.conference_id == conference_id))
    views = [request_view(row, now) for row in rows]
    return sorted(views, key=lambda one: (one.state is not RequestState.OPEN, one.due_at, one.id))


def request_view(row: PrivacyRequest, now: datetime) -> RequestView:
    """A request as it is shown."""
    open_ = row.state is RequestState.OPEN
    names = set(RequestView.model_fields) - {"late", "overdue"}
    return RequestView(
        **{name: getattr(row, name) for name in names},
        late=open_ and row.acknowledged_at is None and now > row.acknowledge_by,
        overdue=open_ and now > row.due_at,
    )


async def note_breach(db: AsyncSession, conference_id: int, asked: BreachAsked, by: str) -> Breach:
    """Enter a breach; the 72 hours count from when it was found."""
    row = Breach(
        conference_id=conference_id,
        found_at=asked.found_at,
        report_by=asked.found_at + REPORT_WITHIN,
        what=asked.what,
        whom=asked.whom,
        notes=asked.notes,
        noted_by=by[:200],
    )
    db.add(row)
    await db.flush()
    return row


async def change_breach(db: AsyncSession, conference_id: int, breach_id: int, asked: BreachChange) -> Breach:
    """What became of it. Raises `Refused("not_found")`."""
    row = await db.get(Breach, breach_id, with_for_update=True)
    if row is None or row.conference_id != conference_id:
        raise Refused("not_found")
    if asked.notes is not None:
        row.notes = asked.notes
    row.reported_at = asked.reported_at or row.reported_at
    return row


async def breaches_of(db: AsyncSession, conference_id: int, now: datetime) -> list[BreachView]:
    """The log, newest first."""
    rows = await db.scalars(
        select(Breach).where(Breach.conference_id == conference_id).order_by(Breach.found_at.desc(), Breach.id.desc())
    )
    return [breach_view(row, now) for row in rows]


def breach_view(row: Breach, now: datetime) -> BreachView:
    """A breach as it is shown."""
    names = set(BreachView.model_fields) - {"overdue"}
    return BreachView(
        **{name: getattr(row, name) for name in names}, overdue=row.reported_at is None and now > row.report_by
    )
