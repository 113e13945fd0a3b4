"""The live stream: a snapshot, then what changed, to each what is theirs, at most four times a second."""

from __future__ import annotations

import asyncio
import json
import math
import time
from datetime import UTC, datetime
from typing import Any

import aiohttp

from bridges.registry import Registry
from checkin.tally import Figures, SessionTally
from conference.figures import bridge_views, delta_json, snapshot_json, tally_view, totals_view
from conference.http import keys
from conference.hub import AT_ONCE, BACKLOG, Hub
from schemas.errors import Refused
from schemas.wire.counting import Delta, Snapshot
from tests.world import World


async def frame(socket: aiohttp.ClientWebSocketResponse, *, news: bool = False) -> dict[str, Any]:
    """The next frame with figures, or the next news."""
    async with asyncio.timeout(5):
        while True:
            made: dict[str, Any] = await socket.receive_json()
            if made["type"] in ({"news"} if news else {"snapshot", "delta"}):
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
            "substitutes": 0,
            "excused": 0,
            "unexcused": 0,
            "walk_ins": 0,
            "headcount": None,
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
            made = await frame(socket)  # a snapshot, too, when the roster was just read anew
            present = made.get("tally", made)["totals"]["present"]
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
        await hub.flush()
    assert b'"snapshot"' in await reader.next()
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
        await world.app[keys.HUB].beat(time.monotonic() + 1)
        beat = await frame(socket)
        assert (beat["type"], beat["seq"], beat["bridges"]) == ("delta", snapshot["seq"] + 1, [])


def a_tally() -> SessionTally:
    tally = SessionTally({1: None, 2: 1, 3: 1, 4: 2}, {1: 7, 2: 9, 3: 11, 4: 0})
    tally.set(2, Figures(0, 3, 1, 1, 2, 1, 1, 4, None), 5)
    tally.set(4, Figures(0, 2, 0, 2, 0, 0, 0, 0, 6), 1)
    return tally


def test_frames_that_are_put_together_by_hand_are_what_the_models_say() -> None:
    tally = a_tally()
    for now in (datetime(2026, 11, 28, 9, 0, 0, 1, tzinfo=UTC), datetime(2026, 11, 28, 9, tzinfo=UTC)):
        for root in (None, 2, 4):
            for points in ([], [1, 2, 4]):
                delta = Delta(seq=8, at=now, totals=totals_view(tally, root), bridges=bridge_views(tally, points))
                assert delta_json(tally, 8, root, points, now).decode() == delta.model_dump_json()
            snapshot = Snapshot(seq=9, tally=tally_view(tally, 3, root, now))
            assert snapshot_json(tally, 9, 3, root, now).decode() == snapshot.model_dump_json()


async def test_a_page_that_comes_while_frames_are_being_sent_sees_each_number_once() -> None:
    tally = a_tally()
    hub = Hub(lambda _session: tally, Registry(), lambda: datetime.now(UTC))
    pages = [hub.join(1, None) for _ in range(3 * AT_ONCE)]
    numbers = [[json.loads(await page.next())["seq"]] for page in pages]
    late = hub.join(1, None)
    for number in (1, 2, 3):
        hub.renew([1])
        sending = asyncio.create_task(hub.flush())
        await asyncio.sleep(0)
        assert not sending.done()  # it gave way after the first few
        if number == 1:
            pages.append(late)
            numbers.append([json.loads(await late.next())["seq"]])
        await sending
        for page, seen in zip(pages, numbers, strict=True):
            if page._frames:
                seen.append(json.loads(await page.next())["seq"])
    assert numbers == [[0, 1, 2, 3]] * (len(pages) - 1) + [[1, 2, 3]]


async def test_pages_that_all_close_while_frames_are_being_sent_end_nothing_for_others() -> None:
    tally = a_tally()
    hub = Hub(lambda _session: tally, Registry(), lambda: datetime.now(UTC))
    pages = [hub.join(1, None) for _ in range(3 * AT_ONCE)]
    hub.renew([1])
    sending = asyncio.create_task(hub.flush())
    await asyncio.sleep(0)
    for page in pages:
        hub.leave(page)
    await sending
    hub.renew([1])
    after = hub.join(1, None)
    await hub.flush()
    assert json.loads(await after.next())["type"] == "snapshot"


async def test_pages_of_a_session_that_was_deleted_end_nothing_for_others() -> None:
    tally = a_tally()

    def tallies(session_id: int) -> SessionTally:
        if session_id == 2:
            raise Refused("unknown_session")
        return tally

    hub = Hub(tallies, Registry(), lambda: datetime.now(UTC))
    hub.join(2, None)
    page = hub.join(1, None)
    assert json.loads(await page.next())["type"] == "snapshot"
    hub.renew([2, 1])
    await hub.flush()
    assert json.loads(await page.next())["type"] == "snapshot"
    await hub.beat(math.inf)
    assert json.loads(await page.next())["type"] == "delta"
