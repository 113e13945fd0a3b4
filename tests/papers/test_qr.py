"""Quick QR codes are the library's own, module for module."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.qr import svg as plain_svg
from conference.papers.qr import svg


@settings(max_examples=25, deadline=None)
@given(st.from_regex(r"[1-9][0-9]{39}", fullmatch=True))
def test_a_tickets_code_is_the_one_the_library_draws(digits: str):
    address = f"https://hoinghi.example.vn/t/{digits}"
    assert svg(address) == plain_svg(address)


@settings(max_examples=4, deadline=None)
@given(st.integers(20, 44), st.data())
def test_so_it_is_for_every_length_of_number_and_prefix(length: int, data: st.DataObject):
    digits = data.draw(st.text("0123456789", min_size=length, max_size=length))
    prefix = "https://x.vn/" + "a" * (length % 5) + "/"
    assert svg(prefix + digits) == plain_svg(prefix + digits)


def test_other_texts_are_drawn_plainly():
    for text in (
        "https://hoinghi.example.vn/p/7",
        "HTTPS://A",
        "12345",
        "9876543210" * 4,
        "HTTPS://A/" + "97" * 20,
    ):
        assert svg(text) == plain_svg(text)
