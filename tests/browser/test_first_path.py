"""The first whole path, as people walk it: control room, bridge console, hall screen, scanner, ticket."""

from __future__ import annotations

import asyncio
import io
from pathlib import Path
from typing import Any

import aiohttp
from PIL import Image
from playwright.async_api import Browser, Page, Playwright, expect

from checkin.qr import modules
from tests.browser.conftest import CHROMIUM, FLAGS, Starter, new_context
from tests.service import Service


async def frames_decoded(page: Page) -> int:
    """Decoded frames of the page's first video, as the browser counts them."""
    counted: int = await page.evaluate(
        "() => document.querySelector('video')?.getVideoPlaybackQuality().totalVideoFrames ?? 0"
    )
    return counted


async def wait_for_frames(page: Page, more_than: int) -> int:
    async with asyncio.timeout(25):
        while (counted := await frames_decoded(page)) <= more_than:
            await asyncio.sleep(0.2)
    return counted


async def test_the_central_session_plays_on_the_bridge_console_and_the_hall_screen(demo: Service, page: Page) -> None:
    await page.goto(demo.bridge)
    await page.wait_for_url("**/bridge*")
    seen = await wait_for_frames(page, 10)
    assert await wait_for_frames(page, seen + 30) > seen


async def test_the_control_room_moves_as_delegates_arrive(start: Starter, page: Page, tmp_path: Path) -> None:
    # An empty folder, as `make run` begins on: the roster is imported on the way.
    service = await start("demo", "--port", "0", "--media-port", "0", "--speed", "600", data=tmp_path)
    await page.goto(service.control)
    await page.wait_for_url("**/control*")
    async with asyncio.timeout(30):
        first = await number(page)
        while await number(page) <= first:
            await asyncio.sleep(0.1)


async def number(page: Page) -> int:
    """Delegates present, as the control room shows them."""
    shown = await page.get_by_role("progressbar", name="Đại biểu có mặt").get_attribute("value")
    return int(shown or 0)


def mjpeg(path: Path, text: str) -> None:
    """A film for the fake camera: a QR held still on a desk-grey picture."""
    code = modules(text)
    side = 10
    image = Image.new("L", (640, 480), 130)
    left, top = (640 - (len(code) + 8) * side) // 2, (480 - (len(code) + 8) * side) // 2
    image.paste(255, (left, top, left + (len(code) + 8) * side, top + (len(code) + 8) * side))
    for y, row in enumerate(code):
        for x, dark in enumerate(row):
            if dark:
                at = (left + (x + 4) * side, top + (y + 4) * side)
                image.paste(0, (*at, at[0] + side, at[1] + side))
    frame = io.BytesIO()
    image.convert("RGB").save(frame, "JPEG", quality=90)
    path.write_bytes(frame.getvalue() * 30)


async def test_a_ticket_held_before_the_camera_is_checked_in(
    demo: Service, playwright: Playwright, browser: Browser, tmp_path: Path
) -> None:
    film = tmp_path / "ticket.mjpeg"
    mjpeg(film, demo.ticket)
    camera = await playwright.chromium.launch(
        executable_path=CHROMIUM, args=[*FLAGS, f"--use-file-for-fake-video-capture={film}"]
    )
    try:
        context = await new_context(camera)
        await context.grant_permissions(["camera"], origin=demo.base)
        page = await context.new_page()
        await page.goto(demo.bridge)
        await page.wait_for_url("**/bridge*")
        await page.goto(f"{demo.base}/scan")
        await expect(page.locator("section[aria-live=assertive]")).to_contain_text("Mời vào", timeout=20_000)
        assert (await ticket_view(demo))["sessions"][0]["checked_in_at"] is not None
    finally:
        await camera.close()

    holder = await new_context(browser, viewport={"width": 390, "height": 844})
    page = await holder.new_page()
    await page.goto(demo.ticket)
    await expect(page.locator("main")).to_contain_text("Đã điểm danh")
    await holder.close()


async def ticket_view(service: Service) -> dict[str, Any]:
    digits = service.ticket.rpartition("/")[2]
    async with aiohttp.ClientSession(service.base) as client, client.get(f"/api/tickets/{digits}") as response:
        view: dict[str, Any] = await response.json()
        return view
