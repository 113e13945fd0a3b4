"""Rows of access: accounts, logins, links, devices. Every token is kept as a hash only."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from schemas.base import Base, Id, words
from schemas.words import Role


class LinkKind(StrEnum):
    """What a link opens: one sign-in as organiser, a host's console, the pairing of a scanner."""

    SIGN_IN = "sign_in"
    HOST = "host"
    PAIR = "pair"


class Account(Base):
    """A person with a name and a password (argon2id). `conference_id` limits the account to one conference."""

    __tablename__ = "accounts"

    id: Mapped[Id]
    username: Mapped[str] = mapped_column(String(100), unique=True)
    password_hash: Mapped[str] = mapped_column(String(200))
    role: Mapped[Role] = mapped_column(words(Role))
    conference_id: Mapped[int | None] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"))
    created_at: Mapped[datetime]


class Link(Base):
    """A link that signs somebody in. The token stands only in the address's fragment, here only its hash."""

    __tablename__ = "links"

    id: Mapped[Id]
    kind: Mapped[LinkKind] = mapped_column(words(LinkKind))
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"))
    bridge_id: Mapped[int | None] = mapped_column(ForeignKey("bridges.id", ondelete="CASCADE"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]  # single use: set by the statement that uses it
    revoked_at: Mapped[datetime | None]


class Login(Base):
    """A signed-in browser: organiser by account, or host by bridge point."""

    __tablename__ = "logins"

    id: Mapped[Id]
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    role: Mapped[Role] = mapped_column(words(Role))
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"))
    bridge_id: Mapped[int | None] = mapped_column(ForeignKey("bridges.id", ondelete="CASCADE"))
    link_id: Mapped[int | None] = mapped_column(ForeignKey("links.id", ondelete="CASCADE"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class Device(Base):
    """A paired scanner: its token opens the gate of one bridge point, and nothing else."""

    __tablename__ = "devices"

    id: Mapped[Id]
    bridge_id: Mapped[int] = mapped_column(ForeignKey("bridges.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = mapped_column(String(100))
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    paired_at: Mapped[datetime]
    last_seen: Mapped[datetime | None]
    queue_length: Mapped[int | None]
    clock_skew_ms: Mapped[int | None]
    revoked_at: Mapped[datetime | None]
