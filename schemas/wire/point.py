"""One bridge point's book of a session: its figures, what its host reported, what was signed, and what was changed."""

from __future__ import annotations

from schemas.wire.base import Moment, RowId, Wire
from schemas.wire.doors import EvidenceView, Value
from schemas.words import Deed


class WalkInView(Wire):
    """Somebody outside the roster who sits in."""

    id: RowId
    full_name: str
    title: str
    unit: str
    at: Moment


class CertificationView(Wire):
    """Figures as they were signed, by whom; `reopened_at` when the organiser opened them again, and why."""

    at: Moment
    by: str
    summoned: int
    present: int
    substitutes: int
    excused: int
    unexcused: int
    walk_ins: int
    headcount: int | None
    reopened_at: Moment | None
    reopened_by: str | None
    reopen_reason: str | None


class CorrectionView(Wire):
    """One trace: who did what, when, from what to what, and why. `late`: after the cut-off."""

    id: RowId
    deed: Deed
    delegate_id: RowId | None
    full_name: str | None
    at: Moment
    by: str
    reason: str | None
    late: bool
    before: dict[str, Value]
    after: dict[str, Value]


class PointBook(Wire):
    """`figures` are the point's own; the lists are newest first, `corrections` at most 100."""

    figures: EvidenceView
    walk_ins: list[WalkInView]
    certifications: list[CertificationView]
    corrections: list[CorrectionView]
