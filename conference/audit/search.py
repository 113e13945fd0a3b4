"""Reading the log: newest first, by who, what, when, to what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select

from conference.audit.chain import DONE
from conference.database import Database
from schemas.rows import AuditEntry
from schemas.words import AuditKind


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; None and "" mean any. `object` also finds what lies in it, and where it lies: "session:3"
    and "bridge:5" find "session:3 bridge:5". `conference_id` keeps to one conference; `refused` to what was
    turned away, or to what was done."""

    who: str = ""
    account_id: int | None = None
    kind: AuditKind | None = None
    action: str = ""
    object: str = ""
    since: datetime | None = None
    until: datetime | None = None
    conference_id: int | None = None
    refused: bool | None = None


async def search(database: Database, wanted: Wanted, *, before: int | None, limit: int) -> Sequence[AuditEntry]:
    """One page of entries below the number `before`."""
    chosen = _chosen(wanted).order_by(AuditEntry.seq.desc()).limit(limit)
    if before is not None:
        chosen = chosen.where(AuditEntry.seq < before)
    async with database.read() as db:
        return (await db.scalars(chosen)).all()


def _chosen(wanted: Wanted) -> Select[AuditEntry]:
    chosen = select(AuditEntry)
    if wanted.who:
        chosen = chosen.where(AuditEntry.who.icontains(wanted.who, autoescape=True))
    if wanted.action:
        chosen = chosen.where(AuditEntry.action.icontains(wanted.action, autoescape=True))
    if wanted.object:
        whole = AuditEntry.object == wanted.object
        first, last = wanted.object + " ", " " + wanted.object
        part = AuditEntry.object.startswith(first, autoescape=True) | AuditEntry.object.endswith(last, autoescape=True)
        chosen = chosen.where(whole | part)
    for column, value in (
        (AuditEntry.account_id, wanted.account_id),
        (AuditEntry.kind, wanted.kind),
        (AuditEntry.conference_id, wanted.conference_id),
    ):
        if value is not None:
            chosen = chosen.where(column == value)
    if wanted.refused is not None:
        chosen = chosen.where((AuditEntry.outcome != DONE) == wanted.refused)
    if wanted.since is not None:
        chosen = chosen.where(AuditEntry.at >= wanted.since)
    if wanted.until is not None:
        chosen = chosen.where(AuditEntry.at < wanted.until)
    return chosen
