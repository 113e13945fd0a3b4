"""What the subcommands that do not serve do: each opens what it needs, and closes it."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import select

from checkin.gate import open_store
from checkin.registry import Registry as GateRegistry
from conference.audit.command import commanded
from conference.audit.deed import doing
from conference.database import Database, open_database, sqlite_file
from conference.figures import tally_view
from conference.founding import found_conference, tomorrow_at_eight
from conference.keyring import load_keyring
from conference.migrations import migrate
from conference.roster.importing import import_roster as import_into
from conference.settings import Settings
from schemas.errors import Refused
from schemas.rows import Conference, Session
from schemas.wire.roster import ImportOutcome


async def migrate_database(settings: Settings) -> None:
    """Bring the database to this version and say so."""
    async with _database(settings) as database:
        print(f"Cơ sở dữ liệu đã ở phiên bản mới nhất / the database is up to date ({database.kind})")


@dataclass(frozen=True, slots=True)
class Target:
    """The conference to import into: its code, and what it is called and when it starts if it must be created."""

    code: str
    create: str | None = None
    starts: datetime | None = None


async def import_roster(settings: Settings, data: bytes, name: str, target: Target, *, dry_run: bool) -> None:
    """Import a file into a conference and print the report. Exits 1 when it was refused: nothing was written then."""
    keyring = load_keyring(settings.data)
    async with _database(settings) as database:
        if target.create is not None and not dry_run:
            now = _now()
            starts = target.starts or tomorrow_at_eight(now)
            with doing(commanded(keyring, "found_conference", None)):
                await found_conference(database, target.code, target.create, starts, now)
        imported = partial(
            import_into,
            data=data,
            filename=name,
            citizen_key=keyring.citizen,
            by="diemcau import-roster",
            dry_run=dry_run,
        )
        if target.create is not None and dry_run and not await _known(database, target.code):
            async with _as_if(target) as (elsewhere, conference_id):
                report = await imported(elsewhere, conference_id)
        else:
            conference_id = await _conference(database, target.code)
            with doing(commanded(keyring, "import_roster", conference_id)):
                report = await imported(database, conference_id)
    print(report.model_dump_json(indent=1))
    if report.outcome is ImportOutcome.REFUSED:
        raise SystemExit(1)


async def _known(database: Database, code: str) -> bool:
    async with database.read() as db:
        return await db.scalar(select(Conference.id).where(Conference.code == code)) is not None


@asynccontextmanager
async def _as_if(target: Target) -> AsyncIterator[tuple[Database, int]]:
    """A database that is thrown away, with the conference that would be created: what a dry run compares with."""
    with TemporaryDirectory(prefix="diemcau-dry-run-") as folder:
        database = open_database(Path(folder), None)
        try:
            await migrate(database)
            now = _now()
            starts = target.starts or tomorrow_at_eight(now)
            yield database, await found_conference(database, target.code, target.create or "", starts, now)
        finally:
            await database.close()


async def tally(settings: Settings, code: str, as_json: bool) -> None:
    """Print the figures of every session of a conference."""
    async with _database(settings) as database:
        conference_id = await _conference(database, code)
        async with database.read() as db:
            rows = list(
                await db.scalars(select(Session).where(Session.conference_id == conference_id).order_by(Session.starts))
            )
        figures = await _figures(settings, conference_id)
    if as_json:
        print(json.dumps({row.code: figures[row.id] for row in rows}, ensure_ascii=False))
        return
    for row in rows:
        totals = figures[row.id]
        rate = "–" if totals["rate"] is None else f"{totals['rate']:.2f} %"
        print(f"{row.code}  {row.title}")
        print(f"  điểm cầu / points          {totals['points']:>8}  (đã báo / reporting {totals['points_reporting']})")
        print(f"  triệu tập / summoned       {totals['summoned']:>8}")
        print(f"  có mặt / present           {totals['present']:>8}")
        print(f"  tỷ lệ / rate               {rate:>8}")


async def _figures(settings: Settings, conference_id: int) -> dict[int, dict[str, float]]:
    store = open_store(settings.database_url or str(sqlite_file(settings.data)))
    await store.open()
    try:
        registry = GateRegistry(store, _now)
        await registry.load(conference_id)
        sessions = registry.conferences[conference_id].sessions
        return {
            session.id: tally_view(session.tally, session.id, None, _now()).totals.model_dump()
            for session in sessions.values()
        }
    finally:
        await store.close()


async def _conference(database: Database, code: str) -> int:
    async with database.read() as db:
        found = await db.scalar(select(Conference.id).where(Conference.code == code))
        if found is not None:
            return found
        known = list(await db.scalars(select(Conference.code).order_by(Conference.id)))
    raise Refused("no_such_conference", conference=code, known=", ".join(known) or "–")


@asynccontextmanager
async def _database(settings: Settings) -> AsyncIterator[Database]:
    database = open_database(settings.data, settings.database_url)
    try:
        await migrate(database)
        yield database
    finally:
        await database.close()


def _now() -> datetime:
    return datetime.now(UTC)
