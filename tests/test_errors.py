"""Every refusal has words for people in two languages, and a status."""

from __future__ import annotations

import asyncio
import re
import string
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlsplit

import aiohttp
import pytest

from conference.http import keys, middleware
from conference.http.errors import STATUS, problem_of
from schemas.errors import CODES, Refused
from tests.world import World

ROOT = Path(__file__).parent.parent
RAISED = sorted(
    {
        (code, str(path.relative_to(ROOT)))
        for package in ("schemas", "checkin", "bridges", "conference")
        for path in (ROOT / package).rglob("*.py")
        for code in re.findall(r'Refused\(\s*"([a-z_]+)"', path.read_text("utf-8"))
    }
)


@pytest.mark.parametrize(("code", "where"), RAISED)
def test_a_code_that_is_raised_has_words(code: str, where: str) -> None:
    assert code in CODES, f"{where} raises {code!r}: give it words in schemas/errors/"


@pytest.mark.parametrize("code", sorted(CODES))
def test_both_languages_speak_of_the_same_facts(code: str) -> None:
    def names(sentence: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}

    assert names(CODES[code].vi) == names(CODES[code].en)


@pytest.mark.parametrize("code", sorted(STATUS))
def test_a_status_is_for_a_code_that_exists(code: str) -> None:
    assert code in CODES


def test_a_missing_fact_leaves_a_readable_sentence() -> None:
    problem = problem_of(Refused("too_large"))
    assert "{" not in problem.message.vi + problem.message.en


async def test_a_person_at_a_wrong_address_gets_a_page_and_a_program_the_code(
    anyone: aiohttp.ClientSession,
) -> None:
    browser = {"Accept": "text/html,application/xhtml+xml"}
    async with anyone.get("/contrl", headers=browser) as response:
        assert (response.status, response.content_type) == (404, "text/html")
        assert "Không có trang này" in await response.text()
    for path, headers in (("/contrl", {}), ("/api/contrl", browser)):
        async with anyone.get(path, headers=headers) as response:
            assert (response.status, (await response.json())["code"]) == (404, "not_found")


@pytest.mark.parametrize("size", ["Content-Length: 1000", "Transfer-Encoding: chunked"])
async def test_a_client_that_leaves_while_it_sends_is_no_fault_of_ours(
    world: World, size: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(middleware, "log", SimpleNamespace(exception=lambda event, **_: told.append(event)))
    head = f"POST /api/hall-checkins HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n{size}\r\n\r\n"
    _, writer = await asyncio.open_connection("127.0.0.1", urlsplit(world.app[keys.ADDRESSES].base).port)
    writer.write(head.encode() + (b"" if "chunked" in size else b'{"ticket": '))
    await writer.drain()
    await asyncio.sleep(0.1)
    writer.close()
    await asyncio.sleep(0.1)
    assert told == []
