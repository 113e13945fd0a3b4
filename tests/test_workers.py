"""Several coordinator workers behind one port: what happens at one is known at all."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

from conference.settings import Settings
from tests.postgres import Cluster
from tests.service import Service, start_service
from tests.world import new_nonce

CONNECTIONS = 12  # SO_REUSEPORT spreads them: that all land on one of two workers has a chance of 1 in 2,000


pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def service(postgres: Cluster, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Service]:
    url = postgres.create(f"workers_{secrets.token_hex(4)}")
    started = await start_service(
        tmp_path_factory.mktemp("workers"),
        "demo", "--port", "0", "--media-port", "0", "--no-arrivals", "--workers", "2",
        "--database-url", url,
    )  # fmt: skip
    yield started
    await started.stop()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def organiser(service: Service) -> AsyncIterator[aiohttp.ClientSession]:
    async with session(service.base) as client:
        await sign_in(client, service.control)
        yield client


async def sign_in(client: aiohttp.ClientSession, link: str) -> dict[str, Any]:
    async with client.post("/api/links/open", json={"token": link.partition("#")[2]}) as response:
        assert response.status == 201, await response.text()
        me: dict[str, Any] = await response.json()
        return me


async def next_delta(page: aiohttp.ClientWebSocketResponse) -> dict[str, Any]:
    """The next delta with somebody in it; a worker that has just heard of the roster sends a snapshot before it."""
    while True:
        frame: dict[str, Any] = await page.receive_json()
        if frame["type"] == "delta" and frame["totals"]["present"]:
            return frame


def session(base: str, **more: Any) -> aiohttp.ClientSession:
    return aiohttp.ClientSession(base, headers={"X-Diemcau": "1"}, cookie_jar=aiohttp.CookieJar(unsafe=True), **more)


async def test_a_scan_at_one_worker_moves_the_pages_of_all_and_a_revoked_scanner_is_out_at_all(
    service: Service, organiser: aiohttp.ClientSession
) -> None:
    async with AsyncExitStack() as owned:
        host = await owned.enter_async_context(session(service.base))
        me = await sign_in(host, service.bridge)
        async with organiser.get("/api/conferences") as response:
            (conference,) = (await response.json())["conferences"]
        session_id = conference["sessions"][0]["id"]
        pages = [
            await owned.enter_async_context(organiser.ws_connect(f"/api/sessions/{session_id}/live"))
            for _ in range(CONNECTIONS)
        ]
        for page in pages:
            assert (await page.receive_json())["type"] == "snapshot"

        async with host.post(f"/api/bridges/{me['bridge_id']}/pairings") as response:
            pairing = (await response.json())["url"].partition("#")[2]
        async with host.post("/api/devices", json={"token": pairing, "name": "Cửa"}) as response:
            device = await response.json()
        scan = {"code": service.ticket, "nonce": new_nonce()}
        bearer = {"Authorization": f"Bearer {device['token']}"}
        began = time.monotonic()
        async with organiser.post(f"/api/sessions/{session_id}/checkins", json=scan, headers=bearer) as response:
            assert (response.status, (await response.json())["outcome"]) == (201, "ok")
        deltas = await asyncio.gather(*(asyncio.wait_for(next_delta(page), 5) for page in pages))
        assert [delta["totals"]["present"] for delta in deltas] == [1] * CONNECTIONS
        assert time.monotonic() - began < 2.5, "0.5 s on a quiet machine"

        async def ask() -> int:
            closing = aiohttp.TCPConnector(force_close=True)
            async with (
                session(service.base, connector=closing) as fresh,
                fresh.get("/api/me", headers=bearer) as response,
            ):
                return response.status

        assert set(await asyncio.gather(*(ask() for _ in range(CONNECTIONS)))) == {200}
        async with host.delete(f"/api/devices/{device['device_id']}") as response:
            assert response.status == 204
        await asyncio.sleep(1)
        assert set(await asyncio.gather(*(ask() for _ in range(CONNECTIONS)))) == {401}


async def test_every_worker_answers_for_the_one_media_node(service: Service, organiser: aiohttp.ClientSession) -> None:
    async with organiser.get("/api/conferences") as response:
        (conference,) = (await response.json())["conferences"]
    for _ in range(CONNECTIONS):
        closing = aiohttp.TCPConnector(force_close=True)
        async with session(service.base, connector=closing, cookies=_cookies(organiser)) as fresh:
            async with fresh.get(f"/api/conferences/{conference['id']}/stage") as response:
                assert (response.status, (await response.json())["on_air"]) == (200, "test")
            async with fresh.get("/healthz") as response:
                assert response.status == 200


def _cookies(client: aiohttp.ClientSession) -> dict[str, str]:
    return {cookie.key: cookie.value for cookie in client.cookie_jar}


async def test_workers_on_sqlite_are_refused_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="SQLite has one writer"):
        Settings(data=tmp_path, workers=2)
