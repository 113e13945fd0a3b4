"""Pull the plug under load, again and again: what was answered is stored, and everybody is counted once."""

from __future__ import annotations

import asyncio
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checkin.gate import Gate, open_store
from schemas.errors import Refused
from tests.checkin.world import KEYS, Clock, World, fill, world_in
from tests.postgres import Cluster, cluster

ROOT = Path(__file__).parents[2]
KILLS = 6


def run_and_kill(database: str, label: str, seconds: float) -> set[str]:
    """The nonces that a gate acknowledged before it was killed (only whole lines count)."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.checkin.crash_child", database, label],
        cwd=ROOT, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    time.sleep(seconds)
    child.kill()
    said, _ = child.communicate()
    return {line for line in said.split("\n")[:-1] if line}


async def stored(database: str) -> tuple[set[str], Gate]:
    """The nonces of everybody who is counted, after checks that nobody is counted twice or without a log line."""
    gate = Gate(open_store(database), KEYS, clock=Clock())
    await gate.start()
    rows = await gate.store.fetch("SELECT delegate_id, nonce FROM attendance WHERE session_id = 1")
    assert len({delegate for delegate, _ in rows}) == len(rows)
    logged = await gate.store.fetch("SELECT nonce FROM scans WHERE session_id = 1 AND outcome = 'ok'")
    assert {nonce for (nonce,) in logged} == {nonce for _, nonce in rows}
    assert gate.mended == {}
    ((present,),) = await gate.store.fetch("SELECT coalesce(sum(present), 0) FROM tallies WHERE session_id = 1")
    assert present == len(rows)
    return {nonce for _, nonce in rows}, gate


async def test_a_killed_service_has_stored_all_that_it_acknowledged(database: str) -> None:
    await fill(database, 2000)
    acknowledged: set[str] = set()
    dice = random.Random(4)
    for round_ in range(KILLS):
        acknowledged |= await asyncio.to_thread(run_and_kill, database, f"round{round_}", dice.uniform(0.05, 0.3))
        counted, gate = await stored(database)
        await gate.close()
        assert acknowledged <= counted
    assert acknowledged


@pytest.mark.timeout(120)
async def test_postgresql_that_stops_at_once_has_stored_all_that_was_acknowledged(postgres: Cluster) -> None:
    with cluster() as own:
        async with world_in(own.create("gate"), people=4000) as world:
            acknowledged: set[str] = set()
            stopping = asyncio.Event()
            people = iter(range(1, 4001))
            doors = [asyncio.create_task(_door(world, people, acknowledged, stopping)) for _ in range(32)]
            for _ in range(3):
                await asyncio.sleep(0.25)
                await asyncio.to_thread(own.stop, "immediate")
                await asyncio.to_thread(own.start)
            stopping.set()
            await asyncio.gather(*doors)
            await world.close_gates()
            counted, gate = await stored(own.url("gate"))
            await gate.close()
            assert acknowledged
            assert acknowledged <= counted


async def _door(world: World, people: object, acknowledged: set[str], stopping: asyncio.Event) -> None:
    """A scanner: sends the same nonce until it is answered, as the product's does."""
    for delegate in people:  # type: ignore[attr-defined]
        order = world.order(delegate)
        while not stopping.is_set():
            try:
                await world.gate.check_in(order)
            except Refused:
                await asyncio.sleep(0.05)
                continue
            acknowledged.add(order.nonce)
            break
        if stopping.is_set():
            return
