"""The Word file against the decree, to the millimetre and the point, read by python-docx."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from conference.reports.content import content
from conference.reports.docx import Picture, render
from conference.reports.docx_template import template
from conference.reports.figures import Counts
from conference.reports.forms import Form
from schemas.errors import Refused
from tests.reports.samples import FORMULA, ISSUER, conference, figures, point

HALF_MM = Mm(0.5)


@pytest.fixture(scope="module")
def final() -> Document:
    return opened(conference(final=True))


@pytest.fixture(scope="module")
def party() -> Document:
    return opened(conference(final=True), Form.PARTY)


def opened(made, form: Form = Form.STATE) -> Document:
    return docx.Document(io.BytesIO(render(content(made, replace(ISSUER, form=form)))))


def paragraphs(document: Document) -> list:
    found = list(document.paragraphs)
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                found += cell.paragraphs
    return found


def the(document: Document, start: str):
    return next(each for each in paragraphs(document) if each.text.strip().startswith(start))


def look(paragraph) -> tuple[float, bool, bool]:
    run = next(run for run in paragraph.runs if run.text.strip())
    return run.font.size.pt, bool(run.bold), bool(run.italic)


def rules(document: Document) -> list[float]:
    """Length in mm of every rule: the border of a flat paragraph, between its indents."""
    head = document.tables[0]
    found = []
    for cell in head.rows[0].cells:
        for paragraph in cell.paragraphs:
            if paragraph._p.find(f".//{qn('w:pBdr')}") is not None:
                shape = paragraph.paragraph_format
                found.append((cell.width - shape.left_indent - shape.right_indent) / Mm(1))
    return found


def test_paper_and_margins_are_those_of_appendix_1_part_1(final: Document):
    for section in final.sections:
        long, short = max(section.page_width, section.page_height), min(section.page_width, section.page_height)
        assert abs(long - Mm(297)) < HALF_MM
        assert abs(short - Mm(210)) < HALF_MM
        assert 20 <= round(section.top_margin.mm, 1) <= 25
        assert 20 <= round(section.bottom_margin.mm, 1) <= 25
        assert 30 <= round(section.left_margin.mm, 1) <= 35
        assert 15 <= round(section.right_margin.mm, 1) <= 20
    assert final.sections[0].orientation == WD_ORIENT.PORTRAIT
    assert {section.orientation for section in list(final.sections)[1:]} == {WD_ORIENT.LANDSCAPE}


def test_every_letter_is_times_new_roman_in_black(final: Document):
    normal = final.styles["Normal"]
    assert normal.font.name == "Times New Roman"
    assert str(normal.font.color.rgb) == "000000"
    fonts = normal.element.rPr.rFonts
    assert {fonts.get(qn(f"w:{slot}")) for slot in ("ascii", "hAnsi", "cs", "eastAsia")} == {"Times New Roman"}
    for paragraph in paragraphs(final):
        for run in paragraph.runs:
            assert run.font.name in (None, "Times New Roman")
            assert run.font.color.rgb is None


def test_the_head_is_that_of_appendix_1_part_2(final: Document):
    assert look(the(final, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")) == (12, True, False)
    assert look(the(final, "Độc lập - Tự do - Hạnh phúc")) == (13, True, False)
    assert look(the(final, "THÀNH ỦY THÀNH PHỐ HỒ CHÍ MINH")) == (12, False, False)
    assert look(the(final, "BAN TUYÊN GIÁO VÀ DÂN VẬN")) == (12, True, False)
    assert look(the(final, "Số: 05/BC-BTGDV")) == (13, False, False)
    assert look(the(final, "TP. Hồ Chí Minh, ngày 07 tháng 02 năm 2026")) == (13, False, True)
    assert look(the(final, "BÁO CÁO")) == (14, True, False)
    assert look(the(final, "Kết quả hội nghị")) == (14, True, False)


def test_the_rules_of_the_head_have_their_lengths(final: Document):
    issuer, motto = rules(final)
    column = final.tables[0].rows[0].cells[0].width / Mm(1)
    assert column / 3 <= issuer <= column / 2
    assert 54 <= motto <= 57  # the motto in 13 pt Times New Roman bold is 55.3 mm long


def test_the_head_and_the_signature_are_editable_tables_without_borders(final: Document):
    signature = next(table for table in final.tables if "Nơi nhận" in table.rows[0].cells[0].text)
    for table in (final.tables[0], signature):
        assert len(table.columns) == 2
        assert table._tbl.tblPr.find(qn("w:tblBorders")) is None


def test_body_paragraphs_are_justified_indented_and_spaced(final: Document):
    body = [each for each in final.paragraphs if each.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY]
    assert len(body) > 10
    for paragraph in body:
        shape = paragraph.paragraph_format
        assert shape.first_line_indent.mm == pytest.approx(12.7, abs=0.05)
        assert shape.space_after >= Pt(6)
        assert 1.0 <= shape.line_spacing <= 1.5
        assert 13 <= look(paragraph)[0] <= 14


def test_signature_and_recipients_are_those_of_the_decree(final: Document):
    assert look(the(final, "TM. BAN TỔ CHỨC")) == (14, True, False)
    assert look(the(final, "TRƯỞNG BAN")) == (14, True, False)
    assert look(the(final, "Nguyễn Văn Ký")) == (14, True, False)
    assert look(the(final, "Nơi nhận:")) == (12, True, True)
    assert look(the(final, "- Thường trực Thành ủy;")) == (11, False, False)
    assert look(the(final, "- Lưu: VT, BTGDV.")) == (11, False, False)


def test_page_numbers_are_centred_in_the_top_margin_and_hidden_on_the_first_page(final: Document):
    for place, section in enumerate(final.sections):
        assert section.different_first_page_header_footer
        assert section.header_distance.mm == pytest.approx(10, abs=0.1)
        number = next(each for each in section.header.paragraphs if "PAGE" in each._p.xml)
        assert number.alignment == WD_ALIGN_PARAGRAPH.CENTER
        assert {run.font.size.pt for run in number.runs} == {14}
        assert "PAGE" not in "".join(each._p.xml for each in section.first_page_header.paragraphs)
        restart = section._sectPr.find(qn("w:pgNumType"))
        assert (restart is not None) == (place > 0)


def test_the_attendance_table_has_the_fifteen_columns_and_its_totals(final: Document):
    table = next(each for each in final.tables if len(each.columns) == 15)
    heads = [cell.text for cell in table.rows[0].cells]
    assert heads == [
        "STT", "Đơn vị, điểm cầu", "Cấp", "Chủ trì", "Hình thức", "Triệu tập", "Có mặt (đúng thành phần)", "Dự thay",
        "Vắng có lý do", "Vắng không lý do", "Chưa báo cáo", "Tỷ lệ %", "Ngoài danh sách", "Giờ chốt", "Người xác nhận",
    ]  # fmt: skip
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    made = conference(final=True)
    assert len(table.rows) == len(made.points) + 3  # heading, points, one sum of a parent, total
    total = [cell.text for cell in table.rows[-1].cells]
    assert total[1] == "Tổng cộng"
    assert int(total[5].replace(".", "")) == made.total.summoned
    widths = sum(cell.width for cell in table.rows[0].cells) / Mm(1)
    assert widths <= 297 - 30 - 15 + 0.5


def test_no_tag_of_the_template_is_left(final: Document, party: Document):
    for document in (final, party):
        assert not re.search(r"\{[{%]|[%}]\}", document.element.xml)


def test_a_provisional_report_says_so_on_every_page_and_a_final_one_does_not(final: Document):
    draft = opened(conference())
    assert the(draft, "(Số liệu tạm tính đến 09 giờ 00, ngày 07/02/2026)")
    for section in draft.sections:
        for header in (section.header, section.first_page_header):
            assert 'string="SỐ LIỆU TẠM TÍNH"' in header._element.xml
    for section in final.sections:
        for header in (section.header, section.first_page_header):
            assert "TẠM TÍNH" not in header._element.xml


def test_the_party_form_has_its_own_head_numbers_and_signature(party: Document):
    assert look(the(party, "ĐẢNG CỘNG SẢN VIỆT NAM")) == (15, True, False)
    assert look(the(party, "*")) == (14, False, False)
    assert look(the(party, "Số 5-BC/BTGDV"))[0] == 14
    assert look(the(party, "BÁO CÁO")) == (16, True, False)
    assert look(the(party, "T/M BAN TỔ CHỨC")) == (14, True, False)
    assert the(party, "Nơi nhận:").runs[0].underline
    assert not [each for each in paragraphs(party) if "CỘNG HÒA XÃ HỘI" in each.text]
    assert rules(party)[0] == pytest.approx(82.3, abs=1.5)


def test_the_rule_of_the_rate_stands_beside_it(final: Document):
    assert the(final, "Triệu tập").text
    text = "\n".join(each.text for each in paragraphs(final))
    assert "Tỷ lệ = Có mặt đúng thành phần / Triệu tập (không tính dự thay)" in text
    assert "(không tính dự thay)" in text


def test_text_that_looks_like_markup_or_tags_is_only_text():
    name = '<b>&amp; {{ 7*7 }} {% for %} "x"\x0b\u202e'
    document = opened(figures([point(1, Counts(1, 1), name=name)]))
    assert '<b>&amp; {{ 7*7 }} {% for %} "x"' in "\n".join(each.text for each in paragraphs(document))
    assert FORMULA in "\n".join(each.text for each in paragraphs(opened(conference())))


def test_pictures_carry_a_text_for_those_who_cannot_see_them():
    from PIL import Image

    png = io.BytesIO()
    Image.new("L", (4, 4)).save(png, "PNG")
    made = render(content(conference(), ISSUER), [Picture(png.getvalue(), "Biểu đồ 1. Diễn biến")])
    document = docx.Document(io.BytesIO(made))
    assert [shape._inline.docPr.get("descr") for shape in document.inline_shapes] == ["Biểu đồ 1. Diễn biến"]


def edited(change) -> bytes:
    document = docx.Document(io.BytesIO(template(Form.STATE)))
    change(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_an_office_may_edit_the_template_in_word():
    own = edited(lambda document: document.add_paragraph("Kính gửi: {{ issuer }}, {{ press }}"))
    document = docx.Document(io.BytesIO(render(content(conference(), ISSUER), own=own)))
    assert document.paragraphs[-1].text.startswith("Kính gửi: BAN TUYÊN GIÁO VÀ DÂN VẬN, TPHCM: 30 điểm cầu")


def test_a_broken_template_is_refused_with_the_words_around_the_fault():
    own = edited(lambda document: document.add_paragraph("Ở đây: {{ issuer + }}"))
    with pytest.raises(Refused) as refused:
        render(content(conference(), ISSUER), own=own)
    assert refused.value.code == "template_failed"
    assert "Ở đây" in str(refused.value.facts["reason"])


@pytest.mark.parametrize("attack", ["{{ issuer.__class__.__mro__[1].__subclasses__() }}", "{{ total.foo.bar }}"])
def test_a_template_cannot_reach_beyond_its_values(attack: str):
    own = edited(lambda document: document.add_paragraph(attack))
    with pytest.raises(Refused, match="template_failed"):
        render(content(conference(), ISSUER), own=own)


def test_a_file_that_is_no_word_file_is_refused():
    with pytest.raises(Refused, match="template_failed"):
        render(content(conference(), ISSUER), own=b"PK not a zip")
