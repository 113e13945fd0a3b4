"""The control room and the halls: messages, requests for help, incidents, how each point stands, and what was done."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from schemas.wire.base import Asked, Moment, Nonce, RowId, Wire
from schemas.words import Act, Grade, HelpKind, IncidentKind, LineFault, Step, Trouble, Witness

Text = Annotated[str, StringConstraints(min_length=1, max_length=1000)]
Words = Annotated[str, StringConstraints(max_length=500)]


class MessageView(Wire):
    """Something said. `from_bridge_id` null: by the centre, to the points `to` or to all (`to_all`).

    A host sees in `to` only their own points. `read_at` and `read_by`: in the chat of one point, when its hosts (or,
    of what the point said, an operator) read it; null elsewhere.
    """

    id: RowId
    at: Moment
    by: str
    text: str
    from_bridge_id: RowId | None
    to_all: bool
    to: list[RowId]
    read_at: Moment | None = None
    read_by: str | None = None


class MessagePage(Wire):
    """The newest messages of one point's chat, oldest first; `before` asks for those before the first."""

    messages: list[MessageView]
    more: bool


class ChatView(Wire):
    """One point's chat in a line. `unread`: said by the point and read by no operator; `unseen`: said to the point
    and not yet read there.
    """

    bridge_id: RowId
    last: MessageView
    unread: int
    unseen: int


class ChatList(Wire):
    """The chats of a conference, the newest word first."""

    chats: list[ChatView]


class Say(Asked):
    """Say something in one point's chat: a host to the centre, an organiser to the point."""

    nonce: Nonce
    text: Text


class SayToPoints(Say):
    """Say something to some points, or to all (`to` null)."""

    to: Annotated[list[RowId], Field(min_length=1, max_length=5000)] | None


class ReadUpTo(Asked):
    """Everything up to this message was read: by the point's host, or by an operator of the centre."""

    message_id: RowId


class ReadView(Wire):
    """A chat was read: by the point (`centre` false) or by the centre, up to a message."""

    bridge_id: RowId
    message_id: RowId
    centre: bool
    at: Moment
    by: str


class AskHelp(Asked):
    """Ask the control room for help. A point has one open request of a kind: asking again gives the same."""

    kind: HelpKind
    text: Words = ""


class CloseHelp(Asked):
    """Close a request for help, saying what was done."""

    note: Words


class HelpView(Wire):
    """A request for help; open until `closed_at`, somebody's from `taken_at`."""

    id: RowId
    bridge_id: RowId
    kind: HelpKind
    text: str
    asked_at: Moment
    asked_by: str
    taken_at: Moment | None
    taken_by: str | None
    closed_at: Moment | None
    closed_by: str | None
    note: str


class HelpList(Wire):
    """Requests for help: the open ones, longest waiting first, then the latest closed ones."""

    requests: list[HelpView]


class NewIncident(Asked):
    """Log an incident; `at` is when it happened, now unless given. Kinds of the service are not written by hand."""

    nonce: Nonce
    kind: Literal[
        IncidentKind.PICTURE,
        IncidentKind.SOUND,
        IncidentKind.LINE,
        IncidentKind.POWER,
        IncidentKind.PEOPLE,
        IncidentKind.OTHER,
        IncidentKind.NOTE,
    ]
    bridge_id: RowId | None = None
    at: Moment | None = None
    text: Text


class EndIncident(Asked):
    """When it was over; now unless given."""

    ended_at: Moment | None = None


class IncidentView(Wire):
    """What went wrong, where and when. `automatic`: the service wrote it."""

    id: RowId
    bridge_id: RowId | None
    kind: IncidentKind
    at: Moment
    ended_at: Moment | None
    text: str
    by: str
    automatic: bool


class IncidentList(Wire):
    """Incidents in the order of time; `next_after` continues a page that ended."""

    incidents: list[IncidentView]
    next_after: RowId | None


class ActView(Wire):
    """Who did what. `key` names the deed, so that the same told twice is shown once."""

    key: str
    at: Moment
    by: str
    act: Act
    bridge_id: RowId | None
    text: str


class ActList(Wire):
    """The latest deeds, newest first."""

    acts: list[ActView]


class RoomNews(Wire):
    """A frame of the live stream: what was said, asked or logged since. Whoever missed one asks for the whole.

    `crew`, for control rooms: who has one open now, by name; null: as before.
    """

    type: Literal["room"] = "room"
    messages: list[MessageView] = Field(default_factory=list)
    reads: list[ReadView] = Field(default_factory=list)
    helps: list[HelpView] = Field(default_factory=list)
    incidents: list[IncidentView] = Field(default_factory=list)
    acts: list[ActView] = Field(default_factory=list)
    crew: list[str] | None = None


class TroubleView(Wire):
    """What is wrong at a point, and since when."""

    kind: Trouble
    since: Moment


class PointState(Wire):
    """How a point stands now. `online`: a console or hall screen of it is connected; `heard_at`: when one last was.

    `step` is the ladder's step that its page is on, null without a report; `still_at` when its last picture came.
    """

    bridge_id: RowId
    online: bool
    heard_at: Moment | None
    grade: Grade
    step: Step | None
    still_at: Moment | None
    troubles: list[TroubleView]


class States(Wire):
    """A frame of the live stream for organisers: how points stand; all of them (`full`), or those that changed."""

    type: Literal["states"] = "states"
    full: bool
    points: list[PointState]


class StateList(Wire):
    """How every point of a session's conference stands now."""

    at: Moment
    points: list[PointState]


class SampleView(Wire):
    """Ten seconds of a point's line, from `at` on: the worse of both witnesses. Loss in percent; null is unknown.

    `witness` says who measured the worse, `fault` what was wrong with the line; both null when nothing was.
    """

    at: Moment
    grade: Grade
    step: Step | None
    loss: float | None
    rtt_ms: int | None
    jitter_ms: int | None
    kbps: int | None
    frozen_ms: int | None
    witness: Witness | None
    fault: LineFault | None


class QualityHistory(Wire):
    """The line of one point over a time, oldest first. A gap means that nothing was heard."""

    bridge_id: RowId
    samples: list[SampleView]


class LineSummary(Wire):
    """How a point's line did over a session: seconds by grade and by step of the ladder, and the worst loss."""

    bridge_id: RowId
    seconds: dict[Grade, int]
    steps: dict[Step, int]
    worst_loss: float | None


class LineSummaryList(Wire):
    """The lines of a session, for the report."""

    points: list[LineSummary]
