"""A ticket says whose it is, survives every scanner, and cannot be made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.ticket import LENGTH, MAX_DELEGATE, MAX_GENERATION, Ticket, TicketKeys, digest
from schemas.errors import Refused

KEYS = TicketKeys({10: b"a" * 32, 42: b"b" * 32}, current=42)
delegates = st.integers(1, MAX_DELEGATE)
generations = st.integers(0, MAX_GENERATION)
no_digits = st.text(st.characters(exclude_characters="0123456789"))


@given(delegates, generations)
def test_a_ticket_is_forty_digits_and_reads_back(delegate: int, generation: int) -> None:
    ticket = KEYS.mint(delegate, generation)
    assert len(ticket) == LENGTH
    assert ticket.isascii()
    assert ticket.isdigit()
    assert ticket[0] != "0"  # a spreadsheet would drop it
    assert KEYS.read(ticket) == Ticket(delegate, generation, 42)


@given(delegates, st.text(), no_digits)
def test_a_ticket_is_found_behind_whatever_a_garbled_scanner_types(delegate: int, before: str, after: str) -> None:
    ticket = KEYS.mint(delegate, 0)
    separator = "/" if before[-1:].isdigit() else ""
    assert KEYS.read(f"{before}{separator}{ticket}{after}").delegate_id == delegate
    assert KEYS.read(f"https://hội-nghị.example/t/{ticket}").delegate_id == delegate


@given(delegates, st.integers(0, LENGTH - 1), st.integers(1, 9))
def test_changing_any_digit_makes_a_ticket_worthless(delegate: int, place: int, by: int) -> None:
    ticket = KEYS.mint(delegate, 3)
    changed = f"{ticket[:place]}{(int(ticket[place]) + by) % 10}{ticket[place + 1 :]}"
    with pytest.raises(Refused, match="unknown_ticket"):
        KEYS.read(changed)


@given(st.text())
def test_no_text_breaks_the_reader(text: str) -> None:
    with pytest.raises(Refused, match="unknown_ticket"):
        KEYS.read(text)


def test_other_digits_than_ours_are_no_digits() -> None:
    arabic = KEYS.mint(7, 0).translate({48 + n: 0x0660 + n for n in range(10)})
    with pytest.raises(Refused):
        KEYS.read(arabic)


def test_keys_rotate_and_a_key_taken_away_ends_its_tickets() -> None:
    before = TicketKeys({10: b"a" * 32}, current=10).mint(7, 0)
    assert KEYS.read(before).key_id == 10
    with pytest.raises(Refused):
        TicketKeys({42: b"b" * 32}, current=42).read(before)


def test_another_installation_with_the_same_key_number_knows_nothing() -> None:
    with pytest.raises(Refused):
        TicketKeys({42: b"c" * 32}, current=42).read(KEYS.mint(7, 0))


@pytest.mark.parametrize(
    ("keys", "current"), [({}, 10), ({9: b"k" * 32}, 9), ({100: b"k" * 32}, 100), ({10: b"short"}, 10)]
)
def test_bad_keys_are_refused_at_the_start(keys: dict[int, bytes], current: int) -> None:
    with pytest.raises(ValueError, match="key"):
        TicketKeys(keys, current)


@pytest.mark.parametrize(("delegate", "generation"), [(0, 0), (10**10, 0), (1, -1), (1, 1000)])
def test_what_does_not_fit_on_a_ticket_is_not_minted(delegate: int, generation: int) -> None:
    with pytest.raises(ValueError, match="cannot name"):
        KEYS.mint(delegate, generation)


def test_a_digest_is_eight_bytes_and_differs_by_set() -> None:
    ticket = KEYS.mint(7, 0)
    assert len(digest(ticket, b"one")) == 8
    assert digest(ticket, b"one") != digest(ticket, b"two")
    assert digest("1234567890", b"salt").hex() == "4ed10ea12469c5ff"  # printf salt1234567890 | sha256sum
