"""The hot path by itself: sound beside a keyframe for a full house, and what must never leave in the clear."""

from __future__ import annotations

import asyncio
import os
import socket
from time import monotonic, thread_time

import pytest

from bridges.media import srtp
from bridges.media.dtls import PROFILES
from bridges.media.fanout import Fanout
from bridges.media.leg import Leg
from bridges.media.outlet import Outlet
from bridges.media.rtp import Packet
from bridges.media.sdp import Format
from bridges.media.track import CHUNK, Track
from bridges.media.viewer import SSRCS
from bridges.media.wire import Route, Wire, pack

HALLS = 259
LOCAL = bytes(10) + b"\xff\xff\x7f\x00\x00\x01" + bytes(4)


class House:
    """Many viewers behind one socket, and their sound and picture."""

    def __init__(self, halls: int) -> None:
        self.wire = Wire(0, lambda *_: None)
        self.fanout = Fanout(self.wire)
        self.inbox = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.inbox.bind(("127.0.0.1", 0))
        self.inbox.setblocking(False)
        there = pack("127.0.0.1", self.inbox.getsockname()[1], self.wire.family)
        self.outlets: dict[str, Outlet] = {}
        self.tracks: dict[str, Track] = {}
        self._seq = {"audio": 0, "video": 0}
        shields = [srtp.Shield(PROFILES[0], os.urandom(28), outbound=True) for _ in range(halls)]
        for kind, codec in (("audio", "opus"), ("video", "H264")):
            track = self.tracks[kind] = Track(kind, codec)  # type: ignore[arg-type]
            outlet = self.outlets[kind] = Outlet(kind, SSRCS[kind][0])  # type: ignore[arg-type,index]
            outlet.attach(track, 65536, monotonic())
            for shield in shields:
                route = Route(there, LOCAL)
                leg = Leg([Format(96, codec, "")], outlet.ssrc, 0, shield, route, outlet)
                outlet.join(leg, (96, 0, 0, shield.tag))

    def packets(self, kind: str, count: int, size: int) -> list[Packet]:
        """The next ones of this medium."""
        made = []
        for index in range(count):
            packet = Packet(self._seq[kind], 0, 0, 96, index == count - 1, bytes(size))
            packet.ext = 65536 + self._seq[kind]
            self._seq[kind] += 1
            made.append(packet)
        self.outlets[kind].admit(made, monotonic())
        return made

    def close(self) -> None:
        self.wire.close()
        self.inbox.close()


@pytest.fixture
def house():
    made = House(HALLS)
    yield made
    made.close()


async def test_sound_waits_less_than_20_ms_behind_a_keyframe_to_259_halls(
    house: House, monkeypatch: pytest.MonkeyPatch
):
    sent: list[tuple[str, int, float]] = []
    really = house.fanout._batch

    def note(job) -> None:
        really(job)
        sent.append((job.outlet.kind, job.done, thread_time()))

    monkeypatch.setattr(house.fanout, "_batch", note)
    for _ in range(5):  # a keyframe of 60 packets
        house.fanout.feed(house.outlets["video"], house.packets("video", CHUNK, 1100), monotonic())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert sent
    assert all(kind == "video" for kind, _, _ in sent), "the keyframe is under way"
    began, before = thread_time(), len(sent)
    house.fanout.feed(house.outlets["audio"], house.packets("audio", 1, 120), monotonic())
    async with asyncio.timeout(10):
        while not any(kind == "audio" and done == HALLS for kind, done, _ in sent):
            await asyncio.sleep(0)
    kinds = [kind for kind, _, _ in sent[before:]]
    assert kinds[0] == "audio", "it overtakes"
    last = next(when for kind, done, when in sent if kind == "audio" and done == HALLS)
    assert last - began < 0.020, "of this process's own time, so that a busy machine does not count"
    async with asyncio.timeout(10):
        while house.fanout.backlog(monotonic()):
            await asyncio.sleep(0.01)
    assert sum(kind == "video" and done == HALLS for kind, done, _ in sent) == 5
    assert house.fanout.dropped == house.fanout.failed == 0


@pytest.fixture
def home():
    made = House(1)
    yield made
    made.close()


async def test_what_waits_for_the_same_viewers_leaves_together_and_in_order(home: House):
    for _ in range(4):  # as four pictures that came while the node was busy
        home.fanout.feed(home.outlets["video"], home.packets("video", 4, 900), monotonic())
    async with asyncio.timeout(5):
        while home.fanout.backlog(monotonic()):
            await asyncio.sleep(0.001)
    home.inbox.settimeout(1)
    numbers = [int.from_bytes(home.inbox.recv(2048)[2:4]) for _ in range(16)]
    assert numbers == list(range(numbers[0], numbers[0] + 16))
    assert home.wire.calls == 2, "twelve in one message, which is as many as a part may have, and four"


async def test_a_viewer_who_comes_meanwhile_gets_only_what_came_after(home: House):
    outlet = home.outlets["video"]
    (rendition,) = outlet.renditions.values()
    home.fanout.feed(outlet, home.packets("video", 2, 900), monotonic())
    first = rendition.members.legs[0]
    outlet.join(first, rendition.key)  # a second one, at the same place
    home.fanout.feed(outlet, home.packets("video", 2, 900), monotonic())
    async with asyncio.timeout(5):
        while home.fanout.backlog(monotonic()):
            await asyncio.sleep(0.001)
    home.inbox.settimeout(1)
    numbers = [int.from_bytes(home.inbox.recv(2048)[2:4]) for _ in range(6)]
    one = numbers[0]
    assert sorted(numbers) == [one, one + 1, one + 2, one + 2, one + 3, one + 3]


async def test_a_packet_that_could_not_be_protected_does_not_leave_in_the_clear(
    house: House, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(srtp, "protect", lambda *_: 1)
    house.fanout.feed(house.outlets["audio"], house.packets("audio", 1, 120), monotonic())
    async with asyncio.timeout(5):
        while house.fanout.failed < HALLS:
            await asyncio.sleep(0.01)
    found = 0
    while True:
        try:
            assert not any(house.inbox.recv(2048))
            found += 1
        except BlockingIOError:
            break
    assert found
