"""`diemcau import-roster` beside a running service, and trying an import of a conference that is not there yet."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

import aiohttp

from conference.settings import Settings
from tests.roster_kit import small
from tests.world import World


async def run(data: Path, *arguments: str) -> dict[str, Any]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "conference", "import-roster", *arguments, "--data", str(data),
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    said, _ = await process.communicate()
    assert process.returncode == 0, said
    return json.loads(said)


async def test_the_running_service_notices_an_import_by_command(
    world: World, organiser: aiohttp.ClientSession, settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "r.xlsx").write_bytes(small())

    async def summoned() -> int:
        async with organiser.get(f"/api/sessions/{world.session}/tally") as response:
            return (await response.json())["totals"]["summoned"]

    assert await summoned() == 18
    report = await run(settings.data, str(tmp_path / "r.xlsx"), "--conference", "HN-THU")
    assert report["delegates"]["new"] == 3
    async with asyncio.timeout(10):
        while await summoned() != 21:
            await asyncio.sleep(0.1)


async def test_a_dry_run_of_a_conference_to_be_created_says_what_would_come_and_creates_nothing(tmp_path: Path) -> None:
    (tmp_path / "r.xlsx").write_bytes(small())
    words = (str(tmp_path / "r.xlsx"), "--conference", "MOI", "--create", "Hội nghị mới")
    tried = await run(tmp_path / "data", *words, "--dry-run")
    assert (tried["outcome"], tried["points"]["new"], tried["delegates"]["new"]) == ("would_change", 3, 3)
    done = await run(tmp_path / "data", *words)
    assert (done["outcome"], done["delegates"]["new"]) == ("applied", 3)
