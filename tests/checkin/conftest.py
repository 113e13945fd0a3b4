"""A world on each database."""

from __future__ import annotations

import itertools
import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.checkin.world import World, world_in
from tests.postgres import Cluster, binaries, cluster

_names = itertools.count()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """One real PostgreSQL for all tests; each gets a database of its own."""
    if binaries() is None and not os.environ.get("CI"):
        pytest.skip("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    with cluster() as running:
        yield running


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The path or URL of an empty database."""
    if request.param == "sqlite":
        return str(tmp_path / "gate.sqlite3")
    running: Cluster = request.getfixturevalue("postgres")
    return running.create(f"gate_{next(_names)}")


@pytest.fixture
async def world(database: str) -> AsyncIterator[World]:
    async with world_in(database) as made:
        yield made
