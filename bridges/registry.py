"""The bridge points of all conferences in memory: the tree that scopes and roll-ups walk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from schemas.words import Mode


@dataclass(frozen=True, slots=True)
class Point:
    """What the tree knows of a bridge point."""

    id: int
    conference_id: int
    parent_id: int | None
    name: str
    mode: Mode = Mode.TWO_WAY
    is_main: bool = False


class Registry:
    """Bridge points by id, replaced per conference when its roster or its tree changes."""

    def __init__(self) -> None:
        self._points: dict[int, Point] = {}
        self._children: dict[int, list[int]] = {}

    def replace(self, conference_id: int, points: Iterable[Point]) -> None:
        """These, and no others, are now the points of this conference."""
        kept = {id_: point for id_, point in self._points.items() if point.conference_id != conference_id}
        kept.update((point.id, point) for point in points)
        self._points = kept
        self._children = {}
        for point in kept.values():
            if point.parent_id is not None:
                self._children.setdefault(point.parent_id, []).append(point.id)

    def get(self, bridge_id: int) -> Point | None:
        """The point, or None."""
        return self._points.get(bridge_id)

    def of(self, conference_id: int) -> list[Point]:
        """The points of a conference."""
        return [point for point in self._points.values() if point.conference_id == conference_id]

    def all(self) -> Iterable[Point]:
        """Every point of every conference."""
        return self._points.values()

    def conferences(self) -> list[int]:
        """The conferences that have points."""
        return sorted({point.conference_id for point in self._points.values()})

    def ancestors(self, bridge_id: int) -> Iterator[int]:
        """The point itself, its parent, and so on up. A loop in the data ends instead of hanging."""
        seen: set[int] = set()
        at: int | None = bridge_id
        while at is not None and at not in seen and at in self._points:
            seen.add(at)
            yield at
            at = self._points[at].parent_id

    def within(self, bridge_id: int, root: int) -> bool:
        """Whether `bridge_id` is `root` or lies below it."""
        return root in self.ancestors(bridge_id)

    def subtree(self, root: int) -> set[int]:
        """`root` and all that lies below it; empty when there is no such point."""
        found: set[int] = set()
        waiting = [root] if root in self._points else []
        while waiting:
            at = waiting.pop()
            if at not in found:
                found.add(at)
                waiting.extend(self._children.get(at, ()))
        return found
