"""The receipt that is written by hand is the receipt of the model, letter by letter."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from checkin.receipt import receipt, receipt_json
from checkin.values import Decision, Person, Place
from schemas.words import Category, Outcome

ids = st.integers(1, 2**53 - 1)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
texts = st.text(st.characters(exclude_categories=["Cs"]))
people = st.builds(Person, ids, texts, texts, texts, st.sampled_from(Category), ids, texts)
places = st.builds(Place, ids, texts, moments)
decisions = st.builds(
    Decision,
    st.sampled_from(Outcome),
    st.booleans(),
    st.from_regex(r"[A-Za-z0-9_-]{8,64}", fullmatch=True),
    moments,
    st.none() | people,
    st.none() | places,
)


@given(decisions)
def test_both_ways_to_write_a_receipt_say_the_same(decision: Decision) -> None:
    assert json.loads(receipt_json(decision)) == json.loads(receipt(decision).model_dump_json())
