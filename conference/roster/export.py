"""The roster as a workbook in the layout that is imported: exporting and importing it again changes nothing.

Every cell is written as text or number, never as a formula or a link, whatever it begins with. Citizen numbers are not
in it: only their hashes are kept.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from conference.roster.plan import Stored
from schemas.words import Category, Gender, Level, Mode

if TYPE_CHECKING:
    import xlsxwriter

_LEVELS = {
    Level.CENTRE: "Trung tâm",
    Level.PROVINCE: "Tỉnh/Thành phố",
    Level.WARD: "Xã/Phường",
    Level.DEPARTMENT: "Sở/ngành/đơn vị",
    Level.GRASSROOTS: "Cơ sở",
}
_MODES = {Mode.TWO_WAY: "Hai chiều", Mode.WATCH_ONLY: "Chỉ xem", Mode.IN_PERSON: "Trực tiếp"}
_GENDERS = {Gender.MALE: "Nam", Gender.FEMALE: "Nữ", Gender.UNKNOWN: ""}
_CATEGORIES = {
    Category.COMMITTEE: "Cấp ủy viên",
    Category.LEADER: "Lãnh đạo",
    Category.SPEAKER: "Báo cáo viên",
    Category.MEMBER: "Đảng viên",
    Category.PUBLIC: "Quần chúng",
    Category.OTHER: "",
}
_POINT_COLUMNS = (
    ("STT", 6), ("Mã điểm cầu", 12), ("Tên điểm cầu", 44), ("Đơn vị phụ trách", 36), ("Cấp", 16), ("Hình thức", 12),
    ("Sức chứa", 9), ("Mã xã/phường", 12), ("Số đại biểu triệu tập", 12), ("Điểm cầu cấp trên", 14), ("Địa chỉ", 40),
    ("Chủ trì", 24), ("Đầu mối", 24), ("Người liên hệ", 24), ("Số điện thoại", 14),
)  # fmt: skip
_PERSON_COLUMNS = (
    ("STT", 6), ("Mã ĐB", 12), ("Họ và tên", 28), ("Giới tính", 9), ("Ngày sinh", 12), ("Chức vụ", 28),
    ("Đơn vị", 36), ("Mã điểm cầu", 12), ("Số điện thoại", 14),
    ("Thư điện tử", 28), ("Thành phần", 16),
)  # fmt: skip
Value = str | int | None


def export_roster(stored: Stored) -> bytes:
    """The workbook of a conference's roster, points in the office's order, delegates by point and name."""
    out = io.BytesIO()
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    import xlsxwriter  # noqa: PLC0415 - only who exports pays for it, not every start of the service

    with xlsxwriter.Workbook(out, options) as book:
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "vcenter", "border": 1})
        _sheet(book, "Điểm cầu", _POINT_COLUMNS, _points(stored), bold)
        _sheet(book, "Đại biểu", _PERSON_COLUMNS, _people(stored), bold)
    return out.getvalue()


def _points(stored: Stored) -> Iterable[Sequence[Value]]:
    for number, point in enumerate(stored.points.values(), start=1):
        yield (
            number, point.code, point.name, point.unit, _LEVELS[Level(point.level)], _MODES[Mode(point.mode)],
            point.capacity, point.ward_code, point.expected, point.parent, point.address, point.chair, point.host,
            point.contact, _national(point.contact_phone),
        )  # fmt: skip


def _people(stored: Stored) -> Iterable[Sequence[Value]]:
    place = {code: number for number, code in enumerate(stored.points)}
    people = [person for person in stored.people.values() if not person.removed]
    people.sort(key=lambda person: (place[person.bridge], person.sort_key, person.row))
    for number, person in enumerate(people, start=1):
        born = date.fromisoformat(person.birth_date).strftime("%d/%m/%Y") if person.birth_date else person.birth_year
        yield (
            number, person.code, person.full_name, _GENDERS[Gender(person.gender)], born, person.title, person.unit,
            person.bridge, _national(person.phone), person.email,
            person.category_given or _CATEGORIES[Category(person.category)],
        )  # fmt: skip


def _national(phone: str | None) -> str | None:
    return "0" + phone.removeprefix("+84") if phone else None


def _sheet(
    book: xlsxwriter.Workbook,
    name: str,
    columns: Sequence[tuple[str, int]],
    rows: Iterable[Sequence[Value]],
    bold: xlsxwriter.format.Format,
) -> None:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    for column, (header, width) in enumerate(columns):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, header, bold)
    for at, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            if isinstance(value, str) and value:
                sheet.write_string(at, column, value)
            elif isinstance(value, int):
                sheet.write_number(at, column, value)
