"""A roster file on its way in, as the desk's page drives it: read, shown, corrected, imported, found again."""

from __future__ import annotations

import asyncio
import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import openpyxl
import pytest

from conference.http import keys
from conference.shelf import SILENT, Shelf
from conference.works import Works
from schemas.errors import Refused
from tests.roster_kit import PEOPLE, PERSON_HEADER, sample, small, workbook
from tests.world import World


async def take(
    client: aiohttp.ClientSession, world: World, data: bytes, name: str = "danh sách.xlsx"
) -> dict[str, Any]:
    """Upload a file and wait until it was read."""
    url = f"/api/conferences/{world.conference}/intakes"
    async with client.post(url, params={"filename": name}, data=data) as response:
        assert response.status == 201, await response.text()
        return await settled(client, (await response.json())["id"])


async def settled(client: aiohttp.ClientSession, intake: int) -> dict[str, Any]:
    async with asyncio.timeout(40):
        while True:
            async with client.get(f"/api/intakes/{intake}") as response:
                view = await response.json()
            if view["state"] != "running":
                return view
            await asyncio.sleep(0.05)


async def problems(client: aiohttp.ClientSession, intake: int) -> list[dict[str, Any]]:
    async with client.get(f"/api/intakes/{intake}/problems") as response:
        return (await response.json())["problems"]


async def total(client: aiohttp.ClientSession, world: World) -> int:
    async with client.get(f"/api/conferences/{world.conference}/delegates", params={"limit": "1"}) as response:
        return (await response.json())["total"]


async def test_a_file_is_read_shown_and_imported_and_undone(world: World, organiser: aiohttp.ClientSession) -> None:
    seen = await take(organiser, world, small())
    assert (seen["state"], seen["step"], seen["imported"], seen["problem"]) == ("done", "check", False, None)
    assert seen["report"]["outcome"] == "would_change"
    assert (seen["report"]["delegates"]["new"], seen["report"]["problems"]) == (3, [])
    assert [sheet["sheet"] for sheet in seen["look"]["sheets"]] == ["Điểm cầu", "Đại biểu"]
    assert await total(organiser, world) == 18, "showing writes nothing"

    async with organiser.post(f"/api/intakes/{seen['id']}/apply", json={}) as response:
        assert response.status == 202, await response.text()
    done = await settled(organiser, seen["id"])
    assert (done["state"], done["step"], done["imported"], done["report"]["outcome"]) == (
        "done", "import", True, "applied",
    )  # fmt: skip
    assert await total(organiser, world) == 21
    async with organiser.post(f"/api/intakes/{seen['id']}/apply", json={}) as response:
        assert (response.status, (await response.json())["code"]) == (409, "intake_over")
    async with organiser.post(f"/api/conferences/{world.conference}/imports/undo") as response:
        assert (await response.json())["filename"] == "danh sách.xlsx"
    assert await total(organiser, world) == 18


async def test_every_problem_is_told_by_row_and_given_back_as_a_workbook_without_formulas(
    world: World, organiser: aiohttp.ClientSession
) -> None:
    rows = [[n, f"DB{n:05}", f"Người {n}", "", "", "", "=1+1", "12"] for n in range(100, 800)]
    seen = await take(organiser, world, workbook({"=cmd()": [PERSON_HEADER, *rows]}))
    assert (seen["state"], seen["report"]["outcome"]) == ("done", "refused")
    found = await problems(organiser, seen["id"])
    assert len(found) == seen["report"]["errors"] + seen["report"]["warnings"] == 1400, "no sample: all of them"
    assert {problem["code"] for problem in found[:700]} == {"unknown_bridge"}, "errors first"
    assert (found[0]["row"], found[0]["cell"], found[0]["column"]) == (2, "G2", "Mã điểm cầu")
    async with organiser.post(f"/api/intakes/{seen['id']}/apply", json={}) as response:
        assert (response.status, (await response.json())["code"]) == (409, "intake_unread")
    async with organiser.get(f"/api/intakes/{seen['id']}/problems.xlsx") as response:
        book = openpyxl.load_workbook(io.BytesIO(await response.read()))
    sheet = book.active
    assert sheet.max_row == 1401
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert (sheet["B2"].value, sheet["C2"].value, sheet["D2"].value) == ("=cmd()", 2, "G2")


async def test_columns_are_corrected_without_sending_the_file_again_and_remembered_for_the_layout(
    world: World, organiser: aiohttp.ClientSession
) -> None:
    odd = [["Danh sách"], ["TT", "Quý danh", "Nơi ngồi", "Máy"], [1, "Nguyễn Văn An", "DC001", "0500000001"]]
    seen = await take(organiser, world, workbook({"Trang lạ": odd}))
    assert (seen["state"], seen["problem"]["code"], seen["report"]) == ("failed", "roster_no_header", None)
    assert seen["look"]["sheets"][0]["head"][1] == ["TT", "Quý danh", "Nơi ngồi", "Máy"]
    said = {"columns": {"full_name": 1, "bridge_code": 2, "phone": 3}, "header_row": 2, "kind": "delegates"}
    async with organiser.put(f"/api/intakes/{seen['id']}/choices", json={"choices": {"Trang lạ": said}}) as response:
        assert response.status == 202, await response.text()
    mended = await settled(organiser, seen["id"])
    assert (mended["report"]["errors"], mended["report"]["delegates"]["new"]) == (0, 1)
    assert mended["choices"]["Trang lạ"] == said
    async with organiser.post(f"/api/intakes/{seen['id']}/apply", json={}) as response:
        assert response.status == 202
    assert (await settled(organiser, seen["id"]))["imported"]
    # The same layout from another office, under another name: nobody has to point at anything again.
    odd[2] = [1, "Trần Thị Bình", "DC003", "0500000002"]
    again = await take(organiser, world, workbook({"Sheet1": odd}))
    assert (again["state"], again["report"]["delegates"]["new"]) == ("done", 1)
    assert again["look"]["sheets"][0]["columns"] == {"full_name": 1, "bridge_code": 2, "phone": 3}


async def test_files_are_found_again_and_thrown_away(world: World, organiser: aiohttp.ClientSession) -> None:
    first, second = await take(organiser, world, small()), await take(organiser, world, b"rubbish", "b.csv")
    assert (second["state"], second["problem"]["code"]) == ("failed", "roster_no_header")
    async with organiser.get(f"/api/conferences/{world.conference}/intakes") as response:
        assert [each["id"] for each in (await response.json())["intakes"]] == [second["id"], first["id"]]
    async with organiser.delete(f"/api/intakes/{first['id']}") as response:
        assert response.status == 204
    async with organiser.get(f"/api/intakes/{first['id']}") as response:
        assert response.status == 404


async def test_what_is_pasted_from_a_spreadsheet_is_read(world: World, organiser: aiohttp.ClientSession) -> None:
    pasted = "\n".join("\t".join(str(cell) for cell in row) for row in [PERSON_HEADER, *PEOPLE[:2]])
    seen = await take(organiser, world, pasted.encode(), "dán từ bảng tính")
    assert (seen["state"], seen["report"]["delegates"]["new"]) == ("done", 2), seen


async def test_a_long_list_goes_on_while_nobody_looks_and_is_found_again(
    world: World, organiser: aiohttp.ClientSession
) -> None:
    url = f"/api/conferences/{world.conference}/intakes"
    async with organiser.post(url, params={"filename": "dài.xlsx"}, data=sample()) as response:
        assert (response.status, (await response.json())["state"]) == (201, "running")
    async with world.client() as later:
        await world.sign_in_organiser(later)
        async with later.get(url) as response:
            [found] = (await response.json())["intakes"]
        assert (found["filename"], found["state"]) == ("dài.xlsx", "running")
        assert (await settled(later, found["id"]))["report"]["delegates"]["new"] == 11_039, "17 were there"
        async with later.post(f"/api/intakes/{found['id']}/apply", json={}) as response:
            assert response.status == 202
        async with later.put(f"/api/intakes/{found['id']}/choices", json={"choices": {}}) as response:
            assert (response.status, (await response.json())["code"]) == (429, "roster_busy")
        done = await settled(later, found["id"])
    assert (done["imported"], done["phase"], done["done"], done["whole"]) == (True, "writing", 11_039, 11_039)
    assert await total(organiser, world) == 18 + 11_039


async def test_only_organisers_see_files(
    world: World, organiser: aiohttp.ClientSession, host: aiohttp.ClientSession
) -> None:
    seen = await take(organiser, world, small())
    async with host.get(f"/api/intakes/{seen['id']}") as response:
        assert response.status == 403


async def test_what_lies_on_the_shelf_is_for_the_owners_eyes_only(
    world: World, organiser: aiohttp.ClientSession
) -> None:
    await take(organiser, world, small())
    for path in (world.app[keys.INTAKE].shelf.folder(world.app[keys.INTAKE].shelf.of(world.conference)[0])).iterdir():
        assert path.stat().st_mode & 0o077 == 0, path


async def test_work_whose_worker_died_is_told_as_interrupted_and_old_work_is_thrown_away(tmp_path: Path) -> None:
    moment = datetime(2026, 11, 22, tzinfo=UTC)
    shelf = Shelf(tmp_path / "work", lambda: moment, keep=timedelta(hours=1))
    note = shelf.begin(1, "roster", "Ban tổ chức")
    assert shelf.find(note.id).state == "running"
    moment += SILENT + timedelta(seconds=1)
    assert (shelf.find(note.id).state, shelf.find(note.id).problem["code"]) == ("failed", "work_interrupted")
    moment += timedelta(hours=1)
    assert shelf.of(1) == []
    with pytest.raises(Refused, match="not_found"):
        shelf.find(note.id)


async def test_work_that_another_worker_throws_away_ends(tmp_path: Path) -> None:
    here, there = (Shelf(tmp_path / "work", lambda: datetime.now(UTC), keep=timedelta(hours=1)) for _ in range(2))
    works, ended = Works(here), asyncio.Event()
    note = here.begin(1, "roster", "Ban tổ chức")

    async def work() -> None:
        try:
            while True:
                note.done += 1
                await asyncio.sleep(0.01)
        finally:
            ended.set()

    works.start(note, work)
    await asyncio.sleep(0)
    there.drop(there.find(note.id))
    async with asyncio.timeout(5):
        await ended.wait()
    await works.close()
    assert there.of(1) == []


async def test_a_file_that_is_read_while_it_is_written_is_whole(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "work", lambda: datetime.now(UTC), keep=timedelta(hours=1))
    note = shelf.begin(1, "roster", "Ban tổ chức")
    text = json.dumps(["Lê Ánh"] * 20_000)
    shelf.put(note, "report.json", text)
    writing = asyncio.gather(*(asyncio.to_thread(shelf.put, note, "report.json", text) for _ in range(50)))
    while not writing.done():
        assert await asyncio.to_thread((shelf.folder(note) / "report.json").read_text) == text
    await writing
