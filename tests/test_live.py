"""The live stream: a snapshot, then what changed, to each what is theirs, at most four times a second."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import aiohttp

from conference.http import keys
from conference.hub import BACKLOG
from tests.world import World


async def frame(socket: aiohttp.ClientWebSocketResponse) -> dict[str, Any]:
    made: dict[str, Any] = await asyncio.wait_for(socket.receive_json(), 5)
    return made


async def count(client: aiohttp.ClientSession, world: World, index: int, **more: object) -> None:
    url = f"/api/sessions/{world.session}/checkins"
    async with client.post(url, json=world.scan(index, **more)) as response:
        assert response.status == 201, await response.text()


async def test_a_scan_moves_the_point_and_all_above_it(organiser: aiohttp.ClientSession, world: World) -> None:
    async with organiser.ws_connect(f"/api/sessions/{world.session}/live") as socket:
        snapshot = await frame(socket)
        assert snapshot["type"] == "snapshot"
        assert snapshot["tally"]["totals"] == {
            "points": 4,
            "points_reporting": 0,
            "summoned": 18,
            "present": 0,
            "rate": 0.0,
        }
        await count(organiser, world, 15, bridge_id=world.cell)
        delta = await frame(socket)
        assert (delta["type"], delta["seq"]) == ("delta", snapshot["seq"] + 1)
        assert {row["bridge_id"]: row["total_present"] for row in delta["bridges"]} == {
            world.cell: 1,
            world.ward: 1,
            world.main: 1,
        }
        assert delta["totals"]["present"] == 1
        assert delta["totals"]["rate"] == 5.56


async def test_a_hosts_stream_holds_their_tree_only(
    organiser: aiohttp.ClientSession, host: aiohttp.ClientSession, world: World
) -> None:
    async with host.ws_connect(f"/api/sessions/{world.session}/live") as socket:
        assert (await frame(socket))["tally"]["totals"]["summoned"] == 13
        await count(organiser, world, 12, bridge_id=world.other)
        await count(organiser, world, 0, bridge_id=world.ward)
        delta = await frame(socket)
        assert {row["bridge_id"] for row in delta["bridges"]} == {world.ward}
        assert delta["totals"]["present"] == 1


async def test_a_burst_of_scans_becomes_few_frames(organiser: aiohttp.ClientSession, world: World) -> None:
    async with organiser.ws_connect(f"/api/sessions/{world.session}/live") as socket:
        await frame(socket)
        began, frames, present = time.monotonic(), 0, 0
        scans = asyncio.gather(*(count(organiser, world, index, bridge_id=world.ward) for index in range(10)))
        while present < 10:
            present = (await frame(socket))["totals"]["present"]
            frames += 1
        await scans
        assert frames <= 2 + (time.monotonic() - began) * 4


async def test_a_reader_that_is_too_slow_gets_a_snapshot_instead_of_a_backlog(
    organiser: aiohttp.ClientSession, world: World
) -> None:
    hub = world.app[keys.HUB]
    reader = hub.join(world.session, None)
    await reader.next()
    for index in range(BACKLOG + 2):
        await count(organiser, world, index, bridge_id=world.ward)
        hub._flush()
    assert '"snapshot"' in await reader.next()
    assert hub.lost >= 1
    hub.leave(reader)
    assert hub.readers == 0


async def test_a_signed_out_stranger_gets_no_stream(world: World) -> None:
    async with world.client() as client:
        async with client.get(f"/api/sessions/{world.session}/live") as response:
            assert response.status == 401
        foreign = {"Origin": "https://elsewhere.example"}
        async with client.get(
            f"/api/sessions/{world.session}/live", headers={**foreign, "Upgrade": "websocket"}
        ) as response:
            assert response.status == 403


async def test_a_quiet_session_says_that_it_is_only_quiet(organiser: aiohttp.ClientSession, world: World) -> None:
    async with organiser.ws_connect(f"/api/sessions/{world.session}/live") as socket:
        snapshot = await frame(socket)
        world.app[keys.HUB].beat(time.monotonic() + 1)
        beat = await frame(socket)
        assert (beat["type"], beat["seq"], beat["bridges"]) == ("delta", snapshot["seq"] + 1, [])
