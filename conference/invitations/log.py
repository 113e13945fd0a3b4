"""The delivery log: how far mailings are, and what became of each message."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from conference.roster.names import fold
from schemas.rows import Bridge, Delegate, Invitation, Mailing
from schemas.words import Channel, InvitationState


@dataclass(frozen=True, slots=True)
class Delivery:
    """A message with the person it is for."""

    message: Invitation
    delegate: Delegate
    bridge: str


async def mailings_of(db: AsyncSession, conference_id: int) -> Sequence[Mailing]:
    """The mailings of a conference, newest first."""
    found = await db.scalars(select(Mailing).where(Mailing.conference_id == conference_id).order_by(Mailing.id.desc()))
    return found.all()


async def counts_of(db: AsyncSession, mailings: Collection[int]) -> dict[int, dict[str, int]]:
    """Messages by state, of each mailing."""
    found: dict[int, dict[str, int]] = defaultdict(dict)
    rows = await db.execute(
        select(Invitation.mailing_id, Invitation.state, func.count())
        .where(Invitation.mailing_id.in_(mailings))
        .group_by(Invitation.mailing_id, Invitation.state)
    )
    for mailing_id, state, count in rows:
        found[mailing_id][state.value] = count
    return found


async def reachable(db: AsyncSession, conference_id: int) -> tuple[int, dict[Channel, int], int]:
    """How many delegates there are, how many each channel reaches, and how many none does."""
    row = (
        await db.execute(
            select(
                func.count(),
                func.count(Delegate.email),
                func.count(Delegate.phone),
                func.count(func.coalesce(Delegate.email, Delegate.phone)),
            ).where(Delegate.conference_id == conference_id, ~Delegate.revoked)
        )
    ).one()
    return row[0], {Channel.EMAIL: row[1], Channel.WEBHOOK: row[2]}, row[0] - row[3]


async def deliveries_of(
    db: AsyncSession,
    mailing_id: int,
    *,
    state: InvitationState | None = None,
    words: str = "",
    after: int | None = None,
    limit: int = 50,
) -> tuple[list[Delivery], int]:
    """One page of a mailing's log in the order of sending, and how many match. Words are found without marks."""
    wanted: list[ColumnElement[bool]] = [Invitation.mailing_id == mailing_id]
    if state is not None:
        wanted.append(Invitation.state == state)
    wanted += [Delegate.search_key.contains(word, autoescape=True) for word in fold(words).split()]
    found = (
        select(Invitation, Delegate, Bridge.name)
        .join(Delegate, Delegate.id == Invitation.delegate_id)
        .join(Bridge, Bridge.id == Delegate.bridge_id)
        .where(*wanted)
    )
    total = await db.scalar(select(func.count()).select_from(found.subquery())) or 0
    if after is not None:
        found = found.where(Invitation.id > after)
    rows = await db.execute(found.order_by(Invitation.id).limit(limit))
    return [Delivery(message, delegate, bridge) for message, delegate, bridge in rows], total
