"""Importing a roster, from bytes to report: what the command line and the API both call."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime, timedelta
from functools import partial
from time import perf_counter
from typing import Literal, Protocol

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from conference.audit.deed import recorded
from conference.roster.apply import Applied, apply_plan, lock_conference, summons_missing
from conference.roster.columns import Choice
from conference.roster.mappings import remember_columns, remembered_columns
from conference.roster.parse import Question, parse_roster
from conference.roster.plan import Plan, make_plan
from conference.roster.records import Cleaned
from conference.roster.report import MOST_PROBLEMS, make_report
from conference.roster.runs import File, record_run
from conference.roster.store import load_stored
from schemas.errors import Refused
from schemas.rows import Conference
from schemas.wire.roster import ImportOutcome, ImportReport


class Database(Protocol):
    """Sessions to read with, and transactions to write in (committed at the block's end, undone when it raises)."""

    def read(self) -> AbstractAsyncContextManager[AsyncSession]:
        """A session that only reads."""

    def write(self) -> AbstractAsyncContextManager[AsyncSession]:
        """One transaction."""


Progress = Callable[[Literal["reading", "comparing", "writing"], int, int], None]
"""Hears the step, and how many rows of how many are through it (0 of 0: it has no measure)."""


def silent(_step: str, _done: int, _whole: int) -> None:
    """For callers who wait for the end."""


async def import_roster(
    database: Database,
    conference_id: int,
    data: bytes,
    filename: str,
    *,
    citizen_key: bytes,
    dry_run: bool,
    remove_gone: bool = False,
    choices: Mapping[str, Choice] | None = None,
    now: datetime | None = None,
    by: str = "",
    progress: Progress = silent,
    most_problems: int = MOST_PROBLEMS,
) -> ImportReport:
    """Import a roster file into a conference: all of it or nothing.

    A file that cannot be read at all raises `Refused` (codes `roster_…`, and `not_found` without the conference);
    rows that are wrong come back in the report, with the outcome `refused` when any is an error. Gone delegates and
    points are reported and kept; `remove_gone` deletes those that nothing was ever counted for.

    When the outcome is `applied`, the caller must refresh what it holds in memory of this conference: the gate's
    roster, the registry of bridge points, the live figures.
    """
    started = perf_counter()
    async with database.read() as db:
        if await db.scalar(select(Conference.id).where(Conference.id == conference_id)) is None:
            raise Refused("not_found")
        remembered = await remembered_columns(db, conference_id)
    now = now or datetime.now(UTC)
    day = (now + timedelta(hours=7)).date()  # births are compared with Viet Nam's day
    question = Question(citizen_key, day, choices or {}, remembered)
    progress("reading", 0, 0)
    cleaned = await parse_roster(data, question, tell=partial(progress, "reading"))
    progress("comparing", 0, 0)
    async with database.read() as db:
        plan = await _plan(db, conference_id, cleaned)
        removes = remove_gone and bool(plan.gone_people or plan.gone_points)
        same = plan.empty and not removes and not await summons_missing(db, conference_id)
    applied = Applied(0, 0, 0, 0)
    if plan.refused:
        outcome = ImportOutcome.REFUSED
    elif same:
        outcome = ImportOutcome.UNCHANGED  # and check-ins need not wait for a writing transaction
    elif dry_run:
        outcome = ImportOutcome.WOULD_CHANGE
    else:
        plan, applied, outcome = await _write(
            database, conference_id, cleaned, File(filename, data, by, now), remove_gone=remove_gone, progress=progress
        )
        if choices and outcome is ImportOutcome.APPLIED:
            async with database.write() as db:
                await remember_columns(db, conference_id, cleaned.tables, choices, now)
    return make_report(
        cleaned,
        plan,
        applied,
        outcome,
        conference_id=conference_id,
        filename=filename,
        dry_run=dry_run,
        took_ms=round((perf_counter() - started) * 1000),
        most_problems=most_problems,
    )


def _writing(progress: Progress, whole: int, done: int) -> None:
    progress("writing", done, whole)


async def _plan(db: AsyncSession, conference_id: int, cleaned: Cleaned) -> Plan:
    stored = await load_stored(db, conference_id)
    # A thread, so that comparing 100,000 delegates does not hold the loop.
    return await asyncio.to_thread(make_plan, cleaned, stored)


async def _write(
    database: Database, conference_id: int, cleaned: Cleaned, file: File, *, remove_gone: bool, progress: Progress
) -> tuple[Plan, Applied, ImportOutcome]:
    async with recorded(database) as db:
        await lock_conference(db, conference_id)
        # Made again under the lock: what was compared outside may have changed in between.
        plan = await _plan(db, conference_id, cleaned)
        if plan.refused:
            return plan, Applied(0, 0, 0, 0), ImportOutcome.REFUSED
        writing = partial(_writing, progress, len(plan.new_people))
        writing(0)
        applied = await apply_plan(db, conference_id, plan, now=file.now, remove_gone=remove_gone, tell=writing)
        writing(len(plan.new_people))
        await record_run(db, conference_id, file, plan, applied)
    return plan, applied, ImportOutcome.APPLIED
