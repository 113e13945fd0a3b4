"""Migrations bring an empty database to exactly what the rows say."""

from __future__ import annotations

import asyncio
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from conference.database import open_database
from conference.migrations import migrate
from schemas.rows import Base


async def test_migrations_lead_to_exactly_what_the_rows_say(tmp_path: Path) -> None:
    database = open_database(tmp_path, None)
    await migrate(database)

    def differences(connection: Connection) -> list[object]:
        return compare_metadata(MigrationContext.configure(connection), Base.metadata)

    async with database.writer.begin() as connection:
        assert await connection.run_sync(differences) == []
    await database.close()


async def test_two_services_that_start_together_migrate_once(tmp_path: Path) -> None:
    one, two = open_database(tmp_path, None), open_database(tmp_path, None)
    await asyncio.gather(migrate(one), migrate(two))
    assert await one.answers()
    assert await two.answers()
    await one.close()
    await two.close()
