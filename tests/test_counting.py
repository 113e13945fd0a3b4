"""Doors by HTTP, beside the single scan: batches, changes, hall codes, offline sets, and inspection."""

from __future__ import annotations

import hmac
import json
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

import aiohttp
import pytest
from sqlalchemy import update

from checkin.citizen import citizen_hash
from conference.http import keys
from schemas.rows import Delegate
from tests.world import World, new_nonce

Answer = tuple[int, dict[str, Any]]


async def post(client: aiohttp.ClientSession, path: str, body: dict[str, Any]) -> Answer:
    async with client.post(path, json=body) as response:
        return response.status, await response.json()


async def get(client: aiohttp.ClientSession, path: str) -> Answer:
    async with client.get(path) as response:
        return response.status, await response.json()


async def change(client: aiohttp.ClientSession, world: World, bridge: int, deed: str, **facts: Any) -> Answer:
    body = {"deed": deed, "nonce": new_nonce()} | facts
    return await post(client, f"/api/sessions/{world.session}/bridges/{bridge}/changes", body)


@pytest.fixture
async def host(world: World) -> Any:
    async with world.client() as client:
        await world.sign_in_host(client, world.ward)
        yield client


@pytest.fixture
async def organiser(world: World) -> Any:
    async with world.client() as client:
        await world.sign_in_organiser(client)
        yield client


async def test_a_batch_is_answered_scan_by_scan_and_sent_again_says_the_same(world: World) -> None:
    async with world.client(await world.pair(world.ward)) as device:
        scans = [world.scan(n) for n in (0, 1, 1, 10)] + [{"code": "x", "nonce": new_nonce(), "method": "citizen_card"}]
        batch = {"device_now": (datetime.now(UTC) - timedelta(minutes=2)).isoformat(), "scans": scans}
        path = f"/api/sessions/{world.session}/checkins/batch"
        status, answer = await post(device, path, batch)
        assert status == 200
        said = [
            each["receipt"]["outcome"] if each["receipt"] else each["problem"]["code"] for each in answer["results"]
        ]
        assert said == ["ok", "ok", "already_checked_in", "other_bridge", "unknown_card"]
        assert 119_000 < answer["clock_skew_ms"] < 125_000
        _, again = await post(device, path, batch)
        assert [each["receipt"] and each["receipt"]["replayed"] for each in again["results"]] == [True] * 4 + [None]
        status, problem = await post(device, path, {**batch, "scans": scans * 101})
        assert (status, problem["code"]) == (400, "bad_request")


async def test_the_host_finds_people_without_a_ticket(host: aiohttp.ClientSession, world: World) -> None:
    path = f"/api/sessions/{world.session}/checkins"
    listed = {"delegate_id": world.delegates[2], "nonce": new_nonce(), "method": "tick_list"}
    assert (await post(host, path, listed))[1]["outcome"] == "ok"
    number = "000099012345"
    async with world.app[keys.DATABASE].write() as db:
        hashed = citizen_hash(world.app[keys.CITIZEN_KEY], number)
        await db.execute(update(Delegate).where(Delegate.id == world.delegates[3]).values(citizen_hash=hashed))
    card = {"code": number, "nonce": new_nonce(), "method": "citizen_card"}
    status, receipt = await post(host, path, card)
    assert (status, receipt["outcome"], receipt["delegate"]["id"]) == (201, "ok", world.delegates[3])
    health = {"code": "DN4797900000000|4e67|01/01/1990|1", "nonce": new_nonce(), "method": "citizen_card"}
    assert (await post(host, path, health))[1]["code"] == "health_card"
    neither = {"nonce": new_nonce()}
    assert (await post(host, path, neither))[0] == 400


async def test_a_host_changes_figures_and_the_evidence_shows_it(host: aiohttp.ClientSession, world: World) -> None:
    ward, people = world.ward, world.delegates
    await post(host, f"/api/sessions/{world.session}/checkins", world.scan(0))
    once = new_nonce()
    for status in (201, 200):
        found = await change(host, world, ward, "substitute", delegate_id=people[1], full_name="Lê Văn C", nonce=once)
        assert found[0] == status
    assert (await change(host, world, ward, "excused", delegate_id=people[2], why="Ốm"))[0] == 201
    assert (await change(host, world, ward, "walk_in", full_name="Phạm Thị D"))[0] == 201
    assert (await change(host, world, ward, "headcount", people=4))[0] == 201
    status, problem = await change(host, world, ward, "undo", delegate_id=people[5])
    assert (status, problem["code"]) == (409, "not_counted")
    _, evidence = await get(host, f"/api/sessions/{world.session}/evidence")
    (own,) = [point for point in evidence["points"] if point["bridge_id"] == ward]
    names = ("summoned", "present", "substitutes", "excused", "unreported", "walk_ins")
    assert [own[name] for name in names] == [10, 1, 1, 1, 7, 1]
    assert (own["headcount"], own["headcount_difference"], own["certified"]) == (4, 1, False)
    assert {point["bridge_id"] for point in evidence["points"]} == {world.ward, world.cell}


async def test_certified_figures_are_reopened_by_the_organiser_alone(
    host: aiohttp.ClientSession, organiser: aiohttp.ClientSession, world: World
) -> None:
    assert (await change(host, world, world.ward, "certify"))[0] == 201
    status, answer = await post(host, f"/api/sessions/{world.session}/checkins", world.scan(0))
    assert (status, answer["outcome"]) == (200, "certified")
    assert (await change(host, world, world.ward, "headcount", people=3))[1]["code"] == "certified"
    assert (await change(host, world, world.ward, "reopen", reason="x"))[0] == 403
    assert (await change(organiser, world, world.ward, "reopen"))[1]["code"] == "reason_needed"
    assert (await change(organiser, world, world.ward, "reopen", reason="Bổ sung"))[0] == 201
    assert (await post(host, f"/api/sessions/{world.session}/checkins", world.scan(0)))[0] == 201


async def test_a_delegate_checks_in_by_the_code_on_the_screen(host: aiohttp.ClientSession, world: World) -> None:
    _, code = await get(host, f"/api/sessions/{world.session}/bridges/{world.ward}/hall-code")
    assert code["url"].endswith(code["code"])
    async with world.client() as phone:
        scan = {"ticket": world.ticket(0), "code": code["url"], "nonce": new_nonce()}
        status, receipt = await post(phone, "/api/hall-checkins", scan)
        assert (status, receipt["outcome"]) == (201, "ok")
        elsewhere = {"ticket": world.ticket(10), "code": code["code"], "nonce": new_nonce()}
        assert (await post(phone, "/api/hall-checkins", elsewhere))[1]["outcome"] == "other_bridge"
        made_up = {"ticket": world.ticket(1), "code": "1" * 39, "nonce": new_nonce()}
        assert (await post(phone, "/api/hall-checkins", made_up))[1]["code"] == "hall_code_stale"


async def test_a_scanner_gets_a_set_that_only_it_can_check(world: World) -> None:
    token = await world.pair(world.ward)
    async with world.client(token) as device:
        _, made = await get(device, f"/api/sessions/{world.session}/bridges/{world.ward}/offline")
        assert (await get(device, f"/api/sessions/{world.session}/bridges/{world.other}/offline"))[0] == 404
    key = sha256(token.encode()).digest()
    assert made["signature"] == hmac.new(key, made["body"].encode(), sha256).hexdigest()
    body = json.loads(made["body"])
    assert len(body["here"]) == 10


async def test_guessing_is_stopped(world: World) -> None:
    async with world.client(await world.pair(world.ward)) as device:
        path = f"/api/sessions/{world.session}/checkins"
        statuses = [(await post(device, path, {"code": f"{n:040}", "nonce": new_nonce()}))[0] for n in range(40)]
        assert statuses[:30] == [200] * 30
        assert statuses[-1] == 429


async def test_who_inspects_reads_the_log_the_duplicates_and_the_figures(
    host: aiohttp.ClientSession, organiser: aiohttp.ClientSession, world: World
) -> None:
    path = f"/api/sessions/{world.session}"
    await post(host, f"{path}/checkins", world.scan(0))
    await post(organiser, f"{path}/checkins", world.scan(0, bridge_id=world.other))
    await post(organiser, f"{path}/checkins", world.scan(10, bridge_id=world.other))
    _, log = await get(organiser, f"{path}/scans?limit=2")
    assert [line["outcome"] for line in log["scans"]] == ["ok", "already_checked_in"]
    _, rest = await get(organiser, f"{path}/scans?after={log['next_after']}")
    assert ([line["bridge_id"] for line in rest["scans"]], rest["next_after"]) == ([world.other], None)
    _, own = await get(host, f"{path}/scans")
    assert {line["bridge_id"] for line in own["scans"]} == {world.ward}
    assert (await get(host, f"{path}/scans?bridge_id={world.other}"))[0] == 404
    _, listed = await get(organiser, f"{path}/duplicates")
    assert [each["delegate_id"] for each in listed["duplicates"]] == [world.delegates[0]]
    _, figures = await get(organiser, f"{path}/figures")
    assert sum(share["present"] for share in figures["by_category"]) == 2
    assert sum(minute["people"] for minute in figures["arrivals"]) == 2
