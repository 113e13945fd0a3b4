"""Sheets of cells to cleaned points and delegates, with every problem by sheet, row and column. Pure: no file, no
database, no clock."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from conference.roster.columns import FIELDS, Choice, Kind, Remembered, Table, find_table, signature
from conference.roster.people import Context, People
from conference.roster.points import Points, implied_points
from conference.roster.problems import RowProblem
from conference.roster.read import Sheet
from conference.roster.records import Cleaned, Found
from schemas.errors import Refused


def clean(
    sheets: Sequence[Sheet],
    context: Context,
    choices: Mapping[str, Choice] | None = None,
    remembered: Remembered | None = None,
    tell: Callable[[int, int], None] = lambda _done, _whole: None,
) -> Cleaned:
    """Clean a file. `choices` are what a person said of its sheets, by their names; `tell(done, whole)` hears how many
    of the rows were read.

    Raises `Refused("roster_no_header")` when no sheet has a header row that is understood, `roster_no_rows` when
    there is nothing below it.
    """
    found: list[tuple[Sheet, Table]] = []
    out = Cleaned()
    for sheet in sheets:
        if sheet.hidden:
            out.problems.append(RowProblem("sheet_hidden", sheet.name, 0))
            continue
        table = find_table(sheet.rows, (choices or {}).get(sheet.name), remembered)
        if table is not None:
            found.append((sheet, table))
        elif any(cell not in ("", None) for row in sheet.rows for cell in row):
            out.problems.append(RowProblem("sheet_ignored", sheet.name, 0))
    if not found:
        raise Refused("roster_no_header", sheets=[sheet.name for sheet in sheets[:20]])
    points, people = Points(out), People(out, context)
    lists = sum(1 for _, table in found if table.kind is Kind.DELEGATES)
    whole, done = sum(len(sheet.rows) for sheet, _ in found), 0
    for sheet, table in found:
        tell(done, whole)
        out.tell = partial(_further, tell, done, whole)
        done += len(sheet.rows)
        if _complete(sheet, table, out):
            if table.kind is Kind.POINTS:
                count = points.read(sheet.name, sheet.rows, table)
            else:
                count = people.read(sheet.name, sheet.rows, table, only_sheet=lists == 1)
        else:
            count = 0
        out.tables.append(
            Found(
                sheet=sheet.name,
                kind=table.kind.value,
                header_row=table.header_row,
                headers=table.headers,
                columns=dict(table.columns),
                rows=count,
                signature=signature(table),
            )
        )
    if not out.points and not out.people and not any(problem.severity == "error" for problem in out.problems):
        raise Refused("roster_no_rows", sheets=[sheet.name for sheet, _ in found])
    if not out.has_points:
        out.points.extend(implied_points(out.people))
    points.mark_main()
    return out


def _further(tell: Callable[[int, int], None], before: int, whole: int, row: int) -> None:
    tell(before + row, whole)


def _complete(sheet: Sheet, table: Table, out: Cleaned) -> bool:
    """Whether the columns without which no row can be read are there."""
    missing: list[str] = []
    if table.kind is Kind.POINTS:
        missing = [field for field in ("name",) if field not in table.columns]
    elif "full_name" not in table.columns and not {"family_middle", "given"} <= table.columns.keys():
        missing = ["full_name"]
    for field in missing:
        label = FIELDS[table.kind][field].label
        facts: dict[str, str | int] = {"field": label.vi, "field_en": label.en}
        out.problems.append(RowProblem("column_missing", sheet.name, table.header_row, facts=facts))
    return not missing
