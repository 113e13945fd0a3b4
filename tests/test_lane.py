"""The fast lane answers as the application does: every request is sent both ways, and nobody can tell them apart.

A request that comes in one packet may take the lane; one whose body comes later is the application's.
"""

from __future__ import annotations

import asyncio
import json
import re
import socket
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, NamedTuple

import pytest

from conference import run
from conference.database import sqlite_file
from conference.http import keys
from conference.http.lane import ScanLane
from conference.settings import Settings
from tests.world import World, make_world, new_nonce


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: dict[str, Any]


class Line:
    """One raw connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer

    async def ask(self, request: bytes, *, whole: bool) -> Answer:
        if whole:
            self.writer.write(request)
        else:
            head, _, body = request.partition(b"\r\n\r\n")
            self.writer.write(head + b"\r\n\r\n" + body[:1])
            await asyncio.sleep(0.05)
            self.writer.write(body[1:])
        return await self.answer()

    async def answer(self) -> Answer:
        head = (await asyncio.wait_for(self.reader.readuntil(b"\r\n\r\n"), 10)).decode()
        first, *lines = head.rstrip().split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        body = json.loads(await self.reader.readexactly(int(headers["content-length"])))
        return Answer(int(first.split()[1]), headers, body)


@asynccontextmanager
async def connected(world: World) -> AsyncIterator[Line]:
    port = int(world.base.rpartition(":")[2])
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    # A packet is what was written at once: the lane shall see what the test wrote.
    writer.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    yield Line(reader, writer)
    writer.close()


@asynccontextmanager
async def busy(world: World) -> AsyncIterator[None]:
    """Somebody else writes for as long as the block runs: no scan is committed meanwhile."""
    file = world.app[keys.DATABASE].url.database
    lock = sqlite3.connect(str(file), isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    yield
    lock.execute("ROLLBACK")
    lock.close()


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Grows with every scan that the lane took."""
    seen: list[int] = []
    judge = ScanLane._judge

    def watched(self: ScanLane, *request: Any) -> bool:
        took = judge(self, *request)
        if took:
            seen.append(1)
        return took

    monkeypatch.setattr(ScanLane, "_judge", watched)
    return seen


def request(session: object, body: object, token: str | None = None, **headers: str) -> bytes:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    given = {"Host": "thu", "Content-Type": "application/json", "Content-Length": f"{len(data)}"}
    given |= {"Authorization": f"Bearer {token}"} if token else {}
    given |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in given.items())
    return f"POST /api/sessions/{session}/checkins HTTP/1.1\r\n{head}\r\n".encode() + data


def alike(answer: Answer) -> tuple[int, dict[str, str], str]:
    """What must not differ: all but the moment and the nonce."""
    headers = {name: "" if name in {"date", "content-length"} else value for name, value in answer.headers.items()}
    text = re.sub(
        r'"at": "[^"]+"|"nonce": "[^"]+"|"delegate": \{"id": \d+|Đại Biểu \d+',
        "",
        json.dumps(answer.body, ensure_ascii=False),
    )
    return answer.status, headers, text


async def test_every_scan_is_answered_alike_on_both_ways(world: World, taken: list[int]) -> None:
    """Whatever the lane leaves to the application is told from what it takes by nothing but the time."""
    token, wrong = await world.pair(world.ward), "x" * 43
    async with connected(world) as line:
        await line.ask(request(world.session, world.scan(9), token), whole=False)  # the token is known now
        for name, lane, ask in (
            ("counted", True, lambda n: request(world.session, world.scan(n), token)),
            ("counted already", True, lambda n: request(world.session, world.scan(9), token)),
            ("a charset beside the type", False, lambda n: request(
                world.session, world.scan(2 + n), token, Content_Type="application/json; charset=utf-8")),
            ("of another point", True, lambda n: request(world.session, world.scan(12), token)),
            ("no ticket", True, lambda n: request(world.session, {"code": "7" * 40, "nonce": new_nonce()}, token)),
            ("another bridge point", False, lambda n: request(
                world.session, world.scan(5, bridge_id=world.other), token)),
            ("no such bridge point", False, lambda n: request(world.session, world.scan(5, bridge_id=999), token)),
            ("too early", True, lambda n: request(world.later, world.scan(5), token)),
            ("no such session", False, lambda n: request(4711, world.scan(5), token)),
            ("a session that is no number", False, lambda n: request("0x1", world.scan(5), token)),
            ("no token", False, lambda n: request(world.session, world.scan(5))),
            ("an unknown token", False, lambda n: request(world.session, world.scan(5), wrong)),
            ("an unknown field", False, lambda n: request(world.session, world.scan(5, oops=1), token)),
            ("no JSON", False, lambda n: request(world.session, b"{nope", token)),
            ("nothing", False, lambda n: request(world.session, b"", token)),
            ("a text", False, lambda n: request(world.session, world.scan(5), token, Content_Type="text/plain")),
            ("a card's number that is none", False, lambda n: request(
                world.session, {"code": "1", "nonce": new_nonce(), "method": "citizen_card"}, token)),
        ):  # fmt: skip
            before = len(taken)
            whole = await line.ask(ask(0), whole=True)
            assert len(taken) - before == lane, name
            assert alike(whole) == alike(await line.ask(ask(1), whole=False)), name
            assert len(taken) - before == lane, f"{name}: a body that comes later is the application's"


async def test_a_body_over_the_limit_is_refused_alike(world: World, taken: list[int]) -> None:
    token = await world.pair(world.ward)
    big = request(world.session, b'{"code":"' + b"7" * 70_000 + b'"}', token)
    async with connected(world) as one, connected(world) as two:
        assert alike(await one.ask(big, whole=True)) == alike(await two.ask(big, whole=False))
    assert not taken


async def test_requests_that_are_sent_without_waiting_are_answered_in_order(world: World, taken: list[int]) -> None:
    token = await world.pair(world.ward)
    tally = f"GET /api/sessions/{world.session}/tally HTTP/1.1\r\nHost: thu\r\nAuthorization: Bearer {token}\r\n\r\n"
    async with connected(world) as line:
        await line.ask(request(world.session, world.scan(9), token), whole=False)
        scans = [request(world.session, world.scan(n), token) for n in range(4)]
        line.writer.write(scans[0] + scans[1] + tally.encode() + scans[2] + scans[3])
        answers = [await line.answer() for _ in range(5)]
    names = [answer.body["delegate"]["full_name"] for answer in answers if "delegate" in answer.body]
    assert names == [f"Trần Thị Đại Biểu {n}" for n in range(4)]
    assert answers[2].body["totals"]["present"] == 3, "in order: two of these, and the one before"
    assert not taken, "what comes in one piece with another request is the application's"


async def test_what_comes_before_the_answer_waits_for_it(world: World, taken: list[int]) -> None:
    token = await world.pair(world.ward)
    tally = f"GET /api/sessions/{world.session}/tally HTTP/1.1\r\nHost: thu\r\nAuthorization: Bearer {token}\r\n\r\n"
    async with connected(world) as line:
        await line.ask(request(world.session, world.scan(9), token), whole=False)
        async with busy(world):
            line.writer.write(request(world.session, world.scan(0), token))
            while not taken:
                await asyncio.sleep(0.01)
            line.writer.write(tally.encode() + request(world.session, world.scan(1), token))
            await asyncio.sleep(0.05)
        answers = [await line.answer() for _ in range(3)]
        last = await line.ask(request(world.session, world.scan(2), token), whole=True)
    assert [answer.body.get("outcome") for answer in answers] == ["ok", None, "ok"]
    assert answers[1].body["totals"]["present"] == 2
    assert last.body["outcome"] == "ok"


async def test_a_scanner_that_goes_away_is_counted_all_the_same(world: World, taken: list[int]) -> None:
    token = await world.pair(world.ward)
    async with connected(world) as line:
        await line.ask(request(world.session, world.scan(9), token), whole=False)
    scan = world.scan(0)
    async with busy(world), connected(world) as line:
        line.writer.write(request(world.session, scan, token))
        while not taken:
            await asyncio.sleep(0.01)
    async with connected(world) as line:
        again = await line.ask(request(world.session, scan, token), whole=True)
    assert (again.status, again.body["outcome"], again.body["replayed"]) == (200, "ok", True)


async def test_an_answer_that_takes_too_long_says_so_and_the_connection_goes_on(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, taken: list[int]
) -> None:
    monkeypatch.setattr(run, "CHECKINS", run.CHECKINS.__class__(**{
        **{name: getattr(run.CHECKINS, name) for name in run.CHECKINS.__slots__}, "seconds": 0.3,
    }))  # fmt: skip
    async with run.running(settings) as app:
        world = await make_world(app)
        token = await world.pair(world.ward)
        async with connected(world) as line:
            await line.ask(request(world.session, world.scan(9), token), whole=False)
            scan = request(world.session, world.scan(0), token)
            async with busy(world):
                late = await line.ask(scan, whole=True)
            assert (late.status, late.body["code"]) == (503, "too_slow")
            assert (await line.ask(scan, whole=True)).body["outcome"] == "ok", "it was in the line, and was counted"
    assert len(taken) == 2


async def test_a_stopping_service_answers_whom_it_took(settings: Settings, taken: list[int]) -> None:
    async with asyncio.timeout(20):
        async with run.running(settings) as app:
            world = await make_world(app)
            token = await world.pair(world.ward)
            reader, writer = await asyncio.open_connection("127.0.0.1", int(world.base.rpartition(":")[2]))
            line = Line(reader, writer)
            await line.ask(request(world.session, world.scan(9), token), whole=False)
            lock = sqlite3.connect(sqlite_file(settings.data), isolation_level=None)
            lock.execute("BEGIN IMMEDIATE")
            writer.write(request(world.session, world.scan(0), token))
            while not taken:
                await asyncio.sleep(0.01)
            asyncio.get_running_loop().call_later(0.5, lock.execute, "ROLLBACK")
        answer = await line.answer()
    assert (answer.status, answer.body["outcome"]) == (201, "ok")
    lock.close()
    writer.close()


async def test_a_delegate_whose_row_is_gone_is_looked_up_again(world: World, taken: list[int]) -> None:
    token = await world.pair(world.ward)
    async with connected(world) as line:
        await line.ask(request(world.session, world.scan(9), token), whole=False)
        async with world.app[keys.DATABASE].write() as db:
            connection = await db.connection()
            for table, column in (("summons", "delegate_id"), ("delegates", "id")):
                await connection.exec_driver_sql(f"DELETE FROM {table} WHERE {column} = {world.delegates[0]}")
        gone = await line.ask(request(world.session, world.scan(0), token), whole=True)
        assert (gone.status, gone.body["outcome"]) == (200, "wrong_conference")
        assert len(taken) == 1
        assert (await line.ask(request(world.session, world.scan(1), token), whole=True)).status == 201


async def test_a_scanner_that_asks_too_much_is_slowed_on_both_ways(
    world: World, taken: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    token = await world.pair(world.ward)
    # 50 a second come back: more than a busy machine asks here.
    monkeypatch.setattr(world.app[keys.DOOR_LIMITS]._device, "_rate", 1)
    async with connected(world) as line:
        await line.ask(request(world.session, world.scan(9), token), whole=False)
        again = request(world.session, world.scan(9, nonce="the-same-one"), token)
        statuses = [200]
        while statuses[-1] == 200:
            statuses.append((await line.ask(again, whole=True)).status)
        slowed = await line.ask(again, whole=True)
        assert alike(slowed) == alike(await line.ask(again, whole=False))
    assert (slowed.status, slowed.body["code"]) == (429, "too_many")
    assert int(slowed.headers["retry-after"]) >= 1
    assert len(statuses) > 499
    assert len(taken) < len(statuses)
