"""What one reader may see of a programme, and the events of their calendar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bridges.registry import Registry
from conference.programme.calendar import Entry, agenda, uid_of
from conference.programme.known import Programmes
from conference.programme.read import Programme
from conference.programme.readers import audiences_of_delegate
from schemas.rows import Bridge, Conference, Delegate, Session, Summons


@dataclass(frozen=True, slots=True)
class Shown:
    """The programme, the audiences that the reader belongs to, and their sessions."""

    programme: Programme
    allowed: set[int] | None
    sessions: Sequence[Session]
    conference: Conference


async def shown_to(db: AsyncSession, registry: Registry, programmes: Programmes, delegate: Delegate) -> Shown:
    """What a delegate sees: the sessions that summon them, and what is meant for them."""
    programme = await programmes.get(delegate.conference_id)
    allowed = await audiences_of_delegate(db, registry, programme.bounds, delegate)
    sessions = await db.scalars(
        select(Session)
        .join(Summons, Summons.session_id == Session.id)
        .where(Summons.delegate_id == delegate.id)
        .order_by(Session.starts)
    )
    return Shown(programme, allowed, list(sessions), await db.get_one(Conference, delegate.conference_id))


def entries_of(shown: Shown, bridge: Bridge | None, url: str) -> list[Entry]:
    """One event for each session, at this bridge point, with its items as the description."""
    place = ", ".join(part for part in (bridge.name, bridge.address) if part) if bridge is not None else ""
    zone = shown.conference.time_zone
    return [
        Entry(
            uid=uid_of(shown.conference, session),
            revision=session.revision,
            title=f"{shown.conference.title}: {session.title}",
            starts=session.starts,
            ends=session.ends,
            place=place,
            about=agenda(
                [
                    (session.doors_open, "Mở cửa đón đại biểu / Doors open"),
                    *shown.programme.topics_of(session.id, shown.allowed),
                ],
                zone,
            ),
            url=url,
        )
        for session in shown.sessions
    ]
