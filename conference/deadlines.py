"""The moments of a session: doors open, start, cut-off, close. Each is acted on once, also after downtime.

Acting on one keeps the figures as they stood (the cut-off's are what the press was told) and tells every page, so that
screens and clocks follow. What pages *show* comes from the session's times; nothing waits for this to happen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from sqlalchemy import select

from checkin.gate import Gate
from conference.database import Database
from conference.figures import totals_view
from conference.news import Newsroom
from conference.roster.upsert import insert_into
from schemas.errors import Refused
from schemas.rows import DeadlineReached, Session
from schemas.wire.readiness import DeadlineView
from schemas.words import Deadline, Topic

TOO_OLD = timedelta(days=2)
"""A moment that passed longer ago, with the service down, is left alone: its figures would be of another day."""

log = structlog.get_logger("deadlines")


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """A moment that is to be acted on."""

    due_at: datetime
    session_id: int
    deadline: Deadline
    conference_id: int


def moments(row: Session) -> Iterator[Due]:
    """The moments of a session, from its times."""
    times = {
        Deadline.DOORS_OPEN: row.doors_open,
        Deadline.START: row.starts,
        Deadline.CUTOFF: row.cutoff,
        Deadline.CLOSE: row.ends,
    }
    for deadline, due_at in times.items():
        if due_at is not None:
            yield Due(due_at, row.id, deadline, row.conference_id)


class Deadlines:
    """Acts on what is due. Any number of workers may: the row's key lets one of them."""

    def __init__(self, database: Database, gate: Gate, news: Newsroom, now: Callable[[], datetime]) -> None:
        self._database, self._gate, self._news, self._now = database, gate, news, now

    async def catch_up(self) -> datetime | None:
        """Act on everything that is due, the oldest first; returns when the next one is."""
        waiting = await self._waiting()
        now = self._now()
        for due in (each for each in waiting if each.due_at <= now):
            await self.act(due)
        return next((each.due_at for each in waiting if each.due_at > now), None)

    async def act(self, due: Due) -> bool:
        """Keep the figures of this moment and tell the pages; False when another worker did."""
        _, session = await self._gate.registry.find_session(due.session_id)
        totals = totals_view(session.tally, None)
        async with self._database.write() as db:
            statement = (
                insert_into(db.get_bind().dialect.name, DeadlineReached)
                .values(
                    session_id=due.session_id,
                    deadline=due.deadline,
                    due_at=due.due_at,
                    at=self._now(),
                    points=totals.points,
                    points_reporting=totals.points_reporting,
                    summoned=totals.summoned,
                    present=totals.present,
                    certified=len(session.certified),
                )
                .on_conflict_do_nothing()
                .returning(DeadlineReached.session_id)
            )
            mine = await db.scalar(statement) is not None
        if mine:
            late = round((self._now() - due.due_at).total_seconds())
            log.info("deadline", session=due.session_id, deadline=due.deadline.value, late_s=late)
            await self._news.tell(due.conference_id, Topic.SESSIONS)
        return mine

    async def of(self, session_id: int) -> list[DeadlineView]:
        """The moments of a session in order, with the figures of those that came."""
        async with self._database.read() as db:
            session = await db.get(Session, session_id)
            if session is None:
                raise Refused("not_found")
            reached = {
                (row.deadline, row.due_at): row
                for row in await db.scalars(select(DeadlineReached).where(DeadlineReached.session_id == session_id))
            }
        return [_view(due, reached.get((due.deadline, due.due_at))) for due in sorted(moments(session))]

    async def _waiting(self) -> list[Due]:
        since = self._now() - TOO_OLD
        async with self._database.read() as db:
            sessions = list(await db.scalars(select(Session).where(Session.ends > since)))
            done = {
                tuple(row)
                for row in await db.execute(
                    select(DeadlineReached.session_id, DeadlineReached.deadline, DeadlineReached.due_at).where(
                        DeadlineReached.due_at > since
                    )
                )
            }
        return sorted(
            due
            for session in sessions
            for due in moments(session)
            if due.due_at > since and (due.session_id, due.deadline, due.due_at) not in done
        )


def _view(due: Due, reached: DeadlineReached | None) -> DeadlineView:
    names = ("points", "points_reporting", "summoned", "present", "certified")
    return DeadlineView(
        deadline=due.deadline,
        due_at=due.due_at,
        reached_at=None if reached is None else reached.at,
        **{name: None if reached is None else getattr(reached, name) for name in names},
    )
