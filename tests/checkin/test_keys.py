"""On PostgreSQL as the product makes it, triggers stand in for the foreign keys of what the gate writes: they keep
their word. The other tests of the gate run on tables made from the rows themselves, with the keys.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import asyncpg
import pytest

from checkin.store import Entry, RowRefusedError
from conference.database import open_database
from conference.migrations import migrate
from schemas.words import Method, Outcome
from tests.checkin.world import World, nonce, world_in
from tests.postgres import Cluster


@pytest.fixture
async def world(postgres: Cluster, tmp_path: Path) -> AsyncIterator[World]:
    url = postgres.create("gate_migrated")
    database = open_database(tmp_path, url)
    await migrate(database)
    await database.close()
    async with world_in(url) as made:
        yield made
    other = await asyncpg.connect(url.rpartition("/")[0] + "/postgres")
    await other.execute("DROP DATABASE gate_migrated WITH (FORCE)")
    await other.close()


def refusal(world: World, session: int) -> Entry:
    """A scan that counts nobody: it is in the log alone, where no other key asks for its session."""
    now = world.clock.now
    return Entry(
        session, nonce(), None, None, 1, None, Outcome.UNKNOWN_TICKET, Method.TICKET, None, None, None, now, now
    )


async def test_a_scan_is_of_a_session_that_is_there_and_goes_with_it(world: World) -> None:
    for table in ("scans", "attendance"):
        keys = f"SELECT conname FROM pg_constraint WHERE contype = 'f' AND conrelid = '{table}'::regclass"
        assert await world.rows(keys) == []
    assert (await world.scan(7)).outcome is Outcome.OK
    await world.gate.store.commit([refusal(world, 3), refusal(world, 3), refusal(world, 1)])
    with pytest.raises(RowRefusedError):
        await world.gate.store.commit([refusal(world, 1), refusal(world, 77)])
    assert await world.rows("SELECT session_id, count(*) FROM scans GROUP BY 1 ORDER BY 1") == [(1, 2), (3, 2)]
    await world.rows("DELETE FROM sessions WHERE id = 3")
    assert await world.rows("SELECT session_id, count(*) FROM scans GROUP BY 1") == [(1, 2)]
    for forbidden in (
        "UPDATE scans SET session_id = 2",
        "UPDATE attendance SET session_id = 2",
        "UPDATE attendance SET delegate_id = 8",
        "UPDATE sessions SET id = 55 WHERE id = 1",
        "UPDATE delegates SET id = 55000 WHERE id = 7",
        "UPDATE bridges SET id = 55 WHERE id = 1",
    ):
        with pytest.raises(RowRefusedError):
            await world.rows(forbidden)
    await world.rows("DELETE FROM sessions WHERE id = 1")
    assert await world.rows("SELECT (SELECT count(*) FROM scans), (SELECT count(*) FROM attendance)") == [(0, 0)]


def seat(world: World, delegate: int, bridge: int = 1, session: int = 1) -> Entry:
    """A scan that counts somebody, whatever the rules in memory would have said."""
    now = world.clock.now
    return Entry(
        session, nonce(), delegate, delegate, bridge, None, Outcome.OK, Method.TICKET, None, None, None, now, now
    )


async def test_who_is_counted_and_where_is_there(world: World) -> None:
    for missing in (seat(world, 77_000), seat(world, 7, bridge=77), seat(world, 7, session=77)):
        with pytest.raises(RowRefusedError):
            await world.gate.store.commit([seat(world, 8), missing])
    assert await world.rows("SELECT count(*) FROM attendance") == [(0,)]
    await world.gate.store.commit([seat(world, 9), seat(world, 9, session=3), seat(world, 10)])
    with pytest.raises(RowRefusedError):  # one for each who is there, and somebody twice: as many, and yet not all
        await world.gate.store.commit([seat(world, 11), seat(world, 11, session=3), seat(world, 77_000)])
    assert await world.rows("SELECT session_id, delegate_id FROM attendance ORDER BY 1, 2") == [(1, 9), (1, 10), (3, 9)]
    await world.rows("DELETE FROM attendance")
    assert (await world.scan(7)).outcome is Outcome.OK
    assert (await world.scan(8)).outcome is Outcome.OK
    where = (await world.rows("SELECT bridge_id FROM attendance WHERE delegate_id = 7"))[0][0]
    for forbidden in (f"DELETE FROM bridges WHERE id = {where}", "UPDATE attendance SET bridge_id = 77"):
        with pytest.raises(RowRefusedError):
            await world.rows(forbidden)
    await world.rows("UPDATE attendance SET bridge_id = 3 WHERE delegate_id = 8")
    await world.rows("DELETE FROM delegates WHERE id = 7")
    assert await world.rows("SELECT delegate_id, bridge_id FROM attendance") == [(8, 3)]


async def empty_point(world: World) -> None:
    """Point 900, which nothing else names."""
    columns = "conference_id, parent_id, name, name_given, search_key, level, mode, position, is_main"
    columns += ", address, chair, host, contact"
    await world.rows(f"INSERT INTO bridges (id, code, {columns}) SELECT 900, 'X', {columns} FROM bridges WHERE id = 5")


@pytest.mark.parametrize("deleted", [True, False])
@pytest.mark.parametrize("gone", ["delegates WHERE id = 7", "bridges WHERE id = 900"])
async def test_nobody_is_counted_who_or_where_is_being_deleted(world: World, gone: str, deleted: bool) -> None:
    await empty_point(world)
    other = await asyncpg.connect(world.database)
    deletion = other.transaction()
    await deletion.start()
    await other.execute(f"DELETE FROM {gone}")
    counting = asyncio.create_task(world.gate.store.commit([seat(world, 7, bridge=900)]))
    await asyncio.sleep(0.1)
    assert not counting.done()
    await (deletion.commit() if deleted else deletion.rollback())
    await other.close()
    if deleted:
        with pytest.raises(RowRefusedError):
            await counting
    else:
        await counting
    assert await world.rows("SELECT count(*) FROM attendance") == [(0 if deleted else 1,)]


async def test_a_deletion_waits_for_a_count_on_its_way_and_takes_it_along_or_is_refused(world: World) -> None:
    await empty_point(world)
    other = await asyncpg.connect(world.database)
    counting = other.transaction()
    await counting.start()
    await other.execute(
        "INSERT INTO attendance (session_id, delegate_id, bridge_id, at, method, nonce) "
        "VALUES (1, 7, 900, now(), 'ticket', 'on-its-way'), (1, 8, 900, now(), 'ticket', 'on-its-way-2')"
    )
    deletion = asyncio.create_task(world.rows("DELETE FROM delegates WHERE id = 7"))
    refused = asyncio.create_task(world.rows("DELETE FROM bridges WHERE id = 900"))
    await asyncio.sleep(0.1)
    assert not deletion.done()
    assert not refused.done()
    await counting.commit()
    await other.close()
    with pytest.raises(RowRefusedError):
        await refused
    await deletion
    assert await world.rows("SELECT delegate_id FROM attendance") == [(8,)]


@pytest.mark.parametrize("deleted", [True, False])
async def test_a_session_that_is_being_deleted_takes_no_scan(world: World, deleted: bool) -> None:
    other = await asyncpg.connect(world.database)
    deletion = other.transaction()
    await deletion.start()
    await other.execute("DELETE FROM sessions WHERE id = 3")
    scan = asyncio.create_task(world.gate.store.commit([refusal(world, 3)]))
    await asyncio.sleep(0.1)
    assert not scan.done()
    await (deletion.commit() if deleted else deletion.rollback())
    await other.close()
    if deleted:
        with pytest.raises(RowRefusedError):
            await scan
    else:
        await scan
    assert await world.rows("SELECT count(*) FROM scans") == [(0 if deleted else 1,)]


async def test_a_deletion_waits_for_a_scan_on_its_way_and_takes_it_along(world: World) -> None:
    other = await asyncpg.connect(world.database)
    scanning = other.transaction()
    await scanning.start()
    await other.execute(
        "INSERT INTO scans (session_id, nonce, bridge_id, outcome, method, at) "
        "VALUES (3, 'on-its-way', 1, 'unknown_ticket', 'ticket', now())"
    )
    deletion = asyncio.create_task(world.rows("DELETE FROM sessions WHERE id = 3"))
    await asyncio.sleep(0.1)
    assert not deletion.done()
    await scanning.commit()
    await other.close()
    await deletion
    assert await world.rows("SELECT count(*) FROM scans") == [(0,)]
