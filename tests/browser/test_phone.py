"""On a phone: what is needed at the door comes first, the office's head folds away, and nothing is offered that a point
cannot do."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import signed_in
from tests.service import Service

PHONE = {"width": 390, "height": 844}
WHERE = """window.places = [];
const look = () => {
  const place = document.querySelector('a[href^="/check"]')?.getBoundingClientRect().y;
  if (place !== undefined && place !== window.places.at(-1)) window.places.push(place);
  requestAnimationFrame(look);
};
requestAnimationFrame(look);"""
"""Every place where the way to the line check stood, in pixels from the top."""


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def office(shared_demo: Service, browser: Browser) -> AsyncIterator[BrowserContext]:
    """An organiser with a phone."""
    context = await signed_in(browser, shared_demo.control, viewport=PHONE)
    yield context
    await context.close()


async def top_of(page: Page, text: str) -> float:
    """How far down the page a heading stands."""
    box = await page.get_by_role("heading", name=text, exact=True).bounding_box()
    assert box is not None
    return box["y"]


async def test_at_the_door_figures_and_the_list_come_before_what_is_seldom_needed(
    shared_demo: Service, browser: Browser
) -> None:
    host = await signed_in(browser, shared_demo.bridge, viewport=PHONE)
    page = await host.new_page()
    await page.goto(f"{shared_demo.base}/bridge")
    await expect(page.get_by_role("heading", name="Điểm danh và số liệu của điểm cầu")).to_be_visible()
    order = ("Việc cần làm bây giờ", "Đại biểu có mặt", "Điểm danh và số liệu của điểm cầu")
    later = ("Hình hội trường cho phòng điều hành", "Trao đổi với trung tâm", "Thông tin điểm cầu")
    tops = [await top_of(page, text) for text in order + later]
    assert tops == sorted(tops)
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    # One row of what one does: to be called stands beside the language.
    help_, badge = page.get_by_role("button", name="Cần trợ giúp"), page.get_by_role("group", name="Ngôn ngữ")
    boxes = [await one.bounding_box() for one in (help_, badge)]
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert boxes[0]["y"] < boxes[1]["y"] + boxes[1]["height"]
    await host.close()


async def test_the_offices_language_account_and_way_out_stand_in_its_folded_menu(
    shared_demo: Service, office: BrowserContext
) -> None:
    page = await office.new_page()
    await page.goto(f"{shared_demo.base}/roster")
    out = page.get_by_role("button", name="Đăng xuất")
    menu = page.locator("header").get_by_role("button", name=re.compile("Danh sách$"))
    await expect(menu).to_be_visible()
    await expect(out).to_be_hidden()
    await menu.click()
    await expect(out).to_be_visible()
    await expect(page.get_by_role("link", name="Báo cáo")).to_be_visible()


async def test_a_console_that_opens_does_not_move_its_buttons_away_under_the_pointer(
    shared_demo: Service, browser: Browser
) -> None:
    host = await signed_in(browser, shared_demo.bridge, viewport=PHONE)
    page = await host.new_page()
    await page.add_init_script(WHERE)
    # Without a programme, whose line comes in once: nothing else may hide a move, nor stand for one.
    await page.route("**/api/sessions/*/programme", lambda route: route.fulfill(json={"items": []}))
    await page.goto(f"{shared_demo.base}/bridge")
    await expect(page.get_by_role("button", name="Xin phát biểu")).to_be_visible()
    await expect(page.locator("header").get_by_role("status")).to_have_text("Trực tiếp")
    await page.wait_for_timeout(1000)
    places = await page.evaluate("() => window.places")
    assert len(places) == 1, places
    await host.close()


@pytest.mark.parametrize(("mode", "asks"), [("two_way", True), ("in_person", False)])
async def test_a_hall_asks_to_speak_unless_its_delegates_sit_in_the_main_hall(
    shared_demo: Service, office: BrowserContext, browser: Browser, mode: str, asks: bool
) -> None:
    listed = await (await office.request.get(f"{shared_demo.base}/api/conferences/1/bridges")).json()
    point = next(one for one in listed["bridges"] if one["mode"] == mode and not one["is_main"])
    path = f"{shared_demo.base}/api/bridges/{point['id']}/links"
    link = await (await office.request.post(path, headers={"X-Diemcau": "1"})).json()
    host = await signed_in(browser, link["url"], viewport=PHONE)
    page = await host.new_page()
    await page.goto(f"{shared_demo.base}/bridge")
    await expect(page.get_by_role("heading", name=point["name"])).to_be_visible()
    await expect(page.get_by_role("heading", name="Trao đổi với trung tâm")).to_be_visible()
    hand = page.get_by_role("button", name="Xin phát biểu")
    if asks:
        await expect(hand).to_be_visible()
    else:
        await page.wait_for_load_state("networkidle")
        await expect(hand).to_have_count(0)
    await host.close()
