"""The stage with real DTLS-SRTP peers: what viewers see when sources come, go and change."""

from __future__ import annotations

import asyncio
from time import monotonic

import pytest

from bench.peer import Peer
from bridges.media import rtcp
from bridges.media.client import LocalNodes
from schemas.errors import Refused
from tests.media.stagecraft import (
    AUDIO,
    VIDEO,
    Sender,
    has_source,
    is_unbroken,
    on_air,
    picture_is,
    until,
    video,
    watch,
    watch_when_live,
)


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


async def test_who_joins_a_publisher_that_ignores_wishes_starts_with_its_last_keyframe(engine: LocalNodes, units):
    deaf = Sender(units, heeds=False)
    await deaf.publish(engine, "obs")
    await engine.switch("s", "obs")
    await until(lambda: picture_is(engine, "live"))
    await asyncio.sleep(1.2)  # the next keyframe is 0.8 s away
    keyframes = deaf.keyframes
    peer = await watch(engine, keep=True)
    await until(lambda: len(video(peer)) > 5, within=0.75)
    assert deaf.keyframes == keyframes, "it did not wait for the next one"
    first = next(p for _, _, p in peer.packets if p.ssrc == VIDEO)
    assert first.payload[0] & 0x1F == 24, "the parameter sets of the keyframe"
    await asyncio.sleep(0.5)
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


async def test_a_muted_source_is_seen_but_not_heard_until_it_is_let_speak_again(engine: LocalNodes, units):
    sender = Sender(units)
    await sender.publish(engine, "bridge-17")
    await engine.switch("s", "bridge-17")
    peer = await watch_when_live(engine)
    preview = await watch(engine, "organiser", source="bridge-17")
    await until(lambda: AUDIO in peer.lines and peer.lines[AUDIO].received > 20)
    await engine.mute("s", "bridge-17", muted=True)
    await asyncio.sleep(0.2)
    heard, seen, previewed = peer.lines[AUDIO].received, peer.lines[VIDEO].received, preview.lines[AUDIO].received
    await asyncio.sleep(0.6)
    assert peer.lines[AUDIO].received == heard
    assert peer.lines[VIDEO].received > seen + 10
    assert preview.lines[AUDIO].received > previewed + 10, "who previews it still hears it"
    assert (await engine.stage_state("s")).muted == ("bridge-17",)
    await engine.mute("s", "bridge-17", muted=False)
    await until(lambda: peer.lines[AUDIO].received > heard + 20)
    assert is_unbroken(peer, AUDIO), "what was left out took no numbers"
    assert is_unbroken(peer, VIDEO)
    await sender.vanish()
    for one in (peer, preview):
        one.close()


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


async def test_two_nodes_share_the_viewers_and_show_the_same(nodes, units):
    engine = await nodes(workers=2)
    sender = Sender(units)
    await sender.publish(engine, "centre")
    await engine.switch("s", "centre")
    await until(lambda: picture_is(engine, "live"))
    for worker in engine._workers:  # the second is fed by the first, a moment later

        async def live(remote=worker.remote) -> bool:
            return (await remote.stage_state("s")).picture == "live"

        await until(live)
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
