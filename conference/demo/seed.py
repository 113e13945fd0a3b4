"""The demo conference: created in an empty database, its people imported from the shipped roster as any office would.

Every name, phone (0500…, a range that is not assigned) and address here is invented. Running it again, or after a
crash half-way, completes what is missing and changes nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.resources import files
from random import Random

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from conference.roster.apply import summon_new
from conference.roster.importing import Database, import_roster
from schemas.errors import Refused
from schemas.rows import Bridge, Conference, Delegate, Session
from schemas.wire.roster import ImportReport
from schemas.words import Mode

CODE = "DEMO"
TITLE = "Hội nghị trực tuyến toàn thành phố (trình diễn)"
ORGANISER = "Ban Tổ chức Hội nghị (dữ liệu hư cấu)"
PLACE = "Hội trường Thành ủy"
STARTS_AFTER = timedelta(minutes=15)
LASTS = timedelta(hours=4)
CUTOFF_AFTER_START = timedelta(hours=2, minutes=30)

_FAMILIES = "Nguyễn|Trần|Lê|Phạm|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý".split("|")  # noqa: SIM905
_MIDDLES = "Văn|Thị|Minh|Ngọc|Quốc|Thanh|Hữu|Thu|Đức|Kim|Xuân|Hoài".split("|")  # noqa: SIM905 - reads as a list
_GIVEN = "An|Bình|Châu|Dũng|Đào|Giang|Hà|Hạnh|Khánh|Lan|Long|Mai|Nam|Oanh|Phúc|Sơn|Tâm|Uyên|Yến".split("|")  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Demo:
    """The demo conference and the session that goes on in it. `report` is the import's, when there was one now."""

    conference_id: int
    session_id: int
    report: ImportReport | None


def shipped_roster() -> bytes:
    """The workbook of 259 points and 11,056 invented delegates that comes with the package."""
    return (files("conference") / "data" / "roster-259.xlsx").read_bytes()


async def ensure_demo(
    database: Database, *, now: datetime, citizen_key: bytes, roster: bytes | None = None
) -> Demo | None:
    """Create what is missing of the demo conference. Doors are open now, the session starts in a quarter of an hour.

    Does nothing and returns None where conferences live already and none of them is the demo: nobody's data gets
    a demo mixed in. Where the demo's last session is over, the next one begins now, with the same people summoned.
    """
    async with database.write() as db:
        conference = await _conference(db, now)
        if conference is None:
            return None
        session_id = await _session(db, conference, now)
        conference_id = conference.id
        empty = not await db.scalar(
            select(func.count()).select_from(Delegate).where(Delegate.conference_id == conference_id)
        )
    report = None
    if empty:
        report = await import_roster(
            database,
            conference_id,
            roster if roster is not None else shipped_roster(),
            "roster-259.xlsx",
            citizen_key=citizen_key,
            dry_run=False,
            now=now,
            by="demo",
        )
        if report.errors:
            raise Refused("roster_refused", errors=report.errors)
    async with database.write() as db:
        await _dress(db, conference_id)
        await summon_new(db, conference_id)
    return Demo(conference_id, session_id, report)


async def _conference(db: AsyncSession, now: datetime) -> Conference | None:
    found = await db.scalar(select(Conference).where(Conference.code == CODE, Conference.demo))
    if found is not None or await db.scalar(select(func.count()).select_from(Conference)):
        return found
    made = Conference(
        code=CODE,
        title=TITLE,
        organiser=ORGANISER,
        place=PLACE,
        demo=True,
        created_at=now,
    )
    db.add(made)
    await db.flush()
    return made


async def _session(db: AsyncSession, conference: Conference, now: datetime) -> int:
    """The session that goes on now, or a new one when the last is over."""
    last = await db.scalar(
        select(Session).where(Session.conference_id == conference.id).order_by(Session.ends.desc()).limit(1)
    )
    if last is not None and last.ends > now + timedelta(minutes=5):
        return last.id
    number = await db.scalar(select(func.count()).select_from(Session).where(Session.conference_id == conference.id))
    made = Session(
        conference_id=conference.id,
        code=f"S{(number or 0) + 1}",
        title="Phiên toàn thể",
        doors_open=now,
        starts=now + STARTS_AFTER,
        ends=now + LASTS,
        cutoff=now + STARTS_AFTER + CUTOFF_AFTER_START,
    )
    db.add(made)
    await db.flush()
    return made.id


async def _dress(db: AsyncSession, conference_id: int) -> None:
    """Give every point the things that the roster has no columns for: mode, chair, host, contact, address."""
    rows = (
        await db.execute(
            select(Bridge.id, Bridge.code, Bridge.name, Bridge.is_main)
            .where(Bridge.conference_id == conference_id, Bridge.chair == "")
            .order_by(Bridge.position)
        )
    ).all()
    dressed = [{"_id": number, **dict(_clothes(code, name, main))} for number, code, name, main in rows]
    if dressed:
        names = [name for name in dressed[0] if name != "_id"]
        connection = await db.connection()
        await connection.execute(
            update(Bridge).where(Bridge.id == bindparam("_id")).values({name: bindparam(f"_{name}") for name in names}),
            [{"_id": row["_id"], **{f"_{name}": row[name] for name in names}} for row in dressed],
        )


def _clothes(code: str, name: str, main: bool) -> Iterator[tuple[str, object]]:
    """Invented, and the same every time: drawn from the point's code."""
    draw = Random(f"diemcau demo {code}")  # noqa: S311 - scenery, no secret
    place = name.removeprefix("Điểm cầu ")
    mode = draw.choices(list(Mode), weights=[72, 20, 8])[0]
    # The point whose console the demo opens is a hall with a line: its host sees every step.
    yield "mode", Mode.TWO_WAY if main or code == "DC001" else mode
    yield "chair", person(draw)
    yield "host", person(draw)
    yield "contact", person(draw)
    yield "contact_phone", f"+84500{draw.randrange(1_000_000):06d}"
    yield "address", PLACE if main else f"Hội trường {place}, số {draw.randrange(1, 300)}"


def person(draw: Random) -> str:
    """An invented name."""
    return f"{draw.choice(_FAMILIES)} {draw.choice(_MIDDLES)} {draw.choice(_GIVEN)}"
