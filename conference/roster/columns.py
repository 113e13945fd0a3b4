"""Which column is which: the header row, wherever it stands, and its names in Vietnamese or English.

Names are compared folded, so case, marks, spaces and punctuation do not matter: "HỌ VÀ TÊN", "Họ và tên (in hoa)"
and "ho va ten" are one. What is not recognised is kept out, and the caller is told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from conference.roster.names import fold, plain_text
from conference.roster.values import Cell, text_of
from schemas.errors import Words

HEADER_WITHIN = 60  # rows: letterheads, titles and notes that stand above a table


class Kind(StrEnum):
    """What the rows of a table are."""

    POINTS = "points"
    DELEGATES = "delegates"


class Field(NamedTuple):
    """A column that is understood: what people call it, and every name it is known by, folded."""

    label: Words
    names: str


POINT_FIELDS: dict[str, Field] = {
    "number": Field(Words("STT", "No."), "stt|tt|so tt|so thu tu|no|nr|ordinal"),
    "code": Field(
        Words("Mã điểm cầu", "Bridge point code"),
        "ma diem cau|ma|ma dc|ma diem|ky hieu|ma so|ma hoi truong|code|bridge code|point code|bridge point code|id",
    ),
    "name": Field(
        Words("Tên điểm cầu", "Bridge point"),
        "ten diem cau|diem cau|ten diem|ten hoi truong|hoi truong|ten|dia diem diem cau|name|bridge|bridge point"
        "|bridge point name|point|point name",
    ),
    "unit": Field(
        Words("Đơn vị phụ trách", "Unit"),
        "don vi phu trach|don vi|ten don vi|co quan|don vi chu tri|don vi quan ly|co quan don vi|to chuc|unit"
        "|organisation|organization|responsible unit",
    ),
    "level": Field(Words("Cấp", "Level"), "cap|cap diem cau|loai|loai diem cau|phan cap|khoi|level|type"),
    "mode": Field(
        Words("Hình thức", "Mode"), "hinh thuc|hinh thuc du|hinh thuc ket noi|phuong thuc|ket noi|mode|connection"
    ),
    "capacity": Field(
        Words("Sức chứa", "Capacity"), "suc chua|so cho|so ghe|so cho ngoi|quy mo|capacity|seats|cho ngoi"
    ),
    "expected": Field(
        Words("Số đại biểu triệu tập", "Delegates summoned"),
        "so dai bieu trieu tap|so dai bieu|so luong dai bieu|trieu tap|so luong|du kien|so nguoi|dai bieu trieu tap"
        "|tong so dai bieu|so luong trieu tap|so dai bieu du kien|expected|delegates|summoned|number of delegates",
    ),
    "ward_code": Field(
        Words("Mã xã/phường", "Ward code"),
        "ma xa phuong|ma phuong xa|ma xa|ma phuong|ma don vi hanh chinh|ma dvhc|ma hanh chinh|ward code|commune code",
    ),
    "parent": Field(
        Words("Điểm cầu cấp trên", "Parent point"),
        "diem cau cap tren|ma diem cau cap tren|truc thuoc|thuoc diem cau|diem cau cha|cap tren|parent|parent code"
        "|parent point",
    ),
    "address": Field(Words("Địa chỉ", "Address"), "dia chi|dia diem|noi hop|noi to chuc|address|location|venue"),
    "chair": Field(
        Words("Chủ trì", "Chair"), "chu tri|nguoi chu tri|dong chi chu tri|chu tri diem cau|chair|chairperson"
    ),
    "host": Field(
        Words("Đầu mối", "Host"),
        "dau moi|thu ky|thu ky diem cau|phu trach diem cau|nguoi phu trach|can bo phu trach|host|secretary",
    ),
    "contact": Field(
        Words("Người liên hệ", "Contact"),
        "nguoi lien he|lien he|can bo ky thuat|ky thuat vien|ky thuat|dau moi lien he|contact|technician",
    ),
    "contact_phone": Field(
        Words("Số điện thoại", "Phone"),
        "so dien thoai|dien thoai|sdt|dt|di dong|so dt|dien thoai lien he|so dien thoai lien he|so di dong|phone"
        "|mobile|contact phone|tel",
    ),
}

DELEGATE_FIELDS: dict[str, Field] = {
    "number": POINT_FIELDS["number"],
    "code": Field(
        Words("Mã đại biểu", "Delegate code"),
        "ma db|ma dai bieu|ma|ma so|ma can bo|ma so dai bieu|so the|ma dang vien|code|delegate code|delegate id|id",
    ),
    "full_name": Field(
        Words("Họ và tên", "Full name"),
        "ho va ten|ho ten|ten dai bieu|ho va ten dai bieu|ho ten dai bieu|dai bieu|ho va ten khai sinh"
        "|ho va chu dem ten|ho chu dem va ten|ho ten day du|full name|name|delegate|delegate name|fullname",
    ),
    "family_middle": Field(
        Words("Họ và tên đệm", "Family and middle names"),
        "ho|ho dem|ho va dem|ho va ten dem|ho va chu dem|ho lot|ho va chu lot|ho ten dem|family name|last name|surname",
    ),
    "given": Field(Words("Tên", "Given name"), "ten|ten goi|given name|first name"),
    "gender": Field(Words("Giới tính", "Gender"), "gioi tinh|phai|gioi|nam nu|gender|sex"),
    "birth": Field(
        Words("Ngày sinh", "Birth date"),
        "ngay sinh|nam sinh|ngay thang nam sinh|sinh ngay|ngay thang nam|nam sinh ngay sinh|ngay sinh nam sinh|ntns"
        "|birth date|date of birth|dob|birthday|year of birth|born",
    ),
    "citizen": Field(
        Words("Số CCCD", "Citizen number"),
        "so cccd|cccd|so can cuoc|can cuoc|so can cuoc cong dan|can cuoc cong dan|so dinh danh|so dinh danh ca nhan"
        "|cccd cmnd|cmnd cccd|so cmnd cccd|so cccd cmnd|cmnd|so cmnd|ma dinh danh"
        "|citizen number|citizen id|national id|id number",
    ),
    "title": Field(
        Words("Chức vụ", "Title"),
        "chuc vu|chuc danh|chuc vu chuc danh|chuc danh chuc vu|chuc vu hien nay|chuc vu cong tac"
        "|title|position|job title",
    ),
    "unit": Field(
        Words("Đơn vị", "Unit"),
        "don vi|don vi cong tac|co quan|co quan don vi|noi cong tac|ten don vi|to chuc|co quan cong tac"
        "|don vi phu trach|dang bo|to chuc dang|unit|organisation|organization|workplace",
    ),
    "title_unit": Field(
        Words("Chức vụ, đơn vị", "Title and unit"),
        "chuc vu don vi|chuc vu don vi cong tac|chuc vu co quan|chuc vu noi cong tac|chuc danh don vi|chuc vu va don vi"
        "|chuc vu co quan don vi|chuc danh don vi cong tac|title and unit|title unit|position unit",
    ),
    "bridge_code": Field(
        Words("Mã điểm cầu", "Bridge point code"),
        "ma diem cau|ma dc|ma hoi truong|bridge code|point code|bridge point code",
    ),
    "bridge": Field(
        Words("Điểm cầu", "Bridge point"),
        "diem cau|ten diem cau|diem cau du|du tai diem cau|hoi truong|diem du|noi du|bridge|bridge point|point"
        "|bridge point name",
    ),
    "phone": POINT_FIELDS["contact_phone"],
    "email": Field(
        Words("Thư điện tử", "E-mail"),
        "email|e mail|mail|thu dien tu|dia chi email|dia chi e mail|dia chi mail|hop thu|hop thu dien tu"
        "|dia chi thu dien tu|email lien he|email address|e mail address",
    ),
    "category": Field(
        Words("Thành phần", "Category"), "thanh phan|doi tuong|loai dai bieu|dien|nhom|category|kind|group|type"
    ),
    "note": Field(Words("Ghi chú", "Note"), "ghi chu|note|notes|remark|remarks"),
}

FIELDS: dict[Kind, dict[str, Field]] = {Kind.POINTS: POINT_FIELDS, Kind.DELEGATES: DELEGATE_FIELDS}
_INDEX = {
    kind: {name: field for field, known in fields.items() for name in known.names.split("|")}
    for kind, fields in FIELDS.items()
}


@dataclass(frozen=True, slots=True)
class Table:
    """A table found in a sheet: what it holds, its header's row, and the column (from 0) of each field.

    `first` is the row after the header; rows are numbered from 1, as the spreadsheet shows them.
    """

    kind: Kind
    header_row: int
    first: int
    columns: dict[str, int]
    headers: tuple[str, ...]

    def header(self, field: str) -> str:
        """The column's own name, for a message about it."""
        return self.headers[self.columns[field]] if field in self.columns else ""


@lru_cache(maxsize=4_096)
def recognise(header: str, kind: Kind) -> str | None:
    """The field that a column's name stands for, or None."""
    if len(header) > 120:
        return None
    index = _INDEX[kind]
    bare = re.sub(r"[(\[].*?[)\]]", " ", header)
    for text in (header, bare, bare.split("/", maxsplit=1)[0], bare.split("\n", maxsplit=1)[0]):
        if (field := index.get(fold(text))) is not None:
            return field
    return None


def letters(column: int) -> str:
    """The spreadsheet's name of a column counted from 0: 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person said of a sheet: its columns (field -> column from 0, or -1 for none), and where the header stands
    and what the rows are when that was not recognised."""

    columns: Mapping[str, int]
    header_row: int | None = None
    kind: Kind | None = None


Remembered = Mapping[str, Mapping[str, int]]
"""Columns that were corrected before, by the signature of their header."""


def signature(table: Table) -> str:
    """What a header is remembered by: its folded names in order, and what its rows are."""
    names = "\x1f".join(fold(header) for header in table.headers)
    return blake2b(f"{table.kind}\x1e{names}".encode(), digest_size=16).hexdigest()


def find_table(
    rows: Sequence[Sequence[Cell]], choice: Choice | None = None, remembered: Remembered | None = None
) -> Table | None:
    """The table of a sheet, or None when no row looks like a header.

    The best row of the first 60 wins: the one that names the most fields, and among equals the first. A name
    written over two rows ("Chức vụ" over "Chính quyền") is read joined when that says more. What a person chose now,
    or else for the same header before, takes precedence over what was recognised.
    """
    if choice is not None and choice.header_row is not None:
        table = _said(rows, choice)
    else:
        table = _known(rows, remembered or {}) or _best(rows)
    if table is None:
        return None
    chosen = choice.columns if choice is not None else (remembered or {}).get(signature(table), {})
    width = max(len(table.headers), max((len(row) for row in rows[:HEADER_WITHIN]), default=0))
    picked = {field: at for field, at in chosen.items() if field in FIELDS[table.kind] and -1 <= at < width}
    taken = set(picked.values())
    kept = {field: at for field, at in table.columns.items() if at not in taken and field not in picked}
    columns = kept | {field: at for field, at in picked.items() if at >= 0}
    headers = table.headers + ("",) * (width - len(table.headers))
    return Table(table.kind, table.header_row, table.first, columns, headers if picked else table.headers)


def _known(rows: Sequence[Sequence[Cell]], remembered: Remembered) -> Table | None:
    """The table whose header somebody pointed out before, in this file or another of the same layout."""
    if not remembered:
        return None
    for at, row in enumerate(rows[:HEADER_WITHIN]):
        headers = _headers(row)
        if sum(1 for header in headers if header) < 2:
            continue
        for kind in Kind:
            if signature(Table(kind, at + 1, at + 2, {}, tuple(headers))) in remembered:
                return _said(rows, Choice({}, at + 1, kind))
    return None


def _said(rows: Sequence[Sequence[Cell]], choice: Choice) -> Table | None:
    """The table whose header row a person pointed at; row 0 means that there is none, and data begin at once."""
    row = choice.header_row or 0
    if not 0 <= row <= min(len(rows), HEADER_WITHIN):
        return None
    headers = _headers(rows[row - 1]) if row else []
    found, _ = _as_table([(header,) for header in headers], headers, (row, row + 1))
    kind = choice.kind or (found.kind if found is not None else Kind.DELEGATES)
    columns = found.columns if found is not None and found.kind is kind else {}
    return Table(kind, row, row + 1, columns, tuple(headers))


def _best(rows: Sequence[Sequence[Cell]]) -> Table | None:
    best: Table | None = None
    best_score = 1.0
    for at, row in enumerate(rows[:HEADER_WITHIN]):
        headers = _headers(row)
        if sum(1 for header in headers if header) < 2:
            continue
        table, score = _as_table([(header,) for header in headers], headers, (at + 1, at + 2))
        if table is not None and at + 1 < len(rows) and _continues(rows[at + 1], headers, table):
            below = _headers(rows[at + 1])
            both, more = _as_table(_over_two_rows(headers, below), _joined(headers, below), (at + 1, at + 3))
            if more >= score:
                table, score = both, more + 0.5
        if table is not None and score > best_score:
            best, best_score = table, score
    return best


def _headers(row: Sequence[Cell]) -> list[str]:
    return [plain_text(text_of(cell)) if isinstance(cell, str) else "" for cell in row]


def _continues(row: Sequence[Cell], headers: list[str], table: Table) -> bool:
    """Whether a row may be the second half of a header: words only, no digit, and no name in the name's column."""
    texts = [cell for cell in row if cell is not None and cell != ""]
    if not texts or not all(isinstance(cell, str) and not re.search(r"[0-9]", cell) for cell in texts):
        return False
    column = table.columns.get("full_name", table.columns.get("given", table.columns.get("name")))
    if column is not None and column < len(row) and row[column] and plain_text(str(row[column])) != headers[column]:
        return False
    # A heading over the first rows ("Điểm cầu Phường 1") is words only too, but names no column.
    variants = [names[:-1] for names in _over_two_rows(headers, _headers(row))]
    return any(recognise(name, table.kind) for names in variants for name in names)


def _pairs(upper: list[str], lower: list[str]) -> list[tuple[str, str]]:
    width = max(len(upper), len(lower))
    return list(zip(upper + [""] * (width - len(upper)), lower + [""] * (width - len(lower)), strict=True))


def _joined(upper: list[str], lower: list[str]) -> list[str]:
    """Two header rows as one, for showing: a merged cell is filled down and says the same twice."""
    return [over if over == under else f"{over} {under}".strip() for over, under in _pairs(upper, lower)]


def _over_two_rows(upper: list[str], lower: list[str]) -> list[tuple[str, ...]]:
    """What a column over two rows may be called: "Điểm cầu" over "Mã" is "Mã điểm cầu"."""
    return [
        (over,) if over == under or not under else (f"{over} {under}", f"{under} {over}", under, over)
        for over, under in _pairs(upper, lower)
    ]


def _as_table(
    names: Sequence[tuple[str, ...]], headers: list[str], rows: tuple[int, int]
) -> tuple[Table | None, float]:
    """The better reading of a header, and how many fields it names. `rows`: the header's, and the first below it."""
    best: tuple[Table | None, float] = (None, 0)
    for kind in (Kind.DELEGATES, Kind.POINTS):
        columns: dict[str, int] = {}
        for column, variants in enumerate(names):
            field = next((known for name in variants if name and (known := recognise(name, kind))), None)
            if field is not None:
                columns.setdefault(field, column)
        fields = set(columns) - {"number"}
        if kind is Kind.DELEGATES:
            named = "full_name" in fields or {"family_middle", "given"} <= fields
        else:
            named = bool(fields & {"name", "code"}) and not fields <= {"name", "unit"}
        if named and len(fields) > best[1]:
            best = (Table(kind, rows[0], rows[1], columns, tuple(headers)), len(fields))
    return best
