"""What follows from values and the time: when to try again, how many may go out now, how an address is masked."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import timedelta

from schemas.words import InvitationState

MOST_ATTEMPTS = 5
LEASE = timedelta(minutes=2)
"""A claim that is older belongs to a process that died: one message takes `DELIVERY_SECONDS` at most."""

DELIVERY_SECONDS = 60.0
_FIRST_WAIT = timedelta(seconds=30)
_LONGEST_WAIT = timedelta(hours=1)
_LONGEST_REST = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one message. `again`: it was certainly not taken, and may be tried again later.

    `detail` is what the other side said, shortened; it never holds an address.
    """

    state: InvitationState
    reason: str | None = None
    detail: str = ""
    again: bool = False


SENT = Verdict(InvitationState.SENT)


def wait_before(attempt: int) -> timedelta:
    """How long to wait before try number `attempt` + 1: 30 s, 2 min, 8 min, 32 min."""
    return min(_FIRST_WAIT * int(4 ** (attempt - 1)), _LONGEST_WAIT)


def rest_after(troubles: int) -> timedelta:
    """How long a whole channel rests after its server was unreachable so many times in a row: 15 s to 10 min."""
    return min(timedelta(seconds=15) * int(2 ** min(troubles - 1, 10)), _LONGEST_REST)


def allowed_now(per_minute: int, last_minute: int, last_ten_seconds: int) -> int:
    """How many may go out now: the minute's number, spread over its sixths so that no burst comes first."""
    return max(0, min(per_minute - last_minute, math.ceil(per_minute / 6) - last_ten_seconds))


def masked(address: str) -> str:
    """An address or phone as the log shows it: a…n@example.vn, ******0001."""
    local, at, domain = address.rpartition("@")
    if not at:
        return "*" * max(0, len(address) - 4) + address[-4:]
    return f"{local[0]}…{local[-1] if len(local) > 2 else ''}@{domain}"[:100]
