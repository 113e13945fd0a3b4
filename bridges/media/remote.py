"""A node in another process, asked over its HTTP face."""

from __future__ import annotations

import asyncio
import json
from typing import Any
from urllib.parse import quote

import aiohttp
from pydantic import TypeAdapter

from bridges.media.engine import Answer, PatchAnswer, StageEvent, StageState, StageStats
from bridges.media.protocol import OFFER_TYPE
from schemas.errors import Refused

_STATE = TypeAdapter(StageState)
_STATS = TypeAdapter(StageStats)
_EVENT = TypeAdapter(StageEvent)
_PATIENCE = 5.0
OFFERS = 16
"""Viewers' offers under way at one node. When a thousand viewers come back at once, the rest wait here, in their
order: handed over together they would take each other's time until all had waited too long, and commands would stand
behind them."""
TURN = 10.0
"""Seconds an offer waits for its turn before its player is told to come again (`media_busy`)."""


class Remote:
    """One node behind a Unix socket (`listen` begins with "/") or a TCP address "host:port"."""

    def __init__(self, listen: str, token: str, *, patience: float = _PATIENCE, turn: float = TURN) -> None:
        """`patience` is how long an answer may take, `turn` how long an offer may wait before it is asked at all."""
        self._patience, self._turn = patience, turn
        self._offers = asyncio.Semaphore(OFFERS)
        unix = listen.startswith("/")
        self._base = "http://node" if unix else f"http://{listen}"
        self._listen, self._unix = listen, unix
        self._headers = {"Authorization": f"Bearer {token}"}
        self._http: aiohttp.ClientSession | None = None

    def _session(self) -> aiohttp.ClientSession:
        if self._http is None or self._http.closed:
            connector = aiohttp.UnixConnector(self._listen) if self._unix else aiohttp.TCPConnector()
            timeout = aiohttp.ClientTimeout(total=self._patience)
            self._http = aiohttp.ClientSession(connector=connector, timeout=timeout, headers=self._headers)
        return self._http

    async def close(self) -> None:
        """Close the connections."""
        if self._http is not None:
            await self._http.close()
            self._http = None

    async def _ask(
        self, method: str, path: str, *, data: bytes | None = None, headers: dict[str, str] | None = None
    ) -> tuple[aiohttp.ClientResponse, bytes]:
        try:
            async with self._session().request(method, self._base + path, data=data, headers=headers) as response:
                body = await response.read()
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Refused("media_down") from error
        if response.status >= 400:
            try:
                found = json.loads(body)
                code, facts = str(found["code"]), dict(found["facts"])
            except (ValueError, KeyError, TypeError) as error:
                raise Refused("media_down") from error
            raise Refused(code, **facts)
        return response, body

    async def healthy(self) -> bool:
        """A round trip within a second."""
        try:
            async with asyncio.timeout(1):
                _, body = await self._ask("GET", "/healthz")
        except (Refused, TimeoutError):
            return False
        return bool(json.loads(body).get("ok"))

    async def about(self) -> dict[str, Any]:
        """Port, addresses, viewers."""
        _, body = await self._ask("GET", "/api/node")
        found: dict[str, Any] = json.loads(body)
        return found

    async def publish(self, stage: str, source: str, offer: str) -> Answer:
        """See `MediaEngine.publish`."""
        return await self._offer(f"/whip/{_q(stage)}/{_q(source)}", offer)

    async def watch(self, stage: str, viewer: str, offer: str, *, source: str | None = None) -> Answer:
        """See `MediaEngine.watch`."""
        path = f"/whep/{_q(stage)}?viewer={_q(viewer)}"
        try:
            async with asyncio.timeout(self._turn):
                await self._offers.acquire()
        except TimeoutError as error:
            raise Refused("media_busy") from error
        try:
            return await self._offer(path if source is None else f"{path}&source={_q(source)}", offer)
        finally:
            self._offers.release()

    async def _offer(self, path: str, offer: str) -> Answer:
        response, body = await self._ask("POST", path, data=offer.encode(), headers={"Content-Type": OFFER_TYPE})
        resource = response.headers["Location"].rpartition("/")[2]
        links = tuple(response.headers.getall("Link", []))
        return Answer(body.decode(), resource, response.headers["ETag"].strip('"'), links)

    async def patch(self, resource: str, fragment: str, *, if_match: str | None, content_type: str) -> PatchAnswer:
        """See `MediaEngine.patch`."""
        headers = {"Content-Type": content_type or "application/octet-stream"}
        if if_match is not None:
            headers["If-Match"] = if_match
        path = f"/sessions/{_q(resource)}"
        response, body = await self._ask("PATCH", path, data=fragment.encode(), headers=headers)
        etag = response.headers.get("ETag", "").strip('"')
        return PatchAnswer(etag, body.decode() if response.status == 200 else None)

    async def hang_up(self, resource: str) -> None:
        """See `MediaEngine.hang_up`."""
        await self._ask("DELETE", f"/sessions/{_q(resource)}")

    async def do(self, stage: str, what: str, **body: Any) -> int:
        """One of the small commands of the node's API."""
        path = f"/api/stages/{_q(stage)}/{what}"
        _, answer = await self._ask("POST", path, data=json.dumps(body).encode())
        return int(json.loads(answer)["done"])

    async def stage_state(self, stage: str) -> StageState:
        """See `MediaEngine.stage_state`."""
        _, body = await self._ask("GET", f"/api/stages/{_q(stage)}")
        return _STATE.validate_json(body)

    async def stats(self, stage: str) -> StageStats:
        """See `MediaEngine.stats`."""
        _, body = await self._ask("GET", f"/api/stages/{_q(stage)}/stats")
        return _STATS.validate_json(body)

    async def metrics(self) -> str:
        """See `MediaEngine.metrics`."""
        _, body = await self._ask("GET", "/metrics")
        return body.decode()

    async def events(self, ready: asyncio.Event, take: Any) -> None:
        """Call `take` with every event until the connection ends; `ready` is set once it listens."""
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=2)
        try:
            async with self._session().get(self._base + "/api/events", timeout=timeout) as response:
                async for line in response.content:
                    ready.set()
                    if line.strip():
                        take(_EVENT.validate_json(line))
        except (aiohttp.ClientError, TimeoutError, OSError):
            return


def _q(text: str) -> str:
    return quote(text, safe="")
