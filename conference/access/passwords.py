"""Passwords: argon2id, in a thread, two at a time, so that a burst of sign-ins takes neither loop nor memory."""

from __future__ import annotations

import asyncio
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_HASHER = PasswordHasher()  # RFC 9106, low-memory profile: 64 MiB, 3 passes


class Passwords:
    """Hash and verify. One instance per service holds the limit on parallel work."""

    def __init__(self) -> None:
        self._slots = asyncio.Semaphore(2)

    async def hash(self, password: str) -> str:
        """The argon2id hash to store."""
        async with self._slots:
            return await asyncio.to_thread(_HASHER.hash, password)

    async def verify(self, stored: str | None, password: str) -> bool:
        """Whether the password fits; takes as long for an account that does not exist (`stored` None)."""
        async with self._slots:
            return await asyncio.to_thread(_verify, stored, password) and stored is not None


@cache
def _nobodys() -> str:
    return _HASHER.hash("no account has this password")


def _verify(stored: str | None, password: str) -> bool:
    try:
        return _HASHER.verify(stored or _nobodys(), password)
    except (VerificationError, InvalidHashError):
        return False
