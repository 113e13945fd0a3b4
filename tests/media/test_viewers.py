"""How viewers come, move and go, with real DTLS-SRTP peers."""

from __future__ import annotations

import asyncio

import pytest

from bench.peer import Peer
from bridges.media.client import LocalNodes
from schemas.errors import Refused
from tests.media.stagecraft import (
    VIDEO,
    is_unbroken,
    on_air,
    until,
    video,
    watch,
)


async def test_a_revoked_name_is_off_at_once(engine: LocalNodes):
    await on_air(engine)
    peers = [await watch(engine, "bridge:17"), await watch(engine, "bridge:17")]
    other = await watch(engine, "bridge:18")
    assert await engine.drop("s", "bridge:17") == 2
    for peer in peers:
        await asyncio.wait_for(peer.closed.wait(), 1)
        before = sum(line.received for line in peer.lines.values())
        await asyncio.sleep(0.2)
        assert sum(line.received for line in peer.lines.values()) == before
    assert (await engine.stage_state("s")).viewers == 1
    assert not other.closed.is_set()
    for peer in [*peers, other]:
        peer.close()


async def test_a_viewer_whose_address_changes_keeps_its_picture(engine: LocalNodes):
    await on_air(engine)
    peer = await watch(engine, keep=True)
    await until(lambda: len(video(peer)) > 20)
    peer.rebind()
    before = len(video(peer))
    await until(lambda: len(video(peer)) > before + 40, within=5.0)
    line = peer.lines[VIDEO]
    await until(lambda: not line.missing)
    assert is_unbroken(peer, VIDEO), "what was sent to the old address was asked for again"
    assert (await engine.stage_state("s")).viewers == 1
    peer.close()


async def test_a_hang_up_ends_a_viewer_and_its_resource(engine: LocalNodes):
    await on_air(engine)
    peer = await watch(engine)
    await engine.hang_up(peer.resource)
    await asyncio.wait_for(peer.closed.wait(), 1)
    with pytest.raises(Refused, match="no_such_resource"):
        await engine.hang_up(peer.resource)
    peer.close()


async def test_a_viewer_that_says_goodbye_is_gone_at_once(engine: LocalNodes):
    await on_air(engine)
    peer = await watch(engine)
    peer.goodbye()

    async def nobody() -> bool:
        return (await engine.stage_state("s")).viewers == 0

    await until(nobody, within=1.0)


async def test_the_capacity_is_a_limit(nodes):
    engine = await nodes(capacity=2)
    await on_air(engine)
    peers = [await watch(engine), await watch(engine)]
    with pytest.raises(Refused, match="media_full"):
        await engine.watch("s", "v", Peer().offer())
    peers[0].goodbye()

    async def room() -> bool:
        return (await engine.stage_state("s")).viewers == 1

    await until(room)
    peers.append(await watch(engine))
    for peer in peers[1:]:
        peer.close()


async def test_a_viewer_finds_the_one_node_that_has_room(nodes):
    engine = await nodes(capacity=4, workers=2)
    await on_air(engine)
    for worker in engine._workers:  # the second is fed by the first, a moment later

        async def fed(remote=worker.remote) -> bool:
            return (await remote.stage_state("s")).picture == "live"

        await until(fed)
    peers = [await watch(engine) for _ in range(4)]
    for second in (peers[1], peers[3]):  # both of the same node, as viewers were spread in turn
        second.goodbye()

    async def room() -> bool:
        return (await engine.stage_state("s")).viewers == 2

    await until(room)
    more = [await watch(engine) for _ in range(2)]
    with pytest.raises(Refused, match="4"):
        await engine.watch("s", "v", Peer().offer())
    for peer in (peers[0], peers[2], *more):
        peer.close()


async def test_watching_without_a_publisher_is_refused(engine: LocalNodes):
    with pytest.raises(Refused, match="no_publisher"):
        await engine.watch("s", "v", Peer().offer())
