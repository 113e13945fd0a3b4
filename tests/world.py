"""A small conference in a running service, and the people who act in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

import aiohttp
from aiohttp import web

from conference.access.links import Links
from conference.http import keys
from conference.invite import sign_in_token
from schemas.rows import Account, Bridge, Conference, Delegate, LinkKind, Session, Summons
from schemas.words import Category, Level, Role

_nonces = count()


@dataclass
class World:
    """The ids of what is there. `ward` has the delegates 0-9, `other` 10-14, `cell` (below `ward`) 15-17."""

    app: web.Application
    conference: int
    session: int
    later: int
    main: int
    ward: int
    cell: int
    other: int
    delegates: list[int] = field(default_factory=list)

    @property
    def base(self) -> str:
        return self.app[keys.ADDRESSES].base

    @property
    def app_links(self) -> Links:
        return self.app[keys.LINKS]

    def client(self, bearer: str | None = None) -> aiohttp.ClientSession:
        headers = {"X-Diemcau": "1"} | ({"Authorization": f"Bearer {bearer}"} if bearer else {})
        return aiohttp.ClientSession(
            self.base,
            headers=headers,
            connector=aiohttp.TCPConnector(limit=0),
            cookie_jar=aiohttp.CookieJar(unsafe=True),
        )

    async def sign_in_organiser(self, client: aiohttp.ClientSession) -> None:
        token = await sign_in_token(self.app)
        async with client.post("/api/links/open", json={"token": token}) as response:
            assert response.status == 201, await response.text()

    async def sign_in_host(self, client: aiohttp.ClientSession, bridge: int) -> None:
        token, _ = await self.app[keys.LINKS].make(LinkKind.HOST, bridge_id=bridge)
        async with client.post("/api/links/open", json={"token": token}) as response:
            assert response.status == 201, await response.text()

    async def sign_in_account(
        self, client: aiohttp.ClientSession, role: Role, part: int | None = None, conference: int | None = None
    ) -> int:
        """Sign in a fresh account of this role; returns its number."""
        async with self.app[keys.DATABASE].write() as db:
            account = Account(
                username=f"{role}-{next(_nonces)}",
                password_hash="",
                role=role,
                conference_id=conference or self.conference,
                bridge_id=part,
                created_at=datetime.now(UTC),
            )
            db.add(account)
        token, _ = await self.app[keys.LINKS].make(LinkKind.SIGN_IN, account_id=account.id)
        async with client.post("/api/links/open", json={"token": token}) as response:
            assert response.status == 201, await response.text()
        return account.id

    async def another_conference(self) -> int:
        """An empty conference beside this one."""
        async with self.app[keys.DATABASE].write() as db:
            conference = Conference(code=f"HN-{next(_nonces)}", title="Hội nghị khác", created_at=datetime.now(UTC))
            db.add(conference)
        return conference.id

    async def pair(self, bridge: int) -> str:
        token, _ = await self.app[keys.LINKS].make(LinkKind.PAIR, bridge_id=bridge)
        device, _ = await self.app[keys.LINKS].pair(token, "Máy quét thử")
        return device

    def ticket(self, index: int, generation: int = 0) -> str:
        return self.app[keys.TICKETS].mint(self.delegates[index], generation)

    def scan(self, index: int, nonce: str | None = None, **more: object) -> dict[str, object]:
        return {"code": self.ticket(index), "nonce": nonce or new_nonce(), **more}


def new_nonce() -> str:
    return f"nonce-{next(_nonces):08}"


async def make_world(app: web.Application) -> World:
    """Write the conference; what holds rosters in memory reads it as after an import."""
    now = datetime.now(UTC)
    await app[keys.LOGINS].ensure_first_account()
    async with app[keys.DATABASE].write() as db:
        conference = Conference(code="HN-THU", title="Hội nghị thử nghiệm", organiser="Văn phòng", created_at=now)
        db.add(conference)
        await db.flush()
        session, later = (
            Session(
                conference_id=conference.id,
                code=code,
                title=title,
                doors_open=now + shift - timedelta(minutes=30),
                starts=now + shift + timedelta(minutes=5),
                ends=now + shift + timedelta(hours=3),
            )
            for code, title, shift in (
                ("SANG", "Phiên buổi sáng", timedelta()),
                ("CHIEU", "Phiên buổi chiều", timedelta(hours=5)),
            )
        )
        db.add_all([session, later])
        await db.flush()
        bridges: list[Bridge] = []
        for code, name, level, parent in (
            ("DC000", "Điểm cầu chính", Level.CENTRE, None),
            ("DC001", "Điểm cầu Phường Thử Một", Level.WARD, 0),
            ("DC002", "Điểm cầu Khu phố 1", Level.GRASSROOTS, 1),
            ("DC003", "Điểm cầu Phường Thử Hai", Level.WARD, 0),
        ):
            bridges.append(
                Bridge(
                    conference_id=conference.id,
                    parent_id=None if parent is None else bridges[parent].id,
                    code=code,
                    name=name,
                    level=level,
                    is_main=parent is None,
                    position=len(bridges),
                    host=f"Đầu mối {code}",
                    contact="Nguyễn Văn Thử",
                    contact_phone="+84500000000",
                )
            )
            db.add(bridges[-1])
            await db.flush()
        main, ward, cell, other = (bridge.id for bridge in bridges)
        people: list[Delegate] = []
        for index in range(18):
            home = ward if index < 10 else other if index < 15 else cell
            people.append(
                Delegate(
                    conference_id=conference.id,
                    code=f"DB{index:05}",
                    full_name=f"Trần Thị Đại Biểu {index}",
                    name_given=f"Trần Thị Đại Biểu {index}",
                    search_key=f"tran thi dai bieu {index}",
                    sort_key=f"{index:05}",
                    bridge_id=home,
                    category=Category.MEMBER,
                )
            )
        db.add_all(people)
        await db.flush()
        db.add_all(
            Summons(session_id=each.id, delegate_id=person.id, bridge_id=person.bridge_id)
            for each in (session, later)
            for person in people
        )
    await app[keys.DESK].changed(conference.id)
    return World(app, conference.id, session.id, later.id, main, ward, cell, other, [person.id for person in people])
