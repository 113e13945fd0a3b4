"""A small conference in a database of its own, with an earlier one to compare with."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, timedelta
from pathlib import Path

from conference.database import Database, open_database
from conference.migrations import migrate
from schemas.rows import (
    Absence,
    Attendance,
    Bridge,
    Certification,
    Conference,
    Correction,
    Delegate,
    Session,
    Summons,
    Tally,
    Unit,
)
from schemas.words import Category, Deed, Level, Method
from tests.prepared import installation
from tests.reports.samples import CUTOFF, STARTS


@dataclass
class Hall:
    """The ids of what is there: two points, the second below the first; ten people summoned to each."""

    database: Database
    conference: int
    session: int
    points: tuple[int, int]

    async def certify(self) -> None:
        async with self.database.write() as db:
            for point in self.points:
                db.add(
                    Certification(
                        session_id=self.session,
                        bridge_id=point,
                        at=STARTS + timedelta(minutes=40),
                        by="Trần Thị Xác",
                        summoned=10,
                        present=9,
                        substitutes=0,
                        excused=0,
                        unexcused=0,
                        walk_ins=0,
                    )
                )


@asynccontextmanager
async def hall(folder: Path, url: str | None = None) -> AsyncIterator[Hall]:
    """At the first point nine came and one was excused; at the second eight came, one sent a substitute."""
    database = open_database(folder if url else installation(folder), url)
    if url:
        await migrate(database)
    try:
        async with database.write() as db:
            units = [Unit(name=name, name_key=name.lower()) for name in ("Đảng ủy Một", "Đảng ủy Hai")]
            db.add_all(units)
            made = []
            for code, shift in (("CU", timedelta(days=90)), ("NAY", timedelta())):
                conference = Conference(
                    code=code, title=f"Hội nghị {code}", organiser="Ban Tổ chức", place="TPHCM", created_at=STARTS
                )
                db.add(conference)
                await db.flush()
                session = Session(
                    conference_id=conference.id,
                    code="S1",
                    title="Phiên toàn thể",
                    doors_open=STARTS - shift - timedelta(minutes=30),
                    starts=STARTS - shift,
                    ends=STARTS - shift + timedelta(hours=3),
                    cutoff=CUTOFF - shift,
                )
                db.add(session)
                await db.flush()
                first = Bridge(conference_id=conference.id, code="A", name="Hội trường", position=1, is_main=True)
                db.add(first)
                await db.flush()
                second = Bridge(
                    conference_id=conference.id,
                    code="B",
                    name="Khu phố 1",
                    parent_id=first.id,
                    position=2,
                    level=Level.GRASSROOTS,
                )
                db.add(second)
                await db.flush()
                await _people(db, conference.id, session, (first.id, second.id), [unit.id for unit in units])
                made.append((conference.id, session.id, (first.id, second.id)))
        yield Hall(database, *made[-1])
    finally:
        await database.close()


async def _people(db, conference: int, session: Session, points: tuple[int, int], units: list[int]) -> None:
    at = session.doors_open.astimezone(UTC)
    for number in range(20):
        which = number // 10
        person = Delegate(
            conference_id=conference,
            code=f"D{number:02}",
            full_name=f"Nguyễn Văn {number:02}",
            name_given="",
            search_key="",
            sort_key=f"{number:02}",
            bridge_id=points[which],
            unit_id=units[which],
            category=Category.MEMBER if number % 2 else Category.LEADER,
        )
        db.add(person)
        await db.flush()
        db.add(Summons(session_id=session.id, delegate_id=person.id, bridge_id=person.bridge_id))
        if number == 0:
            db.add(
                Absence(
                    session_id=session.id,
                    delegate_id=person.id,
                    bridge_id=person.bridge_id,
                    excused=True,
                    reason="ốm",
                    at=at,
                )
            )
        elif number != 19:
            db.add(
                Attendance(
                    session_id=session.id,
                    delegate_id=person.id,
                    bridge_id=person.bridge_id,
                    at=at + timedelta(minutes=number),
                    method=Method.TICKET,
                    nonce=f"nonce-{number}",
                    substitute="Người dự thay" if number == 18 else None,
                )
            )
    db.add(Tally(session_id=session.id, bridge_id=points[0], present=9, excused=1, version=10))
    db.add(Tally(session_id=session.id, bridge_id=points[1], present=8, substitutes=1, headcount=12, version=9))
    db.add(
        Correction(
            session_id=session.id,
            bridge_id=points[1],
            nonce="late-1",
            deed=Deed.LATE,
            before="",
            after="present",
            reason="kẹt xe",
            late=True,
            by="Lê Thư",
            at=session.cutoff + timedelta(minutes=3),
        )
    )
