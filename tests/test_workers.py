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
from tests.test_quality import REPORT
from tests.test_stills import jpeg
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


async def first_counted(page: aiohttp.ClientWebSocketResponse) -> dict[str, Any]:
    """The totals of the first frame with somebody in it: a delta, or a snapshot where news of the roster or of a
    deadline came to that worker in the same quarter of a second."""
    while True:
        frame: dict[str, Any] = await page.receive_json()
        totals: dict[str, Any] = frame.get("totals") or frame.get("tally", {}).get("totals") or {}
        if totals.get("present"):
            return totals


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
        totals = await asyncio.gather(*(asyncio.wait_for(first_counted(page), 5) for page in pages))
        assert [each["present"] for each in totals] == [1] * CONNECTIONS
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


async def test_a_control_room_at_one_worker_sees_a_hall_whose_page_is_at_another(
    service: Service, organiser: aiohttp.ClientSession
) -> None:
    """Presence, the page's report and the picture: asked on fresh connections until all workers answer alike."""
    async with session(service.base, connector=aiohttp.TCPConnector(limit=1)) as host:
        bridge = (await sign_in(host, service.bridge))["bridge_id"]
        async with organiser.get("/api/conferences") as response:
            (conference,) = (await response.json())["conferences"]
        session_id = conference["sessions"][0]["id"]
        url = f"/api/bridges/{bridge}/still"
        # Both workers take a picture: the newest is everybody's, whoever had it first.
        for shade in (30, 60, 90, 200):
            closing = aiohttp.TCPConnector(force_close=True)
            async with session(service.base, connector=closing, cookies=_cookies(host)) as fresh:
                async with fresh.put(url, data=jpeg(shade=shade), headers={"Content-Type": "image/jpeg"}) as response:
                    assert response.status == 204, await response.text()
                async with fresh.post(f"/api/conferences/{conference['id']}/quality", json=REPORT) as response:
                    assert response.status == 204

        async def seen(_: int) -> tuple[bytes, dict[str, Any]]:
            closing = aiohttp.TCPConnector(force_close=True)
            async with session(service.base, connector=closing, cookies=_cookies(organiser)) as fresh:
                async with fresh.get(url) as response:
                    picture = await response.read() if response.status == 200 else b""
                async with fresh.ws_connect(f"/api/sessions/{session_id}/live") as page:
                    while (frame := await page.receive_json())["type"] != "states":
                        pass
            state: dict[str, Any] = next((each for each in frame["points"] if each["bridge_id"] == bridge), {})
            return picture, state

        def alike(looks: list[tuple[bytes, dict[str, Any]]], *, there: bool) -> bool:
            facts = {(one[0] == jpeg(shade=200), one[1].get("online"), one[1].get("still_at") is None) for one in looks}
            steps = {one[1].get("step") for one in looks}  # of its line: the page's own word, which travels by itself
            return facts == {(there, there, not there)} and (not there or steps == {"full"})

        async with host.ws_connect(f"/api/sessions/{session_id}/live") as hall:
            reading = asyncio.create_task(read(hall))
            async with asyncio.timeout(10):
                while not alike(await asyncio.gather(*map(seen, range(CONNECTIONS))), there=True):
                    await asyncio.sleep(0.2)
            reading.cancel()
        async with host.delete(url) as response:
            assert response.status == 204
        async with asyncio.timeout(15):  # gone at all: 7 s after the last word of the worker that heard it
            while not alike(await asyncio.gather(*map(seen, range(CONNECTIONS))), there=False):
                await asyncio.sleep(0.5)


async def read(page: aiohttp.ClientWebSocketResponse) -> None:
    """Reading is how pings are answered."""
    async for _ in page:
        pass


def _cookies(client: aiohttp.ClientSession) -> dict[str, str]:
    return {cookie.key: cookie.value for cookie in client.cookie_jar}


async def test_workers_on_sqlite_are_refused_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="SQLite has one writer"):
        Settings(data=tmp_path, workers=2)
