"""A world on each database."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.checkin.world import World, world_in
from tests.postgres import Cluster

_names = itertools.count()


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
