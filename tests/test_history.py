"""The history of lines: ten seconds by ten seconds, written in one batch, summed up for the report."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import aiohttp
from sqlalchemy import func, select

from conference.http import keys
from conference.room.history import KEPT, SLOT_S, History
from conference.room.presence import Presence
from schemas.rows import QualitySample
from tests.test_quality import REPORT
from tests.world import World

AT = datetime(2026, 2, 7, 1, 0, tzinfo=UTC)


def history(world: World, clock: list[datetime]) -> History:
    app = world.app
    return History(app[keys.DATABASE], app[keys.REGISTRY], app[keys.LINES], app[keys.ROOM].presence, lambda: clock[0])


async def test_a_points_line_is_kept_every_ten_seconds_and_summed_up_for_the_report(
    host: aiohttp.ClientSession, organiser: aiohttp.ClientSession, world: World
) -> None:
    clock = [datetime.now(UTC)]
    kept = history(world, clock)
    for loss in (0.2, 0.4, 9.0):
        report = REPORT | {"loss": loss, "step": "audio" if loss > 5 else "full"}
        async with host.post(f"/api/conferences/{world.conference}/quality", json=report) as response:
            assert response.status == 204
        await world.app[keys.LINES].judge(world.conference)
        assert await kept.keep() == 1  # who was not heard of is not written
        assert await kept.keep() == 1  # the same ten seconds again change nothing
        clock[0] += timedelta(seconds=SLOT_S)

    until = clock[0].strftime("%Y-%m-%dT%H:%M:%SZ")
    async with host.get(f"/api/bridges/{world.ward}/quality", params={"minutes": 5, "until": until}) as response:
        samples = (await response.json())["samples"]
    assert [(each["loss"], each["grade"], each["step"]) for each in samples] == [
        (0.2, "excellent", "full"),
        (0.4, "excellent", "full"),
        (9.0, "poor", "audio"),
    ]
    times = [datetime.fromisoformat(each["at"]) for each in samples]
    assert {(b - a).total_seconds() for a, b in pairwise(times)} == {SLOT_S}

    async with organiser.get(f"/api/sessions/{world.session}/lines") as response:
        (line,) = (await response.json())["points"]
    assert line == {
        "bridge_id": world.ward,
        "seconds": {"excellent": 20, "poor": 10},
        "steps": {"full": 20, "audio": 10},
        "worst_loss": 9.0,
    }


async def test_a_sample_holds_the_worse_window_of_its_ten_seconds_and_says_what_was_wrong_and_who_saw_it(
    host: aiohttp.ClientSession, world: World
) -> None:
    clock = [datetime.now(UTC)]
    kept = history(world, clock)
    for loss in (7.5, 0.1):
        async with host.post(f"/api/conferences/{world.conference}/quality", json=REPORT | {"loss": loss}) as response:
            assert response.status == 204
        await world.app[keys.LINES].judge(world.conference)
    await kept.keep()
    async with host.get(f"/api/bridges/{world.ward}/quality") as response:
        (sample,) = (await response.json())["samples"]
    assert {name: sample[name] for name in ("grade", "loss", "witness", "fault")} == {
        "grade": "poor",
        "loss": 7.5,
        "witness": "page",
        "fault": "loss",
    }


async def test_old_samples_are_forgotten_and_the_newest_tell_who_was_here_before_a_restart(world: World) -> None:
    clock = [AT]
    kept = history(world, clock)
    world.app[keys.ROOM].presence.heard(world.ward, "console")
    assert await kept.keep() == 1
    presence = Presence(lambda: clock[0])
    after = History(
        world.app[keys.DATABASE], world.app[keys.REGISTRY], world.app[keys.LINES], presence, lambda: clock[0]
    )
    await after.start()
    assert presence.last_heard(world.ward) == AT
    assert not presence.online(world.ward)

    clock[0] = AT + KEPT + timedelta(seconds=SLOT_S)
    await kept.forget()
    async with world.app[keys.DATABASE].read() as db:
        assert (
            await db.scalar(select(func.count()).select_from(QualitySample).where(QualitySample.slot < 177_043_000))
            == 0
        )
