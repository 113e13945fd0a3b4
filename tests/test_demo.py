"""The demo conference, and arrivals that come through the public API."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import aiohttp
import pytest
from sqlalchemy import func, select, update

from conference.database import open_database
from conference.demo.arrivals import Arrivals, Played
from conference.demo.client import Api
from conference.demo.player import play_in_child
from conference.demo.programme import SCRIPT, give_programme
from conference.demo.script import Place, Trouble, arrivals, troubles
from conference.demo.seed import CODE, ensure_demo, shipped_roster
from conference.http import keys
from conference.invite import sign_in_link
from conference.roster.clean import clean
from conference.roster.people import Context
from conference.roster.read import read_sheets
from conference.run import running
from schemas.rows import Attendance, Base, Bridge, Conference, Delegate, Scan, Session, Summons
from schemas.words import Mode, Outcome
from tests.roster_kit import KEY, NOW, PERSON_HEADER, POINT_HEADER, TODAY, workbook

POINTS = 24
PEOPLE = 9


def little_roster() -> bytes:
    """24 points with 9 delegates each, more at the last."""
    points = [
        [n, f"DC{n:03}", "Điểm cầu chính" if not n else f"Điểm cầu Phường {n}", f"Phường {n}", "" if n else "Trung tâm"]
        for n in range(POINTS)
    ]
    people = []
    for n in range(POINTS):
        for _ in range(PEOPLE + (20 if n == POINTS - 1 else 0)):
            at = len(people) + 1
            people.append([at, f"DB{at:04}", f"Nguyễn Văn {at} An", "1980", "Cán bộ", f"Phường {n}", f"DC{n:03}", ""])
    return workbook({"Điểm cầu": [POINT_HEADER, *points], "Đại biểu": [PERSON_HEADER, *people]})


@asynccontextmanager
async def stage(settings):
    """The service with the little demo conference in it."""
    async with running(settings) as app:
        await app[keys.LOGINS].ensure_first_account()
        demo = await ensure_demo(app[keys.DATABASE], now=datetime.now(UTC), citizen_key=KEY, roster=little_roster())
        assert demo is not None
        await app[keys.DESK].changed(demo.conference_id)
        yield app, demo


async def token_of(app) -> str:
    return (await sign_in_link(app)).partition("#")[2]


async def player(app, demo, speed: float = 2_000) -> Arrivals:
    return Arrivals(
        app[keys.ADDRESSES].base,
        await token_of(app),
        conference_id=demo.conference_id,
        session_id=demo.session_id,
        speed=speed,
    )


async def present(app, demo) -> int:
    async with app[keys.DATABASE].read() as db:
        return await db.scalar(
            select(func.count()).select_from(Attendance).where(Attendance.session_id == demo.session_id)
        )


async def come(app, demo, people: int) -> None:
    """Wait until so many are counted."""
    while await present(app, demo) < people:
        await asyncio.sleep(0.02)


async def shown(app, demo) -> dict[str, int]:
    """The totals as the control room gets them."""
    async with aiohttp.ClientSession(
        app[keys.ADDRESSES].base, headers={"X-Diemcau": "1"}, cookie_jar=aiohttp.CookieJar(unsafe=True)
    ) as client:
        await client.post("/api/links/open", json={"token": await token_of(app)})
        async with client.get(f"/api/sessions/{demo.session_id}/tally") as response:
            return (await response.json())["totals"]


@pytest.fixture
async def database(tmp_path):
    opened = open_database(tmp_path, None)
    async with opened.writer.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    yield opened
    await opened.close()


async def test_the_demo_conference_is_made_once_in_an_empty_database(database):
    demo = await ensure_demo(database, now=NOW, citizen_key=KEY)
    assert demo is not None
    assert demo.report is not None
    again = await ensure_demo(database, now=NOW + timedelta(minutes=30), citizen_key=KEY)
    assert again is not None
    assert (again.session_id, again.report) == (demo.session_id, None)
    async with database.read() as db:
        assert await db.scalar(select(func.count()).select_from(Delegate)) == 11_056
        assert await db.scalar(select(func.count()).select_from(Summons)) == 11_056
        session = (await db.scalars(select(Session))).one()
        assert session.doors_open == NOW < session.starts < session.ends
        bridges = list(await db.scalars(select(Bridge)))
        conference = (await db.scalars(select(Conference))).one()
    assert (conference.code, conference.demo) == (CODE, True)
    assert {bridge.mode for bridge in bridges} == set(Mode)
    assert all(bridge.chair and bridge.host and bridge.contact and bridge.address for bridge in bridges)
    assert all(bridge.contact_phone.startswith("+84500") and len(bridge.contact_phone) == 12 for bridge in bridges)
    assert [bridge.mode for bridge in bridges if bridge.is_main] == [Mode.TWO_WAY]


async def test_a_demo_whose_session_is_over_gets_the_next_one_with_everybody_summoned(database):
    roster = little_roster()
    first = await ensure_demo(database, now=NOW, citizen_key=KEY, roster=roster)
    second = await ensure_demo(database, now=NOW + timedelta(days=2), citizen_key=KEY, roster=roster)
    assert first.session_id != second.session_id
    async with database.read() as db:
        people = await db.scalar(select(func.count()).select_from(Delegate))
        assert await db.scalar(select(func.count()).select_from(Summons)) == 2 * people


async def test_no_demo_is_mixed_into_somebodys_conferences(database):
    async with database.write() as db:
        db.add(Conference(code="THAT", title="Hội nghị thật", created_at=NOW))
    assert await ensure_demo(database, now=NOW, citizen_key=KEY) is None


def script_of_the_sample():
    cleaned = clean(read_sheets(shipped_roster()), Context(TODAY, KEY))
    people: dict[str, list[tuple[int, str]]] = {}
    for number, person in enumerate(cleaned.people, start=1):
        people.setdefault(person.bridge, []).append((number, person.code))
    places = [
        Place(number, point.code, point.is_main, len(people[point.code]))
        for number, point in enumerate(cleaned.points, start=1)
    ]
    kinds = troubles(places)
    others = [place.id for place in places if place.id not in kinds]
    return kinds, [
        arrival
        for place in places
        for arrival in arrivals(people[place.code], place, kinds.get(place.id, Trouble.NONE), others, 1)
    ]


def test_about_97_percent_arrive_in_half_an_hour_with_some_trouble():
    kinds, script = script_of_the_sample()
    people = [arrival for arrival in script if arrival.door == 0]
    assert 0.965 < len(people) / 11_056 < 0.98
    assert len({arrival.delegate_id for arrival in people}) == len(people)
    times = sorted(arrival.at for arrival in people)
    assert times[0] >= 20
    assert times[len(times) // 20] > 5 * 60
    assert times[-len(times) // 20] < 31 * 60
    assert sorted(kind.value for kind in kinds.values()) == ["late"] * 4 + ["silent"] * 2 + ["two_doors"]
    assert sum(arrival.door for arrival in script) >= 5
    assert any(arrival.bridge_id != arrival.home_id for arrival in script)
    silent = {point for point, kind in kinds.items() if kind is Trouble.SILENT}
    assert not silent & {arrival.home_id for arrival in script}
    assert script == script_of_the_sample()[1]


async def test_the_arrivals_come_by_the_api_and_the_tally_is_right_to_the_delegate(settings):
    async with stage(settings) as (app, demo):
        played = await (await player(app, demo)).run()
        assert played.present_before == 0
        assert played.outcomes["ok"] == played.expected == await present(app, demo)
        assert played.outcomes.get("already_checked_in", 0) >= 1  # the second door
        totals = await shown(app, demo)
        assert totals["present"] == played.expected
        assert totals["summoned"] == POINTS * PEOPLE + 20
        assert 0.85 < totals["present"] / totals["summoned"] < 1
        async with app[keys.DATABASE].read() as db:
            devices = await db.scalar(select(func.count()).select_from(Scan).where(Scan.device_id.is_not(None)))
        assert devices >= 1


async def test_a_play_that_was_cut_off_goes_on_where_it_was(settings):
    async with stage(settings) as (app, demo):
        first = asyncio.create_task((await player(app, demo, speed=600)).run())
        await come(app, demo, 40)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        before = await present(app, demo)
        second = await (await player(app, demo)).run()
        assert second.present_before >= 40
        assert await present(app, demo) == second.expected
        assert second.outcomes["ok"] <= second.expected - before + 3  # what was in the air is answered again
        third = await (await player(app, demo)).run()
        assert third.outcomes.get("ok", 0) == 0


async def test_the_demo_has_a_programme_that_a_crash_cuts_short_and_an_organiser_keeps(settings):
    async with stage(settings) as (app, demo), Api(app[keys.ADDRESSES].base) as api:
        await api.post("/api/links/open", {"token": await token_of(app)})

        async def items() -> list:
            return (await api.get(f"/api/sessions/{demo.session_id}/programme"))["items"]

        assert await give_programme(api, demo.conference_id, demo.session_id) == len(SCRIPT)
        made = await items()
        assert [item["topic"] for item in made] == [piece.topic for piece in SCRIPT]
        session = (await api.get(f"/api/conferences/{demo.conference_id}"))["sessions"][0]
        assert (made[0]["starts"], made[-1]["ends"] <= session["ends"]) == (session["starts"], True)
        assert all(first["ends"] == then["starts"] for first, then in pairwise(made))
        assert (await api.get(f"/api/conferences/{demo.conference_id}/programme"))["clashes"] == []

        assert await give_programme(api, demo.conference_id, demo.session_id) == 0
        for item in made[-2:]:
            await api.call("DELETE", f"/api/items/{item['id']}")
        assert await give_programme(api, demo.conference_id, demo.session_id) == 2
        assert [item["topic"] for item in await items()] == [piece.topic for piece in SCRIPT]
        await api.call("DELETE", f"/api/items/{made[0]['id']}")
        assert await give_programme(api, demo.conference_id, demo.session_id) == 0
        assert len(await items()) == len(SCRIPT) - 1


async def test_the_play_ends_when_the_session_is_over(settings):
    async with stage(settings) as (app, demo):
        async with app[keys.DATABASE].write() as db:
            past = datetime.now(UTC) - timedelta(hours=1)
            await db.execute(
                update(Session).values(
                    doors_open=past, starts=past + timedelta(minutes=1), ends=past + timedelta(minutes=9)
                )
            )
        await app[keys.DESK].changed(demo.conference_id)
        played = await (await player(app, demo)).run()
        assert played.over
        assert "ok" not in played.outcomes
        assert played.outcomes[Outcome.CLOSED.value] <= 5


async def test_the_child_plays_reports_and_ends_when_told(settings):
    async with stage(settings) as (app, demo):
        options = {"conference_id": demo.conference_id, "session_id": demo.session_id}
        base = app[keys.ADDRESSES].base
        slow = asyncio.create_task(play_in_child(base, await token_of(app), speed=200, **options))
        await come(app, demo, 3)
        slow.cancel()
        with pytest.raises(asyncio.CancelledError):
            await slow
        played = await play_in_child(base, await token_of(app), speed=2_000, **options)
        assert isinstance(played, Played)
        assert await present(app, demo) == played.expected
        with pytest.raises(RuntimeError, match="link_spent"):
            await play_in_child(base, "x" * 43, **options)
