"""Citizen cards: the number finds a person on the roster, and only a keyed hash of it is ever kept.

The card is parsed in the browser (a card proves nothing, anyone can print one); here the number alone arrives.
"""

from __future__ import annotations

import re
from hashlib import blake2b

from schemas.errors import Refused

HASH_BYTES = 32
_NUMBER = re.compile(r"[0-9]{12}")
_HEALTH_CARD = re.compile(r"[A-Za-z]{2}[0-9]{13}|[0-9]{10}")


def citizen_hash(key: bytes, number: str) -> bytes:
    """The keyed hash (32 bytes) that stands for a citizen number of 12 digits.

    `key` is the installation's own (16-64 bytes): without it, the 10^12 possible numbers cannot be tried.
    """
    return blake2b(number.encode(), key=key, digest_size=HASH_BYTES, person=b"diemcau-citizen").digest()


def card_number(scanned: str) -> str:
    """The citizen number in what a scanner read: bare, or the first of a card's seven or more fields.

    Raises `Refused`: `health_card` for a health insurance card (also divided by bars), else `unknown_card`.
    """
    fields = [field.strip() for field in scanned.strip().split("|")]
    if _NUMBER.fullmatch(fields[0]) and (len(fields) == 1 or len(fields) >= 7):
        return fields[0]
    if _HEALTH_CARD.fullmatch(fields[0]) and len(fields) > 1:
        raise Refused("health_card")
    raise Refused("unknown_card")
