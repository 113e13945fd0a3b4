"""Reading what a conference has, in the shape of a file's records."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from conference.roster.plan import Stored
from conference.roster.records import Person, Point
from schemas.rows import Bridge, Delegate, Unit

CHUNK = 500  # rows a step of reading


async def load_stored(db: AsyncSession, conference_id: int) -> Stored:
    """All points and delegates of a conference, by code. `row` of each record is its row's id."""
    stored = Stored(points={point.code: point for point in await _points(db, conference_id)})
    await _people(db, conference_id, stored)
    return stored


async def _points(db: AsyncSession, conference_id: int) -> list[Point]:
    parent = aliased(Bridge)
    found = await db.execute(
        select(
            Bridge.id, Bridge.search_key, Bridge.code, Bridge.name, Bridge.name_given, Unit.name, Bridge.level,
            Bridge.mode, Bridge.is_main, Bridge.capacity, Bridge.expected, Bridge.ward_code, parent.code,
            Bridge.address, Bridge.chair, Bridge.host, Bridge.contact, Bridge.contact_phone,
        )
        .select_from(Bridge)
        .outerjoin(Unit, Unit.id == Bridge.unit_id)
        .outerjoin(parent, parent.id == Bridge.parent_id)
        .where(Bridge.conference_id == conference_id)
        .order_by(Bridge.position, Bridge.id)
    )  # fmt: skip
    points = []
    for number, search, code, name, given, unit, level, mode, main, seats, expected, ward, above, *rest in found:
        address, chair, host, contact, phone = rest
        points.append(
            Point(
                sheet="",
                row=number,
                derived=False,
                implied="",
                search_key=search,
                code=code,
                name=name,
                name_given=given,
                unit=unit or "",
                level=level.value,
                mode=mode.value,
                is_main=main,
                capacity=seats,
                expected=expected,
                ward_code=ward,
                parent=above or "",
                address=address,
                chair=chair,
                host=host,
                contact=contact,
                contact_phone=phone,
            )
        )
    return points


async def _people(db: AsyncSession, conference_id: int, stored: Stored) -> None:
    found = await db.stream(
        select(
            Delegate.id, Delegate.search_key, Delegate.sort_key, Delegate.code, Delegate.full_name,
            Delegate.name_given, Delegate.gender, Delegate.birth_date, Delegate.birth_year, Delegate.citizen_hash,
            Delegate.citizen_tail, Delegate.title, Unit.name, Bridge.code, Delegate.phone, Delegate.email,
            Delegate.category, Delegate.category_given,
            Delegate.removed_at,
            Delegate.merged_into,
        )
        .select_from(Delegate)
        .join(Bridge, Bridge.id == Delegate.bridge_id)
        .outerjoin(Unit, Unit.id == Delegate.unit_id)
        .where(Delegate.conference_id == conference_id)
        .order_by(Delegate.id)
    )  # fmt: skip
    # In parts, so that 100,000 delegates are read without holding the loop.
    async for part in found.partitions(CHUNK):
        for row in part:
            person = _person(tuple(row))
            if row[-1] is None:
                stored.people[person.code] = person
            else:
                stored.merged.add(person.code)


def _person(row: tuple[Any, ...]) -> Person:
    number, search, sort, code, name, given, gender, born, year, digest, *rest = row
    tail, title, unit, at, phone, email, category, category_given, removed_at, _merged = rest
    return Person(
        sheet="",
        row=number,
        derived=False,
        bridge_from="code",
        search_key=search,
        sort_key=sort,
        code=code,
        full_name=name,
        name_given=given,
        gender=gender.value,
        birth_date=born.isoformat() if born else None,
        birth_year=year,
        citizen_hash=digest.hex() if digest else None,
        citizen_tail=tail,
        title=title,
        unit=unit or "",
        bridge=at,
        phone=phone,
        email=email,
        category=category.value,
        category_given=category_given,
        removed=removed_at is not None,
    )
