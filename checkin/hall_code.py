"""The rotating code on a hall's screen: who scans it with the phone that holds their ticket checks in by themselves.

    1 SSSSSSSSS BBBBBBBBB MMMMMMMMMMMMMMMMMMMM
    session, bridge point, MAC (20 digits: 66 bits over session, point and the half minute)

39 digits, so that no reader takes it for a ticket (40). A new one is shown every 30 seconds; the one before is still
read, because walking up to a screen takes time, and flagged when it is old: a photo sent on looks like that.
"""

from __future__ import annotations

import hmac
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import NamedTuple

from checkin.ticket import last_digits
from schemas.errors import Refused
from schemas.words import Flag

STEP = timedelta(seconds=30)
GRACE = timedelta(seconds=10)
"""So long into the next half minute the code before is not remarkable."""

_LENGTH, _MAC, _MAX_ID = 39, 20, 10**9 - 1


class HallCode(NamedTuple):
    """What a genuine code says: which session, which point, and whether it was about to expire."""

    session_id: int
    bridge_id: int
    flag: Flag | None


class HallCodes:
    """Makes and reads the codes of all halls under one key (16-64 bytes, the caller keeps it)."""

    def __init__(self, key: bytes) -> None:
        self._state = blake2b(key=key, digest_size=16, person=b"diemcau-hallcode")

    def mint(self, session_id: int, bridge_id: int, now: datetime) -> str:
        """The code that this hall's screen shows now."""
        if not (0 < session_id <= _MAX_ID and 0 < bridge_id <= _MAX_ID):
            raise ValueError(f"a hall code cannot name session {session_id}, point {bridge_id}")
        head = f"1{session_id:09}{bridge_id:09}"
        return head + self._mac(head, _step(now))

    def until(self, now: datetime) -> datetime:
        """When the screen shows the next one."""
        return now + STEP - timedelta(seconds=now.timestamp() % STEP.total_seconds())

    def read(self, scanned: str, now: datetime) -> HallCode:
        """The code in what a phone read; raises `Refused("hall_code_stale")` for an old or a made-up one."""
        digits = last_digits(scanned)
        head, mac = digits[:-_MAC], digits[-_MAC:]
        if len(digits) != _LENGTH or head[0] != "1":
            raise Refused("hall_code_stale")
        for age in (0, 1):
            if hmac.compare_digest(mac, self._mac(head, _step(now) - age)):
                into = now.timestamp() % STEP.total_seconds()
                old = age == 1 and into > GRACE.total_seconds()
                return HallCode(int(head[1:10]), int(head[10:]), Flag.STALE_CODE if old else None)
        raise Refused("hall_code_stale")

    def _mac(self, head: str, step: int) -> str:
        state = self._state.copy()
        state.update(f"{head}|{step}".encode())
        return f"{int.from_bytes(state.digest(), 'big') % 10**_MAC:0{_MAC}}"


def _step(now: datetime) -> int:
    return int(now.timestamp() // STEP.total_seconds())
