"""What a hall's screen shows besides the session: set by its host, and who has just arrived."""

from __future__ import annotations

from sqlalchemy import select

from conference.audit.deed import recorded
from conference.database import Database
from conference.news import Newsroom
from schemas.rows import Attendance, Delegate, HallScreen, Unit
from schemas.wire.readiness import Arrival, HallScreenSetting, HallScreenView
from schemas.words import Topic

SHOWN = 6
"""As many as a hall reads before the next ones come."""


class HallScreens:
    """Reads and sets what screens show."""

    def __init__(self, database: Database, news: Newsroom) -> None:
        self._database, self._news = database, news

    async def view(self, session_id: int, bridge_id: int) -> HallScreenView:
        """The setting, and who sat down last at this point; nobody when that is switched off."""
        async with self._database.read() as db:
            row = await db.get(HallScreen, bridge_id)
            shown = row is None or row.arrivals
            arrived = (
                await db.execute(
                    select(Attendance.substitute, Delegate.full_name, Unit.name, Attendance.at)
                    .join(Delegate, Delegate.id == Attendance.delegate_id)
                    .outerjoin(Unit, Unit.id == Delegate.unit_id)
                    .where(Attendance.bridge_id == bridge_id, Attendance.session_id == session_id)
                    .order_by(Attendance.at.desc(), Attendance.delegate_id)
                    .limit(SHOWN if shown else 0)
                )
            ).all()
        return HallScreenView(
            code=row is None or row.code,
            arrivals=shown,
            chimes=row is None or row.chimes,
            arrived=[
                Arrival(name=substitute or name, unit=unit or "", at=at) for substitute, name, unit, at in arrived
            ],
        )

    async def set(self, conference_id: int, bridge_id: int, setting: HallScreenSetting) -> None:
        """Set what the screen of this point may show; every open screen of it follows."""
        async with recorded(self._database) as db:
            await db.merge(HallScreen(bridge_id=bridge_id, **setting.model_dump()))
        await self._news.tell(conference_id, Topic.SCREEN, bridge_id)
