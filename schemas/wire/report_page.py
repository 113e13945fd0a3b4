"""The report page: the table that will be signed, and what is still open."""

from __future__ import annotations

from schemas.wire.base import Moment, RowId, Said, Wire
from schemas.words import Category, Deed, Level, Mode


class ReportCounts(Wire):
    """Figures of a point or a group, as reports count them; `rate` in percent by the report's rule, null without
    anybody summoned."""

    summoned: int
    present: int
    substitutes: int
    excused: int
    unexcused: int
    unreported: int
    walk_ins: int
    headcount: int | None
    rate: float | None


class ReportPoint(Wire):
    """A line of the attendance table. `below` adds up all points under it (null for a leaf); `uptime` is the percent of
    the session with picture, `ready` whether the last line check before the session was good; null where not known."""

    bridge_id: RowId
    code: str
    name: str
    unit: str
    level: Level
    mode: Mode
    depth: int
    chair: str
    counts: ReportCounts
    below: ReportCounts | None
    certified_by: str
    certified_at: Moment | None
    uptime: float | None
    ready: bool | None


class LevelCounts(Wire):
    """Figures of a level."""

    level: Level
    points: int
    counts: ReportCounts


class CategoryCounts(Wire):
    """Figures of a category of delegates."""

    category: Category
    counts: ReportCounts


class UnitCounts(Wire):
    """Figures of a unit of delegates; without a name, of those who name none."""

    unit: str
    counts: ReportCounts


class LateCorrection(Wire):
    """A correction after the cut-off."""

    at: Moment
    point: str
    by: str
    deed: Deed
    before: Said
    after: Said
    reason: str


class ArrivalStep(Wire):
    """How many were counted in the five minutes from `at`."""

    at: Moment
    count: int


class PastConference(Wire):
    """An earlier conference of this installation, by its own rule."""

    title: str
    day: Moment
    points: int
    counts: ReportCounts


class UnitTrend(Wire):
    """A unit's rate in the earlier conferences (oldest first, null: it took no part), now, and the change in percent
    points against the last in which it took part."""

    unit: str
    before: list[float | None]
    now: float | None
    change: float | None


class ReportView(Wire):
    """What would be signed now. It is final once the cut-off has passed and every point certified: `before_cutoff` and
    `uncertified` (points) say what is missing."""

    conference: str
    session: str
    at: Moment
    cutoff: Moment | None
    rule: Said
    press: str
    settled: bool
    before_cutoff: bool
    uncertified: list[RowId]
    unequal: list[RowId]
    total: ReportCounts
    points: list[ReportPoint]
    levels: list[LevelCounts]
    units: list[UnitCounts]
    categories: list[CategoryCounts]
    late: list[LateCorrection]
    arrivals: list[ArrivalStep]
    past: list[PastConference]
    trends: list[UnitTrend]
