"""The stage of a conference: which sources there are and which is on air."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from schemas.wire.base import Asked, Moment, RowId, Wire
from schemas.words import Grade, StageVerb, Step

SourceName = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[a-z0-9-]+$")]


class SourceView(Wire):
    """A source: `centre`, `test`, or `bridge-<id>`."""

    name: SourceName
    connected: bool
    on_air: bool


class Hand(Wire):
    """A hall that asks to speak, since when."""

    bridge_id: RowId
    raised_at: Moment


class TourView(Wire):
    """A tour of points under way: the one at `position` is on air until `next_at`; -1 before the first.

    Points without a signal are skipped.
    """

    bridge_ids: list[RowId]
    seconds: int
    position: int
    next_at: Moment


class StageView(Wire):
    """State of the stage; `slate` is true when viewers are shown a slate because nothing is on air, with this text.
    `called` are the bridge points that may publish now, `muted` those that are not heard, `hands` the queue of
    those that ask to speak. `command` is the number of the last thing that was done.
    """

    sources: list[SourceView]
    on_air: SourceName | None
    on_air_since: Moment | None
    slate: bool
    slate_text: str
    viewers: int
    called: list[RowId]
    muted: list[RowId]
    hands: list[Hand]
    tour: TourView | None
    command: int


class StageFrame(Wire):
    """One frame of the stage's live stream: the whole state, whenever something changed and every 10 s."""

    at: Moment
    stage: StageView


class StageCommandView(Wire):
    """Who did what on the stage, and when. `who` is empty when the rule for a hall that drops out did it."""

    id: RowId
    at: Moment
    who: str
    verb: StageVerb
    source: str
    text: str


class StageCommands(Wire):
    """The last things that were done, newest first."""

    commands: list[StageCommandView]


class HandRequest(Asked):
    """Ask to speak, or no longer. A host's own hall needs no `bridge_id`; who runs the room names the hall."""

    raised: bool
    bridge_id: RowId | None = None


class MuteRequest(Asked):
    """Leave this hall's sound out of what everybody hears, or let it be heard again."""

    bridge_id: RowId
    muted: bool


class SlateRequest(Asked):
    """The text that halls see while nothing is on air; empty: the usual words."""

    text: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]


class TourRequest(Asked):
    """Show these halls one after the other, each for that long, then the centre; no hall ends a tour."""

    bridge_ids: Annotated[list[RowId], Field(max_length=500)]
    seconds: Annotated[int, Field(ge=5, le=600)] = 20


class CallRequest(Asked):
    """Call a hall (its page may publish), or let it go (what it publishes ends at once)."""

    bridge_id: RowId
    calling: bool


class SwitchRequest(Asked):
    """Put this source on air; null takes everything off air (slate)."""

    source: SourceName | None


class TestSourceRequest(Asked):
    """Start or stop the built-in test source."""

    running: bool


class StageKey(Wire):
    """The key that lets an encoder publish, shown to the organiser; a new one makes the old one worthless."""

    key: str
    whip_url: str


class QualityReport(Asked):
    """What a page's getStats said over one window (about 5 s). Loss in percent; null where nothing was expected.

    `step` is the step of the ladder that the page is on.
    """

    seconds: Annotated[float, Field(gt=0, le=60)]
    playing: bool
    loss: Annotated[float, Field(ge=0, le=100)] | None
    jitter_ms: Annotated[float, Field(ge=0, le=60_000)] | None
    rtt_ms: Annotated[float, Field(ge=0, le=60_000)] | None
    freezes: Annotated[int, Field(ge=0, le=10_000)]
    frozen_seconds: Annotated[float, Field(ge=0, le=60)] = 0
    fps: Annotated[float, Field(ge=0, le=240)]
    kbps: Annotated[float, Field(ge=0, le=1_000_000)]
    width: Annotated[int, Field(ge=0, le=16_384)]
    height: Annotated[int, Field(ge=0, le=16_384)]
    step: Step = Step.FULL


class LineView(Wire):
    """One connection at the media node over its last window (RTCP): loss in percent, null is unknown."""

    name: str
    publishes: bool
    connected: bool
    kbps: float
    loss: float | None
    jitter_ms: float | None
    rtt_ms: float | None
    packets: int
    nacks: int
    recovered: int
    plis: int
    freezes: int


class PointQuality(Wire):
    """How well a bridge point sees and hears: the worse of the node's and the page's word."""

    bridge_id: RowId
    grade: Grade
    page: QualityReport | None
    reported_at: Moment | None


class LinesView(Wire):
    """Every line of a conference's stage, and the grade of every point that watches."""

    at: Moment
    lines: list[LineView]
    points: list[PointQuality]
