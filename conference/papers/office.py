"""The print office: papers that go on while pages ask how far they are, and are found again on the shelf."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Final

from conference.papers.print_job import typeset
from conference.papers.values import Event, Item, Kind
from conference.shelf import Note, Shelf
from conference.works import Works
from schemas.errors import Refused

KEEP: Final = timedelta(hours=12)
"""A paper may be fetched again all day; tickets are personal data, so no longer."""


class PrintOffice:
    """Few papers at a time, for all workers together."""

    def __init__(self, works: Works, *, running: int = 2) -> None:
        self._works, self._running = works, running

    @property
    def shelf(self) -> Shelf:
        """Where the papers lie."""
        return self._works.shelf

    def start(
        self,
        conference_id: int,
        kind: Kind,
        event: Event,
        items: Sequence[Item],
        *,
        by: str = "",
        bridge_id: int | None = None,
        scope: str = "",
    ) -> Note:
        """Begin a paper of a bridge point and below (None: of the conference). `scope` says for whom, in words.

        Raises `Refused("paper_busy", running)` or `Refused("nothing_to_print")`.
        """
        busy = self.shelf.running()
        if busy >= self._running:
            raise Refused("paper_busy", running=busy)
        if not items:
            raise Refused("nothing_to_print")
        note = self.shelf.begin(conference_id, kind.value, by, bridge_id, scope=scope[:300])
        note.whole = len(items)
        self._works.start(note, partial(self._set, note, kind, event, items))
        return note

    async def _set(self, note: Note, kind: Kind, event: Event, items: Sequence[Item]) -> None:
        def progress(done: int, _whole: int) -> None:
            note.done = done

        printed = await typeset(kind, event, items, self.path(note), progress=progress)
        await asyncio.to_thread(self.path(note).chmod, 0o600)
        note.more = (note.more or {}) | {"pages": printed.pages}

    def path(self, note: Note) -> Path:
        """The finished PDF's place."""
        return self.shelf.folder(note) / "paper.pdf"

    async def drop(self, note: Note) -> None:
        """Cancel the paper if it is being made here, and forget it with its file."""
        await self._works.drop(note)

    async def close(self) -> None:
        """End what is being made."""
        await self._works.close()
