"""The stage with real DTLS-SRTP peers: what viewers see when sources come, go and change."""

from __future__ import annotations

import asyncio
import random
from itertools import pairwise
from pathlib import Path
from time import monotonic

import pytest

from bench.peer import Peer
from bridges.media import rtcp
from bridges.media.client import LocalNodes
from bridges.media.viewer import SSRCS
from schemas.errors import Refused
from tests.media.stagecraft import Sender, load, on_air, until, watch

VIDEO, AUDIO = SSRCS["video"][0], SSRCS["audio"][0]


@pytest.fixture
def units(loop_file: Path):
    return load(loop_file)


def video(peer: Peer):
    return [packet for _, _, packet in peer.packets if packet.ssrc == VIDEO]


def is_unbroken(peer: Peer, ssrc: int) -> bool:
    """No number is missing and time never jumps back or far ahead."""
    line = peer.lines[ssrc]
    numbers = sorted(line.seen)
    packets = sorted((ext, p.timestamp) for _, ext, p in peer.packets if p.ssrc == ssrc)
    steps = [(b[1] - a[1]) & 0xFFFFFFFF for a, b in pairwise(packets)]
    rate = 90_000 if ssrc == VIDEO else 48_000
    return numbers == list(range(numbers[0], numbers[-1] + 1)) and max(steps) < 3 * rate


async def test_a_viewer_gets_picture_and_sound_from_a_keyframe_on(engine: LocalNodes):
    await on_air(engine)
    peer = await watch(engine, keep=True)
    await until(lambda: len(video(peer)) > 40 and AUDIO in peer.lines)
    first = next(p for _, _, p in peer.packets if p.ssrc == VIDEO)
    assert first.payload[0] & 0x1F == 24, "the parameter sets come first"
    assert is_unbroken(peer, VIDEO)
    assert is_unbroken(peer, AUDIO)
    assert peer.failures == 0
    await until(lambda: sum(isinstance(m, rtcp.SenderReport) for m in peer.feedback) >= 2)
    state = await engine.stage_state("s")
    assert (state.on_air, state.picture, state.viewers) == ("test", "live", 1)
    peer.close()


async def test_watching_without_a_publisher_is_refused(engine: LocalNodes):
    with pytest.raises(Refused, match="no_publisher"):
        await engine.watch("s", "v", Peer().offer())


async def test_packets_of_a_publisher_arrive_as_they_were_sent(engine: LocalNodes, units):
    sender = Sender(units)
    await sender.publish(engine, "centre")
    await engine.switch("s", "centre")
    peer = await watch_when_live(engine)
    await until(lambda: len(video(peer)) > 100)
    payloads = {p for unit in units for p in unit.payloads}
    assert all(packet.payload in payloads for packet in video(peer))
    assert is_unbroken(peer, VIDEO), "also across the rollover that the sender passes"
    await sender.vanish()
    peer.close()


async def watch_when_live(engine: LocalNodes, name: str = "v", **how) -> Peer:
    async def live() -> bool:
        return (await engine.stage_state("s")).picture == "live"

    await until(live)
    return await watch(engine, name, keep=True, **how)


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


peer_up: list[bool] = []


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


async def test_a_switch_is_seamless_and_takes_less_than_a_second(engine: LocalNodes, units):
    one, two = Sender(units), Sender(units, start=10)
    await one.publish(engine, "centre")
    await engine.switch("s", "centre")
    peer = await watch_when_live(engine)
    await two.publish(engine, "bridge:17")
    await asyncio.sleep(0.5)
    switched: list[float] = []
    engine.subscribe(lambda e: switched.append(monotonic()) if e.what == "switched" else None)
    asked = monotonic()
    await engine.switch("s", "bridge:17")
    await until(lambda: switched)
    assert switched[0] - asked < 1.0
    state = await engine.stage_state("s")
    assert (state.on_air, state.picture, state.waiting_for) == ("bridge:17", "live", None)
    await asyncio.sleep(0.7)
    assert is_unbroken(peer, VIDEO)
    assert is_unbroken(peer, AUDIO)
    assert (await engine.stats("s")).viewers[0].freezes == 0
    await one.vanish()
    await two.vanish()
    peer.close()


async def test_a_switch_to_a_publisher_that_ignores_wishes_starts_from_its_last_keyframe(engine: LocalNodes, units):
    await on_air(engine)
    peer = await watch(engine, keep=True)
    deaf = Sender(units, heeds=False, start=0)
    await deaf.publish(engine, "obs")
    await asyncio.sleep(1.3)  # its next keyframe is 0.7 s away, its last one 1.3 s old
    asked = monotonic()
    await engine.switch("s", "obs")

    async def shown() -> bool:
        return (await engine.stage_state("s")).waiting_for is None

    await until(shown)
    assert monotonic() - asked < 1.0
    await asyncio.sleep(0.3)
    assert is_unbroken(peer, VIDEO)
    await deaf.vanish()
    peer.close()


async def test_the_one_on_air_sees_another_source_instead_of_itself(engine: LocalNodes, units):
    await on_air(engine)
    sender = Sender(units)
    await sender.publish(engine, "bridge:17")
    own = await watch(engine, "bridge:17", keep=True)
    other = await watch(engine, "bridge:18", keep=True)
    await engine.set_instead("s", "test")
    await asyncio.sleep(0.6)
    await engine.switch("s", "bridge:17")
    await asyncio.sleep(1.0)
    await sender.stop()  # only those who watch bridge 17 fall silent
    await asyncio.sleep(0.3)
    counts = own.lines[VIDEO].received, other.lines[VIDEO].received
    await asyncio.sleep(0.7)
    assert own.lines[VIDEO].received > counts[0] + 10
    assert other.lines[VIDEO].received <= counts[1] + 2
    assert is_unbroken(own, VIDEO), "its own line went on although it was moved to another programme"
    await engine.switch("s", "test")
    await asyncio.sleep(1.0)
    assert is_unbroken(own, VIDEO)
    await sender.vanish()
    own.close()
    other.close()


async def test_a_preview_shows_a_source_that_is_not_on_air(engine: LocalNodes, units):
    await on_air(engine)
    sender = Sender(units)
    await sender.publish(engine, "bridge:17")
    await until(lambda: has_source(engine, "bridge:17"))
    peer = await watch(engine, "organiser", source="bridge:17")
    await until(lambda: VIDEO in peer.lines and peer.lines[VIDEO].received > 20)
    await sender.stop()
    await asyncio.sleep(0.3)
    before = peer.lines[VIDEO].received
    await asyncio.sleep(0.4)
    assert peer.lines[VIDEO].received == before, "it does not show the stage"
    await sender.vanish()
    peer.close()


async def has_source(engine: LocalNodes, name: str) -> bool:
    return any(s.name == name and s.live for s in (await engine.stage_state("s")).sources)


async def test_viewers_wait_through_a_drop_and_go_on_when_the_publisher_returns(engine: LocalNodes, units):
    sender = Sender(units)
    await sender.publish(engine, "centre")
    await engine.switch("s", "centre")
    peer = await watch_when_live(engine)
    await until(lambda: len(video(peer)) > 20)
    events = []
    engine.subscribe(lambda e: events.append((e.what, e.name)))
    await sender.vanish()
    await until(lambda: ("source_dropped", "centre") in events)
    state = await engine.stage_state("s")
    assert (state.picture, state.viewers, state.on_air) == ("slate", 1, "centre")
    with pytest.raises(Refused, match="no_publisher"):
        await engine.watch("s", "late", Peer().offer())
    before = peer.lines[VIDEO].received
    again = Sender(units)
    await again.publish(engine, "centre")
    await until(lambda: peer.lines[VIDEO].received > before + 20)
    assert (await engine.stage_state("s")).picture == "live"
    assert is_unbroken(peer, VIDEO)
    assert not peer.closed.is_set()
    await again.vanish()
    peer.close()


async def test_silence_of_a_publisher_is_a_slate_within_seconds_and_ends_with_its_next_packet(
    engine: LocalNodes, units
):
    sender = Sender(units)
    await sender.publish(engine, "centre")
    await engine.switch("s", "centre")
    await until(lambda: picture_is(engine, "live"))
    await sender.stop()
    began = monotonic()
    await until(lambda: picture_is(engine, "slate"))
    assert monotonic() - began < 3.0
    sender.resume()
    await until(lambda: picture_is(engine, "live"), within=1.0)
    await sender.vanish()


async def picture_is(engine: LocalNodes, picture: str) -> bool:
    return (await engine.stage_state("s")).picture == picture


async def test_who_publishes_again_takes_the_place_of_the_earlier_connection(engine: LocalNodes, units):
    first, second = Sender(units), Sender(units)
    await first.publish(engine, "centre")
    await engine.switch("s", "centre")
    peer = await watch_when_live(engine)
    await until(lambda: len(video(peer)) > 20)
    await second.publish(engine, "centre")
    await first.peer.closed.wait()
    before = peer.lines[VIDEO].received
    await until(lambda: peer.lines[VIDEO].received > before + 30)
    assert len((await engine.stats("s")).publishers) == 1
    await first.stop()
    await second.vanish()
    peer.close()


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


async def test_two_nodes_share_the_viewers_and_show_the_same(nodes, units):
    engine = await nodes(workers=2)
    sender = Sender(units)
    await sender.publish(engine, "centre")
    await engine.switch("s", "centre")
    await until(lambda: picture_is(engine, "live"))
    await asyncio.sleep(0.5)
    peers = [await watch(engine, f"v{n}", keep=True) for n in range(4)]
    await asyncio.sleep(1.0)
    lines = (await engine.stats("s")).viewers
    assert sorted(line.worker for line in lines) == [0, 0, 1, 1]
    two = Sender(units, start=5)
    await two.publish(engine, "bridge:17")
    await until(lambda: has_source(engine, "bridge:17"))
    await engine.switch("s", "bridge:17")
    await asyncio.sleep(1.2)
    for peer in peers:
        assert is_unbroken(peer, VIDEO)
        assert is_unbroken(peer, AUDIO)
        assert peer.failures == 0
    sent = [p.payload for p in video(peers[0])][-20:]
    assert any(sent[0] == p.payload for p in video(peers[1])), "the same packets"
    assert (await engine.stage_state("s")).viewers == 4
    assert "diemcau_media_lines" in await engine.metrics()
    await sender.vanish()
    await two.vanish()
    for peer in peers:
        peer.close()
