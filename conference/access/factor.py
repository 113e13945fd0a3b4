"""The second factor: codes of an authenticator app (TOTP, RFC 6238), and recovery codes for when the phone is lost.

The secret lies sealed in the database, by a key that does not. A code works once: the last used step is kept, and one
statement decides who uses it, also between workers.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from hmac import compare_digest

import pyotp
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import delete, func, or_, select, update

from conference.access.throttle import Throttle
from conference.audit.deed import recorded
from conference.database import Database
from schemas.errors import Refused
from schemas.rows import Account, RecoveryCode

ISSUER = "Diem Cau"
STEP_SECONDS = 30
DRIFT = 1
"""How many steps a phone's clock may be off, either way (RFC 6238, section 5.2)."""

RECOVERY_CODES = 10
_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # no i, l, o, 0, 1: they are copied by hand


@dataclass(frozen=True, slots=True)
class Offer:
    """What an authenticator app needs; shown once."""

    secret: str
    uri: str


def step_of(secret: str, code: str, now: float) -> int | None:
    """The step (30 s since 1970) whose code this is, if it lies within the drift."""
    totp = pyotp.TOTP(secret)
    at = int(now) // STEP_SECONDS
    found = None
    for step in range(at - DRIFT, at + DRIFT + 1):  # all of them, so that the time tells nothing
        if compare_digest(totp.generate_otp(step), code):
            found = step
    return found


class Factors:
    """Enrol, check, remove."""

    def __init__(self, database: Database, key: bytes, now: Callable[[], datetime]) -> None:
        self._database, self._key, self._now = database, key, now
        # Whoever guesses here knows the password: 3 of 10^6 codes fit at a time, so this is one chance in 700 a day.
        self._throttle = Throttle(burst=5, per_minute=0.33, clock=time.monotonic)

    async def offer(self, account_id: int) -> Offer:
        """A fresh secret for an account without a factor; it counts from the first code that `confirm` sees."""
        secret = pyotp.random_base32()
        async with recorded(self._database) as db:
            changed = await db.scalar(
                update(Account)
                .where(Account.id == account_id, Account.totp_since.is_(None))
                .values(totp_secret=self._seal(account_id, secret), totp_step=None)
                .returning(Account.username)
            )
        if changed is None:
            raise Refused("factor_there")
        return Offer(secret, pyotp.TOTP(secret).provisioning_uri(name=changed, issuer_name=ISSUER))

    async def confirm(self, account_id: int, code: str) -> list[str]:
        """The app shows the right code: from now on it is asked for. Returns the recovery codes, shown once."""
        async with self._database.read() as db:
            account = await db.get_one(Account, account_id)
        if account.totp_since is not None or account.totp_secret is None:
            raise Refused("factor_there" if account.totp_since is not None else "factor_missing")
        await self._use_code(account, code)
        codes = [_recovery_code() for _ in range(RECOVERY_CODES)]
        async with recorded(self._database) as db:
            await db.execute(update(Account).where(Account.id == account_id).values(totp_since=self._now()))
            await db.execute(delete(RecoveryCode).where(RecoveryCode.account_id == account_id))
            db.add_all(RecoveryCode(account_id=account_id, code_hash=self._hash(each)) for each in codes)
        return codes

    async def check(self, account: Account, code: str) -> None:
        """Raise `Refused("wrong_code")` unless the code, or a recovery code, fits and was not used before."""
        if len(code) == 6 and code.isdigit():
            await self._use_code(account, code)
            return
        self._throttle.take(account.id)
        async with self._database.write() as db:
            used = await db.scalar(
                update(RecoveryCode)
                .where(
                    RecoveryCode.account_id == account.id,
                    RecoveryCode.code_hash == self._hash(code.strip().lower()),
                    RecoveryCode.used_at.is_(None),
                )
                .values(used_at=self._now())
                .returning(RecoveryCode.id)
            )
        if used is None:
            raise Refused("wrong_code")

    async def remove(self, account_id: int) -> None:
        """Take the factor away; whoever asks has been checked."""
        async with recorded(self._database) as db:
            await db.execute(
                update(Account)
                .where(Account.id == account_id)
                .values(totp_secret=None, totp_since=None, totp_step=None)
            )
            await db.execute(delete(RecoveryCode).where(RecoveryCode.account_id == account_id))

    async def codes_left(self, account_id: int) -> int:
        """How many recovery codes were not used yet."""
        unused = select(func.count()).where(RecoveryCode.account_id == account_id, RecoveryCode.used_at.is_(None))
        async with self._database.read() as db:
            return await db.scalar(unused) or 0

    async def _use_code(self, account: Account, code: str) -> None:
        self._throttle.take(account.id)
        step = step_of(self._open(account), code, self._now().timestamp())
        if step is None:
            raise Refused("wrong_code")
        async with self._database.write() as db:
            used = await db.scalar(
                update(Account)
                .where(Account.id == account.id, or_(Account.totp_step.is_(None), Account.totp_step < step))
                .values(totp_step=step)
                .returning(Account.id)
            )
        if used is None:  # seen on the way, or looked at over a shoulder: it has been used
            raise Refused("wrong_code")

    def _seal(self, account_id: int, secret: str) -> bytes:
        nonce = secrets.token_bytes(12)
        return nonce + AESGCM(self._key).encrypt(nonce, secret.encode(), str(account_id).encode())

    def _open(self, account: Account) -> str:
        sealed = account.totp_secret or b""
        try:
            return AESGCM(self._key).decrypt(sealed[:12], sealed[12:], str(account.id).encode()).decode()
        except (InvalidTag, ValueError):  # another installation's keys.json
            raise Refused("wrong_code") from None

    def _hash(self, code: str) -> bytes:
        return blake2b(code.replace("-", "").encode("utf-8", "surrogatepass"), key=self._key, digest_size=32).digest()


def _recovery_code() -> str:
    word = "".join(secrets.choice(_ALPHABET) for _ in range(12))  # 59 bits
    return "-".join((word[:4], word[4:8], word[8:]))
