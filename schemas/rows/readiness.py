"""Rows of getting ready: the sign-ups of bridge points, line checks, the hall's screen, the deadlines that came."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from schemas.base import Base, Id, words
from schemas.words import Deadline, Mode, SignUpStatus


class SignUpRules(Base):
    """How a conference takes sign-ups. Without a row: until its first doors open, each confirmed by hand."""

    __tablename__ = "sign_up_rules"

    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"), primary_key=True)
    closes_at: Mapped[datetime | None]  # also the end of changing what was signed up
    auto_confirm: Mapped[bool]


class SignUpLink(Base):
    """A link under which bridge points sign up: top-level ones, or those below `parent_id`."""

    __tablename__ = "sign_up_links"

    id: Mapped[Id]
    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"), index=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("bridges.id", ondelete="CASCADE"))
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    created_at: Mapped[datetime]
    created_by: Mapped[str] = mapped_column(String(200))
    revoked_at: Mapped[datetime | None]


class SignUp(Base):
    """A bridge point as its host signed it up. Confirmed, it is the bridge point `bridge_id`; before, that
    names the point of the roster that it seems to be. Its own token opens the form again, and once confirmed
    the console.

    `unit_key` is the unit's name folded: a unit stands once on the list unless its host said that it is another hall
    (`again`); the partial unique index decides.
    """

    __tablename__ = "sign_ups"

    id: Mapped[Id]
    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"), index=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("bridges.id", ondelete="CASCADE"))
    bridge_id: Mapped[int | None] = mapped_column(ForeignKey("bridges.id", ondelete="CASCADE"), index=True)
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    nonce: Mapped[str] = mapped_column(String(64))
    status: Mapped[SignUpStatus] = mapped_column(words(SignUpStatus))
    unit: Mapped[str] = mapped_column(String(300))
    unit_key: Mapped[str] = mapped_column(String(300))
    again: Mapped[bool]
    hall: Mapped[str] = mapped_column(String(200))
    address: Mapped[str] = mapped_column(String(300))
    capacity: Mapped[int | None]
    mode: Mapped[Mode] = mapped_column(words(Mode))
    chair: Mapped[str] = mapped_column(String(200))
    contact: Mapped[str] = mapped_column(String(200))
    contact_phone: Mapped[str] = mapped_column(String(20))
    expected: Mapped[int | None]
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str | None] = mapped_column(String(200))
    note: Mapped[str] = mapped_column(String(400), default="")  # why it was declined

    __table_args__ = (
        UniqueConstraint("conference_id", "nonce"),
        Index(
            "uq_sign_ups_unit",
            "conference_id",
            "unit_key",
            unique=True,
            sqlite_where=text("again = 0 AND status <> 'declined'"),
            postgresql_where=text("NOT again AND status <> 'declined'"),
        ),
    )


class LineCheck(Base):
    """One walk through the line check at a bridge point: what was measured, when, and what came of it.

    Null is "not measured". Loss in percent, `*_dbfs` in decibels below full scale, `kbps` in kbit/s. `verdicts`
    holds "step:finding:cause" words with spaces between, as `bridges/readiness.py` judged at that time.
    """

    __tablename__ = "line_checks"

    id: Mapped[Id]
    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"))
    bridge_id: Mapped[int] = mapped_column(ForeignKey("bridges.id", ondelete="CASCADE"))
    nonce: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(String(200))
    ready: Mapped[bool]
    verdicts: Mapped[str] = mapped_column(String(400))
    seconds: Mapped[float]
    camera_width: Mapped[int | None]
    camera_height: Mapped[int | None]
    brightness: Mapped[float | None]  # mean of the camera's picture, 0 to 255
    voice_dbfs: Mapped[float | None]  # the loudest second while somebody spoke
    frames: Mapped[int | None]
    fps: Mapped[float | None]
    frozen_s: Mapped[float | None]
    sound_dbfs: Mapped[float | None]  # of the centre, as received
    heard: Mapped[bool | None]  # what the host said
    rtt_ms: Mapped[float | None]
    loss: Mapped[float | None]
    kbps: Mapped[float | None]
    sent_loss: Mapped[float | None]
    sent_kbps: Mapped[float | None]

    __table_args__ = (
        UniqueConstraint("bridge_id", "nonce"),
        Index("ix_line_checks_conference_bridge", "conference_id", "bridge_id", "id"),
    )


class HallScreen(Base):
    """What the host lets the hall's screen show; without a row, everything."""

    __tablename__ = "hall_screens"

    bridge_id: Mapped[int] = mapped_column(ForeignKey("bridges.id", ondelete="CASCADE"), primary_key=True)
    code: Mapped[bool]
    arrivals: Mapped[bool]
    chimes: Mapped[bool]


class DeadlineReached(Base):
    """A moment of a session came and was acted on: the primary key lets one worker do it, once.

    A time that was changed afterwards is another moment (`due_at` is part of the key). The figures are those at `at`,
    which is later than `due_at` when the service was down.
    """

    __tablename__ = "deadlines_reached"

    session_id: Mapped[int] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True)
    deadline: Mapped[Deadline] = mapped_column(words(Deadline), primary_key=True)
    due_at: Mapped[datetime] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    points: Mapped[int]
    points_reporting: Mapped[int]
    summoned: Mapped[int]
    present: Mapped[int]
    certified: Mapped[int]
