"""The figures of a session in memory: every bridge point's own, and rolled up the tree, whatever its depth.

They come from the stored tallies and the roster, never from counting here: `set` takes a point's stored figures
and carries the difference up to the root, so a change costs its ancestors and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from checkin.values import made


class Figures(NamedTuple):
    """Stored figures of one bridge point (schemas.rows.Tally), and how many the roster summons there.

    `headcount` is None where none was reported; rolled up, it sums the points that reported one.
    """

    summoned: int = 0
    present: int = 0
    substitutes: int = 0
    moved_in: int = 0
    moved_out: int = 0
    excused: int = 0
    unexcused: int = 0
    walk_ins: int = 0
    headcount: int | None = None

    @property
    def reported(self) -> bool:
        """Whether anything at all was heard from this point."""
        return bool(
            self.present
            or self.substitutes
            or self.moved_out
            or self.excused
            or self.unexcused
            or self.walk_ins
            or self.headcount is not None
        )

    @property
    def silent(self) -> int:
        """Summoned here, and nothing known of them: not reported before the cut-off, unexcused after it."""
        here = self.present + self.substitutes - self.moved_in
        return self.summoned - here - self.moved_out - self.excused - self.unexcused


class PointFigures(NamedTuple):
    """One bridge point: its own figures, and those of it and all points below it."""

    bridge_id: int
    own: Figures
    total: Figures


class Totals(NamedTuple):
    """The three numbers of a session, and what stands beside them. `rate` is in percent, None without summoned."""

    points: int
    points_reporting: int
    figures: Figures
    rate: float | None


@dataclass(slots=True)
class _Point:
    parent: int | None
    own: Figures
    total: list[int]  # of Figures without the headcount, in order
    version: int = -1
    points: int = 1
    reporting: int = 0
    headcounts: int = 0  # how many points below (and this one) reported a headcount
    headcount: int = 0  # and their sum
    above: list[_Point] = field(default_factory=list)  # this point and all above it
    line: tuple[int, ...] = ()  # their ids

    def totals(self) -> Figures:
        return Figures._make((*self.total, self.headcount if self.headcounts else None))


_PLAIN = len(Figures._fields) - 1
_MOVING = tuple(range(1, _PLAIN))


class SessionTally:
    """The tree of one session. Not shared between threads; everything here is synchronous."""

    def __init__(
        self, parents: Mapping[int, int | None], summoned: Mapping[int, int], *, substitutes_count: bool = False
    ) -> None:
        """`parents` gives each point's parent (None, or a point that is not here, makes it a root)."""
        self._substitutes_count = substitutes_count
        self._points = {
            bridge_id: _Point(
                parent if parent in parents else None,
                Figures(summoned=summoned.get(bridge_id, 0)),
                [summoned.get(bridge_id, 0)] + [0] * (_PLAIN - 1),
            )
            for bridge_id, parent in parents.items()
        }
        self._roots = [bridge_id for bridge_id, point in self._points.items() if point.parent is None]
        for bridge_id in self._from_the_leaves():
            point = self._points[bridge_id]
            point.line = tuple(self._upwards(bridge_id))
            point.above = [self._points[each] for each in point.line]
            if point.parent is not None:
                above = self._points[point.parent]
                above.total[0] += point.total[0]
                above.points += point.points

    def set(self, bridge_id: int, figures: Figures, version: int) -> tuple[int, ...]:
        """Take a point's stored figures (`summoned` stays the roster's); the points whose figures changed.

        Older figures than those at hand change nothing: answers may overtake each other on their way here.
        """
        point = self._points.get(bridge_id)
        if point is None or version <= point.version:
            return ()
        before, point.version = point.own, version
        if figures[1:] == before[1:]:
            return ()
        own = point.own = made(Figures, (before.summoned, *figures[1:]))
        for n in _MOVING:
            if own[n] != before[n]:
                difference = own[n] - before[n]  # type: ignore[operator]
                for above in point.above:
                    above.total[n] += difference
        heard = 0 if own.present and before.present else own.reported - before.reported
        if heard or own.headcount != before.headcount:
            headcounts = (own.headcount is not None) - (before.headcount is not None)
            headcount = (own.headcount or 0) - (before.headcount or 0)
            for above in point.above:
                above.reporting += heard
                above.headcounts += headcounts
                above.headcount += headcount
        return point.line

    def point(self, bridge_id: int) -> PointFigures:
        """The figures of one point; KeyError when it is not of this conference."""
        point = self._points[bridge_id]
        return PointFigures(bridge_id, point.own, point.totals())

    def points(self, bridge_ids: Iterable[int] | None = None) -> list[PointFigures]:
        """The figures of these points (those it knows), or of all."""
        chosen = self._points if bridge_ids is None else [each for each in bridge_ids if each in self._points]
        return [self.point(bridge_id) for bridge_id in chosen]

    def bridge_ids(self) -> Iterable[int]:
        """Every point, in the office's own order."""
        return self._points.keys()

    def below(self, bridge_id: int) -> list[int]:
        """A point and all below it."""
        children: dict[int | None, list[int]] = {}
        for each, point in self._points.items():
            children.setdefault(point.parent, []).append(each)
        found = [bridge_id]
        for each in found:
            found.extend(children.get(each, ()))
        return found

    def totals(self, bridge_id: int | None = None) -> Totals:
        """The totals of the session, or of a point and all below it."""
        tops = [self._points[each] for each in (self._roots if bridge_id is None else [bridge_id])]
        told = [top.totals() for top in tops]
        headcounts = [each.headcount for each in told if each.headcount is not None]
        sums: list[int | None] = [sum(top.total[n] for top in tops) for n in range(_PLAIN)]
        figures = Figures._make([*sums, sum(headcounts) if headcounts else None])
        counted = figures.present + (figures.substitutes if self._substitutes_count else 0)
        return Totals(
            points=sum(top.points for top in tops),
            points_reporting=sum(top.reporting for top in tops),
            figures=figures,
            rate=round(100 * counted / figures.summoned, 2) if figures.summoned else None,
        )

    def _upwards(self, bridge_id: int | None) -> Iterator[int]:
        while bridge_id is not None:
            yield bridge_id
            bridge_id = self._points[bridge_id].parent

    def _from_the_leaves(self) -> list[int]:
        children: dict[int, list[int]] = {}
        for bridge_id, point in self._points.items():
            if point.parent is not None:
                children.setdefault(point.parent, []).append(bridge_id)
        order = list(self._roots)
        for bridge_id in order:
            order.extend(children.get(bridge_id, ()))
        if len(order) != len(self._points):
            raise ValueError("the tree of bridge points holds a circle")
        return order[::-1]
