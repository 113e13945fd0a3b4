"""The outbox: rows that say what is to be sent, what is being sent, and what became of it.

A row is claimed in a transaction of its own before anything leaves the house, and settled in another afterwards. Who
dies between the two leaves a claim behind; after its lease it becomes `uncertain`, and a person decides.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, exists, func, literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from conference.database import Database
from conference.invitations.rules import LEASE, MOST_ATTEMPTS, Verdict, wait_before
from conference.roster.upsert import insert_into
from schemas.errors import Refused
from schemas.rows import Delegate, Invitation, Mailing, Summons
from schemas.words import Category, Channel, InvitationState, MailingState

OPEN = (InvitationState.QUEUED, InvitationState.SENDING)
REACHED = (*OPEN, InvitationState.SENT, InvitationState.UNCERTAIN)


@dataclass(frozen=True, slots=True)
class Whom:
    """Who is to be invited. `points` None: of all bridge points. `again`: also those who were invited before."""

    session_id: int | None = None
    points: Collection[int] | None = None
    categories: Collection[Category] = field(default=())
    again: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One message that is ours to send now, and nobody else's."""

    id: int
    mailing_id: int
    delegate_id: int
    attempt: int


def address_of(channel: Channel) -> ColumnElement[str | None]:
    """The column that a channel needs."""
    return Delegate.email.expression if channel is Channel.EMAIL else Delegate.phone.expression


async def enqueue(
    db: AsyncSession, conference_id: int, channel: Channel, whom: Whom, *, note: str, by: str, now: datetime
) -> Mailing:
    """Put messages for these people into the outbox, in the caller's transaction.

    Who has one waiting, sent or uncertain is left out; with `again`, only who has one waiting. The unique constraint
    holds two mailings apart that are made at the same moment. Raises `Refused("nobody_to_invite")`.
    """
    mailing = Mailing(
        conference_id=conference_id,
        channel=channel,
        state=MailingState.RUNNING,
        note=note,
        token=secrets.token_hex(12),
        created_at=now,
        created_by=by[:200],
    )
    db.add(mailing)
    await db.flush()
    before = aliased(Invitation)
    theirs = (before.delegate_id == Delegate.id) & (before.channel == channel)
    in_the_way = OPEN if whom.again else REACHED
    rounds = select(func.coalesce(func.max(before.round) + 1, 0)).where(theirs).scalar_subquery()
    people = (
        select(
            literal(mailing.id),
            Delegate.id,
            literal(channel, Invitation.channel.type),
            rounds,
            literal(InvitationState.QUEUED, Invitation.state.type),
            literal(0),
            literal(now, Invitation.next_try_at.type),
            literal(now, Invitation.changed_at.type),
            literal(""),
            literal(""),
        )
        .where(
            *_whom(conference_id, whom),
            address_of(channel).is_not(None),
            ~exists().where(theirs, before.state.in_(in_the_way)),
        )
        .order_by(Delegate.bridge_id, Delegate.sort_key)
    )
    columns = ["mailing_id", "delegate_id", "channel", "round", "state", "attempts", "next_try_at", "changed_at"]
    await db.execute(
        insert_into(db.get_bind().dialect.name, Invitation)
        .from_select([*columns, "detail", "sent_to"], people)
        .on_conflict_do_nothing(index_elements=["delegate_id", "channel", "round"])
    )
    if not await db.scalar(select(Invitation.id).where(Invitation.mailing_id == mailing.id).limit(1)):
        raise Refused("nobody_to_invite", channel=channel.value)
    return mailing


def _whom(conference_id: int, whom: Whom) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [Delegate.conference_id == conference_id, ~Delegate.revoked]
    if whom.points is not None:
        found.append(Delegate.bridge_id.in_(whom.points))
    if whom.categories:
        found.append(Delegate.category.in_(whom.categories))
    if whom.session_id is not None:
        found.append(exists().where(Summons.session_id == whom.session_id, Summons.delegate_id == Delegate.id))
    return found


async def set_state(db: AsyncSession, mailing_id: int, state: MailingState, now: datetime) -> None:
    """Pause, go on, or cancel: what is waiting is then never sent. A cancelled mailing stays so (`mailing_over`)."""
    changed = await db.scalar(
        update(Mailing)
        .where(Mailing.id == mailing_id, Mailing.state != MailingState.CANCELLED)
        .values(state=state, trouble=None, trouble_detail="")
        .returning(Mailing.id)
    )
    if changed is None:
        raise Refused("mailing_over")
    if state is MailingState.CANCELLED:
        await db.execute(
            update(Invitation)
            .where(Invitation.mailing_id == mailing_id, Invitation.state == InvitationState.QUEUED)
            .values(state=InvitationState.CANCELLED, changed_at=now)
        )


async def try_again(
    db: AsyncSession, mailing_id: int, state: InvitationState, ids: Collection[int] | None, now: datetime
) -> int:
    """Queue what failed, or what a person decided about though it may have come; returns how many. The number of the
    message (Message-ID) stays, so that a mail server that keeps numbers drops a second copy."""
    running = exists().where(Mailing.id == mailing_id, Mailing.state != MailingState.CANCELLED)
    wanted = [Invitation.mailing_id == mailing_id, Invitation.state == state, running]
    if ids is not None:
        wanted.append(Invitation.id.in_(ids))
    rows = await db.scalars(
        update(Invitation)
        .where(*wanted)
        .values(state=InvitationState.QUEUED, attempts=0, next_try_at=now, changed_at=now, reason=None, detail="")
        .returning(Invitation.id)
    )
    return len(rows.all())


class Outbox:
    """What the dispatcher does with the rows; each call is a transaction of its own."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database, self._now = database, now

    async def claim(self, channel: Channel) -> Claim | None:
        """Take the next message that is due, or None. Two dispatchers never get the same: the statement that marks it
        decides, and it is committed before this returns."""
        now = self._now()
        due = (
            select(Invitation.id)
            .join(Mailing, Mailing.id == Invitation.mailing_id)
            .where(
                Invitation.channel == channel,
                Invitation.state == InvitationState.QUEUED,
                Invitation.next_try_at <= now,
                Mailing.state == MailingState.RUNNING,
            )
            .order_by(Invitation.next_try_at, Invitation.id)
            .limit(1)
        )
        if self._database.kind == "postgresql":
            due = due.with_for_update(of=Invitation, skip_locked=True)
        async with self._database.write() as db:
            row = (
                await db.execute(
                    update(Invitation)
                    .where(Invitation.id.in_(due.scalar_subquery()), Invitation.state == InvitationState.QUEUED)
                    .values(
                        state=InvitationState.SENDING,
                        claimed_at=now,
                        changed_at=now,
                        attempts=Invitation.attempts + 1,
                    )
                    .returning(Invitation.id, Invitation.mailing_id, Invitation.delegate_id, Invitation.attempts)
                    .execution_options(synchronize_session=False)
                )
            ).one_or_none()
        return Claim(*row) if row is not None else None

    async def settle(self, claim: Claim, verdict: Verdict, sent_to: str) -> None:
        """Write what became of a message."""
        now = self._now()
        state, next_try = verdict.state, now
        if verdict.again and claim.attempt < MOST_ATTEMPTS:
            state, next_try = InvitationState.QUEUED, now + wait_before(claim.attempt)
        async with self._database.write() as db:
            # Only our own claim: a lease that ran out meanwhile has been judged already.
            await db.execute(
                update(Invitation)
                .where(Invitation.id == claim.id, Invitation.state == InvitationState.SENDING)
                .values(
                    state=state,
                    next_try_at=next_try,
                    changed_at=now,
                    reason=verdict.reason,
                    detail=verdict.detail[:300],
                    sent_to=sent_to,
                )
            )
            if state is InvitationState.SENT:
                await db.execute(
                    update(Mailing)
                    .where(Mailing.id == claim.mailing_id, Mailing.trouble.is_not(None))
                    .values(trouble=None, trouble_detail="")
                )

    async def release(self, claim: Claim, trouble: str, detail: str, until: datetime) -> None:
        """Give a claim back: the channel is in trouble, the message was not handed over and lost no try."""
        async with self._database.write() as db:
            await db.execute(
                update(Invitation)
                .where(Invitation.id == claim.id, Invitation.state == InvitationState.SENDING)
                .values(
                    state=InvitationState.QUEUED,
                    attempts=Invitation.attempts - 1,
                    next_try_at=until,
                    claimed_at=None,
                    changed_at=self._now(),
                )
            )
            await db.execute(
                update(Mailing)
                .where(Mailing.id == claim.mailing_id)
                .values(trouble=trouble, trouble_detail=detail[:300])
            )

    async def claimed_since(self, channel: Channel, stretch: timedelta) -> int:
        """How many messages were taken in the last stretch of time, by any process and before any restart."""
        async with self._database.read() as db:
            return (
                await db.scalar(
                    select(func.count()).where(
                        Invitation.channel == channel, Invitation.claimed_at > self._now() - stretch
                    )
                )
            ) or 0

    async def judge_abandoned(self) -> int:
        """Messages whose sender died: nobody knows whether they came. Returns how many."""
        now = self._now()
        async with self._database.write() as db:
            rows = await db.scalars(
                update(Invitation)
                .where(Invitation.state == InvitationState.SENDING, Invitation.claimed_at < now - LEASE)
                .values(state=InvitationState.UNCERTAIN, reason="interrupted", changed_at=now)
                .returning(Invitation.id)
            )
            return len(rows.all())

    async def anything(self) -> bool:
        """Whether anything waits or is on its way: else the dispatcher writes nothing."""
        async with self._database.read() as db:
            return await db.scalar(select(Invitation.id).where(Invitation.state.in_(OPEN)).limit(1)) is not None
