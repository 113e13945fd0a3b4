"""The roster desk: imports and changes by hand, and what must hear of them afterwards."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

import structlog
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from bridges.registry import Registry
from checkin.gate import Gate
from conference.audit.deed import recorded
from conference.database import Database
from conference.hub import Hub
from conference.points import load_points
from conference.roster.columns import Choice
from conference.roster.duplicates import merge_delegates, split_delegate
from conference.roster.editing import Edit, assign, edit_delegate, summon
from conference.roster.export import export_roster
from conference.roster.importing import Progress, import_roster, silent
from conference.roster.listing import Selection
from conference.roster.mappings import remembered_columns
from conference.roster.parse import Look, Question, look_at
from conference.roster.report import MOST_PROBLEMS
from conference.roster.runs import undo_last
from conference.roster.store import load_stored
from schemas.rows import Conference, Erasure, ImportRun
from schemas.wire.roster import ImportOutcome, ImportReport

log = structlog.get_logger("desk")

WATCH_S = 2.0
"""How often the service looks for imports that a command made: a look is one row of an index."""


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
        self._known: dict[int, tuple[object, ...]] = {}
        self._subscribers: list[Callable[[], None]] = []

    def subscribe(self, changed: Callable[[], None]) -> None:
        """Call this whenever a roster, a tree or a session's times were read anew."""
        self._subscribers.append(changed)

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
        progress: Progress = silent,
        most_problems: int = MOST_PROBLEMS,
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
            progress=progress,
            most_problems=most_problems,
        )
        if report.outcome is ImportOutcome.APPLIED:
            await self.changed(conference_id)
            self._known = await self._imports()
        return report

    async def watch(self) -> None:
        """Hear of what was done beside the service, by `diemcau import-roster` or `privacy`: until cancelled."""
        self._known = await self._imports()
        while True:
            await asyncio.sleep(WATCH_S)
            try:
                await self.notice()
            except SQLAlchemyError as error:  # the database is away for a while: its own alarm tells of it
                log.warning("imports_not_watched", reason=type(error).__name__)

    async def notice(self) -> None:
        """Read anew every conference into which somebody else imported, or of which they deleted names."""
        before, self._known = self._known, await self._imports()
        for conference_id, last in self._known.items():
            if before.get(conference_id) != last:
                await self.changed(conference_id)

    async def _imports(self) -> dict[int, tuple[object, ...]]:
        """Of every conference the last import, how many were undone, and what was deleted of people."""
        query = (
            select(Conference.id, func.max(ImportRun.id), func.count(ImportRun.undone_at), Erasure.forgotten)
            .add_columns(Conference.names_deleted_at)
            .outerjoin(ImportRun, ImportRun.conference_id == Conference.id)
            .outerjoin(Erasure, Erasure.conference_id == Conference.id)
            .group_by(Conference.id, Erasure.forgotten)
        )
        async with self._database.read() as db:
            return {conference_id: tuple(state) for conference_id, *state in await db.execute(query)}

    async def look(self, conference_id: int, data: bytes, choices: Mapping[str, Choice] | None = None) -> list[Look]:
        """What the sheets of a file look like, for a person to say which column is which; with what they said now, or
        else before of the same header."""
        async with self._database.read() as db:
            remembered = await remembered_columns(db, conference_id)
        day = (self._now() + timedelta(hours=7)).date()
        return await look_at(data, Question(self.citizen_key, day, choices or {}, remembered))

    async def undo(self, conference_id: int, by: str) -> ImportRun:
        """Undo the last import."""
        async with recorded(self._database) as db:
            run, _ = await undo_last(db, conference_id, by=by, now=self._now())
        await self.changed(conference_id)
        self._known = await self._imports()
        return run

    async def export(self, conference_id: int) -> bytes:
        """The roster as a workbook that can be imported again."""
        async with self._database.read() as db:
            stored = await load_stored(db, conference_id)
        return await asyncio.to_thread(export_roster, stored)

    async def edit(self, delegate_id: int, edit: Edit) -> None:
        """Change one delegate."""
        async with recorded(self._database) as db:
            delegate = await edit_delegate(db, delegate_id, edit)
        await self._gate.refresh_delegates(delegate.conference_id, [delegate_id])
        if "bridge_id" in edit.fields:
            await self.changed(delegate.conference_id)

    async def assign(self, conference_id: int, selection: Selection, bridge_id: int) -> int:
        """Assign delegates to a bridge point; returns how many moved."""
        async with recorded(self._database) as db:
            moved = await assign(db, conference_id, selection, bridge_id)
        if moved:
            await self.changed(conference_id)
        return len(moved)

    async def summon(self, conference_id: int, session_id: int, selection: Selection, *, summoned: bool) -> int:
        """Put delegates on a session's list or take them off; returns how many changed."""
        async with recorded(self._database) as db:
            count = await summon(db, session_id, selection, summoned=summoned)
        if count:
            await self.changed(conference_id)
        return count

    async def merge(self, keep_id: int, drop_id: int) -> None:
        """Say that two delegates are one person."""
        async with recorded(self._database) as db:
            delegate = await merge_delegates(db, keep_id, drop_id)
        await self.changed(delegate.conference_id)

    async def split(self, delegate_id: int) -> None:
        """Take a merge back."""
        async with recorded(self._database) as db:
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
        for changed in self._subscribers:
            changed()
