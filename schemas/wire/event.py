"""Conferences, sessions and bridge points as pages read them."""

from __future__ import annotations

from schemas.wire.base import Moment, RowId, Wire
from schemas.words import Level, Mode, SessionKind


class SessionView(Wire):
    """One sitting: times are absolute, shown in the conference's zone."""

    id: RowId
    conference_id: RowId
    code: str
    title: str
    kind: SessionKind
    rehearsal: bool
    doors_open: Moment
    starts: Moment
    ends: Moment
    cutoff: Moment | None


class ConferenceView(Wire):
    """A conference with its sessions, in order of their start."""

    id: RowId
    code: str
    title: str
    organiser: str
    place: str
    time_zone: str
    substitutes_count: bool
    demo: bool
    sessions: list[SessionView]


class PointPoster(Wire):
    """What a poster's code opens: a bridge point without anybody's name or phone, and the session that is on or comes
    next (null after the last)."""

    bridge_name: str
    address: str
    conference_title: str
    organiser: str
    time_zone: str
    session: SessionView | None


class ConferenceList(Wire):
    """The conferences that this login may see, newest first."""

    conferences: list[ConferenceView]


class BridgeView(Wire):
    """A bridge point. `contact_phone` is null for those who may not call it."""

    id: RowId
    conference_id: RowId
    parent_id: RowId | None
    code: str
    name: str
    unit: str
    level: Level
    mode: Mode
    is_main: bool
    capacity: int | None
    expected: int | None
    ward_code: str | None
    address: str
    chair: str
    host: str
    contact: str
    contact_phone: str | None


class BridgeList(Wire):
    """Bridge points in the office's own order; the tree is in `parent_id`."""

    bridges: list[BridgeView]
