"""The demo's own client of the public API: one signed-in login, and patience when the service is busy."""

from __future__ import annotations

import asyncio
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout, CookieJar, TCPConnector

RETRIES = 6


class Declined(Exception):  # noqa: N818 - an answer, not a fault
    """The API refused: its status and public code."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(f"{status} {code}")
        self.status, self.code = status, code


class Api:
    """JSON over HTTP as the pages do it: a cookie, and the header that no other site can send.

    Use as an async context manager. `connections` bounds how many requests run at once: the demo takes what the
    service has left, never more.
    """

    def __init__(self, base: str, *, connections: int = 3, ssl: Any = True) -> None:
        self._base = base.rstrip("/")
        self._connections, self._ssl = connections, ssl
        self._http: ClientSession | None = None

    async def __aenter__(self) -> Api:
        self._http = ClientSession(
            connector=TCPConnector(limit=self._connections, ssl=self._ssl),
            cookie_jar=CookieJar(unsafe=True),  # by address too: 127.0.0.1 has cookies like any host
            headers={"X-Diemcau": "1"},
            timeout=ClientTimeout(total=30),
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._http is not None:
            await self._http.close()

    async def get(self, path: str) -> Any:
        """GET, decoded."""
        return await self.call("GET", path)

    async def post(self, path: str, body: object = None, token: str | None = None) -> Any:
        """POST, decoded; with a device's token instead of the login when one is given."""
        return await self.call("POST", path, body, token)

    async def call(self, method: str, path: str, body: object = None, token: str | None = None) -> Any:
        """One call. Waits and tries again when the service is busy or not there; other refusals raise `Declined`."""
        assert self._http is not None
        headers = {"Authorization": f"Bearer {token}"} if token else None
        wait = 0.5
        for left in range(RETRIES, -1, -1):
            try:
                async with self._http.request(method, self._base + path, json=body, headers=headers) as response:
                    if response.status < 300:
                        return await response.json() if response.content_type == "application/json" else None
                    problem = await response.json() if response.content_type == "application/json" else {}
                    if response.status not in {429, 502, 503, 504} or not left:
                        raise Declined(response.status, str(problem.get("code", "")))
                    wait = max(wait, float(response.headers.get("Retry-After", 0)))
            except (ClientError, TimeoutError):
                if not left:
                    raise
            await asyncio.sleep(wait)
            wait = min(wait * 2, 15)
        raise AssertionError("unreachable")
