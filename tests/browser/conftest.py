"""Real pages in a real Chromium against a real service, each in a process of its own."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, Playwright, async_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--allow-loopback-in-peer-connection",  # a host with only `lo` still plays
    "--autoplay-policy=no-user-gesture-required",
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
]
ROOT = Path(__file__).parents[2]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One loop for all browser tests: Playwright's objects live on it. Without Chromium they are skipped, not in CI."""
    for item in items:
        if "tests/browser" not in str(item.path):
            continue
        item.add_marker(pytest.mark.browser)
        item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)
        if CHROMIUM is None and os.environ.get("CI") != "true":
            item.add_marker(pytest.mark.skip(reason="Chromium is not installed"))


@dataclass
class Service:
    """A running `diemcau`, and what it printed."""

    process: asyncio.subprocess.Process
    printed: str
    data: Path

    def _link(self, after: str) -> str:
        found = re.search(after + r".*?(https?://\S+)", self.printed)
        assert found is not None, self.printed
        return found[1]

    @property
    def base(self) -> str:
        return self._link("Điểm Cầu:").rstrip("/")

    @property
    def control(self) -> str:
        """The one-time link into the control room."""
        return self._link("control room")

    @property
    def bridge(self) -> str:
        """The link to the console of a bridge point; opens any number of times."""
        return self._link("bridge console:")

    @property
    def ticket(self) -> str:
        """A delegate's ticket."""
        return self._link("ticket:")

    async def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        if self.process.returncode is None:
            self.process.send_signal(how)
        await asyncio.wait_for(self.process.wait(), 10)


async def start_service(data: Path, *arguments: str) -> Service:
    """Start `diemcau` with these arguments and wait until it says that it is there."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DIEMCAU_")}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "conference",
        *arguments,
        "--data",
        str(data),
        stdout=asyncio.subprocess.PIPE,
        stderr=sys.stderr,
        env=environment,
        cwd=ROOT,
    )
    assert process.stdout is not None
    printed = ""
    async with asyncio.timeout(40):
        while "Ctrl-C" not in printed:
            line = await process.stdout.readline()
            assert line, f"the service ended:\n{printed}"
            printed += line.decode()
    return Service(process, printed, data)


Starter = Callable[..., Awaitable[Service]]


@pytest_asyncio.fixture(loop_scope="session")
async def start(tmp_path: Path) -> AsyncIterator[Starter]:
    """Starts services that end with the test."""
    async with AsyncExitStack() as owned:

        async def starter(*arguments: str, data: Path | None = None) -> Service:
            service = await start_service(data or tmp_path / "data", *arguments)
            owned.push_async_callback(service.stop)
            return service

        yield starter


@pytest_asyncio.fixture(loop_scope="session")
async def demo(start: Starter) -> Service:
    """The demo with nobody arriving: what a test does is all that happens."""
    return await start("demo", "--port", "0", "--media-port", "0", "--no-arrivals")


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def playwright() -> AsyncIterator[Playwright]:
    async with async_playwright() as made:
        yield made


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def browser(playwright: Playwright) -> AsyncIterator[Browser]:
    """One Chromium for all tests; each test gets contexts of its own."""
    made = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
    yield made
    await made.close()


@pytest_asyncio.fixture(loop_scope="session")
async def context(browser: Browser) -> AsyncIterator[BrowserContext]:
    made = await new_context(browser)
    yield made
    await made.close()


@pytest_asyncio.fixture(loop_scope="session")
async def page(context: BrowserContext) -> Page:
    return await context.new_page()


async def new_context(browser: Browser, **more: object) -> BrowserContext:
    """A fresh browser profile in Vietnamese; a page's uncaught error or a broken rule of its CSP fails the test."""
    made = await browser.new_context(locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh", **more)  # type: ignore[arg-type]
    made.set_default_timeout(15_000)

    def broken(error: object) -> None:
        raise AssertionError(f"a page broke: {error}")

    made.on("weberror", lambda error: broken(error.error))
    return made
