"""A file cleaned in a child process, as the coordinator sees it: its loop keeps turning, a bad file hurts nobody."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, NamedTuple

from conference.roster.archive import LIMITS
from conference.roster.columns import Choice, Remembered
from conference.roster.problems import RowProblem
from conference.roster.records import Cleaned, Found, person_of, point_of
from schemas.errors import Refused

TIMEOUT_S = 90.0
WORKER = ("-m", "conference.roster.worker")
_PART = 2**18


@dataclass(frozen=True, slots=True)
class Question:
    """What the child is asked about a file: how to read it, or (`look`) only what its sheets look like."""

    citizen_key: bytes
    today: date
    choices: Mapping[str, Choice] = field(default_factory=dict)
    remembered: Remembered = field(default_factory=dict)
    look: bool = False

    def line(self) -> bytes:
        """As the child reads it."""
        choices = {
            sheet: {
                "columns": dict(choice.columns),
                "header_row": choice.header_row,
                "kind": choice.kind.value if choice.kind else None,
            }
            for sheet, choice in self.choices.items()
        }
        asked = {
            "today": self.today.isoformat(),
            "citizen_key": self.citizen_key.hex(),
            "choices": choices,
            "remembered": {signature: dict(columns) for signature, columns in self.remembered.items()},
            "look": self.look,
        }
        return json.dumps(asked).encode() + b"\n"


class Look(NamedTuple):
    """A sheet as a person sees it who corrects its columns: its first rows, and the table seen in it, if any."""

    sheet: str
    hidden: bool
    rows: int
    head: list[list[str]]
    found: tuple[str, int, dict[str, int]] | None


Tell = Callable[[int, int], None]
"""Hears how many rows of how many were read."""


async def parse_roster(
    data: bytes, question: Question, *, seconds: float = TIMEOUT_S, tell: Tell = lambda _done, _whole: None
) -> Cleaned:
    """Read and clean a roster file. Raises `Refused` with the reader's codes; `roster_unreadable` when the reader
    itself was taken down by the file (memory, time, a crash)."""
    cleaned = await _ask(data, question, seconds, tell)
    assert isinstance(cleaned, Cleaned)
    return cleaned


async def look_at(data: bytes, question: Question, *, seconds: float = TIMEOUT_S) -> list[Look]:
    """The sheets of a file, without reading their rows as people. Raises as `parse_roster` does."""
    seen = await _ask(data, replace(question, look=True), seconds, lambda _done, _whole: None)
    assert isinstance(seen, list)
    return seen


async def _ask(data: bytes, question: Question, seconds: float, tell: Tell) -> Cleaned | list[Look]:
    if len(data) > LIMITS.file_bytes:
        raise Refused("roster_too_large", what="bytes", most=LIMITS.file_bytes)
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        *WORKER,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        limit=_PART,
    )
    ending = False
    try:
        async with asyncio.timeout(seconds):
            try:
                _, said, answer = await asyncio.gather(
                    _send(child, question.line(), data), _said(child), _receive(child, tell)
                )
            except Refused:
                ending = True
                raise
        ending = True
    except TimeoutError:
        raise Refused("roster_unreadable", why="time") from None
    finally:
        await _end(child, ending=ending)
    if answer is None:
        refused = Refused("roster_unreadable", why="crash")
        refused.add_note(said)
        raise refused
    return answer


async def _end(child: asyncio.subprocess.Process, *, ending: bool) -> None:
    """Leave no process behind, also when the caller was cancelled. One that has said its last word is given time to
    end: signalling a process that ends this moment takes its exit status from under asyncio's watcher."""
    if ending:
        with suppress(TimeoutError):
            async with asyncio.timeout(2):
                await child.wait()
    if child.returncode is None:
        with suppress(ProcessLookupError):
            child.kill()
        await child.wait()


async def _send(child: asyncio.subprocess.Process, question: bytes, data: bytes) -> None:
    assert child.stdin is not None
    with suppress(BrokenPipeError, ConnectionResetError):  # the child refused early and said why on the other side
        child.stdin.write(question)
        child.stdin.write(data)
        await child.stdin.drain()
    child.stdin.close()


async def _receive(child: asyncio.subprocess.Process, tell: Tell) -> Cleaned | list[Look] | None:
    assert child.stdout is not None
    out = Cleaned()
    async for line in _lines(child.stdout):
        name, *rest = json.loads(line)
        match name:
            case "points":
                out.points.extend(point_of(values) for values in rest[0])
            case "people":
                out.people.extend(person_of(values) for values in rest[0])
            case "problems":
                out.problems.extend(RowProblem(*values) for values in rest[0])
            case "progress":
                tell(rest[0], rest[1])
            case "look":
                return [
                    Look(sheet, hidden, rows, head, tuple(found) if found else None)
                    for sheet, hidden, rows, head, found in rest[0]
                ]
            case "refused":
                raise Refused(rest[0], **rest[1])
            case _:
                _finish(out, rest[0])
                return out
        await asyncio.sleep(0)
    return None


async def _lines(reader: asyncio.StreamReader) -> AsyncIterator[bytes]:
    """Lines of any length. The reader's own `readline` would need a buffer for the longest line, and filling a big
    buffer while taking lines off its front moves its whole content every time."""
    parts: list[bytes] = []
    while part := await reader.read(_PART):
        *whole, rest = part.split(b"\n")
        for line in whole:
            yield b"".join([*parts, line])
            parts.clear()
        parts.append(rest)


async def _said(child: asyncio.subprocess.Process) -> str:
    """The end of what the child wrote to stderr: a panic of the parser or, worse, a fault of ours; for the log."""
    assert child.stderr is not None
    tail = b""
    while chunk := await child.stderr.read(65_536):
        tail = (tail + chunk)[-2_000:]
    return tail.decode("utf-8", "replace")


def _finish(out: Cleaned, facts: dict[str, Any]) -> None:
    out.point_given = set(facts["point_given"])
    out.person_given = set(facts["person_given"])
    out.has_points, out.has_people = facts["has_points"], facts["has_people"]
    out.tables = [
        Found(sheet, kind, header_row, tuple(headers), columns, rows, signature)
        for sheet, kind, header_row, headers, columns, rows, signature in facts["tables"]
    ]
