"""A moment as text, as the rows and the answers have it, in less than half the time that `isoformat` takes.

Three of them are written for every scan; with the zone asked for each, that was a seventh of what a scan of a batch
costs. The seconds of a day are few: their texts are remembered.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MOST = 20_000  # seconds that are remembered, some 4 MB: all that a conference has scans in
seconds: dict[tuple[int, int], tuple[str, str]] = {}


def stored(time: datetime) -> str:
    """As SQLAlchemy writes it into SQLite: UTC without its zone, always six digits of the second."""
    since = time - _EPOCH
    texts = seconds.get((since.days, since.seconds)) or _remember(since)
    return "%s.%06d" % (texts[0], since.microseconds)  # noqa: UP031 - a fifth faster than an f-string


def said(time: datetime) -> str:
    """As the wire models say it: ISO 8601 in UTC, with the second's fraction when there is one."""
    since = time - _EPOCH
    texts = seconds.get((since.days, since.seconds)) or _remember(since)
    micros = since.microseconds
    return "%s.%06dZ" % (texts[1], micros) if micros else f"{texts[1]}Z"  # noqa: UP031


def _remember(since: timedelta) -> tuple[str, str]:
    if len(seconds) >= MOST:
        seconds.clear()
    second = (_EPOCH + timedelta(since.days, since.seconds)).replace(tzinfo=None)
    texts = seconds[since.days, since.seconds] = (second.isoformat(" "), second.isoformat())
    return texts
