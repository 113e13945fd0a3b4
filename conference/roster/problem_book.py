"""Everything that is wrong with a file as a workbook: what an office gets back to mend its list by."""

from __future__ import annotations

import io
from collections.abc import Sequence

from schemas.wire.roster import ImportProblem

_COLUMNS = (("Mức", 10), ("Trang", 24), ("Dòng", 8), ("Ô", 8), ("Cột", 24), ("Cần làm gì", 90), ("What to do", 90))


def problem_book(problems: Sequence[ImportProblem]) -> bytes:
    """The workbook. Sentences hold no personal data; names of sheets and columns are text, never formulas."""
    out = io.BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    import xlsxwriter  # noqa: PLC0415 - only who asks for it pays, not every start of the service

    with xlsxwriter.Workbook(out, options) as book:
        bold = book.add_format({"bold": True, "border": 1})
        sheet = book.add_worksheet("Cần sửa")
        sheet.freeze_panes(1, 0)
        for column, (header, width) in enumerate(_COLUMNS):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, header, bold)
        for at, problem in enumerate(problems, start=1):
            words = ("Lỗi" if problem.error else "Cảnh báo", problem.sheet)
            for column, text in enumerate(words):
                sheet.write_string(at, column, text)
            if problem.row:
                sheet.write_number(at, 2, problem.row)
            for column, text in enumerate((problem.cell, problem.column, problem.message.vi, problem.message.en), 3):
                sheet.write_string(at, column, text)
        sheet.autofilter(0, 0, max(1, len(problems)), len(_COLUMNS) - 1)
    return out.getvalue()
