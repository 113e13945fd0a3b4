"""Reports: drafts, final ones, the press line, the organiser's rulings."""

from __future__ import annotations

import asyncio
from dataclasses import asdict
from datetime import datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

from aiohttp import web
from sqlalchemy import delete

from conference.http.keys import DATABASE, GATE, NOW, REGISTRY
from conference.http.parse import parse, path_id, read_body
from conference.http.recorded import recorded
from conference.http.reply import nothing, reply
from conference.http.scope import bridge_in_scope, caller_of, conference_in_scope
from conference.papers.clean import printable
from conference.reports.collect import collect
from conference.reports.forms import Form, Issuer, Narrative
from conference.reports.keep import Kept, file_of, finalise, kept_of, verify
from conference.reports.make import documents
from conference.reports.page import report_view
from conference.reports.press import press_line
from conference.reports.words import RULINGS
from conference.reports.worker import MEDIA_TYPES, Format, Order
from schemas.errors import Refused
from schemas.rows import Conference, Review, Session
from schemas.wire.reports import (
    DraftAsked,
    KeptList,
    KeptView,
    PressView,
    ProposalView,
    ReportAsked,
    ReviewView,
    RulingAsked,
)
from schemas.words import ReviewKind

MAX_REPORT = 64 * 1024 * 1024


async def get_press(request: web.Request) -> web.Response:
    """The line for the press, by the rule printed beside it."""
    session_id, _ = await _session(request)
    figures = (await collect(request.app[DATABASE], session_id, request.app[NOW]())).figures
    return reply(PressView(line=press_line(figures), rule=figures.rule.words, provisional=bool(figures.obstacles())))


async def get_report_view(request: web.Request) -> web.Response:
    """The table that will be signed, and what is still open."""
    session_id, _ = await _session(request)
    figures = (await collect(request.app[DATABASE], session_id, request.app[NOW]())).figures
    return reply(await asyncio.to_thread(report_view, figures))


async def draft_report(request: web.Request) -> web.Response:
    """A provisional report, marked as such on every page."""
    session_id, conference = await _session(request)
    asked = await parse(request, DraftAsked, 256 * 1024)
    figures = (await collect(request.app[DATABASE], session_id, request.app[NOW]())).figures
    wanted = Format(asked.format)
    made = await documents(Order(figures, _issuer(asked, conference), (wanted,), _narrative(asked)))
    return _file(made[wanted], wanted, f"bao-cao-tam-tinh-{session_id}")


async def keep_report(request: web.Request) -> web.Response:
    """Make the final report and keep its files unchangeable; refused while a point is not certified."""
    session_id, conference = await _session(request)
    asked = await parse(request, ReportAsked, 256 * 1024)
    done = await finalise(
        request.app[DATABASE],
        session_id,
        _issuer(asked, conference),
        now=request.app[NOW](),
        by=caller_of(request).name,
        narrative=_narrative(asked),
    )
    return reply(KeptList(reports=[_view(kept) for kept in done]), 201)


async def list_reports(request: web.Request) -> web.Response:
    """The final reports of a session."""
    session_id, _ = await _session(request)
    return reply(KeptList(reports=[_view(kept) for kept in await kept_of(request.app[DATABASE], session_id)]))


async def get_report(request: web.Request) -> web.Response:
    """A final report's file, exactly as it was kept."""
    kept, data = await file_of(request.app[DATABASE], path_id(request))
    conference, _ = await request.app[GATE].registry.find_session(kept.session_id)
    conference_in_scope(caller_of(request), conference.id)
    return _file(data, Format(kept.format), f"bao-cao-{kept.session_id}-{kept.edition}")


async def verify_report(request: web.Request) -> web.Response:
    """Which final report the sent file is; one altered bit, and it is none."""
    data = await read_body(request, MAX_REPORT)
    kept = await verify(request.app[DATABASE], data)
    conference, _ = await request.app[GATE].registry.find_session(kept.session_id)
    caller = caller_of(request)
    if caller.conference_id not in (None, conference.id):  # another conference's report is not told from a stranger's
        raise Refused("report_unknown", sha256=sha256(data).hexdigest())
    return reply(_view(kept))


async def get_review(request: web.Request) -> web.Response:
    """Whom the figures suggest to commend and to criticise."""
    session_id, _ = await _session(request)
    figures = (await collect(request.app[DATABASE], session_id, request.app[NOW]())).figures
    words = {word: ruling for ruling, word in RULINGS.items()}
    return reply(
        ReviewView(
            proposals=[
                ProposalView(
                    bridge_id=each.point_id,
                    bridge_name=each.point,
                    kind=kind,
                    reasons=list(each.reasons),
                    ruling=words.get(each.decision),
                    note=each.note,
                )
                for kind, proposals in (
                    (ReviewKind.COMMEND, figures.commend),
                    (ReviewKind.CRITICISE, figures.criticise),
                )
                for each in proposals
            ]
        )
    )


async def rule_on(request: web.Request) -> web.Response:
    """Decide on a proposal, or take the decision back."""
    session_id, conference = await _session(request)
    point = bridge_in_scope(caller_of(request), path_id(request, "bridge_id"), request.app[REGISTRY])
    if point.conference_id != conference.id:
        raise Refused("not_found")
    asked = await parse(request, RulingAsked)
    async with recorded(request) as db:
        if asked.ruling is None:
            await db.execute(
                delete(Review).where(
                    Review.session_id == session_id, Review.bridge_id == point.id, Review.kind == asked.kind
                )
            )
        else:
            row = Review(
                session_id=session_id,
                bridge_id=point.id,
                kind=asked.kind,
                ruling=asked.ruling,
                note=printable(asked.note),
                by=caller_of(request).name,
                at=request.app[NOW](),
            )
            await db.merge(row)
    return nothing()


async def _session(request: web.Request) -> tuple[int, Conference]:
    """The session of the path and its conference, if the caller may see them."""
    session_id = path_id(request)
    async with request.app[DATABASE].read() as db:
        session = await db.get(Session, session_id)
        conference = await db.get(Conference, session.conference_id) if session else None
    if conference is None:
        raise Refused("not_found")
    conference_in_scope(caller_of(request), conference.id)
    return session_id, conference


def _issuer(asked: ReportAsked, conference: Conference) -> Issuer:
    day, zone = asked.signed_on, ZoneInfo(conference.time_zone)
    return Issuer(
        issuer=asked.issuer or conference.organiser,
        superior=asked.superior,
        place=asked.place or conference.place,
        form=Form(asked.form),
        number=asked.number,
        symbol=asked.symbol,
        signed_on=None if day is None else datetime(day.year, day.month, day.day, tzinfo=zone),
        authority=asked.authority,
        title=asked.signer_title,
        signer=asked.signer,
        recipients=asked.recipients,
        archive=asked.archive,
    )


def _narrative(asked: ReportAsked) -> Narrative:
    return Narrative(**asked.narrative.model_dump())


def _view(kept: Kept) -> KeptView:
    return KeptView.model_validate(asdict(kept))


def _file(data: bytes, wanted: Format, name: str) -> web.Response:
    return web.Response(
        body=data,
        content_type=MEDIA_TYPES[wanted],
        headers={
            "Cache-Control": "no-store",
            "Content-Disposition": f'attachment; filename="{name}.{wanted.value}"',
        },
    )
