"""Nobody reads or writes what is not theirs: every route, every role."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from conference.access.rights import ACCOUNT_ROLES, HOLDERS
from conference.http import keys
from conference.http.middleware import guard
from conference.http.route import Content, Right, Route
from conference.jobs import forget_ended
from conference.routes import ROUTES
from schemas.rows import LinkKind
from schemas.words import Role
from tests.world import World

ROLES = [role for role in Role if role is not Role.DELEGATE]
ENDS_LOGINS = {"delete_login"}
BOUNDED_LISTS = {"/api/conferences/{id}/bridges"}
"""They answer with what is visible; tested below."""
GUARDED = [route for route in ROUTES if route.path.startswith(("/api/", "/media/"))]


def address(route: Route, world: World, bridge: int, digits: str) -> str:
    values = {"id": str(_own_id(route, world, bridge)), "bridge_id": str(bridge), "digits": digits}
    values |= {"login_id": "999999", "source": "centre", "resource": "nobody-knows-this-name", "material_id": "999999"}
    values |= {"kind": "delegate", "person_id": "999999", "request_id": "999999", "breach_id": "999999"}
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
        "me": 999_999,  # no login of one's own is ended on the way
        "accounts": 999_999,
    }.get(kind, bridge)


def body(route: Route) -> dict[str, Any]:
    if isinstance(route.body, Content):
        return {"data": b"v=0", "headers": {"Content-Type": route.body.media_type.split(",")[0]}}
    return {} if route.body is None else {"json": {}}


@asynccontextmanager
async def signed_in(world: World, role: Role | None, part: int | None = None) -> AsyncIterator[aiohttp.ClientSession]:
    """Somebody of this role; an account bounded to `part` of the conference, if it is given."""
    async with world.client(await world.pair(world.ward) if role is Role.DEVICE else None) as client:
        if role is Role.HOST:
            await world.sign_in_host(client, world.ward)
        elif role is not None and role is not Role.DEVICE:
            await world.sign_in_account(client, role, part)
        yield client


async def said(client: aiohttp.ClientSession, route: Route, url: str) -> tuple[int, str | None]:
    async with client.request(route.method, url, **body(route)) as response:
        problem = await response.json() if response.content_type == "application/json" else {}
        return response.status, problem.get("code")


@pytest.mark.parametrize("role", [None, *ROLES])
async def test_a_role_without_the_right_is_turned_away_from_every_route(world: World, role: Role | None) -> None:
    async with signed_in(world, role) as client:
        for route in GUARDED:
            if route.name in ENDS_LOGINS:
                continue  # it would end this very login; tested below
            answer = await said(client, route, address(route, world, world.ward, world.ticket(0)))
            if route.right is Right.ANYONE:
                assert answer != (403, "forbidden") or route.name == "publish", (route.name, answer)
            elif role is None:
                assert answer == (401, "signed_out"), (route.name, answer)
            elif role not in HOLDERS[route.right]:
                assert answer == (403, "forbidden"), (route.name, answer)
            else:
                assert answer[0] != 401, (route.name, answer)
                assert answer[1] != "forbidden", (route.name, answer)


@pytest.mark.parametrize("role", ROLES)
async def test_everybody_is_told_their_own_rights_as_the_table_has_them(world: World, role: Role) -> None:
    async with signed_in(world, role) as client, client.get("/api/me") as response:
        told = (await response.json())["rights"]
    assert told == [right.value for right in Right if not right.roles or role in right.roles]


@pytest.mark.parametrize("role", ROLES)
async def test_what_belongs_to_another_bridge_point_is_not_there(world: World, role: Role) -> None:
    async with signed_in(world, role, part=world.ward) as client:
        for route in GUARDED:
            if role not in HOLDERS[route.right] or route.name in ENDS_LOGINS:
                continue
            answer = await said(client, route, address(route, world, world.other, world.ticket(12)))
            if role in ACCOUNT_ROLES and not route.for_a_part:
                assert answer == (403, "only_a_part"), (route.name, answer)
            elif {"bridges", "delegates"} & set(route.path.split("/")) and route.path not in BOUNDED_LISTS:
                assert answer[0] == 404, (route.name, answer)


@pytest.mark.parametrize("role", ACCOUNT_ROLES)
async def test_what_belongs_to_another_conference_is_not_there(world: World, role: Role) -> None:
    async with world.client() as client:
        await world.sign_in_account(client, role, conference=await world.another_conference())
        for route in GUARDED:
            if role not in HOLDERS[route.right] or "{id}" not in route.template or route.name in ENDS_LOGINS:
                continue
            answer = await said(client, route, address(route, world, world.ward, world.ticket(0)))
            if route.right is not Right.ANYONE:
                # A body that is read before the scope may be refused first: nothing is told or done then either.
                assert answer[0] in {404, 400, 415}, (route.name, answer)


async def test_an_account_for_a_part_sees_that_part(world: World) -> None:
    async with signed_in(world, Role.SUPERIOR, part=world.ward) as client:
        async with client.get(f"/api/conferences/{world.conference}/bridges") as response:
            points = (await response.json())["bridges"]
        async with client.get(f"/api/sessions/{world.session}/evidence") as response:
            evidence = (await response.json())["points"]
    assert {row["id"] for row in points} == {row["bridge_id"] for row in evidence} == {world.ward, world.cell}


@pytest.mark.parametrize("role", [Role.TECHNICIAN, Role.OBSERVER, Role.SUPERIOR])
async def test_who_only_watches_learns_no_names_and_no_phones(world: World, role: Role) -> None:
    async with signed_in(world, role) as client:
        told = ""
        for route in GUARDED:
            if route.method == "GET" and role in HOLDERS[route.right] and route.name != "watch_tally":
                async with client.get(address(route, world, world.ward, world.ticket(0))) as response:
                    told += await response.text("utf-8", "replace")
    assert "Trần Thị Đại Biểu" not in told
    assert "Nguyễn Văn Thử" not in told
    assert "+8450" not in told
    assert "Điểm cầu Phường Thử Một" in told


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


async def test_links_of_a_host_that_are_taken_back_open_nothing_and_sign_out_who_came_by_them(
    host: aiohttp.ClientSession, organiser: aiohttp.ClientSession, world: World
) -> None:
    async with organiser.post(f"/api/bridges/{world.ward}/links") as response:
        link = (await response.json())["url"].partition("#")[2]
    async with world.client(await world.pair(world.ward)) as scanner, world.client() as stranger:
        async with organiser.delete(f"/api/bridges/{world.ward}/links") as response:
            assert response.status == 204
        async with stranger.post("/api/links/open", json={"token": link}) as response:
            assert (response.status, (await response.json())["code"]) == (403, "link_spent")
        async with host.get("/api/me") as response:
            assert response.status == 401
        async with scanner.get("/api/me") as response:
            assert response.status == 200, "its pairing is another matter"
        async with organiser.post(f"/api/bridges/{world.ward}/links") as response:
            link = (await response.json())["url"].partition("#")[2]
        async with stranger.post("/api/links/open", json={"token": link}) as response:
            assert response.status == 201


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


async def test_an_address_with_a_pattern_has_its_right_and_one_that_nobody_listed_is_not_served(
    aiohttp_client: Any,
) -> None:
    async def told(_request: web.Request) -> web.Response:
        return web.Response(text="inner matters")

    route = Route("GET", "/papers/{number:[0-9]+}", told, Right.ORGANISER, "A paper", {})
    nobody: Any = None
    app = web.Application(middlewares=[guard([route], nobody, nobody, nobody, None)])
    app.router.add_get(route.path, told)
    app.router.add_get("/forgotten", told)
    client = await aiohttp_client(app)
    assert [(await client.get(path)).status for path in ("/papers/7", "/papers/x", "/forgotten")] == [401, 404, 500]


def test_no_address_takes_a_persons_name() -> None:
    """What is searched for by words comes in a body: proxies log addresses."""
    for route in ROUTES:
        names = set() if route.query is None else set(route.query.model_fields)
        assert not names & {"q", "who", "full_name", "phone"}, route.name


async def test_a_name_in_an_address_is_refused_so_that_nobody_gets_used_to_it(
    organiser: aiohttp.ClientSession, world: World
) -> None:
    for path in (
        f"/api/conferences/{world.conference}/delegates?q=Lan",
        f"/api/sessions/{world.session}/bridges/{world.ward}/delegates?q=Lan",
        "/api/audit?who=Lan",
    ):
        async with organiser.get(path) as response:
            assert response.status == 400, path
