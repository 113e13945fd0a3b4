"""Rows of the event itself: units, conferences, their sessions, and the tree of bridge points."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.engine.default import DefaultExecutionContext
from sqlalchemy.orm import Mapped, mapped_column

from schemas.base import Base, Code, Id, Name, words
from schemas.words import Level, Mode, SessionKind


class Unit(Base):
    """An organisation that people belong to; it outlives a conference, so that years can be compared."""

    __tablename__ = "units"

    id: Mapped[Id]
    name: Mapped[Name]
    name_key: Mapped[str] = mapped_column(
        String(400), unique=True
    )  # spelling_key: case and tone placement ignored, marks kept
    level: Mapped[Level | None] = mapped_column(words(Level))
    ward_code: Mapped[str | None] = mapped_column(String(8))


class Conference(Base):
    """A conference (hội nghị). `substitutes_count` is the organiser's rule for the rate, printed beside it."""

    __tablename__ = "conferences"

    id: Mapped[Id]
    code: Mapped[str] = mapped_column(String(64), unique=True)
    title: Mapped[Name]
    organiser: Mapped[str] = mapped_column(String(400), default="")
    place: Mapped[str] = mapped_column(String(400), default="")
    time_zone: Mapped[str] = mapped_column(String(64), default="Asia/Ho_Chi_Minh")
    substitutes_count: Mapped[bool] = mapped_column(default=False)
    retention_days: Mapped[int] = mapped_column(default=365)  # after its last session; then names are deleted
    names_deleted_at: Mapped[datetime | None]
    demo: Mapped[bool] = mapped_column(default=False)
    stage_key_hash: Mapped[bytes | None] = mapped_column(LargeBinary(32))  # who holds the key may publish
    created_at: Mapped[datetime]


def _kind_of(context: DefaultExecutionContext) -> SessionKind:
    """Who says only that a session is a rehearsal has said of what kind it is."""
    given: dict[str, object] = context.get_current_parameters()  # type: ignore[no-untyped-call]
    return SessionKind.REHEARSAL if given.get("rehearsal") else SessionKind.PLENARY


class Session(Base):
    """One sitting of a conference (phiên): doors open, start, end, and the cut-off for the figures."""

    __tablename__ = "sessions"

    id: Mapped[Id]
    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"))
    code: Mapped[Code]
    title: Mapped[Name]
    kind: Mapped[SessionKind] = mapped_column(words(SessionKind), default=_kind_of)
    rehearsal: Mapped[bool] = mapped_column(default=False)  # a real session in all, but never counted; as `kind` says
    doors_open: Mapped[datetime]
    starts: Mapped[datetime]
    ends: Mapped[datetime]
    cutoff: Mapped[datetime | None]
    revision: Mapped[int] = mapped_column(default=0)  # counts changes, for calendars that hold an older one

    __table_args__ = (UniqueConstraint("conference_id", "code"),)


class Bridge(Base):
    """A bridge point (điểm cầu): a hall that follows the conference, anywhere in a tree of them."""

    __tablename__ = "bridges"

    id: Mapped[Id]
    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"))
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("bridges.id", ondelete="RESTRICT"), index=True)
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"))
    code: Mapped[Code]
    name: Mapped[Name]
    name_given: Mapped[str] = mapped_column(String(400), default="")  # as the office wrote it
    search_key: Mapped[str] = mapped_column(String(800), default="")
    position: Mapped[int] = mapped_column(default=0)  # the order of the office's own list
    level: Mapped[Level] = mapped_column(words(Level), default=Level.DEPARTMENT)
    mode: Mapped[Mode] = mapped_column(words(Mode), default=Mode.TWO_WAY)
    is_main: Mapped[bool] = mapped_column(default=False)
    capacity: Mapped[int | None]
    expected: Mapped[int | None]  # how many the office says it summons: evidence beside the roster
    ward_code: Mapped[str | None] = mapped_column(String(8))
    address: Mapped[str] = mapped_column(String(400), default="")
    chair: Mapped[str] = mapped_column(String(200), default="")
    host: Mapped[str] = mapped_column(String(200), default="")
    contact: Mapped[str] = mapped_column(String(200), default="")
    contact_phone: Mapped[str | None] = mapped_column(String(20))

    __table_args__ = (
        UniqueConstraint("conference_id", "code"),
        Index("ix_bridges_conference_position", "conference_id", "position"),
    )
