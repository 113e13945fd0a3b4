"""Doors by HTTP, beside the single scan: batches, changes, hall codes, offline sets, and inspection."""

from __future__ import annotations

import asyncio
import json
import re
from base64 import b64decode
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
import structlog
from sqlalchemy import update
from structlog.testing import capture_logs

from bridges.media.engine import LineStats, StageStats
from bridges.media.null import NullEngine
from checkin.citizen import citizen_hash
from conference import app
from conference.http import keys
from conference.presence import StreamWatch
from conference.stage import stage_of
from schemas.rows import Delegate
from tests.checkin.test_offline import genuine
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


async def test_a_brief_scan_is_told_in_words_only_what_is_not_as_it_asked(world: World) -> None:
    async with world.client(await world.pair(world.ward)) as device:
        wrong = [world.scan(10), {"code": "x", "nonce": new_nonce(), "method": "citizen_card"}]
        scans = [{**scan, "brief": True} for scan in (world.scan(0), world.scan(1), world.scan(1), *wrong)]
        batch = {"device_now": datetime.now(UTC).isoformat(), "scans": [*scans, world.scan(2)]}
        path = f"/api/sessions/{world.session}/checkins/batch"
        status, answer = await post(device, path, batch)
        assert status == 200
        counted, *others = answer["results"][0], *answer["results"][2:]
        assert counted == answer["results"][1] == {"receipt": None, "problem": None}
        assert [each["receipt"] and each["receipt"]["outcome"] for each in others] == [
            "already_checked_in", "other_bridge", None, "ok",
        ]  # fmt: skip
        assert others[2]["problem"]["code"] == "unknown_card"
        _, again = await post(device, path, batch)  # sent again, each is told what became of it
        assert again["results"][0]["receipt"]["replayed"]
        status, tally = await get(device, f"/api/sessions/{world.session}/tally")
        assert (status, tally["totals"]["present"]) == (200, 3)


async def test_a_scan_that_names_nobody_or_two_keeps_the_others_of_its_batch_from_nothing(world: World) -> None:
    async with world.client(await world.pair(world.ward)) as device:
        both = {**world.scan(2), "delegate_id": world.delegates[3]}
        neither = [{"nonce": new_nonce()}, {"nonce": new_nonce(), "method": "citizen_card"}]
        batch = {"device_now": datetime.now(UTC).isoformat(), "scans": [world.scan(0), both, *neither, world.scan(1)]}
        status, answer = await post(device, f"/api/sessions/{world.session}/checkins/batch", batch)
        assert status == 200
        first, *wrong, last = answer["results"]
        assert (first["receipt"]["outcome"], last["receipt"]["outcome"]) == ("ok", "ok")
        assert [each["problem"]["code"] for each in wrong] == ["bad_request"] * 3
        for scan in (both, *neither):
            assert (await post(device, f"/api/sessions/{world.session}/checkins", scan))[0] == 400


async def test_a_signature_is_news_for_the_pages_of_its_point_alone(
    host: aiohttp.ClientSession, organiser: aiohttp.ClientSession, world: World
) -> None:
    path = f"/api/sessions/{world.session}/live"
    heard: dict[str, int] = {"here": 0, "elsewhere": 0}

    async def hear(page: aiohttp.ClientWebSocketResponse, where: str) -> None:
        async for message in page:
            heard[where] += "signatures" in json.loads(message.data).get("topics", [])

    async with world.client() as second, world.client() as third:
        await world.sign_in_host(second, world.ward)
        await world.sign_in_host(third, world.other)
        async with second.ws_connect(path) as here, third.ws_connect(path) as elsewhere, asyncio.TaskGroup() as ears:
            ears.create_task(hear(here, "here"))
            ears.create_task(hear(elsewhere, "elsewhere"))
            nonce = new_nonce()
            for told, done in ((1, 201), (1, 200)):  # sent again, it is no news
                assert (await change(host, world, world.ward, "certify", nonce=nonce))[0] == done
                await asyncio.sleep(0.5)
                assert heard == {"here": told, "elsewhere": 0}
            assert (await change(organiser, world, world.ward, "reopen", reason="đếm lại"))[0] == 201
            await asyncio.sleep(0.5)
            assert heard == {"here": 2, "elsewhere": 0}
            await asyncio.gather(here.close(), elsewhere.close())


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


async def test_who_signs_signs_what_they_saw_under_their_own_name(host: aiohttp.ClientSession, world: World) -> None:
    await post(host, f"/api/sessions/{world.session}/checkins", world.scan(0))
    seen = {"present": 0, "substitutes": 0, "excused": 0, "unexcused": 10, "walk_ins": 0, "headcount": None}
    signed = {"signed_by": "Trần Thị Chủ Trì"}
    status, problem = await change(host, world, world.ward, "certify", seen=seen, **signed)
    assert (status, problem["code"]) == (409, "figures_moved")
    now = seen | {"present": 1, "unexcused": 9}
    assert (await change(host, world, world.ward, "certify", seen=now, **signed))[0] == 201
    _, book = await get(host, f"/api/sessions/{world.session}/bridges/{world.ward}/book")
    (certified,) = book["certifications"]
    assert (certified["by"], certified["present"], certified["unexcused"]) == ("Trần Thị Chủ Trì", 1, 9)
    assert book["figures"]["certified"]
    assert [each["deed"] for each in book["corrections"]] == ["certify"]


async def test_the_book_of_a_point_holds_walk_ins_and_the_trace(host: aiohttp.ClientSession, world: World) -> None:
    people = world.delegates
    await post(host, f"/api/sessions/{world.session}/checkins", world.scan(0))
    await change(host, world, world.ward, "walk_in", full_name="Phạm Thị D", unit="Tổ dân phố 3")
    await change(host, world, world.ward, "undo", delegate_id=people[0])
    path = f"/api/sessions/{world.session}/bridges/{world.ward}/book"
    _, book = await get(host, path)
    (walk_in,) = book["walk_ins"]
    assert (walk_in["full_name"], walk_in["unit"]) == ("Phạm Thị D", "Tổ dân phố 3")
    undone, noted = book["corrections"]
    assert (undone["deed"], undone["full_name"], undone["before"]["state"]) == (
        "undo",
        "Trần Thị Đại Biểu 0",
        "present",
    )
    assert (noted["deed"], noted["by"]) == ("walk_in", undone["by"])
    await change(host, world, world.ward, "walk_in_removed", walk_in_id=walk_in["id"])
    assert (await get(host, path))[1]["walk_ins"] == []
    other = f"/api/sessions/{world.session}/bridges/{world.other}/book"
    assert (await get(host, other))[0] == 404


async def test_a_scanner_takes_back_its_own_scan_and_changes_nothing_else(
    host: aiohttp.ClientSession, world: World
) -> None:
    async with world.client(await world.pair(world.ward)) as device:
        await post(device, f"/api/sessions/{world.session}/checkins", world.scan(0))
        await post(host, f"/api/sessions/{world.session}/checkins", world.scan(1))
        people = world.delegates
        assert (await change(device, world, world.ward, "undo", delegate_id=people[1]))[1]["code"] == "not_counted"
        assert (await change(device, world, world.ward, "headcount", people=3))[0] == 403
        assert (await change(device, world, world.ward, "undo", delegate_id=people[0]))[0] == 201
    _, tally = await get(host, f"/api/sessions/{world.session}/tally")
    assert tally["totals"]["present"] == 1


async def test_the_list_tells_who_is_in_absent_missing_or_a_guest(host: aiohttp.ClientSession, world: World) -> None:
    people, session = world.delegates, world.session
    await post(host, f"/api/sessions/{session}/checkins", world.scan(0))
    await post(host, f"/api/sessions/{session}/checkins", world.scan(11, confirm=True))
    await change(host, world, world.ward, "substitute", delegate_id=people[1], full_name="Lê Văn C")
    await change(host, world, world.ward, "excused", delegate_id=people[2], why="Ốm")

    async def listed(state: str, q: str = "") -> list[dict[str, Any]]:
        path = f"/api/sessions/{session}/bridges/{world.ward}/delegates"
        async with host.post(f"{path}/search", json={"state": state, "q": q}) as response:
            found: list[dict[str, Any]] = (await response.json())["delegates"]
            return found

    assert [each["substitute"] for each in await listed("in")] == [None, "Lê Văn C"]
    assert [(each["id"], each["absent_excused"], each["absent_reason"]) for each in await listed("absent")] == [
        (people[2], True, "Ốm")
    ]
    assert {each["id"] for each in await listed("missing")} == set(people[3:10])
    assert [(each["id"], each["bridge_name"]) for each in await listed("guests")] == [
        (people[11], "Điểm cầu Phường Thử Hai")
    ]
    assert len(await listed("all")) == 10
    # A person of another point is found by the whole name alone.
    assert [each["id"] for each in await listed("elsewhere", "tran thi dai bieu 12")] == [people[12]]
    assert await listed("elsewhere", "tran thi dai") == []
    assert await listed("elsewhere", "tran") == []


async def test_one_phone_for_two_tickets_is_flagged_and_not_refused(host: aiohttp.ClientSession, world: World) -> None:
    _, code = await get(host, f"/api/sessions/{world.session}/bridges/{world.ward}/hall-code")
    async with world.client() as phone:
        for n in (0, 1, 1, 2):
            own = "own-phone-0002" if n == 2 else "shared-phone-01"
            scan = {"ticket": world.ticket(n), "code": code["code"], "nonce": new_nonce(), "phone": own}
            assert (await post(phone, "/api/hall-checkins", scan))[1]["outcome"] in {"ok", "already_checked_in"}
    _, log = await get(host, f"/api/sessions/{world.session}/scans")
    assert [line["flag"] for line in log["scans"]] == [None, "shared_phone", "shared_phone", None]
    _, flagged = await get(host, f"/api/sessions/{world.session}/scans?flagged=true")
    assert {line["delegate_id"] for line in flagged["scans"]} == {world.delegates[1]}


async def test_the_stream_is_evidence_from_the_media_planes_own_viewers(
    host: aiohttp.ClientSession, world: World
) -> None:
    class Engine(NullEngine):
        async def stats(self, stage: str) -> StageStats:
            assert stage == stage_of(world.conference)
            figures = (5.0, 1e6, None, None, None, 0, 0, 0, 0, 0, 0, 0)
            return StageStats(stage, tuple(LineStats(name, "r", 0, on, *figures) for name, on in self.names))

        names = (
            (f"bridge-{world.ward}", True),
            (f"bridge-{world.ward}", True),
            (f"bridge-{world.cell}", False),
            ("bridge-999999", True),
            ("login-1", True),
        )

    engine = Engine()
    watch = StreamWatch(engine, world.app[keys.DATABASE], world.app[keys.NOW])
    await watch.sample()
    await watch.sample()
    _, evidence = await get(host, f"/api/sessions/{world.session}/evidence")
    seconds = {each["bridge_id"]: each["stream_seconds"] for each in evidence["points"]}
    assert seconds == {world.ward: 30, world.cell: None}
    _, later = await get(host, f"/api/sessions/{world.later}/evidence")
    assert {each["stream_seconds"] for each in later["points"]} == {None}


async def test_the_organiser_sees_every_scanner(organiser: aiohttp.ClientSession, world: World) -> None:
    token = await world.pair(world.other)
    async with world.client(token) as device:
        headers = {"X-Diemcau-Queue": "7"}
        async with device.get("/api/me", headers=headers) as response:
            assert response.status == 200
    _, listed = await get(organiser, f"/api/conferences/{world.conference}/devices")
    assert [(each["bridge_id"], each["queue_length"]) for each in listed["devices"]] == [(world.other, 7)]


async def test_frames_carry_every_figure(host: aiohttp.ClientSession, world: World) -> None:
    await post(host, f"/api/sessions/{world.session}/checkins", world.scan(0))
    await change(host, world, world.ward, "substitute", delegate_id=world.delegates[1], full_name="Lê Văn C")
    await change(host, world, world.ward, "excused", delegate_id=world.delegates[2], why="Ốm")
    await change(host, world, world.ward, "walk_in", full_name="Phạm Thị D")
    await change(host, world, world.ward, "headcount", people=4)
    _, tally = await get(host, f"/api/sessions/{world.session}/tally")
    names = ("substitutes", "excused", "walk_ins", "headcount")
    (own,) = [row for row in tally["bridges"] if row["bridge_id"] == world.ward]
    assert [own[name] for name in names] == [tally["totals"][name] for name in names] == [1, 1, 1, 4]


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


async def test_a_scanner_gets_a_set_signed_for_the_key_it_was_paired_with(
    host: aiohttp.ClientSession, world: World
) -> None:
    _, link = await post(host, f"/api/bridges/{world.ward}/pairings", {})
    status, paired = await post(host, "/api/devices", {"token": link["url"].rpartition("#")[2], "name": "Điện thoại"})
    assert status == 201
    async with world.client(paired["token"]) as device:
        _, made = await get(device, f"/api/sessions/{world.session}/bridges/{world.ward}/offline")
        assert (await get(device, f"/api/sessions/{world.session}/bridges/{world.other}/offline"))[0] == 404
    assert genuine(made["body"], made["signature"], paired["offline_key"])
    assert (await get(host, "/api/me"))[1]["offline_key"] == paired["offline_key"]
    body = json.loads(made["body"])
    assert (len(body["here"]), len(b64decode(body["everyone"]))) == (10, 18 * 8)


async def test_guessing_is_stopped_and_noticed_without_a_word_of_what_was_guessed(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "log", structlog.wrap_logger(None, wrapper_class=structlog.make_filtering_bound_logger(0)))
    async with world.client(await world.pair(world.ward)) as device:
        path = f"/api/sessions/{world.session}/checkins"
        with capture_logs() as said:
            statuses = [(await post(device, path, {"code": f"{n:040}", "nonce": new_nonce()}))[0] for n in range(40)]
        assert statuses[:30] == [200] * 30
        assert statuses[-1] == 429
        noticed = [line for line in said if line["event"] == "guessing"]
        assert {(line["log_level"], line["kind"]) for line in noticed} == {("warning", "device")}
        assert not re.search(r"\d{20}", str(said))


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
