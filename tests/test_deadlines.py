"""Doors, start, cut-off and close: acted on once, at their time, also after downtime and by whichever worker."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
from sqlalchemy import select, update

from conference.deadlines import Deadlines, moments
from conference.http import keys
from conference.run import running
from conference.settings import Settings
from schemas.rows import DeadlineReached, Session
from schemas.words import Deadline
from tests.postgres import Cluster
from tests.service import start_service
from tests.test_live import frame
from tests.test_workers import sign_in
from tests.world import World, make_world


def at(world: World, now: datetime) -> Deadlines:
    """The service's own deadlines, by another clock."""
    app = world.app
    return Deadlines(app[keys.DATABASE], app[keys.GATE], app[keys.NEWS], lambda: now)


async def reached(world: World, session: int) -> list[tuple[Deadline, int]]:
    async with world.app[keys.DATABASE].read() as db:
        rows = await db.scalars(select(DeadlineReached).where(DeadlineReached.session_id == session))
        return [(row.deadline, row.present) for row in sorted(rows, key=lambda row: row.due_at)]


async def moments_of(client: aiohttp.ClientSession, session: int) -> dict[str, dict[str, Any]]:
    async with client.get(f"/api/sessions/{session}/deadlines") as response:
        return {row["deadline"]: row for row in (await response.json())["deadlines"]}


async def test_each_moment_is_acted_on_at_its_time_with_the_figures_of_then(
    world: World, organiser: aiohttp.ClientSession
) -> None:
    async with world.app[keys.DATABASE].read() as db:
        session = await db.get_one(Session, world.later)
    doors = session.doors_open
    assert await at(world, doors - timedelta(seconds=1)).catch_up() == doors
    assert await reached(world, world.later) == []
    assert await at(world, doors).catch_up() == session.starts
    assert await reached(world, world.later) == [(Deadline.DOORS_OPEN, 0)]
    # Down from the doors to the end: everything is caught up with, in order, once.
    assert await at(world, session.ends + timedelta(hours=1)).catch_up() is None
    assert await at(world, session.ends + timedelta(hours=1)).catch_up() is None
    assert [name for name, _ in await reached(world, world.later)] == ["doors_open", "start", "close"]
    # Moved to another day, a moment is another moment.
    async with world.app[keys.DATABASE].write() as db:
        moved = {"doors_open": doors + timedelta(days=1), "ends": session.ends + timedelta(days=1)}
        await db.execute(update(Session).where(Session.id == world.later).values(moved))
    await at(world, doors + timedelta(days=1)).catch_up()
    assert [name for name, _ in await reached(world, world.later)].count(Deadline.DOORS_OPEN) == 2
    # What nobody could act on for days is left alone.
    await at(world, session.ends + timedelta(days=9)).catch_up()
    assert [name for name, _ in await reached(world, world.later)].count(Deadline.CLOSE) == 1


async def test_a_time_that_is_changed_while_the_service_runs_is_kept(
    world: World, organiser: aiohttp.ClientSession
) -> None:
    async with organiser.post(
        f"/api/sessions/{world.session}/checkins", json=world.scan(0, bridge_id=world.ward)
    ) as response:
        assert response.status == 201
    async with organiser.ws_connect(f"/api/sessions/{world.session}/live") as socket:
        await frame(socket)
        cutoff = world.app[keys.NOW]() + timedelta(seconds=1.2)
        async with world.app[keys.DATABASE].write() as db:
            await db.execute(update(Session).where(Session.id == world.session).values(cutoff=cutoff))
        await world.app[keys.DESK].changed(world.conference)
        async with asyncio.timeout(5):
            while (rows := await moments_of(organiser, world.session))["cutoff"]["reached_at"] is None:
                assert "sessions" in (await frame(socket, news=True))["topics"]
    assert list(rows) == ["doors_open", "cutoff", "start", "close"]
    assert rows["start"]["reached_at"] is None
    cut = rows["cutoff"]
    late = datetime.fromisoformat(cut["reached_at"]) - cutoff
    assert timedelta() <= late < timedelta(seconds=2)
    assert (cut["present"], cut["summoned"], cut["points"], cut["certified"]) == (1, 18, 4, 0)


async def test_what_came_due_while_the_service_was_killed_is_handled_at_its_start(tmp_path: Path) -> None:
    arguments = ("demo", "--port", "0", "--media", "none", "--no-arrivals")
    service = await start_service(tmp_path / "data", *arguments)
    await service.stop(signal.SIGKILL)
    missed = (datetime.now(UTC) - timedelta(minutes=3)).strftime("%Y-%m-%d %H:%M:%S.%f")
    with sqlite3.connect(tmp_path / "data" / "diemcau.sqlite3") as db:
        db.execute("UPDATE sessions SET starts = ?", (missed,))
    service = await start_service(tmp_path / "data", *arguments)
    try:
        jar = aiohttp.CookieJar(unsafe=True)
        async with aiohttp.ClientSession(service.base, headers={"X-Diemcau": "1"}, cookie_jar=jar) as client:
            await sign_in(client, service.control)
            async with asyncio.timeout(10):
                while (start := (await moments_of(client, 1))["start"])["reached_at"] is None:
                    await asyncio.sleep(0.1)
    finally:
        await service.stop()
    assert datetime.fromisoformat(start["reached_at"]) - datetime.fromisoformat(start["due_at"]) > timedelta(minutes=3)


async def test_of_several_workers_one_acts_and_the_pages_of_all_hear_of_it(postgres: Cluster, tmp_path: Path) -> None:
    url = postgres.create("deadlines")
    async with AsyncExitStack() as owned:
        workers = [
            await owned.enter_async_context(
                running(Settings(data=tmp_path, port=0, media="none", log_level="error", database_url=url))
            )
            for _ in range(3)
        ]
        one = await make_world(workers[0])
        other = World(workers[1], *(getattr(one, name) for name in World.__dataclass_fields__ if name != "app"))
        client = await owned.enter_async_context(other.client())
        await other.sign_in_organiser(client)
        async with asyncio.timeout(5):
            while one.conference not in other.app[keys.GATE].registry.conferences:
                await other.app[keys.GATE].tally(one.session)
        page = await owned.enter_async_context(client.ws_connect(f"/api/sessions/{one.session}/live"))
        await frame(page)
        async with one.app[keys.DATABASE].read() as db:
            dues = list(moments(await db.get_one(Session, one.later)))
        after = dues[-1].due_at
        deadlines = [Deadlines(app[keys.DATABASE], app[keys.GATE], app[keys.NEWS], lambda: after) for app in workers]
        for due in dues:
            acted = await asyncio.gather(*(each.act(due) for each in deadlines for _ in range(4)))
            assert acted.count(True) == 1, due
        assert [name for name, _ in await reached(one, one.later)] == ["doors_open", "start", "close"]
        assert "sessions" in (await frame(page, news=True))["topics"]
