"""Tickets: the delegate's own page, its QR, and minting for the host."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from aiohttp import web
from sqlalchemy import select
from sqlalchemy.orm import aliased

from checkin.qr import svg
from conference.http.events import session_view
from conference.http.keys import ADDRESSES, DATABASE, REGISTRY, TICKETS
from conference.http.parse import path_id
from conference.http.reply import reply
from conference.http.scope import bridge_in_scope, caller_of
from schemas.errors import Refused
from schemas.rows import Attendance, Bridge, Conference, Delegate, Session, Summons, Unit
from schemas.wire.people import TicketMade, TicketSession, TicketView


async def get_ticket(request: web.Request) -> web.Response:
    """What the holder of a ticket sees: name, bridge point, times, checked in or not."""
    delegate_id = (await holder(request)).id
    there = aliased(Bridge)
    async with request.app[DATABASE].read() as db:
        delegate, bridge, unit, conference = (
            await db.execute(
                select(Delegate, Bridge, Unit.name, Conference)
                .join(Bridge, Bridge.id == Delegate.bridge_id)
                .join(Conference, Conference.id == Delegate.conference_id)
                .outerjoin(Unit, Unit.id == Delegate.unit_id)
                .where(Delegate.id == delegate_id)
            )
        ).one()
        sessions = (
            await db.execute(
                select(Session, Attendance.at, there.name)
                .join(Summons, (Summons.session_id == Session.id) & (Summons.delegate_id == delegate_id))
                .outerjoin(Attendance, (Attendance.session_id == Session.id) & (Attendance.delegate_id == delegate_id))
                .outerjoin(there, there.id == Attendance.bridge_id)
                .order_by(Session.starts)
            )
        ).all()
    digits = request.match_info["digits"]
    return reply(
        TicketView(
            full_name=delegate.full_name,
            title=delegate.title,
            unit=unit or "",
            conference_id=conference.id,
            conference_title=conference.title,
            time_zone=conference.time_zone,
            bridge_id=bridge.id,
            bridge_name=bridge.name,
            bridge_address=bridge.address,
            qr_url=f"/api/tickets/{digits}/qr.svg",
            sessions=_sessions(sessions),
        )
    )


async def get_ticket_qr(request: web.Request) -> web.Response:
    """The ticket's QR as SVG; it holds the address of the delegate's page."""
    await holder(request)
    return web.Response(
        body=svg(request.app[ADDRESSES].ticket(request.match_info["digits"])).encode(),
        content_type="image/svg+xml",
        headers={"Cache-Control": "private, max-age=86400"},
    )


async def make_ticket(request: web.Request) -> web.Response:
    """A delegate's ticket, for printing or sending by the host of their bridge point."""
    delegate_id = path_id(request)
    async with request.app[DATABASE].read() as db:
        delegate = await db.get(Delegate, delegate_id)
    if delegate is None:
        raise Refused("not_found")
    bridge_in_scope(caller_of(request), delegate.bridge_id, request.app[REGISTRY])
    digits = request.app[TICKETS].mint(delegate.id, delegate.ticket_generation)
    return reply(TicketMade(ticket=digits, url=request.app[ADDRESSES].ticket(digits)))


async def holder(request: web.Request) -> Delegate:
    """The delegate whose ticket stands in the path. Raises `Refused`: `unknown_ticket`, `revoked`."""
    ticket = request.app[TICKETS].read(request.match_info["digits"])
    async with request.app[DATABASE].read() as db:
        delegate = await db.get(Delegate, ticket.delegate_id)
    if delegate is None:
        raise Refused("unknown_ticket")
    if delegate.revoked or ticket.generation != delegate.ticket_generation:
        raise Refused("revoked")
    return delegate


def _sessions(rows: Iterable[tuple[Session, datetime | None, str | None]]) -> list[TicketSession]:
    return [
        TicketSession(session=session_view(session), checked_in_at=at, checked_in_bridge=name)
        for session, at, name in rows
    ]
