"""The gate on PostgreSQL: raw asyncpg, one statement per batch (`postgres_sql`)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from contextlib import suppress
from typing import Any

import asyncpg

from checkin.arrays import arrays_of
from checkin.postgres_sql import COMMIT, FRESH_LOOK, HOLD, SEATS
from checkin.store import (
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


class PostgresStore:
    """A PostgreSQL database, shared with other workers. Its tables must be there already."""

    shared = True
    most = 800
    ahead = 2  # one is written as columns while the other is stored

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

    def commit(self, batch: Sequence[Entry]) -> Awaitable[Committed]:
        """One statement, one transaction; returns once PostgreSQL has it on its disk (synchronous_commit=on).

        Its columns are written at once, while PostgreSQL is busy with the batch before; it is sent when it is awaited.
        """
        return self._try(batch, arrays_of(batch))

    async def _try(self, batch: Sequence[Entry], columns: list[str | None]) -> Committed:
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
                await hot.execute(FRESH_LOOK, timeout=TIMEOUT)
                self._hot, self._on_this, self._plan_anew_at = hot, 0, PLAN_ANEW
            await self._keep_plan_fresh(self._hot, len(batch))
            try:
                if hold:
                    async with self._hot.transaction():
                        points = _points(batch)
                        await self._hot.fetch(HOLD, *zip(*points, strict=True), timeout=TIMEOUT)
                        rows = await self._hot.fetch(COMMIT, *columns, timeout=TIMEOUT)
                else:
                    rows = await self._hot.fetch(COMMIT, *columns, timeout=TIMEOUT)
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
                SEATS, [each.session_id for each in missing], [each.seat for each in missing], timeout=TIMEOUT
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
