"""What happens by the clock, by APScheduler: jobs live in memory and are made anew at each start (stack.md)."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import delete

from bridges.quality import WINDOW_S
from conference.database import Database
from conference.lines import Lines
from schemas.rows import Link, Login

KEPT = timedelta(days=7)
"""Ended logins and links stay this long, so that "which link was this?" can still be answered."""

log = structlog.get_logger("jobs")


@asynccontextmanager
async def by_the_clock(database: Database, lines: Lines, now: Callable[[], datetime]) -> AsyncIterator[None]:
    """Run the jobs while the block runs."""

    async def forget_ended_logins() -> None:
        await forget_ended(database, now() - KEPT)

    scheduler = AsyncIOScheduler(timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1})
    scheduler.add_job(lines.judge_all, "interval", seconds=WINDOW_S, misfire_grace_time=None)
    scheduler.add_job(forget_ended_logins, "interval", hours=6, misfire_grace_time=None)
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)


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
