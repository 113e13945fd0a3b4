"""`diemcau accounts`, `audit`, `backup`, `restore`: for whoever has the machine."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from sqlalchemy import select

from conference.access.accounts import Accounts, Change, Scope
from conference.access.contacts import Contacts
from conference.access.factor import Factors
from conference.access.links import Links
from conference.access.logins import Logins
from conference.access.passwords import Passwords
from conference.addresses import Addresses
from conference.audit.command import record
from conference.audit.search import Wanted, search
from conference.audit.verify import entry_of, read_anchors, verify
from conference.database import Database, open_database
from conference.keyring import Keyring, load_keyring
from conference.migrations import migrate
from conference.settings import Settings
from conference.vault import Told, back_up, restore
from schemas.errors import Refused
from schemas.rows import Account, AuditEntry, Bridge, Conference
from schemas.words import Role

if TYPE_CHECKING:
    from conference.cli_office import AccountsCommand, AuditCommand, BackupCommand, RestoreCommand

FAULTS = {
    "altered": "bị sửa hoặc chèn / altered or put in",
    "removed": "bị xóa / removed",
    "beyond": "nằm ngoài đầu chuỗi / beyond the head",
    "head": "đầu chuỗi không khớp / the head does not fit",
    "anchor": "không khớp mốc đã ghi / not what was noted",
}


async def run_accounts(asked: AccountsCommand) -> None:
    """Do what the command's first word says, and record it."""
    async with opened(asked) as (database, keyring):
        accounts = _accounts(database, keyring)
        if asked.action == "list":
            await record(database, keyring, "accounts_list", "")
            for account in await accounts.listed(None):
                print(_line(account))
            return
        if asked.action == "create":
            scope = await _scope(database, asked.conference, asked.bridge)
            account = await accounts.create(asked.name, asked.full_name, Role(asked.role), scope)
        else:
            account = await accounts.named(asked.name)
        await record(database, keyring, f"accounts_{asked.action}", f"account:{account.id}")
        if asked.action in {"disable", "enable"}:
            print(_line(await accounts.change(account.id, Change(disabled=asked.action == "disable"))))
            return
        token, ends = await accounts.invite(account)
        base = str(asked.public_url or f"http://localhost:{asked.port}").rstrip("/")
        print(f"{Addresses(base, base).join(token)}\n  một lần, đến / once, until {ends.astimezone():%d/%m/%Y %H:%M}")


async def run_audit(asked: AuditCommand) -> None:
    """List, export, or verify. `verify` exits 1 when the chain does not hold."""
    async with opened(asked) as (database, keyring):
        if asked.action == "verify":
            await _verify(asked, database, keyring)
            return
        await record(database, keyring, f"audit_{asked.action}", "")
        wanted = Wanted(who=asked.who, action=asked.what, object=asked.object, since=asked.since, until=asked.until)
        if asked.action == "list":
            for row in reversed(await search(database, wanted, before=None, limit=asked.limit)):
                print(_entry_line(row))
            return
        if asked.out is None:
            await _export(database, wanted, sys.stdout)
            return
        with asked.out.open("x", encoding="utf-8") as file:
            await _export(database, wanted, file)


async def run_backup(asked: BackupCommand) -> None:
    """Back up the installation to one file."""
    _embedded(asked)
    told = await asyncio.to_thread(back_up, asked.data, asked.file, now=_now(), force=asked.force)
    async with opened(asked) as (database, keyring):
        await record(database, keyring, "backup", "")
    _say(f"Đã sao lưu / backed up: {asked.file}", told)


async def run_restore(asked: RestoreCommand) -> None:
    """Put a backup in place, bring it to this version, and record it."""
    _embedded(asked)
    told = await asyncio.to_thread(restore, asked.file, asked.data, now=_now(), force=asked.force)
    async with opened(asked) as (database, keyring):
        await record(database, keyring, "restore", "", made_at=told.made_at)
    _say(f"Đã khôi phục / restored: {asked.data}", told)


async def _verify(asked: AuditCommand, database: Database, keyring: Keyring) -> None:
    found = await verify(database, keyring.audit, read_anchors(asked.data))
    print(f"{found.entries} mục / entries; mã cuối / last seal {found.seq} {found.seal}")
    for fault in found.faults:
        numbers = f"{fault.seq}" if fault.seq == fault.until else f"{fault.seq}–{fault.until}"
        print(f"  {numbers}: {FAULTS[fault.kind]} [{fault.kind}]")
    noted = asked.head
    if noted and not await _has_seal(database, noted):
        print(f"  {noted}: {FAULTS['anchor']} [anchor]")
        raise SystemExit(1)
    if found.faults:
        raise SystemExit(1)
    print("Nguyên vẹn / intact")


async def _has_seal(database: Database, seal: str) -> bool:
    try:
        wanted = bytes.fromhex(seal)
    except ValueError:
        return False
    async with database.read() as db:
        return await db.scalar(select(AuditEntry.seq).where(AuditEntry.seal == wanted)) is not None


async def _export(database: Database, wanted: Wanted, out: TextIO) -> None:
    """All that fits, newest first, one JSON object a line."""
    before = None
    while rows := await search(database, wanted, before=before, limit=1000):
        for row in rows:
            said = {"seq": row.seq, **asdict(entry_of(row)), "at": row.at.isoformat(), "seal": row.seal.hex()}
            out.write(json.dumps(said, ensure_ascii=False) + "\n")
        before = rows[-1].seq


def _embedded(settings: Settings) -> None:
    if settings.database_url is not None:
        raise Refused("backup_postgresql")


def _accounts(database: Database, keyring: Keyring) -> Accounts:
    passwords, factors = Passwords(), Factors(database, keyring.factors, _now)
    logins = Logins(database, passwords, factors, _now)
    return Accounts(database, Links(database, logins, Contacts(database, _now), _now), logins, passwords, _now)


async def _scope(database: Database, conference: str | None, bridge: str | None) -> Scope:
    if conference is None:
        if bridge is not None:
            raise Refused("bad_scope")
        return Scope()
    async with database.read() as db:
        number = await db.scalar(select(Conference.id).where(Conference.code == conference))
        if number is None:
            raise Refused("bad_scope")
        if bridge is None:
            return Scope(number)
        point = await db.scalar(select(Bridge.id).where(Bridge.conference_id == number, Bridge.code == bridge))
    if point is None:
        raise Refused("bad_scope")
    return Scope(number, point)


def _entry_line(row: AuditEntry) -> str:
    when, whose = f"{row.at.astimezone():%Y-%m-%d %H:%M:%S}", f"{row.who} ({row.role or '–'})"
    return f"{row.seq:>8}  {when}  {row.kind.value:8} {whose}  {row.action} {row.object}  {row.outcome}  {row.address}"


def _line(account: Account) -> str:
    scope = "*" if account.conference_id is None else f"#{account.conference_id}"
    if account.bridge_id is not None:
        scope += f"/{account.bridge_id}"
    state = "khóa / disabled" if account.disabled_at else "" if account.password_hash else "chờ nhận / invited"
    factor = "2FA" if account.totp_since else ""
    return f"{account.username:24} {account.role.value:11} {scope:10} {factor:4} {account.full_name} {state}".rstrip()


def _say(line: str, told: Told) -> None:
    print(f"{line}\n  {told.files} tệp / files, {told.bytes:,} byte, {told.made_at}, {told.version} ({told.revision})")


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[tuple[Database, Keyring]]:
    """The installation's database, of this version's tables, and its keys; closed when the block ends."""
    database = open_database(settings.data, settings.database_url)
    try:
        await migrate(database)
        yield database, load_keyring(Path(settings.data))
    finally:
        await database.close()


def _now() -> datetime:
    return datetime.now(UTC)
