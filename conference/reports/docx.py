"""The report as a Word file in the state form or the Party form, from the built-in template or the office's own."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docx.opc.exceptions import PackageNotFoundError
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from jinja2 import TemplateError
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment
from lxml.etree import XMLParser, XMLSyntaxError, fromstring

from conference.papers.clean import printable
from conference.reports.docx_template import template
from conference.reports.forms import Form
from schemas.errors import Refused


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart to set into the text: PNG and the line below it."""

    png: bytes
    caption: str


def cleaned(value: Any) -> Any:
    """Text as `printable` leaves it (spaces at the ends kept: they indent and leave room), in any nested values."""
    if isinstance(value, str):
        inner = value.strip(" ")
        if not inner:
            return value if value.strip() == "" and set(value) <= {" "} else ""
        room = re.split(r"( {2,})", value)
        return "".join(part if part.strip(" ") == "" else _kept(part) for part in room)
    if isinstance(value, dict):
        return {key: cleaned(item) for key, item in value.items()}
    if isinstance(value, list):
        return [cleaned(item) for item in value]
    return value


def _kept(part: str) -> str:
    lead = " " if part.startswith(" ") else ""
    tail = " " if part.endswith(" ") else ""
    return f"{lead}{printable(part)}{tail}"


class _Quick(DocxTemplate):  # type: ignore[misc]
    """docxtpl without two passes over the whole text that our own template never needs: a third of its time.

    Values hold no line breaks or tabs (`printable` took them out), and tables have a fixed number of columns.
    """

    def resolve_listing(self, xml: str) -> str:
        """Nothing to resolve."""
        return xml

    def fix_tables(self, xml: str) -> Any:
        """Nothing to mend; a forgiving parser as in docxtpl."""
        return fromstring(xml, parser=XMLParser(recover=True, huge_tree=True))


def render(content: dict[str, Any], pictures: Sequence[Picture] = (), *, own: bytes | None = None) -> bytes:
    """Fill the template with the report's content. `own` is an office's template; its tags run in a sandbox.

    Raises `Refused("template_failed", template, line, reason)` when the office's template cannot be filled.
    """
    try:
        document = DocxTemplate(io.BytesIO(own)) if own else _Quick(io.BytesIO(template(Form(content["form"]))))
        document.init_docx()
        values = cleaned({key: value for key, value in content.items() if key != "charts"})
        values["pictures"] = [
            {"image": InlineImage(document, io.BytesIO(picture.png), width=Mm(150)), "caption": picture.caption}
            for picture in pictures
        ]
        document.render(values, SandboxedEnvironment(autoescape=True), autoescape=True)
    except TemplateSyntaxError as error:
        raise _failed(error.lineno, f"{error.message} {_near(error)}".strip()) from error
    except (TemplateError, SecurityError, TypeError, ValueError, KeyError) as error:
        if own is None:
            raise
        raise _failed(None, str(error)) from error
    except (PackageNotFoundError, zipfile.BadZipFile, XMLSyntaxError) as error:
        raise _failed(None, f"not a DOCX file ({error})") from error
    _describe(document, content, pictures)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _failed(line: int | None, reason: str) -> Refused:
    return Refused("template_failed", template="DOCX", line="–" if line is None else line, reason=reason)


def _near(error: TemplateSyntaxError) -> str:
    """The text around the fault, without Word's markup: a line of XML means nothing to a clerk."""
    lines = (error.source or "").splitlines()
    line = lines[error.lineno - 1] if 0 < error.lineno <= len(lines) else ""
    words = printable(re.sub(r"<[^>]+>", " ", line))
    return f"(near: {words[:160]})" if words else ""


def _describe(document: DocxTemplate, content: dict[str, Any], pictures: Sequence[Picture]) -> None:
    """Title and author for the file's properties, a text for each picture for those who cannot see it."""
    properties = document.docx.core_properties
    properties.title = printable(f"{content['title']} {content['subject']}")[:255]
    properties.author = printable(content["issuer"])[:255]
    properties.language = "vi-VN"
    properties.comments = ""
    captions = iter(pictures)
    for shape in document.docx.inline_shapes:
        picture = next(captions, None)
        if picture is not None:
            shape._inline.docPr.set("descr", printable(picture.caption))
