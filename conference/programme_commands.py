"""`diemcau programme`: the programme on the terminal, and conferences as patterns."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from sqlalchemy import select

from conference.audit.command import commanded
from conference.audit.deed import doing, recorded
from conference.database import Database, open_database
from conference.keyring import load_keyring
from conference.migrations import migrate
from conference.programme.copying import copy_conference
from conference.programme.read import Programme, load_programme
from conference.programme.rules import in_order, now_and_next
from schemas.errors import Refused
from schemas.rows import Conference, Session
from schemas.wire.programme import CopyAsked

if TYPE_CHECKING:
    from conference import cli


async def run_programme(asked: cli.Programme) -> None:
    """Do what `action` says."""
    database = open_database(asked.data, asked.database_url)
    try:
        await migrate(database)
        async with database.read() as db:
            conference = await db.scalar(select(Conference).where(Conference.code == asked.conference))
            known = list(await db.scalars(select(Conference.code).order_by(Conference.id)))
        if conference is None:
            raise Refused("no_such_conference", conference=asked.conference, known=", ".join(known) or "–")
        if asked.action == "copy":
            await _copy(database, conference, asked)
        else:
            await _show(database, conference)
    finally:
        await database.close()


async def _copy(database: Database, conference: Conference, asked: cli.Programme) -> None:
    if not asked.to or asked.first_day is None:
        raise Refused("bad_request", fields=["--to and --first-day are needed"])
    wanted = CopyAsked(
        code=asked.to,
        title=asked.title or conference.title,
        first_day=asked.first_day,
        points=asked.points,
        people=asked.people,
    )
    deed = commanded(load_keyring(asked.data), "programme_copy", conference.id)
    with doing(deed):
        async with recorded(database) as db:
            made = await copy_conference(db, conference.id, wanted, datetime.now(UTC))
    print(f"Đã chép / copied: {conference.code} -> {made.code}")


async def _show(database: Database, conference: Conference) -> None:
    async with database.read() as db:
        programme = await load_programme(db, conference.id)
        wanted = select(Session).where(Session.conference_id == conference.id).order_by(Session.starts)
        sessions = list(await db.scalars(wanted))
    for session in sessions:
        _print(programme, session, ZoneInfo(conference.time_zone))


def _print(programme: Programme, session: Session, zone: ZoneInfo) -> None:
    start = session.starts.astimezone(zone)
    print(f"{session.code}  {session.title}  {start:%d/%m/%Y %H:%M}–{session.ends.astimezone(zone):%H:%M}")
    slots = programme.slots(row for row in programme.items if row.session_id == session.id)
    now, then = now_and_next(slots, datetime.now(UTC))
    topics = {row.id: row.topic for row in programme.items}
    marks = {slot.id: "<" for slot in then} | {slot.id: "*" for slot in now}
    for slot in in_order(slots):
        names = ", ".join(programme.speakers[one].name for one in sorted(slot.speakers) if one in programme.speakers)
        times = f"{slot.starts.astimezone(zone):%H:%M}–{slot.ends.astimezone(zone):%H:%M}"
        print(f"  {marks.get(slot.id, ' ')} {times}  {topics[slot.id]}{f' ({names})' if names else ''}")
