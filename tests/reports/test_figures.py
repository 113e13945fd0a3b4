"""The arithmetic and the words of a report."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conference.reports.content import content
from conference.reports.figures import Counts, Trend, in_tree_order, total
from conference.reports.forms import Form, Narrative
from conference.reports.press import press_line
from conference.reports.proposals import commend, criticise
from conference.reports.rates import RateRule, hundredths, long_date, number, padded, percent
from schemas.words import Level
from tests.reports.samples import CUTOFF, ISSUER, STARTS, conference, figures, point


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [(11_056, 11_361, "97,32"), (1, 3, "33,33"), (2, 3, "66,67"), (20_000, 20_001, "99,99"), (1, 20_001, "0,01")],
)
def test_a_rate_is_rounded_half_up_and_never_to_completeness(part: int, whole: int, shown: str):
    assert percent(hundredths(part, whole)) == shown


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_only_everybody_is_100_percent_and_only_nobody_is_0(part: int, whole: int):
    rate = hundredths(min(part, whole), whole)
    assert rate is not None
    assert (rate == 10_000) == (part >= whole)
    assert (rate == 0) == (part == 0)


def test_without_summoned_there_is_no_rate():
    assert percent(hundredths(0, 0)) == "–"


def test_numbers_and_dates_are_written_as_offices_write_them():
    assert (number(35_599), padded(8), padded(12)) == ("35.599", "08", "12")
    assert long_date(STARTS) == "ngày 07 tháng 02 năm 2026"
    assert long_date(STARTS.replace(month=3, day=15)) == "ngày 15 tháng 3 năm 2026"


def test_the_press_line_is_the_three_numbers_by_the_printed_rule():
    points = [
        point(n, Counts(11_361 if n == 0 else 0, 11_056 if n == 0 else 0, 3 if n == 0 else 0)) for n in range(259)
    ]
    made = figures(points)
    assert press_line(made) == "TPHCM: 259 điểm cầu, 11.056 đại biểu, đạt 97,32%"
    with_substitutes = replace(made, rule=RateRule(substitutes_count=True))
    assert press_line(with_substitutes) == "TPHCM: 259 điểm cầu, 11.059 đại biểu, đạt 97,34%"


def test_walk_ins_and_headcounts_never_touch_the_rate():
    plain = figures([point(1, Counts(100, 90))])
    more = figures([point(1, Counts(100, 90, walk_ins=50, headcount=200))])
    assert plain.rate(plain.total) == more.rate(more.total) == 90_00


def test_silence_is_not_reported_before_the_cut_off_and_absence_after_it():
    silent = [point(1, Counts(40, 30, 1, 2), certified_at=None)]
    before = figures(silent, at=CUTOFF - timedelta(minutes=1))
    assert (before.total.unreported, before.total.unexcused) == (7, 0)
    after = figures(silent, at=CUTOFF)
    assert (after.total.unreported, after.total.unexcused) == (0, 7)


def test_somebody_who_sits_elsewhere_is_missing_nowhere():
    came, left = Counts(10, 11, moved_in=1), Counts(10, 9, moved_out=1)
    assert came.unreported == left.unreported == 0
    assert (came + left).unreported == 0


@given(st.lists(st.tuples(st.integers(1, 12), st.integers(0, 12)), max_size=12, unique_by=lambda each: each[0]))
def test_any_tree_lists_every_point_once_and_sums_to_its_total(pairs: list[tuple[int, int]]):
    points = [point(own, Counts(own, own), parent_id=parent or None) for own, parent in pairs]
    ordered = in_tree_order(points)
    assert sorted(each.id for each in ordered) == sorted(own for own, _ in pairs)
    assert total(each.counts for each in ordered).summoned == sum(own for own, _ in pairs)
    tops = [each for each in ordered if each.depth == 0]
    circles = {each.id for each in ordered} - {each.id for each in tops}
    if not circles:
        assert all(each.below is None or each.below.summoned >= each.counts.summoned for each in tops)


def test_a_parent_is_followed_by_those_below_it_and_their_sum():
    points = [point(1, Counts(10, 9)), point(2, Counts(5, 5)), point(3, Counts(7, 7), parent_id=1)]
    rows = content(figures(points), ISSUER)["rows"]
    assert [(row["cells"][0], row["cells"][5], row["depth"]) for row in rows] == [
        ("1", "10", 0),
        ("", "17", 0),
        ("1.1", "7", 1),
        ("2", "5", 0),
    ]


def test_levels_sum_to_the_total():
    made = conference()
    assert total(level.counts for level in made.levels) == made.total
    assert sum(level.points for level in made.levels) == len(made.points)


def test_a_report_is_final_only_when_nothing_stands_in_its_way():
    certified, open_one = point(1, Counts(1, 1)), point(2, Counts(1, 1), certified_at=None)
    assert figures([certified]).obstacles() == {}
    assert figures([certified, open_one]).obstacles() == {"uncertified": 1}
    assert figures([certified], at=STARTS).obstacles() == {"before_cutoff": 1}


def test_praise_needs_rate_punctuality_and_a_steady_line():
    good = point(1, Counts(50, 50), uptime=99_50)
    low, shaky = point(2, Counts(50, 45)), point(3, Counts(50, 50), uptime=91_00)
    tardy = point(4, Counts(50, 50), certified_at=CUTOFF + timedelta(minutes=1))
    assert [each.point_id for each in commend(figures([good, low, shaky, tardy]))] == [1]


def test_every_reason_for_blame_is_in_words_and_a_person_decides():
    silent = point(1, Counts(40), certified_at=None, level=Level.GRASSROOTS)
    low = point(2, Counts(40, 30), certified_at=CUTOFF + timedelta(minutes=5))
    unequal = point(3, Counts(40, 40, headcount=20))
    fine = point(4, Counts(40, 40))
    made = criticise(figures([silent, low, unequal, fine]))
    assert [each.point_id for each in made] == [1, 2, 3]
    assert [(reason.vi, reason.en) for reason in made[0].reasons] == [
        ("không báo cáo số liệu trước giờ chốt", "reported no figures before the cut-off")
    ]
    assert made[1].reasons[0].vi == "tỷ lệ dự chỉ đạt 75,00% (10 vắng không lý do)"
    assert made[1].reasons[0].en == "only 75.00% attended (10 absent without a reason)"
    assert "sau giờ chốt" in made[1].reasons[1].vi
    assert [reason.vi for reason in made[2].reasons] == ["sĩ số 20 lệch so với điểm danh 40"]
    assert {each.decision for each in made} == {""}


def test_nobody_is_blamed_before_the_cut_off():
    assert criticise(figures([point(1, Counts(40), certified_at=None)], at=STARTS)) == ()


def test_a_trend_is_against_the_last_time_the_unit_took_part():
    assert Trend("a", (90_00, None), 95_00).change == 5_00
    assert Trend("a", (None, None), 95_00).change is None


def test_numbers_below_ten_and_party_symbols_follow_their_forms():
    assert ISSUER.number_line == "Số: 05/BC-BTGDV"
    party = replace(ISSUER, form=Form.PARTY, number=195)
    assert party.number_line == "Số 195-BC/BTGDV"
    assert party.authority_line == "T/M BAN TỔ CHỨC"
    assert replace(ISSUER, number=None, signed_on=None).place_date.endswith("năm         ")


def test_what_people_write_joins_what_the_figures_say():
    written = Narrative(strengths=("Chuẩn bị chu đáo.",), causes=("Mưa lớn.",), requests=("Tăng đường truyền.",))
    words = content(conference(), ISSUER, written)
    assert words["strengths"][-1] == "Chuẩn bị chu đáo."
    assert (words["causes"], words["requests"], words["lessons"]) == (["Mưa lớn."], ["Tăng đường truyền."], [])
