"""A file cleaned in a child process, as the coordinator sees it: its loop keeps turning, a bad file hurts nobody."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from conference.roster.archive import LIMITS
from conference.roster.problems import RowProblem
from conference.roster.records import Cleaned, Found, person_of, point_of
from schemas.errors import Refused

TIMEOUT_S = 90.0
WORKER = ("-m", "conference.roster.worker")
_LINE_LIMIT = 2**26


async def parse_roster(
    data: bytes,
    *,
    citizen_key: bytes,
    today: date,
    mapping: Mapping[str, Mapping[str, int]] | None = None,
    seconds: float = TIMEOUT_S,
) -> Cleaned:
    """Read and clean a roster file. Raises `Refused` with the reader's codes; `roster_unreadable` when the reader
    itself was taken down by the file (memory, time, a crash)."""
    if len(data) > LIMITS.file_bytes:
        raise Refused("roster_too_large", what="bytes", most=LIMITS.file_bytes)
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        *WORKER,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        limit=_LINE_LIMIT,
    )
    question = {"today": today.isoformat(), "citizen_key": citizen_key.hex(), "mapping": mapping}
    try:
        async with asyncio.timeout(seconds):
            _, cleaned = await asyncio.gather(
                _send(child, json.dumps(question).encode() + b"\n", data), _receive(child)
            )
    except TimeoutError:
        raise Refused("roster_unreadable", why="time") from None
    finally:
        # Also when the caller was cancelled: nothing is left running.
        if child.returncode is None:
            with suppress(ProcessLookupError):
                child.kill()
        await child.wait()
    return cleaned


async def _send(child: asyncio.subprocess.Process, question: bytes, data: bytes) -> None:
    assert child.stdin is not None
    with suppress(BrokenPipeError, ConnectionResetError):  # the child refused early and said why on the other side
        child.stdin.write(question)
        child.stdin.write(data)
        await child.stdin.drain()
    child.stdin.close()


async def _receive(child: asyncio.subprocess.Process) -> Cleaned:
    assert child.stdout is not None
    out = Cleaned()
    while line := await child.stdout.readline():
        name, *rest = json.loads(line)
        match name:
            case "points":
                out.points.extend(point_of(values) for values in rest[0])
            case "people":
                out.people.extend(person_of(values) for values in rest[0])
            case "problems":
                out.problems.extend(RowProblem(*values) for values in rest[0])
            case "refused":
                raise Refused(rest[0], **rest[1])
            case _:
                _end(out, rest[0])
                return out
        await asyncio.sleep(0)
    raise Refused("roster_unreadable", why="crash")


def _end(out: Cleaned, facts: dict[str, Any]) -> None:
    out.point_given = set(facts["point_given"])
    out.person_given = set(facts["person_given"])
    out.has_points, out.has_people = facts["has_points"], facts["has_people"]
    out.tables = [
        Found(sheet, kind, header_row, tuple(headers), columns, rows)
        for sheet, kind, header_row, headers, columns, rows in facts["tables"]
    ]
