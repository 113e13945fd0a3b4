"""Rows of the programme: speakers, audiences, items, and the materials that are handed out."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from schemas.base import Base, Id, Name, words
from schemas.words import ItemKind


class Speaker(Base):
    """A rapporteur (báo cáo viên) with title and unit, as the programme names them."""

    __tablename__ = "speakers"

    id: Mapped[Id]
    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"), index=True)
    name: Mapped[Name]
    title: Mapped[str] = mapped_column(String(400), default="")
    unit: Mapped[str] = mapped_column(String(400), default="")


class Audience(Base):
    """People for whom a part of the programme is meant: all conditions hold, and an empty one bounds nothing.

    `bridges` are ids of bridge points; each means itself and all below it.
    """

    __tablename__ = "audiences"

    id: Mapped[Id]
    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"))
    name: Mapped[Name]
    categories: Mapped[list[str]] = mapped_column(JSON, default=list)
    levels: Mapped[list[str]] = mapped_column(JSON, default=list)
    bridges: Mapped[list[int]] = mapped_column(JSON, default=list)

    __table_args__ = (UniqueConstraint("conference_id", "name"),)


class ProgrammeItem(Base):
    """One item of a session's programme. `position` orders items that begin together."""

    __tablename__ = "programme_items"

    id: Mapped[Id]
    session_id: Mapped[int] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"))
    kind: Mapped[ItemKind] = mapped_column(words(ItemKind), default=ItemKind.TOPIC)
    topic: Mapped[str] = mapped_column(String(1000))
    note: Mapped[str] = mapped_column(String(2000), default="")
    starts: Mapped[datetime]
    ends: Mapped[datetime]
    position: Mapped[int] = mapped_column(default=0)

    __table_args__ = (Index("ix_programme_items_session_starts", "session_id", "starts"),)


class ItemSpeaker(Base):
    """Who speaks in an item, in this order."""

    __tablename__ = "item_speakers"

    item_id: Mapped[int] = mapped_column(ForeignKey("programme_items.id", ondelete="CASCADE"), primary_key=True)
    speaker_id: Mapped[int] = mapped_column(ForeignKey("speakers.id", ondelete="CASCADE"), primary_key=True, index=True)
    position: Mapped[int] = mapped_column(default=0)


class ItemAudience(Base):
    """For whom an item is; an item without any is for everybody.

    An audience in use cannot be deleted: what was for a few would be for all.
    """

    __tablename__ = "item_audiences"

    item_id: Mapped[int] = mapped_column(ForeignKey("programme_items.id", ondelete="CASCADE"), primary_key=True)
    audience_id: Mapped[int] = mapped_column(ForeignKey("audiences.id"), primary_key=True, index=True)


class Document(Base):
    """The bytes of a file, once, however many materials hand it out."""

    __tablename__ = "documents"

    sha256: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    size: Mapped[int]
    data: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)


class Material(Base):
    """A document (tài liệu) of a conference, of one session or of one item: a file kept here, or a link."""

    __tablename__ = "materials"

    id: Mapped[Id]
    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"), index=True)
    session_id: Mapped[int | None] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"))
    item_id: Mapped[int | None] = mapped_column(ForeignKey("programme_items.id", ondelete="CASCADE"))
    title: Mapped[Name]
    link: Mapped[str | None] = mapped_column(Text)
    document_sha256: Mapped[bytes | None] = mapped_column(ForeignKey("documents.sha256"))
    filename: Mapped[str] = mapped_column(String(200), default="")
    media_type: Mapped[str] = mapped_column(String(100), default="")
    added_at: Mapped[datetime]


class MaterialAudience(Base):
    """For whom a material is; one without any is for everybody of its item, session or conference."""

    __tablename__ = "material_audiences"

    material_id: Mapped[int] = mapped_column(ForeignKey("materials.id", ondelete="CASCADE"), primary_key=True)
    audience_id: Mapped[int] = mapped_column(ForeignKey("audiences.id"), primary_key=True, index=True)
