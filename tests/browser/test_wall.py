"""The wall of stills and one point's page: a hall lets its camera be seen, and the control room sees that very hall."""

from __future__ import annotations

import asyncio

from playwright.async_api import Browser, Page, expect

from tests.browser.conftest import Starter, new_context
from tests.browser.test_call import host_page, sign_in
from tests.browser.test_room import http, operator, without_faults
from tests.test_quality import REPORT

# The fake camera's picture is green; how much of the tile's picture is, by pixels.
GREEN = """(picture) => {
  const canvas = document.createElement('canvas');
  canvas.width = 64; canvas.height = 36;
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0, 64, 36);
  const pixels = context.getImageData(0, 0, 64, 36).data;
  let green = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 1] > 100 && pixels[at] < 90 && pixels[at + 2] < 90) green += 1;
  }
  return green / (64 * 36);
}"""


async def is_the_camera(page: Page, selector: str) -> None:
    """The picture there is what the fake camera shows."""
    picture = page.locator(selector)
    await expect(picture).to_be_visible()
    await picture.evaluate("(one) => one.decode()")
    assert await picture.evaluate(GREEN) > 0.6


async def test_a_halls_camera_is_seen_on_the_wall_and_on_its_points_page_until_its_host_ends_it(
    start: Starter, browser: Browser
) -> None:
    service = await start("demo", "--port", "0", "--media-port", "0", "--no-arrivals")
    async with http(service) as organiser, http(service) as host:
        await sign_in(organiser, service.control)
        async with organiser.get("/api/conferences/1/bridges") as response:
            points = (await response.json())["bridges"]
        bridge = next(each["id"] for each in points if each["mode"] == "two_way" and not each["is_main"])
        links = []
        for _ in range(2):
            async with organiser.post(f"/api/bridges/{bridge}/links") as response:
                links.append((await response.json())["url"])
        await sign_in(host, links[0])
        hall = await host_page(browser, links[1], service.base)
        camera = hall.locator("[data-camera]")
        await camera.get_by_role("button", name="Bật máy ảnh của hội trường").click()
        await expect(camera).to_contain_text("Đã gửi hình")

        # The wall: one picture of 259 is there to be had, and one is asked for; the others say why they have none.
        wall = await operator(browser, service, organiser)
        asked: list[str] = []
        wall.on("request", lambda request: asked.append(request.url) if request.url.endswith("/still") else None)
        await wall.goto(f"{service.base}/wall")
        tile = wall.locator(f'a[data-bridge="{bridge}"]')
        await is_the_camera(wall, f'a[data-bridge="{bridge}"] img')
        await expect(tile).to_contain_text("trước")
        await expect(wall.locator('a[data-missing="never"]').first).to_contain_text("Chưa mở bàn điều khiển")
        assert asked == [f"{service.base}/api/bridges/{bridge}/still"]
        first = await wall.locator("a[data-bridge]").first.get_attribute("data-bridge")
        await wall.keyboard.press("PageDown")
        await expect(wall.get_by_role("status").filter(has_text="Trang 2/")).to_be_visible()
        await expect(wall.locator("a[data-bridge]").first).not_to_have_attribute("data-bridge", first or "")
        await wall.keyboard.press("PageUp")
        await without_faults(wall)

        # A reload of the console goes on by itself: nobody in the hall has to touch it.
        await hall.reload()
        await expect(camera).to_have_attribute("data-camera", "on")
        await expect(camera).to_contain_text("Đã gửi hình")

        # The point's page: the same picture, its line, and what an operator writes and asks.
        await tile.click()
        await wall.wait_for_url(f"**/control/{bridge}*")
        await is_the_camera(wall, "#picture img")
        await expect(wall.locator("#line")).to_contain_text("Hình và tiếng đầy đủ", timeout=20_000)
        # The console that is open reports as well, and the newest word counts: this one is said until it was heard.
        async with asyncio.timeout(40):
            while "Mất gói 9" not in await wall.locator("#line").inner_text():
                async with host.post("/api/conferences/1/quality", json=REPORT | {"loss": 9.0}) as response:
                    assert response.status == 204
                await asyncio.sleep(0.5)
        await expect(wall.locator("#line ol")).to_contain_text("theo trang của hội trường")
        await wall.get_by_label("Viết ghi chú về điểm cầu này").fill("Loa dự phòng ở phòng bên")
        await wall.get_by_role("button", name="Ghi", exact=True).click()
        await expect(wall.locator('#notes li[data-kind="note"]')).to_contain_text("Loa dự phòng ở phòng bên")
        await wall.get_by_role("button", name="Đề nghị báo sĩ số").click()
        await expect(hall.get_by_role("log")).to_contain_text("báo sĩ số trên bàn điều khiển")
        await without_faults(wall)
        await without_faults(hall)

        # The host ends it: the picture is gone here and on the wall, and the words say that the hall is there.
        await camera.get_by_role("button", name="Tắt máy ảnh").click()
        await expect(wall.locator("#picture")).to_contain_text("hội trường chưa bật máy ảnh")
        async with organiser.get(f"/api/bridges/{bridge}/still") as response:
            assert response.status == 404
        await asyncio.gather(wall.context.close(), hall.context.close())


async def test_the_wall_and_a_points_page_fit_a_phone(start: Starter, browser: Browser) -> None:
    service = await start("demo", "--port", "0", "--media-port", "0", "--no-arrivals")
    async with http(service) as organiser:
        await sign_in(organiser, service.control)
        context = await new_context(browser, viewport={"width": 390, "height": 844})
        cookie = next(iter(organiser.cookie_jar))
        await context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": service.base}])
        page = await context.new_page()
        for path, there in (("/wall", "a[data-bridge]"), ("/control/2", "#contact dl")):
            await page.goto(service.base + path)
            await expect(page.locator(there).first).to_be_visible()
            assert await page.evaluate("document.documentElement.scrollWidth") <= 390
        # On paper: light, with the contact, and without what only a screen can do.
        await page.emulate_media(media="print")
        assert await page.evaluate("getComputedStyle(document.querySelector('.card')).backgroundColor") == (
            "rgb(255, 255, 255)"
        )
        await expect(page.locator("#contact")).to_be_visible()
        await expect(page.locator("#verbs")).to_be_hidden()
        await context.close()
