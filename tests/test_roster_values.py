"""Cells: phones, births, citizen numbers, counts, words."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conference.roster import values
from schemas.words import Category, Gender, Level, Mode

TODAY = date(2026, 11, 22)
cells = st.one_of(
    st.none(), st.text(max_size=30), st.floats(), st.integers(), st.booleans(), st.dates(), st.text("0123456789/.-+ ")
)


@pytest.mark.parametrize(
    "cell",
    ["0500885883", 500885883.0, 500885883, "+84 500885883", "0500.885.883", "84500885883", "0084 500 885 883",
     "(+84)500-885-883", "'0500885883", "０５００８８５８８３", "0500885883 / 0987654321", "500885883.0"],
)  # fmt: skip
def test_a_mobile_number_is_read_however_it_was_written(cell):
    assert values.phone(cell) == ("+84500885883", None)


def test_eleven_digit_numbers_of_before_2018_get_their_new_prefix():
    assert values.phone("0168 1234567") == ("+84381234567", None)
    assert values.phone(1201234567.0) == ("+84701234567", None)


@pytest.mark.parametrize(
    "cell", ["0281234567", "0123", "abc", "05008858831", 5.5, float("nan"), "0112345678", "٠٥٠٠٨٨٥٨٨٣x"]
)
def test_what_is_no_mobile_number_is_reported_and_left_empty(cell):
    assert values.phone(cell) == (None, "phone_unreadable")


@given(cells)
def test_a_phone_is_plus_84_and_nine_digits_or_nothing(cell):
    number, problem = values.phone(cell)
    assert number is None or (number.startswith("+84") and len(number) == 12 and number[1:].isascii())
    assert number is None or problem is None


@pytest.mark.parametrize(
    "cell",
    ["25/06/1974", "25-6-1974", "25.06.74", "1974-06-25", "1974-06-25 00:00:00", date(1974, 6, 25),
     datetime(1974, 6, 25, tzinfo=UTC), 27205.0, 27205, "27205", "Ngày 25 tháng 6 năm 1974", " 25/06/1974 "],
)  # fmt: skip
def test_a_birth_date_is_read_however_it_was_written(cell):
    assert values.birth_date(cell, TODAY) == ((date(1974, 6, 25), 1974), None)


@pytest.mark.parametrize("cell", ["1965", 1965.0, 1965, "1965.0", "6/1965", "00/00/1965"])
def test_a_year_alone_is_a_year_and_no_invented_day(cell):
    assert values.birth_date(cell, TODAY) == ((None, 1965), None)


@pytest.mark.parametrize("cell", ["31/02/1980", "05/25/1980"])
def test_an_impossible_day_keeps_its_year_and_is_reported(cell):
    assert values.birth_date(cell, TODAY) == ((None, 1980), "date_impossible")


@pytest.mark.parametrize("cell", ["01/01/2030", "01/01/1799", "x", "99999", 0.0, -5.0, "12/12/20265", "2027"])
def test_what_is_no_birth_is_left_empty(cell):
    birth, problem = values.birth_date(cell, TODAY)
    assert birth == (None, None)
    assert problem in {"date_unreadable", "date_impossible"}


@given(cells)
def test_a_birth_never_lies_in_the_future_or_fails(cell):
    birth, _ = values.birth_date(cell, TODAY)
    assert birth.day is None or (date(1900, 1, 1) <= birth.day <= TODAY and birth.year == birth.day.year)


def test_citizen_numbers_have_twelve_digits_and_lost_zeros_come_back():
    assert values.citizen_number("000 065 050 136") == ("000065050136", None)
    assert values.citizen_number(1065050136.0) == ("001065050136", None)
    assert values.citizen_number("123456789") == (None, "citizen_number_old")
    assert values.citizen_number("12345678901a") == (None, "citizen_number_unreadable")
    assert values.citizen_number(None) == (None, None)


def test_a_citizen_hash_depends_on_the_key_and_hides_the_number():
    number = "000065050136"
    assert values.citizen_hash(number, b"k" * 32) != values.citizen_hash(number, b"l" * 32)
    assert len(values.citizen_hash(number, b"k" * 32)) == 32
    with pytest.raises(ValueError, match="16 bytes"):
        values.citizen_hash(number, b"short")


@pytest.mark.parametrize(
    ("cell", "number"),
    [(600.0, 600), ("600", 600), ("1.200", 1200), ("35 đại biểu", 35), ("", None), (None, None)],
)
def test_counts_are_read(cell, number):
    assert values.count(cell, 10_000) == (number, None)


@pytest.mark.parametrize("cell", [-1.0, 1.5, "nhiều", 10_001.0, float("inf"), "-3"])
def test_what_is_no_count_is_reported(cell):
    assert values.count(cell, 10_000) == (None, "number_unreadable")


@given(cells)
def test_no_cell_makes_a_reader_fail(cell):
    values.count(cell, 100)
    values.ward_code(cell)
    values.citizen_number(cell)
    assert values.code(values.code(cell)) == values.code(cell)
    text = values.text_of(cell)
    values.category(text)
    values.gender(text)
    values.level(text, text)
    values.mode(text)


def test_codes_are_compared_without_case_and_numbers_lose_their_point():
    assert values.code(" dc001 ") == "DC001" == values.code("ＤＣ001")
    assert values.code(7.0) == "7"


def test_words_of_the_vocabularies_are_known_with_and_without_marks():
    assert values.category("Cấp ủy viên") == (Category.COMMITTEE, None)
    assert values.category("ĐẢNG VIÊN") == (Category.MEMBER, None)
    assert values.category("Lãnh đạo, đảng viên") == (Category.LEADER, None)
    assert values.category("Phi hành gia") == (Category.OTHER, "category_unknown")
    assert values.gender("nữ") == (Gender.FEMALE, None)
    assert values.level("Sở/ngành/đơn vị", "") == (Level.DEPARTMENT, None)
    assert values.level("", "Điểm cầu Đặc khu Côn Đảo") == (Level.WARD, None)
    assert values.mode("Chỉ xem") == (Mode.WATCH_ONLY, None)
    assert values.mode("") == (Mode.TWO_WAY, None)
