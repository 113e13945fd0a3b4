"""Check-in by HTTP: counted once, answered truthfully, whoever asks and however often."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any

import aiohttp
import pytest

from tests.world import World, new_nonce


async def check_in(client: aiohttp.ClientSession, world: World, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    async with client.post(f"/api/sessions/{world.session}/checkins", json=body) as response:
        return response.status, await response.json()


async def present(client: aiohttp.ClientSession, world: World) -> int:
    async with client.get(f"/api/sessions/{world.session}/tally") as response:
        assert response.status == 200
        present: int = (await response.json())["totals"]["present"]
        return present


async def test_a_scanned_ticket_counts_and_names_the_delegate(device: aiohttp.ClientSession, world: World) -> None:
    status, receipt = await check_in(device, world, world.scan(0))
    assert (status, receipt["outcome"]) == (201, "ok")
    assert receipt["delegate"]["full_name"] == "Trần Thị Đại Biểu 0"
    assert receipt["first"]["bridge_name"] == "Điểm cầu Phường Thử Một"
    assert receipt["message"]["vi"]
    assert receipt["message"]["en"]
    assert await present(device, world) == 1


async def test_the_same_scan_sent_again_gets_the_same_answer(device: aiohttp.ClientSession, world: World) -> None:
    scan = world.scan(0)
    _, first = await check_in(device, world, scan)
    status, again = await check_in(device, world, scan)
    assert status == 200
    assert again == {**first, "replayed": True}


async def test_a_second_scan_of_a_counted_delegate_says_where_and_when(
    device: aiohttp.ClientSession, world: World
) -> None:
    _, first = await check_in(device, world, world.scan(0))
    status, second = await check_in(device, world, world.scan(0))
    assert (status, second["outcome"]) == (200, "already_checked_in")
    assert second["first"] == first["first"]
    assert await present(device, world) == 1


async def test_hundreds_of_concurrent_duplicates_count_each_delegate_once(world: World) -> None:
    """Three doors, two points, ten delegates, forty scans of each at the same moment, over real sockets."""
    async with (
        world.client(await world.pair(world.ward)) as one,
        world.client(await world.pair(world.ward)) as two,
        world.client() as organiser,
    ):
        await world.sign_in_organiser(organiser)
        doors = (one, two, organiser)
        orders = [
            (doors[turn % 3], world.scan(index) | ({"bridge_id": world.ward} if turn % 3 == 2 else {}))
            for turn in range(40)
            for index in range(10)
        ]
        answers = await asyncio.gather(*(check_in(door, world, scan) for door, scan in orders))
        outcomes = Counter((status, receipt["outcome"]) for status, receipt in answers)
        assert outcomes == {(201, "ok"): 10, (200, "already_checked_in"): 390}
        firsts = {receipt["delegate"]["id"]: receipt["first"]["at"] for _, receipt in answers}
        assert all(receipt["first"]["at"] == firsts[receipt["delegate"]["id"]] for _, receipt in answers)
        assert await present(organiser, world) == 10


async def test_a_delegate_of_another_point_counts_here_only_after_the_host_confirms(
    device: aiohttp.ClientSession, organiser: aiohttp.ClientSession, world: World
) -> None:
    _, refused = await check_in(device, world, world.scan(12))
    assert refused["outcome"] == "other_bridge"
    assert await present(organiser, world) == 0
    status, moved = await check_in(device, world, world.scan(12, confirm=True))
    assert (status, moved["outcome"]) == (201, "ok")
    async with organiser.get(f"/api/sessions/{world.session}/tally") as response:
        tally = await response.json()
    own = {row["bridge_id"]: row["present"] for row in tally["bridges"]}
    assert own[world.ward] == 1
    assert own[world.other] == 0


@pytest.mark.parametrize(
    ("code", "outcome"),
    [
        ("not a ticket at all", "unknown_ticket"),
        ("1" * 40, "unknown_ticket"),
        ("https://elsewhere.example/t/12345678", "unknown_ticket"),
    ],
)
async def test_what_is_no_ticket_is_answered_and_not_counted(
    device: aiohttp.ClientSession, world: World, code: str, outcome: str
) -> None:
    status, receipt = await check_in(device, world, {"code": code, "nonce": new_nonce()})
    assert (status, receipt["outcome"]) == (200, outcome)
    assert await present(device, world) == 0


async def test_a_ticket_typed_through_a_vietnamese_input_method_still_counts(
    device: aiohttp.ClientSession, world: World
) -> None:
    garbled = f"hhtps://điêm-cầu.vn/t/{world.ticket(3)}"
    status, _ = await check_in(device, world, {"code": garbled, "nonce": new_nonce()})
    assert status == 201


async def test_before_the_doors_open_nobody_counts(device: aiohttp.ClientSession, world: World) -> None:
    async with device.post(f"/api/sessions/{world.later}/checkins", json=world.scan(0)) as response:
        assert (response.status, (await response.json())["outcome"]) == (200, "too_early")


async def test_a_host_counts_at_points_below_their_own_and_nowhere_else(
    host: aiohttp.ClientSession, world: World
) -> None:
    status, _ = await check_in(host, world, world.scan(15, bridge_id=world.cell))
    assert status == 201
    status, problem = await check_in(host, world, world.scan(12, bridge_id=world.other))
    assert (status, problem["code"]) == (404, "not_found")


async def test_a_device_counts_only_at_its_own_point(device: aiohttp.ClientSession, world: World) -> None:
    status, problem = await check_in(device, world, world.scan(15, bridge_id=world.cell))
    assert (status, problem["code"]) == (404, "not_found")


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"code": "1"},
        {"code": "1", "nonce": "short"},
        {"code": "1", "nonce": "with spaces in it"},
        {"code": "x" * 401, "nonce": "nonce-0001"},
        {"code": "1", "nonce": "nonce-0001", "device_time": 0},
        {"code": "1", "nonce": "nonce-0001", "device_time": "2026-02-07T08:00:00"},
        {"code": "1", "nonce": "nonce-0001", "bridge_id": "1"},
        {"code": "1", "nonce": "nonce-0001", "surprise": True},
    ],
)
async def test_a_malformed_scan_is_refused_with_the_field_and_without_an_echo(
    device: aiohttp.ClientSession, world: World, body: dict[str, Any]
) -> None:
    status, problem = await check_in(device, world, body)
    assert (status, problem["code"]) == (400, "bad_request")
    assert problem["facts"]["fields"]
    assert "with spaces" not in str(problem)


async def test_a_revoked_device_is_out_at_once(
    device: aiohttp.ClientSession, host: aiohttp.ClientSession, world: World
) -> None:
    status, _ = await check_in(device, world, world.scan(0))
    assert status == 201
    async with host.get(f"/api/bridges/{world.ward}/devices") as response:
        (listed,) = (await response.json())["devices"]
    async with host.delete(f"/api/devices/{listed['id']}") as response:
        assert response.status == 204
    status, problem = await check_in(device, world, world.scan(1))
    assert (status, problem["code"]) == (401, "signed_out")
