"""Bridge points sign up: by the organiser's link, confirmed by a person or by rule, once per unit."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from conference.http import keys
from tests.test_live import frame
from tests.world import World, new_nonce

FORM: dict[str, Any] = {
    "unit": "Phường Mới",
    "hall": "Hội trường lớn",
    "address": "12 đường Thử",
    "capacity": 120,
    "mode": "two_way",
    "chair": "nguyễn thị chủ trì",
    "contact": "LÊ VĂN ĐẦU MỐI",
    "contact_phone": "0500 123 456",
    "expected": 90,
}


@pytest.fixture(autouse=True)
async def open_until_tomorrow(world: World, organiser: aiohttp.ClientSession) -> None:
    """The world's doors are open already; the organiser takes sign-ups until tomorrow."""
    await rules(organiser, world)


async def rules(organiser: aiohttp.ClientSession, world: World, *, hours: float = 24, auto: bool = False) -> None:
    closes = (world.app[keys.NOW]() + timedelta(hours=hours)).isoformat()
    url = f"/api/conferences/{world.conference}/sign-up-rules"
    async with organiser.put(url, json={"closes_at": closes, "auto_confirm": auto}) as response:
        assert response.status == 200, await response.text()


async def link(client: aiohttp.ClientSession, world: World, parent: int | None = None) -> str:
    url = f"/api/conferences/{world.conference}/sign-up-links"
    async with client.post(url, json={"parent_id": parent}) as response:
        assert response.status == 201, await response.text()
        address: str = (await response.json())["url"]
    assert "/signup#" in address
    return address.partition("#")[2]


async def sign_up(client: aiohttp.ClientSession, token: str, **changed: Any) -> tuple[int, dict[str, Any]]:
    body = FORM | {"token": token, "nonce": new_nonce()} | changed
    async with client.post("/api/sign-ups", json=body) as response:
        return response.status, await response.json()


async def decide(client: aiohttp.ClientSession, number: int, **decision: Any) -> tuple[int, dict[str, Any]]:
    async with client.post(f"/api/sign-ups/{number}/decision", json=decision) as response:
        return response.status, await response.json()


async def open_link(world: World, url: str) -> tuple[int, dict[str, Any], aiohttp.ClientSession]:
    client = world.client()
    async with client.post("/api/links/open", json={"token": url.partition("#")[2]}) as response:
        return response.status, await response.json(), client


async def points(client: aiohttp.ClientSession, world: World) -> dict[str, dict[str, Any]]:
    async with client.get(f"/api/conferences/{world.conference}/bridges") as response:
        return {row["name"]: row for row in (await response.json())["bridges"]}


async def test_a_point_signs_up_is_seen_at_once_and_its_link_opens_the_console_once_confirmed(
    world: World, organiser: aiohttp.ClientSession, anyone: aiohttp.ClientSession
) -> None:
    token = await link(organiser, world)
    async with anyone.post("/api/sign-ups/look", json={"token": token}) as response:
        invite = await response.json()
    assert (invite["title"], invite["closed"], invite["mine"]) == ("Hội nghị thử nghiệm", False, None)

    await asyncio.sleep(0.6)  # what the fixture did has been told by then
    async with organiser.ws_connect(f"/api/sessions/{world.session}/live") as socket:
        assert (await frame(socket))["type"] == "snapshot"
        status, made = await sign_up(anyone, token)
        assert status == 201
        assert "sign_ups" in (await frame(socket, news=True))["topics"]
        view = made["sign_up"]
        assert (view["status"], view["contact"], view["contact_phone"]) == ("pending", "Lê Văn Đầu Mối", "+84500123456")

        # Until somebody confirms it, the host's own link says how it stands and lets them mend the form.
        status, problem, early = await open_link(world, made["url"])
        await early.close()
        assert (status, problem["code"]) == (409, "sign_up_pending")
        own = made["url"].partition("#")[2]
        async with anyone.put("/api/sign-ups/mine", json=FORM | {"token": own, "capacity": 200}) as response:
            assert (response.status, (await response.json())["capacity"]) == (200, 200)

        assert (await decide(organiser, view["id"], confirm=True))[0] == 200
        # The tree of the gate and of every page has it now.
        async with asyncio.timeout(5):
            while (told := await frame(socket))["type"] != "snapshot":
                pass
        assert told["tally"]["totals"]["points"] == 5
    assert (await decide(organiser, view["id"], confirm=False))[1]["code"] == "sign_up_decided"

    point = (await points(organiser, world))["Điểm cầu Phường Mới"]
    assert point["parent_id"] == world.main
    assert (point["address"], point["level"], point["capacity"]) == ("Hội trường lớn, 12 đường Thử", "ward", 200)
    assert world.app[keys.REGISTRY].get(point["id"]) is not None
    assert point["id"] in world.app[keys.GATE].registry.conferences[world.conference].bridges
    status, me, console = await open_link(world, made["url"])
    assert (status, me["role"], me["bridge_id"]) == (201, "host", point["id"])
    await console.close()


async def test_a_unit_signs_up_once_also_when_two_send_together_and_however_it_is_spelt(
    world: World, organiser: aiohttp.ClientSession, anyone: aiohttp.ClientSession
) -> None:
    token = await link(organiser, world)
    spelt = ["Phường Mới", "PHUONG MOI", "Điểm cầu Phường Mới"]
    answers = await asyncio.gather(*(sign_up(anyone, token, unit=unit) for unit in spelt))
    assert sorted(status for status, _ in answers) == [201, 409, 409]
    refused = next(body for status, body in answers if status == 409)
    assert refused["code"] == "unit_signed_up"
    assert "+84" not in str(refused), "a stranger learns that the unit is there, not whom to call"
    # Another hall of the unit is welcome when its host says so, and then a person looks at it.
    assert (await sign_up(anyone, token, again=True, hall=""))[1]["code"] == "hall_needed"
    await rules(organiser, world, auto=True)
    status, second = await sign_up(anyone, token, again=True, hall="Hội trường B")
    assert (status, second["sign_up"]["status"]) == (201, "pending")
    await decide(organiser, second["sign_up"]["id"], confirm=True)
    assert "Điểm cầu Phường Mới – Hội trường B" in await points(organiser, world)


async def test_a_lost_answer_is_asked_for_again_and_makes_no_second_point(
    world: World, organiser: aiohttp.ClientSession, anyone: aiohttp.ClientSession
) -> None:
    await rules(organiser, world, auto=True)
    token, nonce = await link(organiser, world), new_nonce()
    first = await sign_up(anyone, token, nonce=nonce)
    second = await sign_up(anyone, token, nonce=nonce)
    assert (first[0], second[0]) == (201, 201)
    assert first[1]["sign_up"]["bridge_id"] == second[1]["sign_up"]["bridge_id"]
    status, _, client = await open_link(world, second[1]["url"])
    await client.close()
    assert status == 201


async def test_a_point_of_the_roster_is_claimed_but_never_opened_without_a_person(
    world: World, organiser: aiohttp.ClientSession, anyone: aiohttp.ClientSession
) -> None:
    await rules(organiser, world, auto=True)
    status, made = await sign_up(anyone, await link(organiser, world), unit="Phường Thử Hai")
    view = made["sign_up"]
    assert (status, view["status"], view["claims"]) == (201, "pending", "Điểm cầu Phường Thử Hai")
    status, _, stranger = await open_link(world, made["url"])
    await stranger.close()
    assert status == 409, "the link opens no console: the delegates of the point are behind it"
    await decide(organiser, view["id"], confirm=True)
    status, me, host = await open_link(world, made["url"])
    await host.close()
    assert (status, me["bridge_id"]) == (201, world.other)
    assert len(await points(organiser, world)) == 4
    async with organiser.get(f"/api/bridges/{world.other}") as response:
        assert (await response.json())["contact_phone"] == "+84500123456"


async def test_a_declined_sign_up_says_why_and_frees_the_unit(
    world: World, organiser: aiohttp.ClientSession, anyone: aiohttp.ClientSession
) -> None:
    token = await link(organiser, world)
    _, made = await sign_up(anyone, token)
    await decide(organiser, made["sign_up"]["id"], confirm=False, note="Đơn vị dự tại điểm cầu chính")
    _, problem, client = await open_link(world, made["url"])
    await client.close()
    assert problem["code"] == "sign_up_declined"
    assert "dự tại điểm cầu chính" in problem["message"]["vi"]
    assert (await sign_up(anyone, token))[0] == 201


async def test_hosts_add_points_below_theirs_at_any_depth_and_nowhere_else(
    world: World, organiser: aiohttp.ClientSession, host: aiohttp.ClientSession, anyone: aiohttp.ClientSession
) -> None:
    below = {"unit": "Tổ dân phố 7"} | {"nonce": new_nonce()}
    async with host.post(f"/api/bridges/{world.cell}/children", json=FORM | below) as response:
        made = await response.json()
        assert (response.status, made["sign_up"]["status"]) == (201, "confirmed")
    child = made["sign_up"]["bridge_id"]
    status, me, deeper = await open_link(world, made["url"])
    assert (status, me["bridge_id"]) == (201, child)
    async with deeper:
        again = {"unit": "Tổ 7A", "nonce": new_nonce()}
        async with deeper.post(f"/api/bridges/{child}/children", json=FORM | again) as response:
            assert response.status == 201
            grandchild = (await response.json())["sign_up"]["bridge_id"]
        async with deeper.post(f"/api/bridges/{world.ward}/children", json=FORM | again) as response:
            assert response.status == 404
    assert list(world.app[keys.REGISTRY].ancestors(grandchild)) == [
        grandchild,
        child,
        world.cell,
        world.ward,
        world.main,
    ]
    # A ward's link for its own cells; the ward decides them, another ward does not even see them.
    token = await link(host, world, world.ward)
    _, made = await sign_up(anyone, token, unit="Khu phố 9")
    async with world.client() as other:
        await world.sign_in_host(other, world.other)
        assert (await decide(other, made["sign_up"]["id"], confirm=True))[0] == 404
        async with other.get(f"/api/conferences/{world.conference}/sign-ups") as response:
            assert (await response.json())["sign_ups"] == []
    async with host.get(f"/api/conferences/{world.conference}/sign-ups") as response:
        listed = (await response.json())["sign_ups"]
    assert [row["unit"] for row in listed] == ["Khu phố 9", "Tổ 7A", "Tổ dân phố 7"]
    assert (await decide(host, made["sign_up"]["id"], confirm=True))[0] == 200
    async with host.post(f"/api/conferences/{world.conference}/sign-up-links", json={}) as response:
        assert response.status == 404, "top-level points are the organiser's"
    assert len(await points(organiser, world)) == 7


async def test_after_the_deadline_hosts_change_nothing_and_the_organiser_still_may(
    world: World, organiser: aiohttp.ClientSession, host: aiohttp.ClientSession, anyone: aiohttp.ClientSession
) -> None:
    details = {name: value for name, value in FORM.items() if name != "unit"}
    url = f"/api/bridges/{world.ward}/details"
    async with host.put(url, json=details) as response:
        assert (response.status, (await response.json())["chair"]) == (200, "Nguyễn Thị Chủ Trì")
    token = await link(organiser, world)
    _, made = await sign_up(anyone, token)
    await rules(organiser, world, hours=-1)
    assert (await sign_up(anyone, token, unit="Phường Chậm"))[1]["code"] == "sign_up_closed"
    own = made["url"].partition("#")[2]
    for client, method, path, body in (
        (anyone, "PUT", "/api/sign-ups/mine", FORM | {"token": own}),
        (host, "PUT", url, details),
        (host, "POST", f"/api/bridges/{world.ward}/children", FORM | {"nonce": new_nonce()}),
    ):
        async with client.request(method, path, json=body) as response:
            assert (response.status, (await response.json())["code"]) == (409, "sign_up_closed"), path
    async with organiser.put(url, json=details | {"chair": "Trần Văn Thay"}) as response:
        assert (await response.json())["chair"] == "Trần Văn Thay"


@pytest.mark.parametrize("phone", ["12345", "0100 000 000", "không có"])
async def test_a_phone_that_nobody_can_call_is_refused_in_words(
    world: World, organiser: aiohttp.ClientSession, anyone: aiohttp.ClientSession, phone: str
) -> None:
    status, problem = await sign_up(anyone, await link(organiser, world), contact_phone=phone)
    assert (status, problem["code"]) == (400, "phone_unreadable")
    assert "10 chữ số" in problem["message"]["vi"]


async def test_a_flood_of_sign_ups_from_one_address_is_slowed(
    world: World, organiser: aiohttp.ClientSession, anyone: aiohttp.ClientSession
) -> None:
    token = await link(organiser, world)
    statuses = [(await sign_up(anyone, token, unit=f"Đơn vị {number}"))[0] for number in range(45)]
    assert statuses[:40] == [201] * 40, "a department that signs its forty points up in one go is no flood"
    assert 429 in statuses[40:]


async def test_a_link_that_nobody_made_opens_nothing(anyone: aiohttp.ClientSession) -> None:
    async with anyone.post("/api/sign-ups/look", json={"token": "x" * 43}) as response:
        assert (response.status, (await response.json())["code"]) == (403, "link_spent")
    assert (await sign_up(anyone, "x" * 43))[1]["code"] == "link_spent"
