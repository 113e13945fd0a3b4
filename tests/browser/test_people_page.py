"""The page of personal data: the office takes a person's request, finds them, hands their data over, corrects it, and
forgets them; the register shows it closed."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
from playwright.async_api import Browser, expect

from tests.browser.conftest import Starter, new_context
from tests.browser.test_office import nothing_wrong


async def test_the_office_finds_one_person_exports_corrects_and_forgets_them_and_closes_their_request(
    start: Starter, browser: Browser, tmp_path: Path
) -> None:
    service = await start("demo", "--port", "0", "--media", "none", "--no-arrivals")
    context = await new_context(browser, viewport={"width": 1366, "height": 768}, accept_downloads=True)
    page = await context.new_page()
    await page.goto(service.control)
    await page.wait_for_url("**/control*")
    answer = await page.request.get(f"{service.base}/api/conferences/1/delegates?limit=1")
    name = (await answer.json())["delegates"][0]["full_name"]
    await page.goto(f"{service.base}/privacy")
    section, dialog = page.locator("section[aria-labelledby=person]"), page.get_by_role("dialog")
    register = page.locator("section[aria-labelledby=requests]")

    await register.get_by_role("button", name="Ghi yêu cầu").click()
    await dialog.get_by_label("Yêu cầu", exact=True).select_option("delete")
    await dialog.get_by_label("Họ và tên").fill(name)
    await dialog.get_by_label("Cách liên hệ").fill("0500 777 123")
    await dialog.get_by_role("button", name="Lưu", exact=True).click()
    await expect(register.locator("li").first).to_contain_text(name)
    await expect(register.locator("li").first).to_contain_text("đang xử lý")

    await section.get_by_label("Họ tên, số điện thoại").fill(name)
    await section.get_by_role("button", name="Tìm", exact=True).click()
    line = section.locator("li").first
    await expect(line).to_contain_text(name)
    await line.get_by_role("button", name="Sửa").click()
    await dialog.get_by_label("Số điện thoại").fill("0500777123")
    await dialog.get_by_label("Ngày sinh").fill("02/09/1975")
    await dialog.get_by_role("button", name="Lưu", exact=True).click()
    await expect(dialog).to_be_hidden()

    await line.get_by_role("button", name="Xem").click()
    await expect(dialog).to_contain_text("0500 777 123")
    await expect(dialog).to_contain_text("02/09/1975")
    await expect(dialog).to_contain_text("Sửa dữ liệu về một người")  # who did what about them is told, too
    await nothing_wrong(page, "privacy-person", dialog=True)
    async with page.expect_download() as saving:
        await dialog.get_by_role("link", name="Tải tệp Excel").click()
    await (await saving.value).save_as(tmp_path / "held.xlsx")
    cells = [cell.value for row in openpyxl.load_workbook(tmp_path / "held.xlsx")["Dữ liệu"].rows for cell in row]
    assert {name, "+84500777123", "02/09/1975"} <= set(cells)
    async with page.expect_download() as saving:
        await dialog.get_by_role("button", name="JSON").click()
    await (await saving.value).save_as(tmp_path / "held.json")
    assert json.loads((tmp_path / "held.json").read_text("utf-8"))["full_name"] == name
    await dialog.get_by_role("button", name="Đóng").click()
    await nothing_wrong(page, "privacy")

    # Others have the name, too: the number tells them apart.
    await section.get_by_label("Họ tên, số điện thoại").fill("0500777123")
    await section.get_by_role("button", name="Tìm", exact=True).click()
    await expect(section.locator("li")).to_have_count(1)
    await line.get_by_role("button", name="Xóa").click()
    await dialog.get_by_label("Lý do").fill("Theo đơn của đương sự")
    await dialog.get_by_label("Theo yêu cầu").select_option(index=1)
    await dialog.get_by_role("button", name="Xóa", exact=True).click()
    await expect(section.get_by_text("Không tìm thấy ai.")).to_be_visible()
    await expect(register.locator("li").first).to_contain_text("đã thực hiện")
    await expect(register.locator("li").first).not_to_contain_text(name)
    await context.close()
