"""Reads a conference's programme from its rows, and shows to each reader what is meant for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from conference.programme.audiences import Bounds, bounds_of
from conference.programme.rules import Slot, in_order, now_and_next
from schemas.rows import (
    Audience,
    Document,
    ItemAudience,
    ItemSpeaker,
    Material,
    MaterialAudience,
    ProgrammeItem,
    Session,
    Speaker,
)
from schemas.wire.event import SessionView
from schemas.wire.programme import ItemView, MaterialView, SessionProgramme, SpeakerView

Href = Callable[[Material], str]


@dataclass(frozen=True, slots=True)
class Programme:
    """The programme of a conference, or of some of its sessions, as it is stored."""

    items: Sequence[ProgrammeItem]
    speakers: dict[int, SpeakerView]
    bounds: dict[int, Bounds]
    materials: Sequence[tuple[Material, int | None]]  # with the size of a file kept here
    _speaks: dict[int, list[int]] = field(default_factory=dict)
    _items_for: dict[int, set[int]] = field(default_factory=dict)
    _materials_for: dict[int, set[int]] = field(default_factory=dict)

    def slots(self, items: Iterable[ProgrammeItem] | None = None) -> list[Slot]:
        """The items as rules see them."""
        return [
            Slot(
                row.id,
                row.session_id,
                row.starts,
                row.ends,
                row.position,
                frozenset(self._items_for.get(row.id, ())),
                frozenset(self._speaks.get(row.id, ())),
            )
            for row in (self.items if items is None else items)
        ]

    def audiences_of(self, material: Material) -> set[int]:
        """For whom a material is; empty means everybody."""
        return self._materials_for.get(material.id, set())

    def may_read(self, material: Material, allowed: set[int] | None) -> bool:
        """Whether a reader who belongs to these audiences (None: an organiser, who sees all) gets the material.

        What belongs to an item that is not theirs is not theirs either.
        """
        if not _visible(self.audiences_of(material), allowed):
            return False
        return material.item_id is None or _visible(self._items_for.get(material.item_id, set()), allowed)

    def items_of(self, session_id: int | None, allowed: set[int] | None, href: Href) -> list[ItemView]:
        """The items of a session (None: of all) that the reader may see, in their order."""
        rows = {
            row.id: row
            for row in self.items
            if session_id in {None, row.session_id} and _visible(self._items_for.get(row.id, set()), allowed)
        }
        handed_out: dict[int, list[MaterialView]] = defaultdict(list)
        for material, size in self.materials:
            if material.item_id is not None and self.may_read(material, allowed):
                handed_out[material.item_id].append(self.material_view(material, size, href))
        return [
            ItemView(
                id=row.id,
                session_id=row.session_id,
                kind=row.kind,
                topic=row.topic,
                note=row.note,
                starts=row.starts,
                ends=row.ends,
                speakers=[self.speakers[one] for one in self._speaks.get(row.id, ()) if one in self.speakers],
                audiences=sorted(slot.audiences) if allowed is None else [],
                materials=handed_out[row.id],
            )
            for slot in in_order(self.slots(rows.values()))
            for row in (rows[slot.id],)
        ]

    def topics_of(self, session_id: int, allowed: set[int] | None) -> list[tuple[datetime, str]]:
        """When what begins, of what the reader may see of a session."""
        return [(item.starts, item.topic) for item in self.items_of(session_id, allowed, lambda _material: "")]

    def material_view(self, material: Material, size: int | None, href: Href) -> MaterialView:
        """A material as its reader gets it."""
        return MaterialView(
            id=material.id,
            title=material.title,
            session_id=material.session_id,
            item_id=material.item_id,
            audiences=sorted(self.audiences_of(material)),
            href=href(material),
            filename=material.filename,
            media_type=material.media_type,
            size=size,
        )

    def of_session(self, session: SessionView, at: datetime, allowed: set[int] | None, href: Href) -> SessionProgramme:
        """What a reader is shown of one session."""
        items = self.items_of(session.id, allowed, href)
        shown = {item.id for item in items}
        now, then = now_and_next(self.slots(row for row in self.items if row.id in shown), at)
        return SessionProgramme(
            session=session,
            at=at,
            now=[slot.id for slot in now],
            next=[slot.id for slot in then],
            items=items,
            materials=[
                self.material_view(material, size, href)
                for material, size in self.materials
                if material.item_id is None
                and material.session_id in {None, session.id}
                and self.may_read(material, allowed)
            ],
        )


async def load_programme(db: AsyncSession, conference_id: int) -> Programme:
    """The whole programme of a conference."""
    items = list(
        await db.scalars(
            select(ProgrammeItem)
            .join(Session, Session.id == ProgrammeItem.session_id)
            .where(Session.conference_id == conference_id)
        )
    )
    speakers = list(await db.scalars(select(Speaker).where(Speaker.conference_id == conference_id)))
    audiences = await db.scalars(select(Audience).where(Audience.conference_id == conference_id))
    materials = [
        (material, size)
        for material, size in await db.execute(
            select(Material, Document.size)
            .outerjoin(Document, Document.sha256 == Material.document_sha256)
            .where(Material.conference_id == conference_id)
            .order_by(Material.id)
        )
    ]
    speaks: dict[int, list[int]] = defaultdict(list)
    for item_id, speaker_id in await db.execute(
        select(ItemSpeaker.item_id, ItemSpeaker.speaker_id)
        .join(Speaker, Speaker.id == ItemSpeaker.speaker_id)
        .where(Speaker.conference_id == conference_id)
        .order_by(ItemSpeaker.position)
    ):
        speaks[item_id].append(speaker_id)
    return Programme(
        items=items,
        speakers={row.id: SpeakerView(id=row.id, name=row.name, title=row.title, unit=row.unit) for row in speakers},
        bounds={row.id: bounds_of(row) for row in audiences},
        materials=materials,
        _speaks=speaks,
        _items_for=await _named(db, conference_id, ItemAudience, "item_id"),
        _materials_for=await _named(db, conference_id, MaterialAudience, "material_id"),
    )


async def _named(
    db: AsyncSession, conference_id: int, row: type[ItemAudience | MaterialAudience], key: str
) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    pairs = await db.execute(
        select(getattr(row, key), row.audience_id)
        .join(Audience, Audience.id == row.audience_id)
        .where(Audience.conference_id == conference_id)
    )
    for owner, audience in pairs:
        found[owner].add(audience)
    return found


def _visible(audiences: set[int], allowed: set[int] | None) -> bool:
    return allowed is None or not audiences or bool(audiences & allowed)
