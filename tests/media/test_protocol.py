"""WHIP and WHEP over HTTP, at the node's own face: statuses, headers, keys."""

from __future__ import annotations

import hashlib

import aiohttp
import pytest
from aiohttp.test_utils import TestClient, TestServer

from bench.peer import OPUS, Peer
from bridges.media.answer import Credentials
from bridges.media.engine import Media
from bridges.media.face import Face
from bridges.media.node import Node
from tests.media.stagecraft import on_air, until, watch

SDP = {"Content-Type": "application/sdp"}
FRAGMENT = {"Content-Type": "application/trickle-ice-sdpfrag"}
TOKEN = "coordinator"
ALL = {"Authorization": f"Bearer {TOKEN}"}


@pytest.fixture
async def face(node: Node):
    async with TestClient(TestServer(Face(node, TOKEN).app())) as client:
        yield client


async def test_an_offer_gets_201_with_all_that_a_client_needs(face, data):
    async with face.post("/whip/s/centre", data=Peer(sending=True).offer(), headers=SDP | ALL) as got:
        assert got.status == 201
        assert got.content_type == "application/sdp"
        assert got.headers["Location"].startswith("/sessions/0-")
        assert got.headers["ETag"].startswith('"')
        assert "Location" in got.headers["Access-Control-Expose-Headers"]
        answer = await got.text()
    assert "a=ice-lite" in answer
    assert "a=candidate:1 1 udp" in answer
    assert "a=setup:passive" in answer
    assert "a=recvonly" in answer


async def test_the_answer_is_active_when_the_offer_is_passive(face):
    offer = Peer(sending=True).offer().replace("setup:actpass", "setup:passive")
    async with face.post("/whip/s/centre", data=offer, headers=SDP | ALL) as got:
        assert "a=setup:active" in await got.text()


OBS = """v=0
o=rtc 3767197920 0 IN IP4 127.0.0.1
s=-
t=0 0
a=group:BUNDLE 0 1
a=group:LS 0 1
a=msid-semantic:WMS *
a=setup:actpass
a=ice-ufrag:{ufrag}
a=ice-pwd:{pwd}
a=ice-options:ice2,trickle
a=fingerprint:sha-256 {fingerprint}
m=audio 9 UDP/TLS/RTP/SAVPF 111
c=IN IP4 0.0.0.0
a=mid:0
a=sendonly
a=ssrc:{audio} cname:tZTdkKrF
a=ssrc:{audio} msid:obs obs-audio
a=msid:obs obs-audio
a=rtcp-mux
a=rtpmap:111 opus/48000/2
a=fmtp:111 minptime=10;maxaveragebitrate=96000;stereo=1;sprop-stereo=1;useinbandfec=1
m=video 9 UDP/TLS/RTP/SAVPF 96
c=IN IP4 0.0.0.0
a=mid:1
a=sendonly
a=ssrc:{video} cname:tZTdkKrF
a=ssrc:{video} msid:obs obs-video
a=msid:obs obs-video
a=rtcp-mux
a=rtpmap:96 H264/90000
a=rtcp-fb:96 nack
a=rtcp-fb:96 nack pli
a=rtcp-fb:96 goog-remb
a=fmtp:96 profile-level-id=42e01f;packetization-mode=1;level-asymmetry-allowed=1
"""
"""As OBS 30 (libdatachannel) writes it: transport at session level, no candidates, H.264 under number 96."""


async def test_obs_finds_all_it_needs_in_the_answer_and_its_pictures_reach_a_viewer(face, node):
    await node.grant("s", "centre", hashlib.sha256(b"stage key").hexdigest(), publish=True)
    await node.switch("s", "centre")
    obs = Peer(sending=True)
    offer = OBS.format(ufrag=obs.ufrag, pwd=obs.pwd, fingerprint=obs.fingerprint, **obs.ssrcs).replace("\n", "\r\n")
    assert "candidate" not in offer
    async with face.post("/whip/s/centre", data=offer, headers=SDP | {"Authorization": "Bearer stage key"}) as got:
        assert got.status == 201
        assert got.headers["Location"], "without it OBS gives up"
        answer = await got.text()
    assert f" 127.0.0.1 {node.wire.port} typ host" in answer, "its offer holds no candidates: ours must reach it"
    assert "a=setup:passive" in answer
    assert "a=rtpmap:96 H264/90000" in answer
    await obs.connect(answer)
    picture = bytes.fromhex("7800096742c01fda0280bfe5000468ce3c80") + bytes(40)
    for seq in range(30):
        obs.send("video", 96, seq, seq * 3000, picture if seq % 10 == 0 else b"\x41" + bytes(60), marker=True)
        obs.send("audio", OPUS, seq, seq * 960, b"\xfc" + bytes(60), marker=False)
    await until(lambda: node.stages["s"].picture == "live")
    viewer = await watch(node)
    await until(lambda: viewer.lines)
    for peer in (obs, viewer):
        peer.close()


async def test_a_public_address_behind_nat_is_what_viewers_are_told(data):
    links = ('<stun:stun.example.org>; rel="ice-server"',)
    public = ("203.0.113.5", "2001:db8::7")
    node = Node(Media(str(data), addresses=public, links=links))
    await node.start()
    await on_air(node)
    peer = Peer()
    async with (
        TestClient(TestServer(Face(node, TOKEN).app())) as client,
        client.post("/whep/s?viewer=v", data=peer.offer(), headers=SDP | ALL) as got,
    ):
        assert got.headers.getall("Link") == list(links)
        answer = await got.text()
    told = {line.split()[4] for line in answer.splitlines() if line.startswith("a=candidate")}
    assert told == set(public), "and none of the machine's own"
    # the router turns the public address into one of the machine's: the node answers from there
    await peer.connect(answer.replace("203.0.113.5", "127.0.0.1"))
    await until(lambda: len(peer.lines) == 2)
    peer.close()
    await node.close()


async def test_preflight_and_reserved_methods(face):
    for path, allowed in (("/whip/s/x", "POST"), ("/whep/s", "POST"), ("/sessions/0-x", "PATCH, DELETE")):
        async with face.options(path) as got:
            assert got.status == 204
            assert got.headers["Access-Control-Allow-Methods"] == f"{allowed}, OPTIONS"
            assert "If-Match" in got.headers["Access-Control-Allow-Headers"]
        for method in ("GET", "HEAD", "PUT"):
            async with face.request(method, path, headers=ALL) as got:
                assert got.status == 405
                assert allowed in got.headers["Allow"]


async def test_watching_waits_for_a_publisher_with_409(face):
    async with face.post("/whep/s?viewer=v", data=Peer().offer(), headers=SDP | ALL) as got:
        assert got.status == 409
        assert got.headers["Retry-After"] == "3"
        body = await got.json()
    assert body["code"] == "no_publisher"
    assert body["message"]["vi"]


async def test_a_full_node_says_503_and_when_to_come_back(data):
    node = Node(Media(str(data), addresses=("127.0.0.1",), capacity=0))
    await node.start()
    await on_air(node)
    async with (
        TestClient(TestServer(Face(node, TOKEN).app())) as client,
        client.post("/whep/s?viewer=v", data=Peer().offer(), headers=SDP | ALL) as got,
    ):
        assert got.status == 503
        assert int(got.headers["Retry-After"]) > 0
    await node.close()


@pytest.mark.parametrize(
    ("body", "headers", "status", "code"),
    [
        (b"v=0", {"Content-Type": "text/plain"}, 415, "bad_media_type"),
        (b"hello", SDP, 400, "bad_offer"),
        (b"\xff\xfe", SDP, 400, "bad_offer"),
        (b"v=0\r\n" + b"a=x\r\n" * 20_000, SDP, 413, "media_too_large"),
        (
            Peer(sending=True).offer(video=(), audio=(OPUS,)).replace("opus", "PCMU"),
            SDP,
            406,
            "no_common_codec",
        ),
        (Peer().offer(), SDP, 400, "bad_offer"),
    ],
)
async def test_a_bad_offer_is_refused_with_its_reason(face, body, headers, status, code):
    async with face.post("/whip/s/centre", data=body, headers=headers | ALL) as got:
        assert got.status == status
        found = await got.json()
    assert found["code"] == code
    assert "{" not in found["message"]["en"]


async def test_patch_takes_candidates_and_restarts_ice(face):
    peer = Peer(sending=True)
    async with face.post("/whip/s/centre", data=peer.offer(), headers=SDP | ALL) as got:
        place, etag = got.headers["Location"], got.headers["ETag"]
    trickle = f"a=ice-ufrag:{peer.ufrag}\r\na=ice-pwd:{peer.pwd}\r\nm=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=mid:0\r\n"
    trickle += "a=candidate:1 1 udp 1 abc.local 5 typ host\r\n"

    async def patch(body: str, **headers: str) -> aiohttp.ClientResponse:
        return await face.patch(place, data=body, headers=FRAGMENT | ALL | headers)

    assert (await patch(trickle)).status == 428
    assert (await patch(trickle, **{"If-Match": '"other"'})).status == 412
    assert (await patch(trickle, **{"If-Match": etag})).status == 204
    assert (await patch(trickle, **{"If-Match": "*"})).status == 204, "no restart: the ufrag is the same"
    assert (await patch("nonsense", **{"If-Match": etag})).status == 400
    assert (await patch(trickle, **{"If-Match": etag, "Content-Type": "text/plain"})).status == 415
    fresh = Credentials.fresh()
    restarted = await patch(f"a=ice-ufrag:{fresh.ufrag}\r\na=ice-pwd:{fresh.pwd}\r\n", **{"If-Match": etag})
    assert restarted.status == 200
    assert restarted.headers["ETag"] != etag
    assert "a=ice-ufrag:" in await restarted.text()
    assert (await patch(trickle, **{"If-Match": etag})).status == 412
    async with face.delete(place, headers=ALL | {"If-Match": '"whatever"'}) as got:
        assert got.status == 200
    async with face.delete(place, headers=ALL) as got:
        assert got.status == 404


async def test_a_key_opens_its_own_name_until_it_is_revoked(face, node):
    digest = hashlib.sha256(b"secret").hexdigest()
    await node.grant("s", "centre", digest, publish=True)
    offer = Peer(sending=True).offer()

    async def status(path: str, key: str, body: str = offer) -> int:
        headers = SDP | {"Authorization": f"Bearer {key}"}
        async with face.post(path, data=body, headers=headers) as got:
            if got.status == 401:
                assert got.headers["WWW-Authenticate"].startswith("Bearer")
            return got.status

    assert await status("/whip/s/centre", "wrong") == 401
    assert await status("/whip/s/other", "secret") == 401
    assert await status("/whip/t/centre", "secret") == 401
    assert await status("/whep/s", "secret", Peer().offer()) == 401, "a publishing key does not watch"
    assert await status("/whip/s/centre", "secret") == 201
    assert await node.drop("s", "centre") == 1
    assert await status("/whip/s/centre", "secret") == 401


async def test_a_watching_key_is_bound_to_its_name(face, node):
    await on_air(node)
    await node.grant("s", "bridge:17", hashlib.sha256(b"k").hexdigest(), publish=False)
    headers = SDP | {"Authorization": "Bearer k"}
    async with face.post("/whep/s?viewer=bridge:18&source=test", data=Peer().offer(), headers=headers) as got:
        assert got.status == 201
        place = got.headers["Location"]
    (line,) = (await node.stats("s")).viewers
    assert (line.name, line.source) == ("bridge:17", None)
    async with face.delete(place, headers={"Authorization": "Bearer other"}) as got:
        assert got.status == 401
    async with face.delete(place, headers={"Authorization": "Bearer k"}) as got:
        assert got.status == 200


async def test_the_api_is_the_coordinators_alone(face):
    for path in ("/api/node", "/api/events", "/api/stages/s", "/api/stages/s/stats", "/metrics"):
        async with face.get(path) as got:
            assert got.status == 401
    async with face.post("/api/stages/s/switch", data=b'{"name": "test"}') as got:
        assert got.status == 401
    async with face.post("/api/stages/s/switch", data=b"[]", headers=ALL) as got:
        assert got.status == 400
