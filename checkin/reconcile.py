"""Tallies are kept in the transactions that count; at the start they are compared with the rows all the same.

One statement sees one state of the database and gives only what differs. If something does, the session's tallies
are locked by touching them, whoever was counting finishes, and what then still differs is added.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from checkin.store import Row, Store, Tx

_DIFFERENCES = """
SELECT bridge_id, sum(present), sum(substitutes), sum(moved_in), sum(moved_out), sum(excused), sum(unexcused),
       sum(walk_ins)
FROM (
    SELECT bridge_id, CASE WHEN substitute IS NULL THEN 1 ELSE 0 END AS present,
           CASE WHEN substitute IS NULL THEN 0 ELSE 1 END AS substitutes,
           CASE WHEN transferred_from IS NULL THEN 0 ELSE 1 END AS moved_in,
           0 AS moved_out, 0 AS excused, 0 AS unexcused, 0 AS walk_ins
    FROM attendance WHERE session_id = $1
    UNION ALL
    SELECT transferred_from, 0, 0, 0, 1, 0, 0, 0 FROM attendance WHERE session_id = $1 AND transferred_from IS NOT NULL
    UNION ALL
    SELECT bridge_id, 0, 0, 0, 0, CASE WHEN excused THEN 1 ELSE 0 END, CASE WHEN excused THEN 0 ELSE 1 END, 0
    FROM absences WHERE session_id = $1
    UNION ALL
    SELECT bridge_id, 0, 0, 0, 0, 0, 0, 1 FROM walk_ins WHERE session_id = $1 AND removed_at IS NULL
    UNION ALL
    SELECT bridge_id, -present, -substitutes, -moved_in, -moved_out, -excused, -unexcused, -walk_ins
    FROM tallies WHERE session_id = $1
) AS told
GROUP BY bridge_id
HAVING sum(present) <> 0 OR sum(substitutes) <> 0 OR sum(moved_in) <> 0 OR sum(moved_out) <> 0 OR sum(excused) <> 0
    OR sum(unexcused) <> 0 OR sum(walk_ins) <> 0
ORDER BY bridge_id
"""
_STRAYS = """
SELECT 1 FROM attendance a JOIN summons s ON s.session_id = a.session_id AND s.delegate_id = a.delegate_id
WHERE a.session_id = $1 AND s.bridge_id <> coalesce(a.transferred_from, a.bridge_id) LIMIT 1
"""
_HOMES = """
UPDATE attendance SET transferred_from = (
    SELECT CASE WHEN s.bridge_id = attendance.bridge_id THEN NULL ELSE s.bridge_id END FROM summons s
    WHERE s.session_id = attendance.session_id AND s.delegate_id = attendance.delegate_id)
WHERE session_id = $1 AND EXISTS (
    SELECT 1 FROM summons s WHERE s.session_id = attendance.session_id AND s.delegate_id = attendance.delegate_id
    AND s.bridge_id <> coalesce(attendance.transferred_from, attendance.bridge_id))
"""
_MISSING = """
INSERT INTO tallies (session_id, bridge_id, present) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING
"""
_LOCK = "UPDATE tallies SET version = version + 1 WHERE session_id = $1"
_MEND = """
UPDATE tallies SET present = present + $3, substitutes = substitutes + $4, moved_in = moved_in + $5,
    moved_out = moved_out + $6, excused = excused + $7, unexcused = unexcused + $8, walk_ins = walk_ins + $9,
    version = version + 1
WHERE session_id = $1 AND bridge_id = $2
"""


async def reconcile(store: Store, session_id: int) -> list[Row]:
    """Make a session's tallies say what its rows say; what had to be added, point by point (empty: nothing)."""
    return await store.change(_mending(session_id)) if await store.fetch(_DIFFERENCES, session_id) else []


async def align(store: Store, session_id: int) -> list[Row]:
    """Make seats and tallies agree with the summons; what had to be added to tallies, point by point.

    An import leaves the summons of whoever is counted alone. A scan that was judged a moment before the gate had read
    the import notes the old home, though: the point that summons now would miss somebody who sits there.
    """
    return await store.change(_mending(session_id, homes=True)) if await store.fetch(_STRAYS, session_id) else []


def _mending(session_id: int, *, homes: bool = False) -> Callable[[Tx], Coroutine[Any, Any, list[Row]]]:
    async def mend(tx: Tx) -> list[Row]:
        if homes:
            await tx.fetch(_LOCK, session_id)
            await tx.fetch(_HOMES, session_id)
        for bridge_id, *_ in await tx.fetch(_DIFFERENCES, session_id):
            await tx.fetch(_MISSING, session_id, bridge_id)
        await tx.fetch(_LOCK, session_id)
        differences = await tx.fetch(_DIFFERENCES, session_id)
        for row in differences:
            await tx.fetch(_MEND, session_id, *row)
        return differences

    return mend
