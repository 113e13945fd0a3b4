"""What comes between: an absence or a certification at one worker while another counts. The rows decide, on PostgreSQL
after a fresh look in the counting transaction itself."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Awaitable

import asyncpg
import pytest

from checkin.changes import ChangeOrder
from checkin.desk import HostDesk
from checkin.reconcile import reconcile
from schemas.errors import Refused
from schemas.words import Outcome
from tests.checkin.world import HOST, OPENS, World, fill, home, nonce
from tests.postgres import Cluster

_names = itertools.count()
_LOCK = (
    "INSERT INTO tallies (session_id, bridge_id, present) VALUES (1, $1, 0) "
    "ON CONFLICT (session_id, bridge_id) DO UPDATE SET"
)
A = 7


@pytest.fixture
async def pair(postgres: Cluster) -> AsyncIterator[tuple[World, World]]:
    url = postgres.create(f"crossing_{next(_names)}")
    await fill(url, 200)
    one, two = World(url), World(url)
    await one.open_gate()
    await two.open_gate()
    yield one, two
    await one.close_gates()
    await two.close_gates()


async def waits_for_a_lock(other: asyncpg.Connection) -> None:
    """Until somebody stands behind a row that this connection holds."""
    async with asyncio.timeout(5):
        while not await other.fetchval("SELECT count(*) FROM pg_locks WHERE NOT granted"):
            await asyncio.sleep(0.01)


async def refused(change: Awaitable[object]) -> str | None:
    try:
        await change
    except Refused as said:
        return said.code
    return None


async def test_an_absence_that_comes_between_is_lifted_by_the_scan_that_waited_for_it(
    pair: tuple[World, World],
) -> None:
    world, _ = pair
    other = await asyncpg.connect(world.database)
    async with other.transaction():
        await other.execute(f"{_LOCK} excused = tallies.excused", home(A))
        scan = asyncio.create_task(world.scan(A))
        await waits_for_a_lock(other)
        await other.execute(
            "INSERT INTO absences (session_id, delegate_id, bridge_id, excused, reason, at) "
            "VALUES (1, $1, $2, true, 'ốm', $3)",
            A,
            home(A),
            OPENS,
        )
        await other.execute("UPDATE tallies SET excused = excused + 1 WHERE session_id = 1 AND bridge_id = $1", home(A))
    assert (await scan).outcome is Outcome.OK
    assert await other.fetchval("SELECT count(*) FROM absences") == 0
    await other.close()
    own = (await world.gate.tally(1)).point(home(A)).own
    assert (own.present, own.excused) == (1, 0)
    assert await reconcile(world.gate.store, 1) == []


async def test_a_scan_that_was_under_way_while_the_host_certified_is_not_counted(pair: tuple[World, World]) -> None:
    world, _ = pair
    other = await asyncpg.connect(world.database)
    async with other.transaction():
        await other.execute(f"{_LOCK} version = tallies.version + 1", home(A))
        scan = asyncio.create_task(world.scan(A))
        await waits_for_a_lock(other)
        await other.execute(
            "INSERT INTO certifications (session_id, bridge_id, at, by, summoned, present, substitutes, excused, "
            "unexcused, walk_ins) VALUES (1, $1, $2, 'Trần Thị B', 40, 0, 0, 0, 40, 0)",
            home(A),
            OPENS,
        )
    assert (await scan).outcome is Outcome.CERTIFIED
    assert await other.fetchval("SELECT count(*) FROM attendance") == 0
    assert await other.fetchval("SELECT outcome FROM scans") == "certified"
    await other.close()
    assert await reconcile(world.gate.store, 1) == []


async def test_absences_and_scans_of_the_same_people_at_two_workers_never_leave_both(
    pair: tuple[World, World],
) -> None:
    one, two = pair
    desk = HostDesk(one.gate)
    people = range(1, 201)

    async def absent(n: int) -> str | None:
        return await refused(desk.absence(ChangeOrder(1, home(n), nonce(), HOST), n, excused=False))

    await asyncio.gather(*(work for n in people for work in (absent(n), two.scan(n))))
    assert await one.rows("SELECT count(*) FROM attendance a JOIN absences b USING (session_id, delegate_id)") == [(0,)]
    assert await one.rows("SELECT count(*) FROM attendance") == [(200,)]
    assert await reconcile(one.gate.store, 1) == []


async def test_certified_figures_are_the_rows_however_many_scans_were_under_way(pair: tuple[World, World]) -> None:
    one, two = pair
    desk = HostDesk(one.gate)
    point = home(A)
    here = [n for n in range(1, 201) if home(n) == point]

    async def certify() -> None:
        await asyncio.sleep(0.004)
        await desk.certify(ChangeOrder(1, point, nonce(), HOST))

    answers = await asyncio.gather(certify(), *(two.scan(n) for n in here))
    counted = sum(answer is not None and answer.outcome is Outcome.OK for answer in answers)
    ((signed,),) = await one.rows("SELECT present FROM certifications")
    ((present,),) = await one.rows("SELECT count(*) FROM attendance")
    assert signed == present == counted
    assert await reconcile(one.gate.store, 1) == []


async def test_memory_older_than_a_certification_counts_nobody(world: World) -> None:
    desk = HostDesk(world.gate)
    await desk.certify(ChangeOrder(1, home(A), nonce(), HOST))
    found = world.gate.registry.session(1)
    assert found is not None
    found[1].certified.clear()  # as at a worker that has not heard of it yet
    assert (await world.scan(A)).outcome is Outcome.CERTIFIED
    assert await world.rows("SELECT count(*) FROM attendance") == [(0,)]
