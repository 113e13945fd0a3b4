"""Nobody reads or writes what is not theirs: every route, every role."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from conference.http import keys
from conference.http.route import Content, Right, Route
from conference.jobs import forget_ended
from conference.routes import ROUTES
from schemas.rows import LinkKind
from schemas.words import Role
from tests.world import World

PAIRED = {
    "anyone": None,
    "delegate": None,
    "organiser": Role.ORGANISER,
    "host": Role.HOST,
    "device": Role.DEVICE,
}
GUARDED = [route for route in ROUTES if route.path.startswith(("/api/", "/media/"))]


def address(route: Route, world: World, bridge: int, digits: str) -> str:
    values = {"id": str(_own_id(route, world, bridge)), "bridge_id": str(bridge), "digits": digits}
    values |= {"source": "centre", "resource": "nobody-knows-this-name"}
    return route.template.format(**values)


def _own_id(route: Route, world: World, bridge: int) -> int:
    kind = route.path.split("/")[2]
    return {
        "conferences": world.conference,
        "whip": world.conference,
        "whep": world.conference,
        "sessions": world.session,
        "delegates": world.delegates[0] if bridge == world.ward else world.delegates[12],
        "devices": 999_999,
    }.get(kind, bridge)


def body(route: Route) -> dict[str, Any]:
    if isinstance(route.body, Content):
        return {"data": b"v=0", "headers": {"Content-Type": route.body.media_type.split(",")[0]}}
    return {} if route.body is None else {"json": {}}


@pytest.mark.parametrize("role", PAIRED)
async def test_a_role_without_the_right_is_turned_away_from_every_route(world: World, role: str) -> None:
    async with world.client() as client:
        if role == "organiser":
            await world.sign_in_organiser(client)
        elif role == "host":
            await world.sign_in_host(client, world.ward)
        elif role == "device":
            client.headers["Authorization"] = f"Bearer {await world.pair(world.ward)}"
        for route in GUARDED:
            if route.name == "delete_login":
                continue  # it would end this very login; tested below
            url = address(route, world, world.ward, world.ticket(0))
            async with client.request(route.method, url, **body(route)) as response:
                problem = await response.json() if response.content_type == "application/json" else {}
                said = (response.status, problem.get("code"))
            held = PAIRED[role]
            if route.right is Right.ANYONE:
                assert said != (403, "forbidden") or route.name == "publish", (route.name, said)
            elif held is None:
                assert said == (401, "signed_out"), (route.name, said)
            elif held not in route.right.roles:
                assert said == (403, "forbidden"), (route.name, said)
            else:
                assert said[0] not in {401, 403}, (route.name, said)


@pytest.mark.parametrize("role", ["host", "device"])
async def test_what_belongs_to_another_bridge_point_is_not_there(world: World, role: str) -> None:
    async with world.client(await world.pair(world.ward) if role == "device" else None) as client:
        if role == "host":
            await world.sign_in_host(client, world.ward)
        for route in GUARDED:
            if PAIRED[role] not in route.right.roles or not {"bridges", "delegates"} & set(route.path.split("/")):
                continue
            if route.path == "/api/conferences/{id}/bridges":
                continue  # answers with what is visible; tested below
            url = address(route, world, world.other, world.ticket(12))
            async with client.request(route.method, url, **body(route)) as response:
                assert response.status == 404, (route.name, response.status)


async def test_a_host_sees_their_point_and_those_below(host: aiohttp.ClientSession, world: World) -> None:
    async with host.get(f"/api/conferences/{world.conference}/bridges") as response:
        assert {row["id"] for row in (await response.json())["bridges"]} == {world.ward, world.cell}
    async with host.get(f"/api/sessions/{world.session}/tally") as response:
        tally = await response.json()
    assert {row["bridge_id"] for row in tally["bridges"]} == {world.ward, world.cell}
    assert tally["totals"]["summoned"] == 13


async def test_a_scanner_does_not_learn_the_contacts_phone(device: aiohttp.ClientSession, world: World) -> None:
    async with device.get(f"/api/bridges/{world.ward}") as response:
        assert (await response.json())["contact_phone"] is None


async def test_signing_out_ends_the_login(organiser: aiohttp.ClientSession) -> None:
    cookie = {cookie.key: cookie.value for cookie in organiser.cookie_jar}
    async with organiser.delete("/api/logins/current") as response:
        assert response.status == 204
    async with organiser.get("/api/me", cookies=cookie) as response:
        assert response.status == 401


async def test_a_sign_in_link_works_once_even_when_two_open_it_together(world: World) -> None:
    token, _ = await world.app_links.make(LinkKind.SIGN_IN, account_id=1)
    async with world.client() as one, world.client() as two:

        async def open_link(client: aiohttp.ClientSession) -> int:
            async with client.post("/api/links/open", json={"token": token}) as response:
                return response.status

        assert sorted(await asyncio.gather(open_link(one), open_link(two))) == [201, 403]


async def test_a_pairing_link_works_once(world: World) -> None:
    token, _ = await world.app_links.make(LinkKind.PAIR, bridge_id=world.ward)
    async with world.client() as client:
        statuses = []
        for _ in range(2):
            async with client.post("/api/devices", json={"token": token, "name": "Cửa chính"}) as response:
                statuses.append(response.status)
        assert statuses == [201, 403]


async def test_a_form_on_another_site_can_do_nothing(organiser: aiohttp.ClientSession, world: World) -> None:
    url = f"/api/bridges/{world.ward}/links"
    async with organiser.post(url, headers={"Origin": "https://elsewhere.example"}) as response:
        assert (await response.json())["code"] == "foreign_origin"
    async with organiser.post(url, skip_auto_headers=["X-Diemcau"], headers={"X-Diemcau": ""}) as response:
        assert response.status == 201
    del organiser.headers["X-Diemcau"]
    async with organiser.post(url) as response:
        assert (await response.json())["code"] == "foreign_origin"


async def test_guessing_passwords_is_slowed(world: World) -> None:
    async with world.client() as client:
        for turn in range(30):
            guess = {"username": "admin", "password": f"guess {turn}"}
            async with client.post("/api/logins", json=guess) as response:
                if response.status == 429:
                    break
                assert (response.status, turn < 25) == (401, True)
        assert turn >= 10, "ten mistakes in a row are forgiven"
        assert int(response.headers["Retry-After"]) >= 1


async def test_an_unknown_name_takes_as_long_as_a_wrong_password_and_says_the_same(world: World) -> None:
    async with world.client() as client:
        answers = []
        for name in ("admin", "nobody"):
            async with client.post("/api/logins", json={"username": name, "password": "x"}) as response:
                answers.append((response.status, await response.json()))
        assert answers[0] == answers[1]


async def test_no_secret_is_stored_as_it_is(world: World, tmp_path: Any) -> None:
    device = await world.pair(world.ward)
    async with world.client() as client:
        await world.sign_in_organiser(client)
        cookie = next(iter(client.cookie_jar)).value
    stored = b"".join(path.read_bytes() for path in (tmp_path / "data").glob("diemcau.sqlite3*"))
    assert device.encode() not in stored
    assert cookie.encode() not in stored


async def test_personal_data_and_keys_are_for_the_owners_eyes_only(world: World, tmp_path: Any) -> None:
    data = tmp_path / "data"
    assert data.stat().st_mode & 0o077 == 0
    for path in [data / "keys.json", *data.glob("diemcau.sqlite3*")]:
        assert path.stat().st_mode & 0o077 == 0, path


async def test_logins_and_links_that_ended_are_forgotten_in_time(world: World) -> None:
    async with world.client() as client:
        await world.sign_in_organiser(client)
        database, now = world.app[keys.DATABASE], world.app[keys.NOW]()
        assert await forget_ended(database, now) == 0
        assert await forget_ended(database, now + timedelta(days=40)) == 2
