"""The gate: who is counted, exactly once, durably, and told so.

A scan is judged by the rules on what is in memory, stands in the line for the next commit, and is answered after it.
The rows decide who was first: the key of `attendance` for the person, the key of `scans` for the nonce.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from checkin import rules
from checkin.columns import Known
from checkin.line import BATCH, Line
from checkin.marks import Marks
from checkin.reconcile import reconcile
from checkin.registry import ConferenceState, Registry, SessionState
from checkin.store import Answer, Entry, Row, RowRefusedError, Store, TallyRow
from checkin.store_postgres import PostgresStore
from checkin.store_sqlite import SqliteStore
from checkin.tally import SessionTally
from checkin.ticket import TicketKeys
from checkin.values import Decision, Place, ScanOrder
from schemas.errors import Refused
from schemas.words import Outcome

MAX_BATCH = BATCH
QUEUE_BOUND = 10_000  # about a second of commits: whoever comes later is better told to come again

Mark = Callable[[int, Sequence[int]], None]
"""Called with a session and the bridge points whose figures changed."""

# Before these answers the rows are asked whether the person is counted already: that is the kinder answer.
_ASK_THE_ROWS = frozenset({Outcome.OK, Outcome.OTHER_BRIDGE, Outcome.AFTER_CUTOFF, Outcome.CERTIFIED, Outcome.CLOSED})


def _now() -> datetime:
    return datetime.now(UTC)


def open_store(database: str) -> Store:
    """The store behind a `postgresql://` URL or the path of a SQLite file."""
    if database.startswith(("postgresql://", "postgres://")):
        return PostgresStore(database)
    return SqliteStore(database)


class Gate:
    """The gate of every session on one database. Construct, `start`, and `close` when done."""

    def __init__(
        self,
        store: Store,
        keys: TicketKeys,
        *,
        clock: Callable[[], datetime] = _now,
        queue_bound: int = QUEUE_BOUND,
    ) -> None:
        self.store, self._keys, self._clock = store, keys, clock
        self.registry = Registry(store, clock)
        self.line = Line(store, queue_bound, self.publish)
        self.marks = Marks(store, self.registry, self._mark, self._reloaded)
        self._subscribers: list[Mark] = []
        self.mended: dict[int, list[Row]] = {}

    async def start(self) -> None:
        """Connect, compare tallies with rows, load what is on, and open."""
        await self.store.open()
        await self.registry.load_current()
        for conference in self.registry.conferences.values():
            for session_id in conference.sessions:
                if mended := await reconcile(self.store, session_id):
                    self.mended[session_id] = mended
                    await self.registry.refresh_tallies(session_id)
        await self.marks.start()
        self.line.start()

    async def close(self) -> None:
        """Answer what was accepted, then let the database go."""
        await self.line.close()
        await self.marks.close()
        await self.store.close()

    def now(self) -> datetime:
        """The gate's clock."""
        return self._clock()

    def subscribe(self, mark: Mark) -> Callable[[], None]:
        """Have `mark(session_id, bridge_ids)` called after every commit that moved figures; call the answer to stop.

        It must not block or raise: it runs between a commit and its answers.
        """
        self._subscribers.append(mark)
        return lambda: self._subscribers.remove(mark)

    async def reload(self, conference_id: int) -> None:
        """Read a conference anew, here and at every other worker: after an import, a changed rule or tree."""
        await self.registry.load(conference_id)
        self._reloaded(conference_id)
        await self.marks.tell(conference_id=conference_id)

    async def refresh_delegates(self, conference_id: int, delegate_ids: Sequence[int]) -> None:
        """Read single delegates anew, here and elsewhere: revoked, given a new ticket, summoned elsewhere."""
        await self.registry.refresh_delegates(conference_id, delegate_ids)
        await self.marks.tell(conference_id=conference_id, delegate_ids=delegate_ids)

    async def refresh_session(self, session_id: int) -> None:
        """Read a session's window anew, here and elsewhere."""
        await self.registry.refresh_session(session_id)
        await self.marks.tell(session_id=session_id)

    async def tally(self, session_id: int) -> SessionTally:
        """The figures of a session as they stand; raises `Refused("not_found", what="session")`."""
        _, session = await self.registry.find_session(session_id)
        return session.tally

    async def check_in(self, order: ScanOrder) -> Decision:
        """Judge and store one scan; the answer comes after the commit.

        Raises `Refused`: not_found (session or bridge point), gate_busy, gate_unavailable.
        """
        self.line.room_for(1)
        conference, session = self.registry.session(order.session_id) or await self.registry.find_session(
            order.session_id
        )
        entry = await self._judge(order, conference, session)
        try:
            answer, again = await self.line.enter(entry)
        except RowRefusedError:
            answer, again = await self._try_anew(order)
        return self._decision(answer, again, entry, session.id)

    async def check_in_many(self, orders: Sequence[ScanOrder]) -> list[Decision | Refused]:
        """Judge and store up to 500 scans, each answered for itself, in order. Safe to send again.

        Raises `Refused("gate_busy")` for all of them when there is no room for all.
        """
        if len(orders) > MAX_BATCH:
            raise Refused("bad_request", fields=f"scans: at most {MAX_BATCH}")
        self.line.room_for(len(orders))

        async def one(order: ScanOrder) -> Decision | Refused:
            try:
                return await self.check_in(order)
            except Refused as refused:
                return refused

        return await asyncio.gather(*(one(order) for order in orders))

    async def _judge(self, order: ScanOrder, conference: ConferenceState, session: SessionState) -> Entry:
        bridge = conference.bridge(order.bridge_id)
        now = self._clock()
        happened = order.happened or now
        known, generation, outcome = await self._recognise(order, conference)
        if known is not None:
            outcome = rules.admit(
                conference.standing(known, session),
                session.window,
                happened,
                bridge_id=bridge.id,
                method=order.method,
                generation=generation,
                confirm=order.confirm,
                reason=order.reason,
                certified=bridge.id in session.certified,
            )
        home = None if known is None else session.seats.bridge_of(known.id)
        return Entry(
            session_id=session.id,
            nonce=order.nonce,
            delegate_id=None if known is None else known.id,
            seat=known.id if known is not None and outcome in _ASK_THE_ROWS else None,
            bridge_id=bridge.id,
            home=home if home != bridge.id else None,
            outcome=outcome,
            method=order.method,
            device_id=order.actor.device_id,
            login_id=order.actor.login_id,
            device_time=order.device_time,
            at=now,
            happened=happened,
            flag=order.flag,
            reason=order.reason if order.reason and rules.after_cutoff(session.window, happened) else None,
            by=order.actor.name,
        )

    async def _recognise(
        self, order: ScanOrder, conference: ConferenceState
    ) -> tuple[Known | None, int | None, Outcome]:
        """The delegate, the generation of their ticket if they showed one, and what to answer if there is none."""
        if order.delegate_id is not None:
            known = await self.registry.find_delegate(conference, order.delegate_id)
            return known, None, Outcome.UNKNOWN_TICKET
        try:
            ticket = self._keys.read(order.code)
        except Refused:
            return None, None, Outcome.UNKNOWN_TICKET
        known = conference.delegates.get(ticket.delegate_id)
        if known is None:
            known = await self.registry.find_delegate(conference, ticket.delegate_id)
        # A genuine ticket of nobody here was made for another conference, or its delegate was deleted.
        return known, ticket.generation, Outcome.WRONG_CONFERENCE

    async def _try_anew(self, order: ScanOrder) -> tuple[Answer, bool]:
        """The database refused the row: what is in memory is out of date. Read it anew, and try once more."""
        conference, _ = await self.registry.find_session(order.session_id)
        await self.registry.load(conference.id)
        conference, session = await self.registry.find_session(order.session_id)
        try:
            return await self.line.enter(await self._judge(order, conference, session))
        except RowRefusedError as error:
            raise Refused("bad_request", fields="code") from error

    def _decision(self, answer: Answer, again: bool, entry: Entry, session_id: int) -> Decision:
        found = self.registry.session(session_id)
        person = first = None
        if found is not None:
            conference, session = found
            known = None if answer.delegate_id is None else conference.delegates.get(answer.delegate_id)
            person = None if known is None else conference.person(known, session)
            if answer.seat is not None:
                seat = answer.seat
                first = Place(seat.bridge_id, conference.bridge_name(seat.bridge_id), seat.at, seat.substitute)
        return Decision(answer.outcome, answer.replayed or again, entry.nonce, answer.at, person, first)

    def publish(self, tallies: Sequence[TallyRow]) -> None:
        """Take stored figures that moved, and tell who watches, here and at other workers."""
        changed: dict[int, dict[int, None]] = {}
        for row in tallies:
            found = self.registry.session(row.session_id)
            if found is not None:
                moved = found[1].tally.set(row.bridge_id, row.figures, row.version)
                changed.setdefault(row.session_id, {}).update(dict.fromkeys(moved))
            self.marks.moved(row.session_id, row.bridge_id)
        for session_id, bridge_ids in changed.items():
            if bridge_ids:
                self._mark(session_id, tuple(bridge_ids))

    async def tell_session(self, session_id: int) -> None:
        """Tell other workers that a session was changed here (certified, reopened)."""
        await self.marks.tell(session_id=session_id)

    def _reloaded(self, conference_id: int) -> None:
        conference = self.registry.conferences.get(conference_id)
        for session in conference.sessions.values() if conference is not None else ():
            self._mark(session.id, tuple(session.tally.bridge_ids()))

    def _mark(self, session_id: int, bridge_ids: Sequence[int]) -> None:
        for mark in self._subscribers:
            mark(session_id, bridge_ids)
