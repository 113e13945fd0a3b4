"""Telling pages what was said, asked or logged: at once to those who watch here, by NOTIFY to those at other workers.

A frame may be lost by a slow reader: its next frame is then a snapshot, upon which a page asks for the whole again.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable

from bridges.registry import Registry
from conference.hub import Ears, Hub
from schemas.wire.room import ActView, HelpView, IncidentView, MessageView, ReadView, RoomNews

Told = Callable[[int, str, int], Awaitable[None]]
"""How other workers hear: conference, kind of row, its id."""


class NewsDesk:
    """Writes one frame for each audience that may see the news."""

    def __init__(self, hub: Hub, registry: Registry, told: Told) -> None:
        self._hub, self._registry, self._told = hub, registry, told

    async def others(self, conference_id: int, kind: str, row_id: int) -> None:
        """Let the other workers read this row and tell it to their pages."""
        await self._told(conference_id, kind, row_id)

    def message(self, conference_id: int, message: MessageView, acts: Iterable[ActView]) -> None:
        """A message: to the centre, and to the points that it is for or from."""
        whole, plain = RoomNews(messages=[message], acts=list(acts)), RoomNews(messages=[message])
        texts = {Ears.CENTRE: whole.model_dump_json(), Ears.POINT: plain.model_dump_json()}

        def frame(root: int | None, ears: Ears) -> str | None:
            if root is None or message.to_all:
                return texts[ears]
            if message.from_bridge_id is not None:
                return texts[ears] if self._registry.within(message.from_bridge_id, root) else None
            theirs = [each for each in message.to if self._registry.within(each, root)]
            if len(theirs) == len(message.to):
                return texts[ears]
            if not theirs:
                return None
            told = whole if ears is Ears.CENTRE else plain
            return told.model_copy(update={"messages": [message.model_copy(update={"to": theirs})]}).model_dump_json()

        self._hub.tell_now(conference_id, frame)

    def read(self, conference_id: int, read: ReadView) -> None:
        """A chat was read: both ends see it."""
        self._of_point(conference_id, read.bridge_id, RoomNews(reads=[read]), RoomNews(reads=[read]))

    def help(self, conference_id: int, help_: HelpView, acts: Iterable[ActView]) -> None:
        """A request for help moved: the control room and the point that asked."""
        self._of_point(
            conference_id, help_.bridge_id, RoomNews(helps=[help_], acts=list(acts)), RoomNews(helps=[help_])
        )

    def incident(self, conference_id: int, incident: IncidentView, acts: Iterable[ActView]) -> None:
        """An incident: the control room's alone."""
        self._of_point(conference_id, incident.bridge_id, RoomNews(incidents=[incident], acts=list(acts)), None)

    def _of_point(self, conference_id: int, bridge_id: int | None, centre: RoomNews, point: RoomNews | None) -> None:
        texts = {Ears.CENTRE: centre.model_dump_json(), Ears.POINT: None if point is None else point.model_dump_json()}

        def frame(root: int | None, ears: Ears) -> str | None:
            if root is None or (bridge_id is not None and self._registry.within(bridge_id, root)):
                return texts[ears]
            return None

        self._hub.tell_now(conference_id, frame)
