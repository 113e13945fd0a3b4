"""The gate: who is counted, exactly once, durably, and told so.

A scan is judged by the rules on what is in memory, stands in the line for the next commit, and is answered after it.
The rows decide who was first: the key of `attendance` for the person, the key of `scans` for the nonce.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime

from checkin import rules
from checkin.line import Line
from checkin.marks import Marks
from checkin.reconcile import align, reconcile
from checkin.registry import ConferenceState, Registry, SessionState
from checkin.rules import Standing
from checkin.store import Entry, Row, RowRefusedError, Store, TallyRow
from checkin.store_sqlite import SqliteStore
from checkin.tally import SessionTally
from checkin.ticket import TicketKeys
from checkin.turns import Entered, Judged, Together
from checkin.values import Decision, Place, ScanOrder, made
from schemas.errors import Refused
from schemas.words import Outcome

MAX_BATCH = 500  # scans in one request
GIVE_WAY = 50  # scans of a batch that are judged before whoever else waits has a turn
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
        from checkin.store_postgres import PostgresStore  # noqa: PLC0415 - asyncpg is for those who have PostgreSQL

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
        self.marks = Marks(store, self.registry, self._mark, self._reloaded_elsewhere)
        self.marks.load_anew = self._load_anew
        self.many = asyncio.Lock()
        """Whoever brings many scans holds it until they stand in the line (`enter_many`). One comes after the other:
        else the first of them would wait until the last was read, and the database would have nothing to do."""
        self._subscribers: list[Mark] = []
        self._on_reload: list[Callable[[int], None]] = []
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

    def subscribe_reload(self, reloaded: Callable[[int], None]) -> None:
        """Have `reloaded(conference_id)` called when a conference was read anew on another worker's word."""
        self._on_reload.append(reloaded)

    async def reload(self, conference_id: int) -> None:
        """Read a conference anew, here and at every other worker: after an import, a changed rule or tree.

        Only the others are given marks: whoever calls this knows that figures may have changed, and says so.
        """
        await self._load_anew(conference_id)
        await self.marks.tell(conference_id=conference_id)

    async def _load_anew(self, conference_id: int) -> None:
        await self.registry.load(conference_id)
        await self.line.settled()  # who stands in the line was judged by what was in memory before
        conference = self.registry.conferences.get(conference_id)
        for session_id in tuple(conference.sessions) if conference is not None else ():
            if moved := await align(self.store, session_id):
                await self.registry.refresh_tallies(session_id)
                for bridge_id, *_ in moved:
                    self.marks.moved(session_id, bridge_id)

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

    async def find_card(self, conference_id: int, number_hash: bytes) -> int:
        """The delegate whose citizen number has this keyed hash; raises `Refused("unknown_card")`."""
        rows = await self.store.fetch(
            "SELECT id FROM delegates WHERE conference_id = $1 AND citizen_hash = $2", conference_id, number_hash
        )
        if len(rows) != 1:  # nobody, or a number that two delegates share: a person decides, by name
            raise Refused("unknown_card")
        found: int = rows[0][0]
        return found

    async def check_in(self, order: ScanOrder) -> Decision:
        """Judge and store one scan; the answer comes after the commit.

        Raises `Refused`: not_found (session or bridge point), gate_busy, gate_unavailable.
        """
        self.line.room_for(1)
        turn, together = self.judge(order, self._clock()) or await self._judged(order), Together(self.line)
        together.enter(turn)
        await together.told()
        answer = await self.answer_of(order, turn)
        if isinstance(answer, Refused):
            raise answer
        return answer

    async def check_in_many(self, orders: Iterable[ScanOrder | Refused]) -> list[Decision | Refused]:
        """Judge and store up to 500 scans, each answered for itself, in order. Safe to send again.

        What was refused already keeps its place. Raises `Refused("gate_busy")` for all when there is no room for all.
        """
        entered = await self.enter_many(orders)
        await entered.together.told()
        return [await self.answer_of(order, turn) for order, turn in zip(entered.orders, entered.turns, strict=True)]

    async def enter_many(self, orders: Iterable[ScanOrder | Refused]) -> Entered:
        """The first half of `check_in_many`: everybody stands in the line."""
        asked = list(orders)
        if len(asked) > MAX_BATCH:
            raise Refused("bad_request", fields=f"scans: at most {MAX_BATCH}")
        self.line.room_for(len(asked))
        turns: list[Judged | Refused] = []
        together, now = Together(self.line), self._clock()
        judge, enter = self.judge, together.enter
        for n, order in enumerate(asked, 1):
            if isinstance(order, Refused):
                turns.append(order)
                continue
            try:
                turn = judge(order, now) or await self._judged(order)
            except Refused as refused:
                turns.append(refused)
            else:  # at once: a roster that is read anew waits for those who stand in the line, not for us
                enter(turn)
                turns.append(turn)
            if n % GIVE_WAY == 0:  # to the door next to this one, where a person waits for an answer
                await asyncio.sleep(0)
        return Entered(asked, turns, together)

    async def _judged(self, order: ScanOrder) -> Judged:
        """The same as `judge`, after reading what is not in memory."""
        found = self.registry.session(order.session_id) or await self.registry.find_session(order.session_id)
        return self._judge(order, *found, self._clock()) or await self._judge_anew(order, *found)

    async def answer_of(self, order: ScanOrder | Refused, turn: Judged | Refused) -> Decision | Refused:
        """What became of one scan that was entered, once all of them were told."""
        if isinstance(order, Refused):
            return order
        if isinstance(turn, Refused):
            return turn
        if turn.error is None:
            return self.decision(turn)
        if isinstance(turn.error, Refused):
            return turn.error
        if isinstance(turn.error, RowRefusedError):
            return await self._try_anew(order)
        raise turn.error

    def judge(self, order: ScanOrder, now: datetime) -> Judged | None:
        """What the rules say `now` from memory alone; None when the database must be asked first.

        Raises `Refused("not_found")` for a bridge point of another conference. Nothing is stored: `line.enter` does.
        """
        found = self.registry.session(order.session_id)
        return None if found is None else self._judge(order, *found, now)

    def _judge(
        self,
        order: ScanOrder,
        conference: ConferenceState,
        session: SessionState,
        now: datetime,
        outcome: Outcome | None = None,
    ) -> Judged | None:
        """What the rules say from memory alone; None when the delegate must be looked for in the database.

        With an `outcome` it is known already that nobody here is meant.
        """
        # Taken apart at once, here and below: asked for by name, each field of a tuple costs as much as all of them.
        session_id, bridge_id, nonce, code, delegate_id, method, actor, device_time, happened, confirm, reason, flag = (
            order
        )
        conference.bridge(bridge_id)
        if happened is None:
            happened = now
        home = generation = None
        if outcome is None and delegate_id is None:
            try:
                delegate_id, generation, _ = self._keys.read(code)
            except Refused:
                outcome = Outcome.UNKNOWN_TICKET
        window = session.window
        if outcome is not None:
            delegate_id = None
        elif delegate_id is not None:
            standing = conference.delegates.standing(delegate_id)
            if standing is None:
                return None
            newest, revoked = standing
            home = session.seats.bridge_of(delegate_id)
            outcome = rules.admit(
                made(Standing, (revoked, newest, home)),
                window,
                happened,
                bridge_id=bridge_id,
                method=method,
                generation=generation,
                confirm=confirm,
                reason=reason,
                certified=bridge_id in session.certified,
            )
        assert outcome is not None  # a scan without a code names a delegate
        name, device_id, login_id, _ = actor
        entry = made(
            Entry,
            (
                session_id, nonce, delegate_id, delegate_id if outcome in _ASK_THE_ROWS else None, bridge_id,
                home if home != bridge_id else None, outcome, method, device_id, login_id, device_time, now, happened,
                flag, reason if reason is not None and rules.after_cutoff(window, happened) else None, name,
            ),
        )  # fmt: skip
        return Judged(entry, conference, session, home)

    async def _judge_anew(self, order: ScanOrder, conference: ConferenceState, session: SessionState) -> Judged:
        """The same, after looking for a delegate who is newer than what is in memory."""
        by_ticket = order.delegate_id is None
        delegate_id = self._keys.read(order.code).delegate_id if order.delegate_id is None else order.delegate_id
        judged = None
        if await self.registry.find_delegate(conference, delegate_id) is not None:
            judged = self._judge(order, conference, session, self._clock())
        # A genuine ticket of nobody here was made for another conference, or its delegate was deleted.
        nobody = Outcome.WRONG_CONFERENCE if by_ticket else Outcome.UNKNOWN_TICKET
        judged = judged or self._judge(order, conference, session, self._clock(), nobody)
        assert judged is not None  # as its outcome was known
        return judged

    async def _try_anew(self, order: ScanOrder) -> Decision | Refused:
        """The database refused the row: what is in memory is out of date. Read it anew, and try once more."""
        conference, _ = await self.registry.find_session(order.session_id)
        await self.registry.load(conference.id)
        turn, together = await self._judged(order), Together(self.line)
        together.enter(turn)
        await together.told()
        if isinstance(turn.error, RowRefusedError):
            return Refused("bad_request", fields="code")
        return await self.answer_of(order, turn)

    def decision(self, turn: Judged) -> Decision:
        """The answer to a turn that was committed."""
        again = turn.first is not None
        if isinstance(turn.first, Judged):
            turn = turn.first
        answer, conference, home = turn.answer, turn.conference, turn.home
        _, nonce, delegate_id, _, bridge_id, _, outcome, _, _, _, _, at, happened, _, _, _ = turn.entry
        replayed, first = False, None
        if answer is None:  # as the rules said
            if outcome is Outcome.OK:
                first = made(Place, (bridge_id, conference.bridge_name(bridge_id), happened, None))
        else:
            scanned = delegate_id
            outcome, replayed, delegate_id, at, seat = answer
            if seat is not None:
                first = made(Place, (seat.bridge_id, conference.bridge_name(seat.bridge_id), seat.at, seat.substitute))
            if delegate_id != scanned:  # a replay: the answer is about whoever was scanned then
                home = None if delegate_id is None else turn.session.seats.bridge_of(delegate_id)
        known = None if delegate_id is None else conference.delegates.get(delegate_id)
        person = None if known is None else conference.person(known, home)
        return made(Decision, (outcome, replayed or again, nonce, at, person, first))

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

    def _reloaded_elsewhere(self, conference_id: int) -> None:
        self._reloaded(conference_id)
        for reloaded in self._on_reload:
            reloaded(conference_id)

    def _mark(self, session_id: int, bridge_ids: Sequence[int]) -> None:
        for mark in self._subscribers:
            mark(session_id, bridge_ids)
