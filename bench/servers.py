"""The servers that bench.checkin measures, each in a process of its own: the product, a hello, and the naive way.

`python -m bench.servers product|hello|naive DATA [DATABASE_URL]` prints the port it listens on.
"""

from __future__ import annotations

import asyncio
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import uvloop
from aiohttp import web
from sqlalchemy.dialects import postgresql, sqlite

from conference.database import Database, open_database
from conference.run import keep_collector_off_what_stays, running
from conference.settings import Settings
from schemas.rows import Attendance, Scan, Tally


async def product(data: Path, url: str | None) -> None:
    """The whole service without media: what `diemcau serve` runs."""
    settings = Settings(data=data, database_url=url, port=0, media="none", log_level="error")
    async with running(settings):  # says its address by itself
        keep_collector_off_what_stays()
        await asyncio.Event().wait()


async def hello(_data: Path, _url: str | None) -> None:
    """The limit: aiohttp answering a POST with a short body."""

    async def post(request: web.Request) -> web.Response:
        await request.read()
        return web.Response(text="hello")

    await _serve("/hello", post)


async def naive(data: Path, url: str | None) -> None:
    """How it is usually written: one SQLAlchemy transaction for each request, on the product's own tables."""
    database = open_database(data, url)
    insert = sqlite.insert if database.kind == "sqlite" else postgresql.insert

    async def post(request: web.Request) -> web.Response:
        asked = json.loads(await request.read())
        counted = await _count_naively(database, insert, asked)
        return web.json_response({"counted": counted}, status=201 if counted else 200)

    await _serve("/naive", post)


async def _count_naively(database: Database, insert: object, asked: dict[str, object]) -> bool:
    now = datetime.now(UTC)
    key = {"session_id": asked["session"], "delegate_id": asked["delegate"]}
    place = {"bridge_id": asked["bridge"], "at": now, "method": "ticket", "nonce": asked["nonce"]}
    async with database.write() as db:
        counted = (
            await db.execute(insert(Attendance).values(**key, **place).on_conflict_do_nothing())  # type: ignore[operator]
        ).rowcount
        if counted:
            first = insert(Tally).values(session_id=key["session_id"], bridge_id=place["bridge_id"], present=1)  # type: ignore[operator]
            await db.execute(
                first.on_conflict_do_update(
                    index_elements=["session_id", "bridge_id"], set_={"present": Tally.present + 1}
                )
            )
        db.add(Scan(**key, **place, outcome="ok" if counted else "already_checked_in"))
    return bool(counted)


async def _serve(path: str, handler: object) -> None:
    app = web.Application()
    app.router.add_post(path, handler)  # type: ignore[arg-type]
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0, backlog=4096)
    await site.start()
    keep_collector_off_what_stays()
    print("port", runner.addresses[0][1], flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    kind, folder, *rest = sys.argv[1:]
    uvloop.run({"product": product, "hello": hello, "naive": naive}[kind](Path(folder), rest[0] if rest else None))
