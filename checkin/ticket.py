"""Tickets: a number of 40 digits that names a delegate and cannot be guessed or made up.

    KK DDDDDDDDDD GGG MMMMMMMMMMMMMMMMMMMMMMMMM
    key, delegate, generation, MAC (25 digits: 83 bits of keyed BLAKE2b over what stands before it)

Digits only, so that the number survives every scanner, a keyboard wedge behind a Vietnamese input method, a phone
call and a spreadsheet: the first digit is never 0. The generation tells a ticket from the one that replaced it.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Mapping
from hashlib import blake2b, sha256
from typing import NamedTuple

from checkin.values import made
from schemas.errors import Refused

LENGTH = 40
_HEAD = 15
_MAC = LENGTH - _HEAD
_MODULUS = 10**_MAC
_RUNS = re.compile(r"[0-9]+")  # not \\d, which takes Arabic-Indic and other digits too

FIRST_KEY, LAST_KEY = 10, 99
MAX_DELEGATE = 10**10 - 1
MAX_GENERATION = 999
KEY_BYTES = range(16, 65)
DIGEST_BYTES = 8


class Ticket(NamedTuple):
    """What a genuine ticket says. Whether it is the delegate's newest is for the rules to decide."""

    delegate_id: int
    generation: int
    key_id: int


class TicketKeys:
    """The secret keys of an installation, by number 10-99. The current one mints; all of them read.

    The caller draws the keys (32 random bytes each) and keeps them. To rotate, add a key and make it current; a key
    taken away makes its tickets worthless.
    """

    def __init__(self, keys: Mapping[int, bytes], current: int) -> None:
        if current not in keys:
            raise ValueError(f"there is no ticket key {current}")
        for key_id, key in keys.items():
            if not FIRST_KEY <= key_id <= LAST_KEY:
                raise ValueError(f"a ticket key's number is {FIRST_KEY}-{LAST_KEY}, not {key_id}")
            if len(key) not in KEY_BYTES:
                raise ValueError(f"ticket key {key_id} has {len(key)} bytes; 16-64 are needed")
        self.current = current
        # A keyed hash state is copied per ticket: half the cost of keying one anew (0.8 us).
        self._states = {
            f"{key_id}": (key_id, blake2b(key=key, digest_size=16, person=b"diemcau-ticket"))
            for key_id, key in keys.items()
        }

    def mint(self, delegate_id: int, generation: int) -> str:
        """The ticket's 40 digits under the current key."""
        if not 0 < delegate_id <= MAX_DELEGATE or not 0 <= generation <= MAX_GENERATION:
            raise ValueError(f"a ticket cannot name delegate {delegate_id}, generation {generation}")
        head = f"{self.current}{delegate_id:010}{generation:03}"
        return head + _mac(self._states[head[:2]][1].copy(), head)

    def read(self, scanned: str) -> Ticket:
        """The ticket in what a scanner read: an address, bare digits, or either garbled around its digits.

        Only the last run of digits counts. Raises `Refused("unknown_ticket")` for all that is not a ticket of ours,
        without a hint why.
        """
        digits = scanned[-LENGTH:]  # nearly every scan is an address that ends with its ticket
        if scanned[-LENGTH - 1 : -LENGTH].isdigit() or not digits.isascii():
            digits = last_digits(scanned)
        ticket = self._genuine(digits)
        if ticket is None and not digits.isdigit():
            ticket = self._genuine(last_digits(scanned))
        if ticket is None:
            raise Refused("unknown_ticket")
        return ticket

    def _genuine(self, digits: str) -> Ticket | None:
        """What 40 ASCII characters say; as the MAC is of their head, it is also what says that they are digits."""
        known = self._states.get(digits[:2])
        if known is None or len(digits) != LENGTH:
            return None
        head, (key_id, state) = digits[:_HEAD], known
        if not hmac.compare_digest(digits[_HEAD:], _mac(state.copy(), head)):
            return None
        delegate_id, generation = divmod(int(head[2:]), 1000)
        return made(Ticket, (delegate_id, generation, key_id))


def _mac(state: blake2b, head: str) -> str:
    state.update(head.encode())
    return "%025d" % (int.from_bytes(state.digest(), "big") % _MODULUS)  # noqa: UP031 - in half the time; see _MAC


def last_digits(scanned: str) -> str:
    """The last run of digits 0-9 in a text, empty when there is none."""
    runs = _RUNS.findall(scanned)
    return runs[-1] if runs else ""


def digest(digits: str, salt: bytes) -> bytes:
    """Eight bytes that stand for a ticket in a scanner's offline set.

    SHA-256, because every browser has it; the salt is fresh for each set. The ticket's 83 secret bits keep the
    digest from being turned back, and eight bytes keep 2 million tickets free of chance hits (1 in 10^13 a scan).
    """
    return sha256(salt + digits.encode()).digest()[:DIGEST_BYTES]
