"""Migrations: alembic, run by the service itself at start and by `diemcau migrate`.

Workers that start together race here: PostgreSQL holds them by an advisory lock, SQLite by `BEGIN IMMEDIATE`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

if TYPE_CHECKING:
    from alembic.config import Config

    from conference.database import Database

ADVISORY_LOCK = 0x6469656D636175  # "diemcau"


def config(connection: Connection | None = None) -> Config:
    """Alembic's configuration without a file: the scripts lie beside this module."""
    from alembic.config import Config  # noqa: PLC0415 - alembic costs 0.2 s: only those who migrate pay

    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent))
    made.set_main_option("path_separator", "os")
    made.attributes["connection"] = connection
    return made


async def migrate(database: Database) -> None:
    """Bring the database to the newest version; does nothing when it is there."""
    if await _is_newest(database):
        return  # as nearly always: then alembic need not be loaded
    async with database.writer.begin() as connection:
        if database.kind == "postgresql":
            await connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ADVISORY_LOCK})
        await connection.run_sync(_upgrade)


def newest_revision() -> str:
    """The revision that this version's tables have."""
    return max(path.name.partition("_")[0] for path in (Path(__file__).parent / "versions").glob("[0-9]*.py"))


async def _is_newest(database: Database) -> bool:
    newest = newest_revision()
    async with database.writer.connect() as connection:
        try:
            stored = (await connection.execute(text("SELECT version_num FROM alembic_version"))).scalar()
        except DBAPIError:  # an empty database
            return False
    return bool(stored == newest)


def _upgrade(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 - see config()

    command.upgrade(config(connection), "head")
