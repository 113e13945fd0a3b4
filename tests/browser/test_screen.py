"""The hall's screen through a session, untouched: welcome, code, arrivals, the start, the slate, the way out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from playwright.async_api import Browser, Page, expect

from tests.browser.conftest import becomes, new_context
from tests.browser.test_door import Office, office
from tests.browser.test_recovery import playing

__all__ = ["office"]

# What a hall would hear, and whether the browser was asked to keep the screen on: noted where the page calls for it.
NOTED = """
  window.tones = [];
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...when) {
    tones.push(Math.round(this.frequency.value));
    return start.apply(this, when);
  };
  window.locks = 0;
  const lock = window.WakeLock?.prototype;  // in a secure context only
  const request = lock?.request;
  if (lock) lock.request = function (...kind) {
    locks += 1;
    return request.apply(this, kind);
  };
"""
# What of the welcome is not wholly seen, or lies under the buttons; names that find no room are not shown at all.
COVERED = """() => {
  const box = (one) => one.getBoundingClientRect();
  const shown = [...document.querySelectorAll('.foot > *, .count, figure img')];
  const list = document.querySelector('section ul');
  for (const one of list.children) if (box(one).left < box(list).right) shown.push(one);
  const buttons = [...document.querySelectorAll('.tools button')].map(box);
  return shown.filter((one) => {
    const { top, right, bottom, left } = box(one);
    const under = (it) => left < it.right && right > it.left && top < it.bottom && bottom > it.top;
    return top < 0 || bottom > innerHeight || left < 0 || right > innerWidth || buttons.some(under);
  }).map((one) => one.textContent || one.tagName);
}"""
RISING = [523, 659, 784]
BACK = [659, 784]


async def screen_of(office: Office, browser: Browser, bridge: int) -> Page:
    """A hall's PC: signed in by the host's link, its screen open, the console closed."""
    link = await office.post(f"/api/bridges/{bridge}/links")
    context = await new_context(browser, viewport={"width": 1366, "height": 768})
    await context.add_init_script(NOTED)
    page = await context.new_page()
    await page.goto(link["url"])
    await page.wait_for_url("**/bridge*")
    await page.goto(f"{office.service.base}/screen?bridge={bridge}")
    return page


async def begins_in(office: Office, seconds: float) -> None:
    """The organiser moves the start of the session."""
    conference = await office.get(f"/api/conferences/{office.conference}")
    session = next(each for each in conference["sessions"] if each["id"] == office.session)
    now = datetime.now(UTC)
    asked = {name: session[name] for name in ("code", "title", "kind")} | {
        "doors_open": (now - timedelta(minutes=30)).isoformat(),
        "starts": (now + timedelta(seconds=seconds)).isoformat(),
        "ends": (now + timedelta(hours=2)).isoformat(),
    }
    async with office.client.put(f"/api/sessions/{office.session}", json=asked) as response:
        assert response.status == 200, await response.text()


async def heard(page: Page) -> list[int]:
    tones: list[int] = await page.evaluate("() => tones")
    return tones


async def test_a_hall_screen_goes_through_a_session_by_itself(office: Office, browser: Browser) -> None:
    hall = await office.bridge("DC020")
    guest = (await office.people(hall))[0]
    page = await screen_of(office, browser, hall)

    # Before the start: whose conference, when, the code of now, and who has just sat down.
    await expect(page.get_by_role("heading", level=1)).to_be_visible()
    await expect(page.locator(".count")).to_be_visible()
    code = page.locator("figure[data-until]")
    await expect(code).to_be_visible()
    first = await code.locator("img").get_attribute("src")
    until = float(await code.get_attribute("data-until") or 0)
    assert 0 < until / 1000 - datetime.now(UTC).timestamp() <= 30
    assert await page.evaluate("() => locks") == 1
    await check_in(office, hall, guest)
    arrived = page.get_by_role("region", name="Vừa đến")
    await expect(arrived).to_contain_text(guest["full_name"])
    assert await arrived.locator("li > *").count() <= 2, "a name and a unit, and no more"
    for more in (await office.people(hall))[1:6]:
        await check_in(office, hall, more)
    await expect(arrived.locator("li")).to_have_count(5)
    for width, height in ((1280, 720), (3840, 2160), (1366, 768)):
        await page.set_viewport_size({"width": width, "height": height})
        assert await page.evaluate(COVERED) == [], f"{width} x {height}"
    await expect(page.locator(".stream")).to_have_count(0)

    # The start: nobody touches the screen.
    await begins_in(office, 3)
    await expect(page.locator(".count")).to_have_text("00:01", timeout=6_000)
    await playing(page, "playing")  # type: ignore[misc]
    assert await heard(page) == RISING
    assert await page.evaluate(FILLS)

    # The centre goes away: never its error, always the conference. It comes back, and is heard to come back.
    stage = f"/api/conferences/{office.conference}/stage/test"
    await office.post(stage, {"running": False})
    await playing(page, "slate")  # type: ignore[misc]
    await expect(page.locator(".stream")).to_contain_text("Trung tâm sẽ phát trong giây lát")
    await office.post(stage, {"running": True})
    await playing(page, "playing", 4)  # type: ignore[misc]
    assert await heard(page) == RISING + BACK

    # Its pointer and buttons are out of sight, and one key leads back to the desk.
    await expect(page.locator("main.idle")).to_have_count(1, timeout=5_000)
    await expect(page.locator(".tools")).to_have_css("opacity", "0")
    await page.keyboard.press("f")
    await becomes(page, "() => document.fullscreenElement !== null")
    await page.keyboard.press("f")
    await becomes(page, "() => document.fullscreenElement === null")

    # A host that switches the code off sees it gone at once, on again it is another one by its time.
    await expect(page.locator("figure[data-until]")).to_have_count(0)
    await begins_in(office, 600)
    await expect(code).to_be_visible()
    await expect(code.locator("img")).not_to_have_attribute("src", first or "", timeout=31_000)
    await office.client.put(f"/api/bridges/{hall}/screen", json={"code": False, "arrivals": False, "chimes": False})
    await expect(code).to_have_count(0)
    await expect(arrived).to_have_count(0)
    await page.keyboard.press("Escape")
    await page.wait_for_url("**/bridge*")
    await page.context.close()


# The picture fills the screen, edge to edge.
FILLS = """() => {
  const { width, height } = document.querySelector('video').getBoundingClientRect();
  return width === innerWidth && height === innerHeight;
}"""


async def check_in(office: Office, bridge: int, guest: dict[str, Any]) -> None:
    """At the door, by the guest's own ticket."""
    asked = {"code": office.ticket(guest), "nonce": f"screen-{guest['id']}", "bridge_id": bridge}
    await office.post(f"/api/sessions/{office.session}/checkins", asked)
