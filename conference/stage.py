"""The stage of a conference as organisers speak of it, on whatever media engine there is."""

from __future__ import annotations

import hmac
from contextlib import suppress
from datetime import datetime

from sqlalchemy import delete, select, update

from bridges.media.engine import TEST_SOURCE, MediaEngine
from conference.access.tokens import new_token, token_hash
from conference.database import Database
from schemas.errors import Refused
from schemas.rows import Conference, StageCall
from schemas.wire.stage import SourceView, StageView

CENTRE = "centre"
"""The source that the main hall publishes."""


def source_of(bridge_id: int) -> str:
    """The source that a called hall publishes; its viewers have the same name, so the engine spares it its echo."""
    return f"bridge-{bridge_id}"


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
            called=await self._called(conference_id),
        )

    async def switch(self, conference_id: int, source: str | None) -> None:
        """Put a source on air; None shows the slate. Viewers follow at its next keyframe.

        The hall that goes on air is sent the centre instead of itself, or the test picture when there is no centre.
        """
        stage = stage_of(conference_id)
        await self._engine.switch(stage, source)
        others = {each.name for each in (await self._engine.stage_state(stage)).sources if each.live} - {source}
        await self._engine.set_instead(stage, next((each for each in (CENTRE, TEST_SOURCE) if each in others), None))

    async def call(self, conference_id: int, bridge_id: int, *, calling: bool, now: datetime) -> None:
        """Let a hall publish, or end what it publishes. The hall's own page asks for its host's consent."""
        async with self._database.write() as db:
            await db.execute(
                delete(StageCall).where(StageCall.conference_id == conference_id, StageCall.bridge_id == bridge_id)
            )
            if calling:
                db.add(StageCall(conference_id=conference_id, bridge_id=bridge_id, called_at=now))
        if calling:
            return
        stage, source = stage_of(conference_id), source_of(bridge_id)
        if (await self._engine.stage_state(stage)).on_air == source:
            others = {each.name for each in (await self._engine.stage_state(stage)).sources if each.live}
            await self.switch(conference_id, next((each for each in (CENTRE, TEST_SOURCE) if each in others), None))
        # By its connections, not by its name: the hall goes on watching under the same name.
        for line in (await self._engine.stats(stage)).publishers:
            if line.name == source:
                with suppress(Refused):
                    await self._engine.hang_up(line.resource)

    async def may_publish(self, conference_id: int, bridge_id: int) -> None:
        """Raise `Refused("not_called")` unless this hall is called now."""
        if bridge_id not in await self._called(conference_id):
            raise Refused("not_called")

    async def _called(self, conference_id: int) -> list[int]:
        async with self._database.read() as db:
            return list(
                await db.scalars(
                    select(StageCall.bridge_id)
                    .where(StageCall.conference_id == conference_id)
                    .order_by(StageCall.called_at)
                )
            )

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
