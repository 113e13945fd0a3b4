"""Who belongs to an audience: rules over values. An empty condition bounds nothing, and all conditions must hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from schemas.rows import Audience
from schemas.words import Category, Level


@dataclass(frozen=True, slots=True)
class Bounds:
    """The conditions of an audience. A bridge point stands for itself and all below it."""

    id: int
    categories: frozenset[Category]
    levels: frozenset[Level]
    bridges: frozenset[int]


@dataclass(frozen=True, slots=True)
class Place:
    """A bridge point for these rules: its level, and itself with all above it."""

    level: Level
    line: frozenset[int]


def bounds_of(row: Audience) -> Bounds:
    """The conditions that a row holds; a word that this version does not know is left out only with its row's others
    kept, so that a condition never turns empty by it."""
    return Bounds(
        id=row.id,
        categories=frozenset(Category(word) for word in row.categories),
        levels=frozenset(Level(word) for word in row.levels),
        bridges=frozenset(row.bridges),
    )


def belongs(category: Category, place: Place, bounds: Bounds) -> bool:
    """Whether a delegate of this category at this point belongs to the audience."""
    return (not bounds.categories or category in bounds.categories) and concerns(place, bounds)


def concerns(place: Place, bounds: Bounds) -> bool:
    """Whether somebody at this point may belong to the audience, whatever their category: what a host is shown."""
    return (not bounds.levels or place.level in bounds.levels) and (
        not bounds.bridges or bool(bounds.bridges & place.line)
    )


def may_share(one: Bounds, other: Bounds, related: Callable[[int, int], bool]) -> bool:
    """Whether two audiences can have a person in common. `related` says whether one point lies below the other."""
    return (
        _meet(one.categories, other.categories)
        and _meet(one.levels, other.levels)
        and (
            not one.bridges
            or not other.bridges
            or any(related(mine, theirs) for mine in one.bridges for theirs in other.bridges)
        )
    )


def _meet(one: Iterable[object], other: Iterable[object]) -> bool:
    mine, theirs = set(one), set(other)
    return not mine or not theirs or bool(mine & theirs)
