"""Invitations by e-mail through a real mail server: what arrives, what fails, and that nobody gets two."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import vobject
import zxingcpp
from PIL import Image
from sqlalchemy import select, update

from conference.http import keys
from conference.invitations.rules import wait_before
from conference.run import running
from conference.settings import Settings
from schemas.rows import Delegate, Invitation
from schemas.words import InvitationState
from tests.post import Mailbox, mail_server
from tests.world import World, make_world

SENDER = "Ban tổ chức Hội nghị <moi@example.vn>"


@pytest.fixture
async def mailbox() -> AsyncIterator[Mailbox]:
    async with mail_server() as made:
        yield made


@pytest.fixture
def settings(tmp_path: Path, mailbox: Mailbox) -> Settings:
    return mailing(tmp_path, mailbox)


def mailing(folder: Path, mailbox: Mailbox, **more: Any) -> Settings:
    values = {
        "data": folder / "data",
        "port": 0,
        "media": "none",
        "log_level": "error",
        "smtp_host": "127.0.0.1",
        "smtp_port": mailbox.port,
        "smtp_security": "none",
        "mail_from": SENDER,
        "mail_per_minute": 6000,
    }
    return Settings(**(values | more))


async def addressed(world: World, count: int = 3) -> None:
    """The first delegates have an e-mail address: thu0@example.vn, …"""
    async with world.app[keys.DATABASE].write() as db:
        for index in range(count):
            person = await db.get_one(Delegate, world.delegates[index])
            person.email = f"thu{index}@example.vn"


async def ask(client: aiohttp.ClientSession, method: str, path: str, status: int = 200, **more: Any) -> Any:
    async with client.request(method, path, **more) as response:
        assert response.status == status, await response.text()
        return await response.json() if response.content_type == "application/json" else await response.read()


async def send(organiser: aiohttp.ClientSession, world: World, status: int = 201, **more: Any) -> Any:
    body = {"channel": "email"} | more
    return await ask(organiser, "POST", f"/api/conferences/{world.conference}/invitations", status, json=body)


async def until(organiser: aiohttp.ClientSession, world: World, mailing_id: int, **wanted: int) -> dict[str, Any]:
    """The mailing, once its progress is this."""
    async with asyncio.timeout(30):
        while True:
            await world.app[keys.DISPATCHER].wake()
            desk = await ask(organiser, "GET", f"/api/conferences/{world.conference}/invitations")
            (found,) = [one for one in desk["mailings"] if one["id"] == mailing_id]
            if all(found["progress"][state] == count for state, count in wanted.items()):
                return found
            await asyncio.sleep(0.05)


async def log_of(organiser: aiohttp.ClientSession, mailing_id: int, **query: str) -> list[dict[str, Any]]:
    page = await ask(organiser, "POST", f"/api/mailings/{mailing_id}/deliveries/search", json=query)
    return page["deliveries"]


async def test_a_delegate_gets_a_letter_with_their_own_ticket_qr_and_calendar(
    organiser: aiohttp.ClientSession, world: World, mailbox: Mailbox
) -> None:
    await addressed(world)
    made = await send(organiser, world, note="Mang theo thẻ & giấy tờ <b>")
    assert made["progress"]["queued"] == 3
    done = await until(organiser, world, made["id"], sent=3)
    assert done["done"] is True
    assert sorted(mailbox.addresses) == [f"thu{index}@example.vn" for index in range(3)]
    letter = dict(mailbox.letters)["thu1@example.vn"]
    assert letter["Subject"] == "Giấy mời: Hội nghị thử nghiệm"
    assert letter["From"] == SENDER
    assert letter["To"] == "thu1@example.vn"
    assert len({one["Message-ID"] for _, one in mailbox.letters}) == 3

    url = world.app[keys.ADDRESSES].ticket(world.ticket(1))
    plain = letter.get_body(("plain",))
    html = letter.get_body(("html",))
    assert plain is not None
    assert html is not None
    assert url in plain.get_content()
    assert "Điểm cầu Phường Thử Một" in plain.get_content()
    assert "Mang theo thẻ & giấy tờ <b>" in plain.get_content()
    for body in (plain, html):
        assert "Văn phòng ghi tên và giờ điểm danh để tổ chức hội nghị, xóa sau 365 ngày." in body.get_content()
        assert "Toàn văn thông báo" in body.get_content()
    assert f'href="{url}"' in html.get_content()
    assert "Mang theo thẻ &amp; giấy tờ &lt;b&gt;" in html.get_content()
    assert "http://" not in html.get_content().replace(url, ""), "nothing is fetched from elsewhere when it is opened"
    (picture,) = [part for part in letter.walk() if part.get_content_type() == "image/png"]
    assert picture["Content-ID"] == "<qr>"
    assert 'src="cid:qr"' in html.get_content()
    (code,) = zxingcpp.read_barcodes(
        Image.open(io.BytesIO(picture.get_content())), formats=zxingcpp.BarcodeFormat.QRCodeModel2
    )
    assert code.text == url
    (attached,) = list(letter.iter_attachments())
    assert attached.get_filename() == "hoi-nghi.ics"
    calendar = vobject.readOne(attached.get_content())
    assert {event.url.value for event in calendar.vevent_list} == {url}
    assert len(calendar.vevent_list) == 2

    (line,) = await log_of(organiser, made["id"], q="bieu 1")
    assert (line["state"], line["sent_to"], line["attempts"]) == ("sent", "t…1@example.vn", 1)


async def test_nobody_is_invited_twice_unless_asked_again(
    organiser: aiohttp.ClientSession, world: World, mailbox: Mailbox
) -> None:
    await addressed(world)
    path = f"/api/conferences/{world.conference}/invitations"

    async def once() -> int:
        async with organiser.post(path, json={"channel": "email"}) as response:
            return response.status

    assert sorted(await asyncio.gather(once(), once())) == [201, 409], "two clicks at the same moment"
    desk = await ask(organiser, "GET", path)
    await until(organiser, world, desk["mailings"][0]["id"], sent=3)
    assert (await send(organiser, world, 409))["code"] == "nobody_to_invite"
    again = await send(organiser, world, again=True)
    await until(organiser, world, again["id"], sent=3)
    assert sorted(mailbox.addresses) == sorted([f"thu{index}@example.vn" for index in range(3)] * 2)


async def test_whom_to_invite_is_bounded_by_point_category_and_session(
    organiser: aiohttp.ClientSession, world: World
) -> None:
    await addressed(world, 18)
    cell = await send(organiser, world, bridge_id=world.cell)
    assert cell["progress"]["queued"] == 3
    ward = await send(organiser, world, bridge_id=world.ward)
    assert ward["progress"]["queued"] == 10, "those of the cell below have theirs already"
    assert (await send(organiser, world, 409, categories=["leader"]))["code"] == "nobody_to_invite"
    rest = await send(organiser, world, session_id=world.session)
    assert rest["progress"]["queued"] == 5


async def test_what_the_server_declines_for_good_fails_with_its_reason_and_can_be_sent_again(
    organiser: aiohttp.ClientSession, world: World, mailbox: Mailbox
) -> None:
    await addressed(world)
    mailbox.answer = lambda to: "550 no such user" if to.startswith("thu0") else "250 OK"
    made = await send(organiser, world)
    await until(organiser, world, made["id"], sent=2, failed=1)
    (line,) = await log_of(organiser, made["id"], state="failed")
    assert (line["code"], line["detail"], line["attempts"]) == ("DB00000", "SMTP 550", 1)
    assert "danh sách" in line["reason"]["vi"]
    mailbox.answer = lambda _to: "250 OK"
    retry = {"state": "failed", "ids": [line["id"]]}
    assert (await ask(organiser, "POST", f"/api/mailings/{made['id']}/retries", json=retry))["count"] == 1
    await until(organiser, world, made["id"], sent=3, failed=0)
    assert sorted(mailbox.addresses) == [f"thu{index}@example.vn" for index in range(3)]


async def test_what_the_server_puts_off_waits_longer_each_time_and_then_fails(
    organiser: aiohttp.ClientSession, world: World, mailbox: Mailbox
) -> None:
    await addressed(world, 1)
    mailbox.answer = lambda _to: "451 try later"
    made = await send(organiser, world)
    for attempt in range(1, 6):
        async with asyncio.timeout(10):
            while True:
                await world.app[keys.DISPATCHER].wake()
                (line,) = await log_of(organiser, made["id"])
                if line["attempts"] == attempt and line["state"] != "sending":
                    break
                await asyncio.sleep(0.02)
        if attempt == 5:
            break
        assert line["state"] == "queued"
        async with world.app[keys.DATABASE].write() as db:
            row = await db.get_one(Invitation, line["id"])
            assert row.next_try_at - row.changed_at == wait_before(attempt)
            row.next_try_at = world.app[keys.NOW]()  # as if that time had passed
    assert (line["state"], line["detail"]) == ("failed", "SMTP 451")


async def test_a_message_that_was_handed_over_into_silence_is_uncertain_and_never_resent_by_itself(
    organiser: aiohttp.ClientSession, world: World, mailbox: Mailbox
) -> None:
    await addressed(world, 1)
    mailbox.after_data = lambda _to: None
    made = await send(organiser, world)
    await until(organiser, world, made["id"], uncertain=1)
    for _ in range(5):
        await world.app[keys.DISPATCHER].wake()
    assert mailbox.addresses == ["thu0@example.vn"]
    (line,) = await log_of(organiser, made["id"], state="uncertain")
    assert "không rõ" in line["reason"]["vi"]
    assert (await send(organiser, world, 409))["code"] == "nobody_to_invite", "an uncertain one counts as invited"
    mailbox.after_data = lambda _to: "250 OK"
    await ask(organiser, "POST", f"/api/mailings/{made['id']}/retries", json={"state": "uncertain"})
    async with world.app[keys.DATABASE].write() as db:  # the channel rests for a while after such a line
        await db.execute(update(Invitation).values(next_try_at=world.app[keys.NOW]()))
    world.app[keys.DISPATCHER]._rests.clear()
    await until(organiser, world, made["id"], sent=1)
    first, second = (one["Message-ID"] for _, one in mailbox.letters)
    assert first == second, "a mail server that keeps numbers can drop the second copy"


async def test_a_mail_server_that_is_away_costs_no_try_and_is_told_to_the_organiser(
    tmp_path: Path, unused_tcp_port: int
) -> None:
    gone = Mailbox(port=unused_tcp_port)
    async with running(mailing(tmp_path, gone)) as app:
        world = await make_world(app)
        async with world.client() as organiser:
            await world.sign_in_organiser(organiser)
            await addressed(world, 2)
            made = await send(organiser, world)
            async with asyncio.timeout(10):
                while True:
                    await app[keys.DISPATCHER].wake()
                    desk = await ask(organiser, "GET", f"/api/conferences/{world.conference}/invitations")
                    if (trouble := desk["mailings"][0]["trouble"]) is not None:
                        break
                    await asyncio.sleep(0.02)
            assert "máy chủ thư" in trouble["vi"]
            assert {(one["state"], one["attempts"]) for one in await log_of(organiser, made["id"])} == {("queued", 0)}


async def test_a_paused_mailing_waits_and_a_cancelled_one_is_over(
    organiser: aiohttp.ClientSession, world: World, mailbox: Mailbox
) -> None:
    await addressed(world)
    mailbox.answer = lambda to: "250 OK" if to.startswith("thu0") else "451 later"
    made = await send(organiser, world)
    path = f"/api/mailings/{made['id']}/state"
    await until(organiser, world, made["id"], sent=1, queued=2)
    assert (await ask(organiser, "PUT", path, json={"state": "paused"}))["state"] == "paused"
    async with world.app[keys.DATABASE].write() as db:
        await db.execute(update(Invitation).values(next_try_at=world.app[keys.NOW]()))
    mailbox.answer = lambda _to: "250 OK"
    for _ in range(3):
        await world.app[keys.DISPATCHER].wake()
        await asyncio.sleep(0.05)
    assert mailbox.addresses == ["thu0@example.vn"]
    over = await ask(organiser, "PUT", path, json={"state": "cancelled"})
    assert (over["done"], over["progress"]["cancelled"]) == (True, 2)
    problem = await ask(organiser, "PUT", path, 409, json={"state": "running"})
    assert problem["code"] == "mailing_over"
    again = await send(organiser, world)
    assert again["progress"]["queued"] == 2, "who was never written to can be invited by another mailing"


async def test_no_more_go_out_than_the_rate_allows_even_after_a_restart(tmp_path: Path, mailbox: Mailbox) -> None:
    slow = mailing(tmp_path, mailbox, mail_per_minute=12)
    async with running(slow) as app:
        world = await make_world(app)
        async with world.client() as organiser:
            await world.sign_in_organiser(organiser)
            await addressed(world, 8)
            made = await send(organiser, world)
            await until(organiser, world, made["id"], sent=2)
    async with running(slow) as app:
        for _ in range(5):
            await app[keys.DISPATCHER].wake()
            await asyncio.sleep(0.05)
        async with app[keys.DATABASE].read() as db:
            states = list(await db.scalars(select(Invitation.state)))
    assert states.count(InvitationState.SENT) == len(mailbox.letters) == 2, "a sixth of the minute's number in 10 s"


async def test_who_left_the_roster_meanwhile_gets_nothing(
    organiser: aiohttp.ClientSession, world: World, mailbox: Mailbox
) -> None:
    await addressed(world, 2)
    mailbox.answer = lambda _to: "451 later"
    made = await send(organiser, world)
    await until(organiser, world, made["id"], queued=2, sending=0)
    async with asyncio.timeout(10):
        while len([one for one in await log_of(organiser, made["id"]) if one["attempts"] == 1]) < 2:
            await world.app[keys.DISPATCHER].wake()
            await asyncio.sleep(0.02)
    async with world.app[keys.DATABASE].write() as db:
        await db.execute(update(Delegate).where(Delegate.id == world.delegates[0]).values(revoked=True))
        await db.execute(update(Invitation).values(next_try_at=world.app[keys.NOW]()))
    mailbox.answer = lambda _to: "250 OK"
    await until(organiser, world, made["id"], sent=1, cancelled=1)
    assert mailbox.addresses == ["thu1@example.vn"]


async def test_a_message_to_oneself_arrives_at_once_and_its_ticket_opens_nothing(
    organiser: aiohttp.ClientSession, anyone: aiohttp.ClientSession, world: World, mailbox: Mailbox
) -> None:
    path = f"/api/conferences/{world.conference}/invitations/test"
    result = await ask(organiser, "POST", path, json={"channel": "email", "to": "toi@example.vn"})
    assert result["state"] == "sent"
    ((to, letter),) = mailbox.letters
    assert to == "toi@example.vn"
    plain = letter.get_body(("plain",))
    assert plain is not None
    (url,) = [line for line in plain.get_content().splitlines() if line.startswith(world.base)]
    async with anyone.get(url.replace("/t/", "/api/tickets/")) as response:
        assert response.status == 404
    for wrong in ("toi@example.vn\r\nBcc: ai@example.vn", "không phải"):
        problem = await ask(organiser, "POST", path, 400, json={"channel": "email", "to": wrong})
        assert problem["code"] == "bad_request"
    off = await ask(organiser, "POST", path, 409, json={"channel": "webhook", "to": "0500000001"})
    assert off["code"] == "channel_off"


async def test_the_desk_shows_how_mail_is_set_up_and_never_the_password(tmp_path: Path) -> None:
    async with mail_server(password="mật khẩu rất bí mật") as mailbox:
        wrong = mailing(tmp_path, mailbox, smtp_user="moi", smtp_password="sai hoàn toàn")
        assert "sai hoàn toàn" not in repr(wrong)
        async with running(wrong) as app:
            world = await make_world(app)
            async with world.client() as organiser:
                await world.sign_in_organiser(organiser)
                await addressed(world, 1)
                desk = await ask(organiser, "GET", f"/api/conferences/{world.conference}/invitations")
                email = next(one for one in desk["channels"] if one["channel"] == "email")
                assert (email["configured"], email["reachable"], desk["unreachable"]) == (True, 1, 17)
                assert "sai hoàn toàn" not in str(desk)
                path = f"/api/conferences/{world.conference}/invitations/test"
                problem = await ask(organiser, "POST", path, 502, json={"channel": "email", "to": "toi@example.vn"})
                assert problem["code"] == "mail_sign_in"
        assert mailbox.signed_in[:1] == ["moi"]
        assert mailbox.letters == []


async def test_a_server_without_starttls_is_never_told_the_password(tmp_path: Path) -> None:
    async with mail_server(password="bí mật") as mailbox:
        strict = mailing(tmp_path, mailbox, smtp_security="starttls", smtp_user="moi", smtp_password="bí mật")
        async with running(strict) as app:
            world = await make_world(app)
            async with world.client() as organiser:
                await world.sign_in_organiser(organiser)
                path = f"/api/conferences/{world.conference}/invitations/test"
                problem = await ask(organiser, "POST", path, 502, json={"channel": "email", "to": "toi@example.vn"})
        assert problem["code"] == "mail_down"
        assert mailbox.signed_in == []


async def test_an_address_with_a_line_break_makes_no_header_however_it_came_into_the_database(
    organiser: aiohttp.ClientSession, world: World, mailbox: Mailbox
) -> None:
    await addressed(world, 2)
    async with world.app[keys.DATABASE].write() as db:
        person = await db.get_one(Delegate, world.delegates[0])
        person.email = "thu0@example.vn\nBcc: moi-nguoi@example.vn"
    made = await send(organiser, world)
    await until(organiser, world, made["id"], sent=1, failed=1)
    (line,) = await log_of(organiser, made["id"], state="failed")
    assert "Sửa trong danh sách" in line["reason"]["vi"]
    assert mailbox.addresses == ["thu1@example.vn"]


async def test_a_points_text_and_qr_are_for_its_host_to_copy(host: aiohttp.ClientSession, world: World) -> None:
    shared = await ask(host, "GET", f"/api/bridges/{world.ward}/invitation")
    assert "Hội nghị thử nghiệm" in shared["text"]
    assert "Phiên buổi sáng" in shared["text"]
    assert shared["url"] in shared["text"]
    assert world.ticket(0) not in shared["text"], "a ticket is for one person"
    assert "Dữ liệu cá nhân: Văn phòng ghi tên" in shared["text"]
    picture = await ask(host, "GET", shared["png"])
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)), formats=zxingcpp.BarcodeFormat.QRCodeModel2)
    assert code.text == shared["url"]
    assert (await ask(host, "GET", shared["svg"])).startswith(b"<svg")
