"""Names go, figures stay: every figure before the deletion is the figure after it, whatever happened in between."""

from __future__ import annotations

import asyncio
import secrets
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy import Enum, func, select, update

from conference.database import Database, open_database
from conference.http import keys
from conference.privacy.parts import BATCH, PARTS, Corrections, Delegates, Phones, left, nobody
from conference.privacy.retention import Retention
from conference.settings import Settings
from schemas.base import Base
from schemas.errors import Refused
from schemas.rows import AuditEntry, Bridge, Delegate, Device, Erasure
from tests.personal import a_morning, all_the_rest, figures, words_left
from tests.postgres import Cluster
from tests.prepared import installation
from tests.world import World

SQLITE, POSTGRESQL = "sqlite", "postgresql"


@pytest.fixture
def kind() -> str:
    """On which database a test runs that does not say it."""
    return SQLITE


@pytest.fixture
def settings(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """An installation on that kind of database."""
    url = None
    if kind == POSTGRESQL:
        cluster: Cluster = request.getfixturevalue("postgres")
        url = cluster.create(f"names_{secrets.token_hex(4)}")
    data = installation(tmp_path / "data")
    return Settings(data=data, database_url=url, port=0, media="none", log_level="error")


def over(world: World, database: Database | None = None) -> Retention:
    """The service's own deletion, when the time has come; with a database of its own as another worker has it."""
    app = world.app
    later = lambda: datetime.now(UTC) + timedelta(days=400)  # noqa: E731 - a clock
    made = Retention(database or app[keys.DATABASE], app[keys.AUDIT_KEY], later, pause_s=0)
    made.subscribe(app[keys.DESK].changed)
    return made


async def many_more(world: World, count: int) -> None:
    async with world.app[keys.DATABASE].write() as db:
        db.add_all(
            Delegate(
                conference_id=world.conference, code=f"X{index}", full_name=f"Trần Thị Đại Biểu {index}",
                name_given="", search_key="x", sort_key="x", bridge_id=world.ward, phone="+84500000001",
            )
            for index in range(count)
        )  # fmt: skip


async def records(database: Database) -> list[str]:
    async with database.read() as db:
        wanted = select(AuditEntry.details).where(AuditEntry.action == "delete_names")
        return list(await db.scalars(wanted))


@pytest.mark.parametrize(("kind", "seed"), [(SQLITE, 0), (SQLITE, 1), (POSTGRESQL, 2)])
async def test_every_figure_is_the_same_after_the_names_are_deleted(
    world: World, organiser: aiohttp.ClientSession, seed: int
) -> None:
    await a_morning(world, organiser, seed)
    await all_the_rest(world)
    before = await figures(world, organiser)
    there = await words_left(world.app[keys.DATABASE])
    assert {each.partition(": ")[2] for each in there} >= {"Trần Thị Đại Biểu", "Lời Kín", "kin@example", "84500"}
    async with world.app[keys.DATABASE].read() as db:
        expected = await left(db, world.conference)
    assert all(expected[name] for name in expected if name not in {"substitutes", "absences", "walk_ins"}), expected
    retention = over(world)
    assert await retention.catch_up() == [world.conference]
    assert await figures(world, organiser) == before
    left_over = [where for where in await words_left(world.app[keys.DATABASE]) if not where.startswith("audit_entries")]
    assert left_over == []
    assert await retention.catch_up() == []  # nothing is left, nothing is recorded twice
    (told,) = await records(world.app[keys.DATABASE])
    assert f'"delegates":{expected["delegates"]}' in told
    # Whoever holds an old ticket, or the gate's memory, finds nobody any more.
    async with organiser.post(f"/api/sessions/{world.session}/checkins", json=world.scan(0, bridge_id=world.ward)) as r:
        assert "Đại Biểu" not in await r.text()


async def test_what_comes_in_afterwards_goes_the_same_way(world: World, organiser: aiohttp.ClientSession) -> None:
    retention = over(world)
    await retention.catch_up()
    async with world.app[keys.DATABASE].write() as db:
        await db.execute(update(Bridge).where(Bridge.id == world.ward).values(contact="Nguyễn Văn Thử"))
    assert await retention.catch_up() == [world.conference]
    assert await words_left(world.app[keys.DATABASE]) == []
    assert len(await records(world.app[keys.DATABASE])) == 2


async def test_deletion_that_is_broken_off_between_two_steps_goes_on_and_is_recorded_once(world: World) -> None:
    await many_more(world, 1200)
    broken = over(world)
    steps = 0

    async def stop_at_the_third(*args: Any) -> int:
        nonlocal steps
        steps += 1
        if steps == 3:
            raise RuntimeError("killed")
        return await Retention._step(broken, *args)

    broken._step = stop_at_the_third  # type: ignore[method-assign]
    with pytest.raises(RuntimeError, match="killed"):
        await broken.catch_up()
    async with world.app[keys.DATABASE].read() as db:
        gone = await db.scalar(select(func.count()).where(Delegate.erased_at.is_not(None)))
        assert gone is not None
        assert 0 < gone < 1218
    assert await records(world.app[keys.DATABASE]) == []
    assert await over(world).catch_up() == [world.conference]
    (told,) = await records(world.app[keys.DATABASE])
    assert '"delegates":1218' in told
    assert await words_left(world.app[keys.DATABASE]) == []


@pytest.mark.parametrize("kind", [POSTGRESQL])
async def test_workers_that_delete_together_do_it_once(world: World, settings: Settings) -> None:
    await many_more(world, 3 * BATCH)
    await all_the_rest(world)
    async with world.app[keys.DATABASE].read() as db:
        there = await left(db, world.conference)
    databases = [open_database(settings.data, str(settings.database_url)) for _ in range(3)]
    try:
        workers = [over(world, each) for each in databases]
        found = await asyncio.gather(*(worker.catch_up() for worker in workers))
    finally:
        for each in databases:
            await each.close()
    assert [world.conference] in found
    assert await words_left(world.app[keys.DATABASE]) == []
    (told,) = await records(world.app[keys.DATABASE])
    async with world.app[keys.DATABASE].read() as db:
        counts = (await db.get_one(Erasure, world.conference)).counts
    assert counts == {name: rows for name, rows in there.items() if rows}, "each row was taken by one of them"
    assert f'"delegates":{there["delegates"]}' in told


async def test_rows_that_cannot_be_emptied_end_the_deletion_with_a_word_and_do_not_stop_the_rest(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = 0

    async def none(*_: Any) -> int:
        nonlocal taken
        taken += 1
        assert taken < 50, "for ever"
        return 0

    async with world.app[keys.DATABASE].write() as db:
        db.add(Device(bridge_id=world.ward, name="Lời Kín", token_hash=b"d" * 32, paired_at=datetime.now(UTC)))
    monkeypatch.setattr(Delegates, "take", none)
    retention = over(world)
    with pytest.raises(Refused) as refused:
        await retention.erase(world.conference)
    assert (refused.value.code, refused.value.facts) == ("names_stuck", {"part": "delegates"})
    assert await retention.catch_up() == [], "by the clock nobody is there to be told"
    assert await records(world.app[keys.DATABASE]) == [], "nothing is said to be deleted that is not"
    monkeypatch.undo()
    assert await retention.catch_up() == [world.conference]
    assert await words_left(world.app[keys.DATABASE]) == []


NOT_OF_PEOPLE = {
    # The office and its programme, as it published them; the points; what software wrote.
    "accounts", "logins", "links", "recovery_codes", "audit_entries", "audit_head", "scans", "tallies", "units",
    "conferences", "sessions", "speakers", "audiences", "programme_items", "documents", "materials",
    "deadlines_reached", "column_mappings", "stage_scenes", "privacy_notices",
    "breaches",  # to be shown to the authority, as it was reported
    "erasures",  # why names were kept for longer or deleted early
    "reports",  # kept and sealed
}  # fmt: skip
STAYS = {
    "attendance": {"nonce"},
    "bridges": {"code", "name", "name_given", "search_key", "ward_code", "address"},
    "corrections": {"nonce"},
    "devices": {"token_hash"},
    "import_runs": {"filename", "digest", "counts"},
    "incidents": {"nonce"},
    "invitations": {"reason"},
    "line_checks": {"nonce", "verdicts"},
    "mailings": {"note", "token", "trouble"},
    "messages": {"nonce"},
    "sign_up_links": {"token_hash"},
    "sign_ups": {"token_hash", "nonce", "unit", "unit_key", "hall", "address"},
    "stage_commands": {"source", "text"},
    "walk_ins": {"nonce"},
}
"""Columns of words in tables about people that hold none: numbers of requests, codes, places, what was published."""


def test_every_column_that_can_hold_words_is_deleted_or_named_here_as_not_about_people() -> None:
    taken: dict[str, set[str]] = {}
    for part in PARTS:
        columns = {column.key for column in (*part.words, *part.blank, *part.gone)} | set(part.also)
        if isinstance(part, Delegates):
            columns = set(nobody(datetime.now(UTC)))
        elif isinstance(part, Corrections):
            columns = {"by", "reason", "before", "after"}
        elif isinstance(part, Phones):
            columns = set(part.row.__table__.columns.keys())
        taken.setdefault(part.row.__tablename__, set()).update(columns)
    for name, table in Base.metadata.tables.items():
        if name in NOT_OF_PEOPLE:
            assert name not in taken
            continue
        worded = {column.name for column in table.columns if column.type.python_type in {str, bytes, dict, list, date}}
        stays = {column.name for column in table.columns if isinstance(column.type, Enum)} | STAYS.get(name, set())
        assert worded - stays == taken.get(name, set()) & worded, name
