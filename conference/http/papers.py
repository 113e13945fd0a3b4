"""Papers: print jobs that a page starts, watches, fetches and drops."""

from __future__ import annotations

from aiohttp import web

from conference.http.errors import problem_of
from conference.http.keys import ADDRESSES, DATABASE, PRINT_OFFICE, REGISTRY, TICKETS
from conference.http.parse import parse, path_id
from conference.http.reply import nothing, reply
from conference.http.scope import bridge_in_scope, caller_of, conference_in_scope
from conference.papers.assemble import assemble
from conference.papers.office import Job
from conference.papers.values import Kind
from schemas.errors import Refused
from schemas.rows import Session
from schemas.wire.reports import PaperAsked, PaperView


async def start_paper(request: web.Request) -> web.Response:
    """Begin to print; the answer names the job to ask about."""
    session_id = path_id(request)
    async with request.app[DATABASE].read() as db:
        session = await db.get(Session, session_id)
    if session is None:
        raise Refused("not_found")
    conference_in_scope(caller_of(request), session.conference_id)
    asked = await parse(request, PaperAsked)
    chosen = None
    if asked.bridge_id is not None:
        chosen = [bridge_in_scope(caller_of(request), asked.bridge_id, request.app[REGISTRY]).id]
    tickets, addresses = request.app[TICKETS], request.app[ADDRESSES]
    event, items = await assemble(
        request.app[DATABASE],
        session_id,
        Kind(asked.kind),
        ticket=lambda delegate, generation: addresses.ticket(tickets.mint(delegate, generation)),
        point=addresses.point,
        bridge_ids=chosen,
        hotline=asked.hotline,
        superior=asked.superior,
    )
    job = request.app[PRINT_OFFICE].start(session.conference_id, Kind(asked.kind), event, items)
    return reply(_view(job), 202)


async def get_paper(request: web.Request) -> web.Response:
    """How far a print job is."""
    return reply(_view(_job(request)))


async def get_paper_file(request: web.Request) -> web.StreamResponse:
    """The finished PDF."""
    job = _job(request)
    if job.state != "done":
        raise Refused("not_found")
    name = f'attachment; filename="{job.kind.value}.pdf"'
    return web.FileResponse(
        job.path,
        headers={"Content-Type": "application/pdf", "Content-Disposition": name, "Cache-Control": "no-store"},
    )


async def drop_paper(request: web.Request) -> web.Response:
    """Cancel a print job, or throw its file away."""
    await request.app[PRINT_OFFICE].drop(_job(request).id)
    return nothing()


def _job(request: web.Request) -> Job:
    job = request.app[PRINT_OFFICE].get(path_id(request))
    conference_in_scope(caller_of(request), job.conference_id)
    return job


def _view(job: Job) -> PaperView:
    return PaperView.model_validate(
        {
            "id": job.id,
            "kind": job.kind.value,
            "state": job.state,
            "done": job.done,
            "whole": job.whole,
            "pages": job.pages,
            "problem": problem_of(job.problem) if job.problem else None,
        }
    )
