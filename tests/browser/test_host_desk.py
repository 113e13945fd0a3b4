"""The host's counting desk, the hall's code on a delegate's phone, and the evidence in the control room."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser.conftest import new_context
from tests.browser.test_door import Office, office

__all__ = ["office"]


@pytest.fixture(scope="module")
def signature() -> str:
    return "Trần Thị Chủ Trì, Bí thư"


async def console(office: Office, browser: Browser, bridge: int) -> Page:
    """A host at their PC, by a link of their own."""
    link = await office.post(f"/api/bridges/{bridge}/links")
    context = await new_context(browser, viewport={"width": 1366, "height": 900})
    page = await context.new_page()
    await page.goto(link["url"])
    await page.wait_for_url("**/bridge*")
    await expect(page.get_by_role("heading", name="Điểm danh và số liệu")).to_be_visible()
    return page


def tab(page: Page, name: str) -> Any:
    group = page.get_by_role("group", name="Điểm danh và số liệu của điểm cầu")
    return group.get_by_role("button", name=name, exact=True)


async def test_two_people_at_one_desk_count_excuse_sign_and_are_reopened(
    office: Office, browser: Browser, signature: str
) -> None:
    ward, far = await office.bridge("DC010"), await office.bridge("DC011")
    people = await office.people(ward)
    guest = (await office.people(far))[0]
    one, two = await console(office, browser, ward), await console(office, browser, ward)
    told = one.locator(".notice").first

    # By keyboard alone: a few letters without marks, Enter. The other desk sees it by itself.
    await one.get_by_label("Tìm tên, không cần dấu").focus()
    await one.keyboard.type(plain(people[0]["full_name"]))
    await expect(one.locator("li.chosen")).to_contain_text(people[0]["full_name"])
    await one.keyboard.press("Enter")
    await expect(row(two, people[0])).to_contain_text("Có mặt")
    await expect(row(two, people[0]).get_by_role("button", name="Hoàn tác")).to_be_visible()

    # Somebody came instead of the second; the third is ill.
    await row(one, people[1]).get_by_role("button", name="Dự thay").click()
    await one.get_by_label("Họ và tên người dự thay").fill("Lê Văn C")
    await one.get_by_role("button", name="Ghi dự thay").click()
    await expect(row(two, people[1])).to_contain_text("Dự thay: Lê Văn C")
    await row(two, people[2]).get_by_role("button", name="Vắng").click()
    await two.get_by_role("button", name="Ốm").click()
    await expect(row(one, people[2])).to_contain_text("Vắng có lý do: Ốm")

    # A guest of another point, a walk-in, and a signed sheet of three.
    await tab(two, "Từ điểm cầu khác").click()
    await two.get_by_label("Họ và tên đầy đủ").fill(plain(guest["full_name"]))
    await two.get_by_role("button", name="Tìm", exact=True).click()
    # Three people of the conference have this name: unit and point tell them apart.
    namesake = two.locator("li", has_text=f"Thuộc {guest['bridge_name']}")
    await namesake.get_by_role("button", name="Tính tại đây").click()
    await expect(two.locator("li", has_text=guest["full_name"])).to_have_count(1)
    await expect(namesake.get_by_role("button", name="Hoàn tác")).to_be_visible()
    await tab(one, "Ngoài danh sách").click()
    await one.get_by_label("Họ và tên").fill("Phạm Thị D")
    await one.keyboard.press("Enter")
    await expect(one.locator("li", has_text="Phạm Thị D")).to_be_visible()
    await tab(one, "Nhập danh sách ký").click()
    await one.locator("ol").get_by_role("checkbox").first.focus()
    for _ in range(3):
        await one.keyboard.press("Space")
    await one.get_by_role("button", name="Ghi có mặt 3 người").click()
    await expect(told).to_contain_text("Đã ghi 3 trên 3 người")

    # Headcount, differences in words, and a signature on what was seen: nothing that moved meanwhile is signed.
    await tab(one, "Sĩ số và xác nhận").click()
    await one.get_by_label("Sĩ số bạn đếm được").fill("9")
    await one.get_by_role("button", name="Báo sĩ số").click()
    await expect(one.get_by_text("nhiều hơn 2 người")).to_be_visible()
    await one.get_by_label("Họ tên, chức vụ người xác nhận").fill(signature)
    await one.get_by_role("button", name="Tôi xác nhận").click()
    await expect(one.get_by_text(f"{signature} đã xác nhận")).to_be_visible()
    for page in (one, two):  # and so say the steps of both, whoever signed
        await expect(page.locator("[data-signed=true]")).to_have_count(1, timeout=5_000)
    # What is signed offers no change that would be refused.
    for name in ("Danh sách", "Từ điểm cầu khác", "Ngoài danh sách", "Nhập danh sách ký"):
        await tab(two, name).click()
        await expect(two.get_by_text("đã được xác nhận, không sửa được nữa")).to_be_visible()
        await expect(two.locator("#counting-section :is(li, form, ol) button")).to_have_count(0)
    book = await office.get(f"/api/sessions/{office.session}/bridges/{ward}/book")
    figures, signed = book["figures"], book["certifications"][0]
    names = ("present", "substitutes", "excused", "walk_ins", "headcount")
    assert [figures[name] for name in names] == [5, 1, 1, 1, 9]
    assert (signed["by"], signed["unexcused"]) == (signature, len(people) - 6)

    # The control room sees the difference and opens it again, with a reason that the host reads.
    control = await evidence_page(office, browser)
    await control.get_by_label("Tìm điểm cầu").fill(plain(book_name(people)))
    line = control.locator("tbody tr").first
    await expect(line).to_contain_text("+2")
    await line.get_by_role("button", name="Mở lại").click()
    await control.get_by_label("Lý do").fill("Bổ sung người đến muộn")
    await control.get_by_role("dialog").get_by_role("button", name="Mở lại").click()
    await expect(line).not_to_contain_text("Đã xác nhận")
    await one.reload()
    await tab(one, "Sĩ số và xác nhận").click()
    await expect(one.get_by_text("Bổ sung người đến muộn")).to_be_visible()
    await tab(one, "Nhật ký").click()
    first = one.locator("ol li strong")
    await expect(first.first).to_have_text("Ban tổ chức mở lại")
    for page in (one, two, control):
        await page.context.close()


def plain(name: str) -> str:
    from conference.roster.names import fold

    return fold(name)


def book_name(people: list[dict[str, Any]]) -> str:
    found: str = people[0]["bridge_name"]
    return found


def row(page: Page, person: dict[str, Any]) -> Any:
    return page.locator("#counting-section li", has_text=re.compile(re.escape(person["full_name"]))).first


async def evidence_page(office: Office, browser: Browser) -> Page:
    """The organiser's evidence, with the login that the office has."""
    cookies = [{"name": each.key, "value": each.value, "url": office.service.base} for each in office.client.cookie_jar]
    context = await new_context(browser, viewport={"width": 1366, "height": 900})
    await context.add_cookies(cookies)  # type: ignore[arg-type]
    page = await context.new_page()
    await page.goto(f"{office.service.base}/evidence")
    await expect(page.locator("tbody tr").first).to_be_visible()
    return page


async def test_a_delegates_phone_checks_in_by_the_halls_code(office: Office, browser: Browser) -> None:
    ward, far = await office.bridge("DC012"), await office.bridge("DC013")
    people = await office.people(ward)
    stranger = (await office.people(far))[0]
    address = f"/api/sessions/{office.session}/bridges/{ward}/hall-code"
    code = (await office.get(address))["url"]
    now = datetime.now(UTC)
    for topic, starts in (
        ("Quán triệt Nghị quyết", now - timedelta(hours=1)),
        ("Thảo luận", now + timedelta(minutes=3)),
    ):
        times = {"starts": starts.isoformat(), "ends": (starts + timedelta(hours=2)).isoformat()}
        await office.post(f"/api/sessions/{office.session}/items", {"topic": topic, **times})
    phone = await new_context(browser, viewport={"width": 390, "height": 844})
    page = await phone.new_page()

    await page.goto(code)
    await expect(page.locator("h1")).to_have_text("Điện thoại này chưa có thẻ đại biểu")
    await page.goto(office.ticket(people[0]))
    await expect(page.locator("h2").first).to_have_text(people[0]["full_name"])
    await expect(page.get_by_test_id("data-notice")).to_be_visible()
    # A phone that never showed the notice shows it first, and counts nobody by itself.
    await page.evaluate("Object.keys(localStorage).forEach((k) => k.includes('notice') && localStorage.removeItem(k))")
    await page.goto(code)
    await expect(page.get_by_test_id("data-notice")).to_contain_text("có quyền xem, yêu cầu sửa hoặc xóa")
    await expect(page.get_by_role("button", name=people[0]["full_name"])).to_be_visible()
    await expect(page.get_by_test_id("hall-answer")).to_have_count(0)
    await page.goto((await office.get(address))["url"])
    answer = page.get_by_test_id("hall-answer")
    await expect(answer).to_contain_text("Đã điểm danh")
    await expect(answer).to_contain_text(people[0]["full_name"])
    await expect(answer.locator(".items")).to_contain_text("Quán triệt Nghị quyết")
    await expect(answer.locator(".items")).to_contain_text("Thảo luận")

    # A couple with one phone: asked who it is, counted, and flagged.
    await page.goto(office.ticket(people[1]))
    await expect(page.locator("h2").first).to_have_text(people[1]["full_name"])
    await page.goto((await office.get(address))["url"])
    await page.get_by_role("button", name=people[1]["full_name"]).click()
    await expect(answer).to_contain_text(people[1]["full_name"])
    flagged = (await office.get(f"/api/sessions/{office.session}/scans?flagged=true&limit=500"))["scans"]
    assert (people[1]["id"], "shared_phone") in {(each["delegate_id"], each["flag"]) for each in flagged}

    # A code of before, made up, and somebody of another hall: what to do stands there.
    await page.goto(f"{office.service.base}/h/1{'0' * 38}")
    await page.get_by_role("button", name=people[0]["full_name"]).click()
    await expect(answer).to_contain_text("quét mã đang hiện")
    other = await new_context(browser, viewport={"width": 390, "height": 844})
    page = await other.new_page()
    await page.goto(office.ticket(stranger))
    await expect(page.get_by_test_id("data-notice")).to_be_visible()  # a phone that has not shown it counts nobody
    await page.goto((await office.get(address))["url"])
    await expect(page.get_by_test_id("hall-answer")).to_contain_text(stranger["bridge_name"])
    await expect(page.get_by_role("link", name="Mở thẻ của tôi")).to_be_visible()

    control = await evidence_page(office, browser)
    await control.get_by_role("button", name="Cần xem lại").click()
    await expect(control.locator("tr", has_text=people[1]["full_name"])).to_contain_text("Một điện thoại")
    await control.get_by_role("button", name="Thành phần, đơn vị").click()
    await expect(control.get_by_role("heading", name="Số người đến mỗi phút")).to_be_visible()
    for context in (phone, other, control.context):
        await context.close()
