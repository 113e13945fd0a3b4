"""Whoever inspects sees every try, and every figure from the same rows."""

from __future__ import annotations

from checkin.changes import ChangeOrder
from checkin.desk import HostDesk
from checkin.evidence import Evidence, Share
from schemas.words import Outcome
from tests.checkin.world import HOST, OPENS, World, home, nonce


async def test_the_log_is_read_page_by_page_refusals_included(world: World) -> None:
    for n in range(1, 8):
        await world.scan(n)
        await world.scan(n, code="1234")
    evidence = Evidence(world.gate.store)
    pages = [await evidence.scans(1, limit=5)]
    while pages[-1]:
        pages.append(await evidence.scans(1, after=pages[-1][-1].id, limit=5))
    assert [len(page) for page in pages] == [5, 5, 4, 0]
    lines = [line for page in pages for line in page]
    assert [line.outcome for line in lines] == [Outcome.OK, Outcome.UNKNOWN_TICKET] * 7
    assert (lines[0].full_name, lines[0].at, lines[1].full_name) == ("Nguyễn Thị Số 1", world.clock.now, None)
    assert {line.bridge_id for line in await evidence.scans(1, bridge_id=home(1))} == {home(1)}
    assert await evidence.scans(1, flagged=True) == []


async def test_figures_by_category_and_unit_add_up_to_the_tally(world: World) -> None:
    for n in range(1, 21):
        await world.scan(n)
    await HostDesk(world.gate).substitute(ChangeOrder(1, home(30), nonce(), HOST), 30, "Lê Văn C")
    evidence = Evidence(world.gate.store)
    by_category = await evidence.by_category(1)
    by_unit = await evidence.by_unit(1)
    for shares in (list(by_category.values()), [share for _, _, share in by_unit]):
        assert Share(*(sum(share[n] for share in shares) for n in range(3))) == Share(50, 20, 1)
    assert [name for _, name, _ in by_unit] == ["Đơn vị 1", "Đơn vị 2", "Đơn vị 3"]


async def test_arrivals_are_counted_by_the_minute(world: World) -> None:
    world.clock.now = OPENS
    for n in range(1, 13):
        await world.scan(n)
        world.clock.move(seconds=25)
    counts = dict(await Evidence(world.gate.store).arrivals(1))
    assert sum(counts.values()) == 12
    assert min(counts) == OPENS
    assert counts[OPENS] == 3
