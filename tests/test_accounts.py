"""Accounts: invited, reset, disabled at once; the second factor; where one is signed in."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pyotp
import pytest
from aiohttp import WSMsgType
from sqlalchemy import update

from conference.access.browser import browser_name
from conference.access.factor import step_of
from conference.access.rights import may_help
from conference.http import keys
from conference.run import running
from conference.settings import Settings
from schemas.rows import Account, Login
from schemas.words import Role
from tests.prepared import installation
from tests.world import World, make_world

PASSWORD = "một câu dễ nhớ 27"


async def invite(organiser: aiohttp.ClientSession, name: str, role: str = "operator", **scope: Any) -> dict[str, Any]:
    async with organiser.post("/api/accounts", json={"username": name, "role": role, **scope}) as response:
        assert response.status == 201, await response.text()
        return dict(await response.json())


async def accept(client: aiohttp.ClientSession, invitation: dict[str, Any], password: str = PASSWORD) -> int:
    token = invitation["url"].partition("#")[2]
    async with client.post("/api/links/accept", json={"token": token, "password": password}) as response:
        return response.status


async def sign_in(client: aiohttp.ClientSession, name: str, password: str = PASSWORD, **more: str) -> tuple[int, str]:
    body = {"username": name, "password": password, **more}
    async with client.post("/api/logins", json=body) as response:
        return response.status, (await response.json()).get("code", "")


@asynccontextmanager
async def joined(
    world: World, organiser: aiohttp.ClientSession, name: str, role: str = "operator", **scope: Any
) -> AsyncIterator[tuple[aiohttp.ClientSession, int]]:
    """Somebody who took up an invitation and signed in by their password."""
    invitation = await invite(organiser, name, role, **scope)
    async with world.client() as client:
        assert await accept(client, invitation) == 200
        assert (await sign_in(client, name))[0] == 201
        yield client, invitation["account"]["id"]


# Invitations and resets.


async def test_an_invitation_lets_its_holder_choose_a_password_once(
    organiser: aiohttp.ClientSession, world: World
) -> None:
    invitation = await invite(organiser, "truc.ban", "operator", full_name="Lê Thị Trực")
    assert invitation["kind"] == "invite"
    async with world.client() as client:
        token = invitation["url"].partition("#")[2]
        async with client.post("/api/links/look", json={"token": token}) as response:
            assert (await response.json())["full_name"] == "Lê Thị Trực"
        assert (await sign_in(client, "truc.ban", ""))[0] == 400
        assert await sign_in(client, "truc.ban", "x") == (401, "wrong_password"), "no password fits before"
        assert sorted(await asyncio.gather(accept(client, invitation), accept(client, invitation))) == [200, 403]
        assert (await sign_in(client, "truc.ban"))[0] == 201
        async with client.get("/api/me") as response:
            assert (await response.json())["role"] == "operator"


@pytest.mark.parametrize("password", ["ngắn quá", "aaaaaaaaaaaaaaaa", "truc.ban123"])
async def test_a_password_that_is_easily_guessed_is_refused_and_the_link_stays(
    organiser: aiohttp.ClientSession, world: World, password: str
) -> None:
    invitation = await invite(organiser, "truc.ban")
    async with world.client() as client:
        assert await accept(client, invitation, password) == 400
        assert await accept(client, invitation) == 200


async def test_a_reset_ends_every_login_and_older_links(organiser: aiohttp.ClientSession, world: World) -> None:
    async with joined(world, organiser, "ky.thuat", "technician") as (client, number), world.client() as other:
        links = []
        for _ in range(2):
            async with organiser.post(f"/api/accounts/{number}/link") as response:
                links.append(await response.json())
        assert links[0]["kind"] == "reset"
        assert await accept(other, links[0]) == 403
        assert await accept(other, links[1], "một câu khác hẳn 9") == 200
        async with client.get("/api/me") as response:
            assert response.status == 401
        assert await sign_in(other, "ky.thuat") == (401, "wrong_password")
        assert (await sign_in(other, "ky.thuat", "một câu khác hẳn 9"))[0] == 201


def test_nobody_resets_the_password_of_an_equal_or_a_better() -> None:
    assert not may_help(Role.OPERATOR, Role.ORGANISER)
    assert not may_help(Role.OPERATOR, Role.OPERATOR)
    assert not may_help(Role.TECHNICIAN, Role.OBSERVER)
    assert may_help(Role.OPERATOR, Role.TECHNICIAN)
    assert may_help(Role.ORGANISER, Role.ORGANISER)


async def test_an_operator_resets_a_technician_and_does_not_even_see_organisers(
    organiser: aiohttp.ClientSession, world: World
) -> None:
    scope = {"conference_id": world.conference}
    technician = await invite(organiser, "ky.thuat", "technician", **scope)
    equal = await invite(organiser, "truc.khac", "operator", **scope)
    elsewhere = await invite(organiser, "giam.sat", "observer", conference_id=await world.another_conference())
    async with joined(world, organiser, "truc.ban", "operator", **scope) as (operator, _):
        async with operator.get("/api/accounts") as response:
            assert [row["username"] for row in (await response.json())["accounts"]] == ["ky.thuat"]
        for made, status in ((technician, 201), (equal, 404), (elsewhere, 404)):
            async with operator.post(f"/api/accounts/{made['account']['id']}/link") as response:
                assert response.status == status


async def test_nobody_gives_more_than_they_have(organiser: aiohttp.ClientSession, world: World) -> None:
    scope = {"conference_id": world.conference}
    async with joined(world, organiser, "to.chuc", "organiser", **scope) as (bounded, number):
        for beyond in ({}, {"conference_id": await world.another_conference()}, {**scope, "bridge_id": 999_999}):
            body = {"username": "moi", "role": "organiser", **beyond}
            async with bounded.post("/api/accounts", json=body) as response:
                assert (await response.json())["code"] == "bad_scope"
        async with bounded.patch(f"/api/accounts/{number}", json={"scope": {}}) as response:
            assert (await response.json())["code"] == "not_yourself"
        async with bounded.patch("/api/accounts/1", json={"disabled": True}) as response:
            assert response.status == 404, "an account of the whole installation is not theirs to see"
        async with bounded.post("/api/accounts", json={"username": "moi", "role": "observer", **scope}) as response:
            assert response.status == 201
        async with bounded.post("/api/accounts", json={"username": "moi", "role": "observer", **scope}) as response:
            assert (response.status, (await response.json())["code"]) == (409, "account_taken")


# Taking rights away.


async def test_a_disabled_account_is_out_at_once_with_its_open_streams(
    organiser: aiohttp.ClientSession, world: World
) -> None:
    async with joined(world, organiser, "lanh.dao", "superior") as (client, number):
        stream = await client.ws_connect(f"/api/sessions/{world.session}/live")
        assert (await stream.receive_json())["type"] == "snapshot"
        async with organiser.patch(f"/api/accounts/{number}", json={"disabled": True}) as response:
            assert (await response.json())["disabled"]
        async with asyncio.timeout(2):
            while (message := await stream.receive()).type is WSMsgType.TEXT:
                pass
        assert (message.type, message.data) == (WSMsgType.CLOSE, 1008)
        async with client.get("/api/me") as response:
            assert response.status == 401
        assert await sign_in(client, "lanh.dao") == (403, "account_disabled")
        async with organiser.post(f"/api/accounts/{number}/link") as response:
            assert (await response.json())["code"] == "account_disabled"


async def test_a_changed_role_counts_from_the_next_request(organiser: aiohttp.ClientSession, world: World) -> None:
    async with joined(world, organiser, "truc.ban", "operator") as (client, number):
        url = f"/api/sessions/{world.session}/scans"
        async with client.get(url) as response:
            assert response.status == 200
        async with organiser.patch(f"/api/accounts/{number}", json={"role": "observer"}) as response:
            assert response.status == 200
        async with client.get(url) as response:
            assert response.status == 403


async def test_what_the_command_line_revokes_is_noticed(organiser: aiohttp.ClientSession, world: World) -> None:
    logins = world.app[keys.LOGINS]
    await logins.notice_revocations()
    async with organiser.get("/api/me") as response:
        assert response.status == 200
    async with world.app[keys.DATABASE].write() as db:  # as another process does, without a word
        await db.execute(update(Login).values(revoked_at=datetime.now(UTC)))
    await logins.notice_revocations()
    async with organiser.get("/api/me") as response:
        assert response.status == 401


# One's own account.


async def test_one_sees_where_one_is_signed_in_and_signs_a_browser_out(
    organiser: aiohttp.ClientSession, world: World
) -> None:
    phone = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36"
    async with joined(world, organiser, "truc.ban") as (desk, _), world.client() as mobile:
        mobile.headers["User-Agent"] = phone
        assert (await sign_in(mobile, "truc.ban"))[0] == 201
        async with desk.get("/api/me/logins") as response:
            here, there = sorted((await response.json())["logins"], key=lambda row: not row["current"])
        assert (there["browser"], there["address"]) == ("Chrome · Android", "127.0.0.0/24")
        assert here["current"]
        async with desk.delete(f"/api/me/logins/{there['id']}") as response:
            assert response.status == 204
        async with mobile.get("/api/me") as response:
            assert response.status == 401
        async with organiser.get("/api/me/logins") as response:
            (own,) = (await response.json())["logins"]
        async with desk.delete(f"/api/me/logins/{own['id']}") as response:
            assert response.status == 404, "somebody else's login is not there"


async def test_a_changed_password_ends_the_other_logins(organiser: aiohttp.ClientSession, world: World) -> None:
    async with joined(world, organiser, "truc.ban") as (desk, _), world.client() as other:
        assert (await sign_in(other, "truc.ban"))[0] == 201
        for old, status in (("sai rồi nhé", 401), (PASSWORD, 204)):
            change = {"old": old, "new": "một câu khác hẳn 9"}
            async with desk.post("/api/me/password", json=change) as response:
                assert response.status == status
        async with desk.get("/api/me") as response:
            assert response.status == 200
        async with other.get("/api/me") as response:
            assert response.status == 401


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/140 Safari/537 Edg/140.0", "Edge · Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari · iPhone"),
        ("Mozilla/5.0 (Windows NT 10.0) coc_coc_browser/130 Chrome/130", "Cốc Cốc · Windows"),
        ("curl/8", ""),
    ],
)
def test_a_browser_is_known_by_its_name(agent: str, name: str) -> None:
    assert browser_name(agent) == name


# The second factor.


async def enrol(client: aiohttp.ClientSession) -> tuple[pyotp.TOTP, list[str]]:
    async with client.post("/api/me/factor", json={"password": PASSWORD}) as response:
        assert response.status == 201, await response.text()
        offer = await response.json()
    assert offer["uri"].startswith("otpauth://totp/")
    assert offer["qr"].startswith("<svg")
    totp = pyotp.TOTP(offer["secret"])
    # The step before counts too; taking it leaves the present one for the sign-in that follows.
    async with client.post("/api/me/factor/confirm", json={"code": totp.at(time.time() - 30)}) as response:
        assert response.status == 201, await response.text()
        return totp, (await response.json())["codes"]


async def test_with_a_second_factor_the_password_alone_opens_nothing_and_no_code_works_twice(
    organiser: aiohttp.ClientSession, world: World
) -> None:
    async with joined(world, organiser, "to.chuc", "organiser") as (client, _), world.client() as other:
        totp, codes = await enrol(client)
        assert await sign_in(other, "to.chuc") == (401, "code_needed")
        code = totp.now()
        answers = await asyncio.gather(*(sign_in(other, "to.chuc", code=code) for _ in range(2)))
        assert sorted(answers) == [(201, ""), (401, "wrong_code")], "replayed"
        assert (await sign_in(other, "to.chuc", code=codes[3].upper()))[0] == 201
        assert await sign_in(other, "to.chuc", code=codes[3]) == (401, "wrong_code")
        async with client.get("/api/me/factor") as response:
            assert await response.json() == {"enrolled": True, "required": False, "codes_left": 9}


async def test_guessing_codes_is_slowed(organiser: aiohttp.ClientSession, world: World) -> None:
    async with joined(world, organiser, "to.chuc", "organiser") as (client, _), world.client() as other:
        totp, _ = await enrol(client)
        right = {totp.at(time.time() + 30 * step) for step in (-1, 0, 1)}
        wrong = [code for code in (f"{n:06}" for n in range(20)) if code not in right]
        answers = [(await sign_in(other, "to.chuc", code=code))[0] for code in wrong[:8]]
        assert answers[-1] == 429
        assert set(answers) == {401, 429}


@pytest.mark.parametrize(("seconds", "fits"), [(-65, False), (-30, True), (0, True), (30, True), (65, False)])
def test_a_code_counts_for_one_step_either_way(seconds: int, fits: bool) -> None:
    secret, now = pyotp.random_base32(), 1_800_000_015.0
    assert (step_of(secret, pyotp.TOTP(secret).at(int(now) + seconds), now) is not None) == fits


async def test_an_organiser_takes_a_lost_factor_away_and_its_owner_needs_password_and_code(
    organiser: aiohttp.ClientSession, world: World
) -> None:
    async with joined(world, organiser, "to.chuc", "organiser") as (client, number):
        _, codes = await enrol(client)
        async with client.post("/api/me/factor/remove", json={"password": PASSWORD, "code": "abc-def"}) as response:
            assert (await response.json())["code"] == "wrong_code"
        async with client.post("/api/me/factor/remove", json={"password": PASSWORD, "code": codes[0]}) as response:
            assert response.status == 204
        await enrol(client)
        async with organiser.delete(f"/api/accounts/{number}/factor") as response:
            assert response.status == 204
        async with world.client() as other:
            assert (await sign_in(other, "to.chuc"))[0] == 201


async def test_where_it_is_required_nothing_else_is_open_before_it_is_set_up(tmp_path: Path) -> None:
    settings = Settings(
        data=installation(tmp_path / "data"), port=0, media="none", log_level="error", second_factor="organisers"
    )
    async with running(settings) as app:
        world = await make_world(app)
        async with world.client() as client:
            number = await world.sign_in_account(client, Role.ORGANISER)
            hashed = await app[keys.ACCOUNTS]._passwords.hash(PASSWORD)
            async with app[keys.DATABASE].write() as db:
                await db.execute(update(Account).where(Account.id == number).values(password_hash=hashed))
            async with client.get("/api/me") as response:
                assert (await response.json())["must_enrol"]
            async with client.get("/api/conferences") as response:
                assert (response.status, (await response.json())["code"]) == (403, "enrol_first")
            await enrol(client)
            async with client.get("/api/conferences") as response:
                assert response.status == 200
            await world.sign_in_account(client, Role.OBSERVER)
            async with client.get("/api/conferences") as response:
                assert response.status == 200


async def test_neither_secrets_nor_recovery_codes_are_stored_as_they_are(
    organiser: aiohttp.ClientSession, world: World, tmp_path: Path
) -> None:
    async with joined(world, organiser, "to.chuc", "organiser") as (client, _):
        totp, codes = await enrol(client)
        invitation = await invite(organiser, "moi")
    with closing(sqlite3.connect(tmp_path / "data" / "diemcau.sqlite3")) as db:
        stored = "\n".join(db.iterdump())
    for secret in (totp.secret, codes[0], codes[0].replace("-", ""), invitation["url"].partition("#")[2], PASSWORD):
        assert secret not in stored
        assert secret.encode().hex().upper() not in stored.upper()
