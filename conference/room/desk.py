"""The parts of the control room, as handlers are given them."""

from __future__ import annotations

from dataclasses import dataclass

from conference.room.chat import Chat
from conference.room.crew import Crew
from conference.room.helping import HelpDesk
from conference.room.history import History
from conference.room.incidents import Incidents
from conference.room.presence import Presence
from conference.room.wall import Wall
from conference.room.watch import Watch


@dataclass(frozen=True, slots=True)
class Room:
    """What is said, who helps, what went wrong, who is there, how they stand, who runs it."""

    chat: Chat
    help: HelpDesk
    incidents: Incidents
    presence: Presence
    wall: Wall
    history: History
    watch: Watch
    crew: Crew

    async def heard(self, conference_id: int, kind: str, row_id: int) -> None:
        """Another worker wrote a row: what is remembered here and the pages here follow."""
        match kind:
            case "message":
                await self.chat.heard(conference_id, row_id)
            case "read-centre" | "read-point":
                await self.chat.heard_read(conference_id, row_id, centre=kind == "read-centre")
            case "help":
                await self.help.heard(row_id)
            case "incident":
                await self.incidents.heard(row_id)
