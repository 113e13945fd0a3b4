"""Programmes in memory for a few seconds: a hundred thousand delegates' pages ask for the same one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from conference.database import Database
from conference.programme.read import Programme, load_programme

FRESH_SECONDS = 5.0


class Programmes:
    """The programme of each conference, at most `FRESH_SECONDS` old. Who asks while one is read waits for it."""

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._database, self._clock = database, clock
        self._known: dict[int, tuple[float, asyncio.Future[Programme]]] = {}

    async def get(self, conference_id: int) -> Programme:
        """The programme; changes are seen `FRESH_SECONDS` later at the latest."""
        known = self._known.get(conference_id)
        if known is None or self._clock() - known[0] > FRESH_SECONDS:
            reading = asyncio.ensure_future(self._read(conference_id))
            known = self._known[conference_id] = (self._clock(), reading)
            reading.add_done_callback(lambda done: self._drop_failed(conference_id, done))
        # Shielded: one reader who goes away does not take the programme from the others.
        return await asyncio.shield(known[1])

    def forget(self, conference_id: int) -> None:
        """It was changed here: the next reader gets the new one."""
        self._known.pop(conference_id, None)

    async def _read(self, conference_id: int) -> Programme:
        async with self._database.read() as db:
            return await load_programme(db, conference_id)

    def _drop_failed(self, conference_id: int, done: asyncio.Future[Programme]) -> None:
        if done.cancelled() or done.exception() is not None:
            self._known.pop(conference_id, None)
