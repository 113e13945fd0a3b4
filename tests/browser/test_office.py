"""The organising office in the browser: a programme made by keyboard and seen on every page; invitations followed."""

from __future__ import annotations

import asyncio
import os
import re
from pathlib import Path

from playwright.async_api import Browser, Page, expect

from tests.browser.conftest import Starter, becomes, new_context
from tests.browser.test_pages import AXE, FIND
from tests.post import mail_server

PDF = {"name": "Đề cương.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\n" + b"x" * 2000}


async def nothing_wrong(page: Page, picture: str, *, dialog: bool = False) -> None:
    """axe finds nothing and nothing is wider than the page, in both languages from a phone to a wall; while a dialog is
    open in the language that it is in."""
    await page.evaluate(AXE)
    for language in ("open",) if dialog else ("English", "Tiếng Việt"):
        if not dialog:
            await page.get_by_role("button", name=language).click()
        for width, height in ((390, 844), (3840, 2160), (1366, 768)):
            await page.set_viewport_size({"width": width, "height": height})
            assert await page.evaluate(FIND) == []
            assert await page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
            if folder := os.environ.get("DIEMCAU_TEST_PICTURES"):
                await page.screenshot(path=Path(folder) / f"{picture}-{language[:2]}-{width}.png", full_page=True)


async def add_item(page: Page, topic: str) -> None:
    await page.get_by_role("button", name="Thêm nội dung").first.click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Nội dung", exact=True).fill(topic)
    await dialog.get_by_role("button", name="Lưu", exact=True).press("Enter")
    await expect(dialog).to_be_hidden()


async def test_a_programme_is_made_by_keyboard_and_every_page_shows_it(start: Starter, browser: Browser) -> None:
    service = await start("demo", "--port", "0", "--media-port", "0", "--no-arrivals")
    context = await new_context(browser, viewport={"width": 1366, "height": 768})
    page = await context.new_page()
    await page.goto(service.control)
    await page.wait_for_url("**/control*")
    await page.get_by_role("link", name="Chương trình").click()
    await expect(page.locator("section.card").first).to_be_visible()

    await page.get_by_role("button", name="Thêm báo cáo viên").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Tên", exact=True).fill("Lê Thị Báo Cáo")
    await dialog.get_by_label("Chức vụ").fill("Trưởng ban")
    await dialog.get_by_role("button", name="Lưu", exact=True).press("Enter")
    await expect(dialog).to_be_hidden()
    before = await page.locator("section.card ol").first.locator("li strong").count()
    await add_item(page, "Mục thứ nhất")
    await add_item(page, "Mục thứ hai")
    items = page.locator("section.card ol").first.locator("li")
    await expect(items).to_have_count(before + 2)
    await expect(items.nth(before)).to_contain_text("Mục thứ nhất")
    await page.get_by_role("button", name="Chuyển lên: Mục thứ hai").press("Enter")
    await expect(items.nth(before)).to_contain_text("Mục thứ hai")

    await page.get_by_role("button", name="Thêm tệp").click()
    await dialog.get_by_label("Tên", exact=True).fill("Đề cương chuyên đề")
    await dialog.get_by_label("Tệp", exact=True).set_input_files(PDF)  # type: ignore[arg-type]
    await dialog.get_by_role("button", name="Lưu", exact=True).click()
    await expect(page.get_by_role("link", name="Đề cương chuyên đề")).to_be_visible()
    await nothing_wrong(page, "programme")

    await page.get_by_role("button", name="Chép thành hội nghị mới").click()
    await dialog.get_by_label("Mã", exact=True).fill("HN-CHEP")
    await dialog.get_by_label("Ngày của phiên đầu tiên").fill("2027-03-01")
    await page.evaluate(AXE)
    assert await page.evaluate(FIND) == []
    await dialog.get_by_role("button", name="Chép", exact=True).click()
    await expect(page.locator("header select option:checked")).to_contain_text("HN-CHEP")
    await expect(page.get_by_text("01/03/2027").first).to_be_visible()

    ticket = await context.new_page()
    await ticket.goto(service.ticket)
    await expect(ticket.get_by_role("link", name="Đề cương chuyên đề").first).to_be_visible()
    await expect(ticket.get_by_text("Mục thứ hai")).to_be_visible()
    async with ticket.expect_download() as downloaded:
        await ticket.get_by_role("link", name="Thêm vào lịch").click()
    file = await downloaded.value
    assert b"BEGIN:VTIMEZONE" in await asyncio.to_thread(Path(await file.path()).read_bytes)
    await ticket.evaluate(AXE)
    assert await ticket.evaluate(FIND) == []

    for path, opener in (("control", ""), ("bridge", service.bridge), ("screen", "")):
        other = await context.new_page()
        if opener:
            await other.goto(opener)
            await other.wait_for_url("**/bridge*")
        else:
            await other.goto(f"{service.base}/{path}")
        await expect(other.locator(".items")).to_be_visible()
        await other.close()
    await context.close()


async def test_invitations_are_sent_from_the_page_and_followed_to_the_last(start: Starter, browser: Browser) -> None:
    async with mail_server() as mailbox:
        mail = ["--smtp-host", "127.0.0.1", "--smtp-port", str(mailbox.port), "--smtp-security", "none"]
        mail += ["--mail-from", "moi@example.vn", "--mail-per-minute", "600"]
        service = await start("demo", "--port", "0", "--media-port", "0", "--no-arrivals", *mail)
        mailbox.answer = lambda to: "550 unknown" if to.startswith("thu1") else "250 OK"
        context = await new_context(browser, viewport={"width": 1366, "height": 768})
        page = await context.new_page()
        await page.goto(service.control)
        await page.wait_for_url("**/control*")
        await page.evaluate(
            """async () => {
              const { conferences } = await (await fetch('/api/conferences')).json();
              const found = await (await fetch(`/api/conferences/${conferences[0].id}/delegates?limit=2`)).json();
              const headers = { 'Content-Type': 'application/json', 'X-Diemcau': '1' };
              for (const [at, { id }] of found.delegates.entries())
                await fetch(`/api/delegates/${id}`, { method: 'PATCH', headers,
                  body: JSON.stringify({ email: `thu${at}@example.vn` }) });
            }"""
        )
        await page.get_by_role("link", name="Giấy mời").click()
        await page.get_by_role("button", name="Gửi thử cho tôi").click()
        dialog = page.get_by_role("dialog")
        await dialog.get_by_label("Gửi đến").fill("toi@example.vn")
        await dialog.get_by_role("button", name="Gửi thử").click()
        await expect(page.get_by_text("Đã gửi thư thử")).to_be_visible()
        await page.get_by_role("button", name="Gửi giấy mời").click()
        await dialog.get_by_label("Lời nhắn thêm").fill("Xin đến trước 15 phút")
        await dialog.get_by_role("button", name="Gửi", exact=True).click()
        mailing = page.locator("section.mailing")
        await expect(mailing.get_by_text("Xong")).to_be_visible(timeout=10_000)  # followed closely
        await mailing.get_by_role("button", name="Nhật ký gửi").click()
        await expect(mailing.locator("li")).to_have_count(2)
        await mailing.get_by_label("Tình trạng").select_option("failed")
        await expect(mailing.locator("li")).to_have_count(1)
        await expect(mailing.locator("li")).to_contain_text("SMTP 550")
        await nothing_wrong(page, "invitations")
        mailbox.answer = lambda _to: "250 OK"
        await mailing.get_by_role("button", name="Gửi lại cho").click()
        await mailing.get_by_label("Tình trạng").select_option("sent")
        await expect(mailing.locator("li")).to_have_count(2)
        # The chat group of a point: text and picture to copy.
        await context.grant_permissions(["clipboard-read", "clipboard-write"])
        await page.get_by_role("combobox", name="Điểm cầu", exact=True).select_option(index=3)
        text = page.get_by_label("Nội dung tin")
        await expect(text).to_have_value(re.compile(r"GIẤY MỜI: .*Trang của điểm cầu: \S+/p/\d+", re.DOTALL))
        await page.get_by_role("button", name="Chép nội dung").click()
        await expect(page.get_by_role("button", name="Đã sao chép")).to_be_visible()
        assert await page.evaluate("() => navigator.clipboard.readText()") == await text.input_value()
        await page.get_by_role("button", name="Chép ảnh mã QR").click()
        await expect(page.get_by_role("button", name="Đã sao chép")).to_be_visible()
        # The word on the button may still be that of the text.
        kinds = "async () => (await navigator.clipboard.read()).flatMap(({ types }) => types).join()"
        assert await becomes(page, kinds, "text/plain") == "image/png"
        await nothing_wrong(page, "group")
        assert sorted(mailbox.addresses) == ["thu0@example.vn", "thu1@example.vn", "toi@example.vn"]
        await context.close()


async def test_a_conference_without_a_session_says_what_to_make_and_hides_no_running_one(
    start: Starter, browser: Browser
) -> None:
    service = await start("demo", "--port", "0", "--media-port", "0", "--no-arrivals")
    context = await new_context(browser, viewport={"width": 1366, "height": 768})
    page = await context.new_page()
    await page.goto(service.control)
    await page.wait_for_url("**/control*")
    made = await page.request.post(
        f"{service.base}/api/conferences", headers={"X-Diemcau": "1"}, data={"code": "Q4", "title": "Hội nghị quý IV"}
    )
    assert made.ok, await made.text()
    empty = (await made.json())["id"]
    for name in ("control", "report", "evidence"):
        await page.goto(f"{service.base}/{name}?conference={empty}")
        await expect(page.get_by_role("link", name="Thêm phiên ở trang Chương trình")).to_have_attribute(
            "href", f"/programme?conference={empty}"
        )
    await page.goto(f"{service.base}/ready?conference={empty}")
    await expect(page.get_by_text("Chưa có điểm cầu nào")).to_be_visible()
    # The demo's doors are open: the page of the day opens on it, whatever was made since.
    await page.goto(f"{service.base}/control")
    await expect(page.locator("tr.row").first).to_be_visible()
    await context.close()
