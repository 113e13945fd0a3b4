"""One person in a conference, as whatever they stand in it: found, shown, corrected, forgotten."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import and_, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from checkin.book import facts
from conference.privacy.parts import ERASED, nobody, redact
from conference.roster.editing import Edit, edit_delegate
from conference.roster.listing import begins_a_word
from conference.roster.names import display_name, fold, search_words
from conference.roster.people import LONGEST_NAME
from conference.roster.values import phone as read_phone
from schemas.errors import Refused
from schemas.rows import (
    Absence,
    Attendance,
    Bridge,
    Correction,
    Delegate,
    HallPhone,
    ImportRun,
    Invitation,
    Session,
    SignUp,
    WalkIn,
)
from schemas.wire.privacy import PeopleFound, PersonChange, PersonFound
from schemas.words import Deed, InvitationState, SubjectKind

MOST: Final = 100
POINT_NAME: Final = 200
"""Letters of a name beside a point or in a form, as the column has them."""
CORRECTED: Final = {
    SubjectKind.DELEGATE: frozenset(PersonChange.model_fields),
    SubjectKind.WALK_IN: frozenset({"full_name", "title"}),
    SubjectKind.SUBSTITUTE: frozenset({"full_name", "title"}),
    SubjectKind.CHAIR: frozenset({"full_name"}),
    SubjectKind.HOST: frozenset({"full_name"}),
    SubjectKind.CONTACT: frozenset({"full_name", "phone"}),
    SubjectKind.SIGN_UP: frozenset({"full_name", "phone"}),
}
"""What is held of somebody as what they stand there, and so can be corrected."""
POINT_FIELDS: Final = {SubjectKind.CHAIR: "chair", SubjectKind.HOST: "host", SubjectKind.CONTACT: "contact"}


async def find(db: AsyncSession, conference_id: int, q: str) -> PeopleFound:
    """Who has all these words in their name, or these digits in their phone, or this address; at most 100."""
    found: list[PersonFound] = []
    async for one in _all(db, conference_id, q):
        if len(found) == MOST:
            return PeopleFound(people=found, more=True)
        found.append(one)
    return PeopleFound(people=found, more=False)


async def _all(db: AsyncSession, conference_id: int, q: str) -> AsyncIterator[PersonFound]:
    words = search_words(q)
    digits = "".join(letter for letter in q if letter.isdigit()).removeprefix("84").removeprefix("0")
    by_phone = digits if len(digits) >= 4 else ""
    points: dict[int, str] = dict(
        (await db.execute(select(Bridge.id, Bridge.name).where(Bridge.conference_id == conference_id))).all()
    )

    def fits(*names: str | None, number: str | None = None) -> bool:
        if by_phone and number and by_phone in number:
            return True
        return any(
            name and name != ERASED and words and all(word in fold(name).split() for word in words) for name in names
        )

    ways = [Delegate.email == q.lower()]
    if words:
        ways.append(and_(*(begins_a_word(Delegate.search_key, word) for word in words)))
    if by_phone:
        ways.append(Delegate.phone.contains(by_phone, autoescape=True))
    people = select(Delegate).where(Delegate.conference_id == conference_id, or_(*ways), Delegate.erased_at.is_(None))
    for row in await db.scalars(people.order_by(Delegate.sort_key, Delegate.id).limit(MOST + 1)):
        yield _found(SubjectKind.DELEGATE, row.id, row.full_name, row.title, points[row.bridge_id])
    seats = (
        select(Attendance, Session.title)
        .join(Session, Session.id == Attendance.session_id)
        .where(Session.conference_id == conference_id, Attendance.substitute.is_not(None))
    )
    for seat, session in await db.execute(seats):
        if fits(seat.substitute):
            where = f"{points[seat.bridge_id]} · {session}"
            yield _found(
                SubjectKind.SUBSTITUTE, seat.delegate_id, seat.substitute or "", seat.substitute_title or "", where
            )
    walk_ins = (
        select(WalkIn, Session.title)
        .join(Session, Session.id == WalkIn.session_id)
        .where(Session.conference_id == conference_id)
    )
    for walk_in, session in await db.execute(walk_ins):
        if fits(walk_in.full_name):
            where = f"{points[walk_in.bridge_id]} · {session}"
            yield _found(SubjectKind.WALK_IN, walk_in.id, walk_in.full_name, walk_in.title, where)
    for point in await db.scalars(select(Bridge).where(Bridge.conference_id == conference_id)):
        for kind, column in POINT_FIELDS.items():
            number = point.contact_phone if kind is SubjectKind.CONTACT else None
            if fits(name := getattr(point, column), number=number):
                yield _found(kind, point.id, name, "", point.name)
    for form in await db.scalars(select(SignUp).where(SignUp.conference_id == conference_id)):
        if fits(form.contact, form.chair, number=form.contact_phone):
            yield _found(SubjectKind.SIGN_UP, form.id, form.contact, form.chair, form.unit)


async def correct(
    db: AsyncSession, conference_id: int, kind: SubjectKind, subject_id: int, asked: PersonChange, *, today: date
) -> None:
    """Correct what is held. Raises `Refused`: `not_found`, `not_held` with a field that is not kept of them there (who
    asked would take it for corrected), `roster_value` with the field that cannot be read."""
    fields = {name: getattr(asked, name) for name in asked.model_fields_set if getattr(asked, name) is not None}
    row = await held(db, conference_id, kind, subject_id)
    if foreign := sorted(fields.keys() - CORRECTED[kind]):
        raise Refused("not_held", field=foreign[0])
    if kind is SubjectKind.DELEGATE:
        await edit_delegate(db, subject_id, Edit(frozenset(fields), today=today, **fields))
        return
    name = display_name(fields["full_name"]) if "full_name" in fields else None
    most = POINT_NAME if isinstance(row, Bridge | SignUp) else LONGEST_NAME
    if name is not None and (len(name) > most or not any(letter.isalpha() for letter in name)):
        raise Refused("roster_value", field="full_name")  # never cut: half a name is another name
    if isinstance(row, WalkIn):
        row.full_name = name or row.full_name
        row.title = fields.get("title", row.title)
    elif isinstance(row, Attendance):
        values = {"substitute": name, "substitute_title": fields.get("title")}
        given = {column: value for column, value in values.items() if value is not None}
        if given:
            seat = (Attendance.delegate_id == subject_id) & Attendance.substitute.is_not(None)
            await db.execute(update(Attendance).where(seat).values(given))
    elif isinstance(row, Bridge | SignUp):
        column = POINT_FIELDS.get(kind, "contact")
        if name is not None:
            setattr(row, column, name)
        if "phone" in fields and column == "contact":
            number, odd = read_phone(fields["phone"])
            if odd is not None:
                raise Refused("roster_value", field="phone")
            row.contact_phone = number or ("" if isinstance(row, SignUp) else None)


async def forget(db: AsyncSession, conference_id: int, kind: SubjectKind, subject_id: int, now: datetime) -> None:
    """Delete who this was. Their row stays and counts; a delegate's ticket opens nothing any more, and an import that
    could bring the name back can no longer be undone. Raises `Refused("not_found")`."""
    row = await held(db, conference_id, kind, subject_id)
    await db.execute(update(ImportRun).where(ImportRun.conference_id == conference_id).values(undo=None))
    if isinstance(row, Delegate):
        await _forget_delegate(db, row, now)
    elif isinstance(row, Attendance):
        seat = (Attendance.delegate_id == subject_id) & Attendance.substitute.is_not(None)
        await db.execute(update(Attendance).where(seat).values(substitute=ERASED, substitute_title=""))
        await _redact(db, Correction.delegate_id == subject_id, {"substitute"})
    elif isinstance(row, WalkIn):
        row.full_name, row.title, row.unit = ERASED, "", ""
        noted = Correction.deed.in_((Deed.WALK_IN, Deed.WALK_IN_REMOVED)) & (Correction.session_id == row.session_id)
        await _redact(db, noted, {"full_name"}, walk_in_id=row.id)
    elif isinstance(row, SignUp):
        row.chair, row.contact, row.contact_phone, row.note = row.chair and ERASED, ERASED, "", ""
    else:
        column = POINT_FIELDS[kind]
        setattr(row, column, "" if column == "host" else ERASED)
        if kind is SubjectKind.CONTACT:
            row.contact_phone = None


async def held(
    db: AsyncSession, conference_id: int, kind: SubjectKind, subject_id: int
) -> Delegate | Attendance | WalkIn | Bridge | SignUp:
    """The row in which somebody stands. Raises `Refused("not_found")` when there is none, or no one in it any more."""
    row: Any
    if kind is SubjectKind.SUBSTITUTE:
        row = await db.scalar(
            select(Attendance)
            .join(Session, Session.id == Attendance.session_id)
            .where(
                Session.conference_id == conference_id,
                Attendance.delegate_id == subject_id,
                Attendance.substitute.not_in((ERASED,)),
            )
            .order_by(Attendance.at)
            .limit(1)
        )
    elif kind is SubjectKind.WALK_IN:
        row = await db.scalar(
            select(WalkIn)
            .join(Session, Session.id == WalkIn.session_id)
            .where(Session.conference_id == conference_id, WalkIn.id == subject_id, WalkIn.full_name != ERASED)
        )
    elif kind is SubjectKind.DELEGATE:
        of = (Delegate.conference_id == conference_id) & (Delegate.id == subject_id)
        row = await db.scalar(select(Delegate).where(of, Delegate.erased_at.is_(None)))
    elif kind is SubjectKind.SIGN_UP:
        of = (SignUp.conference_id == conference_id) & (SignUp.id == subject_id)
        row = await db.scalar(select(SignUp).where(of, SignUp.contact != ERASED))
    else:
        column = getattr(Bridge, POINT_FIELDS[kind])
        of = (Bridge.conference_id == conference_id) & (Bridge.id == subject_id)
        row = await db.scalar(select(Bridge).where(of, column.not_in(("", ERASED))))
    if row is None:
        raise Refused("not_found")
    found: Delegate | Attendance | WalkIn | Bridge | SignUp = row
    return found


async def _forget_delegate(db: AsyncSession, row: Delegate, now: datetime) -> None:
    merged = select(Delegate.id).where(or_(Delegate.id == row.id, Delegate.merged_into == row.id))
    ids = list(await db.scalars(merged))
    await db.execute(
        update(Delegate)
        .where(Delegate.id.in_(ids), Delegate.erased_at.is_(None))
        .values(nobody(now))
        .execution_options(synchronize_session=False)
    )
    await db.execute(update(Absence).where(Absence.delegate_id.in_(ids), Absence.reason != "").values(reason=ERASED))
    await db.execute(delete(HallPhone).where(HallPhone.delegate_id.in_(ids)))
    await db.execute(
        update(Invitation)
        .where(Invitation.delegate_id.in_(ids), Invitation.state == InvitationState.QUEUED)
        .values(state=InvitationState.CANCELLED, changed_at=now)
        .execution_options(synchronize_session=False)
    )
    await db.execute(update(Invitation).where(Invitation.delegate_id.in_(ids)).values(sent_to="", detail=""))
    await _redact(db, Correction.delegate_id.in_(ids), {"reason"}, reason=True)


async def _redact(
    db: AsyncSession, where: Any, names: set[str], *, walk_in_id: int | None = None, reason: bool = False
) -> None:
    """Take these facts out of the traces; `reason`: the words of why, too."""
    rows = [
        row
        for row in await db.scalars(select(Correction).where(where))
        if walk_in_id is None or walk_in_id in {facts(row.before).get("walk_in_id"), facts(row.after).get("walk_in_id")}
    ]
    await redact(db, [(row, {"reason": row.reason and ERASED} if reason else {}, frozenset(names)) for row in rows])


def _found(kind: SubjectKind, number: int, name: str, title: str, where: str) -> PersonFound:
    return PersonFound(kind=kind, id=number, full_name=name, title=title, where=where)
