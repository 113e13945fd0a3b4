"""What a host says of their bridge point, cleaned; and how it becomes a bridge point, or changes one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from conference.roster import values
from conference.roster.editing import unit_called
from conference.roster.names import display_name, fold, plain_text, search_key
from schemas.errors import Refused
from schemas.rows import Bridge, SignUp
from schemas.wire.readiness import PointDetails, SignUpForm
from schemas.words import Level, Mode

CALLED = "Điểm cầu"
NEEDED = ("address", "chair", "contact", "contact_phone")
"""Details without which the organiser cannot reach a point or name it in the report."""


@dataclass(frozen=True, slots=True)
class Details:
    """A form as it is kept: names and texts cleaned, the phone as +84 and nine digits."""

    unit: str
    hall: str
    address: str
    capacity: int | None
    mode: Mode
    chair: str
    contact: str
    contact_phone: str
    expected: int | None

    def values(self) -> dict[str, object]:
        """All but the unit, by the names that rows have."""
        return {name: getattr(self, name) for name in self.__slots__ if name != "unit"}

    @property
    def place(self) -> str:
        """Hall and address in one line, as papers and tickets print it."""
        return ", ".join(part for part in (self.hall, self.address) if part)

    @staticmethod
    def shown(at: datetime | None, zone: str | None) -> str:
        """A moment as a sentence for people has it."""
        return "" if at is None else at.astimezone(ZoneInfo(zone or "Asia/Ho_Chi_Minh")).strftime("%H:%M %d/%m/%Y")


def details_of(form: PointDetails) -> Details:
    """Clean a form. Raises `Refused("phone_unreadable")`."""
    phone, odd = values.phone(form.contact_phone)
    if phone is None or odd is not None:
        raise Refused("phone_unreadable")
    return Details(
        unit=plain_text(form.unit) if isinstance(form, SignUpForm) else "",
        hall=plain_text(form.hall),
        address=plain_text(form.address),
        capacity=form.capacity,
        mode=form.mode,
        chair=display_name(form.chair),
        contact=display_name(form.contact),
        contact_phone=phone,
        expected=form.expected,
    )


def closing(set_to: datetime | None, doors: Iterable[datetime]) -> datetime | None:
    """When sign-ups close: as set, else when the first doors open; never, when there is no session yet."""
    return set_to or min(doors, default=None)


def missing(bridge: Bridge) -> list[str]:
    """Which needed details nobody has given yet."""
    return [name for name in NEEDED if not getattr(bridge, name)]


def bare(name: str) -> str:
    """A unit's or a point's name for comparing: folded, without "Điểm cầu" before it."""
    return fold(name).removeprefix("diem cau ")


def unit_key(parent_id: int | None, unit: str) -> str:
    """What tells units apart: their name without marks, below the same parent ("Khu phố 1" is in every ward)."""
    return f"{parent_id or 0}:{bare(unit)}"[:300]


async def same_unit(db: AsyncSession, conference_id: int, parent_id: int | None, row: SignUp) -> int | None:
    """The one point of the roster that this sign-up's unit is, and that nobody else signed up; else None."""
    wanted = select(Bridge.id, Bridge.name).where(Bridge.conference_id == conference_id, Bridge.is_main.is_(False))
    if parent_id is not None:
        wanted = wanted.where(Bridge.parent_id == parent_id)
    found = [id_ for id_, name in await db.execute(wanted) if bare(name) == bare(row.unit)]
    if len(found) != 1:
        return None
    with db.no_autoflush:
        taken = await db.scalar(
            select(func.count())
            .select_from(SignUp)
            .where(SignUp.bridge_id == found[0], SignUp.id != (row.id or 0), SignUp.status != "declined")
        )
    return None if taken else found[0]


async def become_point(db: AsyncSession, row: SignUp) -> int:
    """The bridge point that a confirmed sign-up is: the one it claims, brought up to date, or a new one."""
    details = Details(**{name: getattr(row, name) for name in Details.__slots__})
    if row.bridge_id is not None:
        claimed = await db.get_one(Bridge, row.bridge_id)
        apply_details(claimed, details)
        await db.flush()
        return claimed.id
    name = details.unit if fold(details.unit).startswith("diem cau ") else f"{CALLED} {details.unit}"
    if row.again:
        name = f"{name} – {details.hall}"
    parent_id = row.parent_id or await _above(db, row.conference_id)
    last = await db.scalar(select(func.max(Bridge.position)).where(Bridge.conference_id == row.conference_id))
    code = f"DK{row.id:04}"
    made = Bridge(
        conference_id=row.conference_id,
        parent_id=parent_id,
        unit_id=await unit_called(db, details.unit),
        code=code,
        name=name[:400],
        name_given=details.unit,
        search_key=search_key(name, code, details.unit)[:800],
        position=(last or 0) + 1,
        level=Level.GRASSROOTS if row.parent_id is not None else values.level("", details.unit)[0],
        host=details.contact,
    )
    apply_details(made, details)
    db.add(made)
    await db.flush()
    return made.id


async def _above(db: AsyncSession, conference_id: int) -> int | None:
    """Top-level points stand below the main hall where the roster has it so."""
    parent: int | None = await db.scalar(
        select(Bridge.parent_id)
        .where(Bridge.conference_id == conference_id, Bridge.parent_id.is_not(None))
        .where(Bridge.parent_id.in_(select(Bridge.id).where(Bridge.is_main, Bridge.conference_id == conference_id)))
        .limit(1)
    )
    return parent


def apply_details(bridge: Bridge, details: Details) -> None:
    """Write what the host gave; what they left empty stays as the office had it."""
    given = {
        "address": details.place,
        "capacity": details.capacity,
        "mode": details.mode,
        "chair": details.chair,
        "contact": details.contact,
        "contact_phone": details.contact_phone,
        "expected": details.expected,
    }
    for name, value in given.items():
        if value:
            setattr(bridge, name, value)
