"""What of a conference is about people, table by table, and what stands there once it is deleted.

Deleted is who somebody was; what counts stays: rows, times, points, categories and units, the numbers of tallies. So
every figure is the same before and after, which tests/test_privacy_figures.py holds for every table that this names.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, bindparam, case, cast, func, literal, or_, select, tuple_, update
from sqlalchemy import String as SqlString
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from schemas.base import Base
from schemas.rows import (
    Absence,
    Attendance,
    Bridge,
    Certification,
    Correction,
    Delegate,
    Device,
    HallPhone,
    HelpRequest,
    ImportRun,
    Incident,
    Invitation,
    LineCheck,
    Mailing,
    Message,
    MessageTo,
    PrivacyRequest,
    Review,
    Session,
    SignUp,
    SignUpLink,
    StageCommand,
    WalkIn,
)
from schemas.words import Gender, RequestState

ERASED: Final = "đã xóa"
"""What stands in place of a name or of words that people wrote. Never null where null means something else: a seat with
a substitute must stay one."""

BATCH: Final = 500
"""Rows of one transaction: some 10 ms on SQLite, during which a check-in waits."""

_PERSONAL_FACTS = frozenset({"substitute", "full_name", "reason", "signed_by", "certified_by"})
Column = InstrumentedAttribute[Any]
Where = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Part:
    """One table: which rows belong to a conference, and what becomes of their columns.

    `words` hold text (empty stays empty, the rest becomes `ERASED`); `blank` become empty; `gone` become null.
    """

    name: str
    row: type[Base]
    of: Callable[[int], Where]
    words: tuple[Column, ...] = ()
    blank: tuple[Column, ...] = ()
    gone: tuple[Column, ...] = ()
    only: Where | None = None
    also: Mapping[str, Any] = field(default_factory=dict)

    def pending(self, conference_id: int) -> Where:
        """Rows that still say something about somebody."""
        left = [
            *(and_(column.is_not(None), column.not_in(("", ERASED))) for column in self.words),
            *(column != "" for column in self.blank),
            *(column.is_not(None) for column in self.gone),
        ]
        return and_(self.of(conference_id), or_(*left), *(() if self.only is None else (self.only,)))

    def values(self) -> dict[str, Any]:
        """The new values, for an UPDATE."""
        return (
            {each.key: case((or_(each.is_(None), each == ""), each), else_=ERASED) for each in self.words}
            | {each.key: "" for each in self.blank}
            | {each.key: None for each in self.gone}
            | dict(self.also)
        )

    async def take(self, db: AsyncSession, conference_id: int, now: datetime) -> int:
        """Delete from at most `BATCH` rows; how many there were."""
        return await _update(db, self.row, self.pending(conference_id), self.values())


class Delegates(Part):
    """The delegates themselves: names, births, numbers, addresses. The row, its category, unit and point stay."""

    def pending(self, conference_id: int) -> Where:
        """Rows that were not deleted yet."""
        return and_(Delegate.conference_id == conference_id, Delegate.erased_at.is_(None))

    async def take(self, db: AsyncSession, conference_id: int, now: datetime) -> int:
        """Delete from at most `BATCH` rows."""
        return await _update(db, Delegate, self.pending(conference_id), nobody(now))


class Phones(Part):
    """Which phone checked in whom: rows that nothing counts, deleted whole."""

    def pending(self, conference_id: int) -> Where:
        """All of them."""
        return self.of(conference_id)

    async def take(self, db: AsyncSession, conference_id: int, now: datetime) -> int:
        """Delete at most `BATCH` rows."""
        key = tuple_(HallPhone.session_id, HallPhone.phone, HallPhone.delegate_id)
        some = select(HallPhone.session_id, HallPhone.phone, HallPhone.delegate_id)
        gone = await db.execute(
            HallPhone.__table__.delete().where(key.in_(some.where(self.of(conference_id)).limit(BATCH)))  # type: ignore[attr-defined]
        )
        return int(gone.rowcount)  # type: ignore[attr-defined]


class Corrections(Part):
    """The trace of changes: names stand inside of `before` and `after`, too."""

    def pending(self, conference_id: int) -> Where:
        """Whoever changed something has a name, so `by` also tells whether a row was done."""
        return and_(self.of(conference_id), Correction.by != ERASED)

    async def take(self, db: AsyncSession, conference_id: int, now: datetime) -> int:
        """Delete from at most `BATCH` rows."""
        found = (await db.scalars(select(Correction).where(self.pending(conference_id)).limit(BATCH))).all()
        await redact(db, [(row, {"by": ERASED, "reason": row.reason and ERASED}, _PERSONAL_FACTS) for row in found])
        return len(found)


def nobody(now: datetime) -> dict[str, Any]:
    """The values of a delegate of whom nothing is known any more: they count, and their tickets open nothing."""
    return {
        "code": literal("#") + cast(Delegate.id, SqlString(20)),
        "full_name": ERASED,
        "name_given": ERASED,
        "search_key": "",
        "sort_key": "",
        "gender": Gender.UNKNOWN,
        "birth_date": None,
        "birth_year": None,
        "citizen_hash": None,
        "citizen_tail": None,
        "title": "",
        "phone": None,
        "email": None,
        "category_given": "",
        "ticket_generation": Delegate.ticket_generation + 1,
        "revoked": True,
        "erased_at": now,
    }


async def redact(db: AsyncSession, traces: list[tuple[Correction, dict[str, Any], frozenset[str]]]) -> None:
    """Take the named facts out of these traces, and set the columns beside them."""
    if not traces:
        return
    table = Correction.__table__
    names = ("by", "reason", "before", "after")
    changed = [
        {"_id": row.id, "by": row.by, "reason": row.reason}
        | {"before": _without(row.before, facts), "after": _without(row.after, facts)}
        | values
        for row, values, facts in traces
    ]
    statement = update(table).where(table.c.id == bindparam("_id"))  # type: ignore[arg-type]
    await (await db.connection()).execute(statement.values({name: bindparam(name) for name in names}), changed)


def _without(text: str, names: frozenset[str]) -> str:
    if not text:
        return text
    try:
        facts = json.loads(text)
    except ValueError:  # cut off at the column's length: nobody can tell what is in it
        return json.dumps({"state": ERASED}, ensure_ascii=False)
    clean = {name: ERASED if name in names and value else value for name, value in facts.items()}
    return json.dumps(clean, ensure_ascii=False)[:1000]


async def _update(db: AsyncSession, row: type[Base], where: Where, values: dict[str, Any]) -> int:
    key = tuple(row.__mapper__.primary_key)
    some = select(*key).where(where).limit(BATCH)
    chosen = key[0].in_(some) if len(key) == 1 else tuple_(*key).in_(some)
    done = await db.execute(update(row).where(chosen).values(values).execution_options(synchronize_session=False))
    return int(done.rowcount)  # type: ignore[attr-defined]


def _sessions(column: Column) -> Callable[[int], Where]:
    return lambda conference: column.in_(select(Session.id).where(Session.conference_id == conference))


def _points(column: Column) -> Callable[[int], Where]:
    return lambda conference: column.in_(select(Bridge.id).where(Bridge.conference_id == conference))


def _direct(column: Column) -> Callable[[int], Where]:
    return lambda conference: column == conference


def _mailings(conference: int) -> Where:
    return Invitation.mailing_id.in_(select(Mailing.id).where(Mailing.conference_id == conference))


PARTS: Final[tuple[Part, ...]] = (
    # First what could bring names back.
    Part("imports", ImportRun, _direct(ImportRun.conference_id), words=(ImportRun.by, ImportRun.undone_by),
         gone=(ImportRun.undo,)),
    Delegates("delegates", Delegate, _direct(Delegate.conference_id)),
    Part("substitutes", Attendance, _sessions(Attendance.session_id), (Attendance.substitute,), (), (),
         also={"substitute_title": case((Attendance.substitute.is_(None), None), else_="")}),
    Part("absences", Absence, _sessions(Absence.session_id), words=(Absence.reason,)),
    Part("walk_ins", WalkIn, _sessions(WalkIn.session_id), (WalkIn.full_name,), (WalkIn.title, WalkIn.unit)),
    Phones("phones", HallPhone, _sessions(HallPhone.session_id)),
    Corrections("corrections", Correction, _sessions(Correction.session_id)),
    Part("certifications", Certification, _sessions(Certification.session_id),
         (Certification.by, Certification.reopened_by, Certification.reopen_reason)),
    Part("contacts", Bridge, _direct(Bridge.conference_id), (Bridge.chair, Bridge.contact), (Bridge.host,),
         (Bridge.contact_phone,)),
    Part("sign_ups", SignUp, _direct(SignUp.conference_id), (SignUp.chair, SignUp.contact, SignUp.decided_by),
         (SignUp.contact_phone, SignUp.note)),
    Part("sign_up_links", SignUpLink, _direct(SignUpLink.conference_id), (SignUpLink.created_by,)),
    Part("invitations", Invitation, _mailings, blank=(Invitation.sent_to, Invitation.detail)),
    Part("mailings", Mailing, _direct(Mailing.conference_id), (Mailing.created_by,), (Mailing.trouble_detail,)),
    Part("messages", Message, _direct(Message.conference_id), (Message.by, Message.text, Message.read_by)),
    Part("message_readers", MessageTo, _points(MessageTo.bridge_id), (MessageTo.read_by,)),
    Part("help", HelpRequest, _direct(HelpRequest.conference_id),
         (HelpRequest.text, HelpRequest.asked_by, HelpRequest.taken_by, HelpRequest.closed_by, HelpRequest.note)),
    Part("incidents", Incident, _direct(Incident.conference_id), (Incident.text, Incident.by),
         only=Incident.automatic.is_(False)),
    Part("line_checks", LineCheck, _direct(LineCheck.conference_id), (LineCheck.by,)),
    Part("stage", StageCommand, _direct(StageCommand.conference_id), (StageCommand.who,)),
    Part("reviews", Review, _sessions(Review.session_id), (Review.by, Review.note)),
    Part("devices", Device, _points(Device.bridge_id), (Device.name,)),
    # Who still waits for an answer has to be reached; they go once they have it.
    Part("requests", PrivacyRequest, _direct(PrivacyRequest.conference_id),
         (PrivacyRequest.name, PrivacyRequest.closed_by, PrivacyRequest.note), (PrivacyRequest.contact,),
         only=PrivacyRequest.state != RequestState.OPEN),
)  # fmt: skip


async def left(db: AsyncSession, conference_id: int) -> dict[str, int]:
    """How many rows of each part still say something about somebody."""
    return {
        part.name: int(
            await db.scalar(select(func.count()).select_from(part.row).where(part.pending(conference_id))) or 0
        )
        for part in PARTS
    }
