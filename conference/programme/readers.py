"""To which audiences a reader belongs: a delegate by category and place, a host by the places of their points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bridges.registry import Registry
from conference.programme.audiences import Bounds, Place, belongs, concerns
from schemas.rows import Bridge, Delegate
from schemas.words import Category


async def audiences_of_delegate(
    db: AsyncSession, registry: Registry, bounds: Mapping[int, Bounds], delegate: Delegate
) -> set[int]:
    """The audiences that a delegate belongs to, at the bridge point that the roster gives them."""
    if not bounds:
        return set()
    places = await _places(db, registry, [delegate.bridge_id])
    return {one.id for one in bounds.values() for place in places if belongs(delegate.category, place, one)}


async def audiences_of_points(
    db: AsyncSession, registry: Registry, bounds: Mapping[int, Bounds], points: Iterable[int]
) -> set[int]:
    """The audiences that somebody at one of these points may belong to."""
    if not bounds:
        return set()
    places = await _places(db, registry, points)
    return {one.id for one in bounds.values() if any(concerns(place, one) for place in places)}


async def count_by_audience(
    db: AsyncSession, registry: Registry, conference_id: int, bounds: Mapping[int, Bounds]
) -> dict[int, int]:
    """How many delegates belong to each audience now; people taken off the roster are not among them."""
    if not bounds:
        return {}
    counted = (
        await db.execute(
            select(Delegate.bridge_id, Delegate.category, func.count())
            .where(Delegate.conference_id == conference_id, ~Delegate.revoked)
            .group_by(Delegate.bridge_id, Delegate.category)
        )
    ).all()
    found = await db.execute(select(Bridge.id, Bridge.level).where(Bridge.conference_id == conference_id))
    levels = {row.id: row.level for row in found}
    lines = {bridge_id: frozenset(registry.ancestors(bridge_id)) for bridge_id in levels}
    totals = dict.fromkeys(bounds, 0)
    for bridge_id, category, count in counted:
        place = Place(levels[bridge_id], lines[bridge_id])
        for one in bounds.values():
            if belongs(Category(category), place, one):
                totals[one.id] += count
    return totals


async def _places(db: AsyncSession, registry: Registry, points: Iterable[int]) -> list[Place]:
    wanted = sorted(set(points))
    found: list[Place] = []
    for start in range(0, len(wanted), 500):
        rows = await db.execute(select(Bridge.id, Bridge.level).where(Bridge.id.in_(wanted[start : start + 500])))
        found += [Place(level, frozenset(registry.ancestors(bridge_id))) for bridge_id, level in rows]
    return found
