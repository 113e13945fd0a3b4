"""What workers tell each other of the halls, once a second: whom they hear, what pages reported, which pictures came.

Nothing of it is worth a row: it is true for seconds and told again. So a control room at one worker sees a hall whose
page is connected to another as if it were its own; a message that is lost costs a second.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime
from typing import Any

import structlog

from conference.lines import Lines
from conference.room.presence import Presence
from conference.room.wall import Wall
from schemas.wire.stage import QualityReport

EVERY_S = 1.0
MESSAGE_BYTES = 7_000
"""NOTIFY carries 8,000."""

log = structlog.get_logger("pulse")


class Pulse:
    """Tells and hears. `run` is its one task; with one worker it is not run."""

    def __init__(
        self, presence: Presence, lines: Lines, wall: Wall, tell: Callable[[dict[str, object]], Awaitable[None]]
    ) -> None:
        self._presence, self._lines, self._wall, self._tell = presence, lines, wall, tell

    async def run(self) -> None:
        """Tell once a second, for ever."""
        while True:
            await asyncio.sleep(EVERY_S)
            try:
                await self.tell()
            except Exception:
                log.exception("the other workers were not told")

    async def tell(self) -> None:
        """Tell what is heard here, and what came here since the last time."""
        here = [[bridge_id, round(ago, 1)] for bridge_id, ago in self._presence.heard_here().items()]
        reports = [
            [conference_id, bridge_id, report.model_dump(mode="json", exclude_defaults=True)]
            for conference_id, bridge_id, report in self._lines.take_reports()
        ]
        pictures = [[bridge_id, None if at is None else at.isoformat()] for bridge_id, at in self._wall.take_changed()]
        for name, told in (("here", here), ("reports", reports), ("pictures", pictures)):
            for part in in_messages(told):
                await self._tell({name: part})

    def heard(self, worker: str, told: dict[str, Any]) -> None:
        """Another worker's word."""
        for bridge_id, ago in told.get("here", ()):
            self._presence.heard_elsewhere(bridge_id, worker, ago)
        for conference_id, bridge_id, report in told.get("reports", ()):
            self._lines.heard_elsewhere(conference_id, bridge_id, QualityReport.model_validate(report))
        for bridge_id, at in told.get("pictures", ()):
            self._wall.heard(bridge_id, None if at is None else datetime.fromisoformat(at))


def in_messages(told: list[list[Any]]) -> Iterator[list[list[Any]]]:
    """The same list in parts, each of which fits into one message."""
    part: list[list[Any]] = []
    size = 0
    for each in told:
        length = len(json.dumps(each, separators=(",", ":"))) + 1
        if part and size + length > MESSAGE_BYTES:
            yield part
            part, size = [], 0
        part.append(each)
        size += length
    if part:
        yield part
