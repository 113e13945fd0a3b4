"""The stage of a conference as organisers speak of it, on whatever media engine there is."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from bridges.media.engine import TEST_SOURCE, MediaEngine
from conference.access.tokens import new_token, token_hash
from conference.audit.deed import recorded
from conference.database import Database
from schemas.errors import Refused
from schemas.rows import Conference, StageCall, StageCommand, StageHand, StageMute, StageScene
from schemas.wire.stage import Hand, SourceView, StageView, TourView

CENTRE = "centre"
"""The source that the main hall publishes."""

REMEMBERED = timedelta(hours=24)
"""A stage that was steered longer ago is not set up again at a start: its conference is over."""


def source_of(bridge_id: int) -> str:
    """The source that a called hall publishes; its viewers have the same name, so the engine spares it its echo."""
    return f"bridge-{bridge_id}"


def bridge_of(source: str) -> int | None:
    """The hall that publishes this source; None for the centre and the test picture."""
    kind, _, number = source.partition("-")
    return int(number) if kind == "bridge" and number.isdecimal() else None


def stage_of(conference_id: int) -> str:
    """The engine's name for a conference's stage."""
    return f"conference-{conference_id}"


def conference_of(stage: str) -> int | None:
    """The conference of a stage by the engine's name for it; None for a stage of another kind."""
    kind, _, number = stage.partition("-")
    return int(number) if kind == "conference" and number.isdecimal() else None


async def scene_of(db: AsyncSession, conference_id: int) -> StageScene:
    """The stage's row, made at the first command."""
    found = await db.get(StageScene, conference_id)
    if found is None:
        try:
            async with db.begin_nested():
                db.add(StageScene(conference_id=conference_id, slate=""))
        except IntegrityError:
            pass  # another worker was first
        found = await db.get_one(StageScene, conference_id)
    return found


class Stages:
    """Reads and steers stages; keeps the hash of each stage's key, and what was wished for the next start."""

    def __init__(self, engine: MediaEngine, database: Database, now: Callable[[], datetime]) -> None:
        self._engine, self._database, self._now = engine, database, now

    async def restore(self) -> list[tuple[int, str]]:
        """Tell the engine, which has just started, what was wished last. Returns who should be on air where."""
        since = self._now() - REMEMBERED
        async with self._database.read() as db:
            scenes = (await db.scalars(select(StageScene).where(StageScene.wished_at > since))).all()
            mutes = (await db.scalars(select(StageMute))).all()
        wished: list[tuple[int, str]] = []
        for scene in scenes:
            stage = stage_of(scene.conference_id)
            muted = [each.bridge_id for each in mutes if each.conference_id == scene.conference_id]
            telling = [self._engine.mute(stage, source_of(bridge_id), muted=True) for bridge_id in muted]
            if scene.test_source:
                telling.append(self._engine.start_test_source(stage))
            if scene.on_air is not None:
                telling += [self._engine.set_instead(stage, scene.instead), self._engine.switch(stage, scene.on_air)]
                wished.append((scene.conference_id, scene.on_air))
            for each in telling:
                with suppress(Refused):  # a node that died meanwhile is told by its engine when it is back
                    await each
        return wished

    async def _keep(self, conference_id: int, **wished: str | bool | None) -> None:
        async with self._database.write() as db:
            scene = await scene_of(db, conference_id)
            scene.wished_at = self._now()
            for name, value in wished.items():
                setattr(scene, name, value)

    async def view(self, conference_id: int) -> StageView:
        """The stage as pages read it."""
        state = await self._engine.stage_state(stage_of(conference_id))
        async with self._database.read() as db:
            scene = await db.get(StageScene, conference_id)
            hands = (
                await db.scalars(
                    select(StageHand).where(StageHand.conference_id == conference_id).order_by(StageHand.raised_at)
                )
            ).all()
            command = await db.scalar(
                select(func.max(StageCommand.id)).where(StageCommand.conference_id == conference_id)
            )
        touring = scene is not None and scene.tour is not None and scene.tour_next is not None
        return StageView(
            sources=[
                SourceView(name=source.name, connected=source.live, on_air=source.name == state.on_air)
                for source in state.sources
            ],
            on_air=state.on_air,
            on_air_since=scene.on_air_since if scene is not None and state.on_air is not None else None,
            slate=state.picture != "live",
            slate_text=scene.slate if scene is not None else "",
            viewers=state.viewers,
            called=await self._called(conference_id),
            muted=[bridge for name in state.muted if (bridge := bridge_of(name)) is not None],
            hands=[Hand(bridge_id=hand.bridge_id, raised_at=hand.raised_at) for hand in hands],
            tour=TourView.model_validate(scene.tour | {"next_at": scene.tour_next})
            if touring and scene is not None and scene.tour is not None
            else None,
            command=command or 0,
        )

    async def live_sources(self, conference_id: int) -> set[str]:
        """The sources that send now."""
        return {each.name for each in (await self._engine.stage_state(stage_of(conference_id))).sources if each.live}

    async def to_centre(self, conference_id: int) -> None:
        """The centre on air again, or the test picture, or the slate when there is neither."""
        live = await self.live_sources(conference_id)
        await self.switch(conference_id, next((each for each in (CENTRE, TEST_SOURCE) if each in live), None))

    async def is_away(self, conference_id: int, source: str) -> bool:
        """Whether this source is on air and sends nothing."""
        state = await self._engine.stage_state(stage_of(conference_id))
        return state.on_air == source and not any(each.name == source and each.live for each in state.sources)

    async def mute(self, conference_id: int, bridge_id: int, *, muted: bool) -> None:
        """Leave a hall's sound out of what everybody hears."""
        await self._engine.mute(stage_of(conference_id), source_of(bridge_id), muted=muted)
        async with self._database.write() as db:
            await db.execute(
                delete(StageMute).where(StageMute.conference_id == conference_id, StageMute.bridge_id == bridge_id)
            )
            if muted:
                db.add(StageMute(conference_id=conference_id, bridge_id=bridge_id))
                (await scene_of(db, conference_id)).wished_at = self._now()

    async def switch(self, conference_id: int, source: str | None) -> None:
        """Put a source on air; None shows the slate. Viewers follow at its next keyframe.

        The hall that goes on air is sent the centre instead of itself, or the test picture when there is no centre.
        """
        stage = stage_of(conference_id)
        await self._engine.switch(stage, source)
        others = {each.name for each in (await self._engine.stage_state(stage)).sources if each.live} - {source}
        instead = next((each for each in (CENTRE, TEST_SOURCE) if each in others), None)
        await self._engine.set_instead(stage, instead)
        await self._keep(conference_id, on_air=source, instead=instead)

    async def call(self, conference_id: int, bridge_id: int, *, calling: bool, now: datetime) -> None:
        """Let a hall publish, or end what it publishes. The hall's own page asks for its host's consent."""
        async with recorded(self._database) as db:
            await db.execute(
                delete(StageCall).where(StageCall.conference_id == conference_id, StageCall.bridge_id == bridge_id)
            )
            if calling:
                db.add(StageCall(conference_id=conference_id, bridge_id=bridge_id, called_at=now))
        if calling:
            return
        stage, source = stage_of(conference_id), source_of(bridge_id)
        if (await self._engine.stage_state(stage)).on_air == source:
            await self.to_centre(conference_id)
        await self.mute(conference_id, bridge_id, muted=False)  # a hall that comes again is not mute without a word
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
            await self._keep(conference_id, on_air=source)

    async def play_test(self, conference_id: int, running: bool) -> None:
        """Start the built-in test source, on air if nothing else is; or stop it."""
        stage = stage_of(conference_id)
        if not running:
            await self._engine.stop_test_source(stage)
            await self._keep(conference_id, test_source=False)
            return
        await self._engine.start_test_source(stage)
        await self._keep(conference_id, test_source=True)
        if (await self._engine.stage_state(stage)).on_air is None:
            await self._engine.switch(stage, TEST_SOURCE)
            await self._keep(conference_id, on_air=TEST_SOURCE)

    async def new_key(self, conference_id: int) -> str:
        """A fresh stage key; who published with the old one is hung up at once."""
        key, hashed = new_token()
        async with recorded(self._database) as db:
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
