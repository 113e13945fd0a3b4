"""How fast and how lean papers, reports and the import are: `python -m bench.papers [--json] [--only KEY]`.

Everything goes the product's own way: rows in a database, worker processes, files on disk. `peak_mb` is the highest
resident memory of this process and all its children together while 11,056 badges are printed.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert

from conference.database import Database, open_database
from conference.demo.seed import shipped_roster
from conference.migrations import migrate
from conference.papers.print_job import typeset
from conference.papers.values import Badge, Event, Kind
from conference.reports.collect import collect
from conference.reports.forms import Issuer
from conference.reports.make import documents
from conference.reports.worker import Format, Order
from conference.roster.importing import import_roster
from schemas.rows import Attendance, Bridge, Certification, Conference, Delegate, Session, Summons, Tally, Unit
from schemas.words import Category, Level, Method

EVENT = Event("Hội nghị trực tuyến quán triệt Nghị quyết Đại hội đại biểu toàn quốc", "Thành ủy Thành phố Hồ Chí Minh")
FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ")
GIVEN = ("Ánh", "Bình", "Cường", "Dũng", "Đức", "Giang", "Hạnh", "Phương Thảo", "Quỳnh Như", "Ước")
START = datetime(2026, 2, 7, 1, 0, tzinfo=UTC)


class Memory:
    """Samples the resident memory of this process and everything below it, every 20 ms."""

    def __init__(self) -> None:
        self.peak_mb = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Memory:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(0.02):
            self.peak_mb = max(self.peak_mb, resident(os.getpid()) / 2**20)


def resident(root: int) -> int:
    """Bytes held by a process and all below it."""
    parents: dict[int, int] = {}
    held: dict[int, int] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
            held[int(entry.name)] = int(fields[21]) * os.sysconf("SC_PAGE_SIZE")
            parents[int(entry.name)] = int(fields[1])
        except OSError:
            continue
    mine = {root}
    while more := {each for each, parent in parents.items() if parent in mine} - mine:
        mine |= more
    return sum(held.get(each, 0) for each in mine)


def badges(count: int) -> list[Badge]:
    """Invented people at points of forty-three."""
    return [
        Badge(
            f"{FAMILIES[n % 10]} {GIVEN[n // 10 % 10]}",
            f"https://hoinghi.example.vn/t/{10**39 + n * 7919}",
            "Phó Chủ tịch Ủy ban nhân dân",
            "Ủy ban nhân dân phường Bến Thành",
            f"Hội trường số {n // 43}",
            "Đảng viên",
            f"DB{n:05}",
        )
        for n in range(count)
    ]


async def print_badges(count: int) -> tuple[float, float]:
    """Seconds and peak megabytes."""
    people = badges(count)
    with tempfile.TemporaryDirectory() as folder, Memory() as memory:
        begun = time.perf_counter()
        await typeset(Kind.BADGES, EVENT, people, Path(folder) / "badges.pdf")
        return time.perf_counter() - begun, memory.peak_mb


async def fill(database: Database, points: int, people: int) -> int:
    """A conference of so many points and people, nearly all of whom came; returns the session."""
    async with database.write() as db:
        conference = Conference(code="B", title=EVENT.title, organiser="Thành ủy", place="TPHCM", created_at=START)
        db.add(conference)
        await db.flush()
        session = Session(
            conference_id=conference.id,
            code="S",
            title="Phiên toàn thể",
            doors_open=START - timedelta(minutes=30),
            starts=START,
            ends=START + timedelta(hours=4),
            cutoff=START + timedelta(hours=1),
        )
        db.add(session)
        await db.flush()
        numbers = range(1, points + 1)
        await db.execute(insert(Unit), [{"id": n, "name": f"Đảng ủy phường {n}", "name_key": f"u{n}"} for n in numbers])
        levels = list(Level)
        await db.execute(
            insert(Bridge),
            [
                {
                    "id": n,
                    "conference_id": conference.id,
                    "code": f"DC{n}",
                    "name": f"Hội trường phường {n}",
                    "position": n,
                    "level": levels[n % 5],
                    "unit_id": n,
                    "chair": "Nguyễn Văn Trì",
                }
                for n in numbers
            ],
        )
        each = [(n, n % points + 1) for n in range(1, people + 1)]
        await db.execute(
            insert(Delegate),
            [
                {
                    "id": n,
                    "conference_id": conference.id,
                    "code": f"D{n}",
                    "full_name": f"{FAMILIES[n % 10]} {GIVEN[n // 10 % 10]}",
                    "name_given": "",
                    "search_key": "",
                    "sort_key": f"{n:07}",
                    "unit_id": point,
                    "bridge_id": point,
                    "category": list(Category)[n % 5],
                }
                for n, point in each
            ],
        )
        await db.execute(
            insert(Summons),
            [{"session_id": session.id, "delegate_id": n, "bridge_id": point} for n, point in each],
        )
        came = [(n, point) for n, point in each if n % 37]
        await db.execute(
            insert(Attendance),
            [
                {
                    "session_id": session.id,
                    "delegate_id": n,
                    "bridge_id": point,
                    "at": START + timedelta(seconds=n % 3600 - 1800),
                    "method": Method.TICKET,
                    "nonce": f"n{n}",
                }
                for n, point in came
            ],
        )
        present = dict.fromkeys(numbers, 0)
        for _, point in came:
            present[point] += 1
        await db.execute(
            insert(Tally),
            [
                {"session_id": session.id, "bridge_id": n, "present": present[n], "headcount": present[n] + n % 3 // 2}
                for n in numbers
            ],
        )
        await db.execute(
            insert(Certification),
            [
                {
                    "session_id": session.id,
                    "bridge_id": n,
                    "at": START + timedelta(minutes=30),
                    "by": "Trần Thị Xác",
                    "summoned": present[n],
                    "present": present[n],
                    "substitutes": 0,
                    "excused": 0,
                    "unexcused": 0,
                    "walk_ins": 0,
                }
                for n in numbers
            ],
        )
        return session.id


async def report(points: int, people: int) -> float:
    """Seconds from the rows to all three files."""
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(Path(folder), None)
        await migrate(database)
        session = await fill(database, points, people)
        begun = time.perf_counter()
        figures = (await collect(database, session, START + timedelta(hours=2))).figures
        await documents(Order(figures, Issuer("Thành ủy", place="TP. Hồ Chí Minh"), tuple(Format)))
        seconds = time.perf_counter() - begun
        await database.close()
        return seconds


async def roster() -> float:
    """Seconds to import the demo's workbook of 259 points and 11,056 people."""
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(Path(folder), None)
        await migrate(database)
        async with database.write() as db:
            conference = Conference(code="B", title="B", created_at=START)
            db.add(conference)
            await db.flush()
            conference_id = conference.id
        data = shipped_roster()
        begun = time.perf_counter()
        done = await import_roster(
            database, conference_id, data, "roster.xlsx", citizen_key=bytes(32), dry_run=False, now=START
        )
        seconds = time.perf_counter() - begun
        await database.close()
        assert not done.errors, done
        return seconds


async def measure(only: str | None) -> dict[str, float]:
    """All figures, or one."""

    def wanted(*keys: str) -> bool:
        return only is None or only in keys

    figures: dict[str, float] = {}
    if wanted("badges_1000_s"):
        figures["badges_1000_s"] = (await print_badges(1000))[0]
    if wanted("badges_11056_s", "peak_mb"):
        figures["badges_11056_s"], figures["peak_mb"] = await print_badges(11_056)
    if wanted("report_259_s"):
        figures["report_259_s"] = await report(259, 11_056)
    if wanted("report_2500_s"):
        figures["report_2500_s"] = await report(2500, 100_000)
    if wanted("import_11056_s"):
        figures["import_11056_s"] = await roster()
    return {key: round(value, 2) for key, value in figures.items()}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one line of JSON")
    parser.add_argument("--only", help="one key")
    asked = parser.parse_args()
    figures = asyncio.run(measure(asked.only))
    if asked.json:
        print(json.dumps(figures))
        return
    for key, value in figures.items():
        sys.stdout.write(f"{key:16} {value:10.2f}\n")


if __name__ == "__main__":
    main()
