"""What a scanner carries so that it can decide without a network, and what becomes of its scans later.

The set holds eight bytes for every ticket of the session (so that a guest of another point is known as one), and the
names of its own point only. It is signed with the hash of the device's token, which both sides have and nobody else.
"""

from __future__ import annotations

import hmac
import json
import secrets
from base64 import b64encode
from datetime import datetime, timedelta
from hashlib import sha256
from typing import NamedTuple

from checkin import rules
from checkin.registry import ConferenceState, SessionState
from checkin.ticket import TicketKeys, digest
from checkin.values import ScanOrder
from schemas.words import Flag

SKEW_REMARKABLE = timedelta(minutes=5)


class DigestSet(NamedTuple):
    """`body` is JSON; `signature` is HMAC-SHA-256 of exactly these bytes under SHA-256(device token), in hex."""

    body: str
    signature: str


def digest_set(
    keys: TicketKeys,
    conference: ConferenceState,
    session: SessionState,
    bridge_id: int,
    *,
    now: datetime,
    token_hash: bytes,
) -> DigestSet:
    """The signed set of one point. Takes about 5 us a delegate: run it in a thread for a big city."""
    salt = secrets.token_bytes(8)
    elsewhere: list[bytes] = []
    here = []
    for delegate_id, home in session.seats.items():
        known = conference.delegates.get(delegate_id)
        if known is None or known.revoked:
            continue
        stands_for = digest(keys.mint(delegate_id, known.generation), salt)
        if home == bridge_id:
            unit = conference.units.get(known.unit_id or 0, "")
            here.append([stands_for.hex(), delegate_id, known.full_name, known.title, unit, known.category.value])
        else:
            elsewhere.append(stands_for)
    window = session.window
    body = json.dumps(
        {
            "session_id": session.id,
            "bridge_id": bridge_id,
            "made_at": now.isoformat(),
            "doors_open": window.doors_open.isoformat(),
            "ends": window.ends.isoformat(),
            "cutoff": None if window.cutoff is None else window.cutoff.isoformat(),
            "salt": salt.hex(),
            "here": here,
            "elsewhere": b64encode(b"".join(sorted(elsewhere))).decode(),
        },
        ensure_ascii=False,
    )
    return DigestSet(body, hmac.new(token_hash, body.encode(), sha256).hexdigest())


def dated(order: ScanOrder, device_now: datetime, now: datetime) -> ScanOrder:
    """A scan that waited offline, with its true time: judged by the window as it was when the person stood there."""
    if order.device_time is None:
        return order
    happened = rules.happened(order.device_time, device_now, now)
    if happened is None:
        return order._replace(flag=Flag.CLOCK_SKEW)
    skewed = abs(now - device_now) > SKEW_REMARKABLE
    return order._replace(happened=happened, flag=Flag.CLOCK_SKEW if skewed else order.flag)
