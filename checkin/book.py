"""What the host of one point reported and signed, and the trace of every change there. Only reads."""

from __future__ import annotations

import json
from datetime import datetime
from typing import NamedTuple

from checkin.store import Store, moment
from schemas.words import Deed

_WALK_INS = """
SELECT id, full_name, title, unit, at FROM walk_ins
WHERE session_id = $1 AND bridge_id = $2 AND removed_at IS NULL ORDER BY id DESC LIMIT $3
"""
_CERTIFICATIONS = """
SELECT at, by, summoned, present, substitutes, excused, unexcused, walk_ins, headcount, reopened_at, reopened_by,
       reopen_reason
FROM certifications WHERE session_id = $1 AND bridge_id = $2 ORDER BY id DESC LIMIT $3
"""
_CORRECTIONS = """
SELECT c.id, c.deed, c.delegate_id, d.full_name, c.at, c.by, c.reason, c.late, c.before, c.after
FROM corrections c LEFT JOIN delegates d ON d.id = c.delegate_id
WHERE c.session_id = $1 AND c.bridge_id = $2 ORDER BY c.id DESC LIMIT $3
"""


class NotedWalkIn(NamedTuple):
    """Somebody outside the roster who sits in."""

    id: int
    full_name: str
    title: str
    unit: str
    at: datetime


class Signed(NamedTuple):
    """Figures as they were signed; `reopened_at` when they were opened again."""

    at: datetime
    by: str
    summoned: int
    present: int
    substitutes: int
    excused: int
    unexcused: int
    walk_ins: int
    headcount: int | None
    reopened_at: datetime | None
    reopened_by: str | None
    reopen_reason: str | None


class Trace(NamedTuple):
    """One correction."""

    id: int
    deed: Deed
    delegate_id: int | None
    full_name: str | None
    at: datetime
    by: str
    reason: str | None
    late: bool
    before: dict[str, object]
    after: dict[str, object]


class Book:
    """The book of one point in one session; every list is newest first and at most `limit` long."""

    def __init__(self, store: Store, session_id: int, bridge_id: int, *, limit: int = 100) -> None:
        self._store, self._key = store, (session_id, bridge_id, limit)

    async def walk_ins(self) -> list[NotedWalkIn]:
        """Who sits in without being summoned."""
        rows = await self._store.fetch(_WALK_INS, *self._key)
        return [NotedWalkIn(id_, name, title, unit, moment(at)) for id_, name, title, unit, at in rows]

    async def certifications(self) -> list[Signed]:
        """What was signed."""
        rows = await self._store.fetch(_CERTIFICATIONS, *self._key)
        return [
            Signed._make([moment(at), *figures, None if reopened is None else moment(reopened), by, why])
            for at, *figures, reopened, by, why in rows
        ]

    async def corrections(self) -> list[Trace]:
        """What was changed."""
        rows = await self._store.fetch(_CORRECTIONS, *self._key)
        return [
            Trace(
                row[0], Deed(row[1]), row[2], row[3], moment(row[4]), row[5], row[6], bool(row[7]), *map(facts, row[8:])
            )
            for row in rows
        ]


def facts(text: str) -> dict[str, object]:
    """The values that a trace holds, before or after."""
    try:
        found = json.loads(text)
    except ValueError:  # cut off at the column's length
        return {"state": text} if text else {}
    return found if isinstance(found, dict) else {}
