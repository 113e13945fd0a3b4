"""The subcommand for personal data (see `cli.py`)."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import AwareDatetime, Field
from pydantic_settings import CliPositionalArg

from conference.settings import Settings
from schemas.words import RequestKind, SubjectKind

Action = Literal[
    "show", "notice", "put-off", "erase", "find", "export", "correct", "forget",
    "request", "acknowledge", "close-request", "breach", "report-breach",
]  # fmt: skip


class PrivacyCommand(Settings):
    """Personal data of a conference: notice, retention, one person's data, requests, breaches: privacy show|… CODE."""

    action: CliPositionalArg[Action] = Field(
        description="show: all but single people, as JSON; notice: a new version; put-off: keep names for longer; "
        "erase: delete them now; find: who is it; export, correct, forget: one person; request, acknowledge, "
        "close-request: the register; breach, report-breach: the log of breaches."
    )
    conference: CliPositionalArg[str] = Field(description="Code of the conference.")
    confirm: str = Field("", description="erase: the code once more.")
    reason: str = Field("", max_length=400, description="put-off, erase, forget, close-request: why.")
    until: AwareDatetime | None = Field(None, description="put-off: until when.")
    vi: Path | None = Field(None, description="notice: file with the Vietnamese text; without it our own words.")
    en: Path | None = Field(None, description="notice: file with the English text.")
    contact: str = Field("", description="notice: the responsible office; request: how to reach the person.")
    days: int = Field(365, ge=1, le=3650, description="notice: how many days after the end names are kept.")
    name: str = Field("", description="find: name, phone or e-mail; request: the person; correct: the right name.")
    phone: str = Field("", description="correct: the right phone number.")
    email: str = Field("", description="correct: the right e-mail address.")
    title: str = Field("", description="correct: the right title.")
    birth: str = Field("", description="correct: the right birth, dd/mm/yyyy or a year.")
    kind: SubjectKind = Field(SubjectKind.DELEGATE, description="export, correct, forget: as what they stand there.")
    id: int | None = Field(None, ge=1, description="export, correct, forget: the number that find shows.")
    out: Path | None = Field(None, description="export: file to write, .json or .xlsx; without it JSON here.")
    wants: RequestKind = Field(RequestKind.VIEW, description="request: what they ask for.")
    request: int | None = Field(None, ge=1, description="forget, acknowledge, close-request: number of the request.")
    refused: bool = Field(False, description="close-request: it will not be done, for that reason.")
    found_at: AwareDatetime | None = Field(None, description="breach: when it was found; without it now.")
    breach: int | None = Field(None, ge=1, description="report-breach: number of the entry.")
    what: str = Field("", max_length=2000, description="breach: what happened; report-breach: what was reported.")
    whom: str = Field("", max_length=2000, description="breach: whom it concerns.")

    def cli_cmd(self) -> None:
        """Do what `action` says."""
        from conference.cli import run  # noqa: PLC0415 - it lists this command
        from conference.privacy_commands import run_privacy  # noqa: PLC0415 - other commands need not load it

        run(run_privacy(self))
