"""The host signs a point's figures (xác nhận), and the organiser opens them again. See `checkin.changes`."""

from __future__ import annotations

from collections.abc import Mapping

from checkin.changes import Changed, Pen
from checkin.registry import SessionState
from checkin.tally import Figures
from schemas.errors import Refused
from schemas.words import Deed


async def certify(pen: Pen, session: SessionState, signed_by: str, seen: Mapping[str, int | None] | None) -> Changed:
    """The host signs the point's figures as they stand; raises `certified` when they are signed already.

    With `seen`, raises `figures_moved` unless these are the figures as they stand.
    """
    own = await pen.move(pen.order.bridge_id)  # locks the row: scans that are under way come before or after
    summoned = session.seats.summoned.get(pen.order.bridge_id, 0)
    silent = Figures(
        summoned, own.present, own.substitutes, own.moved_in, own.moved_out, own.excused, own.unexcused
    ).silent
    stand = {"present": own.present, "substitutes": own.substitutes, "excused": own.excused}
    stand |= {"unexcused": own.unexcused + silent, "walk_ins": own.walk_ins}  # of the others nobody came, says the host
    if seen is not None and seen != stand | {"headcount": own.headcount}:
        raise Refused("figures_moved")
    rows = await pen.tx.fetch(
        "INSERT INTO certifications (session_id, bridge_id, at, by, login_id, summoned, present, substitutes, "
        "excused, unexcused, walk_ins, headcount) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) "
        "ON CONFLICT DO NOTHING RETURNING id",
        pen.order.session_id,
        pen.order.bridge_id,
        pen.now,
        (signed_by or pen.order.actor.name)[:200],
        pen.order.actor.login_id,
        summoned,
        *stand.values(),
        own.headcount,
    )
    if not rows:
        raise Refused("certified")
    after: dict[str, object] = {"summoned": summoned, **stand, "headcount": own.headcount}
    if signed_by:
        after["signed_by"] = signed_by
    return await pen.trace(Deed.CERTIFY, {}, after)


async def reopen(pen: Pen) -> Changed:
    """The organiser lets a point's figures be changed again; needs a reason."""
    if not pen.order.reason:
        raise Refused("reason_needed")
    rows = await pen.tx.fetch(
        "UPDATE certifications SET reopened_at = $3, reopened_by = $4, reopen_reason = $5 "
        "WHERE session_id = $1 AND bridge_id = $2 AND reopened_at IS NULL RETURNING by, present",
        pen.order.session_id,
        pen.order.bridge_id,
        pen.now,
        pen.order.actor.name[:200],
        pen.order.reason,
    )
    if not rows:
        raise Refused("not_certified")
    return await pen.trace(Deed.REOPEN, {"certified_by": rows[0][0], "present": rows[0][1]}, {})
