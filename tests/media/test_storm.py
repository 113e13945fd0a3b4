"""Everybody comes back at once: each offer is answered in its turn, and commands do not wait behind them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from time import monotonic

import pytest
from aiohttp import web

from bench.measure import CrowdProcess
from bridges.media import remote
from bridges.media.remote import Remote
from schemas.errors import Refused

WORK = 0.02
"""Seconds that the node below takes for an offer, and it does one at a time, as a process with one core does."""


class SlowNode:
    """A node's face on a real Unix socket, with as little CPU as a test wishes."""

    def __init__(self, path: Path) -> None:
        self.path = str(path)
        self.offers = 0
        self.waiting = self.most = 0
        self._core = asyncio.Lock()

    async def _work(self, seconds: float) -> None:
        self.waiting += 1
        self.most = max(self.most, self.waiting)
        async with self._core:
            await asyncio.sleep(seconds)
        self.waiting -= 1

    async def offer(self, _: web.Request) -> web.Response:
        await self._work(WORK)
        self.offers += 1
        return web.Response(status=201, text="v=0", headers={"Location": "/sessions/0-x", "ETag": '"e"'})

    async def do(self, _: web.Request) -> web.Response:
        await self._work(0)
        return web.json_response({"done": 1})


@pytest.fixture
async def slow(tmp_path: Path) -> AsyncIterator[SlowNode]:
    node = SlowNode(tmp_path / "n")
    app = web.Application()
    app.add_routes([web.post("/whep/{stage}", node.offer), web.post("/api/stages/{stage}/{what}", node.do)])
    runner = web.AppRunner(app, shutdown_timeout=0)
    await runner.setup()
    await web.UnixSite(runner, node.path).start()
    yield node
    await runner.cleanup()


async def test_a_storm_that_takes_longer_than_one_answer_may_is_answered_to_the_last(slow: SlowNode):
    asked = Remote(slow.path, "token", patience=1.0)
    began = monotonic()
    answers = await asyncio.gather(*(asked.watch("s", f"v{n}", "v=0") for n in range(120)))
    assert monotonic() - began > 2 * 1.0, "or nobody had to wait longer than an answer may take"
    assert len(answers) == slow.offers == 120
    assert slow.most <= remote.OFFERS
    await asked.close()


async def test_commands_pass_a_storm(slow: SlowNode):
    asked = Remote(slow.path, "token")
    storm = [asyncio.create_task(asked.watch("s", f"v{n}", "v=0")) for n in range(200)]
    await asyncio.sleep(0.1)
    assert await asked.do("s", "switch", name="centre") == 1
    assert slow.offers < 60, "behind the offers under way, not behind all"
    for each in storm:
        each.cancel()
    await asyncio.gather(*storm, return_exceptions=True)
    await asked.close()


async def test_who_waits_too_long_for_a_turn_is_told_to_come_again(slow: SlowNode):
    asked = Remote(slow.path, "token", turn=0.2)
    came = await asyncio.gather(*(asked.watch("s", f"v{n}", "v=0") for n in range(100)), return_exceptions=True)
    refused = [each for each in came if isinstance(each, BaseException)]
    assert refused
    assert all(isinstance(each, Refused) and each.code == "media_busy" for each in refused)
    assert len(refused) + slow.offers == 100, "nobody was counted as refused and served all the same"
    await asked.close()


async def test_a_measurement_says_that_an_offer_was_refused_instead_of_waiting_for_ever():
    crowd = CrowdProcess()
    await crowd.start()

    async def refuse(_: dict[str, object]) -> str:
        raise Refused("media_busy")

    try:
        async with asyncio.timeout(20):
            with pytest.raises(ExceptionGroup) as failed:
                await crowd.open(3, 0, 0, refuse)
        assert failed.group_contains(Refused, match="media_busy")
    finally:
        await crowd.stop()
