"""Roster files on their way in: kept while somebody corrects columns and mends problems, imported whole or not at all.

A file is read, compared and shown; its columns may be corrected as often as needed; then it is imported. All of it may
be left and found again. The file itself is thrown away once it was imported, and a day after it last moved.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import partial
from typing import Any, Final

from conference.desk import Desk
from conference.roster.columns import Choice, Kind
from conference.roster.parse import Look
from conference.shelf import Note, Shelf
from conference.works import Works
from schemas.errors import Refused
from schemas.wire.roster import ImportOutcome, ImportProblem, ImportReport

KEEP: Final = timedelta(days=1)
RUNNING: Final = 3
"""Files read at a time, for all workers together: each takes a processor."""

KEPT_FILES: Final = 8
"""Files of one conference that lie there at a time; the oldest give way."""

MOST_PROBLEMS: Final = 50_000


class Intake:
    """Takes roster files in. What it knows of a file lies beside it on the shelf."""

    def __init__(self, works: Works, desk: Desk) -> None:
        self._works, self._desk = works, desk

    @property
    def shelf(self) -> Shelf:
        """Where the files lie."""
        return self._works.shelf

    async def take(self, conference_id: int, data: bytes, filename: str, by: str) -> Note:
        """A new file; reading begins. Raises `Refused("roster_busy", running)`."""
        self._room()
        for note in self.shelf.of(conference_id)[KEPT_FILES - 1 :]:
            if note.state != "running":
                self.shelf.drop(note)
        note = self.shelf.begin(conference_id, "roster", by, filename=filename[-200:], bytes=len(data), imported=False)
        path = self.shelf.folder(note) / "file"
        path.touch(mode=0o600)
        await asyncio.to_thread(path.write_bytes, data)
        self._check(note, {})
        return note

    def choose(self, note: Note, choices: Mapping[str, Choice]) -> None:
        """Read the file again with these corrections. Raises `Refused`: `roster_busy`, `intake_over`."""
        self._still(note)
        self._check(note, choices)

    def apply(self, note: Note, *, remove_gone: bool, by: str) -> None:
        """Import the file as it was last shown. Raises `Refused`: `roster_busy`, `intake_over`, `intake_unread` while
        it could not be read or has errors."""
        self._still(note)
        report = self.report(note)
        if note.state != "done" or report is None or report.errors:
            raise Refused("intake_unread")
        note.step = "import"
        self._works.start(note, partial(self._import, note, remove_gone, by))

    async def drop(self, note: Note) -> None:
        """Throw a file away, and end its reading. An import that has begun is not ended half-way: it is undone whole
        by the database, or finished."""
        await self._works.drop(note)

    def looks(self, note: Note) -> list[Look]:
        """What its sheets look like; empty while nobody knows."""
        return [
            Look(sheet, hidden, rows, head, tuple(found) if found else None)
            for sheet, hidden, rows, head, found in self._stored(note, "looks") or ()
        ]

    def report(self, note: Note) -> ImportReport | None:
        """What importing it would change, or did; its problems apart (`problems`)."""
        stored = self._stored(note, "report")
        return None if stored is None else ImportReport.model_validate(stored)

    def problems(self, note: Note) -> list[ImportProblem]:
        """Everything that is wrong with it, errors first, at most 50,000."""
        return [ImportProblem.model_validate(each) for each in self._stored(note, "problems") or ()]

    def choices(self, note: Note) -> dict[str, Choice]:
        """What was said of its sheets."""
        said = (note.more or {}).get("choices", {})
        return {
            sheet: Choice(each["columns"], each["header_row"], Kind(each["kind"]) if each["kind"] else None)
            for sheet, each in said.items()
        }

    async def close(self) -> None:
        """End what is being read."""
        await self._works.close()

    def _room(self) -> None:
        running = self.shelf.running()
        if running >= RUNNING:
            raise Refused("roster_busy", running=running)

    def _still(self, note: Note) -> None:
        if (note.more or {}).get("imported"):
            raise Refused("intake_over")
        if note.state == "running":
            raise Refused("roster_busy", running=1)
        self._room()

    def _check(self, note: Note, choices: Mapping[str, Choice]) -> None:
        note.step = "check"
        note.more = (note.more or {}) | {
            "choices": {
                sheet: {"columns": dict(said.columns), "header_row": said.header_row, "kind": said.kind}
                for sheet, said in choices.items()
            }
        }
        for name in ("report", "problems"):
            (self.shelf.folder(note) / f"{name}.json").unlink(missing_ok=True)
        self._works.start(note, partial(self._read, note, choices))

    async def _read(self, note: Note, choices: Mapping[str, Choice]) -> None:
        data = await self._data(note)
        self._phase(note, "reading", 0, 0)
        looks = await self._desk.look(note.conference_id, data, choices)
        self._store(note, "looks", looks)
        await self._through(note, data, choices, dry_run=True)

    async def _import(self, note: Note, remove_gone: bool, by: str) -> None:
        data = await self._data(note)
        report = await self._through(note, data, self.choices(note), dry_run=False, remove_gone=remove_gone, by=by)
        if report.outcome is ImportOutcome.REFUSED:  # the roster changed since it was shown
            note.step = "check"
            return
        note.more = (note.more or {}) | {"imported": True}
        (self.shelf.folder(note) / "file").unlink(missing_ok=True)

    async def _through(
        self, note: Note, data: bytes, choices: Mapping[str, Choice], *, dry_run: bool, **more: Any
    ) -> ImportReport:
        report = await self._desk.import_file(
            note.conference_id,
            data,
            (note.more or {})["filename"],
            dry_run=dry_run,
            choices=choices,
            progress=partial(self._phase, note),
            most_problems=MOST_PROBLEMS,
            **more,
        )
        self._store(note, "problems", [problem.model_dump() for problem in report.problems])
        self._store(note, "report", report.model_copy(update={"problems": []}).model_dump(mode="json"))
        return report

    @staticmethod
    def _phase(note: Note, phase: str, done: int, whole: int) -> None:
        note.more = (note.more or {}) | {"phase": phase}
        note.done, note.whole = done, whole

    async def _data(self, note: Note) -> bytes:
        return await asyncio.to_thread((self.shelf.folder(note) / "file").read_bytes)

    def _store(self, note: Note, name: str, value: Sequence[Any] | dict[str, Any]) -> None:
        self.shelf.put(note, f"{name}.json", json.dumps(value, ensure_ascii=False))

    def _stored(self, note: Note, name: str) -> Any:
        try:
            return json.loads((self.shelf.folder(note) / f"{name}.json").read_text())
        except FileNotFoundError:
            return None
