"""Reads the figures of a session from the database, in one transaction, with a constant number of queries.

100,000 delegates take a second: the database groups, Python only adds up groups. On SQLite and PostgreSQL alike the
queries see one state, so that sums and lists cannot disagree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import Integer, case, cast, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from conference.database import Database
from conference.reports import proposals
from conference.reports.corrections import words_of
from conference.reports.figures import (
    Arrival,
    Counts,
    Group,
    Late,
    Occasion,
    Past,
    Point,
    Proposal,
    ReportFigures,
    Trend,
    in_tree_order,
    settle,
    total,
)
from conference.reports.lines import readiness, uptimes
from conference.reports.rates import RateRule
from conference.reports.words import CATEGORIES, RULINGS
from schemas.errors import Refused
from schemas.rows import (
    Absence,
    Attendance,
    Bridge,
    Certification,
    Conference,
    Correction,
    Delegate,
    Review,
    Session,
    Summons,
    Tally,
    Unit,
)
from schemas.words import Category, ReviewKind, Ruling

Key = TypeVar("Key", bound=Hashable)
STEP = timedelta(minutes=5)
EARLIER = 3  # so many earlier conferences are compared
NO_UNIT = "Chưa ghi đơn vị"


@dataclass(frozen=True, slots=True)
class Collected:
    """The figures, and a stamp that changes when anything they rest on changes."""

    figures: ReportFigures
    stamp: tuple[int, ...]


async def collect(database: Database, session_id: int, now: datetime) -> Collected:
    """The figures of a session as they stand.

    Raises `Refused("not_found")` when there is no such session, and `Refused("rehearsal_not_counted")` for a rehearsal:
    its figures are real, and nobody shall sign or print them.
    """
    async with database.read() as db:
        found = (
            await db.execute(
                select(Session, Conference)
                .join(Conference, Conference.id == Session.conference_id)
                .where(Session.id == session_id)
            )
        ).one_or_none()
        if found is None:
            raise Refused("not_found")
        session, conference = found
        if session.rehearsal:
            raise Refused("rehearsal_not_counted", session=session.title)
        zone = ZoneInfo(conference.time_zone)
        points = await _points(db, session, zone, now)
        people = await _people(db, session_id)
        units = dict((await db.execute(select(Unit.id, Unit.name))).all())
        names = {point.id: point.name for point in points}
        late = await _late(db, session_id, names, zone)
        arrivals = await _arrivals(db, session, zone)
        past, earlier = await _past(db, session, conference, zone)
        rulings = await _rulings(db, session_id)
        mark = await stamp(db, session_id)
    rule = RateRule(conference.substitutes_count)
    by_unit, by_category = _by(people, _unit), _by(people, _category)
    figures = ReportFigures(
        occasion=_occasion(session, conference, zone),
        at=now.astimezone(zone),
        rule=rule,
        points=in_tree_order(points),
        units=tuple(
            sorted(
                (Group(units.get(key or 0, NO_UNIT), counts) for key, counts in by_unit.items()),
                key=lambda group: (group.name == NO_UNIT, group.name),
            )
        ),
        categories=tuple(
            Group(name, counts) for category, name in CATEGORIES.items() if (counts := by_category.get(category))
        ),
        late=late,
        arrivals=arrivals,
        past=past,
    )
    figures = settle(figures)
    figures = replace(
        figures,
        commend=_ruled(proposals.commend(figures), ReviewKind.COMMEND, rulings),
        criticise=_ruled(proposals.criticise(figures), ReviewKind.CRITICISE, rulings),
        trends=_trends(figures, units, by_unit, earlier) if past else (),
    )
    return Collected(figures, mark)


async def stamp(db: AsyncSession, session_id: int) -> tuple[int, ...]:
    """Grows or changes with every count, certification, correction and ruling of the session."""
    versions = await db.scalar(select(func.coalesce(func.sum(Tally.version), 0)).where(Tally.session_id == session_id))
    open_ones = await db.execute(
        select(func.count(), func.coalesce(func.max(Certification.id), 0)).where(
            Certification.session_id == session_id, Certification.reopened_at.is_(None)
        )
    )
    last = await db.scalar(select(func.coalesce(func.max(Correction.id), 0)).where(Correction.session_id == session_id))
    roster = await db.scalar(select(func.count()).select_from(Summons).where(Summons.session_id == session_id))
    return (int(versions or 0), *(int(each) for each in open_ones.one()), int(last or 0), int(roster or 0))


def _occasion(session: Session, conference: Conference, zone: ZoneInfo) -> Occasion:
    return Occasion(
        title=conference.title,
        session=session.title,
        organiser=conference.organiser,
        place=conference.place,
        starts=session.starts.astimezone(zone),
        ends=session.ends.astimezone(zone),
        doors_open=session.doors_open.astimezone(zone),
        cutoff=session.cutoff.astimezone(zone) if session.cutoff else None,
    )


async def _points(db: AsyncSession, session: Session, zone: ZoneInfo, now: datetime) -> list[Point]:
    rows_of = (
        select(Summons.bridge_id, func.count()).where(Summons.session_id == session.id).group_by(Summons.bridge_id)
    )
    summoned = dict((await db.execute(rows_of)).all())
    tallies = {row.bridge_id: row for row in await db.scalars(select(Tally).where(Tally.session_id == session.id))}
    certified = {
        bridge_id: (by, at)
        for bridge_id, by, at in (
            await db.execute(
                select(Certification.bridge_id, Certification.by, Certification.at).where(
                    Certification.session_id == session.id, Certification.reopened_at.is_(None)
                )
            )
        ).all()
    }
    ready, uptime = await readiness(db, session), await uptimes(db, session, now)
    rows = await db.execute(
        select(Bridge, Unit.name)
        .outerjoin(Unit, Unit.id == Bridge.unit_id)
        .where(Bridge.conference_id == session.conference_id)
        .order_by(Bridge.position, Bridge.id)
    )
    points = []
    for bridge, unit in rows:
        by, at = certified.get(bridge.id, ("", None))
        points.append(
            Point(
                id=bridge.id,
                name=bridge.name,
                level=bridge.level,
                mode=bridge.mode,
                counts=_counts(summoned.get(bridge.id, 0), tallies.get(bridge.id)),
                parent_id=bridge.parent_id,
                code=bridge.code,
                unit=unit or "",
                unit_id=bridge.unit_id,
                chair=bridge.chair,
                is_main=bridge.is_main,
                certified_by=by,
                certified_at=at.astimezone(zone) if at else None,
                uptime=uptime.get(bridge.id),
                ready=ready.get(bridge.id, None if not ready else False),
            )
        )
    return points


def _counts(summoned: int, tally: Tally | None) -> Counts:
    if tally is None:
        return Counts(summoned)
    return Counts(
        summoned=summoned,
        present=tally.present,
        substitutes=tally.substitutes,
        excused=tally.excused,
        unexcused=tally.unexcused,
        walk_ins=tally.walk_ins,
        moved_in=tally.moved_in,
        moved_out=tally.moved_out,
        headcount=tally.headcount,
    )


@dataclass(frozen=True, slots=True)
class _People:
    """Figures of the delegates of one unit and category."""

    unit_id: int | None
    category: Category
    counts: Counts


async def _people(db: AsyncSession, session_id: int) -> list[_People]:
    """Who was summoned, by unit and category; everybody once, wherever they sat."""
    seated = Attendance.delegate_id.is_not(None)

    def times(condition: object) -> object:
        return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)  # type: ignore[arg-type]

    rows = await db.execute(
        select(
            Delegate.unit_id,
            Delegate.category,
            func.count(),
            times(seated & Attendance.substitute.is_(None)),  # type: ignore[call-overload]
            times(seated & Attendance.substitute.is_not(None)),
            times(Absence.excused.is_(True)),
            times(Absence.excused.is_(False)),
        )
        .select_from(Summons)
        .join(Delegate, Delegate.id == Summons.delegate_id)
        .outerjoin(
            Attendance,
            (Attendance.session_id == Summons.session_id) & (Attendance.delegate_id == Summons.delegate_id),
        )
        .outerjoin(Absence, (Absence.session_id == Summons.session_id) & (Absence.delegate_id == Summons.delegate_id))
        .where(Summons.session_id == session_id)
        .group_by(Delegate.unit_id, Delegate.category)
    )
    return [_People(unit, category, Counts(*map(int, numbers))) for unit, category, *numbers in rows]


def _by(people: Iterable[_People], key: Callable[[_People], Key]) -> dict[Key, Counts]:
    sums: dict[Key, Counts] = {}
    for person in people:
        name = key(person)
        sums[name] = sums.get(name, Counts()) + person.counts
    return sums


def _unit(person: _People) -> int | None:
    return person.unit_id


def _category(person: _People) -> Category:
    return person.category


async def _late(db: AsyncSession, session_id: int, names: dict[int, str], zone: ZoneInfo) -> tuple[Late, ...]:
    rows = await db.scalars(
        select(Correction).where(Correction.session_id == session_id, Correction.late).order_by(Correction.at)
    )
    return tuple(
        Late(
            at=row.at.astimezone(zone),
            point_id=row.bridge_id,
            point=names.get(row.bridge_id, ""),
            by=row.by,
            deed=row.deed,
            before=words_of(row.before, names),
            after=words_of(row.after, names),
            reason=row.reason or "",
        )
        for row in rows
    )


async def _arrivals(db: AsyncSession, session: Session, zone: ZoneInfo) -> tuple[Arrival, ...]:
    """Check-ins in steps of five minutes, counted from the opening of the doors; steps without any in between too."""
    moments = list(await db.scalars(select(Attendance.at).where(Attendance.session_id == session.id)))
    if not moments:
        return ()
    seen = Counter((moment - session.doors_open) // STEP for moment in moments)
    first, last = min(seen), max(seen)
    if last - first > 288:  # a typed-in sheet days later must not stretch the chart
        last = max(step for step in seen if step - first <= 288)
    return tuple(
        Arrival((session.doors_open + step * STEP).astimezone(zone), seen.get(step, 0))
        for step in range(first, last + 1)
    )


async def _past(
    db: AsyncSession, session: Session, conference: Conference, zone: ZoneInfo
) -> tuple[tuple[Past, ...], list[dict[int | None, int | None]]]:
    """The first sessions of the latest earlier conferences, oldest first, and the rates of their units."""
    rows = await db.execute(
        select(Session, Conference)
        .join(Conference, Conference.id == Session.conference_id)
        .where(
            Session.starts < session.starts,
            Session.conference_id != session.conference_id,
            Session.rehearsal.is_(False),
            Conference.demo.is_(conference.demo),
        )
        .order_by(Session.starts.desc())
        .limit(50)
    )
    firsts: dict[int, tuple[Session, Conference]] = {}
    for earlier, of in rows:
        firsts[of.id] = (earlier, of)  # later entries are earlier sessions: the first of each conference stays
    found: list[Past] = []
    rates: list[dict[int | None, int | None]] = []
    for earlier, of in reversed(list(firsts.values())[:EARLIER]):
        people = await _people(db, earlier.id)
        counts = total(person.counts for person in people)
        if not counts.summoned:
            continue
        points = await db.scalar(
            select(cast(func.count(), Integer)).select_from(Bridge).where(Bridge.conference_id == of.id)
        )
        rule = RateRule(of.substitutes_count)
        found.append(Past(of.title, earlier.starts.astimezone(zone), points or 0, counts, rule))
        by_unit = _by(people, _unit)
        rates.append({unit: _rate(rule, each) for unit, each in by_unit.items()})
    return tuple(found), rates


def _rate(rule: RateRule, counts: Counts) -> int | None:
    return rule.rate(summoned=counts.summoned, present=counts.present, substitutes=counts.substitutes)


def _trends(
    figures: ReportFigures,
    units: dict[int, str],
    now: dict[int | None, Counts],
    earlier: list[dict[int | None, int | None]],
) -> tuple[Trend, ...]:
    found = [
        Trend(units[unit], tuple(rates.get(unit) for rates in earlier), _rate(figures.rule, counts))
        for unit, counts in now.items()
        if isinstance(unit, int) and unit in units and any(unit in rates for rates in earlier)
    ]
    return tuple(sorted(found, key=lambda trend: trend.unit))


async def _rulings(db: AsyncSession, session_id: int) -> dict[tuple[int, ReviewKind], tuple[Ruling, str]]:
    rows = await db.scalars(select(Review).where(Review.session_id == session_id))
    return {(row.bridge_id, row.kind): (row.ruling, row.note) for row in rows}


def _ruled(
    proposed: tuple[Proposal, ...],
    kind: ReviewKind,
    rulings: dict[tuple[int, ReviewKind], tuple[Ruling, str]],
) -> tuple[Proposal, ...]:
    done = []
    for proposal in proposed:
        ruling, note = rulings.get((proposal.point_id, kind), (None, ""))
        done.append(replace(proposal, decision=RULINGS[ruling] if ruling else "", note=note))
    return tuple(done)
