"""The figures of a session as values, and everything that follows from them by arithmetic.

Words are those of domain.md: summoned, present (as composed), substitutes (apart), excused, unexcused, not reported,
walk-ins (apart, never in the rate), headcount (other evidence, never mixed in).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar

from conference.reports.rates import RateRule
from conference.reports.words import LEVELS
from schemas.wire.base import Said
from schemas.words import Deed, Level, Mode

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Counts:
    """Figures of a point or a group. `moved_in` of the present were summoned elsewhere, `moved_out` sit elsewhere."""

    summoned: int = 0
    present: int = 0
    substitutes: int = 0
    excused: int = 0
    unexcused: int = 0
    walk_ins: int = 0
    moved_in: int = 0
    moved_out: int = 0
    headcount: int | None = None

    @property
    def unreported(self) -> int:
        """Summoned here, and nothing is known of them."""
        here = self.present + self.substitutes - self.moved_in
        return self.summoned - here - self.moved_out - self.excused - self.unexcused

    @property
    def seated(self) -> int:
        """Everybody in the hall by the gate's count: what a headcount should find."""
        return self.present + self.substitutes + self.walk_ins

    @property
    def heard(self) -> bool:
        """Whether anything at all was heard from here."""
        return self.headcount is not None or any(
            (self.present, self.substitutes, self.moved_out, self.excused, self.unexcused, self.walk_ins)
        )

    def settled(self) -> Counts:
        """After the cut-off silence is absence without a reason: nobody is "not reported" any more."""
        return replace(self, unexcused=self.unexcused + max(0, self.unreported))

    def __add__(self, other: Counts) -> Counts:
        heads = [count for count in (self.headcount, other.headcount) if count is not None]
        return Counts(
            self.summoned + other.summoned,
            self.present + other.present,
            self.substitutes + other.substitutes,
            self.excused + other.excused,
            self.unexcused + other.unexcused,
            self.walk_ins + other.walk_ins,
            self.moved_in + other.moved_in,
            self.moved_out + other.moved_out,
            sum(heads) if heads else None,
        )


def total(counts: Iterable[Counts]) -> Counts:
    """The sum; headcounts only of those who reported one."""
    result = Counts()
    for each in counts:
        result = result + each
    return result


@dataclass(frozen=True, slots=True)
class Point:
    """A bridge point as reports list it: its own figures (`counts`), depth in the tree, and who vouches for them."""

    id: int
    name: str
    level: Level
    mode: Mode
    counts: Counts
    parent_id: int | None = None
    depth: int = 0
    code: str = ""
    unit: str = ""
    unit_id: int | None = None
    chair: str = ""
    is_main: bool = False
    below: Counts | None = None  # with all points below; None for a leaf
    certified_by: str = ""
    certified_at: datetime | None = None
    uptime: int | None = None  # hundredths of a percent of the session with picture
    ready: bool | None = None  # the line check was confirmed


@dataclass(frozen=True, slots=True)
class Group:
    """Figures of all who share something: a level, a unit, a category."""

    name: str
    counts: Counts
    points: int = 0


@dataclass(frozen=True, slots=True)
class Late:
    """A correction after the cut-off: kept with who, when, before, after, and why."""

    at: datetime
    point_id: int
    point: str
    by: str
    deed: Deed
    before: Said
    after: Said
    reason: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """How many were counted from `at` until the next entry."""

    at: datetime
    count: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """The system proposes with its reasons; a person decides. `decision` is empty until then."""

    point_id: int
    point: str
    reasons: tuple[Said, ...]
    decision: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Past:
    """An earlier conference, for comparison."""

    title: str
    day: datetime
    points: int
    counts: Counts
    rule: RateRule

    @property
    def rate(self) -> int | None:
        """The rate by that conference's own rule, in hundredths of a percent."""
        counts = self.counts
        return self.rule.rate(summoned=counts.summoned, present=counts.present, substitutes=counts.substitutes)


@dataclass(frozen=True, slots=True)
class Trend:
    """A unit's rate in the earlier conferences (oldest first; None: it took no part) and now."""

    unit: str
    before: tuple[int | None, ...]
    now: int | None

    @property
    def change(self) -> int | None:
        """Against the last conference the unit took part in, in hundredths of a percent point."""
        last = next((rate for rate in reversed(self.before) if rate is not None), None)
        return None if last is None or self.now is None else self.now - last


@dataclass(frozen=True, slots=True)
class Occasion:
    """Which sitting of which conference. Times are in the conference's own zone."""

    title: str
    session: str
    organiser: str
    place: str
    starts: datetime
    ends: datetime
    doors_open: datetime
    cutoff: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReportFigures:
    """Everything a report says, as of `at`. `final` only once every point is certified after the cut-off."""

    occasion: Occasion
    at: datetime
    rule: RateRule
    points: tuple[Point, ...]
    units: tuple[Group, ...] = ()
    categories: tuple[Group, ...] = ()
    late: tuple[Late, ...] = ()
    arrivals: tuple[Arrival, ...] = ()
    commend: tuple[Proposal, ...] = ()
    criticise: tuple[Proposal, ...] = ()
    past: tuple[Past, ...] = ()
    trends: tuple[Trend, ...] = ()
    final: bool = False
    total: Counts = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "total", total(point.counts for point in self.points))

    def rate(self, counts: Counts) -> int | None:
        """The rate by this report's rule, in hundredths of a percent."""
        return self.rule.rate(summoned=counts.summoned, present=counts.present, substitutes=counts.substitutes)

    @property
    def levels(self) -> tuple[Group, ...]:
        """Figures by level, in the order of the levels; only those that have points."""
        found: list[Group] = []
        for level, name in LEVELS.items():
            of_level = [point for point in self.points if point.level is level]
            if of_level:
                found.append(Group(name, total(point.counts for point in of_level), len(of_level)))
        return tuple(found)

    @property
    def certified(self) -> int:
        """How many points certified their figures."""
        return sum(point.certified_at is not None for point in self.points)

    @property
    def reporting(self) -> int:
        """How many points reported anything."""
        return sum(point.counts.heard for point in self.points)

    @property
    def settled(self) -> bool:
        """Whether the cut-off (without one, the end) has passed: silence then counts as absence without a reason."""
        return self.at >= (self.occasion.cutoff or self.occasion.ends)

    @property
    def unequal(self) -> tuple[Point, ...]:
        """Points whose headcount is not what the gate counted: shown, not hidden."""
        return tuple(
            point
            for point in self.points
            if point.counts.headcount is not None and point.counts.headcount != point.counts.seated
        )

    def obstacles(self) -> dict[str, int]:
        """What stands between these figures and a final report; empty when nothing does."""
        found = {} if self.settled else {"before_cutoff": 1}
        if missing := len(self.points) - self.certified:
            found["uncertified"] = missing
        return found


def in_tree_order(points: Sequence[Point]) -> tuple[Point, ...]:
    """Points in the office's own order with those below under their parent, depth and rolled-up figures set.

    A parent that is not among the points makes its children roots; a circle, which no row can form but a file might,
    is broken where it is met.
    """
    known = {point.id for point in points}
    children: dict[int | None, list[Point]] = {}
    for point in points:
        children.setdefault(point.parent_id if point.parent_id in known else None, []).append(point)
    ordered: list[Point] = []
    stack = [(point, 0) for point in reversed(children.get(None, []))]
    while stack:
        point, depth = stack.pop()
        ordered.append(replace(point, depth=depth))
        stack.extend((child, depth + 1) for child in reversed(children.get(point.id, [])))
    if len(ordered) != len(points):
        seen = {point.id for point in ordered}
        ordered.extend(replace(point, depth=0) for point in points if point.id not in seen)
    sums = {point.id: point.counts for point in ordered}
    for point in reversed(ordered):
        if point.depth and point.parent_id is not None:
            sums[point.parent_id] = sums[point.parent_id] + sums[point.id]
    return tuple(replace(point, below=sums[point.id] if point.id in children else None) for point in ordered)


def settle(figures: ReportFigures) -> ReportFigures:
    """The figures as they count after the cut-off (silence is absence); before it, as they are."""
    if not figures.settled:
        return figures
    each: Callable[[Group], Group] = lambda group: replace(group, counts=group.counts.settled())  # noqa: E731
    return replace(
        figures,
        points=in_tree_order([replace(point, counts=point.counts.settled()) for point in figures.points]),
        units=tuple(map(each, figures.units)),
        categories=tuple(map(each, figures.categories)),
    )
