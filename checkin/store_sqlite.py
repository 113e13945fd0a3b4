"""The gate on SQLite: one writer thread with a connection of its own, one reader thread beside it.

A batch goes through in one statement, whatever its size: an INSERT whose trigger does the rest. Each call into SQLite
lets go of Python's lock, and taking it back from a busy event loop may cost 5 ms (the interpreter's switch interval):
with a call per row, or even per statement, the writer spent its time waiting for the lock instead of the disk.
"""

from __future__ import annotations

import asyncio
import json
import queue
import sqlite3
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from typing import Any

from checkin.store import (
    FIGURES,
    OUTCOMES,
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

BUSY_TIMEOUT_MS = 5_000  # an import holds the write lock for about a second
CHUNK = 5_000

_UNAVAILABLE = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_NOTADB,
    }
)

_TABLES = """
CREATE TEMP TABLE inbox (entries TEXT);
CREATE TEMP TABLE batch (
    n INTEGER PRIMARY KEY, session_id INTEGER, nonce TEXT, delegate_id INTEGER, seat INTEGER, bridge_id INTEGER,
    home INTEGER, outcome TEXT, method TEXT, device_id INTEGER, login_id INTEGER, device_time TEXT, at TEXT,
    happened TEXT, flag TEXT, reason TEXT, by TEXT, told INTEGER, first_bridge INTEGER, first_at TEXT, substitute TEXT);
CREATE TEMP TABLE moved (session_id INTEGER, bridge_id INTEGER, present INTEGER, moved_in INTEGER, moved_out INTEGER,
    excused INTEGER, unexcused INTEGER);
"""
_GIVEN = [f"json_extract(j.value, '$[{n}]')" for n in range(len(Entry._fields))]
# A whole batch is one INSERT: its trigger does the work inside SQLite, where Python's lock is not held.
_TRIGGER = f"""
CREATE TEMP TRIGGER count_batch AFTER INSERT ON inbox BEGIN
    DELETE FROM batch;
    DELETE FROM moved;

    -- Which nonces were answered before (told), and whose seat is taken. The write lock is held: nothing comes between.
    INSERT INTO batch
    SELECT j.key, {", ".join(_GIVEN)}, s.id, a.bridge_id, a.at, a.substitute
    FROM json_each(NEW.entries) j
    LEFT JOIN scans s ON s.session_id = {_GIVEN[0]} AND s.nonce = {_GIVEN[1]}
    LEFT JOIN attendance a ON a.session_id = {_GIVEN[0]} AND a.delegate_id = {_GIVEN[3]};

    UPDATE batch SET outcome = 'taken' WHERE told IS NULL AND first_bridge IS NOT NULL;

    -- What is in memory may be older than the host's signature: nobody is counted after it.
    UPDATE batch SET outcome = 'certified' WHERE told IS NULL AND outcome = 'ok' AND EXISTS (
        SELECT 1 FROM certifications c
        WHERE c.session_id = batch.session_id AND c.bridge_id = batch.bridge_id AND c.reopened_at IS NULL);

    INSERT INTO attendance (session_id, delegate_id, bridge_id, at, method, nonce, transferred_from)
    SELECT session_id, seat, bridge_id, happened, method, nonce, home FROM batch
    WHERE outcome = 'ok' AND seat IS NOT NULL AND told IS NULL ORDER BY n
    ON CONFLICT DO NOTHING;

    -- Another scan of this very batch may have been first: its nonce stands in the seat.
    -- (Asked row by row: UPDATE ... FROM lets the planner walk the whole of attendance for every batch.)
    UPDATE batch SET (first_bridge, first_at, outcome) = (
        SELECT a.bridge_id, a.at, iif(a.nonce = batch.nonce, 'ok', 'taken') FROM attendance a
        WHERE a.session_id = batch.session_id AND a.delegate_id = batch.seat)
    WHERE told IS NULL AND first_bridge IS NULL AND EXISTS (
        SELECT 1 FROM attendance a WHERE a.session_id = batch.session_id AND a.delegate_id = batch.seat);

    INSERT INTO moved
    SELECT session_id, bridge_id, 1, home IS NOT NULL, 0, 0, 0 FROM batch WHERE told IS NULL AND outcome = 'ok';
    INSERT INTO moved
    SELECT session_id, home, 0, 0, 1, 0, 0 FROM batch WHERE told IS NULL AND outcome = 'ok' AND home IS NOT NULL;
    INSERT INTO moved
    SELECT b.session_id, b.bridge_id, 0, 0, 0, -b.excused, b.excused - 1
    FROM batch CROSS JOIN absences b ON b.session_id = batch.session_id AND b.delegate_id = batch.seat
    WHERE batch.told IS NULL AND batch.outcome = 'ok';

    DELETE FROM absences WHERE (session_id, delegate_id) IN
        (SELECT session_id, seat FROM batch WHERE told IS NULL AND outcome = 'ok');

    INSERT INTO tallies (session_id, bridge_id, {FIGURES}, version)
    SELECT session_id, bridge_id, sum(present), 0, sum(moved_in), sum(moved_out), sum(excused), sum(unexcused), 0, NULL,
           1
    FROM moved WHERE true GROUP BY session_id, bridge_id
    ON CONFLICT (session_id, bridge_id) DO UPDATE SET present = present + excluded.present,
        moved_in = moved_in + excluded.moved_in, moved_out = moved_out + excluded.moved_out,
        excused = excused + excluded.excused, unexcused = unexcused + excluded.unexcused, version = version + 1;

    INSERT INTO corrections (session_id, bridge_id, delegate_id, nonce, deed, before, after, reason, late, by, login_id,
                             device_id, at)
    SELECT session_id, bridge_id, seat, nonce, 'late', '', 'present', reason, 1, by, login_id, device_id, at
    FROM batch WHERE told IS NULL AND outcome = 'ok' AND reason IS NOT NULL
    ON CONFLICT DO NOTHING;

    UPDATE batch SET outcome = 'already_checked_in' WHERE outcome = 'taken';

    INSERT INTO scans (session_id, nonce, delegate_id, bridge_id, outcome, method, device_id, login_id, device_time, at,
                       flag)
    SELECT session_id, nonce, delegate_id, bridge_id, outcome, method, device_id, login_id, device_time, at, flag
    FROM batch WHERE told IS NULL ORDER BY n;

    DELETE FROM inbox;
END
"""  # noqa: S608 - a constant
_ANSWERS = f"""
SELECT (
    SELECT json_group_array(json_array(
        b.n, b.told IS NOT NULL, coalesce(s.outcome, b.outcome), coalesce(s.delegate_id, b.delegate_id),
        coalesce(s.at, b.at), coalesce(b.first_bridge, a.bridge_id), coalesce(b.first_at, a.at),
        coalesce(b.substitute, a.substitute)))
    FROM batch b LEFT JOIN scans s ON s.id = b.told
    LEFT JOIN attendance a ON a.session_id = s.session_id AND a.delegate_id = s.delegate_id
), (
    SELECT json_group_array(json_array(session_id, bridge_id, version, {FIGURES}))
    FROM tallies WHERE (session_id, bridge_id) IN (SELECT session_id, bridge_id FROM moved)
)
"""  # noqa: S608 - a constant


class SqliteStore:
    """The database file of an embedded installation. Its tables must be there already."""

    shared = False

    def __init__(self, path: str) -> None:
        self._writer = _Worker(path, "gate-writer", prepare=(*_TABLES.split(";")[:-1], _TRIGGER))
        self._reader = _Worker(path, "gate-reader", prepare=("PRAGMA query_only = ON",))

    async def open(self) -> None:
        """Start both threads. A database that cannot be opened now is tried again at every use."""
        self._writer.start()
        self._reader.start()
        await self.fetch("SELECT 1")

    async def close(self) -> None:
        """Finish what was handed over, then close both connections."""
        await asyncio.to_thread(self._writer.stop)
        await asyncio.to_thread(self._reader.stop)

    async def commit(self, batch: Sequence[Entry]) -> Committed:
        """One transaction for the whole batch; returns once it is on the disk (synchronous=FULL)."""
        entries = json.dumps([_bare(entry) for entry in batch], ensure_ascii=False)
        answers, tallies = await self._writer.run(lambda connection: _commit(connection, entries))
        return _understood(batch, json.loads(answers), json.loads(tallies))

    async def change(self, work: Callable[[Tx], Coroutine[Any, Any, T]]) -> T:
        """One writing transaction in the writer's thread, between two batches."""

        def in_thread(connection: sqlite3.Connection) -> T:
            with _Immediate(connection):
                return _drive(work(_SqliteTx(connection)))

        return await self._writer.run(in_thread)

    async def fetch(self, sql: str, *args: object) -> list[Row]:
        """Read in the reader's thread."""
        return await self._reader.run(lambda connection: _fetch(connection, sql, args))

    async def stream(self, sql: str, *args: object) -> AsyncIterator[list[Row]]:
        """Read in chunks; other readings may come between, the statement sees one state."""
        cursor = await self._reader.run(lambda connection: connection.execute(sql, _bind(args)))
        try:
            while rows := await self._reader.run(lambda _: cursor.fetchmany(CHUNK)):
                yield rows
        finally:
            await self._reader.run(lambda _: cursor.close())

    async def announce(self, topic: str, message: str) -> None:
        """An embedded installation has one worker: nobody else listens."""

    async def listen(self, heard: Callable[[str, str], None], lost: Callable[[], Awaitable[None]]) -> None:
        """Nothing will ever be heard."""


class _Worker:
    """A thread with a connection of its own, and what it shall do, in order."""

    def __init__(self, path: str, name: str, prepare: Sequence[str]) -> None:
        self._path, self._prepare = path, prepare
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._connection: sqlite3.Connection | None = None

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        if self._thread.is_alive():
            self._jobs.put(None)
            self._thread.join()

    def run(self, job: Callable[[sqlite3.Connection], T]) -> asyncio.Future[T]:
        """Queue a job. Giving up the future does not undo the job: it is done all the same."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()

        def perform() -> None:
            try:
                hand = partial(_fulfil, future, job(self._open()))
            except BaseException as error:  # whatever it is, it belongs to the one who waits
                hand = partial(_fail, future, self._known(error))
            with suppress(RuntimeError):  # the loop is closed, so nobody waits
                loop.call_soon_threadsafe(hand)

        self._jobs.put(perform)
        return future

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()
        if self._connection is not None:
            self._connection.close()

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            connection = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
            try:
                for pragma in (
                    f"busy_timeout = {BUSY_TIMEOUT_MS}",
                    "journal_mode = WAL",
                    "synchronous = FULL",
                    "foreign_keys = ON",
                    "temp_store = MEMORY",
                ):
                    connection.execute(f"PRAGMA {pragma}")
                for statement in self._prepare:
                    connection.execute(statement)
            except BaseException:
                connection.close()
                raise
            self._connection = connection
        return self._connection

    def _known(self, error: BaseException) -> BaseException:
        if isinstance(error, sqlite3.IntegrityError):
            return RowRefusedError(str(error))
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _UNAVAILABLE:
            # What failed may be the connection itself (its file moved, its disk gone): the next use opens another.
            if self._connection is not None:
                self._connection.close()
                self._connection = None
            return StoreUnavailableError(str(error))
        return error


def _fulfil(future: asyncio.Future[T], result: T) -> None:
    if not future.done():
        future.set_result(result)


def _fail(future: asyncio.Future[T], error: BaseException) -> None:
    if not future.done():
        future.set_exception(error)


class _Immediate:
    """`BEGIN IMMEDIATE` … `COMMIT`: the write lock is taken first, so nothing fails half-way for want of it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        try:
            if kind is None:
                self._connection.execute("COMMIT")
        finally:
            if self._connection.in_transaction:  # a full disk may have rolled back by itself
                self._connection.execute("ROLLBACK")


class _SqliteTx:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    async def fetch(self, sql: str, *args: object) -> list[Row]:
        return _fetch(self._connection, sql, args)


def _commit(connection: sqlite3.Connection, entries: str) -> tuple[str, str]:
    with _Immediate(connection):
        connection.execute("INSERT INTO inbox VALUES (?)", (entries,))
        answers, tallies = connection.execute(_ANSWERS).fetchone()
    return answers, tallies


def _understood(batch: Sequence[Entry], answers: list[Row], tallies: list[Row]) -> Committed:
    done: list[Answer | None] = [None] * len(batch)
    for n, told, outcome, delegate_id, at, seat, seat_at, substitute in answers:
        entry, said = batch[n], OUTCOMES[outcome]
        if said is Outcome.OK and not told:  # the entry itself says where and when
            done[n] = Answer(said, False, delegate_id, entry.at, Seat(entry.bridge_id, entry.happened))
            continue
        first = None if seat is None else Seat(seat, moment(seat_at), substitute)
        done[n] = Answer(said, bool(told), delegate_id, moment(at) if told else entry.at, first)
    return Committed([answer for answer in done if answer is not None], [tally_row(row) for row in tallies])


def _bare(entry: Entry) -> Row:
    """An entry with its times as text: six times cheaper than having the JSON encoder ask for each."""
    at = _text(entry.at)
    happened = at if entry.happened is entry.at else _text(entry.happened)
    return (*entry[:10], _text(entry.device_time), at, happened, *entry[13:])


def _text(time: datetime | None) -> str | None:
    # As SQLAlchemy writes it: UTC without its zone, always six digits of the second.
    return None if time is None else time.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


def _bind(args: Sequence[object]) -> dict[str, object]:
    # SQLite takes $1 for a parameter that is named "1".
    return {f"{n}": _text(arg) if isinstance(arg, datetime) else arg for n, arg in enumerate(args, 1)}


def _fetch(connection: sqlite3.Connection, sql: str, args: Sequence[object]) -> list[Row]:
    return connection.execute(sql, _bind(args)).fetchall()


def _drive(work: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine that never waits for anything: the transaction's methods are plain calls underneath."""
    try:
        work.send(None)
    except StopIteration as finished:
        result: T = finished.value
        return result
    work.close()
    raise RuntimeError("a change awaited something else than its transaction")
