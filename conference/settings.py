"""Settings: by environment (`DIEMCAU_…`) and by flags of the same names; docs/operate.md lists each of them."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import AnyHttpUrl, Field, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


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
    media: Literal["local", "none"] = Field("local", description="Media engine: the local node, or none.")
    media_port: int = Field(8189, ge=0, le=65535, description="UDP port of the media node; 0 takes a free one.")
    media_addresses: str = Field(
        "", description="Addresses that viewers reach the node at, by comma; without it they are detected."
    )
    media_workers: int = Field(1, ge=1, le=64, description="Media node processes; one core carries about 600 halls.")
    media_capacity: int = Field(1000, ge=1, description="Viewers that the media node takes before it refuses.")
    media_links: str = Field("", description="STUN/TURN servers for viewers, by comma, like turns:turn.example:443.")
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="What the log holds.")

    @field_validator("database_url")
    @classmethod
    def _postgresql_only(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("postgresql://", "postgres://")):
            raise ValueError("the database URL starts with postgresql:// (SQLite needs none: use --data)")
        return value

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
