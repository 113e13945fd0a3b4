"""A node with too little CPU: it leaves out video and stays near the present, instead of falling behind."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bench.peer import Peer
from bridges.media import program, rtp
from bridges.media.client import LocalNodes
from bridges.media.engine import MediaEngine
from bridges.media.fanout import Job
from bridges.media.node import Node
from bridges.media.viewer import SSRCS
from tests.media.stagecraft import Sender, load, until
from tests.media.stagecraft import on_air as source_on_air

RATES = {SSRCS["video"][0]: ("video", 90_000), SSRCS["audio"][0]: ("audio", 48_000)}


async def on_air(engine: MediaEngine, loop_file: Path) -> tuple[Sender, Peer, dict[str, list[float]]]:
    """A sender, its viewer, and how far behind the sender each packet came (seconds)."""
    sender = Sender(load(loop_file))
    await sender.publish(engine, "centre")
    await engine.switch("s", "centre")

    async def live() -> bool:
        return (await engine.stage_state("s")).picture == "live"

    await until(live)
    peer = Peer()
    behind: dict[str, list[float]] = {"video": [], "audio": []}
    shifts: dict[str, int] = {}

    def note(packet: rtp.Packet) -> None:
        kind, rate = RATES[packet.ssrc]
        lag = sender._clock[kind] - packet.timestamp
        first = shifts.setdefault(kind, lag)  # the first one comes at once, but for the cached start
        signed = ((lag - first + (1 << 31)) & 0xFFFFFFFF) - (1 << 31)
        behind[kind].append(signed / rate)

    answer = await engine.watch("s", "v", peer.offer())
    await peer.connect(answer.sdp)
    await until(lambda: peer.lines and all(line.received > 20 for line in peer.lines.values()))
    peer.on_packet = note
    return sender, peer, behind


async def test_a_slow_fan_out_leaves_out_video_and_keeps_the_sound_in_time(
    node: Node, loop_file: Path, monkeypatch: pytest.MonkeyPatch
):
    sender, peer, behind = await on_air(node, loop_file)
    really: Callable[..., None] = node.fanout._batch

    def slow(job) -> None:
        if not job.audio:
            time.sleep(0.12)  # 25 pictures a second need 3 s of each second, without the keyframes' other parts
        really(job)

    monkeypatch.setattr(node.fanout, "_batch", slow)
    monkeypatch.setattr(Job, "takes", lambda *_: False)  # the worst case: nothing is cheaper for going together
    await asyncio.sleep(4)
    (stats,) = (await node.stats("s")).viewers
    assert max(behind["video"]) < 1.5, "what was taken on within 0.25 s, at a third of the speed"
    assert max(behind["audio"]) < 1.0, "at once, but for what one turn of the loop takes here"
    assert stats.dropped > 20
    assert len(behind["video"]) > 20, "it goes on at the next keyframe"
    line = peer.lines[SSRCS["video"][0]]
    assert sorted(line.seen) == list(range(line.first, line.highest + 1)), "what is left out takes no numbers"
    assert (node.fanout.dropped, line.repaired) == (0, 0), "what has a number is sent, late as it is"
    monkeypatch.undo()
    await asyncio.sleep(1.0)  # the wished keyframe
    dropped = (await node.stats("s")).viewers[0].dropped
    del behind["video"][:]
    await asyncio.sleep(0.6)
    assert behind["video"]
    assert max(behind["video"]) < 0.2
    assert (await node.stats("s")).viewers[0].dropped == dropped
    await sender.vanish()
    peer.close()


class Work:
    """A clock that goes on by the work that is pretended alone: how busy this machine is says nothing."""

    def __init__(self) -> None:
        self.now = time.monotonic()

    def __call__(self) -> float:
        return self.now


async def test_many_who_join_at_once_on_a_slow_machine_begin_without_a_gap(node: Node, monkeypatch: pytest.MonkeyPatch):
    await source_on_air(node)  # it does not heed wishes: who joins gets the cached group of pictures
    really: Callable[..., None] = node.fanout.send_to
    clock = Work()

    def slow(leg, clear) -> None:
        clock.now += 0.004  # the eight who are served at once have time enough, all 130 together would not
        really(leg, clear)

    monkeypatch.setattr(program, "monotonic", clock)
    monkeypatch.setattr(node.fanout, "send_to", slow)
    peers = [Peer() for _ in range(130)]
    answers = [await node.watch("s", f"v{number}", peer.offer()) for number, peer in enumerate(peers)]
    for peer, answer in zip(peers, answers, strict=True):
        peer.nack = False
        peer.start(answer.sdp)
    video = SSRCS["video"][0]
    await until(lambda: all(video in peer.lines and peer.lines[video].received > 20 for peer in peers), within=15)
    await asyncio.sleep(2.2)  # past the next keyframe, where who gave up would begin again
    for peer in peers:
        line = peer.lines[video]
        assert sorted(line.seen) == list(range(line.first, line.highest + 1))
        peer.close()


async def test_what_waited_in_the_kernel_while_the_node_stood_still_is_not_sent_late(
    engine: LocalNodes, loop_file: Path
):
    sender, peer, behind = await on_air(engine, loop_file)
    (pid,) = engine.pids
    os.kill(pid, signal.SIGSTOP)
    await asyncio.sleep(1.5)
    os.kill(pid, signal.SIGCONT)
    await asyncio.sleep(1.5)
    (stats,) = (await engine.stats("s")).viewers
    assert max(behind["video"]) < 0.8
    assert max(behind["audio"]) < 1.3
    assert stats.dropped > 10
    assert behind["video"][-1] < 0.2, "a keyframe was asked for"
    line = peer.lines[SSRCS["video"][0]]
    assert sorted(line.seen) == list(range(line.first, line.highest + 1)), "no number is missing, so nobody asks"
    await sender.vanish()
    peer.close()
