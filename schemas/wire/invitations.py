"""Invitations on the wire: mailings, the delivery log, and what a bridge point's chat group is sent."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from schemas.wire.base import Asked, Moment, RowId, Said, Wire
from schemas.wire.text import Lines
from schemas.words import Category, Channel, InvitationState, MailingState


class ChannelView(Wire):
    """A way of sending. `about` says how it is set up, without secrets; `reachable` delegates have its address."""

    channel: Channel
    configured: bool
    about: str
    per_minute: int
    reachable: int


class MailingAsked(Asked):
    """Invite: by which channel, whom, and the organiser's own words. Without bounds: everybody on the roster.

    `again` also writes to those who were invited before.
    """

    channel: Channel
    session_id: RowId | None = None
    bridge_id: RowId | None = None
    categories: Annotated[list[Category], Field(max_length=10, default_factory=list)]
    again: bool = False
    note: Lines = ""


class Progress(Wire):
    """How many messages of a mailing are in which state."""

    queued: int = 0
    sending: int = 0
    sent: int = 0
    failed: int = 0
    uncertain: int = 0
    cancelled: int = 0


class MailingView(Wire):
    """A mailing and how far it is. `trouble` says why the whole line waits; `done` when nothing is left to send."""

    id: RowId
    channel: Channel
    state: MailingState
    done: bool
    note: str
    created_at: Moment
    created_by: str
    trouble: Said | None
    progress: Progress


class InvitationDesk(Wire):
    """What the page of invitations shows: channels, who cannot be reached, mailings with the newest first."""

    delegates: int
    unreachable: int
    channels: list[ChannelView]
    mailings: list[MailingView]


class MailingChange(Asked):
    """Pause, go on, or cancel."""

    state: MailingState


class RetryAsked(Asked):
    """Send again what failed, or what a person decided about; without `ids` all of that state."""

    state: Literal["failed", "uncertain"]
    ids: Annotated[list[RowId], Field(max_length=5_000)] | None = None


class DeliveryView(Wire):
    """One line of the delivery log. The address is masked; `reason` says what happened and what to do."""

    id: RowId
    delegate_id: RowId
    code: str
    full_name: str
    bridge: str
    state: InvitationState
    attempts: int
    changed_at: Moment
    next_try_at: Moment | None
    sent_to: str
    reason: Said | None
    detail: str


class DeliveryPage(Wire):
    """One page of the log, newest change first; `next_after` asks for the following one."""

    deliveries: list[DeliveryView]
    total: int
    next_after: RowId | None


class TestAsked(Asked):
    """A message to oneself, at an e-mail address or a phone."""

    channel: Channel
    to: Annotated[str, StringConstraints(min_length=3, max_length=254)]
    note: Lines = ""


class TestResult(Wire):
    """What became of it."""

    state: InvitationState
    reason: Said | None
    detail: str


class PointInvitation(Wire):
    """What a bridge point's chat group is sent: text to copy, and the addresses of its QR as SVG and PNG."""

    text: str
    url: str
    svg: str
    png: str
