"""Writing a plan: all of it or nothing, in the caller's transaction, in bulk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from conference.roster.names import spelling_key
from conference.roster.plan import Plan
from conference.roster.records import Person, Point
from conference.roster.upsert import insert_into
from schemas.errors import Refused
from schemas.rows import (
    Absence,
    Attendance,
    Bridge,
    Certification,
    Conference,
    Delegate,
    Scan,
    Session,
    Summons,
    Unit,
    WalkIn,
)
from schemas.words import Category, Gender, Level, Mode

CHUNK = 500  # rows a statement: the loop is never held for more than some 10 ms


@dataclass(frozen=True, slots=True)
class Applied:
    """What a plan's writing did beyond the plan itself."""

    new_units: int
    new_summons: int
    removed_points: int
    removed_people: int


async def lock_conference(db: AsyncSession, conference_id: int) -> None:
    """Take the conference for writing: two imports of one conference run one after the other, on either database.

    A write first, so that SQLite's transaction is a writing one from its first statement. Raises
    `Refused("not_found")` when there is no such conference.
    """
    taken = await db.execute(
        update(Conference).where(Conference.id == conference_id).values(code=Conference.code).returning(Conference.id)
    )
    if taken.first() is None:
        raise Refused("not_found")


async def apply_plan(
    db: AsyncSession,
    conference_id: int,
    plan: Plan,
    *,
    now: datetime,
    remove_gone: bool = False,
    tell: Callable[[int], None] = lambda _done: None,
) -> Applied:
    """Write a plan that has no errors. The conference must be locked and the plan made under that lock.
    `tell(done)` hears how many new delegates were written."""
    assert not plan.refused
    units, new_units = await _units(db, plan)
    bridges = await _write_points(db, conference_id, plan, units)
    await _add_people(db, conference_id, [_person_values(person, units, bridges) for person in plan.new_people], tell)
    await _change_people(db, plan, units, bridges)
    removed_points = removed_people = 0
    if remove_gone:
        removed_people = await _remove_people(db, conference_id, plan.gone_people, now)
        removed_points = await _remove_points(db, plan.gone_points)
    new_summons = await summon_new(db, conference_id)
    return Applied(new_units, new_summons, removed_points, removed_people)


async def _units(db: AsyncSession, plan: Plan) -> tuple[dict[str, int], int]:
    """The id of every unit that the plan names, by spelling; unknown ones are created."""
    wanted: dict[str, dict[str, Any]] = {}
    for point in (*plan.new_points, *(change.after for change in plan.changed_points)):
        if key := spelling_key(point.unit):
            level = Level(point.level)
            wanted.setdefault(key, {"name": point.unit, "name_key": key, "level": level, "ward_code": point.ward_code})
    for person in (*plan.new_people, *(change.after for change in plan.changed_people)):
        if person.unit and (key := spelling_key(person.unit)) and key not in wanted:
            wanted[key] = {"name": person.unit, "name_key": key, "level": None, "ward_code": None}
    known = await _unit_ids(db, wanted)
    missing = [unit for key, unit in wanted.items() if key not in known]
    if missing:
        dialect = db.get_bind().dialect.name
        for chunk in _chunks(missing):
            # Another conference's import may name the same unit at the same time: the constraint decides.
            await db.execute(insert_into(dialect, Unit).on_conflict_do_nothing(index_elements=["name_key"]), chunk)
        known |= await _unit_ids(db, [unit["name_key"] for unit in missing])
    return known, len(missing)


async def _unit_ids(db: AsyncSession, keys: Iterable[str]) -> dict[str, int]:
    ids: dict[str, int] = {}
    for chunk in _chunks(list(keys)):
        found = await db.execute(select(Unit.name_key, Unit.id).where(Unit.name_key.in_(chunk)))
        ids.update(dict(found.all()))
    return ids


def _unit_id(units: dict[str, int], name: str) -> int | None:
    return units[key] if (key := spelling_key(name)) else None


def _point_values(point: Point, units: dict[str, int]) -> dict[str, Any]:
    return {
        "unit_id": _unit_id(units, point.unit),
        "code": point.code,
        "name": point.name,
        "name_given": point.name_given,
        "search_key": point.search_key,
        "level": Level(point.level),
        "mode": Mode(point.mode),
        "is_main": point.is_main,
        "capacity": point.capacity,
        "expected": point.expected,
        "ward_code": point.ward_code,
        "address": point.address,
        "chair": point.chair,
        "host": point.host,
        "contact": point.contact,
        "contact_phone": point.contact_phone,
    }


async def _write_points(db: AsyncSession, conference_id: int, plan: Plan, units: dict[str, int]) -> dict[str, int]:
    """Insert and update points; returns the id of every point of the conference by code."""
    connection = await db.connection()
    last = await db.scalar(select(func.max(Bridge.position)).where(Bridge.conference_id == conference_id))
    first = 0 if last is None else last + 1
    new = [
        {"conference_id": conference_id, "position": position, **_point_values(point, units)}
        for position, point in enumerate(plan.new_points, start=first)
    ]
    for chunk in _chunks(new):
        await connection.execute(insert(Bridge), chunk)
    changed = [{"_id": change.before.row, **_point_values(change.after, units)} for change in plan.changed_points]
    await _update(db, Bridge, changed)
    found = await db.execute(select(Bridge.code, Bridge.id).where(Bridge.conference_id == conference_id))
    ids = dict(found.all())
    # Parents last: whatever the order of the rows, every code has its id by now.
    placed = [*plan.new_points, *(change.after for change in plan.changed_points if "parent" in change.fields)]
    await _update(
        db,
        Bridge,
        [{"_id": ids[point.code], "parent_id": ids[point.parent] if point.parent else None} for point in placed],
    )
    return ids


def _person_values(person: Person, units: dict[str, int], bridges: dict[str, int]) -> dict[str, Any]:
    return {
        "code": person.code,
        "full_name": person.full_name,
        "name_given": person.name_given,
        "search_key": person.search_key,
        "sort_key": person.sort_key,
        "gender": Gender(person.gender),
        "birth_date": date.fromisoformat(person.birth_date) if person.birth_date else None,
        "birth_year": person.birth_year,
        "citizen_hash": bytes.fromhex(person.citizen_hash) if person.citizen_hash else None,
        "citizen_tail": person.citizen_tail,
        "title": person.title,
        "unit_id": _unit_id(units, person.unit),
        "bridge_id": bridges[person.bridge],
        "phone": person.phone,
        "email": person.email,
        "category": Category(person.category),
        "category_given": person.category_given,
    }


async def _add_people(
    db: AsyncSession, conference_id: int, people: Sequence[dict[str, Any]], tell: Callable[[int], None]
) -> None:
    connection = await db.connection()
    for number, chunk in enumerate(_chunks(people)):
        tell(number * CHUNK)
        await connection.execute(
            insert(Delegate),
            [{"conference_id": conference_id, "ticket_generation": 0, "revoked": False} | person for person in chunk],
        )


async def _change_people(db: AsyncSession, plan: Plan, units: dict[str, int], bridges: dict[str, int]) -> None:
    connection = await db.connection()
    changed = [
        {"_id": change.before.row, **_person_values(change.after, units, bridges)} for change in plan.changed_people
    ]
    await _update(db, Delegate, changed)
    back = [
        {"_id": change.before.row, "removed_at": None, "revoked": False}
        for change in plan.changed_people
        if "removed" in change.fields
    ]
    await _update(db, Delegate, back)
    moved = [
        {"_delegate": change.before.row, "_bridge": bridges[change.after.bridge]}
        for change in plan.changed_people
        if "bridge" in change.fields
    ]
    for chunk in _chunks(moved):
        # Who has been counted in a session keeps that session's summons: its figures are history.
        counted = or_(
            *(
                exists().where(and_(row.session_id == Summons.session_id, row.delegate_id == Summons.delegate_id))
                for row in (Attendance, Absence)
            )
        )
        await connection.execute(
            update(Summons)
            .where(Summons.delegate_id == bindparam("_delegate"), ~counted)
            .values(bridge_id=bindparam("_bridge")),
            chunk,
        )


def _to_summon(conference_id: int) -> Select[int, int, int]:
    mine, theirs, here = aliased(Summons), aliased(Summons), aliased(Summons)
    summoned_anywhere = exists().where(mine.delegate_id == Delegate.id)
    session_has_some = exists().where(theirs.session_id == Session.id)
    already = exists().where(and_(here.session_id == Session.id, here.delegate_id == Delegate.id))
    return (
        select(Session.id, Delegate.id, Delegate.bridge_id)
        .select_from(Delegate)
        .join(Session, Session.conference_id == Delegate.conference_id)
        .where(
            Delegate.conference_id == literal(conference_id),
            ~Delegate.revoked,
            ~already,
            ~summoned_anywhere | ~session_has_some,
        )
    )


async def summons_missing(db: AsyncSession, conference_id: int) -> bool:
    """Whether `summon_new` would summon anybody."""
    return (await db.execute(_to_summon(conference_id).limit(1))).first() is not None


async def summon_new(db: AsyncSession, conference_id: int) -> int:
    """Summon, at their bridge point, the delegates whom no session summons yet to all sessions (rehearsals too, so
    that hosts can practise with real tickets), and everybody to a session that summons nobody yet.

    A delegate whom a person took off one session's list stays off it.
    """
    connection = await db.connection()
    made = await connection.execute(
        insert(Summons).from_select(["session_id", "delegate_id", "bridge_id"], _to_summon(conference_id))
    )
    return int(made.rowcount)


def _counted(delegate_id: Any) -> ColumnElement[bool]:
    """Whether anything was ever recorded of a delegate: then they stay, whatever a list says."""
    return or_(
        exists().where(Attendance.delegate_id == delegate_id),
        exists().where(Scan.delegate_id == delegate_id),
        exists().where(Absence.delegate_id == delegate_id),
    )


async def _remove_people(db: AsyncSession, conference_id: int, gone: Sequence[Person], now: datetime) -> int:
    """Take delegates off the roster of whom nothing was ever recorded. Their rows stay, revoked, at the main hall:
    a number that was printed on a ticket must not come to name somebody else. The row lock comes first: on
    PostgreSQL a check-in that is being written holds its delegate, and is then seen by the second statement."""
    removed = 0
    main = select(Bridge.id).where(Bridge.conference_id == conference_id, Bridge.is_main).limit(1).scalar_subquery()
    connection = await db.connection()
    for chunk in _chunks([person.row for person in gone]):
        await connection.execute(select(Delegate.id).where(Delegate.id.in_(chunk)).with_for_update())
        done = await connection.execute(
            update(Delegate)
            .where(Delegate.id.in_(chunk), Delegate.removed_at.is_(None), ~_counted(Delegate.id))
            .values(removed_at=now, revoked=True, bridge_id=func.coalesce(main, Delegate.bridge_id))
        )
        removed += int(done.rowcount)
        await connection.execute(
            delete(Summons).where(
                Summons.delegate_id.in_(select(Delegate.id).where(Delegate.id.in_(chunk), Delegate.removed_at == now))
            )
        )
    return removed


async def _remove_points(db: AsyncSession, gone: Sequence[Point]) -> int:
    """Delete points that nobody is assigned to, nothing was recorded at and nothing stands under; leaves first."""
    removed = 0
    child = aliased(Bridge)
    connection = await db.connection()
    for chunk in _chunks([point.row for point in gone]):
        unused = (
            delete(Bridge)
            .where(Bridge.id.in_(chunk), ~Bridge.is_main, ~exists().where(child.parent_id == Bridge.id))
            .where(*(~exists().where(row.bridge_id == Bridge.id) for row in _STANDING_AT))
        )
        while done := int((await connection.execute(unused)).rowcount):
            removed += done
    return removed


_STANDING_AT = (Delegate, Summons, Attendance, Absence, Scan, WalkIn, Certification)


async def _update(db: AsyncSession, entity: type[Bridge] | type[Delegate], rows: Sequence[dict[str, Any]]) -> None:
    """Update rows by id, each with the same columns."""
    if not rows:
        return
    columns = [name for name in rows[0] if name != "_id"]
    statement = (
        update(entity).where(entity.id == bindparam("_id")).values({name: bindparam(f"_{name}") for name in columns})
    )
    connection = await db.connection()
    for chunk in _chunks(rows):
        await connection.execute(
            statement, [{"_id": row["_id"], **{f"_{name}": row[name] for name in columns}} for row in chunk]
        )


Item = TypeVar("Item")


def _chunks(items: Sequence[Item]) -> Iterable[list[Item]]:
    return (list(items[at : at + CHUNK]) for at in range(0, len(items), CHUNK))
