"""Several workers on one PostgreSQL: what one does, the others know at once."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import AsyncIterator

import asyncpg
import pytest

from checkin.changes import ChangeOrder
from checkin.desk import HostDesk
from schemas.words import Outcome
from tests.checkin.world import KEYS, ORGANISER, World, fill, nonce
from tests.postgres import Cluster

_names = itertools.count()


@pytest.fixture
async def pair(postgres: Cluster) -> AsyncIterator[tuple[World, World]]:
    url = postgres.create(f"workers_{next(_names)}")
    await fill(url, 100)
    one, two = World(url), World(url)
    await one.open_gate()
    await two.open_gate()
    yield one, two
    await one.close_gates()
    await two.close_gates()


async def soon(condition: object, seconds: float) -> float:
    start = time.monotonic()
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < start + seconds, "not in time"
        await asyncio.sleep(0.005)
    return time.monotonic() - start


async def test_a_scan_at_one_worker_moves_the_figures_of_the_other_within_half_a_second(
    pair: tuple[World, World],
) -> None:
    one, two = pair
    marks: list[tuple[int, set[int]]] = []
    two.gate.subscribe(lambda session, points: marks.append((session, set(points))))
    tally = await two.gate.tally(1)
    await one.scan(4)
    await soon(lambda: marks, 0.5)
    assert marks == [(1, {5, 3, 1})]
    assert tally.totals().figures.present == 1


async def test_a_rush_at_both_workers_ends_in_the_same_figures(pair: tuple[World, World]) -> None:
    await asyncio.gather(*(world.scan(n) for n in range(1, 101) for world in pair))
    tallies = [await world.gate.tally(1) for world in pair]
    await soon(lambda: all(tally.totals().figures.present == 100 for tally in tallies), 1)
    assert tallies[0].points() == tallies[1].points()


async def test_a_revocation_takes_effect_at_the_other_gate_within_a_second(pair: tuple[World, World]) -> None:
    one, two = pair

    async def revoke(tx: object) -> None:
        await tx.fetch("UPDATE delegates SET ticket_generation = 1 WHERE id = 7")  # type: ignore[attr-defined]

    await one.gate.store.change(revoke)
    await one.gate.refresh_delegates(1, [7])
    delegates = two.gate.registry.conferences[1].delegates
    await soon(lambda: (known := delegates.get(7)) is not None and known.generation == 1, 1)
    assert (await two.scan(7)).outcome is Outcome.REVOKED
    assert (await two.scan(7, code=KEYS.mint(7, 1))).outcome is Outcome.OK


async def test_windows_and_whole_conferences_follow_within_a_second(pair: tuple[World, World]) -> None:
    one, two = pair

    async def move(tx: object) -> None:
        await tx.fetch("UPDATE sessions SET cutoff = doors_open WHERE id = 1")  # type: ignore[attr-defined]
        await tx.fetch("UPDATE bridges SET name = 'Mới' WHERE id = 3")  # type: ignore[attr-defined]

    await one.gate.store.change(move)
    await one.gate.refresh_session(1)
    found = two.gate.registry.session(1)
    assert found is not None
    await soon(lambda: found[1].window.cutoff == found[1].window.doors_open, 1)
    await one.gate.reload(1)
    await soon(lambda: two.gate.registry.conferences[1].bridge_name(3) == "Mới", 1)


async def test_a_certification_at_one_worker_closes_the_point_at_the_other(pair: tuple[World, World]) -> None:
    one, two = pair
    await HostDesk(one.gate).certify(ChangeOrder(1, 3, nonce(), ORGANISER))
    found = two.gate.registry.session(1)
    assert found is not None
    await soon(lambda: 3 in found[1].certified, 1)
    assert (await two.scan(7)).outcome is Outcome.CERTIFIED


async def test_a_worker_that_lost_its_connection_reads_everything_anew(pair: tuple[World, World]) -> None:
    one, two = pair
    admin = await asyncpg.connect(one.database)
    await admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() "
                        "AND datname = current_database()")  # fmt: skip
    await admin.execute("UPDATE bridges SET name = 'Trong lúc mất kết nối' WHERE id = 3")
    await admin.close()
    await soon(lambda: two.gate.registry.conferences[1].bridge_name(3) == "Trong lúc mất kết nối", 3)
    for world in pair:
        world.clock.move(seconds=1)
        for _ in range(3):  # the first may meet the dead connection
            try:
                answer = await world.scan(7)
                break
            except Exception:
                await asyncio.sleep(0.3)
        assert answer.outcome in (Outcome.OK, Outcome.ALREADY)
