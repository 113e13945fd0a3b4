"""One phone that checks in several delegates by the hall's code: remembered, so that it can be flagged.

Never refused: a couple may share a phone. The phone drew its name itself, and only a hash of it is kept.
"""

from __future__ import annotations

from hashlib import sha256

from checkin.store import Store, Tx

_OTHERS = "SELECT count(*) FROM hall_phones WHERE session_id = $1 AND phone = $2 AND delegate_id <> $3"
_REMEMBER = """
INSERT INTO hall_phones (session_id, phone, delegate_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
"""


class HallPhones:
    """Which phones checked in whom, in the rows of one database."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def shared(self, session_id: int, phone: str, delegate_id: int) -> bool:
        """Whether this phone checked in somebody else before."""
        ((others,),) = await self._store.fetch(_OTHERS, session_id, _hash(phone), delegate_id)
        return bool(others)

    async def remember(self, session_id: int, phone: str, delegate_id: int) -> None:
        """This phone was used for this delegate."""

        async def write(tx: Tx) -> None:
            await tx.fetch(_REMEMBER, session_id, _hash(phone), delegate_id)

        await self._store.change(write)


def _hash(phone: str) -> bytes:
    return sha256(phone.encode()).digest()[:16]
