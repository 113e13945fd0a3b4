"""An import that moves people while they are being counted: seats, tallies and summons agree afterwards."""

from __future__ import annotations

import asyncio

from checkin.reconcile import reconcile
from checkin.store import Tx
from schemas.words import Outcome
from tests.checkin.world import World, home

A, THERE = 7, 5  # delegate 7 is summoned to point 3


async def move(world: World, people: list[int], bridge: int) -> None:
    """What an import writes: whoever is counted keeps the summons."""

    async def write(tx: Tx) -> None:
        for n in people:
            await tx.fetch("UPDATE delegates SET bridge_id = $2 WHERE id = $1", n, bridge)
            await tx.fetch(
                "UPDATE summons SET bridge_id = $2 WHERE delegate_id = $1 AND NOT EXISTS (SELECT 1 FROM attendance a "
                "WHERE a.session_id = summons.session_id AND a.delegate_id = summons.delegate_id)",
                n,
                bridge,
            )

    await world.gate.store.change(write)


async def test_whoever_is_counted_before_an_import_moves_them_stays_where_they_sat(world: World) -> None:
    await world.scan(A)
    await move(world, [A], THERE)
    await world.gate.reload(1)
    tally = await world.gate.tally(1)
    assert (tally.point(home(A)).own.present, tally.point(home(A)).own.moved_in) == (1, 0)
    assert tally.point(THERE).own.moved_out == 0
    assert await reconcile(world.gate.store, 1) == []


async def test_a_scan_judged_before_the_gate_read_the_import_is_put_right(world: World) -> None:
    await move(world, [A], THERE)
    assert (await world.scan(A)).outcome is Outcome.OK  # by memory, still at home
    before = [(await world.gate.tally(1)).point(point).own.summoned for point in (home(A), THERE)]
    await world.gate.reload(1)
    tally = await world.gate.tally(1)
    here, there = tally.point(home(A)).own, tally.point(THERE).own
    assert (here.present, here.moved_in, there.moved_out) == (1, 1, 1)
    assert [here.summoned, there.summoned] == [before[0] - 1, before[1] + 1]
    assert (here.silent, there.silent) == (here.summoned, there.summoned - 1)
    assert await world.rows("SELECT transferred_from FROM attendance") == [(THERE,)]
    assert await reconcile(world.gate.store, 1) == []


async def test_scans_while_an_import_moves_everybody_leave_nothing_to_mend(world: World) -> None:
    people = list(range(1, 51))

    async def imported() -> None:
        await move(world, people, THERE)
        await world.gate.reload(1)

    answers = await asyncio.gather(imported(), *(world.scan(n, confirm=True) for n in people))
    assert all(answer is None or answer.outcome is Outcome.OK for answer in answers)
    assert await reconcile(world.gate.store, 1) == []
    assert await world.rows(
        "SELECT count(*) FROM attendance a JOIN summons s ON s.session_id = a.session_id "
        "AND s.delegate_id = a.delegate_id WHERE s.bridge_id <> coalesce(a.transferred_from, a.bridge_id)"
    ) == [(0,)]
    totals = (await world.gate.tally(1)).totals().figures
    assert (totals.present, totals.moved_in, totals.silent) == (50, totals.moved_out, 0)
