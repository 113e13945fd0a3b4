"""The gate's question and answer, the tally, and the frames of the live stream."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from schemas.wire.base import Asked, JsonMoment, Moment, Nonce, RowId, Said, Wire
from schemas.words import Category, Method, Outcome, Topic

Code = Annotated[str, StringConstraints(min_length=1, max_length=400)]
Reason = Annotated[str, StringConstraints(min_length=1, max_length=400)]


class ScanRequest(Asked):
    """One scan: `code` is whatever the scanner read (the ticket is its last run of digits).

    Instead of a code, a host who picked somebody from a list gives `delegate_id`, never both; a citizen card gives
    its number as the code, with that method. `nonce` is drawn by the scanner once per scan: the same nonce again gets
    the same answer. `bridge_id` is where the person stands; a device and a host may leave it out and mean their own.
    `confirm` says that the person at the door confirmed a transfer from another bridge point, `reason` why somebody
    is counted after the cut-off.
    """

    code: Code | None = None
    nonce: Nonce
    delegate_id: RowId | None = None
    bridge_id: RowId | None = None
    device_time: JsonMoment | None = None
    method: Method = Method.TICKET
    confirm: bool = False
    reason: Reason | None = None


class Counted(Wire):
    """Whom the gate recognised; only what the door needs."""

    id: RowId
    full_name: str
    title: str
    unit: str
    category: Category
    bridge_id: RowId
    bridge_name: str


class Place(Wire):
    """Where and when somebody was first counted."""

    bridge_id: RowId
    bridge_name: str
    at: Moment


class Receipt(Wire):
    """The gate's answer, given after the commit that holds it.

    `replayed` is true when this nonce had been answered before: `outcome` is then the first answer again. `first`
    says where and when the delegate was counted, for `ok` and `already_checked_in`.
    """

    outcome: Outcome
    replayed: bool
    nonce: Nonce
    at: Moment
    message: Said
    delegate: Counted | None = None
    first: Place | None = None


class BridgeTally(Wire):
    """Figures of one bridge point: its own (see `schemas.rows.Tally`), and rolled up with all points below it."""

    bridge_id: RowId
    summoned: int
    present: int
    substitutes: int
    moved_in: int
    moved_out: int
    excused: int
    unexcused: int
    walk_ins: int
    headcount: int | None
    total_summoned: int
    total_present: int
    total_substitutes: int


class Totals(Wire):
    """The three numbers, and what stands beside them.

    `rate` is in percent of the summoned, null when nobody was summoned: of those present, and of substitutes too where
    the conference counts them. `headcount` sums the points that reported one.
    """

    points: int
    points_reporting: int
    summoned: int
    present: int
    substitutes: int
    excused: int
    unexcused: int
    walk_ins: int
    headcount: int | None
    rate: float | None


class TallyView(Wire):
    """The whole tally of a session, from the same rows as every other figure."""

    session_id: RowId
    at: Moment
    totals: Totals
    bridges: list[BridgeTally]


class Snapshot(Wire):
    """First frame of the live stream: everything."""

    type: Literal["snapshot"] = "snapshot"
    seq: int
    tally: TallyView


class Delta(Wire):
    """Later frames, at most four a second: the bridge points that changed (their full figures), and the totals.

    `seq` grows by one; a page that sees a gap asks for a new connection and gets a snapshot.
    """

    type: Literal["delta"] = "delta"
    seq: int
    at: Moment
    totals: Totals
    bridges: list[BridgeTally]


class News(Wire):
    """A frame between the others, without a number: something else than figures changed: read it anew.

    A page that gets a snapshot may have missed news and reads everything anew.
    """

    type: Literal["news"] = "news"
    topics: list[Topic]
