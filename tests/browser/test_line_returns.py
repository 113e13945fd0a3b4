"""A scanner's line returns: who is known here comes back without words, whose name is missing on the page with them."""

from __future__ import annotations

from typing import Any

from playwright.async_api import Browser, Route, expect

from tests.browser.test_door import SCAN_ALL, Office, office

__all__ = ["office"]
PATIENCE = 2_600  # ms for which a scan is somebody at the door, and is sent alone (`post.svelte.ts`)


async def test_the_page_names_whom_it_did_not_know_and_asks_for_no_word_about_the_others(
    office: Office, browser: Browser
) -> None:
    hall, ward = await office.bridge("DC000"), await office.bridge("DC065")
    own, guest = (await office.people(hall))[:30], (await office.people(ward))[0]
    page = await office.scanner(browser, hall)
    result = page.get_by_test_id("scan-result")
    batches: list[tuple[dict[str, Any], dict[str, Any]]] = []

    async def heard(route: Route) -> None:
        answer = await route.fetch()
        batches.append((route.request.post_data_json, await answer.json()))
        await route.fulfill(response=answer)

    await page.route("**/checkins/batch", heard)

    await page.context.set_offline(True)
    await page.evaluate(SCAN_ALL, [office.ticket(person) for person in own])
    await page.evaluate(SCAN_ALL, [office.ticket(guest)])
    await expect(result).to_have_attribute("data-code", "other_bridge")
    await page.get_by_role("button", name="Xác nhận dự tại đây").click()
    await page.evaluate(SCAN_ALL, [office.ticket(own[0])])
    await expect(result).to_contain_text("Máy này đã điểm danh người này lúc trước")
    await expect(page.locator(".waits")).to_contain_text("33")
    before = page.get_by_role("list", name="Các lượt trước").get_by_role("listitem")
    await expect(before.first).to_contain_text("Mời vào")  # the guest: this device carries their ticket's digest alone

    await page.wait_for_timeout(PATIENCE)
    await page.context.set_offline(False)
    await expect(page.locator(".waits")).to_be_hidden(timeout=40_000)
    await expect(before.first).to_contain_text(guest["full_name"])
    await expect(page.locator(".conflict")).to_be_hidden()
    ((asked, answer),) = batches
    items = list(zip(asked["scans"], answer["results"], strict=True))
    assert [each for scan, each in items if scan["brief"]] == [{"receipt": None, "problem": None}] * 30
    in_words = [each["receipt"]["outcome"] for scan, each in items if not scan["brief"]]
    assert in_words == ["other_bridge", "ok", "already_checked_in"]
    tally = await office.get(f"/api/sessions/{office.session}/tally")
    (figures,) = [row for row in tally["bridges"] if row["bridge_id"] == hall]
    assert (figures["present"], figures["moved_in"]) == (31, 1)
    await page.context.close()


async def test_whoever_stands_last_on_the_page_is_said_to_be_checked_in(office: Office, browser: Browser) -> None:
    hall = await office.bridge("DC000")
    person = (await office.people(hall))[40]
    page = await office.scanner(browser, hall)
    result = page.get_by_test_id("scan-result")
    await page.context.set_offline(True)
    await page.evaluate(SCAN_ALL, [office.ticket(person)])
    await expect(result).to_contain_text("Đã ghi trên máy này, chờ máy chủ xác nhận")
    await page.wait_for_timeout(PATIENCE)
    await page.context.set_offline(False)
    await expect(page.locator(".waits")).to_be_hidden(timeout=40_000)
    await expect(result).to_contain_text("Đã điểm danh.")
    await expect(result).to_contain_text(person["full_name"])
    await expect(result).not_to_contain_text("chờ máy chủ")
    await page.context.close()
