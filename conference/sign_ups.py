"""Signing bridge points up: links and forms, what is asked of a second hall of a unit, and who confirms.

A conference with a roster has its points already. A sign-up whose unit is one of them *claims* it: it never opens that
point's console, with its delegates, before a person has confirmed it, whatever the rules say.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Select, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from conference.access.links import LASTS
from conference.access.tokens import new_token, token_hash
from conference.audit.deed import recorded
from conference.database import Database
from conference.desk import Desk
from conference.news import Newsroom
from conference.point_details import Details, become_point, closing, details_of, same_unit, unit_key
from schemas.errors import Refused
from schemas.rows import Bridge, Conference, Link, LinkKind, Session, SignUp, SignUpLink, SignUpRules
from schemas.wire.readiness import SignUpForm, SignUpInvite, SignUpRulesView, SignUpView
from schemas.words import SignUpStatus, Topic

MOST_WAITING = 5_000


@dataclass(frozen=True, slots=True)
class Under:
    """Where a sign-up comes from: a link's conference and parent, and whether a person vouches for it already."""

    conference_id: int
    parent_id: int | None
    vouched_by: str | None = None


class SignUps:
    """Takes sign-ups, shows them to who may decide, and turns the confirmed into bridge points."""

    def __init__(self, database: Database, desk: Desk, news: Newsroom, now: Callable[[], datetime]) -> None:
        self._database, self._desk, self._news, self._now = database, desk, news, now

    async def make_link(self, conference_id: int, parent_id: int | None, by: str) -> str:
        """The token of a fresh link for top-level points, or for those below a point."""
        token, key = new_token()
        async with recorded(self._database) as db:
            if await db.get(Conference, conference_id) is None:
                raise Refused("not_found")
            db.add(
                SignUpLink(
                    conference_id=conference_id,
                    parent_id=parent_id,
                    token_hash=key,
                    created_at=self._now(),
                    created_by=by[:200],
                )
            )
        return token

    async def rules(self, conference_id: int) -> SignUpRulesView:
        """How a conference takes sign-ups."""
        async with self._database.read() as db:
            if await db.get(Conference, conference_id) is None:
                raise Refused("not_found")
            return await self._rules(db, conference_id)

    async def set_rules(self, conference_id: int, closes_at: datetime | None, *, auto_confirm: bool) -> SignUpRulesView:
        """Set the deadline and whether a new point is confirmed by itself."""
        async with recorded(self._database) as db:
            if await db.get(Conference, conference_id) is None:
                raise Refused("not_found")
            await db.merge(SignUpRules(conference_id=conference_id, closes_at=closes_at, auto_confirm=auto_confirm))
            view = await self._rules(db, conference_id)
        await self._news.tell(conference_id, Topic.SIGN_UPS)
        return view

    async def look(self, token: str) -> SignUpInvite:
        """What a sign-up link, or the link of one's own sign-up, opens. Raises `Refused("link_spent")`."""
        async with self._database.read() as db:
            mine = await self._mine(db, token)
            link = None if mine else await self._link(db, token)
            source = mine or link
            assert source is not None, "a token that names nothing was refused"
            conference = await db.get_one(Conference, source.conference_id)
            parent = await db.get(Bridge, source.parent_id) if source.parent_id else None
            rules = await self._rules(db, conference.id)
            starts = await db.scalar(
                select(func.min(Session.starts)).where(
                    Session.conference_id == conference.id, Session.rehearsal.is_(False)
                )
            )
            return SignUpInvite(
                conference_id=conference.id,
                title=conference.title,
                organiser=conference.organiser,
                place=conference.place,
                time_zone=conference.time_zone,
                starts=starts,
                parent=parent.name if parent else "",
                closes_at=rules.closes,
                closed=rules.closes is not None and self._now() >= rules.closes,
                auto_confirm=rules.auto_confirm,
                mine=(await self._views(db, select(SignUp).where(SignUp.id == mine.id)))[0] if mine else None,
            )

    async def under_link(self, token: str) -> Under:
        """Where a sign-up by this link belongs. Raises `Refused("link_spent")`."""
        async with self._database.read() as db:
            link = await self._link(db, token)
            return Under(link.conference_id, link.parent_id)

    async def take(self, under: Under, form: SignUpForm, nonce: str, *, again: bool) -> tuple[SignUpView, str]:
        """Take a sign-up; returns it and its own token, which exists nowhere else.

        The same nonce again is the same sign-up with a fresh token: the answer to the first may have been lost.
        Raises `sign_up_closed`, `unit_signed_up` (unless `again`), `hall_needed`, `phone_unreadable`,
        `sign_ups_full`.
        """
        details = details_of(form)
        if again and not details.hall:
            raise Refused("hall_needed")
        token, key = new_token()
        now = self._now()
        try:
            async with recorded(self._database) as db:
                await self._check_open(db, under)
                before = await db.scalar(
                    update(SignUp)
                    .where(SignUp.conference_id == under.conference_id, SignUp.nonce == nonce)
                    .values(token_hash=key)
                    .returning(SignUp)
                )
                if before is None:
                    row = SignUp(
                        conference_id=under.conference_id,
                        parent_id=under.parent_id,
                        token_hash=key,
                        nonce=nonce,
                        status=SignUpStatus.PENDING,
                        unit=details.unit,
                        unit_key=unit_key(under.parent_id, details.unit),
                        again=again,
                        created_at=now,
                        changed_at=now,
                        **details.values(),
                    )
                    row.bridge_id = None if again else await same_unit(db, under.conference_id, under.parent_id, row)
                    db.add(row)
                    await db.flush()
                    if await self._confirms_itself(db, under, row):
                        await self._confirm(db, row, under.vouched_by or "")
                else:
                    row = before
                    await self._new_host_link(db, row)
                view = (await self._views(db, select(SignUp).where(SignUp.id == row.id)))[0]
        except IntegrityError:
            raise await self._signed_up_before(under, details.unit) from None
        await self._told(view)
        return view, token

    async def change(self, token: str, form: SignUpForm) -> SignUpView:
        """Change one's own sign-up while it waits. A confirmed one is changed on the console."""
        details = details_of(form)
        async with self._database.read() as db:
            mine = await self._mine(db, token)
        if mine is None:
            raise Refused("link_spent")
        under = Under(mine.conference_id, mine.parent_id)
        try:
            async with recorded(self._database) as db:
                row = await db.get_one(SignUp, mine.id)
                if row.status is not SignUpStatus.PENDING:
                    raise Refused("sign_up_decided")
                await self._check_open(db, under)
                row.unit, row.unit_key, row.changed_at = (
                    details.unit,
                    unit_key(row.parent_id, details.unit),
                    self._now(),
                )
                for name, value in details.values().items():
                    setattr(row, name, value)
                row.bridge_id = None if row.again else await same_unit(db, row.conference_id, row.parent_id, row)
                await db.flush()
                view = (await self._views(db, select(SignUp).where(SignUp.id == row.id)))[0]
        except IntegrityError:
            raise await self._signed_up_before(under, details.unit) from None
        await self._told(view)
        return view

    async def listed(self, conference_id: int, visible: set[int] | None) -> list[SignUpView]:
        """The sign-ups of a conference; for a host (`visible`) those below their own points."""
        wanted = select(SignUp).where(SignUp.conference_id == conference_id).order_by(SignUp.id.desc())
        async with self._database.read() as db:
            views = await self._views(db, wanted)
        return views if visible is None else [view for view in views if view.parent_id in visible]

    async def where(self, sign_up_id: int) -> tuple[int, int | None]:
        """The conference and the parent of a sign-up. Raises `Refused("not_found")`."""
        async with self._database.read() as db:
            row = await db.get(SignUp, sign_up_id)
        if row is None:
            raise Refused("not_found")
        return row.conference_id, row.parent_id

    async def decide(self, sign_up_id: int, *, confirm: bool, note: str, by: str) -> SignUpView:
        """Confirm a waiting sign-up, which makes it a bridge point, or decline it. One of two who decide wins."""
        async with recorded(self._database) as db:
            row = await db.scalar(
                update(SignUp)
                .where(SignUp.id == sign_up_id, SignUp.status == SignUpStatus.PENDING)
                .values(status=SignUpStatus.CONFIRMED if confirm else SignUpStatus.DECLINED)
                .returning(SignUp)
            )
            if row is None:
                raise Refused("sign_up_decided")
            if confirm:
                await self._confirm(db, row, by)
            else:
                row.decided_at, row.decided_by, row.note = self._now(), by[:200], note
                await db.flush()
            view = (await self._views(db, select(SignUp).where(SignUp.id == sign_up_id)))[0]
        await self._told(view)
        return view

    async def why_closed(self, token: str) -> Refused:
        """Why a link does not sign anybody in: a sign-up of that token waits or was declined, or it is just no link."""
        async with self._database.read() as db:
            row = await db.scalar(select(SignUp).where(SignUp.token_hash == token_hash(token)))
        if row is None or row.status is SignUpStatus.CONFIRMED:
            return Refused("link_spent")
        if row.status is SignUpStatus.DECLINED:
            return Refused("sign_up_declined", note=row.note or "–")
        return Refused("sign_up_pending")

    async def _told(self, view: SignUpView) -> None:
        if view.status is SignUpStatus.CONFIRMED:
            await self._desk.changed(view.conference_id)
        await self._news.tell(view.conference_id, Topic.SIGN_UPS, view.parent_id)

    async def _check_open(self, db: AsyncSession, under: Under) -> None:
        rules = await self._rules(db, under.conference_id)
        if rules.closes is not None and self._now() >= rules.closes:
            raise Refused("sign_up_closed", closed=rules.closes)
        waiting = await db.scalar(
            select(func.count())
            .select_from(SignUp)
            .where(SignUp.conference_id == under.conference_id, SignUp.status == SignUpStatus.PENDING)
        )
        if (waiting or 0) >= MOST_WAITING:
            raise Refused("sign_ups_full")

    async def _confirms_itself(self, db: AsyncSession, under: Under, row: SignUp) -> bool:
        if under.vouched_by is not None:
            return row.bridge_id is None
        return (await self._rules(db, under.conference_id)).auto_confirm and row.bridge_id is None and not row.again

    async def _confirm(self, db: AsyncSession, row: SignUp, by: str) -> None:
        row.bridge_id = await become_point(db, row)
        row.status, row.decided_at, row.decided_by = SignUpStatus.CONFIRMED, self._now(), by[:200]
        await db.flush()
        await self._new_host_link(db, row)

    async def _new_host_link(self, db: AsyncSession, row: SignUp) -> None:
        """The sign-up's own token opens the console from now on."""
        if row.status is not SignUpStatus.CONFIRMED:
            return
        now = self._now()
        last = await db.scalar(select(func.max(Session.ends)).where(Session.conference_id == row.conference_id))
        ends = max(now + LASTS[LinkKind.HOST], (last or now) + timedelta(days=7))
        db.add(
            Link(
                kind=LinkKind.HOST,
                token_hash=row.token_hash,
                bridge_id=row.bridge_id,
                created_at=now,
                expires_at=ends,
            )
        )

    async def _link(self, db: AsyncSession, token: str) -> SignUpLink:
        link = await db.scalar(
            select(SignUpLink).where(SignUpLink.token_hash == token_hash(token), SignUpLink.revoked_at.is_(None))
        )
        if link is None:
            raise Refused("link_spent")
        return link

    async def _mine(self, db: AsyncSession, token: str) -> SignUp | None:
        mine: SignUp | None = await db.scalar(select(SignUp).where(SignUp.token_hash == token_hash(token)))
        return mine

    async def _rules(self, db: AsyncSession, conference_id: int) -> SignUpRulesView:
        row = await db.get(SignUpRules, conference_id)
        doors = await db.scalars(
            select(Session.doors_open).where(Session.conference_id == conference_id, Session.rehearsal.is_(False))
        )
        closes_at = row.closes_at if row else None
        return SignUpRulesView(
            closes_at=closes_at,
            closes=closing(closes_at, doors),
            auto_confirm=row.auto_confirm if row else False,
        )

    async def _signed_up_before(self, under: Under, unit: str) -> Refused:
        async with self._database.read() as db:
            at = await db.scalar(
                select(SignUp.created_at).where(
                    SignUp.conference_id == under.conference_id,
                    SignUp.unit_key == unit_key(under.parent_id, unit),
                    SignUp.status != SignUpStatus.DECLINED,
                )
            )
            zone = await db.scalar(select(Conference.time_zone).where(Conference.id == under.conference_id))
        return Refused("unit_signed_up", unit=unit, at=Details.shown(at, zone))

    async def _views(self, db: AsyncSession, wanted: Select[SignUp]) -> list[SignUpView]:
        parent, claimed = aliased(Bridge), aliased(Bridge)
        rows = await db.execute(
            wanted.outerjoin(parent, parent.id == SignUp.parent_id)
            .outerjoin(claimed, claimed.id == SignUp.bridge_id)
            .add_columns(parent.name, claimed.name)
            .execution_options(populate_existing=True)
        )
        return [
            SignUpView(
                parent=parent_name or "",
                claims=(name or "") if row.status is SignUpStatus.PENDING else "",
                **{
                    field: getattr(row, field) for field in SignUpView.model_fields if field not in {"parent", "claims"}
                },
            )
            for row, parent_name, name in rows
        ]
