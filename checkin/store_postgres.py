"""The gate on PostgreSQL: raw asyncpg, one statement per batch.

The statement is one transaction: whoever is new in the scan log, whoever gets a seat, the tallies that move, and the
log itself. Keys are written in sorted order, so that two workers wait for each other instead of locking each other.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from contextlib import suppress
from typing import Any

import asyncpg

from checkin.arrays import MOMENTS, arrays_of
from checkin.store import (
    FIGURES,
    OUTCOMES,
    TOPICS,
    Answer,
    Committed,
    Entry,
    Row,
    RowRefusedError,
    Seat,
    StoreUnavailableError,
    T,
    Tx,
    moment,
    tally_row,
)
from schemas.words import Outcome

CHUNK = 5_000
TRIES = 4  # of a batch that another worker crossed
TIMEOUT = 10.0  # seconds for one statement of the hot path, connecting included
PLAN_ANEW = 200  # scans on a connection after which its statement is planned again, and at four times as many
RECONNECT = 0.25  # seconds between tries to listen again

_CROSSED = (asyncpg.UniqueViolationError, asyncpg.DeadlockDetectedError, asyncpg.SerializationError)
_AWAY = (
    OSError,
    TimeoutError,
    asyncpg.InterfaceError,
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,  # shutting down, starting up, connection terminated
    asyncpg.InsufficientResourcesError,  # the disk is full, too many connections
    asyncpg.PostgresIOError,
    asyncpg.ReadOnlySQLTransactionError,
    asyncpg.LockNotAvailableError,
)

_HOT_SETTINGS = {
    "application_name": "diemcau gate",
    "jit": "off",
    "synchronous_commit": "on",
    "enable_seqscan": "off",
    "plan_cache_mode": "force_generic_plan",
}

# An entry's columns, each as one text that PostgreSQL reads as an array; times are microseconds.
_INPUT = {
    name: "text" if name in {"nonce", "outcome", "method", "flag", "reason", "by"} else "bigint"
    for name in Entry._fields
}
_ARRAYS = ", ".join(f"${n}::text::{kind}[]" for n, kind in enumerate(_INPUT.values(), 1))
_NAMES = ", ".join(_INPUT)
_READ = ", ".join(
    f"timestamptz 'epoch' + {name} * interval '1 microsecond' AS {name}" if name in MOMENTS else name for name in _INPUT
)

# `told`: nonces answered before. `fresh`: the others, and whose seat was taken before this statement began.
# `counted`: who got a seat now; the key of attendance decides. A nonce that another worker stores at the same moment
# breaks the key of scans, undoes everything, and the batch is tried again: then it is `told`. The look-ups are LATERAL
# with LIMIT, so that the plan made when the tables were empty still walks the indexes when they are full.
_COMMIT = f"""
WITH input AS MATERIALIZED (
    SELECT {_READ}, n FROM unnest({_ARRAYS}) WITH ORDINALITY AS i({_NAMES}, n)
), told AS MATERIALIZED (
    SELECT i.n, s.* FROM input i CROSS JOIN LATERAL (
        SELECT outcome, delegate_id, session_id, at FROM scans
        WHERE session_id = i.session_id AND nonce = i.nonce LIMIT 1) AS s
), fresh AS MATERIALIZED (
    SELECT i.n, i.session_id, i.nonce, i.delegate_id, i.seat, i.bridge_id, i.home, i.method, i.device_id, i.login_id,
           i.device_time, i.at, i.happened, i.flag, i.reason, i.by, a.*,
           CASE WHEN i.outcome = 'ok' AND EXISTS (
               SELECT 1 FROM certifications c
               WHERE c.session_id = i.session_id AND c.bridge_id = i.bridge_id AND c.reopened_at IS NULL)
           THEN 'certified' ELSE i.outcome END AS outcome
    FROM input i LEFT JOIN LATERAL (
        SELECT bridge_id AS first_bridge, at AS first_at, substitute FROM attendance
        WHERE session_id = i.session_id AND delegate_id = i.seat LIMIT 1) AS a ON true
    WHERE i.n NOT IN (SELECT n FROM told)
), counted AS (
    INSERT INTO attendance (session_id, delegate_id, bridge_id, at, method, nonce, transferred_from)
    SELECT session_id, seat, bridge_id, happened, method, nonce, home FROM fresh
    WHERE outcome = 'ok' AND seat IS NOT NULL AND first_bridge IS NULL
    ORDER BY session_id, seat, n
    ON CONFLICT DO NOTHING
    RETURNING session_id, delegate_id, bridge_id, nonce, transferred_from
), lifted AS (
    DELETE FROM absences b USING counted c
    WHERE b.session_id = c.session_id AND b.delegate_id = c.delegate_id
    RETURNING b.session_id, b.bridge_id, b.excused
), tallied AS (
    INSERT INTO tallies AS t (session_id, bridge_id, {FIGURES}, version)
    SELECT session_id, bridge_id, sum(present), 0, sum(moved_in), sum(moved_out), sum(excused), sum(unexcused), 0,
           NULL, 1
    FROM (
        SELECT session_id, bridge_id, 1 AS present, (transferred_from IS NOT NULL)::int AS moved_in, 0 AS moved_out,
               0 AS excused, 0 AS unexcused FROM counted
        UNION ALL
        SELECT session_id, transferred_from, 0, 0, 1, 0, 0 FROM counted WHERE transferred_from IS NOT NULL
        UNION ALL
        SELECT session_id, bridge_id, 0, 0, 0, -(excused::int), -((NOT excused)::int) FROM lifted
    ) AS moved
    GROUP BY session_id, bridge_id ORDER BY session_id, bridge_id
    ON CONFLICT (session_id, bridge_id) DO UPDATE SET present = t.present + excluded.present,
        moved_in = t.moved_in + excluded.moved_in, moved_out = t.moved_out + excluded.moved_out,
        excused = t.excused + excluded.excused, unexcused = t.unexcused + excluded.unexcused, version = t.version + 1
    RETURNING session_id, bridge_id, version, {FIGURES}
), decided AS MATERIALIZED (
    SELECT f.*, CASE WHEN c.nonce IS NOT NULL THEN 'ok'
                     WHEN f.first_bridge IS NOT NULL OR f.outcome = 'ok' THEN 'already_checked_in'
                     ELSE f.outcome END AS answer
    FROM fresh f LEFT JOIN counted c ON c.session_id = f.session_id AND c.delegate_id = f.seat AND c.nonce = f.nonce
), explained AS (
    INSERT INTO corrections (session_id, bridge_id, delegate_id, nonce, deed, before, after, reason, late, by,
                             login_id, device_id, at)
    SELECT session_id, bridge_id, seat, nonce, 'late', '', 'present', reason, true, by, login_id, device_id, at
    FROM decided WHERE answer = 'ok' AND reason IS NOT NULL
    ON CONFLICT DO NOTHING
), logged AS (
    INSERT INTO scans (session_id, nonce, delegate_id, bridge_id, outcome, method, device_id, login_id, device_time,
                       at, flag)
    SELECT session_id, nonce, delegate_id, bridge_id, answer, method, device_id, login_id, device_time, at, flag
    FROM decided ORDER BY session_id, nonce
)
SELECT n, answer, NULL::bigint, NULL::timestamptz, first_bridge, first_at, substitute, NULL::bigint[] FROM decided
WHERE answer IN ('already_checked_in', 'certified')  -- whoever was answered as the rules said needs no word
UNION ALL
SELECT -t.n, t.outcome, t.delegate_id, t.at, a.bridge_id, a.at, a.substitute, NULL
FROM told t LEFT JOIN attendance a ON a.session_id = t.session_id AND a.delegate_id = t.delegate_id
UNION ALL
SELECT 0, NULL, NULL, NULL, NULL, NULL, NULL, ARRAY[session_id, bridge_id, version, {FIGURES}]::bigint[] FROM tallied
UNION ALL
SELECT 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM (SELECT count(*) AS moved FROM tallied) AS done
WHERE pg_temp.gate_crossed(moved, (SELECT array_agg(session_id) FROM counted),
                           (SELECT array_agg(bridge_id) FROM counted), (SELECT array_agg(delegate_id) FROM counted))
"""  # noqa: S608 - a constant
# A statement sees the database as it was when it began. What was committed since, by whoever held a tally's row that
# it then waited for (a certification of the point, an absence of the person), it would overlook. Every such change
# takes the tally's row first, so once the tallies are ours a fresh look is final: if something came between, the batch
# is undone and tried again. A volatile function is given that fresh look, within the one statement and its round trip.
_FRESH_LOOK = """
CREATE OR REPLACE FUNCTION pg_temp.gate_crossed(moved bigint, sessions bigint[], bridges bigint[], people bigint[])
RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM unnest(sessions, bridges) AS p(session_id, bridge_id) JOIN certifications c
               ON c.session_id = p.session_id AND c.bridge_id = p.bridge_id AND c.reopened_at IS NULL)
    OR EXISTS (SELECT 1 FROM unnest(sessions, people) AS p(session_id, delegate_id) JOIN absences b
               ON b.session_id = p.session_id AND b.delegate_id = p.delegate_id) THEN
        RAISE EXCEPTION 'certified or absent meanwhile' USING ERRCODE = 'serialization_failure';
    END IF;
    RETURN false;
END $$
"""
_HOLD = """
INSERT INTO tallies (session_id, bridge_id, present)
SELECT session_id, bridge_id, 0 FROM unnest($1::bigint[], $2::bigint[]) AS p(session_id, bridge_id) ORDER BY 1, 2
ON CONFLICT (session_id, bridge_id) DO UPDATE SET version = tallies.version + 1
"""
_SEATS = """
SELECT a.session_id, a.delegate_id, a.bridge_id, a.at, a.substitute
FROM unnest($1::bigint[], $2::bigint[]) AS i(session_id, delegate_id)
JOIN attendance a ON a.session_id = i.session_id AND a.delegate_id = i.delegate_id
"""


class PostgresStore:
    """A PostgreSQL database, shared with other workers. Its tables must be there already."""

    shared = True
    ahead = 1

    def __init__(self, url: str, *, readers: int = 2) -> None:
        self._url, self._readers = url, readers
        self._pool: asyncpg.Pool | None = None
        self._hot: asyncpg.Connection | None = None
        self._on_this, self._plan_anew_at = 0, PLAN_ANEW
        self._ears: asyncpg.Connection | None = None
        self._listening: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Connect."""
        try:
            # max_inactive_connection_lifetime=0: a gate that had a quiet hour answers as fast as before.
            self._pool = await asyncpg.create_pool(
                self._url, min_size=1, max_size=self._readers + 1, max_inactive_connection_lifetime=0
            )
        except _AWAY as error:
            raise StoreUnavailableError(str(error)) from error

    async def close(self) -> None:
        """Let go of every connection."""
        if self._listening is not None:
            self._listening.cancel()
            with suppress(asyncio.CancelledError):
                await self._listening
        for connection in (self._hot, self._ears):
            if connection is not None:
                connection.terminate()
        if self._pool is not None:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._pool.close(), 2)
            self._pool.terminate()

    async def commit(self, batch: Sequence[Entry]) -> Committed:
        """One statement, one transaction; returns once PostgreSQL has it on its disk (synchronous_commit=on)."""
        columns = arrays_of(batch)
        with suppress(*_CROSSED):
            return await self._commit(batch, columns)
        # Another worker stored the same nonce, counted, certified or noted an absence. Two more round trips take the
        # tallies before anything is looked at: then nobody comes between again, however busy the point is.
        for _ in range(TRIES - 2):
            with suppress(*_CROSSED):
                return await self._commit(batch, columns, hold=True)
        return await self._commit(batch, columns, hold=True)

    async def change(self, work: Callable[[Tx], Coroutine[Any, Any, T]]) -> T:
        """One transaction; crossed by another worker, it is run again."""
        for _ in range(TRIES - 1):
            with suppress(asyncpg.DeadlockDetectedError, asyncpg.SerializationError):
                return await self._change(work)
        return await self._change(work)

    async def fetch(self, sql: str, *args: object) -> list[Row]:
        """Read on one of the pool's connections."""
        with _Translated():
            async with self._connections.acquire(timeout=TIMEOUT) as connection:
                return [tuple(row) for row in await connection.fetch(sql, *args)]

    async def stream(self, sql: str, *args: object) -> AsyncIterator[list[Row]]:
        """Read in chunks through a cursor."""
        with _Translated():
            async with self._connections.acquire(timeout=TIMEOUT) as connection, connection.transaction(readonly=True):
                cursor = await connection.cursor(sql, *args)
                while rows := await cursor.fetch(CHUNK):
                    yield rows

    async def announce(self, topic: str, message: str) -> None:
        """NOTIFY the other workers (and this one)."""
        await self.fetch("SELECT pg_notify($1, $2)", topic, message)

    async def listen(self, heard: Callable[[str, str], None], lost: Callable[[], Awaitable[None]]) -> None:
        """LISTEN on the gate's topics, and again whenever the connection was lost."""
        await self._listen(heard)
        self._listening = asyncio.create_task(self._keep_listening(heard, lost), name="gate-ears")

    async def _listen(self, heard: Callable[[str, str], None]) -> None:
        def hear(_connection: object, _pid: int, topic: str, message: object) -> None:
            heard(topic, str(message))

        with _Translated():
            ears = await asyncpg.connect(self._url, timeout=TIMEOUT)
            for topic in TOPICS:
                await ears.add_listener(topic, hear)
        self._ears = ears

    async def _keep_listening(self, heard: Callable[[str, str], None], lost: Callable[[], Awaitable[None]]) -> None:
        while True:
            gone = asyncio.Event()
            ears = self._ears
            if ears is not None and not ears.is_closed():
                ears.add_termination_listener(lambda _connection, gone=gone: gone.set())
                await gone.wait()
            await asyncio.sleep(RECONNECT)
            with suppress(StoreUnavailableError):
                await self._listen(heard)
                await lost()

    async def _commit(self, batch: Sequence[Entry], columns: list[str | None], *, hold: bool = False) -> Committed:
        with _Translated():
            if self._hot is None or self._hot.is_closed():
                hot = await asyncpg.connect(self._url, timeout=TIMEOUT, server_settings=_HOT_SETTINGS)
                await hot.execute(_FRESH_LOOK, timeout=TIMEOUT)
                self._hot, self._on_this, self._plan_anew_at = hot, 0, PLAN_ANEW
            await self._keep_plan_fresh(self._hot, len(batch))
            try:
                if hold:
                    async with self._hot.transaction():
                        points = _points(batch)
                        await self._hot.fetch(_HOLD, *zip(*points, strict=True), timeout=TIMEOUT)
                        rows = await self._hot.fetch(_COMMIT, *columns, timeout=TIMEOUT)
                else:
                    rows = await self._hot.fetch(_COMMIT, *columns, timeout=TIMEOUT)
            except TimeoutError:
                # Whether it was committed is unknown: a fresh connection, and the clients' same nonces, will tell.
                self._hot.terminate()
                raise
            return await self._understand(batch, rows)

    async def _keep_plan_fresh(self, hot: asyncpg.Connection, stored: int) -> None:
        # The statement is planned once. Where somebody ran ANALYZE on tables that were still empty, every index looks
        # equally good to that plan, and the wrong one is read from end to end for each scan: 1.7 ms of the database's
        # time for a check-in instead of 0.05 ms. Planned again when there are rows, it takes the keys.
        self._on_this += stored
        if self._on_this >= self._plan_anew_at:
            self._plan_anew_at = self._on_this * 4
            await hot.execute("DISCARD PLANS", timeout=TIMEOUT)

    async def _understand(self, batch: Sequence[Entry], rows: Sequence[Row]) -> Committed:
        otherwise: dict[int, Answer] = {}
        tallies, unseen = [], []
        for n, outcome, delegate_id, at, first_bridge, first_at, substitute, figures in rows:
            if n == 0:
                tallies.append(tally_row(figures))
                continue
            entry, seat = batch[abs(n) - 1], None
            if first_bridge is not None:
                seat = Seat(first_bridge, moment(first_at), substitute)
            if n < 0:
                otherwise[-n - 1] = Answer(OUTCOMES[outcome], True, delegate_id, moment(at), seat)
                continue
            if outcome == Outcome.ALREADY and seat is None:
                unseen.append(n - 1)
            otherwise[n - 1] = Answer(OUTCOMES[outcome], False, entry.delegate_id, entry.at, seat)
        if unseen:
            seats = await self._seats(batch, unseen, otherwise)
            for n in unseen:
                entry = batch[n]
                otherwise[n] = otherwise[n]._replace(seat=seats.get((entry.session_id, entry.seat)))
        return Committed(otherwise, tallies)

    async def _seats(
        self, batch: Sequence[Entry], unseen: Sequence[int], otherwise: dict[int, Answer]
    ) -> dict[tuple[int, int | None], Seat]:
        """Seats that were taken while the statement ran, by this batch or by another worker: it could not see them."""
        seats = {
            (entry.session_id, entry.seat): Seat(entry.bridge_id, entry.happened)
            for n, entry in enumerate(batch)
            if entry.outcome is Outcome.OK and n not in otherwise
        }
        missing = [batch[n] for n in unseen if (batch[n].session_id, batch[n].seat) not in seats]
        if missing:
            assert self._hot is not None
            rows = await self._hot.fetch(
                _SEATS, [each.session_id for each in missing], [each.seat for each in missing], timeout=TIMEOUT
            )
            for session_id, delegate_id, bridge_id, at, substitute in rows:
                seats[session_id, delegate_id] = Seat(bridge_id, moment(at), substitute)
        return seats

    async def _change(self, work: Callable[[Tx], Coroutine[Any, Any, T]]) -> T:
        with _Translated():
            async with self._connections.acquire(timeout=TIMEOUT) as connection, connection.transaction():
                return await work(_PostgresTx(connection))

    @property
    def _connections(self) -> asyncpg.Pool:
        if self._pool is None:
            raise StoreUnavailableError("not open")
        return self._pool


def _points(batch: Sequence[Entry]) -> list[tuple[int, int]]:
    """Every tally that a batch may move."""
    points = {(entry.session_id, entry.bridge_id) for entry in batch}
    points |= {(entry.session_id, entry.home) for entry in batch if entry.home is not None}
    return sorted(points)


class _PostgresTx:
    def __init__(self, connection: asyncpg.Connection) -> None:
        self._connection = connection

    async def fetch(self, sql: str, *args: object) -> list[Row]:
        return [tuple(row) for row in await self._connection.fetch(sql, *args)]


class _Translated:
    """PostgreSQL's errors in the store's two words; everything else is a fault and stays what it is."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if isinstance(error, _CROSSED):
            return
        if isinstance(error, _AWAY):
            raise StoreUnavailableError(f"{type(error).__name__}: {error}") from error
        if isinstance(error, asyncpg.IntegrityConstraintViolationError | asyncpg.DataError):
            raise RowRefusedError(str(error)) from error
