"""Text on paper."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from conference.papers.clean import breakable, printable


def test_marks_that_turn_text_around_are_taken_out():
    assert printable("Nguy\u202eễn V\u200făn\u2066 A\ufeff") == "Nguyễn Văn A"


def test_split_letters_are_joined_and_lines_become_spaces():
    assert printable("Nguye\u0302\u0303n\n\tA\u0300  ") == "Nguyễn À"


def test_a_word_longer_than_any_line_may_be_broken_and_loses_nothing():
    broken = breakable("W" * 400)
    assert broken.replace("\u200b", "") == "W" * 400
    assert max(map(len, broken.split("\u200b"))) == 11
    assert breakable("DB-2026-000123") == "DB-2026-000123"


@given(st.text())
def test_any_text_becomes_text_that_xml_allows(text: str):
    shown = printable(text)
    shown.encode()
    assert not any(ord(letter) < 32 or letter in "\ufffe\uffff" for letter in shown)
    assert printable(shown) == shown
