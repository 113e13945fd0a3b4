"""Parts of a Word file that python-docx has no word for: rules, fields, watermarks, borderless tables, page setup."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from conference.reports.forms import FONT, Measures

CENTRE: Final = WD_ALIGN_PARAGRAPH.CENTER
LEFT: Final = WD_ALIGN_PARAGRAPH.LEFT
JUSTIFY: Final = WD_ALIGN_PARAGRAPH.JUSTIFY


def element(tag: str, **attributes: object) -> Any:
    """`<w:tag w:a="b"/>`"""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def base_styles(document: Document, measures: Measures) -> None:
    """Times New Roman, black, Vietnamese, in every script slot, so that Word substitutes nothing."""
    style: Any = document.styles["Normal"]
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(measures.body), RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for slot in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{slot}"), FONT)
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    style.element.get_or_add_rPr().append(element("lang", val="vi-VN", eastAsia="vi-VN"))
    style.paragraph_format.space_after = style.paragraph_format.space_before = Pt(0)


def write(
    where: Document | _Cell | Any,
    text: str,
    *,
    size: float,
    bold: bool = False,
    italic: bool = False,
    align: Any = LEFT,
    before: float = 0,
    after: float = 0,
    indent: float = 0,
    spacing: float = 1.0,
    exact: float | None = None,
    keep: bool = False,
) -> Paragraph:
    """A paragraph with one run. A cell's first, empty paragraph is used, not left above."""
    first = where.paragraphs[0] if isinstance(where, _Cell) and where.paragraphs else None
    empty = (
        first is not None
        and not first.text
        and len(where.paragraphs) == 1
        and first.paragraph_format.keep_with_next is None
    )
    paragraph: Paragraph = first if first is not None and empty else where.add_paragraph()
    shape = paragraph.paragraph_format
    shape.alignment, shape.space_before, shape.space_after = align, Pt(before), Pt(after)
    if indent:
        shape.first_line_indent = Mm(indent)
    if exact is not None:
        shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.AT_LEAST, Pt(exact)
    else:
        shape.line_spacing = spacing
    shape.keep_with_next = keep
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic, run.font.name = Pt(size), bold, italic, FONT
    return paragraph


def rule(cell: _Cell, column: float, length: float) -> None:
    """A solid line of `length` mm in the middle of a column of `column` mm: the border of a flat paragraph.

    A border moves with the text when the office edits the head; a drawn line would stay behind.
    """
    paragraph = cell.add_paragraph()
    shape = paragraph.paragraph_format
    side = max(0.0, (column - length) / 2)
    shape.left_indent = shape.right_indent = Mm(side)
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(4)
    shape.space_before = shape.space_after = Pt(0)
    borders = element("pBdr")
    borders.append(element("top", val="single", sz=6, space=1, color="000000"))
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def flatten(paragraph: Paragraph) -> None:
    """A paragraph of almost no height."""
    shape = paragraph.paragraph_format
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(1)
    shape.space_before = shape.space_after = Pt(0)


def table(where: Any, rows: int, widths: Sequence[float], *, borders: bool = True, margin: float = 1.0) -> Table:
    """A table of fixed column widths (mm), centred, with thin borders or none."""
    try:
        made: Table = where.add_table(rows, len(widths))
    except TypeError:  # a cell or a header wants the width too
        made = where.add_table(rows, len(widths), Mm(sum(widths)))
    made.autofit = False
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    properties = made._tbl.tblPr
    properties.append(element("tblW", w=round(sum(widths) * 56.6929), type="dxa"))
    for old in properties.findall(qn("w:tblW"))[:-1]:
        properties.remove(old)
    if borders:
        lines = element("tblBorders")
        for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
            lines.append(element(side, val="single", sz=4, space=0, color="000000"))
        properties.append(lines)
    space = element("tblCellMar")
    for side in ("left", "right"):
        space.append(element(side, w=round(margin * 56.6929), type="dxa"))
    properties.append(space)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
    for row in made.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    _in_order(properties)
    return made


def _in_order(properties: Any) -> None:
    """Word wants the children of tblPr in the schema's order (ECMA-376 part 1, 17.4.59)."""
    order = ["tblStyle", "tblW", "jc", "tblBorders", "tblLayout", "tblCellMar", "tblLook"]
    rank = {qn(f"w:{name}"): place for place, name in enumerate(order)}
    for child in sorted(properties, key=lambda each: rank.get(each.tag, len(order))):
        properties.append(child)


def repeat_as_heading(row: Any) -> None:
    """The row stands on top of every page the table fills."""
    row._tr.get_or_add_trPr().append(element("tblHeader"))


def whole(row: Any) -> None:
    """The row is not broken between pages."""
    row._tr.get_or_add_trPr().append(element("cantSplit"))


def middle(cell: _Cell) -> None:
    """The cell's text stands half-way up."""
    cell._tc.get_or_add_tcPr().append(element("vAlign", val="center"))


def page(section: Section, measures: Measures, *, landscape: bool = False) -> None:
    """A4 with the form's margins; landscape for the wide tables of an appendix (Decree 30/2020, Appendix I, I.2)."""
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(297), Mm(210)) if landscape else (Mm(210), Mm(297))
    section.top_margin, section.bottom_margin = Mm(measures.top), Mm(measures.bottom)
    section.left_margin, section.right_margin = Mm(measures.left), Mm(measures.right)
    section.header_distance, section.footer_distance = Mm(measures.page_number_top), Mm(10)


def number_pages(section: Section, measures: Measures, *, restart: bool) -> None:
    """Page numbers centred in the top margin, hidden on the section's first page; counted from 1 when `restart`."""
    section.different_first_page_header_footer = True
    if restart:
        section._sectPr.append(element("pgNumType", start=1))
        _sections_in_order(section._sectPr)
    header: Any = section.header
    header.is_linked_to_previous = False
    section.first_page_header.is_linked_to_previous = False
    paragraph = header.paragraphs[0]
    paragraph.alignment = CENTRE
    for kind, text in (("begin", ""), ("", " PAGE "), ("separate", ""), ("text", "2"), ("end", "")):
        run = paragraph.add_run(text if kind == "text" else "")
        run.font.size, run.font.name = Pt(measures.page_number), FONT
        if kind == "":
            instruction = element("instrText")
            instruction.set(qn("xml:space"), "preserve")
            instruction.text = text
            run._r.append(instruction)
        elif kind != "text":
            run._r.append(element("fldChar", fldCharType=kind))


def _sections_in_order(properties: Any) -> None:
    order = ["headerReference", "footerReference", "type", "pgSz", "pgMar", "pgNumType", "cols", "titlePg", "docGrid"]
    rank = {qn(f"w:{name}"): place for place, name in enumerate(order)}
    for child in sorted(properties, key=lambda each: rank.get(each.tag, len(order))):
        properties.append(child)


_WATERMARK = """<w:r %s xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"
 path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>
<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>
<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>
<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>
<v:shape id="watermark%d" o:spid="_x0000_s%d" type="#_x0000_t136" alt="{{ watermark }}"
 style="position:absolute;margin-left:0;margin-top:0;width:430pt;height:58pt;rotation:315;z-index:-251658752;
mso-position-horizontal:center;mso-position-horizontal-relative:margin;
mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#d0d0d0" stroked="f">
<v:fill opacity=".5"/><v:textpath style="font-family:&quot;Times New Roman&quot;;font-size:1pt;font-weight:bold"
 string="{{ watermark }}"/></v:shape></w:pict></w:r>"""


def watermark(section: Section, number: int) -> None:
    """The provisional word across every page, present only when the report is provisional."""
    for offset, header in enumerate((section.header, section.first_page_header)):
        header.add_paragraph("{%p if provisional %}")
        paragraph = header.add_paragraph()
        mark = number * 2 + offset
        paragraph._p.append(parse_xml(_WATERMARK % (nsdecls("w"), mark, 2049 + mark)))
        header.add_paragraph("{%p endif %}")
