"""What people see when something breaks: words instead of frozen pictures, figures with their age, and a way back."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import time
from pathlib import Path

from playwright.async_api import Browser, Page, expect

from tests.browser.conftest import Starter, new_context
from tests.service import Service


async def sign_in(page: Page, link: str, to: str) -> None:
    await page.goto(link)
    await page.wait_for_url(f"**/{to}*")


def playing(page: Page, phase: str, within: float = 10) -> object:
    return expect(page.locator(".stream")).to_have_attribute("data-phase", phase, timeout=within * 1000)


async def test_a_hall_follows_the_stage_without_reconnecting(demo: Service, browser: Browser) -> None:
    centre, hall = await new_context(browser), await new_context(browser)
    control, bridge = await centre.new_page(), await hall.new_page()
    await sign_in(control, demo.control, "control")
    await sign_in(bridge, demo.bridge, "bridge")
    await playing(bridge, "playing")  # type: ignore[misc]
    offers: list[str] = []
    bridge.on("request", lambda asked: offers.append(asked.url) if "/media/whep/" in asked.url else None)

    await control.get_by_role("button", name="Tắt hình thử").click()
    await playing(bridge, "slate")  # type: ignore[misc]
    await expect(bridge.locator(".stream")).to_contain_text("Trung tâm chưa phát")
    await control.get_by_role("button", name="Bật hình thử").click()
    await playing(bridge, "playing", 3)  # type: ignore[misc]
    assert offers == []
    await centre.close()
    await hall.close()


async def test_a_hall_has_its_picture_again_within_5_s_of_the_nodes_death(demo: Service, page: Page) -> None:
    await sign_in(page, demo.bridge, "bridge")
    await playing(page, "playing")  # type: ignore[misc]
    await asyncio.sleep(1)
    nodes = children(demo.process.pid, "bridges.media")
    assert nodes
    for pid in nodes:
        os.kill(pid, signal.SIGKILL)
    killed = time.monotonic()
    await expect(page.locator(".stream")).not_to_have_attribute("data-phase", "playing", timeout=4000)
    await playing(page, "playing", 8)  # type: ignore[misc]
    assert time.monotonic() - killed < 6  # 5 s, and one look of this test


async def test_pages_keep_their_figures_while_the_service_is_away(start: Starter, page: Page, tmp_path: Path) -> None:
    port, data = str(free_port()), tmp_path / "kept"
    arguments = ("demo", "--port", port, "--media-port", "0", "--no-arrivals")
    service = await start(*arguments, data=data)
    await sign_in(page, service.control, "control")
    badge = page.locator(".badge")
    await expect(badge).to_have_attribute("data-line", "live")
    summoned = page.locator(".tile").nth(1)
    await expect(summoned).to_contain_text("11.056")

    await service.stop()
    await expect(badge).to_have_attribute("data-line", "lost")
    await expect(badge).to_contain_text(re.compile(r"Mất kết nối.*Số liệu lúc \d\d:\d\d:\d\d"))
    await expect(summoned).to_contain_text("11.056")

    await start(*arguments, data=data)
    await expect(badge).to_have_attribute("data-line", "live", timeout=15_000)


async def test_the_scanner_opens_and_counts_without_a_network(demo: Service, browser: Browser) -> None:
    context = await new_context(browser, viewport={"width": 390, "height": 844})
    page = await context.new_page()
    await sign_in(page, demo.bridge, "bridge")
    await page.goto(f"{demo.base}/scan")
    await expect(page.locator("h1")).to_contain_text("Phường")
    await page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    # The worker takes the page over once its files are kept.
    await page.wait_for_function("() => navigator.serviceWorker.controller !== null")

    await context.set_offline(True)
    await page.reload()
    await expect(page.locator("h1")).to_contain_text("Phường")
    result = page.get_by_test_id("scan-result")
    await page.get_by_label("Hoặc gõ số trên thẻ").fill(demo.ticket)
    await page.keyboard.press("Enter")
    await expect(result).to_contain_text("Đã ghi, sẽ gửi sau")
    await page.reload()
    await expect(page.get_by_text("Đang giữ 1 lượt")).to_be_visible()

    await context.set_offline(False)
    await expect(page.locator(".line")).to_be_hidden(timeout=30_000)
    await page.goto(demo.ticket)
    await expect(page.locator("main")).to_contain_text("Đã điểm danh")
    await context.close()


def children(pid: int, named: str) -> list[int]:
    """Processes below this one whose command line holds the name."""
    found = []
    for line in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(line.read_text().rpartition(")")[2].split()[1])
            command = (line.parent / "cmdline").read_text()
        except OSError:
            continue
        if parent == pid and named in command:
            found.append(int(line.parent.name))
    return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
