"""A batch of scans as PostgreSQL's array literals, one text for each column of an entry.

asyncpg asks of every element of a list whether it is a list itself, which takes half a microsecond: sixteen times for
every scan that was a sixth of all that a check-in costs the service. A text is one value.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from checkin.store import Entry

MOMENTS = frozenset({"device_time", "at", "happened"})
"""These columns are sent as microseconds since 1970."""

_EPOCH, _MICROSECOND = datetime(1970, 1, 1, tzinfo=UTC), timedelta(microseconds=1)


def arrays_of(batch: Sequence[Entry]) -> list[str | None]:
    """The columns in order; None for one that says nothing about anybody, which `unnest` fills up with nulls."""
    columns = dict(zip(Entry._fields, zip(*batch, strict=True), strict=True))
    explained = any(reason is not None for reason in columns["reason"])
    return [
        _texts(column)
        if name == "nonce" or (explained and name in {"reason", "by"})
        else None
        if name in {"reason", "by"}  # who did it is only told beside a reason
        else _moments(column)
        if name in MOMENTS
        else _plain(column)
        for name, column in columns.items()
    ]


def _plain(column: Iterable[object]) -> str:
    """Of numbers, and of words of ours, none of which needs quotes."""
    joined = ",".join(map(str, column))
    return "{" + (joined.replace("None", "NULL") if "None" in joined else joined) + "}"


def _texts(column: Iterable[str | None]) -> str:
    """Of whatever somebody wrote."""
    return "{" + ",".join("NULL" if text is None else _quoted(text) for text in column) + "}"


def _quoted(text: str) -> str:
    if "\\" in text or '"' in text:
        text = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'


def _moments(column: Iterable[datetime | None]) -> str:
    """Most have the moment in common with the one before."""
    texts, last, text = [], None, "NULL"
    for moment in column:
        if moment is not last:
            last, text = moment, "NULL" if moment is None else str((moment - _EPOCH) // _MICROSECOND)
        texts.append(text)
    return "{" + ",".join(texts) + "}"
