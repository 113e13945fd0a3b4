"""Several coordinator workers behind one port (SO_REUSEPORT) on one PostgreSQL database.

The first worker owns the media nodes, the scheduler and the terminal; the others answer pages, API and check-ins,
and are started anew when they die. Figures, rosters, revocations and which halls are heard travel between them by
NOTIFY (checkin/marks.py); the halls' pictures are asked for at the first.
"""

from __future__ import annotations

import asyncio
import os
import secrets
import signal
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import structlog

from bridges.media.engine import MediaEngine
from conference.room.wall import SOCKET as SOCKET_OF_WALL
from conference.room.wall import Wall, serve_wall
from conference.settings import Settings

SOCKET, TOKEN, PORT = "DIEMCAU_LEADER_SOCKET", "DIEMCAU_LEADER_TOKEN", "DIEMCAU_PORT"
RESTART_S = 1.0
STOP_S = 6.0

log = structlog.get_logger("workers")


def leader() -> tuple[str, str] | None:
    """Where the first worker's engine is, when this process is one of the others."""
    socket, token = os.environ.get(SOCKET), os.environ.get(TOKEN)
    return (socket, token) if socket and token else None


@asynccontextmanager
async def other_workers(settings: Settings, port: int, engine: MediaEngine, wall: Wall) -> AsyncIterator[None]:
    """Run `settings.workers - 1` more workers at this port while the block runs."""
    if settings.workers == 1 or leader() is not None:
        yield
        return
    from bridges.media.follower import serve_engine  # noqa: PLC0415 - loads the node's own libraries

    with tempfile.TemporaryDirectory(prefix="diemcau-workers-") as folder:
        socket, token = Path(folder) / "engine", secrets.token_urlsafe(32)
        environment = os.environ | {SOCKET: str(socket), TOKEN: token, PORT: str(port)} | _as_environment(settings)
        async with serve_engine(engine, socket, token), serve_wall(wall, socket.with_name(SOCKET_OF_WALL), token):
            keepers = [asyncio.create_task(_keep(environment)) for _ in range(settings.workers - 1)]
            try:
                yield
            finally:
                for keeper in keepers:
                    keeper.cancel()
                await asyncio.gather(*keepers, return_exceptions=True)


def _as_environment(settings: Settings) -> dict[str, str]:
    """The settings as a child reads them; not as arguments, which every user of the machine can list."""
    given = settings.model_dump(mode="json", exclude_none=True, include=set(Settings.model_fields) - {"port"})
    return {f"DIEMCAU_{name.upper()}": str(value) for name, value in given.items()}


async def _keep(environment: dict[str, str]) -> None:
    while True:
        process = await asyncio.create_subprocess_exec(sys.executable, "-m", "conference", "serve", env=environment)
        try:
            code = await process.wait()
            log.error("a worker ended", code=code)
        finally:
            if process.returncode is None:
                process.send_signal(signal.SIGTERM)
                with suppress(TimeoutError):
                    await asyncio.wait_for(process.wait(), STOP_S)
                if process.returncode is None:
                    process.kill()
        await asyncio.sleep(RESTART_S)
