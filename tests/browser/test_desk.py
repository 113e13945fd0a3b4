"""The office at its desk, in a real Chromium: a faulty file becomes a roster, a double becomes one person, and what
everybody certified becomes a report that anybody can verify."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest_asyncio
from playwright.async_api import Browser, Page, expect
from sqlalchemy import select, update

from conference.http import keys
from conference.run import running
from conference.settings import Settings
from schemas.rows import Certification, Delegate, Session, Unit
from tests.browser.conftest import new_context
from tests.prepared import installation
from tests.roster_kit import workbook
from tests.world import World, make_world

FAULTY = [
    ["ĐẢNG BỘ THÀNH PHỐ", "", "", ""],
    ["DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ", "", "", ""],
    ["TT", "Quý danh", "Nơi ngồi", "Liên lạc"],
    [1, "Nguyễn Văn Mới", "DC001", "0500000001"],
    [2, "Trần Thị Vừa Đến", "DC001", "abc"],
    [3, "Lê Văn Thêm", "DC003", "0500000003"],
]


@pytest_asyncio.fixture(loop_scope="session")
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A running service with a small conference."""
    async with running(Settings(data=installation(tmp_path / "data"), port=0, media="none", log_level="error")) as app:
        yield await make_world(app)


@pytest_asyncio.fixture(loop_scope="session")
async def page(world: World, browser: Browser) -> AsyncIterator[Page]:
    """The organiser, signed in."""
    context = await new_context(browser, viewport={"width": 1366, "height": 768})
    async with world.client() as client:
        await world.sign_in_organiser(client)
        cookies = [{"name": cookie.key, "value": cookie.value, "url": world.base} for cookie in client.cookie_jar]
    await context.add_cookies(cookies)  # type: ignore[arg-type]
    yield await context.new_page()
    await context.close()


async def test_a_faulty_file_is_corrected_imported_and_undone(world: World, page: Page) -> None:
    await page.goto(f"{world.base}/roster?tab=import&session={world.session}")
    await page.get_by_label("Chọn tệp").set_input_files(
        {"name": "gửi từ phường.xlsx", "mimeType": "", "buffer": workbook({"Trang 1": FAULTY})}
    )
    await expect(page.get_by_role("alert")).to_contain_text("Không tìm thấy dòng tiêu đề")
    # Nothing was understood: the page shows the file and asks which column is which.
    await page.get_by_label("Dòng tiêu đề").select_option("3")
    await page.get_by_label("Mỗi dòng là").select_option("delegates")
    for column, field in ((2, "full_name"), (3, "bridge_code"), (4, "phone")):
        await page.get_by_label(f"Cột {column} là gì").select_option(field)
    await page.get_by_role("button", name="Đọc lại với các cột này").click()
    await expect(page.get_by_text("Đọc được cả tệp")).to_be_visible()
    problems = page.locator("tr.row")
    await expect(problems).to_have_count(1)
    await expect(problems).to_contain_text("Dòng 5")
    await expect(problems).to_contain_text("Không đọc được số điện thoại")
    async with page.expect_download() as download:
        await page.get_by_role("link", name="Tải danh sách lỗi").click()
    assert (await download.value).suggested_filename == "loi-danh-sach.xlsx"

    # Left, and found again.
    await page.goto(f"{world.base}/roster?tab=import")
    await expect(page.get_by_text("gửi từ phường.xlsx")).to_be_visible()
    await page.get_by_role("button", name="Mở", exact=True).click()
    await page.get_by_role("button", name="Nhập vào danh sách").click()
    await expect(page.get_by_text("Đã nhập: 3 đại biểu mới")).to_be_visible()
    await page.reload()  # the address says which file was open
    await expect(page.get_by_text("Đã nhập: 3 đại biểu mới")).to_be_visible()
    await page.get_by_role("button", name="Đại biểu", exact=True).click()
    await expect(page.get_by_text("21 đại biểu")).to_be_visible()
    await page.get_by_label("Tìm tên").fill("vua den")
    await expect(page.locator("tr.row")).to_have_count(1)
    await expect(page.locator("tr.row")).to_contain_text("Trần Thị Vừa Đến")

    await page.get_by_role("button", name="Nhập tệp").click()
    await page.get_by_role("button", name="Hoàn tác lần nhập này").click()
    await expect(page.get_by_text("Đã hoàn tác lần nhập “gửi từ phường.xlsx”")).to_be_visible()
    await page.goto(f"{world.base}/roster")
    await expect(page.get_by_text("18 đại biểu")).to_be_visible()


async def test_a_file_that_is_too_large_is_named_before_anything_is_sent(
    world: World, page: Page, tmp_path: Path
) -> None:
    large = tmp_path / "lon.xlsx"
    with large.open("wb") as file:
        file.truncate(200 * 2**20)
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    await page.goto(f"{world.base}/roster?tab=import")
    await page.get_by_label("Chọn tệp").set_input_files(large)
    await expect(page.get_by_text("Tệp 200 MB, quá lớn")).to_be_visible()
    assert sent == []


async def test_one_person_on_two_rows_is_merged_and_taken_back(world: World, page: Page) -> None:
    async with world.app[keys.DATABASE].write() as db:
        db.add(unit := Unit(name="Phường Thử", name_key="phuong thu"))
        await db.flush()
        same = {"full_name": "Võ Thị Trùng", "sort_key": "trung vo thi", "birth_year": 1980, "unit_id": unit.id}
        await db.execute(update(Delegate).where(Delegate.id.in_(world.delegates[:2])).values(**same))
        await db.execute(update(Delegate).where(Delegate.id == world.delegates[1]).values(phone="+84500000077"))
    await page.goto(f"{world.base}/roster?tab=doubles")
    group = page.get_by_role("group", name="Võ Thị Trùng")
    await expect(group).to_contain_text("0500 000 077")
    await group.get_by_role("button", name="Giữ DB00000").click()
    await expect(page.get_by_text("Đã gộp vào Võ Thị Trùng (DB00000)")).to_be_visible()
    await expect(page.get_by_text("Không có đại biểu nào trùng nhau")).to_be_visible()
    async with world.app[keys.DATABASE].read() as db:
        assert await db.scalar(select(Delegate.phone).where(Delegate.id == world.delegates[0])) == "+84500000077"
    await page.get_by_role("button", name="Tách lại").click()
    await expect(group).to_be_visible()


async def test_badges_are_made_left_found_again_and_downloaded(world: World, page: Page) -> None:
    await page.goto(f"{world.base}/roster?tab=papers&session={world.session}")
    await page.get_by_label("Điểm cầu", exact=True).select_option(label="DC001 · Điểm cầu Phường Thử Một")
    # Left as soon as it was taken: a page that is left while it still sends has asked for nothing.
    async with page.expect_response(lambda answer: answer.request.method == "POST" and "/papers" in answer.url):
        await page.get_by_role("button", name="Tạo bản in").click()
    await page.goto(f"{world.base}/roster?tab=papers&session={world.session}")
    async with page.expect_download() as download:
        await page.get_by_role("link", name="Tải về (2 trang)").click(timeout=30_000)
    assert (await download.value).suggested_filename == "badges.pdf"


async def test_what_everybody_certified_becomes_a_report_that_can_be_verified(
    world: World, page: Page, tmp_path: Path
) -> None:
    async with world.client() as client:
        await world.sign_in_organiser(client)
        for index in range(17):
            scan = world.scan(index, bridge_id=world.ward if index < 10 else world.other if index < 15 else world.cell)
            async with client.post(f"/api/sessions/{world.session}/checkins", json=scan) as response:
                assert response.status == 201, await response.text()
    await page.goto(f"{world.base}/report?session={world.session}")
    await expect(page.get_by_test_id("state")).to_have_text("Số liệu tạm tính")
    await expect(page.get_by_text("4 điểm cầu chưa xác nhận")).to_be_visible()
    await expect(page.get_by_test_id("rate")).to_contain_text("94,44")
    await expect(page.get_by_test_id("press")).to_have_text("Văn phòng: 4 điểm cầu, 17 đại biểu, đạt 94,44%")
    await page.get_by_role("button", name="Tải về, ký").click()
    await expect(page.get_by_role("button", name="Lập báo cáo chính thức")).to_be_disabled()
    async with page.expect_download(timeout=60_000) as download:
        await page.get_by_role("button", name="PDF").click()
    assert (await download.value).suggested_filename.startswith("bao-cao-tam-tinh")

    await certify(world)
    await page.reload()
    await expect(page.get_by_test_id("state")).to_have_text("Có thể lập báo cáo chính thức")
    await page.get_by_label("Người ký", exact=True).fill("Nguyễn Văn Ký")
    await page.get_by_role("button", name="Lập báo cáo chính thức").click()
    await expect(page.get_by_test_id("state")).to_have_text("Đã có báo cáo chính thức", timeout=60_000)
    async with page.expect_download() as download:
        await page.get_by_role("link", name="DOCX").click()
    kept = tmp_path / "bao-cao.docx"
    await (await download.value).save_as(kept)
    await expect(page.get_by_text(hashlib.sha256(kept.read_bytes()).hexdigest())).to_be_visible()
    await page.get_by_label("Kiểm tra một tệp").set_input_files(kept)
    await expect(page.get_by_text("Đúng là báo cáo chính thức lần 1")).to_be_visible()
    altered = tmp_path / "sua.docx"
    altered.write_bytes(kept.read_bytes() + b" ")
    await page.get_by_label("Kiểm tra một tệp").set_input_files(altered)
    await expect(page.get_by_role("alert")).to_contain_text("không phải báo cáo chính thức")


async def certify(world: World) -> None:
    """The session is over, and every point certified its figures."""
    now = datetime.now(UTC)
    async with world.app[keys.DATABASE].write() as db:
        await db.execute(update(Session).where(Session.id == world.session).values(cutoff=now - timedelta(seconds=1)))
        db.add_all(
            Certification(
                session_id=world.session, bridge_id=bridge, at=now - timedelta(minutes=1), by="Đầu mối",
                summoned=0, present=0, substitutes=0, excused=0, unexcused=0, walk_ins=0,
            )
            for bridge in (world.main, world.ward, world.cell, world.other)
        )  # fmt: skip
