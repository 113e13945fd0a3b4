"""Line checks: kept as they were measured and judged, and where every point stands by its last one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from bridges.readiness import Measured, StepVerdict, judge, passed, readiness
from conference.audit.deed import recorded
from conference.database import Database
from conference.news import Newsroom
from conference.point_details import missing
from schemas.errors import Refused
from schemas.rows import Bridge, Conference, LineCheck, Session
from schemas.wire.readiness import LineCheckReport, LineCheckView, PointReadiness, ReadinessView, StepView
from schemas.words import Cause, CheckStep, Finding, Topic

MOST_LISTED = 20
_MEASURES = tuple(field.name for field in fields(Measured))
_SHOWN = LineCheckView.model_fields.keys() - {"steps"}


class LineChecks:
    """Takes what pages measured, and says who is ready."""

    def __init__(self, database: Database, news: Newsroom, now: Callable[[], datetime]) -> None:
        self._database, self._news, self._now = database, news, now

    async def record(self, bridge_id: int, report: LineCheckReport, by: str) -> LineCheckView:
        """Judge and keep one walk through the check; the same nonce again is the same check."""
        measured = Measured(**{name: getattr(report, name) for name in _MEASURES})
        try:
            async with recorded(self._database) as db:
                bridge = await db.get(Bridge, bridge_id)
                if bridge is None:
                    raise Refused("not_found")
                verdicts = judge(measured, bridge.mode)
                row = LineCheck(
                    conference_id=bridge.conference_id,
                    bridge_id=bridge_id,
                    nonce=report.nonce,
                    at=self._now(),
                    by=by[:200],
                    ready=passed(verdicts),
                    verdicts=" ".join(_written(verdict) for verdict in verdicts),
                    **{name: getattr(measured, name) for name in _MEASURES},
                )
                db.add(row)
                await db.flush()
        except IntegrityError:  # sent again: the first answer was lost on the way
            async with self._database.read() as db:
                found = await db.scalar(
                    select(LineCheck).where(LineCheck.bridge_id == bridge_id, LineCheck.nonce == report.nonce)
                )
            if found is None:
                raise
            return _view(found)
        await self._news.tell(row.conference_id, Topic.READINESS, bridge_id)
        return _view(row)

    async def of(self, bridge_id: int) -> list[LineCheckView]:
        """The last checks of a point, newest first."""
        wanted = (
            select(LineCheck).where(LineCheck.bridge_id == bridge_id).order_by(LineCheck.id.desc()).limit(MOST_LISTED)
        )
        async with self._database.read() as db:
            return [_view(row) for row in await db.scalars(wanted)]

    async def readiness(self, conference_id: int, visible: set[int] | None) -> ReadinessView:
        """Every point of the conference (or those visible to a host) for the session that is on or next."""
        now = self._now()
        async with self._database.read() as db:
            if await db.get(Conference, conference_id) is None:
                raise Refused("not_found")
            starts = await _next_start(db, conference_id, now)
            bridges = await db.scalars(
                select(Bridge).where(Bridge.conference_id == conference_id).order_by(Bridge.position, Bridge.id)
            )
            newest = select(func.max(LineCheck.id)).where(LineCheck.conference_id == conference_id)
            checks = {
                row.bridge_id: row
                for row in await db.scalars(
                    select(LineCheck).where(LineCheck.id.in_(newest.group_by(LineCheck.bridge_id)))
                )
            }
            points = [
                _point(bridge, checks.get(bridge.id), starts, now)
                for bridge in bridges
                if visible is None or bridge.id in visible
            ]
        return ReadinessView(at=now, starts=starts, points=points)


async def _next_start(db: AsyncSession, conference_id: int, now: datetime) -> datetime | None:
    """The start of the session that is on or next; of the last one when all are over. A rehearsal is none."""
    sessions = (
        await db.execute(
            select(Session.starts, Session.ends)
            .where(Session.conference_id == conference_id, Session.rehearsal.is_(False))
            .order_by(Session.starts)
        )
    ).all()
    return next((starts for starts, ends in sessions if ends > now), sessions[-1][0] if sessions else None)


def _point(bridge: Bridge, check: LineCheck | None, starts: datetime | None, now: datetime) -> PointReadiness:
    return PointReadiness(
        bridge_id=bridge.id,
        readiness=readiness(
            bridge.mode,
            check.at if check else None,
            passed=check is not None and check.ready,
            starts=starts,
            now=now,
        ),
        missing=[] if bridge.is_main else missing(bridge),
        check=None if check is None else _view(check),
    )


def _written(verdict: StepVerdict) -> str:
    return f"{verdict.step}:{verdict.finding}:{verdict.cause or ''}"


def _read(verdicts: str) -> Iterable[StepView]:
    for word in verdicts.split(" "):
        step, finding, cause = word.split(":")
        yield StepView(step=CheckStep(step), finding=Finding(finding), cause=Cause(cause) if cause else None)


def _view(row: LineCheck) -> LineCheckView:
    return LineCheckView(steps=list(_read(row.verdicts)), **{name: getattr(row, name) for name in _SHOWN})
