"""The control room's parts, put together: who is there, what they see, what is written down."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import datetime
from pathlib import Path

from bridges.media.engine import MediaEngine
from bridges.registry import Registry
from checkin.gate import Gate
from conference.background import keep_running
from conference.database import Database
from conference.hub import Hub
from conference.lines import Lines
from conference.room.chat import Chat
from conference.room.crew import Crew
from conference.room.desk import Room
from conference.room.helping import HelpDesk
from conference.room.history import History
from conference.room.incidents import Incidents
from conference.room.news import NewsDesk
from conference.room.presence import Presence
from conference.room.pulse import Pulse
from conference.room.stills import Stills
from conference.room.wall import SOCKET, Wall, WallElsewhere
from conference.room.watch import Watch
from conference.workers import leader


async def open_room(
    owned: AsyncExitStack,
    *,
    database: Database,
    gate: Gate,
    registry: Registry,
    hub: Hub,
    lines: Lines,
    engine: MediaEngine,
    now: Callable[[], datetime],
) -> Room:
    """The room, started; `owned` closes it."""
    presence, wall = Presence(now), _wall(now)
    owned.push_async_callback(wall.close)
    if gate.marks.shared:
        pulse = Pulse(presence, lines, wall, gate.marks.tell_pulse)
        gate.marks.pulse_heard = pulse.heard
        keep_running(owned, pulse.run())
    news = NewsDesk(hub, registry, gate.marks.tell_room)
    help_desk, incidents = HelpDesk(database, news, now), Incidents(database, news, now)
    await help_desk.start()
    history = History(database, registry, lines, presence, now)
    await history.start()
    watch = Watch(
        database,
        gate,
        registry,
        hub,
        presence=presence,
        lines=lines,
        wall=wall,
        help_desk=help_desk,
        incidents=incidents,
        now=now,
        logs=leader() is None,
    )
    await watch.start()
    hub.states = watch.frame
    crew = Crew(hub)
    hub.crew = crew.frame
    owned.callback(engine.subscribe(watch.happened))
    keep_running(owned, watch.run())
    return Room(Chat(database, registry, news, now), help_desk, incidents, presence, wall, history, watch, crew)


def _wall(now: Callable[[], datetime]) -> Wall:
    """The first worker keeps the halls' pictures; the others ask it, at a socket beside the media engine's."""
    if (owner := leader()) is None:
        return Wall(Stills(now))
    socket, token = owner
    return WallElsewhere(Stills(now), Path(socket).with_name(SOCKET), token, now)
