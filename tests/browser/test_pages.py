"""Every page, in both languages: nothing for axe to find, nothing asked of another host, usable by keyboard."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, expect

from conference.routes.pages import PAGES as LISTED
from tests.browser.conftest import new_context, types_like_a_scanner
from tests.service import ROOT, Service, start_service

AXE = (ROOT / "web/node_modules/axe-core/axe.min.js").read_text() if (ROOT / "web/node_modules").is_dir() else ""
DESK = [
    "roster",
    "roster?tab=import",
    "roster?tab=papers",
    "report",
    "report?part=groups",
    "report?part=charts",
    "report?part=review",
    "report?part=issue",
]
OFFICE = ("control", "roster", "report", "ready", "evidence", "me", "programme", "invitations", "privacy")
OFFICE += ("accounts", "audit", "wall")
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
    elif name.startswith("p/"):
        await page.goto(f"{demo.base}/{name}")
        await expect(page.locator("ol li").first).to_be_visible()
    elif name.startswith(("roster", "report")):
        await page.goto(f"{demo.base}/{name}")
        await expect(page.locator("nav a[aria-current]")).to_be_visible()
        await expect(page.locator("main .card").first).to_be_visible()
    elif name in {"bridge", "scan", "screen", "check"}:
        await page.goto(demo.bridge)
        await page.wait_for_url("**/bridge*")
        await page.goto(f"{demo.base}/{name}")
        await expect(page.locator("h1").first).to_be_visible()
    else:
        await page.goto(f"{demo.base}/{name}")
        await expect(page.locator("h1")).to_be_visible()
        if name.startswith("evidence"):
            await expect(page.locator(".sheet").first).to_be_visible()
    return page


EVIDENCE = ["evidence", "evidence?view=doubtful", "evidence?view=devices"]
HALL = f"h/1{'0' * 38}"
PAGES = [
    "",
    "open",
    "control",
    "control?view=map",
    *DESK,
    *EVIDENCE,
    "p/2",
    HALL,
    "bridge",
    "scan",
    "screen",
    "ticket",
    "signup",
    "check",
    "ready",
    "join",
    "me",
    "programme",
    "invitations",
    "missing",
    "privacy",
    "accounts",
    "audit",
    "wall",
    "control/2",
]


async def test_every_page_of_the_list_is_looked_at_here() -> None:
    looked = {"pointdesk" if name.startswith("control/") else re.split(r"[/?]", name)[0] for name in PAGES}
    short = {"": "index", "p": "point", "h": "hall"}
    assert {short.get(name, name) for name in looked} == {page["name"] for page in LISTED}


@pytest.mark.parametrize("name", PAGES)
async def test_a_page_has_nothing_for_axe_in_both_languages_and_on_a_phone(
    demo: Service, organiser: Any, browser: Browser, name: str
) -> None:
    signed_in = name.startswith(OFFICE)
    context = await new_context(browser, **({"storage_state": organiser} if signed_in else {}))
    page = await opened(context, demo, name)
    # Evaluated by the debugger, which the page's content security policy does not bind.
    await page.evaluate(AXE)
    # What axe finds depends on the width or on the words, never on both at once; what is too wide may.
    for language, examined in (("Tiếng Việt", 390), ("English", 1366)):
        if name != "screen":
            await page.get_by_role("button", name=language).click()
        for width, height in ((390, 844), (1366, 768)):
            await page.set_viewport_size({"width": width, "height": height})
            if width == examined:
                assert await page.evaluate(FIND) == []
            assert await page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
    await context.close()


# What of a page that was sent to a printer would be lost, or waste ink: light words, light ground, verbs, cut parts.
ON_PAPER = """() => {
  const shown = (one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility !== 'hidden';
  const light = (colour) => {
    const [red, green, blue, alpha = 1] = colour.match(/[\\d.]+/g).map(Number);
    return alpha === 0 ? null : (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  };
  const found = [];
  const say = (what, one) =>
    found.push(`${what}: ${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 40)}`);
  for (const one of document.body.querySelectorAll('*')) {
    if (!shown(one) || one.closest('svg, .sr')) continue;
    const style = getComputedStyle(one);
    const words = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (words && (light(style.color) ?? 0) > 0.5) say('light words', one);
    if (words && (light(style.backgroundColor) ?? 1) < 0.5) say('dark ground', one);
    if (one.matches('button.btn, select, input, form, nav, video, [aria-pressed]')) say('to press', one);
    const cut = style.overflowX !== 'visible' || style.overflowY !== 'visible';
    if (cut && (one.scrollHeight > one.clientHeight + 2 || one.scrollWidth > one.clientWidth + 2)) say('cut', one);
  }
  if (document.documentElement.scrollWidth > innerWidth) found.push('wider than the sheet');
  return found;
}"""


@pytest.mark.parametrize("name", ["control", "control/2", "control?view=map", "report", "audit", "evidence"])
async def test_on_paper_a_page_is_dark_on_white_whole_and_without_buttons(
    demo: Service, organiser: Any, browser: Browser, name: str
) -> None:
    context = await new_context(browser, storage_state=organiser, viewport={"width": 1366, "height": 768})
    page = await opened(context, demo, name)
    await page.emulate_media(media="print")
    await page.set_viewport_size({"width": 1030, "height": 700})  # A4 lying, within its margins
    assert await page.evaluate(ON_PAPER) == []
    await context.close()


async def test_who_asked_for_less_motion_sees_none(demo: Service, organiser: Any, browser: Browser) -> None:
    context = await new_context(browser, storage_state=organiser, reduced_motion="reduce")
    for name in ("control", "wall", "screen"):
        page = await opened(context, demo, name)
        assert await page.evaluate(MOVES) == [], name
    await context.close()


# Elements that take time to become what they are, with how many seconds; also those that are about to.
MOVES = """() => {
  const second = (one) => parseFloat(one) * (one.endsWith('ms') ? 1e-3 : 1);
  const seconds = (list) => Math.max(...list.split(',').map(second));
  const found = [];
  for (const one of document.querySelectorAll('*')) {
    for (const pseudo of [null, '::before', '::after']) {
      const style = getComputedStyle(one, pseudo);
      const longest = Math.max(
        style.animationName === 'none' ? 0 : seconds(style.animationDuration),
        seconds(style.transitionDuration),
      );
      if (longest > 0.01) found.push(`${one.tagName}.${one.className} ${longest}`);
    }
  }
  for (const each of document.getAnimations()) {
    const { duration, iterations } = each.effect.getTiming();
    if (duration > 10 || iterations > 1) found.push(`running ${duration} x ${iterations}`);
  }
  return found;
}"""

# Where the focus is, and whether an eye can find it there.
FOCUS = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  const seen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && box.width > 0;
  return [at.innerText || at.id || at.tagName, seen];
}"""


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [("", "username", "Đăng nhập"), ("bridge", "Tiếng Việt", "Cần trợ giúp"), ("scan", "Tiếng Việt", "Lượt chờ gửi")],
)
async def test_the_tab_key_leads_through_a_page_and_out_again(
    demo: Service, browser: Browser, name: str, first: str, last: str
) -> None:
    context = await new_context(browser)
    page = await opened(context, demo, name)
    await page.evaluate("() => document.activeElement?.blur()")
    walked: list[tuple[str, bool]] = []
    for _ in range(120):
        await page.keyboard.press("Tab")
        at = await page.evaluate(FOCUS)
        if at is None:  # past the last one, the browser's own bar has it
            break
        walked.append(tuple(at))
    names = [words.strip() for words, _ in walked]
    assert len(walked) < 120, f"the focus never leaves: {names[-5:]}"
    assert [words for words, seen in walked if not seen] == []
    assert any(first in words for words in names)
    assert any(last in words for words in names)
    if name:  # A dialog takes the focus, and gives it back.
        button = page.get_by_role("button", name=last)
        await button.focus()
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("dialog")).to_be_visible()
        assert await page.evaluate("() => document.activeElement.closest('dialog') !== null")
        await page.keyboard.press("Escape")
        await expect(page.get_by_role("dialog")).to_be_hidden()
        await expect(button).to_be_focused()
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
    await expect(page).to_have_url(re.compile(r"#q=thu\+dau\+mot"))
    await rows.get_by_role("button").focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("dialog")).to_contain_text("Phường Thủ Dầu Một")
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_be_hidden()
    await context.close()


async def test_only_the_rows_in_view_exist(demo: Service, organiser: Any, browser: Browser) -> None:
    context = await new_context(browser, storage_state=organiser, viewport={"width": 1366, "height": 768})
    page = await opened(context, demo, "control")
    assert 0 < await page.locator("tr.row").count() < 40
    await page.locator(".viewport").evaluate("(table) => table.scrollTo(0, table.scrollHeight)")
    await expect(page.locator('tr.row[aria-rowindex="260"]')).to_be_visible()
    await context.close()


async def test_a_usb_scanner_works_wherever_the_focus_is(demo: Service, browser: Browser) -> None:
    context = await new_context(browser)
    page = await opened(context, demo, "scan")
    result = page.get_by_test_id("scan-result")
    await expect(result).to_contain_text("Sẵn sàng")
    # As an input method garbles it: the letters are lost, the digits are not.
    await types_like_a_scanner(page, f"hơttpsô{demo.ticket.rpartition('/')[2]}")
    await expect(result).to_contain_text("Đã điểm danh")
    await types_like_a_scanner(page, demo.ticket)
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
    codes = zxingcpp.read_barcodes(Image.open(picture), formats=zxingcpp.BarcodeFormat.QRCodeModel2)
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
