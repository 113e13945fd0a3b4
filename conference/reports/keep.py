"""Final reports: made once everything is certified, kept as bytes that nobody can change unnoticed.

Three locks: the database's triggers refuse UPDATE and DELETE; each row's seal continues the one before it, so that a
row changed behind the triggers, or taken out of the middle, shows; and the SHA-256 of each file is what
`diemcau report verify FILE` looks for. What is cut off at the end shows only against a copy of the last seal, so that
is printed with every final report for the office to keep.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import undefer

from conference.audit.deed import recorded
from conference.database import Database
from conference.reports.collect import collect, stamp
from conference.reports.figures import ReportFigures
from conference.reports.forms import Issuer, Narrative
from conference.reports.make import documents
from conference.reports.press import press_line
from conference.reports.worker import Format, Order
from schemas.errors import Refused
from schemas.rows import Report

GENESIS: Final = bytes(32)


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of a kept file without its bytes. `sha256` and `seal` in hexadecimal."""

    id: int
    session_id: int
    edition: int
    form: str
    format: str
    number: str
    press: str
    sha256: str
    seal: str
    made_at: datetime
    made_by: str


def canonical(figures: ReportFigures) -> str:
    """The figures as JSON that is the same for the same figures: what a later reader can compare with the file."""
    points = [
        {"id": point.id, "code": point.code, "name": point.name, **asdict(point.counts)} for point in figures.points
    ]
    whole = {
        "conference": figures.occasion.title,
        "session": figures.occasion.session,
        "at": figures.at.isoformat(),
        "rule": figures.rule.words,
        "total": {**asdict(figures.total), "rate": figures.rate(figures.total)},
        "points": points,
    }
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def seal_of(row: Report) -> bytes:
    """SHA-256 over the seal before and everything the row says; lengths keep fields from running into each other."""
    parts = (
        row.previous.hex(),
        row.sha256.hex(),
        str(row.session_id),
        str(row.edition),
        row.form,
        row.format,
        row.number,
        row.press,
        row.figures,
        row.made_at.isoformat(),
        row.made_by,
    )
    return sha256("".join(f"{len(part)}:{part}," for part in parts).encode()).digest()


async def finalise(
    database: Database,
    session_id: int,
    issuer: Issuer,
    *,
    now: datetime,
    by: str,
    narrative: Narrative | None = None,
    formats: tuple[Format, ...] = (Format.DOCX, Format.PDF, Format.XLSX),
    own: bytes | None = None,
) -> list[Kept]:
    """Make and keep the final report: a new edition, all its files or none.

    Raises `Refused("report_not_final", uncertified, early)` while something is missing, and
    `Refused("figures_changed")` when somebody changed the figures while the files were being drawn.
    """
    collected = await collect(database, session_id, now)
    if obstacles := collected.figures.obstacles():
        raise Refused(
            "report_not_final",
            uncertified=obstacles.get("uncertified", 0),
            early=bool(obstacles.get("before_cutoff")),
        )
    figures = replace(collected.figures, final=True)
    made = await documents(Order(figures, issuer, formats, narrative, own))
    async with recorded(database) as db:
        if await stamp(db, session_id) != collected.stamp:
            raise Refused("figures_changed")
        return await _file(db, session_id, made, figures=figures, issuer=issuer, now=now.astimezone(UTC), by=by)


async def _file(
    db: AsyncSession,
    session_id: int,
    made: dict[Format, bytes],
    *,
    figures: ReportFigures,
    issuer: Issuer,
    now: datetime,
    by: str,
) -> list[Kept]:
    edition = (await db.scalar(select(func.max(Report.edition)).where(Report.session_id == session_id)) or 0) + 1
    previous = await db.scalar(select(Report.seal).order_by(Report.id.desc()).limit(1)) or GENESIS
    text, line = canonical(figures), press_line(figures)
    kept: list[Kept] = []
    for wanted, data in made.items():
        row = Report(
            session_id=session_id,
            edition=edition,
            form=issuer.form.value,
            format=wanted.value,
            number=issuer.number_line[:100],
            press=line[:1000],
            figures=text,
            sha256=sha256(data).digest(),
            previous=previous,
            data=data,
            made_at=now,
            made_by=by[:200],
        )
        row.seal = previous = seal_of(row)
        db.add(row)
        await db.flush()
        kept.append(_kept(row))
    return kept


def _kept(row: Report) -> Kept:
    return Kept(
        id=row.id,
        session_id=row.session_id,
        edition=row.edition,
        form=row.form,
        format=row.format,
        number=row.number,
        press=row.press,
        sha256=row.sha256.hex(),
        seal=row.seal.hex(),
        made_at=row.made_at,
        made_by=row.made_by,
    )


async def kept_of(database: Database, session_id: int) -> list[Kept]:
    """The final files of a session, newest edition first."""
    async with database.read() as db:
        rows = await db.scalars(
            select(Report).where(Report.session_id == session_id).order_by(Report.edition.desc(), Report.id)
        )
        return [_kept(row) for row in rows]


async def file_of(database: Database, report_id: int) -> tuple[Kept, bytes]:
    """A kept file, checked against its SHA-256 before it is given out."""
    async with database.read() as db:
        row = await db.get(Report, report_id, options=[undefer(Report.data)])
        if row is None:
            raise Refused("not_found")
        if sha256(row.data).digest() != row.sha256:
            raise Refused("reports_tampered", report=row.id)
        return _kept(row), row.data


async def verify(database: Database, data: bytes) -> Kept:
    """Which final report this file is, with the whole chain checked.

    Raises `Refused("report_unknown", sha256)` for a file that is none, or was altered by one bit, and
    `Refused("reports_tampered", report)` when the kept reports themselves no longer fit together.
    """
    digest = sha256(data).digest()
    async with database.read() as db:
        rows = list(await db.scalars(select(Report).order_by(Report.id)))
    check_chain(rows)
    found = next((row for row in rows if row.sha256 == digest), None)
    if found is None:
        raise Refused("report_unknown", sha256=digest.hex())
    return _kept(found)


def check_chain(rows: Iterable[Report]) -> None:
    """Raise `Refused("reports_tampered", report)` at the first row that does not continue the one before it."""
    previous = GENESIS
    for row in rows:
        if row.previous != previous or seal_of(row) != row.seal:
            raise Refused("reports_tampered", report=row.id)
        previous = row.seal
