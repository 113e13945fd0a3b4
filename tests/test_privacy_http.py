"""Personal data over HTTP: one person found, shown, corrected and forgotten; requests, breaches, the deletion of names.
Each is an organiser's alone, and each stands in the audit log, without a name."""

from __future__ import annotations

import asyncio
import io
import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp
import openpyxl
import pytest
from sqlalchemy import select, update

from conference.http import keys
from conference.privacy.words import GENDER_WORDS, HOW_WORDS, ROLE_WORDS
from conference.routes import privacy
from schemas.rows import AuditEntry, Bridge, Conference, Delegate, Erasure, Session
from schemas.words import Deed, Gender, InvitationState, Method, Outcome, Role
from tests.personal import figures
from tests.world import World, new_nonce

NAME, PHONE, EMAIL = "Đặng Thị Riêng Tư", "0500777123", "rieng.tu@example.vn"
HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


class Office:
    """An organiser at the page of personal data."""

    def __init__(self, world: World, client: aiohttp.ClientSession) -> None:
        self.world, self.client, self.at = world, client, f"/api/conferences/{world.conference}/privacy"

    async def ask(self, method: str, path: str, wanted: int = 200, **body: Any) -> Any:
        async with self.client.request(method, self.at + path, json=body or None) as response:
            told = await response.text()
            assert response.status == wanted, told
            return json.loads(told) if told else None

    async def find(self, q: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = (await self.ask("POST", "/search", q=q))["people"]
        return found

    async def last(self, action: str) -> AuditEntry:
        """The newest entry of this deed: an organiser's, with nothing of the person in it."""
        async with self.world.app[keys.DATABASE].read() as db:
            wanted = select(AuditEntry).where(AuditEntry.action == action).order_by(AuditEntry.seq.desc()).limit(1)
            entry = (await db.scalars(wanted)).one()
        assert (entry.role, entry.outcome, entry.conference_id) == ("organiser", "done", self.world.conference)
        assert entry.object.startswith(f"conference:{self.world.conference}")
        for secret in ("Riêng", "riêng", "500777", "rieng.tu"):
            assert secret not in entry.object + entry.details + entry.who
        return entry


@pytest.fixture
async def office(world: World, organiser: aiohttp.ClientSession) -> Office:
    async with organiser.patch(
        f"/api/delegates/{world.delegates[0]}",
        json={"full_name": NAME, "phone": PHONE, "email": EMAIL, "title": "=1+1"},
    ) as response:
        assert response.status == 200, await response.text()
    return Office(world, organiser)


async def test_a_person_is_found_by_name_phone_and_address_in_whatever_they_stand_as(
    office: Office, organiser: aiohttp.ClientSession, world: World
) -> None:
    me = {"kind": "delegate", "id": world.delegates[0], "full_name": NAME, "title": "=1+1"}
    for q in (NAME, "dang rieng tu", "0500 777 123", "777123", EMAIL.upper()):
        assert [one | {"where": ""} for one in await office.find(q)] == [me | {"where": ""}], q
    changes = f"/api/sessions/{world.session}/bridges/{world.ward}/changes"
    for deed in (
        {"deed": "walk_in", "full_name": NAME, "title": "Khách", "unit": ""},
        {"deed": "substitute", "delegate_id": world.delegates[1], "full_name": NAME},
    ):
        async with organiser.post(changes, json={"nonce": new_nonce()} | deed) as response:
            assert response.status == 201, await response.text()
    async with world.app[keys.DATABASE].write() as db:
        of_it = update(Bridge).where(Bridge.id == world.ward)
        await db.execute(of_it.values(chair=NAME, host=NAME, contact=NAME, contact_phone="+84500777123"))
    kinds = sorted(one["kind"] for one in await office.find("riêng tư"))
    assert kinds == ["chair", "contact", "delegate", "host", "substitute", "walk_in"]
    assert sorted(one["kind"] for one in await office.find(PHONE)) == ["contact", "delegate"]
    assert await office.find("Không Có Ai") == []
    entry = await office.last("find_people")
    assert (entry.kind, json.loads(entry.details)) == ("read", {"fields": ["q"]})


async def test_all_that_is_held_of_a_person_is_shown_and_taken_along_as_a_workbook(
    office: Office, organiser: aiohttp.ClientSession, world: World
) -> None:
    me = f"/people/delegate/{world.delegates[0]}"
    scan = world.scan(0, bridge_id=world.ward)
    async with organiser.post(f"/api/sessions/{world.session}/checkins", json=scan) as response:
        assert response.status == 201
    held = await office.ask("GET", me)
    entry = await office.last("get_person")
    assert (entry.kind, entry.object) == ("read", f"conference:{world.conference} delegate:{world.delegates[0]}")
    assert (
        held["facts"] | {"full_name": NAME, "phone": "+84500777123", "email": EMAIL, "title": "=1+1"} == held["facts"]
    )
    async with organiser.get(office.at + me + "/file") as response:
        assert response.headers["Cache-Control"] == "no-store"
        book = openpyxl.load_workbook(io.BytesIO(await response.read()))
    assert (await office.last("get_person_file")).kind == "read"
    facts = {row[0].value: row[1] for row in book["Dữ liệu"].rows}
    assert {facts[name].value for name in ("Họ và tên", "Số điện thoại", "Thư điện tử")} == {
        NAME,
        "+84500777123",
        EMAIL,
    }
    assert facts["Giới tính"].value == "Không rõ"
    assert (facts["Chức vụ"].value, facts["Chức vụ"].data_type) == ("=1+1", "s"), "text, not a formula"
    told = {(event["what"], event["how"]) for event in held["events"]}
    assert told >= {("summoned", "Phiên buổi sáng"), ("seat", "ticket"), ("scan", "ok"), ("audit", "edit_delegate")}
    again = await office.ask("GET", me)
    assert ("audit", "get_person") in {(event["what"], event["how"]) for event in again["events"]}, "who read it, too"
    lines = [[cell.value for cell in row] for row in book["Đã ghi nhận"].rows]
    assert len(lines) == 1 + len(held["events"]) + 1
    assert {(what, how) for _, what, how, _ in lines} >= {("Có mặt", "quét thẻ"), ("Quét vé", "Được tính")}
    assert ["Xem hoặc sửa dữ liệu", "Sửa đại biểu", "Ban tổ chức"] in [line[1:] for line in lines], "words, no codes"


def test_everything_that_a_workbook_can_say_of_a_person_has_words() -> None:
    for what, values in (("seat", Method), ("scan", Outcome), ("correction", Deed), ("invitation", InvitationState)):
        assert set(HOW_WORDS[what]) >= {each.value for each in values}
    assert set(GENDER_WORDS) == {each.value for each in Gender}
    assert set(ROLE_WORDS) == {each.value for each in Role}


async def test_what_is_wrong_is_corrected_everywhere_and_what_cannot_be_read_changes_nothing(
    office: Office, organiser: aiohttp.ClientSession, world: World
) -> None:
    me = f"/people/delegate/{world.delegates[0]}"
    for bad in ({"phone": "12"}, {"email": "a@b@c"}, {"birth": "31/02/1990"}, {"full_name": "123"}):
        problem = await office.ask("PATCH", me, 400, **bad, title="Khác")
        assert (problem["code"], problem["facts"]["field"]) == ("roster_value", next(iter(bad)))
    assert (await office.ask("GET", me))["facts"]["title"] == "=1+1"
    held = await office.ask("PATCH", me, full_name="Đặng Thị Riêng", birth="02/09/1975", phone="0500777124")
    assert held["facts"] | {"full_name": "Đặng Thị Riêng", "birth_date": "02/09/1975"} == held["facts"]
    entry = await office.last("correct_person")
    assert json.loads(entry.details) == {"fields": ["birth", "full_name", "phone"]}
    async with organiser.get(f"/api/tickets/{world.ticket(0)}") as response:
        assert (await response.json())["full_name"] == "Đặng Thị Riêng", "the door and the ticket know it at once"


async def test_bad_input_is_refused_with_its_field_and_changes_nothing(office: Office, world: World) -> None:
    me, host = f"/people/delegate/{world.delegates[0]}", f"/people/host/{world.ward}"
    long = "Nguyễn " * 57 + "A"  # 400 letters
    for path, field, value in (
        (me, "full_name", long), (host, "full_name", long), (host, "full_name", "0500777123"),
        (me, "email", "a@example.vn\r\nBcc: b@example.vn"), (f"/people/contact/{world.ward}", "phone", "113"),
    ):  # fmt: skip
        problem = await office.ask("PATCH", path, 400, **{field: value})
        assert (problem["code"], problem["facts"]) == ("roster_value", {"field": field}), value
    for kind, field in (("host", "title"), ("host", "phone"), ("contact", "birth")):
        problem = await office.ask("PATCH", f"/people/{kind}/{world.ward}", 409, **{field: "Khác"})
        assert (problem["code"], problem["facts"]) == ("not_held", {"field": field}), "never dropped without a word"
    for path, body in (
        (me, {"full_name": "Lê\u202e Văn Tám"}), (me, {"full_name": long + "x"}), (me, {"category": "member"}),
        ("/people/chairman/1", {"full_name": "An"}), ("/people/delegate/0x1", {"full_name": "An"}),
    ):  # fmt: skip
        async with office.client.patch(office.at + path, json=body) as response:
            assert response.status in {400, 404}, (path, body)
    for body in ({"q": "x"}, {"q": "a" * 201}, {"q": "Lê\u202e"}, {"q": "%_"}):
        async with office.client.post(office.at + "/search", json=body) as response:
            assert response.status == 400 or (await response.json())["people"] == []
    facts = (await office.ask("GET", me))["facts"]
    assert (facts["full_name"], facts["email"]) == (NAME, EMAIL)
    assert (await office.ask("GET", host))["full_name"] == "Đầu mối DC001"


async def test_who_is_forgotten_counts_on_and_the_request_is_closed_with_it(
    office: Office, organiser: aiohttp.ClientSession, world: World
) -> None:
    scan = world.scan(0, bridge_id=world.ward)
    async with organiser.post(f"/api/sessions/{world.session}/checkins", json=scan) as response:
        assert response.status == 201
    note = world.app[keys.INTAKE].shelf.begin(world.conference, "roster", "thử", filename=f"{NAME}.xlsx")
    asked = await office.ask("POST", "/requests", 201, kind="delete", name=NAME, contact=PHONE)
    before = await figures(world, organiser)
    assert (await office.last("take_request")).object.endswith(f" privacy-request:{asked['id']}")
    me = f"/people/delegate/{world.delegates[0]}"
    assert (await office.ask("POST", me + "/forgetting", 404, reason="Theo đơn", request_id=999))["code"] == "not_found"
    assert await office.find(NAME), "a request that is not there: nothing was done"

    await office.ask("POST", me + "/forgetting", 204, reason="Theo đơn", request_id=asked["id"])
    assert (await office.last("forget_one")).object.endswith(f" delegate:{world.delegates[0]}")
    assert await office.find(NAME) == await office.find(PHONE) == await office.find(EMAIL) == []
    assert (await office.ask("GET", me, 404))["code"] == "not_found"
    (closed,) = (await office.ask("GET", ""))["requests"]
    assert (closed["state"], closed["name"], closed["contact"]) == ("done", "đã xóa", "")
    assert await figures(world, organiser) == before
    assert not world.app[keys.INTAKE].shelf.folder(note).exists()
    async with organiser.get(f"/api/tickets/{world.ticket(0)}") as response:
        assert (response.status, NAME in await response.text()) == (403, False)
    other = f"/people/delegate/{world.delegates[1]}/forgetting"
    again = await office.ask("POST", other, 409, reason="Theo đơn", request_id=asked["id"])
    assert again["code"] == "request_over"
    assert await office.find("Trần Thị Đại Biểu 1"), "and nobody else was forgotten"


async def test_requests_have_the_clocks_of_the_law_and_are_closed_once(office: Office) -> None:
    friday = "2026-11-06T15:00:00+07:00"
    made = {}
    for kind, due in (("view", "16"), ("correct", "21"), ("delete", "26")):
        asked = await office.ask("POST", "/requests", 201, kind=kind, name=NAME, contact=EMAIL, received_at=friday)
        ends = [datetime.fromisoformat(asked[name]).astimezone(HANOI) for name in ("acknowledge_by", "due_at")]
        assert [f"{each:%d %H:%M}" for each in ends] == ["10 23:59", f"{due} 23:59"]
        assert asked["late"]
        assert asked["overdue"]
        made[kind] = f"/requests/{asked['id']}"
    desk = await office.ask("GET", "")
    assert (desk["late"], desk["overdue"]) == (3, 3)
    known = await office.ask("PATCH", made["view"], acknowledged=True)
    assert known["acknowledged_at"] is not None
    assert not known["late"]
    assert (await office.ask("PATCH", made["correct"], 409, state="refused"))["code"] == "reason_needed"
    refused = await office.ask("PATCH", made["correct"], state="refused", note="Không đúng người")
    assert (refused["state"], refused["name"]) == ("refused", NAME)
    done = await office.ask("PATCH", made["delete"], state="done")
    assert (done["name"], done["contact"]) == ("đã xóa", "")
    assert (await office.ask("PATCH", made["delete"], 409, state="refused", note="x"))["code"] == "request_over"
    desk = await office.ask("GET", "")
    assert (desk["late"], desk["overdue"], desk["requests"][0]["state"]) == (0, 1, "open")
    entry = await office.last("change_request")
    assert entry.object.endswith(made["delete"].replace("/requests/", " privacy-request:"))
    assert json.loads(entry.details) == {"fields": ["state"], "state": "done"}


async def test_a_breach_has_72_hours(office: Office) -> None:
    found = datetime.now(UTC) - timedelta(hours=73)
    made = await office.ask(
        "POST", "/breaches", 201, found_at=found.isoformat(), what="Mất máy tính", whom="Danh sách phường"
    )
    assert made["overdue"]
    assert datetime.fromisoformat(made["report_by"]) - datetime.fromisoformat(made["found_at"]) == timedelta(hours=72)
    told = await office.ask(
        "PATCH", f"/breaches/{made['id']}", reported_at=datetime.now(UTC).isoformat(), notes="Đã báo"
    )
    assert (told["overdue"], told["notes"]) == (False, "Đã báo")
    assert (await office.ask("GET", ""))["breaches_overdue"] == 0
    for action in ("note_breach", "change_breach"):
        assert (await office.last(action)).object == f"conference:{office.world.conference} breach:{made['id']}"


async def over(world: World, days: float) -> None:
    """The sessions ended so many days ago."""
    ended = datetime.now(UTC) - timedelta(days=days)
    async with world.app[keys.DATABASE].write() as db:
        of_it = update(Session).where(Session.conference_id == world.conference)
        hours = timedelta(hours=1)
        await db.execute(of_it.values(doors_open=ended - 3 * hours, starts=ended - 2 * hours, ends=ended, cutoff=ended))


async def test_names_are_put_off_or_deleted_now_with_a_reason_and_never_by_mistake(
    office: Office, world: World
) -> None:
    wrong = {"code": "HN-KHAC", "reason": "Theo quyết định"}
    right = wrong | {"code": "HN-THU"}
    assert (await office.ask("POST", "/erasure", 409, **wrong))["code"] == "erasure_unconfirmed"
    assert (await office.ask("POST", "/erasure", 409, **right))["code"] == "conference_not_over"
    await over(world, 1)
    plan = (await office.ask("GET", ""))["retention"]
    soon = (datetime.fromisoformat(plan["planned"]) - timedelta(days=1)).isoformat()
    later = (datetime.fromisoformat(plan["planned"]) + timedelta(days=30)).isoformat()
    refused = await office.ask("POST", "/postponement", 409, until=soon, reason="Thanh tra")
    assert refused["code"] == "put_off_too_short"
    put_off = await office.ask("POST", "/postponement", until=later, reason="Thanh tra")
    assert datetime.fromisoformat(put_off["due"]) == datetime.fromisoformat(later)
    assert (await office.last("put_off_erasure")).kind == "change"
    assert await world.app[keys.RETENTION].catch_up() == []

    ordered = await office.ask("POST", "/erasure", 202, **right)
    assert ordered["order_reason"] == "Theo quyết định"
    assert (await office.last("order_erasure")).kind == "change"
    async with asyncio.timeout(20):
        while (plan := (await office.ask("GET", ""))["retention"])["deleted_at"] is None:
            await asyncio.sleep(0.05)
    assert not any(plan["left"].values())
    assert plan["done"]["delegates"] == 18
    assert await office.find(NAME) == []
    assert (await office.ask("POST", "/postponement", 409, until=later, reason="Thanh tra"))["code"] == "names_deleted"
    notice = {"vi": "", "en": "", "contact": "", "retention_days": 9}
    assert (await office.ask("PUT", "/notice", 409, **notice))["code"] == "names_deleted"


async def test_what_was_there_before_the_upgrade_waits_out_its_grace(office: Office, world: World) -> None:
    await over(world, 400)
    grace = datetime.now(UTC) + timedelta(days=30)
    async with world.app[keys.DATABASE].write() as db:
        db.add(Erasure(conference_id=world.conference, not_before=grace))
    plan = (await office.ask("GET", ""))["retention"]
    assert datetime.fromisoformat(plan["due"]) == grace
    assert await world.app[keys.RETENTION].catch_up() == []
    assert await office.find(NAME)
    async with world.app[keys.DATABASE].write() as db:
        await db.execute(update(Erasure).values(not_before=datetime.now(UTC) - timedelta(seconds=1)))
    assert await world.app[keys.RETENTION].catch_up() == [world.conference]
    assert await office.find(NAME) == []


async def test_the_notice_has_versions_and_is_everybodys(
    office: Office, anyone: aiohttp.ClientSession, world: World
) -> None:
    url = f"/api/conferences/{world.conference}/notice"
    async with anyone.get(url) as response:
        ours = await response.json()
    assert (ours["version"], ours["own"]) == (0, False)
    assert "365 ngày" in ours["text"]["vi"]
    await office.ask(
        "PUT", "/notice", vi="Lời của văn phòng", en="", contact="Văn phòng, 0500 000 001", retention_days=90
    )
    assert json.loads((await office.last("set_notice")).details)["retention_days"] == 90
    async with anyone.get(url) as response:
        told = await response.json()
    assert (told["version"], told["text"]["vi"], told["own"]) == (1, "Lời của văn phòng", True)
    assert "90 ngày" in told["short"]["vi"]
    assert "0500 000 001" in told["short"]["vi"]
    desk = await office.ask("GET", "")
    assert [one["version"] for one in desk["versions"]] == [1]
    assert desk["retention"]["retention_days"] == 90


def every_request(world: World) -> list[tuple[str, str, dict[str, Any] | None]]:
    """Each address of personal data with a body that would be taken."""
    now = datetime.now(UTC).isoformat()
    bodies: dict[str, dict[str, Any]] = {
        "set_notice": {"vi": "x"}, "put_off_erasure": {"until": "2999-01-01T00:00:00Z", "reason": "Thanh tra"},
        "order_erasure": {"code": "HN-THU", "reason": "Thanh tra"}, "find_people": {"q": "riêng"},
        "correct_person": {"title": "Khác"}, "forget_one": {"reason": "Theo đơn"},
        "take_request": {"kind": "view", "name": NAME}, "change_request": {"state": "done"},
        "note_breach": {"found_at": now, "what": "x", "whom": "x"}, "change_breach": {"notes": "x"},
    }  # fmt: skip
    values = {"id": world.conference, "kind": "delegate", "person_id": world.delegates[0]}
    values |= {"request_id": 1, "breach_id": 1}
    routes = [route for route in privacy.ROUTES if route.name != "get_notice"]
    return [(route.method, route.template.format(**values), bodies.get(route.name)) for route in routes]


async def test_nobody_but_the_conferences_own_organisers_comes_near(office: Office, world: World) -> None:
    await over(world, 1)
    await office.ask("POST", "/requests", 201, kind="view", name=NAME)
    now = datetime.now(UTC).isoformat()
    await office.ask("POST", "/breaches", 201, found_at=now, what="x", whom="x")
    before = await office.ask("GET", "")
    before["retention"].pop("left")  # of those who try here
    other = await world.another_conference()
    for role, status in (*((role, 403) for role in Role if role not in {Role.ORGANISER, Role.DELEGATE}), ("part", 403),
                         ("foreign", 404), (None, 401)):  # fmt: skip
        async with world.client(await world.pair(world.ward) if role is Role.DEVICE else None) as client:
            if role is Role.HOST:
                await world.sign_in_host(client, world.ward)
            elif role == "part":
                await world.sign_in_account(client, Role.ORGANISER, part=world.ward)
            elif role == "foreign":
                await world.sign_in_account(client, Role.ORGANISER, conference=other)
            elif isinstance(role, Role) and role is not Role.DEVICE:
                await world.sign_in_account(client, role)
            for method, url, body in every_request(world):
                async with client.request(method, url, json=body) as response:
                    told = await response.text()
                    assert (response.status, NAME in told) == (status, False), (role, method, url, told)
    after = await office.ask("GET", "")
    after["retention"].pop("left")
    assert after == before
    assert await office.find(NAME)
    async with world.app[keys.DATABASE].read() as db:
        reached = select(AuditEntry.action).where(AuditEntry.outcome == "forbidden", AuditEntry.role == "operator")
        assert set(await db.scalars(reached)) >= {route.name for route in privacy.ROUTES} - {"get_notice"}


async def test_a_change_that_cannot_be_recorded_is_not_made(office: Office, world: World, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "data" / "diemcau.sqlite3")) as db:
        db.execute("DROP TABLE audit_entries")
        db.commit()
    me = f"/people/delegate/{world.delegates[0]}"
    for method, path, body in (
        ("PATCH", me, {"title": "Khác"}),
        ("POST", me + "/forgetting", {"reason": "Theo đơn"}),
        ("PUT", "/notice", {"retention_days": 1}),
        ("POST", "/requests", {"kind": "view", "name": NAME}),
    ):
        assert (await office.ask(method, path, 503, **body))["code"] == "audit_unavailable"
    new = {"username": "lan", "full_name": "Lan", "role": "operator", "conference_id": None, "bridge_id": None}
    async with office.client.post("/api/accounts", json=new) as response:
        assert (response.status, (await response.json())["code"]) == (503, "audit_unavailable")
    with closing(sqlite3.connect(tmp_path / "data" / "diemcau.sqlite3")) as db:
        for kept in ("privacy_requests", "privacy_notices", "accounts WHERE username = 'lan'"):
            assert db.execute(f"SELECT count(*) FROM {kept}").fetchone() == (0,), kept
    async with world.app[keys.DATABASE].read() as db:
        row = await db.get_one(Delegate, world.delegates[0])
        assert (row.full_name, row.title, row.erased_at) == (NAME, "=1+1", None)
        assert (await db.get_one(Conference, world.conference)).retention_days == 365
