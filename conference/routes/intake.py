"""Roster files on their way in."""

from __future__ import annotations

from conference.http import intake, roster
from conference.http.route import Content, Record, Right, Route
from schemas.wire import intake as wire

FILE = Content(f"application/octet-stream, text/csv, {roster.XLSX}", "The file.", max_bytes=roster.MAX_BYTES)

ROUTES: list[Route] = [
    Route(
        "POST",
        "/api/conferences/{id}/intakes",
        intake.take_intake,
        Right.ORGANISER,
        "Take in a roster file (XLSX, CSV, or what was pasted from a spreadsheet); it is read and compared by itself.",
        {201: wire.IntakeBrief},
        body=FILE,
        query=intake.IntakeQuery,
        refusals=frozenset({413, 429}),
        seconds=120,
    ),
    Route(
        "GET",
        "/api/conferences/{id}/intakes",
        intake.list_intakes,
        Right.ORGANISER,
        "The roster files that lie there, newest first.",
        {200: wire.IntakeList},
    ),
    Route(
        "GET",
        "/api/intakes/{id}",
        intake.get_intake,
        Right.ORGANISER,
        "How far a file is, which columns were recognised, and what importing it would change.",
        {200: wire.IntakeView},
    ),
    Route(
        "GET",
        "/api/intakes/{id}/problems",
        intake.list_intake_problems,
        Right.ORGANISER,
        "Everything that is wrong with a file.",
        {200: wire.IntakeProblems},
    ),
    Route(
        "GET",
        "/api/intakes/{id}/problems.xlsx",
        intake.get_problem_book,
        Right.ORGANISER,
        "The same as a workbook.",
        {200: Content(roster.XLSX, "The workbook.")},
        record=Record.READ,
    ),
    Route(
        "PUT",
        "/api/intakes/{id}/choices",
        intake.choose_columns,
        Right.ORGANISER,
        "Say which column is which; the file is read again.",
        {202: wire.IntakeBrief},
        body=wire.ChoicesAsked,
        refusals=frozenset({409, 429}),
    ),
    Route(
        "POST",
        "/api/intakes/{id}/apply",
        intake.apply_intake,
        Right.ORGANISER,
        "Import a file, all of it or nothing; it goes on by itself.",
        {202: wire.IntakeBrief},
        body=wire.ApplyAsked,
        refusals=frozenset({409, 429}),
    ),
    Route("DELETE", "/api/intakes/{id}", intake.drop_intake, Right.ORGANISER, "Throw a file away.", {204: None}),
]
