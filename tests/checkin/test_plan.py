"""The one statement of a batch keeps to the keys, also where statistics were taken before anybody was there."""

from __future__ import annotations

import asyncio

import asyncpg

from tests.checkin.world import World, fill
from tests.postgres import Cluster

PEOPLE = 3_000


async def test_statistics_of_empty_tables_do_not_make_every_scan_read_all_others(postgres: Cluster) -> None:
    url = postgres.create("plan")
    await fill(url, PEOPLE)
    admin = await asyncpg.connect(url)
    await admin.execute("ANALYZE")
    world = World(url)
    await world.open_gate()
    for start in range(1, PEOPLE + 1, 100):
        await asyncio.gather(*(world.scan(n) for n in range(start, start + 100)))
    await world.close_gates()
    looked = read = 0
    try:
        async with asyncio.timeout(10):
            while looked < PEOPLE:  # statistics come a moment after the connection that made them has ended
                await asyncio.sleep(0.2)
                looked, read = await admin.fetchrow(
                    "SELECT sum(idx_scan), sum(idx_tup_read) FROM pg_stat_user_indexes "
                    "WHERE relname IN ('attendance', 'scans')"
                )
    finally:
        await admin.close()
    assert read < 100 * PEOPLE, "reading what was stored before, over and over, makes 4,500,000"
