"""Rows of the audit log: who did what, when, to what; append-only, each entry sealed onto the one before."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from schemas.base import Base, BigId, words
from schemas.words import AuditKind


class AuditEntry(Base):
    """One deed. `seq` counts without gaps; `seal` is a keyed hash over the seal before it and all that the row says.

    Triggers of the database refuse to change or delete a row. Nothing points at other tables: an entry outlives what
    it speaks of. `details` is canonical JSON and holds no personal data, only names of fields and row numbers.
    """

    __tablename__ = "audit_entries"

    seq: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    kind: Mapped[AuditKind] = mapped_column(words(AuditKind))
    action: Mapped[str] = mapped_column(String(64))
    outcome: Mapped[str] = mapped_column(String(64))  # "done", or the code of the refusal
    object: Mapped[str] = mapped_column(String(200))
    conference_id: Mapped[int | None] = mapped_column(BigId)
    account_id: Mapped[int | None] = mapped_column(BigId)
    login_id: Mapped[int | None] = mapped_column(BigId)
    device_id: Mapped[int | None] = mapped_column(BigId)
    role: Mapped[str] = mapped_column(String(32))
    who: Mapped[str] = mapped_column(String(200))
    address: Mapped[str] = mapped_column(String(64))  # shortened: /24 or /48
    details: Mapped[str] = mapped_column(Text)
    seal: Mapped[bytes] = mapped_column(LargeBinary(32))

    __table_args__ = (
        Index("ix_audit_entries_at", "at"),
        Index("ix_audit_entries_account", "account_id", "seq"),
        Index("ix_audit_entries_object", "object", "seq"),
    )


class AuditHead(Base):
    """The end of the chain, in one row: whoever appends locks it first, so that several workers take turns."""

    __tablename__ = "audit_head"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(BigInteger)
    seal: Mapped[bytes] = mapped_column(LargeBinary(32))
