"""Badges, invitation cards, posters and sign-in sheets, read back by other programs."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from conference.papers.print_job import Printed, chunks, typeset
from conference.papers.values import Badge, Event, Invitation, Kind, Poster, Sheet, SheetLine
from schemas.errors import Refused
from tests.papers.reading import children_running, codes_of, needs_poppler, pages_of, text_of, words_of

EVENT = Event(
    title="Hội nghị trực tuyến quán triệt Nghị quyết Đại hội XIV",
    organiser="Ban Tuyên giáo và Dân vận Thành ủy",
    superior="Thành ủy Thành phố Hồ Chí Minh",
    session="Phiên toàn thể",
    time="08 giờ 00, ngày 07/02/2026",
    hotline="028 0000 0000",
    notice="Văn phòng ghi tên và giờ điểm danh để tổ chức hội nghị, xóa sau 365 ngày. Xem, sửa, xóa: 028 0000 0001.",
)
INJECTION = '#panic("x") [đóng] \\ "ngoặc" @nhãn $x$ <a> // * _ ` #{sys.inputs}'
ALPHABET = (
    "aàảãáạ ăằẳẵắặ âầẩẫấậ bcdđ eèẻẽéẹ êềểễếệ ghiìỉĩíị klmn oòỏõóọ ôồổỗốộ ơờởỡớợ pqrst uùủũúụ ưừửữứự vxyỳỷỹýỵ "
    "AÀẢÃÁẠ ĂẰẲẴẮẶ ÂẦẨẪẤẬ BCDĐ EÈẺẼÉẸ ÊỀỂỄẾỆ GHIÌỈĨÍỊ KLMN OÒỎÕÓỌ ÔỒỔỖỐỘ ƠỜỞỠỚỢ PQRST UÙỦŨÚỤ ƯỪỬỮỨỰ VXYỲỶỸÝỴ"
)


def ticket(number: int) -> str:
    return f"https://hoinghi.example.vn/t/{10**39 + number * 7919}"


def badge(number: int, name: str = "Nguyễn Thị Phương Thảo") -> Badge:
    return Badge(
        name, ticket(number), "Bí thư Chi bộ", "Ủy ban nhân dân phường", "Nhà văn hóa", "Đảng viên", f"D{number}"
    )


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


async def printed(kind: Kind, items: list, folder: Path, **options: object) -> Path:
    out = folder / f"{kind}.pdf"
    await typeset(kind, EVENT, items, out, **options)
    return out


@needs_poppler
async def test_every_code_of_every_paper_is_read_from_the_page_image_at_150_dpi(tmp_path: Path):
    badges = [badge(number) for number in range(20)]
    cards = [Invitation("Trần Văn Đức", ticket(number), point="Nhà văn hóa") for number in range(100, 103)]
    posters = [Poster(f"Phường {number}", f"https://hoinghi.example.vn/d/{number}") for number in range(2)]
    for kind, items in ((Kind.BADGES, badges), (Kind.INVITATIONS, cards), (Kind.POSTERS, posters)):
        out = await printed(kind, items, tmp_path)
        assert sorted(codes_of(out)) == sorted(item.url for item in items)


@needs_poppler
async def test_every_vietnamese_letter_is_right_on_paper(tmp_path: Path):
    lines = tuple(SheetLine(part, f"{place:03}") for place, part in enumerate(ALPHABET.split()))
    for kind, item in (
        (Kind.SHEETS, Sheet("Phường Ỷ Ỵ", lines)),
        (Kind.INVITATIONS, Invitation(ALPHABET, ticket(1))),
        (Kind.BADGES, badge(1, ALPHABET.upper())),
    ):
        shown = text_of(await printed(kind, [item], tmp_path))
        wanted = ALPHABET.upper() if kind is Kind.BADGES else ALPHABET
        missing = [part for part in wanted.split() if part not in shown]
        assert missing == []


@needs_poppler
async def test_a_name_that_looks_like_source_is_only_a_name(tmp_path: Path):
    out = await printed(Kind.BADGES, [badge(1, INJECTION)], tmp_path)
    assert "".join(INJECTION.upper().split()) in "".join(text_of(out).split())
    out = await printed(Kind.SHEETS, [Sheet(INJECTION, (SheetLine(INJECTION, "a", INJECTION),))], tmp_path)
    assert "".join(text_of(out).split()).count("".join(INJECTION.split())[:12]) >= 3


@needs_poppler
async def test_a_name_of_400_letters_is_printed_whole_and_its_code_is_still_read(tmp_path: Path):
    long = ("Nguyễn Đỗ Ngọc " * 27)[:400].strip()
    solid = "Ẵ" * 400
    out = await printed(Kind.BADGES, [badge(1, long), badge(2, solid), badge(3)], tmp_path)
    shown = text_of(out)
    assert shown.count("NGUYỄN") == long.count("Nguyễn") + 1
    assert shown.count("Ẵ") == 400
    assert len(codes_of(out)) == 3
    cards = await printed(Kind.INVITATIONS, [Invitation(long, ticket(4), long, long, long, long)], tmp_path)
    assert codes_of(cards) == [ticket(4)]
    words = words_of(cards)
    over = next(bottom for word, *_, bottom in words if word == "kính")
    assert min(top for word, _, top, *_ in words if word == "Nguyễn") >= over - 1.5, "the name stands on another line"


@needs_poppler
async def test_a_name_of_one_word_stays_in_its_column_of_the_sign_in_sheet(tmp_path: Path):
    out = await printed(Kind.SHEETS, [Sheet("Phường", (SheetLine("W" * 55, "a", "Bí thư"),))], tmp_path)
    written = [word for word in words_of(out) if "W" in word[0]]
    assert "".join(word for word, *_ in written).replace("\u200b", "") == "W" * 55
    assert max(right for _, _, _, right, _ in written) <= (25 + 10 + 48) * 72 / 25.4


@needs_poppler
async def test_marks_that_turn_text_around_do_not_reach_the_paper(tmp_path: Path):
    out = await printed(Kind.SHEETS, [Sheet("Phường", (SheetLine("Lê\u202e Văn\u200f Tám", "a"),))], tmp_path)
    assert "Lê Văn Tám" in text_of(out)


@needs_poppler
async def test_a_sign_in_sheet_is_in_vietnamese_order_and_counts_its_own_pages(tmp_path: Path):
    people = [("Bùi Thị Ước", "3"), ("Đặng Văn Ánh", "1"), ("Lê Thị Dung", "2")]
    first = Sheet("Phường Một", tuple(SheetLine(name, key) for name, key in people), chair="Phạm Chủ Trì")
    second = Sheet("Điểm cầu Hai", tuple(SheetLine(f"Người thứ {n:03}", f"{n:03}") for n in range(60)))
    out = await printed(Kind.SHEETS, [first, second], tmp_path)
    shown = text_of(out)
    assert shown.index("Đặng Văn Ánh") < shown.index("Lê Thị Dung") < shown.index("Bùi Thị Ước")
    assert "ĐIỂM CẦU PHƯỜNG MỘT" in shown
    assert "Điểm cầu Điểm cầu" not in shown
    assert "Trang 1/1" in shown
    assert "Trang 2/" in shown
    assert "Triệu tập: 60." in shown


@needs_poppler
async def test_who_signs_or_is_invited_reads_first_what_becomes_of_their_name(tmp_path: Path):
    sheet = await printed(Kind.SHEETS, [Sheet("Phường Một", (SheetLine("Đặng Văn Ánh", "1"),))], tmp_path)
    read = " ".join(text_of(sheet).split())
    assert f"Dữ liệu cá nhân: {EVENT.notice} Toàn văn thông báo" in read
    assert read.index(EVENT.notice) < read.index("Đặng Văn Ánh"), "before the line to sign on"
    card = await printed(Kind.INVITATIONS, [Invitation("Trần Văn Đức", ticket(1), point="Nhà văn hóa")], tmp_path)
    assert EVENT.notice in " ".join(text_of(card).split())


@needs_poppler
async def test_chunks_become_one_paper_with_every_page_and_person_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(__import__("conference.papers.print_job", fromlist=["CHUNK"]).CHUNK, Kind.BADGES, 8)
    seen: list[tuple[int, int]] = []
    out = await printed(
        Kind.BADGES,
        [badge(number) for number in range(20)],
        tmp_path,
        progress=lambda done, of: seen.append((done, of)),
    )
    assert pages_of(out) == 3
    assert len(set(codes_of(out))) == 20
    assert seen[-1] == (20, 20)
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


def test_chunks_keep_sheets_of_eight_full():
    sizes = [len(part) for part in chunks(Kind.BADGES, [badge(number) for number in range(1501)], 2)]
    assert sum(sizes) == 1501
    assert all(size % 8 == 0 for size in sizes[:-1])


async def test_an_own_template_that_fails_names_its_file_and_line_and_leaves_the_old_paper(tmp_path: Path):
    own = tmp_path / "thẻ của tôi.typ"
    own.write_text('#import "common.typ": *\n\n#let x = nowhere\n', encoding="utf-8")
    out = tmp_path / "badges.pdf"
    out.write_bytes(b"old")
    with pytest.raises(Refused) as refused:
        await typeset(Kind.BADGES, EVENT, [badge(1)], out, template=own)
    assert refused.value.code == "template_failed"
    assert refused.value.facts["line"] == 3
    assert refused.value.facts["template"] == own.name
    assert "nowhere" in str(refused.value.facts["reason"])
    assert out.read_bytes() == b"old"
    assert names_in(tmp_path) == sorted([own.name, "badges.pdf"])


async def test_a_template_that_wants_packages_from_the_network_is_refused_before_it_runs(tmp_path: Path):
    own = tmp_path / "own.typ"
    own.write_text('#let a = 1\n#import "@preview/x:0.1.0"\n', encoding="utf-8")
    with pytest.raises(Refused, match="template_failed") as refused:
        await typeset(Kind.BADGES, EVENT, [badge(1)], tmp_path / "o.pdf", template=own)
    assert refused.value.facts["line"] == 2


async def test_nothing_to_print_is_said(tmp_path: Path):
    with pytest.raises(Refused, match="nothing_to_print"):
        await typeset(Kind.BADGES, EVENT, [], tmp_path / "o.pdf")


async def test_cancelling_kills_the_workers_and_leaves_nothing(tmp_path: Path):
    out = tmp_path / "o.pdf"
    begun = asyncio.Event()
    job: asyncio.Task[Printed] = asyncio.create_task(
        typeset(Kind.BADGES, EVENT, [badge(n) for n in range(3000)], out, progress=lambda *_: begun.set())
    )
    await asyncio.wait_for(begun.wait(), 30)
    assert children_running(b"conference.papers.worker")
    job.cancel()
    with pytest.raises(asyncio.CancelledError):
        await job
    assert not children_running(b"conference.papers.worker")
    assert names_in(tmp_path) == []


async def test_a_worker_that_dies_is_reported_and_leaves_nothing(tmp_path: Path):
    begun = asyncio.Event()
    out = tmp_path / "o.pdf"
    job = asyncio.create_task(
        typeset(Kind.BADGES, EVENT, [badge(n) for n in range(2000)], out, progress=lambda *_: begun.set())
    )
    await asyncio.wait_for(begun.wait(), 30)
    for worker in children_running(b"conference.papers.worker"):
        os.kill(worker, 9)
    with pytest.raises(Refused, match="paper_failed"):
        await job
    assert names_in(tmp_path) == []


async def test_the_event_loop_goes_on_while_paper_is_set(tmp_path: Path):
    longest = 0.0
    loop = asyncio.get_running_loop()

    async def beat() -> None:
        nonlocal longest
        while True:
            before = loop.time()
            await asyncio.sleep(0.01)
            longest = max(longest, loop.time() - before)

    heart = asyncio.create_task(beat())
    await printed(Kind.BADGES, [badge(number) for number in range(1000)], tmp_path)
    heart.cancel()
    assert longest < 0.5
