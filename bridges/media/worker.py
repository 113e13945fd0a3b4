"""One node as a child process: started, watched, started again when it dies."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import secrets
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from bridges.media.engine import Media, StageEvent
from bridges.media.remote import Remote
from schemas.errors import Refused

log = logging.getLogger("diemcau.media")

_START_LIMIT = 15.0
_WATCH = 1.0
_HUNG = 5
"""Failed round trips in a row after which a node that still runs is killed: about 10 s."""
_PAUSES = (0.0, 0.2, 0.5, 1.0, 2.0)
"""Before the next start when the last one did not hold; back to none after a minute of life."""


class Worker:
    """See the module. `restored` is awaited after every restart; `down` is called when the node is gone."""

    def __init__(
        self,
        media: Media,
        number: int,
        folder: Path,
        *,
        take: Callable[[int, StageEvent], None],
        down: Callable[[int], None],
        restored: Callable[[int], Awaitable[None]],
    ) -> None:
        self._media, self.number, self._folder = media, number, folder
        self._take, self._down, self._restored = take, down, restored
        self._token = secrets.token_urlsafe(24)
        self._listen = str(folder / f"{number}.sock")
        self.remote = Remote(self._listen, self._token)
        self.port = media.port + number if media.port else 0
        self.addresses: tuple[str, ...] = ()
        self.viewers = 0
        self.placed = 0
        """Viewers ever sent to it, so that a count asked for before does not overwrite a newer one."""
        self.up = False
        self.starts = 0
        self._process: asyncio.subprocess.Process | None = None
        self._tasks: list[asyncio.Task[None]] = []
        self._closing = False

    @property
    def pid(self) -> int | None:
        """Of the running node."""
        return self._process.pid if self._process is not None else None

    async def start(self) -> None:
        """Start and keep it running. Raises what the node refuses with, `media_port_taken` for one."""
        await self._spawn()
        await self._listen_to_events()
        self._tasks = [asyncio.create_task(self._keep()), asyncio.create_task(self._watch())]

    async def _spawn(self) -> None:
        settings = {
            "data": self._media.data,
            "port": self.port - self.number if self.port else 0,
            "addresses": list(self._media.addresses),
            "capacity": -(-self._media.capacity // max(1, self._media.workers)),
            "links": list(self._media.links),
            "worker": self.number,
            "feed": str(self._folder / "feed.sock") if self._media.workers > 1 else "",
            "listen": self._listen,
            "token": self._token,
        }
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bridges.media",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            cwd=Path(__file__).parents[2],
            start_new_session=True,  # Ctrl-C at the terminal is for the coordinator, which then says goodbye
        )
        self._process = process
        self.starts += 1
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            process.stdin.write(json.dumps(settings).encode() + b"\n")
            await process.stdin.drain()
            async with asyncio.timeout(_START_LIMIT):
                line = await process.stdout.readline()
            said: dict[str, Any] = json.loads(line)
        except (TimeoutError, ValueError, OSError) as error:
            await self._kill()
            raise Refused("media_down") from error
        if "refused" in said:
            await process.wait()
            raise Refused(said["refused"], **said["facts"])
        self.port, self.addresses = said["port"], tuple(said["addresses"])
        self.up = True

    async def _listen_to_events(self) -> None:
        ready = asyncio.Event()
        listening = asyncio.create_task(self.remote.events(ready, lambda e: self._take(self.number, e)))
        self._tasks = [task for task in self._tasks if not task.done()] + [listening]
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(2):
                await ready.wait()

    async def _keep(self) -> None:
        """Start it again, at once, and again more slowly when it does not hold."""
        loop = asyncio.get_running_loop()
        failures = 0
        while not self._closing:
            assert self._process is not None
            began = loop.time()
            await self._process.wait()
            if self._ended():
                return
            if self.up:
                log.error("media node %d ended with %s", self.number, self._process.returncode)
                self.up, self.viewers = False, 0
                await self.remote.close()
                self._down(self.number)
            died = loop.time()
            failures = 0 if loop.time() - began > 60 else failures
            await asyncio.sleep(_PAUSES[min(failures, len(_PAUSES) - 1)])
            failures += 1
            try:
                await self._spawn()
                await self._listen_to_events()
                await self._restored(self.number)
                log.warning("media node %d is back after %.2f s", self.number, loop.time() - died)
            except Refused as refused:
                log.error("media node %d does not start: %s", self.number, refused)

    async def _watch(self) -> None:
        """A node that runs but does not answer is as good as dead."""
        missed = 0
        while not self._closing:
            await asyncio.sleep(_WATCH)
            if not self.up:
                missed = 0
                continue
            try:
                placed = self.placed
                viewers = int((await self.remote.about())["viewers"])
                if placed == self.placed:
                    self.viewers = viewers
                missed = 0
            except Refused:
                missed += 1
            if missed >= _HUNG and self._process is not None and self._process.returncode is None:
                log.error("media node %d does not answer and is restarted", self.number)
                missed = 0
                self._process.kill()

    def _ended(self) -> bool:
        return self._closing

    async def close(self) -> None:
        """Ask it to end, then make it."""
        self._closing = True
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.remote.close()
        process = self._process
        if process is not None and process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.terminate()
            try:
                async with asyncio.timeout(2):
                    await process.wait()
            except TimeoutError:
                await self._kill()
        self.up = False
        _let_go(process)

    async def _kill(self) -> None:
        if self._process is not None and self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()
            await self._process.wait()


def _let_go(process: asyncio.subprocess.Process | None) -> None:
    """Close the pipes now: left to the collector they warn."""
    if process is not None:
        if process.stdin is not None:
            process.stdin.close()
        transport = getattr(process, "_transport", None)
        if transport is not None:
            transport.close()
