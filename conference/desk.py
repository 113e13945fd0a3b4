"""The roster desk: imports and changes by hand, and what must hear of them afterwards."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from bridges.registry import Registry
from checkin.gate import Gate
from conference.database import Database
from conference.hub import Hub
from conference.points import load_points
from conference.roster.columns import Choice
from conference.roster.duplicates import merge_delegates, split_delegate
from conference.roster.editing import Edit, assign, edit_delegate, summon
from conference.roster.export import export_roster
from conference.roster.importing import import_roster
from conference.roster.listing import Selection
from conference.roster.parse import Look, Question, look_at
from conference.roster.runs import undo_last
from conference.roster.store import load_stored
from schemas.rows import ImportRun
from schemas.wire.roster import ImportOutcome, ImportReport


class Desk:
    """Brings rosters in and changes them. The rows come first; then the tree, the gate and the pages read them anew."""

    def __init__(
        self,
        database: Database,
        registry: Registry,
        gate: Gate,
        hub: Hub,
        *,
        citizen_key: bytes,
        now: Callable[[], datetime],
    ) -> None:
        self._database, self._registry, self._gate, self._hub = database, registry, gate, hub
        self.citizen_key, self._now = citizen_key, now

    async def import_file(
        self,
        conference_id: int,
        data: bytes,
        filename: str,
        *,
        dry_run: bool,
        remove_gone: bool = False,
        choices: Mapping[str, Choice] | None = None,
        by: str = "",
    ) -> ImportReport:
        """Import a file into a conference, all or nothing; with `dry_run`, only say what would change."""
        report = await import_roster(
            self._database,
            conference_id,
            data,
            filename,
            citizen_key=self.citizen_key,
            dry_run=dry_run,
            remove_gone=remove_gone,
            choices=choices,
            now=self._now(),
            by=by,
        )
        if report.outcome is ImportOutcome.APPLIED:
            await self.changed(conference_id)
        return report

    async def look(self, data: bytes) -> list[Look]:
        """What the sheets of a file look like, for a person to say which column is which."""
        return await look_at(data, Question(self.citizen_key, (self._now() + timedelta(hours=7)).date()))

    async def undo(self, conference_id: int, by: str) -> ImportRun:
        """Undo the last import."""
        async with self._database.write() as db:
            run, _ = await undo_last(db, conference_id, by=by, now=self._now())
        await self.changed(conference_id)
        return run

    async def export(self, conference_id: int) -> bytes:
        """The roster as a workbook that can be imported again."""
        async with self._database.read() as db:
            stored = await load_stored(db, conference_id)
        return await asyncio.to_thread(export_roster, stored)

    async def edit(self, delegate_id: int, edit: Edit) -> None:
        """Change one delegate."""
        async with self._database.write() as db:
            delegate = await edit_delegate(db, delegate_id, edit)
        await self._gate.refresh_delegates(delegate.conference_id, [delegate_id])
        if "bridge_id" in edit.fields:
            await self.changed(delegate.conference_id)

    async def assign(self, conference_id: int, selection: Selection, bridge_id: int) -> int:
        """Assign delegates to a bridge point; returns how many moved."""
        async with self._database.write() as db:
            moved = await assign(db, conference_id, selection, bridge_id)
        if moved:
            await self.changed(conference_id)
        return len(moved)

    async def summon(self, conference_id: int, session_id: int, selection: Selection, *, summoned: bool) -> int:
        """Put delegates on a session's list or take them off; returns how many changed."""
        async with self._database.write() as db:
            count = await summon(db, session_id, selection, summoned=summoned)
        if count:
            await self.changed(conference_id)
        return count

    async def merge(self, keep_id: int, drop_id: int) -> None:
        """Say that two delegates are one person."""
        async with self._database.write() as db:
            delegate = await merge_delegates(db, keep_id, drop_id)
        await self.changed(delegate.conference_id)

    async def split(self, delegate_id: int) -> None:
        """Take a merge back."""
        async with self._database.write() as db:
            delegate = await split_delegate(db, delegate_id)
        await self.changed(delegate.conference_id)

    async def changed(self, conference_id: int) -> None:
        """Roster or tree changed: everything that holds them in memory reads them anew, here and at other workers."""
        await self._gate.reload(conference_id)
        await self.heard(conference_id)

    async def heard(self, conference_id: int) -> None:
        """The gate has read a conference anew, here or on another worker's word: so do the tree and the pages."""
        await load_points(self._database, self._registry, conference_id)
        state = self._gate.registry.conferences.get(conference_id)
        if state is not None:
            self._hub.renew(state.sessions)
