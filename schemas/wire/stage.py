"""The stage of a conference: which sources there are and which is on air."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from schemas.wire.base import Asked, Wire

SourceName = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[a-z0-9-]+$")]


class SourceView(Wire):
    """A source: `centre`, `test`, or `bridge-<id>`."""

    name: SourceName
    connected: bool
    on_air: bool


class StageView(Wire):
    """State of the stage; `slate` is true when viewers are shown a slate because nothing is on air."""

    sources: list[SourceView]
    on_air: SourceName | None
    slate: bool
    viewers: int


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
