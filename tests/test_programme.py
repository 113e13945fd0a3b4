"""The programme over HTTP: made, changed, put in order, copied, and read by each as it is meant for them."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
import vobject
from sqlalchemy import select

from conference.http import keys
from schemas.rows import Attendance, Conference, Delegate, Session, Summons
from tests.world import World

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 40
EIGHT = datetime(2026, 12, 1, 1, tzinfo=UTC)


def at(minutes: int) -> str:
    return (EIGHT + timedelta(minutes=minutes)).isoformat()


async def ask(client: aiohttp.ClientSession, method: str, path: str, status: int = 200, **more: Any) -> Any:
    async with client.request(method, path, **more) as response:
        assert response.status == status, await response.text()
        return await response.json() if response.content_type == "application/json" else await response.read()


async def refused(client: aiohttp.ClientSession, method: str, path: str, **more: Any) -> tuple[int, str]:
    async with client.request(method, path, **more) as response:
        return response.status, (await response.json())["code"]


def a_session(code: str = "D1", **more: Any) -> dict[str, Any]:
    return {
        "code": code,
        "title": "Phiên khai mạc",
        "doors_open": at(-30),
        "starts": at(0),
        "ends": at(180),
        "cutoff": at(120),
    } | more


async def made(organiser: aiohttp.ClientSession, world: World) -> dict[str, int]:
    """A session with three items (8:00, 8:15, 9:45), one of them for committee members of the first ward alone."""
    path = f"/api/conferences/{world.conference}"
    session = (await ask(organiser, "POST", f"{path}/sessions", 201, json=a_session()))["id"]
    speaker = (
        await ask(
            organiser,
            "POST",
            f"{path}/speakers",
            201,
            json={"name": "Lê Thị Báo Cáo", "title": "Trưởng ban", "unit": "Ban Tuyên giáo"},
        )
    )["id"]
    key = (
        await ask(
            organiser,
            "POST",
            f"{path}/audiences",
            201,
            json={"name": "Cán bộ chủ chốt", "categories": ["member"], "bridges": [world.ward]},
        )
    )["id"]
    items = []
    for topic, starts, ends, more in (
        ("Khai mạc", 0, 15, {"kind": "opening"}),
        ("Chuyên đề 1", 15, 105, {"speakers": [speaker]}),
        ("Quán triệt riêng", 105, 150, {"audiences": [key]}),
    ):
        body = {"topic": topic, "starts": at(starts), "ends": at(ends)} | more
        items.append((await ask(organiser, "POST", f"/api/sessions/{session}/items", 201, json=body))["id"])
    return {"session": session, "speaker": speaker, "key": key, "one": items[0], "two": items[1], "three": items[2]}


async def summon(world: World, session: int, *indexes: int) -> None:
    async with world.app[keys.DATABASE].write() as db:
        for index in indexes:
            person = await db.get_one(Delegate, world.delegates[index])
            db.add(Summons(session_id=session, delegate_id=person.id, bridge_id=person.bridge_id))


async def come(world: World) -> None:
    async with world.client(await world.pair(world.ward)) as device:
        await ask(device, "POST", f"/api/sessions/{world.session}/checkins", 201, json=world.scan(0))


async def test_a_conference_with_sessions_and_items_is_made_from_the_page(
    organiser: aiohttp.ClientSession, world: World
) -> None:
    new = {"code": "HN-2027", "title": "Hội nghị  toàn quốc", "organiser": "Ban Thường vụ", "place": "TP. Hồ Chí Minh"}
    conference = await ask(organiser, "POST", "/api/conferences", 201, json=new)
    assert conference["title"] == "Hội nghị toàn quốc"
    assert await refused(organiser, "POST", "/api/conferences", json=new) == (409, "code_taken")
    path = f"/api/conferences/{conference['id']}/sessions"
    rehearsal = a_session(
        "CT", kind="rehearsal", title="Chạy thử", starts=at(-1500), doors_open=at(-1530), ends=at(-1440)
    )
    del rehearsal["cutoff"]
    assert (await ask(organiser, "POST", path, 201, json=rehearsal))["rehearsal"] is True
    await ask(organiser, "POST", path, 201, json=a_session())
    assert await refused(organiser, "POST", path, json=a_session()) == (409, "code_taken")
    changed = await ask(
        organiser, "PUT", f"/api/conferences/{conference['id']}", json={"title": "Tên mới", "substitutes_count": True}
    )
    assert (changed["title"], changed["substitutes_count"]) == ("Tên mới", True)
    assert [one["code"] for one in changed["sessions"]] == ["CT", "D1"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"ends": at(0)},
        {"doors_open": at(10)},
        {"cutoff": at(-1)},
        {"starts": "2026-12-01T08:00:00"},
        {"title": " "},
        {"title": "Phiên\u202e"},
        {"code": "a b"},
    ],
)
async def test_a_session_whose_times_or_words_make_no_sense_is_refused(
    organiser: aiohttp.ClientSession, world: World, wrong: dict[str, Any]
) -> None:
    path = f"/api/conferences/{world.conference}/sessions"
    assert await refused(organiser, "POST", path, json=a_session() | wrong) == (400, "bad_request")


async def test_a_session_with_check_ins_is_kept_and_an_empty_one_can_go(
    organiser: aiohttp.ClientSession, world: World
) -> None:
    parts = await made(organiser, world)
    await ask(organiser, "DELETE", f"/api/sessions/{parts['session']}", 204)
    await come(world)
    assert await refused(organiser, "DELETE", f"/api/sessions/{world.session}") == (409, "session_used")
    async with world.app[keys.DATABASE].read() as db:
        assert (await db.scalars(select(Attendance))).all()


async def test_a_later_start_moves_the_items_and_the_gate_hears_of_the_new_doors(
    organiser: aiohttp.ClientSession, world: World
) -> None:
    parts = await made(organiser, world)
    later = a_session(starts=at(30), doors_open=at(0), ends=at(210))
    await ask(organiser, "PUT", f"/api/sessions/{parts['session']}", json=later)
    programme = await ask(organiser, "GET", f"/api/sessions/{parts['session']}/programme")
    assert [one["starts"] for one in programme["items"]][:2] == [
        at(30).replace("+00:00", "Z"),
        at(45).replace("+00:00", "Z"),
    ]
    assert world.app[keys.GATE].registry.session_in_memory(parts["session"]).window.doors_open == EIGHT


async def test_a_new_order_lays_the_times_anew_and_a_stale_one_is_refused(
    organiser: aiohttp.ClientSession, world: World
) -> None:
    parts = await made(organiser, world)
    path = f"/api/sessions/{parts['session']}/items/order"
    order = [parts["two"], parts["one"], parts["three"]]
    items = (await ask(organiser, "POST", path, json={"items": order}))["items"]
    assert [one["id"] for one in items] == order
    assert [one["starts"] for one in items] == [at(m).replace("+00:00", "Z") for m in (0, 90, 105)]
    assert await refused(organiser, "POST", path, json={"items": order[:2]}) == (409, "programme_changed")


async def test_clashes_of_time_are_noticed_and_not_refused(organiser: aiohttp.ClientSession, world: World) -> None:
    parts = await made(organiser, world)
    body = {"topic": "Chen ngang", "starts": at(10), "ends": at(200), "speakers": [parts["speaker"]]}
    extra = (await ask(organiser, "POST", f"/api/sessions/{parts['session']}/items", 201, json=body))["id"]
    programme = await ask(organiser, "GET", f"/api/conferences/{world.conference}/programme")
    found = {(clash["kind"], tuple(clash["ids"])) for clash in programme["clashes"]}
    assert ("outside", (extra,)) in found
    assert ("speaker", (extra, parts["two"])) in found
    assert ("items", (parts["one"], extra)) in found
    assert next(one for one in programme["audiences"])["delegates"] == 13, "ten of the ward and three of its cell"


async def test_what_belongs_to_another_conference_cannot_be_named(
    organiser: aiohttp.ClientSession, world: World
) -> None:
    parts = await made(organiser, world)
    other = await ask(organiser, "POST", "/api/conferences", 201, json={"code": "KHAC", "title": "Hội nghị khác"})
    session = await ask(organiser, "POST", f"/api/conferences/{other['id']}/sessions", 201, json=a_session())
    item = {"topic": "x", "starts": at(0), "ends": at(5)}
    for more in ({"speakers": [parts["speaker"]]}, {"audiences": [parts["key"]]}):
        path = f"/api/sessions/{session['id']}/items"
        assert await refused(organiser, "POST", path, json=item | more) == (400, "bad_request")
    link = {"title": "x", "link": "https://example.vn/a", "item_id": parts["one"]}
    assert await refused(organiser, "POST", f"/api/conferences/{other['id']}/materials", json=link) == (
        400,
        "bad_request",
    )


async def test_each_reader_sees_the_programme_that_is_meant_for_them(
    organiser: aiohttp.ClientSession, host: aiohttp.ClientSession, anyone: aiohttp.ClientSession, world: World
) -> None:
    parts = await made(organiser, world)
    await summon(world, parts["session"], 0, 12)
    path = f"/api/sessions/{parts['session']}/programme"
    everything = [parts["one"], parts["two"], parts["three"]]
    assert [one["id"] for one in (await ask(organiser, "GET", path))["items"]] == everything
    assert [one["id"] for one in (await ask(host, "GET", path))["items"]] == everything, "their ward may be in it"

    async def of_ticket(index: int) -> list[int]:
        programme = await ask(anyone, "GET", f"/api/tickets/{world.ticket(index)}/programme")
        (mine,) = [one for one in programme["sessions"] if one["session"]["id"] == parts["session"]]
        return [one["id"] for one in mine["items"]]

    assert await of_ticket(0) == everything
    assert await of_ticket(12) == everything[:2], "another ward"
    async with world.client() as other_host:
        await world.sign_in_host(other_host, world.other)
        assert [one["id"] for one in (await ask(other_host, "GET", path))["items"]] == everything[:2]


async def test_now_and_next_are_those_of_the_services_clock(organiser: aiohttp.ClientSession, world: World) -> None:
    now = datetime.now(UTC)
    ids = []
    for starts, ends in ((-10, 10), (10, 20), (20, 30)):
        body = {
            "topic": f"Từ phút {starts}",
            "starts": (now + timedelta(minutes=starts)).isoformat(),
            "ends": (now + timedelta(minutes=ends)).isoformat(),
        }
        ids.append((await ask(organiser, "POST", f"/api/sessions/{world.session}/items", 201, json=body))["id"])
    programme = await ask(organiser, "GET", f"/api/sessions/{world.session}/programme")
    assert (programme["now"], programme["next"]) == (ids[:1], ids[1:2])


async def test_a_file_is_handed_out_to_those_it_is_meant_for_and_to_nobody_else(
    organiser: aiohttp.ClientSession, host: aiohttp.ClientSession, anyone: aiohttp.ClientSession, world: World
) -> None:
    parts = await made(organiser, world)
    await summon(world, parts["session"], 0, 12)
    path = f"/api/conferences/{world.conference}/materials/file"
    about = {"name": "Đề cương chuyên đề.pdf", "title": "Đề cương", "audiences": str(parts["key"])}
    material = await ask(organiser, "POST", path, 201, params=about, data=PDF)
    assert (material["size"], material["media_type"]) == (len(PDF), "application/pdf")

    async with host.get(material["href"]) as response:
        assert await response.read() == PDF
        assert response.headers["Content-Disposition"].startswith('attachment; filename="De cuong chuyen de.pdf"')
        assert "filename*=UTF-8''%C4%90%E1%BB%81%20c" in response.headers["Content-Disposition"]
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in response.headers["Content-Security-Policy"]
        assert response.headers["Content-Type"] == "application/pdf"
    mine = f"/api/tickets/{world.ticket(0)}/materials/{material['id']}"
    assert await ask(anyone, "GET", mine) == PDF
    theirs = f"/api/tickets/{world.ticket(12)}/materials/{material['id']}"
    assert await refused(anyone, "GET", theirs) == (404, "not_found")
    assert await refused(anyone, "GET", material["href"]) == (401, "signed_out")
    async with world.client() as other_host:
        await world.sign_in_host(other_host, world.other)
        assert await refused(other_host, "GET", material["href"]) == (404, "not_found")

    # Of an item that is not theirs nothing is theirs, even what names no audience itself.
    about = {"name": "kem.pdf", "title": "Kèm mục riêng", "item": str(parts["three"])}
    kept = await ask(organiser, "POST", path, 201, params=about, data=PDF + b"2")
    theirs = f"/api/tickets/{world.ticket(12)}/materials/{kept['id']}"
    assert await refused(anyone, "GET", theirs) == (404, "not_found")
    assert await refused(organiser, "DELETE", f"/api/audiences/{parts['key']}") == (409, "audience_used")
    await ask(organiser, "DELETE", f"/api/items/{parts['three']}", 204)
    assert await refused(organiser, "GET", kept["href"]) == (404, "not_found")


async def test_a_file_too_large_or_of_a_wrong_kind_is_refused_and_nothing_is_kept(
    organiser: aiohttp.ClientSession, world: World
) -> None:
    path = f"/api/conferences/{world.conference}/materials/file"
    most = world.app[keys.MATERIALS].most_bytes
    large = {"params": {"name": "a.pdf", "title": "a"}, "data": io.BytesIO(b"%PDF-" + bytes(most))}
    assert await refused(organiser, "POST", path, **large) == (413, "too_large")
    page = {"params": {"name": "a.html", "title": "a"}, "data": b"<script>"}
    assert await refused(organiser, "POST", path, **page) == (415, "material_type")
    for name in ("../a.pdf", "a\n.pdf"):
        wrong = {"params": {"name": name, "title": "a"}, "data": PDF}
        assert await refused(organiser, "POST", path, **wrong) == (400, "bad_request")
    for link in ("http://example.vn/a", "javascript:alert(1)", "https://"):
        body = {"title": "a", "link": link}
        assert await refused(organiser, "POST", path.removesuffix("/file"), json=body) == (400, "bad_request")
    programme = await ask(organiser, "GET", f"/api/conferences/{world.conference}/programme")
    assert programme["materials"] == []


async def test_the_calendar_of_a_delegate_is_read_back_by_another_program(
    organiser: aiohttp.ClientSession, host: aiohttp.ClientSession, anyone: aiohttp.ClientSession, world: World
) -> None:
    parts = await made(organiser, world)
    await summon(world, parts["session"], 12)
    path = f"/api/tickets/{world.ticket(12)}/calendar.ics"
    async with anyone.get(path) as response:
        assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
        raw = await response.read()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    calendar = vobject.readOne(raw.decode())
    (event,) = [one for one in calendar.vevent_list if "khai mạc" in one.summary.value]
    assert event.dtstart.value.astimezone(UTC) == EIGHT
    assert event.dtstart.value.utcoffset() == timedelta(hours=7)
    assert b"DTSTART;TZID=Asia/Ho_Chi_Minh:20261201T080000\r\n" in raw
    assert event.dtend.value - event.dtstart.value == timedelta(hours=3)
    assert event.location.value == "Điểm cầu Phường Thử Hai"
    assert event.url.value == world.app[keys.ADDRESSES].ticket(world.ticket(12))
    assert "08:15  Chuyên đề 1" in event.description.value
    assert "Quán triệt riêng" not in event.description.value, "not meant for this ward"

    await ask(organiser, "PUT", f"/api/sessions/{parts['session']}", json=a_session(title="Phiên khai mạc, sửa; lại"))
    again = vobject.readOne((await ask(anyone, "GET", path)).decode())
    (after,) = [one for one in again.vevent_list if "sửa; lại" in one.summary.value]
    assert after.uid.value == event.uid.value
    assert int(after.sequence.value) > int(event.sequence.value)
    of_host = vobject.readOne((await ask(host, "GET", f"/api/bridges/{world.ward}/calendar.ics")).decode())
    assert after.uid.value in {one.uid.value for one in of_host.vevent_list}
    assert len(of_host.vevent_list) == 3


async def test_a_copy_has_the_programme_on_new_days_and_nothing_of_what_happened(
    organiser: aiohttp.ClientSession, world: World
) -> None:
    parts = await made(organiser, world)
    link = {"title": "Nghị quyết", "link": "https://example.vn/nq", "item_id": parts["two"]}
    await ask(organiser, "POST", f"/api/conferences/{world.conference}/materials", 201, json=link)
    await come(world)
    path = f"/api/conferences/{world.conference}/copies"
    body = {"code": "HN-2", "title": "Hội nghị lần hai", "first_day": "2027-03-01"}
    copy = await ask(organiser, "POST", path, 201, json=body)
    before = await ask(organiser, "GET", f"/api/conferences/{world.conference}/programme")
    after = await ask(organiser, "GET", f"/api/conferences/{copy['id']}/programme")
    assert [one["code"] for one in copy["sessions"]] == [one["code"] for one in before["conference"]["sessions"]]
    days = {
        (datetime.fromisoformat(new["starts"]) - datetime.fromisoformat(old["starts"])).total_seconds() / 86_400
        for old, new in zip(before["conference"]["sessions"], copy["sessions"], strict=True)
    }
    assert len(days) == 1
    assert days.pop().is_integer(), "the clock's time stays"
    first = datetime.fromisoformat(copy["sessions"][0]["starts"]) + timedelta(hours=7)
    assert first.date().isoformat() == "2027-03-01"
    assert [one["topic"] for one in after["items"]] == [one["topic"] for one in before["items"]]
    assert after["items"][1]["speakers"][0]["title"] == "Trưởng ban"
    assert after["items"][1]["materials"][0]["href"] == "https://example.vn/nq"
    assert after["audiences"][0]["delegates"] == 0, "people are copied only when asked"
    bridges = (await ask(organiser, "GET", f"/api/conferences/{copy['id']}/bridges"))["bridges"]
    by_code = {one["code"]: one for one in bridges}
    assert by_code["DC002"]["parent_id"] == by_code["DC001"]["id"]
    assert after["audiences"][0]["bridges"] == [by_code["DC001"]["id"]]

    people = await ask(organiser, "POST", path, 201, json=body | {"code": "HN-3", "people": True})
    tally = await ask(organiser, "GET", f"/api/sessions/{people['sessions'][0]['id']}/tally")
    assert (tally["totals"]["summoned"], tally["totals"]["present"]) == (18, 0)
    async with world.app[keys.DATABASE].read() as db:
        generations = set(
            await db.scalars(select(Delegate.ticket_generation).where(Delegate.conference_id == people["id"]))
        )
    assert generations == {0}
    for wrong, code in (
        ({"points": False}, "copy_needs_points"),
        ({"points": False, "people": True, "programme": False}, "copy_needs_points"),
        ({"code": "HN-2"}, "code_taken"),
    ):
        body_again = body | {"code": "HN-4"} | wrong
        assert await refused(organiser, "POST", path, json=body_again) == (409, code)
    async with world.app[keys.DATABASE].read() as db:
        assert await db.scalar(select(Conference).where(Conference.code == "HN-4")) is None, "nothing half-done"
        assert (await db.scalars(select(Session).where(Session.conference_id == world.conference))).all()
