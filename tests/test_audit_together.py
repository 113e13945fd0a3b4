"""A change and its entry are one: where the log cannot be written, nothing is changed and nothing is switched."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import aiohttp
import pyotp
import pytest

from conference.http import keys
from schemas.rows import LinkKind
from schemas.words import Role
from tests.reports.test_http import close_and_certify
from tests.roster_kit import small
from tests.test_accounts import PASSWORD
from tests.test_sign_ups import FORM
from tests.world import World, new_nonce

MEMORY = {"logins", "audit_entries", "sqlite_sequence"}
"""When a login was last seen is written every minute, whatever is asked."""


class Office:
    """Everybody who may change something, and what there is to change."""

    def __init__(self, world: World, data: Path, organiser: aiohttp.ClientSession, host: aiohttp.ClientSession) -> None:
        self.world, self.data, self.organiser, self.host = world, data, organiser, host
        self.there: dict[str, Any] = {}

    async def made(self, path: str, body: Any, client: aiohttp.ClientSession | None = None, **more: Any) -> Any:
        async with (client or self.organiser).post(path, json=body, **more) as response:
            assert response.status in {200, 201, 202}, (path, await response.text())
            return await response.json()

    async def prepare(self) -> None:
        """One of each."""
        world, there, links = self.world, self.there, self.world.app[keys.LINKS]
        at, point = f"/api/conferences/{world.conference}", f"/api/bridges/{world.ward}"
        closes = "2999-01-01T00:00:00+07:00"
        async with self.organiser.put(f"{at}/sign-up-rules", json={"closes_at": closes, "auto_confirm": False}) as told:
            assert told.status == 200, await told.text()
        there["account"] = await self.account("lan")
        there["link"] = (await self.made(f"{at}/sign-up-links", {"parent_id": None}))["url"].partition("#")[2]
        form = FORM | {"token": there["link"], "nonce": new_nonce()}
        there["sign_up"] = (await self.made("/api/sign-ups", form))["sign_up"]["id"]
        there["help"] = (await self.made(f"{point}/help", {"kind": "sound"}, self.host))["id"]
        incident = {"nonce": new_nonce(), "kind": "power", "bridge_id": world.ward, "text": "Mất điện"}
        there["incident"] = (await self.made(f"{at}/incidents", incident))["id"]
        material = {"title": "Tài liệu", "link": "https://example.vn/a", "audiences": []}
        there["material"] = (await self.made(f"{at}/materials", material))["id"]
        there["pairing"], _ = await links.make(LinkKind.PAIR, bridge_id=world.ward)
        there["host_link"], _ = await links.make(LinkKind.SIGN_IN, account_id=there["account"])
        token = await world.pair(world.other)
        assert token
        async with self.organiser.get(f"/api/bridges/{world.other}/devices") as told:
            there["device"] = (await told.json())["devices"][0]["id"]
        async with self.organiser.post(f"{at}/imports", data=small()) as told:
            assert (told.status, (await told.json())["outcome"]) == (200, "applied")
        there["file"] = (await self.made(f"{at}/materials", material | {"title": "Thêm"}))["id"]

    async def account(self, name: str) -> int:
        """An account whose holder has a password, an open reset link and a second factor on the way."""
        new = {"username": name, "full_name": name, "role": "operator", "conference_id": None, "bridge_id": None}
        made = await self.made("/api/accounts", new)
        await self.made("/api/links/accept", {"token": made["url"].partition("#")[2], "password": PASSWORD})
        number: int = made["account"]["id"]
        self.holder = self.world.client()
        await self.made("/api/logins", {"username": name, "password": PASSWORD}, self.holder)
        self.there["secret"] = (await self.made("/api/me/factor", {"password": PASSWORD}, self.holder))["secret"]
        again = await self.made(f"/api/accounts/{number}/link", None)
        self.there["reset"] = again["url"].partition("#")[2]
        return number

    def rows(self) -> dict[str, list[Any]]:
        """All that the database keeps."""
        with closing(sqlite3.connect(self.data / "diemcau.sqlite3")) as db:
            names = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            found = {name: db.execute(f"SELECT * FROM {name}").fetchall() for name in names if name not in MEMORY}
            found["logins"] = db.execute("SELECT id, revoked_at FROM logins").fetchall()
        return found

    def break_log(self) -> None:
        with closing(sqlite3.connect(self.data / "diemcau.sqlite3")) as db:
            db.execute("DROP TABLE audit_entries")
            db.commit()


@pytest.fixture
async def office(
    world: World, organiser: aiohttp.ClientSession, host: aiohttp.ClientSession, tmp_path: Path
) -> AsyncIterator[Office]:
    made = Office(world, tmp_path / "data", organiser, host)
    await made.prepare()
    yield made
    await made.holder.close()


def changes(office: Office) -> list[tuple[aiohttp.ClientSession, str, str, Any]]:
    """Who changes what, at the services that keep their transactions to themselves."""
    world, there = office.world, office.there
    room, hall, holder = office.organiser, office.host, office.holder
    at, point, account = f"/api/conferences/{world.conference}", f"/api/bridges/{world.ward}", there["account"]
    stage, me, lan = f"{at}/stage", f"/api/delegates/{world.delegates[0]}", f"/api/accounts/{account}"
    some = {"ids": world.delegates[:3]}
    code = pyotp.TOTP(there["secret"]).at(time.time())
    say = {"nonce": new_nonce(), "text": "Xin chào"}
    change = {"title": "Khác", "audiences": []}
    form = FORM | {"token": there["link"], "nonce": new_nonce(), "unit": "Phường Khác"}
    child = FORM | {"nonce": new_nonce(), "unit": "Khu phố Khác"}
    return [
        (room, "POST", f"{stage}/switch", {"source": f"bridge-{world.ward}"}),
        (room, "POST", f"{stage}/calls", {"bridge_id": world.ward, "calling": True}),
        (room, "POST", f"{stage}/mutes", {"bridge_id": world.ward, "muted": True}),
        (room, "POST", f"{stage}/test", {"running": True}),
        (room, "POST", f"{stage}/slate", {"text": "Giải lao"}),
        (room, "POST", f"{stage}/tour", {"bridge_ids": [world.ward], "seconds": 10}),
        (room, "POST", f"{stage}/key", None),
        (hall, "POST", f"{stage}/hands", {"raised": True}),
        (room, "POST", f"{at}/messages", say | {"to": None}),
        (hall, "POST", f"{point}/messages", say),
        (hall, "POST", f"{point}/help", {"kind": "picture"}),
        (room, "POST", f"/api/help/{there['help']}/take", None),
        (room, "POST", f"/api/help/{there['help']}/close", {"note": "Xong"}),
        (room, "POST", f"{at}/incidents", {"nonce": new_nonce(), "kind": "sound", "bridge_id": None, "text": "Hú"}),
        (room, "POST", f"/api/incidents/{there['incident']}/end", {}),
        (room, "POST", f"{at}/sign-up-links", {"parent_id": None}),
        (room, "PUT", f"{at}/sign-up-rules", {"closes_at": None, "auto_confirm": True}),
        (hall, "POST", "/api/sign-ups", form),
        (room, "POST", f"/api/sign-ups/{there['sign_up']}/decision", {"confirm": True}),
        (hall, "POST", f"{point}/children", child),
        (hall, "PUT", f"{point}/screen", {"code": False, "arrivals": False, "chimes": False}),
        (room, "POST", f"{point}/links", None),
        (room, "DELETE", f"{point}/links", None),
        (room, "POST", f"{point}/pairings", None),
        (hall, "POST", "/api/devices", {"token": there["pairing"], "name": "Máy quét"}),
        (room, "DELETE", f"/api/devices/{there['device']}", None),
        (hall, "POST", "/api/links/open", {"token": there["host_link"]}),
        (hall, "POST", "/api/logins", {"username": "lan", "password": PASSWORD}),
        (holder, "DELETE", "/api/logins/current", None),
        (hall, "POST", "/api/links/accept", {"token": there["reset"], "password": "mot-mat-khau-khac"}),
        (holder, "POST", "/api/me/password", {"old": PASSWORD, "new": "mot-mat-khau-khac"}),
        (holder, "POST", "/api/me/factor", {"password": PASSWORD}),
        (room, "POST", f"{lan}/link", None),
        (room, "PATCH", lan, {"disabled": True}),
        (room, "DELETE", f"{lan}/factor", None),
        (holder, "POST", "/api/me/factor/remove", {"password": PASSWORD, "code": code}),
        (room, "POST", f"{at}/imports/undo", None),
        (room, "PATCH", me, {"title": "Khác"}),
        (room, "POST", f"{at}/delegates/assign", {"delegates": some, "bridge_id": world.other}),
        (room, "POST", f"/api/sessions/{world.later}/summons", {"delegates": some, "summoned": False}),
        (room, "POST", f"{me}/merge", {"duplicate_id": world.delegates[1]}),
        (room, "POST", f"{at}/materials", change | {"link": "https://example.vn/b"}),
        (room, "PUT", f"/api/materials/{there['material']}", change),
        (room, "DELETE", f"/api/materials/{there['file']}", None),
        (room, "POST", f"{at}/intakes", None),
        (room, "POST", f"/api/sessions/{world.session}/papers", {"kind": "badges"}),
    ]


async def test_what_cannot_be_recorded_is_not_done(office: Office) -> None:
    world = office.world
    office.break_log()
    before = office.rows()
    stage = f"/api/conferences/{world.conference}/stage"
    for client, method, path, body in changes(office):
        async with client.request(method, path, json=body) as response:
            told = await response.json()
            assert (response.status, told.get("code")) == (503, "audit_unavailable"), (method, path, told)
        assert office.rows() == before, (method, path)
    shown = await world.app[keys.STAGES].view(world.conference)
    assert (shown.on_air, shown.muted, shown.called, shown.hands) == (None, [], [], []), stage
    for shelf in (world.app[keys.INTAKE].shelf, world.app[keys.PRINT_OFFICE].shelf):
        assert shelf.of(world.conference) == []


async def test_a_roster_that_cannot_be_recorded_is_not_imported(office: Office) -> None:
    office.break_log()
    before = office.rows()
    url = f"/api/conferences/{office.world.conference}/imports"
    async with office.organiser.post(url, data=small(people=[])) as response:
        unchanged = await response.json()
    person = [9, "DB9", "Nguyễn Văn Mới", "1970", "Chuyên viên", "Sở Y tế", "DC000", "0500000009"]
    async with office.organiser.post(url, data=small(people=[person])) as response:
        assert (response.status, (await response.json())["code"]) == (503, "audit_unavailable"), unchanged
    assert office.rows() == before


async def test_a_final_report_that_cannot_be_recorded_is_not_kept(
    organiser: aiohttp.ClientSession, world: World, tmp_path: Path, host: aiohttp.ClientSession
) -> None:
    await close_and_certify(world)
    office = Office(world, tmp_path / "data", organiser, host)
    office.break_log()
    async with organiser.post(f"/api/sessions/{world.session}/reports", json={}) as response:
        assert (response.status, (await response.json())["code"]) == (503, "audit_unavailable")
    assert office.rows()["reports"] == []


async def test_a_deed_that_was_recorded_first_and_then_refused_is_told_as_refused(
    organiser: aiohttp.ClientSession, world: World
) -> None:
    async def away(*_: object, **__: object) -> None:
        from schemas.errors import Refused

        raise Refused("media_down")

    world.app[keys.MEDIA].switch = away  # type: ignore[method-assign]
    url = f"/api/conferences/{world.conference}/stage/switch"
    async with organiser.post(url, json={"source": "centre"}) as response:
        assert response.status >= 400
        code = (await response.json())["code"]
    async with organiser.get("/api/audit", params={"action": "switch_stage"}) as response:
        entries = (await response.json())["entries"]
    assert [entry["outcome"] for entry in entries] == [code, "done"]


async def test_who_signs_in_stands_in_the_entry_of_the_sign_in(organiser: aiohttp.ClientSession, world: World) -> None:
    async with world.client() as client:
        number = await world.sign_in_account(client, Role.OPERATOR)
    token, _ = await world.app[keys.LINKS].make(LinkKind.PAIR, bridge_id=world.ward)
    body = {"token": token, "name": "Máy cửa Tây"}
    async with world.client() as phone, phone.post("/api/devices", json=body) as response:
        assert response.status == 201
    async with organiser.get("/api/audit", params={"kind": "sign_in", "limit": 2}) as response:
        paired, opened = (await response.json())["entries"]
    assert (paired["who"], paired["role"], paired["conference_id"]) == ("Máy cửa Tây", "device", world.conference)
    assert (opened["account_id"], opened["role"]) == (number, "operator")
