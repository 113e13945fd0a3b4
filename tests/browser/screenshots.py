"""Takes the pictures of docs/: `python -m tests.browser.screenshots [FOLDER]` (`make screenshots`).

The demo plays in fast motion; every page is taken as its people see it, in both languages.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from playwright.async_api import Page, async_playwright

from tests.browser.conftest import CHROMIUM, FLAGS, ROOT, Service, start_service

DESK, PHONE, WALL = (1366, 768), (390, 844), (3840, 2160)
Prepare = Callable[[Page, Service], Coroutine[Any, Any, None]]


async def _as_it_is(_page: Page, _service: Service) -> None:
    pass


async def _scanned(page: Page, service: Service) -> None:
    await page.locator("#typed").fill(service.ticket)
    await page.keyboard.press("Enter")


PAGES: list[tuple[str, str, str, tuple[int, int], Prepare]] = [
    ("sign-in", "anyone", "/", DESK, _as_it_is),
    ("control-room", "organiser", "/control", DESK, _as_it_is),
    ("control-room-map", "organiser", "/control?view=map", DESK, _as_it_is),
    ("control-room-wall", "organiser", "/control?view=map", WALL, _as_it_is),
    ("bridge-console", "host", "/bridge", DESK, _as_it_is),
    ("scanner", "host", "/scan", PHONE, _scanned),
    ("hall-screen", "host", "/screen", DESK, _as_it_is),
    ("ticket", "holder", "", PHONE, _as_it_is),
]


async def take(folder: Path, service: Service) -> None:
    """All pages, in Vietnamese (`name.png`) and English (`name.en.png`)."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        logins: dict[str, Any] = {"anyone": None, "holder": None}
        for who, link, lands in (("organiser", service.control, "control"), ("host", service.bridge, "bridge")):
            context = await browser.new_context()
            page = await context.new_page()
            await page.goto(link)
            await page.wait_for_url(f"**/{lands}*")
            logins[who] = await context.storage_state()
            await context.close()
        await asyncio.sleep(25)  # until the halls have filled a little
        for language, ending in (("vi", ".png"), ("en", ".en.png")):
            for name, who, path, (width, height), prepare in PAGES:
                context = await browser.new_context(
                    storage_state=logins[who], viewport={"width": width, "height": height}, permissions=["camera"]
                )
                await context.add_init_script(f"localStorage.setItem('diemcau.lang', '{language}')")
                page = await context.new_page()
                await page.goto(service.base + path if path else service.ticket)
                await asyncio.sleep(3)
                await prepare(page, service)
                await asyncio.sleep(1)
                await page.screenshot(path=folder / f"{name}{ending}")
                await context.close()
        await browser.close()


async def main(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as data:
        service = await start_service(Path(data), "demo", "--port", "0", "--media-port", "0", "--speed", "60")
        try:
            await take(folder, service)
        finally:
            await service.stop()


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs/screenshots"
    target.mkdir(parents=True, exist_ok=True)
    asyncio.run(main(target))
