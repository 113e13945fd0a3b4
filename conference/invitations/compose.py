"""From a delegate to their letter: read at the moment of sending, so that a changed hall or hour is never old news."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import select

from bridges.registry import Registry
from checkin.ticket import TicketKeys
from conference.addresses import Addresses
from conference.database import Database
from conference.invitations.letters import Letter, sitting
from conference.invitations.outbox import Claim
from conference.papers.clean import printable
from conference.privacy.notice import notice_of
from conference.programme.calendar import calendar_file
from conference.programme.known import Programmes
from conference.programme.shown import entries_of, shown_to
from schemas.rows import Bridge, Conference, Delegate, Mailing, Session


class Composer:
    """Writes letters."""

    def __init__(
        self,
        database: Database,
        registry: Registry,
        programmes: Programmes,
        *,
        tickets: TicketKeys,
        addresses: Addresses,
        now: Callable[[], datetime],
    ) -> None:
        self._database, self._registry, self._programmes = database, registry, programmes
        self._tickets, self._addresses, self._now = tickets, addresses, now

    async def letter(self, claim: Claim) -> Letter | None:
        """The letter of a claim; None when the delegate is no longer to be invited."""
        async with self._database.read() as db:
            delegate = await db.get(Delegate, claim.delegate_id)
            mailing = await db.get(Mailing, claim.mailing_id)
            if delegate is None or mailing is None or delegate.revoked:
                return None
            bridge = await db.get_one(Bridge, delegate.bridge_id)
            shown = await shown_to(db, self._registry, self._programmes, delegate)
            notice = await notice_of(db, delegate.conference_id)
        conference = shown.conference
        url = self._addresses.ticket(self._tickets.mint(delegate.id, delegate.ticket_generation))
        entries = entries_of(shown, bridge, url)
        return Letter(
            number=f"inv-{mailing.token}-{claim.id}",
            to=delegate.email or "",
            phone=delegate.phone or "",
            full_name=delegate.full_name,
            title=delegate.title,
            conference=conference.title,
            organiser=conference.organiser,
            point=bridge.name,
            address=bridge.address,
            url=url,
            note=mailing.note,
            privacy=printable(notice.short.vi),
            calendar=calendar_file(entries, conference.title, conference.time_zone, self._now()) if entries else b"",
            sittings=[sitting(one.title, one.doors_open, one.starts, conference.time_zone) for one in shown.sessions],
        )

    async def sample(self, conference_id: int, to: str, note: str, number: str) -> Letter:
        """A letter to oneself: everything is the conference's own but the person, and its ticket opens nothing."""
        async with self._database.read() as db:
            conference = await db.get_one(Conference, conference_id)
            notice = await notice_of(db, conference_id)
            bridge = await db.scalar(
                select(Bridge)
                .where(Bridge.conference_id == conference_id)
                .order_by(Bridge.is_main.desc(), Bridge.position)
                .limit(1)
            )
            sessions = await db.scalars(
                select(Session).where(Session.conference_id == conference_id).order_by(Session.starts)
            )
            sittings = [sitting(one.title, one.doors_open, one.starts, conference.time_zone) for one in sessions]
        return Letter(
            number=number,
            to=to if "@" in to else "",
            phone="" if "@" in to else to,
            full_name="Đại biểu thử nghiệm",
            title="",
            conference=conference.title,
            organiser=conference.organiser,
            point=bridge.name if bridge is not None else "Điểm cầu chính",
            address=bridge.address if bridge is not None else "",
            url=self._addresses.ticket("0" * 40),
            note=note,
            privacy=printable(notice.short.vi),
            sittings=sittings,
        )
