"""Figures from the database, and final reports that stay what they were."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from conference.reports import keep
from conference.reports.collect import collect
from conference.reports.figures import Counts
from conference.reports.keep import file_of, finalise, kept_of, verify
from conference.reports.worker import Format
from schemas.errors import Refused
from schemas.rows import Report, Review, Tally
from schemas.words import Deed, ReviewKind, Ruling
from tests.postgres import Cluster
from tests.reports.hall import Hall, hall
from tests.reports.samples import CUTOFF, ISSUER, STARTS

NOW = CUTOFF + timedelta(hours=1)


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Hall]:
    async with hall(tmp_path) as made:
        yield made


@pytest.fixture
async def server(tmp_path: Path, postgres: Cluster) -> AsyncIterator[Hall]:
    async with hall(tmp_path, postgres.create(f"reports_{tmp_path.name[-40:].lower()}")) as made:
        yield made


async def test_on_postgresql_too_figures_are_read_and_final_reports_stay(server: Hall):
    figures = (await collect(server.database, server.session, NOW)).figures
    assert (figures.total, len(figures.past)) == (Counts(20, 17, 1, 1, unexcused=1, headcount=12), 1)
    await server.certify()
    kept = (await final(server))[0]
    _, data = await file_of(server.database, kept.id)
    assert await verify(server.database, data) == kept
    for deed in (update(Report).values(press="khác"), delete(Report)):
        with pytest.raises(DBAPIError, match="never changed"):
            async with server.database.write() as db:
                await db.execute(deed)
    assert await verify(server.database, data) == kept


def behind_its_back(folder: Path, attack: str) -> None:
    behind = sqlite3.connect(next(folder.glob("*.sqlite3")))
    behind.executescript(f"DROP TRIGGER reports_no_update; DROP TRIGGER reports_no_delete; {attack};")
    behind.close()


async def final(here: Hall, **more: object) -> list[keep.Kept]:
    options = {"now": NOW, "by": "Ban tổ chức", "formats": (Format.XLSX,), **more}
    return await finalise(here.database, here.session, ISSUER, **options)  # type: ignore[arg-type]


async def test_every_figure_comes_from_the_rows(here: Hall):
    figures = (await collect(here.database, here.session, NOW)).figures
    first, second = figures.points
    assert first.counts == Counts(10, 9, 0, 1)
    assert second.counts == Counts(10, 8, 1, 0, unexcused=1, headcount=12)
    assert first.below is not None
    assert first.below.summoned == figures.total.summoned == 20
    assert [(unit.name, unit.counts.present) for unit in figures.units] == [("Đảng ủy Hai", 8), ("Đảng ủy Một", 9)]
    assert sum(group.counts.summoned for group in figures.categories) == 20
    assert [(late.point, late.deed, late.before.vi, late.after.vi, late.reason) for late in figures.late] == [
        ("Khu phố 1", Deed.LATE, "", "có mặt", "kẹt xe")
    ]
    assert sum(arrival.count for arrival in figures.arrivals) == 18
    assert figures.arrivals[0].at == STARTS - timedelta(minutes=30)
    assert [point.name for point in figures.unequal] == ["Khu phố 1"]


async def test_before_the_cut_off_the_silent_are_not_yet_absent(here: Hall):
    figures = (await collect(here.database, here.session, STARTS)).figures
    assert (figures.total.unreported, figures.total.unexcused) == (1, 0)


async def test_the_last_conference_is_compared_unit_by_unit(here: Hall):
    figures = (await collect(here.database, here.session, NOW)).figures
    assert [(past.title, past.points, past.rate) for past in figures.past] == [("Hội nghị CU", 2, 85_00)]
    assert [(trend.unit, trend.before, trend.now) for trend in figures.trends] == [
        ("Đảng ủy Hai", (80_00,), 80_00),
        ("Đảng ủy Một", (90_00,), 90_00),
    ]


async def test_the_organisers_ruling_stands_beside_the_proposal(here: Hall):
    async with here.database.write() as db:
        db.add(
            Review(
                session_id=here.session,
                bridge_id=here.points[1],
                kind=ReviewKind.CRITICISE,
                ruling=Ruling.AGREED,
                note="nhắc nhở",
                by="Trưởng ban",
                at=NOW,
            )
        )
    made = (await collect(here.database, here.session, NOW)).figures.criticise
    assert [(each.decision, each.note) for each in made if each.point == "Khu phố 1"] == [("Đồng ý", "nhắc nhở")]
    assert {each.decision for each in made if each.point != "Khu phố 1"} == {""}


async def test_a_session_that_is_not_there_is_refused(here: Hall):
    with pytest.raises(Refused, match="not_found"):
        await collect(here.database, 999, NOW)


async def test_a_report_is_final_only_after_the_cut_off_and_when_all_certified(here: Hall):
    with pytest.raises(Refused) as refused:
        await final(here)
    assert refused.value.facts == {"uncertified": 2, "early": False}
    await here.certify()
    with pytest.raises(Refused) as refused:
        await final(here, now=STARTS)
    assert refused.value.facts == {"uncertified": 0, "early": True}
    assert [kept.edition for kept in await final(here)] == [1]


async def test_a_final_file_is_known_again_and_one_bit_more_is_not(here: Hall):
    await here.certify()
    kept = (await final(here, formats=(Format.DOCX, Format.XLSX)))[1]
    again, data = await file_of(here.database, kept.id)
    assert again == kept
    assert await verify(here.database, data) == kept
    assert kept.press == "TPHCM: 2 điểm cầu, 17 đại biểu, đạt 85,00%"
    with pytest.raises(Refused, match="report_unknown"):
        await verify(here.database, data[:-1] + bytes([data[-1] ^ 1]))


async def test_a_new_final_report_is_a_new_edition_beside_the_old(here: Hall):
    await here.certify()
    await final(here)
    await final(here, now=NOW + timedelta(hours=1))
    assert [kept.edition for kept in await kept_of(here.database, here.session)] == [2, 1]


async def test_two_editions_may_be_alike_to_the_bit(here: Hall, monkeypatch: pytest.MonkeyPatch):
    """Made in one moment from figures that did not change, two files can be the same: both are kept and known."""
    await here.certify()
    (first,) = await final(here)
    _, data = await file_of(here.database, first.id)

    async def the_same(_: object) -> dict[Format, bytes]:
        return {Format.XLSX: data}

    monkeypatch.setattr(keep, "documents", the_same)
    (second,) = await final(here)
    assert (second.edition, second.sha256) == (2, first.sha256)
    assert (await verify(here.database, data)).sha256 == first.sha256


@pytest.mark.parametrize("deed", [update(Report).values(press="khác"), delete(Report)])
async def test_the_database_itself_refuses_to_change_or_delete_a_final_report(here: Hall, deed: object):
    await here.certify()
    await final(here)
    with pytest.raises(IntegrityError, match="never changed"):
        async with here.database.write() as db:
            await db.execute(deed)  # type: ignore[call-overload]
    assert len(await kept_of(here.database, here.session)) == 1


@pytest.mark.parametrize(
    "attack",
    ["UPDATE reports SET press = 'đẹp hơn' WHERE id = 1", "DELETE FROM reports WHERE id = 1"],
)
async def test_a_change_behind_the_databases_back_shows(here: Hall, tmp_path: Path, attack: str):
    await here.certify()
    await final(here, formats=(Format.DOCX, Format.XLSX))
    _, data = await file_of(here.database, 2)
    behind_its_back(tmp_path, attack)
    with pytest.raises(Refused, match="reports_tampered"):
        await verify(here.database, data)


async def test_figures_that_change_while_the_report_is_drawn_stop_it(here: Hall, monkeypatch: pytest.MonkeyPatch):
    await here.certify()
    drawn = keep.documents

    async def slowly(order: keep.Order) -> dict[Format, bytes]:
        async with here.database.write() as db:
            await db.execute(update(Tally).where(Tally.session_id == here.session).values(version=Tally.version + 1))
        return await drawn(order)

    monkeypatch.setattr(keep, "documents", slowly)
    with pytest.raises(Refused, match="figures_changed"):
        await final(here)
    assert await kept_of(here.database, here.session) == []


def test_the_seal_covers_every_field():
    row = Report(
        session_id=1,
        edition=1,
        form="state",
        format="pdf",
        number="5",
        press="p",
        figures="{}",
        sha256=bytes(32),
        previous=bytes(32),
        made_at=NOW,
        made_by="x",
    )
    seals = {keep.seal_of(row)}
    for field, value in (("press", "q"), ("figures", "[]"), ("edition", 2), ("made_by", "y"), ("number", "6")):
        before = getattr(row, field)
        setattr(row, field, value)
        seals.add(keep.seal_of(row))
        setattr(row, field, before)
    assert len(seals) == 6


async def test_the_same_figures_have_the_same_canonical_text(here: Hall):
    first = (await collect(here.database, here.session, NOW)).figures
    again = (await collect(here.database, here.session, NOW)).figures
    assert keep.canonical(first) == keep.canonical(again)
    assert keep.canonical(replace(again, at=NOW + timedelta(seconds=1))) != keep.canonical(first)
