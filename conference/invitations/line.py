"""What every way of sending is to the dispatcher: a line that is opened, takes letters one by one, and is closed."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from typing import Protocol

from conference.invitations.letters import Letter
from conference.invitations.rules import Verdict
from schemas.words import Channel


class LineDown(Exception):  # noqa: N818 - a state of the world, not a fault of ours
    """The whole line is in trouble, and the letter was certainly not handed over. `code` is one of `schemas.errors`."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code)
        self.code, self.detail = code, detail


class OpenLine(Protocol):
    """A line that takes letters."""

    async def send(self, letter: Letter) -> Verdict:
        """Hand one letter over. Raises `LineDown`."""
        ...


class Line(Protocol):
    """A way of sending, as it is set up."""

    @property
    def channel(self) -> Channel:
        """Which one it is."""
        ...

    @property
    def per_minute(self) -> int:
        """How many messages a minute it may take."""
        ...

    @property
    def shown(self) -> str:
        """What an organiser is told of its set-up; never a secret."""
        ...

    def open(self) -> AbstractAsyncContextManager[OpenLine]:
        """A connection for some letters. Raises `LineDown`."""
        ...
