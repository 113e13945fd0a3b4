"""Roster imports: what a file holds, what it changes, and everything that is wrong with it."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from schemas.wire.base import RowId, Said, Wire


class ImportOutcome(StrEnum):
    """How an import ended. `refused`: the file has errors and nothing was written; `would_change`: a dry run."""

    APPLIED = "applied"
    UNCHANGED = "unchanged"
    WOULD_CHANGE = "would_change"
    REFUSED = "refused"


class ImportProblem(Wire):
    """One problem by its place. `row` counts as the spreadsheet does, 0 is the sheet as a whole; `error` stops the
    import, a warning leaves a side field empty. The sentence holds no personal data."""

    code: str
    error: bool
    sheet: str
    row: int
    column: str
    cell: str
    message: Said


class ImportCounts(Wire):
    """Of one kind: in the file, and what becomes of them. `gone` are stored but no longer in the file; of these
    `removed` were deleted, because that was asked for and they have no attendance."""

    in_file: int
    new: int
    changed: int
    unchanged: int
    gone: int
    removed: int


class FieldChange(Wire):
    """One field's value before and after, as text; empty where there is none, masked for citizen numbers."""

    field: str
    before: str
    after: str


class RosterChange(Wire):
    """A bridge point or delegate that is new, changed or gone."""

    kind: Literal["point", "delegate"]
    change: Literal["new", "changed", "gone"]
    code: str
    name: str
    fields: list[FieldChange]


class FoundTable(Wire):
    """A table that was found: its kind (points, delegates), header row, column names, and field -> column (from 0)."""

    sheet: str
    kind: Literal["points", "delegates"]
    header_row: int
    headers: list[str]
    columns: dict[str, int]
    rows: int


class ImportReport(Wire):
    """What an import did, or would do. Lists are samples; the counts beside them are whole."""

    conference_id: RowId
    filename: str
    outcome: ImportOutcome
    dry_run: bool
    points: ImportCounts
    delegates: ImportCounts
    new_units: int
    new_summons: int
    errors: int
    warnings: int
    problems: list[ImportProblem]
    changes: list[RosterChange]
    tables: list[FoundTable]
    took_ms: int
