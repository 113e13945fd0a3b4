"""Every page, in both languages: nothing for axe to find, nothing asked of another host, usable by keyboard."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import new_context
from tests.service import ROOT, Service, start_service

AXE = (ROOT / "web/node_modules/axe-core/axe.min.js").read_text() if (ROOT / "web/node_modules").is_dir() else ""
FIND = """() => axe.run({ resultTypes: ['violations'] }).then((found) =>
  found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(' | ')}`))"""


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def demo(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Service]:
    """One service for the whole module: these tests only look."""
    made = await start_service(
        tmp_path_factory.mktemp("pages"), "demo", "--port", "0", "--media-port", "0", "--no-arrivals"
    )
    yield made
    await made.stop()


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def organiser(demo: Service, browser: Browser) -> Any:
    """The organiser's login: the link into the control room opens once."""
    context = await new_context(browser)
    page = await context.new_page()
    await page.goto(demo.control)
    await page.wait_for_url("**/control*")
    state = await context.storage_state()
    await context.close()
    return state


async def opened(context: BrowserContext, demo: Service, name: str) -> Page:
    """A page as its people open it, ready."""
    page = await context.new_page()
    if name == "ticket":
        await page.goto(demo.ticket)
        await expect(page.locator("article img")).to_be_visible()
    elif name == "control":
        await page.goto(f"{demo.base}/control")
        await expect(page.locator("tr.row").first).to_be_visible()
        await expect(page.locator(".badge")).to_have_attribute("data-line", "live")
    elif name == "control?view=map":
        await page.goto(f"{demo.base}/{name}")
        await expect(page.locator(".sheet path").first).to_be_visible()
    elif name in {"bridge", "scan", "screen"}:
        await page.goto(demo.bridge)
        await page.wait_for_url("**/bridge*")
        await page.goto(f"{demo.base}/{name}")
        await expect(page.locator("h1").first).to_be_visible()
    else:
        await page.goto(f"{demo.base}/{name}")
        await expect(page.locator("h1")).to_be_visible()
    return page


@pytest.mark.parametrize("name", ["", "open", "control", "control?view=map", "bridge", "scan", "screen", "ticket"])
async def test_a_page_has_nothing_for_axe_and_asks_no_other_host(
    demo: Service, organiser: Any, browser: Browser, name: str
) -> None:
    context = await new_context(browser, **({"storage_state": organiser} if name.startswith("control") else {}))
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = await opened(context, demo, name)
    # Evaluated by the debugger, which the page's content security policy does not bind.
    await page.evaluate(AXE)
    for language in ("Tiếng Việt", "English"):
        if name != "screen":
            await page.get_by_role("button", name=language).click()
        for width, height in ((1366, 768), (390, 844)):
            await page.set_viewport_size({"width": width, "height": height})
            assert await page.evaluate(FIND) == []
            assert await page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
    others = [url for url in asked if not url.startswith((demo.base, "data:", "blob:"))]
    assert others == []
    await context.close()


async def test_the_language_is_remembered(demo: Service, page: Page) -> None:
    await page.goto(demo.base)
    await expect(page.get_by_role("button", name="Đăng nhập")).to_be_visible()
    await page.get_by_role("button", name="English").click()
    await page.reload()
    await expect(page.get_by_role("button", name="Sign in")).to_be_visible()
    assert await page.evaluate("() => document.documentElement.lang") == "en"


async def test_points_are_found_without_marks_and_by_keyboard_alone(
    demo: Service, organiser: Any, browser: Browser
) -> None:
    context = await new_context(browser, storage_state=organiser)
    page = await opened(context, demo, "control")
    await page.get_by_label("Tìm điểm cầu").focus()
    await page.keyboard.type("thu dau mot")
    rows = page.locator("tr.row")
    await expect(rows).to_have_count(1)
    await expect(rows).to_contain_text("Phường Thủ Dầu Một")
    assert "q=thu+dau+mot" in page.url
    await rows.get_by_role("button").focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("dialog")).to_contain_text("Phường Thủ Dầu Một")
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_be_hidden()
    await context.close()


async def test_only_the_rows_in_view_exist(demo: Service, organiser: Any, browser: Browser) -> None:
    context = await new_context(browser, storage_state=organiser, viewport={"width": 1366, "height": 768})
    page = await opened(context, demo, "control")
    assert await page.locator("tr.row").count() < 40
    await page.locator(".viewport").evaluate("(table) => table.scrollTo(0, table.scrollHeight)")
    await expect(page.locator('tr.row[aria-rowindex="260"]')).to_be_visible()
    await context.close()


async def test_a_usb_scanner_works_wherever_the_focus_is(demo: Service, browser: Browser) -> None:
    context = await new_context(browser)
    page = await opened(context, demo, "scan")
    result = page.get_by_test_id("scan-result")
    await expect(result).to_contain_text("Sẵn sàng")
    # As an input method garbles it: the letters are lost, the digits are not.
    await page.keyboard.type(f"hơttpsô{demo.ticket.rpartition('/')[2]}", delay=2)
    await page.keyboard.press("Enter")
    await expect(result).to_contain_text("Đã điểm danh")
    await page.keyboard.type(demo.ticket, delay=2)
    await page.keyboard.press("Enter")
    await expect(result).to_contain_text("Đã điểm danh rồi")
    await context.close()


async def test_a_phone_is_paired_by_the_code_on_the_console(demo: Service, browser: Browser, tmp_path: Path) -> None:
    import zxingcpp
    from PIL import Image

    context = await new_context(browser)
    page = await opened(context, demo, "bridge")
    await page.get_by_role("button", name="Dùng điện thoại để quét").click()
    picture = tmp_path / "qr.png"
    await page.get_by_role("dialog").locator("img").screenshot(path=picture)
    codes = zxingcpp.read_barcodes(Image.open(picture))
    assert len(codes) == 1

    phone = await new_context(browser, viewport={"width": 390, "height": 844})
    scanner = await phone.new_page()
    await scanner.goto(codes[0].text)
    await expect(scanner.locator("h1")).to_contain_text("Phường")
    assert "#" not in scanner.url
    await expect(page.get_by_role("dialog").locator("li")).to_have_count(1, timeout=10_000)
    await page.get_by_role("dialog").get_by_role("button", name="Gỡ").click()
    await expect(page.get_by_role("dialog").locator("li")).to_have_count(0)
    await context.close()
    await phone.close()
