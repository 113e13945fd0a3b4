"""`python -m conference.migrations 0002 "what changes"`: writes a migration from what the rows say today."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from alembic import command
from sqlalchemy import Connection

from conference.database import open_database
from conference.migrations import config


async def _write(revision: str, message: str) -> None:
    def compare(connection: Connection) -> None:
        setup = config(connection)
        command.upgrade(setup, "head")
        command.revision(setup, message, autogenerate=True, rev_id=revision)

    with tempfile.TemporaryDirectory() as folder:
        database = open_database(Path(folder), None)
        async with database.writer.begin() as connection:
            await connection.run_sync(compare)
        await database.close()


asyncio.run(_write(*sys.argv[1:]))
