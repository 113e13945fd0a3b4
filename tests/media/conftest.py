"""Real nodes in processes of their own; the peers live in the test's process."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bench.peer import OPEN
from bridges.media import loop
from bridges.media.client import LocalNodes
from bridges.media.engine import Media
from bridges.media.node import Node


@pytest.fixture(scope="session")
def loop_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The test loop, encoded once for all tests."""
    path = tmp_path_factory.mktemp("loop") / "media-test.loop"
    loop.make(path)
    return path


@pytest.fixture
def data(tmp_path: Path, loop_file: Path) -> Path:
    """A data folder that has the loop already."""
    shutil.copy(loop_file, tmp_path / "media-test.loop")
    return tmp_path


@pytest.fixture
def units(loop_file: Path) -> list[loop.Unit]:
    """The packets of the loop, for senders."""
    return loop.load(loop_file) or []


Nodes = Callable[..., "asynccontextmanager[LocalNodes]"]


@pytest.fixture
async def nodes(data: Path) -> AsyncIterator[Callable[..., object]]:
    """Start engines with chosen settings; all are closed at the end."""
    running: list[LocalNodes] = []

    async def start(**settings: object) -> LocalNodes:
        chosen = {"data": str(data), "addresses": ("127.0.0.1",), **settings}
        engine = LocalNodes(Media(**chosen))  # type: ignore[arg-type]
        running.append(engine)
        await engine.start()
        return engine

    yield start
    for peer in tuple(OPEN):
        peer.close()
    for engine in running:
        await engine.close()


@pytest.fixture
async def engine(nodes: Callable[..., object]) -> LocalNodes:
    """One local node."""
    return await nodes()  # type: ignore[misc,no-any-return,operator]


@pytest.fixture
async def node(data: Path) -> AsyncIterator[Node]:
    """A node inside the test's process, for what can be seen only from inside."""
    made = Node(Media(str(data), addresses=("127.0.0.1",)))
    await made.start()
    yield made
    for peer in tuple(OPEN):
        peer.close()
    await made.close()
