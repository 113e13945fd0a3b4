"""Links that sign somebody in: one-time for organisers and scanners, lasting for the host of a bridge point."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from conference.access.caller import Caller
from conference.access.contacts import Contacts
from conference.access.logins import HOST_LOGIN_LASTS, LOGIN_LASTS, NOWHERE, Logins, Where
from conference.access.tokens import new_token, token_hash
from conference.audit.deed import recorded, tell
from conference.database import Database
from schemas.errors import Refused
from schemas.rows import Account, Bridge, Device, Link, LinkKind, Login
from schemas.wire.access import DeviceView
from schemas.words import Role

LASTS = {
    LinkKind.SIGN_IN: timedelta(minutes=30),
    LinkKind.PAIR: timedelta(minutes=10),  # checkin.md, Devices
    LinkKind.HOST: timedelta(days=30),
    LinkKind.INVITE: timedelta(days=7),
    LinkKind.RESET: timedelta(hours=24),
}
SINGLE_USE = frozenset(LinkKind) - {LinkKind.HOST}


class Links:
    """Make links and open them. A link's token is shown once; here lies only its hash."""

    def __init__(self, database: Database, logins: Logins, contacts: Contacts, now: Callable[[], datetime]) -> None:
        self._database, self._logins, self._contacts, self._now = database, logins, contacts, now

    async def make(
        self, kind: LinkKind, *, account_id: int | None = None, bridge_id: int | None = None
    ) -> tuple[str, datetime]:
        """A fresh link's token and when it ends."""
        async with recorded(self._database) as db:
            return self.make_in(db, kind, account_id=account_id, bridge_id=bridge_id)

    def make_in(
        self, db: AsyncSession, kind: LinkKind, *, account_id: int | None = None, bridge_id: int | None = None
    ) -> tuple[str, datetime]:
        """The same in the caller's transaction."""
        token, key = new_token()
        now = self._now()
        db.add(
            Link(
                kind=kind,
                token_hash=key,
                account_id=account_id,
                bridge_id=bridge_id,
                created_at=now,
                expires_at=now + LASTS[kind],
            )
        )
        return token, now + LASTS[kind]

    async def open(self, token: str, where: Where = NOWHERE) -> tuple[str, Caller]:
        """Sign in by a link. Raises `Refused("link_spent")` when it is unknown, used up, expired or revoked."""
        async with recorded(self._database) as db:
            link = await self.spend(db, token, {LinkKind.SIGN_IN, LinkKind.HOST})
            if link.kind is LinkKind.HOST:
                return await self._logins.start_in(
                    db, Role.HOST, HOST_LOGIN_LASTS, where, bridge_id=link.bridge_id, link_id=link.id
                )
            account = await db.scalar(select(Account).where(Account.id == link.account_id))
            if account is None or account.disabled_at is not None:
                raise Refused("link_spent")
            return await self._logins.start_in(
                db, account.role, LOGIN_LASTS, where, account_id=account.id, link_id=link.id
            )

    async def pair(self, token: str, name: str) -> tuple[str, Caller]:
        """Pair a scanner: spends the pairing link and returns the device's own token."""
        device_token, key = new_token()
        async with recorded(self._database) as db:
            link = await self.spend(db, token, {LinkKind.PAIR})
            assert link.bridge_id is not None, "a pairing link names its bridge point"
            db.add(Device(bridge_id=link.bridge_id, name=name, token_hash=key, paired_at=self._now()))
            caller = await self._logins.look_up(db, key)
            if caller is None:
                raise Refused("link_spent")
            tell(caller=caller)
        return device_token, caller

    async def devices(self, bridge_id: int) -> list[DeviceView]:
        """The scanners of a bridge point, newest first, revoked ones included."""
        async with self._database.read() as db:
            rows = await db.scalars(select(Device).where(Device.bridge_id == bridge_id).order_by(Device.id.desc()))
            return [self._device(row) for row in rows]

    async def conference_devices(self, conference_id: int) -> list[DeviceView]:
        """The scanners of all points of a conference, newest first, without revoked ones."""
        wanted = (
            select(Device)
            .join(Bridge, Bridge.id == Device.bridge_id)
            .where(Bridge.conference_id == conference_id, Device.revoked_at.is_(None))
            .order_by(Device.id.desc())
        )
        async with self._database.read() as db:
            return [self._device(row) for row in await db.scalars(wanted)]

    def _device(self, row: Device) -> DeviceView:
        """The row, and what was heard of the scanner since it was written."""
        view = DeviceView(
            id=row.id,
            bridge_id=row.bridge_id,
            name=row.name,
            paired_at=row.paired_at,
            last_seen=row.last_seen,
            queue_length=row.queue_length,
            clock_skew_ms=row.clock_skew_ms,
            revoked=row.revoked_at is not None,
        )
        heard = self._contacts.latest(row.id)
        if heard is None or (row.last_seen is not None and row.last_seen > heard.last_seen):
            return view
        names = ("last_seen", "queue_length", "clock_skew_ms")
        known = {name: value for name in names if (value := getattr(heard, name)) is not None}
        return view.model_copy(update=known)

    async def device_bridge(self, device_id: int) -> Bridge | None:
        """The bridge point that a device belongs to."""
        async with self._database.read() as db:
            return await db.scalar(
                select(Bridge).join(Device, Device.bridge_id == Bridge.id).where(Device.id == device_id)
            )

    async def revoke_host(self, bridge_id: int) -> None:
        """Make every host link of a bridge point worthless, and end what was opened with one: pages and pictures."""
        async with recorded(self._database) as db:
            await db.execute(
                update(Link)
                .where(Link.kind == LinkKind.HOST, Link.bridge_id == bridge_id, Link.revoked_at.is_(None))
                .values(revoked_at=self._now())
            )
            await db.execute(
                update(Login)
                .where(Login.bridge_id == bridge_id, Login.account_id.is_(None), Login.revoked_at.is_(None))
                .values(revoked_at=self._now())
            )
        await self._logins.forget_everywhere()

    async def revoke_device(self, device_id: int) -> None:
        """Make a device's token worthless at once."""
        async with recorded(self._database) as db:
            await db.execute(
                update(Device).where(Device.id == device_id, Device.revoked_at.is_(None)).values(revoked_at=self._now())
            )
        await self._logins.forget_everywhere(device_id=device_id)

    async def look(self, token: str, kinds: set[LinkKind]) -> Link:
        """A link that could be used now, without using it. Raises `Refused("link_spent")`."""
        async with self._database.read() as db:
            link = await db.scalar(select(Link).where(*self._usable(token, kinds)))
        if link is None:
            raise Refused("link_spent")
        return link

    async def spend(self, db: AsyncSession, token: str, kinds: set[LinkKind]) -> Link:
        """Use a link in the transaction of what it is used for; a single-use one is spent by it.

        Raises `Refused("link_spent")`.
        """
        # One statement decides who uses a single-use link: two browsers that open it together do not both win.
        using = update(Link).where(*self._usable(token, kinds)).values(used_at=self._now()).returning(Link)
        link: Link | None = await db.scalar(using)
        if link is None:
            raise Refused("link_spent")
        return link

    def _usable(self, token: str, kinds: set[LinkKind]) -> tuple[ColumnElement[bool], ...]:
        return (
            Link.token_hash == token_hash(token),
            Link.kind.in_(kinds),
            Link.expires_at > self._now(),
            Link.revoked_at.is_(None),
            or_(Link.used_at.is_(None), Link.kind.not_in(SINGLE_USE)),
        )
