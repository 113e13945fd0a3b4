"""The e-mail column of a roster: read, kept, exported; a line break in it refuses the import with its row."""

from __future__ import annotations

import aiohttp
import pytest
from sqlalchemy import select

from conference.http import keys
from conference.roster.values import email
from schemas.rows import Delegate
from tests.roster_kit import PERSON_HEADER, POINT_HEADER, POINTS, workbook
from tests.world import World

HEADER = [*PERSON_HEADER, "Thư điện tử"]


def roster(*addresses: str) -> bytes:
    people = [
        [at, f"DB{at}", f"Nguyễn Văn Thử {'ABC'[at]}", "1980", "", "", "DC001", "", address]
        for at, address in enumerate(addresses)
    ]
    return workbook({"Điểm cầu": [POINT_HEADER, *POINTS], "Đại biểu": [HEADER, *people]})


@pytest.mark.parametrize(
    ("given", "read"),
    [
        (" An.Nguyen+hn@PHUONG.Example.VN ", ("An.Nguyen+hn@phuong.example.vn", None)),
        ("mailto:an@example.vn", ("an@example.vn", None)),
        ("", (None, None)),
        ("an@example", (None, "email_unreadable")),
        ("an nguyen@example.vn", (None, "email_unreadable")),
        ("an@example.vn, binh@example.vn", (None, "email_unreadable")),
        ("ăn@example.vn", (None, "email_unreadable")),
        ("a" * 65 + "@example.vn", (None, "email_unreadable")),
        ("an@" + "e" * 250 + ".vn", (None, "email_unreadable")),
        ("an@example.vn\nBcc: moi-nguoi@example.vn", (None, "email_broken")),
        ("an@example.vn\u2028x", (None, "email_broken")),
        ("an\u202e@example.vn", (None, "email_broken")),
    ],
)
def test_an_address_is_read_strictly_and_never_mended(given: str, read: tuple[str | None, str | None]) -> None:
    assert email(given) == read


async def test_an_import_brings_addresses_in_and_the_export_takes_them_out_again(
    organiser: aiohttp.ClientSession, world: World
) -> None:
    path = f"/api/conferences/{world.conference}"
    body = roster("an@Example.VN", "không phải địa chỉ")
    async with organiser.post(f"{path}/imports", data=body, params={"filename": "ds.xlsx"}) as response:
        report = await response.json()
    assert report["outcome"] == "applied", report
    assert [problem["code"] for problem in report["problems"]] == ["email_unreadable"]
    async with world.app[keys.DATABASE].read() as db:
        stored = {row.code: row.email for row in await db.scalars(select(Delegate))}
    assert (stored["DB0"], stored["DB1"]) == ("an@example.vn", None)
    async with organiser.get(f"{path}/roster.xlsx") as response:
        again = await response.read()
    async with organiser.post(f"{path}/imports", data=again, params={"dry_run": "true"}) as response:
        report = await response.json()
    assert report["problems"] == []
    async with organiser.post(f"{path}/delegates/search", json={"q": "DB0"}) as response:
        (row,) = [one for one in (await response.json())["delegates"] if one["code"] == "DB0"]
    assert row["email"] == "an@example.vn"


async def test_an_address_with_a_line_break_refuses_the_file_and_names_its_cell(
    organiser: aiohttp.ClientSession, world: World
) -> None:
    body = roster("an@example.vn", "binh@example.vn\r\nBcc: ai-do@example.vn")
    async with organiser.post(f"/api/conferences/{world.conference}/imports", data=body) as response:
        report = await response.json()
    assert report["outcome"] == "refused"
    (problem,) = [one for one in report["problems"] if one["code"] == "email_broken"]
    assert (problem["sheet"], problem["row"], problem["cell"]) == ("Đại biểu", 3, "I3")
    assert "Bcc" not in str(report)
    async with world.app[keys.DATABASE].read() as db:
        assert await db.scalar(select(Delegate).where(Delegate.code == "DB0")) is None
