"""A small conference in a real database: a tree of bridge points, delegates, a session whose doors are open."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import create_engine, insert
from sqlalchemy.ext.asyncio import create_async_engine

from checkin.gate import Gate, open_store
from checkin.store import Store
from checkin.ticket import TicketKeys
from checkin.values import Actor, Decision, ScanOrder
from schemas.rows import Base, Bridge, Conference, Delegate, Session, Summons, Unit
from schemas.words import Category, Outcome

KEYS = TicketKeys({10: b"k" * 32}, 10)
OPENS = datetime(2026, 2, 7, 0, 30, tzinfo=UTC)
HOST = Actor(name="Trần Thị B", login_id=7)
ORGANISER = Actor(name="Nguyễn Văn A", login_id=1, organiser=True)

_nonces = itertools.count()


def nonce() -> str:
    """A nonce that no other scan of the tests has."""
    return f"nonce-{next(_nonces):08}"


@dataclass
class Clock:
    """A clock that stands still until it is told to move."""

    now: datetime = OPENS + timedelta(minutes=5)

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class World:
    """The database, a gate on it, and who is in it."""

    database: str
    clock: Clock = field(default_factory=Clock)
    gates: list[Gate] = field(default_factory=list)
    people: int = 0

    @property
    def gate(self) -> Gate:
        return self.gates[0]

    async def open_gate(self, wrap: Callable[[Store], Store] = lambda store: store, **options: Any) -> Gate:
        gate = Gate(wrap(open_store(self.database)), KEYS, clock=self.clock, **options)
        await gate.start()
        self.gates.append(gate)
        return gate

    async def close_gates(self) -> None:
        while self.gates:
            await self.gates.pop().close()

    def order(self, delegate: int, bridge: int | None = None, **facts: Any) -> ScanOrder:
        """A scan of this delegate's ticket at their own point, or at another."""
        at = bridge if bridge is not None else home(delegate)
        given = {"session_id": 1, "nonce": nonce(), "code": KEYS.mint(delegate, 0), "actor": HOST} | facts
        return ScanOrder(bridge_id=at, **given)

    async def scan(self, delegate: int, bridge: int | None = None, **facts: Any) -> Decision:
        return await self.gate.check_in(self.order(delegate, bridge, **facts))

    async def rows(self, sql: str, *args: object) -> list[Any]:
        return await self.gate.store.fetch(sql, *args)


# Main hall 1 > wards 2, 3 > cells 4 (of 2), 5 (of 3); delegate n is summoned to point (n % 5) + 1.
PARENTS = {1: None, 2: 1, 3: 1, 4: 2, 5: 3}


def home(delegate: int) -> int:
    return delegate % 5 + 1


def rows_of(people: int) -> list[tuple[type[Base], list[dict[str, Any]]]]:
    """Rows of two conferences: 1 with sessions 1 (counted), 2 (rehearsal), 3 (afternoon); 2 with session 9."""
    plain = {"name_given": "", "search_key": "", "sort_key": ""}
    return [
        (Unit, [{"id": n, "name": f"Đơn vị {n}", "name_key": f"don vi {n}"} for n in (1, 2, 3)]),
        (
            Conference,
            [
                {"id": n, "code": f"HN{n}", "title": f"Hội nghị {n}", "substitutes_count": False, "created_at": OPENS}
                for n in (1, 2)
            ],
        ),
        (
            Session,
            [
                {
                    "id": id_,
                    "conference_id": conference,
                    "code": f"P{id_}",
                    "title": f"Phiên {id_}",
                    "rehearsal": id_ == 2,
                }
                | {"doors_open": OPENS, "starts": OPENS + timedelta(minutes=30), "ends": OPENS + timedelta(hours=4)}
                | {"cutoff": OPENS + timedelta(hours=2)}
                for id_, conference in ((1, 1), (2, 1), (3, 1), (9, 2))
            ],
        ),
        (
            Bridge,
            [
                {"id": id_, "conference_id": 1, "parent_id": parent, "code": f"DC{id_}", "name": f"Điểm cầu {id_}"}
                | {"position": id_, "is_main": parent is None}
                for id_, parent in PARENTS.items()
            ]
            + [
                {
                    "id": 90,
                    "conference_id": 2,
                    "parent_id": None,
                    "code": "X",
                    "name": "X",
                    "position": 1,
                    "is_main": True,
                }
            ],
        ),
        (
            Delegate,
            [
                {"id": n, "conference_id": 1, "code": f"DB{n}", "full_name": f"Nguyễn Thị Số {n}", "title": "Cán bộ"}
                | {"unit_id": n % 3 + 1, "bridge_id": home(n), "category": list(Category)[n % 6], **plain}
                for n in range(1, people + 1)
            ]
            + [
                {"id": 9_000_001, "conference_id": 2, "code": "K1", "full_name": "Khách", "title": "", "unit_id": None}
                | {"bridge_id": 90, "category": Category.OTHER, **plain}
            ],
        ),
        (
            Summons,
            [
                {"session_id": session, "delegate_id": n, "bridge_id": home(n)}
                for session in (1, 2)
                for n in range(1, people + 1)
            ]
            + [{"session_id": 9, "delegate_id": 9_000_001, "bridge_id": 90}],
        ),
    ]


@asynccontextmanager
async def world_in(database: str, people: int = 50) -> AsyncIterator[World]:
    """Make the tables (a fresh database), fill them, open a gate, and close it again."""
    await fill(database, people)
    world = World(database, people=people)
    await world.open_gate()
    try:
        yield world
    finally:
        await world.close_gates()


async def fill(database: str, people: int) -> None:
    """Create every table of the product and the rows of `rows_of`."""
    if not database.startswith("postgresql"):
        engine = create_engine(f"sqlite:///{database}")
        with engine.begin() as connection:
            Base.metadata.create_all(connection)
            for kind, rows in rows_of(people):
                connection.execute(insert(kind), rows)
        engine.dispose()
        return
    remote = create_async_engine(database.replace("postgresql://", "postgresql+asyncpg://", 1))
    async with remote.begin() as db:
        await db.run_sync(Base.metadata.create_all)
        for kind, rows in rows_of(people):
            await db.execute(insert(kind), rows)
    await remote.dispose()


def outcomes(decisions: list[Decision]) -> dict[Outcome, int]:
    """How often each answer was given."""
    counts: dict[Outcome, int] = {}
    for decision in decisions:
        counts[decision.outcome] = counts.get(decision.outcome, 0) + 1
    return counts
