"""A busy door never meets its limit; who guesses does, and is noticed."""

from __future__ import annotations

from collections.abc import Hashable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.limits import Buckets, DoorLimits
from schemas.errors import Refused


def test_a_busy_door_is_never_stopped() -> None:
    limits = DoorLimits()
    for n in range(3600 * 3):  # three people a second for an hour, a misreading every minute
        limits.admit("door", "hall", n / 3)
        if n % 180 == 0:
            limits.unknown("door", "hall", n / 3)


def test_a_hundred_doors_behind_one_address_are_never_stopped() -> None:
    limits = DoorLimits()
    for n in range(100 * 60):
        limits.admit(n % 100, "one address", n / 100)


def test_guessing_is_stopped_and_noticed() -> None:
    noticed: list[Hashable] = []
    limits = DoorLimits(noticed.append)
    let_through, refusals = 0, []
    for n in range(3600 * 10):  # ten guesses a second for an hour
        try:
            limits.admit("guesser", "somewhere", n / 10)
        except Refused as refused:
            refusals.append(refused)
            continue
        let_through += 1
        limits.unknown("guesser", "somewhere", n / 10)
    assert {refused.code for refused in refusals} == {"guessing"}
    assert all(int(str(refused.facts["retry_after"])) >= 1 for refused in refusals)
    assert let_through <= 30 + 3600 * 0.2 + 1
    assert noticed
    limits.admit("another", "elsewhere", 10)


def test_many_devices_that_guess_from_one_address_are_stopped_together() -> None:
    limits = DoorLimits()
    for n in range(600):
        limits.admit(n, "somewhere", 0)
        limits.unknown(n, "somewhere", 0)
    with pytest.raises(Refused, match="guessing"):
        limits.admit("the next", "somewhere", 0)


def test_a_flood_is_told_when_to_come_again() -> None:
    limits = DoorLimits()
    for _ in range(500):
        limits.admit("door", "hall", 0)
    with pytest.raises(Refused, match="too_many") as refused:
        limits.admit("door", "hall", 0)
    assert refused.value.facts["retry_after"] == 1
    limits.admit("door", "hall", 1.5)


@given(st.lists(st.tuples(st.integers(0, 50), st.floats(0, 1000)), max_size=300))
def test_memory_is_bounded_and_nobody_gets_more_than_their_share(takes: list[tuple[int, float]]) -> None:
    buckets = Buckets(burst=3, rate=1, size=10)
    for key, now in takes:
        buckets.take(key, now)
        assert len(buckets) <= 10
        assert 0 <= buckets.wait(key, now) <= 1
