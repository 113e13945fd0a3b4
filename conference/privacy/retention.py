"""Names are kept for a while after a conference, and then deleted by themselves.

When that is stands in the rows (end of the last session, days, put off or ordered early), so that nothing is lost with
a restart: whoever looks finds what is due. The work is many small transactions, each of which counts what it did; a
killed service goes on where it was, and of several workers each takes the rows that are left.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import structlog
from sqlalchemy import func, select, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from conference.audit.chain import DONE, Entry, details_of
from conference.audit.deed import recorded
from conference.audit.log import append_in
from conference.database import Database
from conference.privacy.parts import BATCH, PARTS, Part, left
from conference.roster.upsert import insert_into
from schemas.errors import Refused
from schemas.rows import Conference, Erasure, Report, Session
from schemas.words import AuditKind

_UNTOUCHED: Final[dict[str, Any]] = {
    "put_off_reason": "",
    "order_reason": "",
    "counts": {},
    "recorded": True,
    "forgotten": 0,
}
PAUSE_S: Final = 0.02
"""At least so long, and three times as long as the last transaction took, other writers have the database."""

log = structlog.get_logger("privacy")


@dataclass(frozen=True, slots=True)
class Plan:
    """When a conference's names are deleted. `planned`: by the days alone; `due`: what holds, put off,
    ordered, or the 30 days after an upgrade."""

    conference_id: int
    code: str
    ends: datetime
    days: int
    planned: datetime
    due: datetime
    erasure: Erasure
    deleted_at: datetime | None


class Retention:
    """Deletes what is due; `changed` is called with a conference whose people the gate and the pages must forget."""

    def __init__(
        self, database: Database, audit_key: bytes, now: Callable[[], datetime], *, pause_s: float = PAUSE_S
    ) -> None:
        self._database, self._key, self._now, self._pause = database, audit_key, now, pause_s
        self._subscribers: list[Callable[[int], Awaitable[None]]] = []
        self._start: Callable[[Coroutine[None, None, None]], None] = _keep_nothing
        self._busy = asyncio.Lock()

    def subscribe(self, changed: Callable[[int], Awaitable[None]]) -> None:
        """Call this when a conference's names were deleted."""
        self._subscribers.append(changed)

    def start_with(self, start: Callable[[Coroutine[None, None, None]], None]) -> None:
        """How `start` begins work that nobody awaits."""
        self._start = start

    def start(self, conference_id: int) -> None:
        """Begin to delete a conference's names; where that ends too early, `catch_up` goes on."""

        async def work() -> None:
            await self._tried(conference_id)

        self._start(work())

    async def plan(self, conference_id: int) -> Plan:
        """When this conference's names go. Raises `Refused("not_found")`."""
        async with self._database.read() as db:
            for plan in await _plans(db, conference_id):
                return plan
        raise Refused("not_found")

    async def preview(self, conference_id: int) -> tuple[dict[str, int], int]:
        """How many rows of each part hold people's data, and how many kept final reports stay as they are."""
        async with self._database.read() as db:
            of_it = select(Session.id).where(Session.conference_id == conference_id)
            kept = await db.scalar(select(func.count()).select_from(Report).where(Report.session_id.in_(of_it)))
            return await left(db, conference_id), int(kept or 0)

    async def put_off(self, conference_id: int, until: datetime, reason: str) -> Plan:
        """Keep the names until then. Raises `Refused`: `put_off_too_short`, `names_deleted`."""
        plan = await self.plan(conference_id)
        if plan.deleted_at is not None or plan.erasure.begun_at is not None:
            raise Refused("names_deleted")
        if until <= plan.planned or until <= self._now():
            raise Refused("put_off_too_short", due=f"{plan.planned:%d/%m/%Y}")
        await self._write(conference_id, put_off_to=until, put_off_reason=reason, ordered_at=None, order_reason="")
        return await self.plan(conference_id)

    async def order(self, conference_id: int, code: str, reason: str) -> Plan:
        """Delete the names now; `code` confirms which.

        Raises `Refused`: `erasure_unconfirmed`, `conference_not_over`.
        """
        plan = await self.plan(conference_id)
        if code != plan.code:
            raise Refused("erasure_unconfirmed")
        if self._now() < plan.ends:
            raise Refused("conference_not_over", ends=f"{plan.ends:%d/%m/%Y}")
        await self._write(conference_id, ordered_at=self._now(), order_reason=reason, put_off_to=None)
        return await self.plan(conference_id)

    async def catch_up(self) -> list[int]:
        """Delete all that is due, one conference after the other; which those were. What came into a conference after
        its names were deleted (a late import) goes the same way. One that fails does not keep the others waiting."""
        async with self._database.read() as db:
            due = [plan.conference_id for plan in await _plans(db) if plan.due <= self._now()]
        return [conference_id for conference_id in due if await self._tried(conference_id)]

    async def erase(self, conference_id: int) -> bool:
        """Delete the names of one conference, in small steps; False when nothing was left to do here.

        Raises `Refused("names_stuck", part)` when rows of a part cannot be emptied.
        """
        async with self._busy:
            worked = False
            for part in PARTS:
                worked = await self._empty(part, conference_id) or worked
            if not worked and await self._recorded(conference_id):
                return False
            # Shelves and memories before the end is recorded: killed in between, the next look comes here again.
            for changed in self._subscribers:
                await changed(conference_id)
            return await self._finish(conference_id) or worked

    async def _tried(self, conference_id: int) -> bool:
        """Where nobody waits for an answer: what goes wrong is told to whoever reads the log, and tried again later."""
        try:
            return await self.erase(conference_id)
        except Refused as refused:
            log.error("names_not_deleted", conference=conference_id, reason=refused.code, **refused.facts)
        except SQLAlchemyError as error:
            log.error("names_not_deleted", conference=conference_id, reason=type(error).__name__)
        return False

    async def _empty(self, part: Part, conference_id: int) -> bool:
        """Take a part in steps, twice as many as its rows need: others may write meanwhile, but rows that stay what
        they are must not keep the database busy for ever."""
        async with self._database.read() as db:
            rows = await db.scalar(select(func.count()).select_from(part.row).where(part.pending(conference_id)))
        if not rows:
            return False
        worked = False
        for _ in range(2 * (rows // BATCH + 1)):
            started = time.monotonic()
            worked = await self._step(part, conference_id) > 0 or worked
            await asyncio.sleep(max(self._pause, 3 * (time.monotonic() - started)) if self._pause else 0)
            if not await self._pending(part, conference_id):
                return worked
        raise Refused("names_stuck", part=part.name)

    async def _recorded(self, conference_id: int) -> bool:
        plan = await self.plan(conference_id)
        return plan.deleted_at is not None and plan.erasure.recorded

    async def _pending(self, part: Part, conference_id: int) -> bool:
        async with self._database.read() as db:
            found = select(*part.row.__mapper__.primary_key).where(part.pending(conference_id)).limit(1)
            return (await db.execute(found)).first() is not None

    async def _step(self, part: Part, conference_id: int) -> int:
        now = self._now()
        async with self._database.write() as db:
            row = await taken(db, conference_id)
            deleted = await part.take(db, conference_id, now)
            if deleted:
                row.begun_at = row.begun_at or now
                row.counts = row.counts | {part.name: row.counts.get(part.name, 0) + deleted}
                row.recorded = False
        return deleted

    async def _finish(self, conference_id: int) -> bool:
        """Say that it is done, and record it in the same transaction: of several workers, one."""
        now = self._now()
        async with self._database.write() as db:
            row = await taken(db, conference_id)
            first = await db.scalar(
                update(Conference)
                .where(Conference.id == conference_id, Conference.names_deleted_at.is_(None))
                .values(names_deleted_at=now)
                .returning(Conference.id)
            )
            if first is None and row.recorded:
                return False
            row.begun_at, row.recorded = row.begun_at or now, True
            entry = Entry(
                at=now,
                kind=AuditKind.SERVICE,
                action="delete_names",
                outcome=DONE,
                object=f"conference:{conference_id}",
                conference_id=conference_id,
                account_id=None,
                login_id=None,
                device_id=None,
                role="",
                who="retention",
                address="",
                details=details_of({"rows": row.counts, "early": row.ordered_at is not None}),
            )
            await append_in(db, self._key, [entry])
        log.info("names deleted", conference=conference_id, **row.counts)
        return True

    async def _write(self, conference_id: int, **values: object) -> None:
        async with recorded(self._database) as db:
            row = await taken(db, conference_id)
            for name, value in values.items():
                setattr(row, name, value)


def _keep_nothing(work: Coroutine[None, None, None]) -> None:
    """A command has no background: it awaits `erase` itself."""
    work.close()


async def taken(db: AsyncSession, conference_id: int) -> Erasure:
    """The row of the erasure, held until the end of the transaction: workers take turns."""
    made = insert_into(db.get_bind().dialect.name, Erasure).values(conference_id=conference_id, **_UNTOUCHED)
    await db.execute(made.on_conflict_do_nothing())
    return (await db.scalars(select(Erasure).where(Erasure.conference_id == conference_id).with_for_update())).one()


async def _plans(db: AsyncSession, conference_id: int | None = None) -> list[Plan]:
    wanted = (
        select(Conference, Erasure, func.max(Session.ends))
        .outerjoin(Erasure, Erasure.conference_id == Conference.id)
        .outerjoin(Session, Session.conference_id == Conference.id)
        .group_by(Conference.id, Erasure.conference_id)
        .order_by(Conference.id)
    )
    if conference_id is not None:
        wanted = wanted.where(Conference.id == conference_id)
    plans = []
    found: list[tuple[Conference, Erasure | None, datetime | None]] = [tuple(row) for row in await db.execute(wanted)]  # type: ignore[misc]
    for conference, erasure, last in found:
        ends = last if last is not None else conference.created_at
        planned = ends + timedelta(days=conference.retention_days)
        row = erasure if erasure is not None else Erasure(conference_id=conference.id, **_UNTOUCHED)
        due = row.ordered_at or row.begun_at or max(planned, row.put_off_to or planned, row.not_before or planned)
        plans.append(
            Plan(
                conference.id, conference.code, ends, conference.retention_days, planned, due, row,
                conference.names_deleted_at,
            )
        )  # fmt: skip
    return plans
