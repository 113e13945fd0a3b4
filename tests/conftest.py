"""What tests share: a real service over real sockets, with a small conference in it."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import aiohttp
import pytest

from conference.http import keys
from conference.run import running
from conference.settings import Settings
from tests.postgres import Cluster, binaries, cluster
from tests.prepared import installation
from tests.world import World, make_world


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """An embedded installation of its own, as after its first start, without a media node."""
    return Settings(data=installation(tmp_path / "data"), port=0, media="none", log_level="error")


@pytest.fixture
async def world(settings: Settings) -> AsyncIterator[World]:
    """A running service with one conference: a main hall, two wards, one of them with a cell below it."""
    async with running(settings) as app:
        yield await make_world(app)


@pytest.fixture
async def anyone(world: World) -> AsyncIterator[aiohttp.ClientSession]:
    """Somebody without a login."""
    async with aiohttp.ClientSession(world.app[keys.ADDRESSES].base, headers={"X-Diemcau": "1"}) as client:
        yield client


@pytest.fixture
async def organiser(world: World) -> AsyncIterator[aiohttp.ClientSession]:
    """The organiser, signed in by a one-time link."""
    async with world.client() as client:
        await world.sign_in_organiser(client)
        yield client


@pytest.fixture
async def host(world: World) -> AsyncIterator[aiohttp.ClientSession]:
    """The host of the first ward, signed in by their link."""
    async with world.client() as client:
        await world.sign_in_host(client, world.ward)
        yield client


@pytest.fixture
async def device(world: World) -> AsyncIterator[aiohttp.ClientSession]:
    """A scanner paired with the first ward."""
    async with world.client(await world.pair(world.ward)) as client:
        yield client


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """One real PostgreSQL for all tests; each gets a database of its own."""
    if binaries() is None and not os.environ.get("CI"):
        pytest.skip("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    # None of these tests ends the server, so it need not write to the disk: half of each database's making.
    with cluster(fsync="off", full_page_writes="off") as running:
        yield running


def pytest_sessionfinish(session: pytest.Session) -> None:
    """With CI=true nothing may be skipped: a skip there is a failure, whatever its reason."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") == "true" and reporter is not None and reporter.stats.get("skipped"):
        reporter.write_line("CI=true, and tests were skipped", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
