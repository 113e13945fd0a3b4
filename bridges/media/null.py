"""An engine without media, for tests and for offices that follow by television.

It keeps the stage's state honestly, so that the control room works, and refuses every offer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from bridges.media.engine import (
    TEST_SOURCE,
    Answer,
    Happening,
    Listener,
    PatchAnswer,
    SourceState,
    StageEvent,
    StageState,
    StageStats,
)
from schemas.errors import Refused


@dataclass(slots=True)
class _Stage:
    on_air: str | None = None
    instead: str | None = None
    test_source: bool = False
    muted: set[str] = field(default_factory=set)


class NullEngine:
    """A `MediaEngine` that moves no pictures."""

    def __init__(self) -> None:
        self._stages: dict[str, _Stage] = {}
        self._listeners: list[Listener] = []

    async def start(self) -> None:
        """Nothing to start."""

    async def close(self) -> None:
        """Forget everything."""
        self._stages.clear()
        self._listeners.clear()

    async def healthy(self) -> bool:
        """Always: there is nothing that could be broken."""
        return True

    async def publish(self, stage: str, source: str, offer: str) -> Answer:
        """Refuse with `media_off`."""
        raise Refused("media_off")

    async def watch(self, stage: str, viewer: str, offer: str, *, source: str | None = None) -> Answer:
        """Refuse with `media_off`."""
        raise Refused("media_off")

    async def patch(self, resource: str, fragment: str, *, if_match: str | None, content_type: str) -> PatchAnswer:
        """There are no connections."""
        raise Refused("no_such_resource")

    async def hang_up(self, resource: str) -> None:
        """There are no connections."""
        raise Refused("no_such_resource")

    async def switch(self, stage: str, source: str | None) -> None:
        """Remember who should be on air."""
        self._of(stage).on_air = source
        self._tell(stage, "switched", source)

    async def set_instead(self, stage: str, source: str | None) -> None:
        """Remember it."""
        self._of(stage).instead = source

    async def mute(self, stage: str, source: str, *, muted: bool) -> None:
        """Remember it."""
        (self._of(stage).muted.add if muted else self._of(stage).muted.discard)(source)

    async def drop(self, stage: str, name: str) -> int:
        """Nobody is connected."""
        return 0

    async def grant(self, stage: str, name: str, key_sha256: str, *, publish: bool) -> None:
        """There is no face that could ask for the key."""

    async def start_test_source(self, stage: str) -> None:
        """Remember that it should play."""
        if not self._of(stage).test_source:
            self._of(stage).test_source = True
            self._tell(stage, "source_appeared", TEST_SOURCE)

    async def stop_test_source(self, stage: str) -> None:
        """Remember that it should not play."""
        if self._of(stage).test_source:
            self._of(stage).test_source = False
            self._tell(stage, "source_dropped", TEST_SOURCE)

    async def stage_state(self, stage: str) -> StageState:
        """What was asked for; the picture is never live."""
        now = self._of(stage)
        sources = (SourceState(TEST_SOURCE, live=True),) if now.test_source else ()
        muted = tuple(sorted(now.muted))
        return StageState(stage, now.on_air, "none", None, now.instead, now.test_source, sources, 0, muted)

    async def stats(self, stage: str) -> StageStats:
        """No lines."""
        return StageStats(stage)

    async def metrics(self) -> str:
        """No figures."""
        return ""

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Events of the stages' wishes only."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def _of(self, stage: str) -> _Stage:
        return self._stages.setdefault(stage, _Stage())

    def _tell(self, stage: str, what: Happening, name: str | None) -> None:
        for listener in tuple(self._listeners):
            listener(StageEvent(stage, what, name))
