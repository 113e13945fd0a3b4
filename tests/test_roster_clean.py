"""Header rows, columns and layouts that offices send."""

from __future__ import annotations

import pytest

from conference.roster.clean import clean
from conference.roster.columns import Choice, Kind, find_table, letters, recognise
from conference.roster.people import Context, split_title_unit
from conference.roster.problems import ERRORS, WARNINGS
from conference.roster.read import read_sheets
from conference.roster.records import Cleaned
from schemas.errors import Refused
from tests.roster_kit import KEY, PEOPLE, PERSON_HEADER, POINT_HEADER, POINTS, TODAY, small, workbook


def cleaned(data: bytes, choices=None) -> Cleaned:
    return clean(read_sheets(data), Context(TODAY, KEY), choices)


def one(rows, merges=()) -> Cleaned:
    return cleaned(workbook({"Danh sách": rows}, [("Danh sách", *merge) for merge in merges]))


def codes(out: Cleaned) -> list[str]:
    return [problem.code for problem in out.problems]


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("HỌ VÀ TÊN", "full_name"),
        ("Họ và tên (in hoa)", "full_name"),
        ("Ngày, tháng, năm sinh", "birth"),
        ("Số ĐT", "phone"),
        ("SĐT", "phone"),
        ("Chức vụ, đơn vị", "title_unit"),
        ("Chức vụ - Đơn vị công tác", "title_unit"),
        ("Đơn vị công tác", "unit"),
        ("Full name", "full_name"),
        ("Bridge point code", "bridge_code"),
        ("CCCD/CMND", "citizen"),
        ("Ghi chú", "note"),
        ("Cân nặng", None),
    ],
)
def test_columns_are_recognised_in_vietnamese_and_english(header, field):
    assert recognise(header, Kind.DELEGATES) == field


def test_columns_have_the_spreadsheets_letters():
    assert [letters(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_the_header_is_found_below_letterhead_and_title():
    title = [["THÀNH ỦY TP"], [], ["DANH SÁCH ĐẠI BIỂU", "", "Mẫu 01"], ["(Kèm theo Công văn)"], []]
    out = one([*title, PERSON_HEADER, *PEOPLE])
    assert out.tables[0].header_row == 6
    assert [person.full_name for person in out.people] == ["Nguyễn Văn An", "Trần Thị Bình", "Lê Hoà"]
    assert out.people[0].row == 7


def test_a_header_over_two_rows_is_read_joined():
    rows = [
        ["STT", "Họ và tên", "Chức vụ", "Điểm cầu", ""],
        ["", "", "đơn vị", "Mã", "Ghi chú"],
        [1, "Nguyễn Văn An", "Bí thư, Sở Y tế", "DC001", ""],
    ]
    table = find_table(rows)
    assert table is not None
    assert table.first == 3
    assert table.columns == {"number": 0, "full_name": 1, "title_unit": 2, "bridge_code": 3, "note": 4}


def test_a_first_row_of_data_is_not_swallowed_by_the_header():
    header = ["STT", "Họ và tên", "Chức vụ", "Điểm cầu"]
    table = find_table([header, ["", "Nguyễn Văn An", "Bí thư", "Chính"], ["", "", "", "Chính"]])
    assert table is not None
    assert table.first == 2


def test_numbering_rows_repeated_headers_blanks_and_totals_are_no_delegates():
    out = one(
        [
            PERSON_HEADER,
            [1, 2, 3, 4, 5, 6, 7, 8],
            PEOPLE[0],
            [],
            PERSON_HEADER,
            PEOPLE[1],
            [3],
            ["Tổng cộng: 2 đại biểu"],
            ["", "", "", "", "", "NGƯỜI LẬP BIỂU"],
        ]
    )
    assert [person.code for person in out.people] == ["DB1", "DB2"]
    assert codes(out) == []


def test_one_sheet_with_a_heading_row_per_bridge_point_gives_points_and_delegates():
    out = one(
        [
            ["DANH SÁCH ĐẠI BIỂU"],
            ["STT", "Họ và tên", "Chức vụ, đơn vị", "Năm sinh"],
            ["I. ĐIỂM CẦU: PHƯỜNG BẾN THÀNH (2 đại biểu)"],
            [1, "Nguyễn Văn An", "Bí thư, Đảng ủy phường", 1970],
            [2, "Trần Thị Bình", "Chuyên viên - Văn phòng", 1980],
            ["II. Điểm cầu Xã Thạnh An"],
            [1, "Lê Hoà", "Cán bộ", 1990],
        ],
        [(2, 0, 2, 3)],
    )
    assert [point.name for point in out.points] == ["ĐIỂM CẦU PHƯỜNG BẾN THÀNH", "Điểm cầu Xã Thạnh An"]
    assert [person.bridge for person in out.people] == [out.points[0].name] * 2 + [out.points[1].name]
    assert (out.people[0].title, out.people[0].unit) == ("Bí thư", "Đảng ủy phường")
    assert codes(out) == ["main_unknown"] or codes(out) == []


def test_codes_derived_from_a_person_do_not_depend_on_the_order_of_rows():
    header = ["Họ và tên", "Ngày sinh", "Đơn vị", "Điểm cầu"]
    rows = [
        ["Nguyễn Văn An", "01/02/1980", "Sở Y tế", "Hội trường 1"],
        ["Lê Hoà", "03/04/1990", "Sở Y tế", "Hội trường 1"],
        ["Lê Hoa", "03/04/1990", "Sở Y tế", "Hội trường 1"],
    ]
    forward = {person.full_name: person.code for person in one([header, *rows]).people}
    backward = {person.full_name: person.code for person in one([header, *rows[::-1]]).people}
    assert forward == backward
    assert len(set(forward.values())) == 3
    again = one([header, ["LÊ HÒA", "3/4/1990", "SỞ Y TẾ", "Hội trường 1"]]).people[0]
    assert again.code == forward["Lê Hoà"]


def test_family_name_and_given_name_in_two_columns_become_one():
    out = one([["STT", "Họ và tên đệm", "Tên", "Mã điểm cầu"], [1, "Nguyễn Thị", "Hoa", "DC001"]])
    assert out.people[0].full_name == "Nguyễn Thị Hoa"


@pytest.mark.parametrize(
    ("both", "parts"),
    [
        ("Phó Chủ tịch, UBND phường 1", ("Phó Chủ tịch", "UBND phường 1")),
        ("Bí thư - Đảng ủy Sở Y tế", ("Bí thư", "Đảng ủy Sở Y tế")),
        ("Bí thư\nĐảng ủy, Sở Y tế", ("Bí thư", "Đảng ủy, Sở Y tế")),
        ("Chuyên viên", ("Chuyên viên", "")),
    ],
)
def test_title_and_unit_in_one_cell_are_parted(both, parts):
    assert split_title_unit(both) == parts


def test_problems_name_sheet_row_column_and_cell_and_no_personal_data():
    people = [
        [1, "DB1", "Nguyễn Văn An", "31/02/1980", "Bí thư", "Sở", "DC001", "12345"],
        [2, "DB1", "Lê Hoà", "1990", "", "Sở", "DC001", ""],
        [3, "DB3", "", "1990", "", "Sở", "DC001", ""],
        [4, "DB4", "Trần Mai", "1990", "", "Sở", "", ""],
        [5, "DB5", "X" * 400, "1990", "", "Sở", "DC001", ""],
        [6, "DB6", "12345", "1990", "", "Sở", "DC001", ""],
    ]
    out = cleaned(small(people=people))
    assert [(problem.code, problem.row, problem.cell) for problem in out.problems] == [
        ("date_impossible", 2, "D2"),
        ("phone_unreadable", 2, "H2"),
        ("duplicate_delegate_code", 3, "B3"),
        ("name_missing", 4, "C4"),
        ("bridge_missing", 5, "G5"),
        ("text_too_long", 6, "C6"),
        ("name_without_letters", 7, "C7"),
    ]
    assert {problem.sheet for problem in out.problems} == {"Đại biểu"}
    for problem in out.problems:
        said = problem.said()
        assert said.vi
        assert said.en
        assert "{" not in said.vi + said.en
        for personal in ("An", "Hoà", "12345", "1980"):
            assert personal not in said.vi.split()


def test_every_problem_has_both_languages_and_one_severity():
    assert not ERRORS.keys() & WARNINGS.keys()
    assert all(words.vi and words.en for words in (ERRORS | WARNINGS).values())


def test_a_missing_column_is_an_error_that_names_it():
    out = cleaned(workbook({"Điểm cầu": [["STT", "Mã điểm cầu", "Cấp"], [1, "DC1", "Xã"]]}))
    assert codes(out) == ["column_missing"]
    assert "Tên điểm cầu" in out.problems[0].said().vi


def test_a_delegate_list_without_any_bridge_column_says_so_by_row():
    out = one([["STT", "Họ và tên", "Chức vụ"], [1, "Nguyễn Văn An", "Bí thư"]])
    assert codes(out) == ["bridge_missing"]


@pytest.mark.parametrize("rows", [[["a", "b"], ["c", "d"]], [["Họ và tên"]], [["xin chào"]]])
def test_a_file_without_a_header_is_refused(rows):
    with pytest.raises(Refused) as caught:
        one(rows)
    assert caught.value.code == "roster_no_header"


def test_a_header_without_rows_is_refused():
    with pytest.raises(Refused) as caught:
        one([PERSON_HEADER])
    assert caught.value.code == "roster_no_rows"


def test_a_person_may_correct_which_column_is_which():
    rows = [["STT", "Tên gọi", "Họ và tên", "Mã điểm cầu", "Cột lạ"], [1, "x", "Nguyễn Văn An", "DC001", "0500000009"]]
    out = cleaned(workbook({"S": rows}), {"S": Choice({"phone": 4})})
    assert out.people[0].phone == "+84500000009"


def test_sheets_that_are_hidden_or_something_else_are_passed_over_and_named():
    data = workbook({"Hướng dẫn": [["Cách điền mẫu này"]], "Đại biểu": [PERSON_HEADER, *PEOPLE]})
    assert codes(cleaned(data)) == ["sheet_ignored"]


def test_the_main_hall_is_found_by_level_or_by_name():
    out = cleaned(workbook({"P": [POINT_HEADER, *POINTS]}))
    assert [point.code for point in out.points if point.is_main] == ["DC000"]
    points = [[1, "A", "Điểm cầu Phường 1", "", ""], [2, "B", "Điểm cầu chính Hội trường", "", ""]]
    assert [point.code for point in cleaned(workbook({"P": [POINT_HEADER, *points]})).points if point.is_main] == ["B"]


def test_one_person_on_two_rows_is_pointed_out():
    header = [*PERSON_HEADER, "Số CCCD"]
    people = [
        [1, "DB1", "Nguyễn Văn An", "01/02/1980", "Bí thư", "Sở", "DC001", "", "000080000001"],
        [2, "DB2", "Nguyễn Văn An", "01/02/1980", "Ủy viên", "Sở", "DC002", "", ""],
        [3, "DB3", "N. V. An", "1980", "Ủy viên", "Sở", "DC002", "", "000080000001"],
    ]
    out = cleaned(workbook({"Điểm cầu": [POINT_HEADER, *POINTS], "Đại biểu": [header, *people]}))
    assert codes(out) == ["duplicate_person", "duplicate_citizen_number"]
    assert len(out.people) == 3
