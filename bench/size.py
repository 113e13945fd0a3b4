"""`python -m bench.size [--people 2000000] [--points 37000]`: what a check-in costs in a very large conference.

The gate alone (no HTTP) on a PostgreSQL of its own, filled by COPY, once at the size of domain.md and once at the given
size: CPU of the gate and of the database for each check-in, 64 at a time and in turns, and what the gate holds in
memory.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import chain, islice
from pathlib import Path
from typing import Any

import asyncpg
import uvloop
from sqlalchemy import Table

from bench.checkin import CONNECTIONS, cpu_seconds, postgres_pids
from bench.memory import resident
from checkin.gate import Gate, open_store
from checkin.ticket import TicketKeys
from checkin.values import ScanOrder
from conference.database import open_database
from conference.migrations import migrate
from conference.run import keep_collector_off_what_stays
from schemas.rows import Base, Bridge, Conference, Delegate, Session, Summons, Tally
from tests.postgres import Cluster, cluster

KEYS = TicketKeys({10: b"k" * 32}, 10)
TURNS = 10
SCANS = 1_000  # in a turn
USUAL = (11_056, 259)


async def fill(url: str, people: int, points: int) -> None:
    """One conference with one session that summons everybody."""
    database = open_database(Path(), url)
    await migrate(database)
    await database.close()
    now = datetime.now(UTC)
    connection = await asyncpg.connect(url)

    async def copy(kind: type[Base], rows: Iterator[dict[str, Any]]) -> None:
        table = kind.__table__
        assert isinstance(table, Table)
        usual = {
            column.name: column.default.arg
            for column in table.columns
            if column.default is not None and column.default.is_scalar
        }
        first = usual | next(rows)
        records = (tuple(row.values()) for row in chain((first,), (usual | row for row in rows)))
        await connection.copy_records_to_table(table.name, columns=list(first), records=records)

    await copy(
        Conference, iter([{"id": 1, "code": "DO", "title": "Đo", "substitutes_count": False, "created_at": now}])
    )
    window = {"doors_open": now - timedelta(hours=1), "starts": now, "ends": now + timedelta(days=1)}
    await copy(Session, iter([{"id": 1, "conference_id": 1, "code": "P", "title": "P", "rehearsal": False, **window}]))
    await copy(
        Bridge,
        (
            {"id": n, "conference_id": 1, "parent_id": n // 10 or None, "code": f"DC{n}", "name": f"Điểm cầu {n}"}
            | {"position": n, "is_main": n == 1}
            for n in range(1, points + 1)
        ),
    )
    plain = {"name_given": "", "search_key": "", "sort_key": "", "category": "member", "title": "Cán bộ"}
    await copy(
        Delegate,
        (
            {"id": n, "conference_id": 1, "code": f"DB{n}", "full_name": f"Nguyễn Thị Đại Biểu {n}", **plain}
            | {"bridge_id": n % points + 1}
            for n in range(1, people + 1)
        ),
    )
    await copy(
        Summons, ({"session_id": 1, "delegate_id": n, "bridge_id": n % points + 1} for n in range(1, people + 1))
    )
    # The first who comes to a point makes its tally, one of 43 in a city and of 54 in a nation. With 10,000 scans it
    # would be one of 39 in the one and nearly everybody in the other: so they are all made already.
    await copy(Tally, ({"session_id": 1, "bridge_id": n} for n in range(1, points + 1)))
    # A conference is loaded days before: what a load leaves behind for the database to do is no part of a check-in.
    await connection.execute("VACUUM (ANALYZE)")
    await connection.execute("CHECKPOINT")
    await connection.close()


class Size:
    """A conference of one size, its gate, and what its check-ins have cost so far."""

    def __init__(self, running: Cluster, people: int, points: int) -> None:
        self._running, self._people, self._points = running, people, points
        self._url = running.create(f"size_{people}")
        chosen = random.Random(7).sample(range(1, people + 1), TURNS * SCANS)
        self._orders = iter([ScanOrder(1, n % points + 1, f"nonce-{n}", KEYS.mint(n, 0)) for n in chosen])
        self._gate_s = self._database_s = 0.0
        self._counted = 0
        self.figures: dict[str, float] = {"people": people}

    async def open(self) -> None:
        """Fill the database, and load it into a gate."""
        began = time.perf_counter()
        await fill(self._url, self._people, self._points)
        filled, before = time.perf_counter(), resident()
        self._gate = Gate(open_store(self._url), KEYS)
        await self._gate.start()
        self.figures["megabytes"] = round(resident() - before)
        self.figures["fill_seconds"] = round(filled - began, 1)
        self.figures["load_seconds"] = round(time.perf_counter() - filled, 1)

    async def turn(self, scans: int) -> None:
        """Check in so many."""
        waiting = islice(self._orders, scans)

        async def door() -> None:
            for order in waiting:
                await self._gate.check_in(order)

        own, other = time.process_time(), cpu_seconds(postgres_pids(self._running))
        await asyncio.gather(*(door() for _ in range(CONNECTIONS)))
        self._gate_s += time.process_time() - own
        self._database_s += cpu_seconds(postgres_pids(self._running)) - other
        self._counted += scans

    async def close(self) -> float:
        """Microseconds of CPU that a check-in has cost, gate and database."""
        assert (await self._gate.tally(1)).totals().figures.present == self._counted
        await self._gate.close()
        for name, seconds in (("gate_us", self._gate_s), ("database_us", self._database_s)):
            self.figures[name] = round(seconds / self._counted * 1e6, 1)
        return self.figures["gate_us"] + self.figures["database_us"]


async def both(people: int, points: int) -> None:
    """Print each size, and the ratio. They take turns, so that it holds on a machine that does other things too."""
    with cluster() as running:
        usual, large = Size(running, *USUAL), Size(running, people, points)
        await usual.open()
        await large.open()
        keep_collector_off_what_stays()
        for _ in range(TURNS):
            await usual.turn(SCANS)
            await large.turn(SCANS)
        cost = [await size.close() for size in (usual, large)]
    print(json.dumps({"usual": usual.figures, "large": large.figures, "ratio": round(cost[1] / cost[0], 2)}))


def main() -> None:
    """Read the flags, measure."""
    flags = argparse.ArgumentParser(description=__doc__)
    flags.add_argument("--people", type=int, default=2_000_000)
    flags.add_argument("--points", type=int, default=37_000)
    given = flags.parse_args()
    uvloop.run(both(given.people, given.points))


if __name__ == "__main__":
    main()
