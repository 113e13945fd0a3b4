"""Scans that stand in the line as the rules have judged them, alone or many together."""

from __future__ import annotations

import asyncio
from typing import NamedTuple

from checkin.line import Line, Turn, nobody
from checkin.registry import ConferenceState, SessionState
from checkin.store import Entry
from checkin.values import ScanOrder
from schemas.errors import Refused
from schemas.words import Outcome


class Judged(Turn):
    """A scan that the rules have judged, and what its answer will be made of."""

    __slots__ = ("conference", "home", "session")

    def __init__(
        self,
        entry: Entry,
        conference: ConferenceState,
        session: SessionState,
        home: int | None,
    ) -> None:
        self.entry, self.told = entry, nobody  # as `Turn.__init__`, without the call
        self.answer = self.first = self.error = self.others = None
        self.conference, self.session, self.home = conference, session, home

    @property
    def as_asked(self) -> bool:
        """Whether it was counted just as it was asked for, which nearly all are: there is nothing to tell."""
        return self.entry.outcome is Outcome.OK and self.answer is None and self.first is None and self.error is None


class Together:
    """Turns that are waited for together: one future and one task switch, however many they are."""

    __slots__ = ("_line", "_missing", "_told")

    def __init__(self, line: Line) -> None:
        self._line, self._missing = line, 0
        self._told: asyncio.Future[None] | None = None

    def enter(self, turn: Turn) -> None:
        self._missing += 1
        self._line.enter(turn, self._hear)

    async def told(self) -> None:
        """Wait until all were answered or refused."""
        if self._missing:
            self._told = asyncio.get_running_loop().create_future()
            await self._told

    def _hear(self, _turn: Turn) -> None:
        self._missing -= 1
        if not self._missing and self._told is not None and not self._told.done():
            self._told.set_result(None)


class Entered(NamedTuple):
    """Many scans that stand in the line together, in the order in which they were asked for."""

    orders: list[ScanOrder | Refused]
    turns: list[Judged | Refused]
    together: Together
