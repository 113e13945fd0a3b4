"""Walking the chain: finds every row that was altered, removed or put in behind the service's back."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from conference.audit.chain import GENESIS, Entry, seal_of
from conference.audit.log import ANCHORS
from conference.database import Database
from schemas.rows import AuditEntry, AuditHead

PAGE = 5_000
_FIELDS = tuple(field.name for field in fields(Entry))


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong from `seq` to `until`: rows `altered` (also: put in by a stranger, who cannot make a seal),
    `removed`, `beyond` the head, a `head` that is not the last seal, or an `anchor` that says otherwise.
    """

    kind: str
    seq: int
    until: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome: how many entries were read, the number and the seal (hexadecimal) of the last, every fault."""

    entries: int
    seq: int
    seal: str
    faults: tuple[Fault, ...]


def entry_of(row: AuditEntry) -> Entry:
    """A row as it was told to the log."""
    return Entry(**{name: getattr(row, name) for name in _FIELDS})


async def verify(database: Database, key: bytes, anchors: Sequence[tuple[int, bytes]] = ()) -> Verdict:
    """Check every seal, every number, the head, and the anchors, on one state of the database."""
    faults: list[Fault] = []
    noted = dict(anchors)
    previous, last, count = GENESIS, 0, 0
    async with database.read() as db:
        if database.kind == "postgresql":  # SQLite's readers see one state anyway
            await db.connection(execution_options={"isolation_level": "REPEATABLE READ"})
        head = await db.get(AuditHead, 1)
        async for row in _rows(db):
            count += 1
            if row.seq != last + 1:
                faults.append(Fault("removed", last + 1, row.seq - 1))
            elif seal_of(key, previous, row.seq, entry_of(row)) != row.seal:
                faults.append(Fault("altered", row.seq, row.seq))
            if noted.pop(row.seq, row.seal) != row.seal:
                faults.append(Fault("anchor", row.seq, row.seq))
            previous, last = row.seal, row.seq
    if head is None or head.seq < last:
        faults.append(Fault("beyond", 1 + (0 if head is None else head.seq), last))
    elif head.seq > last:
        faults.append(Fault("removed", last + 1, head.seq))
    elif head.seal != previous:
        faults.append(Fault("head", last, last))
    if noted:  # entries were there once, and now neither they nor the head know of it
        faults.append(Fault("anchor", min(noted), max(noted)))
    return Verdict(count, last, previous.hex(), tuple(faults))


async def _rows(db: AsyncSession) -> AsyncIterator[AuditEntry]:
    after = 0
    while True:
        page = list(
            await db.scalars(select(AuditEntry).where(AuditEntry.seq > after).order_by(AuditEntry.seq).limit(PAGE))
        )
        for row in page:
            yield row
        if len(page) < PAGE:
            return
        after = page[-1].seq
        db.expunge_all()  # a log of years does not have to fit into memory


def read_anchors(data: Path) -> list[tuple[int, bytes]]:
    """The anchors of an installation; a line that was not finished is skipped."""
    path = data / ANCHORS
    if not path.exists():
        return []
    found = []
    for line in path.read_text("utf-8", "replace").splitlines():
        parts = line.split()
        if len(parts) == 3 and parts[0].isdigit() and len(parts[1]) == 64:
            found.append((int(parts[0]), bytes.fromhex(parts[1])))
    return found
