"""Rows of the stage: which halls may publish, who wishes to speak, what is shown meanwhile, and who did what."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from schemas.base import Base, BigId, words
from schemas.words import StageVerb


class StageCall(Base):
    """A bridge point is called: only while this row is there may its page publish, for a preview or to speak."""

    __tablename__ = "stage_calls"

    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"), primary_key=True)
    bridge_id: Mapped[int] = mapped_column(ForeignKey("bridges.id", ondelete="CASCADE"), primary_key=True)
    called_at: Mapped[datetime]


class StageHand(Base):
    """A hall asks to speak; the order of `raised_at` is the queue."""

    __tablename__ = "stage_hands"

    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"), primary_key=True)
    bridge_id: Mapped[int] = mapped_column(ForeignKey("bridges.id", ondelete="CASCADE"), primary_key=True)
    raised_at: Mapped[datetime]


class StageMute(Base):
    """A hall whose sound is left out of what everybody hears."""

    __tablename__ = "stage_mutes"

    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"), primary_key=True)
    bridge_id: Mapped[int] = mapped_column(ForeignKey("bridges.id", ondelete="CASCADE"), primary_key=True)


class StageScene(Base):
    """What a stage is beside its sources: the slate's text, since when somebody is on air, a tour under way.

    `on_air`, `instead` and `test_source` are what was wished last, at `wished_at`: a service that starts again tells it
    to its media nodes, which remember nothing.

    `tour` is {"bridge_ids", "seconds", "position"}; the point at `position` is on air until `tour_next`.
    """

    __tablename__ = "stage_scenes"

    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"), primary_key=True)
    slate: Mapped[str] = mapped_column(String(200), default="")
    on_air_since: Mapped[datetime | None]
    on_air: Mapped[str | None] = mapped_column(String(64))
    instead: Mapped[str | None] = mapped_column(String(64))
    test_source: Mapped[bool] = mapped_column(default=False)
    wished_at: Mapped[datetime | None]
    tour: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    tour_next: Mapped[datetime | None]


class StageCommand(Base):
    """One thing that was done on a stage, in the order of `id`; shown to all who run the room."""

    __tablename__ = "stage_commands"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    conference_id: Mapped[int] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"))
    at: Mapped[datetime]
    who: Mapped[str] = mapped_column(String(200))
    verb: Mapped[StageVerb] = mapped_column(words(StageVerb))
    source: Mapped[str] = mapped_column(String(64), default="")
    text: Mapped[str] = mapped_column(String(200), default="")

    __table_args__ = (Index("ix_stage_commands_conference", "conference_id", "id"),)
