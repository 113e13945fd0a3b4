"""Beside the single scan: batches, what hosts change, the hall's rotating code, and looking at what was counted."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, RootModel, StringConstraints

from schemas.wire.base import Asked, Digits, Moment, Nonce, Problem, RowId, Wire
from schemas.wire.counting import Reason, Receipt, ScanRequest
from schemas.words import Category, Deed, Flag, Method, Outcome

FullName = Annotated[str, StringConstraints(min_length=1, max_length=400)]
Text = Annotated[str, StringConstraints(max_length=400)]
People = Annotated[int, Field(ge=0, le=1_000_000, strict=True)]
Value = str | int | bool | None


class BatchScan(ScanRequest):
    """A scan that waited. `brief`: nobody needs words about it if it is counted as it asks.

    A bad line then brings back 30 bytes instead of 450; whatever becomes of it otherwise is answered in full.
    """

    brief: bool = False


class ScanBatch(Asked):
    """What a scanner gathered, with its clock as it sends: safe to send again, whole or in parts."""

    device_now: Moment
    scans: Annotated[list[BatchScan], Field(min_length=1, max_length=500)]


class BatchItem(Wire):
    """The answer to one scan of a batch: a receipt, or the problem that this scan alone has.

    Neither, of a scan that was `brief`: counted as asked.
    """

    receipt: Receipt | None
    problem: Problem | None


class BatchAnswer(Wire):
    """Answers in the order of the scans; `clock_skew_ms` is how far the device's clock is behind ours."""

    clock_skew_ms: int
    results: list[BatchItem]


class _Change(Asked):
    nonce: Nonce
    reason: Reason | None = None


class Undo(_Change):
    """Take back the check-in of somebody who sits at this point."""

    deed: Literal[Deed.UNDO]
    delegate_id: RowId


class Transfer(_Change):
    """Move somebody who is counted at another point to this one."""

    deed: Literal[Deed.TRANSFER]
    delegate_id: RowId


class Substitute(_Change):
    """Somebody came for a summoned delegate (dự thay)."""

    deed: Literal[Deed.SUBSTITUTE]
    delegate_id: RowId
    full_name: FullName
    title: Text = ""


class InPerson(_Change):
    """The delegate came after all: the substitute gives the seat back."""

    deed: Literal[Deed.IN_PERSON]
    delegate_id: RowId


class Excused(_Change):
    """A delegate of this point is absent with this reason (vắng có lý do)."""

    deed: Literal[Deed.EXCUSED]
    delegate_id: RowId
    why: Reason


class Unexcused(_Change):
    """A delegate of this point is absent without a reason."""

    deed: Literal[Deed.UNEXCUSED]
    delegate_id: RowId


class AbsenceLifted(_Change):
    """An absence was noted by mistake."""

    deed: Literal[Deed.ABSENCE_LIFTED]
    delegate_id: RowId


class WalkIn(_Change):
    """Somebody outside the roster sits in: counted apart, never in the rate."""

    deed: Literal[Deed.WALK_IN]
    full_name: FullName
    title: Text = ""
    unit: Text = ""


class WalkInRemoved(_Change):
    """A walk-in was noted by mistake."""

    deed: Literal[Deed.WALK_IN_REMOVED]
    walk_in_id: RowId


class Headcount(_Change):
    """What the host counted with their eyes (sĩ số)."""

    deed: Literal[Deed.HEADCOUNT]
    people: People


class SignedFigures(Asked):
    """The figures that stood above the signature."""

    present: People
    substitutes: People
    excused: People
    unexcused: People
    walk_ins: People
    headcount: People | None


class Certify(_Change):
    """The host signs the point's figures as they stand. `signed_by` is the name under them, else the login's.

    With `seen`, figures that moved since the host looked are not signed: `figures_moved`.
    """

    deed: Literal[Deed.CERTIFY]
    signed_by: Annotated[str, StringConstraints(min_length=1, max_length=200)] | None = None
    seen: SignedFigures | None = None


class Reopen(_Change):
    """The organiser lets certified figures be changed again; needs a reason."""

    deed: Literal[Deed.REOPEN]


AnyChange = (
    Undo
    | Transfer
    | Substitute
    | InPerson
    | Excused
    | Unexcused
    | AbsenceLifted
    | WalkIn
    | WalkInRemoved
    | Headcount
    | Certify
    | Reopen
)


class ChangeRequest(RootModel[Annotated[AnyChange, Field(discriminator="deed")]]):
    """One change of a point's figures; `deed` says which. The same nonce again changes nothing."""


class ChangeView(Wire):
    """A change that is stored; `late` when the figures were due already."""

    deed: Deed
    replayed: bool
    late: bool
    at: Moment
    before: dict[str, Value]
    after: dict[str, Value]


class HallCodeView(Wire):
    """What a hall's screen shows until `until`: its QR opens `url` on the delegate's phone."""

    code: Digits
    url: str
    until: Moment


class HallScan(Asked):
    """A delegate's own phone, with its ticket, in front of a hall's code.

    `phone` is a name that the phone drew for itself once: several tickets of one phone are flagged, never refused.
    """

    ticket: Digits
    code: Annotated[str, StringConstraints(min_length=1, max_length=400)]
    nonce: Nonce
    phone: Nonce | None = None


class OfflineSet(Wire):
    """`body` is JSON (see docs/api); `signature` is ECDSA P-256 over it, r and s in base64, by `Me.offline_key`."""

    body: str
    signature: str


class LoggedScanView(Wire):
    """One line of the scan log."""

    id: RowId
    delegate_id: RowId | None
    full_name: str | None
    bridge_id: RowId
    outcome: Outcome
    method: Method
    device_id: RowId | None
    device_time: Moment | None
    at: Moment
    flag: Flag | None


class ScanLog(Wire):
    """A page of the log; `next_after` asks for the following one, null at the end."""

    scans: list[LoggedScanView]
    next_after: int | None


class RepeatedScanView(Wire):
    """Somebody who is counted at one point was scanned at another."""

    scan_id: RowId
    delegate_id: RowId
    full_name: str
    counted_bridge_id: RowId
    counted_at: Moment
    scanned_bridge_id: RowId
    scanned_at: Moment
    method: Method


class RepeatedScanList(Wire):
    """A page of duplicates; `next_after` asks for the following one, null at the end."""

    duplicates: list[RepeatedScanView]
    next_after: int | None


class ShareView(Wire):
    """Of so many summoned, so many are present themselves, and so many have a substitute."""

    name: str
    category: Category | None
    unit_id: RowId | None
    summoned: int
    present: int
    substitutes: int


class ArrivalView(Wire):
    """How many came in this minute."""

    minute: Moment
    people: int


class FiguresView(Wire):
    """A session by category, by unit, and by the minute of arrival."""

    by_category: list[ShareView]
    by_unit: list[ShareView]
    arrivals: list[ArrivalView]


class EvidenceView(Wire):
    """The kinds of evidence of one point, side by side; what differs is shown, not hidden.

    `headcount_difference` is headcount minus all who were counted here (present, substitutes, walk-ins).
    `stream_seconds` is how long the point followed the stage while the doors were open, in steps of 15 s, and
    `stream_last` when it was seen last; None: never.
    """

    bridge_id: RowId
    summoned: int
    present: int
    substitutes: int
    moved_in: int
    moved_out: int
    excused: int
    unexcused: int
    unreported: int
    walk_ins: int
    headcount: int | None
    headcount_difference: int | None
    certified: bool
    stream_seconds: int | None
    stream_last: Moment | None


class EvidenceList(Wire):
    """The evidence of every point that the caller may see."""

    points: list[EvidenceView]
