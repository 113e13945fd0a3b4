"""What the node tells of its lines: complete, readable, and never at the cost of the packets."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from aiohttp.test_utils import TestClient, TestServer
from prometheus_client.parser import text_string_to_metric_families

from bench.peer import Peer
from bridges.media.face import Face
from bridges.media.node import AT_ONCE, Node
from tests.media.stagecraft import on_air, until, watch

HALLS = 4 * AT_ONCE


async def turns_during(work: Callable[[], Awaitable[object]]) -> tuple[int, object]:
    """How often the loop could send packets while this was done."""
    turns = 0

    async def count() -> None:
        nonlocal turns
        while True:
            await asyncio.sleep(0)
            turns += 1

    counting = asyncio.create_task(count())
    await asyncio.sleep(0)
    before = turns
    found = await work()
    counting.cancel()
    return turns - before, found


async def test_figures_of_a_full_house_do_not_hold_up_the_packets(node: Node):
    await on_air(node)
    for number in range(HALLS):
        await node.watch("s", f"v{number}", Peer().offer())
    turns, stats = await turns_during(lambda: node.stats("s"))
    assert len(stats.viewers) == HALLS
    assert turns >= HALLS // AT_ONCE
    turns, text = await turns_during(node.metrics)
    assert text.count('role="viewer",stage="s"') > 7 * HALLS
    assert turns >= HALLS // AT_ONCE


async def test_prometheus_reads_every_family_of_viewers_and_publishers(node: Node):
    await on_air(node)
    hall = await watch(node, 'Điểm cầu "7"\\')
    await until(lambda: hall.lines)
    families = {family.name: family for family in text_string_to_metric_families(await node.metrics())}
    for name in ("bits_per_second", "packets", "octets", "nacks", "recovered", "plis", "dropped", "freezes"):
        (sample,) = families[f"diemcau_media_line_{name}"].samples
        assert (sample.labels["role"], sample.labels["name"]) == ("viewer", 'Điểm cầu "7"\\')
    assert families["diemcau_media_line_packets"].samples[0].value > 0
    for name in ("loss_ratio", "jitter_milliseconds", "rtt_milliseconds"):
        assert f"diemcau_media_line_{name}" in families
    lines = {s.labels["role"]: s.value for s in families["diemcau_media_lines"].samples}
    assert lines == {"viewer": 1.0, "publisher": 0.0}
    hall.close()


async def test_the_stats_over_http_are_those_of_the_node(node: Node):
    await on_air(node)
    hall = await watch(node, "hall")
    await until(lambda: hall.lines)
    bearer = {"Authorization": "Bearer token"}
    async with (
        TestClient(TestServer(Face(node, "token").app())) as client,
        client.get("/api/stages/s/stats", headers=bearer) as response,
    ):
        assert response.status == 200
        found = await response.json()
    (line,) = found["viewers"]
    mine = (await node.stats("s")).viewers[0]
    assert set(line) == set(mine.__dataclass_fields__)
    assert (line["name"], line["connected"], line["profile"]) == ("hall", True, mine.profile)
    assert found["stage"] == "s"
    assert found["publishers"] == []
    hall.close()
