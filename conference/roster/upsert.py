"""INSERT … ON CONFLICT on either database; a dialect is loaded when it is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy.dialects.postgresql import Insert as PostgresInsert
    from sqlalchemy.dialects.sqlite import Insert as SqliteInsert

    from schemas.base import Base


def insert_into(dialect: str, row: type[Base]) -> SqliteInsert | PostgresInsert:
    """An INSERT into a row's table that knows ON CONFLICT."""
    if dialect == "sqlite":
        from sqlalchemy.dialects.sqlite import insert as sqlite_insert  # noqa: PLC0415 - see the module

        return sqlite_insert(row)
    from sqlalchemy.dialects.postgresql import insert as postgresql_insert  # noqa: PLC0415 - see the module

    return postgresql_insert(row)
