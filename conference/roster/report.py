"""An import's report: for the API as a model, for the command line as lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from conference.roster.apply import Applied
from conference.roster.plan import PERSON_COMPARED, POINT_COMPARED, PersonChange, Plan, PointChange
from conference.roster.problems import RowProblem, Severity
from conference.roster.records import Cleaned, Person, Point
from schemas.wire.base import Said
from schemas.wire.roster import (
    FieldChange,
    FoundTable,
    ImportCounts,
    ImportOutcome,
    ImportProblem,
    ImportReport,
    RosterChange,
)

MOST_PROBLEMS = 500
MOST_CHANGES = 200
_HIDDEN = {"name_given", "is_main"}  # follow from other fields


def make_report(
    cleaned: Cleaned,
    plan: Plan,
    applied: Applied,
    outcome: ImportOutcome,
    *,
    conference_id: int,
    filename: str,
    dry_run: bool,
    took_ms: int,
    most_problems: int = MOST_PROBLEMS,
) -> ImportReport:
    """The report of an import; its lists are capped, errors first."""
    errors = [problem for problem in plan.problems if problem.severity is Severity.ERROR]
    warnings = [problem for problem in plan.problems if problem.severity is Severity.WARNING]
    return ImportReport(
        conference_id=conference_id,
        filename=filename[-200:],
        outcome=outcome,
        dry_run=dry_run,
        points=ImportCounts(
            in_file=len(cleaned.points),
            new=len(plan.new_points),
            changed=len(plan.changed_points),
            unchanged=plan.same_points,
            gone=len(plan.gone_points),
            removed=applied.removed_points,
        ),
        delegates=ImportCounts(
            in_file=len(cleaned.people),
            new=len(plan.new_people),
            changed=len(plan.changed_people),
            unchanged=plan.same_people,
            gone=len(plan.gone_people),
            removed=applied.removed_people,
        ),
        new_units=applied.new_units,
        new_summons=applied.new_summons,
        errors=len(errors),
        warnings=len(warnings),
        problems=[_problem(problem) for problem in (errors + warnings)[:most_problems]],
        changes=list(_changes(plan)),
        tables=[
            FoundTable(
                sheet=found.sheet,
                kind="points" if found.kind == "points" else "delegates",
                header_row=found.header_row,
                headers=list(found.headers),
                columns=found.columns,
                rows=found.rows,
            )
            for found in cleaned.tables
        ],
        took_ms=took_ms,
    )


def _problem(problem: RowProblem) -> ImportProblem:
    said = problem.said()
    return ImportProblem(
        code=problem.code,
        error=problem.severity is Severity.ERROR,
        sheet=problem.sheet,
        row=problem.row,
        column=problem.column,
        cell=problem.cell,
        message=Said(vi=said.vi, en=said.en),
    )


def _changes(plan: Plan) -> Iterator[RosterChange]:
    """The sample of changes: what changed first, then the gone, then the new, a third of the room for each at least."""
    changed: list[RosterChange] = [_changed("point", change) for change in plan.changed_points[:MOST_CHANGES]]
    changed += [_changed("delegate", change) for change in plan.changed_people[:MOST_CHANGES]]
    gone = _whole("gone", plan.gone_points, plan.gone_people)
    new = _whole("new", plan.new_points, plan.new_people)
    third = MOST_CHANGES // 3
    gone_room = max(third, MOST_CHANGES - len(changed) - min(len(new), third))
    new_room = max(third, MOST_CHANGES - len(changed) - len(gone))
    room = MOST_CHANGES - min(len(gone), gone_room) - min(len(new), new_room)
    yield from changed[: max(third, room)]
    yield from gone[:gone_room]
    yield from new[:new_room]


def _whole(change: Literal["new", "gone"], points: Sequence[Point], people: Sequence[Person]) -> list[RosterChange]:
    made = [
        RosterChange(kind="point", change=change, code=point.code, name=point.name, fields=[])
        for point in points[:MOST_CHANGES]
    ]
    made += [
        RosterChange(kind="delegate", change=change, code=person.code, name=person.full_name, fields=[])
        for person in people[:MOST_CHANGES]
    ]
    return made


def _changed(kind: Literal["point", "delegate"], change: PointChange | PersonChange) -> RosterChange:
    before: tuple[object, ...] = change.before
    after: tuple[object, ...] = change.after
    names = POINT_COMPARED if isinstance(change, PointChange) else PERSON_COMPARED
    at = len(before) - len(names)
    fields = [
        FieldChange(field=name, before=_shown(name, before[at + place]), after=_shown(name, after[at + place]))
        for place, name in enumerate(names)
        if name in change.fields and (name not in _HIDDEN or len(change.fields) == 1) and name != "citizen_hash"
    ]
    name = change.after.name if isinstance(change, PointChange) else change.after.full_name
    return RosterChange(kind=kind, change="changed", code=change.after.code, name=name, fields=fields)


def _shown(name: str, value: object) -> str:
    if value is None:
        return ""
    return f"********{value}" if name == "citizen_tail" else str(value)


_OUTCOMES = {
    ImportOutcome.APPLIED: Said(vi="Đã nhập.", en="Imported."),
    ImportOutcome.UNCHANGED: Said(vi="Không có gì thay đổi.", en="Nothing changed."),
    ImportOutcome.WOULD_CHANGE: Said(vi="Chạy thử, chưa ghi gì.", en="Dry run, nothing was written."),
    ImportOutcome.REFUSED: Said(
        vi="Có lỗi nên không ghi gì. Sửa các dòng dưới đây rồi nhập lại.",
        en="Nothing was written because of errors. Mend the rows below and import again.",
    ),
}


def report_lines(report: ImportReport, language: Literal["vi", "en"], most: int = 30) -> list[str]:
    """The report for a terminal."""
    vi = language == "vi"
    said = _OUTCOMES[report.outcome]
    lines = [f"{said.vi if vi else said.en} ({report.filename}, {report.took_ms / 1000:.2f} s)"]
    for label, counts in (
        ("Điểm cầu" if vi else "Bridge points", report.points),
        ("Đại biểu" if vi else "Delegates", report.delegates),
    ):
        words = ("trong tệp", "mới", "đổi", "giữ nguyên", "không còn trong tệp", "đã xóa") if vi else (
            "in file", "new", "changed", "unchanged", "gone", "removed",
        )  # fmt: skip
        numbers = (counts.in_file, counts.new, counts.changed, counts.unchanged, counts.gone, counts.removed)
        lines.append(f"  {label}: " + ", ".join(f"{n} {word}" for n, word in zip(numbers, words, strict=True)))
    lines.append(
        f"  {report.errors} lỗi, {report.warnings} cảnh báo" if vi
        else f"  {report.errors} errors, {report.warnings} warnings"
    )  # fmt: skip
    for problem in report.problems[:most]:
        place = f"{problem.sheet}!{problem.cell or problem.row or ''}".rstrip("!")
        column = f" [{problem.column}]" if problem.column else ""
        lines.append(f"  - {place}{column}: {problem.message.vi if vi else problem.message.en} ({problem.code})")
    left = report.errors + report.warnings - min(most, len(report.problems))
    if left > 0:
        lines.append(f"  … và {left} mục nữa" if vi else f"  … and {left} more")
    return lines
