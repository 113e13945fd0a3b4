"""Looking at what was counted: the scan log, duplicates, figures by category and unit, arrivals, evidence per point.

All from the same rows that the tally counts. These are for people who inspect, not for the door: they read.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from checkin.store import Row, Store, moment
from schemas.words import Category, Flag, Method, Outcome

_LOG = """
SELECT s.id, s.nonce, s.delegate_id, d.full_name, s.bridge_id, s.outcome, s.method, s.device_id, s.login_id,
       s.device_time, s.at, s.flag
FROM scans s LEFT JOIN delegates d ON d.id = s.delegate_id
"""
_DUPLICATES = """
SELECT s.id, s.delegate_id, d.full_name, a.bridge_id, a.at, s.bridge_id, s.at, s.method, s.device_id
FROM scans s JOIN attendance a ON a.session_id = s.session_id AND a.delegate_id = s.delegate_id
JOIN delegates d ON d.id = s.delegate_id
WHERE s.session_id = $1 AND s.outcome = 'already_checked_in' AND s.id > $2 AND s.bridge_id <> a.bridge_id
ORDER BY s.id LIMIT $3
"""
_BY_CATEGORY = """
SELECT d.category, count(*), count(a.delegate_id),
       count(CASE WHEN a.delegate_id IS NOT NULL AND a.substitute IS NULL THEN 1 END)
FROM summons s JOIN delegates d ON d.id = s.delegate_id
LEFT JOIN attendance a ON a.session_id = s.session_id AND a.delegate_id = s.delegate_id
WHERE s.session_id = $1 GROUP BY d.category ORDER BY d.category
"""
_BY_UNIT = """
SELECT d.unit_id, coalesce(u.name, ''), count(*), count(a.delegate_id),
       count(CASE WHEN a.delegate_id IS NOT NULL AND a.substitute IS NULL THEN 1 END)
FROM summons s JOIN delegates d ON d.id = s.delegate_id LEFT JOIN units u ON u.id = d.unit_id
LEFT JOIN attendance a ON a.session_id = s.session_id AND a.delegate_id = s.delegate_id
WHERE s.session_id = $1 GROUP BY d.unit_id, u.name ORDER BY u.name
"""
# The minute in words that both databases know: SQLite keeps text, PostgreSQL makes it.
_ARRIVALS = """
SELECT minute, count(*) FROM (SELECT substr(CAST({at} AS text), 1, 16) AS minute FROM attendance WHERE session_id = $1)
AS arrived GROUP BY minute ORDER BY minute
"""


class LoggedScan(NamedTuple):
    """One line of the scan log."""

    id: int
    nonce: str
    delegate_id: int | None
    full_name: str | None
    bridge_id: int
    outcome: Outcome
    method: Method
    device_id: int | None
    login_id: int | None
    device_time: datetime | None
    at: datetime
    flag: Flag | None


class Duplicate(NamedTuple):
    """Somebody who is counted at one point was scanned at another: perhaps offline, perhaps a ticket passed on."""

    scan_id: int
    delegate_id: int
    full_name: str
    counted_bridge_id: int
    counted_at: datetime
    scanned_bridge_id: int
    scanned_at: datetime
    method: Method
    device_id: int | None


class Share(NamedTuple):
    """Of so many summoned, so many are present themselves, and so many have a substitute."""

    summoned: int
    present: int
    substitutes: int


class Evidence:
    """Questions to the rows of one database."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def scans(
        self, session_id: int, *, after: int = 0, bridge_id: int | None = None, flagged: bool = False, limit: int = 100
    ) -> list[LoggedScan]:
        """A page of the log in order of storing, from behind the scan `after`; of one point, or only flagged ones."""
        where = "WHERE s.session_id = $1 AND s.id > $2"
        args: list[object] = [session_id, after, limit]
        if bridge_id is not None:
            where += " AND s.bridge_id = $4"
            args.append(bridge_id)
        if flagged:
            where += " AND s.flag IS NOT NULL"
        rows = await self._store.fetch(f"{_LOG} {where} ORDER BY s.id LIMIT $3", *args)
        return [_logged(row) for row in rows]

    async def duplicates(self, session_id: int, *, after: int = 0, limit: int = 100) -> list[Duplicate]:
        """The conference-wide list of people who were scanned at a second point."""
        rows = await self._store.fetch(_DUPLICATES, session_id, after, limit)
        return [
            Duplicate(row[0], row[1], row[2], row[3], moment(row[4]), row[5], moment(row[6]), Method(row[7]), row[8])
            for row in rows
        ]

    async def by_category(self, session_id: int) -> dict[Category, Share]:
        """Figures by category of the summoned."""
        rows = await self._store.fetch(_BY_CATEGORY, session_id)
        return {Category(category): _share(*counts) for category, *counts in rows}

    async def by_unit(self, session_id: int) -> list[tuple[int | None, str, Share]]:
        """Figures by unit of the summoned, by name."""
        rows = await self._store.fetch(_BY_UNIT, session_id)
        return [(unit_id, name, _share(*counts)) for unit_id, name, *counts in rows]

    async def arrivals(self, session_id: int) -> list[tuple[datetime, int]]:
        """How many came in each minute in which anybody came."""
        at = "at AT TIME ZONE 'UTC'" if self._store.shared else "at"
        rows = await self._store.fetch(_ARRIVALS.format(at=at), session_id)
        return [(moment(minute), count) for minute, count in rows]


def _logged(row: Row) -> LoggedScan:
    id_, nonce, delegate_id, name, bridge_id, outcome, method, device_id, login_id, device_time, at, flag = row
    return LoggedScan(
        id_,
        nonce,
        delegate_id,
        name,
        bridge_id,
        Outcome(outcome),
        Method(method),
        device_id,
        login_id,
        None if device_time is None else moment(device_time),
        moment(at),
        None if flag is None else Flag(flag),
    )


def _share(summoned: int, seated: int, present: int) -> Share:
    return Share(summoned, present, seated - present)
