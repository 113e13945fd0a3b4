"""A right that is taken away ends the running picture; what was wished of the stage outlives the service."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bench.peer import H264, Peer
from conference import stage_desk
from conference.http import keys
from conference.run import running
from conference.settings import Settings
from conference.stage import CENTRE, source_of, stage_of
from schemas.rows import LinkKind
from schemas.words import Role
from tests.media.stagecraft import Sender, load, until
from tests.prepared import installation
from tests.world import World, make_world

SDP = {"Content-Type": "application/sdp"}


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """An installation with a real media node."""
    data = installation(tmp_path / "data")
    return Settings(data=data, port=0, media_port=0, media_addresses="127.0.0.1", log_level="error")


@pytest.fixture
async def sender(loop_file: Path) -> AsyncIterator[Sender]:
    made = Sender(load(loop_file))
    yield made
    await made.stop()
    made.peer.close()


async def publish(sender: Sender, world: World) -> None:
    """As an encoder that holds the engine's door; who may is not this file's subject."""
    await sender.publish(world.app[keys.MEDIA], CENTRE, stage_of(world.conference))
    await world.app[keys.STAGES].source_appeared(world.conference, CENTRE)
    await until(lambda: is_live(world))


async def is_live(world: World) -> bool:
    return (await world.app[keys.MEDIA].stage_state(stage_of(world.conference))).picture == "live"


async def watch(client: aiohttp.ClientSession, world: World) -> Peer:
    peer = Peer()
    async with client.post(f"/media/whep/{world.conference}", data=peer.offer(), headers=SDP) as response:
        assert response.status == 201, await response.text()
        answer = await response.text()
    await peer.connect(answer)
    await until(lambda: peer.lines)
    return peer


async def test_a_picture_ends_with_the_right_to_it(
    world: World, organiser: aiohttp.ClientSession, host: aiohttp.ClientSession, sender: Sender
) -> None:
    await publish(sender, world)
    guard = world.app[keys.LINE_GUARD]
    async with world.client() as operator:
        account = await world.sign_in_account(operator, Role.OPERATOR)
        screens = [await watch(each, world) for each in (organiser, operator, host)]
        stays, disabled, revoked = screens

        async with organiser.patch(f"/api/accounts/{account}", json={"disabled": True}) as response:
            assert response.status == 200, await response.text()
        await asyncio.wait_for(disabled.closed.wait(), 2)
        async with operator.post(f"/media/whep/{world.conference}", data=Peer().offer(), headers=SDP) as response:
            assert response.status == 401
        assert not revoked.closed.is_set()

        async with organiser.delete(f"/api/bridges/{world.ward}/links") as response:
            assert response.status == 204, await response.text()
        await asyncio.wait_for(revoked.closed.wait(), 2)
        async with host.get("/api/me") as response:
            assert response.status == 401
        before = [sum(line.received for line in peer.lines.values()) for peer in screens]
        await until(lambda: sum(line.received for line in stays.lines.values()) > before[0] + 20)
        after = [sum(line.received for line in peer.lines.values()) for peer in screens]
        assert after[1:] == before[1:], "not a packet more"
        assert not stays.closed.is_set()

        assert len(guard) == 1
        stays.goodbye()
        await until(lambda: viewers_are(world, 0))
        await guard.sweep()
        assert len(guard) == 0, "what is gone is forgotten"
        for peer in screens:
            peer.close()


async def viewers_are(world: World, count: int) -> bool:
    return (await world.app[keys.MEDIA].stage_state(stage_of(world.conference))).viewers == count


async def test_a_hall_that_speaks_is_off_the_stage_when_its_link_is_revoked(
    world: World, organiser: aiohttp.ClientSession, host: aiohttp.ClientSession
) -> None:
    calls = f"/api/conferences/{world.conference}/stage/calls"
    async with organiser.post(calls, json={"bridge_id": world.ward, "calling": True}) as response:
        assert response.status == 200
    hall = Peer(sending=True)
    address = f"/media/whip/{world.conference}/{source_of(world.ward)}"
    async with host.post(address, data=hall.offer(video=(H264,)), headers=SDP) as response:
        assert response.status == 201, await response.text()
        await hall.connect(await response.text())
    await world.app_links.revoke_host(world.ward)
    await asyncio.wait_for(hall.closed.wait(), 2)
    hall.close()


async def test_a_link_that_was_revoked_opens_nothing_and_a_new_one_does(
    world: World, organiser: aiohttp.ClientSession
) -> None:
    old, _ = await world.app_links.make(LinkKind.HOST, bridge_id=world.ward)
    other, _ = await world.app_links.make(LinkKind.HOST, bridge_id=world.other)
    async with organiser.delete(f"/api/bridges/{world.ward}/links") as response:
        assert response.status == 204
    new, _ = await world.app_links.make(LinkKind.HOST, bridge_id=world.ward)
    opened = {}
    for name, token in (("old", old), ("other", other), ("new", new)):
        async with world.client() as client, client.post("/api/links/open", json={"token": token}) as response:
            opened[name] = response.status
    assert opened == {"old": 403, "other": 201, "new": 201}


async def view(client: aiohttp.ClientSession, world: World) -> dict[str, object]:
    async with client.get(f"/api/conferences/{world.conference}/stage") as response:
        found: dict[str, object] = await response.json()
        return found


async def test_who_is_on_air_and_who_is_mute_outlive_the_service(
    settings: Settings, sender: Sender, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stage_desk, "RETURN_S", 1.0)
    async with running(settings) as app:
        world = await make_world(app)
        ward, other = source_of(world.ward), source_of(world.other)
        desk = app[keys.STAGE_DESK]
        await desk.mute(world.conference, world.ward, muted=True, who="An")
        await desk.mute(world.conference, world.other, muted=True, who="An")
        await desk.mute(world.conference, world.other, muted=False, who="An")
        await desk.switch(world.conference, CENTRE, "An")
    async with running(settings) as app:
        world.app = app
        async with world.client() as client:
            await world.sign_in_organiser(client)
            found = await view(client, world)
            assert (found["on_air"], found["muted"], found["slate"]) == (CENTRE, [world.ward], True)
            await sender.publish(app[keys.MEDIA], CENTRE, stage_of(world.conference))
            await until(lambda: is_live(world))  # nobody had to switch again
        await app[keys.STAGE_DESK].switch(world.conference, other, "An")
    async with running(settings) as app:
        world.app = app
        state = await app[keys.MEDIA].stage_state(stage_of(world.conference))
        assert (state.on_air, state.instead, state.muted) == (other, CENTRE, (ward,))

        async def given_up() -> bool:
            return (await app[keys.MEDIA].stage_state(stage_of(world.conference))).on_air is None

        await until(given_up)  # the hall did not come back: the slate, as there is no centre either
