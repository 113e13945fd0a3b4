"""`diemcau privacy`: what the page does, for whoever has the machine. Every use is in the audit log, reads too."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ValidationError
from sqlalchemy import select

from conference.audit.command import WHO, record
from conference.database import Database
from conference.office_commands import opened
from conference.privacy import register
from conference.privacy.desk import forget_person, privacy_desk, retention_view
from conference.privacy.dossier import dossier, workbook
from conference.privacy.notice import write_notice
from conference.privacy.people import correct, find
from conference.privacy.retention import Retention
from conference.shelf import shelves_of
from schemas.errors import Refused
from schemas.rows import Conference
from schemas.wire import privacy as wire
from schemas.words import RequestState

if TYPE_CHECKING:
    from conference.cli_privacy import PrivacyCommand


async def run_privacy(asked: PrivacyCommand) -> None:
    """Do what the command's second word says, and record it."""
    async with opened(asked) as (database, keyring):
        async with database.read() as db:
            conference = await db.scalar(select(Conference).where(Conference.code == asked.conference))
        if conference is None:
            raise Refused("not_found")
        about = f"conference:{conference.id}"
        if asked.id is not None:
            about += f" {asked.kind}:{asked.id}"
        elif asked.request is not None:
            about += f" privacy-request:{asked.request}"
        elif asked.breach is not None:
            about += f" breach:{asked.breach}"
        # Recorded first: a read that was not recorded must not have been shown.
        await record(database, keyring, f"privacy_{asked.action.replace('-', '_')}", about)
        retention = Retention(database, keyring.audit, _now, pause_s=0)
        desk = _Desk(database, retention, conference, asked.data)
        retention.subscribe(desk.clear_shelves)
        try:
            await DEEDS[asked.action](asked, desk)
        except ValidationError as error:
            fields = [".".join(map(str, fault["loc"])) for fault in error.errors(include_input=False)]
            raise Refused("bad_request", fields=fields) from None


@dataclass(frozen=True, slots=True)
class _Desk:
    """What a deed needs."""

    database: Database
    retention: Retention
    conference: Conference
    data: Path

    async def clear_shelves(self, conference_id: int) -> None:
        """Files and papers that may name whoever was deleted; the running service hears of the rest (`Desk.watch`)."""
        for shelf in shelves_of(self.data, _now):
            shelf.forget(conference_id)

    @property
    def number(self) -> int:
        """Of the conference."""
        return self.conference.id


async def _show(_asked: PrivacyCommand, on: _Desk) -> None:
    _print(await privacy_desk(on.database, on.retention, on.number, _now()))


async def _notice(asked: PrivacyCommand, on: _Desk) -> None:
    vi, en = (_text(path) if path is not None else "" for path in (asked.vi, asked.en))
    notice = wire.NoticeAsked(vi=vi, en=en, contact=asked.contact, retention_days=asked.days)
    async with on.database.write() as db:
        _print(await write_notice(db, on.number, notice, WHO, _now()))


async def _put_off(asked: PrivacyCommand, on: _Desk) -> None:
    given = wire.PostponementAsked.model_validate({"until": asked.until, "reason": asked.reason})
    plan = await on.retention.put_off(on.number, given.until, given.reason)
    _print(await retention_view(on.retention, plan))


async def _erase(asked: PrivacyCommand, on: _Desk) -> None:
    given = wire.ErasureAsked(code=asked.confirm, reason=asked.reason)
    await on.retention.order(on.number, given.code, given.reason)
    await on.retention.erase(on.number)
    _print(await retention_view(on.retention, await on.retention.plan(on.number)))


async def _find(asked: PrivacyCommand, on: _Desk) -> None:
    async with on.database.read() as db:
        _print(await find(db, on.number, wire.PersonAsked(q=asked.name).q))


async def _export(asked: PrivacyCommand, on: _Desk) -> None:
    async with on.database.read() as db:
        held = await dossier(db, on.number, asked.kind, asked.id or 0, _now())
    if asked.out is None:
        _print(held)
        return
    data = workbook(held, on.conference.time_zone) if asked.out.suffix == ".xlsx" else _json(held).encode()
    asked.out.touch(mode=0o600)
    asked.out.write_bytes(data)


async def _correct(asked: PrivacyCommand, on: _Desk) -> None:
    given = {name: getattr(asked, name) for name in ("phone", "email", "title", "birth")} | {"full_name": asked.name}
    change = wire.PersonChange(**{name: value for name, value in given.items() if value})
    async with on.database.write() as db:
        await correct(db, on.number, asked.kind, asked.id or 0, change, today=(_now() + timedelta(hours=7)).date())


async def _forget(asked: PrivacyCommand, on: _Desk) -> None:
    given = wire.ForgetAsked(request_id=asked.request, reason=asked.reason)
    async with on.database.write() as db:
        await forget_person(db, on.number, asked.kind, asked.id or 0, request_id=given.request_id, by=WHO, now=_now())
    await on.clear_shelves(on.number)


async def _request(asked: PrivacyCommand, on: _Desk) -> None:
    given = wire.RequestAsked(kind=asked.wants, name=asked.name, contact=asked.contact)
    async with on.database.write() as db:
        row = await register.receive(db, on.number, given, ZoneInfo(on.conference.time_zone), _now())
    _print(register.request_view(row, _now()))


async def _acknowledge(asked: PrivacyCommand, on: _Desk) -> None:
    await _change_request(asked, on, wire.RequestChange(acknowledged=True))


async def _close_request(asked: PrivacyCommand, on: _Desk) -> None:
    state = RequestState.REFUSED if asked.refused else RequestState.DONE
    change = wire.RequestChange(acknowledged=True, state=state, note=asked.reason)
    await _change_request(asked, on, change)


async def _change_request(asked: PrivacyCommand, on: _Desk, change: wire.RequestChange) -> None:
    async with on.database.write() as db:
        row = await register.change_request(db, on.number, asked.request or 0, change, by=WHO, now=_now())
    _print(register.request_view(row, _now()))


async def _breach(asked: PrivacyCommand, on: _Desk) -> None:
    given = wire.BreachAsked(found_at=asked.found_at or _now(), what=asked.what, whom=asked.whom)
    async with on.database.write() as db:
        row = await register.note_breach(db, on.number, given, WHO)
    _print(register.breach_view(row, _now()))


async def _report_breach(asked: PrivacyCommand, on: _Desk) -> None:
    change = wire.BreachChange(reported_at=_now(), notes=asked.what or None)
    async with on.database.write() as db:
        row = await register.change_breach(db, on.number, asked.breach or 0, change)
    _print(register.breach_view(row, _now()))


DEEDS: dict[str, Callable[[PrivacyCommand, _Desk], Awaitable[None]]] = {
    "show": _show,
    "notice": _notice,
    "put-off": _put_off,
    "erase": _erase,
    "find": _find,
    "export": _export,
    "correct": _correct,
    "forget": _forget,
    "request": _request,
    "acknowledge": _acknowledge,
    "close-request": _close_request,
    "breach": _breach,
    "report-breach": _report_breach,
}


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused("no_such_file", path=str(path), reason=type(error).__name__) from None


def _json(model: BaseModel) -> str:
    return model.model_dump_json(indent=1)


def _print(model: BaseModel) -> None:
    sys.stdout.write(_json(model) + "\n")


def _now() -> datetime:
    return datetime.now(UTC)
