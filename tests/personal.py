"""A morning at the doors, a row about people in every table that has such, and what is told and held of it."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from typing import Any

import aiohttp
from sqlalchemy import func, select, update

from conference.database import Database
from conference.http import keys
from conference.privacy.parts import PARTS
from conference.reports.collect import collect
from conference.reports.keep import canonical
from schemas.base import Base
from schemas.rows import (
    Delegate,
    Device,
    HallPhone,
    HelpRequest,
    ImportRun,
    Incident,
    Invitation,
    LineCheck,
    Mailing,
    Message,
    MessageTo,
    PrivacyRequest,
    Review,
    SignUp,
    SignUpLink,
    StageCommand,
)
from schemas.words import (
    Channel,
    HelpKind,
    IncidentKind,
    MailingState,
    Mode,
    RequestKind,
    RequestState,
    ReviewKind,
    Ruling,
    SignUpStatus,
    StageVerb,
)
from tests.world import World, new_nonce

SECRETS = (
    "Trần Thị Đại Biểu",
    "Dự Thay Kín",
    "Vãng Lai Kín",
    "Ốm Kín",
    "Nguyễn Văn Thử",
    "Lời Kín",
    "kin@example",
    "84500",
)
"""Parts of everything that was written about people; the number is how the phones of the tests are stored."""


async def a_morning(world: World, client: aiohttp.ClientSession, seed: int) -> None:
    """Seats, substitutes, absences, walk-ins, transfers, headcounts, certifications: as they come."""
    dice = random.Random(seed)

    async def change(bridge: int, **facts: Any) -> None:
        url = f"/api/sessions/{world.session}/bridges/{bridge}/changes"
        async with client.post(url, json={"nonce": new_nonce(), "reason": "Lời Kín"} | facts) as response:
            assert response.status in {200, 201, 409}, await response.text()

    for index in range(18):
        home = world.ward if index < 10 else world.other if index < 15 else world.cell
        match dice.randrange(6):
            case 0 | 1 | 2:
                at = dice.choice([world.ward, world.other, world.cell, home])
                scan = world.scan(index, bridge_id=at)
                async with client.post(f"/api/sessions/{world.session}/checkins", json=scan) as response:
                    assert response.status in {200, 201}, await response.text()
            case 3:
                await change(
                    home, deed="substitute", delegate_id=world.delegates[index], full_name=f"Dự Thay Kín {index}"
                )
            case 4:
                await change(home, deed="excused", delegate_id=world.delegates[index], why="Ốm Kín")
            case _:
                pass
    for bridge in (world.ward, world.other):
        for number in range(dice.randrange(4)):
            await change(bridge, deed="walk_in", full_name=f"Vãng Lai Kín {number}", title="Khách", unit="Cơ quan Kín")
        await change(bridge, deed="headcount", people=dice.randrange(5, 15))
        await change(bridge, deed="certify", signed_by="Nguyễn Văn Thử")


async def all_the_rest(world: World) -> None:
    """What else holds people: a row in every table that `PARTS` names."""
    now = datetime.now(UTC)
    async with world.app[keys.DATABASE].write() as db:
        conference, ward = world.conference, world.ward
        await db.execute(
            update(Delegate)
            .where(Delegate.conference_id == conference)
            .values(phone="+84500000001", email="kin@example.test", citizen_hash=b"h" * 32, citizen_tail="2345")
            .values(birth_year=1990, title="Bí thư Lời Kín")
        )
        mailing = Mailing(
            conference_id=conference, channel=Channel.EMAIL, state=MailingState.RUNNING, token="t", created_at=now,
            created_by="Lời Kín",
        )  # fmt: skip
        message = Message(
            conference_id=conference, nonce="n1234567", at=now, by="Lời Kín", from_bridge_id=ward, to_all=False,
            text="Lời Kín",
        )  # fmt: skip
        db.add_all([mailing, message])
        await db.flush()
        by = "Lời Kín"
        db.add_all([
            HallPhone(session_id=world.session, phone=b"p" * 16, delegate_id=world.delegates[0]),
            Invitation(mailing_id=mailing.id, delegate_id=world.delegates[0], channel=Channel.EMAIL, next_try_at=now,
                       changed_at=now, sent_to="kin@example.test"),
            MessageTo(bridge_id=ward, message_id=message.id, read_by=by),
            SignUp(conference_id=conference, token_hash=b"s" * 32, nonce="n1234567", status=SignUpStatus.PENDING,
                   unit="Đơn vị", unit_key="don vi", again=False, hall="", address="", mode=Mode.TWO_WAY, chair=by,
                   contact=by, contact_phone="+84500000002", created_at=now, changed_at=now),
            SignUpLink(conference_id=conference, token_hash=b"l" * 32, created_at=now, created_by=by),
            HelpRequest(conference_id=conference, bridge_id=ward, kind=HelpKind.SOUND, text=by,
                        asked_at=now, asked_by=by),
            Incident(conference_id=conference, nonce="i1234567", kind=IncidentKind.OTHER, at=now, text=by, by=by),
            LineCheck(conference_id=conference, bridge_id=ward, nonce="c1234567", at=now, by=by, ready=True,
                      verdicts="", seconds=1.0),
            StageCommand(conference_id=conference, at=now, who=by, verb=StageVerb.ON_AIR),
            Review(session_id=world.session, bridge_id=ward, kind=ReviewKind.COMMEND, ruling=Ruling.AGREED,
                   by=by, at=now, note=by),
            Device(bridge_id=ward, name=by, token_hash=b"d" * 32, paired_at=now),
            ImportRun(conference_id=conference, at=now, by=by, filename="r.xlsx", digest=b"f" * 32, counts="{}",
                      undo=b"Loi Kin", undone_by=by),
            PrivacyRequest(conference_id=conference, kind=RequestKind.VIEW, name="Trần Thị Đại Biểu 3", contact=by,
                           received_at=now, acknowledge_by=now, due_at=now, state=RequestState.DONE, closed_by=by),
        ])  # fmt: skip


async def figures(world: World, client: aiohttp.ClientSession) -> dict[str, Any]:
    """Every figure that anybody is told: live, in the evidence, in the report, in the rows."""
    found: dict[str, Any] = {}
    session = f"/api/sessions/{world.session}"
    for name in ("tally", "figures", "evidence", "proposals"):
        async with client.get(f"{session}/{name}") as response:
            if response.status == 404 and name == "proposals":
                continue
            assert response.status == 200, (name, await response.text())
            found[name] = await response.json()
    now = datetime(2031, 1, 1, tzinfo=UTC)
    collected = await collect(world.app[keys.DATABASE], world.session, now)
    report = collected.figures
    found["report"] = canonical(report)
    found["units"], found["categories"], found["arrivals"] = report.units, report.categories, report.arrivals
    found["points"] = [(one.id, one.counts, one.certified_at, one.ready) for one in report.points]
    found["late"] = [(one.at, one.point, one.deed) for one in report.late]
    found["proposed"] = [(one.point_id, one.decision) for one in (*report.commend, *report.criticise)]
    found["obstacles"], found["stamp"] = report.obstacles(), collected.stamp
    async with world.app[keys.DATABASE].read() as db:
        for part in PARTS:
            if part.name != "phones":
                found[f"rows of {part.name}"] = await db.scalar(select(func.count()).select_from(part.row))
    for name in ("tally", "figures", "evidence"):
        found[name].pop("at", None)
    return found


async def words_left(database: Database, *more: str) -> list[str]:
    """Which tables still hold something that was written about people: `SECRETS`, and what else is named."""
    found = []
    async with database.read() as db:
        for name, table in Base.metadata.tables.items():
            for row in (await db.execute(select(table))).mappings():
                # Not times and numbers: any digits may stand in the microseconds of a scan.
                text = " ".join(str(value) for value in row.values() if not isinstance(value, int | float | datetime))
                found += [f"{name}: {secret}" for secret in (*SECRETS, *more) if secret in text]
    return found
