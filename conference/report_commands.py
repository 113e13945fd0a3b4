"""`diemcau report` and `diemcau badges`: the same work as the API's, from the command line."""

from __future__ import annotations

import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from checkin.ticket import TicketKeys
from conference.addresses import Addresses
from conference.audit.command import commanded, record
from conference.audit.deed import doing
from conference.database import Database, open_database
from conference.keyring import load_keyring
from conference.migrations import migrate
from conference.papers.assemble import assemble
from conference.papers.print_job import typeset
from conference.papers.values import Kind
from conference.reports.collect import collect
from conference.reports.docx_template import template
from conference.reports.forms import Form, Issuer, Narrative
from conference.reports.keep import Kept, finalise, kept_of, verify
from conference.reports.make import documents
from conference.reports.press import press_line
from conference.reports.worker import Format, Order
from conference.settings import Settings
from schemas.errors import Refused
from schemas.rows import Bridge, Conference, Session

if TYPE_CHECKING:
    from conference.cli import Badges, Report


async def run_report(asked: Report) -> None:
    """Do what the command's first word says."""
    if asked.action == "template":
        if asked.target not in list(Form):
            raise Refused("bad_request", fields=[f"form: {' | '.join(Form)}"])
        path = asked.out / f"bao-cao-{asked.target}.docx"
        _write(path, template(Form(asked.target)))
        print(path)
        return
    keyring = load_keyring(asked.data)
    async with _database(asked) as database:
        if asked.action == "verify":
            kept = await verify(database, _read(Path(asked.target)))
            print(f"Đúng là báo cáo chính thức đã lưu / this is a kept final report: {_told(kept)}")
            return
        conference, session = await _session(database, asked.target, asked.session)
        if asked.action == "list":
            for kept in await kept_of(database, session.id):
                print(_told(kept))
            return
        figures = (await collect(database, session.id, _now())).figures
        if asked.action == "press":
            print(press_line(figures))
            return
        formats = tuple(Format(word.strip()) for word in asked.formats.split(",") if word.strip() in list(Format))
        issuer, words = _issuer(asked, conference), _narrative(asked.narrative)
        own = _read(asked.template) if asked.template else None
        if asked.action == "final":
            with doing(commanded(keyring, "report_final", conference.id, session=session.id)):
                done = await finalise(
                    database,
                    session.id,
                    issuer,
                    now=_now(),
                    by="diemcau report",
                    narrative=words,
                    formats=formats,
                    own=own,
                )
            for kept in done:
                print(_told(kept))
            return
        await record(database, keyring, "report_make", f"session:{session.id}", conference.id)
        order = Order(replace(figures, final=False), issuer, formats, words, own)
        for wanted, data in (await documents(order)).items():
            path = asked.out / f"bao-cao-{conference.code}-{session.code}.{wanted.value}"
            _write(path, data)
            print(path)


async def run_badges(asked: Badges) -> None:
    """Print papers into a PDF, telling progress on standard error."""
    if asked.public_url is None:
        raise Refused("no_public_url")
    base = str(asked.public_url).rstrip("/")
    addresses = Addresses(base, base)
    keyring = load_keyring(asked.data)
    keys = TicketKeys(keyring.tickets, keyring.current_ticket)
    kind = Kind(asked.kind)
    async with _database(asked) as database:
        conference, session = await _session(database, asked.conference, asked.session)
        await record(database, keyring, "badges", f"session:{session.id}", conference.id, kind=kind.value)
        event, items = await assemble(
            database,
            session.id,
            kind,
            ticket=lambda delegate, generation: addresses.ticket(keys.mint(delegate, generation)),
            point=addresses.point,
            bridge_ids=None if asked.bridge is None else [await _bridge(database, conference.id, asked.bridge)],
            hotline=asked.hotline,
            superior=asked.superior,
        )
    out = asked.out or Path(f"{kind.value}.pdf")
    made = await typeset(kind, event, items, out, progress=_progress, template=asked.template)
    print(f"\r{made.path}: {made.items} / {made.pages} trang (pages)")


def _progress(done: int, whole: int) -> None:
    sys.stderr.write(f"\r{done}/{whole}")
    sys.stderr.flush()


def _issuer(asked: Report, conference: Conference) -> Issuer:
    signed = asked.signed_on
    zone = ZoneInfo(conference.time_zone)
    return Issuer(
        issuer=asked.issuer or conference.organiser,
        superior=asked.superior,
        place=asked.place or conference.place,
        form=Form(asked.form),
        number=asked.number,
        symbol=asked.symbol,
        signed_on=None if signed is None else datetime(signed.year, signed.month, signed.day, tzinfo=zone),
        authority=asked.authority,
        title=asked.signer_title,
        signer=asked.signer,
        recipients=tuple(name.strip() for name in asked.recipients.split(";") if name.strip()),
        archive=asked.archive,
    )


def _narrative(path: Path | None) -> Narrative | None:
    if path is None:
        return None
    known = {field.name for field in fields(Narrative)}
    try:
        given: Any = json.loads(_read(path))
        if not isinstance(given, dict) or not set(given) <= known:
            raise ValueError(f"only {', '.join(sorted(known))} are known")
        parts: dict[str, Any] = {
            name: value if isinstance(value, str) else tuple(map(str, value)) for name, value in given.items()
        }
        return Narrative(**parts)
    except (ValueError, TypeError) as error:
        raise Refused("bad_narrative", path=str(path), reason=str(error)) from None


def _told(kept: Kept) -> str:
    return (
        f"#{kept.id} {kept.number}, lần {kept.edition}, {kept.format}, {kept.made_at:%d/%m/%Y %H:%M} UTC, "
        f"{kept.made_by}\n  {kept.press}\n  SHA-256 {kept.sha256}\n  niêm phong / seal {kept.seal}"
    )


async def _session(database: Database, code: str, session: str | None) -> tuple[Conference, Session]:
    async with database.read() as db:
        conference = await db.scalar(select(Conference).where(Conference.code == code))
        if conference is None:
            known = list(await db.scalars(select(Conference.code).order_by(Conference.id)))
            raise Refused("no_such_conference", conference=code, known=", ".join(known) or "–")
        sessions = list(
            await db.scalars(select(Session).where(Session.conference_id == conference.id).order_by(Session.starts))
        )
    chosen = [each for each in sessions if session in (None, each.code)]
    if len(chosen) != 1:
        known_codes = ", ".join(each.code for each in sessions) or "–"
        raise Refused("no_such_session", conference=code, session=session or "?", known=known_codes)
    return conference, chosen[0]


async def _bridge(database: Database, conference_id: int, code: str) -> int:
    async with database.read() as db:
        found = await db.scalar(select(Bridge.id).where(Bridge.conference_id == conference_id, Bridge.code == code))
    if found is None:
        raise Refused("no_such_bridge", bridge=code)
    return found


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refused("no_such_file", path=str(path), reason=error.strerror) from None


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        raise Refused("no_such_file", path=str(path), reason=error.strerror) from None


@asynccontextmanager
async def _database(settings: Settings) -> AsyncIterator[Database]:
    database = open_database(settings.data, settings.database_url)
    try:
        await migrate(database)
        yield database
    finally:
        await database.close()


def _now() -> datetime:
    return datetime.now(UTC)
