"""Reads the tree of bridge points into memory: at start, and again when a roster or the tree changes."""

from __future__ import annotations

from itertools import groupby

from sqlalchemy import select

from bridges.registry import Point, Registry
from conference.database import Database
from schemas.rows import Bridge


async def load_points(database: Database, registry: Registry, conference_id: int | None = None) -> None:
    """Load the points of one conference, or of all."""
    wanted = select(
        Bridge.conference_id, Bridge.id, Bridge.parent_id, Bridge.name, Bridge.mode, Bridge.is_main
    ).order_by(Bridge.conference_id, Bridge.position)
    if conference_id is not None:
        wanted = wanted.where(Bridge.conference_id == conference_id)
    async with database.read() as db:
        rows = (await db.execute(wanted)).all()
    for conference, points in groupby(rows, key=lambda row: row[0]):
        registry.replace(
            conference,
            [Point(id_, conference, parent, name, mode, is_main) for _, id_, parent, name, mode, is_main in points],
        )
