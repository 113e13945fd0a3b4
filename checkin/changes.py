"""What hosts do beside scanning: each a small transaction that moves rows and tallies and leaves a correction.

Nothing is deleted without a trace: who, when, before and after, and why when the figures were due. A change carries
a nonce like a scan; sent again, it changes nothing and gets the same answer.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from checkin import rules
from checkin.book import facts
from checkin.registry import ConferenceState, SessionState
from checkin.store import FIGURES, Row, TallyRow, Tx, moment, tally_row
from checkin.tally import Figures
from checkin.values import NOBODY, Actor
from schemas.errors import Refused
from schemas.words import Deed, Method

_MOVABLE = ("present", "substitutes", "moved_in", "moved_out", "excused", "unexcused", "walk_ins")
_MOVE = f"""
INSERT INTO tallies (session_id, bridge_id, {", ".join(_MOVABLE)}, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)
ON CONFLICT (session_id, bridge_id) DO UPDATE SET
    {", ".join(f"{name} = tallies.{name} + excluded.{name}" for name in _MOVABLE)}, version = tallies.version + 1
RETURNING session_id, bridge_id, version, {FIGURES}
"""  # noqa: S608 - a constant
_HEADCOUNT = f"""
UPDATE tallies SET headcount = $3, version = version + 1 WHERE session_id = $1 AND bridge_id = $2
RETURNING session_id, bridge_id, version, {FIGURES}
"""  # noqa: S608 - a constant
_TRACE = """
INSERT INTO corrections (session_id, bridge_id, delegate_id, nonce, deed, before, after, reason, late, by, login_id,
                         device_id, at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
"""
# Touching the row locks it and gives what it holds, on both databases.
_SEAT = """
UPDATE attendance SET nonce = nonce WHERE session_id = $1 AND delegate_id = $2
RETURNING bridge_id, transferred_from, substitute, at
"""


@dataclass(frozen=True, slots=True)
class ChangeOrder:
    """What every change carries: where, by whom, why, and a nonce that makes it safe to send again."""

    session_id: int
    bridge_id: int
    nonce: str
    actor: Actor = NOBODY
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Changed:
    """A change that is stored. `replayed`: it was stored before, under this nonce; `late`: after the cut-off."""

    deed: Deed
    replayed: bool
    at: datetime
    late: bool
    before: dict[str, object]
    after: dict[str, object]
    tallies: tuple[TallyRow, ...] = ()


Work = Callable[[Tx], Coroutine[Any, Any, Changed]]


class Pen:
    """Writes one change within its transaction: moves tallies, leaves the trace."""

    def __init__(self, tx: Tx, order: ChangeOrder, now: datetime) -> None:
        self.tx, self.order, self.now, self.late = tx, order, now, False
        self._tallies: list[TallyRow] = []

    async def move(self, bridge_id: int, **by: int) -> Figures:
        """Add to a point's figures; what they are then. Several points are moved in order of their ids."""
        amounts = [by.get(name, 0) for name in _MOVABLE]
        (row,) = await self.tx.fetch(_MOVE, self.order.session_id, bridge_id, *amounts)
        self._tallies.append(tally_row(row))
        return self._tallies[-1].figures

    async def seat(self, sign: int, bridge_id: int, home: int | None, *, substitute: bool) -> None:
        """Take (1) or give back (-1) a seat in the tallies; `home` is the point that summons, when it is another."""
        here = {"substitutes" if substitute else "present": sign}
        if home is None:
            await self.move(bridge_id, **here)
            return
        moves = {bridge_id: here | {"moved_in": sign}, home: {"moved_out": sign}}
        for point in sorted(moves):
            await self.move(point, **moves[point])

    async def lift_absence(self, delegate_id: int) -> dict[str, object] | None:
        """Whoever takes a seat is not absent; what the absence said, None when there was none."""
        rows = await self.tx.fetch(
            "DELETE FROM absences WHERE session_id = $1 AND delegate_id = $2 RETURNING bridge_id, excused, reason",
            self.order.session_id,
            delegate_id,
        )
        if not rows:
            return None
        bridge_id, excused, reason = rows[0]
        await self.move(bridge_id, **{"excused" if excused else "unexcused": -1})
        return {"state": "excused" if excused else "unexcused", "reason": reason, "bridge_id": bridge_id}

    async def counted(self, row: Row) -> TallyRow:
        """Note a tally row that a statement of its own returned."""
        self._tallies.append(tally_row(row))
        return self._tallies[-1]

    async def trace(
        self, deed: Deed, before: dict[str, object], after: dict[str, object], delegate_id: int | None = None
    ) -> Changed:
        """Leave the correction; the change is complete."""
        order = self.order
        await self.tx.fetch(
            _TRACE,
            order.session_id,
            order.bridge_id,
            delegate_id,
            order.nonce,
            deed.value,
            json.dumps(before, ensure_ascii=False)[:1000],
            json.dumps(after, ensure_ascii=False)[:1000],
            order.reason,
            self.late,
            order.actor.name[:200],
            order.actor.login_id,
            order.actor.device_id,
            self.now,
        )
        return Changed(deed, False, self.now, self.late, before, after, tuple(self._tallies))


def work(
    order: ChangeOrder,
    session: SessionState,
    now: datetime,
    write: Callable[[Pen], Coroutine[Any, Any, Changed]],
    *,
    reopens: bool = False,
) -> Work:
    """A change as a transaction: answered from its trace if it was made before, refused if it may not be made."""

    async def transaction(tx: Tx) -> Changed:
        told = await tx.fetch(
            "SELECT deed, at, late, before, after FROM corrections WHERE session_id = $1 AND nonce = $2",
            order.session_id,
            order.nonce,
        )
        if told:
            deed, at, late, before, after = told[0]
            return Changed(Deed(deed), True, moment(at), bool(late), facts(before), facts(after))
        # Taking the point's tally first puts this change before or after whatever else moves it: on PostgreSQL the
        # next statements see all that was committed by then, and a batch of scans looks again once it has the tally.
        pen = Pen(tx, order, now)
        await pen.move(order.bridge_id)
        open_ones = await tx.fetch(
            "SELECT 1 FROM certifications WHERE session_id = $1 AND bridge_id = $2 AND reopened_at IS NULL",
            order.session_id,
            order.bridge_id,
        )
        pen.late = rules.change(session.window, now, certified=bool(open_ones) and not reopens, reason=order.reason)
        return await write(pen)

    return transaction


async def undo(pen: Pen, delegate_id: int) -> Changed:
    """Take a check-in back: the seat is free again. Raises `not_counted` when the delegate does not sit here.

    A scanner takes back what it counted itself and nothing else.
    """
    if pen.order.actor.device_id is not None and not await pen.tx.fetch(
        "SELECT 1 FROM attendance a JOIN scans s ON s.session_id = a.session_id AND s.nonce = a.nonce "
        "WHERE a.session_id = $1 AND a.delegate_id = $2 AND s.device_id = $3",
        pen.order.session_id,
        delegate_id,
        pen.order.actor.device_id,
    ):
        raise Refused("not_counted")
    rows = await pen.tx.fetch(
        "DELETE FROM attendance WHERE session_id = $1 AND delegate_id = $2 AND bridge_id = $3 "
        "RETURNING transferred_from, substitute, at",
        pen.order.session_id,
        delegate_id,
        pen.order.bridge_id,
    )
    if not rows:
        raise Refused("not_counted")
    home, substitute, at = rows[0]
    await pen.seat(-1, pen.order.bridge_id, home, substitute=substitute is not None)
    return await pen.trace(Deed.UNDO, _seated(pen.order.bridge_id, substitute, moment(at)), {}, delegate_id)


async def transfer(pen: Pen, delegate_id: int, home: int | None) -> Changed:
    """Move somebody who is counted to this point; `home` is the point that summons them."""
    here = pen.order.bridge_id
    rows = await pen.tx.fetch(_SEAT, pen.order.session_id, delegate_id)
    if not rows:
        raise Refused("not_counted")
    there, came_from, substitute, at = rows[0]
    if there == here:
        raise Refused("already_checked_in")
    now_from = None if home in (None, here) else home
    await pen.tx.fetch(
        "UPDATE attendance SET bridge_id = $3, transferred_from = $4 WHERE session_id = $1 AND delegate_id = $2",
        pen.order.session_id,
        delegate_id,
        here,
        now_from,
    )
    await pen.seat(-1, there, came_from, substitute=substitute is not None)
    await pen.seat(1, here, now_from, substitute=substitute is not None)
    before, after = (_seated(point, substitute, moment(at)) for point in (there, here))
    return await pen.trace(Deed.TRANSFER, before, after, delegate_id)


async def substitute(pen: Pen, delegate_id: int, home: int | None, full_name: str, title: str) -> Changed:
    """Somebody came for a summoned delegate. Raises `seat_taken` when either of them is counted already."""
    here = pen.order.bridge_id
    away = home if home != here else None
    if home is not None and away is not None:
        await pen.move(home)  # an absence is noted at home: it comes before this, or after it
    rows = await pen.tx.fetch(
        "INSERT INTO attendance (session_id, delegate_id, bridge_id, at, method, nonce, transferred_from, substitute, "
        "substitute_title) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING delegate_id",
        pen.order.session_id,
        delegate_id,
        here,
        pen.now,
        Method.TICK_LIST.value,
        pen.order.nonce,
        away,
        full_name,
        title,
    )
    if not rows:
        raise Refused("seat_taken")
    before = await pen.lift_absence(delegate_id)
    await pen.seat(1, here, away, substitute=True)
    return await pen.trace(Deed.SUBSTITUTE, before or {}, _seated(here, full_name, pen.now), delegate_id)


async def in_person(pen: Pen, delegate_id: int) -> Changed:
    """The delegate came after all: the substitute at this point gives the seat back to them."""
    rows = await pen.tx.fetch(_SEAT, pen.order.session_id, delegate_id)
    if not rows or rows[0][0] != pen.order.bridge_id:
        raise Refused("not_counted")
    here, home, name, at = rows[0]
    if name is None:
        raise Refused("already_checked_in")
    await pen.tx.fetch(
        "UPDATE attendance SET substitute = NULL, substitute_title = NULL, at = $3 "
        "WHERE session_id = $1 AND delegate_id = $2",
        pen.order.session_id,
        delegate_id,
        pen.now,
    )
    await pen.seat(-1, here, home, substitute=True)
    await pen.seat(1, here, home, substitute=False)
    before, after = _seated(here, name, moment(at)), _seated(here, None, pen.now)
    return await pen.trace(Deed.IN_PERSON, before, after, delegate_id)


async def absence(pen: Pen, delegate_id: int, *, excused: bool, reason: str) -> Changed:
    """A summoned delegate is known to be absent. Raises `seat_taken` when they are counted."""
    if await pen.tx.fetch(_SEAT, pen.order.session_id, delegate_id):
        raise Refused("seat_taken")
    before = await pen.lift_absence(delegate_id)
    await pen.tx.fetch(
        "INSERT INTO absences (session_id, delegate_id, bridge_id, excused, reason, at) "
        "VALUES ($1, $2, $3, $4, $5, $6)",
        pen.order.session_id,
        delegate_id,
        pen.order.bridge_id,
        excused,
        reason,
        pen.now,
    )
    await pen.move(pen.order.bridge_id, **{"excused" if excused else "unexcused": 1})
    after: dict[str, object] = {"state": "excused" if excused else "unexcused", "reason": reason}
    return await pen.trace(Deed.EXCUSED if excused else Deed.UNEXCUSED, before or {}, after, delegate_id)


async def lift_absence(pen: Pen, delegate_id: int) -> Changed:
    """An absence was wrong: nothing is known of the delegate again."""
    before = await pen.lift_absence(delegate_id)
    if before is None:
        raise Refused("not_found", what="absence")
    return await pen.trace(Deed.ABSENCE_LIFTED, before, {}, delegate_id)


async def walk_in(pen: Pen, full_name: str, title: str, unit: str) -> Changed:
    """Somebody outside the roster sat in: counted apart, never in the rate."""
    ((id_,),) = await pen.tx.fetch(
        "INSERT INTO walk_ins (session_id, bridge_id, nonce, full_name, title, unit, at) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id",
        pen.order.session_id,
        pen.order.bridge_id,
        pen.order.nonce,
        full_name,
        title,
        unit,
        pen.now,
    )
    await pen.move(pen.order.bridge_id, walk_ins=1)
    return await pen.trace(Deed.WALK_IN, {}, {"walk_in_id": id_, "full_name": full_name})


async def remove_walk_in(pen: Pen, walk_in_id: int) -> Changed:
    """A walk-in was noted by mistake."""
    rows = await pen.tx.fetch(
        "UPDATE walk_ins SET removed_at = $4 WHERE session_id = $1 AND bridge_id = $2 AND id = $3 "
        "AND removed_at IS NULL RETURNING full_name",
        pen.order.session_id,
        pen.order.bridge_id,
        walk_in_id,
        pen.now,
    )
    if not rows:
        raise Refused("not_found", what="walk_in")
    await pen.move(pen.order.bridge_id, walk_ins=-1)
    return await pen.trace(Deed.WALK_IN_REMOVED, {"walk_in_id": walk_in_id, "full_name": rows[0][0]}, {})


async def headcount(pen: Pen, people: int) -> Changed:
    """What the host counted with their eyes; the last one stands beside the tally."""
    before = (await pen.move(pen.order.bridge_id)).headcount
    (row,) = await pen.tx.fetch(_HEADCOUNT, pen.order.session_id, pen.order.bridge_id, people)
    await pen.counted(row)
    return await pen.trace(Deed.HEADCOUNT, {"headcount": before}, {"headcount": people})


def summoned_to(conference: ConferenceState, session: SessionState, delegate_id: int) -> int:
    """The point that summons this delegate; raises `not_found` or `not_summoned`."""
    if conference.delegates.get(delegate_id) is None:
        raise Refused("not_found", what="delegate")
    home = session.seats.bridge_of(delegate_id)
    if home is None:
        raise Refused("not_summoned")
    return home


def _seated(bridge_id: int, substitute: str | None, at: datetime) -> dict[str, object]:
    seat: dict[str, object] = {"state": "present", "bridge_id": bridge_id, "at": at.isoformat()}
    return seat if substitute is None else seat | {"state": "substitute", "substitute": substitute}
