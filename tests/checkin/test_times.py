"""Moments are written as the standard library writes them, only faster."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from checkin import times
from checkin.times import said, stored

zones = st.builds(timezone, st.timedeltas(timedelta(hours=-14), timedelta(hours=14)))
moments = st.datetimes(datetime(1900, 1, 2), datetime(2999, 12, 30), timezones=zones)  # noqa: DTZ001
whole_seconds = moments.map(lambda moment: moment.replace(microsecond=0))


@given(moments | whole_seconds)
def test_a_moment_is_written_for_the_rows_and_for_answers_as_isoformat_does(moment: datetime) -> None:
    utc = moment.astimezone(UTC)
    assert stored(moment) == utc.replace(tzinfo=None).isoformat(" ", "microseconds")
    assert said(moment) == utc.isoformat().replace("+00:00", "Z")


def test_more_moments_than_are_remembered_are_written_right_as_well() -> None:
    first = datetime(2026, 2, 7, 1, tzinfo=UTC)
    for seconds in range(times.MOST + 100):
        moment = first + timedelta(seconds=seconds)
        assert said(moment) == moment.isoformat().replace("+00:00", "Z")
    assert len(times.seconds) <= times.MOST
