"""A world on each database."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.checkin.world import World, world_in


@pytest.fixture(params=["sqlite"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The path or URL of an empty database."""
    return str(tmp_path / "gate.sqlite3")


@pytest.fixture
async def world(database: str) -> AsyncIterator[World]:
    async with world_in(database) as made:
        yield made
