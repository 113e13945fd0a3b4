"""Vietnamese names: shown, searched, sorted, compared."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conference.roster.names import (
    display_name,
    fold,
    looks_legacy,
    plain_text,
    search_key,
    search_words,
    sort_key,
    spelling_key,
)

LETTERS = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
words = st.text(alphabet=LETTERS, min_size=1, max_size=7)
names = st.lists(words, min_size=1, max_size=5).map(" ".join)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("  PHAN ĐỨC AN ", "Phan Đức An"),
        ("nguyễn  thị hoa", "Nguyễn Thị Hoa"),
        ("Nguyễn văn An", "Nguyễn Văn An"),
        ("NGUYỄN Văn An", "Nguyễn Văn An"),
        ("H'HEN NIÊ", "H'Hen Niê"),
        ("Y KRING ÊBAN", "Y Kring Êban"),
        ("Nguyễn Văn A", "Nguyễn Văn A"),
        ("PGS.TS. Trần Bình", "PGS.TS. Trần Bình"),
        ("Ronald McDonald", "Ronald McDonald"),
        ("Ludwig van Beethoven", "Ludwig van Beethoven"),
        (unicodedata.normalize("NFD", "Lý Thúy Hương"), "Lý Thúy Hương"),
        ("Ðặng Ðức", "Đặng Đức"),
        ("Trần\u202e Bình\u200b", "Trần Bình"),
        ("Tre\u0301\u0302", "Trế"),
        ("Lê\nThị\tBa", "Lê Thị Ba"),
        ("", ""),
    ],
)
def test_a_name_is_shown_with_proper_capitals_and_composed(given, shown):
    assert display_name(given) == shown


@given(st.text(max_size=60))
def test_showing_a_name_twice_changes_nothing_more(text):
    once = plain_text(text)
    assert plain_text(once) == once
    assert "\n" not in once
    assert "  " not in once
    once.encode("utf-8")


@given(st.text(max_size=60))
def test_folding_is_idempotent_and_holds_only_letters_digits_and_single_spaces(text):
    folded = fold(text)
    assert fold(folded) == folded
    assert all(letter.isalnum() or letter == " " for letter in folded)
    assert "  " not in folded
    assert folded == folded.strip()


@given(names)
def test_search_ignores_case_marks_and_form_of_unicode(name):
    assert fold(name) == fold(name.upper()) == fold(unicodedata.normalize("NFD", name))
    assert fold(name).isascii()


@pytest.mark.parametrize(
    ("a", "b"), [("thủy", "thuỷ"), ("Hòa", "Hoà"), ("khỏe", "khoẻ"), ("Đặng", "dang"), ("ðức", "duc")]
)
def test_both_tone_placements_and_dd_are_found_alike(a, b):
    assert fold(a) == fold(b)


def test_communes_that_differ_by_one_mark_stay_two_units():
    assert spelling_key("Xã Thanh An") != spelling_key("Xã Thạnh An")
    assert spelling_key("Xã Ba Tô") != spelling_key("Xã Ba Tơ")
    assert spelling_key("PHƯỜNG  Hoà Bình") == spelling_key("Phường Hòa Bình")


@given(names)
def test_spelling_ignores_case_and_form_only(name):
    key = spelling_key(name)
    assert key == spelling_key(name.upper()) == spelling_key(unicodedata.normalize("NFD", name))


@given(st.text(max_size=40))
def test_keys_of_any_text_are_made_without_failing(text):
    assert len(sort_key(text)) <= 800
    assert len(search_key(text, text)) <= 800
    assert sort_key(text).isascii()
    spelling_key(text)
    looks_legacy(text)


def test_names_sort_by_given_name_then_family_then_middle_in_vietnamese_order():
    ordered = [
        "Lê Thị A",
        "Nguyễn An",
        "Nguyễn Thị An",
        "Trần An",
        "Lê Ản",
        "Lê Ăn",
        "Lê Ân",
        "Lê Ba",
        "Lê Bà",
        "Lê Bả",
        "Lê Bã",
        "Lê Bá",
        "Lê Bạ",
        "Lê Cường",
        "Lê Dũng",
        "Lê Đa",
        "Phan Đức",
        "Lê Em",
        "Lê Êm",
        "Lê Oanh",
        "Lê Ôn",
        "Lê Ơn",
        "Lê Uyên",
        "Lê Ưng",
        "Lê Yến",
    ]
    shuffled = random.Random(5).sample(ordered, len(ordered))
    assert sorted(shuffled, key=sort_key) == ordered


def test_dd_is_a_letter_after_d_in_family_names_too():
    assert sorted(["Đỗ An", "Dương An", "Ê An"], key=sort_key) == ["Dương An", "Đỗ An", "Ê An"]


@given(names, names)
def test_equal_sort_keys_mean_equal_but_for_case_and_tone_placement(a, b):
    if sort_key(a) == sort_key(b):
        assert fold(a) == fold(b)
    assert sort_key(a) == sort_key(unicodedata.normalize("NFD", a.upper()))


def test_a_remark_in_brackets_does_not_become_the_given_name():
    assert sort_key("Nguyễn Thị Hoa (Hoa A)") == sort_key("Nguyễn Thị Hoa")


def test_search_words_are_the_longest_first_and_bounded():
    assert search_words("  Nguyễn  an nguyễn ") == ["nguyen", "an"]
    assert len(search_words(" ".join(f"a{n}" for n in range(50)))) == 8


@pytest.mark.parametrize("text", ["NguyÔn V¨n An", "TrÇn §øc", "Nguyeãn Vaên Huøng"])
def test_text_typed_in_an_old_font_is_noticed(text):
    assert looks_legacy(text)


@given(names)
def test_no_vietnamese_word_is_taken_for_an_old_font(name):
    assert not looks_legacy(name)
    assert not looks_legacy(name.upper())
