"""From the tally in memory to what pages read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from checkin.tally import SessionTally
from schemas.wire.counting import BridgeTally, TallyView, Totals


def tally_view(tally: SessionTally, session_id: int, root: int | None, now: datetime) -> TallyView:
    """The figures of a session, or of one bridge point and all below it."""
    chosen = None if root is None else tally.below(root)
    return TallyView(
        session_id=session_id, at=now, totals=totals_view(tally, root), bridges=bridge_views(tally, chosen)
    )


def totals_view(tally: SessionTally, root: int | None) -> Totals:
    """The three numbers of a session, or of a part of its tree."""
    totals = tally.totals(root)
    return Totals(
        points=totals.points,
        points_reporting=totals.points_reporting,
        summoned=totals.figures.summoned,
        present=totals.figures.present,
        rate=totals.rate,
    )


def bridge_views(tally: SessionTally, bridge_ids: Iterable[int] | None) -> list[BridgeTally]:
    """The figures of these bridge points, or of all."""
    return [
        BridgeTally(
            bridge_id=point.bridge_id,
            summoned=point.own.summoned,
            present=point.own.present,
            total_summoned=point.total.summoned,
            total_present=point.total.present,
        )
        for point in tally.points(bridge_ids)
    ]
