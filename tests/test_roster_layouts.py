"""Layouts that offices really send, as real files through the whole import."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from conference.database import open_database
from schemas.rows import Base, Bridge, Delegate, Unit
from schemas.wire.roster import ImportOutcome
from tests.roster_kit import Desk, new_desk, workbook


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    database = open_database(tmp_path, None)
    async with database.writer.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    yield await new_desk(database)
    await database.close()


async def roster(desk: Desk, sheets: dict[str, Any], merges: Any = ()) -> dict[str, tuple[str, str, str]]:
    """Import a workbook; returns name -> (title, unit, bridge point)."""
    report = await desk.load(workbook(sheets, merges))
    assert (report.outcome, report.errors) == (ImportOutcome.APPLIED, 0), report.problems
    points = {row.id: row.name for row in await desk.rows(Bridge)}
    units = {row.id: row.name for row in await desk.rows(Unit)}
    return {
        row.full_name: (row.title, units.get(row.unit_id, ""), points[row.bridge_id])
        for row in await desk.rows(Delegate, Delegate.id)
    }


LETTERHEAD = [
    ["ĐẢNG BỘ THÀNH PHỐ", None, None, "ĐẢNG CỘNG SẢN VIỆT NAM"],
    ["*", None, None, "Ngày 07 tháng 02 năm 2026"],
    ["DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ TRỰC TUYẾN", None, None, None],
    [None, None, None, None],
]


async def test_a_letterhead_merged_titles_a_numbering_row_and_a_signature(desk: Desk) -> None:
    rows = [
        *LETTERHEAD,
        ["STT", "Họ và tên", "Chức vụ, đơn vị", "Điểm cầu"],
        ["(1)", "(2)", "(3)", "(4)"],
        [1, "NGUYỄN VĂN AN", "Bí thư Đảng ủy, Phường Bến Thành", "Điểm cầu Phường Bến Thành"],
        [2, "Trần Thị Bình", "Chủ tịch UBND, Xã Thạnh An", "Điểm cầu Xã Thạnh An"],
        ["Tổng cộng: 2 đại biểu", None, None, None],
        [None, None, None, "NGƯỜI LẬP"],
    ]
    assert await roster(desk, {"DS": rows}, [("DS", 2, 0, 2, 3)]) == {
        "Nguyễn Văn An": ("Bí thư Đảng ủy", "Phường Bến Thành", "Điểm cầu Phường Bến Thành"),
        "Trần Thị Bình": ("Chủ tịch UBND", "Xã Thạnh An", "Điểm cầu Xã Thạnh An"),
    }


async def test_one_sheet_with_a_heading_row_per_point_and_no_codes(desk: Desk) -> None:
    rows = [
        ["TT", "Họ và tên", "Năm sinh", "Chức vụ"],
        ["I. Điểm cầu Phường Bến Thành (2 đại biểu)", None, None, None],
        [1, "Nguyễn Văn An", 1980, "Bí thư"],
        [2, "Trần Thị Bình", 1975, "Chủ tịch"],
        ["II. Điểm cầu Xã Thạnh An (1 đại biểu)", None, None, None],
        [1, "Lê Hòa", 1990, "Cán bộ"],
    ]
    found = await roster(desk, {"Trang 1": rows}, [("Trang 1", 1, 0, 1, 3), ("Trang 1", 4, 0, 4, 3)])
    assert {name: bridge for name, (_, _, bridge) in found.items()} == {
        "Nguyễn Văn An": "Điểm cầu Phường Bến Thành",
        "Trần Thị Bình": "Điểm cầu Phường Bến Thành",
        "Lê Hòa": "Điểm cầu Xã Thạnh An",
    }
    again = await desk.load(workbook({"Trang 1": rows}))
    assert again.outcome is ImportOutcome.UNCHANGED, "the same list without codes is the same list"


async def test_a_point_merged_over_its_delegates_and_a_name_in_two_columns(desk: Desk) -> None:
    rows = [
        ["Điểm cầu", "STT", "Họ và tên đệm", "Tên", "Đơn vị công tác"],
        ["Phường Bến Thành", 1, "Nguyễn Văn", "An", "Đảng ủy phường"],
        [None, 2, "Trần Thị", "Bình", "Đảng ủy phường"],
        [None, 3, "Lê", "Hòa", "UBND phường"],
        ["Xã Thạnh An", 1, "Võ", "Đông", "UBND xã"],
    ]
    found = await roster(desk, {"DS": rows}, [("DS", 1, 0, 3, 0)])
    assert {name: (unit, bridge) for name, (_, unit, bridge) in found.items()} == {
        "Nguyễn Văn An": ("Đảng ủy phường", "Phường Bến Thành"),
        "Trần Thị Bình": ("Đảng ủy phường", "Phường Bến Thành"),
        "Lê Hòa": ("UBND phường", "Phường Bến Thành"),
        "Võ Đông": ("UBND xã", "Xã Thạnh An"),
    }


async def test_a_header_of_its_own_below_each_points_heading(desk: Desk) -> None:
    header = ["STT", "Họ và tên", "Chức danh"]
    rows = [
        ["DANH SÁCH ĐẠI BIỂU", None, None],
        ["I. Điểm cầu: Trường THPT Chuyên", None, None],
        header,
        [1, "Nguyễn Văn An", "Hiệu trưởng"],
        [None, None, None],
        ["II. Điểm cầu: Bệnh viện Quận", None, None],
        header,
        [1, "Lê Hòa", "Giám đốc"],
    ]
    found = await roster(desk, {"DS": rows})
    assert {name: bridge for name, (_, _, bridge) in found.items()} == {
        "Nguyễn Văn An": "Điểm cầu Trường THPT Chuyên",
        "Lê Hòa": "Điểm cầu Bệnh viện Quận",
    }


async def test_a_sheet_per_point_named_after_it(desk: Desk) -> None:
    header = ["STT", "Họ và tên", "Chức vụ"]
    found = await roster(
        desk,
        {
            "Phường Bến Thành": [header, [1, "Nguyễn Văn An", "Bí thư"]],
            "Xã Thạnh An": [header, [1, "Lê Hòa", "Cán bộ"]],
        },
    )
    assert {name: bridge for name, (_, _, bridge) in found.items()} == {
        "Nguyễn Văn An": "Phường Bến Thành",
        "Lê Hòa": "Xã Thạnh An",
    }
