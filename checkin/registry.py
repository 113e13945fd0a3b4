"""What the gate holds in memory so that it reads nothing per scan: sessions, bridge points, delegates, who is summoned.

Loaded at the start for what is on now, on demand for older conferences, and again when somebody changed something.
A new state is built beside the old one and put in its place at once, so the gate never sees half of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from checkin.people import Delegates, Known, Seats
from checkin.rules import SessionWindow
from checkin.store import FIGURES, Store, moment, tally_row
from checkin.tally import SessionTally
from checkin.values import Person, made
from schemas.errors import Refused
from schemas.words import Category

KEPT_AFTER_THE_END = timedelta(days=2)

_DELEGATE = "id, ticket_generation, revoked, category, unit_id, bridge_id, full_name, title"
_DELEGATES = f"SELECT {_DELEGATE} FROM delegates WHERE conference_id = $1 ORDER BY id"  # noqa: S608 - a constant
_ONE_DELEGATE = f"SELECT {_DELEGATE} FROM delegates WHERE conference_id = $1 AND id = $2"  # noqa: S608 - a constant
_SESSION = "SELECT id, doors_open, ends, cutoff, rehearsal FROM sessions WHERE id = $1"
_SESSIONS = "SELECT id, doors_open, ends, cutoff, rehearsal FROM sessions WHERE conference_id = $1 ORDER BY id"
_BRIDGES = "SELECT id, parent_id, name, is_main FROM bridges WHERE conference_id = $1 ORDER BY position, id"
_SUMMONS = "SELECT delegate_id, bridge_id FROM summons WHERE session_id = $1 ORDER BY delegate_id"
_CERTIFIED = "SELECT bridge_id FROM certifications WHERE session_id = $1 AND reopened_at IS NULL"
_TALLIES = f"SELECT session_id, bridge_id, version, {FIGURES} FROM tallies WHERE session_id = $1"  # noqa: S608


@dataclass(frozen=True, slots=True)
class BridgePoint:
    """What the gate needs of a bridge point."""

    id: int
    parent_id: int | None
    name: str
    is_main: bool


@dataclass(slots=True)
class SessionState:
    """A session as the gate knows it: its window, who is summoned where, its figures, which points are certified."""

    id: int
    conference_id: int
    window: SessionWindow
    rehearsal: bool
    seats: Seats
    tally: SessionTally
    certified: set[int] = field(default_factory=set)


@dataclass(slots=True)
class ConferenceState:
    """A conference as the gate knows it."""

    id: int
    substitutes_count: bool
    bridges: dict[int, BridgePoint]
    units: dict[int, str]
    delegates: Delegates
    sessions: dict[int, SessionState]

    def bridge(self, bridge_id: int) -> BridgePoint:
        """The bridge point; raises `Refused("not_found", what="bridge")`."""
        found = self.bridges.get(bridge_id)
        if found is None:
            raise Refused("not_found", what="bridge")
        return found

    def bridge_name(self, bridge_id: int) -> str:
        """The point's name, empty when it is gone."""
        found = self.bridges.get(bridge_id)
        return found.name if found is not None else ""

    def person(self, known: Known, home: int | None) -> Person:
        """What the door shows of this delegate; `home` is the point that summoned them to the session, if one did."""
        id_, _, _, category, unit_id, own, full_name, title = known
        bridge_id = home or own
        unit = "" if unit_id is None else self.units.get(unit_id, "")
        return made(Person, (id_, full_name, title, unit, category, bridge_id, self.bridge_name(bridge_id)))


class Registry:
    """Every conference that is on, by id, and their sessions."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store, self._clock = store, clock
        self._loading = asyncio.Lock()
        self.conferences: dict[int, ConferenceState] = {}
        self._of_session: dict[int, ConferenceState] = {}

    def session(self, session_id: int) -> tuple[ConferenceState, SessionState] | None:
        """A session and its conference, None when it is not in memory (see `find_session`)."""
        conference = self._of_session.get(session_id)
        return None if conference is None else (conference, conference.sessions[session_id])

    def session_in_memory(self, session_id: int) -> SessionState:
        """A session that somebody asked for before; raises `Refused("unknown_session")`."""
        found = self.session(session_id)
        if found is None:
            raise Refused("unknown_session")
        return found[1]

    async def find_session(self, session_id: int) -> tuple[ConferenceState, SessionState]:
        """A session and its conference, loaded if need be; raises `Refused("not_found", what="session")`."""
        found = self.session(session_id)
        if found is None:
            rows = await self._store.fetch("SELECT conference_id FROM sessions WHERE id = $1", session_id)
            if rows:
                await self.load(rows[0][0])
            found = self.session(session_id)
        if found is None:
            raise Refused("not_found", what="session")
        return found

    async def find_delegate(self, conference: ConferenceState, delegate_id: int) -> Known | None:
        """A delegate, read from the database when they are newer than what is in memory."""
        known = conference.delegates.get(delegate_id)
        if known is None:
            await self.refresh_delegates(conference.id, [delegate_id])
            known = conference.delegates.get(delegate_id)
        return known

    async def load_current(self) -> None:
        """Load every conference with a session that is not long over."""
        since = self._clock() - KEPT_AFTER_THE_END
        for (conference_id,) in await self._store.fetch(
            "SELECT DISTINCT conference_id FROM sessions WHERE ends > $1 ORDER BY conference_id", since
        ):
            await self.load(conference_id)

    async def load(self, conference_id: int) -> None:
        """Read a conference anew; one that was deleted is forgotten."""
        async with self._loading:
            fresh = await self._read(conference_id)
            for session_id, conference in list(self._of_session.items()):
                if conference.id == conference_id:
                    del self._of_session[session_id]
            self.conferences.pop(conference_id, None)
            if fresh is not None:
                self.conferences[conference_id] = fresh
                self._of_session |= dict.fromkeys(fresh.sessions, fresh)
                # What was committed while we read moved the old state's figures: older figures than those at hand
                # change nothing, so reading them once more brings exactly what was missed.
                for session in fresh.sessions.values():
                    await self._read_tallies(session)

    async def refresh_delegates(self, conference_id: int, delegate_ids: Sequence[int]) -> None:
        """Read single delegates anew (revoked, a new ticket, another summons) without the whole conference."""
        conference = self.conferences.get(conference_id)
        if conference is None:
            return
        for delegate_id in delegate_ids:
            rows = await self._store.fetch(_ONE_DELEGATE, conference_id, delegate_id)
            if not rows:
                conference.delegates.forget(delegate_id)
                continue
            conference.delegates.change(_known(rows[0]))
            summons = await self._store.fetch(
                "SELECT session_id, bridge_id FROM summons WHERE delegate_id = $1", delegate_id
            )
            now: dict[int, int] = {row[0]: row[1] for row in summons}
            for session in conference.sessions.values():
                session.seats.change(delegate_id, now.get(session.id))
            await self._names_of_units(conference.units, {rows[0][4]} - conference.units.keys() - {None})

    async def refresh_session(self, session_id: int) -> None:
        """Read a session's window anew, and which points are certified."""
        found = self.session(session_id)
        rows = await self._store.fetch(_SESSION, session_id)
        if found is None or not rows:
            return
        session = found[1]
        _, doors_open, ends, cutoff, session.rehearsal = rows[0]
        session.window = _window(doors_open, ends, cutoff)
        session.certified = {point for (point,) in await self._store.fetch(_CERTIFIED, session_id)}

    async def refresh_tallies(self, session_id: int, bridge_ids: Sequence[int] | None = None) -> tuple[int, ...]:
        """Read the stored figures of a session, of all its points or of these; the points that moved."""
        found = self.session(session_id)
        if found is None:
            return ()
        if bridge_ids is None:
            return await self._read_tallies(found[1])
        listed = ", ".join(f"${n}" for n in range(2, len(bridge_ids) + 2))
        return await self._read_tallies(found[1], f"{_TALLIES} AND bridge_id IN ({listed})", *bridge_ids)

    async def _read(self, conference_id: int) -> ConferenceState | None:
        heads = await self._store.fetch("SELECT substitutes_count FROM conferences WHERE id = $1", conference_id)
        if not heads:
            return None
        bridges = {
            row[0]: BridgePoint(row[0], row[1], row[2], bool(row[3]))
            for row in await self._store.fetch(_BRIDGES, conference_id)
        }
        delegates, units = Delegates(), set[int]()
        async for rows in self._store.stream(_DELEGATES, conference_id):
            delegates.fill(rows)
            units.update(row[4] for row in rows if row[4] is not None)
        state = ConferenceState(conference_id, bool(heads[0][0]), bridges, {}, delegates, {})
        await self._names_of_units(state.units, units)
        for row in await self._store.fetch(_SESSIONS, conference_id):
            state.sessions[row[0]] = await self._read_session(state, row)
        return state

    async def _read_session(self, conference: ConferenceState, row: tuple[Any, ...]) -> SessionState:
        session_id, doors_open, ends, cutoff, rehearsal = row
        seats = Seats()
        async for rows in self._store.stream(_SUMMONS, session_id):
            seats.fill(rows)
        tally = SessionTally(
            {bridge.id: bridge.parent_id for bridge in conference.bridges.values()},
            seats.summoned,
            substitutes_count=conference.substitutes_count,
        )
        window = _window(doors_open, ends, cutoff)
        certified = {point for (point,) in await self._store.fetch(_CERTIFIED, session_id)}
        session = SessionState(session_id, conference.id, window, bool(rehearsal), seats, tally, certified)
        await self._read_tallies(session)
        return session

    async def _read_tallies(self, session: SessionState, sql: str = _TALLIES, *bridge_ids: int) -> tuple[int, ...]:
        changed: dict[int, None] = {}
        for row in await self._store.fetch(sql, session.id, *bridge_ids):
            stored = tally_row(row)
            changed |= dict.fromkeys(session.tally.set(stored.bridge_id, stored.figures, stored.version))
        return tuple(changed)

    async def _names_of_units(self, names: dict[int, str], wanted: set[int]) -> None:
        if len(wanted) > 100:  # then nearly all are of this conference
            names.update({row[0]: row[1] for row in await self._store.fetch("SELECT id, name FROM units")})
            return
        for unit_id in wanted:
            for (name,) in await self._store.fetch("SELECT name FROM units WHERE id = $1", unit_id):
                names[unit_id] = name


def _window(doors_open: datetime | str, ends: datetime | str, cutoff: datetime | str | None) -> SessionWindow:
    return SessionWindow(moment(doors_open), moment(ends), None if cutoff is None else moment(cutoff))


def _known(row: tuple[Any, ...]) -> Known:
    id_, generation, revoked, category, unit_id, bridge_id, full_name, title = row
    return Known(id_, generation, bool(revoked), Category(category), unit_id, bridge_id, full_name, title)
