"""A file's bytes to sheets of rows of cells. Content decides what a file is, never its name.

Runs in the child process (`worker`): a parser that a hostile file takes down, or sends after gigabytes, goes down
alone.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from conference.roster.archive import LIMITS, Limits, check_workbook, is_zip, refuse_old_container
from conference.roster.delimited import rows as delimited_rows
from conference.roster.values import Cell
from schemas.errors import Refused


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as rows of cells, the first row being row 1 of the spreadsheet. A CSV file has one, named "CSV"."""

    name: str
    rows: list[list[Cell]]
    hidden: bool = False


def read_sheets(data: bytes, limits: Limits = LIMITS) -> list[Sheet]:
    """All sheets of an XLSX or CSV file, vertically merged cells filled down.

    Raises `Refused`: `roster_empty`, `roster_too_large`, `roster_not_a_workbook`, `roster_encrypted`,
    `roster_old_format`, `roster_cell_too_long`.
    """
    if not data.strip():
        raise Refused("roster_empty")
    if len(data) > limits.file_bytes:
        raise Refused("roster_too_large", what="bytes", most=limits.file_bytes)
    refuse_old_container(data)
    if is_zip(data):
        check_workbook(data, limits)
        sheets = _workbook(data, limits)
    else:
        csv_rows: list[list[Cell]] = [list(row) for row in delimited_rows(data, limits)]
        sheets = [Sheet("CSV", csv_rows)]
    if not any(_filled(row) for sheet in sheets for row in sheet.rows):
        raise Refused("roster_empty")
    return sheets


def _filled(row: list[Cell]) -> bool:
    return any(cell != "" and cell is not None for cell in row)


def _workbook(data: bytes, limits: Limits) -> list[Sheet]:
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = []
        total = 0
        for meta in book.sheets_metadata:
            if meta.typ is not SheetTypeEnum.WorkSheet:
                continue
            sheet = book.get_sheet_by_name(meta.name)
            total += sheet.total_height
            if total > limits.rows:
                raise Refused("roster_too_large", what="rows", most=limits.rows)
            if sheet.total_width > limits.columns:
                raise Refused("roster_too_large", what="columns", most=limits.columns)
            visible = meta.visible is SheetVisibleEnum.Visible
            sheets.append(Sheet(meta.name, _cells(sheet, limits), hidden=not visible))
    except PasswordError as error:
        raise Refused("roster_encrypted") from error
    except (CalamineError, OSError, ValueError) as error:
        raise Refused("roster_not_a_workbook") from error
    return sheets


def _cells(sheet: CalamineSheet, limits: Limits) -> list[list[Cell]]:
    most = limits.cell_letters
    rows: list[list[Cell]] = []
    for number, raw in enumerate(sheet.to_python(skip_empty_area=False), start=1):
        row: list[Cell] = []
        for cell in raw:
            if isinstance(cell, str):
                if len(cell) > most:
                    raise Refused("roster_cell_too_long", sheet=sheet.name, row=number, most=most)
                row.append(cell)
            elif isinstance(cell, time | timedelta):
                row.append(str(cell))
            else:
                row.append(cell.date() if isinstance(cell, datetime) else cell)
        rows.append(row)
    for (top, left), (bottom, _right) in sheet.merged_cell_ranges or ():
        if bottom == top or top >= len(rows) or left >= len(rows[top]):
            continue
        for row in rows[top + 1 : bottom + 1]:
            if row[left] in ("", None):
                row[left] = rows[top][left]
    return rows
