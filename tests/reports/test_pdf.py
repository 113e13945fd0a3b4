"""The PDF, and the documents as made by the report's own process."""

from __future__ import annotations

import asyncio
import io
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from conference.reports.figures import Counts
from conference.reports.forms import Form
from conference.reports.make import documents
from conference.reports.worker import Format, Order
from schemas.errors import Refused
from tests.papers.reading import children_running, needs_poppler, run, text_of
from tests.reports.samples import ISSUER, conference, figures, point


async def pdf_of(folder: Path, made, form: Form = Form.STATE) -> Path:
    order = Order(made, replace(ISSUER, form=form), (Format.PDF,))
    out = folder / "report.pdf"
    await asyncio.to_thread(out.write_bytes, (await documents(order))[Format.PDF])
    return out


@needs_poppler
async def test_the_pdf_says_what_the_word_file_says(tmp_path: Path):
    made = conference(final=True)
    both = await documents(Order(made, ISSUER, (Format.DOCX, Format.PDF)))
    out = tmp_path / "report.pdf"
    await asyncio.to_thread(out.write_bytes, both[Format.PDF])
    shown = "".join(text_of(out).split())
    word = docx.Document(io.BytesIO(both[Format.DOCX]))
    said = [each.text for each in word.paragraphs if len(each.text) > 12 and not each.text.startswith("{")]
    missing = [text for text in said if "".join(text.split()) not in shown]
    assert [text for text in missing if not text.startswith("Đến giờ")] == []
    assert len(word.inline_shapes) == 3


@needs_poppler
async def test_names_that_look_like_source_are_only_names(tmp_path: Path):
    name = '#panic("x") [a] \\ $y$ @z {{ 1 }}'
    shown = text_of(await pdf_of(tmp_path, figures([point(1, Counts(1, 1), name=name)])))
    assert "".join(name.split()) in "".join(shown.split())


@needs_poppler
async def test_the_pdf_is_an_archive_file_with_the_forms_paper(tmp_path: Path):
    out = await pdf_of(tmp_path, conference(final=True))
    assert "<pdfaid:part>2</pdfaid:part>" in run("pdfinfo", "-meta", out)
    fonts = run("pdffonts", out)
    assert {line.split()[0].split("+")[1].split("-")[0] for line in fonts.splitlines()[2:]} == {"LiberationSerif"}
    lines = run("pdfinfo", "-l", "99", out).splitlines()
    sizes = {line.split("size:")[1].split("pts")[0].strip() for line in lines if "size:" in line and "pts" in line}
    assert sizes == {"595.276 x 841.89", "841.89 x 595.276"}


@needs_poppler
async def test_a_provisional_pdf_carries_its_mark_and_a_final_one_does_not(tmp_path: Path):
    assert "Số liệu tạm tính đến" in text_of(await pdf_of(tmp_path, conference()))
    assert "tạm tính" not in text_of(await pdf_of(tmp_path, conference(final=True))).casefold()


@needs_poppler
async def test_the_party_form_has_its_head(tmp_path: Path):
    shown = text_of(await pdf_of(tmp_path, conference(final=True), Form.PARTY))
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in shown
    assert "CỘNG HÒA" not in shown
    assert "Số 5-BC/BTGDV" in shown


async def test_an_own_template_that_fails_is_refused_across_the_process_and_ends_the_others():
    with pytest.raises(Refused, match="template_failed"):
        await documents(Order(conference(400), ISSUER, (Format.PDF, Format.DOCX), own=b"nonsense"))
    assert not children_running(b"conference.reports.worker")


async def test_cancelling_a_report_kills_its_process():
    job = asyncio.create_task(documents(Order(conference(400), ISSUER, tuple(Format))))
    async with asyncio.timeout(20):
        while len(children_running(b"conference.reports.worker")) < 2:
            await asyncio.sleep(0.01)
    job.cancel()
    with pytest.raises(asyncio.CancelledError):
        await job
    assert not children_running(b"conference.reports.worker")
