"""A hall asks to speak, is called, agrees, goes on air, is seen elsewhere, muted, let go; two operators look on."""

from __future__ import annotations

import asyncio
import os
import time
from typing import Any

import aiohttp
from playwright.async_api import Browser, Page, expect

from tests.browser.conftest import Starter, becomes, new_context
from tests.service import Service

# The fake camera's picture is green with a beeper in it; the test picture has seven other bars.
GREEN = """() => {
  const video = document.querySelector('video[aria-label]');
  if (!video || !video.videoWidth) return 0;
  const canvas = document.createElement('canvas');
  canvas.width = 64; canvas.height = 36;
  const context = canvas.getContext('2d');
  context.drawImage(video, 0, 0, 64, 36);
  const pixels = context.getImageData(0, 0, 64, 36).data;
  let green = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 1] > 100 && pixels[at] < 90 && pixels[at + 2] < 90) green += 1;
  }
  return green / (64 * 36);
}"""


async def share_of_green(page: Page) -> float:
    share: float = await page.evaluate(GREEN)
    return share


async def until_green(page: Page, wanted: bool) -> None:
    async with asyncio.timeout(20):
        while (await share_of_green(page) > 0.6) is not wanted:
            await asyncio.sleep(0.1)


async def sign_in(client: aiohttp.ClientSession, link: str) -> dict[str, Any]:
    async with client.post("/api/links/open", json={"token": link.partition("#")[2]}) as response:
        assert response.status == 201
        me: dict[str, Any] = await response.json()
        return me


async def host_page(browser: Browser, link: str, base: str) -> Page:
    context = await new_context(browser)
    await context.grant_permissions(["camera", "microphone"], origin=base)
    page = await context.new_page()
    await page.goto(link)
    await page.wait_for_url("**/bridge*")
    return page


async def operator_page(browser: Browser, base: str, jar: aiohttp.CookieJar) -> Page:
    """The control room, with the login that a client has: the link works once."""
    context = await new_context(browser)
    await context.add_cookies([{"name": each.key, "value": each.value, "url": base} for each in jar])
    page = await context.new_page()
    await page.goto(f"{base}/control")
    return page


async def test_a_called_hall_is_seen_in_another_hall_and_the_centre_returns(start: Starter, browser: Browser) -> None:
    service: Service = await start("demo", "--port", "0", "--media-port", "0", "--no-arrivals")
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(service.base, headers={"X-Diemcau": "1"}, cookie_jar=jar) as organiser:
        await sign_in(organiser, service.control)
        async with aiohttp.ClientSession(service.base) as anyone:
            called = (await sign_in(anyone, service.bridge))["bridge_id"]
        async with organiser.post(f"/api/bridges/{called + 1}/links") as response:
            other_link = (await response.json())["url"]
        stage = "/api/conferences/1/stage"
        speaking = await host_page(browser, service.bridge, service.base)
        watching = await host_page(browser, other_link, service.base)
        await until_green(watching, wanted=False)

        # Nobody publishes uncalled, whatever their page does.
        offer = {"data": "v=0", "headers": {"Content-Type": "application/sdp", "X-Diemcau": "1"}}
        refused = await speaking.request.post(f"{service.base}/media/whip/1/bridge-{called}", **offer)
        assert (refused.status, (await refused.json())["code"]) == (403, "not_called")

        # The hall asks to speak; both operators see the queue, one of them calls it.
        one, two = [await operator_page(browser, service.base, jar) for _ in range(2)]
        await speaking.get_by_role("button", name="Xin phát biểu").click()
        await expect(speaking.get_by_text("thứ 1 trong hàng")).to_be_visible()
        for page in (one, two):
            await expect(page.get_by_role("heading", name="Xin phát biểu (1)")).to_be_visible(timeout=2_000)
        await one.get_by_role("button", name="Mời", exact=True).click()
        agree = speaking.get_by_role("button", name="Bật máy ảnh và micrô")
        await expect(agree).to_be_visible()
        await speaking.mouse.move(600, 400)
        await speaking.mouse.wheel(0, 900)
        await speaking.wait_for_timeout(300)
        await expect(agree).to_be_in_viewport()  # a host who looks at the list is called all the same
        await agree.click()
        await expect(speaking.get_by_role("alert")).to_contain_text("xem trước", timeout=20_000)

        async def source() -> dict[str, Any]:
            async with organiser.get(stage) as response:
                view = await response.json()
            found: dict[str, Any] = next((row for row in view["sources"] if row["name"] == f"bridge-{called}"), {})
            return found

        async with asyncio.timeout(20):
            while not (await source()).get("connected"):
                await asyncio.sleep(0.1)

        # A look and a listen before everybody sees it.
        await one.get_by_role("button", name="Xem trước", exact=True).click()
        preview = one.locator("section[data-phase]")
        await expect(preview).to_have_attribute("data-phase", "playing", timeout=20_000)
        await becomes(one, "() => document.querySelector('meter')?.value > 0.2")

        hands = one.get_by_role("region", name="Xin phát biểu (1)")
        await hands.get_by_role("button", name="Phát", exact=True).click()
        asked = time.monotonic()
        await until_green(watching, wanted=True)
        busy = max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))
        assert time.monotonic() - asked < 1.2 * busy, "1 s, and one look of this test"
        await expect(hands).to_have_count(0)
        await expect(speaking.get_by_role("alert")).to_contain_text("đang lên sóng")

        # Muted, and told so; heard again when the other operator says so.
        await two.get_by_role("button", name="Tắt tiếng", exact=True).click()
        await expect(speaking.get_by_role("alert")).to_contain_text("tắt tiếng hội trường", timeout=2_000 * busy)
        await one.get_by_role("button", name="Cho nghe lại").click()
        await expect(speaking.get_by_role("alert")).not_to_contain_text("tắt tiếng hội trường", timeout=2_000 * busy)
        await two.get_by_text("Nhật ký sân khấu").click()
        for words in ("xin phát biểu", "Mời ", "Tắt tiếng ", "Cho nghe lại "):
            await expect(two.locator("details").filter(has_text="Nhật ký sân khấu")).to_contain_text(words)

        # Off air with words that every hall reads, and on air again.
        await one.get_by_label("Chữ hiện ở các hội trường").fill("Giải lao đến 09:30")
        await one.get_by_role("button", name="Cập nhật chữ").click()
        await one.get_by_role("button", name="Ngừng phát").click()
        await expect(watching.locator(".stream")).to_contain_text("Giải lao đến 09:30", timeout=6_000)
        async with organiser.post(f"{stage}/switch", json={"source": f"bridge-{called}"}) as response:
            assert response.status == 200
        await until_green(watching, wanted=True)

        # Let go: the centre is back on air by itself, and the hall's camera ends.
        async with organiser.post(f"{stage}/calls", json={"bridge_id": called, "calling": False}) as response:
            assert (await response.json())["on_air"] == "test"
        await until_green(watching, wanted=False)
        await expect(speaking.get_by_role("alert")).to_have_count(0, timeout=10_000)
        for page in (speaking, watching, one, two):
            await page.context.close()
