"""`python -m bench.size [--people 2000000] [--points 37000]`: what a check-in costs in a very large conference.

The gate alone (no HTTP) on a PostgreSQL of its own, filled by COPY, once at the size of domain.md and once at the given
size: CPU of the gate and of the database for each check-in, 64 at a time, and what the gate holds in memory.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import chain
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
from schemas.rows import Base, Bridge, Conference, Delegate, Session, Summons
from tests.postgres import Cluster, cluster

KEYS = TicketKeys({10: b"k" * 32}, 10)
SCANS = 20_000
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
    await connection.execute("ANALYZE")
    await connection.close()


async def measure(running: Cluster, people: int, points: int) -> dict[str, float]:
    """Fill, load, check in; microseconds of CPU for each."""
    url = running.create(f"size_{people}")
    began = time.perf_counter()
    await fill(url, people, points)
    filled, before = time.perf_counter(), resident()
    gate = Gate(open_store(url), KEYS)
    await gate.start()
    loaded, held = time.perf_counter(), resident() - before
    keep_collector_off_what_stays()
    chosen = random.Random(7).sample(range(1, people + 1), min(people, SCANS) // 2 * 2)
    orders = [ScanOrder(1, n % points + 1, f"nonce-{n}", KEYS.mint(n, 0)) for n in chosen]
    waiting = iter(orders)

    async def door() -> None:
        for order in waiting:
            await gate.check_in(order)

    own, other = time.process_time(), cpu_seconds(postgres_pids(running))
    await asyncio.gather(*(door() for _ in range(CONNECTIONS)))
    own, other = time.process_time() - own, cpu_seconds(postgres_pids(running)) - other
    totals = (await gate.tally(1)).totals().figures
    assert totals.present == len(orders)
    await gate.close()
    return {
        "people": people,
        "gate_us": round(own / len(orders) * 1e6, 1),
        "database_us": round(other / len(orders) * 1e6, 1),
        "megabytes": round(held),
        "fill_seconds": round(filled - began, 1),
        "load_seconds": round(loaded - filled, 1),
    }


async def both(people: int, points: int) -> None:
    """Print each size, and the ratio."""
    with cluster() as running:
        usual = await measure(running, *USUAL)
        large = await measure(running, people, points)
    cost = [size["gate_us"] + size["database_us"] for size in (usual, large)]
    print(json.dumps({"usual": usual, "large": large, "ratio": round(cost[1] / cost[0], 2)}))


def main() -> None:
    """Read the flags, measure."""
    flags = argparse.ArgumentParser(description=__doc__)
    flags.add_argument("--people", type=int, default=2_000_000)
    flags.add_argument("--points", type=int, default=37_000)
    given = flags.parse_args()
    uvloop.run(both(given.people, given.points))


if __name__ == "__main__":
    main()
