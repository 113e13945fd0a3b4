"""Who sits in the control room now: the people whose control room is open, told to each other as they come and go.

With several workers each knows those whose pages it serves.
"""

from __future__ import annotations

from collections.abc import Callable

from conference.hub import Ears, Hub
from schemas.wire.room import RoomNews


class Crew:
    """The people on duty of each conference; bounded by their connections."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._there: dict[int, dict[object, tuple[int | None, str]]] = {}

    def came(self, conference_id: int, connection: object, account_id: int | None, name: str) -> None:
        """Somebody opened a control room; one person with two of them is one person."""
        self._change(conference_id, lambda there: there.update({connection: (account_id, name)}))

    def left(self, conference_id: int, connection: object) -> None:
        """This control room was closed, or its line is gone."""
        self._change(conference_id, lambda there: there.pop(connection, None))

    def names(self, conference_id: int) -> list[str]:
        """Who is there, by name."""
        return sorted(name for _, name in set(self._there.get(conference_id, {}).values()))

    def frame(self, conference_id: int) -> str:
        """The same as a frame, for who begins to run the room."""
        return RoomNews(crew=self.names(conference_id)).model_dump_json()

    def _change(self, conference_id: int, change: Callable[[dict[object, tuple[int | None, str]]], object]) -> None:
        before = self.names(conference_id)
        there = self._there.setdefault(conference_id, {})
        change(there)
        if not there:
            del self._there[conference_id]
        if self.names(conference_id) != before:
            text = self.frame(conference_id)
            self._hub.tell_now(conference_id, lambda _root, ears: text if ears is Ears.CENTRE else None)
