"""The workbook, read by openpyxl: formulas that live, text that never becomes one."""

from __future__ import annotations

import io
import math
import re
from dataclasses import replace

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from conference.reports.figures import Counts
from conference.reports.rates import RateRule
from conference.reports.xlsx import render
from tests.reports.samples import FORMULA, ISSUER, conference, figures, point


def opened(made, *, values: bool) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(render(made, ISSUER)), data_only=values)


def column(sheet, head: str) -> str:
    row = next(row for row in sheet.iter_rows(max_row=8) if any(cell.value == head for cell in row))
    return next(cell.column_letter for cell in row if cell.value == head)


def test_sums_and_rates_are_formulas_and_carry_the_reports_own_values():
    made = conference()
    live, shown = opened(made, values=False), opened(made, values=True)
    last = 5 + len(made.points) + 1
    assert live["Điểm cầu"][f"G{last}"].value == f"=SUBTOTAL(109,G6:G{last - 1})"
    assert shown["Điểm cầu"][f"G{last}"].value == made.total.summoned
    assert "ROUND(H6*10000/G6,0)/100" in live["Điểm cầu"]["M6"].value
    assert shown["Điểm cầu"][f"M{last}"].value == made.rate(made.total) / 100
    levels = made.levels
    assert live["Tổng hợp"]["C7"].value.startswith("=SUMIFS('Điểm cầu'!$G$6:")
    assert [shown["Tổng hợp"][f"C{7 + place}"].value for place in range(len(levels))] == [
        level.counts.summoned for level in levels
    ]
    assert shown["Tổng hợp"][f"I{7 + len(levels)}"].value == made.rate(made.total) / 100


def test_every_formula_is_one_of_ours_and_every_cell_value_is_computed():
    live, shown = opened(conference(), values=False), opened(conference(), values=True)
    allowed = ("=SUM(", "=SUMIFS(", "=COUNTIF(", "=COUNTIFS(", "=SUBTOTAL(", "=IF(", "=G", "=C", "=E", "=D")
    for sheet in live:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    assert str(cell.value).startswith(allowed)
                    assert "HYPERLINK" not in cell.value
                    assert shown[sheet.title][cell.coordinate].value is not None


@pytest.mark.parametrize("name", [FORMULA, "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "http://example.invalid", "0012"])
def test_text_never_becomes_a_formula_a_number_or_a_link(name: str):
    made = figures([point(1, Counts(1, 1), name=name, chair=name, certified_by=name)])
    sheet = opened(made, values=False)["Điểm cầu"]
    for place in ("B6", "E6", "S6"):
        assert sheet[place].data_type == "s"
        assert sheet[place].value == name.strip()
        assert sheet[place].hyperlink is None


def evaluate(formula: str, s: int, p: int) -> float | str:
    """The rate's formula worked out by hand: its functions are Python's own."""
    names = {
        "IF": lambda which, yes, no: yes() if which() else no(),
        "ROUND": lambda value, _digits: math.floor(value() + 0.5),
        "MIN": lambda a, b: min(a(), b()),
        "MAX": lambda a, b: max(a(), b()),
    }
    words = re.findall(r"[A-Z]+\d+|[A-Z]+|[\d.]+|\"\"|[(),*/<=]", formula.removeprefix("="))
    # Every argument waits until it is asked for: a division by nobody summoned is never made.
    python = "".join(
        {"(": "(lambda: ", ",": ", lambda: ", "=": "=="}.get(word, {"G6": str(s), "H6": str(p)}.get(word, word))
        for word in words
    )
    return eval(python, {"__builtins__": {}, **names})


@pytest.mark.parametrize(
    ("s", "p"), [(0, 0), (1, 1), (3, 1), (800, 1), (20_001, 20_000), (20_001, 1), (30, 0), (40, 41)]
)
def test_a_spreadsheet_that_calculates_again_never_completes_a_rate(s: int, p: int):
    made = figures([point(1, Counts(s, p))])
    live, rate = opened(made, values=False)["Điểm cầu"]["M6"].value, made.rate(Counts(s, p))
    assert evaluate(live, s, p) == ("" if rate is None else rate / 100)


def test_the_quality_of_the_lines_is_counted_by_formula_from_the_points():
    made = conference()
    live, shown = opened(made, values=False)["Đường truyền"], opened(made, values=True)["Đường truyền"]
    assert live["B8"].value == """=COUNTIFS('Điểm cầu'!$U$6:$U$35,">=95",'Điểm cầu'!$U$6:$U$35,"<99")"""
    assert [shown[f"B{row}"].value for row in range(6, 10)] == [
        0,
        0,
        *(
            sum(low <= (each.uptime or 0) < high for each in made.points)
            for low, high in ((9500, 9900), (9900, 10_001))
        ),
    ]


def test_the_rule_with_substitutes_changes_formula_value_and_words():
    made = replace(figures([point(1, Counts(100, 90, 5))]), rule=RateRule(substitutes_count=True))
    live, shown = opened(made, values=False)["Điểm cầu"], opened(made, values=True)["Điểm cầu"]
    assert "ROUND((H6+I6)*10000/G6,0)/100" in live["M6"].value
    assert shown["M6"].value == 95
    assert "Dự thay) / Triệu tập" in live["A3"].value


def test_the_workbook_holds_every_view_with_charts_and_room_to_decide():
    book = opened(conference(), values=True)
    assert book.sheetnames == [
        "Tổng hợp", "Điểm cầu", "Thành phần", "Đơn vị", "Diễn biến", "Đường truyền", "Đính chính", "Đề xuất", "So sánh",
    ]  # fmt: skip
    assert book["Đề xuất"].data_validations.dataValidation[0].formula1 == '"Chưa quyết định,Đồng ý,Không đồng ý"'
    for name in ("Tổng hợp", "Diễn biến", "Đường truyền", "So sánh"):
        assert len(book[name]._charts) == 1
    assert "TẠM TÍNH" in book["Tổng hợp"]["A2"].value
    assert opened(conference(final=True), values=True)["Tổng hợp"]["A2"].value == ""
    assert book["So sánh"]["F7"].value == pytest.approx(95.83 - 97.00)


def test_an_empty_conference_is_still_a_workbook():
    book = opened(figures([]), values=True)
    assert book["Tổng hợp"]["A7"].value == "Tổng cộng"
