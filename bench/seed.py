"""A conference of any size (by default that of domain.md: 259 points, 11,056 delegates) with many sessions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from bench.load import Shot, post
from checkin.ticket import TicketKeys
from conference.access.tokens import new_token
from conference.database import Database, open_database
from conference.keyring import load_keyring
from conference.migrations import migrate
from schemas.rows import Account, Base, Bridge, Conference, Delegate, Device, Login, Session, Summons, Unit
from schemas.words import Category, Role

CHUNK = 2_000
OFFICE = 41  # logins of the office: with a page for each of 259 hosts, 300 pages


@dataclass
class Seeded:
    """What the load generator needs: tickets, a paired device at every point, and who watches live pages.

    `pages`: the office's logins (None), then the host's of every point.
    """

    keys: TicketKeys
    tokens: list[str]
    pages: list[tuple[int | None, str]]
    points: int
    people: int
    sessions: int

    def home(self, delegate: int) -> int:
        return delegate % self.points + 1

    def shots(self, sessions: range, label: str) -> Iterator[Shot]:
        """Every delegate's own scan at their own point, once in each of these sessions."""
        now = as_pages_write(datetime.now(UTC))
        for session in sessions:
            for delegate in range(1, self.people + 1):
                nonce = f"{label}-{session}-{delegate}"
                body = {"code": f"https://diemcau.example/t/{self.keys.mint(delegate, 0)}", "nonce": nonce}
                body["device_time"] = now
                path = f"/api/sessions/{session}/checkins"
                yield Shot(post(path, json.dumps(body).encode(), self.tokens[self.home(delegate) - 1]), nonce)

    def naive_shots(self, sessions: range) -> Iterator[Shot]:
        """The same for the naive server."""
        for session in sessions:
            for delegate in range(1, self.people + 1):
                nonce = f"naive-{session}-{delegate}"
                body = {"session": session, "delegate": delegate, "bridge": self.home(delegate), "nonce": nonce}
                yield Shot(post("/naive", json.dumps(body).encode()), nonce)


def as_pages_write(moment: datetime) -> str:
    """As JavaScript's `toISOString`: UTC, to the millisecond."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


async def seed(data: Path, url: str | None, *, sessions: int, points: int = 259, people: int = 11_056) -> Seeded:
    """Make the tables with the product's own migrations, and fill them."""
    database = open_database(data, url)
    await migrate(database)
    keyring = load_keyring(data)
    tokens = [new_token() for _ in range(points)]
    watching = [new_token() for _ in range(OFFICE + points)]
    seeded = Seeded(
        TicketKeys(keyring.tickets, keyring.current_ticket),
        [token for token, _ in tokens],
        [(None if n <= 0 else n, token) for n, (token, _) in enumerate(watching, 1 - OFFICE)],
        points,
        people,
        sessions,
    )
    now = datetime.now(UTC)
    plain = {"name_given": "", "search_key": "", "sort_key": "", "category": Category.MEMBER, "title": "Cán bộ"}
    await _fill(database, Unit, ({"id": n, "name": f"Đơn vị {n}", "name_key": f"u{n}"} for n in range(1, points + 1)))
    await _fill(database, Conference, iter([{"id": 1, "code": "DO", "title": "Hội nghị đo", "created_at": now}]))
    window = {"doors_open": now - timedelta(hours=1), "starts": now, "ends": now + timedelta(days=1)}
    await _fill(
        database,
        Session,
        ({"id": n, "conference_id": 1, "code": f"P{n}", "title": f"P{n}", **window} for n in range(1, sessions + 1)),
    )
    await _fill(
        database,
        Bridge,
        (
            {"id": n, "conference_id": 1, "parent_id": None if n == 1 else 1, "code": f"DC{n}", "position": n}
            | {"name": f"Điểm cầu {n}", "is_main": n == 1, "unit_id": n}
            for n in range(1, points + 1)
        ),
    )
    await _fill(
        database,
        Device,
        (
            {"bridge_id": n, "name": f"Máy quét {n}", "token_hash": hashed, "paired_at": now}
            for n, (_, hashed) in enumerate(tokens, 1)
        ),
    )
    office = {"id": 1, "username": "do", "password_hash": "", "role": Role.ORGANISER, "created_at": now}
    await _fill(database, Account, iter([office]))
    await _fill(
        database,
        Login,
        (
            {"token_hash": hashed, "created_at": now, "expires_at": now + timedelta(days=1)}
            | {"role": Role.ORGANISER if point is None else Role.HOST, "bridge_id": point}
            | {"account_id": 1 if point is None else None}
            for (point, _), (_, hashed) in zip(seeded.pages, watching, strict=True)
        ),
    )
    await _fill(
        database,
        Delegate,
        (
            {"id": n, "conference_id": 1, "code": f"DB{n}", "full_name": f"Nguyễn Thị Đại Biểu {n}", **plain}
            | {"unit_id": seeded.home(n), "bridge_id": seeded.home(n)}
            for n in range(1, people + 1)
        ),
    )
    await _fill(
        database,
        Summons,
        (
            {"session_id": session, "delegate_id": n, "bridge_id": seeded.home(n)}
            for session in range(1, sessions + 1)
            for n in range(1, people + 1)
        ),
    )
    await database.close()
    return seeded


async def _fill(database: Database, kind: type[Base], rows: Iterator[dict[str, Any]]) -> None:
    async with database.write() as db:
        while chunk := list(islice(rows, CHUNK)):
            await db.execute(insert(kind), chunk)
