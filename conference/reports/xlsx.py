"""The report as a workbook with live formulas: change a figure of a point and every sum and rate follows.

Text is always written as text (`strings_to_formulas` off, `write_string`): a name that begins with "=" stays a name.
Formulas carry their value as well, so that readers which do not calculate show the same figures.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Any, Final

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from conference.papers.clean import printable
from conference.reports.content import LINE_BANDS, PROVISIONAL, UNDECIDED, charts
from conference.reports.figures import Counts, Group, Proposal, ReportFigures, Trend
from conference.reports.forms import FONT, Issuer
from conference.reports.press import press_line
from conference.reports.rates import date, moment_words
from conference.reports.words import DEEDS, LEVELS, MODES, RULINGS

POINTS: Final = "Điểm cầu"
_TOP: Final = 4  # rows above the table of points: title, status, rule, space
_COUNTS: Final = ("Triệu tập", "Có mặt (đúng thành phần)", "Dự thay", "Vắng có lý do", "Vắng không lý do")
_HEADS: Final = (
    "STT", "Đơn vị, điểm cầu", "Mã", "Cấp", "Chủ trì", "Hình thức", *_COUNTS, "Chưa báo cáo", "Tỷ lệ %",
    "Ngoài danh sách", "Chuyển đến", "Chuyển đi", "Sĩ số", "Xác nhận lúc", "Người xác nhận", "Thuộc điểm cầu",
    "Có hình %",
)  # fmt: skip
_WIDTHS: Final = (6, 40, 12, 20, 24, 11, 9, 11, 8, 9, 10, 9, 9, 10, 9, 9, 8, 17, 24, 30, 9)
# Columns of the counts on the sheet of points.
_S, _P, _SUB, _E, _U, _R, _RATE, _W, _IN, _OUT, _HEAD = (xl_col_to_name(column) for column in range(6, 17))
_UPTIME: Final = 20


class _Book:
    """A workbook being written, and its formats."""

    def __init__(self, out: io.BytesIO, figures: ReportFigures) -> None:
        self.figures = figures
        self.book = xlsxwriter.Workbook(
            out,
            {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
        )
        base = {"font_name": FONT, "font_size": 11, "valign": "vcenter"}
        cell = {**base, "border": 1}
        add = self.book.add_format
        self.title = add({**base, "bold": True, "font_size": 14})
        self.note = add({**base, "italic": True})
        self.head = add({**cell, "bold": True, "align": "center", "text_wrap": True, "bg_color": "#E8E8E8"})
        self.text = add({**cell, "text_wrap": True})
        self.whole = add({**cell, "num_format": "#,##0"})
        self.rate = add({**cell, "num_format": "0.00"})
        self.time = add({**cell, "num_format": "dd/mm/yyyy hh:mm"})
        self.bold = add({**cell, "bold": True})
        self.bold_whole = add({**cell, "bold": True, "num_format": "#,##0"})
        self.bold_rate = add({**cell, "bold": True, "num_format": "0.00"})
        self.entry = add({**cell, "text_wrap": True, "bg_color": "#FFF8DC"})
        self.indents: dict[int, Format] = {}

    def indented(self, depth: int) -> Format:
        """Text set in by the depth of its point."""
        if depth not in self.indents:
            shape = {"font_name": FONT, "font_size": 11, "border": 1, "text_wrap": True, "indent": min(depth, 15)}
            self.indents[depth] = self.book.add_format(shape)
        return self.indents[depth]

    def sheet(self, name: str, heading: str, widths: Sequence[float]) -> Worksheet:
        """A landscape A4 sheet with its heading and whether the figures are provisional."""
        made = self.book.add_worksheet(name)
        made.set_landscape()
        made.set_paper(9)
        made.fit_to_pages(1, 0)
        made.set_margins(left=0.8, right=0.6, top=0.8, bottom=0.8)
        made.set_footer("&C&P/&N")
        for place, width in enumerate(widths):
            made.set_column(place, place, width)
        text(made, 0, 0, heading, self.title)
        status = "" if self.figures.final else f"{PROVISIONAL}, đến {moment_words(self.figures.at)}"
        text(made, 1, 0, status, self.note)
        text(made, 2, 0, self.figures.rule.words, self.note)
        return made

    def heads(self, sheet: Worksheet, row: int, names: Sequence[str]) -> None:
        """A heading row that stays in sight and on every printed page."""
        for place, name in enumerate(names):
            text(sheet, row, place, name, self.head)
        sheet.freeze_panes(row + 1, 2)
        sheet.repeat_rows(row)


def text(sheet: Worksheet, row: int, column: int, value: str, shape: Format) -> None:
    """Always text, never a formula, a number or a link."""
    sheet.write_string(row, column, printable(value)[:32_767], shape)


def rate_formula(figures: ReportFigures, s: str, p: str, sub: str) -> str:
    """The report's rule as a formula over cells, in percent.

    Half a hundredth is exact in binary when whole hundredths are divided, so this rounds as `rates.hundredths` does;
    and as there, rounding never makes a rate complete or nothing.
    """
    counted = f"({p}+{sub})" if figures.rule.substitutes_count else p
    rounded = f"ROUND({counted}*10000/{s},0)/100"
    partly = f"IF({counted}=0,0,MIN(99.99,MAX(0.01,{rounded})))"
    return f'=IF({s}=0,"",IF({counted}<{s},{partly},{rounded}))'


def render(figures: ReportFigures, issuer: Issuer) -> bytes:
    """The whole workbook."""
    out = io.BytesIO()
    book = _Book(out, figures)
    _summary(book)
    _points(book)
    _groups(book, "Thành phần", "KẾT QUẢ THEO THÀNH PHẦN", figures.categories)
    _groups(book, "Đơn vị", "KẾT QUẢ THEO ĐƠN VỊ CỦA ĐẠI BIỂU", figures.units)
    _arrivals(book)
    _lines(book)
    _late(book)
    _proposals(book)
    _trends(book)
    book.book.set_properties(
        {"title": printable(figures.occasion.title)[:255], "author": printable(issuer.issuer)[:255]}
    )
    book.book.set_calc_mode("auto")
    book.book.close()
    return out.getvalue()


def _span(figures: ReportFigures, column: str) -> str:
    last = _TOP + 1 + max(1, len(figures.points))
    return f"'{POINTS}'!${column}${_TOP + 2}:${column}${last}"


def _summary(book: _Book) -> None:
    """The three numbers and the table by level, all as formulas over the sheet of points."""
    figures = book.figures
    sheet = book.sheet("Tổng hợp", f"TỔNG HỢP: {figures.occasion.title}", (30, 12, 12, 12, 12, 12, 12, 12, 12, 12))
    text(sheet, 3, 0, press_line(figures), book.note)
    book.heads(sheet, 5, ("Cấp", "Số điểm cầu", *_COUNTS, "Chưa báo cáo", "Tỷ lệ %", "Ngoài danh sách"))
    levels = figures.levels
    for row, group in enumerate(levels, 6):
        text(sheet, row, 0, group.name, book.text)
        key = f"$A{row + 1}"
        sheet.write_formula(row, 1, f"=COUNTIF({_span(figures, 'D')},{key})", book.whole, group.points)
        for column, (source, value) in _sums(group.counts):
            formula = f"=SUMIFS({_span(figures, source)},{_span(figures, 'D')},{key})"
            sheet.write_formula(row, column, formula, book.whole, value)
        _rate(book, sheet, (row, 8), group.counts, cells=("C", "D", "E"), shape=book.rate)
    last = 6 + len(levels)
    text(sheet, last, 0, "Tổng cộng", book.bold)
    sheet.write_formula(last, 1, f"=SUM(B7:B{last})", book.bold_whole, len(figures.points))
    for column, (_, value) in _sums(figures.total):
        name = xl_col_to_name(column)
        sheet.write_formula(last, column, f"=SUM({name}7:{name}{last})", book.bold_whole, value)
    _rate(book, sheet, (last, 8), figures.total, cells=("C", "D", "E"), shape=book.bold_rate)
    if levels:
        _chart(book, sheet, "Tỷ lệ % theo cấp", rows=(6, last - 1), values=8, at=(last + 2, 0), limits=(0, 100))


def _sums(counts: Counts) -> list[tuple[int, tuple[str, int]]]:
    """Column of the summary -> column of the sheet of points and the value."""
    values = ((_S, counts.summoned), (_P, counts.present), (_SUB, counts.substitutes), (_E, counts.excused))
    more = ((_U, counts.unexcused), (_R, counts.unreported))
    return [*enumerate((*values, *more), 2), (9, (_W, counts.walk_ins))]


def _rate(
    book: _Book, sheet: Worksheet, place: tuple[int, int], counts: Counts, *, cells: tuple[str, str, str], shape: Format
) -> None:
    """The rate at `place`, from the row's cells of summoned, present and substitutes."""
    (row, column), (s, p, sub), value = place, cells, book.figures.rate(counts)
    formula = rate_formula(book.figures, f"{s}{row + 1}", f"{p}{row + 1}", f"{sub}{row + 1}")
    sheet.write_formula(row, column, formula, shape, "" if value is None else value / 100)


def _points(book: _Book) -> None:
    """Every point's own figures; sums, rates and what is not reported follow by formula."""
    figures = book.figures
    sheet = book.sheet(POINTS, f"ĐIỂM DANH THEO ĐIỂM CẦU: {figures.occasion.title}", _WIDTHS)
    book.heads(sheet, _TOP, _HEADS)
    names = {point.id: point.name for point in figures.points}
    for place, point in enumerate(figures.points):
        row, counts, n = _TOP + 1 + place, point.counts, _TOP + 2 + place
        sheet.write_number(row, 0, place + 1, book.whole)
        text(sheet, row, 1, point.name, book.indented(point.depth))
        words = (point.code, LEVELS[point.level], point.chair, MODES[point.mode])
        for column, word in enumerate(words, 2):
            text(sheet, row, column, word, book.text)
        own = (counts.summoned, counts.present, counts.substitutes, counts.excused, counts.unexcused)
        for column, value in enumerate(own, 6):
            sheet.write_number(row, column, value, book.whole)
        silent = f"={_S}{n}-({_P}{n}+{_SUB}{n}-{_IN}{n})-{_OUT}{n}-{_E}{n}-{_U}{n}"
        sheet.write_formula(row, 11, silent, book.whole, counts.unreported)
        _rate(book, sheet, (row, 12), counts, cells=(_S, _P, _SUB), shape=book.rate)
        for column, value in enumerate((counts.walk_ins, counts.moved_in, counts.moved_out), 13):
            sheet.write_number(row, column, value, book.whole)
        if counts.headcount is None:
            sheet.write_blank(row, 16, None, book.whole)
        else:
            sheet.write_number(row, 16, counts.headcount, book.whole)
        if point.certified_at is None:
            text(sheet, row, 17, "chưa", book.text)
        else:
            sheet.write_datetime(row, 17, point.certified_at.replace(tzinfo=None), book.time)
        text(sheet, row, 18, point.certified_by, book.text)
        text(sheet, row, 19, names.get(point.parent_id or 0, ""), book.text)
        if point.uptime is None:
            sheet.write_blank(row, _UPTIME, None, book.rate)
        else:
            sheet.write_number(row, _UPTIME, point.uptime / 100, book.rate)
    _totals(book, sheet)
    sheet.autofilter(_TOP, 0, _TOP + max(1, len(figures.points)), len(_HEADS) - 1)


def _totals(book: _Book, sheet: Worksheet) -> None:
    figures, counts = book.figures, book.figures.total
    last = _TOP + 1 + max(1, len(figures.points))
    for column in range(len(_HEADS)):
        sheet.write_blank(last, column, None, book.bold)
    text(sheet, last, 1, "Tổng cộng", book.bold)
    values = {
        6: counts.summoned, 7: counts.present, 8: counts.substitutes, 9: counts.excused, 10: counts.unexcused,
        11: counts.unreported, 13: counts.walk_ins, 14: counts.moved_in, 15: counts.moved_out,
        16: counts.headcount or 0,
    }  # fmt: skip
    for column, value in values.items():
        name = xl_col_to_name(column)
        # SUBTOTAL follows the filter: an office that filters one level reads that level's sum.
        formula = f"=SUBTOTAL(109,{name}{_TOP + 2}:{name}{last})"
        sheet.write_formula(last, column, formula, book.bold_whole, value)
    _rate(book, sheet, (last, 12), counts, cells=(_S, _P, _SUB), shape=book.bold_rate)


def _groups(book: _Book, name: str, heading: str, groups: Sequence[Group]) -> None:
    if not groups:
        return
    sheet = book.sheet(name, heading, (6, 60, 11, 11, 11, 11, 11, 11, 11, 11))
    book.heads(sheet, _TOP, ("STT", name, *_COUNTS, "Chưa báo cáo", "Tỷ lệ %"))
    for place, group in enumerate(groups):
        row, counts, n = _TOP + 1 + place, group.counts, _TOP + 2 + place
        sheet.write_number(row, 0, place + 1, book.whole)
        text(sheet, row, 1, group.name, book.text)
        own = (counts.summoned, counts.present, counts.substitutes, counts.excused, counts.unexcused)
        for column, value in enumerate(own, 2):
            sheet.write_number(row, column, value, book.whole)
        sheet.write_formula(row, 7, f"=C{n}-D{n}-E{n}-F{n}-G{n}", book.whole, counts.unreported)
        _rate(book, sheet, (row, 8), counts, cells=("C", "D", "E"), shape=book.rate)


def _arrivals(book: _Book) -> None:
    if not book.figures.arrivals:
        return
    sheet = book.sheet("Diễn biến", "DIỄN BIẾN ĐIỂM DANH", (12, 14, 14))
    book.heads(sheet, _TOP, ("Từ lúc", "Số điểm danh", "Cộng dồn"))
    seen = 0
    for row, arrival in enumerate(book.figures.arrivals, _TOP + 1):
        seen += arrival.count
        text(sheet, row, 0, f"{arrival.at:%H:%M}", book.text)
        sheet.write_number(row, 1, arrival.count, book.whole)
        sheet.write_formula(row, 2, f"=SUM(B${_TOP + 2}:B{row + 1})", book.whole, seen)
    last = _TOP + len(book.figures.arrivals)
    _chart(book, sheet, "Số đại biểu được điểm danh mỗi 5 phút", rows=(_TOP + 1, last), values=1, at=(4, 4))


def _lines(book: _Book) -> None:
    """How many points had a picture for how much of the session, counted from the sheet of points."""
    if not (bands := charts(book.figures)["lines"]):
        return
    sheet = book.sheet("Đường truyền", "CHẤT LƯỢNG ĐƯỜNG TRUYỀN: THỜI GIAN CÓ HÌNH", (24, 14))
    book.heads(sheet, _TOP, ("Thời gian có hình", "Số điểm cầu"))
    source = _span(book.figures, xl_col_to_name(_UPTIME))
    for row, (band, (_, low, high)) in enumerate(zip(bands, LINE_BANDS, strict=True), _TOP + 1):
        text(sheet, row, 0, band["name"], book.text)
        formula = f'=COUNTIFS({source},">={low / 100:g}",{source},"<{high / 100:g}")'
        sheet.write_formula(row, 1, formula, book.whole, band["count"])
    _chart(book, sheet, "Số điểm cầu theo thời gian có hình", rows=(_TOP + 1, _TOP + len(bands)), values=1, at=(4, 4))


def _chart(
    book: _Book,
    sheet: Worksheet,
    title: str,
    *,
    rows: tuple[int, int],
    values: int,
    at: tuple[int, int],
    limits: tuple[int, int] | None = None,
) -> None:
    chart: Any = book.book.add_chart({"type": "column"})
    name = sheet.get_name()
    series = {"categories": [name, rows[0], 0, rows[1], 0], "values": [name, rows[0], values, rows[1], values]}
    chart.add_series({**series, "name": title, "fill": {"color": "#3C5A8A"}, "data_labels": {"value": True}})
    chart.set_title({"name": title, "name_font": {"name": FONT, "size": 12}})
    chart.set_legend({"none": True})
    if limits:
        chart.set_y_axis({"min": limits[0], "max": limits[1]})
    chart.set_size({"width": 760, "height": 300})
    sheet.insert_chart(*at, chart, {"description": title})


def _late(book: _Book) -> None:
    if not book.figures.late:
        return
    sheet = book.sheet("Đính chính", "ĐÍNH CHÍNH SAU GIỜ CHỐT SỐ LIỆU", (6, 18, 36, 20, 26, 26, 40, 26))
    book.heads(sheet, _TOP, ("STT", "Thời điểm", "Điểm cầu", "Việc", "Trước", "Sau", "Lý do", "Người đính chính"))
    for row, late in enumerate(book.figures.late, _TOP + 1):
        sheet.write_number(row, 0, row - _TOP, book.whole)
        sheet.write_datetime(row, 1, late.at.replace(tzinfo=None), book.time)
        said = (late.point, DEEDS[late.deed], late.before.vi, late.after.vi, late.reason, late.by)
        for column, word in enumerate(said, 2):
            text(sheet, row, column, word, book.text)


def _proposals(book: _Book) -> None:
    """Everybody proposed, with a list to choose the decision from."""
    sheet = book.sheet("Đề xuất", "ĐỀ XUẤT BIỂU DƯƠNG, PHÊ BÌNH", (6, 40, 18, 80, 24, 40))
    book.heads(sheet, _TOP, ("STT", "Điểm cầu", "Đề xuất", "Lý do", "Quyết định của ban tổ chức", "Ghi chú"))
    row = _TOP + 1
    both: tuple[tuple[str, Sequence[Proposal]], ...] = (
        ("Biểu dương", book.figures.commend),
        ("Phê bình", book.figures.criticise),
    )
    for kind, proposals in both:
        for proposal in proposals:
            sheet.write_number(row, 0, row - _TOP, book.whole)
            words = (proposal.point, kind, "; ".join(reason.vi for reason in proposal.reasons))
            for column, word in enumerate(words, 1):
                text(sheet, row, column, word, book.text)
            text(sheet, row, 4, proposal.decision or UNDECIDED, book.entry)
            text(sheet, row, 5, proposal.note, book.entry)
            row += 1
    if row > _TOP + 1:
        choices = {"validate": "list", "source": [UNDECIDED, *RULINGS.values()], "ignore_blank": True}
        sheet.data_validation(_TOP + 1, 4, row - 1, 4, choices)


def _trends(book: _Book) -> None:
    figures = book.figures
    if not figures.past:
        return
    sheet = book.sheet("So sánh", "SO SÁNH TỶ LỆ (%) VỚI CÁC HỘI NGHỊ TRƯỚC", (6, 60, *[16] * (len(figures.past) + 2)))
    heads = [f"{printable(past.title)[:60]} ({date(past.day)})" for past in figures.past]
    book.heads(sheet, _TOP, ("STT", "Đơn vị", *heads, "Hội nghị này", "Tăng, giảm"))
    whole = Trend("Toàn hội nghị", tuple(past.rate for past in figures.past), figures.rate(figures.total))
    for row, trend in enumerate((whole, *figures.trends), _TOP + 1):
        _trend_row(book, sheet, row, trend)
    name, last = sheet.get_name(), len(figures.past) + 2
    chart: Any = book.book.add_chart({"type": "line"})
    chart.add_series(
        {
            "categories": [name, _TOP, 2, _TOP, last],
            "values": [name, _TOP + 1, 2, _TOP + 1, last],
            "marker": {"type": "circle"},
            "data_labels": {"value": True},
        }
    )
    chart.set_title({"name": "Tỷ lệ % qua các hội nghị", "name_font": {"name": FONT, "size": 12}})
    chart.set_legend({"none": True})
    sheet.insert_chart(_TOP, last + 3, chart, {"description": "Tỷ lệ % qua các hội nghị"})


def _trend_row(book: _Book, sheet: Worksheet, row: int, trend: Trend) -> None:
    before, now = trend.before, trend.now
    sheet.write_number(row, 0, row - _TOP, book.whole)
    text(sheet, row, 1, trend.unit, book.text)
    write: Callable[[int, int | None], Any] = lambda column, value: (  # noqa: E731
        sheet.write_blank(row, column, None, book.rate)
        if value is None
        else sheet.write_number(row, column, value / 100, book.rate)
    )
    for column, value in enumerate((*before, now), 2):
        write(column, value)
    last = next((place for place in reversed(range(len(before))) if before[place] is not None), None)
    if last is None or now is None:
        write(len(before) + 3, None)
        return
    formula = f"={xl_col_to_name(len(before) + 2)}{row + 1}-{xl_col_to_name(last + 2)}{row + 1}"
    sheet.write_formula(row, len(before) + 3, formula, book.rate, (now - (before[last] or 0)) / 100)
