"""The wall's pictures: small, the newest only, for those who may see them, and gone when the hall says so."""

from __future__ import annotations

import asyncio
import io

import aiohttp
import pytest
from PIL import Image

from conference.room.stills import BUDGET, KEPT_S, MAX_BYTES, Stills, jpeg_size
from schemas.errors import Refused
from tests.test_trouble import START
from tests.world import World


def jpeg(width: int = 320, height: int = 180, shade: int = 90, **more: object) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (width, height), (shade, 120, 80)).save(made, "JPEG", **more)
    return made.getvalue()


def test_the_size_of_a_jpeg_is_read_from_its_frame_header() -> None:
    assert jpeg_size(jpeg(320, 180)) == (320, 180)
    assert jpeg_size(jpeg(640, 360, progressive=True)) == (640, 360)
    for other in (b"", b"GIF89a", jpeg()[:40], jpeg()[:-2], b"\xff\xd8\xff\xe0\x00\x00\xff\xd9"):
        assert jpeg_size(other) is None


async def test_the_control_room_sees_a_halls_newest_picture_until_the_hall_closes_its_camera(
    organiser: aiohttp.ClientSession, host: aiohttp.ClientSession, world: World
) -> None:
    url = f"/api/bridges/{world.ward}/still"
    for shade in (10, 200):
        async with host.put(url, data=jpeg(shade=shade), headers={"Content-Type": "image/jpeg"}) as response:
            assert response.status == 204
    async with organiser.get(url) as response:
        assert (response.content_type, await response.read()) == ("image/jpeg", jpeg(shade=200))
        assert response.headers["Cache-Control"] == "no-store"
        tag = response.headers["ETag"]
    async with organiser.get(url, headers={"If-None-Match": tag}) as response:
        assert (response.status, await response.read(), response.headers["ETag"]) == (304, b"", tag)
    await asyncio.sleep(0.002)  # tags are told apart by the millisecond
    async with host.put(url, data=jpeg(shade=90), headers={"Content-Type": "image/jpeg"}) as response:
        assert response.status == 204
    async with organiser.get(url, headers={"If-None-Match": tag}) as response:
        assert (response.status, await response.read()) == (200, jpeg(shade=90))
    async with world.client() as elsewhere:
        await world.sign_in_host(elsewhere, world.other)
        async with elsewhere.get(url) as response:
            assert response.status == 404
    async with host.delete(url) as response:
        assert response.status == 204
    async with organiser.get(url) as response:
        assert response.status == 404


@pytest.mark.parametrize(
    ("data", "kind", "expected"),
    [
        (jpeg(641, 360), "image/jpeg", (415, "bad_still")),
        (b"<svg/>", "image/jpeg", (415, "bad_still")),
        (jpeg(), "image/svg+xml", (415, "wrong_media_type")),
        (jpeg() + b"\0" * MAX_BYTES, "image/jpeg", (413, "too_large")),
    ],
)
async def test_anything_but_a_small_jpeg_is_declined(
    host: aiohttp.ClientSession, world: World, data: bytes, kind: str, expected: tuple[int, str]
) -> None:
    url = f"/api/bridges/{world.ward}/still"
    async with host.put(url, data=data, headers={"Content-Type": kind}) as response:
        assert (response.status, (await response.json())["code"]) == expected


def outcome(stills: Stills, picture: bytes) -> str:
    try:
        stills.put(7, picture)
    except Refused as refused:
        return refused.code
    return "ok"


def test_pictures_are_bounded_in_number_in_haste_and_in_age() -> None:
    at = [0.0]
    stills = Stills(lambda: START, lambda: at[0])
    picture = jpeg()[:-2] + b"\0" * (MAX_BYTES - len(jpeg())) + b"\xff\xd9"
    for bridge in range(1, BUDGET // MAX_BYTES + 10):
        stills.put(bridge, picture)
    assert stills.get(1) is None
    assert stills.get(BUDGET // MAX_BYTES) is not None
    haste = [outcome(stills, picture) for _ in range(6)]
    assert haste[:3] == ["ok"] * 3
    assert haste[-1] == "too_many"
    at[0] = KEPT_S + 1
    assert stills.get(BUDGET // MAX_BYTES) is None
