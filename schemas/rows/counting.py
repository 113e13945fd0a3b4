"""Rows of counting: the scan log (all that was tried), attendance (who counts), and tallies (how many).

Beside them stands what a host reports about a point (absences, walk-ins, headcounts), what was changed afterwards
(corrections), and what was signed off (certifications). `checkin` writes these tables with SQL of its own.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from schemas.base import Base, Id, words
from schemas.words import Deed, Flag, Method, Outcome


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
    flag: Mapped[Flag | None] = mapped_column(words(Flag))  # suspicious: shown to the host, never blocked

    __table_args__ = (
        UniqueConstraint("session_id", "nonce"),
        # Not (session_id, id): planned while the table was empty, look-ups by nonce would take that index for ever.
        Index("ix_scans_bridge_session", "bridge_id", "session_id", "id"),
    )


class Attendance(Base):
    """A delegate's seat in a session is taken. The primary key decides who was first, never a SELECT before it.

    The seat is taken by the delegate, or by a substitute (dự thay): then `substitute` names who came instead.
    """

    __tablename__ = "attendance"

    session_id: Mapped[int] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True)
    delegate_id: Mapped[int] = mapped_column(ForeignKey("delegates.id", ondelete="CASCADE"), primary_key=True)
    bridge_id: Mapped[int] = mapped_column(ForeignKey("bridges.id"))
    at: Mapped[datetime]
    method: Mapped[Method] = mapped_column(words(Method))
    nonce: Mapped[str] = mapped_column(String(64))
    transferred_from: Mapped[int | None]  # the bridge point that summoned, when it is another
    substitute: Mapped[str | None] = mapped_column(String(400))
    substitute_title: Mapped[str | None] = mapped_column(String(400))

    # The point first: no other index than the key begins with the session, see Scan.
    __table_args__ = (Index("ix_attendance_bridge_session", "bridge_id", "session_id"),)


class Tally(Base):
    """The figures of a bridge point's own, kept in the transaction that counts; summed up the tree on reading.

    `present` and `substitutes` count attendance rows by where the person sits, `moved_in` those of them whom
    another point summoned, `moved_out` the people of this point who sit elsewhere. `excused` and `unexcused` count
    absences, `walk_ins` people outside the roster, `headcount` is what the host counted last, with their eyes.
    `version` grows with every change, so that whoever holds figures in memory knows which are newer.
    """

    __tablename__ = "tallies"

    session_id: Mapped[int] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True)
    bridge_id: Mapped[int] = mapped_column(ForeignKey("bridges.id", ondelete="CASCADE"), primary_key=True)
    present: Mapped[int] = mapped_column(default=0)
    substitutes: Mapped[int] = mapped_column(server_default="0", default=0)
    moved_in: Mapped[int] = mapped_column(server_default="0", default=0)
    moved_out: Mapped[int] = mapped_column(server_default="0", default=0)
    excused: Mapped[int] = mapped_column(server_default="0", default=0)
    unexcused: Mapped[int] = mapped_column(server_default="0", default=0)
    walk_ins: Mapped[int] = mapped_column(server_default="0", default=0)
    headcount: Mapped[int | None]
    version: Mapped[int] = mapped_column(BigInteger, server_default="0", default=0)


class Absence(Base):
    """A summoned delegate is known to be absent: excused with a reason, or unexcused. Being counted removes it."""

    __tablename__ = "absences"

    session_id: Mapped[int] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True)
    delegate_id: Mapped[int] = mapped_column(ForeignKey("delegates.id", ondelete="CASCADE"), primary_key=True)
    bridge_id: Mapped[int] = mapped_column(ForeignKey("bridges.id"))
    excused: Mapped[bool]
    reason: Mapped[str] = mapped_column(String(400))
    at: Mapped[datetime]


class WalkIn(Base):
    """Somebody outside the roster sat in (ngoài danh sách): counted apart, never in the rate."""

    __tablename__ = "walk_ins"

    id: Mapped[Id]
    session_id: Mapped[int] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"))
    bridge_id: Mapped[int] = mapped_column(ForeignKey("bridges.id"))
    nonce: Mapped[str] = mapped_column(String(64))
    full_name: Mapped[str] = mapped_column(String(400))
    title: Mapped[str] = mapped_column(String(400), server_default="", default="")
    unit: Mapped[str] = mapped_column(String(400), server_default="", default="")
    at: Mapped[datetime]
    removed_at: Mapped[datetime | None]

    __table_args__ = (
        UniqueConstraint("session_id", "nonce"),
        Index("ix_walk_ins_session_bridge", "session_id", "bridge_id"),
    )


class Certification(Base):
    """The host certified (xác nhận) a point's figures, as they stood; reopened by the organiser, never deleted.

    A point has at most one open certification: the partial unique index decides.
    """

    __tablename__ = "certifications"

    id: Mapped[Id]
    session_id: Mapped[int] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"))
    bridge_id: Mapped[int] = mapped_column(ForeignKey("bridges.id", ondelete="CASCADE"))
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(String(200))
    login_id: Mapped[int | None]
    summoned: Mapped[int]
    present: Mapped[int]
    substitutes: Mapped[int]
    excused: Mapped[int]
    unexcused: Mapped[int]
    walk_ins: Mapped[int]
    headcount: Mapped[int | None]
    reopened_at: Mapped[datetime | None]
    reopened_by: Mapped[str | None] = mapped_column(String(200))
    reopen_reason: Mapped[str | None] = mapped_column(String(400))

    __table_args__ = (
        Index(
            "uq_certifications_open",
            "session_id",
            "bridge_id",
            unique=True,
            sqlite_where=text("reopened_at IS NULL"),
            postgresql_where=text("reopened_at IS NULL"),
        ),
    )


class Correction(Base):
    """The trace of everything that was not a plain scan: who changed what, when, from what to what, and why.

    `reason` is required once the figures were due (after the cut-off); `late` says that they were.
    """

    __tablename__ = "corrections"

    id: Mapped[Id]
    session_id: Mapped[int] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"))
    bridge_id: Mapped[int]
    delegate_id: Mapped[int | None]
    nonce: Mapped[str] = mapped_column(String(64))
    deed: Mapped[Deed] = mapped_column(words(Deed))
    before: Mapped[str] = mapped_column(String(1000))
    after: Mapped[str] = mapped_column(String(1000))
    reason: Mapped[str | None] = mapped_column(String(400))
    late: Mapped[bool]
    by: Mapped[str] = mapped_column(String(200))
    login_id: Mapped[int | None]
    device_id: Mapped[int | None]
    at: Mapped[datetime]

    __table_args__ = (
        UniqueConstraint("session_id", "nonce"),
        Index("ix_corrections_session_bridge", "session_id", "bridge_id"),
    )


class HallPhone(Base):
    """A delegate checked in by the hall's code with this phone (a hash of the name it drew for itself).

    Several delegates of one phone are flagged: perhaps a couple with one phone, perhaps tickets passed on.
    """

    __tablename__ = "hall_phones"

    session_id: Mapped[int] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True)
    phone: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    delegate_id: Mapped[int] = mapped_column(ForeignKey("delegates.id", ondelete="CASCADE"), primary_key=True)


class StreamPresence(Base):
    """How long a point followed the stage while a session's doors were open: the third kind of evidence."""

    __tablename__ = "stream_presence"

    session_id: Mapped[int] = mapped_column(ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True)
    bridge_id: Mapped[int] = mapped_column(ForeignKey("bridges.id", ondelete="CASCADE"), primary_key=True)
    seconds: Mapped[int]
    last_at: Mapped[datetime]
