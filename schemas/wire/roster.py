"""Roster imports: what a file holds, what it changes, and everything that is wrong with it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from schemas.wire.base import Asked, Moment, RowId, Said, Wire
from schemas.words import Category, Gender


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


class ImportRunView(Wire):
    """An import that changed something. `can_undo`: it is the last, and not undone yet."""

    id: RowId
    at: Moment
    by: str
    filename: str
    new_points: int
    changed_points: int
    removed_points: int
    new_delegates: int
    changed_delegates: int
    removed_delegates: int
    can_undo: bool
    undone_at: Moment | None
    undone_by: str | None


class ImportRunList(Wire):
    """The imports of a conference, newest first."""

    imports: list[ImportRunView]


class SheetLook(Wire):
    """A sheet as the desk shows it for correction: its first rows as text, and the table seen in it, if any."""

    sheet: str
    hidden: bool
    rows: int
    head: list[list[str]]
    kind: Literal["points", "delegates"] | None
    header_row: int | None
    columns: dict[str, int]


class FieldView(Wire):
    """A field that a column can stand for."""

    name: str
    label: Said


class FileLook(Wire):
    """The sheets of a file, and the fields that their columns can stand for."""

    sheets: list[SheetLook]
    point_fields: list[FieldView]
    delegate_fields: list[FieldView]


class SheetChoice(Asked):
    """What a person says of a sheet: field -> column from 0 (-1: none); the header's row (0: none) and the kind of
    rows where they were not recognised."""

    columns: Annotated[dict[str, Annotated[int, Field(ge=-1, le=255)]], Field(max_length=40, default_factory=dict)]
    header_row: Annotated[int, Field(ge=0, le=60)] | None = None
    kind: Literal["points", "delegates"] | None = None


class RosterDelegate(Wire):
    """A delegate as the roster desk shows them. `state`: `off` was taken off by an import, `merged` is somebody else's
    second row. `sessions` are those that summon them."""

    id: RowId
    code: str
    full_name: str
    name_given: str
    gender: Gender
    birth: str
    citizen_number: str
    title: str
    unit: str
    bridge_id: RowId
    bridge_name: str
    phone: str | None
    email: str | None
    category: Category
    state: Literal["on", "off", "merged"]
    merged_into: RowId | None
    sessions: list[RowId]


class RosterPage(Wire):
    """One page of the roster, in Vietnamese order of names; `next_after` asks for the following one."""

    delegates: list[RosterDelegate]
    total: int
    next_after: RowId | None


class DelegateEdit(Asked):
    """New values; what is left out stays. Births are dd/mm/yyyy or a year, phones with or without +84."""

    full_name: Annotated[str, StringConstraints(min_length=1, max_length=200)] | None = None
    birth: Annotated[str, StringConstraints(max_length=40)] | None = None
    phone: Annotated[str, StringConstraints(max_length=40)] | None = None
    email: Annotated[str, StringConstraints(max_length=254)] | None = None
    title: Annotated[str, StringConstraints(max_length=300)] | None = None
    unit: Annotated[str, StringConstraints(max_length=300)] | None = None
    gender: Gender | None = None
    category: Category | None = None
    bridge_id: RowId | None = None


class Selected(Asked):
    """Which delegates: by number, or by any of the criteria, all of which must hold. One at least must be given, so
    that an empty body never means everybody; `everybody` says that it does. `session_id` with `summoned`: who is on
    that session's list, or who is not."""

    ids: Annotated[list[RowId], Field(max_length=5_000)] | None = None
    q: Annotated[str, StringConstraints(max_length=200)] = ""
    bridge_id: RowId | None = None
    categories: Annotated[list[Category], Field(max_length=10, default_factory=list)]
    session_id: RowId | None = None
    summoned: bool = True
    everybody: bool = False


class AssignRequest(Asked):
    """Assign delegates to a bridge point."""

    delegates: Selected
    bridge_id: RowId


class SummonRequest(Asked):
    """Put delegates on a session's list, or take them off it."""

    delegates: Selected
    summoned: bool


class Affected(Wire):
    """How many delegates a bulk change concerned."""

    count: int


class DoubledDelegates(Wire):
    """Groups of delegates who may be one person."""

    groups: list[list[RosterDelegate]]


class MergeRequest(Asked):
    """The row that is the same person as the one in the address, and is given up."""

    duplicate_id: RowId
