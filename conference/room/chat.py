"""What the centre and the points say to each other: one chat for each point, read by the centre or by the point."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import Executable, and_, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from bridges.registry import Registry
from conference.audit.deed import recorded
from conference.database import Database
from conference.room.activity import of_message
from conference.room.news import NewsDesk
from schemas.errors import Refused
from schemas.rows import Message, MessageTo
from schemas.wire.room import ChatView, MessageView, ReadView

CHUNK = 500


class Chat:
    """Messages in the rows; what is said is told to the pages after the commit that holds it."""

    def __init__(self, database: Database, registry: Registry, news: NewsDesk, now: Callable[[], datetime]) -> None:
        self._database, self._registry, self._news, self._now = database, registry, news, now

    async def to_points(
        self, conference_id: int, text: str, nonce: str, by: str, points: Sequence[int] | None
    ) -> MessageView:
        """The centre says something to these points of the conference, or to all (None).

        Raises `Refused("no_points")` when none of them is there. The same nonce again is the same message.
        """
        there = [point.id for point in self._registry.of(conference_id)]
        chosen = there if points is None else sorted(set(points) & set(there))
        if not chosen:
            raise Refused("no_points")
        return await self._write(conference_id, text, nonce, by, to=chosen, to_all=points is None)

    async def to_centre(self, conference_id: int, bridge_id: int, text: str, nonce: str, by: str) -> MessageView:
        """A host says something to the centre."""
        return await self._write(conference_id, text, nonce, by, from_bridge_id=bridge_id)

    async def _write(
        self,
        conference_id: int,
        text: str,
        nonce: str,
        by: str,
        *,
        from_bridge_id: int | None = None,
        to: Sequence[int] = (),
        to_all: bool = False,
    ) -> MessageView:
        row = Message(
            conference_id=conference_id,
            nonce=nonce,
            at=self._now(),
            by=by,
            from_bridge_id=from_bridge_id,
            to_all=to_all,
            text=text,
        )
        try:
            async with recorded(self._database) as db:
                db.add(row)
                await db.flush()
                for start in range(0, len(to), CHUNK):
                    await db.execute(
                        insert(MessageTo),
                        [{"message_id": row.id, "bridge_id": each} for each in to[start : start + CHUNK]],
                    )
        except IntegrityError:
            return await self._said_before(conference_id, nonce)
        view = _view(row, [] if to_all else list(to))
        self._news.message(conference_id, view, of_message(view))
        await self._news.others(conference_id, "message", row.id)
        return view

    async def _said_before(self, conference_id: int, nonce: str) -> MessageView:
        async with self._database.read() as db:
            row = await db.scalar(select(Message).where(Message.conference_id == conference_id, Message.nonce == nonce))
            if row is None:
                raise Refused("not_found")
            return _view(row, await _points_of(db, row))

    async def heard(self, conference_id: int, message_id: int) -> None:
        """Another worker wrote this message: tell the pages here."""
        async with self._database.read() as db:
            row = await db.get(Message, message_id)
            if row is None:
                return
            view = _view(row, await _points_of(db, row))
        self._news.message(conference_id, view, of_message(view))

    async def of_point(self, bridge_id: int, before: int | None, limit: int) -> tuple[list[MessageView], bool]:
        """The newest messages of a point's chat, oldest first, and whether there are older ones."""
        wanted = (
            select(Message, MessageTo.read_at, MessageTo.read_by)
            .outerjoin(MessageTo, and_(MessageTo.message_id == Message.id, MessageTo.bridge_id == bridge_id))
            .where(or_(MessageTo.bridge_id == bridge_id, Message.from_bridge_id == bridge_id))
            .order_by(Message.id.desc())
            .limit(limit + 1)
        )
        if before is not None:
            wanted = wanted.where(Message.id < before)
        async with self._database.read() as db:
            rows = (await db.execute(wanted)).all()
        views = [
            _view(row, [] if row.from_bridge_id is not None or row.to_all else [bridge_id]).model_copy(
                update={"read_at": read_at or row.read_at, "read_by": read_by or row.read_by}
            )
            for row, read_at, read_by in rows[:limit]
        ]
        return views[::-1], len(rows) > limit

    async def read(self, conference_id: int, bridge_id: int, up_to: int, by: str, *, centre: bool) -> None:
        """The point read what the centre said (or the centre what the point said) up to this message."""
        now = self._now()
        async with self._database.write() as db:
            if centre:
                marked = await db.scalars(
                    update(Message)
                    .where(Message.from_bridge_id == bridge_id, Message.id <= up_to, Message.read_at.is_(None))
                    .values(read_at=now, read_by=by)
                    .returning(Message.id)
                )
            else:
                marked = await db.scalars(
                    update(MessageTo)
                    .where(MessageTo.bridge_id == bridge_id, MessageTo.message_id <= up_to, MessageTo.read_at.is_(None))
                    .values(read_at=now, read_by=by)
                    .returning(MessageTo.message_id)
                )
            last = max(marked.all(), default=None)
        if last is None:
            return
        self._news.read(conference_id, ReadView(bridge_id=bridge_id, message_id=last, centre=centre, at=now, by=by))
        await self._news.others(conference_id, "read-centre" if centre else "read-point", bridge_id)

    async def heard_read(self, conference_id: int, bridge_id: int, *, centre: bool) -> None:
        """At another worker this chat was read: tell the pages here how far."""
        async with self._database.read() as db:
            if centre:
                wanted = select(Message.id, Message.read_at, Message.read_by).where(
                    Message.from_bridge_id == bridge_id, Message.read_at.is_not(None)
                )
                found = (await db.execute(wanted.order_by(Message.id.desc()).limit(1))).first()
            else:
                wanted = select(MessageTo.message_id, MessageTo.read_at, MessageTo.read_by).where(
                    MessageTo.bridge_id == bridge_id, MessageTo.read_at.is_not(None)
                )
                found = (await db.execute(wanted.order_by(MessageTo.message_id.desc()).limit(1))).first()
        if found is not None and found[1] is not None:
            view = ReadView(bridge_id=bridge_id, message_id=found[0], centre=centre, at=found[1], by=found[2] or "")
            self._news.read(conference_id, view)

    async def overview(self, conference_id: int) -> list[ChatView]:
        """Every point's chat in a line, the newest word first; points that neither said nor were told one are left out.

        What was said to all is in the chats of those who answered; a circular to 2,500 halls is no 2,500 chats.
        """
        bridge = func.coalesce(Message.from_bridge_id, MessageTo.bridge_id)
        latest = (
            select(bridge.label("bridge"), func.max(Message.id).label("last"))
            .outerjoin(MessageTo, MessageTo.message_id == Message.id)
            .where(Message.conference_id == conference_id, Message.to_all.is_(False))
            .group_by(bridge)
            .subquery()
        )
        async with self._database.read() as db:
            rows = (
                await db.execute(
                    select(latest.c.bridge, Message)
                    .join(Message, Message.id == latest.c.last)
                    .order_by(Message.id.desc())
                    .limit(500)
                )
            ).all()
            unread = await _counted(
                db,
                select(Message.from_bridge_id, func.count())
                .where(
                    Message.conference_id == conference_id,
                    Message.from_bridge_id.is_not(None),
                    Message.read_at.is_(None),
                )
                .group_by(Message.from_bridge_id),
            )
            unseen = await _counted(
                db,
                select(MessageTo.bridge_id, func.count())
                .join(Message, Message.id == MessageTo.message_id)
                .where(Message.conference_id == conference_id, MessageTo.read_at.is_(None))
                .group_by(MessageTo.bridge_id),
            )
        return [
            ChatView(
                bridge_id=point,
                last=_view(row, [] if row.from_bridge_id is not None else [point]),
                unread=unread.get(point, 0),
                unseen=unseen.get(point, 0),
            )
            for point, row in rows
        ]

    async def latest(self, conference_id: int, limit: int) -> list[MessageView]:
        """The latest messages of a conference, for the feed."""
        async with self._database.read() as db:
            rows = list(
                await db.scalars(
                    select(Message)
                    .where(Message.conference_id == conference_id)
                    .order_by(Message.id.desc())
                    .limit(limit)
                )
            )
            return [_view(row, await _points_of(db, row)) for row in rows]


async def _points_of(db: AsyncSession, row: Message) -> list[int]:
    if row.to_all or row.from_bridge_id is not None:
        return []
    return list(
        await db.scalars(
            select(MessageTo.bridge_id).where(MessageTo.message_id == row.id).order_by(MessageTo.bridge_id)
        )
    )


async def _counted(db: AsyncSession, wanted: Executable) -> dict[int, int]:
    return {bridge_id: count for bridge_id, count in (await db.execute(wanted)).all() if bridge_id is not None}


def _view(row: Message, to: list[int]) -> MessageView:
    return MessageView(
        id=row.id,
        at=row.at,
        by=row.by,
        text=row.text,
        from_bridge_id=row.from_bridge_id,
        to_all=row.to_all,
        to=to,
    )
