"""Imports over HTTP: look at a file, import it, see what was imported, undo the last, take the roster out again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Annotated

from aiohttp import web
from pydantic import Field, StringConstraints, TypeAdapter, ValidationError

from conference.http.keys import DATABASE, DESK
from conference.http.parse import parse_query, path_id, read_body
from conference.http.reply import reply
from conference.http.scope import caller_of, conference_in_scope
from conference.roster.columns import FIELDS, Choice, Kind
from conference.roster.parse import Look
from conference.roster.runs import list_runs
from schemas.errors import Refused
from schemas.rows import Conference, ImportRun
from schemas.wire.base import Asked, Said
from schemas.wire.roster import FieldView, FileLook, ImportRunList, ImportRunView, SheetChoice, SheetLook

MAX_BYTES = 32 * 1024 * 1024
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_CHOICES = TypeAdapter(dict[str, SheetChoice])


class ImportQuery(Asked):
    """`dry_run` only says what would change. `remove_gone` takes off whom the file no longer names and of whom nothing
    was recorded. `choices` corrects columns: JSON in ASCII, sheet -> SheetChoice (a request line holds 8 kB).
    `filename` is kept in the list of imports."""

    dry_run: bool = False
    remove_gone: bool = False
    filename: Annotated[str, StringConstraints(max_length=200), Field()] = "roster"
    choices: Annotated[str, StringConstraints(max_length=1_500, pattern=r"^[ -~]*$")] = ""


async def import_file(request: web.Request) -> web.Response:
    """Import all of a file, or nothing of it; problems are listed by sheet, row and column."""
    conference_id = await conference_of(request)
    asked = parse_query(request, ImportQuery)
    choices = _choices(asked.choices)
    data = await read_body(request, MAX_BYTES)
    report = await request.app[DESK].import_file(
        conference_id,
        data,
        asked.filename,
        dry_run=asked.dry_run,
        remove_gone=asked.remove_gone,
        choices=choices,
        by=caller_of(request).name,
    )
    return reply(report)


async def look_at_file(request: web.Request) -> web.Response:
    """What the sheets of a file look like and which columns were recognised; nothing is kept."""
    conference_id = await conference_of(request)
    return reply(file_look(await request.app[DESK].look(conference_id, await read_body(request, MAX_BYTES))))


async def list_imports(request: web.Request) -> web.Response:
    """The imports of a conference, newest first."""
    conference_id = await conference_of(request)
    async with request.app[DATABASE].read() as db:
        runs = await list_runs(db, conference_id)
    return reply(ImportRunList(imports=[_run(run) for run in runs]))


async def undo_import(request: web.Request) -> web.Response:
    """Undo the last import."""
    conference_id = await conference_of(request)
    return reply(_run(await request.app[DESK].undo(conference_id, caller_of(request).name)))


async def export_file(request: web.Request) -> web.Response:
    """The roster as a workbook in the layout that is imported."""
    conference_id = await conference_of(request)
    return web.Response(
        body=await request.app[DESK].export(conference_id),
        content_type=XLSX,
        headers={"Cache-Control": "no-store", "Content-Disposition": 'attachment; filename="roster.xlsx"'},
    )


async def conference_of(request: web.Request) -> int:
    """The conference in the path, when it is there and the caller's."""
    conference_id = path_id(request)
    conference_in_scope(caller_of(request), conference_id)
    async with request.app[DATABASE].read() as db:
        if await db.get(Conference, conference_id) is None:
            raise Refused("not_found")
    return conference_id


def _choices(text: str) -> dict[str, Choice]:
    try:
        said = _CHOICES.validate_json(text) if text else {}
    except ValidationError:
        raise Refused("bad_request", fields=["choices: JSON of sheet -> SheetChoice"]) from None
    return choices_of(said)


def choices_of(said: Mapping[str, SheetChoice]) -> dict[str, Choice]:
    """What a person said of a file's sheets, as values."""
    return {
        sheet: Choice(choice.columns, choice.header_row, Kind(choice.kind) if choice.kind else None)
        for sheet, choice in said.items()
    }


def file_look(looks: Iterable[Look]) -> FileLook:
    """The sheets of a file as the API shows them."""
    return FileLook(
        sheets=[_sheet(look) for look in looks],
        point_fields=_fields(Kind.POINTS),
        delegate_fields=_fields(Kind.DELEGATES),
    )


def _fields(kind: Kind) -> list[FieldView]:
    return [
        FieldView(name=name, label=Said(vi=field.label.vi, en=field.label.en)) for name, field in FIELDS[kind].items()
    ]


def _sheet(look: Look) -> SheetLook:
    kind, header_row, columns = look.found or (None, None, {})
    return SheetLook(
        sheet=look.sheet,
        hidden=look.hidden,
        rows=look.rows,
        head=look.head,
        kind=None if kind is None else "points" if kind == "points" else "delegates",
        header_row=header_row,
        columns=columns,
    )


def _run(run: ImportRun) -> ImportRunView:
    return ImportRunView(
        id=run.id,
        at=run.at,
        by=run.by,
        filename=run.filename,
        can_undo=run.undo is not None,
        undone_at=run.undone_at,
        undone_by=run.undone_by,
        **json.loads(run.counts),
    )
