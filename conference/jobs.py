"""What happens by the clock, by APScheduler: jobs live in memory and are made anew at each start (stack.md)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import delete

from bridges.quality import WINDOW_S
from conference.check_stages import CheckStages
from conference.database import Database
from conference.deadlines import Deadlines
from conference.invitations.dispatch import Dispatcher
from conference.lines import Lines
from conference.presence import SAMPLE_S, StreamWatch
from conference.privacy.retention import Retention
from conference.room.history import SLOT_S, History
from conference.workers import leader
from schemas.rows import Link, Login

KEPT = timedelta(days=7)
"""Ended logins and links stay this long, so that "which link was this?" can still be answered."""
LOOK_AGAIN_S = 30
"""Deadlines are read from the database at least this often: who changed a time may be another worker or a script."""

RETENTION_S = 600
"""How often names that are due for deletion are looked for."""

FIRST_LOOK_S = 30
"""For what came due while the service was down: so long after the start, when whoever waited has been served."""

SEND_S = 2
"""How often the outbox of invitations is looked at."""

log = structlog.get_logger("jobs")


@asynccontextmanager
async def by_the_clock(
    database: Database,
    lines: Lines,
    streams: StreamWatch,
    deadlines: Deadlines,
    retention: Retention,
    *,
    now: Callable[[], datetime],
    checks: CheckStages,
    history: History,
    dispatcher: Dispatcher,
) -> AsyncIterator[Callable[[], None]]:
    """Run the jobs while the block runs; gives what is to be called when a session's times may have changed."""

    running: set[asyncio.Task[object]] = set()

    def job(work: Callable[[], Awaitable[object]]) -> Callable[[], Awaitable[None]]:
        """The work, known while it runs: the end of the service waits for it, and to be cut off then is no error."""

        async def run() -> None:
            task = asyncio.current_task()
            assert task is not None
            running.add(task)
            try:
                await work()
            except asyncio.CancelledError:
                log.debug("cut off", job=work.__qualname__)
            finally:
                running.discard(task)

        return run

    async def forget_ended_logins() -> None:
        await forget_ended(database, now() - KEPT)

    async def meet_deadlines() -> None:
        due = await deadlines.catch_up()
        if due is not None:
            # The scheduler's clock is the machine's; ours may be another.
            scheduler.add_job(
                job(meet_deadlines),
                "date",
                run_date=datetime.now(UTC) + (due - now()),
                id="next",
                replace_existing=True,
            )

    def look_now() -> None:
        scheduler.add_job(job(meet_deadlines), id="now", replace_existing=True)

    scheduler = AsyncIOScheduler(
        timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
    )
    scheduler.add_job(job(lines.judge_all), "interval", seconds=WINDOW_S)
    scheduler.add_job(job(streams.sample), "interval", seconds=SAMPLE_S)
    scheduler.add_job(job(forget_ended_logins), "interval", hours=6)
    scheduler.add_job(job(meet_deadlines), "interval", seconds=LOOK_AGAIN_S)
    if leader() is None:
        scheduler.add_job(job(history.keep), "interval", seconds=SLOT_S)
        scheduler.add_job(job(history.forget), "interval", hours=6)
        first = datetime.now(UTC) + timedelta(seconds=FIRST_LOOK_S)
        scheduler.add_job(job(retention.catch_up), "interval", seconds=RETENTION_S, next_run_time=first)
        # One process sends; the rows would hold several apart, but the mail server need not see them all.
        scheduler.add_job(job(dispatcher.wake), "interval", seconds=SEND_S)
    scheduler.add_job(job(checks.sweep), "interval", seconds=LOOK_AGAIN_S)
    scheduler.start()
    look_now()  # what came while the service was down
    try:
        yield look_now
    finally:
        scheduler.shutdown(wait=False)  # cancels what runs
        if running:
            await asyncio.wait(running, timeout=2)


async def forget_ended(database: Database, before: datetime) -> int:
    """Delete logins and links that ended before then; returns how many."""
    gone = 0
    async with database.write() as db:
        for row in (Login, Link):
            # A login names the link that opened it: logins go first.
            gone += len((await db.scalars(delete(row).where(row.expires_at < before).returning(row.id))).all())
    if gone:
        log.info("forgot ended logins and links", count=gone)
    return gone
