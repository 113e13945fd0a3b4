"""Whatever bytes arrive: no crash, no answer to strangers, nothing that grows."""

from __future__ import annotations

import os
import secrets
import struct
from pathlib import Path
from time import monotonic

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bench.measure import memory
from bench.peer import Peer
from bridges.media import codecs, dtls, ice, rtcp, rtp, sdp
from bridges.media.answer import Credentials, Place, choose, write
from bridges.media.node import Node
from schemas.errors import CODES, Refused
from tests.media.stagecraft import on_air, until

quick = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
GOOD = Peer(sending=True).offer()


@quick
@given(st.binary(max_size=300))
def test_rtp_rtcp_stun_and_codecs_take_any_bytes(data: bytes):
    packet = rtp.parse(data)
    if packet is not None:
        built = rtp.build(packet, payload_type=packet.payload_type, seq=1, timestamp=2, ssrc=3)
        assert rtp.parse(built).payload == packet.payload
    for message in rtcp.parse(data):
        assert message is not None
    assert ice.parse(data) is None
    for codec in ("H264", "VP8", "opus"):
        codecs.starts_picture(codec, data)
        codecs.picture_height(codec, data)


@quick
@given(st.lists(st.integers(0, 65535), min_size=1, max_size=100))
def test_a_nack_says_exactly_what_is_missing(seqs: list[int]):
    (found,) = rtcp.parse(rtcp.nack(1, 2, seqs))
    assert set(found.seqs) == set(seqs)


@quick
@given(st.integers(0, 2**20), st.integers(0, 65535))
def test_unwrapping_finds_the_nearest_number(near: int, seq: int):
    found = rtp.unwrap(seq, near)
    assert found & 0xFFFF == seq
    assert abs(found - near) <= 32768


@st.composite
def broken_offers(draw: st.DrawFn) -> str:
    lines = GOOD.split("\r\n")
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.integers(0, 3)):
            case 0:
                del lines[at]
                lines = lines or [""]
            case 1:
                lines.insert(at, draw(st.sampled_from(lines)))
            case 2:
                lines[at] = draw(st.text(max_size=40))
            case _:
                cut = draw(st.integers(0, len(lines[at])))
                lines[at] = lines[at][:cut] + draw(st.text(max_size=8)) + lines[at][cut + 1 :]
    return "\r\n".join(lines)


def refused_or(do):
    """What it returned, None when it was refused with a known code; anything else is raised."""
    try:
        return do()
    except Refused as refused:
        if refused.code not in CODES:
            raise
        return None


@settings(max_examples=200, deadline=None)
@given(st.one_of(broken_offers(), st.text(max_size=200), st.text(max_size=100).map(lambda t: f"v=0\n{t}")))
@example(GOOD)
def test_an_offer_is_answered_or_refused_never_worse(text: str):
    for sending in (True, False):
        choice = refused_or(lambda sending=sending: choose(sdp.parse_offer(text), sending=sending))
        if choice is not None:
            answer = write(choice, Credentials.fresh(), Place(("127.0.0.1",), 9), "AA")
            assert answer.count("\nm=") == len(choice.offer.sections)
            assert all(len(line) < 4000 and "\n" not in line for line in answer.split("\r\n"))
    refused_or(lambda: sdp.parse_fragment(text))


def test_stun_with_a_wrong_password_or_a_broken_tag_is_not_authentic():
    good = ice.request(secrets.token_bytes(12), "ours:theirs", "p" * 24)
    check = ice.parse(good)
    assert check is not None
    assert check.authentic("p" * 24)
    assert check.nominated
    assert not check.authentic("q" * 24)
    for at in range(len(good)):
        broken = bytearray(good)
        broken[at] ^= 1
        found = ice.parse(bytes(broken))
        assert found is None or not found.authentic("p" * 24)


@pytest.fixture
def strangers():
    random = secrets.SystemRandom()

    def datagram() -> bytes:
        first = random.choice((0, 1, 20, 22, 25, 63, 128, 129, 200, 255))
        return bytes((first,)) + secrets.token_bytes(random.randrange(0, 200))

    return datagram


async def test_strangers_get_no_answer_and_leave_no_trace(node: Node, strangers):
    await on_air(node)
    before = len(node._peers), len(node.endpoints), node.wire.sent
    peer = bytes(28)
    for _ in range(3000):
        node._receive(strangers(), peer, bytes(20), monotonic())
    node._receive(b"", peer, bytes(20), monotonic())
    assert (len(node._peers), len(node.endpoints)) == before[:2]


async def test_a_connected_peer_can_send_nonsense_without_harm(node: Node, strangers):
    await on_air(node)
    peer = Peer()
    answer = await node.watch("s", "v", peer.offer())
    await peer.connect(answer.sdp)
    await until(lambda: len(peer.lines) == 2)
    endpoint = node.endpoints[answer.resource]
    for _ in range(1500):
        peer._put([strangers()])
    for ssrc in range(100):  # authentic, but from a hundred senders
        peer.send_rtcp(rtcp.receiver_report(ssrc + 1))
        peer.send_rtcp(struct.pack("!BBHI", 0x80, 206, 1, ssrc) + secrets.token_bytes(20))
    for _ in range(200):
        peer.send_rtcp(rtcp.receiver_report(1) + rtcp.nack(1, 0x0A0D2001, range(0, 5000, 5)))
    before = peer.lines[0x0A0D2001].received
    await until(lambda: peer.lines[0x0A0D2001].received > before + 20)
    assert len(endpoint._ssrcs) <= 16
    assert len(endpoint._checked) <= 8
    leg = endpoint.legs["video"]
    assert leg.repaired <= 1500, "retransmissions are limited"
    peer.goodbye()
    await until(lambda: not node.endpoints)
    assert not node._peers
    assert not node._ufrags


def test_a_peer_that_talks_in_its_dtls_line_fills_no_memory(tmp_path: Path):
    identity = dtls.Identity.load(tmp_path)
    shared = dtls.context(identity)
    digest = [("sha-256", bytes.fromhex(identity.fingerprint.replace(":", "")))]
    peer, ours = dtls.Session(shared, digest, server=False), dtls.Session(shared, digest, server=True)
    flight = peer.begin()
    while peer.keys is None or ours.keys is None:
        answers = [answer for datagram in flight for answer in ours.receive(datagram)]
        flight = [answer for datagram in answers for answer in peer.receive(datagram)]
    before = memory((os.getpid(),))
    for _ in range(2000):
        records = []
        for _ in range(40):  # many small records in one datagram, 3 MB in all
            peer._ssl.send(b"x")
            records += peer._flush()
        assert ours.receive(b"".join(records)) == []
    assert memory((os.getpid(),)) - before < 1500, "KiB"


async def test_dtls_nonsense_after_a_good_check_ends_only_that_offer(node: Node):
    await on_air(node)
    peer = Peer()
    answer = await node.watch("s", "v", peer.offer())
    peer.start(answer.sdp)
    for _ in range(300):
        peer._put([bytes((22, 0xFE, 0xFD)) + secrets.token_bytes(60)])
    other = Peer()
    await other.connect((await node.watch("s", "w", other.offer())).sdp)
    await until(lambda: other.lines)
    peer.close()
    other.goodbye()
