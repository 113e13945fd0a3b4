"""Rows of the stage: which halls may publish."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from schemas.base import Base


class StageCall(Base):
    """A bridge point is called: only while this row is there may its page publish, for a preview or to speak."""

    __tablename__ = "stage_calls"

    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"), primary_key=True)
    bridge_id: Mapped[int] = mapped_column(ForeignKey("bridges.id", ondelete="CASCADE"), primary_key=True)
    called_at: Mapped[datetime]
