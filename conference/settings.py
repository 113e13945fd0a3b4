"""Settings: by environment (`DIEMCAU_…`) and by flags of the same names; docs/operate.md lists each of them."""

from __future__ import annotations

from email.utils import parseaddr
from ipaddress import ip_network
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import AnyHttpUrl, Field, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class Settings(BaseSettings):
    """What an installation may choose. Every field is an environment variable and a flag."""

    model_config = SettingsConfigDict(
        env_prefix="DIEMCAU_",
        env_ignore_empty=True,
        cli_kebab_case=True,
        cli_implicit_flags=True,
        cli_hide_none_type=True,
        cli_avoid_json=True,
        extra="forbid",
    )

    data: Path = Field(Path("data"), description="Folder of an embedded installation: database, keys and media.")
    database_url: str | None = Field(
        None, description="postgresql://… ; without it, SQLite in the data folder.", repr=False
    )
    host: str = Field("127.0.0.1", description="Address to listen on; 0.0.0.0 opens it to the network.")
    port: int = Field(8080, ge=0, le=65535, description="Port of pages and API; 0 takes a free one and prints it.")
    workers: int = Field(
        1, ge=1, le=64, description="Coordinator processes behind one port; more than one needs PostgreSQL."
    )
    tls_cert: Path | None = Field(None, description="Certificate chain (PEM): serves HTTPS; needs --tls-key.")
    tls_key: Path | None = Field(None, description="Private key (PEM) of --tls-cert.")
    public_url: AnyHttpUrl | None = Field(
        None, description="Address that people open, if a proxy stands in front; tickets and links hold it."
    )
    trusted_proxies: str = Field(
        "",
        description="Proxies whose X-Forwarded-For is believed: addresses or networks, by comma, like 127.0.0.1.",
    )
    metrics_token: str | None = Field(
        None,
        min_length=16,
        description="Bearer token by which Prometheus reads /metrics without a login.",
        repr=False,
    )
    second_factor: Literal["optional", "organisers", "everyone"] = Field(
        "optional", description="Whose accounts must have a second factor: nobody's, organisers', everyone's."
    )
    media: Literal["local", "none"] = Field("local", description="Media engine: the local node, or none.")
    media_port: int = Field(8189, ge=0, le=65535, description="UDP port of the media node; 0 takes a free one.")
    media_addresses: str = Field(
        "", description="Addresses that viewers reach the node at, by comma; without it they are detected."
    )
    media_workers: int = Field(1, ge=1, le=64, description="Media node processes; one core carries about 600 halls.")
    media_capacity: int = Field(1000, ge=1, description="Viewers that the media node takes before it refuses.")
    media_links: str = Field("", description="STUN/TURN servers for viewers, by comma, like turns:turn.example:443.")
    smtp_host: str | None = Field(None, description="Mail server for invitations; without it none are sent by e-mail.")
    smtp_port: int = Field(587, ge=1, le=65535, description="Its port.")
    smtp_security: Literal["starttls", "tls", "none"] = Field(
        "starttls", description="How the line to it is kept secret; none only to this machine, or without a password."
    )
    smtp_user: str = Field("", description="Name to sign in at the mail server with; empty: no sign-in.")
    smtp_password: str = Field("", description="Its password; give it by the environment.", repr=False)
    mail_from: str = Field("", description="Sender of invitations, like 'Ban tổ chức <moi@example.vn>'.")
    mail_per_minute: int = Field(60, ge=1, le=6000, description="E-mails a minute at most.")
    webhook_url: str | None = Field(
        None, description="Gateway for SMS or Zalo: https, or http on this machine.", repr=False
    )
    webhook_secret: str = Field(
        "", description="Key that its requests are signed with, 16 characters or more.", repr=False
    )
    webhook_private: bool = Field(False, description="Allow a gateway at a private address.")
    webhook_per_minute: int = Field(60, ge=1, le=6000, description="Messages a minute at most.")
    material_megabytes: int = Field(20, ge=1, le=200, description="Size of the largest file handed out as material.")
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="What the log holds.")

    @field_validator("database_url")
    @classmethod
    def _postgresql_only(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("postgresql://", "postgres://")):
            raise ValueError("the database URL starts with postgresql:// (SQLite needs none: use --data)")
        return value

    @field_validator("trusted_proxies")
    @classmethod
    def _proxies_are_addresses(cls, value: str) -> str:
        for part in filter(None, map(str.strip, value.split(","))):
            ip_network(part, strict=False)  # raises ValueError, in words
        return value

    @field_validator("mail_from")
    @classmethod
    def _a_sender(cls, value: str) -> str:
        address = parseaddr(value)[1]
        if value and (not value.isprintable() or not address.isascii() or "@" not in address.strip("@")):
            raise ValueError("the sender is an address, like 'Ban tổ chức <moi@example.vn>'")
        return value

    @model_validator(mode="after")
    def _mail_is_whole_and_secret(self) -> Settings:
        if self.smtp_host is None:
            return self
        if not self.mail_from:
            raise ValueError("--smtp-host needs --mail-from")
        if self.smtp_security == "none" and self.smtp_user and self.smtp_host not in LOOPBACK:
            raise ValueError("a password is not sent in the clear: use --smtp-security starttls or tls")
        return self

    @model_validator(mode="after")
    def _gateway_is_secret_and_signed(self) -> Settings:
        if self.webhook_url is None:
            return self
        address = urlsplit(self.webhook_url)
        if address.scheme != "https" and not (address.scheme == "http" and address.hostname in LOOPBACK):
            raise ValueError("the gateway's address begins with https:// (http:// only on this machine)")
        if not address.hostname or address.username or address.password:
            raise ValueError("the gateway's address names a host, and no password")
        if len(self.webhook_secret) < 16:
            raise ValueError("--webhook-url needs --webhook-secret, 16 characters or more")
        return self

    @model_validator(mode="after")
    def _workers_share_a_database(self) -> Settings:
        if self.workers > 1 and self.database_url is None:
            raise ValueError("--workers needs PostgreSQL (--database-url): SQLite has one writer")
        return self

    @model_validator(mode="after")
    def _certificate_and_key_go_together(self) -> Settings:
        if (self.tls_cert is None) != (self.tls_key is None):
            raise ValueError("--tls-cert and --tls-key go together")
        for path in (self.tls_cert, self.tls_key):
            if path is not None and not path.is_file():
                raise ValueError(f"{path} is not a file")
        return self
