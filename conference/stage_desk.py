"""The stage's desk: every command is done, written down with who gave it, and told to all pages at once.

Two rules act by themselves: a hall that is on air and drops out gives the stage back to the centre, and a tour goes on
from hall to hall. They run in the worker that owns the media nodes.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog
from sqlalchemy import delete, select
from sqlalchemy.sql.dml import ReturningDelete

from bridges.media.engine import StageEvent
from conference.audit.deed import record_first, recorded
from conference.database import Database
from conference.stage import Stages, bridge_of, conference_of, scene_of, source_of
from schemas.errors import Refused
from schemas.rows import StageCall, StageCommand, StageHand, StageScene
from schemas.wire.stage import StageCommandView
from schemas.words import StageVerb

GRACE_S = 4.0
"""A hall that is on air may be silent this long: its page reconnects by itself within 3 s on a good line."""
RETURN_S = 20.0
"""And this long after a start of the service: its page first has to find the service again."""
STEP_S = 0.5
SHOWN = 50

log = structlog.get_logger("stage")


class StageDesk:
    """Give commands in somebody's name. `told` is called with the conference when something has changed."""

    def __init__(
        self, stages: Stages, database: Database, now: Callable[[], datetime], told: Callable[[int], None]
    ) -> None:
        self._stages, self._database, self._now, self._told = stages, database, now, told
        self._dropped: dict[tuple[int, str], float] = {}

    # --- commands

    async def switch(self, conference_id: int, source: str | None, who: str) -> None:
        """Put a source on air; a tour ends with it, and a hall that asked to speak has its turn."""
        await record_first(self._database)
        await self._put(conference_id, source, who, "")
        async with self._database.write() as db:
            scene = await scene_of(db, conference_id)
            scene.tour = scene.tour_next = None

    async def _put(self, conference_id: int, source: str | None, who: str, text: str) -> None:
        await self._stages.switch(conference_id, source)
        async with self._database.write() as db:
            (await scene_of(db, conference_id)).on_air_since = self._now() if source else None
            bridge = bridge_of(source or "")
            if bridge is not None:
                await db.execute(_hand(conference_id, bridge))
            verb = StageVerb.ON_AIR if source else StageVerb.OFF_AIR
            db.add(self._row(conference_id, who, verb, source or "", text))
        self._told(conference_id)

    async def call(self, conference_id: int, bridge_id: int, *, calling: bool, who: str) -> None:
        """Call a hall, or let it go."""
        await self._stages.call(conference_id, bridge_id, calling=calling, now=self._now())
        await self._wrote(conference_id, who, StageVerb.CALLED if calling else StageVerb.LET_GO, source_of(bridge_id))

    async def mute(self, conference_id: int, bridge_id: int, *, muted: bool, who: str) -> None:
        """Leave a hall's sound out, or let it be heard."""
        await record_first(self._database)
        await self._stages.mute(conference_id, bridge_id, muted=muted)
        await self._wrote(conference_id, who, StageVerb.MUTED if muted else StageVerb.UNMUTED, source_of(bridge_id))

    async def raise_hand(self, conference_id: int, bridge_id: int, *, raised: bool, who: str) -> None:
        """Put a hall into the queue of those who ask to speak, or take it out; asking twice keeps the first place."""
        async with recorded(self._database) as db:
            if raised:
                if await db.get(StageHand, (conference_id, bridge_id)) is not None:
                    return
                db.add(StageHand(conference_id=conference_id, bridge_id=bridge_id, raised_at=self._now()))
            else:
                gone = await db.execute(_hand(conference_id, bridge_id))
                if gone.scalar() is None:
                    return
            verb = StageVerb.HAND_UP if raised else StageVerb.HAND_DOWN
            db.add(self._row(conference_id, who, verb, source_of(bridge_id)))
        self._told(conference_id)

    async def slate(self, conference_id: int, text: str, who: str) -> None:
        """The words that halls see while nothing is on air."""
        async with recorded(self._database) as db:
            (await scene_of(db, conference_id)).slate = text
            db.add(self._row(conference_id, who, StageVerb.SLATE, "", text))
        self._told(conference_id)

    async def tour(self, conference_id: int, bridge_ids: list[int], seconds: int, who: str) -> None:
        """Begin a tour, or end the one under way; the halls are called, so that their hosts can agree."""
        points = list(dict.fromkeys(bridge_ids))
        async with recorded(self._database) as db:
            scene = await scene_of(db, conference_id)
            going = scene.tour is not None
            scene.tour = {"bridge_ids": points, "seconds": seconds, "position": -1} if points else None
            scene.tour_next = self._now() if points else None
            known = set(await db.scalars(select(StageCall.bridge_id).where(StageCall.conference_id == conference_id)))
            for bridge_id in points:
                if bridge_id not in known:
                    db.add(StageCall(conference_id=conference_id, bridge_id=bridge_id, called_at=self._now()))
            verb = StageVerb.TOUR if points else StageVerb.TOUR_ENDED
            db.add(self._row(conference_id, who, verb, "", str(len(points)) if points else ""))
        if going and not points:
            await self._stages.to_centre(conference_id)
        self._told(conference_id)

    async def play_test(self, conference_id: int, *, running: bool, who: str) -> None:
        """Start or stop the test picture."""
        await record_first(self._database)
        await self._stages.play_test(conference_id, running)
        await self._wrote(conference_id, who, StageVerb.TEST_ON if running else StageVerb.TEST_OFF)

    async def new_key(self, conference_id: int, who: str) -> str:
        """A fresh key for an encoder."""
        key = await self._stages.new_key(conference_id)
        await self._wrote(conference_id, who, StageVerb.NEW_KEY)
        return key

    # --- what was done

    async def commands(self, conference_id: int) -> list[StageCommandView]:
        """The last commands, newest first."""
        async with self._database.read() as db:
            rows = await db.scalars(
                select(StageCommand)
                .where(StageCommand.conference_id == conference_id)
                .order_by(StageCommand.id.desc())
                .limit(SHOWN)
            )
            return [
                StageCommandView(id=row.id, at=row.at, who=row.who, verb=row.verb, source=row.source, text=row.text)
                for row in rows
            ]

    async def _wrote(self, conference_id: int, who: str, verb: StageVerb, source: str = "", text: str = "") -> None:
        async with self._database.write() as db:
            db.add(self._row(conference_id, who, verb, source, text))
        self._told(conference_id)

    def _row(self, conference_id: int, who: str, verb: StageVerb, source: str = "", text: str = "") -> StageCommand:
        return StageCommand(
            conference_id=conference_id, at=self._now(), who=who[:200], verb=verb, source=source, text=text
        )

    # --- rules

    async def restore(self) -> None:
        """After a start: the stages as they were. A hall that was on air has some time to come back."""
        for conference_id, source in await self._stages.restore():
            if bridge_of(source) is not None:
                self._dropped.setdefault((conference_id, source), time.monotonic() + RETURN_S)

    def heard(self, event: StageEvent) -> None:
        """An event of the engine; only halls that fall silent matter here."""
        conference_id = conference_of(event.stage)
        if conference_id is None:
            return
        if event.what == "source_dropped" and event.name is not None and bridge_of(event.name) is not None:
            self._dropped[conference_id, event.name] = time.monotonic() + GRACE_S
        self._told(conference_id)

    async def run(self) -> None:
        """Act by the rules until cancelled; a node that restarts is asked again at the next step."""
        while True:
            await asyncio.sleep(STEP_S)
            try:
                await self._return_dropped()
                await self._go_on()
            except Refused as refused:
                log.info("stage_waits", code=refused.code)
            except Exception:  # a database that is away for a moment must not end the rules for good
                log.exception("stage_rules")

    async def _return_dropped(self) -> None:
        for (conference_id, source), until in tuple(self._dropped.items()):
            if time.monotonic() < until:
                continue
            away = await self._stages.is_away(conference_id, source)
            del self._dropped[conference_id, source]
            if away:
                await self._stages.to_centre(conference_id)
                async with self._database.write() as db:
                    scene = await scene_of(db, conference_id)
                    scene.on_air_since = self._now()
                    if scene.tour is not None:
                        scene.tour_next = self._now()
                    db.add(self._row(conference_id, "", StageVerb.DROPPED, source))
                self._told(conference_id)

    async def _go_on(self) -> None:
        async with self._database.read() as db:
            due = (await db.scalars(select(StageScene).where(StageScene.tour_next <= self._now()))).all()
        for scene in due:
            if scene.tour is not None:
                await self._step(scene.conference_id, scene.tour)

    async def _step(self, conference_id: int, tour: dict[str, object]) -> None:
        """The next hall that has a signal, or the end."""
        points, position, seconds = tour["bridge_ids"], tour["position"], tour["seconds"]
        assert isinstance(points, list)
        assert isinstance(position, int)
        assert isinstance(seconds, int)
        live = await self._stages.live_sources(conference_id)
        following = next((n for n in range(position + 1, len(points)) if source_of(points[n]) in live), None)
        async with self._database.write() as db:
            scene = await scene_of(db, conference_id)
            if scene.tour != tour:
                return  # somebody ended it meanwhile
            scene.tour = None if following is None else tour | {"position": following}
            scene.tour_next = None if following is None else self._now() + timedelta(seconds=seconds)
            if following is None:
                scene.on_air_since = self._now()
                db.add(self._row(conference_id, "", StageVerb.TOUR_ENDED))
        if following is None:
            await self._stages.to_centre(conference_id)
            self._told(conference_id)
        else:
            await self._put(conference_id, source_of(points[following]), "", f"{following + 1}/{len(points)}")


def _hand(conference_id: int, bridge_id: int) -> ReturningDelete[tuple[int]]:
    """Takes a hall out of the queue; returns it if it was there."""
    gone = delete(StageHand).where(StageHand.conference_id == conference_id, StageHand.bridge_id == bridge_id)
    return gone.returning(StageHand.bridge_id)
