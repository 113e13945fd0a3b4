"""Roster files on their way in: read, shown, corrected, imported; left and found again meanwhile."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from schemas.wire.base import Asked, Moment, Problem, RowId, Wire
from schemas.wire.roster import FileLook, ImportProblem, ImportReport, SheetChoice

SheetName = Annotated[str, StringConstraints(max_length=200)]


class IntakeBrief(Wire):
    """A file on its way in. `step`: being checked, or being imported; `phase` and `done` of `whole` rows say how far
    (0 of 0: it has no measure). `problem` says why it failed; `imported` that it is in."""

    id: RowId
    conference_id: RowId
    filename: str
    bytes: int
    at: Moment
    by: str
    state: Literal["running", "done", "failed"]
    step: Literal["check", "import"]
    phase: Literal["reading", "comparing", "writing"]
    done: int
    whole: int
    imported: bool
    problem: Problem | None


class IntakeView(IntakeBrief):
    """With what its sheets look like, what was said of them, and what importing it would change (problems apart)."""

    look: FileLook | None
    choices: dict[str, SheetChoice]
    report: ImportReport | None


class IntakeList(Wire):
    """The files of a conference that lie there, newest first."""

    intakes: list[IntakeBrief]


class IntakeProblems(Wire):
    """Everything that is wrong with a file, errors first, at most 50,000."""

    problems: list[ImportProblem]


class ChoicesAsked(Asked):
    """Which column is which, by sheet; it replaces what was said before."""

    choices: Annotated[dict[SheetName, SheetChoice], Field(max_length=200)]


class ApplyAsked(Asked):
    """Import the file. `remove_gone` takes off whom the file no longer names and of whom nothing was recorded."""

    remove_gone: bool = False
