"""Messages through a real gateway for SMS: signed, bounded, never to a private address unless allowed, never twice."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import socket
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest

from conference.http import keys
from conference.invitations.letters import Letter
from conference.invitations.line import LineDown
from conference.invitations.webhook import PrivateAddressError, PublicOnly, WebhookLine, WebhookSettings, is_public
from conference.settings import Settings
from schemas.rows import Delegate
from schemas.words import InvitationState
from tests.post import Gateway, gateway
from tests.test_invitations import ask, log_of, send, until
from tests.world import World

SECRET = "khóa ký thử nghiệm 0123456789"
LETTER = Letter(
    number="inv-thu-1",
    to="",
    phone="+84500000001",
    full_name="Nguyễn Văn Thử",
    title="",
    conference="Hội nghị thử nghiệm",
    organiser="",
    point="Điểm cầu Phường Thử Một",
    address="",
    url="https://hoinghi.example.vn/t/1",
)


@pytest.fixture
async def sms() -> AsyncIterator[Gateway]:
    async with gateway() as made:
        yield made


@pytest.fixture
def settings(tmp_path: Path, sms: Gateway) -> Settings:
    return Settings(
        data=tmp_path / "data",
        port=0,
        media="none",
        log_level="error",
        webhook_url=sms.url,
        webhook_secret=SECRET,
        webhook_private=True,
        webhook_per_minute=6000,
    )


async def with_phones(world: World, count: int) -> None:
    async with world.app[keys.DATABASE].write() as db:
        for index in range(count):
            person = await db.get_one(Delegate, world.delegates[index])
            person.phone = f"+8450000000{index}"


async def verdict_of(sms: Gateway) -> tuple[InvitationState, str | None, bool]:
    line = WebhookLine(WebhookSettings(sms.url, SECRET, private=True), lambda: datetime.now(UTC))
    async with line.open() as opened:
        found = await opened.send(LETTER)
    return found.state, found.reason, found.again


async def test_a_gateway_can_check_who_sent_a_message_and_when(
    organiser: aiohttp.ClientSession, world: World, sms: Gateway
) -> None:
    await with_phones(world, 2)
    made = await send(organiser, world, channel="webhook")
    await until(organiser, world, made["id"], sent=2)
    headers, body = sms.posts[0]
    stamp = headers["X-Diemcau-Timestamp"]
    wanted = hmac.new(SECRET.encode(), f"{stamp}.".encode() + body, hashlib.sha256).hexdigest()
    assert headers["X-Diemcau-Signature"] == f"v1={wanted}"
    assert abs(int(stamp) - datetime.now(UTC).timestamp()) < 60
    said = json.loads(body)
    assert said["event"] == "invitation"
    assert said["id"] == headers["Idempotency-Key"]
    assert said["phone"] in {"+84500000000", "+84500000001"}
    assert said["url"] in said["text"]
    assert "(kèm thông báo dữ liệu cá nhân)" in said["text"], "where the notice stands"
    assert len(said["text"]) <= 4 * 67, "parts of an SMS"
    assert said["privacy"].startswith("Văn phòng ghi tên và giờ điểm danh")
    assert len({json.loads(each)["id"] for _, each in sms.posts}) == 2
    assert {one["sent_to"][:4] for one in await log_of(organiser, made["id"])} == {"****"}


@pytest.mark.parametrize(
    ("status", "verdict"),
    [
        (200, (InvitationState.SENT, None, False)),
        (400, (InvitationState.FAILED, "gateway_refused", False)),
        (429, (InvitationState.FAILED, "gateway_refused", True)),
        (503, (InvitationState.FAILED, "gateway_refused", True)),
        (302, (InvitationState.FAILED, "gateway_refused", False)),
        (0, (InvitationState.UNCERTAIN, "no_answer", False)),
    ],
)
async def test_the_answer_decides_and_silence_is_uncertain(
    sms: Gateway, status: int, verdict: tuple[InvitationState, str | None, bool]
) -> None:
    sms.status = lambda _turn: status
    assert await verdict_of(sms) == verdict
    assert len(sms.posts) == 1, "no redirect is followed, and nothing is sent again by itself"


async def test_a_failing_gateway_is_tried_again_later_and_then_takes_it_once(
    organiser: aiohttp.ClientSession, world: World, sms: Gateway
) -> None:
    await with_phones(world, 1)
    sms.status = lambda turn: 503 if turn == 1 else 202
    made = await send(organiser, world, channel="webhook")
    await until(organiser, world, made["id"], queued=1, sending=0)
    async with asyncio.timeout(10):
        while not (line := (await log_of(organiser, made["id"]))[0])["attempts"]:
            await world.app[keys.DISPATCHER].wake()
            await asyncio.sleep(0.02)
    await until(organiser, world, made["id"], queued=1, sending=0)
    (line,) = await log_of(organiser, made["id"])
    assert line["next_try_at"] > line["changed_at"]
    first, *_ = sms.posts
    assert json.loads(first[1])["id"].startswith("inv-")


async def test_a_huge_answer_is_not_read(sms: Gateway) -> None:
    sms.body = bytes(30_000_000)
    async with asyncio.timeout(10):
        assert (await verdict_of(sms))[0] is InvitationState.SENT


@pytest.mark.parametrize(
    "url", ["https://127.0.0.1/", "https://[::1]/", "https://10.0.0.1/", "https://169.254.169.254/"]
)
async def test_a_private_address_is_not_asked(url: str) -> None:
    line = WebhookLine(WebhookSettings(url, SECRET), lambda: datetime.now(UTC))
    with pytest.raises(LineDown) as down:
        async with line.open() as opened:
            await opened.send(LETTER)
    assert down.value.code == "webhook_private"


async def test_a_name_that_leads_to_a_private_address_is_not_asked(sms: Gateway) -> None:
    url = sms.url.replace("127.0.0.1", "localhost")
    line = WebhookLine(WebhookSettings(url, SECRET), lambda: datetime.now(UTC))
    with pytest.raises(LineDown) as down:
        async with line.open() as opened:
            await opened.send(LETTER)
    assert down.value.code == "webhook_private"
    assert sms.posts == []
    resolver = PublicOnly()
    with pytest.raises(PrivateAddressError):
        await resolver.resolve("localhost", 80, socket.AF_INET)
    await resolver.close()


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("203.0.114.1", True),
        ("2606:4700::1111", True),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("::ffff:10.0.0.1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
    ],
)
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public


async def test_a_test_message_goes_to_a_phone(organiser: aiohttp.ClientSession, world: World, sms: Gateway) -> None:
    path = f"/api/conferences/{world.conference}/invitations/test"
    result = await ask(organiser, "POST", path, json={"channel": "webhook", "to": "0500 000 001"})
    assert result["state"] == "sent"
    assert json.loads(sms.posts[0][1])["phone"] == "+84500000001"
