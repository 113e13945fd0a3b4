"""Rows of the control room: what it says to halls and hears from them, who helps whom, what went wrong, and how well
each line did.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, SmallInteger, String, UniqueConstraint
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from schemas.base import Base, Id, words
from schemas.words import Grade, HelpKind, IncidentKind, LineFault, Step, Witness


class Message(Base):
    """Something said: by the centre to points (`MessageTo`), or by the hosts of `from_bridge_id` to the centre.

    The nonce makes a repeat of the same request the same message. What a point said is read when any operator read
    it: `read_at` and `read_by` stand here then.
    """

    __tablename__ = "messages"

    id: Mapped[Id]
    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"))
    nonce: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(String(200))
    from_bridge_id: Mapped[int | None] = mapped_column(ForeignKey("bridges.id", ondelete="CASCADE"), index=True)
    to_all: Mapped[bool]
    text: Mapped[str] = mapped_column(String(1000))
    read_at: Mapped[datetime | None]
    read_by: Mapped[str | None] = mapped_column(String(200))

    __table_args__ = (UniqueConstraint("conference_id", "nonce"),)


class MessageTo(Base):
    """A point that a message of the centre is for, and when a host there read it."""

    __tablename__ = "message_to"

    bridge_id: Mapped[int] = mapped_column(ForeignKey("bridges.id", ondelete="CASCADE"), primary_key=True)
    message_id: Mapped[int] = mapped_column(ForeignKey("messages.id", ondelete="CASCADE"), primary_key=True, index=True)
    read_at: Mapped[datetime | None]
    read_by: Mapped[str | None] = mapped_column(String(200))


class HelpRequest(Base):
    """A host asks for help; an operator takes it, and closes it with a note.

    A point has at most one open request of a kind (the partial unique index decides), and one operator has it: the
    statement that takes it asks that nobody did.
    """

    __tablename__ = "help_requests"

    id: Mapped[Id]
    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"), index=True)
    bridge_id: Mapped[int] = mapped_column(ForeignKey("bridges.id", ondelete="CASCADE"))
    kind: Mapped[HelpKind] = mapped_column(words(HelpKind))
    text: Mapped[str] = mapped_column(String(500), default="")
    asked_at: Mapped[datetime]
    asked_by: Mapped[str] = mapped_column(String(200))
    taken_at: Mapped[datetime | None]
    taken_by: Mapped[str | None] = mapped_column(String(200))
    taken_login_id: Mapped[int | None]
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[str | None] = mapped_column(String(200))
    note: Mapped[str] = mapped_column(String(500), default="")

    __table_args__ = (
        Index(
            "uq_help_requests_open",
            "bridge_id",
            "kind",
            unique=True,
            sqlite_where=sql("closed_at IS NULL"),
            postgresql_where=sql("closed_at IS NULL"),
        ),
    )


class Incident(Base):
    """What went wrong and when, for the report: written by operators, or by the service (`automatic`)."""

    __tablename__ = "incidents"

    id: Mapped[Id]
    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"))
    bridge_id: Mapped[int | None] = mapped_column(ForeignKey("bridges.id", ondelete="CASCADE"), index=True)
    nonce: Mapped[str] = mapped_column(String(64))
    kind: Mapped[IncidentKind] = mapped_column(words(IncidentKind))
    at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    text: Mapped[str] = mapped_column(String(1000), default="")
    by: Mapped[str] = mapped_column(String(200), default="")
    automatic: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (UniqueConstraint("conference_id", "nonce"),)


class QualitySample(Base):
    """How well one point saw and heard in ten seconds. `slot` is the time in tens of seconds since 1970 (UTC).

    Loss in permille, times in ms, of the worse window and the worse of both witnesses; null is unknown. `witness` says
    who that was, `fault` what was wrong: null when nothing was.
    """

    __tablename__ = "quality_samples"

    bridge_id: Mapped[int] = mapped_column(ForeignKey("bridges.id", ondelete="CASCADE"), primary_key=True)
    slot: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    grade: Mapped[Grade] = mapped_column(words(Grade))
    step: Mapped[Step | None] = mapped_column(words(Step))
    loss_permille: Mapped[int | None] = mapped_column(SmallInteger)
    rtt_ms: Mapped[int | None]
    jitter_ms: Mapped[int | None]
    kbps: Mapped[int | None]
    frozen_ms: Mapped[int | None]
    witness: Mapped[Witness | None] = mapped_column(words(Witness))
    fault: Mapped[LineFault | None] = mapped_column(words(LineFault))
