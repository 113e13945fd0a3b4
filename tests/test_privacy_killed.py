"""A service that is asked everything about people says nothing of them in its log, and a deletion of names that it is
killed in ends whole after the next start."""

from __future__ import annotations

import asyncio
import json
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

import aiohttp
import asyncpg
import pytest
import pytest_asyncio
from sqlalchemy import func, insert, select, update

from conference.audit.verify import verify
from conference.http import keys
from conference.invite import sign_in_token
from conference.privacy.parts import ERASED
from conference.run import running
from conference.settings import Settings
from conference.shelf import shelves_of
from schemas.rows import AuditEntry, Delegate, Report, Session
from tests.personal import a_morning, all_the_rest, figures, words_left
from tests.postgres import Cluster
from tests.prepared import installation
from tests.service import ROOT, end
from tests.test_backup import keep_a_report
from tests.world import World, make_world

pytestmark = pytest.mark.asyncio(loop_scope="module")
NAME, PHONE, EMAIL = "Đặng Thị Riêng Tư", "0500777123", "rieng.tu@example.vn"
MORE = 4_000


@dataclass
class Killed:
    """What was before, what the service printed, and what stood in its database when it was killed."""

    settings: Settings
    world: World
    before: dict[str, Any]
    report: str
    printed: str
    erased: int
    left: int


@pytest_asyncio.fixture(scope="module", loop_scope="module", params=["sqlite", "postgresql"])
async def killed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Killed]:
    """A conference that is over, asked about by everybody, and killed while its names are being deleted."""
    folder = tmp_path_factory.mktemp("killed")
    settings = Settings(data=installation(folder / "data"), port=0, media="none", log_level="error")
    at = ["--data", str(settings.data)]
    if request.param == "postgresql":
        cluster: Cluster = request.getfixturevalue("postgres")
        settings = settings.model_copy(update={"database_url": cluster.create("killed")})
        at += ["--database-url", str(settings.database_url)]
    async with running(settings) as app:
        world = await make_world(app)
        async with world.client() as organiser:
            await world.sign_in_organiser(organiser)
            await a_morning(world, organiser, 1)
            await all_the_rest(world)
            await over(world)
            report = await keep_a_report(world)
            before = await figures(world, organiser)
        token = await sign_in_token(app)
    printed = folder / "printed"
    with printed.open("wb") as file:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "conference", "serve", "--port", "0", "--media", "none", "--log-level", "debug",
            *at, stdout=file, stderr=file, cwd=ROOT,
        )  # fmt: skip
    try:
        async with asyncio.timeout(60):
            while "\n" not in printed.read_text().partition("Điểm Cầu: ")[2]:
                await asyncio.sleep(0.05)
        base = printed.read_text().partition("Điểm Cầu: ")[2].split()[0]
        jar = aiohttp.CookieJar(unsafe=True)
        async with aiohttp.ClientSession(base, headers={"X-Diemcau": "1"}, cookie_jar=jar) as client:
            async with client.post("/api/links/open", json={"token": token}) as response:
                assert response.status == 201
            await everything_about_a_person(client, world)
            for shelf in shelves_of(settings.data, lambda: datetime.now(UTC)):
                shelf.begin(world.conference, "roster", "thử", filename=f"{NAME}.xlsx")
            url = f"/api/conferences/{world.conference}/privacy/erasure"
            async with client.post(url, json={"code": "HN-THU", "reason": f"Xong việc của {NAME}"}) as response:
                assert response.status == 202, await response.text()
        async with asyncio.timeout(30):
            while "delegates" not in (await state(settings))[0]:
                await asyncio.sleep(0.001)
        process.send_signal(signal.SIGKILL)
        await process.wait()
    finally:
        await end(process)
    counts, left = await state(settings)
    yield Killed(settings, world, before, report, printed.read_text(), counts["delegates"], left)


async def state(settings: Settings) -> tuple[dict[str, int], int]:
    """What the deletion counted, and how many delegates still have a name."""
    counting = "SELECT counts FROM erasures"
    naming = "SELECT count(*) FROM delegates WHERE erased_at IS NULL"
    if settings.database_url is not None:
        connection = await asyncpg.connect(settings.database_url)
        try:
            counts, left = await connection.fetchval(counting), await connection.fetchval(naming)
        finally:
            await connection.close()
    else:
        with closing(sqlite3.connect(settings.data / "diemcau.sqlite3")) as db:
            counts, left = ((db.execute(each).fetchone() or [None])[0] for each in (counting, naming))
    return json.loads(counts) if counts else {}, left


async def over(world: World) -> None:
    ended = datetime.now(UTC) - timedelta(days=1)
    async with world.app[keys.DATABASE].write() as db:
        first = update(Delegate).where(Delegate.id == world.delegates[0])
        await db.execute(
            first.values(full_name=NAME, name_given=NAME, search_key="dang thi rieng tu", email=EMAIL)
            .values(phone="+84500777123")
        )  # fmt: skip
        shift = {"ends": ended, "starts": ended - timedelta(hours=2), "cutoff": ended}
        await db.execute(update(Session).values(shift))
        rows = [
            {
                "conference_id": world.conference, "code": f"X{index}", "full_name": f"{NAME} {index}",
                "name_given": NAME, "search_key": "x", "sort_key": "x", "bridge_id": world.ward,
                "phone": "+84500777123",
            }
            for index in range(MORE)
        ]  # fmt: skip
        await db.execute(insert(Delegate), rows)
    await world.app[keys.DESK].changed(world.conference)


async def everything_about_a_person(client: aiohttp.ClientSession, world: World) -> None:
    """All that can be asked, done and got wrong with a name, a phone and an address in it."""
    at, me = f"/api/conferences/{world.conference}/privacy", f"people/delegate/{world.delegates[0]}"
    session, now = f"/api/sessions/{world.session}", datetime.now(UTC).isoformat()
    notice = {"vi": f"Hỏi {NAME}", "en": "", "contact": f"{NAME}, {PHONE}, {EMAIL}", "retention_days": 30}
    request = {"kind": "delete", "name": NAME, "contact": f"{PHONE} {EMAIL}"}
    for method, path, body, statuses in (
        *(("POST", f"{at}/search", {"q": q}, {200}) for q in (NAME, PHONE, EMAIL)),
        ("GET", f"{at}/{me}", None, {200}),
        ("GET", f"{at}/{me}/file", None, {200}),
        ("PATCH", f"{at}/{me}", {"full_name": NAME + " Sửa", "phone": PHONE, "email": EMAIL}, {200}),
        ("PATCH", f"{at}/{me}", {"email": f"{NAME} {EMAIL}"}, {400}),
        ("PUT", f"{at}/notice", notice, {200}),
        ("POST", f"{at}/requests", request, {201}),
        ("POST", f"{at}/requests", request | {"kind": NAME}, {400}),
        ("POST", f"{at}/breaches", {"found_at": now, "what": f"Lộ {PHONE}", "whom": NAME}, {201}),
        ("GET", at, None, {200}),
        # Names do stand in these addresses: of them the log has the route's pattern alone.
        ("POST", f"/api/conferences/{world.conference}/delegates/search", {"q": NAME}, {200}),
        ("POST", f"{session}/delegates/search", {"q": PHONE}, {200, 400, 404}),
        ("GET", f"/{NAME}?phone={PHONE}", None, {404}),
        ("GET", f"/api/tickets/{NAME}", None, {400, 404}),
        (
            "POST",
            f"{session}/checkins",
            {"code": f"{NAME}|{PHONE}|{EMAIL}", "nonce": "nonce-77777777"},
            {400, 404, 422},
        ),
        ("POST", f"{at}/{me}/forgetting", {"reason": f"Theo đơn của {NAME}", "request_id": 2}, {204}),
    ):
        async with client.request(method, path, json=body) as response:
            assert response.status in statuses, (method, path, response.status, await response.text())


async def test_neither_name_nor_phone_nor_address_is_in_what_the_service_prints(killed: Killed) -> None:
    assert "route=/api/conferences/{id}/privacy/search" in killed.printed, "it does say what was asked"
    assert killed.printed.count("event=request") + killed.printed.count("request ") > 10
    printed = killed.printed.casefold()
    for secret in ("riêng", "rieng", "%C3%AA", "777123", "500777", "sửa", "đại biểu"):
        assert secret.casefold() not in printed, secret


async def test_a_deletion_that_was_killed_ends_whole_after_the_next_start(killed: Killed) -> None:
    assert killed.erased > 0
    assert killed.left > 0, "it was in the middle"
    async with running(killed.settings) as app:
        world = replace(killed.world, app=app)
        shelves = (app[keys.INTAKE].shelf, app[keys.PRINT_OFFICE].shelf)
        assert all(shelf.of(world.conference) for shelf in shelves), "they come last, before the end is recorded"
        assert await app[keys.RETENTION].catch_up() == [world.conference]
        assert await app[keys.RETENTION].catch_up() == []
        async with world.client() as organiser:
            await world.sign_in_organiser(organiser)
            after = await figures(world, organiser)
        stays = ("audit_entries", "erasures", "breaches", "privacy_notices")
        killed.before.pop("rows of requests")  # what people asked for meanwhile
        after.pop("rows of requests")
        assert after == killed.before
        found = await words_left(app[keys.DATABASE], "Riêng", "riêng", "777123", "rieng.tu")
        assert [where for where in found if not where.startswith(stays)] == []
        assert [shelf.of(world.conference) for shelf in shelves] == [[], []]
        async with app[keys.DATABASE].read() as db:
            assert sha256(await db.scalar(select(Report.data)) or b"").hexdigest() == killed.report, (
                "what was signed stays as it was signed"
            )
            wanted = select(AuditEntry.details).where(AuditEntry.action == "delete_names")
            (told,) = await db.scalars(wanted)
            named = await db.scalar(select(func.count()).where(Delegate.full_name != ERASED))
        # One was forgotten before, at their own request.
        assert (json.loads(told)["rows"]["delegates"], named) == (MORE + 17, 0)
        verdict = await verify(app[keys.DATABASE], app[keys.AUDIT_KEY])
        assert verdict.faults == ()
