"""What the roster's tests share: a database, a conference with sessions, and files made on the spot."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, time, timedelta
from importlib.resources import files
from typing import Any

import xlsxwriter
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from conference.database import Database
from conference.roster.importing import import_roster
from schemas.rows import Conference, Session
from schemas.wire.roster import ImportReport

KEY = b"0123456789abcdef0123456789abcdef"
TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 1, tzinfo=UTC)
POINT_HEADER = ["STT", "Mã điểm cầu", "Tên điểm cầu", "Đơn vị phụ trách", "Cấp"]
PERSON_HEADER = ["STT", "Mã ĐB", "Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị", "Mã điểm cầu", "Số điện thoại"]
POINTS = [
    [1, "DC000", "Điểm cầu chính", "Văn phòng Thành ủy", "Trung tâm"],
    [2, "DC001", "Điểm cầu Phường Bến Thành", "Phường Bến Thành", "Xã/Phường"],
    [3, "DC002", "Điểm cầu Xã Thạnh An", "Xã Thạnh An", "Xã/Phường"],
]
PEOPLE = [
    [1, "DB1", "Nguyễn Văn An", "01/02/1980", "Bí thư", "Phường Bến Thành", "DC001", "0500000001"],
    [2, "DB2", "TRẦN THỊ BÌNH", "1975", "Chủ tịch", "Phường Bến Thành", "DC001", "0500000002"],
    [3, "DB3", "Lê Hoà", "03/04/1990", "Cán bộ", "Xã Thạnh An", "DC002", "0500000003"],
]


def sample() -> bytes:
    """The shipped roster: 259 points, 11,056 delegates."""
    return (files("conference") / "data" / "roster-259.xlsx").read_bytes()


def workbook(
    sheets: dict[str, Sequence[Sequence[Any]]], merges: Sequence[tuple[str, int, int, int, int]] = ()
) -> bytes:
    """An XLSX file of these rows; `merges` are (sheet, first row, first column, last row, last column) from 0."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if isinstance(cell, date):
                        sheet.write_datetime(
                            at,
                            column,
                            datetime.combine(cell, time()),
                            book.add_format({"num_format": "dd/mm/yyyy"}),
                        )
                    elif cell is not None:
                        sheet.write(at, column, cell)
            for where, top, left, bottom, right in merges:
                if where == name:
                    sheet.merge_range(top, left, bottom, right, rows[top][left])
    return out.getvalue()


def small(points: Sequence[Sequence[Any]] = POINTS, people: Sequence[Sequence[Any]] = PEOPLE) -> bytes:
    """A small roster in the sample's layout."""
    return workbook({"Điểm cầu": [POINT_HEADER, *points], "Đại biểu": [PERSON_HEADER, *people]})


class Desk:
    """A database with one conference, and the import of files into it."""

    def __init__(self, database: Database, conference_id: int) -> None:
        self.database, self.conference_id = database, conference_id

    async def load(self, data: bytes, **options: Any) -> ImportReport:
        """Import with the usual arguments."""
        options = {"dry_run": False, "citizen_key": KEY, "now": NOW, "by": "Ban tổ chức", **options}
        return await import_roster(self.database, self.conference_id, data, "roster.xlsx", **options)

    async def count(self, entity: type[Any]) -> int:
        """How many rows a table has."""
        async with self.database.read() as db:
            return await db.scalar(select(func.count()).select_from(entity)) or 0

    async def rows(self, entity: type[Any], *order: Any) -> list[Any]:
        """All rows of a table."""
        async with self.database.read() as db:
            return list((await db.scalars(select(entity).order_by(*order))).all())

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        """One transaction."""
        async with self.database.write() as db:
            yield db


async def new_desk(database: Database, sessions: int = 2) -> Desk:
    """A conference with a rehearsal and a real session."""
    async with database.write() as db:
        conference = Conference(code="HN", title="Hội nghị", created_at=NOW)
        db.add(conference)
        await db.flush()
        for number in range(sessions):
            db.add(session_of(conference.id, number))
        return Desk(database, conference.id)


def session_of(conference_id: int, number: int) -> Session:
    """Session 0 is the rehearsal."""
    return Session(
        conference_id=conference_id,
        code=f"S{number}",
        title=f"Phiên {number}",
        rehearsal=number == 0,
        doors_open=NOW,
        starts=NOW + timedelta(minutes=30),
        ends=NOW + timedelta(hours=4),
    )
