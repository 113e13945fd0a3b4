"""The gate on SQLite: one writer thread with a connection of its own, one reader thread beside it.

A batch goes through in one statement, whatever its size: an INSERT whose trigger does the rest. Each call into SQLite
lets go of Python's lock, and taking it back from a busy event loop may cost 5 ms (the interpreter's switch interval):
with a call for each row the writer waited for the lock instead of the disk.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
import sys
from bisect import bisect_left
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from itertools import repeat
from typing import Any

from checkin.sqlite_worker import Worker
from checkin.store import (
    FIGURES,
    OUTCOMES,
    Answer,
    Committed,
    Entry,
    Row,
    Seat,
    T,
    Tx,
    moment,
    tally_row,
)
from checkin.times import stored
from schemas.words import Flag, Method, Outcome

CHUNK = 5_000
COPY_EVERY = 2_000  # scans: then what the write-ahead log holds is copied into the database, beside the writer
SWITCH = 0.0005  # seconds after which a busy event loop lets the writer's thread have Python's lock; 0.005 by itself

_TABLES = f"""
CREATE TEMP TABLE inbox (entries INTEGER);
CREATE TEMP TABLE outbox (answers TEXT, tallies TEXT);
CREATE TEMP TABLE batch (
    n INTEGER PRIMARY KEY, session_id INTEGER, nonce TEXT, delegate_id INTEGER, seat INTEGER, bridge_id INTEGER,
    home INTEGER, outcome TEXT, method TEXT, device_id INTEGER, login_id INTEGER, device_time TEXT, at TEXT,
    happened TEXT, flag TEXT, reason TEXT, by TEXT, told INTEGER, first_bridge INTEGER, first_at TEXT, substitute TEXT);
CREATE TEMP TABLE moved (session_id INTEGER, bridge_id INTEGER, {FIGURES.replace(",", " INTEGER,")} INTEGER);
"""
# Handing a batch over is one statement, and a second one does the work: its trigger runs inside SQLite, where Python's
# lock is not held, in a transaction that the statement begins and commits by itself.
_TRIGGER = f"""
CREATE TEMP TRIGGER count_batch AFTER INSERT ON inbox BEGIN
    DELETE FROM batch WHERE n > NEW.entries;
    DELETE FROM moved;
    DELETE FROM outbox;

    -- Which nonces were answered before (told), and whose seat is taken. The write lock is held: nothing comes between.
    UPDATE batch SET told = (SELECT id FROM scans s WHERE s.session_id = batch.session_id AND s.nonce = batch.nonce)
    WHERE EXISTS (SELECT 1 FROM scans s WHERE s.session_id = batch.session_id AND s.nonce = batch.nonce);
    UPDATE batch SET (first_bridge, first_at, substitute, outcome) = (
        SELECT bridge_id, at, a.substitute, 'already_checked_in' FROM attendance a
        WHERE a.session_id = batch.session_id AND a.delegate_id = batch.seat)
    WHERE told IS NULL AND EXISTS (
        SELECT 1 FROM attendance a WHERE a.session_id = batch.session_id AND a.delegate_id = batch.seat);

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
        SELECT a.bridge_id, a.at, 'already_checked_in' FROM attendance a
        WHERE a.session_id = batch.session_id AND a.delegate_id = batch.seat)
    WHERE told IS NULL AND first_bridge IS NULL AND EXISTS (
        SELECT 1 FROM attendance a
        WHERE a.session_id = batch.session_id AND a.delegate_id = batch.seat AND a.nonce <> batch.nonce
        -- A guest who was asked, and then confirmed, was not counted yet when they were asked.
        AND (batch.outcome = 'ok' OR batch.n > (
            SELECT w.n FROM batch w WHERE w.session_id = a.session_id AND w.nonce = a.nonce)));

    INSERT INTO moved
    SELECT session_id, bridge_id, sum(present), 0, sum(moved_in), sum(moved_out), sum(excused), sum(unexcused), 0, NULL
    FROM (
        SELECT session_id, bridge_id, 1 AS present, home IS NOT NULL AS moved_in, 0 AS moved_out, 0 AS excused,
               0 AS unexcused
        FROM batch WHERE told IS NULL AND outcome = 'ok'
        UNION ALL
        SELECT session_id, home, 0, 0, 1, 0, 0 FROM batch WHERE told IS NULL AND outcome = 'ok' AND home IS NOT NULL
        UNION ALL
        SELECT b.session_id, b.bridge_id, 0, 0, 0, -b.excused, b.excused - 1
        FROM batch CROSS JOIN absences b ON b.session_id = batch.session_id AND b.delegate_id = batch.seat
        WHERE batch.told IS NULL AND batch.outcome = 'ok'
    ) GROUP BY session_id, bridge_id;

    DELETE FROM absences WHERE (session_id, delegate_id) IN
        (SELECT session_id, seat FROM batch WHERE told IS NULL AND outcome = 'ok');

    INSERT INTO tallies (session_id, bridge_id, {FIGURES}, version)
    SELECT session_id, bridge_id, {FIGURES}, 1 FROM moved WHERE true
    ON CONFLICT (session_id, bridge_id) DO UPDATE SET present = present + excluded.present,
        moved_in = moved_in + excluded.moved_in, moved_out = moved_out + excluded.moved_out,
        excused = excused + excluded.excused, unexcused = unexcused + excluded.unexcused, version = version + 1;

    INSERT INTO corrections (session_id, bridge_id, delegate_id, nonce, deed, before, after, reason, late, by, login_id,
                             device_id, at)
    SELECT session_id, bridge_id, seat, nonce, 'late', '', 'present', reason, 1, by, login_id, device_id, at
    FROM batch WHERE told IS NULL AND outcome = 'ok' AND reason IS NOT NULL
    ON CONFLICT DO NOTHING;

    INSERT INTO scans (session_id, nonce, delegate_id, bridge_id, outcome, method, device_id, login_id, device_time, at,
                       flag)
    SELECT session_id, nonce, delegate_id, bridge_id, outcome, method, device_id, login_id, device_time, at, flag
    FROM batch WHERE told IS NULL ORDER BY n;

    -- Whoever was answered as the rules said needs no word.
    INSERT INTO outbox SELECT (
        SELECT json_group_array(json_array(
            b.n, b.told IS NOT NULL, coalesce(s.outcome, b.outcome), coalesce(s.delegate_id, b.delegate_id),
            coalesce(s.at, b.at), coalesce(b.first_bridge, a.bridge_id), coalesce(b.first_at, a.at),
            coalesce(b.substitute, a.substitute)))
        FROM batch b LEFT JOIN scans s ON s.id = b.told
        LEFT JOIN attendance a ON a.session_id = s.session_id AND a.delegate_id = s.delegate_id
        WHERE b.told IS NOT NULL OR b.outcome IN ('already_checked_in', 'certified')
    ), (
        SELECT json_group_array(json_array(t.session_id, t.bridge_id, t.version, t.{FIGURES.replace(", ", ", t.")}))
        FROM moved CROSS JOIN tallies t ON t.session_id = moved.session_id AND t.bridge_id = moved.bridge_id
    );

    DELETE FROM inbox;
END
"""  # noqa: S608 - a constant
_ROOM = (1, 2, 4, 8, 16, 32, 64, 100, 150, 200, 250, 300, 350, 400, 450, 500)
"""For so many entries there are statements: each is prepared once, the rows that are too many stay empty."""
_NULL: dict[str, int | str] = dict.fromkeys(
    ("delegate_id", "seat", "home", "device_id", "login_id"), 0
) | dict.fromkeys(("device_time", "flag", "reason"), "")
"""What is bound instead of None in these columns. For a value of any other class than str and int, Python's module asks
whether somebody has an adapter for it, with its lock held: for a row's Nones and enums that took 1.7 of 2.4 us."""
_COLUMNS = ", ".join(
    f"nullif(column{n}, {_NULL[name]!r})" if name in _NULL else f"column{n}" for n, name in enumerate(Entry._fields, 2)
)
_ROW = ", ".join("?" * len(Entry._fields))
_HAND_OVER = {
    room: f"INSERT OR REPLACE INTO batch (n, {', '.join(Entry._fields)}) SELECT column1, {_COLUMNS} FROM (VALUES "  # noqa: S608 - constants
    + ", ".join(f"({n}, {_ROW})" for n in range(1, room + 1))
    + ")"
    for room in _ROOM
}
_WORDS: dict[str, str] = {word: word.value for kind in (Outcome, Method, Flag) for word in kind}
"""The stored words as plain texts."""


class SqliteStore:
    """The database file of an embedded installation. Its tables must be there already."""

    shared = False
    most = 500  # see _ROOM
    ahead = 2  # the writer's thread goes on by itself, while the loop is busy with answers

    def __init__(self, path: str) -> None:
        self._writer = Worker(path, "gate-writer", prepare=(*_TABLES.split(";")[:-1], _TRIGGER))
        self._reader = Worker(path, "gate-reader", prepare=("PRAGMA query_only = ON",))
        # A copy takes tens of milliseconds and two more writes to the disk: by the writer, everybody would wait for it.
        self._copier = Worker(path, "gate-copier", prepare=())
        self._not_copied = 0

    async def open(self) -> None:
        """Start both threads. A database that cannot be opened now is tried again at every use."""
        sys.setswitchinterval(SWITCH)
        self._writer.start()
        self._reader.start()
        self._copier.start()
        await self.fetch("SELECT 1")

    async def close(self) -> None:
        """Finish what was handed over, then close both connections."""
        await asyncio.to_thread(self._writer.stop)
        await asyncio.to_thread(self._reader.stop)
        await asyncio.to_thread(self._copier.stop)

    def commit(self, batch: Sequence[Entry]) -> Awaitable[Committed]:
        """One transaction for the whole batch, begun at once; done when it is on the disk (synchronous=FULL)."""
        return self._done(batch, self._writer.run(partial(_commit, number=len(batch), values=_values(batch))))

    async def _done(self, batch: Sequence[Entry], said: Awaitable[tuple[str, str]]) -> Committed:
        answers, tallies = await said
        self._copy_now_and_then(len(batch))
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

    def _copy_now_and_then(self, stored: int) -> None:
        self._not_copied += stored
        if self._not_copied >= COPY_EVERY:
            self._not_copied = 0
            self._copier.run(_copy)

    async def announce(self, topic: str, message: str) -> None:
        """An embedded installation has one worker: nobody else listens."""

    async def listen(self, heard: Callable[[str, str], None], lost: Callable[[], Awaitable[None]]) -> None:
        """Nothing will ever be heard."""


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


def _commit(connection: sqlite3.Connection, number: int, values: list[int | str]) -> tuple[str, str]:
    room = _ROOM[bisect_left(_ROOM, number)]
    values += repeat(0, room * len(Entry._fields) - len(values))
    connection.execute(_HAND_OVER[room], values)
    connection.execute("INSERT INTO inbox VALUES (?)", (number,))
    said: tuple[str, str] = connection.execute("SELECT answers, tallies FROM outbox").fetchone()
    return said


def _copy(connection: sqlite3.Connection) -> None:
    with suppress(sqlite3.Error):  # it will be tried again, and the writer does it at the latest
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()


def _understood(batch: Sequence[Entry], answers: list[Row], tallies: list[Row]) -> Committed:
    otherwise = {}
    for n, told, outcome, delegate_id, at, seat, seat_at, substitute in answers:
        first = None if seat is None else Seat(seat, moment(seat_at), substitute)
        when = moment(at) if told else batch[n - 1].at
        otherwise[n - 1] = Answer(OUTCOMES[outcome], bool(told), delegate_id, when, first)
    return Committed(otherwise, [tally_row(row) for row in tallies])


def _values(batch: Sequence[Entry]) -> list[int | str]:
    """All that is bound when a batch is handed over, one entry after the other: numbers and plain texts (`_NULL`)."""
    values: list[int | str] = []
    last, text = None, ""
    for (
        session_id, nonce, delegate_id, seat, bridge_id, home, outcome, method, device_id, login_id,
        device_time, at, happened, flag, reason, by,
    ) in batch:  # fmt: skip
        if at is not last:  # most have the moment in common with the one before
            last, text = at, stored(at)
        values += (
            session_id,
            nonce,
            delegate_id or 0,
            seat or 0,
            bridge_id,
            home or 0,
            _WORDS[outcome],
            _WORDS[method],
            device_id or 0,
            login_id or 0,
            "" if device_time is None else stored(device_time),
            text,
            text if happened is at else stored(happened),
            "" if flag is None else _WORDS[flag],
            reason or "",
            by,
        )
    return values


def _bind(args: Sequence[object]) -> dict[str, object]:
    # SQLite takes $1 for a parameter that is named "1".
    return {f"{n}": stored(arg) if isinstance(arg, datetime) else arg for n, arg in enumerate(args, 1)}


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
