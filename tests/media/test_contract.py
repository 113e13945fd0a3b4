"""What every engine promises, whichever it is."""

from __future__ import annotations

import asyncio

import pytest

from bench.peer import Peer
from bridges.media.client import LocalNodes
from bridges.media.engine import Media, MediaEngine
from bridges.media.node import Node
from bridges.media.null import NullEngine
from schemas.errors import CODES, Refused
from tests.media.stagecraft import until


@pytest.fixture(params=["null", "node", "local", "two"])
async def any_engine(request: pytest.FixtureRequest, data):
    media = Media(str(data), addresses=("127.0.0.1",), workers=2 if request.param == "two" else 1)
    made: MediaEngine
    if request.param == "null":
        made = NullEngine()
    elif request.param == "node":
        made = Node(media)
    else:
        made = LocalNodes(media)
    await made.start()
    yield made
    await made.close()


async def test_an_engine_keeps_its_stage_and_refuses_in_words(any_engine: MediaEngine):
    engine, events = any_engine, []
    stop = engine.subscribe(lambda e: events.append((e.stage, e.what, e.name)))
    assert await engine.healthy()
    empty = await engine.stage_state("s")
    assert (empty.on_air, empty.picture, empty.sources, empty.viewers) == (None, "none", (), 0)
    await engine.start_test_source("s")
    await until(lambda: ("s", "source_appeared", "test") in events)
    await engine.switch("s", "test")
    await until(lambda: ("s", "switched", "test") in events)
    await engine.set_instead("s", "other")
    await engine.mute("s", "bridge-2", muted=True)
    await engine.mute("s", "bridge-1", muted=True)
    await engine.mute("s", "bridge-2", muted=False)
    state = await engine.stage_state("s")
    assert (state.on_air, state.instead, state.test_source) == ("test", "other", True)
    assert state.muted == ("bridge-1",)
    assert [source.name for source in state.sources] == ["test"]
    await engine.grant("s", "bridge:1", "0" * 64, publish=False)
    assert await engine.drop("s", "bridge:1") == 0
    for refusal in (
        engine.watch("s", "v", "nonsense"),
        engine.publish("s", "p", "nonsense"),
        engine.hang_up("0-nothing"),
        engine.hang_up("nonsense"),
        engine.patch("0-nothing", "", if_match=None, content_type=""),
    ):
        with pytest.raises(Refused) as refused:
            await refusal
        assert refused.value.code in CODES
    assert (await engine.stats("s")).viewers == ()
    assert isinstance(await engine.metrics(), str)
    await engine.stop_test_source("s")
    await until(lambda: ("s", "source_dropped", "test") in events)
    await engine.switch("s", None)
    await asyncio.sleep(0.05)
    stop()
    assert (await engine.stage_state("s")).on_air is None


async def test_engines_with_media_connect_a_viewer(any_engine: MediaEngine):
    if isinstance(any_engine, NullEngine):
        with pytest.raises(Refused, match="media_off"):
            await any_engine.watch("s", "v", Peer().offer())
        return
    await any_engine.switch("s", "test")
    await any_engine.start_test_source("s")

    async def live() -> bool:
        return (await any_engine.stage_state("s")).picture == "live"

    await until(live)
    peer = Peer()
    await peer.connect((await any_engine.watch("s", "v", peer.offer())).sdp)
    await until(lambda: len(peer.lines) == 2)
    peer.goodbye()
