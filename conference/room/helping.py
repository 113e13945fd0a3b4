"""Requests for help: asked at a point, taken by one operator, closed with a note.

Who was first is decided by the statement that takes it, never by a look before it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from conference.access.caller import Caller
from conference.audit.deed import recorded
from conference.database import Database
from conference.room.activity import of_help
from conference.room.news import NewsDesk
from schemas.errors import Refused
from schemas.rows import HelpRequest
from schemas.wire.room import HelpView
from schemas.words import HelpKind

CLOSED_SHOWN = 50


class HelpDesk:
    """Requests for help in the rows. `open_since` is what the control room's alarm and the list of trouble read."""

    def __init__(self, database: Database, news: NewsDesk, now: Callable[[], datetime]) -> None:
        self._database, self._news, self._now = database, news, now
        self._open: dict[int, HelpView] = {}

    async def start(self) -> None:
        """Read what is open."""
        async with self._database.read() as db:
            rows = list(await db.scalars(select(HelpRequest).where(HelpRequest.closed_at.is_(None))))
        self._open = {row.id: _view(row) for row in rows}

    def open_since(self) -> dict[int, datetime]:
        """The points that wait for help or get it now, and since when."""
        since: dict[int, datetime] = {}
        for view in self._open.values():
            known = since.get(view.bridge_id)
            since[view.bridge_id] = view.asked_at if known is None else min(known, view.asked_at)
        return since

    async def ask(
        self, conference_id: int, bridge_id: int, kind: HelpKind, text: str, by: str
    ) -> tuple[HelpView, bool]:
        """Ask for help; the open request of that kind when the point has one already (False: nothing new)."""
        row = HelpRequest(
            conference_id=conference_id,
            bridge_id=bridge_id,
            kind=kind,
            text=text,
            asked_at=self._now(),
            asked_by=by,
            note="",
        )
        try:
            async with recorded(self._database) as db:
                db.add(row)
        except IntegrityError:
            async with self._database.read() as db:
                found = await db.scalar(
                    select(HelpRequest).where(
                        HelpRequest.bridge_id == bridge_id, HelpRequest.kind == kind, HelpRequest.closed_at.is_(None)
                    )
                )
            if found is None:  # closed in between: the host may ask again
                raise Refused("help_closed", by="") from None
            return _view(found), False
        return await self._moved(row), True

    async def take(self, help_id: int, caller: Caller) -> HelpView:
        """This operator helps. Raises `Refused("help_taken", by=…)` when another was first, "help_closed" when late."""
        async with recorded(self._database) as db:
            row = await db.scalar(
                update(HelpRequest)
                .where(HelpRequest.id == help_id, HelpRequest.taken_at.is_(None), HelpRequest.closed_at.is_(None))
                .values(taken_at=self._now(), taken_by=caller.name, taken_login_id=caller.login_id)
                .returning(HelpRequest)
            )
        if row is not None:
            return await self._moved(row)
        now = await self._row(help_id)
        if now.closed_at is not None:
            raise Refused("help_closed", by=now.closed_by)
        if now.taken_login_id != caller.login_id:
            raise Refused("help_taken", by=now.taken_by, at=now.taken_at)
        return _view(now)

    async def close(self, help_id: int, caller: Caller, note: str) -> HelpView:
        """It is done: by an operator, or by a host of the point who no longer needs it."""
        async with recorded(self._database) as db:
            row = await db.scalar(
                update(HelpRequest)
                .where(HelpRequest.id == help_id, HelpRequest.closed_at.is_(None))
                .values(closed_at=self._now(), closed_by=caller.name, note=note)
                .returning(HelpRequest)
            )
        if row is None:
            now = await self._row(help_id)
            raise Refused("help_closed", by=now.closed_by)
        return await self._moved(row)

    async def of_conference(self, conference_id: int) -> list[HelpView]:
        """The open requests, longest waiting first, then the latest closed ones."""
        return await self._list(HelpRequest.conference_id == conference_id)

    async def of_point(self, bridge_id: int) -> list[HelpView]:
        """The same of one point."""
        return await self._list(HelpRequest.bridge_id == bridge_id)

    async def _list(self, where: object) -> list[HelpView]:
        async with self._database.read() as db:
            waiting = await db.scalars(
                select(HelpRequest).where(where, HelpRequest.closed_at.is_(None)).order_by(HelpRequest.asked_at)  # type: ignore[arg-type]
            )
            open_ = [_view(row) for row in waiting]
            closed = await db.scalars(
                select(HelpRequest)
                .where(where, HelpRequest.closed_at.is_not(None))  # type: ignore[arg-type]
                .order_by(HelpRequest.closed_at.desc())
                .limit(CLOSED_SHOWN)
            )
            return open_ + [_view(row) for row in closed]

    async def find(self, help_id: int, caller: Caller) -> HelpView:
        """A request that this caller's conference has; `Refused("not_found")` otherwise."""
        row = await self._row(help_id)
        if caller.conference_id not in {None, row.conference_id}:
            raise Refused("not_found")
        return _view(row)

    async def heard(self, help_id: int) -> None:
        """Another worker changed this request."""
        row = await self._row(help_id)
        self._tell(row)

    async def _row(self, help_id: int) -> HelpRequest:
        async with self._database.read() as db:
            row = await db.get(HelpRequest, help_id)
        if row is None:
            raise Refused("not_found")
        return row

    async def _moved(self, row: HelpRequest) -> HelpView:
        view = self._tell(row)
        await self._news.others(row.conference_id, "help", row.id)
        return view

    def _tell(self, row: HelpRequest) -> HelpView:
        view = _view(row)
        if view.closed_at is None:
            self._open[view.id] = view
        else:
            self._open.pop(view.id, None)
        self._news.help(row.conference_id, view, of_help(view))
        return view


def _view(row: HelpRequest) -> HelpView:
    return HelpView(
        id=row.id,
        bridge_id=row.bridge_id,
        kind=row.kind,
        text=row.text,
        asked_at=row.asked_at,
        asked_by=row.asked_by,
        taken_at=row.taken_at,
        taken_by=row.taken_by,
        closed_at=row.closed_at,
        closed_by=row.closed_by,
        note=row.note,
    )
