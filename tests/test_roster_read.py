"""Files of every sort: read as sheets, or refused by name, and never more than they may cost."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from datetime import date

import pytest

from conference.roster.archive import Limits
from conference.roster.read import read_sheets
from schemas.errors import CODES, Refused
from tests.roster_kit import PEOPLE, PERSON_HEADER, sample, small, workbook

CSV = "Mã ĐB;Họ và tên;Mã điểm cầu\nDB1;Nguyễn Thị Bưởi;DC001\nDB2;Đỗ Hữu Ước;DC002\n"
ROWS = [["Mã ĐB", "Họ và tên", "Mã điểm cầu"], ["DB1", "Nguyễn Thị Bưởi", "DC001"], ["DB2", "Đỗ Hữu Ước", "DC002"]]


def refusal(data: bytes, limits: Limits | None = None) -> Refused:
    with pytest.raises(Refused) as caught:
        read_sheets(data, limits or Limits())
    assert caught.value.code in CODES
    return caught.value


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def test_the_sample_is_read_whole():
    points, people = read_sheets(sample())
    assert (len(points.rows), len(people.rows)) == (262, 11_059)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_is_read_in_every_encoding_and_delimiter(encoding, delimiter):
    [sheet] = read_sheets(CSV.replace(";", delimiter).encode(encoding))
    assert sheet.rows == ROWS


def test_windows_1258_is_read_and_its_loose_tones_compose():
    import unicodedata

    # The code page has the letters with a shape, and tones as marks of their own.
    tones = "\u0300\u0301\u0303\u0309\u0323"
    loose = "".join(
        unicodedata.normalize("NFC", parts[:-1]) + parts[-1] if parts[-1] in tones else letter
        for letter in CSV
        for parts in [unicodedata.normalize("NFD", letter)]
    )
    [sheet] = read_sheets(loose.encode("cp1258"))
    assert [[unicodedata.normalize("NFC", str(cell)) for cell in row] for row in sheet.rows] == ROWS


def test_excels_sep_line_and_quoted_line_breaks_are_understood():
    [sheet] = read_sheets(b'sep=|\r\nA|B\r\n"one\r\ntwo"|x\r\n')
    assert sheet.rows == [["A", "B"], ["one\r\ntwo", "x"]]


def test_dates_numbers_and_merged_cells_come_as_what_they_are():
    data = workbook(
        {"S": [["a", "b"], ["Sở Y tế", date(1980, 2, 1)], ["", 12.0], ["", 500885883]]}, [("S", 1, 0, 3, 0)]
    )
    [sheet] = read_sheets(data)
    assert sheet.rows[1:] == [["Sở Y tế", date(1980, 2, 1)], ["Sở Y tế", 12.0], ["Sở Y tế", 500885883.0]]


@pytest.mark.parametrize("data", [b"", b"   \r\n", workbook({"S": []}), workbook({"S": [["", None]]}), b";;;\n;;\n"])
def test_an_empty_file_or_sheet_is_said_to_be_empty(data):
    assert refusal(data).code == "roster_empty"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 some text that is long enough",
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
        b"<html><table><tr><td>x</td></tr></table></html>",
        zipped({"hello.txt": b"no workbook"}),
        zipped({"[Content_Types].xml": b"x", "xl/workbook.xml": b"not xml"}),
        b"PK\x03\x04 and nothing more",
        sample()[:200_000],
        b"\xff\xfe\x00",
        "x,y\n".encode("utf-32"),
    ],
    ids=["pdf", "png", "html", "zip", "broken xlsx", "stub", "cut off", "half utf-16", "utf-32"],
)
def test_what_is_no_workbook_is_refused_as_such(data):
    assert refusal(data).code == "roster_not_a_workbook"


def test_a_password_protected_workbook_and_an_old_xls_are_named():
    container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    assert refusal(container + "EncryptedPackage".encode("utf-16-le")).code == "roster_encrypted"
    assert refusal(container + "Workbook".encode("utf-16-le")).code == "roster_old_format"


def test_a_zip_bomb_is_refused_before_the_parser_sees_it():
    bomb = zipped({"[Content_Types].xml": b"<x/>", "xl/worksheets/sheet1.xml": b"0" * 2**26})
    assert len(bomb) < 100_000
    refused = refusal(bomb)
    assert (refused.code, refused.facts["what"]) == ("roster_too_large", "ratio")


def test_a_bomb_that_lies_about_its_size_is_counted_not_believed():
    bomb = bytearray(zipped({"[Content_Types].xml": b"<x/>", "xl/worksheets/sheet1.xml": b"0" * 2**26}))
    while (at := bomb.find(struct.pack("<I", 2**26))) >= 0:
        bomb[at : at + 4] = struct.pack("<I", 1_000)
    assert refusal(bytes(bomb)).code in {"roster_too_large", "roster_not_a_workbook"}


def test_many_small_members_add_up():
    many = {"[Content_Types].xml": b"<x/>"} | {f"xl/{n}.xml": random.Random(n).randbytes(60_000) for n in range(40)}
    refused = refusal(zipped(many), Limits(inflated_bytes=1_000_000))
    assert refused.facts["what"] == "inflated"
    assert refusal(zipped(many), Limits(members=10)).facts["what"] == "members"


def test_bytes_rows_columns_and_cells_are_bounded():
    wide, long = workbook({"S": [["x"] * 30]}), workbook({"S": [["x"]] * 30})
    assert refusal(long, Limits(file_bytes=100)).facts["what"] == "bytes"
    assert refusal(long, Limits(rows=20)).facts["what"] == "rows"
    assert refusal(wide, Limits(columns=20)).facts["what"] == "columns"
    assert refusal(b"a,b\n" * 30, Limits(rows=20)).facts["what"] == "rows"
    assert refusal(b"a,b," * 30, Limits(columns=20)).facts["what"] == "columns"
    refused = refusal(workbook({"Tờ 1": [["a"], ["x" * 500]]}), Limits(cell_letters=400))
    assert (refused.code, refused.facts) == ("roster_cell_too_long", {"sheet": "Tờ 1", "row": 2, "most": 400})


def test_a_quote_that_never_closes_is_found_at_its_row():
    refused = refusal(b'a,b\n1,"open\n' + b"x,y\n" * 5_000)
    assert (refused.code, refused.facts["row"]) == ("roster_cell_too_long", 2)


def test_seeded_damage_to_good_files_is_refused_or_read_and_never_worse():
    random_ = random.Random(20261122)
    originals = [small(), workbook({"Đại biểu": [PERSON_HEADER, *PEOPLE]}), CSV.encode(), CSV.encode("utf-16")]
    for turn in range(400):
        data = bytearray(originals[turn % len(originals)])
        for _ in range(random_.randint(1, 12)):
            at = random_.randrange(len(data))
            match random_.randrange(4):
                case 0:
                    data[at] = random_.randrange(256)
                case 1:
                    del data[at : at + random_.randint(1, 40)]
                case 2:
                    data[at:at] = random_.randbytes(random_.randint(1, 20))
                case _:
                    data[at : at + 2] = b"\xff\xff"
            if not data:
                data = bytearray(b"x")
        try:
            for sheet in read_sheets(bytes(data)):
                assert len(sheet.rows) <= Limits().rows
        except Refused as refused:
            assert refused.code in CODES  # noqa: PT017 - either outcome is right; an exception of another kind is not
