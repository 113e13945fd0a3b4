"""What people see when something breaks: words instead of frozen pictures, figures with their age, and a way back."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from playwright.async_api import Browser, Page, expect

from tests.browser.conftest import Starter, becomes, new_context
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


async def test_all_pages_recover_by_themselves_when_the_coordinator_is_killed(
    start: Starter, browser: Browser, tmp_path: Path
) -> None:
    data = tmp_path / "kept"
    arguments = ("demo", "--port", str(free_port()), "--media-port", "0", "--no-arrivals")
    service = await start(*arguments, data=data)
    office, hall, phone = [await new_context(browser) for _ in range(3)]
    control, bridge, screen, scanner, ticket = [
        await context.new_page() for context in (office, hall, hall, hall, phone)
    ]
    await sign_in(control, service.control, "control")
    await sign_in(bridge, service.bridge, "bridge")
    await begin(control, service.base)
    await screen.goto(f"{service.base}/screen")
    await scanner.goto(f"{service.base}/scan")
    await ticket.goto(service.ticket)
    await expect(ticket.locator("main")).to_contain_text("Chưa điểm danh")
    badge, present = control.locator(".badge"), control.get_by_role("progressbar", name="Đại biểu có mặt")
    for page in (bridge, screen):
        await playing(page, "playing", 15)  # type: ignore[misc]
    await expect(control.locator(".tile").nth(1)).to_contain_text("11.056")
    await becomes(scanner, "() => navigator.serviceWorker.controller !== null", within=45)
    await carries(scanner)
    title = await control.locator("header strong").first.inner_text()

    await service.stop(signal.SIGKILL)
    await expect(badge).to_have_attribute("data-line", "lost")
    await expect(badge).to_contain_text(re.compile(r"Mất kết nối.*Số liệu lúc \d\d:\d\d:\d\d"))
    await expect(control.locator(".tile").nth(1)).to_contain_text("11.056")
    await expect(bridge.locator(".badge")).to_have_attribute("data-line", "lost")
    # The hall goes on counting, and its screen greets it, also one that is switched on only now.
    await scanner.get_by_label("Hoặc gõ số trên thẻ").fill(service.ticket)
    await scanner.keyboard.press("Enter")
    await expect(scanner.get_by_test_id("scan-result")).to_contain_text("chờ máy chủ xác nhận", timeout=15_000)
    await screen.reload()
    await expect(screen.get_by_role("heading", level=1)).to_have_text(title)
    await ticket.evaluate("() => dispatchEvent(new Event('online'))")
    await expect(ticket.locator(".age")).to_contain_text("Mất mạng")

    # Nobody touches a page from here on.
    await start(*arguments, data=data)
    late = await asyncio.gather(
        expect(badge).to_have_attribute("data-line", "live", timeout=20_000),
        expect(present).to_have_attribute("value", "1", timeout=20_000),
        expect(control.locator("li.air")).to_contain_text("Hình thử", timeout=20_000),
        expect(bridge.locator(".badge")).to_have_attribute("data-line", "live", timeout=20_000),
        expect(bridge.get_by_role("region", name="Đại biểu có mặt").locator(".big")).to_contain_text(
            re.compile(r"^\s*1"), timeout=20_000
        ),
        playing(bridge, "playing", 20),  # type: ignore[arg-type]
        playing(screen, "playing", 20),  # type: ignore[arg-type]
        expect(scanner.locator(".line")).to_be_hidden(timeout=20_000),
        expect(scanner.locator(".figure")).to_contain_text(re.compile(r"1\s*/"), timeout=20_000),
        # A city holds a hundred thousand of these: each tries again after up to 20 s, and then every 6 s.
        expect(ticket.locator("main")).to_contain_text("Đã điểm danh", timeout=40_000),
        return_exceptions=True,
    )
    assert [str(each) for each in late if each is not None] == []
    for context in (office, hall, phone):
        await context.close()


async def begin(control: Page, base: str) -> None:
    """The organiser, in the control room, lets the session start now."""
    answer = await control.request.get(f"{base}/api/conferences/1")
    session = (await answer.json())["sessions"][0]
    now = datetime.now(UTC)
    times = {"doors_open": now - timedelta(minutes=30), "starts": now, "ends": now + timedelta(hours=2)}
    asked = {name: session[name] for name in ("code", "title", "kind")} | {
        name: at.isoformat() for name, at in times.items()
    }
    changed = await control.request.put(f"{base}/api/sessions/{session['id']}", data=asked, headers={"X-Diemcau": "1"})
    assert changed.ok, await changed.text()


async def carries(scanner: Page) -> None:
    """Waits until the list of who is expected is on the device."""
    await scanner.get_by_role("button", name="Lượt chờ gửi").click()
    await expect(scanner.get_by_role("dialog")).to_contain_text("Danh sách trên máy")
    await scanner.keyboard.press("Escape")


async def test_a_console_that_was_asleep_is_right_again_at_once(demo: Service, browser: Browser) -> None:
    context = await new_context(browser)
    page = await context.new_page()
    async with Cable.to(demo) as cable:
        await sign_in(page, cable.through(demo.bridge), "bridge")
        await playing(page, "playing")  # type: ignore[misc]
        figures = page.get_by_role("region", name="Đại biểu có mặt").locator(".big")
        await expect(figures).to_contain_text(re.compile(r"^\s*0"))
        chromium = await context.new_cdp_session(page)

        # A lid is closed: the page stands still, the clock goes on, and the line dies without a word.
        await chromium.send("Page.setWebLifecycleState", {"state": "frozen"})
        cable.die()
        scan = await context.request.post(
            cable.through(f"{demo.base}/api/sessions/1/checkins"),
            data={"code": demo.ticket, "nonce": "while-asleep"},
            headers={"X-Diemcau": "1"},
        )
        assert scan.ok, await scan.text()
        await chromium.send("Page.setWebLifecycleState", {"state": "active"})
        await page.evaluate("() => { const now = Date.now; Date.now = () => now() + 120_000; }")
        await expect(figures).to_contain_text(re.compile(r"^\s*1"), timeout=3_000)
        await expect(page.locator(".badge")).to_have_attribute("data-line", "live")
        await playing(page, "playing", 5)  # type: ignore[misc]
    await context.close()


class Cable:
    """A line to a service that can die as real ones do: what is open stays open and carries nothing any more."""

    def __init__(self, service: Service) -> None:
        self._far = urlsplit(service.base)
        self._port = 0
        self._live: set[asyncio.Task[None]] = set()
        self._ends: list[asyncio.StreamWriter] = []

    @classmethod
    @asynccontextmanager
    async def to(cls, service: Service) -> AsyncIterator[Cable]:
        cable = cls(service)
        server = await asyncio.start_server(cable._carry, "127.0.0.1", 0)
        cable._port = server.sockets[0].getsockname()[1]
        yield cable
        cable.die()
        server.close()
        for end in cable._ends:
            end.transport.abort()
        await asyncio.sleep(0)

    def through(self, url: str) -> str:
        return url.replace(self._far.netloc, f"localhost:{self._port}")

    def die(self) -> None:
        for task in self._live:
            task.cancel()
        self._live.clear()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection(self._far.hostname, self._far.port)
        self._ends += [writer, back]
        self._live |= {asyncio.create_task(_pump(reader, back)), asyncio.create_task(_pump(there, writer))}


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65536):
        writer.write(data)
    writer.close()


async def test_the_scanner_opens_and_counts_without_a_network(demo: Service, browser: Browser) -> None:
    context = await new_context(browser, viewport={"width": 390, "height": 844})
    page = await context.new_page()
    await sign_in(page, demo.bridge, "bridge")
    await page.goto(f"{demo.base}/scan")
    await expect(page.locator("h1")).to_contain_text("Phường")
    await page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    # The worker takes the page over once its files are kept, also one that was loaded past it.
    kept = "() => navigator.serviceWorker.controller !== null"
    await becomes(page, kept)
    past = await context.new_cdp_session(page)
    async with page.expect_event("load"):
        await past.send("Page.reload", {"ignoreCache": True})
    await becomes(page, kept)
    await carries(page)

    await context.set_offline(True)
    await page.reload()
    await expect(page.locator("h1")).to_contain_text("Phường")
    result = page.get_by_test_id("scan-result")
    await page.get_by_label("Hoặc gõ số trên thẻ").fill(demo.ticket)
    await page.keyboard.press("Enter")
    await expect(result).to_contain_text("Mời vào")
    await expect(result).to_contain_text("chờ máy chủ xác nhận")
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
