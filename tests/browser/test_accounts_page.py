"""The office's own pages for accounts and the audit log: invite, take the link, disable, read who did it, verify."""

from __future__ import annotations

from playwright.async_api import Browser, expect

from tests.browser.conftest import Starter, new_context
from tests.browser.test_accounts import nothing_for_axe
from tests.browser.test_office import nothing_wrong


async def test_an_organiser_invites_disables_and_finds_it_all_in_the_log(start: Starter, browser: Browser) -> None:
    service = await start("demo", "--port", "0", "--media", "none", "--no-arrivals")
    context = await new_context(browser, viewport={"width": 1366, "height": 768})
    page = await context.new_page()
    await page.goto(service.control)
    await page.wait_for_url("**/control*")
    await page.get_by_role("link", name="Tài khoản", exact=True).click()
    await page.get_by_role("button", name="Mời người dùng").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Tên đăng nhập").fill("giam.sat")
    await dialog.get_by_label("Tổ giám sát").check()
    await dialog.get_by_label("Phạm vi").select_option("subtree")
    await expect(dialog.get_by_role("button", name="Tạo liên kết mời")).to_be_disabled()
    await dialog.get_by_label("Tìm điểm cầu").fill("thu dau mot")
    await dialog.get_by_role("button", name="Phường Thủ Dầu Một").click()
    await nothing_for_axe(page)
    await dialog.get_by_role("button", name="Tạo liên kết mời").click()
    await expect(page.locator(".own code")).to_contain_text("/join#")
    await page.get_by_role("button", name="Mở tài khoản giam.sat").click()
    await dialog.get_by_role("button", name="Khóa tài khoản").click()
    await expect(dialog.get_by_text("Đăng xuất người này ở mọi nơi")).to_be_visible()
    await dialog.get_by_role("button", name="Thực hiện").click()
    await expect(dialog.get_by_role("button", name="Mở lại tài khoản")).to_be_visible()
    await dialog.get_by_role("button", name="Đóng").click()
    await expect(page.locator("li", has_text="giam.sat").get_by_text("Đã khóa")).to_be_visible()
    await page.set_viewport_size({"width": 390, "height": 844})
    await nothing_for_axe(page)

    await page.get_by_role("button", name="Tài khoản", exact=False).first.click()
    await page.get_by_role("link", name="Nhật ký", exact=True).click()
    # On a phone the first lines of the log are in view, and the filter is one touch away.
    await expect(page.locator("tbody tr").first).to_be_in_viewport()
    await page.get_by_text("Bộ lọc", exact=True).click()
    await page.get_by_label("Việc").select_option("change_account")
    await page.get_by_role("button", name="Tìm", exact=True).click()
    await expect(page.locator("tbody tr")).to_have_count(1)
    await expect(page.locator("tbody tr")).to_contain_text("Sửa tài khoản, quyền")
    await expect(page.locator("tbody tr")).to_contain_text("Trường: disabled")  # words, not JSON
    await page.get_by_role("button", name="Kiểm tra tính nguyên vẹn").click()
    await expect(page.get_by_text("Nguyên vẹn:")).to_be_visible()
    await nothing_for_axe(page)
    await page.set_viewport_size({"width": 1366, "height": 768})
    await nothing_for_axe(page)
    await context.close()


async def test_an_operator_helps_those_below_them_and_hands_out_and_takes_back_hosts_links(
    start: Starter, browser: Browser
) -> None:
    service = await start("demo", "--port", "0", "--media", "none", "--no-arrivals")
    headers = {"X-Diemcau": "1"}
    organiser, operator, host = [await new_context(browser, viewport={"width": 1366, "height": 768}) for _ in range(3)]
    page = await organiser.new_page()
    await page.goto(service.control)
    await page.wait_for_url("**/control*")
    for username, role in (("truc.ban", "operator"), ("truc.hai", "operator"), ("ky.thuat", "technician")):
        asked = {"username": username, "full_name": "", "role": role, "conference_id": 1}
        made = await page.request.post(f"{service.base}/api/accounts", data=asked, headers=headers)
        assert made.status == 201
        if username == "truc.ban":
            token = (await made.json())["url"].partition("#")[2]
    password = "mot-hai-ba-bon-nam"
    for path, asked in (
        ("/api/links/accept", {"token": token, "password": password}),
        ("/api/logins", {"username": "truc.ban", "password": password}),
    ):
        assert (await operator.request.post(service.base + path, data=asked, headers=headers)).ok

    # Whom they may help, and no more: nobody is invited, and no right is changed.
    page = await operator.new_page()
    await page.goto(f"{service.base}/accounts")
    await expect(page.get_by_role("button", name="Mở tài khoản ky.thuat")).to_be_visible()
    await expect(page.locator("main li")).to_have_count(1)
    await expect(page.get_by_role("button", name="Mời người dùng")).to_have_count(0)
    await page.get_by_role("button", name="Mở tài khoản ky.thuat").click()
    dialog = page.get_by_role("dialog")
    for name in ("Khóa tài khoản", "Lưu thay đổi", "Gỡ lớp xác thực thứ hai"):
        await expect(dialog.get_by_role("button", name=name)).to_have_count(0)
    await nothing_for_axe(page)
    await dialog.get_by_role("button", name="Tạo liên kết mời mới").click()
    if await (sure := dialog.get_by_role("button", name="Thực hiện")).count():
        await sure.click()
    await expect(page.locator(".own code")).to_contain_text("/join#")

    await page.get_by_text("Liên kết đầu mối", exact=True).click()
    await page.get_by_label("Tìm điểm cầu").fill("thu dau mot")
    name = "Phường Thủ Dầu Một"
    await page.get_by_role("button", name="Cấp liên kết cho").filter(has_text="Cấp liên kết").first.click()
    link = await page.locator(".own code").text_content()
    assert link is not None
    console = await host.new_page()
    await console.goto(link)
    await console.wait_for_url("**/bridge*")
    await expect(console.get_by_text(name).first).to_be_visible()
    await nothing_wrong(page, "hosts")

    await page.get_by_role("button", name="Thu hồi liên kết của").first.click()
    await dialog.get_by_role("button", name="Thu hồi", exact=True).click()
    await expect(page.get_by_text("Đã thu hồi các liên kết của")).to_be_visible()
    await expect(page.locator(".own code")).to_have_count(0)
    assert (await host.request.get(f"{service.base}/api/me")).status == 401
    for each in (organiser, operator, host):
        await each.close()
