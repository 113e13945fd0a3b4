"""Rows of the roster desk: the imports that were made, with what it takes to undo them, and remembered columns."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from schemas.base import Base, Id


class ImportRun(Base):
    """An import that changed something. `undo` holds the former values and is dropped when it can no longer be used:
    it is personal data, and only the last import can be undone."""

    __tablename__ = "import_runs"

    id: Mapped[Id]
    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"))
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(String(200))
    filename: Mapped[str] = mapped_column(String(200))
    digest: Mapped[bytes] = mapped_column(LargeBinary(32))  # SHA-256 of the file
    counts: Mapped[str] = mapped_column(Text)  # the report's counts, as JSON
    undo: Mapped[bytes | None] = mapped_column(LargeBinary)  # JSON, zlib
    undone_at: Mapped[datetime | None]
    undone_by: Mapped[str | None] = mapped_column(String(200))

    __table_args__ = (Index("ix_import_runs_conference_id", "conference_id", "id"),)


class ColumnMapping(Base):
    """Which column is which, as a person corrected it for a header row; used again when that header comes again."""

    __tablename__ = "column_mappings"

    id: Mapped[Id]
    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"))
    signature: Mapped[str] = mapped_column(String(64))  # of the header's folded names
    columns: Mapped[str] = mapped_column(Text)  # field -> column counted from 0, as JSON
    at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("conference_id", "signature"),)
