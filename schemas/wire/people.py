"""Delegates and their tickets."""

from __future__ import annotations

from schemas.wire.base import Digits, Moment, RowId, Wire
from schemas.wire.event import SessionView
from schemas.words import Category


class DelegateView(Wire):
    """A delegate as the host of their bridge point sees them in the list of one session.

    `bridge_id` is where they are summoned. `substitute` names who sits there instead of them; `absent_excused` is
    null when no absence was noted.
    """

    id: RowId
    code: str
    full_name: str
    title: str
    unit: str
    category: Category
    bridge_id: RowId
    bridge_name: str
    checked_in_at: Moment | None
    checked_in_bridge_id: RowId | None
    checked_in_bridge_name: str | None
    substitute: str | None
    absent_excused: bool | None
    absent_reason: str | None


class DelegateList(Wire):
    """One page of delegates, in Vietnamese order of names; `next_after` asks for the following page."""

    delegates: list[DelegateView]
    total: int
    next_after: str | None


class TicketMade(Wire):
    """The address that a delegate's QR holds, and its number."""

    ticket: Digits
    url: str


class TicketSession(Wire):
    """One session on a ticket, and whether its holder was counted there."""

    session: SessionView
    checked_in_at: Moment | None
    checked_in_bridge: str | None


class TicketView(Wire):
    """What the delegate's own page shows: name, bridge point, time, checked in or not."""

    full_name: str
    title: str
    unit: str
    conference_id: RowId
    conference_title: str
    time_zone: str
    bridge_id: RowId
    bridge_name: str
    bridge_address: str
    qr_url: str
    sessions: list[TicketSession]
