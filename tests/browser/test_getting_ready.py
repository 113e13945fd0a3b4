"""Story (a): a host signs up by the organiser's link, passes the line check with a fake camera, and is seen ready in
the organiser's page that is open all the while."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.async_api import Browser, expect

from tests.browser.conftest import DEMO, Starter, becomes, new_context
from tests.browser.test_pages import AXE, FIND

UNIT = "Trung tâm Thử Nghiệm"
PLAYED = "document.querySelector('video[aria-label=\"Hình từ trung tâm\"]').currentTime"


async def test_a_host_signs_up_passes_the_line_check_and_is_seen_ready(
    start: Starter, browser: Browser, tmp_path: Path
) -> None:
    service = await start(*DEMO)
    desk = await new_context(browser)
    organiser = await desk.new_page()
    await organiser.goto(service.control)
    await organiser.wait_for_url("**/control*")
    await organiser.get_by_role("link", name="Sẵn sàng").click()
    await organiser.wait_for_url("**/ready*")
    # The demo's doors are open: the organiser takes sign-ups for longer.
    await organiser.get_by_label("Hạn đăng ký").fill("2099-01-01T08:00")
    await organiser.get_by_role("button", name="Lưu").click()
    await expect(organiser.get_by_text("Đã lưu.")).to_be_visible()
    await organiser.get_by_role("button", name="Tạo liên kết đăng ký").click()
    link = await organiser.locator("code").inner_text()

    # The host, by keyboard alone: an empty form says what is missing and leads to the first field.
    hall = await new_context(browser)
    await hall.grant_permissions(["camera", "microphone"], origin=service.base)
    host = await hall.new_page()
    await host.goto(link)
    await expect(host.get_by_role("heading", level=1)).to_have_text("Đăng ký điểm cầu")
    assert "#" not in host.url
    await host.get_by_role("button", name="Gửi đăng ký").focus()
    await host.keyboard.press("Enter")
    await expect(host.get_by_label("Đơn vị")).to_be_focused()
    await host.evaluate(AXE)
    assert await host.evaluate(FIND) == []
    # Unit, hall and address, the way of taking part as it stands, no capacity, how many, who chairs, who answers.
    for word in (UNIT, "Hội trường A", "12 đường Thử", "", "", "40", "Trần Thị Chủ Trì", "Lê Văn Đầu Mối"):
        await host.keyboard.type(word)
        await host.keyboard.press("Tab")
    await host.keyboard.type("0500 12")
    await expect(host.get_by_text("10 chữ số")).to_be_visible()
    await host.keyboard.type("3 456")
    await host.keyboard.press("Enter")
    await expect(host.get_by_role("heading", level=1)).to_have_text("Đã nhận đăng ký")
    own = await host.locator("code").inner_text()
    await host.goto(own)
    await host.wait_for_url("**/signup")
    await expect(host.get_by_text("Đang chờ ban tổ chức xác nhận")).to_be_visible()

    # Seen at once, confirmed, and the same link opens the console.
    row = organiser.locator("li", has_text=UNIT)
    await expect(row).to_contain_text("40 đại biểu dự kiến", timeout=5_000)
    await row.get_by_role("button", name="Xác nhận").click()
    await organiser.get_by_label("Lọc theo tên").fill("trung tam thu nghiem")
    point = organiser.locator("li[data-readiness]", has_text=UNIT)
    await expect(point).to_have_attribute("data-readiness", "unchecked", timeout=10_000)
    counted = organiser.get_by_test_id("ready-count")
    before = await counted.inner_text()
    await host.goto(own)
    await host.wait_for_url("**/bridge*")
    await host.get_by_role("link", name="Kiểm tra đường truyền").click()
    await host.wait_for_url("**/check*")
    await host.get_by_role("button", name="Bắt đầu kiểm tra").click()
    await expect(host.get_by_label("Hình của hội trường")).to_be_visible()
    await host.evaluate(AXE)
    assert await host.evaluate(FIND) == []
    await host.get_by_role("button", name="tiếp tục").click(timeout=15_000)
    heard = host.get_by_role("button", name="Có, nghe rõ")
    await heard.wait_for(timeout=45_000)
    played = await host.evaluate(PLAYED)
    await becomes(host, f"() => {PLAYED} > {played + 0.5}")  # whoever is asked whether it is heard still hears it
    await heard.click()
    result = host.locator("[data-ready]")
    await expect(result).to_be_visible()
    said = await result.inner_text()
    assert await result.get_attribute("data-ready") == "true", said
    assert await host.evaluate(FIND) == []
    seconds = re.search(r"Thời gian đo\s+(\d+) s", said)
    assert seconds is not None, said
    assert int(seconds[1]) >= 10
    for measured in ("Độ trễ khứ hồi", "Tốc độ nhận", "Khả năng gửi"):
        assert re.search(rf"{measured}\s+[\d.]+ ", said), said

    # The organiser's page, never touched meanwhile, shows the point as ready.
    await expect(counted).not_to_have_text(before, timeout=5_000)
    await expect(point).to_have_count(0)
    await organiser.get_by_label("Hiện cả điểm cầu đã sẵn sàng").check()
    await expect(point).to_have_attribute("data-readiness", "ready")
    await organiser.evaluate(AXE)
    assert await organiser.evaluate(FIND) == []
    for context in (desk, hall):
        await context.close()
