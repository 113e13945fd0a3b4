"""What a scanner carries so that it can decide without a network, and what becomes of its scans later.

The set holds eight bytes for every ticket of the session (so that a guest of another point is known as one), and the
names of its own point only. It is signed with the installation's key pair: a scanner is given the public half when it
is paired, and takes no set that another key signed. A shared secret would not do for a host's own page, whose token
no script can read.
"""

from __future__ import annotations

import asyncio
import json
import secrets
import time
from base64 import b64encode
from collections.abc import Callable
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import NamedTuple

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from checkin import rules
from checkin.registry import ConferenceState, SessionState
from checkin.ticket import TicketKeys, digest
from schemas.words import Flag

SKEW_REMARKABLE = timedelta(minutes=5)


MOST_DIGESTS = 250_000
"""Of a bigger session a scanner carries its own point alone: 2 MB are enough for a phone on a bad line."""
KEPT_SECONDS = 120.0
"""So long the digests of a session are used again: hundreds of scanners open in the same minutes."""

_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551  # of P-256 (FIPS 186-5)


class DigestSet(NamedTuple):
    """`body` is JSON; `signature` is ECDSA (P-256, SHA-256) of exactly these bytes: r and s, 64 bytes, in base64."""

    body: str
    signature: str


class SetSigner:
    """Signs sets under a key pair drawn from `secret` (16-64 bytes): the same secret, the same pair at every worker."""

    def __init__(self, secret: bytes) -> None:
        seed = blake2b(b"offline sets", key=secret, digest_size=48).digest()
        self._key = ec.derive_private_key(int.from_bytes(seed, "big") % (_ORDER - 1) + 1, ec.SECP256R1())
        point = self._key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        self.public_key = b64encode(point).decode()
        """The uncompressed point (65 bytes) in base64, as WebCrypto imports it "raw"."""

    def sign(self, body: str) -> str:
        """The signature as WebCrypto verifies it."""
        r, s = decode_dss_signature(self._key.sign(body.encode(), ec.ECDSA(hashes.SHA256())))
        return b64encode(r.to_bytes(32, "big") + s.to_bytes(32, "big")).decode()


class _Digests(NamedTuple):
    """The digests of all of one session's tickets as the body carries them; None: too many."""

    made: float
    salt: bytes
    everyone: str | None


class OfflineSets:
    """Makes the signed sets. The digests cost some 5 us a delegate, so they are shared by all scanners of a session."""

    def __init__(self, keys: TicketKeys, signer: SetSigner, clock: Callable[[], float] = time.monotonic) -> None:
        self._keys, self.signer, self._clock = keys, signer, clock
        self._digests: dict[int, _Digests] = {}
        self._making = asyncio.Lock()

    async def make(
        self, conference: ConferenceState, session: SessionState, bridge_id: int, *, now: datetime
    ) -> DigestSet:
        """The signed set of one point."""
        async with self._making:  # the second scanner of a minute waits for the digests of the first
            digests = self._digests.get(session.id)
            if digests is None or self._clock() - digests.made > KEPT_SECONDS:
                digests = await asyncio.to_thread(self._digest_all, conference, session)
                self._digests[session.id] = digests
        return await asyncio.to_thread(self._write, conference, session, bridge_id, digests, now)

    def _digest_all(self, conference: ConferenceState, session: SessionState) -> _Digests:
        salt = secrets.token_bytes(8)
        if len(session.seats) > MOST_DIGESTS:
            return _Digests(self._clock(), salt, None)
        found = []
        for delegate_id, _home in session.seats.items():  # noqa: PERF102 - no dict: it has no keys()
            known = conference.delegates.get(delegate_id)
            if known is not None and not known.revoked:
                found.append(digest(self._keys.mint(delegate_id, known.generation), salt))
        return _Digests(self._clock(), salt, b64encode(b"".join(sorted(found))).decode())

    def _write(
        self, conference: ConferenceState, session: SessionState, bridge_id: int, digests: _Digests, now: datetime
    ) -> DigestSet:
        here = []
        for delegate_id, home in session.seats.items():
            if home != bridge_id:
                continue
            known = conference.delegates.get(delegate_id)
            if known is None or known.revoked:
                continue
            # Minted anew, not looked up: a ticket replaced a minute ago must not be waved through at its own door.
            stands_for = digest(self._keys.mint(delegate_id, known.generation), digests.salt)
            unit = conference.units.get(known.unit_id or 0, "")
            here.append([stands_for.hex(), delegate_id, known.full_name, known.title, unit, known.category.value])
        window = session.window
        body = json.dumps(
            {
                "session_id": session.id,
                "bridge_id": bridge_id,
                "made_at": now.isoformat(),
                "doors_open": window.doors_open.isoformat(),
                "ends": window.ends.isoformat(),
                "cutoff": None if window.cutoff is None else window.cutoff.isoformat(),
                "salt": digests.salt.hex(),
                "here": here,
                "everyone": digests.everyone,
            },
            ensure_ascii=False,
        )
        return DigestSet(body, self.signer.sign(body))


class DeviceClock:
    """A device's clock as it sends what it gathered: `device_now` is its time, `now` ours as it arrives.

    A scan that waited offline is judged by the window as it was when the person stood there, so its time is put right.
    """

    __slots__ = ("_flag", "_now", "_skew")

    def __init__(self, device_now: datetime, now: datetime) -> None:
        self._now, self._skew = device_now, rules.correction(device_now, now)
        remarkable = self._skew is None or abs(self._skew) > SKEW_REMARKABLE
        self._flag = Flag.CLOCK_SKEW if remarkable else None

    def read(self, device_time: datetime | None) -> tuple[datetime | None, Flag | None]:
        """When a scan was really made, and what is remarkable about it. None: it is judged as made now."""
        if device_time is None:
            return None, None
        if self._skew is None or device_time > self._now:
            return None, Flag.CLOCK_SKEW
        return device_time + self._skew, self._flag
