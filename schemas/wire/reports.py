"""Reports and papers over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from schemas.wire.base import Asked, Moment, Problem, RowId, Said, Wire
from schemas.words import Category, ReviewKind, Ruling

Line = Annotated[str, StringConstraints(max_length=400)]
Lines = Annotated[tuple[Annotated[str, StringConstraints(max_length=2000)], ...], Field(max_length=50)]
FormName = Literal["state", "party"]
FormatName = Literal["docx", "pdf", "xlsx"]
PaperKind = Literal["badges", "invitations", "posters", "sheets"]


class NarrativeAsked(Asked):
    """What only people can write; it joins what the figures say."""

    subject: Line = ""
    preparation: Lines = ()
    strengths: Lines = ()
    weaknesses: Lines = ()
    causes: Lines = ()
    lessons: Lines = ()
    requests: Lines = ()


class ReportAsked(Asked):
    """The head, the signature and the wording of a report. What is left out is taken from the conference."""

    form: FormName = "state"
    issuer: Line = ""
    superior: Line = ""
    place: Line = ""
    number: Annotated[int | None, Field(ge=1, le=999_999)] = None
    symbol: Annotated[str, StringConstraints(max_length=60)] = "BC-BTC"
    signed_on: Annotated[date | None, Field(strict=True)] = None
    authority: Line = "TM. BAN TỔ CHỨC"
    signer_title: Line = "TRƯỞNG BAN"
    signer: Line = ""
    recipients: Annotated[tuple[Line, ...], Field(max_length=30)] = ()
    archive: Line = "VT, BTC"
    narrative: NarrativeAsked = NarrativeAsked()


class DraftAsked(ReportAsked):
    """A provisional report in one format."""

    format: FormatName = "docx"


class PressView(Wire):
    """The press line, and whether it is still provisional."""

    line: str
    rule: str
    provisional: bool


class KeptView(Wire):
    """A final report's file: `sha256` is its fingerprint, `seal` continues the seal of the file kept before it."""

    id: RowId
    session_id: RowId
    edition: int
    form: FormName
    format: FormatName
    number: str
    press: str
    sha256: str
    seal: str
    made_at: Moment
    made_by: str


class KeptList(Wire):
    """The final files of a session, newest edition first."""

    reports: list[KeptView]


class ProposalView(Wire):
    """Whom the figures suggest to name, with reasons; `ruling` is null until the organiser decides."""

    bridge_id: RowId
    bridge_name: str
    kind: ReviewKind
    reasons: list[Said]
    ruling: Ruling | None
    note: str


class ReviewView(Wire):
    """Every proposal of a session."""

    proposals: list[ProposalView]


class RulingAsked(Asked):
    """The organiser's ruling on a proposal; null takes it back."""

    kind: ReviewKind
    ruling: Ruling | None
    note: Line = ""


class PaperAsked(Asked):
    """What to print: for one bridge point, with all below it or alone, or for all of them (a host's own and below).
    `categories` bounds badges, cards and sheets to these delegates."""

    kind: PaperKind
    bridge_id: RowId | None = None
    below: bool = False
    categories: Annotated[tuple[Category, ...], Field(max_length=10)] = ()
    hotline: Line = ""
    superior: Line = ""


class PaperView(Wire):
    """A print job: `done` of `whole` items are set; the file is there once `state` is `done`. `scope` is the bridge
    point or categories it is for; empty for all."""

    id: RowId
    kind: PaperKind
    scope: str
    at: Moment
    by: str
    state: Literal["running", "done", "failed"]
    done: int
    whole: int
    pages: int | None
    problem: Problem | None


class PaperList(Wire):
    """The papers of a conference that lie there for the caller, newest first."""

    papers: list[PaperView]
