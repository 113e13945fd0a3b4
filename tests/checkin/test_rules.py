"""The rules, with a table of who is admitted when."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.offline import DeviceClock
from checkin.rules import SessionWindow, Standing, admit
from schemas.words import Flag, Method, Outcome

OPENS = datetime(2026, 2, 7, 0, 30, tzinfo=UTC)
WINDOW = SessionWindow(OPENS, OPENS + timedelta(hours=4), OPENS + timedelta(hours=2))
SUMMONED = Standing(revoked=False, generation=2, home=5)
OPEN = OPENS + timedelta(minutes=10)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, Outcome.OK),
        ({"generation": 2}, Outcome.OK),
        ({"generation": 1}, Outcome.REVOKED),
        ({"generation": 3}, Outcome.REVOKED),
        ({"bridge_id": 6}, Outcome.OTHER_BRIDGE),
        ({"bridge_id": 6, "confirm": True}, Outcome.OK),
        ({"certified": True}, Outcome.CERTIFIED),
        ({"certified": True, "reason": "đến muộn"}, Outcome.CERTIFIED),
        ({"now": OPENS - timedelta(microseconds=1)}, Outcome.TOO_EARLY),
        ({"now": OPENS}, Outcome.OK),
        ({"now": WINDOW.cutoff}, Outcome.AFTER_CUTOFF),
        ({"now": WINDOW.cutoff, "reason": "đến muộn"}, Outcome.OK),
        ({"now": WINDOW.ends, "reason": "ghi bổ sung"}, Outcome.OK),
    ],
)
def test_who_is_admitted_when(facts: dict[str, object], expected: Outcome) -> None:
    given_facts = {"who": SUMMONED, "window": WINDOW, "now": OPEN, "bridge_id": 5} | facts
    assert admit(**given_facts) is expected  # type: ignore[arg-type]


def test_without_a_cutoff_a_session_closes_at_its_end_except_for_paper_lists() -> None:
    window = SessionWindow(OPENS, WINDOW.ends)
    assert admit(SUMMONED, window, WINDOW.ends, bridge_id=5) is Outcome.CLOSED
    assert admit(SUMMONED, window, WINDOW.ends - timedelta(microseconds=1), bridge_id=5) is Outcome.OK
    assert admit(SUMMONED, window, WINDOW.ends, bridge_id=5, method=Method.PAPER) is Outcome.OK


@given(
    now=st.timedeltas(timedelta(days=-1), timedelta(days=1)).map(lambda shift: OPENS + shift),
    generation=st.none() | st.integers(0, 3),
    confirm=st.booleans(),
    reason=st.none() | st.just("x"),
    bridge_id=st.integers(4, 6),
)
def test_nobody_who_is_revoked_or_not_summoned_is_ever_admitted(
    now: datetime, generation: int | None, confirm: bool, reason: str | None, bridge_id: int
) -> None:
    facts = {"generation": generation, "confirm": confirm, "reason": reason, "bridge_id": bridge_id}
    assert admit(Standing(True, 2, 5), WINDOW, now, **facts) is Outcome.REVOKED  # type: ignore[arg-type]
    assert admit(Standing(False, 2, None), WINDOW, now, **facts) is not Outcome.OK  # type: ignore[arg-type]


def test_an_offline_scan_is_dated_by_how_far_the_devices_clock_is_off() -> None:
    device_now = OPEN - timedelta(minutes=7)
    clock = DeviceClock(device_now, OPEN)
    assert clock.read(device_now - timedelta(minutes=20)) == (OPEN - timedelta(minutes=20), Flag.CLOCK_SKEW)
    assert DeviceClock(OPEN - timedelta(minutes=4), OPEN).read(OPEN - timedelta(minutes=9))[1] is None
    assert clock.read(None) == (None, None)


@pytest.mark.parametrize(
    ("device_time", "device_now"),
    [(OPEN, OPEN - timedelta(days=365)), (OPEN + timedelta(seconds=1), OPEN)],
)
def test_a_clock_that_lost_its_date_or_runs_backwards_is_not_believed(
    device_time: datetime, device_now: datetime
) -> None:
    assert DeviceClock(device_now, OPEN).read(device_time) == (None, Flag.CLOCK_SKEW)
