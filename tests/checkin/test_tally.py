"""Figures in memory equal figures counted afresh, whatever the tree and the order of what is heard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.tally import Figures, SessionTally

counts = st.integers(0, 50)
figures = st.builds(
    Figures,
    summoned=st.just(0),
    present=counts,
    substitutes=counts,
    moved_in=counts,
    moved_out=counts,
    excused=counts,
    unexcused=counts,
    walk_ins=counts,
    headcount=st.none() | counts,
)


@st.composite
def trees(draw: st.DrawFn) -> dict[int, int | None]:
    """A forest of any depth, its points in any order."""
    size = draw(st.integers(1, 30))
    parents = {n: draw(st.none() | st.integers(1, n - 1)) if n > 1 else None for n in range(1, size + 1)}
    order = draw(st.permutations(list(parents)))
    return {n: parents[n] for n in order}


@given(trees(), st.data())
def test_rolled_up_figures_are_the_sums_of_what_lies_below(parents: dict[int, int | None], data: st.DataObject) -> None:
    summoned = {n: data.draw(counts) for n in parents}
    tally = SessionTally(parents, summoned)
    now = {n: Figures(summoned=summoned[n]) for n in parents}
    heard = data.draw(st.lists(st.tuples(st.sampled_from(list(parents)), figures), max_size=20))
    for version, (point, told) in enumerate(heard):
        before = {each.bridge_id: each for each in tally.points()}
        changed = tally.set(point, told, version)
        now[point] = Figures(summoned[point], *told[1:])
        after = {each.bridge_id: each for each in tally.points()}
        assert all(after[n] == before[n] for n in parents if n not in changed)
    for point in tally.points():
        below = [now[n] for n in tally.below(point.bridge_id)]
        assert point.own == now[point.bridge_id]
        assert point.total.present == sum(each.present for each in below)
        assert point.total.summoned == sum(each.summoned for each in below)
        assert point.total.silent == sum(each.silent for each in below)
        told = [each.headcount for each in below if each.headcount is not None]
        assert point.total.headcount == (sum(told) if told else None)
    totals = tally.totals()
    assert totals.points == len(parents)
    assert totals.points_reporting == sum(each.reported for each in now.values())
    assert totals.figures.present == sum(each.present for each in now.values())


def test_figures_that_were_overtaken_change_nothing() -> None:
    tally = SessionTally({1: None}, {1: 10})
    assert tally.set(1, Figures(present=5), version=7) == (1,)
    assert tally.set(1, Figures(present=4), version=6) == ()
    assert tally.set(1, Figures(present=4), version=7) == ()
    assert tally.point(1).own.present == 5


def test_a_change_costs_the_ancestors_and_nothing_else() -> None:
    deep = SessionTally({n: n - 1 if n > 1 else None for n in range(1, 8)} | {100 + n: 1 for n in range(500)}, {})
    assert deep.set(7, Figures(present=1), 0) == (7, 6, 5, 4, 3, 2, 1)


@pytest.mark.parametrize(("counts_them", "rate"), [(False, 50.0), (True, 75.0)])
def test_the_organiser_decides_whether_substitutes_count_in_the_rate(counts_them: bool, rate: float) -> None:
    tally = SessionTally({1: None}, {1: 4}, substitutes_count=counts_them)
    tally.set(1, Figures(present=2, substitutes=1, walk_ins=9), 0)
    assert tally.totals().rate == rate


def test_nobody_summoned_is_no_rate() -> None:
    assert SessionTally({1: None}, {}).totals().rate is None


def test_a_circle_of_points_is_refused() -> None:
    with pytest.raises(ValueError, match="circle"):
        SessionTally({1: 2, 2: 1}, {})
