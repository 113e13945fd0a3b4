"""What offices send by mistake or by malice: each is told by its place, and nothing of it reaches the roster."""

from __future__ import annotations

import unicodedata
from typing import Any

import aiohttp
import pytest

from conference.http.roster import MAX_BYTES
from tests.roster_kit import PERSON_HEADER, POINT_HEADER, POINTS, workbook
from tests.test_roster_intake import problems, settled, take, total
from tests.world import World

ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le")
CSV = "Họ và tên;Mã điểm cầu\r\nĐặng Thị Hường;DC001\r\nLê Ánh;DC003\r\n"


def people(*rows: list[Any]) -> bytes:
    return workbook({"Đại biểu": [PERSON_HEADER, *rows]})


def row(code: str, name: str, bridge: str = "DC001") -> list[Any]:
    return [1, code, name, "1980", "Bí thư", "Phường", bridge, ""]


REFUSED: dict[str, tuple[bytes, str]] = {
    "a workbook with a password": (ENCRYPTED, "roster_encrypted"),
    "an old .xls": (ENCRYPTED[:100], "roster_old_format"),
    "a PDF": (b"%PDF-1.7\n1 0 obj", "roster_not_a_workbook"),
    "half a workbook": (people(row("X1", "An"))[:900], "roster_not_a_workbook"),
    "nothing": (b" \n", "roster_empty"),
}
FAULTY: dict[str, tuple[bytes, str, str]] = {
    "a code that stands twice": (
        people(row("X1", "Nguyễn Văn An"), row("X1", "Trần Thị Bình")), "duplicate_delegate_code", "B3",
    ),
    "an unknown point": (people(row("X1", "Nguyễn Văn An", "DC999")), "unknown_bridge", "G2"),
    "a name of 400 letters": (people(row("X1", "Nguyễn " * 57 + "A")), "text_too_long", "C2"),
    "a point's code that stands twice": (
        workbook({"Điểm cầu": [POINT_HEADER, *POINTS, [9, "DC001", "Điểm cầu khác", "", ""]]}),
        "duplicate_point_code",
        "B5",
    ),
}  # fmt: skip
READ: dict[str, bytes] = {
    "UTF-16 with a mark": CSV.encode("utf-16"),
    "UTF-16 without a mark": CSV.encode("utf-16-le"),
    "UTF-8 with a mark": CSV.encode("utf-8-sig"),
}


async def test_what_cannot_be_read_says_why_and_leaves_the_roster_alone(
    world: World, organiser: aiohttp.ClientSession
) -> None:
    for what, (data, code) in REFUSED.items():
        seen = await take(organiser, world, data)
        assert (seen["state"], seen["problem"]["code"]) == ("failed", code), what
        assert seen["problem"]["message"]["vi"]
        async with organiser.post(f"/api/intakes/{seen['id']}/apply", json={}) as response:
            assert response.status == 409, what
    assert await total(organiser, world) == 18


async def test_what_is_wrong_in_a_row_names_its_cell_and_stops_all_of_the_file(
    world: World, organiser: aiohttp.ClientSession
) -> None:
    for what, (data, code, cell) in FAULTY.items():
        seen = await take(organiser, world, data)
        assert seen["report"]["outcome"] == "refused", what
        first = (await problems(organiser, seen["id"]))[0]
        assert (first["code"], first["cell"], first["error"]) == (code, cell, True), what
    assert await total(organiser, world) == 18


@pytest.mark.parametrize("what", READ)
async def test_csv_in_other_encodings_is_read_with_every_letter(
    world: World, organiser: aiohttp.ClientSession, what: str
) -> None:
    assert await imported(organiser, world, READ[what]) == {"Đặng Thị Hường", "Lê Ánh"}


async def test_windows_1258_is_read_with_every_letter(world: World, organiser: aiohttp.ClientSession) -> None:
    # Windows-1258 keeps tones apart from their vowels.
    def loose(text: str) -> str:
        tones = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
        out = ""
        for letter in text:
            parts = unicodedata.normalize("NFD", letter)
            tone = "".join(mark for mark in parts if mark in tones)
            out += unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in tones)) + tone
        return out

    assert await imported(organiser, world, loose(CSV).encode("cp1258")) == {"Đặng Thị Hường", "Lê Ánh"}


async def test_marks_that_turn_text_around_do_not_reach_a_name(world: World, organiser: aiohttp.ClientSession) -> None:
    assert await imported(organiser, world, people(row("X1", "Lê \u202eÁnh\u2066"))) == {"Lê Ánh"}


async def test_a_formula_stays_text_on_its_way_in_and_out(world: World, organiser: aiohttp.ClientSession) -> None:
    assert "=Cmd|'/C Calc'!A1" in {name.title() for name in await imported(
        organiser, world, people(row("X1", "=cmd|'/c calc'!A1"))
    )}  # fmt: skip


async def test_200_mb_are_turned_away_before_they_are_held(world: World, organiser: aiohttp.ClientSession) -> None:
    url = f"/api/conferences/{world.conference}/intakes"

    async def endless() -> Any:
        for _ in range(200):
            yield bytes(2**20)

    headers = {"Content-Length": str(200 * 2**20)}
    try:
        async with organiser.post(url, data=endless(), headers=headers) as response:
            problem = await response.json()
            assert (response.status, problem["code"]) == (413, "roster_too_large")
            assert problem["facts"]["most"] == MAX_BYTES
    except aiohttp.ClientConnectionError:
        pass  # the service had its say and closed while we were still sending
    async with organiser.get(url) as response:
        assert (await response.json())["intakes"] == []


async def imported(organiser: aiohttp.ClientSession, world: World, data: bytes) -> set[str]:
    """Take a file in, import it, and return the names that are new on the roster."""
    seen = await take(organiser, world, data)
    assert seen["state"] == "done", seen["problem"]
    async with organiser.post(f"/api/intakes/{seen['id']}/apply", json={}) as response:
        assert response.status == 202, await response.text()
    assert (await settled(organiser, seen["id"]))["imported"]
    async with organiser.get(f"/api/conferences/{world.conference}/delegates", params={"limit": "500"}) as response:
        names = {each["full_name"] for each in (await response.json())["delegates"]}
    return {name for name in names if not name.startswith("Trần Thị Đại Biểu")}
