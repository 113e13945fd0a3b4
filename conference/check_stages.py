"""Where line checks send and receive: the stage when something is on air, else the node's test loop.

Nobody in a hall sees a check: what a host's page sends for it goes to a stage that has no viewers.
"""

from __future__ import annotations

from bridges.media.engine import TEST_SOURCE, MediaEngine
from conference.stage import stage_of
from schemas.errors import Refused

CHECK = "check"
"""The source under which a page publishes for its line check."""


class CheckStages:
    """Starts the test loop for whoever checks, and stops it when nobody does."""

    def __init__(self, engine: MediaEngine) -> None:
        self._engine = engine
        self._playing: set[str] = set()

    async def to_watch(self, conference_id: int) -> str:
        """The stage whose picture a check measures now."""
        if (await self._engine.stage_state(stage_of(conference_id))).picture == "live":
            return stage_of(conference_id)
        stage = f"check-{conference_id}"
        state = await self._engine.stage_state(stage)
        if not state.test_source:
            await self._engine.start_test_source(stage)
        if state.on_air is None:
            await self._engine.switch(stage, TEST_SOURCE)
        self._playing.add(stage)
        return stage

    @staticmethod
    def to_send(conference_id: int, login_id: int | None) -> str:
        """Where one login's check publishes: two people who check the same hall do not take each other's place."""
        return f"check-{conference_id}-{login_id or 0}"

    async def sweep(self) -> None:
        """Stop the test loops that nobody watches."""
        for stage in tuple(self._playing):
            try:
                if (await self._engine.stage_state(stage)).viewers == 0:
                    await self._engine.stop_test_source(stage)
                    self._playing.discard(stage)
            except Refused:  # the node starts anew, without the loop
                self._playing.discard(stage)
