"""Reports and papers over HTTP, as the report page uses them."""

from __future__ import annotations

import asyncio
import io
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import docx
import pytest
from sqlalchemy import update

from conference.http import keys
from conference.papers.office import KEEP, PrintOffice
from conference.papers.values import Badge, Event, Kind
from conference.shelf import Shelf
from conference.works import Works
from schemas.errors import Refused
from schemas.rows import Certification, Delegate, Session
from schemas.words import Category
from tests.papers.reading import children_running, codes_of, needs_poppler
from tests.world import World


async def close_and_certify(world: World) -> None:
    """The session is over, and every point certified its figures."""
    now = datetime.now(UTC)
    async with world.app[keys.DATABASE].write() as db:
        await db.execute(update(Session).where(Session.id == world.session).values(cutoff=now - timedelta(seconds=1)))
        for bridge in (world.main, world.ward, world.cell, world.other):
            db.add(
                Certification(
                    session_id=world.session,
                    bridge_id=bridge,
                    at=now - timedelta(minutes=1),
                    by="Đầu mối",
                    summoned=0,
                    present=0,
                    substitutes=0,
                    excused=0,
                    unexcused=0,
                    walk_ins=0,
                )
            )


async def test_the_press_line_comes_from_the_check_ins(organiser: aiohttp.ClientSession, world: World):
    for index in range(3):
        scan = world.scan(index, bridge_id=world.ward)
        async with organiser.post(f"/api/sessions/{world.session}/checkins", json=scan) as response:
            assert response.status == 201, await response.text()
    async with organiser.get(f"/api/sessions/{world.session}/press") as response:
        said = await response.json()
    assert said["line"] == "Văn phòng: 4 điểm cầu, 3 đại biểu, đạt 16,67%"
    assert said["provisional"] is True


async def test_a_draft_is_a_word_file_that_says_it_is_one(organiser: aiohttp.ClientSession, world: World):
    asked = {"format": "docx", "number": 7, "signer": "Lê Văn Ký", "narrative": {"causes": ["Mưa lớn."]}}
    async with organiser.post(f"/api/sessions/{world.session}/report", json=asked) as response:
        assert response.status == 200, await response.text()
        assert response.headers["Content-Disposition"].endswith('.docx"')
        document = docx.Document(io.BytesIO(await response.read()))
    text = "\n".join(each.text for each in document.paragraphs)
    assert "Số liệu tạm tính" in text
    assert "- Mưa lớn." in text


async def test_a_final_report_waits_for_certification_and_then_stays(organiser: aiohttp.ClientSession, world: World):
    url = f"/api/sessions/{world.session}/reports"
    async with organiser.post(url, json={}) as response:
        assert (response.status, (await response.json())["code"]) == (409, "report_not_final")
    await close_and_certify(world)
    async with organiser.post(url, json={"number": 5}) as response:
        assert response.status == 201, await response.text()
        kept = (await response.json())["reports"]
    assert {each["format"] for each in kept} == {"docx", "pdf", "xlsx"}
    async with organiser.get(url) as response:
        assert (await response.json())["reports"] == kept
    async with organiser.get(f"/api/reports/{kept[0]['id']}") as response:
        data = await response.read()
    headers = {"Content-Type": "application/octet-stream"}
    async with organiser.post("/api/reports/verify", data=data, headers=headers) as response:
        assert await response.json() == kept[0]
    async with organiser.post("/api/reports/verify", data=data + b" ", headers=headers) as response:
        assert (response.status, (await response.json())["code"]) == (404, "report_unknown")


async def test_the_organiser_decides_on_a_proposal_and_may_take_it_back(organiser: aiohttp.ClientSession, world: World):
    await close_and_certify(world)
    url = f"/api/sessions/{world.session}/review"

    async def rulings() -> dict[int, tuple[str | None, str]]:
        async with organiser.get(url) as response:
            return {each["bridge_id"]: (each["ruling"], each["note"]) for each in (await response.json())["proposals"]}

    before = await rulings()
    assert before[world.ward] == (None, "")
    decide = f"/api/sessions/{world.session}/bridges/{world.ward}/review"
    for asked in (
        {"kind": "criticise", "ruling": "declined", "note": "sai"},
        {"kind": "criticise", "ruling": "agreed", "note": "nhắc\u0000 nhở"},
    ):
        async with organiser.put(decide, json=asked) as response:
            assert response.status == 204, await response.text()
    assert (await rulings())[world.ward] == ("agreed", "nhắc nhở")
    async with organiser.put(decide, json={"kind": "criticise", "ruling": None}) as response:
        assert response.status == 204
    assert await rulings() == before


@needs_poppler
async def test_a_paper_is_started_watched_fetched_and_thrown_away(
    organiser: aiohttp.ClientSession, world: World, tmp_path: Path
):
    asked = {"kind": "badges", "bridge_id": world.ward}
    async with organiser.post(f"/api/sessions/{world.session}/papers", json=asked) as response:
        assert response.status == 202, await response.text()
        job = await response.json()
    async with asyncio.timeout(30):
        while job["state"] == "running":
            await asyncio.sleep(0.05)
            async with organiser.get(f"/api/papers/{job['id']}") as response:
                job = await response.json()
    assert (job["state"], job["done"], job["whole"], job["pages"]) == ("done", 10, 10, 2)
    async with organiser.get(f"/api/papers/{job['id']}/file") as response:
        (tmp_path / "a.pdf").write_bytes(await response.read())
    assert sorted(codes_of(tmp_path / "a.pdf")) == sorted(f"{world.base}/t/{world.ticket(n)}" for n in range(10))
    async with organiser.delete(f"/api/papers/{job['id']}") as response:
        assert response.status == 204
    async with organiser.get(f"/api/papers/{job['id']}") as response:
        assert response.status == 404


async def paper_done(client: aiohttp.ClientSession, job: dict[str, Any]) -> dict[str, Any]:
    async with asyncio.timeout(30):
        while job["state"] == "running":
            await asyncio.sleep(0.05)
            async with client.get(f"/api/papers/{job['id']}") as response:
                job = await response.json()
    return job


@needs_poppler
async def test_a_host_prints_for_their_own_points_and_finds_the_paper_again_and_nobody_elses(
    organiser: aiohttp.ClientSession, world: World, tmp_path: Path
):
    url = f"/api/sessions/{world.session}/papers"
    async with organiser.post(url, json={"kind": "badges", "bridge_id": world.other}) as response:
        theirs = await paper_done(organiser, await response.json())
    async with world.client() as host:
        await world.sign_in_host(host, world.ward)
        async with host.post(url, json={"kind": "badges", "bridge_id": world.other}) as response:
            assert response.status == 404
        for what in ("", "/file"):
            async with host.get(f"/api/papers/{theirs['id']}{what}") as response:
                assert response.status == 404
        # Without a point: their own and all below it.
        async with host.post(url, json={"kind": "badges"}) as response:
            assert response.status == 202, await response.text()
            mine = await paper_done(host, await response.json())
        async with host.get(f"/api/papers/{mine['id']}/file") as response:
            (tmp_path / "mine.pdf").write_bytes(await response.read())
        own = [*range(10), *range(15, 18)]
        assert sorted(codes_of(tmp_path / "mine.pdf")) == sorted(f"{world.base}/t/{world.ticket(n)}" for n in own)
        for client, seen in ((host, [mine["id"]]), (organiser, [mine["id"], theirs["id"]])):
            async with client.get(f"/api/conferences/{world.conference}/papers") as response:
                assert [paper["id"] for paper in (await response.json())["papers"]] == seen


async def test_badges_are_printed_for_chosen_categories(organiser: aiohttp.ClientSession, world: World):
    async with world.app[keys.DATABASE].write() as db:
        await db.execute(update(Delegate).where(Delegate.id.in_(world.delegates[:3])).values(category=Category.SPEAKER))
    url = f"/api/sessions/{world.session}/papers"
    async with organiser.post(url, json={"kind": "badges", "categories": ["speaker"]}) as response:
        job = await paper_done(organiser, await response.json())
    assert (job["whole"], job["pages"], job["scope"]) == (3, 1, "Báo cáo viên")
    async with organiser.post(url, json={"kind": "badges", "categories": ["public"]}) as response:
        assert (response.status, (await response.json())["code"]) == (409, "nothing_to_print")


async def test_a_print_office_takes_few_jobs_and_ends_them_when_it_closes(tmp_path: Path):
    office = PrintOffice(Works(Shelf(tmp_path / "work", lambda: datetime.now(UTC), keep=KEEP)), running=1)
    people = [Badge(f"Người {n}", f"https://x.vn/t/{10**39 + n}") for n in range(2000)]
    job = office.start(1, Kind.BADGES, Event("a", "b"), people)
    with pytest.raises(Refused, match="paper_busy"):
        office.start(1, Kind.BADGES, Event("a", "b"), people)
    async with asyncio.timeout(30):
        while not children_running(b"conference.papers.worker"):
            await asyncio.sleep(0.01)
    await office.close()
    found = office.shelf.find(job.id)
    assert (found.state, found.problem) == ("failed", {"code": "work_interrupted", "facts": {}})
    assert not children_running(b"conference.papers.worker")
