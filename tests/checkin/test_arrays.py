"""A batch as columns says what its entries say, however alike they are."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from checkin.arrays import MOMENTS, arrays_of
from checkin.store import Entry
from schemas.words import Flag, Method, Outcome

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
ids = st.integers(1, 3)
moments = st.integers(0, 2).map(lambda n: datetime(2026, 2, 7, tzinfo=UTC) + timedelta(seconds=n))
texts = st.text(alphabet='aNUL",\\{} ', max_size=5)
entries = st.builds(
    Entry,
    ids,
    texts,
    st.none() | ids,
    st.none() | ids,
    ids,
    st.none() | ids,
    st.sampled_from([Outcome.OK, Outcome.REVOKED]),
    st.sampled_from([Method.TICKET, Method.PAPER]),
    st.none() | ids,
    st.none() | ids,
    st.none() | moments,
    moments,
    moments,
    st.none() | st.just(Flag.CLOCK_SKEW),
    st.none() | texts,
    texts,
)


def literal(name: str, value: object) -> str:
    """One element, written as slowly and plainly as can be."""
    if value is None:
        return "NULL"
    if name in MOMENTS:
        assert isinstance(value, datetime)
        return str((value - EPOCH) // timedelta(microseconds=1))
    if name in {"nonce", "reason", "by"}:
        return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'
    return str(value)


@given(st.lists(entries, min_size=1, max_size=4))
def test_every_column_is_the_list_of_its_elements_or_nothing_where_none_says_anything(batch: list[Entry]) -> None:
    written = arrays_of(batch)
    assert len(written) == len(Entry._fields)
    unexplained = all(entry.reason is None for entry in batch)
    for name, text, column in zip(Entry._fields, written, zip(*batch, strict=True), strict=True):
        if text is None:
            assert set(column) == {None} or (name == "by" and unexplained)
        else:
            plain = text if name in {"nonce", "reason", "by"} else text.replace(" ", "")
            assert plain == "{" + ",".join(literal(name, value) for value in column) + "}"
