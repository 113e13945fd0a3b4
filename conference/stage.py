"""The stage of a conference as organisers speak of it, on whatever media engine there is."""

from __future__ import annotations

import hmac

from sqlalchemy import select, update

from bridges.media.engine import TEST_SOURCE, MediaEngine
from conference.access.tokens import new_token, token_hash
from conference.database import Database
from schemas.errors import Refused
from schemas.rows import Conference
from schemas.wire.stage import SourceView, StageView

CENTRE = "centre"
"""The source that the main hall publishes."""


def stage_of(conference_id: int) -> str:
    """The engine's name for a conference's stage."""
    return f"conference-{conference_id}"


class Stages:
    """Reads and steers stages; keeps the hash of each stage's key."""

    def __init__(self, engine: MediaEngine, database: Database) -> None:
        self._engine, self._database = engine, database

    async def view(self, conference_id: int) -> StageView:
        """The stage as pages read it."""
        state = await self._engine.stage_state(stage_of(conference_id))
        return StageView(
            sources=[
                SourceView(name=source.name, connected=source.live, on_air=source.name == state.on_air)
                for source in state.sources
            ],
            on_air=state.on_air,
            slate=state.picture != "live",
            viewers=state.viewers,
        )

    async def switch(self, conference_id: int, source: str | None) -> None:
        """Put a source on air; None shows the slate. Viewers follow at its next keyframe."""
        await self._engine.switch(stage_of(conference_id), source)

    async def source_appeared(self, conference_id: int, source: str) -> None:
        """Who publishes the centre goes on air when nothing else is, or only the test picture."""
        stage = stage_of(conference_id)
        if (await self._engine.stage_state(stage)).on_air in {None, TEST_SOURCE}:
            await self._engine.switch(stage, source)

    async def play_test(self, conference_id: int, running: bool) -> None:
        """Start the built-in test source, on air if nothing else is; or stop it."""
        stage = stage_of(conference_id)
        if not running:
            await self._engine.stop_test_source(stage)
            return
        await self._engine.start_test_source(stage)
        if (await self._engine.stage_state(stage)).on_air is None:
            await self._engine.switch(stage, TEST_SOURCE)

    async def new_key(self, conference_id: int) -> str:
        """A fresh stage key; who published with the old one is hung up at once."""
        key, hashed = new_token()
        async with self._database.write() as db:
            changed = await db.scalar(
                update(Conference)
                .where(Conference.id == conference_id)
                .values(stage_key_hash=hashed)
                .returning(Conference.id)
            )
        if changed is None:
            raise Refused("not_found")
        await self._engine.drop(stage_of(conference_id), CENTRE)
        return key

    async def check_key(self, conference_id: int, key: str) -> None:
        """Raise `Refused("stage_key_wrong")` unless this is the stage's key."""
        async with self._database.read() as db:
            stored = await db.scalar(select(Conference.stage_key_hash).where(Conference.id == conference_id))
        if stored is None or not hmac.compare_digest(stored, token_hash(key)):
            raise Refused("stage_key_wrong")
