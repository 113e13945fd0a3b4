"""One report in words: every sentence and table cell that DOCX and PDF print, made once from the figures."""

from __future__ import annotations

from typing import Any

from conference.reports.figures import Counts, Late, Point, Proposal, ReportFigures
from conference.reports.forms import Form, Issuer, Narrative
from conference.reports.press import press_line
from conference.reports.rates import clock, date, long_date, moment_words, number, padded, percent
from conference.reports.words import DEEDS, LEVELS_BRIEF, MODES, RULINGS
from schemas.words import Mode, Ruling

PROVISIONAL = "SỐ LIỆU TẠM TÍNH"
LISTED = 20  # so many proposals stand in the report itself; the workbook lists every one
UNDECIDED = "Chưa quyết định"
# The share of the session with picture, in hundredths of a percent: from, below.
LINE_BANDS = (("dưới 90%", 0, 90_00), ("90–95%", 90_00, 95_00), ("95–99%", 95_00, 99_00), ("từ 99%", 99_00, 100_01))


def content(figures: ReportFigures, issuer: Issuer, narrative: Narrative | None = None) -> dict[str, Any]:
    """The report as nested plain values: the one source of the DOCX template's tags and of the PDF's data."""
    written = narrative or Narrative()
    occasion = figures.occasion
    where = occasion.title if "hội nghị" in occasion.title.casefold() else f"Hội nghị {occasion.title}"
    subject = written.subject or f"Kết quả {where[:1].lower()}{where[1:]}"
    return {
        "form": issuer.form.value,
        "provisional": not figures.final,
        "watermark": PROVISIONAL,
        "superior": issuer.superior.upper(),
        "issuer": issuer.issuer.upper(),
        "number": issuer.number_line,
        "place_date": issuer.place_date,
        "title": "BÁO CÁO",
        "subject": subject,
        "status": _status(figures),
        "opening": _opening(figures, issuer),
        "preparation": [*_preparation(figures), *written.preparation],
        "result": _result(figures),
        "press": press_line(figures),
        "rule": figures.rule.words,
        "levels": [_group(figures, group.name, group.points, group.counts) for group in figures.levels],
        "total": _group(figures, "Tổng cộng", len(figures.points), figures.total),
        "categories": [_group(figures, group.name, None, group.counts) for group in figures.categories],
        "units": [
            [str(place), *_group(figures, group.name, None, group.counts)]
            for place, group in enumerate(figures.units, 1)
        ],
        "arrivals": _arrivals(figures),
        "past": _past(figures),
        "past_words": _past_words(figures),
        "trends": _trends(figures),
        "trend_heads": [date(past.day) for past in figures.past],
        "strengths": [*_strengths(figures), *written.strengths],
        "weaknesses": [*_weaknesses(figures), *written.weaknesses],
        "causes": list(written.causes),
        "lessons": list(written.lessons),
        "requests": list(written.requests) or ["Không."],
        "commend": _proposals(_shown(figures, figures.commend)),
        "criticise": _proposals(_shown(figures, figures.criticise)),
        "criticise_more": _more(len(_shown(figures, figures.criticise)) - LISTED),
        "authority": issuer.authority_line.upper(),
        "signer_title": issuer.title.upper(),
        "signer": issuer.signer,
        "recipients": [f"- {name};" for name in issuer.recipients],
        "archive": f"- Lưu: {issuer.archive}." if issuer.form is Form.STATE else f"- Lưu {issuer.archive}.",
        "attached": _attached(issuer),
        "cutoff": "" if occasion.cutoff is None else f"Giờ chốt số liệu: {moment_words(occasion.cutoff)}",
        "rows": _rows(figures),
        "sum": _row("", "Tổng cộng", figures, figures.total),
        "late": [_late(place, late) for place, late in enumerate(figures.late, 1)],
        "unequal": [
            [
                str(place),
                point.name,
                number(point.counts.seated),
                number(point.counts.headcount or 0),
                f"{(point.counts.headcount or 0) - point.counts.seated:+d}".replace("-", "−"),
            ]
            for place, point in enumerate(figures.unequal, 1)
        ],
        "charts": charts(figures),
    }


def charts(figures: ReportFigures) -> dict[str, Any]:
    """Numbers for the charts: arrivals over time, rate by level, quality of the lines when there are data."""
    lines = [point.uptime for point in figures.points if point.uptime is not None]
    return {
        "arrivals": [{"at": f"{each.at:%H:%M}", "count": each.count} for each in figures.arrivals],
        "starts": f"{figures.occasion.starts:%H:%M}",
        "levels": [
            {
                "name": group.name,
                "rate": (figures.rate(group.counts) or 0) / 100,
                "words": percent(figures.rate(group.counts)),
            }
            for group in figures.levels
        ],
        "lines": [{"name": name, "count": sum(low <= each < high for each in lines)} for name, low, high in LINE_BANDS]
        if lines
        else [],
    }


def _status(figures: ReportFigures) -> str:
    if figures.final:
        return ""
    return f"(Số liệu tạm tính đến {moment_words(figures.at)})"


def _opening(figures: ReportFigures, issuer: Issuer) -> str:
    occasion = figures.occasion
    session = f" ({occasion.session})" if occasion.session and occasion.session != occasion.title else ""
    name = occasion.title[:1].upper() + occasion.title[1:]
    return f"{issuer.issuer or occasion.organiser} báo cáo kết quả {name}{session} như sau:"


def _preparation(figures: ReportFigures) -> list[str]:
    occasion = figures.occasion
    modes = [
        f"{padded(count)} điểm cầu {MODES[mode].lower()}"
        for mode in Mode
        if (count := sum(point.mode is mode for point in figures.points))
    ]
    main = next((point for point in figures.points if point.is_main), None)
    lines = [
        f"Hội nghị khai mạc lúc {moment_words(occasion.starts)}, "
        + (f"tại điểm cầu chính {main.name}, " if main else "")
        + f"với {padded(len(figures.points))} điểm cầu ({', '.join(modes)})."
    ]
    checked = [point for point in figures.points if point.ready is not None]
    if checked:
        ready = sum(point.ready is True for point in checked)
        lines.append(f"Kiểm tra đường truyền trước hội nghị: {padded(ready)}/{padded(len(checked))} điểm cầu sẵn sàng.")
    return lines


def _result(figures: ReportFigures) -> list[str]:
    counts = figures.total
    first = (
        f"Triệu tập {number(counts.summoned)} đại biểu; có mặt đúng thành phần {number(counts.present)}, "
        f"dự thay {number(counts.substitutes)}, vắng có lý do {number(counts.excused)}, "
        f"vắng không lý do {number(counts.unexcused)}"
    )
    if counts.unreported > 0:
        first += f", chưa báo cáo {number(counts.unreported)}"
    lines = [first + f". Tỷ lệ đạt {percent(figures.rate(counts))}% ({figures.rule.brief})."]
    if counts.walk_ins:
        lines.append(f"Ngoài danh sách triệu tập có {number(counts.walk_ins)} người dự, không tính vào tỷ lệ.")
    if counts.moved_in:
        lines.append(f"Có {number(counts.moved_in)} đại biểu dự ở điểm cầu khác nơi triệu tập, tính tại nơi ngồi dự.")
    certified = f"{padded(figures.certified)}/{padded(len(figures.points))} điểm cầu đã xác nhận số liệu"
    if figures.late:
        certified += f"; có {padded(len(figures.late))} lần đính chính sau giờ chốt (Phụ lục III)"
    lines.append(certified[:1].upper() + certified[1:] + ".")
    return lines


def _arrivals(figures: ReportFigures) -> str:
    starts, seen, before = figures.occasion.starts, 0, 0
    for arrival in figures.arrivals:
        seen += arrival.count
        before += arrival.count if arrival.at < starts else 0
    if not seen:
        return ""
    share = percent(before * 10_000 // seen)
    return f"Đến giờ khai mạc ({clock(starts)}) đã có {number(before)} đại biểu được điểm danh, bằng {share}% tổng số."


def _past(figures: ReportFigures) -> list[list[str]]:
    rows = [
        [
            past.title,
            date(past.day),
            number(past.points),
            number(past.counts.summoned),
            number(past.counts.present),
            percent(past.rate),
            past.rule.brief,
        ]
        for past in figures.past
    ]
    if not rows:
        return []
    counts = figures.total
    now = ["Hội nghị này", date(figures.occasion.starts), number(len(figures.points)), number(counts.summoned)]
    return [*rows, [*now, number(counts.present), percent(figures.rate(counts)), figures.rule.brief]]


def _past_words(figures: ReportFigures) -> str:
    if not figures.trends:
        return ""
    up = sum((trend.change or 0) > 0 for trend in figures.trends)
    down = sum((trend.change or 0) < 0 for trend in figures.trends)
    return f"So với lần dự gần nhất, tỷ lệ của {padded(up)} đơn vị tăng, {padded(down)} đơn vị giảm."


def _trends(figures: ReportFigures) -> list[list[str]]:
    """Units whose rate fell, the deepest fall first: what an organiser acts on. The workbook lists every unit."""
    falling = sorted(
        (trend for trend in figures.trends if (trend.change or 0) < 0), key=lambda trend: trend.change or 0
    )[:20]
    return [
        [
            str(place),
            trend.unit,
            *(percent(rate) for rate in trend.before),
            percent(trend.now),
            f"−{percent(-(trend.change or 0))}",
        ]
        for place, trend in enumerate(falling, 1)
    ]


def _strengths(figures: ReportFigures) -> list[str]:
    good = sum((figures.rate(point.counts) or 0) >= 96_00 for point in figures.points)
    full = sum(figures.rate(point.counts) == 100_00 for point in figures.points)
    lines = []
    if good:
        lines.append(
            f"{padded(good)}/{padded(len(figures.points))} điểm cầu đạt từ 96% trở lên, "
            f"trong đó {padded(full)} đạt 100%."
        )
    if figures.certified == len(figures.points) and figures.points:
        lines.append("Tất cả các điểm cầu đã xác nhận số liệu.")
    return lines or ["Các điểm cầu đã tham gia hội nghị theo triệu tập."]


def _weaknesses(figures: ReportFigures) -> list[str]:
    lines = []
    if low := sum((rate := figures.rate(point.counts)) is not None and rate < 90_00 for point in figures.points):
        lines.append(f"{padded(low)} điểm cầu có tỷ lệ dự dưới 90%.")
    if figures.total.unexcused:
        lines.append(f"Còn {number(figures.total.unexcused)} đại biểu vắng không lý do.")
    if missing := len(figures.points) - figures.certified:
        lines.append(f"{padded(missing)} điểm cầu chưa xác nhận số liệu.")
    if figures.late:
        lines.append(f"Phải đính chính {padded(len(figures.late))} lần sau giờ chốt số liệu.")
    if figures.unequal:
        lines.append(f"{padded(len(figures.unequal))} điểm cầu có sĩ số lệch so với điểm danh (Phụ lục III).")
    return lines or ["Không có hạn chế đáng kể về điểm danh và số liệu."]


def _shown(figures: ReportFigures, proposals: tuple[Proposal, ...]) -> tuple[Proposal, ...]:
    """A final report names only whom the organiser agreed to name; a draft shows every proposal with its ruling."""
    agreed = RULINGS[Ruling.AGREED]
    return tuple(each for each in proposals if each.decision == agreed) if figures.final else proposals


def _proposals(proposals: tuple[Proposal, ...]) -> list[list[str]]:
    return [
        [
            str(place),
            each.point,
            "; ".join(reason.vi for reason in each.reasons),
            " – ".join(filter(None, (each.decision or UNDECIDED, each.note))),
        ]
        for place, each in enumerate(proposals[:LISTED], 1)
    ]


def _more(count: int) -> str:
    return f"Và {padded(count)} điểm cầu khác, xem tệp bảng tính kèm theo." if count > 0 else ""


def _attached(issuer: Issuer) -> str:
    when = "ngày      tháng      năm         " if issuer.signed_on is None else long_date(issuer.signed_on)
    line = issuer.number_line.replace("Số:", "số").replace("Số ", "số ")
    return f"(Kèm theo Báo cáo {line} {when} của {issuer.issuer})"


def _figures(figures: ReportFigures, counts: Counts) -> list[str]:
    return [
        number(counts.summoned),
        number(counts.present),
        number(counts.substitutes),
        number(counts.excused),
        number(counts.unexcused),
        number(max(0, counts.unreported)),
        percent(figures.rate(counts)),
        number(counts.walk_ins),
    ]


def _group(figures: ReportFigures, name: str, points: int | None, counts: Counts) -> list[str]:
    return [name, *([] if points is None else [number(points)]), *_figures(figures, counts)]


def _row(place: str, name: str, figures: ReportFigures, counts: Counts, point: Point | None = None) -> dict[str, Any]:
    at = point.certified_at if point else None
    return {
        "depth": point.depth if point else 0,
        "rolled": False,
        "cells": [
            place,
            name,
            LEVELS_BRIEF[point.level] if point else "",
            point.chair if point else "",
            MODES[point.mode] if point else "",
            *_figures(figures, counts),
            f"{at:%H:%M %d/%m}" if at else ("chưa" if point else ""),
            point.certified_by if point else "",
        ],
    }


def _late(place: int, late: Late) -> list[str]:
    when, deed = moment_words(late.at), DEEDS[late.deed]
    return [str(place), when, late.point, deed, late.before.vi, late.after.vi, late.reason, late.by]


def _rows(figures: ReportFigures) -> list[dict[str, Any]]:
    """Every point under its parent, numbered 1, 1.1, 1.1.1; parents followed by the sum with those below."""
    rows: list[dict[str, Any]] = []
    numbers: list[int] = []
    roots = sum(point.depth == 0 for point in figures.points)
    for point in figures.points:
        numbers = [*numbers[: point.depth], 0] if len(numbers) <= point.depth else numbers[: point.depth + 1]
        numbers[-1] += 1
        rows.append(_row(".".join(map(str, numbers)), point.name, figures, point.counts, point))
        if point.below is not None and not (point.depth == 0 and roots == 1):
            rolled = _row("", "Cộng cả các điểm cầu trực thuộc", figures, point.below)
            rows.append({**rolled, "rolled": True, "depth": point.depth})
    return rows
