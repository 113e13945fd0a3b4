"""Roster files on their way in, over HTTP."""

from __future__ import annotations

import asyncio
from typing import Annotated

from aiohttp import web
from pydantic import StringConstraints

from conference.http.errors import problem_of
from conference.http.keys import INTAKE
from conference.http.parse import parse, parse_query, path_id, read_body
from conference.http.recorded import record_first
from conference.http.reply import nothing, reply
from conference.http.roster import MAX_BYTES, XLSX, choices_of, conference_of, file_look
from conference.http.scope import caller_of, conference_in_scope
from conference.intake import Intake
from conference.roster.problem_book import problem_book
from conference.shelf import Note
from schemas.errors import Refused
from schemas.wire.base import Asked
from schemas.wire.intake import (
    ApplyAsked,
    ChoicesAsked,
    IntakeBrief,
    IntakeList,
    IntakeProblems,
    IntakeView,
)
from schemas.wire.roster import SheetChoice

MAX_CHOICES = 256 * 1024


class IntakeQuery(Asked):
    """`filename` is what people know the file by."""

    filename: Annotated[str, StringConstraints(max_length=200)] = "roster"


async def take_intake(request: web.Request) -> web.Response:
    """Take a file in; reading goes on by itself."""
    conference_id = await conference_of(request)
    asked = parse_query(request, IntakeQuery)
    if (request.content_length or 0) > MAX_BYTES:
        raise Refused("roster_too_large", what="bytes", most=MAX_BYTES)
    data = await read_body(request, MAX_BYTES)
    office = request.app[INTAKE]
    await record_first(request)
    note = await office.take(conference_id, data, asked.filename, caller_of(request).name)
    return reply(_brief(note), 201)


async def list_intakes(request: web.Request) -> web.Response:
    """The files of a conference that lie there."""
    conference_id = await conference_of(request)
    return reply(IntakeList(intakes=[_brief(note) for note in request.app[INTAKE].shelf.of(conference_id)]))


async def get_intake(request: web.Request) -> web.Response:
    """How far a file is, and what it would change."""
    note = _note(request)
    return reply(await asyncio.to_thread(_view, request.app[INTAKE], note))


async def list_intake_problems(request: web.Request) -> web.Response:
    """Everything that is wrong with a file."""
    problems = await asyncio.to_thread(request.app[INTAKE].problems, _note(request))
    return reply(IntakeProblems(problems=problems))


async def get_problem_book(request: web.Request) -> web.Response:
    """Everything that is wrong with a file, as a workbook for the office that has to mend it."""
    problems = await asyncio.to_thread(request.app[INTAKE].problems, _note(request))
    return web.Response(
        body=await asyncio.to_thread(problem_book, problems),
        content_type=XLSX,
        headers={"Cache-Control": "no-store", "Content-Disposition": 'attachment; filename="loi-danh-sach.xlsx"'},
    )


async def choose_columns(request: web.Request) -> web.Response:
    """Say which column is which; the file is read again."""
    note = _note(request)
    asked = await parse(request, ChoicesAsked, MAX_CHOICES)
    await record_first(request)
    request.app[INTAKE].choose(note, choices_of(asked.choices))
    return reply(_brief(note), 202)


async def apply_intake(request: web.Request) -> web.Response:
    """Import a file, all of it or nothing; it goes on by itself."""
    note = _note(request)
    asked = await parse(request, ApplyAsked)
    await record_first(request)
    request.app[INTAKE].apply(note, remove_gone=asked.remove_gone, by=caller_of(request).name)
    return reply(_brief(note), 202)


async def drop_intake(request: web.Request) -> web.Response:
    """Throw a file away."""
    note = _note(request)
    await record_first(request)
    await request.app[INTAKE].drop(note)
    return nothing()


def _note(request: web.Request) -> Note:
    note = request.app[INTAKE].shelf.find(path_id(request))
    conference_in_scope(caller_of(request), note.conference_id)
    return note


def _brief(note: Note) -> IntakeBrief:
    more = note.more or {}
    return IntakeBrief.model_validate(
        {
            "id": note.id,
            "conference_id": note.conference_id,
            "filename": more["filename"],
            "bytes": more["bytes"],
            "at": note.at,
            "by": note.by,
            "state": note.state,
            "step": note.step or "check",
            "phase": more.get("phase", "reading"),
            "done": note.done,
            "whole": note.whole,
            "imported": more["imported"],
            "problem": problem_of(Refused(note.problem["code"], **note.problem["facts"])) if note.problem else None,
        }
    )


def _view(office: Intake, note: Note) -> IntakeView:
    looks = office.looks(note)
    said = (note.more or {}).get("choices", {})
    return IntakeView(
        **dict(_brief(note)),
        look=file_look(looks) if looks else None,
        choices={sheet: SheetChoice.model_validate(choice) for sheet, choice in said.items()},
        report=office.report(note),
    )
