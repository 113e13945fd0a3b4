"""Columns that were corrected once, remembered for the next file with the same header."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from conference.roster.columns import Choice
from conference.roster.records import Found
from schemas.rows import ColumnMapping


async def remembered_columns(db: AsyncSession, conference_id: int) -> dict[str, dict[str, int]]:
    """What this conference's desk corrected, by the signature of the header."""
    rows = await db.scalars(select(ColumnMapping).where(ColumnMapping.conference_id == conference_id))
    return {row.signature: json.loads(row.columns) for row in rows}


async def remember_columns(
    db: AsyncSession, conference_id: int, tables: list[Found], choices: Mapping[str, Choice], now: datetime
) -> None:
    """Keep the corrections of the sheets that were imported; the conference is locked, so nobody else writes them."""
    for table in tables:
        choice = choices.get(table.sheet)
        if choice is None or (not choice.columns and choice.header_row is None):
            continue  # nothing was said of it
        if not any(table.headers):
            continue  # data that begin at once have no header to know them by
        row = await db.scalar(
            select(ColumnMapping).where(
                ColumnMapping.conference_id == conference_id, ColumnMapping.signature == table.signature
            )
        )
        if row is None:
            row = ColumnMapping(conference_id=conference_id, signature=table.signature)
            db.add(row)
        row.columns, row.at = json.dumps(dict(choice.columns)), now
