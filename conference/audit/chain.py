"""The chain: how an entry is written down for its seal, and the seal itself. Pure."""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from enum import Enum
from hashlib import blake2b
from typing import Final

from schemas.words import AuditKind

GENESIS: Final = bytes(32)
DONE: Final = "done"


@dataclass(frozen=True, slots=True)
class Entry:
    """One deed as it is told to the log; `details` is canonical JSON. See `schemas.rows.AuditEntry`."""

    at: datetime
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


def details_of(facts: dict[str, object]) -> str:
    """Facts as JSON that is the same for the same facts; "" for none."""
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":")) if facts else ""


def seal_of(key: bytes, previous: bytes, seq: int, entry: Entry) -> bytes:
    """A keyed hash over the seal before, the number, and every field: who has only the database cannot make one.

    A JSON list keeps fields from running into each other; times are UTC to the microsecond, as databases keep them.
    """
    fields = [_plain(value) for value in astuple(entry)]
    text = json.dumps([previous.hex(), seq, *fields], ensure_ascii=False, separators=(",", ":"))
    return blake2b(text.encode("utf-8", "surrogatepass"), key=key, digest_size=32).digest()


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    return value.value if isinstance(value, Enum) else value
