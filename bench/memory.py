"""`python -m bench.memory [--people 2000000] [--points 37000]`: what the gate's memory holds, and finding one in it."""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

from checkin.people import Delegates, Seats
from checkin.tally import SessionTally


def resident() -> float:
    """Megabytes of memory of this process."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def main() -> None:
    """Fill the columns with made-up people, and time finding them."""
    flags = argparse.ArgumentParser(description=__doc__)
    flags.add_argument("--people", type=int, default=2_000_000)
    flags.add_argument("--points", type=int, default=37_000)
    given = flags.parse_args()
    before = resident()
    delegates, seats = Delegates(), Seats()
    people = range(1, given.people + 1)
    delegates.fill(
        (n, 0, False, "member", n % 9_000 + 1, n % given.points + 1, f"Nguyễn Thị Đại Biểu {n}", "Cán bộ")
        for n in people
    )
    seats.fill((n, n % given.points + 1) for n in people)
    tree = SessionTally({n: n // 10 or None for n in range(1, given.points + 1)}, seats.summoned)
    held = resident() - before
    asked = range(1, given.people, max(1, given.people // 20_000))
    start = time.perf_counter()
    for n in asked:
        delegates.get(n)
        seats.bridge_of(n)
    each = (time.perf_counter() - start) / len(asked)
    assert tree.totals().points == given.points
    print(
        json.dumps(
            {
                "people": given.people,
                "points": given.points,
                "megabytes": round(held),
                "bytes_a_delegate": round(held * 1e6 / given.people),
                "find_us": round(each * 1e6, 2),
            }
        )
    )


if __name__ == "__main__":
    main()
