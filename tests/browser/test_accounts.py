"""An invited organiser chooses a password, sets up a second factor, signs in with it; axe finds nothing on the way."""

from __future__ import annotations

import time

import pyotp
from playwright.async_api import Browser, Page, expect

from tests.browser.conftest import Starter, new_context
from tests.browser.test_pages import AXE, FIND
from tests.test_backup import diemcau

PASSWORD = "một câu dễ nhớ 27"


async def nothing_for_axe(page: Page) -> None:
    await page.evaluate(AXE)
    assert await page.evaluate(FIND) == []
    width = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert width <= 0, "nothing hangs over the edge"


async def test_from_an_invitation_to_a_sign_in_with_a_second_factor(start: Starter, browser: Browser) -> None:
    service = await start("demo", "--port", "0", "--media", "none", "--no-arrivals")
    code, link, err = await diemcau("accounts", "create", "--name", "to.chuc", data=service.data)
    assert code == 0, err
    context = await new_context(browser, viewport={"width": 390, "height": 800})
    page = await context.new_page()
    await page.goto(f"{service.base}/join#{link.split()[0].partition('#')[2]}")
    await expect(page.get_by_label("Mật khẩu", exact=True)).to_be_visible()
    assert "#" not in page.url, "the token does not stay in the address"
    await nothing_for_axe(page)
    await page.get_by_label("Mật khẩu", exact=True).fill(PASSWORD)
    await page.get_by_label("Nhập lại mật khẩu").fill(PASSWORD)
    await page.get_by_role("button", name="Lưu mật khẩu").click()
    await page.get_by_role("link", name="Đăng nhập").click()

    async def sign_in(typed: str | None = None) -> None:
        await page.get_by_label("Tên đăng nhập").fill("to.chuc")
        await page.get_by_label("Mật khẩu").fill(PASSWORD)
        await page.locator("form button.primary").click()
        if typed is not None:
            await expect(page.get_by_label("Mã xác thực")).to_be_focused()
            await page.keyboard.type(typed)
            await page.keyboard.press("Enter")
        await page.wait_for_url("**/control*")

    await sign_in()
    await page.goto(f"{service.base}/me")
    section = page.locator("section").filter(has_text="Lớp xác thực thứ hai")
    await section.get_by_label("Mật khẩu hiện tại").fill(PASSWORD)
    await section.get_by_role("button", name="Thiết lập").click()
    secret = (await section.locator(".secret").inner_text()).replace(" ", "")
    await nothing_for_axe(page)
    await section.get_by_label("6 chữ số").fill(pyotp.TOTP(secret).at(time.time() - 30))
    await section.get_by_role("button", name="Bật").click()
    await expect(section.locator(".codes li")).to_have_count(10)
    await expect(page.get_by_text("trình duyệt này")).to_be_visible()
    await nothing_for_axe(page)

    await context.clear_cookies()
    await page.goto(service.base)
    await sign_in(pyotp.TOTP(secret).now())
    await context.close()
