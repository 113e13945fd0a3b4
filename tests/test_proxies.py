"""Behind a proxy: the client's own address counts, and nobody can invent one."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from conference.http.address import Proxies, shortened
from conference.run import running
from conference.settings import Settings
from tests.world import make_world

TOKEN = "a-token-for-the-scraper"


@pytest.mark.parametrize(
    ("remote", "forwarded", "client"),
    [
        ("203.0.113.9", ["198.51.100.1"], "203.0.113.9"),  # not our proxy: its header is not believed
        ("10.0.0.1", [], "10.0.0.1"),
        ("10.0.0.1", ["198.51.100.1"], "198.51.100.1"),
        ("10.0.0.1", ["6.6.6.6, 198.51.100.1"], "198.51.100.1"),  # the left part was said by the client
        ("10.0.0.1", ["6.6.6.6, 198.51.100.1, 10.0.0.2"], "198.51.100.1"),  # through two of our proxies
        ("10.0.0.1", ["6.6.6.6", "198.51.100.1"], "198.51.100.1"),  # two headers are one list
        ("10.0.0.1", ["198.51.100.1:5000"], "198.51.100.1"),
        ("10.0.0.1", ["[2001:db8::1]:5000"], "2001:db8::1"),
        ("10.0.0.1", ["198.51.100.1, nonsense"], "10.0.0.1"),
        ("10.0.0.1", ["10.0.0.3, 10.0.0.2"], "10.0.0.3"),  # only proxies: the first of them
        ("", ["198.51.100.1"], ""),
    ],
)
def test_the_client_is_the_rightmost_address_that_is_no_proxy(remote: str, forwarded: list[str], client: str) -> None:
    assert Proxies("10.0.0.0/8, 192.0.2.7").client(remote, forwarded) == client


@pytest.mark.parametrize(
    ("address", "short"),
    [
        ("203.0.113.77", "203.0.113.0/24"),
        ("2001:db8:1:2:3::4", "2001:db8:1::/48"),
        ("::ffff:203.0.113.77", "203.0.113.0/24"),
        ("", ""),
    ],
)
def test_an_address_is_shortened_to_its_network(address: str, short: str) -> None:
    assert shortened(address) == short


def test_a_proxy_that_is_no_address_is_a_wrong_setting(tmp_path: Path) -> None:
    with pytest.raises(ValidationError, match="proxy"):
        Settings(data=tmp_path, trusted_proxies="proxy.local")


async def test_limits_and_the_log_know_the_client_behind_a_proxy(tmp_path: Path) -> None:
    settings = Settings(
        data=tmp_path / "data",
        port=0,
        media="none",
        log_level="error",
        trusted_proxies="127.0.0.1",
        metrics_token=TOKEN,
    )
    async with running(settings) as app:
        world = await make_world(app)
        async with world.client() as client:
            client.headers["X-Forwarded-For"] = "6.6.6.6, 203.0.113.77"
            await world.sign_in_organiser(client)
            async with client.get("/api/audit") as response:
                entries = (await response.json())["entries"]
            assert {entry["address"] for entry in entries} == {"203.0.113.0/24"}


async def test_a_scraper_reads_the_figures_by_its_token_and_nothing_else(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path / "data", port=0, media="none", log_level="error", metrics_token=TOKEN)
    async with running(settings) as app:
        world = await make_world(app)
        for bearer, path, status in (
            (TOKEN, "/metrics", 200),
            ("another-token-of-that-length", "/metrics", 401),
            (None, "/metrics", 401),
            (TOKEN, "/api/conferences", 401),
            (await world.pair(world.ward), "/metrics", 403),
        ):
            async with world.client(bearer) as client, client.get(path) as response:
                assert response.status == status, (bearer, path)
        async with world.client() as client:
            await world.sign_in_organiser(client)
            async with client.get("/metrics") as response:
                assert response.status == 200
