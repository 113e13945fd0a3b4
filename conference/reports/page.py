"""The figures of a report as its page reads them. Pure."""

from __future__ import annotations

from conference.reports.figures import Counts, ReportFigures
from conference.reports.press import press_line
from conference.reports.rates import RateRule
from conference.reports.words import CATEGORIES, LEVELS
from schemas.wire.base import Said
from schemas.wire.report_page import (
    ArrivalStep,
    CategoryCounts,
    LateCorrection,
    LevelCounts,
    PastConference,
    ReportCounts,
    ReportPoint,
    ReportView,
    UnitCounts,
    UnitTrend,
)


def report_view(figures: ReportFigures) -> ReportView:
    """What would be signed now, and what is still open."""
    rule, occasion = figures.rule, figures.occasion
    levels = {name: level for level, name in LEVELS.items()}
    categories = {name: category for category, name in CATEGORIES.items()}
    return ReportView(
        conference=occasion.title,
        session=occasion.session,
        at=figures.at,
        cutoff=occasion.cutoff,
        rule=Said(vi=rule.words, en=rule.words_en),
        press=press_line(figures),
        settled=figures.settled,
        before_cutoff="before_cutoff" in figures.obstacles(),
        uncertified=[point.id for point in figures.points if point.certified_at is None],
        unequal=[point.id for point in figures.unequal],
        total=_counts(figures.total, rule),
        points=[
            ReportPoint(
                bridge_id=point.id,
                code=point.code,
                name=point.name,
                unit=point.unit,
                level=point.level,
                mode=point.mode,
                depth=point.depth,
                chair=point.chair,
                counts=_counts(point.counts, rule),
                below=None if point.below is None else _counts(point.below, rule),
                certified_by=point.certified_by,
                certified_at=point.certified_at,
                uptime=_percent(point.uptime),
                ready=point.ready,
            )
            for point in figures.points
        ],
        levels=[
            LevelCounts(level=levels[group.name], points=group.points, counts=_counts(group.counts, rule))
            for group in figures.levels
        ],
        units=[UnitCounts(unit=group.name, counts=_counts(group.counts, rule)) for group in figures.units],
        categories=[
            CategoryCounts(category=categories[group.name], counts=_counts(group.counts, rule))
            for group in figures.categories
        ],
        late=[
            LateCorrection(
                at=late.at, point=late.point, by=late.by, deed=late.deed, before=late.before, after=late.after,
                reason=late.reason,
            )
            for late in figures.late
        ],
        arrivals=[ArrivalStep(at=step.at, count=step.count) for step in figures.arrivals],
        past=[
            PastConference(title=past.title, day=past.day, points=past.points, counts=_counts(past.counts, past.rule))
            for past in figures.past
        ],
        trends=[
            UnitTrend(
                unit=trend.unit,
                before=[_percent(rate) for rate in trend.before],
                now=_percent(trend.now),
                change=_percent(trend.change),
            )
            for trend in figures.trends
        ],
    )  # fmt: skip


def _counts(counts: Counts, rule: RateRule) -> ReportCounts:
    rate = rule.rate(summoned=counts.summoned, present=counts.present, substitutes=counts.substitutes)
    return ReportCounts(
        summoned=counts.summoned,
        present=counts.present,
        substitutes=counts.substitutes,
        excused=counts.excused,
        unexcused=counts.unexcused,
        unreported=counts.unreported,
        walk_ins=counts.walk_ins,
        headcount=counts.headcount,
        rate=_percent(rate),
    )


def _percent(hundredths: int | None) -> float | None:
    return None if hundredths is None else hundredths / 100
