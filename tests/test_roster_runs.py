"""Imports are recorded, the last can be undone, and corrected columns are remembered."""

from __future__ import annotations

import pytest
from sqlalchemy import update

from conference.database import open_database
from conference.roster.columns import Choice, Kind
from conference.roster.parse import Question, look_at
from conference.roster.runs import list_runs, undo_last
from schemas.errors import Refused
from schemas.rows import Attendance, Base, Bridge, Delegate, ImportRun, Summons
from schemas.wire.roster import ImportOutcome
from schemas.words import Method
from tests.roster_kit import KEY, NOW, PEOPLE, POINTS, TODAY, Desk, new_desk, small, workbook


@pytest.fixture
async def desk(tmp_path):
    database = open_database(tmp_path, None)
    async with database.writer.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    yield await new_desk(database)
    await database.close()


async def undo(desk: Desk) -> ImportRun:
    async with desk.write() as db:
        run, _ = await undo_last(db, desk.conference_id, by="Trưởng ban", now=NOW)
        return run


async def state(desk: Desk) -> tuple[object, object]:
    """What the roster says, without ids of rows that were made anew."""
    bridges = {row.id: row.code for row in await desk.rows(Bridge)}
    points = {
        row.code: (row.name, bridges.get(row.parent_id), row.level, row.is_main, row.search_key)
        for row in await desk.rows(Bridge)
    }
    people = {
        row.code: (row.id, row.full_name, row.title, bridges[row.bridge_id], row.phone, row.sort_key, row.search_key)
        for row in await desk.rows(Delegate)
        if not row.revoked
    }
    return points, people


CHANGED = [
    [1, "DB1", "Nguyễn Văn Anh", "01/02/1980", "Phó Bí thư", "Phường Bến Thành", "DC002", ""],
    PEOPLE[1],
    [4, "DB4", "Võ Đông", "1999", "Cán bộ", "Sở Mới", "DC003", ""],
]
MORE_POINTS = [POINTS[0], [2, "DC001", "Điểm cầu Chợ Bến Thành", "Phường Bến Thành", "Xã/Phường"], POINTS[2]]


async def test_an_import_is_recorded_with_who_when_and_what(desk):
    await desk.load(small())
    await desk.load(small())  # changed nothing: no record
    async with desk.database.read() as db:
        [run] = await list_runs(db, desk.conference_id)
    assert (run.by, run.filename, run.at, len(run.digest)) == ("Ban tổ chức", "roster.xlsx", NOW, 32)
    assert '"new_delegates": 3' in run.counts


@pytest.mark.parametrize("remove", [False, True])
async def test_undoing_the_last_import_brings_everything_back(desk, remove):
    await desk.load(small())
    before = await state(desk)
    points = [*MORE_POINTS, [4, "DC003", "Điểm cầu mới", "", ""]]
    report = await desk.load(small(points, CHANGED), remove_gone=remove)
    assert (report.delegates.new, report.delegates.changed, report.delegates.gone) == (1, 1, 1)
    assert await state(desk) != before
    run = await undo(desk)
    assert (run.undone_by, run.undone_at) == ("Trưởng ban", NOW)
    assert await state(desk) == before
    summons = [row.delegate_id for row in await desk.rows(Summons)]
    people = {row.id for row in await desk.rows(Delegate) if not row.revoked}
    assert sorted(summons) == sorted([*people, *people])
    with pytest.raises(Refused) as caught:
        await undo(desk)
    assert caught.value.code == "nothing_to_undo"
    assert (await desk.load(small())).outcome is ImportOutcome.UNCHANGED


async def test_undoing_the_first_import_leaves_an_empty_roster_that_takes_another(desk):
    await desk.load(small())
    await undo(desk)
    assert all(row.revoked for row in await desk.rows(Delegate))
    assert await desk.count(Summons) == 0
    others = [[1, "T0", "Trung tâm hội nghị", "", "Trung tâm"], [2, "T1", "Điểm cầu Phường Tân Định", "", ""]]
    people = [[1, "X1", "Lê An", "1990", "", "", "T1", ""]]
    report = await desk.load(small(others, people), remove_gone=True)
    assert report.outcome is ImportOutcome.APPLIED
    assert [row.code for row in await desk.rows(Bridge) if row.is_main] == ["T0"]


async def test_undo_keeps_who_was_counted_and_what_somebody_changed_since(desk):
    await desk.load(small())
    await desk.load(small(MORE_POINTS, [*CHANGED[:2], PEOPLE[2], [4, "DB4", "Võ Đông", "1999", "", "", "DC001", ""]]))
    delegates = {row.code: row for row in await desk.rows(Delegate)}
    async with desk.write() as db:
        await db.execute(update(Delegate).where(Delegate.code == "DB1").values(title="Chủ tịch"))
        [first, *_] = [row for row in await desk.rows(Summons) if row.delegate_id == delegates["DB4"].id]
        db.add(
            Attendance(
                session_id=first.session_id,
                delegate_id=first.delegate_id,
                bridge_id=first.bridge_id,
                at=NOW,
                method=Method.TICKET,
                nonce="n" * 8,
            )
        )
    await undo(desk)
    after = {row.code: row for row in await desk.rows(Delegate)}
    assert (after["DB1"].full_name, after["DB1"].title) == ("Nguyễn Văn An", "Chủ tịch")
    assert not after["DB4"].revoked


async def test_only_the_last_import_keeps_what_undoes_it(desk):
    await desk.load(small())
    await desk.load(small(MORE_POINTS, CHANGED[:2]))
    runs = await desk.rows(ImportRun, ImportRun.id)
    assert [run.undo is None for run in runs] == [True, False]


ODD = [
    ["Danh sách", "", "", ""],
    ["TT", "Quý danh", "Nơi ngồi", "Máy"],
    [1, "Nguyễn Văn An", "DC001", "0500000001"],
]


async def test_a_sheet_is_looked_at_pointed_out_and_remembered(desk):
    await desk.load(workbook({"P": [["Mã điểm cầu", "Tên điểm cầu", "Cấp"], *[[*row[1:3], ""] for row in POINTS]]}))
    data = workbook({"Trang lạ": ODD})
    [look] = await look_at(data, Question(KEY, TODAY))
    assert (look.sheet, look.rows, look.found) == ("Trang lạ", 3, None)
    assert look.head[1] == ["TT", "Quý danh", "Nơi ngồi", "Máy"]
    with pytest.raises(Refused) as caught:
        await desk.load(data)
    assert caught.value.code == "roster_no_header"
    choice = Choice({"full_name": 1, "bridge_code": 2, "phone": 3}, header_row=2, kind=Kind.DELEGATES)
    report = await desk.load(data, choices={"Trang lạ": choice})
    assert (report.outcome, report.delegates.new) == (ImportOutcome.APPLIED, 1)
    [person] = await desk.rows(Delegate)
    assert (person.full_name, person.phone) == ("Nguyễn Văn An", "+84500000001")


async def test_a_corrected_column_is_used_again_when_the_header_comes_again(desk):
    await desk.load(small())
    rows = [["STT", "Họ và tên", "Mã điểm cầu", "Máy"], [1, "Lê Mới", "DC001", "0500000009"]]
    first = await desk.load(workbook({"A": rows}), choices={"A": Choice({"phone": 3})})
    assert first.outcome is ImportOutcome.APPLIED
    rows[1] = [1, "Lê Khác", "DC001", "0500000008"]
    await desk.load(workbook({"Trang khác": rows}))
    assert {row.full_name: row.phone for row in await desk.rows(Delegate) if row.full_name.startswith("Lê ")} == {
        "Lê Hoà": "+84500000003",
        "Lê Mới": "+84500000009",
        "Lê Khác": "+84500000008",
    }


async def test_a_column_that_was_recognised_wrongly_can_be_taken_away(desk):
    await desk.load(small())
    rows = [["Họ và tên", "Mã điểm cầu", "Điện thoại"], ["Lê Mới", "DC001", "nội bộ 12"]]
    with_it = await desk.load(workbook({"A": rows}), dry_run=True)
    assert [problem.code for problem in with_it.problems] == ["phone_unreadable"]
    without = await desk.load(workbook({"A": rows}), dry_run=True, choices={"A": Choice({"phone": -1})})
    assert not without.problems
