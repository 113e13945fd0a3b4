"""One table's rows: which are data, which are headings, totals or repeated headers; and cells by their field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from conference.roster.columns import Table, letters
from conference.roster.names import fold, looks_legacy, plain_text
from conference.roster.problems import RowProblem
from conference.roster.values import Cell, text_of


@lru_cache(maxsize=32_768)
def text(given: str) -> tuple[str, bool]:
    """A cell's text as a person sees it, and whether it looks typed in an old font. Cells repeat: hence the cache."""
    cleaned = plain_text(given)
    return cleaned, looks_legacy(cleaned)


_FOOTERS = (
    "tong cong", "tong so", "tong", "cong", "nguoi lap", "noi nhan", "thu truong", "xac nhan", "luu", "nguoi ky",
    "nguoi tong hop", "tm ", "kt ", "tl ", "ngay ", "danh sach nay", "an dinh danh sach", "ghi chu", "total",
)  # fmt: skip
TELL_EVERY = 500  # rows: reading them takes some 30 ms
_ROMAN = re.compile(r"(?=[IVXLC])(?:X{0,4}|XL|L)(?:IX|IV|V?I{0,3})|[A-ZĐ]", re.IGNORECASE)


class Line(NamedTuple):
    """A data row: its number in the spreadsheet and its filled cells by field."""

    row: int
    cells: dict[str, Cell]


class Heading(NamedTuple):
    """A row with one text only, standing over the rows that follow."""

    row: int
    words: str


class Ignored(NamedTuple):
    """A row that is neither."""

    row: int


class Notes:
    """Problems of one table, with their places filled in."""

    def __init__(self, sheet: str, table: Table, problems: list[RowProblem]) -> None:
        self.sheet, self._table, self._problems = sheet, table, problems

    def add(self, code: str, row: int, field: str = "", **facts: str | int) -> None:
        """Record a problem of a row, at the column of `field` where the table has it."""
        column = self._table.columns.get(field)
        cell = f"{letters(column)}{row}" if column is not None else ""
        self._problems.append(RowProblem(code, self.sheet, row, self._table.header(field), cell, facts))

    def short(self, value: Cell, row: int, field: str, most: int) -> str:
        """The cell's text, NFC and single-spaced; longer than `most` is an error, looking legacy a warning."""
        if value is None or value == "":
            return ""
        cleaned, legacy = text(value if isinstance(value, str) else text_of(value))
        return self.bounded(cleaned, row, field, most, legacy=legacy)

    def bounded(self, cleaned: str, row: int, field: str, most: int, *, legacy: bool | None = None) -> str:
        """A cleaned text, checked as `short` does."""
        if len(cleaned) > most:
            self.add("text_too_long", row, field, length=len(cleaned), most=most)
            return cleaned[:most]
        if looks_legacy(cleaned) if legacy is None else legacy:
            self.add("legacy_font", row, field)
        return cleaned


def lines(rows: Sequence[Sequence[Cell]], table: Table, *, headings: bool) -> Iterator[Line | Heading | Ignored]:
    """The rows below a header. With `headings`, a row of one text is a heading unless its number says otherwise."""
    places = sorted(table.columns.items(), key=lambda place: place[1])
    header = [fold(name) for name in table.headers]
    for row, raw in enumerate(rows[table.first - 1 :], start=table.first):
        cells: dict[str, Cell] = {}
        width = len(raw)
        for field, column in places:
            if column < width:
                cell = raw[column]
                if cell is not None and cell != "" and not (isinstance(cell, str) and not cell.strip()):
                    cells[field] = cell
        if len(cells) - ("number" in cells) >= 2:
            numbered = row < table.first + 3 and _numbering(raw)
            if not numbered and not _repeats(raw, header):
                yield Line(row, cells)
            continue
        yield from _sparse(row, raw, cells, headings=headings)


def _sparse(
    row: int, raw: Sequence[Cell], cells: dict[str, Cell], *, headings: bool
) -> Iterator[Line | Heading | Ignored]:
    """A row with at most one field: blank, a pre-numbered blank, a heading, a total, or a poor data row."""
    filled = [cell for cell in raw if cell is not None and str(cell).strip()]
    number = cells.get("number")
    others = [cell for cell in filled if cell is not number]
    if not filled or (not others and not isinstance(number, str)) or _numbering(raw):
        return
    counted = number is not None and re.fullmatch(r"[0-9]+[.)]?", text_of(number).strip()) is not None
    if counted and others:
        if set(cells) - {"number"}:
            yield Line(row, cells)
        else:
            yield Ignored(row)
        return
    words = plain_text(max((text_of(cell) for cell in filled), key=len))
    folded = fold(words)
    if not folded or any(folded == known.strip() or folded.startswith(known.strip() + " ") for known in _FOOTERS):
        return
    if headings and not re.fullmatch(r"[0-9]+", folded):
        yield Heading(row, words)
    else:
        yield Ignored(row)


def heading_name(words: str) -> str:
    """A heading's point: "II. Điểm cầu: Phường Bến Thành (35 đại biểu)" -> "Điểm cầu Phường Bến Thành"."""
    words = re.sub(r"\s*[(\[][^)\]]*\d[^)\]]*[)\]]\s*$", "", words)
    number, mark, rest = words.partition(" ")
    bare = number.rstrip(".):-/")
    if mark and bare != number and (re.fullmatch(r"[0-9]{1,4}", bare) or _ROMAN.fullmatch(bare)):
        words = rest
    return plain_text(re.sub(r"(?i)^(điểm cầu)\s*[:\-–]\s*", r"\1 ", words.strip(" :-–*+")))


def heading_above(rows: Sequence[Sequence[Cell]], table: Table) -> str:
    """The point that is named over the first header, where an office repeats the header for each point; else "".

    Only words that begin with "Điểm cầu": what stands there otherwise is letterhead and title.
    """
    for raw in reversed(rows[: table.first - 1]):
        filled = [cell for cell in raw if cell is not None and str(cell).strip()]
        name = heading_name(plain_text(filled[0])) if len(filled) == 1 and isinstance(filled[0], str) else ""
        if fold(name).startswith("diem cau "):
            return name
    return ""


def _repeats(raw: Sequence[Cell], header: list[str]) -> bool:
    """Whether this is the header once more, as at the top of a printed page."""
    at = next((place for place, name in enumerate(header) if name), 0)
    if at >= len(raw) or not isinstance(raw[at], str) or fold(str(raw[at])) != header[at]:
        return False
    return [fold(cell) if isinstance(cell, str) else "" for cell in raw] == header[: len(raw)]


def _numbering(raw: Sequence[Cell]) -> bool:
    """Whether this row only numbers the columns: 1 2 3, (1) (2) (3), or A B 1 2."""
    marks = [text_of(cell).strip().strip("()") for cell in raw if cell is not None and cell != ""]
    numbers = [int(mark) for mark in marks if mark.isascii() and mark.isdigit() and len(mark) <= 2]
    if len(marks) < 3 or len(numbers) < len(marks) - 2 or any(len(mark) > 2 for mark in marks):
        return False
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))
