"""The child process that reads a roster: file in by stdin, JSON lines out by stdout.

It has its own memory, a limit on it and on its time, and no database: a file that takes the parser down takes down
nothing else. First line in: the question, as JSON; the rest is the file. Lines out: `["people", [...]]` in chunks,
so that the coordinator's loop reads a long list without a pause, and last `["end", {...}]` or `["refused", ...]`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from typing import Any, BinaryIO

from conference.roster.clean import clean
from conference.roster.columns import Choice, Kind, Remembered, find_table
from conference.roster.people import Context
from conference.roster.read import Sheet, read_sheets
from conference.roster.records import Cleaned
from conference.roster.values import text_of
from schemas.errors import Refused

CHUNK = 400  # records a line: about 3 ms to parse
LOOK_ROWS, LOOK_COLUMNS = 20, 40
MEMORY_BYTES = 3 * 2**30
CPU_SECONDS = 60


def main(stdin: BinaryIO, stdout: BinaryIO) -> None:
    """Answer one question."""
    question = json.loads(stdin.readline())

    def say(line: list[Any]) -> None:
        stdout.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace") + b"\n")

    def tell(done: int, whole: int) -> None:
        say(["progress", done, whole])
        stdout.flush()

    for line in answer(question, stdin.read(), tell):
        say(line)
    stdout.flush()


def answer(
    question: dict[str, Any], data: bytes, tell: Callable[[int, int], None] = lambda _done, _whole: None
) -> Iterator[list[Any]]:
    """The lines for a file; `tell(done, whole)` hears how many rows were read."""
    context = Context(date.fromisoformat(question["today"]), bytes.fromhex(question["citizen_key"]))
    try:
        sheets = read_sheets(data)
        choices = {
            sheet: Choice(choice["columns"], choice["header_row"], Kind(choice["kind"]) if choice["kind"] else None)
            for sheet, choice in question["choices"].items()
        }
        if question["look"]:
            yield ["look", [look(sheet, choices.get(sheet.name), question["remembered"]) for sheet in sheets]]
            return
        cleaned = clean(sheets, context, choices, question["remembered"], tell)
    except Refused as refused:
        yield ["refused", refused.code, refused.facts]
        return
    except MemoryError:
        yield ["refused", "roster_too_large", {"what": "memory", "most": MEMORY_BYTES}]
        return
    yield from lines_of(cleaned)


def look(sheet: Sheet, choice: Choice | None, remembered: Remembered) -> list[Any]:
    """A sheet's first rows as text, and the table that is seen in it, for a person to correct."""
    table = find_table(sheet.rows, choice, remembered)
    head = [[text_of(cell)[:100] for cell in row[:LOOK_COLUMNS]] for row in sheet.rows[:LOOK_ROWS]]
    found = [table.kind.value, table.header_row, table.columns] if table is not None else None
    return [sheet.name, sheet.hidden, len(sheet.rows), head, found]


def lines_of(cleaned: Cleaned) -> Iterator[list[Any]]:
    """A cleaned file as lines."""
    for name, records in (("points", cleaned.points), ("people", cleaned.people), ("problems", cleaned.problems)):
        for at in range(0, len(records), CHUNK):
            yield [name, records[at : at + CHUNK]]
    yield [
        "end",
        {
            "point_given": sorted(cleaned.point_given),
            "person_given": sorted(cleaned.person_given),
            "has_points": cleaned.has_points,
            "has_people": cleaned.has_people,
            "tables": [
                [found.sheet, found.kind, found.header_row, found.headers, found.columns, found.rows, found.signature]
                for found in cleaned.tables
            ],
        },
    ]


def _bounded() -> None:
    """Limit this process: memory, processor time, and a lower priority than the check-ins beside it."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - POSIX only

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 5))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(AttributeError, OSError):
        import os  # noqa: PLC0415

        os.nice(5)


if __name__ == "__main__":
    _bounded()
    main(sys.stdin.buffer, sys.stdout.buffer)
