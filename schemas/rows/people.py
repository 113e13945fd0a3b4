"""Rows of people: delegates of a conference and the roster (who is summoned) of each session."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from schemas.base import Base, BigId, Code, Id, Name, words
from schemas.words import Category, Gender


class Delegate(Base):
    """A delegate (đại biểu). What the office wrote is kept beside what is shown; no card number is stored."""

    __tablename__ = "delegates"

    id: Mapped[Id]
    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"))
    code: Mapped[Code]
    full_name: Mapped[Name]  # NFC, single spaces, capitals mended for display
    name_given: Mapped[str] = mapped_column(String(400))  # exactly as the office wrote it
    search_key: Mapped[str] = mapped_column(String(800))  # folded: case, marks and đ/d ignored
    sort_key: Mapped[str] = mapped_column(String(800))  # given name, family, middle, in Vietnamese order
    gender: Mapped[Gender] = mapped_column(words(Gender), default=Gender.UNKNOWN)
    birth_date: Mapped[date | None]
    birth_year: Mapped[int | None]  # also where only the year was given
    citizen_hash: Mapped[bytes | None] = mapped_column(LargeBinary(32), index=True)  # keyed; never the number
    citizen_tail: Mapped[str | None] = mapped_column(String(4))
    title: Mapped[str] = mapped_column(String(400), default="")  # chức vụ
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"))
    bridge_id: Mapped[int] = mapped_column(ForeignKey("bridges.id"), index=True)
    phone: Mapped[str | None] = mapped_column(String(20))  # +84…
    email: Mapped[str | None] = mapped_column(String(254))  # RFC 5321: a path holds 256 octets with its brackets
    category: Mapped[Category] = mapped_column(words(Category), default=Category.OTHER)
    category_given: Mapped[str] = mapped_column(String(200), default="")
    ticket_generation: Mapped[int] = mapped_column(default=0)  # raised to make older tickets worthless
    revoked: Mapped[bool] = mapped_column(default=False)
    # Nobody is deleted from a roster: a number that was on a ticket must never come to name another person.
    removed_at: Mapped[datetime | None]  # taken off the roster by an import; `revoked` with it
    erased_at: Mapped[datetime | None]  # the person's data was deleted; the row stays for the figures, `revoked` too
    merged_into: Mapped[int | None] = mapped_column(BigId)  # the delegate who is the same person; `revoked` with it

    __table_args__ = (
        UniqueConstraint("conference_id", "code"),
        Index("ix_delegates_conference_sort", "conference_id", "sort_key"),
    )


class Summons(Base):
    """The roster of a session: this delegate is summoned (triệu tập) to it, at this bridge point."""

    __tablename__ = "summons"

    session_id: Mapped[int] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True)
    delegate_id: Mapped[int] = mapped_column(
        ForeignKey("delegates.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    bridge_id: Mapped[int] = mapped_column(ForeignKey("bridges.id"))

    __table_args__ = (Index("ix_summons_session_bridge", "session_id", "bridge_id"),)
