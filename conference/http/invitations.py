"""Invitations over HTTP: mailings and their log for organisers, text and QR of a point for its chat group."""

from __future__ import annotations

import secrets
from typing import Annotated, Literal

from aiohttp import web
from pydantic import Field, StringConstraints
from sqlalchemy import select

from checkin.qr import png, svg
from conference.http.errors import problem_of
from conference.http.keys import (
    ADDRESS_THROTTLE,
    ADDRESSES,
    COMPOSER,
    DATABASE,
    DISPATCHER,
    NOW,
    REGISTRY,
)
from conference.http.parse import parse, parse_query, path_id
from conference.http.recorded import record_first, recorded
from conference.http.reply import reply
from conference.http.scope import bridge_in_scope, caller_of, conference_in_scope
from conference.invitations.group import PNG_SCALE, group_text, sittings_of
from conference.invitations.log import Delivery, counts_of, deliveries_of, mailings_of, reachable
from conference.invitations.outbox import Whom, enqueue, set_state, try_again
from conference.privacy.notice import notice_of
from conference.roster.values import email, phone
from schemas.errors import CODES, Refused
from schemas.rows import Bridge, Conference, Mailing
from schemas.wire.base import Asked, Said
from schemas.wire.invitations import (
    ChannelView,
    DeliveryPage,
    DeliveryView,
    InvitationDesk,
    MailingAsked,
    MailingChange,
    MailingView,
    PointInvitation,
    Progress,
    RetryAsked,
    TestAsked,
    TestResult,
)
from schemas.wire.roster import Affected
from schemas.words import Channel, InvitationState, MailingState

MAX_JSON = 128 * 1024
State = Literal["queued", "sending", "sent", "failed", "uncertain", "cancelled"]


class LogQuery(Asked):
    """Messages in one state, or all; `after` continues a page."""

    state: State | None = None
    after: Annotated[int, Field(ge=1, le=2**53 - 1)] | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class LogSearch(LogQuery):
    """`q` finds words of name, code, title and unit without marks."""

    q: Annotated[str, StringConstraints(max_length=200)] = ""


async def get_invitations(request: web.Request) -> web.Response:
    """Channels, whom they reach, and all mailings."""
    conference_id = await _conference(request)
    lines = request.app[DISPATCHER].lines
    async with request.app[DATABASE].read() as db:
        delegates, reached, none = await reachable(db, conference_id)
        mailings = await mailings_of(db, conference_id)
        counts = await counts_of(db, [one.id for one in mailings])
    return reply(
        InvitationDesk(
            delegates=delegates,
            unreachable=none,
            channels=[
                ChannelView(
                    channel=channel,
                    configured=channel in lines,
                    about=lines[channel].shown if channel in lines else "",
                    per_minute=lines[channel].per_minute if channel in lines else 0,
                    reachable=reached[channel],
                )
                for channel in Channel
            ],
            mailings=[_mailing(one, counts.get(one.id, {})) for one in mailings],
        )
    )


async def send_invitations(request: web.Request) -> web.Response:
    """Put invitations into the outbox; they go out at the channel's rate."""
    conference_id = await _conference(request)
    asked = await parse(request, MailingAsked)
    request.app[DISPATCHER].line(asked.channel)
    registry, points = request.app[REGISTRY], None
    if asked.bridge_id is not None:
        point = bridge_in_scope(caller_of(request), asked.bridge_id, registry)
        if point.conference_id != conference_id:
            raise Refused("not_found")
        points = registry.subtree(point.id)
    whom = Whom(asked.session_id, points, asked.categories, asked.again)
    async with recorded(request) as db:
        row = await enqueue(
            db,
            conference_id,
            asked.channel,
            whom,
            note=asked.note,
            by=caller_of(request).name,
            now=request.app[NOW](),
        )
    return await _shown(request, row.id, 201)


async def change_mailing(request: web.Request) -> web.Response:
    """Pause a mailing, let it go on, or cancel what is left of it."""
    mailing_id = await _owned(request)
    asked = await parse(request, MailingChange)
    async with recorded(request) as db:
        await set_state(db, mailing_id, asked.state, request.app[NOW]())
    return await _shown(request, mailing_id, 200)


async def retry_mailing(request: web.Request) -> web.Response:
    """Send again what failed, or what a person decided about."""
    mailing_id = await _owned(request)
    asked = await parse(request, RetryAsked, MAX_JSON)
    async with recorded(request) as db:
        count = await try_again(db, mailing_id, InvitationState(asked.state), asked.ids, request.app[NOW]())
    return reply(Affected(count=count))


async def list_deliveries(request: web.Request) -> web.Response:
    """The delivery log of a mailing."""
    mailing_id = await _owned(request)
    return await _log(request, mailing_id, parse_query(request, LogQuery), "")


async def search_deliveries(request: web.Request) -> web.Response:
    """The same of those who are looked for by name. A POST, so that names are in no address."""
    mailing_id = await _owned(request)
    asked = await parse(request, LogSearch)
    return await _log(request, mailing_id, asked, asked.q)


async def _log(request: web.Request, mailing_id: int, asked: LogQuery, words: str) -> web.Response:
    state = InvitationState(asked.state) if asked.state else None
    async with request.app[DATABASE].read() as db:
        rows, total = await deliveries_of(
            db, mailing_id, state=state, words=words, after=asked.after, limit=asked.limit
        )
    more = rows[-1].message.id if len(rows) == asked.limit else None
    return reply(DeliveryPage(deliveries=[_delivery(row) for row in rows], total=total, next_after=more))


async def send_test(request: web.Request) -> web.Response:
    """One message to oneself, at once, with a ticket that opens nothing."""
    conference_id = await _conference(request)
    asked = await parse(request, TestAsked)
    to, odd = email(asked.to) if asked.channel is Channel.EMAIL else phone(asked.to)
    if to is None or odd is not None:
        raise Refused("bad_request", fields=["to: not an address of this channel"])
    request.app[DISPATCHER].line(asked.channel)
    request.app[ADDRESS_THROTTLE].take(("test", caller_of(request).account_id))
    letter = await request.app[COMPOSER].sample(conference_id, to, asked.note, f"test-{secrets.token_hex(12)}")
    await record_first(request)
    verdict = await request.app[DISPATCHER].test(asked.channel, letter)
    return reply(TestResult(state=verdict.state, reason=_said(verdict.reason), detail=verdict.detail))


async def get_point_invitation(request: web.Request) -> web.Response:
    """Text and QR of a bridge point for its chat group. The group gets no ticket: those go to each person alone."""
    point = bridge_in_scope(caller_of(request), path_id(request), request.app[REGISTRY])
    async with request.app[DATABASE].read() as db:
        bridge = await db.get_one(Bridge, point.id)
        conference = await db.get_one(Conference, point.conference_id)
        sessions = await sittings_of(db, point.conference_id)
        notice = (await notice_of(db, point.conference_id)).short.vi
    url = request.app[ADDRESSES].point(point.id)
    return reply(
        PointInvitation(
            text=group_text(conference, sessions, bridge, url, notice),
            url=url,
            svg=f"/api/bridges/{point.id}/invitation.svg",
            png=f"/api/bridges/{point.id}/invitation.png",
        )
    )


async def get_point_svg(request: web.Request) -> web.Response:
    """The QR of a bridge point, for print."""
    point = bridge_in_scope(caller_of(request), path_id(request), request.app[REGISTRY])
    return _picture(svg(request.app[ADDRESSES].point(point.id)).encode(), "image/svg+xml", f"diem-cau-{point.id}.svg")


async def get_point_png(request: web.Request) -> web.Response:
    """The QR of a bridge point, for chat."""
    point = bridge_in_scope(caller_of(request), path_id(request), request.app[REGISTRY])
    data = png(request.app[ADDRESSES].point(point.id), PNG_SCALE)
    return _picture(data, "image/png", f"diem-cau-{point.id}.png")


def _picture(data: bytes, media_type: str, name: str) -> web.Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, max-age=3600"}
    return web.Response(body=data, content_type=media_type, headers=headers)


async def _conference(request: web.Request) -> int:
    conference_id = path_id(request)
    conference_in_scope(caller_of(request), conference_id)
    async with request.app[DATABASE].read() as db:
        if await db.get(Conference, conference_id) is None:
            raise Refused("not_found")
    return conference_id


async def _owned(request: web.Request) -> int:
    mailing_id = path_id(request)
    async with request.app[DATABASE].read() as db:
        conference_id = await db.scalar(select(Mailing.conference_id).where(Mailing.id == mailing_id))
    if conference_id is None:
        raise Refused("not_found")
    conference_in_scope(caller_of(request), conference_id)
    return mailing_id


async def _shown(request: web.Request, mailing_id: int, status: int) -> web.Response:
    async with request.app[DATABASE].read() as db:
        row = await db.get_one(Mailing, mailing_id)
        counts = await counts_of(db, [mailing_id])
    return reply(_mailing(row, counts.get(mailing_id, {})), status)


def _mailing(row: Mailing, counts: dict[str, int]) -> MailingView:
    progress = Progress(**counts)
    return MailingView(
        id=row.id,
        channel=row.channel,
        state=row.state,
        done=row.state is MailingState.CANCELLED or progress.queued + progress.sending == 0,
        note=row.note,
        created_at=row.created_at,
        created_by=row.created_by,
        trouble=problem_of(Refused(row.trouble, detail=row.trouble_detail)).message if row.trouble else None,
        progress=progress,
    )


def _delivery(row: Delivery) -> DeliveryView:
    message = row.message
    return DeliveryView(
        id=message.id,
        delegate_id=row.delegate.id,
        code=row.delegate.code,
        full_name=row.delegate.full_name,
        bridge=row.bridge,
        state=message.state,
        attempts=message.attempts,
        changed_at=message.changed_at,
        next_try_at=message.next_try_at if message.state is InvitationState.QUEUED else None,
        sent_to=message.sent_to,
        reason=_said(message.reason),
        detail=message.detail,
    )


def _said(reason: str | None) -> Said | None:
    return Said(vi=CODES[reason].vi, en=CODES[reason].en) if reason in CODES else None
