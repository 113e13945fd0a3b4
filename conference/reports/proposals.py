"""Whom the figures suggest to commend and to criticise, with every reason in words. A person decides."""

from __future__ import annotations

from dataclasses import dataclass

from conference.reports.figures import Point, Proposal, ReportFigures
from conference.reports.rates import hundredths, moment_words, padded, percent
from schemas.wire.base import Said


@dataclass(frozen=True, slots=True)
class Marks:
    """What counts as good and as poor; rates in hundredths of a percent. 96-98 % is the usual mark (domain.md)."""

    good: int = 98_00
    poor: int = 90_00
    headcount_gap: int = 5_00  # between gate and headcount
    good_uptime: int = 99_00
    poor_uptime: int = 90_00
    most: int = 10  # so many are proposed for praise


def _in_time(figures: ReportFigures, point: Point) -> bool:
    cutoff = figures.occasion.cutoff
    return point.certified_at is not None and (cutoff is None or point.certified_at <= cutoff)


def commend(figures: ReportFigures, marks: Marks = Marks()) -> tuple[Proposal, ...]:
    """Points with a high rate, certified in time, without late corrections and with a steady line; best first."""
    late = {correction.point_id for correction in figures.late}
    found: list[tuple[int, int, Proposal]] = []
    for point in figures.points:
        rate = figures.rate(point.counts)
        if rate is None or rate < marks.good or not _in_time(figures, point) or point.id in late:
            continue
        if point.uptime is not None and point.uptime < marks.good_uptime:
            continue
        reasons = [
            Said(vi=f"tỷ lệ dự đạt {percent(rate)}%", en=f"{_percent(rate)}% attended"),
            Said(vi="xác nhận số liệu đúng hạn, không phải đính chính", en="certified in time, nothing was corrected"),
        ]
        if point.uptime is not None:
            vi, en = f"đường truyền thông suốt {percent(point.uptime)}% thời gian", f"{_percent(point.uptime)}%"
            reasons.append(Said(vi=vi, en=f"the line was up {en} of the time"))
        if point.counts.headcount is not None and point.counts.headcount == point.counts.seated:
            reasons.append(Said(vi="sĩ số khớp với điểm danh", en="the headcount is that of the check-in"))
        found.append((-rate, -point.counts.summoned, Proposal(point.id, point.name, tuple(reasons))))
    found.sort(key=lambda each: each[:2])
    return tuple(proposal for _, _, proposal in found[: marks.most])


def criticise(figures: ReportFigures, marks: Marks = Marks()) -> tuple[Proposal, ...]:
    """Points that were silent, low, uncertified or corrected late; the lowest rate first. Only after the cut-off."""
    if not figures.settled:
        return ()
    corrections: dict[int, int] = {}
    for late in figures.late:
        corrections[late.point_id] = corrections.get(late.point_id, 0) + 1
    found: list[tuple[int, Proposal]] = []
    for point in figures.points:
        reasons = tuple(_faults(figures, point, marks, corrections.get(point.id, 0)))
        if reasons:
            rate = figures.rate(point.counts)
            found.append((-1 if rate is None else rate, Proposal(point.id, point.name, reasons)))
    found.sort(key=lambda each: each[0])
    return tuple(proposal for _, proposal in found)


def _faults(figures: ReportFigures, point: Point, marks: Marks, late: int) -> list[Said]:
    counts, rate, reasons = point.counts, figures.rate(point.counts), list[Said]()
    cutoff = figures.occasion.cutoff
    if counts.summoned and not _reported(point):
        reasons.append(Said(vi="không báo cáo số liệu trước giờ chốt", en="reported no figures before the cut-off"))
    elif rate is not None and rate < marks.poor:
        vi = f"tỷ lệ dự chỉ đạt {percent(rate)}% ({padded(counts.unexcused)} vắng không lý do)"
        reasons.append(Said(vi=vi, en=f"only {_percent(rate)}% attended ({counts.unexcused} absent without a reason)"))
    if point.certified_at is None:
        if _reported(point):
            reasons.append(Said(vi="chưa xác nhận số liệu", en="has not certified its figures"))
    elif cutoff is not None and point.certified_at > cutoff:
        vi = f"xác nhận số liệu sau giờ chốt (lúc {moment_words(point.certified_at)})"
        reasons.append(Said(vi=vi, en=f"certified after the cut-off (at {point.certified_at:%H:%M, %d/%m/%Y})"))
    if late:
        times = "once" if late == 1 else f"{late} times"
        reasons.append(
            Said(vi=f"đính chính {padded(late)} lần sau giờ chốt", en=f"corrected {times} after the cut-off")
        )
    if counts.headcount is not None:
        gap = hundredths(abs(counts.headcount - counts.seated), max(counts.seated, counts.headcount))
        if gap is not None and gap > marks.headcount_gap:
            vi = f"sĩ số {counts.headcount} lệch so với điểm danh {counts.seated}"
            reasons.append(Said(vi=vi, en=f"headcount {counts.headcount}, but {counts.seated} checked in"))
    if point.uptime is not None and point.uptime < marks.poor_uptime:
        vi = f"đường truyền chỉ thông {percent(point.uptime)}% thời gian"
        reasons.append(Said(vi=vi, en=f"the line was up only {_percent(point.uptime)}% of the time"))
    return reasons


def _percent(hundredths_of_a_percent: int) -> str:
    """As English writes it."""
    return percent(hundredths_of_a_percent).replace(",", ".")


def _reported(point: Point) -> bool:
    """Whether anything was heard beyond what settling the figures made of silence."""
    counts = point.counts
    return counts.headcount is not None or any(
        (counts.present, counts.substitutes, counts.excused, counts.moved_out, counts.walk_ins)
    )
