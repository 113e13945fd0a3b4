"""Running pictures, each with the login it was opened by: hung up when that login's right goes."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from bridges.media.engine import MediaEngine
from conference.access.caller import Caller
from conference.access.logins import Logins
from schemas.errors import Refused


@dataclass(frozen=True, slots=True)
class _Line:
    stage: str
    token: str
    may: tuple[object, ...]


def _rights(caller: Caller) -> tuple[object, ...]:
    """What a picture hangs on; another name on the door does not end it."""
    return caller.role, caller.conference_id, caller.bridge_id, caller.must_enrol


class LineGuard:
    """WHIP and WHEP ask who it is only when a connection begins; this asks again while it lasts."""

    def __init__(self, engine: MediaEngine, logins: Logins) -> None:
        self._engine, self._logins = engine, logins
        self._lines: dict[str, _Line] = {}

    async def began(self, stage: str, resource: str, token: str, caller: Caller) -> None:
        """A connection was made for this login. Raises `signed_out` when its right went in the meantime."""
        self._lines[resource] = _Line(stage, token, _rights(caller))
        if await self._ended(resource):
            raise Refused("signed_out")

    async def ask_anew(self) -> None:
        """Hang up on everybody whose login ended, or is no longer for what it was."""
        for resource in list(self._lines):
            await self._ended(resource)

    async def sweep(self) -> None:
        """Now and then: notice logins that ran out, and forget the connections that are gone."""
        await self.ask_anew()
        for stage in {line.stage for line in self._lines.values()}:
            known = {name for name, line in self._lines.items() if line.stage == stage}
            try:
                stats = await self._engine.stats(stage)
            except Refused:  # the node starts anew: what it does not know is forgotten at the next sweep
                continue
            there = {line.resource for line in (*stats.viewers, *stats.publishers)}
            for resource in known - there:
                self._lines.pop(resource, None)

    def __len__(self) -> int:
        return len(self._lines)

    async def _ended(self, resource: str) -> bool:
        line = self._lines.get(resource)
        if line is None:
            return False
        caller = await self._logins.identify(line.token)
        if caller is not None and _rights(caller) == line.may:
            return False
        self._lines.pop(resource, None)
        with suppress(Refused):  # it is gone already, or its node is
            await self._engine.hang_up(resource)
        return True
