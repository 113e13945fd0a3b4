"""The database handle: reading and writing sessions of SQLAlchemy, on SQLite or PostgreSQL.

SQLite knows one writer at a time. Reading connections cannot write (`query_only`), and writing transactions begin
with `BEGIN IMMEDIATE` on a connection of their own, so that two writers queue instead of failing half-way.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import URL, event, make_url, text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

BUSY_TIMEOUT_MS = 15_000


class Database:
    """Sessions to read and to write with. Construct by `open_database`, close when done."""

    def __init__(self, url: URL, *, readers: int = 8) -> None:
        self.url = url
        self.kind: Literal["sqlite", "postgresql"] = "sqlite" if url.get_backend_name() == "sqlite" else "postgresql"
        if self.kind == "sqlite":
            self._reader = _sqlite_engine(url, begin="BEGIN", query_only=True, size=readers)
            self._writer = _sqlite_engine(url, begin="BEGIN IMMEDIATE", query_only=False, size=1)
        else:
            self._reader = self._writer = create_async_engine(
                url, pool_size=readers, pool_pre_ping=True, hide_parameters=True
            )
        self._reading = async_sessionmaker(self._reader, expire_on_commit=False)
        self._writing = async_sessionmaker(self._writer, expire_on_commit=False)

    @property
    def writer(self) -> AsyncEngine:
        """The engine that may write: for migrations."""
        return self._writer

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """A session that only reads; on SQLite it sees one state of the database throughout."""
        async with self._reading() as db:
            yield db

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        """One transaction: committed when the block ends, undone when it raises."""
        async with self._writing.begin() as db:
            yield db

    async def answers(self) -> bool:
        """Whether the database answers a query now."""
        try:
            async with self._reader.connect() as connection:
                await connection.execute(text("SELECT 1"))
        except Exception:
            return False
        return True

    async def close(self) -> None:
        """Close every connection."""
        await self._reader.dispose()
        if self._writer is not self._reader:
            await self._writer.dispose()


def sqlite_file(data: Path) -> Path:
    """Where an embedded installation keeps its database."""
    return data / "diemcau.sqlite3"


def open_database(data: Path, database_url: str | None) -> Database:
    """The database of an installation: PostgreSQL by its URL, else SQLite in the data folder."""
    if database_url is None:
        data.mkdir(parents=True, exist_ok=True, mode=0o700)
        sqlite_file(data).touch(mode=0o600)  # SQLite gives its journal the same mode
        return Database(URL.create("sqlite+aiosqlite", database=str(sqlite_file(data))))
    return Database(make_url(database_url).set(drivername="postgresql+asyncpg"))


def _sqlite_engine(url: URL, *, begin: str, query_only: bool, size: int) -> AsyncEngine:
    engine = create_async_engine(url, pool_size=size, max_overflow=0, pool_timeout=30, hide_parameters=True)

    @event.listens_for(engine.sync_engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # the driver must not begin transactions of its own
        cursor = connection.cursor()
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            f"busy_timeout={BUSY_TIMEOUT_MS}",
            f"query_only={'ON' if query_only else 'OFF'}",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    return engine
