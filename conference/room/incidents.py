"""The log of incidents: written by operators, and by the service for a point that was lost and a node that fell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from conference.audit.deed import recorded
from conference.database import Database
from conference.room.activity import of_incident
from conference.room.news import NewsDesk
from schemas.errors import Refused
from schemas.rows import Incident
from schemas.wire.room import IncidentView, NewIncident
from schemas.words import IncidentKind

AUTOMATIC = frozenset({IncidentKind.POINT_LOST, IncidentKind.NODE_DOWN})


class Incidents:
    """Incidents in the rows; what is logged is told to the control room's pages."""

    def __init__(self, database: Database, news: NewsDesk, now: Callable[[], datetime]) -> None:
        self._database, self._news, self._now = database, news, now

    async def log(self, conference_id: int, asked: NewIncident, by: str) -> IncidentView:
        """An operator logs an incident; the same nonce again is the same incident."""
        row = Incident(
            conference_id=conference_id,
            bridge_id=asked.bridge_id,
            nonce=asked.nonce,
            kind=asked.kind,
            at=asked.at or self._now(),
            text=asked.text,
            by=by,
            automatic=False,
        )
        return await self._write(row)

    async def noticed(self, conference_id: int, kind: IncidentKind, at: datetime, bridge_id: int | None) -> None:
        """The service noticed something; the same point lost at the same moment is one incident."""
        nonce = f"{kind}-{bridge_id or 0}-{int(at.timestamp())}"
        await self._write(
            Incident(
                conference_id=conference_id,
                bridge_id=bridge_id,
                nonce=nonce,
                kind=kind,
                at=at,
                text="",
                by="",
                automatic=True,
            )
        )

    async def over(self, conference_id: int, kind: IncidentKind, bridge_ids: Sequence[int], at: datetime) -> None:
        """These points are back: what was open of that kind ends now."""
        async with self._database.write() as db:
            rows = list(
                await db.scalars(
                    update(Incident)
                    .where(
                        Incident.conference_id == conference_id,
                        Incident.kind == kind,
                        Incident.bridge_id.in_(bridge_ids),
                        Incident.ended_at.is_(None),
                    )
                    .values(ended_at=at)
                    .returning(Incident)
                )
            )
        for row in rows:
            await self._moved(row)

    async def end(self, incident_id: int, conference_id: int | None, at: datetime | None) -> IncidentView:
        """An operator says when it was over. `conference_id` bounds the caller; None is every conference."""
        mine = Incident.id == incident_id
        async with recorded(self._database) as db:
            found = await db.get(Incident, incident_id)
            if found is None or conference_id not in {None, found.conference_id}:
                raise Refused("not_found")
            row = await db.scalar(update(Incident).where(mine).values(ended_at=at or self._now()).returning(Incident))
        if row is None:
            raise Refused("not_found")
        return await self._moved(row)

    async def listed(
        self, conference_id: int, *, bridge_id: int | None = None, after: int = 0, limit: int = 200
    ) -> list[IncidentView]:
        """A page of the log in the order of writing, from behind `after`; of one point, or of all."""
        wanted = select(Incident).where(Incident.conference_id == conference_id, Incident.id > after)
        if bridge_id is not None:
            wanted = wanted.where(Incident.bridge_id == bridge_id)
        async with self._database.read() as db:
            return [_view(row) for row in await db.scalars(wanted.order_by(Incident.id).limit(limit))]

    async def latest(self, conference_id: int, limit: int) -> list[IncidentView]:
        """The latest incidents, newest first."""
        async with self._database.read() as db:
            rows = await db.scalars(
                select(Incident)
                .where(Incident.conference_id == conference_id)
                .order_by(Incident.id.desc())
                .limit(limit)
            )
            return [_view(row) for row in rows]

    async def heard(self, incident_id: int) -> None:
        """Another worker wrote this incident."""
        async with self._database.read() as db:
            row = await db.get(Incident, incident_id)
        if row is not None:
            self._tell(row)

    async def _write(self, row: Incident) -> IncidentView:
        conference_id, nonce = row.conference_id, row.nonce
        try:
            async with recorded(self._database) as db:
                db.add(row)
        except IntegrityError:
            async with self._database.read() as db:
                found = await db.scalar(
                    select(Incident).where(Incident.conference_id == conference_id, Incident.nonce == nonce)
                )
            if found is None:  # not the nonce but the point: it is gone
                raise Refused("not_found") from None
            return _view(found)
        return await self._moved(row)

    async def _moved(self, row: Incident) -> IncidentView:
        view = self._tell(row)
        await self._news.others(row.conference_id, "incident", row.id)
        return view

    def _tell(self, row: Incident) -> IncidentView:
        view = _view(row)
        self._news.incident(row.conference_id, view, of_incident(view))
        return view


def _view(row: Incident) -> IncidentView:
    return IncidentView(
        id=row.id,
        bridge_id=row.bridge_id,
        kind=row.kind,
        at=row.at,
        ended_at=row.ended_at,
        text=row.text,
        by=row.by,
        automatic=row.automatic,
    )
