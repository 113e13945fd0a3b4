"""Trouble first: what is wrong is seen within seconds, and nothing that is not wrong ever is."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest

from checkin.tally import Figures
from conference.http import keys
from conference.room.presence import LOST_AFTER_S, Presence
from conference.room.trouble import Facts, Times, troubles
from conference.room.watch import GRACE_S
from schemas.words import Grade, Mode, Trouble
from tests.test_quality import REPORT
from tests.world import World

START = datetime(2026, 2, 7, 1, 0, tzinfo=UTC)
TIMES = Times(START - timedelta(minutes=30), START, START + timedelta(hours=3), START + timedelta(hours=1))
WELL = Facts(
    mode=Mode.TWO_WAY,
    is_main=False,
    online=True,
    heard_at=START,
    grade=Grade.EXCELLENT,
    figures=Figures(summoned=40, present=39, excused=1),
    certified=False,
    help_since=None,
)


def found(at: timedelta = timedelta(minutes=5), **facts: Any) -> list[Trouble]:
    made = Facts(**{name: facts.get(name, getattr(WELL, name)) for name in Facts._fields})
    return [kind for kind, _ in troubles(made, TIMES, START + at)]


DAY_BEFORE, EARLY = -timedelta(days=1), -timedelta(minutes=10)
DUE, OVER = timedelta(minutes=61), timedelta(hours=3)
AWAY = {"online": False, "heard_at": START - timedelta(minutes=20)}
NOTHING = {"online": False, "heard_at": None, "figures": Figures(summoned=40)}


@pytest.mark.parametrize(
    ("why", "expected"),
    [
        ({}, []),
        ({"help_since": START}, [Trouble.HELP]),
        ({"help_since": START, "at": OVER}, [Trouble.HELP]),
        (AWAY, [Trouble.SILENT]),
        (AWAY | {"at": EARLY}, [Trouble.SILENT]),
        (AWAY | {"at": -timedelta(minutes=40)}, []),  # before the doors a page may come and go
        (AWAY | {"at": OVER}, []),
        (AWAY | {"mode": Mode.IN_PERSON}, []),
        (AWAY | {"heard_at": START + DAY_BEFORE}, []),  # yesterday's line check; its scanner reports today
        (NOTHING, [Trouble.SILENT, Trouble.UNREPORTED]),
        (NOTHING | {"at": EARLY}, []),
        (NOTHING | {"figures": Figures(summoned=40, present=1)}, []),
        (NOTHING | {"is_main": True, "figures": Figures()}, []),
        ({"grade": Grade.POOR}, [Trouble.POOR_LINK]),
        ({"grade": Grade.GOOD}, []),
        ({"grade": Grade.UNKNOWN}, []),
        ({"grade": Grade.POOR, "at": DAY_BEFORE}, []),
        ({"figures": Figures(summoned=40, present=39, headcount=39)}, []),
        ({"figures": Figures(summoned=40, present=38, substitutes=1, walk_ins=1, headcount=40)}, []),
        ({"figures": Figures(summoned=40, present=39, headcount=41)}, [Trouble.HEADCOUNT]),
        ({"figures": Figures(summoned=40)}, [Trouble.UNREPORTED]),
        ({"figures": Figures()}, []),
        ({"figures": Figures(summoned=40, present=30)}, []),  # people may still come
        ({"figures": Figures(summoned=40, present=30), "at": DUE}, [Trouble.UNREPORTED]),
        ({"figures": Figures(summoned=40, present=30), "at": DUE, "certified": True}, []),
        ({"figures": Figures(summoned=40, present=30, unexcused=10), "at": DUE}, []),
    ],
)
def test_a_point_has_exactly_the_trouble_that_the_facts_say(why: dict[str, Any], expected: list[Trouble]) -> None:
    assert found(**why) == expected


def test_a_point_is_there_while_any_of_its_pages_is_heard() -> None:
    at = [0.0]
    presence = Presence(lambda: START, lambda: at[0])
    presence.heard(1, "console")
    presence.heard(1, "hall screen")
    at[0] = LOST_AFTER_S - 1
    presence.heard(1, "hall screen")
    presence.left(1, "console")
    at[0] = LOST_AFTER_S + 1
    assert presence.online(1)
    at[0] += LOST_AFTER_S
    assert not presence.online(1)  # no close was seen: the PC sleeps, or its line is gone
    assert presence.last_heard(1) == START


def test_a_point_whose_page_is_at_another_worker_is_there_as_long_as_that_worker_hears_it() -> None:
    at = [100.0]
    here, there = Presence(lambda: START, lambda: at[0]), Presence(lambda: START, lambda: at[0])
    there.heard(1, "console")
    at[0] += 3
    for bridge_id, ago in there.heard_here().items():
        here.heard_elsewhere(bridge_id, "b", ago)
    assert here.online(1)
    assert here.last_heard(1) == START - timedelta(seconds=3)
    assert here.heard_here() == {}  # what was only told is not told on
    at[0] += LOST_AFTER_S - 2.9
    assert not here.online(1)
    here.heard_elsewhere(1, "c", 0.5)  # the host's page came back at a third worker
    assert here.online(1)


async def states(client: aiohttp.ClientSession, world: World) -> dict[int, dict[str, Any]]:
    async with client.get(f"/api/sessions/{world.session}/states") as response:
        assert response.status == 200
        return {point["bridge_id"]: point for point in (await response.json())["points"]}


async def until(
    client: aiohttp.ClientSession, world: World, bridge: int, holds: Callable[[dict[str, Any]], bool]
) -> dict[str, Any]:
    async with asyncio.timeout(12):
        while True:
            seen = (await states(client, world)).get(bridge)
            if seen is not None and holds(seen):
                return seen
            await asyncio.sleep(0.1)


def kinds(state: dict[str, Any]) -> list[str]:
    return [each["kind"] for each in state["troubles"]]


@asynccontextmanager
async def page_of(client: aiohttp.ClientSession, world: World) -> AsyncIterator[None]:
    """A page that is open: it answers pings, which aiohttp's client does only while it reads."""

    async def read(line: aiohttp.ClientWebSocketResponse) -> None:
        async for _ in line:
            pass

    async with client.ws_connect(f"/api/sessions/{world.session}/live") as line:
        reading = asyncio.create_task(read(line))
        yield
        reading.cancel()
        await asyncio.wait([reading])


async def test_a_hall_that_goes_away_is_silent_within_ten_seconds_and_back_when_it_returns(
    organiser: aiohttp.ClientSession, host: aiohttp.ClientSession, world: World
) -> None:
    watch = world.app[keys.ROOM].watch
    watch._blind_until -= GRACE_S  # the grace after a start is over
    async with page_of(host, world):
        await until(organiser, world, world.ward, lambda seen: seen["online"])
    gone = await until(organiser, world, world.ward, lambda seen: "silent" in kinds(seen))
    assert gone["heard_at"] == gone["troubles"][0]["since"]
    assert not any(kinds(state) for id_, state in (await states(organiser, world)).items() if id_ != world.ward)
    async with page_of(host, world):
        await until(organiser, world, world.ward, lambda seen: seen["online"] and not kinds(seen))


async def test_the_control_room_is_told_of_trouble_without_asking(
    organiser: aiohttp.ClientSession, host: aiohttp.ClientSession, world: World
) -> None:
    async with (
        organiser.ws_connect(f"/api/sessions/{world.session}/live") as centre,
        host.ws_connect(f"/api/sessions/{world.session}/live") as hall,
    ):
        async with host.post(f"/api/conferences/{world.conference}/quality", json=REPORT | {"loss": 9.0}) as response:
            assert response.status == 204
        async with asyncio.timeout(5):
            while True:
                frame = await centre.receive_json()
                point = next((each for each in frame.get("points", []) if each["bridge_id"] == world.ward), None)
                if frame["type"] == "states" and point is not None and "poor_link" in kinds(point):
                    break
        assert point["step"] == "full"
        with suppress(TimeoutError):  # how halls stand is for the control room alone
            async with asyncio.timeout(1.5):
                while True:
                    assert (await hall.receive_json())["type"] != "states"


async def test_a_hall_that_stays_away_stands_in_the_log_until_it_is_back(
    organiser: aiohttp.ClientSession, host: aiohttp.ClientSession, world: World
) -> None:
    watch = world.app[keys.ROOM].watch
    watch._blind_until -= GRACE_S
    clock = [datetime.now(UTC)]
    watch._now = lambda: clock[0]
    watch._times = {
        world.session: Times(
            clock[0] - timedelta(hours=1), clock[0] - timedelta(minutes=1), clock[0] + timedelta(hours=1), None
        )
    }
    watch._times_read = float("inf")
    url = f"/api/conferences/{world.conference}/incidents"
    async with page_of(host, world):
        await until(organiser, world, world.ward, lambda seen: seen["online"])
    await until(organiser, world, world.ward, lambda seen: "silent" in kinds(seen))
    clock[0] += timedelta(seconds=40)

    async def logged(**wanted: object) -> dict[str, Any]:
        async with asyncio.timeout(8):
            while True:
                async with organiser.get(url) as response:
                    listed = (await response.json())["incidents"]
                for each in listed:
                    if (each["ended_at"] is not None) == wanted["ended"]:
                        made: dict[str, Any] = each
                        return made
                await asyncio.sleep(0.1)

    lost = await logged(ended=False)
    assert (lost["kind"], lost["bridge_id"], lost["automatic"]) == ("point_lost", world.ward, True)
    async with page_of(host, world):
        assert (await logged(ended=True))["id"] == lost["id"]
