"""`diemcau invite`: the twin of the page of invitations on the terminal."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bridges.registry import Registry
from checkin.qr import png
from checkin.ticket import TicketKeys
from conference.addresses import Addresses
from conference.audit.command import commanded
from conference.audit.deed import doing, record_first, recorded
from conference.database import Database, open_database
from conference.invitations.compose import Composer
from conference.invitations.dispatch import Dispatcher
from conference.invitations.group import PNG_SCALE, group_text, sittings_of
from conference.invitations.log import counts_of, mailings_of
from conference.invitations.outbox import Outbox, Whom, enqueue, set_state, try_again
from conference.invitations.setup import lines_of
from conference.jobs import SEND_S
from conference.keyring import Keyring, load_keyring
from conference.migrations import migrate
from conference.points import load_points
from conference.privacy.notice import notice_of
from conference.programme.known import Programmes
from conference.roster.names import fold
from conference.roster.values import email, phone
from schemas.errors import CODES, Refused
from schemas.rows import Bridge, Conference, Mailing, Session
from schemas.words import Channel, InvitationState, MailingState

if TYPE_CHECKING:
    from conference.cli import Invite

STATES = {"pause": MailingState.PAUSED, "resume": MailingState.RUNNING, "cancel": MailingState.CANCELLED}
TRIED = {"retry": InvitationState.FAILED, "retry-uncertain": InvitationState.UNCERTAIN}


@dataclass(frozen=True, slots=True)
class _Office:
    database: Database
    keyring: Keyring
    registry: Registry
    addresses: Addresses
    composer: Composer
    dispatcher: Dispatcher
    conference: Conference


async def run_invite(asked: Invite) -> None:
    """Do what `action` says."""
    async with _office(asked) as office:
        action = f"invite_{asked.action.replace('-', '_')}"
        with doing(commanded(office.keyring, action, office.conference.id, channel=asked.channel)):
            await _do(office, asked)


async def _do(office: _Office, asked: Invite) -> None:
    if asked.action == "send":
        await _send(office, asked)
    elif asked.action == "group":
        await _group(office, asked)
    elif asked.action == "test":
        await _test(office, asked)
    elif asked.action in STATES:
        mailing = await _mailing(office, asked)
        async with recorded(office.database) as db:
            await set_state(db, mailing, STATES[asked.action], _now())
        await _status(office)
    elif asked.action in TRIED:
        mailing = await _mailing(office, asked)
        async with recorded(office.database) as db:
            count = await try_again(db, mailing, TRIED[asked.action], None, _now())
        print(f"Xếp hàng gửi lại / queued again: {count}")
        await _deliver(office, mailing, asked)
    else:
        await _status(office)


async def _send(office: _Office, asked: Invite) -> None:
    channel = Channel(asked.channel)
    office.dispatcher.line(channel)
    points = None
    async with office.database.read() as db:
        session = await _session(db, office.conference, asked.session)
        bridge = await _bridge(db, office.conference, asked.bridge)
    if bridge is not None:
        points = office.registry.subtree(bridge)
    async with recorded(office.database) as db:
        row = await enqueue(
            db,
            office.conference.id,
            channel,
            Whom(session, points, again=asked.again),
            note=asked.note,
            by="diemcau invite",
            now=_now(),
        )
    await _deliver(office, row.id, asked)


async def _group(office: _Office, asked: Invite) -> None:
    """The messages for the chat groups of a point and those below, or of all; with `--out` as files beside QRs."""
    async with office.database.read() as db:
        bridge = await _bridge(db, office.conference, asked.bridge)
        wanted = select(Bridge).where(Bridge.conference_id == office.conference.id).order_by(Bridge.position, Bridge.id)
        if bridge is not None:
            wanted = wanted.where(Bridge.id.in_(office.registry.subtree(bridge)))
        points = list(await db.scalars(wanted))
        sessions = await sittings_of(db, office.conference.id)
        notice = (await notice_of(db, office.conference.id)).short.vi
    for point in points:
        url = office.addresses.point(point.id)
        words = group_text(office.conference, sessions, point, url, notice)
        if asked.out is None:
            print(f"{words}\n")
        else:
            # The code is the office's own text: it may hold what a path may not.
            stem = asked.out / f"{point.id}-{fold(point.code).replace(' ', '-')}"
            await asyncio.to_thread(_write, stem, words, png(url, PNG_SCALE))
    if asked.out is not None:
        print(f"{asked.out}: {len(points)}")


def _write(stem: Path, words: str, picture: bytes) -> None:
    stem.parent.mkdir(parents=True, exist_ok=True)
    stem.with_suffix(".txt").write_text(f"{words}\n", "utf-8")
    stem.with_suffix(".png").write_bytes(picture)


async def _test(office: _Office, asked: Invite) -> None:
    channel = Channel(asked.channel)
    to, _ = email(asked.to) if channel is Channel.EMAIL else phone(asked.to)
    if to is None:
        raise Refused("bad_request", fields=["--to: not an address of this channel"])
    await record_first(office.database)
    letter = await office.composer.sample(office.conference.id, to, asked.note, f"test-{secrets.token_hex(12)}")
    verdict = await office.dispatcher.test(channel, letter)
    words = CODES[verdict.reason] if verdict.reason else None
    print(f"{verdict.state.value}{f' ({verdict.detail})' if verdict.detail else ''}")
    if words is not None:
        print(f"  {words.vi}\n  {words.en}")
        raise SystemExit(1)


async def _deliver(office: _Office, mailing: int, asked: Invite) -> None:
    """Send here, unless a running service does: both may, as each message is claimed first."""
    while asked.deliver:
        await office.dispatcher.wake()
        async with office.database.read() as db:
            counts = (await counts_of(db, [mailing])).get(mailing, {})
            row = await db.get_one(Mailing, mailing, populate_existing=True)
        if row.state is not MailingState.RUNNING or not {"queued", "sending"} & counts.keys():
            break
        await asyncio.sleep(SEND_S)
    await _status(office)


async def _status(office: _Office) -> None:
    async with office.database.read() as db:
        rows = await mailings_of(db, office.conference.id)
        counts = await counts_of(db, [row.id for row in rows])
    for row in rows:
        found = ", ".join(f"{state} {count}" for state, count in sorted(counts.get(row.id, {}).items()))
        trouble = f"  [{row.trouble} {row.trouble_detail}]" if row.trouble else ""
        print(f"{row.id:>4}  {row.channel.value:8} {row.state.value:10} {found}{trouble}")
    if not rows:
        print("Chưa gửi đợt nào / no mailing yet")


async def _mailing(office: _Office, asked: Invite) -> int:
    async with office.database.read() as db:
        rows = await mailings_of(db, office.conference.id)
    for row in rows:
        if asked.mailing in {None, row.id}:
            return row.id
    raise Refused("not_found")


async def _session(db: AsyncSession, conference: Conference, code: str | None) -> int | None:
    if code is None:
        return None
    rows = await db.scalars(select(Session).where(Session.conference_id == conference.id).order_by(Session.starts))
    known = {row.code: row.id for row in rows}
    if code not in known:
        raise Refused("no_such_session", conference=conference.code, session=code, known=", ".join(known) or "–")
    return known[code]


async def _bridge(db: AsyncSession, conference: Conference, code: str | None) -> int | None:
    if code is None:
        return None
    found = await db.scalar(select(Bridge.id).where(Bridge.conference_id == conference.id, Bridge.code == code))
    if found is None:
        raise Refused("no_such_bridge", bridge=code)
    return found


@asynccontextmanager
async def _office(asked: Invite) -> AsyncIterator[_Office]:
    if asked.public_url is None:
        raise Refused("no_public_url")
    address = str(asked.public_url).rstrip("/")
    database = open_database(asked.data, asked.database_url)
    try:
        await migrate(database)
        async with database.read() as db:
            conference = await db.scalar(select(Conference).where(Conference.code == asked.conference))
            known = list(await db.scalars(select(Conference.code).order_by(Conference.id)))
        if conference is None:
            raise Refused("no_such_conference", conference=asked.conference, known=", ".join(known) or "–")
        registry, addresses = Registry(), Addresses(address, address)
        await load_points(database, registry)
        keyring = load_keyring(asked.data)
        composer = Composer(
            database,
            registry,
            Programmes(database, time.monotonic),
            tickets=TicketKeys(keyring.tickets, keyring.current_ticket),
            addresses=addresses,
            now=_now,
        )
        dispatcher = Dispatcher(Outbox(database, _now), composer, lines_of(asked, _now), _now)
        try:
            yield _Office(database, keyring, registry, addresses, composer, dispatcher, conference)
        finally:
            await dispatcher.close()
    finally:
        await database.close()


def _now() -> datetime:
    return datetime.now(UTC)
