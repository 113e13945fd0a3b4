"""Line checks over HTTP: kept with their values, judged, seen by the control room at once; and the hall's screen."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import aiohttp
from sqlalchemy import update

from conference.http import keys
from schemas.rows import Bridge, LineCheck, Session
from schemas.words import Mode
from tests.test_live import frame
from tests.world import World, new_nonce

GOOD: dict[str, Any] = {
    "seconds": 12.5, "camera_width": 1280, "camera_height": 720, "brightness": 110, "voice_dbfs": -21.5,
    "frames": 300, "fps": 24.8, "frozen_s": 0, "sound_dbfs": -18, "heard": True, "rtt_ms": 31, "loss": 0.4,
    "kbps": 1180, "sent_loss": 0.1, "sent_kbps": 1450,
}  # fmt: skip


async def check(client: aiohttp.ClientSession, bridge: int, **changed: Any) -> dict[str, Any]:
    body = GOOD | {"nonce": new_nonce()} | changed
    async with client.post(f"/api/bridges/{bridge}/checks", json=body) as response:
        made: dict[str, Any] = await response.json()
        assert response.status == 201, made
        return made


async def readiness(client: aiohttp.ClientSession, world: World) -> dict[int, dict[str, Any]]:
    async with client.get(f"/api/conferences/{world.conference}/readiness") as response:
        return {row["bridge_id"]: row for row in (await response.json())["points"]}


async def test_a_check_is_kept_judged_and_seen_in_the_control_room_at_once(
    world: World, organiser: aiohttp.ClientSession, host: aiohttp.ClientSession
) -> None:
    before = await readiness(organiser, world)
    assert {row["readiness"] for row in before.values()} == {"unchecked"}
    assert before[world.ward]["missing"] == ["address", "chair"]
    await asyncio.sleep(0.6)
    async with organiser.ws_connect(f"/api/sessions/{world.session}/live") as socket:
        await frame(socket)
        failed = await check(host, world.ward, voice_dbfs=-70, loss=3.1)
        assert "readiness" in (await frame(socket, news=True))["topics"]
    assert failed["ready"] is False
    assert [(row["step"], row["cause"]) for row in failed["steps"] if row["finding"] == "failed"] == [
        ("microphone", "silent")
    ]
    assert [(row["step"], row["cause"]) for row in failed["steps"] if row["finding"] == "weak"] == [("line", "loss")]
    assert (await readiness(organiser, world))[world.ward]["readiness"] == "failed"

    nonce = new_nonce()
    first, again = await check(host, world.ward, nonce=nonce), await check(host, world.ward, nonce=nonce)
    assert first == again
    now = (await readiness(organiser, world))[world.ward]
    assert (now["readiness"], now["check"]["rtt_ms"], now["check"]["kbps"]) == ("ready", 31, 1180)
    async with host.get(f"/api/bridges/{world.ward}/checks") as response:
        assert [row["ready"] for row in (await response.json())["checks"]] == [True, False]
    # A host sees their own points, a stranger's are not there.
    assert set(await readiness(host, world)) == {world.ward, world.cell}
    async with host.post(f"/api/bridges/{world.other}/checks", json=GOOD | {"nonce": new_nonce()}) as response:
        assert response.status == 404


async def test_a_check_of_long_ago_no_longer_counts(world: World, organiser: aiohttp.ClientSession) -> None:
    await check(organiser, world.ward)
    async with world.app[keys.DATABASE].write() as db:
        await db.execute(update(LineCheck).values(at=world.app[keys.NOW]() - timedelta(hours=40)))
        await db.execute(update(Bridge).where(Bridge.id == world.cell).values(mode=Mode.IN_PERSON))
    now = await readiness(organiser, world)
    assert (now[world.ward]["readiness"], now[world.cell]["readiness"]) == ("outdated", "not_needed")


async def test_the_hall_shows_who_arrived_by_name_and_unit_until_its_host_switches_it_off(
    world: World, host: aiohttp.ClientSession
) -> None:
    async with host.post(f"/api/sessions/{world.session}/checkins", json=world.scan(3)) as response:
        assert response.status == 201
    url = f"/api/sessions/{world.session}/bridges/{world.ward}/screen"
    async with host.get(url) as response:
        shown = await response.json()
    assert (shown["code"], shown["arrivals"], shown["chimes"]) == (True, True, True)
    assert [set(row) for row in shown["arrived"]] == [{"name", "unit", "at"}]
    assert shown["arrived"][0]["name"] == "Trần Thị Đại Biểu 3"
    await asyncio.sleep(0.6)
    async with host.ws_connect(f"/api/sessions/{world.session}/live") as socket:
        await frame(socket)
        setting = {"code": True, "arrivals": False, "chimes": False}
        async with host.put(f"/api/bridges/{world.ward}/screen", json=setting) as response:
            assert response.status == 204
        assert "screen" in (await frame(socket, news=True))["topics"]
    async with host.get(url) as response:
        assert await response.json() == setting | {"arrived": []}
    async with host.get(f"/api/sessions/{world.session}/bridges/{world.other}/screen") as response:
        assert response.status == 404


async def test_a_rehearsal_is_real_but_changes_no_figure_of_the_conference(
    world: World, organiser: aiohttp.ClientSession, host: aiohttp.ClientSession
) -> None:
    async with world.app[keys.DATABASE].write() as db:
        await db.execute(update(Session).where(Session.id == world.session).values(rehearsal=True))
    await world.app[keys.DESK].changed(world.conference)
    async with host.post(f"/api/sessions/{world.session}/checkins", json=world.scan(0)) as response:
        assert (response.status, (await response.json())["outcome"]) == (201, "ok")
    async with organiser.get(f"/api/sessions/{world.session}/tally") as response:
        assert (await response.json())["totals"]["present"] == 1
    async with organiser.get(f"/api/sessions/{world.later}/tally") as response:
        assert (await response.json())["totals"]["present"] == 0
    for method, path in (("GET", "press"), ("POST", "report"), ("POST", "reports")):
        async with organiser.request(method, f"/api/sessions/{world.session}/{path}", json={}) as response:
            problem = await response.json()
            assert (response.status, problem["code"]) == (409, "rehearsal_not_counted"), (path, problem)
