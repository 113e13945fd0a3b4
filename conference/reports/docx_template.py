"""The report's Word templates: made here to the form's measures, editable in Word by the office afterwards.

`diemcau report template` writes one out; an office changes words, order and looks and gives it back. The tags are
those of `content`, in docxtpl's notation ({{ tag }}, {%p for … %} for paragraphs, {%tr for … %} for table rows).
Head and signature are borderless tables of two columns, so that they stay editable.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache
from typing import Any, Final

import docx
from docx.document import Document
from docx.enum.section import WD_SECTION

from conference.reports import docx_parts as parts
from conference.reports.docx_parts import CENTRE, JUSTIFY, LEFT
from conference.reports.forms import MEASURES, Form, Measures

# Times New Roman bold, in em: how long the fixed lines are, so that their rules are as long (measured once).
_MOTTO_EM: Final = 12.06  # "Độc lập - Tự do - Hạnh phúc"
_PARTY_EM: Final = 15.55  # "ĐẢNG CỘNG SẢN VIỆT NAM"
_MM: Final = 25.4 / 72

COLUMNS: Final = (
    ("STT", 10), ("Đơn vị, điểm cầu", 46), ("Cấp", 17), ("Chủ trì", 28), ("Hình thức", 13), ("Triệu tập", 12),
    ("Có mặt (đúng thành phần)", 17), ("Dự thay", 10), ("Vắng có lý do", 12), ("Vắng không lý do", 13),
    ("Chưa báo cáo", 12), ("Tỷ lệ %", 13), ("Ngoài danh sách", 13), ("Giờ chốt", 14), ("Người xác nhận", 22),
)  # fmt: skip
GROUP_HEADS: Final = (
    "Triệu tập", "Có mặt", "Dự thay", "Vắng có lý do", "Vắng không lý do", "Chưa báo cáo", "Tỷ lệ %", "Ngoài danh sách",
)  # fmt: skip


@cache
def template(form: Form) -> bytes:
    """The built-in template of a form, as a DOCX file."""
    measures = MEASURES[form]
    document = docx.Document()
    parts.base_styles(document, measures)
    first = document.sections[0]
    parts.page(first, measures)
    parts.number_pages(first, measures, restart=False)
    parts.watermark(first, 0)
    (_state_head if form is Form.STATE else _party_head)(document, measures)
    _title(document, measures, form)
    _body(document, measures)
    _signature(document, measures, form)
    _appendices(document, measures)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _head(document: Document, measures: Measures) -> tuple[Any, Any]:
    made = parts.table(document, 1, (measures.left_column, measures.right_column), borders=False, margin=0)
    return made.rows[0].cells[0], made.rows[0].cells[1]


def _state_head(document: Document, m: Measures) -> None:
    """Decree 30/2020, Appendix I, II.1-4: national title and motto, names of the bodies, number, place and date."""
    left, right = _head(document, m)
    parts.write(left, "{{ superior }}", size=m.superior, align=CENTRE)
    parts.write(left, "{{ issuer }}", size=m.issuer, bold=True, align=CENTRE)
    parts.rule(left, m.left_column, m.left_column * 0.4)  # between a third and a half of the line
    parts.write(left, "{{ number }}", size=m.number, align=CENTRE, before=6)
    parts.write(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=m.banner, bold=True, align=CENTRE)
    parts.write(right, "Độc lập - Tự do - Hạnh phúc", size=m.motto, bold=True, align=CENTRE)
    parts.rule(right, m.right_column, _MOTTO_EM * m.motto * _MM)  # as long as the line
    parts.write(right, "{{ place_date }}", size=m.date, italic=True, align=CENTRE, before=6)


def _party_head(document: Document, m: Measures) -> None:
    """36-HD/VPTW, II.1-4: the Party's title at the right, its rule as long as it; the body at the left over a star."""
    left, right = _head(document, m)
    parts.write(left, "{{ superior }}", size=m.superior, align=CENTRE)
    parts.write(left, "{{ issuer }}", size=m.issuer, bold=True, align=CENTRE)
    parts.write(left, "*", size=m.issuer, align=CENTRE)
    parts.write(left, "{{ number }}", size=m.number, align=CENTRE)
    parts.write(right, "ĐẢNG CỘNG SẢN VIỆT NAM", size=m.banner, bold=True, align=CENTRE)
    parts.rule(right, m.right_column, _PARTY_EM * m.banner * _MM)
    parts.write(right, "{{ place_date }}", size=m.date, italic=True, align=CENTRE, before=6)


def _title(document: Document, m: Measures, form: Form) -> None:
    parts.write(document, "{{ title }}", size=m.title, bold=True, align=CENTRE, before=18, keep=True)
    parts.write(document, "{{ subject }}", size=m.subject, bold=True, align=CENTRE, keep=True)
    if form is Form.STATE:
        holder = parts.table(document, 1, (165,), borders=False, margin=0).rows[0].cells[0]
        parts.write(holder, "", size=2)
        parts.rule(holder, 165, 50)
    else:
        parts.write(document, "-----", size=m.subject, align=CENTRE)
    _when(document, "status", lambda: _say(document, m, "{{ status }}", italic=True, align=CENTRE, indent=0))


def _when(document: Document, tag: str, inside: Any) -> None:
    document.add_paragraph("{%p if " + tag + " %}")
    inside()
    document.add_paragraph("{%p endif %}")


def _say(document: Document, m: Measures, text: str, **how: Any) -> None:
    how = {"align": JUSTIFY, "indent": m.indent, "after": m.after, "spacing": m.spacing, "exact": m.exact, **how}
    parts.write(document, text, size=m.body, **how)


def _each(document: Document, m: Measures, tag: str, text: str = "{{ line }}") -> None:
    document.add_paragraph("{%p for line in " + tag + " %}")
    _say(document, m, text)
    document.add_paragraph("{%p endfor %}")


def _heading(document: Document, m: Measures, text: str) -> None:
    _say(document, m, text, bold=True, before=6, keep=True, align=LEFT)


def _caption(document: Document, m: Measures, text: str) -> None:
    parts.write(document, text, size=m.body - 1, italic=True, align=CENTRE, before=6, after=3, keep=True)


def _body(document: Document, m: Measures) -> None:
    """The five parts of a summary report (domain.md); the office may reorder them in Word."""
    _say(document, m, "{{ opening }}", before=6)
    _heading(document, m, "I. CÔNG TÁC CHỈ ĐẠO, CHUẨN BỊ")
    _each(document, m, "preparation")
    _heading(document, m, "II. KẾT QUẢ")
    _each(document, m, "result")
    _caption(document, m, "Kết quả theo cấp")
    _grid(document, ("Cấp", "Số điểm cầu", *GROUP_HEADS), (36, 14, 15, 15, 13, 14, 14, 14, 15, 15), "levels", "total")
    _when(document, "categories", lambda: _categories(document, m))
    _when(document, "arrivals", lambda: _say(document, m, "{{ arrivals }}", before=6))
    document.add_paragraph("{%p for picture in pictures %}")
    parts.write(document, "{{ picture.image }}", size=m.body, align=CENTRE, before=6, keep=True)
    parts.write(document, "{{ picture.caption }}", size=m.body - 1, italic=True, align=CENTRE, after=6)
    document.add_paragraph("{%p endfor %}")
    _when(document, "past", lambda: _past(document, m))
    _heading(document, m, "III. ƯU ĐIỂM, HẠN CHẾ, NGUYÊN NHÂN, KINH NGHIỆM")
    for tag, name in (
        ("strengths", "Ưu điểm"),
        ("weaknesses", "Hạn chế"),
        ("causes", "Nguyên nhân"),
        ("lessons", "Kinh nghiệm"),
    ):
        document.add_paragraph("{%p if " + tag + " %}")
        _say(document, m, name + ":", italic=True, keep=True)
        _each(document, m, tag, "- {{ line }}")
        document.add_paragraph("{%p endif %}")
    _heading(document, m, "IV. BIỂU DƯƠNG, PHÊ BÌNH")
    for tag, name in (("commend", "Đề nghị biểu dương"), ("criticise", "Đề nghị phê bình, nhắc nhở")):
        document.add_paragraph("{%p if " + tag + " %}")
        _caption(document, m, name)
        _grid(
            document,
            ("STT", "Điểm cầu", "Lý do", "Quyết định của ban tổ chức"),
            (11, 48, 72, 34),
            tag,
            None,
            left=(1, 2),
        )
        if tag == "criticise":
            _when(document, "criticise_more", lambda: _say(document, m, "{{ criticise_more }}", before=6))
        document.add_paragraph("{%p else %}")
        _say(document, m, name + ": không có.")
        document.add_paragraph("{%p endif %}")
    _heading(document, m, "V. KIẾN NGHỊ")
    _each(document, m, "requests")


def _categories(document: Document, m: Measures) -> None:
    _caption(document, m, "Kết quả theo thành phần")
    _grid(document, ("Thành phần", *GROUP_HEADS), (42, 16, 16, 14, 15, 15, 15, 16, 16), "categories", None)


def _past(document: Document, m: Measures) -> None:
    _caption(document, m, "So sánh với các hội nghị trước")
    heads = ("Hội nghị", "Ngày", "Số điểm cầu", "Triệu tập", "Có mặt", "Tỷ lệ %", "Cách tính")
    _grid(document, heads, (55, 22, 17, 17, 17, 16, 21), "past", None)
    _when(document, "past_words", lambda: _say(document, m, "{{ past_words }}", before=6))


def _grid(
    where: Any,
    heads: Sequence[str],
    widths: Sequence[float],
    rows: str,
    last: str | None,
    *,
    size: float = 10,
    left: Sequence[int] = (0,),
) -> None:
    """A bordered table whose rows are lists of text under the tag `rows`; `last` is a bold closing row."""
    made = parts.table(where, 5 if last else 4, widths)
    _heads(made, heads, size)
    for place, text in ((1, "{%tr for row in " + rows + " %}"), (3, "{%tr endfor %}")):
        made.rows[place].cells[0].paragraphs[0].text = text
    parts.whole(made.rows[2])
    for row, tag in ((made.rows[2], "row"), *([(made.rows[4], last)] if last else [])):
        for place, cell in enumerate(row.cells):
            align = LEFT if place in left else CENTRE
            parts.write(cell, _tag(f"{tag}[{place}]"), size=size, bold=tag == last, align=align)
            parts.middle(cell)


def _tag(name: str) -> str:
    return "{{ " + name + " }}"


def _heads(made: Any, heads: Sequence[str], size: float) -> None:
    parts.repeat_as_heading(made.rows[0])
    parts.whole(made.rows[0])
    for cell, text in zip(made.rows[0].cells, heads, strict=True):
        parts.write(cell, text, size=size, bold=True, align=CENTRE)
        parts.middle(cell)


def _signature(document: Document, m: Measures, form: Form) -> None:
    """Decree 30/2020, Appendix I, II.7-9; Party: "Nơi nhận" underlined, upright."""
    document.add_paragraph()
    made = parts.table(document, 1, (75, 90), borders=False, margin=0)
    parts.whole(made.rows[0])
    left, right = made.rows[0].cells
    party = form is Form.PARTY
    title = parts.write(left, "Nơi nhận:", size=m.recipients_title, bold=not party, italic=not party)
    title.runs[0].underline = party
    for text in ("{%p for line in recipients %}", "{{ line }}", "{%p endfor %}", "{{ archive }}"):
        parts.write(left, text, size=m.recipients)
    parts.write(right, "{{ authority }}", size=m.authority, bold=True, align=CENTRE)
    parts.write(right, "{{ signer_title }}", size=m.authority, bold=not party, align=CENTRE)
    for _ in range(4):  # room for signature and seal
        parts.write(right, " ", size=m.signer, align=CENTRE)
    parts.write(right, "{{ signer }}", size=m.signer, bold=True, align=CENTRE)


def _appendices(document: Document, m: Measures) -> None:
    _appendix(document, m, "Phụ lục I", "BẢNG TỔNG HỢP ĐIỂM DANH THEO ĐIỂM CẦU")
    parts.write(document, "{{ rule }}. {{ cutoff }}", size=m.table + 1, italic=True, align=CENTRE, after=3)
    _attendance(document, m)
    document.add_paragraph("{%p if units %}")
    _appendix(document, m, "Phụ lục II", "KẾT QUẢ THEO ĐƠN VỊ CỦA ĐẠI BIỂU")
    widths = (12, 88, 20, 20, 18, 20, 20, 20, 17, 17)
    _grid(document, ("STT", "Đơn vị", *GROUP_HEADS), widths, "units", None, size=m.table, left=(1,))
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p if late or unequal %}")
    _appendix(document, m, "Phụ lục III", "ĐÍNH CHÍNH SAU GIỜ CHỐT VÀ CHÊNH LỆCH SĨ SỐ")
    document.add_paragraph("{%p if late %}")
    _caption(document, m, "Đính chính sau giờ chốt số liệu")
    heads = ("STT", "Thời điểm", "Điểm cầu", "Việc", "Trước", "Sau", "Lý do", "Người đính chính")
    _grid(document, heads, (11, 31, 45, 28, 32, 32, 43, 30), "late", None, size=m.table, left=(2, 3, 4, 5, 6, 7))
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p if unequal %}")
    _caption(document, m, "Sĩ số do điểm cầu đếm khác số điểm danh")
    counted = ("STT", "Điểm cầu", "Điểm danh (kể cả dự thay, ngoài danh sách)", "Sĩ số", "Chênh lệch")
    _grid(document, counted, (12, 110, 60, 35, 35), "unequal", None, size=m.table, left=(1,))
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endif %}")


def _appendix(document: Document, m: Measures, name: str, title: str) -> None:
    """Decree 30/2020, Appendix I, III.1: on pages of its own, numbered by itself, naming what it belongs to."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    parts.flatten(document.paragraphs[-1])  # it only carries the break: no blank page when a table fills the last one
    parts.page(section, m, landscape=True)
    parts.number_pages(section, m, restart=True)
    parts.watermark(section, len(document.sections))
    parts.write(document, name, size=14, bold=True, align=CENTRE, keep=True)
    parts.write(document, title, size=14, bold=True, align=CENTRE, keep=True)
    parts.write(document, "{{ attached }}", size=14, italic=True, align=CENTRE, after=6, keep=True)


def _attendance(document: Document, m: Measures) -> None:
    """The fifteen columns of domain.md. Names of points below their parent are indented."""
    made = parts.table(document, 5, [width for _, width in COLUMNS], margin=0.6)
    _heads(made, [name for name, _ in COLUMNS], m.table - 0.5)
    made.rows[1].cells[0].paragraphs[0].text = "{%tr for row in rows %}"
    made.rows[3].cells[0].paragraphs[0].text = "{%tr endfor %}"
    parts.whole(made.rows[2])
    for place in range(len(COLUMNS)):
        align = LEFT if place in (1, 2, 3, 14) else CENTRE
        text = _tag(f"row.cells[{place}]")
        if place == 1:
            text = "{{ '   ' * row.depth }}" + text
        parts.write(made.rows[2].cells[place], text, size=m.table, align=align)
        parts.write(made.rows[4].cells[place], _tag(f"sum.cells[{place}]"), size=m.table, bold=True, align=align)
        parts.middle(made.rows[2].cells[place])
        parts.middle(made.rows[4].cells[place])
