"""Words and figures have room: nothing is cut, broken in the middle or wider than its page; nothing speaks the
browser's language."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.conftest import signed_in
from tests.roster_kit import workbook
from tests.service import Service

PHONE, LAPTOP = {"width": 390, "height": 844}, {"width": 1366, "height": 768}
ODD = [[f"Cột lạ số {column}" for column in range(9)], [f"một giá trị dài {column}" for column in range(9)]]
CUT = "(cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent.trim())"
LARGEST = """(cells) => cells.forEach((cell) => {
  ([...cell.querySelectorAll('*')].at(-1) ?? cell).textContent = '104,00\u202f%';
})"""
LINES = "(one) => one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight)"


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def office(shared_demo: Service, browser: Browser) -> AsyncIterator[BrowserContext]:
    """An organiser."""
    context = await signed_in(browser, shared_demo.control)
    yield context
    await context.close()


async def wider(page: Page) -> int:
    return int(await page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))


async def cut(cells: Locator) -> list[str]:
    await expect(cells.first).to_be_visible()
    found: list[str] = await cells.evaluate_all(CUT)
    return found


async def test_tables_show_their_words_and_rates_whole(shared_demo: Service, office: BrowserContext) -> None:
    page = await office.new_page()
    await page.set_viewport_size(LAPTOP)  # type: ignore[arg-type]
    await page.goto(f"{shared_demo.base}/control")
    for language in ("English", "Tiếng Việt"):
        await page.get_by_role("button", name=language).click()
        await expect(page.locator("td.link .word.bad").first).to_be_visible()  # "Not connected"
        assert await cut(page.locator("tr.row td:is(.order, .present, .link, .ready, .state)")) == []
        name = page.get_by_role("button", name="Phường Thủ Dầu Một", exact=True)
        assert await name.evaluate(LINES) < 2
    await page.locator("td.rate").evaluate_all(LARGEST)
    assert await cut(page.locator("td.rate")) == []
    await page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    for words in await page.locator(".next > span").all():
        assert await words.evaluate(LINES) < 2
    await expect(page.locator(".shows [data-none]:not([data-stays])").first).to_be_hidden()
    await expect(page.get_by_role("button", name="Có vấn đề")).to_be_visible()
    for size in (LAPTOP, PHONE):
        await page.set_viewport_size(size)  # type: ignore[arg-type]
        await page.goto(f"{shared_demo.base}/report?part=points")
        await expect(page.locator("td.rate").first).to_be_visible()
        await page.locator("td.rate").evaluate_all(LARGEST)
        assert await cut(page.locator("td.rate")) == []
        assert await wider(page) <= 0
    await page.close()


async def test_files_are_chosen_in_the_pages_language_and_an_odd_one_fits_a_phone(
    shared_demo: Service, office: BrowserContext
) -> None:
    page = await office.new_page()
    await page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    await page.goto(f"{shared_demo.base}/roster?tab=import")
    odd = {"name": "khong-ro-cot.xlsx", "mimeType": "", "buffer": workbook({"Trang 1": ODD})}
    await page.get_by_label("Chọn tệp").set_input_files(odd)  # type: ignore[arg-type]
    columns = page.get_by_role("region", name="Trang 1")
    await expect(columns).to_be_visible()
    assert await columns.evaluate("(box) => box.scrollWidth > box.clientWidth && box.tabIndex === 0")
    assert await wider(page) <= 0
    assert await cut(page.get_by_role("heading", name="khong-ro-cot.xlsx")) == []

    await page.goto(f"{shared_demo.base}/report?part=issue")
    verify = page.get_by_label("Kiểm tra một tệp")
    await expect(verify).to_be_attached()
    # What the browser draws itself, in its own language, is not on the page.
    assert await verify.evaluate("(field) => field.getBoundingClientRect().width") <= 1
    await expect(page.get_by_text("Chưa chọn tệp nào")).to_be_visible()
    await verify.set_input_files({"name": "bao-cao.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"})
    await expect(page.get_by_text("bao-cao.pdf")).to_be_visible()
    await page.close()
