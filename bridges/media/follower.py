"""The media plane as a second coordinator worker sees it: the first worker owns the nodes, the others ask it.

The owner serves its engine, whatever it is, at a Unix socket (`serve_engine`); a `Follower` is a `MediaEngine` on
the other end. One process supervises the nodes, all answer WHIP and WHEP.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from aiohttp import web

from bridges.media.engine import Listener, MediaEngine, StageEvent
from bridges.media.face import Face
from bridges.media.remote import TURN, Remote
from schemas.errors import Refused

RETRY_S = 0.5
_PATIENCE = TURN + 8.0
"""Seconds for an answer: an offer may wait for its turn at the owner as well."""


class EngineFace(Face):
    """The node's HTTP face around a whole engine: for holders of the token only, nobody publishes or watches here."""

    def __init__(self, engine: MediaEngine, token: str) -> None:
        super().__init__(engine, token)  # type: ignore[arg-type]  # what only a node has is behind the check below

    def app(self) -> web.Application:
        """The application; every request without the token is refused before a handler sees it."""
        app = super().app()
        app.middlewares.append(self._holders_only)
        return app

    @web.middleware
    async def _holders_only(self, request: web.Request, handler: Callable[[web.Request], object]) -> web.StreamResponse:
        self._coordinator_only(request)
        return await handler(request)  # type: ignore[misc,no-any-return]


@asynccontextmanager
async def serve_engine(engine: MediaEngine, socket: Path, token: str) -> AsyncIterator[None]:
    """Offer an engine to this machine's other workers while the block runs, in a folder of our own."""
    runner = web.AppRunner(EngineFace(engine, token).app(), access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        await web.UnixSite(runner, str(socket)).start()
        yield
    finally:
        await runner.cleanup()


class Follower(Remote):
    """A `MediaEngine` that asks the worker which owns the nodes."""

    def __init__(self, socket: str, token: str) -> None:
        super().__init__(socket, token, patience=_PATIENCE)
        self._listeners: list[Listener] = []
        self._hearing: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin to listen for events; offers are answered as soon as the owner is there."""
        self._hearing = asyncio.create_task(self._hear(), name="media-follower")

    async def close(self) -> None:
        """Stop listening and close the connections; the owner hangs nobody up for it."""
        if self._hearing is not None:
            self._hearing.cancel()
            with suppress(asyncio.CancelledError):
                await self._hearing
        await super().close()

    async def switch(self, stage: str, source: str | None) -> None:
        """See `MediaEngine.switch`."""
        await self.do(stage, "switch", name=source)

    async def set_instead(self, stage: str, source: str | None) -> None:
        """See `MediaEngine.set_instead`."""
        await self.do(stage, "instead", name=source)

    async def mute(self, stage: str, source: str, *, muted: bool) -> None:
        """See `MediaEngine.mute`."""
        await self.do(stage, "mute", name=source, on=muted)

    async def drop(self, stage: str, name: str) -> int:
        """See `MediaEngine.drop`."""
        return await self.do(stage, "drop", name=name)

    async def grant(self, stage: str, name: str, key_sha256: str, *, publish: bool) -> None:
        """See `MediaEngine.grant`."""
        await self.do(stage, "grant", name=name, key_sha256=key_sha256, publish=publish)

    async def start_test_source(self, stage: str) -> None:
        """See `MediaEngine.start_test_source`."""
        await self.do(stage, "test", on=True)

    async def stop_test_source(self, stage: str) -> None:
        """See `MediaEngine.stop_test_source`."""
        await self.do(stage, "test", on=False)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """See `MediaEngine.subscribe`."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    async def _hear(self) -> None:
        def take(event: StageEvent) -> None:
            for listener in tuple(self._listeners):
                listener(event)

        while True:
            with suppress(Refused):
                await self.events(asyncio.Event(), take)
            await asyncio.sleep(RETRY_S)
