"""What hosts do beside scanning: counted apart, exact, with a trace, and only while the figures are open."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from checkin.changes import Changed, ChangeOrder
from checkin.desk import HostDesk
from checkin.tally import Figures
from schemas.errors import Refused
from schemas.words import Deed, Outcome
from tests.checkin.world import HOST, ORGANISER, World, home, nonce

A = 5  # a delegate of the main hall (point 1)
B = 6  # a delegate of point 2


def order(bridge: int, **facts: Any) -> ChangeOrder:
    given = {"session_id": 1, "bridge_id": bridge, "nonce": nonce(), "actor": HOST} | facts
    return ChangeOrder(**given)


@pytest.fixture
def desk(world: World) -> HostDesk:
    return HostDesk(world.gate)


async def own(world: World, bridge: int) -> Figures:
    """The figures in memory, after a look that the rows say the same."""
    tally = await world.gate.tally(1)
    figures = tally.point(bridge).own
    ((present, substitutes, walk_ins),) = await world.rows(
        "SELECT (SELECT count(*) FROM attendance WHERE session_id = 1 AND bridge_id = $1 AND substitute IS NULL), "
        "(SELECT count(*) FROM attendance WHERE session_id = 1 AND bridge_id = $1 AND substitute IS NOT NULL), "
        "(SELECT count(*) FROM walk_ins WHERE session_id = 1 AND bridge_id = $1 AND removed_at IS NULL)",
        bridge,
    )
    assert (figures.present, figures.substitutes, figures.walk_ins) == (present, substitutes, walk_ins)
    return figures


async def refused(change: Any) -> str:
    with pytest.raises(Refused) as said:
        await change
    return said.value.code


async def trace(world: World) -> list[tuple[str, dict[str, Any], dict[str, Any], str]]:
    rows = await world.rows("SELECT deed, before, after, by FROM corrections ORDER BY id")
    return [(deed, json.loads(before), json.loads(after), by) for deed, before, after, by in rows]


async def test_an_undo_frees_the_seat_and_leaves_a_trace(world: World, desk: HostDesk) -> None:
    first = world.order(A)
    await world.gate.check_in(first)
    assert (await desk.undo(order(home(A)), A)).deed is Deed.UNDO
    assert (await own(world, home(A))).present == 0
    ((deed, before, after, by),) = await trace(world)
    assert (deed, before["state"], after, by) == ("undo", "present", {}, HOST.name)
    again = await world.gate.check_in(first)
    assert (again.outcome, again.replayed, again.first) == (Outcome.OK, True, None)  # said then, not counted now
    assert (await world.scan(A)).outcome is Outcome.OK
    assert (await own(world, home(A))).present == 1


async def test_only_who_sits_here_can_be_undone_here(world: World, desk: HostDesk) -> None:
    await world.scan(A)
    assert await refused(desk.undo(order(3), A)) == "not_counted"
    assert await refused(desk.undo(order(1), B)) == "not_counted"


async def test_a_transfer_moves_a_counted_person_and_counts_them_once(world: World, desk: HostDesk) -> None:
    await world.scan(B)
    await desk.transfer(order(4), B)
    there, here = await own(world, home(B)), await own(world, 4)
    assert (there.present, there.moved_out, here.present, here.moved_in) == (0, 1, 1, 1)
    await desk.transfer(order(home(B)), B)
    there, here = await own(world, home(B)), await own(world, 4)
    assert (there.present, there.moved_out, here.present, here.moved_in) == (1, 0, 0, 0)
    assert (await world.gate.tally(1)).totals().figures.present == 1
    assert [row[0] for row in await trace(world)] == ["transfer", "transfer"]
    assert await refused(desk.transfer(order(home(B)), B)) == "already_checked_in"


async def test_a_substitute_takes_the_seat_and_is_counted_apart(world: World, desk: HostDesk) -> None:
    await desk.substitute(order(home(A)), A, "Lê Văn C", "Phó phòng")
    figures = await own(world, home(A))
    assert (figures.present, figures.substitutes, figures.silent) == (0, 1, figures.summoned - 1)
    answer = await world.scan(A)
    assert (answer.outcome, answer.first and answer.first.substitute) == (Outcome.ALREADY, "Lê Văn C")
    assert await refused(desk.substitute(order(home(A)), A, "Người khác")) == "seat_taken"
    await desk.in_person(order(home(A)), A)
    figures = await own(world, home(A))
    assert (figures.present, figures.substitutes) == (1, 0)
    assert await refused(desk.in_person(order(home(A)), A)) == "already_checked_in"
    assert await refused(desk.substitute(order(1, session_id=3), A, "X")) == "not_summoned"


async def test_an_absence_needs_its_reason_and_ends_when_the_person_comes(world: World, desk: HostDesk) -> None:
    assert await refused(desk.absence(order(home(A)), A, excused=True, why=" ")) == "reason_needed"
    await desk.absence(order(home(A)), A, excused=True, why="Ốm")
    figures = await own(world, home(A))
    assert (figures.excused, figures.silent) == (1, figures.summoned - 1)
    await desk.absence(order(home(A)), A, excused=False)
    figures = await own(world, home(A))
    assert (figures.excused, figures.unexcused) == (0, 1)
    assert (await world.scan(A)).outcome is Outcome.OK
    figures = await own(world, home(A))
    assert (figures.present, figures.excused, figures.unexcused) == (1, 0, 0)
    assert await world.rows("SELECT count(*) FROM absences") == [(0,)]
    assert await refused(desk.absence(order(home(A)), A, excused=True, why="Ốm")) == "seat_taken"
    assert await refused(desk.absence(order(4), B, excused=False)) == "other_bridge"


async def test_an_absence_of_somebody_who_is_counted_elsewhere_is_lifted_at_home(world: World, desk: HostDesk) -> None:
    await desk.absence(order(home(B)), B, excused=True, why="Công tác")
    await world.scan(B, 4, confirm=True)
    at_home = await own(world, home(B))
    assert (at_home.excused, at_home.moved_out, at_home.silent) == (0, 1, at_home.summoned - 1)


async def test_walk_ins_are_counted_apart_and_never_in_the_rate(world: World, desk: HostDesk) -> None:
    done = await desk.walk_in(order(2), "Phạm Thị D", unit="Khu phố 3")
    assert (await own(world, 2)).walk_ins == 1
    assert (await world.gate.tally(1)).totals().rate == 0.0
    await desk.remove_walk_in(order(2), int(str(done.after["walk_in_id"])))
    assert (await own(world, 2)).walk_ins == 0
    assert await refused(desk.remove_walk_in(order(2), int(str(done.after["walk_in_id"])))) == "not_found"


async def test_the_last_headcount_stands(world: World, desk: HostDesk) -> None:
    for people in (40, 42):
        await desk.headcount(order(2), people)
    tally = await world.gate.tally(1)
    assert (tally.point(2).own.headcount, tally.point(1).own.headcount, tally.point(1).total.headcount) == (
        42,
        None,
        42,
    )
    assert [(row[1], row[2]) for row in await trace(world)] == [
        ({"headcount": None}, {"headcount": 40}),
        ({"headcount": 40}, {"headcount": 42}),
    ]


async def test_certified_figures_stand_until_the_organiser_reopens_them(world: World, desk: HostDesk) -> None:
    await world.scan(B)
    done = await desk.certify(order(home(B)))
    assert (done.after["present"], done.after["summoned"], done.after["unexcused"]) == (1, 10, 9)
    assert (await world.scan(B + 5)).outcome is Outcome.CERTIFIED
    assert (await world.scan(B)).outcome is Outcome.ALREADY
    assert await refused(desk.certify(order(home(B)))) == "certified"
    assert await refused(desk.headcount(order(home(B)), 4)) == "certified"
    assert await refused(desk.reopen(order(home(B), reason="Bổ sung"))) == "forbidden"
    assert await refused(desk.reopen(order(home(B), actor=ORGANISER))) == "reason_needed"
    await world.close_gates()  # certification outlives a restart
    await world.open_gate()
    desk = HostDesk(world.gate)
    assert (await world.scan(B + 5)).outcome is Outcome.CERTIFIED
    await desk.reopen(order(home(B), actor=ORGANISER, reason="Bổ sung"))
    assert (await world.scan(B + 5)).outcome is Outcome.OK
    await desk.certify(order(home(B)))
    assert await world.rows("SELECT present, reopen_reason FROM certifications ORDER BY id") == [
        (1, "Bổ sung"),
        (2, None),
    ]


async def test_after_the_cutoff_every_change_needs_a_reason_and_keeps_it(world: World, desk: HostDesk) -> None:
    world.clock.move(hours=2)
    assert (await world.scan(A)).outcome is Outcome.AFTER_CUTOFF
    assert await refused(desk.headcount(order(1), 12)) == "after_cutoff"
    assert (await world.scan(A, reason="Đến muộn vì ngập")).outcome is Outcome.OK
    done = await desk.undo(order(home(A), reason="Nhầm người"), A)
    assert done.late
    assert await world.rows("SELECT deed, reason, late, by FROM corrections ORDER BY id") == [
        ("late", "Đến muộn vì ngập", True, HOST.name),
        ("undo", "Nhầm người", True, HOST.name),
    ]


async def test_a_reason_before_the_cutoff_is_a_plain_check_in(world: World) -> None:
    await world.scan(A, reason="không cần")
    assert await world.rows("SELECT count(*) FROM corrections") == [(0,)]


async def test_a_change_sent_again_changes_nothing_and_says_the_same(world: World, desk: HostDesk) -> None:
    once = order(2)
    first = await desk.walk_in(once, "Phạm Thị D")
    again = await desk.walk_in(once, "Phạm Thị D")
    assert (again.replayed, again.after, again.at) == (True, first.after, first.at)
    assert (await own(world, 2)).walk_ins == 1


async def test_changes_and_scans_at_once_leave_tallies_that_say_what_the_rows_say(world: World, desk: HostDesk) -> None:
    await asyncio.gather(*(world.scan(n) for n in range(1, 26)))

    async def quietly(change: Any) -> Changed | None:
        try:
            done: Changed = await change
        except Refused:
            return None
        return done

    await asyncio.gather(
        *(world.scan(n) for n in range(26, 51)),
        *(quietly(desk.undo(order(home(n)), n)) for n in range(1, 11)),
        *(quietly(desk.transfer(order(n % 5 + 1), n)) for n in range(6, 30)),
        *(quietly(desk.substitute(order(home(n)), n, "X")) for n in range(20, 50)),
        *(quietly(desk.walk_in(order(n % 5 + 1), f"Khách {n}")) for n in range(10)),
    )
    before = {point.bridge_id: point.own for point in (await world.gate.tally(1)).points()}
    for bridge in before:
        await own(world, bridge)
    await world.close_gates()
    gate = await world.open_gate()
    assert gate.mended == {}
    assert {point.bridge_id: point.own for point in (await gate.tally(1)).points()} == before
