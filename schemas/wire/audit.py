"""The audit log as those read it who may."""

from __future__ import annotations

from schemas.wire.base import Moment, RowId, Wire
from schemas.words import AuditKind


class AuditEntryView(Wire):
    """One deed. `outcome` is "done" or a refusal's code; `details` is JSON ("" for none): names of fields, numbers."""

    seq: RowId
    at: Moment
    kind: AuditKind
    action: str
    outcome: str
    object: str
    conference_id: int | None
    account_id: int | None
    login_id: int | None
    device_id: int | None
    role: str
    who: str
    address: str
    details: str


class AuditPage(Wire):
    """Entries, newest first; `next_before` continues where the page ended."""

    entries: list[AuditEntryView]
    next_before: int | None


class AuditFault(Wire):
    """What is wrong from `seq` to `until`: altered, removed, beyond, head, anchor."""

    kind: str
    seq: int
    until: int


class AuditVerdict(Wire):
    """Whether the chain holds; `seal` is the last entry's, to be noted outside of the system."""

    intact: bool
    entries: int
    seq: int
    seal: str
    faults: list[AuditFault]
