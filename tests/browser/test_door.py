"""The scanner at the door, in real browsers: at once, without a network, and never wrong."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, Playwright, Route, expect

from checkin.ticket import TicketKeys
from conference.keyring import load_keyring
from tests.browser.conftest import CHROMIUM, FLAGS, becomes, new_context, types_like_a_scanner
from tests.service import Service, start_service

# What a USB scanner does, key by key, and how long the door waits for its answer (ms).
SCAN_ALL = """async (codes) => {
  const result = document.querySelector('[data-testid=scan-result]');
  const waits = [];
  for (const code of codes) {
    const before = result.dataset.scan;
    const began = performance.now();
    const shown = new Promise((done) => {
      const seen = new MutationObserver(() => {
        if (result.dataset.scan !== before) { seen.disconnect(); done(performance.now()); }
      });
      seen.observe(result, { attributes: true });
    });
    for (const key of [...code, 'Enter']) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    }
    waits.push(await shown - began);
  }
  return waits;
}"""


class Office:
    """The organiser's API of a service: whom the main hall expects, and pairing links."""

    def __init__(self, service: Service, client: aiohttp.ClientSession, me: dict[str, Any]) -> None:
        self.service, self.client = service, client
        self.conference: int = me["conference"]["id"]
        self.session: int = me["conference"]["sessions"][0]["id"]
        keyring = load_keyring(service.data)
        self.keys = TicketKeys(keyring.tickets, keyring.current_ticket)

    async def get(self, path: str) -> Any:
        async with self.client.get(path) as response:
            assert response.status == 200, await response.text()
            return await response.json()

    async def post(self, path: str, body: dict[str, Any] | None = None) -> Any:
        async with self.client.post(path, json=body or {}) as response:
            assert response.status < 300, await response.text()
            return await response.json()

    async def bridge(self, code: str) -> int:
        bridges = (await self.get(f"/api/conferences/{self.conference}/bridges"))["bridges"]
        found: int = next(bridge["id"] for bridge in bridges if bridge["code"] == code)
        return found

    async def people(self, bridge: int) -> list[dict[str, Any]]:
        path = f"/api/sessions/{self.session}/bridges/{bridge}/delegates?limit=500"
        found: list[dict[str, Any]] = (await self.get(path))["delegates"]
        return found

    async def devices(self) -> list[dict[str, Any]]:
        """The newest first."""
        found: list[dict[str, Any]] = (await self.get(f"/api/conferences/{self.conference}/devices"))["devices"]
        return found

    def ticket(self, delegate: dict[str, Any]) -> str:
        return f"{self.service.base}/t/{self.keys.mint(delegate['id'], 0)}"

    async def scanner(self, browser: Browser, bridge: int, **more: object) -> Page:
        """A phone, paired by its single-use link, its page kept for later by the service worker."""
        link = await self.post(f"/api/bridges/{bridge}/pairings")
        context = await new_context(browser, viewport={"width": 390, "height": 844}, **more)
        page = await context.new_page()
        await page.goto(link["url"])
        await expect(page.locator(".figure")).to_contain_text("/")
        await becomes(page, "() => navigator.serviceWorker.controller !== null")
        await carries(page)
        return page


def quick(waits: list[float]) -> float:
    """What the page itself takes, in milliseconds: the fastest, as other tests run beside on the same cores."""
    return min(waits)


async def carries(page: Page) -> None:
    """Waits until the signed set is on the device."""
    await page.get_by_role("button", name="Lượt chờ gửi").click()
    await expect(page.get_by_role("dialog")).to_contain_text("Danh sách trên máy")
    await page.keyboard.press("Escape")


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def office(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Office]:
    """One service for the whole module; every test takes people of its own."""
    service = await start_service(
        tmp_path_factory.mktemp("door"), "demo", "--port", "0", "--media-port", "0", "--no-arrivals"
    )
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(service.base, cookie_jar=jar, headers={"X-Diemcau": "1"}) as client:
        token = service.control.rpartition("#")[2]
        async with client.post("/api/links/open", json={"token": token}) as response:
            assert response.status == 201
        async with client.get("/api/conferences") as response:
            conferences = (await response.json())["conferences"]
        yield Office(service, client, {"conference": conferences[0]})
    await service.stop()


async def test_two_scanners_without_a_network_count_everybody_once_and_list_every_conflict(
    office: Office, browser: Browser
) -> None:
    hall = await office.bridge("DC000")
    people = (await office.people(hall))[:160]
    tickets = [office.ticket(person) for person in people]
    first, second = await office.scanner(browser, hall), await office.scanner(browser, hall)
    for page in (first, second):
        await page.context.set_offline(True)
        await page.reload()
        await expect(page.locator("h1")).to_contain_text("Điểm cầu")

    # 120 and 80 scans: 40 people are admitted at both doors, each door knows their names at once.
    waits = await first.evaluate(SCAN_ALL, tickets[:60])
    phone = first.context
    await first.close(run_before_unload=False)  # the battery dies; another start finds everything again
    first = await phone.new_page()
    await first.goto(f"{office.service.base}/scan")
    await expect(first.locator(".waits")).to_contain_text("60")
    waits += await first.evaluate(SCAN_ALL, tickets[60:120])
    waits += await second.evaluate(SCAN_ALL, tickets[80:])
    assert quick(waits) < 100, waits
    result = second.get_by_test_id("scan-result")
    await expect(result).to_contain_text("Mời vào")
    await expect(result).to_contain_text(people[-1]["full_name"])
    await second.evaluate(SCAN_ALL, tickets[-1:])
    await expect(result).to_contain_text("Đã điểm danh rồi")
    await expect(second.locator(".waits")).to_contain_text("81")
    assert await present(office, hall) == 0

    for page in (first, second):
        await page.context.set_offline(False)
        await expect(page.locator(".waits")).to_be_hidden(timeout=40_000)
    assert await present(office, hall) == len(people)
    await expect(first.locator(".conflict")).to_be_hidden()
    await second.locator(".conflict").click()
    listed = second.get_by_test_id("conflicts").locator("li")
    await expect(listed).to_have_count(40)
    shown = await listed.locator("strong").all_text_contents()
    assert sorted(shown) == sorted(person["full_name"] for person in people[80:120])
    await second.reload()  # what nobody has looked at stays
    await expect(second.locator(".conflict")).to_contain_text("40")
    async with asyncio.timeout(20):
        while [device["queue_length"] for device in (await office.devices())[:2]] != [0, 0]:
            await asyncio.sleep(0.2)
    assert all(abs(device["clock_skew_ms"]) < 5_000 for device in (await office.devices())[:2])
    await first.context.close()
    await second.context.close()


async def present(office: Office, bridge: int) -> int:
    tally = await office.get(f"/api/sessions/{office.session}/tally")
    found: int = next(row["present"] for row in tally["bridges"] if row["bridge_id"] == bridge)
    return found


async def test_an_answer_stands_within_100_ms_also_when_the_service_is_slow(office: Office, browser: Browser) -> None:
    hall = await office.bridge("DC000")
    tickets = [office.ticket(person) for person in (await office.people(hall))[160:190]]
    page = await office.scanner(browser, hall)
    assert quick(await page.evaluate(SCAN_ALL, tickets[:15])) < 100

    async def slowly(route: Route) -> None:
        await page.wait_for_timeout(700)
        await route.continue_()

    await page.route("**/checkins", slowly)
    assert quick(await page.evaluate(SCAN_ALL, tickets[15:])) < 100
    result = page.get_by_test_id("scan-result")
    await expect(result).to_contain_text("Đã ghi trên máy này")
    await expect(result).not_to_contain_text("Đã ghi trên máy này", timeout=20_000)
    await expect(result).to_have_attribute("data-code", "ok")
    await page.context.close()


async def test_what_the_service_decides_otherwise_is_said_loudly(office: Office, browser: Browser) -> None:
    hall = await office.bridge("DC000")
    person = (await office.people(hall))[190]
    page = await office.scanner(browser, hall)
    counted = {"delegate_id": person["id"], "nonce": "elsewhere-190", "bridge_id": hall, "method": "search"}
    await office.post(f"/api/sessions/{office.session}/checkins", counted)

    async def slowly(route: Route) -> None:
        await page.wait_for_timeout(500)
        await route.continue_()

    await page.route("**/checkins", slowly)
    await page.evaluate(SCAN_ALL, [office.ticket(person)])
    result = page.get_by_test_id("scan-result")
    await expect(result).to_contain_text("Mời vào")
    await expect(result).to_contain_text("máy chủ trả lời khác")
    await expect(result).to_contain_text("Đã điểm danh rồi")
    await page.context.close()


async def test_a_list_that_was_tampered_with_is_not_used(office: Office, browser: Browser) -> None:
    hall = await office.bridge("DC000")
    link = await office.post(f"/api/bridges/{hall}/pairings")
    context = await new_context(browser, service_workers="block")
    page = await context.new_page()

    async def tampered(route: Route) -> None:
        answer = await route.fetch()
        signed = await answer.json()
        body = json.loads(signed["body"])
        body["here"][0][2] = "Kẻ Lạ Mặt"
        await route.fulfill(response=answer, json=signed | {"body": json.dumps(body, ensure_ascii=False)})

    await page.route("**/offline", tampered)
    await page.goto(link["url"])
    await expect(page.get_by_role("alert")).to_contain_text("không đúng chữ ký")
    await page.get_by_role("button", name="Tìm tên").click()
    await expect(page.get_by_role("dialog")).to_contain_text("chưa tải danh sách")
    await context.close()


async def test_a_guest_is_confirmed_and_a_wrong_scan_taken_back_by_keyboard_alone(
    office: Office, browser: Browser
) -> None:
    hall, ward = await office.bridge("DC000"), await office.bridge("DC065")
    guest = (await office.people(ward))[0]
    page = await office.scanner(browser, hall)
    result = page.get_by_test_id("scan-result")
    # In the middle of typing something else: what the scanner typed into the field is taken out again.
    field = page.get_by_label("Hoặc gõ số trên thẻ")
    await field.press_sequentially("12", delay=400)
    await types_like_a_scanner(page, f"hơttpsô{office.ticket(guest).rpartition('/')[2]}")
    await expect(result).to_have_attribute("data-code", "other_bridge")
    await expect(field).to_have_value("12")
    await expect(result).to_contain_text(guest["bridge_name"])
    await reach(page, "Xác nhận dự tại đây")
    await page.keyboard.press("Enter")
    await expect(result).to_have_attribute("data-code", "ok")
    await expect(result).to_contain_text(guest["full_name"])
    book = f"/api/sessions/{office.session}/bridges/{hall}/book"
    assert (await office.get(book))["figures"]["moved_in"] == 1
    await reach(page, "Hoàn tác lượt này")
    await page.keyboard.press("Enter")
    await expect(result).to_contain_text("Đã hoàn tác")
    told = await office.get(book)
    assert (told["figures"]["moved_in"], told["corrections"][0]["deed"]) == (0, "undo")
    assert told["corrections"][0]["full_name"] == guest["full_name"]
    await page.context.close()


async def reach(page: Page, name: str) -> None:
    """Tabs until the focus is on this button."""
    for _ in range(30):
        if name in await page.evaluate("() => document.activeElement?.closest('button')?.textContent ?? ''"):
            return
        await page.keyboard.press("Tab")
    raise AssertionError(f"no Tab leads to {name}")


async def test_cards_are_read_in_the_page_and_never_stored(office: Office, browser: Browser) -> None:
    hall = await office.bridge("DC000")
    person = (await office.people(hall))[191]
    page = await office.scanner(browser, hall)
    result = page.get_by_test_id("scan-result")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.post_data or ""))
    health = "DN4000000000000|4e677579e1bb856e|01/01/1990|1|c491|79 - 024|01/01/2020|-|15/06/2021|7900000|-|4|1"
    await page.evaluate(SCAN_ALL, [health])
    await expect(result).to_contain_text("thẻ bảo hiểm y tế")
    card = f"000099012345||{person['full_name']}|01011990|Nam|Số 1, Phường X, TP Y|15062021"
    await page.evaluate(SCAN_ALL, [card])
    assert not any("Phường X" in body or "01011990" in body or "4e67" in body for body in sent)
    # Not on the roster by its number: the name leads to the list, and a person decides.
    dialog = page.get_by_role("dialog")
    await expect(dialog.get_by_role("searchbox")).to_have_value(person["full_name"])
    await page.keyboard.press("Enter")
    await expect(result).to_have_attribute("data-code", "ok")
    await expect(result).to_contain_text(person["full_name"])
    kept = await page.evaluate(
        """async () => {
          const db = await new Promise((done) => {
            const asked = indexedDB.open('diemcau');
            asked.onsuccess = () => done(asked.result);
          });
          const read = (name) => new Promise((done) => {
            const asked = db.transaction(name).objectStore(name).getAll();
            asked.onsuccess = () => done(asked.result);
          });
          return JSON.stringify(await Promise.all([...db.objectStoreNames].map(read)));
        }"""
    )
    assert "000099012345" not in kept
    assert "Phường X" not in kept
    await page.context.close()


async def test_the_scanner_can_be_installed(office: Office, browser: Browser) -> None:
    page = await office.scanner(browser, await office.bridge("DC000"))
    devtools = await page.context.new_cdp_session(page)
    manifest = await devtools.send("Page.getAppManifest")
    assert manifest["errors"] == []
    assert json.loads(manifest["data"])["start_url"] == "/scan"
    # A private window is never offered an installation; nothing else may be wrong.
    errors = (await devtools.send("Page.getInstallabilityErrors"))["installabilityErrors"]
    assert {error["errorId"] for error in errors} <= {"in-incognito"}
    await page.context.close()


async def test_a_revoked_scanner_is_out_at_once_and_forgets_the_names(office: Office, browser: Browser) -> None:
    hall = await office.bridge("DC000")
    page = await office.scanner(browser, hall)
    person = (await office.people(hall))[192]
    device = (await office.devices())[0]["id"]
    async with office.client.delete(f"/api/devices/{device}") as response:
        assert response.status == 204
    await page.evaluate(SCAN_ALL, [office.ticket(person)])
    await page.reload()
    await expect(page.locator("main")).to_contain_text("Máy này chưa được ghép")
    await expect(page.locator("main")).to_contain_text("vẫn được giữ trên máy này: 1")
    assert await present(office, hall) == len([each for each in await office.people(hall) if each["checked_in_at"]])
    await page.context.close()


async def test_after_the_cut_off_the_door_asks_for_a_reason_and_the_trace_keeps_it(
    office: Office, browser: Browser
) -> None:
    """The last of this module: the figures are due from here on."""
    hall = await office.bridge("DC000")
    late = next(person for person in await office.people(hall) if not person["checked_in_at"])
    conference = (await office.get("/api/conferences"))["conferences"][0]
    session = {key: conference["sessions"][0][key] for key in ("code", "title", "kind", "ends")}
    now = datetime.now(UTC)
    times = {"doors_open": now - timedelta(hours=1), "starts": now - timedelta(minutes=9), "cutoff": now}
    due = session | {key: moment.isoformat() for key, moment in times.items()}
    async with office.client.put(f"/api/sessions/{office.session}", json=due) as response:
        assert response.status == 200, await response.text()

    page = await office.scanner(browser, hall)
    result = page.get_by_test_id("scan-result")
    await page.evaluate(SCAN_ALL, [office.ticket(late)])
    await expect(result).to_have_attribute("data-code", "after_cutoff")
    assert not (await person_at(office, hall, late))["checked_in_at"]
    await result.get_by_role("button", name="Đến muộn").click()
    await expect(result).to_have_attribute("data-code", "ok")
    await expect(result).to_contain_text(late["full_name"])
    # Taking it back is a late change, too.
    await result.get_by_role("button", name="Hoàn tác lượt này").click()
    await result.get_by_label("Lý do").fill("Quét nhầm người")
    await result.get_by_role("button", name="Ghi", exact=True).click()
    await expect(result).to_contain_text("Đã hoàn tác")
    trace = (await office.get(f"/api/sessions/{office.session}/bridges/{hall}/book"))["corrections"]
    mine = [(each["deed"], each["reason"], each["late"]) for each in trace if each["full_name"] == late["full_name"]]
    assert mine == [("undo", "Quét nhầm người", True), ("late", "Đến muộn", True)], trace
    await page.context.close()


async def person_at(office: Office, bridge: int, person: dict[str, Any]) -> dict[str, Any]:
    return next(each for each in await office.people(bridge) if each["id"] == person["id"])


async def test_the_camera_that_was_chosen_is_taken_again_and_a_usb_scanner_works_beside_it(
    office: Office, playwright: Playwright
) -> None:
    two = "--use-fake-device-for-media-stream=device-count=2"
    phone = await playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, two])
    try:
        bridge = await office.bridge("DC000")
        page = await office.scanner(phone, bridge)
        video = "document.querySelector('.camera video')?.srcObject?.getVideoTracks()[0]"
        showing = f"{video}?.readyState === 'live' ? {video}.getSettings().deviceId : ''"
        first = await becomes(page, showing)
        await page.get_by_role("button", name="Đổi camera").click()
        chosen = await becomes(page, showing, first)
        person = (await office.people(bridge))[-1]
        await page.evaluate(SCAN_ALL, [office.ticket(person)])
        await expect(page.get_by_test_id("scan-result")).to_contain_text(person["full_name"])
        assert await page.evaluate(showing) == chosen
        await page.reload()
        assert await becomes(page, showing) == chosen
        await page.context.close()
    finally:
        await phone.close()
