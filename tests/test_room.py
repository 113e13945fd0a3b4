"""What the control room and the halls say to each other: everybody hears what is theirs, and nobody else's."""

from __future__ import annotations

import asyncio
import csv
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest

from schemas.words import Act
from tests.world import World, new_nonce


@asynccontextmanager
async def watching(client: aiohttp.ClientSession, world: World, *, crew: bool = False) -> AsyncIterator[Any]:
    """Reads the next frame of the live stream that holds news, or (`crew`) that says who runs the room."""
    async with client.ws_connect(f"/api/sessions/{world.session}/live") as socket:

        async def news() -> dict[str, Any]:
            async with asyncio.timeout(5):
                while True:
                    frame: dict[str, Any] = await socket.receive_json()
                    if frame["type"] == "room" and (frame["crew"] is not None) == crew:
                        return frame

        await socket.receive_json()
        yield news


async def post(client: aiohttp.ClientSession, path: str, body: dict[str, Any] | None = None) -> tuple[int, Any]:
    async with client.post(path, json=body) as response:
        return response.status, await response.json() if response.status != 204 else None


async def get(client: aiohttp.ClientSession, path: str) -> Any:
    async with client.get(path) as response:
        assert response.status == 200, await response.text()
        return await response.json()


async def told(client: aiohttp.ClientSession, world: World, text: str, to: list[int] | None) -> dict[str, Any]:
    url = f"/api/conferences/{world.conference}/messages"
    status, message = await post(client, url, {"nonce": new_nonce(), "text": text, "to": to})
    assert status == 201, message
    made: dict[str, Any] = message
    return made


async def test_what_is_said_to_one_point_reaches_its_host_at_once_and_no_other(
    organiser: aiohttp.ClientSession, host: aiohttp.ClientSession, world: World
) -> None:
    async with world.client() as elsewhere:
        await world.sign_in_host(elsewhere, world.other)
        async with watching(host, world) as here, watching(elsewhere, world) as there:
            await told(organiser, world, "Kiểm tra lại micrô", [world.ward])
            await told(organiser, world, "Sắp khai mạc", None)
            assert (await here())["messages"][0]["text"] == "Kiểm tra lại micrô"
            assert (await here())["messages"][0]["to_all"]
            # The other hall's first news is the circular: it never heard the other message.
            assert (await there())["messages"][0]["text"] == "Sắp khai mạc"
    chat = await get(host, f"/api/bridges/{world.ward}/messages")
    assert [message["text"] for message in chat["messages"]] == ["Kiểm tra lại micrô", "Sắp khai mạc"]


async def test_a_host_of_several_chosen_points_learns_only_of_their_own(
    organiser: aiohttp.ClientSession, host: aiohttp.ClientSession, world: World
) -> None:
    async with watching(host, world) as news:
        await told(organiser, world, "Báo sĩ số", [world.cell, world.other])
        (message,) = (await news())["messages"]
    assert message["to"] == [world.cell]


async def test_a_hosts_word_is_unread_until_an_operator_read_it_and_the_host_sees_that(
    organiser: aiohttp.ClientSession, host: aiohttp.ClientSession, world: World
) -> None:
    async with watching(organiser, world) as centre, watching(host, world) as hall:
        url = f"/api/bridges/{world.ward}/messages"
        status, message = await post(host, url, {"nonce": new_nonce(), "text": "Chưa nghe được"})
        assert (status, message["from_bridge_id"]) == (201, world.ward)
        assert (await centre())["messages"][0]["text"] == "Chưa nghe được"
        (chat,) = (await get(organiser, f"/api/conferences/{world.conference}/chats"))["chats"]
        assert (chat["bridge_id"], chat["unread"]) == (world.ward, 1)
        await hall()
        assert (await post(organiser, f"{url}/read", {"message_id": message["id"]}))[0] == 204
        (read,) = (await hall())["reads"]
        assert (read["bridge_id"], read["centre"], read["message_id"]) == (world.ward, True, message["id"])
    (chat,) = (await get(organiser, f"/api/conferences/{world.conference}/chats"))["chats"]
    assert chat["unread"] == 0
    assert (await get(host, url))["messages"][0]["read_by"]


async def test_the_centre_sees_that_a_hall_has_read(
    organiser: aiohttp.ClientSession, host: aiohttp.ClientSession, world: World
) -> None:
    message = await told(organiser, world, "Kiểm tra lại micrô", [world.ward, world.other])
    async with watching(organiser, world) as news:
        assert (await post(host, f"/api/bridges/{world.ward}/messages/read", {"message_id": message["id"]}))[0] == 204
        assert (await news())["reads"][0]["centre"] is False
    chats = (await get(organiser, f"/api/conferences/{world.conference}/chats"))["chats"]
    assert {chat["bridge_id"]: chat["unseen"] for chat in chats} == {world.ward: 0, world.other: 1}


async def test_the_same_message_sent_twice_is_one(organiser: aiohttp.ClientSession, world: World) -> None:
    body = {"nonce": new_nonce(), "text": "Một lần thôi", "to": [world.ward]}
    url = f"/api/conferences/{world.conference}/messages"
    first, second = await asyncio.gather(post(organiser, url, body), post(organiser, url, body))
    assert first[1]["id"] == second[1]["id"]
    assert len((await get(organiser, f"/api/bridges/{world.ward}/messages"))["messages"]) == 1


async def test_an_old_chat_is_read_page_by_page(organiser: aiohttp.ClientSession, world: World) -> None:
    for number in range(5):
        await told(organiser, world, f"Tin {number}", [world.ward])
    url = f"/api/bridges/{world.ward}/messages"
    newest = await get(organiser, f"{url}?limit=2")
    assert ([each["text"] for each in newest["messages"]], newest["more"]) == (["Tin 3", "Tin 4"], True)
    older = await get(organiser, f"{url}?limit=10&before={newest['messages'][0]['id']}")
    assert ([each["text"] for each in older["messages"]], older["more"]) == (["Tin 0", "Tin 1", "Tin 2"], False)


async def test_a_flood_and_an_endless_text_are_declined(host: aiohttp.ClientSession, world: World) -> None:
    url = f"/api/bridges/{world.ward}/messages"
    assert (await post(host, url, {"nonce": new_nonce(), "text": "a" * 1001}))[0] == 400
    answers = [await post(host, url, {"nonce": new_nonce(), "text": "a"}) for _ in range(12)]
    assert [status for status, _ in answers[:9]] == [201] * 9
    status, problem = answers[-1]
    assert (status, problem["code"]) == (429, "too_many")


async def test_a_message_to_points_of_another_conference_is_not_sent(
    organiser: aiohttp.ClientSession, world: World
) -> None:
    url = f"/api/conferences/{world.conference}/messages"
    status, problem = await post(organiser, url, {"nonce": new_nonce(), "text": "Đi đâu?", "to": [999_999]})
    assert (status, problem["code"]) == (404, "no_points")


async def test_of_two_operators_who_take_one_request_one_wins_and_the_other_learns_who(
    host: aiohttp.ClientSession, world: World
) -> None:
    async with world.client() as one, world.client() as two:
        for operator in (one, two):
            await world.sign_in_organiser(operator)
        async with watching(one, world) as news:
            status, asked = await post(host, f"/api/bridges/{world.ward}/help", {"kind": "sound", "text": "Loa hỏng"})
            assert status == 201
            assert (await news())["helps"][0]["taken_by"] is None
        answers = await asyncio.gather(*(post(each, f"/api/help/{asked['id']}/take") for each in (one, two)))
        assert sorted(status for status, _ in answers) == [200, 409]
        (problem,) = (said for status, said in answers if status == 409)
        assert (problem["code"], problem["facts"]["by"]) == ("help_taken", "admin")

        winner = one if answers[0][0] == 200 else two
        assert (await post(winner, f"/api/help/{asked['id']}/take"))[0] == 200  # a repeat of one's own is no conflict
        status, closed = await post(winner, f"/api/help/{asked['id']}/close", {"note": "Đã đổi loa"})
        assert (status, closed["note"]) == (200, "Đã đổi loa")
        assert (await post(two, f"/api/help/{asked['id']}/take"))[1]["code"] == "help_closed"


async def test_a_hall_asks_once_for_one_thing_and_may_take_it_back(host: aiohttp.ClientSession, world: World) -> None:
    url = f"/api/bridges/{world.ward}/help"
    first, second = [await post(host, url, {"kind": "picture"}) for _ in range(2)]
    assert (first[0], second[0]) == (201, 200)
    assert first[1]["id"] == second[1]["id"]
    assert (await post(host, url, {"kind": "line"}))[1]["id"] != first[1]["id"]
    assert (await post(host, f"/api/help/{first[1]['id']}/close", {"note": "Đã tự xử lý"}))[0] == 200
    assert (await post(host, url, {"kind": "picture"}))[1]["id"] != first[1]["id"]


async def test_nobody_closes_the_request_of_another_hall(host: aiohttp.ClientSession, world: World) -> None:
    async with world.client() as elsewhere:
        await world.sign_in_host(elsewhere, world.other)
        _, asked = await post(elsewhere, f"/api/bridges/{world.other}/help", {"kind": "line"})
    assert (await post(host, f"/api/help/{asked['id']}/close", {"note": "Không phải của tôi"}))[0] == 404


async def test_incidents_are_logged_ended_and_exported_without_formulas(
    organiser: aiohttp.ClientSession, world: World
) -> None:
    url = f"/api/conferences/{world.conference}/incidents"
    body = {"nonce": new_nonce(), "kind": "power", "bridge_id": world.ward, "at": "2026-02-07T01:05:00Z"}
    status, logged = await post(organiser, url, body | {"text": "=HYPERLINK(1) mất điện"})
    assert (status, logged["automatic"]) == (201, False)
    status, ended = await post(organiser, f"/api/incidents/{logged['id']}/end", {"ended_at": "2026-02-07T01:09:00Z"})
    assert status == 200
    assert (await get(organiser, url))["incidents"] == [ended]
    async with organiser.get(f"{url}.csv") as response:
        table = list(csv.reader(io.StringIO((await response.read()).decode("utf-8-sig"))))
    assert table[1][1:3] == ["07/02/2026 08:05:00", "07/02/2026 08:09:00"]
    assert table[1][5] == "'=HYPERLINK(1) mất điện"
    assert (await post(organiser, url, body | {"kind": "point_lost", "text": "tự ghi"}))[0] == 400


async def test_operators_see_each_others_deeds_live_and_afterwards(host: aiohttp.ClientSession, world: World) -> None:
    async with world.client() as one, world.client() as two:
        for operator in (one, two):
            await world.sign_in_organiser(operator)
        async with watching(two, world) as news:
            await told(one, world, "Chuẩn bị khai mạc", None)
            (act,) = (await news())["acts"]
            assert (act["act"], act["by"], act["text"]) == (Act.SAID, "admin", "Chuẩn bị khai mạc")
            _, asked = await post(host, f"/api/bridges/{world.ward}/help", {"kind": "other"})
            await post(one, f"/api/help/{asked['id']}/take")
            await post(one, f"/api/help/{asked['id']}/close", {"note": "Đã gọi"})
        acts = (await get(two, f"/api/conferences/{world.conference}/activity"))["acts"]
    assert [each["act"] for each in acts] == ["help_closed", "help_taken", "help_asked", "said"]


@pytest.mark.parametrize("path", ["messages", "help"])
async def test_a_scanner_hears_and_says_nothing(device: aiohttp.ClientSession, world: World, path: str) -> None:
    async with device.get(f"/api/bridges/{world.ward}/{path}") as response:
        assert response.status == 403


async def test_who_runs_the_room_is_told_to_the_others_and_to_no_hall(
    organiser: aiohttp.ClientSession, host: aiohttp.ClientSession, world: World
) -> None:
    live = f"/api/sessions/{world.session}/live"
    async with host.ws_connect(live) as hall, watching(organiser, world, crew=True) as first:
        (alone,) = (await first())["crew"]
        async with world.client() as second:
            await world.sign_in_organiser(second)
            async with watching(second, world, crew=True) as other:
                assert alone in (await other())["crew"]
        await told(organiser, world, "Sắp khai mạc", None)
        async with asyncio.timeout(5):
            while (frame := await hall.receive_json())["type"] != "room":
                pass
        assert frame["messages"][0]["to_all"]  # nothing of the crew came before it
        assert frame["crew"] is None
