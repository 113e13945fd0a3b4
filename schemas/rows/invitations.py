"""Rows of invitations: mailings, and the outbox with one row for each delegate and channel."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from schemas.base import Base, Id, words
from schemas.words import Channel, InvitationState, MailingState


class Mailing(Base):
    """What an organiser sent off at once. `token` makes its message numbers (Message-ID) unguessable and stable.

    `trouble` is a code: why the whole channel waits (the mail server does not answer), not one message.
    """

    __tablename__ = "mailings"

    id: Mapped[Id]
    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"), index=True)
    channel: Mapped[Channel] = mapped_column(words(Channel))
    state: Mapped[MailingState] = mapped_column(words(MailingState), default=MailingState.RUNNING)
    note: Mapped[str] = mapped_column(Text, default="")  # the organiser's own words in every message
    token: Mapped[str] = mapped_column(String(32))
    created_at: Mapped[datetime]
    created_by: Mapped[str] = mapped_column(String(200), default="")
    trouble: Mapped[str | None] = mapped_column(String(64))
    trouble_detail: Mapped[str] = mapped_column(String(300), default="")


class Invitation(Base):
    """One message of the outbox. It is claimed (`sending`) and committed before anything is sent, so that nobody gets
    it twice; addresses stay on the delegate, here only a masked one stands for the log.

    `round` is 0, and rises when an organiser invites somebody again: two mailings made together cannot both have one.
    """

    __tablename__ = "invitations"

    id: Mapped[Id]
    mailing_id: Mapped[int] = mapped_column(ForeignKey("mailings.id", ondelete="CASCADE"))
    delegate_id: Mapped[int] = mapped_column(ForeignKey("delegates.id", ondelete="CASCADE"))
    channel: Mapped[Channel] = mapped_column(words(Channel))
    round: Mapped[int] = mapped_column(default=0)
    state: Mapped[InvitationState] = mapped_column(words(InvitationState), default=InvitationState.QUEUED)
    attempts: Mapped[int] = mapped_column(default=0)
    next_try_at: Mapped[datetime]
    claimed_at: Mapped[datetime | None]
    changed_at: Mapped[datetime]
    reason: Mapped[str | None] = mapped_column(String(64))
    detail: Mapped[str] = mapped_column(String(300), default="")
    sent_to: Mapped[str] = mapped_column(String(100), default="")  # masked

    __table_args__ = (
        UniqueConstraint("delegate_id", "channel", "round"),
        Index("ix_invitations_channel_state_next", "channel", "state", "next_try_at"),
        Index("ix_invitations_channel_claimed", "channel", "claimed_at"),
        Index("ix_invitations_mailing_state", "mailing_id", "state"),
    )
