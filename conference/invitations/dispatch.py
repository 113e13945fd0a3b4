"""Sends what waits in the outbox: woken by the clock, bounded by each line's rate, and stopped between two messages."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta

import structlog

from conference.invitations.compose import Composer
from conference.invitations.letters import Letter
from conference.invitations.line import Line, LineDown, OpenLine
from conference.invitations.outbox import Claim, Outbox
from conference.invitations.rules import Verdict, allowed_now, masked, rest_after
from schemas.errors import Refused
from schemas.words import Channel, InvitationState

STOP_SECONDS = 3.0
MINUTE, TEN_SECONDS = timedelta(minutes=1), timedelta(seconds=10)

log = structlog.get_logger("invitations")


class Dispatcher:
    """One task for each line while there is something to send. `wake` is called by the clock and after a change."""

    def __init__(self, outbox: Outbox, composer: Composer, lines: Sequence[Line], now: Callable[[], datetime]) -> None:
        self._outbox, self._composer, self._now = outbox, composer, now
        self.lines: Mapping[Channel, Line] = {line.channel: line for line in lines}
        self._running: dict[Channel, asyncio.Task[None]] = {}
        self._rests: dict[Channel, datetime] = {}
        self._troubles: dict[Channel, int] = {}
        self._stopping = False

    def line(self, channel: Channel) -> Line:
        """The line of a channel. Raises `Refused("channel_off")` when it is not set up."""
        if channel not in self.lines:
            raise Refused("channel_off", channel=channel.value)
        return self.lines[channel]

    async def wake(self) -> None:
        """Begin to send on every line that is not sending already."""
        if self._stopping or not await self._outbox.anything():
            return
        if abandoned := await self._outbox.judge_abandoned():
            log.warning("uncertain", count=abandoned)
        for line in self.lines.values():
            task = self._running.get(line.channel)
            if task is None or task.done():
                self._running[line.channel] = asyncio.create_task(self._watched(line))

    async def drain(self) -> None:
        """Send until nothing is due; for the command line, which has no clock of its own."""
        while not self._stopping and await self._outbox.anything():
            await self.wake()
            await asyncio.gather(*self._running.values())
            await asyncio.sleep(0.2)

    async def test(self, channel: Channel, letter: Letter) -> Verdict:
        """Send one letter now, past the outbox. Raises `Refused` with the line's trouble."""
        try:
            async with self.line(channel).open() as opened:
                return await opened.send(letter)
        except LineDown as trouble:
            raise Refused(trouble.code, detail=trouble.detail) from None

    async def close(self) -> None:
        """Let the message that is on its way arrive and be settled, and begin no other."""
        self._stopping = True
        tasks = list(self._running.values())
        if tasks:
            await asyncio.wait(tasks, timeout=STOP_SECONDS)
        for task in tasks:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _watched(self, line: Line) -> None:
        try:
            await self._send(line)
        except Exception:
            log.exception("a dispatcher failed", channel=line.channel.value)

    async def _send(self, line: Line) -> None:
        if self._rests.get(line.channel, self._now()) > self._now():
            return
        left = allowed_now(
            line.per_minute,
            await self._outbox.claimed_since(line.channel, MINUTE),
            await self._outbox.claimed_since(line.channel, TEN_SECONDS),
        )
        if not left or (claim := await self._outbox.claim(line.channel)) is None:
            return
        held: Claim | None = claim
        try:
            async with line.open() as opened:
                while held is not None:
                    await self._deliver(opened, held)
                    self._troubles.pop(line.channel, None)
                    left -= 1
                    held = await self._outbox.claim(line.channel) if left and not self._stopping else None
        except LineDown as trouble:
            await self._rest(line.channel, held, trouble)

    async def _deliver(self, opened: OpenLine, claim: Claim) -> None:
        try:
            letter = await self._composer.letter(claim)
        except Exception:  # nothing was sent: that is certain, and the next one must not wait for it
            log.exception("a letter could not be written", invitation=claim.id)
            await self._outbox.settle(claim, Verdict(InvitationState.FAILED, "internal"), "")
            return
        if letter is None:
            await self._outbox.settle(claim, Verdict(InvitationState.CANCELLED, "off_the_roster"), "")
            return
        verdict = await opened.send(letter)
        await self._outbox.settle(claim, verdict, masked(letter.to or letter.phone))

    async def _rest(self, channel: Channel, claim: Claim | None, trouble: LineDown) -> None:
        self._troubles[channel] = self._troubles.get(channel, 0) + 1
        until = self._rests[channel] = self._now() + rest_after(self._troubles[channel])
        log.warning("line_down", channel=channel.value, code=trouble.code, reason=trouble.detail)
        if claim is not None:
            await self._outbox.release(claim, trouble.code, trouble.detail, until)
