"""The gate counts once, says so after the commit, and says the same again."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from checkin.receipt import counted_json, receipt_json
from checkin.turns import Judged
from checkin.values import NOBODY, Decision, ScanOrder
from schemas.errors import Refused
from schemas.words import Method, Outcome
from tests.checkin.world import KEYS, OPENS, World, home, nonce, outcomes


async def test_a_ticket_scanned_at_two_doors_counts_once(world: World) -> None:
    answers = await asyncio.gather(world.scan(7), world.scan(7))
    assert outcomes(list(answers)) == {Outcome.OK: 1, Outcome.ALREADY: 1}
    assert (await world.gate.tally(1)).totals().figures.present == 1


async def test_hundreds_of_concurrent_scans_of_few_people_count_each_once(world: World) -> None:
    answers = await asyncio.gather(*(world.scan(n % 10 + 1) for n in range(600)))
    assert outcomes(list(answers)) == {Outcome.OK: 10, Outcome.ALREADY: 590}
    assert await world.rows("SELECT count(*) FROM attendance") == [(10,)]
    assert await world.rows("SELECT count(*) FROM scans") == [(600,)]
    assert await world.rows("SELECT sum(present) FROM tallies") == [(10,)]


async def test_the_door_is_told_who_came_and_where_they_belong(world: World) -> None:
    answer = await world.scan(7)
    assert answer.person is not None
    assert (answer.person.full_name, answer.person.unit) == ("Nguyễn Thị Số 7", "Đơn vị 2")
    assert (answer.person.bridge_id, answer.person.bridge_name) == (3, "Điểm cầu 3")
    assert answer.first is not None
    assert (answer.first.bridge_id, answer.first.at) == (3, world.clock.now)


async def test_a_counted_delegate_is_answered_with_the_first_place_and_time(world: World) -> None:
    first = await world.scan(7)
    world.clock.move(minutes=3)
    for bridge in (home(7), 1):
        again = await world.scan(7, bridge)
        assert again.outcome is Outcome.ALREADY
        assert again.first == first.first


async def test_the_same_nonce_gets_the_same_answer_and_counts_nothing(world: World) -> None:
    order = world.order(7)
    first = await world.gate.check_in(order)
    world.clock.move(minutes=1)
    again = await world.gate.check_in(order)
    assert (again.outcome, again.replayed, again.at) == (Outcome.OK, True, first.at)
    assert again.person == first.person
    assert await world.rows("SELECT count(*) FROM scans") == [(1,)]


async def test_the_same_nonce_sent_twice_at_once_gets_one_answer_twice(world: World) -> None:
    order = world.order(7)
    answers = await asyncio.gather(*(world.gate.check_in(order) for _ in range(20)))
    assert {answer.outcome for answer in answers} == {Outcome.OK}
    assert sum(answer.replayed for answer in answers) == 19


async def test_a_nonce_is_remembered_across_a_restart(world: World) -> None:
    refused, counted = world.order(7, 1), world.order(8)
    await world.gate.check_in(refused)
    first = await world.gate.check_in(counted)
    await world.close_gates()
    await world.open_gate()
    again = await world.gate.check_in(refused)
    assert (again.outcome, again.replayed) == (Outcome.OTHER_BRIDGE, True)
    again = await world.gate.check_in(counted)
    assert (again.outcome, again.replayed, again.first) == (Outcome.OK, True, first.first)


async def test_a_nonce_belongs_to_its_session(world: World) -> None:
    same = nonce()
    for session_id in (1, 2):
        answer = await world.scan(7, session_id=session_id, nonce=same)
        assert (answer.outcome, answer.replayed) == (Outcome.OK, False)


async def test_a_delegate_of_another_point_is_counted_here_once_the_host_confirms(world: World) -> None:
    assert (await world.scan(7, 5)).outcome is Outcome.OTHER_BRIDGE
    answer = await world.scan(7, 5, confirm=True)
    assert answer.outcome is Outcome.OK
    tally = await world.gate.tally(1)
    here, there = tally.point(5).own, tally.point(home(7)).own
    assert (here.present, here.moved_in, there.present, there.moved_out) == (1, 1, 0, 1)
    assert here.silent == here.summoned
    assert there.silent == there.summoned - 1
    assert await world.rows("SELECT bridge_id, transferred_from FROM attendance") == [(5, home(7))]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (timedelta(seconds=-1), Outcome.TOO_EARLY),
        (timedelta(0), Outcome.OK),
        (timedelta(hours=2), Outcome.AFTER_CUTOFF),
    ],
)
async def test_the_window_decides(world: World, after: timedelta, expected: Outcome) -> None:
    world.clock.now = OPENS + after
    assert (await world.scan(7)).outcome is expected


async def test_what_is_not_a_ticket_is_logged_and_counts_nobody(world: World) -> None:
    bad = ["", "hello", "1" * 40, KEYS.mint(7, 0)[:-1] + "x", KEYS.mint(7, 0)[:-1]]
    for code in bad:
        answer = await world.scan(7, code=code)
        assert (answer.outcome, answer.person) == (Outcome.UNKNOWN_TICKET, None)
    assert await world.rows("SELECT outcome, count(*) FROM scans GROUP BY outcome") == [("unknown_ticket", len(bad))]


async def test_refusals_say_why(world: World) -> None:
    assert (await world.scan(9_000_001, 1)).outcome is Outcome.WRONG_CONFERENCE
    assert (await world.scan(7, code=KEYS.mint(7, 1))).outcome is Outcome.REVOKED
    assert (await world.scan(7, session_id=3)).outcome is Outcome.NOT_SUMMONED
    for facts, what in (({"session_id": 77}, "session"), ({"bridge": 90}, "bridge")):
        with pytest.raises(Refused) as refused:
            await world.scan(7, **facts)
        assert (refused.value.code, refused.value.facts["what"]) == ("not_found", what)


async def test_a_host_counts_a_person_picked_from_a_list(world: World) -> None:
    answer = await world.scan(7, code="", delegate_id=7, method=Method.TICK_LIST)
    assert answer.outcome is Outcome.OK
    assert await world.rows("SELECT method FROM attendance") == [("tick_list",)]


async def test_a_batch_is_answered_item_by_item(world: World) -> None:
    orders = [world.order(n) for n in (1, 2, 2)] + [world.order(3, 1), world.order(4, session_id=77)]
    answers = await world.gate.check_in_many(orders)
    said = [a.code if isinstance(a, Refused) else a.outcome for a in answers]
    assert said == ["ok", "ok", "already_checked_in", "other_bridge", "not_found"]


async def test_pages_are_told_after_the_commit_and_only_what_moved(world: World) -> None:
    marks: list[tuple[int, set[int], int]] = []
    tally = await world.gate.tally(1)
    stop = world.gate.subscribe(
        lambda session, points: marks.append((session, set(points), tally.totals().figures.present))
    )
    await world.scan(4)  # of point 5, below 3, below 1
    assert marks == [(1, {5, 3, 1}, 1)]
    await world.scan(4)
    stop()
    await world.scan(5)
    assert len(marks) == 1


async def test_a_rehearsal_is_counted_apart(world: World) -> None:
    await world.scan(7, session_id=2)
    assert (await world.gate.tally(1)).totals().figures.present == 0
    assert (await world.gate.tally(2)).totals().figures.present == 1


async def test_tallies_are_compared_with_the_rows_at_the_start(world: World) -> None:
    for n in range(1, 11):
        await world.scan(n)

    async def spoil(tx: object) -> None:
        await tx.fetch("UPDATE tallies SET present = present + 5 WHERE bridge_id = 2")  # type: ignore[attr-defined]
        await tx.fetch("DELETE FROM tallies WHERE bridge_id = 3")  # type: ignore[attr-defined]

    await world.gate.store.change(spoil)
    await world.close_gates()
    gate = await world.open_gate()
    assert [row[:2] for row in gate.mended[1]] == [(2, -5), (3, 2)]
    assert (await gate.tally(1)).totals().figures.present == 10
    assert await world.rows("SELECT sum(present) FROM tallies") == [(10,)]


async def test_who_was_asked_before_they_were_confirmed_is_answered_so_although_both_come_together(
    world: World,
) -> None:
    asked, confirmed = world.order(7, 4), world.order(7, 4, confirm=True)
    for _ in range(2):  # sent again, they say the same
        told = await world.gate.check_in_many([asked, confirmed])
        assert [answer.outcome for answer in told if isinstance(answer, Decision)] == [
            Outcome.OTHER_BRIDGE,
            Outcome.OK,
        ]


async def test_whoever_is_counted_as_asked_has_the_receipt_of_a_decision_and_nobody_else_has_one(world: World) -> None:
    gate = world.gate
    happened = world.clock.now - timedelta(minutes=1)
    twice = world.order(3)
    orders = [world.order(1), world.order(2, 4, confirm=True, happened=happened), twice, twice, world.order(4, 3)]
    orders += [world.order(1), world.order(6, delegate_id=6, code=""), world.order(5, code="9" * 40)]
    entered = await gate.enter_many(orders)
    await entered.together.told()
    turns = [turn for turn in entered.turns if isinstance(turn, Judged)]
    written = [counted_json(turn) for turn in turns]
    assert [text is not None for text in written] == [True, True, True, False, False, False, True, False]
    for turn, text in zip(turns, written, strict=True):
        assert turn.as_asked == (text is not None)
        if text is not None:
            assert text == receipt_json(gate.decision(turn))
    conference = gate.registry.conferences[1]
    conference.delegates.forget(1)
    assert counted_json(turns[0]) is None  # nobody is named who is not there any more
    assert gate.decision(turns[0]).person is None


async def test_what_people_write_arrives_as_they_wrote_it(world: World) -> None:
    strange = 'xe hỏng: "đến muộn" {1,2}, C:\\đường, NULL, None; \'\n'
    world.clock.move(hours=2)
    order = world.order(7, nonce='"{},\\NULL', reason=strange)
    plain = world.order(8, reason="đến muộn")
    answers = await asyncio.gather(*map(world.gate.check_in, (order, plain, world.order(9))))
    assert [answer.outcome for answer in answers] == [Outcome.OK, Outcome.OK, Outcome.AFTER_CUTOFF]
    assert await world.rows("SELECT reason, by FROM corrections WHERE delegate_id = 7") == [(strange, "Trần Thị B")]
    assert await world.rows("SELECT nonce FROM scans WHERE delegate_id = 7") == [('"{},\\NULL',)]
    assert (await world.gate.check_in(order)).replayed


async def test_a_person_at_the_door_does_not_wait_for_a_whole_batch(world: World) -> None:
    told: list[str] = []
    many = asyncio.create_task(world.gate.check_in_many([world.order(n % 40 + 1) for n in range(500)]))
    many.add_done_callback(lambda _: told.append("batch"))
    await asyncio.sleep(0)
    one = asyncio.create_task(world.scan(7))
    one.add_done_callback(lambda _: told.append("door"))
    await asyncio.gather(many, one)
    assert told == ["door", "batch"]


async def test_what_is_not_known_of_a_scan_is_stored_as_nothing(world: World) -> None:
    await world.scan(1, actor=NOBODY)
    await world.gate.check_in(ScanOrder(1, 2, nonce(), "no ticket"))
    unknown = "delegate_id IS NULL, device_id IS NULL, login_id IS NULL, device_time IS NULL, flag IS NULL"
    counted, nobody = await world.rows(f"SELECT {unknown} FROM scans ORDER BY id")
    assert list(map(bool, counted)) == [False, True, True, True, True]
    assert list(map(bool, nobody)) == [True] * 5
    assert await world.rows("SELECT 1 FROM attendance WHERE transferred_from IS NOT NULL") == []
