"""`diemcau report` and `diemcau badges`, as somebody types them."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from conference.cli import main
from schemas.rows import Bridge
from tests.papers.reading import codes_of, needs_poppler, text_of
from tests.reports.hall import hall


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation whose conference NAY is over and certified."""

    async def prepare() -> None:
        async with hall(tmp_path) as made:
            await made.certify()
            async with made.database.write() as db:
                point = await db.get(Bridge, made.points[0])
                assert point
                point.contact_phone, point.chair = "+84901234567", "Phạm Chủ Trì"

    asyncio.run(prepare())
    monkeypatch.setenv("DIEMCAU_DATA", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_report_is_made_kept_listed_and_known_again(folder: Path, capsys: pytest.CaptureFixture[str]):
    main(["report", "make", "NAY", "--formats", "docx", "--out", "ra", "--number", "5"])
    assert (folder / "ra/bao-cao-NAY-S1.docx").read_bytes().startswith(b"PK")
    main(["report", "press", "NAY"])
    assert "TPHCM: 2 điểm cầu, 17 đại biểu, đạt 85,00%" in capsys.readouterr().out
    main(["report", "final", "NAY", "--formats", "xlsx"])
    main(["report", "list", "NAY"])
    listed = capsys.readouterr().out
    assert listed.count("SHA-256") == 2
    with pytest.raises(SystemExit) as ended:
        main(["report", "verify", "ra/bao-cao-NAY-S1.docx"])
    assert ended.value.code == 1
    assert "report_unknown" in capsys.readouterr().err


def test_wording_comes_from_a_file_and_a_wrong_file_is_named(folder: Path, capsys: pytest.CaptureFixture[str]):
    (folder / "w.json").write_text('{"strength": ["x"]}', encoding="utf-8")
    with pytest.raises(SystemExit):
        main(["report", "make", "NAY", "--formats", "docx", "--narrative", "w.json"])
    assert "w.json" in capsys.readouterr().err


def test_the_word_template_is_written_to_be_edited(folder: Path):
    main(["report", "template", "party", "--out", "mau"])
    main(["report", "make", "NAY", "--formats", "docx", "--form", "party", "--template", "mau/bao-cao-party.docx"])
    assert (folder / "bao-cao-NAY-S1.docx").exists()


@needs_poppler
def test_badges_sheets_and_posters_are_printed_from_the_roster(folder: Path):
    public = ["--public-url", "https://hoinghi.example.vn"]
    main(["badges", "NAY", *public, "--out", "the.pdf"])
    codes = codes_of(folder / "the.pdf")
    assert len(set(codes)) == 20
    assert all(code.startswith("https://hoinghi.example.vn/t/10") for code in codes)
    main(["badges", "NAY", *public, "--kind", "sheets", "--bridge", "B", "--out", "ds.pdf"])
    shown = text_of(folder / "ds.pdf")
    assert "Nguyễn Văn 19" in shown
    assert "Nguyễn Văn 09" not in shown
    main(["badges", "NAY", *public, "--kind", "posters", "--out", "ap.pdf", "--hotline", "1900 0000"])
    assert "0901 234 567" in text_of(folder / "ap.pdf")
    assert len(codes_of(folder / "ap.pdf")) == 2


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["badges", "NAY"], "no_public_url"),
        (["badges", "NAY", "--public-url", "https://x.vn", "--bridge", "Z"], "no_such_bridge"),
        (["report", "make", "NAY", "--session", "S9"], "no_such_session"),
        (["report", "make", "KHONG"], "no_such_conference"),
        (["report", "verify", "khong-co.docx"], "no_such_file"),
    ],
)
def test_what_is_wrong_is_said_in_both_languages(
    folder: Path, capsys: pytest.CaptureFixture[str], words: list[str], code: str
):
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 1
    assert f"[{code}]" in capsys.readouterr().err
