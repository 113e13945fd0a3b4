"""When each paired scanner was last heard of, how much waits in it, and how far its clock is off.

Noted in memory at every contact, which costs the door nothing; written to the rows at most every 30 seconds.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import structlog
from sqlalchemy import bindparam, or_, update

from conference.database import Database
from schemas.rows import Device

FLUSH_SECONDS = 30.0
MOST_QUEUED = 1_000_000
QUEUE_HEADER = "X-Diemcau-Queue"
"""How many scans wait in the scanner; it may send this with any request."""

log = structlog.get_logger("contacts")


@dataclass(slots=True)
class Contact:
    """What is known of a scanner since the last flush; None: nothing new."""

    last_seen: datetime
    queue_length: int | None = None
    clock_skew_ms: int | None = None


class Contacts:
    """`note` is called for every request of a device; `run` is the one task that writes."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database, self._now = database, now
        self._heard: dict[int, Contact] = {}
        self._writing: dict[int, Contact] = {}

    def note(self, device_id: int, queued: str | None) -> None:
        """A request of this device, and what its queue header says; nonsense in it is not believed."""
        contact = self._heard.get(device_id)
        if contact is None:
            contact = self._heard[device_id] = Contact(self._now())
        else:
            contact.last_seen = self._now()
        if queued is not None and len(queued) <= 7 and queued.isascii() and queued.isdigit():
            contact.queue_length = min(int(queued), MOST_QUEUED)

    def skew(self, device_id: int, milliseconds: int) -> None:
        """How far this device's clock is behind ours, measured at a contact that was noted."""
        contact = self._heard.get(device_id)
        if contact is not None and abs(milliseconds) < 2**31:
            contact.clock_skew_ms = milliseconds

    def latest(self, device_id: int) -> Contact | None:
        """What the rows do not say yet; None when there is nothing newer."""
        newest = self._heard.get(device_id)
        written = self._writing.get(device_id)
        if newest is None or written is None:
            return newest or written
        return _joined(written, newest)

    async def flush(self) -> None:
        """Write what was heard since the last time, in one transaction."""
        if not self._heard:
            return
        self._writing, self._heard = self._heard, {}
        try:
            await self._write(self._writing)
        except BaseException:  # the database is away, or we end: nothing that was heard is lost
            for device_id, contact in self._writing.items():
                newer = self._heard.get(device_id)
                self._heard[device_id] = contact if newer is None else _joined(contact, newer)
            raise
        finally:
            self._writing = {}

    async def run(self) -> None:
        """Flush for ever."""
        while True:
            await asyncio.sleep(FLUSH_SECONDS)
            try:
                await self.flush()
            except Exception as error:
                log.warning("not_written", reason=type(error).__name__)

    async def _write(self, heard: dict[int, Contact]) -> None:
        async with self._database.write() as db:
            connection = await db.connection()
            for column in ("last_seen", "queue_length", "clock_skew_ms"):
                rows = [
                    {"_id": device_id, "_value": value, "_seen": contact.last_seen}
                    for device_id, contact in sorted(heard.items())
                    if (value := getattr(contact, column)) is not None
                ]
                if not rows:
                    continue
                # Another worker may have heard of the device later than we did.
                seen = bindparam("_seen", type_=Device.last_seen.type)
                await connection.execute(
                    update(Device)
                    .where(Device.id == bindparam("_id"), or_(Device.last_seen.is_(None), Device.last_seen <= seen))
                    .values({column: bindparam("_value", type_=getattr(Device, column).type)}),
                    rows,
                )


def _joined(older: Contact, newer: Contact) -> Contact:
    return Contact(
        newer.last_seen,
        older.queue_length if newer.queue_length is None else newer.queue_length,
        older.clock_skew_ms if newer.clock_skew_ms is None else newer.clock_skew_ms,
    )
