"""Rows of personal data: the notice in its versions, the deletion of names, people's requests, breaches."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from schemas.base import Base, BigId, Id, words
from schemas.words import RequestKind, RequestState, SubjectKind


class PrivacyNotice(Base):
    """The notice as it stood from `at` on, never changed: what somebody was told when they were recorded can be shown.

    An empty text means our own words (`conference/privacy/notice.py`), with this contact and this many days.
    """

    __tablename__ = "privacy_notices"

    id: Mapped[Id]
    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"))
    version: Mapped[int]
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(String(200))
    vi: Mapped[str] = mapped_column(Text)
    en: Mapped[str] = mapped_column(Text)
    contact: Mapped[str] = mapped_column(String(400))
    retention_days: Mapped[int]

    __table_args__ = (UniqueConstraint("conference_id", "version"),)


class Erasure(Base):
    """The deletion of a conference's names: put off, ordered early, under way. `Conference.names_deleted_at` ends it.

    `counts` grows in the transaction that deletes, so that it is right after a kill; `recorded` says that the audit
    log has it.
    """

    __tablename__ = "erasures"

    conference_id: Mapped[int] = mapped_column(
        ForeignKey("conferences.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    not_before: Mapped[datetime | None]  # 30 days after the upgrade that brought deletion, for what was there
    put_off_to: Mapped[datetime | None]
    put_off_reason: Mapped[str] = mapped_column(String(400), default="")
    ordered_at: Mapped[datetime | None]
    order_reason: Mapped[str] = mapped_column(String(400), default="")
    begun_at: Mapped[datetime | None]
    counts: Mapped[dict[str, int]] = mapped_column(JSON, default=dict)
    recorded: Mapped[bool] = mapped_column(default=True)
    forgotten: Mapped[int] = mapped_column(default=0)  # single people, each at their own request


class PrivacyRequest(Base):
    """What a person asked for about their data, and until when it must be done. Once a deletion is done, `name` and
    `contact` are deleted too: the trace says that it was done, and no longer for whom.
    """

    __tablename__ = "privacy_requests"

    id: Mapped[Id]
    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"), index=True)
    kind: Mapped[RequestKind] = mapped_column(words(RequestKind))
    name: Mapped[str] = mapped_column(String(400))
    contact: Mapped[str] = mapped_column(String(400))
    subject_kind: Mapped[SubjectKind | None] = mapped_column(words(SubjectKind))
    subject_id: Mapped[int | None] = mapped_column(BigId)
    received_at: Mapped[datetime]
    acknowledge_by: Mapped[datetime]
    acknowledged_at: Mapped[datetime | None]
    due_at: Mapped[datetime]
    state: Mapped[RequestState] = mapped_column(words(RequestState), default=RequestState.OPEN)
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[str] = mapped_column(String(200), default="")
    note: Mapped[str] = mapped_column(String(1000), default="")


class Breach(Base):
    """An incident with personal data, and whether it was reported within its 72 hours."""

    __tablename__ = "breaches"

    id: Mapped[Id]
    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"), index=True)
    found_at: Mapped[datetime]
    report_by: Mapped[datetime]
    what: Mapped[str] = mapped_column(String(2000))
    whom: Mapped[str] = mapped_column(String(2000))
    notes: Mapped[str] = mapped_column(Text, default="")
    noted_by: Mapped[str] = mapped_column(String(200))
    reported_at: Mapped[datetime | None]
