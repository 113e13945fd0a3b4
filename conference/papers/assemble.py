"""From the roster of a session to what is printed: badges, cards, posters and sheets of chosen bridge points."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from zoneinfo import ZoneInfo

from sqlalchemy import select, true
from sqlalchemy.ext.asyncio import AsyncSession

from conference.database import Database
from conference.papers.values import Badge, Event, Invitation, Item, Kind, Poster, Sheet, SheetLine
from conference.privacy.notice import notice_of
from conference.reports.rates import moment_words
from conference.reports.words import CATEGORIES
from schemas.errors import Refused
from schemas.rows import Bridge, Conference, Delegate, Session, Summons, Unit
from schemas.words import Category

TicketAddress = Callable[[int, int], str]
"""Delegate and ticket generation -> the address in the ticket's QR."""
PointAddress = Callable[[int], str]
"""Bridge point -> the address in its poster's QR."""
_IN = 900  # SQLite takes about a thousand values in one IN


async def assemble(
    database: Database,
    session_id: int,
    kind: Kind,
    *,
    ticket: TicketAddress,
    point: PointAddress,
    bridge_ids: Collection[int] | None = None,
    categories: Collection[Category] = (),
    hotline: str = "",
    superior: str = "",
) -> tuple[Event, list[Item]]:
    """The event and the items to print, for all points or the given ones, for all delegates or those of the given
    categories. Revoked delegates get no paper.

    Raises `Refused("not_found")` when there is no such session.
    """
    async with database.read() as db:
        found = (
            await db.execute(
                select(Session, Conference)
                .join(Conference, Conference.id == Session.conference_id)
                .where(Session.id == session_id)
            )
        ).one_or_none()
        if found is None:
            raise Refused("not_found")
        session, conference = found
        chosen = select(Bridge).where(Bridge.conference_id == conference.id).order_by(Bridge.position, Bridge.id)
        bridges = [
            bridge for bridge in await db.scalars(chosen) if bridge_ids is None or bridge.id in frozenset(bridge_ids)
        ]
        people = (
            [] if kind is Kind.POSTERS else await _people(db, session_id, [bridge.id for bridge in bridges], categories)
        )
        notice = (await notice_of(db, conference.id)).short.vi
    event = Event(
        title=conference.title,
        organiser=conference.organiser,
        superior=superior,
        session=session.title,
        time=moment_words(session.starts.astimezone(ZoneInfo(conference.time_zone))),
        place=conference.place,
        hotline=hotline,
        notice=notice,
    )
    return event, _items(kind, bridges, people, ticket, point)


Person = tuple[Delegate, str | None, int]


async def _people(
    db: AsyncSession, session_id: int, bridge_ids: Sequence[int], categories: Collection[Category]
) -> list[Person]:
    """Delegates with unit and the point that summons them, by given name."""
    found: list[Person] = []
    for start in range(0, len(bridge_ids), _IN):
        rows = await db.execute(
            select(Delegate, Unit.name, Summons.bridge_id)
            .join(Summons, Summons.delegate_id == Delegate.id)
            .outerjoin(Unit, Unit.id == Delegate.unit_id)
            .where(
                Summons.session_id == session_id,
                Summons.bridge_id.in_(bridge_ids[start : start + _IN]),
                Delegate.revoked.is_(False),
                Delegate.category.in_(categories) if categories else true(),
            )
            .order_by(Delegate.sort_key, Delegate.id)
        )
        found += [(delegate, unit, bridge_id) for delegate, unit, bridge_id in rows]
    return found


def _items(
    kind: Kind, bridges: Sequence[Bridge], people: Sequence[Person], ticket: TicketAddress, point: PointAddress
) -> list[Item]:
    if kind is Kind.POSTERS:
        return [
            Poster(
                bridge.name,
                point(bridge.id),
                bridge.code,
                bridge.address,
                bridge.host,
                bridge.contact,
                _phone(bridge.contact_phone),
            )
            for bridge in bridges
        ]
    by_point: dict[int, list[Person]] = {bridge.id: [] for bridge in bridges}
    for person in people:
        by_point[person[2]].append(person)
    if kind is Kind.SHEETS:
        return [_sheet(bridge, by_point[bridge.id]) for bridge in bridges]
    make = _badge if kind is Kind.BADGES else _invitation
    return [
        make(delegate, unit or "", bridge, ticket(delegate.id, delegate.ticket_generation))
        for bridge in bridges
        for delegate, unit, _ in by_point[bridge.id]
    ]


def _badge(delegate: Delegate, unit: str, bridge: Bridge, url: str) -> Item:
    category = CATEGORIES[delegate.category] if delegate.category.value != "other" else ""
    return Badge(delegate.full_name, url, delegate.title, unit, bridge.name, category, delegate.code, delegate.sort_key)


def _invitation(delegate: Delegate, unit: str, bridge: Bridge, url: str) -> Item:
    return Invitation(
        delegate.full_name, url, delegate.title, unit, bridge.name, bridge.address, delegate.code, delegate.sort_key
    )


def _sheet(bridge: Bridge, people: Sequence[Person]) -> Item:
    lines = tuple(
        SheetLine(
            delegate.full_name,
            delegate.sort_key,
            delegate.title,
            unit or "",
            CATEGORIES[delegate.category] if delegate.category.value != "other" else "",
            delegate.code,
        )
        for delegate, unit, _ in people
    )
    return Sheet(bridge.name, lines, bridge.code, bridge.address, bridge.chair, bridge.host)


def _phone(stored: str | None) -> str:
    """+84901234567 as people dial it: 0901 234 567."""
    if not stored or not stored.startswith("+84"):
        return stored or ""
    digits = "0" + stored[3:]
    return f"{digits[:4]} {digits[4:7]} {digits[7:]}".strip()
