"""Real pages in a real Chromium against a real service, each in a process of its own."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, Playwright, async_playwright

from tests.service import Service, start_service

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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One loop for all browser tests: Playwright's objects live on it. Without Chromium they are skipped, not in CI."""
    for item in items:
        if "tests/browser" not in str(item.path):
            continue
        item.add_marker(pytest.mark.browser)
        item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)
        if CHROMIUM is None and os.environ.get("CI") != "true":
            item.add_marker(pytest.mark.skip(reason="Chromium is not installed"))


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
