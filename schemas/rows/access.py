"""Rows of access: accounts, logins, links, devices. Tokens are kept as hashes, a factor's secret is sealed."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from schemas.base import Base, BigId, Id, words
from schemas.words import Role


class LinkKind(StrEnum):
    """What a link opens: one sign-in as organiser, a host's console, the pairing of a scanner, the choice of a password
    by whoever is invited or forgot theirs.
    """

    SIGN_IN = "sign_in"
    HOST = "host"
    PAIR = "pair"
    INVITE = "invite"
    RESET = "reset"


class Account(Base):
    """A person with a name and a password (argon2id; empty until the invitation was taken up).

    `conference_id` limits the account to one conference, `bridge_id` to a bridge point in it and what lies below it.
    """

    __tablename__ = "accounts"

    id: Mapped[Id]
    username: Mapped[str] = mapped_column(String(100), unique=True)
    full_name: Mapped[str] = mapped_column(String(200), server_default="", default="")
    password_hash: Mapped[str] = mapped_column(String(200))
    role: Mapped[Role] = mapped_column(words(Role))
    conference_id: Mapped[int | None] = mapped_column(ForeignKey("conferences.id", ondelete="CASCADE"))
    # No foreign key: a point that is gone leaves a number that nothing lies below, and not an empty scope, which would
    # mean "everything".
    bridge_id: Mapped[int | None] = mapped_column(BigId)
    created_at: Mapped[datetime]
    disabled_at: Mapped[datetime | None]
    totp_secret: Mapped[bytes | None] = mapped_column(LargeBinary(100))  # sealed with a key outside of the database
    totp_since: Mapped[datetime | None]  # confirmed by a first code; before that it is only offered
    totp_step: Mapped[int | None] = mapped_column(BigInteger)  # the last used 30 s: no code works twice


class RecoveryCode(Base):
    """One of the codes that stand in for a lost second factor, once each; kept as a keyed hash."""

    __tablename__ = "recovery_codes"

    id: Mapped[Id]
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    code_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    used_at: Mapped[datetime | None]


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
    """A signed-in browser: by account, or as host by bridge point. `browser` and the shortened `address` tell its owner
    which one it is; `last_seen` is written every minute at most.
    """

    __tablename__ = "logins"

    id: Mapped[Id]
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    role: Mapped[Role] = mapped_column(words(Role))
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"))
    bridge_id: Mapped[int | None] = mapped_column(ForeignKey("bridges.id", ondelete="CASCADE"))
    link_id: Mapped[int | None] = mapped_column(ForeignKey("links.id", ondelete="CASCADE"))
    browser: Mapped[str] = mapped_column(String(100), server_default="", default="")
    address: Mapped[str] = mapped_column(String(64), server_default="", default="")
    created_at: Mapped[datetime]
    last_seen: Mapped[datetime | None]
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
