"""Rows of reports: final ones, kept as the bytes that were signed, and the organiser's rulings on proposals."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from schemas.base import Base, Id, words
from schemas.words import ReviewKind, Ruling


class Report(Base):
    """One file of a final report. Never changed and never deleted: triggers of the database refuse both.

    `seal` is the SHA-256 over the seal before it and what this row says, so that a row changed or taken out behind
    the database's back breaks the chain. `previous` is unique: two writers cannot continue the same link.
    """

    __tablename__ = "reports"

    id: Mapped[Id]
    session_id: Mapped[int] = mapped_column(ForeignKey("sessions.id", ondelete="RESTRICT"))
    edition: Mapped[int]  # counts the final reports of a session: a reopened point leads to a new one
    form: Mapped[str] = mapped_column(String(16))
    format: Mapped[str] = mapped_column(String(16))
    number: Mapped[str] = mapped_column(String(100))  # "Số: 05/BC-BTC"
    press: Mapped[str] = mapped_column(String(1000))
    figures: Mapped[str] = mapped_column(Text)  # the totals and the points as canonical JSON
    sha256: Mapped[bytes] = mapped_column(LargeBinary(32), index=True)  # two editions may be alike to the bit
    previous: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    seal: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    data: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    made_at: Mapped[datetime]
    made_by: Mapped[str] = mapped_column(String(200))

    __table_args__ = (UniqueConstraint("session_id", "edition", "form", "format"),)


class Review(Base):
    """The organiser's ruling on a proposal to commend or to criticise a point; without a row there is none yet."""

    __tablename__ = "reviews"

    session_id: Mapped[int] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True)
    bridge_id: Mapped[int] = mapped_column(ForeignKey("bridges.id", ondelete="CASCADE"), primary_key=True)
    kind: Mapped[ReviewKind] = mapped_column(words(ReviewKind), primary_key=True)
    ruling: Mapped[Ruling] = mapped_column(words(Ruling))
    note: Mapped[str] = mapped_column(String(400), default="")
    by: Mapped[str] = mapped_column(String(200))
    at: Mapped[datetime]
