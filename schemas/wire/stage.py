"""The stage of a conference: which sources there are and which is on air."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from schemas.wire.base import Asked, Moment, RowId, Wire
from schemas.words import Grade

SourceName = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[a-z0-9-]+$")]


class SourceView(Wire):
    """A source: `centre`, `test`, or `bridge-<id>`."""

    name: SourceName
    connected: bool
    on_air: bool


class StageView(Wire):
    """State of the stage; `slate` is true when viewers are shown a slate because nothing is on air.
    `called` are the bridge points that may publish now.
    """

    sources: list[SourceView]
    on_air: SourceName | None
    slate: bool
    viewers: int
    called: list[RowId]


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
    """What a page's getStats said over one window (about 5 s). Loss in percent; null where nothing was expected."""

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
