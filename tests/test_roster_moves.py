"""An import that moves people from point to point while a session counts them, through the desk and the gate."""

from __future__ import annotations

import asyncio
from typing import Any

from sqlalchemy import select

from checkin.reconcile import reconcile
from checkin.values import ScanOrder
from conference.http import keys
from schemas.rows import Attendance, Delegate, Summons
from schemas.words import Outcome
from tests.roster_kit import small
from tests.world import World, new_nonce

POINTS = [
    [1, "DC000", "Điểm cầu chính", "Văn phòng Thành ủy", "Trung tâm"],
    [2, "DC001", "Điểm cầu Phường Thử Một", "Phường Thử Một", "Xã/Phường"],
    [3, "DC003", "Điểm cầu Phường Thử Hai", "Phường Thử Hai", "Xã/Phường"],
]


def people(point: str) -> list[list[Any]]:
    return [
        [n, f"MOI{n}", f"Nguyễn Văn {word}", f"0{n}/02/1980", "Cán bộ", "Phường Thử Một", point, f"050000000{n}"]
        for n, word in enumerate(("An", "Bình", "Chính", "Dũng"), 1)
    ]


async def test_an_import_that_moves_whoever_is_being_counted_leaves_nothing_to_mend(world: World) -> None:
    desk, gate = world.app[keys.DESK], world.app[keys.GATE]
    await desk.import_file(world.conference, small(POINTS, people("DC001")), "a.xlsx", dry_run=False)
    async with world.app[keys.DATABASE].read() as db:
        ids = list(await db.scalars(select(Delegate.id).where(Delegate.code.startswith("MOI")).order_by(Delegate.code)))

    async def scan(delegate_id: int) -> Outcome:
        order = ScanOrder(world.session, world.ward, new_nonce(), delegate_id=delegate_id, confirm=True)
        return (await gate.check_in(order)).outcome

    assert await scan(ids[0]) is Outcome.OK
    moved, *outcomes = await asyncio.gather(
        desk.import_file(world.conference, small(POINTS, people("DC003")), "b.xlsx", dry_run=False),
        *(scan(each) for each in ids[1:3]),
    )
    assert await scan(ids[3]) is Outcome.OK, "by now summoned elsewhere: a transfer"
    assert set(outcomes) == {Outcome.OK}
    assert moved.outcome == "applied"

    async with world.app[keys.DATABASE].read() as db:
        rows = await db.execute(
            select(Attendance.bridge_id, Attendance.transferred_from, Summons.bridge_id).join(
                Summons,
                (Summons.session_id == Attendance.session_id) & (Summons.delegate_id == Attendance.delegate_id),
            )
        )
        seats = [tuple(row) for row in rows]
    assert len(seats) == 4
    assert all((away or here) == summoned for here, away, summoned in seats)
    tally = await gate.tally(world.session)
    ward, other = tally.point(world.ward).own, tally.point(world.other).own
    assert (ward.present, ward.moved_in) == (4, other.moved_out)
    assert ward.silent + other.silent == 15, "those of the world, of whom nothing is known"
    assert await reconcile(gate.store, world.session) == []
