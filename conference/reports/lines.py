"""What the lines say in a report: who was ready before the start, and how long each point had a picture."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from sqlalchemy import case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from conference.reports.rates import hundredths
from schemas.rows import Bridge, LineCheck, QualitySample, Session
from schemas.words import Grade

SLOT_S: Final = 10  # of a quality sample
FROZEN_MS: Final = 5_000  # frozen for half of it is no picture


async def readiness(db: AsyncSession, session: Session) -> dict[int, bool]:
    """Whether each point's last line check before the start was good. Once one point was checked, a point that never
    was is not ready; before that nothing is said of anybody."""
    last = (
        select(func.max(LineCheck.id))
        .where(LineCheck.conference_id == session.conference_id, LineCheck.at <= session.starts)
        .group_by(LineCheck.bridge_id)
    )
    rows = await db.execute(select(LineCheck.bridge_id, LineCheck.ready).where(LineCheck.id.in_(last)))
    return dict(rows.all())


async def uptimes(db: AsyncSession, session: Session, now: datetime) -> dict[int, int]:
    """Of each point whose line was ever measured in the session: in how much of it so far the picture came, in
    hundredths of a percent. Ten seconds in which nothing was heard from the point count as without picture."""
    first, last = int(session.starts.timestamp()) // SLOT_S, int(min(now, session.ends).timestamp()) // SLOT_S
    if last <= first:
        return {}
    moving = func.coalesce(QualitySample.frozen_ms, 0) < FROZEN_MS
    seen = case(((QualitySample.grade != Grade.UNKNOWN) & moving, 1), else_=0)
    rows = await db.execute(
        select(QualitySample.bridge_id, func.sum(seen))
        .join(Bridge, Bridge.id == QualitySample.bridge_id)
        .where(
            Bridge.conference_id == session.conference_id,
            QualitySample.slot >= first,
            QualitySample.slot < last,
        )
        .group_by(QualitySample.bridge_id)
    )
    return {bridge_id: hundredths(int(count), last - first) or 0 for bridge_id, count in rows}
