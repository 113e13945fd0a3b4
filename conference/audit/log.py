"""Appending: entries that come together are sealed and committed together, one transaction after the other.

Whoever appends locks the head of the chain first: on PostgreSQL its row, on SQLite the whole database (`BEGIN
IMMEDIATE`). So several workers take turns, and a seal has exactly one successor. Check-ins never wait here: they have
their own log (`scans`), written by the gate.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import structlog
from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from conference.audit.chain import Entry, seal_of
from conference.database import Database
from schemas.errors import Refused
from schemas.rows import AuditEntry, AuditHead

MOST_WAITING = 5_000
MOST_TOGETHER = 500
ANCHOR_SECONDS = 600.0
ANCHORS = "audit.anchors"
"""In the data folder, beside the keys: lines of `seq seal time`. What is cut off the end of the log and of its head
shows against them."""

log = structlog.get_logger("audit")


class AuditLog:
    """`append` returns when the entry is durable; `run` and `anchor` are its two tasks."""

    def __init__(self, database: Database, key: bytes, data: Path, now: Callable[[], datetime]) -> None:
        self._database, self.key, self._anchors, self._now = database, key, data / ANCHORS, now
        self._waiting: asyncio.Queue[tuple[Entry, asyncio.Future[None]]] = asyncio.Queue(MOST_WAITING)
        self._head: tuple[int, bytes] | None = None
        self._anchored = 0

    async def append(self, entry: Entry) -> None:
        """Write an entry. Raises `Refused("audit_unavailable")` when it cannot be kept."""
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        try:
            self._waiting.put_nowait((entry, done))
        except asyncio.QueueFull:
            raise Refused("audit_unavailable") from None
        await done

    async def run(self) -> None:
        """Write what comes, for ever."""
        while True:
            batch = [await self._waiting.get()]
            while len(batch) < MOST_TOGETHER and not self._waiting.empty():
                batch.append(self._waiting.get_nowait())
            try:
                self.saw(await append_all(self._database, self.key, [entry for entry, _ in batch]))
            except asyncio.CancelledError:
                _settle(batch, Refused("audit_unavailable"))
                raise
            except Exception as error:
                log.error("not_recorded", entries=len(batch), reason=type(error).__name__)
                _settle(batch, Refused("audit_unavailable"))
            else:
                _settle(batch, None)

    def saw(self, head: tuple[int, bytes]) -> None:
        """The log has come as far as this: what is anchored next."""
        if self._head is None or self._head[0] < head[0]:
            self._head = head

    async def keep_anchors(self) -> None:
        """Anchor the chain now and then, for ever, and once more at the end."""
        try:
            while True:
                await asyncio.sleep(ANCHOR_SECONDS)
                self.anchor()
        finally:
            self.anchor()

    def anchor(self) -> None:
        """Note the head outside of the database, when it has moved."""
        if self._head is None or self._head[0] == self._anchored:
            return
        seq, seal = self._head
        line = f"{seq} {seal.hex()} {self._now().isoformat(timespec='seconds')}\n"
        with suppress(OSError):  # a full disk: the next time
            descriptor = os.open(self._anchors, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(line)
            self._anchored = seq


async def append_all(database: Database, key: bytes, entries: Sequence[Entry]) -> tuple[int, bytes]:
    """Seal and write these entries in one transaction; returns the new head."""
    async with database.write() as db:
        return await append_in(db, key, entries)


async def append_in(db: AsyncSession, key: bytes, entries: Sequence[Entry]) -> tuple[int, bytes]:
    """Seal and write these entries in the caller's transaction, for deeds that are recorded with the deed or not at
    all. Do it last: until the commit everybody else who records waits."""
    head = (await db.scalars(select(AuditHead).where(AuditHead.id == 1).with_for_update())).one()
    seq, seal = head.seq, head.seal
    rows = []
    for entry in entries:
        seq += 1
        seal = seal_of(key, seal, seq, entry)
        rows.append({"seq": seq, "seal": seal, **asdict(entry)})
    await db.execute(insert(AuditEntry), rows)
    head.seq, head.seal = seq, seal
    return seq, seal


def _settle(batch: Sequence[tuple[Entry, asyncio.Future[None]]], fault: Refused | None) -> None:
    for _, done in batch:
        if done.done():  # whoever asked went away
            continue
        if fault is None:
            done.set_result(None)
        else:
            done.set_exception(Refused(fault.code))
