"""`make screenshots`: starts the demo, walks through its pages in Chromium and writes docs/screenshots/*.png.

Two passes over one data folder. In the first, the doors are open and delegates arrive in fast motion; for the
second, the session's times are moved in the database so that it has begun, because nobody waits a quarter of an hour.
"""

from __future__ import annotations

import asyncio
import io
import re
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import aiohttp
from PIL import Image, ImageDraw, ImageFont
from playwright.async_api import Browser, BrowserContext, Page, Playwright, async_playwright
from sqlalchemy import update

from checkin.qr import modules
from conference.database import open_database
from schemas.rows import Session
from tests.browser.conftest import CHROMIUM, FLAGS, Service, new_context, signed_in, start_service

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "screenshots"
LAPTOP, PHONE, PROJECTOR, DESK = (1366, 768), (390, 844), (3840, 2160), (1366, 1500)
COLOURS, EXACT = 256, 160
MOST_BYTES = 3_000_000
CONNECTING = re.compile("^(Đang kết nối với trung tâm|Connecting to the centre)$")
Walk = Callable[[Service, Playwright, Browser], Awaitable[None]]


async def main() -> None:
    """Take all pictures, and say how large they became."""
    began = time.monotonic()
    with TemporaryDirectory(prefix="diemcau-screenshots-") as folder:
        data = Path(folder) / "data"
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            await with_service(data, doors_open, playwright, browser, "--speed", "60")
            await begin_the_session(data)
            await with_service(data, session_on, playwright, browser, "--no-arrivals")
            await browser.close()
    sizes = {path.name: path.stat().st_size for path in sorted(FOLDER.glob("*.png"))}
    for name, size in sizes.items():
        print(f"{size:>9}  {name}")
    print(f"{sum(sizes.values()):>9}  in all, {time.monotonic() - began:.0f} s")
    if sum(sizes.values()) > MOST_BYTES:
        sys.exit(f"the pictures are larger than {MOST_BYTES} bytes in all: fewer of them, or fewer colours")


async def with_service(data: Path, walk: Walk, playwright: Playwright, browser: Browser, *arguments: str) -> None:
    """Run the demo for one pass, and end it."""
    service = await start_service(data, "demo", "--port", "0", "--media-port", "0", *arguments)
    try:
        await walk(service, playwright, browser)
    finally:
        await service.stop()


async def doors_open(service: Service, playwright: Playwright, browser: Browser) -> None:
    """While delegates arrive: the scanner, the ticket before and after, then the pages with figures."""
    organiser = await signed_in(browser, service.control)
    host = await signed_in(browser, service.bridge)
    guest = await new_context(browser)
    await shoot(guest, "sign-in-vi", service.base, LAPTOP)
    for lang in ("vi", "en"):
        await shoot(guest, f"ticket-phone-{lang}", service.ticket, PHONE, lang)
    await scan(service, playwright)
    await shoot(guest, "ticket-in-phone-vi", service.ticket, PHONE)
    await people_present(service, organiser, 6500)
    for lang in ("vi", "en"):
        await shoot(organiser, f"control-{lang}", f"{service.base}/control", LAPTOP, lang, playing=True)
        await shoot(host, f"bridge-{lang}", f"{service.base}/bridge", LAPTOP, lang, playing=True)
    await shoot(host, "bridge-phone-vi", f"{service.base}/bridge", PHONE, playing=True)
    await shoot(organiser, "control-phone-vi", f"{service.base}/control", PHONE, playing=True)
    for lang, view in (("vi", "map"), ("en", "arrivals")):
        await shoot(organiser, f"control-{view}-{lang}", f"{service.base}/control?view={view}", LAPTOP, lang)
    await shoot(host, "screen-welcome-vi", f"{service.base}/screen", LAPTOP)
    await shoot(host, "screen-welcome-4k-vi", f"{service.base}/screen", PROJECTOR)


async def session_on(service: Service, _playwright: Playwright, browser: Browser) -> None:
    """The session has begun: the centre is on every screen."""
    organiser = await signed_in(browser, service.control)
    host = await signed_in(browser, service.bridge)
    await shoot(host, "screen-session-4k-vi", f"{service.base}/screen", PROJECTOR, playing=True)
    await shoot(host, "bridge-session-vi", f"{service.base}/bridge", LAPTOP, playing=True)
    await shoot(organiser, "control-4k-vi", f"{service.base}/control", PROJECTOR, playing=True)
    camera = await send_camera(browser, organiser, service)
    await shoot(organiser, "wall-vi", f"{service.base}/wall", LAPTOP)
    await shoot(organiser, "point-vi", f"{service.base}/control/{camera}", DESK)
    await shoot(organiser, "report-vi", f"{service.base}/report?part=groups", LAPTOP)
    await shoot(organiser, "accounts-hosts-vi", f"{service.base}/accounts?tab=hosts", LAPTOP)
    await shoot(organiser, "privacy-en", f"{service.base}/privacy", LAPTOP, "en")


async def shoot(
    context: BrowserContext,
    name: str,
    url: str,
    size: tuple[int, int],
    lang: str = "vi",
    *,
    playing: bool = False,
) -> None:
    """One picture of one page."""
    page = await context.new_page()
    await page.set_viewport_size({"width": size[0], "height": size[1]})
    await page.add_init_script(f"localStorage.setItem('diemcau.lang', '{lang}')")
    await page.goto(url)
    await page.evaluate("() => document.fonts.ready.then(() => true)")
    await page.locator("h1, article").first.wait_for(state="attached")
    await page.get_by_text(re.compile("Đang tải|Loading")).first.wait_for(state="hidden")
    if playing:
        await picture_plays(page)
    await page.wait_for_timeout(1200)  # the live figures and what moves into place
    await save(page, name)
    await page.close()


async def send_camera(browser: Browser, organiser: BrowserContext, service: Service) -> int:
    """A hall lets its camera be seen, so that the wall and its point's page have a picture; says which hall."""
    asked = {"headers": {"X-Diemcau": "1"}}
    points = await (await organiser.request.get(f"{service.base}/api/conferences/1/bridges")).json()
    bridge: int = next(one["id"] for one in points["bridges"] if one["mode"] == "two_way" and not one["is_main"])
    link = await (await organiser.request.post(f"{service.base}/api/bridges/{bridge}/links", **asked)).json()
    host = await signed_in(browser, link["url"])
    await host.grant_permissions(["camera", "microphone"], origin=service.base)
    page = await host.new_page()
    await page.goto(f"{service.base}/bridge")
    camera = page.locator("[data-camera]")
    await camera.get_by_role("button", name="Bật máy ảnh của hội trường").click()
    await camera.get_by_text("Đã gửi hình").wait_for()  # left open: who closes the console takes the picture back
    return bridge


async def picture_plays(page: Page) -> None:
    """Wait until the centre's picture moves and the page says no more that it is connecting."""
    for _ in range(100):
        frames = await page.evaluate(
            "() => Math.max(0, ...[...document.querySelectorAll('video')].map("
            "(video) => video.getVideoPlaybackQuality().totalVideoFrames))"
        )
        connecting = await page.get_by_text(CONNECTING).count()
        if frames > 5 and not connecting:
            return
        await page.wait_for_timeout(100)


async def save(page: Page, name: str) -> None:
    """Write the picture with a palette: pages are flat colours, so it takes a third of the bytes."""
    taken = await page.screenshot()
    with Image.open(io.BytesIO(taken)) as image:
        small = with_palette(image.convert("RGB"))
    FOLDER.mkdir(exist_ok=True)
    small.save(FOLDER / f"{name}.png", optimize=True)
    print(name, flush=True)


def with_palette(image: Image.Image) -> Image.Image:
    """At most 256 colours: the most frequent ones exactly, so that no background is tinted; the rest near enough."""
    frequent = sorted(image.getcolors(image.width * image.height) or [], reverse=True)[:EXACT]
    rare = image.quantize(COLOURS - EXACT, Image.Quantize.MAXCOVERAGE).getpalette() or []
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for _, colour in frequent for part in colour] + rare)
    return image.quantize(palette=palette, dither=Image.Dither.NONE)


async def scan(service: Service, playwright: Playwright) -> None:
    """The scanner on a phone and on a PC, with a film of the ticket as their camera."""
    with TemporaryDirectory() as folder:
        film = Path(folder) / "ticket.mjpeg"
        film.write_bytes(ticket_film(service.ticket))
        camera = await playwright.chromium.launch(
            executable_path=CHROMIUM, args=[*FLAGS, f"--use-file-for-fake-video-capture={film}"]
        )
        try:
            for name, size, lang in (
                ("scan-phone-vi", PHONE, "vi"),
                ("scan-phone-already-en", PHONE, "en"),
                ("scan-vi", LAPTOP, "vi"),
            ):
                context = await new_context(camera, viewport={"width": size[0], "height": size[1]})
                await context.grant_permissions(["camera"], origin=service.base)
                page = await context.new_page()
                await page.goto(service.bridge)
                await page.wait_for_url("**/bridge*")
                await page.add_init_script(f"localStorage.setItem('diemcau.lang', '{lang}')")
                await page.goto(f"{service.base}/scan")
                await page.locator("section[aria-live=assertive]:is(.ok, .already)").wait_for(timeout=30_000)
                await page.wait_for_timeout(3000)
                await save(page, name)
                await context.close()
        finally:
            await camera.close()


def ticket_film(address: str) -> bytes:
    """A film for the fake camera: a printed card lies on a desk."""
    image = Image.new("RGB", (1280, 720), (122, 108, 92))
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((350, 60, 930, 680), 18, fill=(250, 249, 246))
    code = modules(address)
    side = 440 // len(code)
    left, top = 640 - len(code) * side // 2, 180
    for y, row in enumerate(code):
        for x, dark in enumerate(row):
            if dark:
                at = (left + x * side, top + y * side)
                draw.rectangle((*at, at[0] + side - 1, at[1] + side - 1), fill=(24, 24, 24))
    font = ImageFont.truetype(str(ROOT / "conference/papers/fonts/NotoSans-Bold.ttf"), 40)
    draw.text((640, 115), "THẺ ĐẠI BIỂU", font=font, fill=(24, 24, 24), anchor="mm")
    frame = io.BytesIO()
    image.save(frame, "JPEG", quality=92)
    return frame.getvalue() * 30


async def people_present(service: Service, organiser: BrowserContext, many: int) -> None:
    """Wait until this many delegates are in, or the demo has run long enough."""
    cookies = {cookie["name"]: cookie["value"] for cookie in await organiser.cookies()}
    async with aiohttp.ClientSession(service.base, cookies=cookies) as client:
        async with client.get("/api/conferences") as response:
            session = (await response.json())["conferences"][0]["sessions"][0]["id"]
        for _ in range(240):
            async with client.get(f"/api/sessions/{session}/tally") as response:
                if (await response.json())["totals"]["present"] >= many:
                    return
            await asyncio.sleep(0.5)


async def begin_the_session(data: Path) -> None:
    """Move the session to twelve minutes after its start."""
    now = datetime.now(UTC)
    database = open_database(data, None)
    async with database.write() as db:
        await db.execute(
            update(Session).values(
                doors_open=now - timedelta(minutes=42),
                starts=now - timedelta(minutes=12),
                cutoff=now + timedelta(minutes=138),
                ends=now + timedelta(hours=3, minutes=48),
            )
        )
    await database.close()


if __name__ == "__main__":
    asyncio.run(main())
