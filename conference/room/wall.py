"""The wall's pictures as a worker sees them: in the memory of the first worker, asked for by the others.

Faces of a hall never reach a disk. The others hand a picture that came to them over a Unix socket in a folder of our
own, and hear by the pulse which pictures changed.
"""

from __future__ import annotations

import hmac
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import aiohttp
from aiohttp import web

from conference.room.stills import KEPT_S, Still, Stills, checked
from schemas.errors import Refused

SOCKET = "wall"
"""The socket's name, beside that of the media engine."""
PATIENCE = aiohttp.ClientTimeout(total=5)
AT = "X-At"


class Wall:
    """The pictures of the only worker, or of the first."""

    def __init__(self, stills: Stills) -> None:
        self._stills = stills

    async def put(self, bridge_id: int, jpeg: bytes) -> None:
        """Take a point's new picture. Raises `Refused("bad_still")`, "too_many" in haste."""
        self._stills.put(bridge_id, jpeg)

    async def get(self, bridge_id: int) -> Still | None:
        """A point's picture, unless there is none or it is old."""
        return self._stills.get(bridge_id)

    async def forget(self, bridge_id: int) -> None:
        """The host closed the camera."""
        self._stills.forget(bridge_id)

    def at(self, bridge_id: int) -> datetime | None:
        """When the point's picture came; None: it has none."""
        still = self._stills.get(bridge_id)
        return None if still is None else still.at

    def take_changed(self) -> list[tuple[int, datetime | None]]:
        """Which pictures came (and when) or went since this was asked last."""
        return self._stills.take_changed()

    def heard(self, bridge_id: int, at: datetime | None) -> None:
        """Another worker says that a picture came or went: the first worker has them all."""

    async def close(self) -> None:
        """Nothing is open."""


class WallElsewhere(Wall):
    """The pictures of the first worker, as another one asks for them."""

    def __init__(self, stills: Stills, socket: Path, token: str, now: Callable[[], datetime]) -> None:
        super().__init__(stills)  # it sets the pace of this worker's halls, and keeps nothing
        self._socket, self._token, self._now = socket, token, now
        self._times: dict[int, datetime] = {}
        self._http: aiohttp.ClientSession | None = None

    async def put(self, bridge_id: int, jpeg: bytes) -> None:
        """Hand the picture on, once it is known to be one."""
        checked(jpeg)
        self._stills.in_haste(bridge_id)
        await self._ask("PUT", bridge_id, jpeg)

    async def get(self, bridge_id: int) -> Still | None:
        """Ask for the picture."""
        return await self._ask("GET", bridge_id)

    async def forget(self, bridge_id: int) -> None:
        """Let it be forgotten."""
        await self._ask("DELETE", bridge_id)

    def at(self, bridge_id: int) -> datetime | None:
        """When the picture came, as was heard."""
        at = self._times.get(bridge_id)
        if at is not None and self._now() - at > timedelta(seconds=KEPT_S):
            del self._times[bridge_id]
            return None
        return at

    def take_changed(self) -> list[tuple[int, datetime | None]]:
        """The first worker tells."""
        return []

    def heard(self, bridge_id: int, at: datetime | None) -> None:
        """The first worker has a newer picture, or none any more."""
        if at is None:
            self._times.pop(bridge_id, None)
        else:
            self._times[bridge_id] = at

    async def close(self) -> None:
        """Close the connections."""
        if self._http is not None:
            await self._http.close()

    async def _ask(self, method: str, bridge_id: int, data: bytes | None = None) -> Still | None:
        if self._http is None:
            self._http = aiohttp.ClientSession(
                connector=aiohttp.UnixConnector(str(self._socket)),
                timeout=PATIENCE,
                headers={"Authorization": f"Bearer {self._token}"},
            )
        try:
            async with self._http.request(method, f"http://wall/{bridge_id}", data=data) as response:
                response.raise_for_status()
                if response.status != 200:
                    return None
                at = datetime.fromisoformat(response.headers[AT])
                return Still(await response.read(), at, 0.0)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Refused("too_slow") from error


@asynccontextmanager
async def serve_wall(wall: Wall, socket: Path, token: str) -> AsyncIterator[None]:
    """Offer the pictures to this machine's other workers while the block runs."""

    async def serve(request: web.BaseRequest) -> web.Response:
        brought = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if not hmac.compare_digest(brought.encode(), token.encode()):
            return web.Response(status=403)
        bridge_id = int(request.path.removeprefix("/"))
        if request.method == "PUT":
            wall._stills.take(bridge_id, await request.read())
        elif request.method == "DELETE":
            await wall.forget(bridge_id)
        elif (still := await wall.get(bridge_id)) is not None:
            return web.Response(body=still.jpeg, headers={AT: still.at.isoformat()})
        return web.Response(status=204)

    runner = web.ServerRunner(web.Server(serve, access_log=None))
    await runner.setup()
    try:
        await web.UnixSite(runner, str(socket)).start()
        yield
    finally:
        await runner.cleanup()
