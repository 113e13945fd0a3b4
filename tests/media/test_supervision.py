"""The node as a child: killed, hung, port taken, and what its coordinator tells it again."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from pathlib import Path
from time import monotonic

import pytest

from bench.peer import Peer
from bridges.media.client import LocalNodes
from bridges.media.engine import Media
from bridges.media.slices import SLICE_NS, turn_of
from schemas.errors import Refused
from tests.media.stagecraft import on_air, until, watch


async def test_a_killed_node_is_back_within_two_seconds_with_its_stage(
    engine: LocalNodes, caplog: pytest.LogCaptureFixture
):
    await on_air(engine)
    peer = await watch(engine)
    events = []
    engine.subscribe(lambda e: events.append(e.what))
    ports, (pid,) = engine.ports, engine.pids
    began = monotonic()
    os.kill(pid, signal.SIGKILL)

    async def playing() -> bool:
        try:
            return await engine.healthy() and (await engine.stage_state("s")).picture == "live"
        except Refused as refused:
            if refused.code != "media_down":
                raise
            return False

    await until(lambda: engine.pids != (pid,))
    await until(playing)
    assert monotonic() - began < 4.0
    (back,) = [float(r.args[1]) for r in caplog.records if "is back after" in r.msg]
    busy = max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))
    assert back < min(2.0 * busy, 4.0), "2 s on a machine that is free"
    assert engine.ports == ports, "the firewall's hole stays the right one"
    assert events.index("node_down") < events.index("node_up")
    with pytest.raises(Refused, match="no_such_resource"):
        await engine.hang_up(peer.resource)
    again = await watch(engine)  # what a player does then
    await until(lambda: again.lines)
    for one in (peer, again):
        one.close()


async def test_a_node_that_is_told_to_end_ends_at_once(engine: LocalNodes):
    await on_air(engine)
    began = monotonic()
    await engine.close()
    assert monotonic() - began < 1.5, "nothing in it waits for events that do not come any more"


async def test_a_node_that_does_not_answer_counts_as_dead(engine: LocalNodes, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("bridges.media.worker._HUNG", 1)
    (pid,) = engine.pids
    os.kill(pid, signal.SIGSTOP)
    assert not await engine.healthy()
    await until(lambda: engine.pids != (pid,), within=12)
    await until(engine.healthy)


async def test_a_node_asks_for_short_turns_where_the_kernel_knows_them(engine: LocalNodes):
    known = tuple(int(part) for part in os.uname().release.split(".")[:2]) >= (6, 12)
    (pid,) = engine.pids
    await until(lambda: not known or turn_of(pid) == SLICE_NS)
    assert os.getpriority(os.PRIO_PROCESS, pid) == os.getpriority(os.PRIO_PROCESS, 0), "only the turn, not the share"


async def test_a_port_in_use_is_named_with_its_reason(data: Path):
    with socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as other:
        other.bind(("::", 0))
        port = other.getsockname()[1]
        engine = LocalNodes(Media(str(data), port=port))
        with pytest.raises(Refused, match="media_port_taken") as refused:
            await engine.start()
        assert refused.value.facts["port"] == port
        assert "in use" in str(refused.value.facts["reason"])
        await engine.close()


async def test_a_node_ends_when_its_coordinator_is_gone(data: Path):
    engine = LocalNodes(Media(str(data), addresses=("127.0.0.1",)))
    await engine.start()
    worker = engine._workers[0]
    worker._closing = True  # as if the coordinator had been killed: nobody restarts, the pipe closes
    process = worker._process
    assert process is not None
    assert process.stdin is not None
    process.stdin.close()
    await asyncio.wait_for(process.wait(), 5)
    await engine.close()


async def test_the_certificate_survives_a_restart(nodes):
    def fingerprint(sdp: str) -> str:
        return next(line for line in sdp.splitlines() if line.startswith("a=fingerprint"))

    one = await nodes()
    first = await one.publish("s", "centre", Peer(sending=True).offer())
    await one.close()
    two = await nodes()
    second = await two.publish("s", "centre", Peer(sending=True).offer())
    assert fingerprint(first.sdp) == fingerprint(second.sdp)
