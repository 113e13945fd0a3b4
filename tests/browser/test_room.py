"""The control room at work: one request for help and two operators; trouble at five points of 259."""

from __future__ import annotations

import asyncio
import time
from contextlib import AsyncExitStack
from typing import Any

import aiohttp
from playwright.async_api import Browser, Locator, Page, expect

from tests.browser.conftest import DEMO, Starter, new_context
from tests.browser.test_call import sign_in
from tests.browser.test_pages import AXE, FIND
from tests.service import Service
from tests.test_quality import REPORT


async def operator(browser: Browser, service: Service, organiser: aiohttp.ClientSession) -> Page:
    """A control room of its own, with the organiser's login."""
    context = await new_context(browser, viewport={"width": 1366, "height": 768})
    cookie = next(iter(organiser.cookie_jar))
    await context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": service.base}])
    page = await context.new_page()
    await page.goto(f"{service.base}/control")
    await expect(page.locator(".badge")).to_have_attribute("data-line", "live")
    return page


def http(service: Service) -> aiohttp.ClientSession:
    jar = aiohttp.CookieJar(unsafe=True)
    return aiohttp.ClientSession(service.base, headers={"X-Diemcau": "1"}, cookie_jar=jar)


async def without_faults(page: Page) -> None:
    await page.evaluate(AXE)
    assert await page.evaluate(FIND) == []


async def test_two_operators_take_one_request_and_a_hall_talks_with_the_centre(
    start: Starter, browser: Browser
) -> None:
    service = await start(*DEMO)
    async with http(service) as first, http(service) as second:
        await sign_in(first, service.control)
        # The second person is invited, chooses a password, and signs in.
        invited = {"username": "truc-2", "full_name": "Lê Văn Trực", "role": "operator", "conference_id": 1}
        async with first.post("/api/accounts", json=invited) as response:
            assert response.status == 201, await response.text()
            token = (await response.json())["url"].partition("#")[2]
        password = "mot-hai-ba-bon-nam"
        for path, asked in (
            ("/api/links/accept", {"token": token, "password": password}),
            ("/api/logins", {"username": "truc-2", "password": password}),
        ):
            async with second.post(path, json=asked) as response:
                assert response.status in {200, 201}, await response.text()
        one = await operator(browser, service, first)
        two = await operator(browser, service, second)
        hall_context = await new_context(browser)
        hall = await hall_context.new_page()
        await hall.goto(service.bridge)
        await hall.wait_for_url("**/bridge*")
        await hall.get_by_role("button", name="Cần trợ giúp").click()
        await hall.get_by_label("Nói thêm").fill("Loa bên trái rè")
        await hall.get_by_role("button", name="Không có tiếng").first.click()
        await expect(hall.get_by_role("dialog")).to_contain_text("phòng điều hành đang nhận")
        await without_faults(hall)

        for page in (one, two):
            await expect(page.get_by_role("alert")).to_contain_text("1 điểm cầu đang chờ trợ giúp")
            await expect(page.locator("tr.row").first).to_have_attribute("data-trouble", "help")
            await page.get_by_role("button", name="Yêu cầu trợ giúp").click()
            await expect(page.get_by_role("button", name="Nhận giúp", exact=True)).to_be_visible()
        await without_faults(one)
        # The first answers without a mouse: the alarm, the request, the note, and the point's own page.
        take = one.get_by_role("button", name="Nhận giúp", exact=True)
        await tab_to(one, take)
        await one.keyboard.press("Enter")
        await expect(two.get_by_role("region", name="Yêu cầu trợ giúp").get_by_text("đang giúp")).to_be_visible()
        await expect(two.get_by_role("button", name="Nhận giúp", exact=True)).to_have_count(0)
        await expect(two.get_by_role("alert")).to_have_count(0)
        await expect(hall.get_by_role("dialog")).to_contain_text("đang giúp bạn")
        await tab_to(one, one.get_by_label("Đã xử lý thế nào?"))
        await one.keyboard.type("Đã đổi dây loa")
        await one.keyboard.press("Enter")
        await expect(two.get_by_role("region", name="Yêu cầu trợ giúp").get_by_text("Đã đổi dây loa")).to_be_visible()

        # Each sees what the other does, and the hall reads what the centre says.
        await two.get_by_role("button", name="Nhật ký").click()
        await expect(two.get_by_role("region", name="Nhật ký")).to_contain_text("nhận giúp")
        await one.get_by_role("button", name="Tin nhắn").click()
        await one.get_by_label("Viết tin").fill("Năm phút nữa khai mạc")
        await one.get_by_role("button", name="Gửi", exact=True).click()
        await expect(two.get_by_role("region", name="Nhật ký")).to_contain_text("Năm phút nữa khai mạc")
        await hall.get_by_role("button", name="Đóng").click()
        # The chat stands below the window's edge: what is new is said above, wherever the host looks.
        news = hall.get_by_role("status").filter(has_text="Trung tâm nhắn lúc")
        await expect(news).to_contain_text("Năm phút nữa khai mạc")
        await expect(news).to_be_in_viewport()
        await hall.mouse.wheel(0, 200)
        await expect(news).to_be_in_viewport()
        await news.get_by_role("button", name="Trả lời").click()
        await expect(hall.get_by_label("Viết tin")).to_be_focused()
        await expect(hall.get_by_role("log")).to_contain_text("Năm phút nữa khai mạc")
        await expect(news).to_have_count(0)  # in view is read
        await hall.get_by_label("Viết tin").fill("Đã sẵn sàng")
        await hall.keyboard.press("Enter")
        await expect(one.get_by_text("1 tin chưa đọc")).to_be_visible()
        await one.locator(".last", has_text="Đã sẵn sàng").click()
        await expect(hall.get_by_role("log")).to_contain_text("đã đọc lúc")
        for page in (one, two):
            await without_faults(page)
        await by_keyboard_to_a_points_page(one)
        for page in (one, two):
            await page.context.close()
        await hall_context.close()


async def tab_to(page: Page, target: Locator) -> None:
    """Walks there with the tab key, as somebody without a mouse does."""
    await expect(target).to_be_visible()
    for _ in range(120):
        if await target.evaluate("(one) => one === document.activeElement"):
            return
        await page.keyboard.press("Tab")
    raise AssertionError(f"the tab key does not lead to {target}")


async def by_keyboard_to_a_points_page(page: Page) -> None:
    await page.get_by_label("Tìm điểm cầu").focus()
    await page.keyboard.type("dau tieng")
    row = page.locator("tr.row")
    await expect(row).to_have_count(1)
    await tab_to(page, row.get_by_role("button"))
    await page.keyboard.press("Enter")
    await tab_to(page, page.get_by_role("link", name="Xem đầy đủ"))
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/control/*")
    await expect(page.get_by_role("heading", level=1)).to_contain_text("Xã Dầu Tiếng")


async def test_trouble_at_five_of_259_points_is_on_top_within_ten_seconds_and_none_falsely(
    start: Starter, browser: Browser
) -> None:
    service = await start(*DEMO)
    async with AsyncExitStack() as owned:
        organiser = await owned.enter_async_context(http(service))
        await sign_in(organiser, service.control)
        async with organiser.get("/api/conferences/1/bridges") as response:
            bridges = [row["id"] for row in (await response.json())["bridges"]]
        async with organiser.get("/api/conferences/1") as response:
            sessions = (await response.json())["sessions"]
        session = next(each["id"] for each in sessions if not each["rehearsal"])
        assert len(bridges) == 259

        async def live(bridge: int) -> tuple[aiohttp.ClientSession, aiohttp.ClientWebSocketResponse]:
            """A hall as its page is: signed in by its link, on the live stream, its picture playing."""
            async with organiser.post(f"/api/bridges/{bridge}/links") as response:
                link = (await response.json())["url"]
            hall = await owned.enter_async_context(http(service))
            await sign_in(hall, link)
            socket = await owned.enter_async_context(hall.ws_connect(f"/api/sessions/{session}/live"))
            return hall, socket

        halls: dict[int, tuple[aiohttp.ClientSession, aiohttp.ClientWebSocketResponse]] = {}
        for start_at in range(0, len(bridges), 20):
            part = bridges[start_at : start_at + 20]
            halls |= dict(zip(part, await asyncio.gather(*map(live, part)), strict=True))
        readers = [asyncio.create_task(read(socket)) for _, socket in halls.values()]
        reporting = set(bridges)

        async def report(bridge: int, **more: Any) -> None:
            async with halls[bridge][0].post("/api/conferences/1/quality", json=REPORT | more) as response:
                assert response.status == 204

        async def reports() -> None:
            while True:
                for bridge in sorted(reporting):
                    await report(bridge)
                    await asyncio.sleep(4 / 259)

        talking = asyncio.create_task(reports())
        page = await operator(browser, service, organiser)
        await asyncio.sleep(22)  # the grace after a start is over: from now on silence would be told
        troubled = page.locator("tr.row[data-trouble]")
        await expect(troubled).to_have_count(0)

        silent, poor, cut, help_, count = bridges[11], bridges[57], bridges[111], bridges[180], bridges[240]
        reporting -= {poor, silent, cut}
        began = time.monotonic()
        await halls[silent][1].close()
        readers[bridges.index(cut)].cancel()  # a line that is cut says nothing: no close, and no pong
        await report(poor, loss=9.0)
        async with halls[help_][0].post(f"/api/bridges/{help_}/help", json={"kind": "picture"}) as response:
            assert response.status == 201
        change = {"deed": "headcount", "nonce": "headcount-of-a-point", "people": 3}
        url = f"/api/sessions/{session}/bridges/{count}/changes"
        async with halls[count][0].post(url, json=change) as response:
            assert response.status == 201, await response.text()
        await expect(troubled).to_have_count(5, timeout=10_000)
        assert time.monotonic() - began < 10
        rows = page.locator("tr.row")
        kinds = [await rows.nth(row).get_attribute("data-trouble") for row in range(6)]
        assert kinds == ["help", "silent", "silent", "poor_link", "headcount", None]
        async with organiser.get(f"/api/sessions/{session}/states") as response:
            states = (await response.json())["points"]
        wrong = {each["bridge_id"] for each in states if each["troubles"]}
        assert wrong == {silent, poor, cut, help_, count}
        for task in (talking, *readers):
            task.cancel()
        await asyncio.gather(talking, *readers, return_exceptions=True)
        await page.context.close()


async def read(socket: aiohttp.ClientWebSocketResponse) -> None:
    """Reading is how pings are answered."""
    async for _ in socket:
        pass
