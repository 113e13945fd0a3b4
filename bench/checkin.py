"""`python -m bench.checkin --seconds 10 [--database sqlite|postgresql] [--json]`: what a check-in costs.

The measured request is the product's own path over HTTP: device token, parsing, rules, scan log, attendance, tally.
Hello (an aiohttp POST), batches of 100 and naive (one SQLAlchemy transaction a request) run in turns with it, so that
the ratios hold on a machine that does other things too. Then check-ins at a fixed rate, without and with 300 live
pages that watch. Afterwards the rows are counted against the answers.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice, repeat
from pathlib import Path

import uvloop

from bench.load import Load, Result, Shot, percentile, post
from bench.pages import open_pages
from bench.seed import Seeded, as_pages_write, seed
from checkin.gate import open_store
from conference.database import sqlite_file
from tests.postgres import Cluster, cluster

CONNECTIONS = 64
TURNS = 5
OPEN_RATE = 3_000
LIVE_RATE = 2_000
LIVE_SECONDS = 5.0  # of one session, as all pages watch one: so many delegates there are
BATCH = 100
SENDERS = 16  # scanners that send what they have gathered, at the same time


@dataclass(frozen=True)
class Server:
    """A server process and where it listens."""

    process: subprocess.Popen[str]
    port: int

    def load(self, connections: int = CONNECTIONS) -> Load:
        return Load("127.0.0.1", self.port, connections)


@contextmanager
def served(kind: str, data: Path, url: str | None = None) -> Iterator[Server]:
    """One of bench.servers, for as long as the block runs."""
    command = [sys.executable, "-m", "bench.servers", kind, str(data), *([url] if url else [])]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        found = re.search(r":?(\d+)/?\s*$", process.stdout.readline())
        if found is None:
            raise RuntimeError(f"the {kind} server did not start")
        yield Server(process, int(found.group(1)))
    finally:
        process.terminate()
        process.wait(10)


def cpu_seconds(pids: list[int]) -> float:
    """CPU time that these processes have used."""
    ticks = 0
    for pid in pids:
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except FileNotFoundError:
            continue
        ticks += sum(int(fields[n]) for n in (11, 12, 13, 14))  # own, and that of children that ended
    return ticks / os.sysconf("SC_CLK_TCK")


def postgres_pids(running: Cluster | None) -> list[int]:
    """The server of a cluster and its children."""
    if running is None:
        return []
    top = int((running.folder / "data" / "postmaster.pid").read_text().split()[0])
    children = Path(f"/proc/{top}/task/{top}/children").read_text().split()
    return [top, *map(int, children)]


def batch_shots(seeded: Seeded, sessions: range) -> Iterator[Shot]:
    """A hundred new delegates a request, as a scanner sends them when its line is back: first all of its own hall, and
    as no hall of this conference has a hundred, guests of the next two (57 of 100 are transfers)."""
    people = sorted(range(1, seeded.people + 1), key=seeded.home)
    now = datetime.now(UTC)
    device_now = as_pages_write(now)
    for session in sessions:
        for start in range(0, seeded.people - BATCH + 1, BATCH):
            scans = [
                {
                    "code": f"https://diemcau.example/t/{seeded.keys.mint(delegate, 0)}",
                    "nonce": f"batch-{session}-{delegate}",
                    "device_time": as_pages_write(now - timedelta(seconds=BATCH - n)),
                    "confirm": True,
                    "brief": True,
                }
                for n, delegate in enumerate(people[start : start + BATCH])
            ]
            body = json.dumps({"device_now": device_now, "scans": scans}).encode()
            token = seeded.tokens[seeded.home(people[start]) - 1]
            yield Shot(post(f"/api/sessions/{session}/checkins/batch", body, token))


async def measure(seconds: float, url: str | None, folder: Path, running: Cluster | None) -> dict[str, float]:
    """Run everything; the figures that issue 4 asks for."""
    # Sessions for 12,000 single scans a second and 40,000 in batches: nobody is scanned twice; a load may end early.
    singles, batched, opened = (max(2, int(per * seconds / 11_056) + 1) for per in (12_000, 20_000, OPEN_RATE))
    total = singles + batched + opened + 1
    own, other = folder / "product", folder / "naive"
    seeded = await seed(own, url and f"{url}_product", sessions=total)
    await seed(other, url and f"{url}_naive", sessions=2)
    with ExitStack() as servers:
        hello = servers.enter_context(served("hello", folder))
        naive = servers.enter_context(served("naive", other, url and f"{url}_naive"))
        product = servers.enter_context(served("product", own, url and f"{url}_product"))
        pids = [product.process.pid]
        said, naively, counted, together = Result(), Result(), Result(), Result()
        # What the doors send is made before: minting tickets is no part of what is measured, but would take a core.
        shots = iter(list(seeded.shots(range(1, singles + 1), "single")))
        batches = iter(list(batch_shots(seeded, range(singles + 1, singles + batched + 1))))
        fixed_shots = iter(list(seeded.shots(range(singles + batched + 1, total), "open")))
        live_shots = iter(list(seeded.shots(range(total, total + 1), "live")))
        naive_shots = iter(list(seeded.naive_shots(range(1, 3))))
        gc.freeze()
        cpu = 0.0
        async with hello.load() as hi, naive.load() as slow, product.load() as door, product.load(SENDERS) as queues:
            await hi.closed(repeat(Shot(post("/hello", b'{"x": 1}')), 500), 5)
            await door.closed(islice(shots, 500), 5)  # every device's token is known now
            for _ in range(TURNS):
                said.add(await hi.closed(repeat(Shot(post("/hello", b'{"x": 1}'))), seconds / TURNS))
                before = cpu_seconds(pids + postgres_pids(running))
                counted.add(await door.closed(shots, seconds / TURNS))
                cpu += cpu_seconds(pids + postgres_pids(running)) - before
                together.add(await queues.closed(batches, seconds / TURNS / 2))
                naively.add(await slow.closed(naive_shots, seconds / TURNS / 2))
        await asyncio.sleep(1)
        async with product.load(256) as door:
            fixed = await door.open(fixed_shots, OPEN_RATE, seconds)
            watched, lags = await with_pages(product.port, door, seeded, live_shots, min(seconds, LIVE_SECONDS))
    acked = set(counted.created) | set(fixed.created) | set(watched.created)
    rows, stored, twice = await count_rows(own, url and f"{url}_product")
    return {
        "hello_rps": round(said.rate),
        "checkin_rps": round(counted.rate),
        "ratio_to_hello": round(counted.rate / said.rate, 3),
        "cpu_ms_per_checkin": round(1000 * cpu / counted.requests, 4),
        "p50_ms": round(counted.percentile(0.5), 1),
        "p99_ms": round(counted.percentile(0.99), 1),
        "batch_items_rps": round(together.statuses.get(200, 0) * BATCH / together.seconds),
        "naive_rps": round(naively.rate),
        "ratio_to_naive": round(counted.rate / naively.rate, 1),
        "open_loop_3000_p99_ms": round(fixed.percentile(0.99), 1),
        "open_loop_own_lag_p99_ms": round(percentile(fixed.own_lags, 0.99), 1),
        "live_2000_p99_ms": round(watched.percentile(0.99), 1),
        "live_own_lag_p99_ms": round(percentile(watched.own_lags, 0.99), 1),
        "live_page_lag_ms": round(percentile(lags, 0.99), 1),
        "acked": len(acked),
        "rows": rows,
        "lost": len(acked - stored),
        "double_counted": twice,
    }


async def with_pages(
    port: int, door: Load, seeded: Seeded, shots: Iterator[Shot], seconds: float
) -> tuple[Result, list[float]]:
    """Check-ins at a fixed rate while 300 pages watch the last session, and how late the pages showed them (seconds).

    41 pages are the office's and show every point, 259 are the hosts' and show their own.
    """
    pages, audiences = await open_pages(port, f"/api/sessions/{seeded.sessions}/live", seeded.pages)

    def heard(shot: Shot, status: int) -> None:
        if status == 201:
            now, home = time.perf_counter(), seeded.home(int(shot.key.rpartition("-")[2]))
            audiences[None].answered.append(now)
            audiences[home].answered.append(now)

    watched = await door.open(shots, LIVE_RATE, seconds, heard)
    await asyncio.sleep(1)
    missing = sum(audience.missing for audience in audiences.values())
    if missing or any(page.lost for page in pages):
        raise RuntimeError(f"{missing} check-ins were not shown by a page within a second")
    for page in pages:
        if page.transport is not None:
            page.transport.close()
    return watched, [lag for audience in audiences.values() for lag in audience.lags]


async def count_rows(data: Path, url: str | None) -> tuple[int, set[str], int]:
    """Attendance rows, the nonces that hold them, and how many more the tallies count than there are rows."""
    store = open_store(url or str(sqlite_file(data)))
    await store.open()
    rows = await store.fetch("SELECT nonce FROM attendance")
    ((present,),) = await store.fetch("SELECT sum(present) FROM tallies")
    ((people,),) = await store.fetch("SELECT count(*) FROM (SELECT DISTINCT session_id, delegate_id FROM attendance) a")
    await store.close()
    return len(rows), {nonce for (nonce,) in rows}, abs(int(present or 0) - people) + len(rows) - people


def main() -> None:
    """Read the flags, measure, print."""
    flags = argparse.ArgumentParser(description=__doc__)
    flags.add_argument("--seconds", type=float, default=10, help="of each kind of load")
    flags.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    flags.add_argument("--json", action="store_true", help="one JSON object and nothing else")
    given = flags.parse_args()
    with ExitStack() as owned:
        folder = Path(owned.enter_context(tempfile.TemporaryDirectory(prefix="diemcau-bench-")))
        running = url = None
        if given.database == "postgresql":
            running = owned.enter_context(cluster())
            for name in ("bench_product", "bench_naive"):
                running.create(name)
            url = running.url("bench")
        figures = uvloop.run(measure(given.seconds, url, folder, running))
    if given.json:
        print(json.dumps(figures))
    else:
        print(f"{given.database}, {os.cpu_count()} cores, {CONNECTIONS} connections, {given.seconds:g} s each")
        for name, value in figures.items():
            print(f"  {name:24} {value:>12,}")


if __name__ == "__main__":
    main()
