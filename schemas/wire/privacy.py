"""Personal data: the notice, when names are deleted, what is held about one person, requests and breaches."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from schemas.wire.base import Asked, Moment, RowId, Said, Wire
from schemas.wire.text import Line, Lines, Title
from schemas.words import RequestKind, RequestState, SubjectKind

Words = Annotated[Lines, StringConstraints(max_length=2_000)]
Reason = Annotated[Title, StringConstraints(min_length=5, max_length=400)]
Days = Annotated[int, Field(ge=1, le=3650, strict=True)]
"""From a day to ten years."""


class NoticeView(Wire):
    """The notice as people read it. `version` 0: nothing was written yet, these are our own words; `own`: the
    organiser's words. `short` is the line that is printed."""

    version: int
    at: Moment
    text: Said
    short: Said
    contact: str
    retention_days: int
    own: bool


class NoticeAsked(Asked):
    """A new version. An empty text means our own words."""

    vi: Words = ""
    en: Words = ""
    contact: Line = ""
    retention_days: Days = 365


class RetentionView(Wire):
    """When the names go. `planned`: end and days; `due`: what holds; `not_before`: nothing goes
    earlier, 30 days after the upgrade that brought this; `left`: rows by table that hold people's data
    now; `done`: rows that were deleted; `kept_reports`: final reports, which stay as they were signed."""

    ends: Moment
    retention_days: int
    planned: Moment
    due: Moment
    not_before: Moment | None
    put_off_to: Moment | None
    put_off_reason: str
    ordered_at: Moment | None
    order_reason: str
    begun_at: Moment | None
    deleted_at: Moment | None
    left: dict[str, int]
    done: dict[str, int]
    kept_reports: int


class RequestView(Wire):
    """A person's request. `overdue` and `late` are as of now: not acknowledged, or not done, in time."""

    id: RowId
    kind: RequestKind
    name: str
    contact: str
    subject_kind: SubjectKind | None
    subject_id: RowId | None
    received_at: Moment
    acknowledge_by: Moment
    acknowledged_at: Moment | None
    due_at: Moment
    state: RequestState
    closed_at: Moment | None
    closed_by: str
    note: str
    late: bool
    overdue: bool


class RequestAsked(Asked):
    """A request that came in; `received_at` null: now."""

    kind: RequestKind
    name: Title
    contact: Line = ""
    received_at: Moment | None = None
    subject_kind: SubjectKind | None = None
    subject_id: RowId | None = None


class RequestChange(Asked):
    """Acknowledge it, or close it: `refused` needs a note."""

    acknowledged: bool = False
    state: RequestState | None = None
    note: Annotated[Line, StringConstraints(max_length=400)] = ""


class BreachView(Wire):
    """An incident with personal data; `report_by` is 72 hours after it was found, `overdue` as of now."""

    id: RowId
    found_at: Moment
    report_by: Moment
    what: str
    whom: str
    notes: str
    noted_by: str
    reported_at: Moment | None
    overdue: bool


class BreachAsked(Asked):
    """A breach: what happened, and whom it concerns."""

    found_at: Moment
    what: Annotated[Words, Field(min_length=1)]
    whom: Annotated[Words, Field(min_length=1)]
    notes: Words = ""


class BreachChange(Asked):
    """What became of it: `reported_at` is when the authority was told."""

    notes: Words | None = None
    reported_at: Moment | None = None


class PrivacyDesk(Wire):
    """Everything on the page but single people. `late` and `overdue` count open requests, `breaches_overdue` breaches
    that were not reported in time."""

    notice: NoticeView
    versions: list[NoticeView]
    retention: RetentionView
    requests: list[RequestView]
    breaches: list[BreachView]
    late: int
    overdue: int
    breaches_overdue: int


class PostponementAsked(Asked):
    """Keep the names until then, and why."""

    until: Moment
    reason: Reason


class ErasureAsked(Asked):
    """Delete the names now: the conference's code confirms it."""

    code: Line
    reason: Reason


class PersonAsked(Asked):
    """Whom to look for: a name, or the last digits of a phone or the e-mail address."""

    q: Annotated[Line, StringConstraints(min_length=2, max_length=200)]


class PersonFound(Wire):
    """Somebody who stands in the conference, and as what."""

    kind: SubjectKind
    id: RowId
    full_name: str
    title: str
    where: str


class PeopleFound(Wire):
    """Who was found, at most 100; `more` says that there are others."""

    people: list[PersonFound]
    more: bool


class PersonEvent(Wire):
    """Something that is recorded of a person: `what` is a word (summoned, seat, scan, absence, correction, invitation,
    audit), `how` the word beside it."""

    at: Moment | None
    what: str
    how: str
    where: str


class PersonDossier(Wire):
    """All that is held about somebody: `facts` by the name of the column, and what was recorded, oldest first."""

    kind: SubjectKind
    id: RowId
    conference: str
    full_name: str
    made_at: Moment
    facts: dict[str, str]
    events: list[PersonEvent]


class PersonChange(Asked):
    """Corrections; what is left out stays. Birth as dd/mm/yyyy or a year."""

    full_name: Title | None = None
    title: Line | None = None
    birth: Line | None = None
    phone: Line | None = None
    email: Line | None = None


class ForgetAsked(Asked):
    """Delete what is held about somebody; closes that request when one is named."""

    request_id: RowId | None = None
    reason: Reason
