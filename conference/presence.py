"""Which points follow the stage, and for how long: the third kind of evidence beside tally and headcount.

Sampled from the media plane's own viewers, never from what a page says of itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from bridges.media.engine import MediaEngine
from conference.database import Database
from conference.stage import stage_of
from conference.workers import leader
from schemas.errors import Refused
from schemas.rows import Bridge, Session, StreamPresence

SAMPLE_S = 15
_VIEWER = re.compile(r"bridge-([0-9]+)")


class Followed(NamedTuple):
    """How long a point followed the stage, in seconds, and when it was seen last."""

    seconds: int
    last_at: datetime


class StreamWatch:
    """`sample` is called every `SAMPLE_S` seconds; the rows survive a restart."""

    def __init__(self, engine: MediaEngine, database: Database, now: Callable[[], datetime]) -> None:
        self._engine, self._database, self._now = engine, database, now

    async def sample(self) -> None:
        """Look once at every session whose doors are open. The first worker alone looks: it owns the media plane."""
        if leader() is not None:
            return
        now = self._now()
        async with self._database.read() as db:
            on = (
                await db.execute(
                    select(Session.id, Session.conference_id).where(Session.doors_open <= now, Session.ends > now)
                )
            ).all()
        for conference_id in {row.conference_id for row in on}:
            watching = await self._watching(conference_id)
            if watching:
                await self._add([row.id for row in on if row.conference_id == conference_id], watching, now)

    async def of(self, session_id: int) -> dict[int, Followed]:
        """What was seen of each point."""
        async with self._database.read() as db:
            rows = await db.scalars(select(StreamPresence).where(StreamPresence.session_id == session_id))
            return {row.bridge_id: Followed(row.seconds, row.last_at) for row in rows}

    async def _watching(self, conference_id: int) -> set[int]:
        try:
            stats = await self._engine.stats(stage_of(conference_id))
        except Refused:  # the node starts anew: nobody can be watching
            return set()
        names = (_VIEWER.fullmatch(line.name) for line in stats.viewers if line.connected)
        return {int(name[1]) for name in names if name}

    async def _add(self, session_ids: Iterable[int], watching: set[int], now: datetime) -> None:
        insert = sqlite.insert if self._database.kind == "sqlite" else postgresql.insert
        async with self._database.write() as db:
            there = set(await db.scalars(select(Bridge.id).where(Bridge.id.in_(watching))))
            rows = [
                {"session_id": session_id, "bridge_id": bridge_id, "seconds": SAMPLE_S, "last_at": now}
                for session_id in session_ids
                for bridge_id in sorted(there)
            ]
            if not rows:
                return
            await db.execute(
                insert(StreamPresence).on_conflict_do_update(
                    index_elements=["session_id", "bridge_id"],
                    set_={"seconds": StreamPresence.seconds + SAMPLE_S, "last_at": now},
                ),
                rows,
            )
