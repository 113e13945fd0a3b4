"""Installations that are made once for each process of tests and copied for each test.

Migrating costs 0.4 s of CPU, the first account's password 0.2 s, the import of the demo's roster 3 s. What a first
start does is tested where it is the subject: test_serve, test_migrations, test_demo, browser/test_first_path.
"""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from sqlalchemy import select

from conference.access.factor import Factors
from conference.access.logins import Logins
from conference.access.passwords import Passwords
from conference.database import Database, open_database
from conference.demo.seed import ensure_demo
from conference.demo.show import Show
from conference.keyring import load_keyring
from conference.migrations import migrate
from conference.run import running
from conference.settings import Settings
from schemas.rows import ProgrammeItem, Session


def installation(data: Path) -> Path:
    """Makes a data folder as it is after its first start: tables, keys, the first account, nothing else."""
    return Path(shutil.copytree(_made_once(_started), data, dirs_exist_ok=True))


def demo_installation(data: Path) -> Path:
    """Makes a data folder with the demo conference in it, whose doors open now."""
    shutil.copytree(_made_once(_with_demo), data)
    _at_once(_doors_open_now, data)
    return data


@cache
def _made_once(make: Callable[[Path, Database], Awaitable[None]]) -> Path:
    kept = Path(tempfile.mkdtemp(prefix="diemcau-tests-")) / "data"
    _at_once(make, kept)
    return kept


def _at_once(work: Callable[[Path, Database], Awaitable[None]], data: Path) -> None:
    """Runs it to its end in a loop of its own, whether or not the caller has one."""

    async def through() -> None:
        database = open_database(data, None)
        try:
            await work(data, database)
        finally:
            await database.close()

    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, through()).result()


async def _started(data: Path, database: Database) -> None:
    keyring = load_keyring(data)
    await migrate(database)
    factors = Factors(database, keyring.factors, _now)
    await Logins(database, Passwords(), factors, _now, frozenset()).ensure_first_account()


async def _with_demo(data: Path, database: Database) -> None:
    await _started(data, database)
    await ensure_demo(database, now=_now(), citizen_key=load_keyring(data).citizen)
    async with running(Settings(data=data, port=0, media="none")) as app, Show(app, speed=1, arrivals=False):
        pass  # its programme, made through the API of a running service


async def _doors_open_now(_data: Path, database: Database) -> None:
    async with database.write() as db:
        for session in await db.scalars(select(Session)):
            since = _now() - session.doors_open
            for name in ("doors_open", "starts", "ends", "cutoff"):
                setattr(session, name, getattr(session, name) + since)
            for item in await db.scalars(select(ProgrammeItem).where(ProgrammeItem.session_id == session.id)):
                item.starts, item.ends = item.starts + since, item.ends + since


def _now() -> datetime:
    return datetime.now(UTC)
