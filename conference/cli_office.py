"""The subcommands for accounts, the audit log, backup and restore (see `cli.py`)."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import AwareDatetime, Field
from pydantic_settings import CliPositionalArg

from conference.settings import Settings


class AccountsCommand(Settings):
    """Accounts: list, create NAME, reset NAME (a one-time link for a new password), disable NAME, enable NAME."""

    action: CliPositionalArg[Literal["list", "create", "reset", "disable", "enable"]] = Field(description="What to do.")
    name: str = Field("", description="The user name; needed but for list.")
    role: Literal["organiser", "operator", "technician", "observer", "superior"] = Field(
        "organiser", description="Role of a new account."
    )
    full_name: str = Field("", description="Full name of a new account's holder.")
    conference: str | None = Field(None, description="Code of the conference that the new account is for; else all.")
    bridge: str | None = Field(None, description="Code of the bridge point that it is for, with those below it.")

    def cli_cmd(self) -> None:
        """Do what `action` says."""
        from conference.cli import run  # noqa: PLC0415 - it lists this command
        from conference.office_commands import run_accounts  # noqa: PLC0415 - other commands need not load it

        run(run_accounts(self))


class AuditCommand(Settings):
    """The audit log: list, export (JSON lines), verify (exits 1 when an entry was altered, removed or put in)."""

    action: CliPositionalArg[Literal["list", "export", "verify"]] = Field(description="What to do.")
    who: str = Field("", description="Only entries of whoever has this in their name.")
    what: str = Field("", description="Only actions with this in their name, like edit_delegate.")
    object: str = Field("", description="Only entries about this, like delegate:17.")
    since: AwareDatetime | None = Field(None, description="From then on, like 2026-02-07T08:00:00+07:00.")
    until: AwareDatetime | None = Field(None, description="Before then.")
    limit: int = Field(100, ge=1, le=100_000, description="How many entries list shows, the newest.")
    out: Path | None = Field(None, description="File that export writes; without it standard output.")
    head: str = Field("", description="A seal that was noted earlier: verify fails when it is not in the log.")

    def cli_cmd(self) -> None:
        """Do what `action` says."""
        from conference.cli import run  # noqa: PLC0415 - as above
        from conference.office_commands import run_audit  # noqa: PLC0415 - as above

        run(run_audit(self))


class BackupCommand(Settings):
    """Back up an embedded installation to one file, while the service runs."""

    file: CliPositionalArg[Path] = Field(description="The backup to write; it holds secrets and personal data.")
    force: bool = Field(False, description="Replace a file of that name.")

    def cli_cmd(self) -> None:
        """Back up."""
        from conference.cli import run  # noqa: PLC0415 - as above
        from conference.office_commands import run_backup  # noqa: PLC0415 - as above

        run(run_backup(self))


class RestoreCommand(Settings):
    """Restore a backup into the data folder, here or on another machine; stop the service first."""

    file: CliPositionalArg[Path] = Field(description="The backup.")
    force: bool = Field(False, description="Also when the folder holds an installation; that one is kept beside it.")

    def cli_cmd(self) -> None:
        """Restore."""
        from conference.cli import run  # noqa: PLC0415 - as above
        from conference.office_commands import run_restore  # noqa: PLC0415 - as above

        run(run_restore(self))
