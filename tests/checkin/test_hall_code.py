"""The code on the screen changes, is read for a minute at most, and says when it smells of a photo."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.hall_code import HallCodes
from checkin.ticket import TicketKeys
from schemas.errors import Refused
from schemas.words import Flag

CODES = HallCodes(b"h" * 32)
NOW = datetime(2026, 2, 7, 1, 0, 0, tzinfo=UTC)  # the first second of a half minute


@pytest.mark.parametrize(
    ("later", "flag"), [(0, None), (29.9, None), (30, None), (39, None), (41, Flag.STALE_CODE), (59.9, Flag.STALE_CODE)]
)
def test_a_code_is_read_while_it_is_shown_and_a_little_longer(later: float, flag: Flag | None) -> None:
    code = CODES.read("https://x.example/h/" + CODES.mint(3, 14, NOW), NOW + timedelta(seconds=later))
    assert code == (3, 14, flag)


@pytest.mark.parametrize("later", [-1, 60, 3600])
def test_an_old_code_is_worth_nothing(later: float) -> None:
    with pytest.raises(Refused, match="hall_code_stale"):
        CODES.read(CODES.mint(3, 14, NOW), NOW + timedelta(seconds=later))


@given(st.integers(0, 38), st.integers(1, 9))
def test_no_digit_can_be_changed(place: int, by: int) -> None:
    code = CODES.mint(3, 14, NOW)
    with pytest.raises(Refused):
        CODES.read(f"{code[:place]}{(int(code[place]) + by) % 10}{code[place + 1 :]}", NOW)


@given(st.text())
def test_no_text_breaks_the_reader(text: str) -> None:
    with pytest.raises(Refused):
        CODES.read(text, NOW)


def test_a_hall_code_is_no_ticket_and_a_ticket_no_hall_code() -> None:
    keys = TicketKeys({10: b"h" * 32}, 10)
    with pytest.raises(Refused):
        keys.read(CODES.mint(3, 14, NOW))
    with pytest.raises(Refused):
        CODES.read(keys.mint(3, 14), NOW)


def test_the_screen_knows_when_to_change() -> None:
    assert CODES.until(NOW + timedelta(seconds=12)) == NOW + timedelta(seconds=30)
