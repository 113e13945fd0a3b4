"""Imports that were made, and undoing the last of them."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from conference.roster.apply import Applied, apply_plan, lock_conference
from conference.roster.names import search_key
from conference.roster.plan import PERSON_COMPARED, POINT_COMPARED, PersonChange, Plan, PointChange, Stored, differences
from conference.roster.records import Person, Point, person_of, point_of
from conference.roster.store import load_stored
from schemas.errors import Refused
from schemas.rows import ImportRun


@dataclass(frozen=True, slots=True)
class File:
    """The file of an import, and who brought it when."""

    filename: str
    data: bytes
    by: str
    now: datetime


async def record_run(db: AsyncSession, conference_id: int, file: File, plan: Plan, applied: Applied) -> None:
    """Record an import in its own transaction. What undid the imports before it is dropped: it holds people's data and
    can no longer be used."""
    await db.execute(
        update(ImportRun)
        .where(ImportRun.conference_id == conference_id, ImportRun.undo.is_not(None))
        .values(undo=None)
        .execution_options(synchronize_session=False)
    )
    counts = {
        "new_points": len(plan.new_points),
        "changed_points": len(plan.changed_points),
        "removed_points": applied.removed_points,
        "new_delegates": len(plan.new_people),
        "changed_delegates": len(plan.changed_people),
        "removed_delegates": applied.removed_people,
    }
    former = {
        "new_points": [point.code for point in plan.new_points],
        "new_people": [person.code for person in plan.new_people],
        "changed_points": [[change.before, change.after] for change in plan.changed_points],
        "changed_people": [[change.before, change.after] for change in plan.changed_people],
        "gone_points": plan.gone_points if applied.removed_points else [],
        "gone_people": plan.gone_people if applied.removed_people else [],
    }
    db.add(
        ImportRun(
            conference_id=conference_id,
            at=file.now,
            by=file.by[:200],
            filename=file.filename[-200:],
            digest=hashlib.sha256(file.data).digest(),
            counts=json.dumps(counts),
            undo=zlib.compress(json.dumps(former, ensure_ascii=False).encode(), 1),
        )
    )


async def list_runs(db: AsyncSession, conference_id: int, most: int = 50) -> list[ImportRun]:
    """The imports of a conference, newest first."""
    found = select(ImportRun).where(ImportRun.conference_id == conference_id).order_by(ImportRun.id.desc()).limit(most)
    return list(await db.scalars(found))


async def undo_last(db: AsyncSession, conference_id: int, *, by: str, now: datetime) -> tuple[ImportRun, Applied]:
    """Undo the last import, in the caller's transaction.

    What it made is taken off the roster again, what it changed gets its former values, what it took off comes back.
    Left as they are: people of whom something was recorded meanwhile, and fields that somebody changed since.
    Raises `Refused("nothing_to_undo")` when the last import was undone already or there was none.
    """
    await lock_conference(db, conference_id)
    last = await db.scalar(
        select(ImportRun).where(ImportRun.conference_id == conference_id).order_by(ImportRun.id.desc()).limit(1)
    )
    if last is None or last.undo is None:
        raise Refused("nothing_to_undo")
    former = json.loads(zlib.decompress(last.undo))
    plan = _backwards(former, await load_stored(db, conference_id))
    applied = await apply_plan(db, conference_id, plan, now=now, remove_gone=True)
    last.undo, last.undone_at, last.undone_by = None, now, by[:200]
    return last, applied


def _backwards(former: dict[str, Any], stored: Stored) -> Plan:
    plan = Plan()
    removed_points = [point_of(point) for point in former["gone_points"]]
    plan.new_points = [point for point in removed_points if point.code not in stored.points]
    plan.gone_points = [stored.points[code] for code in former["new_points"] if code in stored.points]
    plan.gone_people = [stored.people[code] for code in former["new_people"] if code in stored.people]
    for raw_before, raw_after in former["changed_points"]:
        before, after = point_of(raw_before), point_of(raw_after)
        if (now := stored.points.get(after.code)) is not None:
            back = now._replace(**_values(now, before, after, POINT_COMPARED))
            if fields := differences(now, back, POINT_COMPARED):
                back = back._replace(search_key=search_key(back.name, back.code, back.unit))
                plan.changed_points.append(PointChange(now, back, fields))
    for raw_before, raw_after in former["changed_people"]:
        _person_back(plan, stored, person_of(raw_before), person_of(raw_after))
    for raw in former["gone_people"]:
        gone = person_of(raw)
        _person_back(plan, stored, gone, gone._replace(removed=True, bridge=_bridge_now(stored, gone)))
    return plan


def _bridge_now(stored: Stored, gone: Person) -> str:
    now = stored.people.get(gone.code)
    return now.bridge if now is not None and now.removed else gone.bridge


def _person_back(plan: Plan, stored: Stored, before: Person, after: Person) -> None:
    now = stored.people.get(after.code)
    if now is None:
        return
    back = now._replace(**_values(now, before, after, PERSON_COMPARED))
    if back.removed and not now.removed:
        back = back._replace(removed=False)
        plan.gone_people.append(now)  # the import had brought them back
    if fields := differences(now, back, PERSON_COMPARED):
        back = back._replace(
            search_key=search_key(back.full_name, back.code, back.title, back.unit),
            sort_key=before.sort_key if back.full_name == before.full_name else now.sort_key,
        )
        plan.changed_people.append(PersonChange(now, back, fields))


def _values(now: Point | Person, before: Point | Person, after: Point | Person, names: Sequence[str]) -> dict[str, Any]:
    """The former values of the fields that still are what the import made of them."""
    return {
        name: getattr(before, name)
        for name in names
        if getattr(before, name) != getattr(after, name) and getattr(now, name) == getattr(after, name)
    }
