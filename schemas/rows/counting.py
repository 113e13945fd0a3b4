"""Rows of counting: the scan log (all that was tried), attendance (who counts), and tallies (how many)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from schemas.base import Base, Id, words
from schemas.words import Method, Outcome


class Scan(Base):
    """One try at the gate, refusals included; append-only. The nonce makes a repeat answer as the first did."""

    __tablename__ = "scans"

    id: Mapped[Id]
    session_id: Mapped[int] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"))
    nonce: Mapped[str] = mapped_column(String(64))
    delegate_id: Mapped[int | None]
    bridge_id: Mapped[int]
    outcome: Mapped[Outcome] = mapped_column(words(Outcome))
    method: Mapped[Method] = mapped_column(words(Method))
    device_id: Mapped[int | None]
    login_id: Mapped[int | None]
    device_time: Mapped[datetime | None]  # raw, as the device's clock had it
    at: Mapped[datetime]  # the server's clock

    __table_args__ = (
        UniqueConstraint("session_id", "nonce"),
        Index("ix_scans_session_id_id", "session_id", "id"),
    )


class Attendance(Base):
    """A delegate is counted in a session. The primary key decides who was first, never a SELECT before it."""

    __tablename__ = "attendance"

    session_id: Mapped[int] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True)
    delegate_id: Mapped[int] = mapped_column(ForeignKey("delegates.id", ondelete="CASCADE"), primary_key=True)
    bridge_id: Mapped[int] = mapped_column(ForeignKey("bridges.id"))
    at: Mapped[datetime]
    method: Mapped[Method] = mapped_column(words(Method))
    nonce: Mapped[str] = mapped_column(String(64))
    transferred_from: Mapped[int | None]  # the bridge point that summoned, when it is another

    __table_args__ = (Index("ix_attendance_session_bridge", "session_id", "bridge_id"),)


class Tally(Base):
    """How many are present at a bridge point, kept in the transaction that counts; summed up the tree on reading.

    `present` counts attendance rows by the bridge point where the person sits.
    """

    __tablename__ = "tallies"

    session_id: Mapped[int] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True)
    bridge_id: Mapped[int] = mapped_column(ForeignKey("bridges.id", ondelete="CASCADE"), primary_key=True)
    present: Mapped[int] = mapped_column(default=0)
