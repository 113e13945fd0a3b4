"""Personal data over HTTP: the notice for everybody; retention, single people, requests and breaches for organisers."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from conference.http.audited import note
from conference.http.keys import DATABASE, DESK, INTAKE, NOW, PRINT_OFFICE, RETENTION
from conference.http.parse import parse, path_id
from conference.http.recorded import recorded
from conference.http.reply import nothing, reply
from conference.http.roster import XLSX, conference_of
from conference.http.scope import caller_of
from conference.privacy import register
from conference.privacy.desk import forget_person, privacy_desk, retention_view
from conference.privacy.dossier import dossier, workbook
from conference.privacy.notice import notice_of, write_notice
from conference.privacy.people import correct, find
from schemas.errors import Refused
from schemas.rows import Conference
from schemas.wire import privacy as wire
from schemas.words import SubjectKind


async def get_notice(request: web.Request) -> web.Response:
    """The notice, for whoever is about to be recorded."""
    async with request.app[DATABASE].read() as db:
        return reply(await notice_of(db, path_id(request)))


async def get_privacy(request: web.Request) -> web.Response:
    """Notice, retention, requests and breaches of a conference."""
    conference_id = await conference_of(request)
    return reply(await privacy_desk(request.app[DATABASE], request.app[RETENTION], conference_id, request.app[NOW]()))


async def set_notice(request: web.Request) -> web.Response:
    """A new version of the notice, with the days that names are kept."""
    conference_id = await conference_of(request)
    asked = await parse(request, wire.NoticeAsked)
    async with recorded(request) as db:
        made = await write_notice(db, conference_id, asked, caller_of(request).name, request.app[NOW]())
        note(request, version=made.version, retention_days=made.retention_days)
    return reply(made)


async def put_off_erasure(request: web.Request) -> web.Response:
    """Keep the names for longer, with a reason."""
    conference_id = await conference_of(request)
    asked = await parse(request, wire.PostponementAsked)
    plan = await request.app[RETENTION].put_off(conference_id, asked.until, asked.reason)
    note(request, until=asked.until.isoformat())
    return reply(await retention_view(request.app[RETENTION], plan))


async def order_erasure(request: web.Request) -> web.Response:
    """Delete the names now, with a reason. It goes on by itself, also after a restart."""
    conference_id = await conference_of(request)
    asked = await parse(request, wire.ErasureAsked)
    plan = await request.app[RETENTION].order(conference_id, asked.code, asked.reason)
    request.app[RETENTION].start(conference_id)
    return reply(await retention_view(request.app[RETENTION], plan), 202)


async def find_people(request: web.Request) -> web.Response:
    """Who stands in the conference under this name, phone or address. A POST, so that names are in no address."""
    conference_id = await conference_of(request)
    asked = await parse(request, wire.PersonAsked)
    async with request.app[DATABASE].read() as db:
        return reply(await find(db, conference_id, asked.q))


async def get_person(request: web.Request) -> web.Response:
    """All that is held about somebody."""
    async with request.app[DATABASE].read() as db:
        return reply(await _dossier(request, db, await conference_of(request)))


async def get_person_file(request: web.Request) -> web.Response:
    """The same as a workbook, to hand over."""
    conference_id = await conference_of(request)
    async with request.app[DATABASE].read() as db:
        held = await _dossier(request, db, conference_id)
        zone = (await db.get_one(Conference, conference_id)).time_zone
    return web.Response(
        body=workbook(held, zone),
        content_type=XLSX,
        headers={"Cache-Control": "no-store", "Content-Disposition": 'attachment; filename="du-lieu-ca-nhan.xlsx"'},
    )


async def correct_person(request: web.Request) -> web.Response:
    """Correct what is held about somebody."""
    conference_id = await conference_of(request)
    kind, subject_id = _subject(request)
    asked = await parse(request, wire.PersonChange)
    now = request.app[NOW]()
    async with recorded(request) as db:
        await correct(db, conference_id, kind, subject_id, asked, today=(now + timedelta(hours=7)).date())
    await request.app[DESK].changed(conference_id)
    async with request.app[DATABASE].read() as db:
        return reply(await _dossier(request, db, conference_id))


async def forget_one(request: web.Request) -> web.Response:
    """Delete who somebody was; they go on counting."""
    conference_id = await conference_of(request)
    kind, subject_id = _subject(request)
    asked = await parse(request, wire.ForgetAsked)
    async with recorded(request) as db:
        await forget_person(
            db,
            conference_id,
            kind,
            subject_id,
            request_id=asked.request_id,
            by=caller_of(request).name,
            now=request.app[NOW](),
        )
    for shelf in (request.app[INTAKE].shelf, request.app[PRINT_OFFICE].shelf):
        shelf.forget(conference_id)
    await request.app[DESK].changed(conference_id)
    return nothing()


async def take_request(request: web.Request) -> web.Response:
    """Enter what a person asked for."""
    conference_id = await conference_of(request)
    asked = await parse(request, wire.RequestAsked)
    async with recorded(request) as db:
        zone = ZoneInfo((await db.get_one(Conference, conference_id)).time_zone)
        row = await register.receive(db, conference_id, asked, zone, request.app[NOW]())
        note(request, f"privacy-request:{row.id}", kind=row.kind)
    return reply(register.request_view(row, request.app[NOW]()), 201)


async def change_request(request: web.Request) -> web.Response:
    """Acknowledge or close a request."""
    conference_id = await conference_of(request)
    asked = await parse(request, wire.RequestChange)
    async with recorded(request) as db:
        row = await register.change_request(
            db, conference_id, path_id(request, "request_id"), asked, by=caller_of(request).name, now=request.app[NOW]()
        )
        note(request, state=row.state)
    return reply(register.request_view(row, request.app[NOW]()))


async def note_breach(request: web.Request) -> web.Response:
    """Enter a breach; its 72 hours run."""
    conference_id = await conference_of(request)
    asked = await parse(request, wire.BreachAsked)
    async with recorded(request) as db:
        row = await register.note_breach(db, conference_id, asked, caller_of(request).name)
        note(request, f"breach:{row.id}")
    return reply(register.breach_view(row, request.app[NOW]()), 201)


async def change_breach(request: web.Request) -> web.Response:
    """What became of a breach."""
    conference_id = await conference_of(request)
    asked = await parse(request, wire.BreachChange)
    async with recorded(request) as db:
        row = await register.change_breach(db, conference_id, path_id(request, "breach_id"), asked)
    return reply(register.breach_view(row, request.app[NOW]()))


async def _dossier(request: web.Request, db: AsyncSession, conference_id: int) -> wire.PersonDossier:
    return await dossier(db, conference_id, *_subject(request), request.app[NOW]())


def _subject(request: web.Request) -> tuple[SubjectKind, int]:
    """As what, and which; the audit log names them."""
    try:
        kind = SubjectKind(request.match_info["kind"])
    except ValueError:
        raise Refused("not_found") from None
    number = path_id(request, "person_id")
    note(request, f"{kind}:{number}")
    return kind, number
