"""What the line does when the database is slow, full, locked or gone: clear answers, nothing half-accepted."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg
import pytest

from checkin import sqlite_worker, store_sqlite
from checkin.store import Entry, Row, Tx
from checkin.store_postgres import PostgresStore
from checkin.store_sqlite import SqliteStore
from schemas.errors import Refused
from schemas.words import Outcome
from tests.checkin.world import World, fill, world_in
from tests.postgres import Cluster, cluster


@asynccontextmanager
async def held(world: World) -> AsyncIterator[None]:
    """Somebody else holds the lock that the gate's next commit needs."""
    if world.database.startswith("postgresql"):
        other = await asyncpg.connect(world.database)
        async with other.transaction():
            await other.execute("LOCK TABLE scans IN EXCLUSIVE MODE")
            yield
        await other.close()
        return
    lock = sqlite3.connect(world.database, isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    yield
    lock.execute("ROLLBACK")
    lock.close()


async def until(condition: object, seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < deadline, "waited in vain"
        await asyncio.sleep(0.01)


async def delete_the_seventh(tx: Tx) -> None:
    """Behind the gate's back."""
    await tx.fetch("DELETE FROM summons WHERE delegate_id = 7")
    await tx.fetch("DELETE FROM delegates WHERE id = 7")


async def test_scans_that_arrive_during_a_commit_share_the_next_one(world: World) -> None:
    async with held(world):
        first = asyncio.create_task(world.scan(1))
        await asyncio.sleep(0.1)
        others = [asyncio.create_task(world.scan(n)) for n in range(2, 42)]
        await asyncio.sleep(0.1)
    answers = await asyncio.gather(first, *others)
    assert {answer.outcome for answer in answers} == {Outcome.OK}
    assert world.gate.line.batches == 2


async def test_more_than_one_commit_takes_is_counted_once_in_order_whoever_is_ahead(database: str) -> None:
    most = (PostgresStore if database.startswith("postgresql") else SqliteStore).most
    people = 2 * most + 200
    async with world_in(database, people=people) as world:
        gate = world.gate
        async with held(world):
            first = asyncio.create_task(world.scan(1))
            await asyncio.sleep(0.1)
            parts = [range(start, min(start + 500, people + 1)) for start in range(2, people + 1, 500)]
            parts.append(range(2, 302))  # they are scanned again
            waiting = [asyncio.create_task(gate.check_in_many([world.order(n) for n in part])) for part in parts]
            await until(lambda: len(gate.line) == people - 1 - most + 300)  # so many are with the database already
            settled = asyncio.create_task(gate.line.settled())
            await asyncio.sleep(0.05)
            assert not settled.done()
        await settled
        new, again = [answer for task in waiting[:-1] for answer in await task], await waiting[-1]
        assert (await first).outcome is Outcome.OK
        assert {answer.outcome for answer in new} == {Outcome.OK}  # type: ignore[union-attr]
        assert {answer.outcome for answer in again} == {Outcome.ALREADY}  # type: ignore[union-attr]
        assert gate.line.batches == 4
        assert await world.rows("SELECT count(*) FROM scans") == [(people + 300,)]
        assert await world.rows("SELECT count(*) FROM scans WHERE outcome = 'ok'") == [(people,)]
        assert await world.rows("SELECT sum(present) FROM tallies") == [(people,)]


async def test_a_batch_that_cannot_even_be_handed_over_is_told_to_all_of_it_and_the_line_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = store_sqlite._values

    def broken(batch: Sequence[Entry]) -> list[Row]:
        if len(batch) == 500:
            raise ValueError("a fault of ours")
        return bare(batch)

    async with world_in(str(tmp_path / "gate.sqlite3"), people=700) as world:
        monkeypatch.setattr(store_sqlite, "_values", broken)
        async with held(world):
            scans = [asyncio.create_task(world.scan(n)) for n in range(1, 602)]
            await asyncio.sleep(0.3)
        answers = await asyncio.gather(*scans, return_exceptions=True)
        assert sum(isinstance(answer, ValueError) for answer in answers) == 500
        counted = [answer for answer in answers if not isinstance(answer, BaseException)]
        assert {answer.outcome for answer in counted} == {Outcome.OK}
        assert await world.rows("SELECT count(*) FROM scans") == [(101,)]
        assert (await world.scan(700)).outcome is Outcome.OK


async def test_a_row_that_is_refused_keeps_nobody_from_the_database_that_was_ahead(database: str) -> None:
    async with world_in(database, people=1700) as world:
        await world.gate.store.change(delete_the_seventh)
        async with held(world):
            scans = [asyncio.create_task(world.scan(n)) for n in range(1, 1701)]
            await asyncio.sleep(0.3)
        answers = await asyncio.gather(*scans)
        assert [answer.outcome for answer in answers].count(Outcome.OK) == 1699
        assert answers[6].outcome is Outcome.WRONG_CONFERENCE
        assert await world.rows("SELECT sum(present) FROM tallies") == [(1699,)]


async def test_a_full_line_refuses_at_once_and_what_stood_in_it_is_counted(world: World) -> None:
    await world.close_gates()
    gate = await world.open_gate(queue_bound=5)
    async with held(world):
        first = asyncio.create_task(world.scan(1))
        await asyncio.sleep(0.1)  # its commit runs, the line is empty
        waiting = [asyncio.create_task(world.scan(n)) for n in range(2, 7)]
        await until(lambda: len(gate.line) == 5)
        for order in (world.order(8), world.order(9)):
            with pytest.raises(Refused) as refused:
                await gate.check_in(order)
            assert refused.value.code == "gate_busy"
            assert refused.value.facts["retry_after"]
        with pytest.raises(Refused, match="gate_busy"):
            await gate.check_in_many([world.order(n) for n in (10, 11)])
    answers = await asyncio.gather(first, *waiting)
    assert {answer.outcome for answer in answers} == {Outcome.OK}
    assert await world.rows("SELECT count(*) FROM scans") == [(6,)]


async def test_a_client_that_goes_away_does_not_stop_the_commit(world: World) -> None:
    order = world.order(1)
    async with held(world):
        gone = asyncio.create_task(world.gate.check_in(order))
        others = [asyncio.create_task(world.scan(n)) for n in (2, 3)]
        await asyncio.sleep(0.1)
        gone.cancel()
    assert [(await other).outcome for other in others] == [Outcome.OK] * 2
    assert gone.cancelled()
    again = await world.gate.check_in(order)
    assert (again.outcome, again.replayed) == (Outcome.OK, True)


async def test_one_of_two_who_sent_the_same_nonce_may_go_away(world: World) -> None:
    order = world.order(1)
    async with held(world):
        gone, stays = (asyncio.create_task(world.gate.check_in(order)) for _ in range(2))
        await asyncio.sleep(0.1)
        gone.cancel()
    assert (await stays).outcome is Outcome.OK


async def test_closing_answers_everybody_who_was_accepted(world: World) -> None:
    async with held(world):
        waiting = [asyncio.create_task(world.scan(n)) for n in range(1, 30)]
        await asyncio.sleep(0.1)
        closing = asyncio.create_task(world.close_gates())
        await asyncio.sleep(0.05)
    answers = await asyncio.gather(*waiting)
    await closing
    assert {answer.outcome for answer in answers} == {Outcome.OK}


async def test_a_deleted_delegate_turns_nobody_else_away(world: World) -> None:
    await world.gate.store.change(delete_the_seventh)
    async with held(world):
        scans = [asyncio.create_task(world.scan(n)) for n in range(1, 31)]
        await asyncio.sleep(0.1)
    answers = await asyncio.gather(*scans)
    assert [answer.outcome for answer in answers].count(Outcome.OK) == 29
    assert answers[6].outcome is Outcome.WRONG_CONFERENCE


async def test_a_full_disk_is_said_and_the_gate_recovers(tmp_path: Path) -> None:
    async with world_in(str(tmp_path / "gate.sqlite3"), people=2000) as world:
        store = world.gate.store
        assert isinstance(store, store_sqlite.SqliteStore)
        await store._writer.run(lambda db: db.execute("PRAGMA max_page_count = 1"))  # SQLite's own SQLITE_FULL
        before = await world.rows("SELECT count(*) FROM attendance")
        answers = await asyncio.gather(*(world.scan(n) for n in range(1, 1500)), return_exceptions=True)
        refused = [answer for answer in answers if isinstance(answer, Refused)]
        assert {each.code for each in refused} == {"gate_unavailable"}
        counted = len(answers) - len(refused)
        after = await world.rows("SELECT count(*) FROM attendance")
        assert after[0][0] - before[0][0] == counted
        # The connection was given up; the next has room again.
        assert (await world.scan(1999)).outcome is Outcome.OK


async def test_a_lock_held_too_long_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite_worker, "BUSY_TIMEOUT_MS", 50)
    async with world_in(str(tmp_path / "gate.sqlite3")) as world:
        async with held(world):
            with pytest.raises(Refused, match="gate_unavailable"):
                await world.scan(1)
        assert (await world.scan(1)).outcome is Outcome.OK


async def test_postgresql_may_restart_under_the_gate(postgres: Cluster) -> None:
    with cluster() as own:
        async with world_in(own.create("gate"), people=500) as world:
            assert (await world.scan(1)).outcome is Outcome.OK
            await asyncio.to_thread(own.stop, "immediate")
            for order in (world.order(2), world.order(3)):
                with pytest.raises(Refused) as refused:
                    await world.gate.check_in(order)
                assert refused.value.code == "gate_unavailable"
            await asyncio.to_thread(own.start)
            deadline = time.monotonic() + 10
            while True:
                try:
                    answer = await world.scan(2)
                    break
                except Refused:
                    assert time.monotonic() < deadline
                    await asyncio.sleep(0.1)
            assert answer.outcome is Outcome.OK
            assert await world.rows("SELECT count(*) FROM attendance") == [(2,)]


async def test_two_workers_on_one_database_count_each_person_once(postgres: Cluster) -> None:
    url = postgres.create("two_workers")
    await fill(url, 200)
    one, two = World(url), World(url)
    await one.open_gate()
    await two.open_gate()
    orders = [one.order(n) for n in range(1, 201)] * 2  # the same nonces, at both, at once
    others = [one.order(n) for n in range(1, 201)]
    answers = await asyncio.gather(
        *(one.gate.check_in(order) for order in orders + others),
        *(two.gate.check_in(order) for order in orders + others),
    )
    new = [answer for answer in answers if answer.outcome is Outcome.OK and not answer.replayed]
    assert len(new) == 200
    assert all(answer.first is not None for answer in answers)
    assert await one.rows("SELECT count(*) FROM attendance") == [(200,)]
    assert await one.rows("SELECT count(*) FROM scans") == [(400,)]
    assert await one.rows("SELECT sum(present) FROM tallies") == [(200,)]
    await one.close_gates()
    await two.close_gates()
