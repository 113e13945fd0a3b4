"""Getting ready: signing bridge points up, line checks, who is not ready, the hall's screen, deadlines."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from schemas.wire.base import Asked, Moment, Nonce, RowId, Secret, Wire
from schemas.words import Cause, CheckStep, Deadline, Finding, Mode, Readiness, SignUpStatus

People = Annotated[int, Field(ge=1, le=1_000_000)]
Percent = Annotated[float, Field(ge=0, le=100)]
Decibels = Annotated[float, Field(ge=-200, le=20)]


def _text(most: int, least: int = 0) -> StringConstraints:
    return StringConstraints(min_length=least, max_length=most, strip_whitespace=True)


class PointDetails(Asked):
    """What a host says of their bridge point, and may change until the deadline."""

    hall: Annotated[str, _text(200)] = ""
    address: Annotated[str, _text(300)] = ""
    capacity: People | None = None
    mode: Mode = Mode.TWO_WAY
    chair: Annotated[str, _text(200)] = ""
    contact: Annotated[str, _text(200, 1)]
    contact_phone: Annotated[str, _text(40, 1)]
    expected: People | None = None


class SignUpForm(PointDetails):
    """The form of a bridge point's sign-up: its unit, and the details."""

    unit: Annotated[str, _text(300, 1)]


class SignUpLook(Asked):
    """The token of a sign-up link, or of one's own sign-up, from the address's fragment."""

    token: Secret


class SignUpView(Wire):
    """One sign-up. `claims` is the point of the roster that it seems to be; `again` says that its unit is on the list
    already and its host answered that this is another hall.
    """

    id: RowId
    conference_id: RowId
    parent_id: RowId | None
    parent: str
    bridge_id: RowId | None
    claims: str
    again: bool
    status: SignUpStatus
    unit: str
    hall: str
    address: str
    capacity: int | None
    mode: Mode
    chair: str
    contact: str
    contact_phone: str
    expected: int | None
    created_at: Moment
    changed_at: Moment
    decided_at: Moment | None
    decided_by: str | None
    note: str


class SignUpInvite(Wire):
    """What the sign-up page shows first: for which conference, under whom, until when; and the caller's own sign-up."""

    conference_id: RowId
    title: str
    organiser: str
    place: str
    time_zone: str
    starts: Moment | None
    parent: str
    closes_at: Moment | None
    closed: bool
    auto_confirm: bool
    mine: SignUpView | None


class SignUpRequest(SignUpForm):
    """A sign-up under a link. `again`: the unit is on the list already, and this is another hall of it."""

    token: Secret
    nonce: Nonce
    again: bool = False


class ChildRequest(SignUpForm):
    """A host adds a bridge point below their own."""

    nonce: Nonce
    again: bool = False


class SignUpChange(SignUpForm):
    """A change of one's own sign-up, by its own token."""

    token: Secret


class SignUpMade(Wire):
    """A sign-up was taken. `url` is the host's own link: shown once, kept nowhere."""

    sign_up: SignUpView
    url: str


class SignUpLinkRequest(Asked):
    """A link for top-level points, or for those below a point."""

    parent_id: RowId | None = None


class SignUpLinkMade(Wire):
    """A fresh sign-up link; its address is shown once and kept nowhere. It ends with the sign-ups."""

    url: str
    closes_at: Moment | None


class SignUpRulesView(Wire):
    """How a conference takes sign-ups. `closes_at` null: until the doors of the first session open (`closes`)."""

    closes_at: Moment | None
    closes: Moment | None
    auto_confirm: bool


class SignUpRulesRequest(Asked):
    """Set how a conference takes sign-ups."""

    closes_at: Moment | None
    auto_confirm: bool


class SignUpList(Wire):
    """The sign-ups of a conference that the caller may see, newest first."""

    sign_ups: list[SignUpView]


class SignUpDecision(Asked):
    """Confirm a sign-up or decline it, with a reason that its host reads."""

    confirm: bool
    note: Annotated[str, _text(400)] = ""


class LineCheckReport(Asked):
    """What a host's page measured in one walk through the line check (`bridges/readiness.py` says what counts).

    Null is "not measured". Loss in percent, levels in dBFS, rates in kbit/s, `seconds` on the media path.
    """

    nonce: Nonce
    seconds: Annotated[float, Field(ge=0, le=600)]
    camera_width: Annotated[int, Field(ge=0, le=16_384)] | None
    camera_height: Annotated[int, Field(ge=0, le=16_384)] | None
    brightness: Annotated[float, Field(ge=0, le=255)] | None
    voice_dbfs: Decibels | None
    frames: Annotated[int, Field(ge=0, le=100_000)] | None
    fps: Annotated[float, Field(ge=0, le=240)] | None
    frozen_s: Annotated[float, Field(ge=0, le=600)] | None
    sound_dbfs: Decibels | None
    heard: bool | None
    rtt_ms: Annotated[float, Field(ge=0, le=60_000)] | None
    loss: Percent | None
    kbps: Annotated[float, Field(ge=0, le=1_000_000)] | None
    sent_loss: Percent | None
    sent_kbps: Annotated[float, Field(ge=0, le=1_000_000)] | None


class StepView(Wire):
    """How one step of a line check ended, and why when it is not good."""

    step: CheckStep
    finding: Finding
    cause: Cause | None


class LineCheckView(Wire):
    """One line check as it is kept."""

    id: RowId
    bridge_id: RowId
    at: Moment
    by: str
    ready: bool
    steps: list[StepView]
    seconds: float
    fps: float | None
    rtt_ms: float | None
    loss: float | None
    kbps: float | None
    sent_loss: float | None
    sent_kbps: float | None
    voice_dbfs: float | None
    sound_dbfs: float | None


class LineCheckList(Wire):
    """The line checks of a bridge point, newest first."""

    checks: list[LineCheckView]


class PointReadiness(Wire):
    """Where one bridge point stands. `missing` names the details that nobody gave; `check` is the last one."""

    bridge_id: RowId
    readiness: Readiness
    missing: list[str]
    check: LineCheckView | None


class ReadinessView(Wire):
    """Every point that the caller may see, for the session that is next (or on)."""

    at: Moment
    starts: Moment | None
    points: list[PointReadiness]


class HallScreenSetting(Asked):
    """What the hall's screen may show and sound: the check-in code, who has just arrived, chimes."""

    code: bool
    arrivals: bool
    chimes: bool


class Arrival(Wire):
    """Somebody sat down: their name and unit, and no more, for a hall to read."""

    name: str
    unit: str
    at: Moment


class HallScreenView(Wire):
    """What the hall's screen may show, and who arrived last, newest first (empty when that is switched off)."""

    code: bool
    arrivals: bool
    chimes: bool
    arrived: list[Arrival]


class DeadlineView(Wire):
    """A moment of a session: when it is due, and when it was acted on, with the figures of then (null: to come)."""

    deadline: Deadline
    due_at: Moment
    reached_at: Moment | None
    points: int | None
    points_reporting: int | None
    summoned: int | None
    present: int | None
    certified: int | None


class DeadlineList(Wire):
    """The deadlines of a session, in order."""

    at: Moment
    deadlines: list[DeadlineView]
