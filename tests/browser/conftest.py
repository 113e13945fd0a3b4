"""Real pages in a real Chromium against a real service, each in a process of its own."""

from __future__ import annotations

import asyncio
import os
import shutil
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import pytest_asyncio
from playwright.async_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Playwright,
    Request,
    async_playwright,
    expect,
)

from tests.service import Service, start_service

# What a page shows in the end, on a machine that does two things at once: speed has tests and figures of its own.
expect.set_options(timeout=15_000)
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


DEMO = ("demo", "--port", "0", "--media-port", "0", "--no-arrivals")
"""The demo with nobody arriving: what a test does is all that happens."""
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
    return await start(*DEMO)


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def shared_demo(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Service]:
    """One such service for all tests of a file: they change nothing that another looks at."""
    service = await start_service(tmp_path_factory.mktemp("shared"), *DEMO)
    yield service
    await service.stop()


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


@pytest_asyncio.fixture(loop_scope="session", autouse=True)
async def no_page_is_left_open(browser: Browser) -> AsyncIterator[None]:
    """A test that failed before it closed its pages must not leave them playing beside all that follow."""
    before = set(browser.contexts)
    yield
    for context in set(browser.contexts) - before:
        await context.close()


FAULTS: list[str] = []
"""What pages did in the running test that no page may do."""
TOLD = """document.addEventListener('securitypolicyviolation', (broken) =>
  console.error(`security policy: ${broken.violatedDirective} ${broken.blockedURI}`));"""
# A line that is away, and an answer that is no, are for the page to show: its words are tested, not the browser's.
ANSWERS = ("Failed to load resource:", "WebSocket connection to")


@pytest.fixture(autouse=True)
def pages_without_faults() -> Iterator[None]:
    """No uncaught error, no error on the console, no broken rule of the security policy, no other host asked."""
    FAULTS.clear()
    yield
    assert FAULTS == []


async def becomes(page: Page, script: str, *but: object, within: float = 15) -> Any:
    """What a page's script says once it is something other than nothing and these. `wait_for_function` is no help: it
    evaluates again inside the page, where the policy forbids it."""
    async with asyncio.timeout(within):
        while (found := await page.evaluate(script)) in (None, "", False, *but):
            await asyncio.sleep(0.05)
    return found


async def types_like_a_scanner(page: Page, text: str) -> None:
    """A USB scanner: a key every 2 ms by its own clock, however late a busy machine hears of it, and Enter."""
    debugger = await page.context.new_cdp_session(page)
    began = time.time()
    keys = [*({"key": letter, "text": letter} for letter in text), {"key": "Enter", "code": "Enter", "text": "\r"}]
    for n, key in enumerate(keys):
        for kind in ("keyDown", "keyUp"):
            await debugger.send("Input.dispatchKeyEvent", {"type": kind, "timestamp": began + n * 0.002, **key})
    await debugger.detach()


async def new_context(browser: Browser, **more: object) -> BrowserContext:
    """A fresh browser profile in Vietnamese; what its pages may not do fails the test."""
    made = await browser.new_context(locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh", **more)  # type: ignore[arg-type]
    made.set_default_timeout(15_000)

    def said(message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(ANSWERS):
            FAULTS.append(f"console: {message.text}")

    def asked(request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in {"data", "blob"} and address.hostname not in {"127.0.0.1", "localhost"}:
            FAULTS.append(f"another host: {request.url}")

    made.on("weberror", lambda broken: FAULTS.append(f"uncaught: {broken.error}"))
    made.on("console", said)
    made.on("request", asked)
    await made.add_init_script(TOLD)
    return made


async def signed_in(browser: Browser, link: str, **more: object) -> BrowserContext:
    """A browser profile that opened a one-time or host's link; `more` is for `new_context`."""
    context = await new_context(browser, **more)
    page = await context.new_page()
    await page.goto(link)
    await page.wait_for_url(lambda url: "/open" not in url)
    await page.close()
    return context
