"""Logins: who holds this token, signing in by password, signing out, and the first account."""

from __future__ import annotations

import asyncio
import secrets
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from sqlalchemy import bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from conference.access.caller import Caller
from conference.access.factor import Factors
from conference.access.passwords import Passwords
from conference.access.tokens import new_token, token_hash
from conference.audit.deed import recorded, tell
from conference.database import Database
from schemas.errors import Refused
from schemas.rows import Account, Bridge, Device, Login
from schemas.words import Role

log = structlog.get_logger("logins")

LOGIN_LASTS = timedelta(hours=18)  # one conference day with its preparations
WATCH_SECONDS = 5.0
HOST_LOGIN_LASTS = timedelta(days=14)  # sign-up, line check the day before, the day, the report


@dataclass(frozen=True, slots=True)
class Where:
    """From which browser and which network (shortened) somebody signs in."""

    browser: str = ""
    address: str = ""


NOWHERE = Where()


class Logins:
    """Answers "who is this?" from memory; every change that takes a right away forgets what it remembered."""

    def __init__(
        self,
        database: Database,
        passwords: Passwords,
        factors: Factors,
        now: Callable[[], datetime],
        factor_required: frozenset[Role] = frozenset(),
    ) -> None:
        self._database, self._passwords, self._now = database, passwords, now
        self._known: OrderedDict[bytes, Caller] = OrderedDict()
        self._forgotten = 0
        self._told: Callable[[], Awaitable[None]] | None = None
        self._factors, self._required = factors, factor_required
        self._seen: dict[int, datetime] = {}
        self._revocations: tuple[datetime | None, ...] | None = None
        self.rights_changed: Callable[[], None] = lambda: None
        """Called when somebody's right may have gone: open streams ask anew."""

    def recall(self, token: str) -> Caller | None:
        """The caller who holds this token, if that can be said without asking the database (else `identify`)."""
        return self.recall_hashed(token_hash(token))

    def recall_hashed(self, key: bytes) -> Caller | None:
        """The same, by the hash of the token."""
        caller = self._known.get(key)
        if caller is None or (caller.expires_at is not None and caller.expires_at <= self._now()):
            return None
        return caller

    async def identify(self, token: str) -> Caller | None:
        """The caller who holds this token; None when it is unknown, expired or revoked."""
        key = token_hash(token)
        caller = self._known.get(key)
        if caller is None:
            forgotten = self._forgotten
            async with self._database.read() as db:
                caller = await self.look_up(db, key)
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
        self.rights_changed()
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

    async def sign_in(
        self, username: str, password: str, code: str | None = None, where: Where = NOWHERE
    ) -> tuple[str, Caller]:
        """A fresh login for a name and a password, and a code where the account has a second factor.

        Raises `wrong_password` for either of the first two, then `account_disabled`, `code_needed`, `wrong_code`.
        """
        async with self._database.read() as db:
            account = await db.scalar(select(Account).where(Account.username == username))
        stored = (account.password_hash or None) if account is not None else None
        if not await self._passwords.verify(stored, password) or account is None:
            raise Refused("wrong_password")
        if account.disabled_at is not None:
            raise Refused("account_disabled")
        if account.totp_since is not None:
            if not code:
                raise Refused("code_needed")
            await self._factors.check(account, code)
        async with recorded(self._database) as db:
            return await self.start_in(db, account.role, LOGIN_LASTS, where, account_id=account.id)

    async def start_in(
        self,
        db: AsyncSession,
        role: Role,
        lasts: timedelta,
        where: Where = NOWHERE,
        *,
        account_id: int | None = None,
        bridge_id: int | None = None,
        link_id: int | None = None,
    ) -> tuple[str, Caller]:
        """Write a login in the caller's transaction and return its token, which exists nowhere else."""
        token, key = new_token()
        now = self._now()
        db.add(
            Login(
                token_hash=key,
                role=role,
                account_id=account_id,
                bridge_id=bridge_id,
                link_id=link_id,
                browser=where.browser,
                address=where.address,
                last_seen=now,
                created_at=now,
                expires_at=now + lasts,
            )
        )
        caller = await self.look_up(db, key)
        if caller is None:  # the account was disabled in between
            raise Refused("signed_out")
        tell(caller=caller)
        return token, caller

    def note(self, login_id: int) -> None:
        """A request of this login; written by `keep_up`."""
        self._seen[login_id] = self._now()

    async def of_account(self, account_id: int) -> Sequence[Login]:
        """The open logins of an account, newest first."""
        open_now = (Login.account_id == account_id, Login.revoked_at.is_(None), Login.expires_at > self._now())
        async with self._database.read() as db:
            return (await db.scalars(select(Login).where(*open_now).order_by(Login.id.desc()))).all()

    async def last_seen(self, account_ids: Sequence[int]) -> dict[int, datetime]:
        """When each of these accounts was last heard of; without those that never were."""
        newest = (
            select(Login.account_id, func.max(Login.last_seen))
            .where(Login.account_id.in_(account_ids), Login.last_seen.is_not(None))
            .group_by(Login.account_id)
        )
        async with self._database.read() as db:
            return {row[0]: row[1] for row in await db.execute(newest) if row[0] is not None and row[1] is not None}

    async def end(self, account_id: int, login_id: int) -> None:
        """End one login of an account, everywhere at once. Raises `Refused("not_found")`."""
        async with recorded(self._database) as db:
            ended = await db.scalar(
                update(Login)
                .where(Login.id == login_id, Login.account_id == account_id, Login.revoked_at.is_(None))
                .values(revoked_at=self._now())
                .returning(Login.id)
            )
        if ended is None:
            raise Refused("not_found")
        await self.forget_everywhere(login_id=login_id)

    async def keep_up(self) -> None:
        """For ever: write when logins were last seen, and notice what was revoked by the command line."""
        turn = 0
        while True:
            await asyncio.sleep(WATCH_SECONDS)
            turn += 1
            try:
                await self.notice_revocations()
                if turn % 12 == 0:
                    await self.write_seen()
            except Exception as error:  # the database is away: the next turn
                log.warning("not_kept_up", reason=type(error).__name__)

    async def notice_revocations(self) -> None:
        """Forget what is remembered when another process has taken a right away since the last time."""
        newest = select(
            select(func.max(Login.revoked_at)).scalar_subquery(),
            select(func.max(Account.disabled_at)).scalar_subquery(),
            select(func.max(Device.revoked_at)).scalar_subquery(),
        )
        async with self._database.read() as db:
            found = tuple((await db.execute(newest)).one())
        if self._revocations is not None and found != self._revocations:
            self.forget()
        self._revocations = found

    async def write_seen(self) -> None:
        """Write when logins were last seen."""
        seen, self._seen = self._seen, {}
        if not seen:
            return
        async with self._database.write() as db:
            connection = await db.connection()
            await connection.execute(
                update(Login)
                .where(Login.id == bindparam("_id"))
                .values(last_seen=bindparam("_at", type_=Login.last_seen.type)),
                [{"_id": login_id, "_at": at} for login_id, at in sorted(seen.items())],
            )

    async def sign_out(self, caller: Caller) -> None:
        """End this login, everywhere at once."""
        if caller.login_id is None:
            return
        async with recorded(self._database) as db:
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

    async def look_up(self, db: AsyncSession, key: bytes) -> Caller | None:
        """The caller of this token's hash, by the rows."""
        now = self._now()
        found = (
            await db.execute(
                select(Login, Account, Bridge)
                .outerjoin(Account, Account.id == Login.account_id)
                .outerjoin(Bridge, Bridge.id == Login.bridge_id)
                .where(Login.token_hash == key, Login.revoked_at.is_(None), Login.expires_at > now)
            )
        ).one_or_none()
        if found is not None:
            login, account, bridge = found
            if account is not None and account.disabled_at is not None:
                return None
            return _login_caller(login, account, bridge, self._required)
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


def _login_caller(
    login: Login, account: Account | None, bridge: Bridge | None, factor_required: frozenset[Role]
) -> Caller:
    if account is not None:  # the account says what its logins may, from one request to the next
        role, name = account.role, account.username
        conference_id, bridge_id = account.conference_id, account.bridge_id
    else:
        assert bridge is not None, "a login without an account is a host's"
        role, name = login.role, bridge.host or bridge.name
        conference_id, bridge_id = bridge.conference_id, bridge.id
    return Caller(
        role=role,
        name=name,
        conference_id=conference_id,
        bridge_id=bridge_id,
        account_id=login.account_id,
        login_id=login.id,
        expires_at=login.expires_at,
        must_enrol=account is not None and account.role in factor_required and account.totp_since is None,
    )
