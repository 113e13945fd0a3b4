"""The workbook, read by openpyxl: formulas that live, text that never becomes one."""

from __future__ import annotations

import io
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
    assert live["Điểm cầu"]["M6"].value == '=IF(G6=0,"",ROUND(H6/G6*100,2))'
    assert shown["Điểm cầu"][f"M{last}"].value == made.rate(made.total) / 100
    levels = made.levels
    assert live["Tổng hợp"]["C7"].value.startswith("=SUMIFS('Điểm cầu'!$G$6:")
    assert [shown["Tổng hợp"][f"C{7 + place}"].value for place in range(len(levels))] == [
        level.counts.summoned for level in levels
    ]
    assert shown["Tổng hợp"][f"I{7 + len(levels)}"].value == made.rate(made.total) / 100


def test_every_formula_is_one_of_ours_and_every_cell_value_is_computed():
    live, shown = opened(conference(), values=False), opened(conference(), values=True)
    allowed = ("=SUM(", "=SUMIFS(", "=COUNTIF(", "=SUBTOTAL(", "=IF(", "=G", "=C", "=E", "=D")
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


def test_the_rule_with_substitutes_changes_formula_value_and_words():
    made = replace(figures([point(1, Counts(100, 90, 5))]), rule=RateRule(substitutes_count=True))
    live, shown = opened(made, values=False)["Điểm cầu"], opened(made, values=True)["Điểm cầu"]
    assert live["M6"].value == '=IF(G6=0,"",ROUND((H6+I6)/G6*100,2))'
    assert shown["M6"].value == 95
    assert "Dự thay) / Triệu tập" in live["A3"].value


def test_the_workbook_holds_every_view_with_charts_and_room_to_decide():
    book = opened(conference(), values=True)
    assert book.sheetnames == [
        "Tổng hợp", "Điểm cầu", "Thành phần", "Đơn vị", "Diễn biến", "Đính chính", "Đề xuất", "So sánh",
    ]  # fmt: skip
    assert book["Đề xuất"].data_validations.dataValidation[0].formula1 == '"Chưa quyết định,Đồng ý,Không đồng ý"'
    assert len(book["Tổng hợp"]._charts) == len(book["Diễn biến"]._charts) == 1
    assert "TẠM TÍNH" in book["Tổng hợp"]["A2"].value
    assert opened(conference(final=True), values=True)["Tổng hợp"]["A2"].value == ""
    assert book["So sánh"]["F7"].value == pytest.approx(95.83 - 97.00)


def test_an_empty_conference_is_still_a_workbook():
    book = opened(figures([]), values=True)
    assert book["Tổng hợp"]["A7"].value == "Tổng cộng"
