"""Work beside the requests: what the service keeps running, and short pieces that nobody awaits."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import AsyncExitStack, suppress

import structlog

log = structlog.get_logger("app")


class Background:
    """Short pieces of work that nobody awaits; cancelled when the service ends, and their faults are told."""

    def __init__(self, owned: AsyncExitStack) -> None:
        self._running: set[asyncio.Task[None]] = set()
        owned.push_async_callback(self._stop)

    def start(self, work: Coroutine[None, None, None]) -> None:
        """Begin, and keep a hold on it until it is done."""
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _stop(self) -> None:
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)


def keep_running(owned: AsyncExitStack, work: Coroutine[None, None, None]) -> None:
    """Run this beside everything until the service ends."""
    task = asyncio.create_task(work)

    async def stop() -> None:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

    owned.push_async_callback(stop)


async def now_and_then(work: Callable[[], Awaitable[None]], seconds: float) -> None:
    """Do this every so many seconds, for ever; a turn that fails is told, and the next one comes."""
    while True:
        await asyncio.sleep(seconds)
        try:
            await work()
        except Exception as error:  # a database that is away: the next turn
            log.warning("not_asked", reason=type(error).__name__)


async def at_last(work: Callable[[], Awaitable[None]]) -> None:
    """Write what is left at the end of the service."""
    try:
        await work()
    except Exception as error:  # a database that is gone must not keep the rest from being closed
        log.warning("not_written", reason=type(error).__name__)
