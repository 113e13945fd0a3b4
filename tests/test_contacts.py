"""When a scanner was last heard of, and what waits in it: shown at once, written later, never in a scan's way."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import select

from conference.http import keys
from schemas.rows import Device
from tests.world import World


async def listed(world: World) -> dict[str, Any]:
    async with world.client() as host:
        await world.sign_in_host(host, world.ward)
        async with host.get(f"/api/bridges/{world.ward}/devices") as response:
            (device,) = (await response.json())["devices"]
    return dict(device)


async def row(world: World) -> Device:
    async with world.app[keys.DATABASE].read() as db:
        return (await db.scalars(select(Device))).one()


async def test_a_contact_is_shown_at_once_and_written_later(world: World) -> None:
    token = await world.pair(world.ward)
    assert (await listed(world))["last_seen"] is None
    before = datetime.now(UTC)
    async with world.client(token) as device:
        path = f"/api/sessions/{world.session}/checkins"
        async with device.post(path, json=world.scan(0), headers={"X-Diemcau-Queue": "12"}) as response:
            assert response.status == 201
    shown = await listed(world)
    assert datetime.fromisoformat(shown["last_seen"]) >= before
    assert shown["queue_length"] == 12
    assert (await row(world)).last_seen is None, "a scan waits for no row of its device"
    await world.app[keys.CONTACTS].flush()
    written = await row(world)
    assert written.last_seen is not None
    assert written.last_seen >= before
    assert written.queue_length == 12
    assert await listed(world) == shown


async def test_a_batch_says_how_far_the_scanners_clock_is_off(world: World) -> None:
    token = await world.pair(world.ward)
    slow = (datetime.now(UTC) - timedelta(seconds=90)).isoformat()
    async with world.client(token) as device:
        path = f"/api/sessions/{world.session}/checkins/batch"
        async with device.post(path, json={"device_now": slow, "scans": [world.scan(1)]}) as response:
            assert response.status == 200
    assert 90_000 <= (await listed(world))["clock_skew_ms"] < 100_000


async def test_a_scanner_without_scans_still_says_that_it_is_there(world: World) -> None:
    token = await world.pair(world.ward)
    fast = (datetime.now(UTC) + timedelta(minutes=10)).isoformat()
    async with world.client(token) as device:
        headers = {"X-Diemcau-Queue": "200"}
        async with device.post("/api/contact", json={"device_now": fast}, headers=headers) as response:
            told = await response.json()
    assert -600_000 <= told["clock_skew_ms"] < -590_000
    shown = await listed(world)
    assert (shown["queue_length"], shown["clock_skew_ms"]) == (200, told["clock_skew_ms"])


async def test_nonsense_in_the_queue_header_is_not_believed(world: World) -> None:
    token = await world.pair(world.ward)
    async with world.client(token) as device:
        for said in ("-1", "many", "9" * 30, "١٢"):
            async with device.get("/api/me", headers={"X-Diemcau-Queue": said}) as response:
                assert response.status == 200
    assert (await listed(world))["queue_length"] is None


async def test_what_another_worker_heard_later_is_kept(world: World) -> None:
    token = await world.pair(world.ward)
    async with world.client(token) as device, device.get("/api/me", headers={"X-Diemcau-Queue": "3"}) as response:
        assert response.status == 200
    later = datetime.now(UTC) + timedelta(seconds=20)
    async with world.app[keys.DATABASE].write() as db:
        known = (await db.scalars(select(Device))).one()
        known.last_seen, known.queue_length = later, 0
    assert (await listed(world))["queue_length"] == 0
    await world.app[keys.CONTACTS].flush()
    assert ((await row(world)).last_seen, (await row(world)).queue_length) == (later, 0)
