"""Accounts: who may sign in with a name, invited and reset by links that work once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from conference.access.links import Links
from conference.access.logins import Logins
from conference.access.passwords import Passwords
from conference.audit.deed import recorded, tell
from conference.database import Database
from schemas.errors import Refused
from schemas.rows import Account, Bridge, Conference, Link, LinkKind, Login
from schemas.words import Role

SHORTEST_PASSWORD = 10
FEWEST_LETTERS = 5


@dataclass(frozen=True, slots=True)
class Scope:
    """What an account is for: everything (both None), a conference, or a bridge point in it and what lies below."""

    conference_id: int | None = None
    bridge_id: int | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What to change of an account; None leaves it as it is."""

    full_name: str | None = None
    role: Role | None = None
    scope: Scope | None = None
    disabled: bool | None = None


class Accounts:
    """Make and change accounts. What takes a right away is known at all workers within a second."""

    def __init__(
        self,
        database: Database,
        links: Links,
        logins: Logins,
        passwords: Passwords,
        now: Callable[[], datetime],
    ) -> None:
        self._database, self._links, self._logins = database, links, logins
        self._passwords, self._now = passwords, now

    async def listed(self, conference_id: int | None) -> Sequence[Account]:
        """The accounts by name: of one conference, or all."""
        wanted = select(Account).order_by(Account.username)
        if conference_id is not None:
            wanted = wanted.where(Account.conference_id == conference_id)
        async with self._database.read() as db:
            return (await db.scalars(wanted)).all()

    async def find(self, account_id: int) -> Account:
        """An account. Raises `Refused("not_found")`."""
        async with self._database.read() as db:
            account = await db.get(Account, account_id)
        if account is None:
            raise Refused("not_found")
        return account

    async def named(self, username: str) -> Account:
        """An account by its name. Raises `Refused("no_such_account")`."""
        async with self._database.read() as db:
            account = await db.scalar(select(Account).where(Account.username == username))
        if account is None:
            raise Refused("no_such_account", username=username)
        return account

    async def create(self, username: str, full_name: str, role: Role, scope: Scope) -> Account:
        """A new account that nobody can sign in to yet: `invite` it. Raises `account_taken`, `bad_scope`."""
        scope = await self._checked(scope)
        account = Account(
            username=username,
            full_name=full_name,
            password_hash="",
            role=role,
            conference_id=scope.conference_id,
            bridge_id=scope.bridge_id,
            created_at=self._now(),
        )
        try:
            async with recorded(self._database) as db:
                db.add(account)
                await db.flush()
                tell(f"account:{account.id}", role=role)
        except IntegrityError:
            raise Refused("account_taken", username=username) from None
        return account

    async def invite(self, account: Account) -> tuple[str, datetime]:
        """A link by which its holder chooses a password: an invitation, or a reset. Older ones become worthless."""
        if account.disabled_at is not None:
            raise Refused("account_disabled")
        kind = LinkKind.RESET if account.password_hash else LinkKind.INVITE
        async with recorded(self._database) as db:
            await self._revoke_links(db, account.id)
            return self._links.make_in(db, kind, account_id=account.id)

    async def change(self, account_id: int, change: Change) -> Account:
        """Change name, role or scope, disable or enable; in force with the next request, open pages included."""
        scope = None if change.scope is None else await self._checked(change.scope)
        async with recorded(self._database) as db:
            account = await db.get(Account, account_id, with_for_update=True)
            if account is None:
                raise Refused("not_found")
            if change.full_name is not None:
                account.full_name = change.full_name
            if change.role is not None:
                account.role = change.role
            if scope is not None:
                account.conference_id, account.bridge_id = scope.conference_id, scope.bridge_id
            if change.disabled is not None and change.disabled != (account.disabled_at is not None):
                account.disabled_at = self._now() if change.disabled else None
                if change.disabled:
                    await db.execute(
                        update(Login)
                        .where(Login.account_id == account_id, Login.revoked_at.is_(None))
                        .values(revoked_at=self._now())
                    )
                    await self._revoke_links(db, account_id)
        await self._logins.forget_everywhere()
        return account

    async def look(self, token: str) -> tuple[LinkKind, Account]:
        """For whom an invitation or a reset is. Raises `Refused("link_spent")`."""
        link = await self._links.look(token, {LinkKind.INVITE, LinkKind.RESET})
        account = None if link.account_id is None else await self.find(link.account_id)
        if account is None or account.disabled_at is not None:
            raise Refused("link_spent")
        return link.kind, account

    async def accept(self, token: str, password: str) -> Account:
        """Spend an invitation or a reset: the password is set, and every older login of the account ends."""
        _, account = await self.look(token)
        check_password(password, account.username)
        hashed = await self._passwords.hash(password)
        async with recorded(self._database) as db:
            await self._links.spend(db, token, {LinkKind.INVITE, LinkKind.RESET})
            await self._set_password(db, account.id, hashed, keep=None)
            tell(f"account:{account.id}")
        await self._logins.forget_everywhere()
        return account

    async def change_password(self, account_id: int, old: str, new: str, *, keep: int | None) -> None:
        """One's own password; all other logins end. Raises `wrong_password`, `weak_password`."""
        account = await self.find(account_id)
        if not await self._passwords.verify(account.password_hash or None, old):
            raise Refused("wrong_password")
        check_password(new, account.username)
        hashed = await self._passwords.hash(new)
        async with recorded(self._database) as db:
            await self._set_password(db, account_id, hashed, keep=keep)
        await self._logins.forget_everywhere()

    async def check_own_password(self, account_id: int, password: str) -> Account:
        """Raise `Refused("wrong_password")` unless it is this account's."""
        account = await self.find(account_id)
        if not await self._passwords.verify(account.password_hash or None, password):
            raise Refused("wrong_password")
        return account

    async def _set_password(self, db: AsyncSession, account_id: int, hashed: str, *, keep: int | None) -> None:
        await db.execute(update(Account).where(Account.id == account_id).values(password_hash=hashed))
        ending = update(Login).where(Login.account_id == account_id, Login.revoked_at.is_(None))
        if keep is not None:
            ending = ending.where(Login.id != keep)
        await db.execute(ending.values(revoked_at=self._now()))

    async def _revoke_links(self, db: AsyncSession, account_id: int) -> None:
        await db.execute(
            update(Link)
            .where(Link.account_id == account_id, Link.revoked_at.is_(None), Link.used_at.is_(None))
            .values(revoked_at=self._now())
        )

    async def _checked(self, scope: Scope) -> Scope:
        async with self._database.read() as db:
            if scope.bridge_id is not None:
                of = await db.scalar(select(Bridge.conference_id).where(Bridge.id == scope.bridge_id))
                if of is None or scope.conference_id not in (None, of):
                    raise Refused("bad_scope")
                return replace(scope, conference_id=of)
            found = select(func.count()).where(Conference.id == scope.conference_id)
            if scope.conference_id is not None and not await db.scalar(found):
                raise Refused("bad_scope")
        return scope


def check_password(password: str, username: str) -> None:
    """Length before rules (NIST SP 800-63B, 5.1.1.2): long enough, not the name, not one letter again and again."""
    folded = password.casefold()
    if (
        len(password) < SHORTEST_PASSWORD
        or len(set(folded)) < FEWEST_LETTERS
        or (folded.startswith(username.casefold()) and len(folded) < len(username) + 6)
    ):
        raise Refused("weak_password", shortest=SHORTEST_PASSWORD)
