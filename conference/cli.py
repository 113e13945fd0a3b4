"""The command `diemcau`: each subcommand is the settings plus its own arguments (pydantic-settings reads both)."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable, Coroutine
from datetime import date
from pathlib import Path
from typing import Any, Literal

from pydantic import AwareDatetime, Field, ValidationError
from pydantic_settings import BaseSettings, CliApp, CliPositionalArg, SettingsError

from conference import version
from conference.cli_office import AccountsCommand, AuditCommand, BackupCommand, RestoreCommand
from conference.cli_privacy import PrivacyCommand
from conference.http.errors import problem_of
from conference.settings import Settings
from schemas.errors import Refused


class Serve(Settings):
    """Run the service: pages, API, check-in, live figures, and the local media node."""

    def cli_cmd(self) -> None:
        """Serve until interrupted."""
        from conference.run import serve  # noqa: PLC0415 - the server's imports take a second that others need not pay

        run(serve(self))


class Demo(Settings):
    """Run the service with the demo conference: 259 points, 11,056 invented delegates who arrive in fast motion."""

    speed: float = Field(10, gt=0, le=1000, description="How many times faster than life the delegates arrive.")
    arrivals: bool = Field(True, description="Whether delegates arrive by themselves.")

    def cli_cmd(self) -> None:
        """Serve the demo until interrupted."""
        from conference.run import demo  # noqa: PLC0415 - as above

        run(demo(self, speed=self.speed, arrivals=self.arrivals))


class ImportRoster(Settings):
    """Import bridge points and delegates from XLSX or CSV: all of the file, or nothing of it."""

    file: CliPositionalArg[Path] = Field(description="The workbook or the CSV file.")
    conference: str = Field(description="Code of the conference; it is created when there is none of that code.")
    dry_run: bool = Field(False, description="Only say what would change.")
    create: str | None = Field(None, description="Create the conference under this title if there is none of the code.")
    starts: AwareDatetime | None = Field(
        None, description="When its session starts, like 2026-02-07T08:00:00+07:00; without it, tomorrow at 08:00."
    )

    def cli_cmd(self) -> None:
        """Import, and report in both languages."""
        from conference.commands import Target, import_roster  # noqa: PLC0415 - as above

        try:
            data = self.file.read_bytes()
        except OSError as error:
            raise Refused("no_such_file", path=str(self.file), reason=error.strerror) from None
        wanted = Target(self.conference, self.create, self.starts)
        run(import_roster(self, data, self.file.name, wanted, dry_run=self.dry_run))


class Tally(Settings):
    """Print the figures of a conference: points, delegates, rate, by session."""

    conference: CliPositionalArg[str] = Field(description="Code of the conference.")
    json_output: bool = Field(False, alias="json", description="Print JSON.")

    def cli_cmd(self) -> None:
        """Print the figures."""
        from conference.commands import tally  # noqa: PLC0415 - as above

        run(tally(self, self.conference, self.json_output))


class Report(Settings):
    """Make a report, keep it as final, or check a file: report make|final|list|press CODE, verify FILE, template."""

    action: CliPositionalArg[Literal["make", "final", "list", "press", "verify", "template"]] = Field(
        description="make: provisional files; final: keep the final ones; list: what is kept; press: the press line; "
        "verify: whether a file is a final report; template: the Word template, to be edited."
    )
    target: CliPositionalArg[str] = Field(
        description="Code of the conference; the file for verify; the form for template."
    )
    session: str | None = Field(None, description="Code of the session; the only one if there is one.")
    out: Path = Field(Path(), description="Folder that the files are written to.")
    formats: str = Field("docx,pdf,xlsx", description="Which files, by comma.")
    form: Literal["state", "party"] = Field("state", description="Decree 30/2020 or 36-HD/VPTW.")
    superior: str = Field("", description="The body above the issuing one.")
    issuer: str = Field("", description="The issuing body; without it the conference's organiser.")
    place: str = Field("", description="Place of issue; without it the conference's place.")
    number: int | None = Field(None, ge=1, description="Number of the document; without it room is left.")
    symbol: str = Field("BC-BTC", description="Symbol after the number.")
    signed_on: date | None = Field(None, description="Date of the document (2026-02-07); without it room is left.")
    authority: str = Field("TM. BAN TỔ CHỨC", description="On whose behalf it is signed.")
    signer_title: str = Field("TRƯỞNG BAN", description="Title of the signer.")
    signer: str = Field("", description="Name of the signer.")
    recipients: str = Field("", description="Recipients, by semicolon.")
    archive: str = Field("VT, BTC", description="Where copies are kept.")
    narrative: Path | None = Field(None, description="JSON with the words only people can write.")
    template: Path | None = Field(None, description="The office's own Word template.")

    def cli_cmd(self) -> None:
        """Do what `action` says."""
        from conference.report_commands import run_report  # noqa: PLC0415 - as above

        run(run_report(self))


class Badges(Settings):
    """Print badges, invitation cards, posters or sign-in sheets as PDF."""

    conference: CliPositionalArg[str] = Field(description="Code of the conference.")
    kind: Literal["badges", "invitations", "posters", "sheets"] = Field("badges", description="What to print.")
    session: str | None = Field(None, description="Code of the session; the only one if there is one.")
    bridge: str | None = Field(None, description="Code of one bridge point; without it all.")
    out: Path | None = Field(None, description="The PDF; without it KIND.pdf here.")
    hotline: str = Field("", description="Phone number of the help desk.")
    superior: str = Field("", description="The body above the organiser.")
    template: Path | None = Field(None, description="The office's own typst template.")

    def cli_cmd(self) -> None:
        """Print, with progress on standard error."""
        from conference.report_commands import run_badges  # noqa: PLC0415 - as above

        run(run_badges(self))


class Invite(Settings):
    """Send invitations with each delegate's ticket, and see how far they are: invite send|test|status|… CODE."""

    action: CliPositionalArg[
        Literal["send", "test", "status", "pause", "resume", "cancel", "retry", "retry-uncertain", "group"]
    ] = Field(
        description="send: invite; test: a message to oneself; status: all mailings; pause, resume, cancel: a mailing; "
        "retry: what failed; retry-uncertain: what may have come, after asking its receivers; group: text and QR of "
        "each bridge point for its chat group."
    )
    conference: CliPositionalArg[str] = Field(description="Code of the conference.")
    channel: Literal["email", "webhook"] = Field("email", description="By which way.")
    session: str | None = Field(None, description="Only who is summoned to the session of this code.")
    bridge: str | None = Field(None, description="Only the bridge point of this code and those below it.")
    again: bool = Field(False, description="Also who was invited before.")
    note: str = Field("", max_length=2000, description="Words of your own in every message.")
    to: str = Field("", description="Where a test goes.")
    mailing: int | None = Field(None, description="Number of the mailing; without it the newest.")
    out: Path | None = Field(None, description="Folder for the texts and QR pictures of the chat groups.")
    deliver: bool = Field(True, description="Send here and wait; no-deliver leaves it to the running service.")

    def cli_cmd(self) -> None:
        """Do what `action` says."""
        from conference.invite_commands import run_invite  # noqa: PLC0415 - as above

        run(run_invite(self))


class Programme(Settings):
    """Print a conference's programme, or copy a conference as the pattern of a new one."""

    action: CliPositionalArg[Literal["show", "copy"]] = Field(
        description="show: sessions and items, with what is now and next; copy: a new conference on new days."
    )
    conference: CliPositionalArg[str] = Field(description="Code of the conference.")
    to: str = Field("", description="Code of the copy.")
    title: str = Field("", description="Title of the copy; without it the same.")
    first_day: date | None = Field(None, description="Day of its first session (2027-03-01).")
    points: bool = Field(True, description="Copy the bridge points.")
    people: bool = Field(False, description="Copy the delegates too.")

    def cli_cmd(self) -> None:
        """Do what `action` says."""
        from conference.programme_commands import run_programme  # noqa: PLC0415 - as above

        run(run_programme(self))


class Migrate(Settings):
    """Bring the database to this version's tables; `serve` does it by itself."""

    def cli_cmd(self) -> None:
        """Migrate and say so."""
        from conference.commands import migrate_database  # noqa: PLC0415 - as above

        run(migrate_database(self))


class OpenApi(Settings):
    """Print the OpenAPI document."""

    def cli_cmd(self) -> None:
        """Print it."""
        from conference.routes import openapi_document  # noqa: PLC0415 - as above

        print(json.dumps(openapi_document(), ensure_ascii=False, indent=1, sort_keys=True))


COMMANDS: dict[str, type[BaseSettings]] = {
    "serve": Serve,
    "demo": Demo,
    "import-roster": ImportRoster,
    "tally": Tally,
    "openapi": OpenApi,
    "report": Report,
    "badges": Badges,
    "invite": Invite,
    "programme": Programme,
    "accounts": AccountsCommand,
    "audit": AuditCommand,
    "privacy": PrivacyCommand,
    "backup": BackupCommand,
    "restore": RestoreCommand,
    "migrate": Migrate,
}


def main(arguments: list[str] | None = None) -> None:
    """Run a subcommand. Exits 0 when done, 1 when refused, 2 when the arguments are wrong."""
    words = sys.argv[1:] if arguments is None else arguments
    if not words or words[0] in {"-h", "--help", "help"}:
        print(_help())
        raise SystemExit(0 if words else 2)
    if words[0] == "--version":
        print(f"diemcau {version()}")
        return
    command = COMMANDS.get(words[0])
    if command is None:
        print(f"diemcau: không có lệnh / there is no command '{words[0]}'\n\n{_help()}", file=sys.stderr)
        raise SystemExit(2)
    try:
        CliApp.run(command, cli_args=words[1:], cli_settings_source=None)
    except ValidationError as error:
        for fault in error.errors(include_url=False, include_input=False):
            where = ".".join(str(part) for part in fault["loc"]).replace("_", "-")
            print(f"diemcau {words[0]}: {'--' + where + ': ' if where else ''}{fault['msg']}", file=sys.stderr)
        raise SystemExit(2) from None
    except SettingsError as error:
        print(f"diemcau {words[0]}: {error}", file=sys.stderr)
        raise SystemExit(2) from None
    except Refused as refused:
        problem = problem_of(refused)
        print(f"diemcau: {problem.message.vi}\n         {problem.message.en} [{problem.code}]", file=sys.stderr)
        raise SystemExit(1) from None


def _help() -> str:
    lines = ["usage: diemcau COMMAND [options]      (diemcau COMMAND --help lists its options)", ""]
    lines += [f"  {name:14} {(command.__doc__ or '').splitlines()[0]}" for name, command in COMMANDS.items()]
    return "\n".join(lines)


def run(work: Coroutine[Any, Any, None]) -> None:
    """Run a subcommand's work."""
    import structlog  # noqa: PLC0415 - `--help` needs none of it

    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))  # what a command prints may be JSON
    runner: Callable[[], Any] | None = None
    if sys.platform != "win32":
        import uvloop  # noqa: PLC0415 - not there on Windows

        runner = uvloop.new_event_loop
    with asyncio.Runner(loop_factory=runner) as loop:
        loop.run(work)
