"""`python -m bench.control [--points 2500] [--seconds 10] [--view table|map|arrivals] [--json]`: what live figures cost
the control room's page.

The whole service without media, a conference of that many points, and one control room in a real Chromium. The session
has begun and nobody reported, so every point is in trouble: the longest list there is, sorted by trouble. Check-ins
from all points arrive without a pause, so that the page gets four frames a second (counted, and part of the answer).
`main_thread_ms_per_s` is `TaskDuration` of the DevTools protocol: all the main thread does, layout and painting too, in
its own CPU time; `wall_ms_per_s` the same by the clock, measured after it, with what the service, the load and the
browser's other processes take away on the same cores. The target of 200 is for the first.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import aiohttp
from playwright.async_api import CDPSession, Page, async_playwright

from bench.checkin import served
from bench.seed import Seeded, seed
from conference.http.middleware import COOKIE

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
TARGET = 200
BATCH, PAUSE = 20, 0.1
"""Twenty check-ins every 100 ms: 200 a second, the peak of a big city (domain.md)."""
VIEWPORT = {"width": 1920, "height": 1080}
WORK = ("ScriptDuration", "LayoutDuration", "RecalcStyleDuration")


async def arrive(base: str, shots: Iterator[tuple[int, str, str]], count: list[int]) -> None:
    """Check people in, for ever, each at their own point by its paired device."""
    async with aiohttp.ClientSession(base, connector=aiohttp.TCPConnector(limit=BATCH)) as client:

        async def one(session: int, code: str, token: str) -> None:
            body = {"code": code, "nonce": f"control-{count[0]}-{code[-12:]}"}
            headers = {"Authorization": f"Bearer {token}"}
            async with client.post(f"/api/sessions/{session}/checkins", json=body, headers=headers) as response:
                assert response.status == 201, await response.text()
            count[0] += 1

        while True:
            began = time.monotonic()
            await asyncio.gather(*(one(*next(shots)) for _ in range(BATCH)))
            await asyncio.sleep(max(0.0, PAUSE - (time.monotonic() - began)))


def scans(seeded: Seeded) -> Iterator[tuple[int, str, str]]:
    """Session, code and token of every delegate's scan, from everywhere at once."""
    for delegate in random.Random(1).sample(range(1, seeded.people + 1), seeded.people):
        yield 1, seeded.keys.mint(delegate, 0), seeded.tokens[seeded.home(delegate) - 1]


async def metrics(cdp: CDPSession) -> dict[str, float]:
    """The counters of the page's process, in seconds where they are durations."""
    found = await cdp.send("Performance.getMetrics")
    return {each["name"]: each["value"] for each in found["metrics"]}


async def spending(cdp: CDPSession, clock: str, seconds: float) -> tuple[dict[str, float], dict[str, float]]:
    """Milliseconds a second that the main thread is at work, by kind; and the counters at the end."""
    await cdp.send("Performance.enable", {"timeDomain": clock})
    before, began = await metrics(cdp), time.monotonic()
    await asyncio.sleep(seconds)
    after, took = await metrics(cdp), time.monotonic() - began
    await cdp.send("Performance.disable")
    return {name: (after[name] - before[name]) * 1000 / took for name in ("TaskDuration", *WORK)}, after


async def watched(page: Page, address: str, seconds: float) -> dict[str, Any]:
    """What the page did in this time."""
    frames = 0

    def count(data: str | bytes) -> None:
        nonlocal frames
        frames += b'"delta"' in (data if isinstance(data, bytes) else data.encode())

    page.on("websocket", lambda socket: socket.on("framereceived", count))
    await page.goto(address)
    await page.locator(".badge[data-line=live]").wait_for()
    await page.locator("tr.row, .sheet path, .arrivals svg").first.wait_for(state="attached")
    await asyncio.sleep(2)
    cdp = await page.context.new_cdp_session(page)
    frames, began = 0, time.monotonic()
    spent, after = await spending(cdp, "threadTicks", seconds)
    took = time.monotonic() - began
    by_clock, _ = await spending(cdp, "timeTicks", seconds / 2)
    return {
        "main_thread_ms_per_s": round(spent.pop("TaskDuration"), 1),
        "wall_ms_per_s": round(by_clock["TaskDuration"], 1),
        "frames_per_s": round(frames / took, 2),
        **{f"{name[:-8].lower()}_ms_per_s": round(value, 1) for name, value in spent.items()},
        "heap_mb": round(after["JSHeapUsedSize"] / 1e6, 1),
        "nodes": int(after["Nodes"]),
    }


async def measure(points: int, seconds: float, view: str) -> dict[str, Any]:
    """Fill, serve, watch."""
    with TemporaryDirectory(prefix="diemcau-control-") as folder:
        data = Path(folder)
        seeded = await seed(data, None, sessions=1, points=points, people=max(points, int(200 * (seconds + 30))))
        token = next(token for point, token in seeded.pages if point is None)
        with served("product", data, None) as server:
            base = f"http://127.0.0.1:{server.port}"
            count = [0]
            arriving = asyncio.create_task(arrive(base, scans(seeded), count))
            async with async_playwright() as playwright:
                browser = await playwright.chromium.launch(
                    executable_path=CHROMIUM, args=["--headless=new", "--no-sandbox", "--disable-gpu"]
                )
                context = await browser.new_context(viewport=VIEWPORT, locale="vi-VN")  # type: ignore[arg-type]
                await context.add_cookies([{"name": COOKIE, "value": token, "url": base}])
                page = await context.new_page()
                began, counted = time.monotonic(), count[0]
                found = await watched(page, f"{base}/control?side=log&view={view}", seconds)
                rate = (count[0] - counted) / (time.monotonic() - began)
                await browser.close()
            if arriving.done():
                arriving.result()
            arriving.cancel()
    return {"points": points, "view": view, "checkins_per_s": round(rate), "target": TARGET} | found


def main() -> None:
    """Measure, and print."""
    flags = argparse.ArgumentParser(description=__doc__)
    flags.add_argument("--points", type=int, default=2500)
    flags.add_argument("--seconds", type=float, default=10)
    flags.add_argument("--view", choices=("table", "map", "arrivals"), default="table")
    flags.add_argument("--json", action="store_true", help="one line of JSON")
    given = flags.parse_args()
    found = asyncio.run(measure(given.points, given.seconds, given.view))
    if given.json:
        print(json.dumps(found))
    else:
        for name, value in found.items():
            print(f"{name:>24}  {value}")


if __name__ == "__main__":
    main()
