"""The stage's commands: done in somebody's name, told to every page within a second, and two rules that act alone."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
import pytest

from bridges.media.engine import SourceState, StageEvent, StageState
from bridges.media.null import NullEngine
from conference import stage_desk
from conference.http import keys
from conference.stage import source_of, stage_of
from conference.stage_desk import StageDesk
from schemas.words import Role
from tests.world import World


async def post(client: aiohttp.ClientSession, world: World, what: str, **body: object) -> tuple[int, Any]:
    async with client.post(f"/api/conferences/{world.conference}/stage/{what}", json=body) as response:
        return response.status, await response.json()


async def commands(client: aiohttp.ClientSession, world: World) -> list[tuple[str, str, str]]:
    async with client.get(f"/api/conferences/{world.conference}/stage/commands") as response:
        assert response.status == 200
        rows = (await response.json())["commands"]
    return [(row["verb"], row["source"], row["text"]) for row in rows]


async def told(socket: aiohttp.ClientWebSocketResponse, wanted: str, value: object) -> dict[str, Any]:
    """The first frame, within a second, in which the stage says this."""
    async with asyncio.timeout(1.0):
        while True:
            stage: dict[str, Any] = (await socket.receive_json())["stage"]
            if stage[wanted] == value:
                return stage


async def test_a_raised_hand_reaches_every_operator_at_once_and_is_lowered_by_its_turn(
    organiser: aiohttp.ClientSession, host: aiohttp.ClientSession, world: World
) -> None:
    live = f"/api/conferences/{world.conference}/stage/live"
    async with organiser.ws_connect(live) as one, organiser.ws_connect(live) as two, host.ws_connect(live) as hall:
        for socket in (one, two, hall):
            assert (await told(socket, "hands", []))["command"] == 0
        status, view = await post(host, world, "hands", raised=True)
        assert status == 200
        (hand,) = view["hands"]
        assert hand["bridge_id"] == world.ward
        for socket in (one, two, hall):
            await told(socket, "hands", [hand])
        _, again = await post(host, world, "hands", raised=True)
        assert again["hands"] == [hand], "who asks twice keeps the place"
        _, view = await post(organiser, world, "switch", source=source_of(world.ward))
        assert view["hands"] == []
        assert view["on_air_since"] is not None
        for socket in (one, two, hall):
            await told(socket, "on_air", source_of(world.ward))
    source = source_of(world.ward)
    assert await commands(organiser, world) == [("on_air", source, ""), ("hand_up", source, "")]


async def test_hands_are_a_queue_and_the_room_may_take_one_out(
    organiser: aiohttp.ClientSession, host: aiohttp.ClientSession, world: World
) -> None:
    await post(organiser, world, "hands", raised=True, bridge_id=world.other)
    _, view = await post(host, world, "hands", raised=True)
    assert [hand["bridge_id"] for hand in view["hands"]] == [world.other, world.ward]
    _, view = await post(organiser, world, "hands", raised=False, bridge_id=world.other)
    assert [hand["bridge_id"] for hand in view["hands"]] == [world.ward]
    assert (await post(host, world, "hands", raised=True, bridge_id=world.other))[0] == 404, "not theirs"
    assert (await post(organiser, world, "hands", raised=True))[0] == 400, "which hall?"


async def test_the_words_on_the_slate_reach_a_hall_and_stay(
    organiser: aiohttp.ClientSession, host: aiohttp.ClientSession, world: World
) -> None:
    words = "Giải lao đến 09:30"
    async with host.ws_connect(f"/api/conferences/{world.conference}/stage/live") as hall:
        await told(hall, "slate_text", "")
        assert (await post(organiser, world, "slate", text=f" {words} "))[0] == 200
        await told(hall, "slate_text", words)
    async with host.get(f"/api/conferences/{world.conference}/stage") as response:
        assert (await response.json())["slate_text"] == words
    assert (await post(organiser, world, "slate", text="x" * 201))[0] == 400
    assert await commands(organiser, world) == [("slate", "", words)]


async def test_a_muted_hall_is_told_and_is_heard_again_when_it_is_let_go(
    organiser: aiohttp.ClientSession, world: World
) -> None:
    await post(organiser, world, "calls", bridge_id=world.ward, calling=True)
    _, view = await post(organiser, world, "mutes", bridge_id=world.ward, muted=True)
    assert view["muted"] == [world.ward]
    _, view = await post(organiser, world, "calls", bridge_id=world.ward, calling=False)
    assert view["muted"] == []
    verbs = [verb for verb, _, _ in await commands(organiser, world)]
    assert verbs == ["let_go", "muted", "called"]


async def test_every_command_names_who_gave_it(organiser: aiohttp.ClientSession, world: World) -> None:
    async with world.client() as operator:
        await world.sign_in_account(operator, Role.OPERATOR)
        await post(operator, world, "test", running=True)
        await post(organiser, world, "switch", source=None)
        async with operator.get(f"/api/conferences/{world.conference}/stage/commands") as response:
            rows = (await response.json())["commands"]
        async with operator.get("/api/me") as response:
            operators_name = (await response.json())["name"]
    async with organiser.get("/api/me") as response:
        name = (await response.json())["name"]
    assert [(row["verb"], row["who"]) for row in rows] == [("off_air", name), ("test_on", operators_name)]
    assert name != operators_name


async def test_a_new_key_makes_the_old_one_worthless_and_hangs_up_who_used_it(
    organiser: aiohttp.ClientSession, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    hung_up: list[tuple[str, str]] = []
    engine = world.app[keys.MEDIA]
    really = engine.drop

    async def drop(stage: str, name: str) -> int:
        hung_up.append((stage, name))
        return await really(stage, name)

    monkeypatch.setattr(engine, "drop", drop)

    async def publish(key: str) -> str:
        headers = {"Content-Type": "application/sdp", "Authorization": f"Bearer {key}"}
        address = f"/media/whip/{world.conference}/centre"
        async with world.client() as encoder, encoder.post(address, data="v=0", headers=headers) as response:
            code: str = (await response.json())["code"]
            return code

    _, first = await post(organiser, world, "key")
    assert await publish(first["key"]) == "media_off", "the key is right; this service has no node"
    _, second = await post(organiser, world, "key")
    assert hung_up[-1] == (stage_of(world.conference), "centre")
    assert await publish(first["key"]) == "stage_key_wrong"
    assert await publish(second["key"]) == "media_off"
    assert first["key"] not in str(await commands(organiser, world))


class Halls:
    """Halls of paper on the service's own engine: they send and fall silent as a test says."""

    def __init__(self, engine: NullEngine) -> None:
        self.engine = engine
        self.sending: set[str] = set()

    async def stage_state(self, stage: str) -> StageState:
        now = self.engine._of(stage)
        sources = tuple(SourceState(name, live=True) for name in sorted(self.sending))
        return StageState(stage, now.on_air, "live", None, now.instead, False, sources, 0)


@pytest.fixture
def rules(world: World, monkeypatch: pytest.MonkeyPatch) -> tuple[StageDesk, Halls]:
    """The service's desk, its rules ten times as fast, on halls of paper."""
    monkeypatch.setattr(stage_desk, "GRACE_S", 0.3)
    monkeypatch.setattr(stage_desk, "STEP_S", 0.05)
    engine = world.app[keys.MEDIA]
    assert isinstance(engine, NullEngine)
    halls = Halls(engine)
    monkeypatch.setattr(engine, "stage_state", halls.stage_state)
    return world.app[keys.STAGE_DESK], halls


async def on_air(engine: Halls, world: World, wanted: str | None, within: float = 3.0) -> None:
    async with asyncio.timeout(within):
        while (await engine.stage_state(stage_of(world.conference))).on_air != wanted:
            await asyncio.sleep(0.02)


async def test_a_hall_that_drops_out_gives_the_stage_back_to_the_centre_and_everybody_is_told_why(
    rules: tuple[StageDesk, Halls], world: World
) -> None:
    desk, engine = rules
    source, stage = source_of(world.ward), stage_of(world.conference)
    engine.sending = {"centre", source}
    await desk.switch(world.conference, source, "An")
    engine.sending = {"centre"}
    desk.heard(StageEvent(stage, "source_dropped", source))
    await asyncio.sleep(0.15)
    await on_air(engine, world, source)
    engine.sending = {"centre", source}  # back within the time of grace
    await asyncio.sleep(0.4)
    await on_air(engine, world, source)
    engine.sending = {"centre"}
    desk.heard(StageEvent(stage, "source_dropped", source))
    await on_air(engine, world, "centre")
    async with asyncio.timeout(2):
        while (last := (await desk.commands(world.conference))[0]).verb != "dropped":
            await asyncio.sleep(0.02)
    assert (last.who, last.source) == ("", source)


async def test_a_tour_shows_each_hall_that_has_a_signal_and_ends_at_the_centre(
    rules: tuple[StageDesk, Halls], world: World
) -> None:
    desk, engine = rules
    halls = [world.ward, world.cell, world.other]
    engine.sending = {"centre", source_of(world.ward), source_of(world.other)}
    await desk.tour(world.conference, halls, 1, "An")
    await on_air(engine, world, source_of(world.ward))
    await on_air(engine, world, source_of(world.other))
    await on_air(engine, world, "centre")
    async with asyncio.timeout(2):
        while (told := await desk.commands(world.conference))[0].verb != "tour_ended":
            await asyncio.sleep(0.02)
    assert [(each.verb, each.text) for each in reversed(told)] == [
        ("tour", "3"),
        ("on_air", "1/3"),
        ("on_air", "3/3"),
        ("tour_ended", ""),
    ]


async def test_who_puts_somebody_on_air_by_hand_ends_the_tour(rules: tuple[StageDesk, Halls], world: World) -> None:
    desk, engine = rules
    engine.sending = {"centre", source_of(world.ward), source_of(world.other)}
    await desk.tour(world.conference, [world.ward, world.other], 1, "An")
    await on_air(engine, world, source_of(world.ward))
    await desk.switch(world.conference, "centre", "An")
    await asyncio.sleep(1.3)
    await on_air(engine, world, "centre")
