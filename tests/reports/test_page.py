"""What the report page and the poster's page read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import aiohttp
from sqlalchemy import update

from conference.http import keys
from schemas.rows import LineCheck, QualitySample, Session
from schemas.words import Grade
from tests.world import World


async def view(client: aiohttp.ClientSession, world: World) -> dict:
    async with client.get(f"/api/sessions/{world.session}/report") as response:
        assert response.status == 200, await response.text()
        return await response.json()


async def test_the_page_shows_what_would_be_signed_and_what_is_still_open(
    organiser: aiohttp.ClientSession, world: World
):
    for index in range(12):
        scan = world.scan(index, bridge_id=world.ward if index < 10 else world.other)
        async with organiser.post(f"/api/sessions/{world.session}/checkins", json=scan) as response:
            assert response.status == 201, await response.text()
    seen = await view(organiser, world)
    assert (seen["total"]["summoned"], seen["total"]["present"], seen["total"]["rate"]) == (18, 12, 66.67)
    assert (seen["before_cutoff"], seen["settled"], len(seen["uncertified"])) == (True, False, 4)
    assert seen["press"] == "Văn phòng: 4 điểm cầu, 12 đại biểu, đạt 66,67%"
    by_code = {point["code"]: point for point in seen["points"]}
    assert (by_code["DC001"]["counts"]["present"], by_code["DC001"]["below"]["summoned"]) == (10, 13)
    assert by_code["DC002"]["depth"] == 2
    assert [(level["level"], level["counts"]["summoned"]) for level in seen["levels"]] == [
        ("centre", 0), ("ward", 15), ("grassroots", 3),
    ]  # fmt: skip
    assert [each["category"] for each in seen["categories"]] == ["member"]
    assert sum(step["count"] for step in seen["arrivals"]) == 12
    assert all(point["ready"] is None for point in seen["points"]), "nobody was checked: nothing is said of anybody"


async def test_a_point_is_ready_by_its_last_line_check_before_the_start(organiser: aiohttp.ClientSession, world: World):
    now = datetime.now(UTC)
    async with world.app[keys.DATABASE].write() as db:
        await db.execute(update(Session).where(Session.id == world.session).values(starts=now))
        db.add_all(
            LineCheck(
                conference_id=world.conference, bridge_id=bridge, nonce=f"{bridge}-{minutes}", ready=ready,
                at=now + timedelta(minutes=minutes), by="Đầu mối", verdicts="", seconds=60,
            )
            for bridge, minutes, ready in (
                (world.ward, -60, False), (world.ward, -30, True), (world.other, -60, True), (world.other, -20, False),
                (world.main, 5, True),
            )
        )  # fmt: skip
    ready = {point["bridge_id"]: point["ready"] for point in (await view(organiser, world))["points"]}
    assert ready == {world.ward: True, world.other: False, world.main: False, world.cell: False}


async def test_uptime_is_the_share_of_the_session_with_picture(organiser: aiohttp.ClientSession, world: World):
    start = int(datetime.now(UTC).timestamp()) // 10 - 100
    async with world.app[keys.DATABASE].write() as db:
        begun = datetime.fromtimestamp(start * 10, UTC)
        await db.execute(
            update(Session).where(Session.id == world.session).values(starts=begun, ends=begun + timedelta(seconds=800))
        )
        db.add_all(
            QualitySample(bridge_id=world.ward, slot=start + at, grade=Grade.UNKNOWN if at < 20 else Grade.GOOD)
            for at in range(-5, 85)
        )
    uptime = {point["bridge_id"]: point["uptime"] for point in (await view(organiser, world))["points"]}
    assert uptime == {world.ward: 75.0, world.other: None, world.main: None, world.cell: None}


async def test_a_posters_code_opens_a_page_that_says_where_one_is_and_nobodys_name(
    anyone: aiohttp.ClientSession, world: World
):
    assert world.app[keys.ADDRESSES].point(world.ward) == f"{world.base}/p/{world.ward}"
    async with anyone.get(f"/api/points/{world.ward}") as response:
        assert response.status == 200
        said = await response.text()
        poster = await response.json()
    assert (poster["bridge_name"], poster["session"]["title"]) == ("Điểm cầu Phường Thử Một", "Phiên buổi sáng")
    assert "Nguyễn Văn Thử" not in said
    assert "500000000" not in said
    async with anyone.get("/api/points/999999") as response:
        assert response.status == 404
