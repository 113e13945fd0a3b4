"""How every point stands, looked at once a second: told to the control room, and what was lost goes into the log.

Silence is judged only while we hear ourselves: after a start, and after this process was held up, the points get the
time to be heard again. What a page sees of it is at most a second older than the facts.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from functools import partial

import structlog
from sqlalchemy import select

from bridges.media.engine import StageEvent
from bridges.registry import Point, Registry
from checkin.gate import Gate
from checkin.registry import SessionState
from conference.database import Database
from conference.hub import Hub
from conference.lines import Lines
from conference.room.helping import HelpDesk
from conference.room.incidents import Incidents
from conference.room.presence import LOST_AFTER_S, Presence
from conference.room.trouble import Facts, Times, troubles
from conference.room.wall import Wall
from conference.stage import conference_of
from schemas.rows import Incident, Session
from schemas.wire.room import PointState, States, TroubleView
from schemas.words import IncidentKind, Trouble

TICK_S = 1.0
POINTS_A_TICK = 5_000
"""More points than these are looked at every second tick, and so on: the look must stay cheap."""
UNWATCHED_EVERY = 5
"""Ticks between two looks at a session that no control room watches: its log needs no more."""
SLICE_S = 0.002
"""For so long the look keeps scans waiting before it lets them through: all points at once would be 15 us for each."""
PAUSE_S = 0.006
"""So long it then leaves the processor to others: without pauses a look took all that busy doors leave."""
GRACE_S = 20.0
"""After a start pages come back within their longest wait of 10 s."""
HELD_UP_S = 3.0
LOGGED_AFTER = timedelta(seconds=30)
"""A point that is back sooner was only reloading its page."""
TIMES_KEPT_S = 15.0

log = structlog.get_logger("watch")


class Watch:
    """Keeps the states of the sessions that are on or watched. `run` is its one task."""

    def __init__(
        self,
        database: Database,
        gate: Gate,
        registry: Registry,
        hub: Hub,
        *,
        presence: Presence,
        lines: Lines,
        wall: Wall,
        help_desk: HelpDesk,
        incidents: Incidents,
        now: Callable[[], datetime],
        logs: bool,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database, self._gate, self._registry, self._hub = database, gate, registry, hub
        self._presence, self._lines, self._wall = presence, lines, wall
        self._help, self._incidents, self._now, self._clock = help_desk, incidents, now, clock
        self._logs = logs
        self._states: dict[int, dict[int, PointState]] = {}
        self._times: dict[int, Times] = {}
        self._times_read = float("-inf")
        self._lost: dict[int, int] = {}
        self._blind_until = clock() + GRACE_S
        self._looked = clock()
        self._tick = 0
        self._fallen: set[int] = set()

    async def start(self) -> None:
        """Read which points are in the log as lost."""
        async with self._database.read() as db:
            rows = await db.execute(
                select(Incident.bridge_id, Incident.conference_id).where(
                    Incident.kind == IncidentKind.POINT_LOST, Incident.ended_at.is_(None)
                )
            )
            self._lost = {bridge_id: conference_id for bridge_id, conference_id in rows if bridge_id is not None}

    async def run(self) -> None:
        """Look once a second, for ever."""
        while True:
            await asyncio.sleep(TICK_S)
            try:
                await self.look()
            except Exception:
                log.exception("the look at the points failed")

    def happened(self, event: StageEvent) -> None:
        """A listener of the media engine: what a falling node does to pictures is no hall's fault."""
        conference_id = conference_of(event.stage)
        if event.what == "node_down" and conference_id is not None:
            self._lines.excuse(conference_id)
            self._fallen.add(conference_id)

    def of_session(self, session_id: int) -> list[PointState]:
        """How the points stood at the last look; empty before the first."""
        return list(self._states.get(session_id, {}).values())

    def frame(self, session_id: int, root: int | None = None) -> str:
        """The same as a frame, for who begins to watch (a part of the tree)."""
        return self._frame(self.of_session(session_id), root, full=True) or ""

    def _frame(self, points: list[PointState], root: int | None, *, full: bool) -> str | None:
        if root is not None:
            points = [point for point in points if self._registry.within(point.bridge_id, root)]
        return States(full=full, points=points).model_dump_json() if points or full else None

    async def look(self) -> None:
        """Look at every session that is on or watched, tell what changed, and log what was lost."""
        lateness = self._clock() - self._looked - TICK_S
        self._looked = self._clock()
        if lateness > HELD_UP_S:
            self._blind_until = max(self._blind_until, self._clock() + LOST_AFTER_S)
        self._tick += 1
        if self._tick % (1 + sum(1 for _ in self._registry.all()) // POINTS_A_TICK):
            return
        await self._read_times()
        now, watched = self._now(), self._hub.watched()
        for session_id in [each for each in self._states if each not in self._times]:
            del self._states[session_id]
        helped = self._help.open_since()
        for session_id, times in list(self._times.items()):
            on = times.doors_open <= now < times.ends
            if not on and session_id not in watched:
                self._states.pop(session_id, None)
                continue
            if session_id in self._states and session_id not in watched and (self._tick + session_id) % UNWATCHED_EVERY:
                continue
            _, session = await self._gate.registry.find_session(session_id)
            changed = await self._judge(session, times, helped, now)
            if changed:
                self._hub.tell_centre(session_id, partial(self._frame, changed, full=False))
            if self._logs and times.starts <= now < times.ends:
                await self._log_lost(session, now)
        if self._logs:
            await self._log_fallen(now)

    async def _judge(
        self, session: SessionState, times: Times, helped: dict[int, datetime], now: datetime
    ) -> list[PointState]:
        known = self._states.setdefault(session.id, {})
        blind = self._clock() < self._blind_until
        changed = []
        points = self._registry.of(session.conference_id)
        let_in = time.perf_counter() + SLICE_S
        for point in points:
            if time.perf_counter() > let_in:
                await asyncio.sleep(PAUSE_S)
                self._looked += PAUSE_S  # meant to be: nothing held us up
                let_in = time.perf_counter() + SLICE_S
            before = known.get(point.id)
            state = self._state(point, session, times, helped.get(point.id), before, now=now, blind=blind)
            if state is not None:
                known[point.id] = state
                changed.append(state)
        if len(known) > len(points):
            there = {point.id for point in points}
            for gone in [each for each in known if each not in there]:
                del known[gone]
        return changed

    def _state(
        self,
        point: Point,
        session: SessionState,
        times: Times,
        help_since: datetime | None,
        before: PointState | None,
        *,
        now: datetime,
        blind: bool,
    ) -> PointState | None:
        """How the point stands, or None when nothing changed."""
        try:
            own = session.tally.point(point.id).own
        except KeyError:  # a new point: the roster is being read anew
            return None
        grade, page = self._lines.of_point(point.id)
        online, heard_at = self._presence.online(point.id), self._presence.last_heard(point.id)
        facts = Facts(
            mode=point.mode,
            is_main=point.is_main,
            online=online,
            heard_at=heard_at,
            grade=grade,
            figures=own,
            certified=point.id in session.certified,
            help_since=help_since,
        )
        since = {} if before is None else {each.kind: each.since for each in before.troubles}
        found = [
            (kind, began or since.get(kind, now))
            for kind, began in troubles(facts, times, now)
            if not (blind and kind is Trouble.SILENT and kind not in since)
        ]
        step, still_at = None if page is None else page.step, self._wall.at(point.id)
        away = None if online else heard_at
        if before is not None and (
            (before.online, before.heard_at, before.grade, before.step, before.still_at)
            == (online, away, grade, step, still_at)
            and [(each.kind, each.since) for each in before.troubles] == found
        ):
            return None
        return PointState(
            bridge_id=point.id,
            online=online,
            heard_at=away,
            grade=grade,
            step=step,
            still_at=still_at,
            troubles=[TroubleView(kind=kind, since=began) for kind, began in found],
        )

    async def _log_lost(self, session: SessionState, now: datetime) -> None:
        states = self._states.get(session.id, {})
        for bridge_id, state in states.items():
            gone = state.heard_at is not None and any(each.kind is Trouble.SILENT for each in state.troubles)
            if gone and state.heard_at is not None and bridge_id not in self._lost:
                if now - state.heard_at < LOGGED_AFTER:
                    continue
                self._lost[bridge_id] = session.conference_id
                await self._incidents.noticed(session.conference_id, IncidentKind.POINT_LOST, state.heard_at, bridge_id)
        back = [each for each in self._lost if each in states and states[each].online]
        if back:
            await self._incidents.over(session.conference_id, IncidentKind.POINT_LOST, back, now)
            for bridge_id in back:
                del self._lost[bridge_id]

    async def _log_fallen(self, now: datetime) -> None:
        fallen, self._fallen = self._fallen, set()
        for conference_id in fallen:
            await self._incidents.noticed(conference_id, IncidentKind.NODE_DOWN, now, None)

    async def _read_times(self) -> None:
        """Sessions are moved by hand now and then: their times are read every few seconds."""
        if self._clock() - self._times_read < TIMES_KEPT_S and not self._hub.watched() - self._times.keys():
            return
        self._times_read = self._clock()
        async with self._database.read() as db:
            rows: Iterable[Session] = await db.scalars(select(Session))
            self._times = {row.id: Times(row.doors_open, row.starts, row.ends, row.cutoff) for row in rows}
