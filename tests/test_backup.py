"""What was saved while the service counted stands up elsewhere with every figure; and the other office commands."""

from __future__ import annotations

import asyncio
import io
import json
import os
import sqlite3
import sys
import tarfile
from contextlib import closing
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy import JSON, Column, Enum

from conference.http import keys
from conference.run import running
from conference.settings import Settings
from conference.vault import back_up, restore
from schemas.base import Base
from schemas.errors import Refused
from schemas.rows import Report
from tests.prepared import installation
from tests.test_accounts import accept, sign_in
from tests.world import World

ROOT = Path(__file__).parent.parent
NOW = datetime(2026, 2, 7, 1, 0, tzinfo=UTC)


async def diemcau(*arguments: str, data: Path, **environment: str) -> tuple[int, str, str]:
    """Run a command as a person does; what it exits with and prints."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("DIEMCAU_")}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "conference", *arguments, "--data", str(data),
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE, env=clean | environment, cwd=ROOT,
    )  # fmt: skip
    out, err = await asyncio.wait_for(process.communicate(), 60)
    return process.returncode or 0, out.decode(), err.decode()


def rows(data: Path, *left_out: str) -> dict[str, list[Any]]:
    """Every row of every table."""
    with closing(sqlite3.connect(data / "diemcau.sqlite3")) as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {table: db.execute(f"SELECT * FROM {table}").fetchall() for table in tables if table not in left_out}


async def figures(client: aiohttp.ClientSession, session: int) -> list[Any]:
    """What people see of a session."""
    told = []
    for path in ("tally", "evidence", "scans", "figures"):
        async with client.get(f"/api/sessions/{session}/{path}") as response:
            assert response.status == 200, (path, await response.text())
            told.append({name: part for name, part in (await response.json()).items() if name != "at"})
    return told


async def keep_a_report(world: World) -> str:
    data = os.urandom(4096)
    async with world.app[keys.DATABASE].write() as db:
        db.add(
            Report(
                session_id=world.session, edition=1, form="state", format="pdf", number="Số: 05/BC-BTC", press="…",
                figures="{}", sha256=sha256(data).digest(), previous=bytes(32), seal=b"s" * 32, data=data,
                made_at=NOW, made_by="thử",
            )
        )  # fmt: skip
    return sha256(data).hexdigest()


async def test_a_backup_made_under_load_is_one_state_and_a_later_one_restores_every_row(
    world: World, tmp_path: Path
) -> None:
    data, during, after = tmp_path / "data", tmp_path / "during.backup", tmp_path / "after.backup"
    (data / "media").mkdir(exist_ok=True)
    (data / "media" / "media-identity.pem").write_text("identity")
    report = await keep_a_report(world)
    async with world.client(await world.pair(world.ward)) as door:

        async def scan(index: int) -> None:
            async with door.post(f"/api/sessions/{world.session}/checkins", json=world.scan(index)) as response:
                assert response.status in {200, 201, 429}  # 429: the door's own limit, for who scans this fast
            await asyncio.sleep(0.01)

        saved = asyncio.create_task(diemcau("backup", str(during), data=data))
        turn = 0
        while not saved.done():
            await scan(turn % 10)
            turn += 1
        assert (await saved)[0] == 0, await saved
    assert turn > 10, "the service went on counting"
    assert during.stat().st_mode & 0o077 == 0

    restore(during, tmp_path / "one-state", now=NOW)
    one = rows(tmp_path / "one-state")
    present = sum(row[2] for row in one["tallies"])
    assert present == len(one["attendance"]), "tally and attendance are of the same moment"

    async with world.client() as client:
        await world.sign_in_organiser(client)
        before = await figures(client, world.session)
        await world.app[keys.CONTACTS].flush()  # what would be written within the next half minute
        assert (await diemcau("backup", str(after), data=data))[0] == 0
    code, out, err = await diemcau("restore", str(after), data=tmp_path / "elsewhere")
    assert code == 0, err
    assert "0.1.0" in out
    written_since = ("audit_entries", "audit_head", "logins")  # the backup's and the restoration's own entries
    assert rows(tmp_path / "elsewhere", *written_since) == rows(data, *written_since)
    assert (tmp_path / "elsewhere" / "media" / "media-identity.pem").read_text() == "identity"

    settings = Settings(data=tmp_path / "elsewhere", port=0, media="none", log_level="error")
    async with running(settings) as app:
        moved = World(
            app, world.conference, world.session, world.later, world.main, world.ward, world.cell, world.other
        )
        moved.delegates = world.delegates
        async with moved.client() as client:
            await moved.sign_in_organiser(client)
            assert await figures(client, world.session) == before
            async with client.get(f"/api/tickets/{world.ticket(3)}") as response:
                assert response.status == 200, "a ticket printed before is still one"
            async with client.get("/api/reports/1") as response:
                assert sha256(await response.read()).hexdigest() == report
            async with client.get("/api/audit/verification") as response:
                assert (await response.json())["intact"]
            async with client.get("/api/audit", params={"kind": "service"}) as response:
                assert [entry["action"] for entry in (await response.json())["entries"]] == ["restore", "backup"]


def fill_every_table(data: Path) -> None:
    """A made-up row in every table of the newest version; nobody has to remember a new table here."""
    now = NOW.replace(tzinfo=None).isoformat(" ")

    def made_up(column: Column[Any], number: int) -> object:
        if isinstance(column.type, Enum):
            return column.type.enums[0]
        if isinstance(column.type, JSON):
            return "[]"
        kind = column.type.python_type
        if kind in {str, bytes}:
            return b"x" * 32 if kind is bytes else f"{column.name} {number}"[: getattr(column.type, "length", 0) or 40]
        return {int: number, float: 0.5, bool: True, date: "2026-02-07"}.get(
            kind, now
        )  # moments have a type of their own

    with closing(sqlite3.connect(data / "diemcau.sqlite3")) as db:  # which does not look at foreign keys
        for number, table in enumerate(Base.metadata.sorted_tables, start=7):
            (there,) = db.execute(f"SELECT count(*) FROM {table.name}").fetchone()
            if not there:
                row = {column.name: made_up(column, number) for column in table.columns}
                marks = ", ".join("?" * len(row))
                names = ", ".join(f'"{name}"' for name in row)
                db.execute(f"INSERT INTO {table.name} ({names}) VALUES ({marks})", list(row.values()))
        db.commit()


def test_every_table_there_is_comes_back_row_by_row(tmp_path: Path) -> None:
    data = installation(tmp_path / "data")
    fill_every_table(data)
    back_up(data, tmp_path / "it.backup", now=NOW)
    restore(tmp_path / "it.backup", tmp_path / "elsewhere", now=NOW)
    before, after = rows(data), rows(tmp_path / "elsewhere")
    assert set(before) >= set(Base.metadata.tables)
    assert [name for name in Base.metadata.tables if not after[name]] == []
    assert after == before


@pytest.fixture
async def saved(world: World, tmp_path: Path) -> Path:
    """A backup of the small conference."""
    back_up(tmp_path / "data", tmp_path / "it.backup", now=NOW)
    return tmp_path / "it.backup"


def refusal(source: Path, data: Path) -> str:
    with pytest.raises(Refused) as refused:
        restore(source, data, now=NOW)
    return refused.value.code


async def test_nothing_is_overwritten_unless_that_is_said(saved: Path, tmp_path: Path) -> None:
    assert refusal(saved, tmp_path / "data") == "data_there"
    with pytest.raises(Refused, match="file_there"):
        back_up(tmp_path / "data", saved, now=NOW)
    there = tmp_path / "there"
    there.mkdir()
    (there / "keys.json").write_text("former")
    restore(saved, there, now=NOW, force=True)
    assert (tmp_path / "there-before-20260207-010000" / "keys.json").read_text() == "former"
    assert (there / "keys.json").read_bytes() == (tmp_path / "data" / "keys.json").read_bytes()


def rewritten(source: Path, target: Path, change: Any) -> Path:
    """The backup with its members changed by `change(name, bytes)`; None leaves one out."""
    with tarfile.open(source) as old, tarfile.open(target, "w:gz") as new:
        for entry in old:
            file = old.extractfile(entry)
            assert file is not None
            content = change(entry.name, file.read())
            if content is not None:
                entry.size = len(content)
                new.addfile(entry, io.BytesIO(content))
    return target


async def test_a_backup_that_was_damaged_or_altered_changes_nothing(saved: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    whole = saved.read_bytes()
    (tmp_path / "cut").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "none").write_bytes(b"no backup at all")

    def poisoned(name: str, content: bytes) -> bytes:
        return content + b"x" if name == "keys.json" else content

    def newer(name: str, content: bytes) -> bytes:
        if name != "manifest.json":
            return content
        return json.dumps(json.loads(content) | {"revision": "9999"}).encode()

    def lacking(name: str, content: bytes) -> bytes | None:
        return None if name == "keys.json" else content

    assert refusal(tmp_path / "cut", empty) == "backup_bad"
    assert refusal(tmp_path / "none", empty) == "backup_bad"
    assert refusal(tmp_path / "nowhere", empty) == "no_such_file"
    assert refusal(rewritten(saved, tmp_path / "altered", poisoned), empty) == "backup_bad"
    assert (
        refusal(rewritten(saved, tmp_path / "less", lambda n, c: None if n == "keys.json" else c), empty)
        == "backup_bad"
    )
    assert refusal(rewritten(saved, tmp_path / "newer", newer), empty) == "backup_newer"
    assert not empty.exists()
    assert not list(tmp_path.glob(".empty-*")), "nothing half-done stays"


async def test_a_backup_cannot_write_outside_of_its_folder(saved: Path, tmp_path: Path) -> None:
    evil = tmp_path / "evil"
    with tarfile.open(saved) as old, tarfile.open(evil, "w:gz") as new:
        for entry in old:
            content = old.extractfile(entry).read()  # type: ignore[union-attr]
            if entry.name == "manifest.json":
                manifest = json.loads(content)
                manifest["files"]["../outside"] = {"bytes": 1, "sha256": sha256(b"x").hexdigest()}
                content = json.dumps(manifest).encode()
                entry.size = len(content)
            new.addfile(entry, io.BytesIO(content))
        outside = tarfile.TarInfo("../outside")
        outside.size = 1
        new.addfile(outside, io.BytesIO(b"x"))
    assert refusal(evil, tmp_path / "empty") == "backup_bad"
    assert not (tmp_path / "outside").exists()


async def test_with_postgresql_the_command_says_what_to_use(tmp_path: Path) -> None:
    code, _, err = await diemcau(
        "backup", str(tmp_path / "x"), data=tmp_path / "d", DIEMCAU_DATABASE_URL="postgresql://nobody@localhost/none"
    )
    assert code == 1
    assert "pg_dump" in err
    assert "backup_postgresql" in err


# The other office commands, beside a running service.


async def test_accounts_are_made_reset_and_disabled_by_command(world: World, tmp_path: Path) -> None:
    data = tmp_path / "data"
    code, out, err = await diemcau(
        "accounts", "create", "--name", "ky.thuat", "--role", "technician", "--conference", "HN-THU",
        "--bridge", "DC001",
        data=data, DIEMCAU_PUBLIC_URL="https://hoinghi.example",
    )  # fmt: skip
    assert code == 0, err
    assert out.startswith("https://hoinghi.example/join#")
    async with world.client() as client:
        assert await accept(client, {"url": out.split()[0]}) == 200
        assert (await sign_in(client, "ky.thuat"))[0] == 201
        async with client.get("/api/me") as response:
            assert (await response.json())["bridge_id"] == world.ward
        listed = (await diemcau("accounts", "list", data=data))[1]
        assert "ky.thuat" in listed
        assert "technician" in listed
        await world.app[keys.LOGINS].notice_revocations()
        assert (await diemcau("accounts", "disable", "--name", "ky.thuat", data=data))[0] == 0
        await world.app[keys.LOGINS].notice_revocations()  # as the service does every 5 s
        async with client.get("/api/me") as response:
            assert response.status == 401
    code, _, err = await diemcau("accounts", "reset", "--name", "khong.co", data=data)
    assert (code, "no_such_account" in err) == (1, True)


async def test_the_audit_log_is_listed_exported_and_verified_by_command(world: World, tmp_path: Path) -> None:
    data = tmp_path / "data"
    async with world.client() as client:
        await world.sign_in_organiser(client)
        async with client.get(f"/api/conferences/{world.conference}/delegates") as response:
            assert response.status == 200
    assert "list_roster" in (await diemcau("audit", "list", data=data))[1]
    code, out, _ = await diemcau("audit", "export", "--what", "list_roster", data=data)
    (entry,) = [json.loads(line) for line in out.splitlines()]
    assert (code, entry["kind"], entry["role"]) == (0, "read", "organiser")
    code, out, _ = await diemcau("audit", "verify", "--head", entry["seal"], data=data)
    assert (code, "intact" in out) == (0, True)
    assert (await diemcau("audit", "verify", "--head", "00" * 32, data=data))[0] == 1
    with closing(sqlite3.connect(data / "diemcau.sqlite3")) as db:
        db.execute("DROP TRIGGER audit_no_update")
        db.execute("UPDATE audit_entries SET who = 'ai đó' WHERE seq = ?", (entry["seq"],))
        db.commit()
    code, out, _ = await diemcau("audit", "verify", data=data)
    assert (code, f"{entry['seq']}: bị sửa" in out) == (1, True)
