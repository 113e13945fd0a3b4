"""What the page and the command show of a conference's personal data, and forgetting one person as they both do it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from conference.database import Database
from conference.privacy.notice import notice_of, versions, worded
from conference.privacy.people import forget
from conference.privacy.register import breaches_of, close, requests_of
from conference.privacy.retention import Plan, Retention, taken
from schemas.errors import Refused
from schemas.rows import Conference, PrivacyRequest
from schemas.wire.privacy import PrivacyDesk, RetentionView
from schemas.words import RequestState, SubjectKind


async def privacy_desk(database: Database, retention: Retention, conference_id: int, now: datetime) -> PrivacyDesk:
    """Everything but single people. Raises `Refused("not_found")`."""
    plan = await retention.plan(conference_id)
    async with database.read() as db:
        conference = await db.get_one(Conference, conference_id)
        notice = await notice_of(db, conference_id)
        written = [worded(conference, row) for row in await versions(db, conference_id)]
        requests = await requests_of(db, conference_id, now)
        breaches = await breaches_of(db, conference_id, now)
    return PrivacyDesk(
        notice=notice,
        versions=written,
        retention=await retention_view(retention, plan),
        requests=requests,
        breaches=breaches,
        late=sum(one.late for one in requests),
        overdue=sum(one.overdue for one in requests),
        breaches_overdue=sum(one.overdue for one in breaches),
    )


async def retention_view(retention: Retention, plan: Plan) -> RetentionView:
    """When the names go, and how many rows that is."""
    left, kept = await retention.preview(plan.conference_id)
    row = plan.erasure
    return RetentionView(
        ends=plan.ends,
        retention_days=plan.days,
        planned=plan.planned,
        due=plan.due,
        not_before=row.not_before,
        put_off_to=row.put_off_to,
        put_off_reason=row.put_off_reason,
        ordered_at=row.ordered_at,
        order_reason=row.order_reason,
        begun_at=row.begun_at,
        deleted_at=plan.deleted_at,
        left=left,
        done=row.counts,
        kept_reports=kept,
    )


async def forget_person(
    db: AsyncSession,
    conference_id: int,
    kind: SubjectKind,
    subject_id: int,
    *,
    request_id: int | None,
    by: str,
    now: datetime,
) -> None:
    """Forget somebody, and close the request that asked for it: both, or neither. Raises `Refused`: `not_found`,
    `request_over`."""
    if request_id is not None:
        asked = await db.get(PrivacyRequest, request_id, with_for_update=True)
        if asked is None or asked.conference_id != conference_id:
            raise Refused("not_found")
        if asked.state is not RequestState.OPEN:
            raise Refused("request_over")
        asked.subject_kind, asked.subject_id = kind, subject_id
        close(asked, RequestState.DONE, by, now)
    await forget(db, conference_id, kind, subject_id, now)
    row = await taken(db, conference_id)
    row.forgotten += 1  # by this the running service hears of what a command did (`Desk.watch`)
