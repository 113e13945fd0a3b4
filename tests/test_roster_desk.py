"""The roster changed by hand: found, edited, assigned, summoned, merged, taken out."""

from __future__ import annotations

import io
import json

import openpyxl
import pytest
from sqlalchemy import select, update

from conference.database import open_database
from conference.roster.duplicates import find_duplicates, merge_delegates, split_delegate
from conference.roster.editing import Edit, assign, edit_delegate, summon
from conference.roster.export import export_roster
from conference.roster.listing import Selection, list_delegates
from conference.roster.store import load_stored
from schemas.errors import Refused
from schemas.rows import Attendance, Base, Bridge, Delegate, Session, Summons
from schemas.wire.roster import ImportOutcome
from schemas.words import Category, Method
from tests.roster_kit import NOW, PEOPLE, Desk, new_desk, small

PAIR = [
    [4, "DB4", "Nguyễn Văn  AN", "01/02/1980", "", "Phường Bến Thành", "DC002", "0500000004"],
    [5, "DB5", "Đỗ Ước", "1970", "Chuyên viên", "Sở Y tế", "DC000", "0500000005"],
]


@pytest.fixture
async def desk(tmp_path):
    database = open_database(tmp_path, None)
    async with database.writer.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    made = await new_desk(database)
    await made.load(small(people=[*PEOPLE, *PAIR]))
    yield made
    await database.close()


async def ids(desk: Desk) -> dict[str, int]:
    return {row.code: row.id for row in await desk.rows(Delegate)}


async def points(desk: Desk) -> dict[str, int]:
    return {row.code: row.id for row in await desk.rows(Bridge)}


async def sessions(desk: Desk) -> list[int]:
    return [row.id for row in await desk.rows(Session, Session.id)]


async def find(desk: Desk, **criteria) -> list[str]:
    async with desk.database.read() as db:
        rows, _ = await list_delegates(db, desk.conference_id, Selection(**criteria))
    return [row.delegate.code for row in rows]


async def count_in(desk: Desk, code: str) -> None:
    """Check a delegate in at the first session."""
    first = (await sessions(desk))[0]
    delegate = (await ids(desk))[code]
    async with desk.write() as db:
        row = (
            await db.scalars(select(Summons).where(Summons.delegate_id == delegate, Summons.session_id == first))
        ).one()
        db.add(
            Attendance(
                session_id=first, delegate_id=delegate, bridge_id=row.bridge_id, at=NOW, method=Method.TICKET,
                nonce=f"nonce-{code}",
            )
        )  # fmt: skip


async def test_delegates_are_found_in_vietnamese_order_by_words_without_marks_and_by_phone(desk):
    assert await find(desk) == ["DB1", "DB4", "DB2", "DB3", "DB5"]
    assert await find(desk, words="uoc do") == ["DB5"]
    assert await find(desk, words="ben thanh an") == ["DB1", "DB4"]
    assert await find(desk, words="0500000002") == ["DB2"]
    assert await find(desk, words="%") == await find(desk)
    assert await find(desk, words="khong co ai") == []
    assert await find(desk, bridge_id=(await points(desk))["DC002"]) == ["DB4", "DB3"]


async def test_pages_join_without_gap_or_repeat(desk):
    got, after = [], None
    async with desk.database.read() as db:
        while True:
            rows, total = await list_delegates(db, desk.conference_id, Selection(), after=after, limit=2)
            got += [row.delegate.code for row in rows]
            if len(rows) < 2:
                break
            after = rows[-1].delegate.id
    assert total == 5
    assert got == await find(desk)


async def test_an_edit_changes_what_is_shown_and_keeps_what_the_office_wrote(desk):
    delegate = (await ids(desk))["DB2"]
    edit = Edit(
        fields=frozenset({"full_name", "birth", "phone", "unit", "category"}),
        full_name="trần thị bình an",
        birth="5/6/1975",
        phone="0912 345 678",
        unit="Sở Mới",
        category=Category.LEADER,
    )
    async with desk.write() as db:
        await edit_delegate(db, delegate, edit)
    [row] = [row for row in await desk.rows(Delegate) if row.id == delegate]
    assert (row.full_name, row.name_given, row.phone) == ("Trần Thị Bình An", "TRẦN THỊ BÌNH", "+84912345678")
    assert (row.birth_date.isoformat(), row.birth_year, row.category) == ("1975-06-05", 1975, Category.LEADER)
    assert await find(desk, words="binh an so moi") == ["DB2"]
    assert (await find(desk))[:3] == ["DB1", "DB4", "DB2"]


@pytest.mark.parametrize(
    "edit",
    [
        Edit(fields=frozenset({"phone"}), phone="12"),
        Edit(fields=frozenset({"birth"}), birth="31/02/1980"),
        Edit(fields=frozenset({"full_name"}), full_name="123"),
        Edit(fields=frozenset({"full_name"}), full_name="X" * 400),
    ],
)
async def test_a_value_that_cannot_be_read_is_refused_and_names_its_field(desk, edit):
    delegate = (await ids(desk))["DB2"]
    with pytest.raises(Refused) as caught:
        async with desk.write() as db:
            await edit_delegate(db, delegate, edit)
    assert (caught.value.code, {caught.value.facts["field"]}) == ("roster_value", set(edit.fields))


async def test_a_name_mended_on_the_desk_survives_the_offices_file(desk):
    async with desk.write() as db:
        edit = Edit(fields=frozenset({"full_name"}), full_name="Trần Thị Bình An")
        await edit_delegate(db, (await ids(desk))["DB2"], edit)
    assert (await desk.load(small(people=[*PEOPLE, *PAIR]))).outcome is ImportOutcome.UNCHANGED
    [row] = [row for row in await desk.rows(Delegate) if row.code == "DB2"]
    assert row.full_name == "Trần Thị Bình An"


async def test_assigning_many_moves_their_summons_but_not_history(desk):
    await count_in(desk, "DB1")
    there = (await points(desk))["DC000"]
    async with desk.write() as db:
        moved = await assign(db, desk.conference_id, Selection(words="ben thanh"), there)
    assert len(moved) == 3
    first = (await sessions(desk))[0]
    one = (await ids(desk))["DB1"]
    places = {(row.session_id, row.delegate_id): row.bridge_id for row in await desk.rows(Summons)}
    assert places[first, one] == (await points(desk))["DC001"]
    assert sum(1 for bridge in places.values() if bridge == there) == 2 + 5
    with pytest.raises(Refused) as caught:
        async with desk.write() as db:
            await assign(db, desk.conference_id, Selection(), 999)
    assert caught.value.code == "not_found"


async def test_summoning_by_category_and_taking_off_again(desk):
    second = (await sessions(desk))[1]
    async with desk.write() as db:
        await db.execute(update(Delegate).where(Delegate.code.in_(["DB1", "DB2"])).values(category=Category.LEADER))
        others = [value for value in Category if value is not Category.LEADER]
        assert await summon(db, second, Selection(categories=others), summoned=False) == 3
    assert await find(desk, summoned_to=second) == ["DB1", "DB2"]
    assert await find(desk, not_summoned_to=second) == ["DB4", "DB3", "DB5"]
    async with desk.write() as db:
        assert await summon(db, second, Selection(words="do uoc"), summoned=True) == 1
        assert await summon(db, second, Selection(words="do uoc"), summoned=True) == 0
    assert await find(desk, summoned_to=second) == ["DB1", "DB2", "DB5"]


async def test_who_was_counted_is_not_taken_off_a_session(desk):
    await count_in(desk, "DB1")
    first = (await sessions(desk))[0]
    async with desk.write() as db:
        assert await summon(db, first, Selection(), summoned=False) == 4
    assert await find(desk, summoned_to=first) == ["DB1"]


async def test_one_person_on_two_rows_is_found_and_merged_and_split_again(desk):
    async with desk.database.read() as db:
        groups = await find_duplicates(db, desk.conference_id)
    assert [[row.delegate.code for row in group] for group in groups] == [["DB1", "DB4"]]
    known = await ids(desk)
    async with desk.write() as db:
        await db.execute(update(Delegate).where(Delegate.code == "DB1").values(phone=None))
        await summon(db, (await sessions(desk))[1], Selection(ids=[known["DB1"]]), summoned=False)
    async with desk.write() as db:
        await merge_delegates(db, known["DB1"], known["DB4"])
    rows = {row.code: row for row in await desk.rows(Delegate)}
    assert (rows["DB1"].phone, rows["DB4"].merged_into, rows["DB4"].revoked) == ("+84500000004", known["DB1"], True)
    assert len([row for row in await desk.rows(Summons) if row.delegate_id == known["DB1"]]) == 2
    assert not [row for row in await desk.rows(Summons) if row.delegate_id == known["DB4"]]
    assert "DB4" not in await find(desk)
    assert await find(desk, off=True) == ["DB4"]
    async with desk.database.read() as db:
        assert await find_duplicates(db, desk.conference_id) == []
    report = await desk.load(small(people=[*PEOPLE, *PAIR]))  # the office still sends both rows
    assert (report.delegates.new, report.delegates.gone) == (0, 0)
    assert not [row for row in await desk.rows(Summons) if row.delegate_id == known["DB4"]]
    async with desk.write() as db:
        await split_delegate(db, known["DB4"])
    assert "DB4" in await find(desk)
    assert len([row for row in await desk.rows(Summons) if row.delegate_id == known["DB4"]]) == 2


async def test_the_row_that_was_counted_must_be_the_one_that_stays(desk):
    await count_in(desk, "DB4")
    known = await ids(desk)
    with pytest.raises(Refused) as caught:
        async with desk.write() as db:
            await merge_delegates(db, known["DB1"], known["DB4"])
    assert (caught.value.code, caught.value.facts) == ("merge_counted", {"delegate": "DB4"})
    async with desk.write() as db:
        await merge_delegates(db, known["DB4"], known["DB1"])
    for keep, drop, code in (("DB4", "DB4", "merge_self"), ("DB4", "DB1", "not_found")):
        with pytest.raises(Refused) as caught:
            async with desk.write() as db:
                await merge_delegates(db, known[keep], known[drop])
        assert caught.value.code == code


async def test_the_exported_roster_imports_again_without_a_change(desk):
    async with desk.database.read() as db:
        data = export_roster(await load_stored(db, desk.conference_id))
    report = await desk.load(data)
    assert report.outcome is ImportOutcome.UNCHANGED
    assert [problem.code for problem in report.problems] == ["duplicate_person"]  # they are, still
    assert (report.points.unchanged, report.delegates.unchanged) == (3, 5)


@pytest.mark.parametrize("evil", ['=HYPERLINK("http://x.example","An")', "+1+1 An", "@SUM(A1) An", "-2+3 An", "\tAn"])
async def test_no_cell_of_an_export_is_a_formula_or_a_link(desk, evil):
    people = [[1, "DB1", evil, "1980", "=1+1", '=cmd|" /C calc"!A0', "DC001", ""]]
    report = await desk.load(small(points=[[1, "DC001", "=2+2 điểm", "=3+3", "Trung tâm"]], people=people))
    assert report.outcome is ImportOutcome.APPLIED
    async with desk.database.read() as db:
        data = export_roster(await load_stored(db, desk.conference_id))
    book = openpyxl.load_workbook(io.BytesIO(data))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert len(cells) > 20
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not any(cell.hyperlink for cell in cells)


def headers() -> dict[str, str]:
    return {"Content-Type": "application/octet-stream"}


async def test_the_desk_works_over_http(world, organiser):
    base = f"/api/conferences/{world.conference}"
    async with organiser.post(f"{base}/delegates/search", json={"q": "dai bieu 1"}) as response:
        page = await response.json()
    assert (response.status, page["total"], page["delegates"][0]["code"]) == (200, 9, "DB00001")
    one, two = world.delegates[3], world.delegates[13]
    async with organiser.patch(f"/api/delegates/{one}", json={"phone": "0912345678", "title": "Bí thư"}) as response:
        row = await response.json()
    assert (response.status, row["phone"], row["title"]) == (200, "+84912345678", "Bí thư")
    async with organiser.patch(f"/api/delegates/{one}", json={"phone": "x"}) as response:
        assert (response.status, (await response.json())["code"]) == (400, "roster_value")
    async with organiser.post(
        f"{base}/delegates/assign", json={"delegates": {"ids": [one]}, "bridge_id": world.other}
    ) as response:
        assert await response.json() == {"count": 1}
    async with organiser.post(f"{base}/delegates/assign", json={"delegates": {}, "bridge_id": world.other}) as response:
        assert response.status == 400
    async with organiser.post(
        f"/api/sessions/{world.later}/summons", json={"delegates": {"ids": [one]}, "summoned": False}
    ) as response:
        assert response.status == 200
    async with organiser.post(f"/api/delegates/{one}/merge", json={"duplicate_id": two}) as response:
        assert (response.status, (await response.json())["id"]) == (200, one)
    scan = {"code": world.ticket(13), "nonce": "after-merge", "bridge_id": world.other}
    async with organiser.post(f"/api/sessions/{world.session}/checkins", json=scan) as response:
        assert (await response.json())["outcome"] == "revoked"
    async with organiser.get(f"{base}/duplicates") as response:
        assert response.status == 200


async def test_a_merged_rows_ticket_stops_at_the_door_at_once(world, organiser):
    keep, drop = world.delegates[0], world.delegates[1]
    async with organiser.post(f"/api/delegates/{keep}/merge", json={"duplicate_id": drop}) as response:
        assert response.status == 200
    async with organiser.post(
        f"/api/sessions/{world.session}/checkins", json=world.scan(1, bridge_id=world.ward)
    ) as response:
        assert (await response.json())["outcome"] == "revoked"
    async with organiser.post(f"/api/delegates/{drop}/split") as response:
        assert response.status == 200
    async with organiser.post(
        f"/api/sessions/{world.session}/checkins", json=world.scan(1, bridge_id=world.ward)
    ) as response:
        assert (await response.json())["outcome"] == "ok"


async def test_imports_are_looked_at_made_listed_undone_and_exported_over_http(world, organiser):
    base = f"/api/conferences/{world.conference}"
    data = small([[1, "DC900", "Điểm cầu Phường Chín", "", ""]], [[1, "X1", "Lê An", "1990", "", "", "DC900", ""]])
    async with organiser.post(f"{base}/imports/look", data=data, headers=headers()) as response:
        look = await response.json()
    assert [sheet["kind"] for sheet in look["sheets"]] == ["points", "delegates"]
    assert {"name": "full_name", "label": {"vi": "Họ và tên", "en": "Full name"}} in look["delegate_fields"]
    choices = json.dumps({"Đại biểu": {"columns": {"phone": -1}}})
    params = {"filename": "moi.xlsx", "choices": choices}
    async with organiser.post(f"{base}/imports", data=data, params=params, headers=headers()) as response:
        report = await response.json()
    assert (response.status, report["outcome"], report["delegates"]["new"]) == (200, "applied", 1)
    async with organiser.post(f"{base}/imports", data=data, params={"choices": "["}, headers=headers()) as response:
        assert response.status == 400
    async with organiser.get(f"{base}/bridges") as response:
        assert "DC900" in {row["code"] for row in (await response.json())["bridges"]}
    async with organiser.get(f"{base}/imports") as response:
        [run] = (await response.json())["imports"]
    assert (run["filename"], run["new_delegates"], run["can_undo"]) == ("moi.xlsx", 1, True)
    async with organiser.get(f"{base}/roster.xlsx") as response:
        book = openpyxl.load_workbook(io.BytesIO(await response.read()))
    assert [sheet.title for sheet in book] == ["Điểm cầu", "Đại biểu"]
    assert book["Đại biểu"].max_row == 1 + 19
    async with organiser.post(f"{base}/imports/undo") as response:
        assert (response.status, (await response.json())["can_undo"]) == (200, False)
    async with organiser.get(f"{base}/bridges") as response:
        assert "DC900" not in {row["code"] for row in (await response.json())["bridges"]}
    async with organiser.post(f"{base}/imports/undo") as response:
        assert (response.status, (await response.json())["code"]) == (409, "nothing_to_undo")


async def test_an_import_while_people_are_checked_in_loses_nobody(world, organiser):
    import asyncio

    base = f"/api/conferences/{world.conference}"
    data = small([[1, "DC900", "Điểm cầu Phường Chín", "", ""]], [[1, "X1", "Lê An", "1990", "", "", "DC900", ""]])

    async def scan(index: int) -> str:
        body = world.scan(index, bridge_id=world.ward)
        async with organiser.post(f"/api/sessions/{world.session}/checkins", json=body) as response:
            return (await response.json())["outcome"]

    async def load() -> str:
        async with organiser.post(f"{base}/imports", data=data, headers=headers()) as response:
            return (await response.json())["outcome"]

    outcome, *scans = await asyncio.gather(load(), *(scan(index) for index in range(10)))
    assert (outcome, scans) == ("applied", ["ok"] * 10)
    async with organiser.get(f"/api/sessions/{world.session}/tally") as response:
        totals = (await response.json())["totals"]
    assert (totals["present"], totals["summoned"]) == (10, 19)
