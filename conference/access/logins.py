"""Logins: who holds this token, signing in by password, signing out, and the first account."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from sqlalchemy import func, select, update

from conference.access.caller import Caller
from conference.access.passwords import Passwords
from conference.access.tokens import new_token, token_hash
from conference.database import Database
from schemas.errors import Refused
from schemas.rows import Account, Bridge, Device, Login
from schemas.words import Role

LOGIN_LASTS = timedelta(hours=18)  # one conference day with its preparations
HOST_LOGIN_LASTS = timedelta(days=14)  # sign-up, line check the day before, the day, the report


class Logins:
    """Answers "who is this?" from memory; every change that takes a right away forgets what it remembered."""

    def __init__(self, database: Database, passwords: Passwords, now: Callable[[], datetime]) -> None:
        self._database, self._passwords, self._now = database, passwords, now
        self._known: OrderedDict[bytes, Caller] = OrderedDict()
        self._forgotten = 0
        self._told: Callable[[], Awaitable[None]] | None = None

    def recall(self, token: str) -> Caller | None:
        """The caller who holds this token, if that can be said without asking the database (else `identify`)."""
        caller = self._known.get(token_hash(token))
        if caller is None or (caller.expires_at is not None and caller.expires_at <= self._now()):
            return None
        return caller

    async def identify(self, token: str) -> Caller | None:
        """The caller who holds this token; None when it is unknown, expired or revoked."""
        key = token_hash(token)
        caller = self._known.get(key)
        if caller is None:
            forgotten = self._forgotten
            caller = await self._look_up(key)
            if caller is None:
                return None
            if forgotten == self._forgotten:  # else it may have been revoked while we read: ask again next time
                self._known[key] = caller
            if len(self._known) > 20_000:
                self._known.popitem(last=False)
        if caller.expires_at is not None and caller.expires_at <= self._now():
            self._known.pop(key, None)
            return None
        return caller

    def forget(self, *, login_id: int | None = None, device_id: int | None = None) -> None:
        """Drop what is remembered of a login or a device (of all, without arguments): the next request asks again."""
        self._forgotten += 1
        if login_id is None and device_id is None:
            self._known.clear()
            return
        for key, caller in list(self._known.items()):
            if (login_id is not None and caller.login_id == login_id) or (
                device_id is not None and caller.device_id == device_id
            ):
                del self._known[key]

    def tell_with(self, tell: Callable[[], Awaitable[None]]) -> None:
        """How other workers hear that a right was taken away."""
        self._told = tell

    async def forget_everywhere(self, *, login_id: int | None = None, device_id: int | None = None) -> None:
        """`forget`, here now and at the other workers within a second."""
        self.forget(login_id=login_id, device_id=device_id)
        if self._told is not None:
            await self._told()

    async def sign_in(self, username: str, password: str) -> tuple[str, Caller]:
        """A fresh login for a name and a password. Raises `Refused("wrong_password")` for either being wrong."""
        async with self._database.read() as db:
            account = await db.scalar(select(Account).where(Account.username == username))
        stored = account.password_hash if account is not None else None
        if not await self._passwords.verify(stored, password) or account is None:
            raise Refused("wrong_password")
        return await self.start(account.role, LOGIN_LASTS, account_id=account.id)

    async def start(
        self,
        role: Role,
        lasts: timedelta,
        *,
        account_id: int | None = None,
        bridge_id: int | None = None,
        link_id: int | None = None,
    ) -> tuple[str, Caller]:
        """Record a login and return its token, which exists nowhere else."""
        token, key = new_token()
        now = self._now()
        async with self._database.write() as db:
            db.add(
                Login(
                    token_hash=key,
                    role=role,
                    account_id=account_id,
                    bridge_id=bridge_id,
                    link_id=link_id,
                    created_at=now,
                    expires_at=now + lasts,
                )
            )
        caller = await self.identify(token)
        if caller is None:
            raise Refused("signed_out")
        return token, caller

    async def sign_out(self, caller: Caller) -> None:
        """End this login, everywhere at once."""
        if caller.login_id is None:
            return
        async with self._database.write() as db:
            await db.execute(update(Login).where(Login.id == caller.login_id).values(revoked_at=self._now()))
        await self.forget_everywhere(login_id=caller.login_id)

    async def ensure_first_account(self, username: str = "admin") -> tuple[str, str] | None:
        """Create the first organiser where there is none; returns name and password to print once, else None."""
        async with self._database.read() as db:
            if await db.scalar(select(func.count()).select_from(Account)):
                return None
        password = "-".join(secrets.token_hex(2) for _ in range(5))  # 80 bits, and can be read out on the phone
        hashed = await self._passwords.hash(password)
        async with self._database.write() as db:
            if await db.scalar(select(func.count()).select_from(Account)):
                return None  # another worker was first
            db.add(Account(username=username, password_hash=hashed, role=Role.ORGANISER, created_at=self._now()))
        return username, password

    async def first_organiser(self) -> int:
        """The account that was made first: whoever started the service."""
        async with self._database.read() as db:
            found = await db.scalar(select(func.min(Account.id)).where(Account.role == Role.ORGANISER))
        if found is None:
            raise Refused("not_found")
        return found

    async def _look_up(self, key: bytes) -> Caller | None:
        now = self._now()
        async with self._database.read() as db:
            found = (
                await db.execute(
                    select(Login, Account, Bridge)
                    .outerjoin(Account, Account.id == Login.account_id)
                    .outerjoin(Bridge, Bridge.id == Login.bridge_id)
                    .where(Login.token_hash == key, Login.revoked_at.is_(None), Login.expires_at > now)
                )
            ).one_or_none()
            if found is not None:
                return _login_caller(*found)
            device = (
                await db.execute(
                    select(Device, Bridge)
                    .join(Bridge, Bridge.id == Device.bridge_id)
                    .where(Device.token_hash == key, Device.revoked_at.is_(None))
                )
            ).one_or_none()
        if device is None:
            return None
        row, bridge = device
        return Caller(
            role=Role.DEVICE,
            name=row.name,
            conference_id=bridge.conference_id,
            bridge_id=bridge.id,
            device_id=row.id,
        )


def _login_caller(login: Login, account: Account | None, bridge: Bridge | None) -> Caller:
    conference_id = bridge.conference_id if bridge is not None else None
    if account is not None:
        conference_id = account.conference_id
    return Caller(
        role=login.role,
        name=account.username if account is not None else (bridge.host or bridge.name if bridge is not None else ""),
        conference_id=conference_id,
        bridge_id=login.bridge_id,
        account_id=login.account_id,
        login_id=login.id,
        expires_at=login.expires_at,
    )
