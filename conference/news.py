"""News for pages: what else than figures changed, told at this worker's pages at once and at the other workers'."""

from __future__ import annotations

from checkin.gate import Gate
from conference.hub import Hub
from schemas.words import Topic


class Newsroom:
    """Tells pages that they shall read something anew. A page hears only of what it may see."""

    def __init__(self, gate: Gate, hub: Hub) -> None:
        self._gate, self._hub = gate, hub
        gate.marks.news_heard = lambda conference_id, topic, bridge_id: self._here(
            conference_id, Topic(topic), bridge_id
        )

    async def tell(self, conference_id: int, topic: Topic, bridge_id: int | None = None) -> None:
        """After the commit: this topic changed, for one bridge point or (None) for all of the conference."""
        self._here(conference_id, topic, bridge_id)
        await self._gate.marks.tell_news(conference_id, topic, bridge_id)

    def _here(self, conference_id: int, topic: Topic, bridge_id: int | None) -> None:
        conference = self._gate.registry.conferences.get(conference_id)
        if conference is not None:
            self._hub.tell(conference.sessions, topic, bridge_id)
