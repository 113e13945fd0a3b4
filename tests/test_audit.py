"""The audit log: nothing is forgotten, nothing personal is in it, and whoever tampers with it is found out."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import secrets
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import asyncpg
import pytest

from conference.audit.chain import DONE, Entry
from conference.audit.log import AuditLog, append_all
from conference.audit.verify import Verdict, read_anchors, verify
from conference.database import Database, open_database
from conference.http import keys
from conference.http.audited import is_personal, kind_of
from conference.http.route import Content, Record, Right
from conference.migrations import migrate
from conference.privacy_commands import DEEDS
from conference.routes import ROUTES
from schemas.rows import Delegate
from schemas.words import AuditKind, Role
from tests.postgres import Cluster
from tests.service import ROOT
from tests.test_access import ENDS_LOGINS, GUARDED, address, body
from tests.world import World, new_nonce

KEY = b"k" * 32
NOT_RECORDED = {
    "post_checkin", "post_batch", "post_hall_checkin",  # the gate's own log
    "report_quality", "watch", "steer_resource", "hang_up",
    "look_at_sign_up",  # nothing of a person is in them
    "put_still", "read_messages",  # four a minute from every hall; who read what stands beside the message
}  # fmt: skip
"""The changes that the log leaves out. Whoever adds one says here that it was meant."""


async def entries(client: aiohttp.ClientSession, **wanted: Any) -> list[dict[str, Any]]:
    async with client.post("/api/audit/search", json=wanted) as response:
        assert response.status == 200, await response.text()
        return list((await response.json())["entries"])


# No route is forgotten.


def test_every_change_is_recorded_but_those_that_say_why_not() -> None:
    unrecorded = {
        route.name for route in ROUTES if route.method in {"POST", "PUT", "PATCH", "DELETE"} and kind_of(route) is None
    }
    assert unrecorded == NOT_RECORDED


def test_every_answer_about_a_person_is_recorded_as_a_read() -> None:
    for route in ROUTES:
        if route.method != "GET" or route.right is Right.ANYONE:
            continue
        for answer in route.answers.values():
            if isinstance(answer, Content):
                assert route.record is not Record.AUTO, f"{route.name}: a file says itself whether people are in it"
            elif answer is not None and is_personal(answer):
                assert kind_of(route) is not None, route.name


def test_everything_that_can_stand_in_the_log_has_words_for_people() -> None:
    beside = {
        "backup",
        "restore",
        "delete_names",
        *(f"accounts_{word}" for word in ("list", "create", "reset", "disable", "enable")),
        *("audit_list", "audit_export", "badges", "found_conference", "import_roster", "programme_copy"),
        *("report_make", "report_final"),
        *(f"invite_{word}" for word in ("send", "test", "pause", "resume", "cancel", "retry", "retry_uncertain")),
        *(f"privacy_{deed.replace('-', '_')}" for deed in DEEDS),
    }
    recorded = {f"action.{route.name}" for route in ROUTES if kind_of(route) is not None}
    for language in ("vi", "en"):
        words = json.loads((ROOT / f"conference/audit/words/{language}.json").read_text("utf-8"))
        assert set(words) == recorded | {f"action.{word}" for word in beside}


def test_the_personal_columns_of_the_roster_are_known_as_such() -> None:
    from conference.http.audited import PERSONAL

    impersonal = {
        "id", "conference_id", "code", "name_given", "search_key", "sort_key", "gender", "citizen_hash", "title",
        "unit_id", "bridge_id", "category", "category_given", "ticket_generation", "revoked",
        "removed_at", "merged_into", "erased_at",
    }  # fmt: skip
    assert set(Delegate.__table__.columns.keys()) - impersonal <= PERSONAL


async def test_what_every_route_does_for_an_organiser_is_in_the_log(world: World) -> None:
    async with world.client() as client:
        await world.sign_in_account(client, Role.ORGANISER)
        done: dict[str, AuditKind] = {}
        for route in GUARDED:
            kind = kind_of(route)
            if kind is None or Role.ORGANISER not in route.right.roles or route.name in ENDS_LOGINS:
                continue
            url = address(route, world, world.ward, world.ticket(0))
            async with client.request(route.method, url, **body(route)) as response:
                await response.read()
                if response.status < 400:
                    done[route.name] = kind
        told = {entry["action"]: entry["kind"] for entry in await entries(client, limit=500)}
    assert len(done) >= 10
    assert {name: told.get(name) for name in done} == {name: kind.value for name, kind in done.items()}


# What an entry says, and what it never says.


async def test_an_entry_says_who_did_what_to_which_object_from_where(
    host: aiohttp.ClientSession, organiser: aiohttp.ClientSession, world: World
) -> None:
    url = f"/api/sessions/{world.session}/bridges/{world.ward}/changes"
    change = {"deed": "walk_in", "nonce": new_nonce(), "full_name": "Lê Văn Ngoài Danh Sách", "title": "", "unit": ""}
    async with host.post(url, json=change) as response:
        assert response.status == 201, await response.text()
    (entry,) = await entries(organiser, action="post_change")
    assert entry["object"] == f"session:{world.session} bridge:{world.ward}"
    assert (entry["role"], entry["who"], entry["outcome"]) == ("host", "Đầu mối DC001", DONE)
    assert entry["address"] == "127.0.0.0/24"
    assert entry["conference_id"] == world.conference
    assert json.loads(entry["details"])["deed"] == "walk_in"
    assert "Ngoài Danh Sách" not in json.dumps(entry, ensure_ascii=False)


async def test_neither_names_nor_phones_nor_secrets_get_into_the_log(
    organiser: aiohttp.ClientSession, world: World, tmp_path: Path
) -> None:
    edit = {"full_name": "Hoàng Thị Bí Mật", "phone": "0500123456"}
    async with organiser.patch(f"/api/delegates/{world.delegates[0]}", json=edit) as response:
        assert response.status == 200, await response.text()
    async with organiser.post(f"/api/delegates/{world.delegates[0]}/ticket") as response:
        ticket = (await response.json())["ticket"]
    async with organiser.post("/api/logins", json={"username": "ai do", "password": "mat-khau-sai"}) as response:
        assert response.status == 401
    with closing(sqlite3.connect(tmp_path / "data" / "diemcau.sqlite3")) as db:
        kept = str(db.execute("SELECT * FROM audit_entries").fetchall())
    assert "edit_delegate" in kept
    assert "wrong_password" in kept
    for secret in ("Bí Mật", "500123456", ticket, "ai do", "mat-khau-sai"):
        assert secret not in kept


async def test_reaching_for_what_is_not_allowed_is_in_the_log(
    host: aiohttp.ClientSession, organiser: aiohttp.ClientSession, world: World
) -> None:
    async with host.get(f"/api/conferences/{world.conference}/delegates") as response:
        assert response.status == 403
    (entry,) = await entries(organiser, action="list_roster")
    assert (entry["outcome"], entry["role"]) == ("forbidden", "host")


async def test_what_cannot_be_recorded_is_not_read(
    organiser: aiohttp.ClientSession, world: World, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(tmp_path / "data" / "diemcau.sqlite3")) as db:
        db.execute("DROP TABLE audit_entries")
        db.commit()
    async with organiser.get(f"/api/conferences/{world.conference}/delegates") as response:
        assert (response.status, (await response.json())["code"]) == (503, "audit_unavailable")


async def test_check_ins_have_their_own_log_and_leave_this_one_alone(
    device: aiohttp.ClientSession, organiser: aiohttp.ClientSession, world: World
) -> None:
    before = await entries(organiser, limit=1)
    for index in range(5):
        async with device.post(f"/api/sessions/{world.session}/checkins", json=world.scan(index)) as response:
            assert response.status == 201
    after = await entries(organiser, limit=500)
    assert after[0]["seq"] == before[0]["seq"] + 1, "only our own reading of the log"


# Searching.


async def test_the_log_is_searched_by_who_what_when_and_paged(
    organiser: aiohttp.ClientSession, host: aiohttp.ClientSession, world: World
) -> None:
    for point in (world.ward, world.cell, world.ward):
        async with host.post(f"/api/bridges/{point}/pairings") as response:
            assert response.status == 201
    assert len(await entries(organiser, who="dc001", action="make_pairing")) == 3
    assert len(await entries(organiser, object=f"bridge:{world.ward}", action="make_pairing")) == 2
    assert await entries(organiser, since="2990-01-01T00:00:00+07:00") == []
    assert {entry["kind"] for entry in await entries(organiser, kind="sign_in")} == {"sign_in"}
    async with organiser.get("/api/audit", params={"action": "make_pairing", "limit": 2}) as response:
        first = await response.json()
    rest = await entries(organiser, action="make_pairing", before=first["next_before"])
    numbers = [entry["seq"] for entry in first["entries"] + rest]
    assert len(numbers) == 3
    assert numbers == sorted(numbers, reverse=True)


async def test_a_search_is_taken_along_as_a_table_without_formulas(
    organiser: aiohttp.ClientSession, host: aiohttp.ClientSession, world: World, tmp_path: Path
) -> None:
    async with host.get(f"/api/conferences/{world.conference}/delegates") as response:
        assert response.status == 403
    database = open_database(tmp_path / "data", None)
    await append_all(
        database,
        KEY,
        [
            replace(an_entry(1), who='=HYPERLINK("http://x")', action="rule_on"),
            replace(an_entry(2), action="privacy_find"),
        ],
    )
    await database.close()
    refused = await entries(organiser, refused="true", action="list_roster")
    assert {entry["outcome"] for entry in refused} == {"forbidden"}
    assert await entries(organiser, refused="false", action="list_roster") == []
    async with organiser.post("/api/audit.csv", json={"action": "rule_on"}) as response:
        assert response.content_type == "text/csv"
        (row,) = csv.DictReader(io.StringIO((await response.read()).decode("utf-8-sig")))
    assert row["who"] == '\'=HYPERLINK("http://x")'
    assert (row["action"], row["what"]) == ("rule_on", "Quyết định biểu dương, phê bình")
    async with organiser.post("/api/audit.csv", json={"action": "privacy_find", "lang": "en"}) as response:
        (row,) = csv.DictReader(io.StringIO((await response.read()).decode("utf-8-sig")))
    assert row["what"] == "Look for a person who asks (by command)"
    assert row["outcome"] == DONE


async def test_an_organiser_of_one_conference_reads_what_concerns_it(
    organiser: aiohttp.ClientSession, world: World
) -> None:
    async with organiser.get(f"/api/conferences/{world.conference}/delegates"):
        pass
    async with world.client() as client:
        await world.sign_in_account(client, Role.ORGANISER, conference=await world.another_conference())
        assert await entries(client, action="list_roster") == []
        async with client.get("/api/audit/verification") as response:
            assert response.status == 404


# The chain.


@pytest.fixture(params=["sqlite", "postgresql"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """A log of 12 entries, on each kind of database."""
    url = None
    if request.param == "postgresql":
        cluster: Cluster = request.getfixturevalue("postgres")
        url = cluster.create(f"audit_{secrets.token_hex(4)}")
    made = open_database(tmp_path, url)
    await migrate(made)
    await append_all(made, KEY, [an_entry(number) for number in range(12)])
    yield made
    await made.close()


def an_entry(number: int) -> Entry:
    return Entry(
        at=datetime.now(UTC), kind=AuditKind.CHANGE, action="edit_delegate", outcome=DONE, object=f"delegate:{number}",
        conference_id=1, account_id=1, login_id=2, device_id=None, role="organiser", who="Nguyễn Thị Thử",
        address="127.0.0.0/24", details='{"fields":["title"]}',
    )  # fmt: skip


async def tamper(database: Database, *statements: str) -> None:
    """As somebody with the database's own password does, past every trigger."""
    if database.kind == "sqlite":
        with closing(sqlite3.connect(str(database.url.database))) as db:
            for trigger in ("audit_no_update", "audit_no_delete"):
                db.execute(f"DROP TRIGGER {trigger}")
            for statement in statements:
                db.execute(statement)
            db.commit()
        return
    connection = await asyncpg.connect(database.url.set(drivername="postgresql").render_as_string(False))
    await connection.execute("DROP TRIGGER audit_append_only ON audit_entries")
    for statement in statements:
        await connection.execute(statement)
    await connection.close()


def faults(verdict: Verdict) -> list[tuple[str, int, int]]:
    return [(fault.kind, fault.seq, fault.until) for fault in verdict.faults]


COPY = (
    "INSERT INTO audit_entries SELECT {seq}, at, kind, action, outcome, object, conference_id, account_id, login_id, "
    "device_id, role, who, address, details, seal FROM audit_entries WHERE seq = 3"
)


@pytest.mark.parametrize(
    ("statements", "found"),
    [
        ([], []),
        (["UPDATE audit_entries SET who = 'ai đó' WHERE seq = 5"], [("altered", 5, 5)]),
        (["UPDATE audit_entries SET details = '' WHERE seq = 12"], [("altered", 12, 12)]),
        (["DELETE FROM audit_entries WHERE seq BETWEEN 6 AND 7"], [("removed", 6, 7)]),
        (["DELETE FROM audit_entries WHERE seq = 1"], [("removed", 1, 1)]),
        (["DELETE FROM audit_entries WHERE seq > 10"], [("removed", 11, 12)]),
        ([COPY.format(seq=13)], [("altered", 13, 13), ("beyond", 13, 13)]),
        (["DELETE FROM audit_entries WHERE seq = 8", COPY.format(seq=8)], [("altered", 8, 8), ("altered", 9, 9)]),
    ],
)
async def test_whoever_changes_the_table_is_found_out(
    database: Database, statements: list[str], found: list[tuple[str, int, int]]
) -> None:
    if statements:
        await tamper(database, *statements)
    assert faults(await verify(database, KEY)) == found


async def test_a_chain_made_without_the_key_does_not_hold(database: Database) -> None:
    await append_all(database, b"x" * 32, [an_entry(13)])
    assert faults(await verify(database, KEY)) == [("altered", 13, 13)]


async def test_a_log_and_a_head_that_were_cut_together_show_against_the_anchor(
    database: Database, tmp_path: Path
) -> None:
    log = AuditLog(database, KEY, tmp_path, lambda: datetime.now(UTC))
    running = asyncio.create_task(log.run())
    await log.append(an_entry(13))
    log.anchor()
    running.cancel()
    assert faults(await verify(database, KEY, read_anchors(tmp_path))) == []
    await tamper(
        database,
        "DELETE FROM audit_entries WHERE seq > 10",
        "UPDATE audit_head SET seq = 10, seal = (SELECT seal FROM audit_entries WHERE seq = 10)",
    )
    assert faults(await verify(database, KEY)) == [], "the database alone cannot tell"
    assert faults(await verify(database, KEY, read_anchors(tmp_path))) == [("anchor", 13, 13)]


async def test_the_database_itself_refuses_to_change_an_entry(database: Database) -> None:
    from sqlalchemy import text
    from sqlalchemy.exc import DBAPIError

    for statement in ("UPDATE audit_entries SET who = ''", "DELETE FROM audit_entries"):
        with pytest.raises(DBAPIError, match="append-only"):
            async with database.write() as db:
                await db.execute(text(statement))


async def test_workers_that_append_together_make_one_chain(database: Database, tmp_path: Path) -> None:
    url = None if database.kind == "sqlite" else database.url.set(drivername="postgresql").render_as_string(False)
    others = [open_database(tmp_path, url) for _ in range(3)]
    logs = [AuditLog(each, KEY, tmp_path, lambda: datetime.now(UTC)) for each in others]
    tasks = [asyncio.create_task(log.run()) for log in logs]
    await asyncio.gather(*(log.append(an_entry(number)) for number in range(100) for log in logs))
    for task in tasks:
        task.cancel()
    for each in others:
        await each.close()
    verdict = await verify(database, KEY)
    assert (verdict.entries, verdict.seq, faults(verdict)) == (312, 312, [])


async def test_the_service_says_whether_its_own_log_holds(organiser: aiohttp.ClientSession, world: World) -> None:
    async with organiser.get("/api/audit/verification") as response:
        verdict = await response.json()
    assert verdict["intact"]
    assert verdict["entries"] >= 1
    world.app[keys.AUDIT].anchor()
