"""Whatever comes on a connection, in whatever pieces: with a lane before it, the answers are those of aiohttp alone."""

from __future__ import annotations

import asyncio
import json

import pytest
from aiohttp import web
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conference.http.doorway import Doorway
from conference.http.heads import MOST, Head, Heads

HEAD = (
    "POST /api/sessions/7/checkins HTTP/1.1\r\nHost: thu\r\nContent-Type: application/json\r\n"
    "Authorization: Bearer {}\r\n"
)


def scan(body: bytes, token: str = "x" * 43, more: str = "") -> bytes:
    return f"{HEAD.format(token)}{more}Content-Length: {len(body)}\r\n\r\n".encode() + body


def answer(body: bytes) -> bytes:
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)


class EchoLane:
    """Answers what the application would, three turns of the loop later; declines what holds a `!`."""

    def __init__(self) -> None:
        self.heads, self.took = Heads(asyncio.get_running_loop()), 0

    def take(self, head: Head, body: bytes, door: Doorway) -> None:
        self.took += 1
        self._answer(head, body, door, turns=3)

    def _answer(self, head: Head, body: bytes, door: Doorway, turns: int) -> None:
        if turns:
            asyncio.get_running_loop().call_soon(self._answer, head, body, door, turns - 1)
        elif b"!" in body:
            door.decline()
        else:
            path = f"/api/sessions/{head.session_id}/checkins"
            door.answer(answer(json.dumps(["POST", path, body.decode("latin-1")]).encode()))


async def echo(request: web.Request) -> web.Response:
    body = await request.read()
    return web.Response(body=json.dumps([request.method, request.path, body.decode("latin-1")]).encode())


class Wire(asyncio.Transport):
    """A connection that is only memory: what comes is cut where the test cut it, what goes is kept."""

    def __init__(self) -> None:
        super().__init__({"peername": ("127.0.0.1", 4711)})
        self.sent, self.closed, self.paused = b"", False, False

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self.sent += b"" if self.closed else bytes(data)

    def is_closing(self) -> bool:
        return self.closed

    def close(self) -> None:
        self.closed = True

    def pause_reading(self) -> None:
        self.paused = True

    def resume_reading(self) -> None:
        self.paused = False


async def answers(pieces: list[bytes], *, lane: bool, hurry: int = 2) -> tuple[list[bytes], int]:
    """The answers, in order, to what comes in these pieces, and how many of them were the lane's.

    Only every `hurry`th piece waits until all before it was answered.
    """
    loop = asyncio.get_running_loop()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", echo)
    runner = web.AppRunner(app)
    await runner.setup()
    before, wire = EchoLane(), Wire()
    door = Doorway(runner.server, before if lane else None, loop)
    door.connection_made(wire)
    await asyncio.sleep(0)
    for n, piece in enumerate(pieces):
        if not wire.closed:
            door.data_received(piece)
        for _ in range(40 if wire.paused or n % hurry == hurry - 1 else 1):
            await asyncio.sleep(0)
    for _ in range(200):
        await asyncio.sleep(0)
    door.connection_lost(None)
    await runner.cleanup()
    return split(wire.sent), before.took


def split(sent: bytes) -> list[bytes]:
    """What each answer says; of a refusal only its first line."""
    said = []
    while sent:
        head, _, sent = sent.partition(b"\r\n\r\n")
        length = int((head.lower() + b"\r").partition(b"content-length:")[2].partition(b"\r")[0] or 0)
        said.append(sent[:length] if head.startswith(b"HTTP/1.1 200") else head[:12])
        sent = sent[length:]
    return said


BODIES = st.sampled_from([b"{}", b'{"a":1}', b"{!}", b"GET / HTTP/1.1\r\n\r\n", scan(b"{}"), b"\r\n\r\n"])
REQUESTS = st.one_of(
    BODIES.map(scan),
    BODIES.map(scan),
    st.sampled_from(
        [
            b"GET /api/sessions/7/tally HTTP/1.1\r\nHost: thu\r\n\r\n",
            b"\r\n" + scan(b"{}"),
            b"\r\n\r\n" + scan(b"{}"),
            scan(b"{}").replace(b"\r\n", b"\n"),
            scan(b"{}").replace(b"Content-Length", b"Content-Length "),
            scan(b"{}", more="Transfer-Encoding: chunked\r\n"),
            scan(b"{}", more="Content-Length: 3\r\n"),
            scan(b"{}", more="Expect: 100-continue\r\n"),
            scan(b"{}", more="Connection: close\r\n"),
            scan(b"{}", more="Connection: upgrade\r\nUpgrade: h2c\r\n"),
            scan(b"2\r\n{}\r\n0\r\n\r\n").replace(b"Content-Length: 12", b"Transfer-Encoding: chunked"),
            scan(b"{}").replace(b"HTTP/1.1", b"HTTP/1.0"),
            scan(b"{}").replace(b"/7/", b"/7/../7/"),
            b"PUT /x HTTP/1.1\r\nHost: thu\r\nContent-Length: 5\r\n\r\n12345",
        ]
    ),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.lists(REQUESTS, min_size=1, max_size=3), min_size=1, max_size=4),
    st.lists(st.integers(0, 600), max_size=3),
)
def test_a_lane_changes_no_answer(packets: list[list[bytes]], cuts: list[int]) -> None:
    """Whole requests, several in one packet, requests that look like bodies, and packets cut where they should not."""
    pieces = [b"".join(packet) for packet in packets]
    for at in cuts:
        pieces = [part for piece in pieces for part in (piece[:at], piece[at:]) if part]

    async def both() -> None:
        (plain, _), (with_lane, _) = await answers(pieces, lane=False), await answers(pieces, lane=True)
        assert with_lane == plain

    asyncio.run(both())


async def test_scans_take_the_lane_also_after_other_requests_in_pieces() -> None:
    get, big = b"GET / HTTP/1.1\r\nHost: thu\r\n\r\n", scan(b"{}" * 40_000)
    pieces = [scan(b"{}"), get, scan(b'{"a":1}'), big[:70_000], big[70_000:], scan(b"{}")]
    said, took = await answers(pieces, lane=True, hurry=1)
    assert len(said) == 5
    assert took == 3


@pytest.mark.parametrize(
    "changed",
    [
        lambda raw: raw.replace(b"Bearer", b"Basic"),
        lambda raw: raw.replace(b"application/json", b"text/plain"),
        lambda raw: raw.replace(b"sessions/7", b"sessions/07"),
        lambda raw: raw.replace(b"Host", b" Host"),
        lambda raw: raw[:-1],
        lambda raw: raw + b"G",
    ],
)
async def test_what_is_not_exactly_a_scan_is_not_recognised(changed: object) -> None:
    heads = Heads(asyncio.get_running_loop())
    raw = scan(b'{"code":1}')
    assert heads.recognise(raw) == heads.recognise(raw) != None  # noqa: E711
    assert heads.recognise(changed(raw)) is None  # type: ignore[operator]


async def test_the_memory_of_heads_is_bounded() -> None:
    heads = Heads(asyncio.get_running_loop())
    for n in range(MOST + 10):
        assert heads.recognise(scan(b"{}", f"{n:043}")) is not None
    assert len(heads._known) <= MOST
