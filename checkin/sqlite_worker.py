"""A thread with an SQLite connection of its own: whatever the loop asks of it is done there, in order."""

from __future__ import annotations

import asyncio
import queue
import sqlite3
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial

from checkin.store import RowRefusedError, StoreUnavailableError, T

BUSY_TIMEOUT_MS = 5_000  # an import holds the write lock for about a second
COPY_AT_THE_LATEST = 20_000  # pages of the log (80 MB): then the writer does it, as the log would grow for ever

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


class Worker:
    """Does what it is told, one thing after the other. `prepare`: statements for each connection that it opens."""

    def __init__(self, path: str, name: str, prepare: Sequence[str]) -> None:
        self._path, self._prepare = path, prepare
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._connection: sqlite3.Connection | None = None

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Finish what was asked, and let the connection go."""
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
                    f"wal_autocheckpoint = {COPY_AT_THE_LATEST}",
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
