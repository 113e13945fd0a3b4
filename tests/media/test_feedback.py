"""Losses on both sides of the node, and keyframe wishes, with real DTLS-SRTP peers."""

from __future__ import annotations

import asyncio
import random
from time import monotonic

import pytest

from bridges.media import rtcp
from bridges.media.client import LocalNodes
from tests.media.stagecraft import (
    VIDEO,
    Sender,
    on_air,
    until,
    watch,
    watch_when_live,
)

peer_up: list[bool] = []


@pytest.mark.parametrize("percent", [2, 5])
async def test_lost_packets_are_repeated_until_all_are_there(engine: LocalNodes, percent: int):
    await on_air(engine)
    dice = random.Random(percent)
    peer = await watch(engine, loss=lambda: peer_up and dice.random() < percent / 100)
    peer_up.append(True)
    await asyncio.sleep(4)
    peer._loss = None
    peer_up.clear()
    line = peer.lines[VIDEO]
    await until(lambda: not line.missing)
    assert line.repaired > 2
    assert sorted(line.seen) == list(range(line.first, line.highest + 1)), "every packet was recovered"
    (stats,) = (await engine.stats("s")).viewers
    assert stats.recovered >= line.repaired
    assert stats.freezes == 0
    assert peer.failures == 0
    peer.close()


async def test_losses_on_the_publishers_line_are_repaired_before_viewers_notice(
    engine: LocalNodes, units, monkeypatch: pytest.MonkeyPatch
):
    dice = random.Random(7)
    sender = Sender(units)
    kept: dict[int, tuple] = {}
    really = sender.peer.send

    def lossy(kind, payload_type, seq, timestamp, payload, *, marker):
        if kind == "video":
            kept[seq] = (kind, payload_type, seq, timestamp, payload, marker)
        if kind == "audio" or dice.random() > 0.05:
            really(kind, payload_type, seq, timestamp, payload, marker=marker)
        for message in sender.peer.feedback:
            if isinstance(message, rtcp.Nack):
                for lost in message.seqs:
                    if lost in kept:
                        *args, mark = kept[lost]
                        really(*args, marker=mark)
        sender.peer.feedback[:] = [m for m in sender.peer.feedback if not isinstance(m, rtcp.Nack)]

    monkeypatch.setattr(sender.peer, "send", lossy)
    await sender.publish(engine, "centre")
    await engine.switch("s", "centre")
    peer = await watch_when_live(engine)
    await asyncio.sleep(3)
    line = peer.lines[VIDEO]
    await until(lambda: not line.missing)
    assert sorted(line.seen) == list(range(line.first, line.highest + 1))
    (stats,) = (await engine.stats("s")).publishers
    assert stats.nacks > 3
    assert stats.recovered > 3
    await sender.vanish()
    peer.close()


async def test_a_hundred_wishes_become_few_keyframe_requests(engine: LocalNodes, units):
    sender = Sender(units)
    await sender.publish(engine, "centre")
    await engine.switch("s", "centre")
    peers = [await watch_when_live(engine, f"v{n}") for n in range(4)]
    await asyncio.sleep(1)
    before = (await engine.stats("s")).publishers[0].plis
    began = monotonic()
    for _ in range(25):
        for peer in peers:
            peer.send_rtcp(rtcp.receiver_report(1) + rtcp.pli(1, VIDEO))
        await asyncio.sleep(0.02)
    await asyncio.sleep(0.6)
    asked = (await engine.stats("s")).publishers[0].plis - before
    assert 1 <= asked <= (monotonic() - began) / 0.5 + 1
    await sender.vanish()
    for peer in peers:
        peer.close()
