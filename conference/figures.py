"""From the tally in memory to what pages read.

The frames of live pages are put together by hand, as hundreds of them are written four times a second beside the door:
3 us a point instead of 25 us for building the models and writing them out. A test compares the two.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from checkin.tally import PointFigures, SessionTally
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
        substitutes=totals.figures.substitutes,
        excused=totals.figures.excused,
        unexcused=totals.figures.unexcused,
        walk_ins=totals.figures.walk_ins,
        headcount=totals.figures.headcount,
        rate=totals.rate,
    )


def bridge_views(tally: SessionTally, bridge_ids: Iterable[int] | None) -> list[BridgeTally]:
    """The figures of these bridge points, or of all."""
    return [
        BridgeTally(
            bridge_id=point.bridge_id,
            **point.own._asdict(),
            total_summoned=point.total.summoned,
            total_present=point.total.present,
            total_substitutes=point.total.substitutes,
        )
        for point in tally.points(bridge_ids)
    ]


def delta_json(tally: SessionTally, seq: int, root: int | None, bridge_ids: Iterable[int], now: datetime) -> bytes:
    """The frame `schemas.wire.counting.Delta` of these bridge points, as JSON."""
    return (
        f'{{"type":"delta","seq":{seq},"at":"{_utc(now)}","totals":{_totals(tally, root)},'
        f'"bridges":[{",".join(map(_point, tally.points(bridge_ids)))}]}}'
    ).encode()


def snapshot_json(tally: SessionTally, seq: int, session_id: int, root: int | None, now: datetime) -> bytes:
    """The frame `schemas.wire.counting.Snapshot` of a session, or of a part of its tree, as JSON."""
    chosen = None if root is None else tally.below(root)
    return (
        f'{{"type":"snapshot","seq":{seq},"tally":{{"session_id":{session_id},"at":"{_utc(now)}",'
        f'"totals":{_totals(tally, root)},"bridges":[{",".join(map(_point, tally.points(chosen)))}]}}}}'
    ).encode()


def _point(point: PointFigures) -> str:
    bridge_id, own, total = point
    summoned, present, substitutes, moved_in, moved_out, excused, unexcused, walk_ins, headcount = own
    return (
        f'{{"bridge_id":{bridge_id},"summoned":{summoned},"present":{present},"substitutes":{substitutes},'
        f'"moved_in":{moved_in},"moved_out":{moved_out},"excused":{excused},"unexcused":{unexcused},'
        f'"walk_ins":{walk_ins},"headcount":{"null" if headcount is None else headcount},'
        f'"total_summoned":{total.summoned},"total_present":{total.present},'
        f'"total_substitutes":{total.substitutes}}}'
    )


def _totals(tally: SessionTally, root: int | None) -> str:
    points, reporting, figures, rate = tally.totals(root)
    return (
        f'{{"points":{points},"points_reporting":{reporting},"summoned":{figures.summoned},'
        f'"present":{figures.present},"substitutes":{figures.substitutes},"excused":{figures.excused},'
        f'"unexcused":{figures.unexcused},"walk_ins":{figures.walk_ins},'
        f'"headcount":{"null" if figures.headcount is None else figures.headcount},'
        f'"rate":{"null" if rate is None else rate}}}'
    )


def _utc(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")
