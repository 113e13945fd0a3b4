"""Long work that people leave and find again: imports and papers, each a folder with its state and its files.

The shelf lies in the data folder, so that every worker of the installation finds the same work; only the worker that
does it writes its state. Work whose worker died is told as interrupted once its state is no longer renewed.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import threading
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from schemas.errors import Refused

STATE: Final = "state.json"
SILENT: Final = timedelta(seconds=30)
"""Work in progress that was not renewed for so long has lost its worker."""

RENEW_S: Final = 5.0
"""How often work in progress renews its state, whether or not it moved."""


@dataclass(slots=True)
class Note:
    """What stands on a piece of work. `bridge_id` bounds who may see it (None: organisers of the conference);
    `problem` is a refusal as code and facts; `more` is the kind's own."""

    id: int
    conference_id: int
    kind: str
    by: str
    at: datetime
    beat: datetime
    bridge_id: int | None = None
    state: str = "running"
    step: str = ""
    done: int = 0
    whole: int = 0
    problem: dict[str, Any] | None = None
    more: dict[str, Any] | None = None


class Shelf:
    """The pieces of one kind. Files are small and local: reading one takes less than asking a thread for it."""

    def __init__(self, root: Path, now: Callable[[], datetime], *, keep: timedelta) -> None:
        """`keep`: how long after it last moved a piece is kept."""
        self._root, self._now, self._keep = root, now, keep
        root.mkdir(parents=True, exist_ok=True, mode=0o700)

    def begin(self, conference_id: int, kind: str, by: str, bridge_id: int | None = None, **more: Any) -> Note:
        """A new piece, with a folder of its own that only the service's user may read."""
        self.sweep()
        now = self._now()
        note = Note(secrets.randbelow(2**52) + 1, conference_id, kind, by[:200], now, now, bridge_id, more=more)
        self.folder(note).mkdir(mode=0o700)
        self.save(note)
        return note

    def folder(self, note: Note) -> Path:
        """Where its files lie."""
        return self._root / str(note.id)

    def save(self, note: Note) -> bool:
        """Write the state, whole or not at all; False when the piece was thrown away meanwhile."""
        note.beat = self._now()
        state = asdict(note) | {"at": note.at.isoformat(), "beat": note.beat.isoformat()}
        try:
            self.put(note, STATE, json.dumps(state, ensure_ascii=False, default=str))
        except FileNotFoundError:
            return False
        return True

    def put(self, note: Note, name: str, text: str) -> None:
        """Write a file of the piece, whole or not at all: whoever reads it meanwhile finds the old one or the new one.
        Raises `FileNotFoundError` when the piece was thrown away."""
        path = self.folder(note) / name
        fresh = path.with_name(f"{name}.{os.getpid()}-{threading.get_ident()}")
        fresh.touch(mode=0o600)
        fresh.write_text(text)
        fresh.replace(path)

    def find(self, number: int) -> Note:
        """A piece by its number. Raises `Refused("not_found")`."""
        note = self._read(self._root / str(number))
        if note is None:
            raise Refused("not_found")
        return note

    def of(self, conference_id: int) -> list[Note]:
        """The pieces of a conference, newest first."""
        self.sweep()
        found = [note for note in map(self._read, self._root.iterdir()) if note is not None]
        return sorted((note for note in found if note.conference_id == conference_id), key=_begun, reverse=True)

    def running(self) -> int:
        """How many are being worked on."""
        return sum(note is not None and note.state == "running" for note in map(self._read, self._root.iterdir()))

    def drop(self, note: Note) -> None:
        """Throw a piece away with its files; whoever works on it notices at the next step."""
        shutil.rmtree(self.folder(note), ignore_errors=True)

    def forget(self, conference_id: int) -> None:
        """Throw away all pieces of a conference; whoever works on one notices at the next step."""
        for note in self.of(conference_id):
            self.drop(note)

    def sweep(self) -> None:
        """Throw away what was kept long enough."""
        before = self._now() - self._keep
        for folder in list(self._root.iterdir()):
            note = self._read(folder)
            if note is not None and note.beat < before:
                self.drop(note)

    def _read(self, folder: Path) -> Note | None:
        try:
            state = json.loads((folder / STATE).read_text())
            state |= {name: datetime.fromisoformat(state[name]) for name in ("at", "beat")}
            note = Note(**{field.name: state[field.name] for field in fields(Note)})
        except (OSError, ValueError, KeyError):
            return None  # being made, or being thrown away
        if note.state == "running" and self._now() - note.beat > SILENT:
            note.state, note.problem = "failed", {"code": "work_interrupted", "facts": {}}
        return note


def shelves_of(data: Path, now: Callable[[], datetime]) -> list[Shelf]:
    """All shelves of an installation, for who comes beside the running service; nothing is too old for them."""
    return [Shelf(root, now, keep=timedelta(days=3650)) for root in sorted(work_of(data).glob("*")) if root.is_dir()]


def work_of(data: Path) -> Path:
    """Where the shelves stand."""
    return data / "work"


def _begun(note: Note) -> datetime:
    return note.at
