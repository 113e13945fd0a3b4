"""A new conference with its first session, as the command line makes it; the programme page refines it later."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from conference.audit.deed import recorded, tell
from conference.database import Database
from schemas.errors import Refused
from schemas.rows import Conference, Session

ZONE = "Asia/Ho_Chi_Minh"
DOORS_BEFORE = timedelta(minutes=30)
LASTS = timedelta(hours=3, minutes=30)
CUTOFF_AFTER = timedelta(hours=2, minutes=30)  # superiors want the figures within 2-3 hours of the opening


def tomorrow_at_eight(now: datetime) -> datetime:
    """08:00 of the next day in Viet Nam: when conferences start unless told otherwise."""
    zone = ZoneInfo(ZONE)
    return datetime.combine(now.astimezone(zone).date() + timedelta(days=1), time(8), tzinfo=zone).astimezone(UTC)


async def found_conference(database: Database, code: str, title: str, starts: datetime, now: datetime) -> int:
    """Create a conference with one session that starts then. Raises `Refused("bad_request")` for an empty code."""
    if not code.strip() or len(code) > 64:
        raise Refused("bad_request", fields=["conference: a code of 1 to 64 characters"])
    known = select(Conference.id).where(Conference.code == code)
    async with database.read() as db:
        found = await db.scalar(known)
    if found is not None:
        return found
    async with recorded(database) as db:
        found = await db.scalar(known)
        if found is not None:
            return found
        conference = Conference(code=code, title=title or code, time_zone=ZONE, created_at=now)
        db.add(conference)
        await db.flush()
        tell(f"conference:{conference.id}")
        db.add(
            Session(
                conference_id=conference.id,
                code="S1",
                title="Phiên toàn thể",
                doors_open=starts - DOORS_BEFORE,
                starts=starts,
                ends=starts + LASTS,
                cutoff=starts + CUTOFF_AFTER,
            )
        )
        return conference.id
