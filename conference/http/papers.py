"""Papers: print jobs that a page starts, leaves, finds again, fetches and drops."""

from __future__ import annotations

from aiohttp import web

from conference.http.errors import problem_of
from conference.http.keys import ADDRESSES, DATABASE, PRINT_OFFICE, REGISTRY, TICKETS
from conference.http.parse import parse, path_id
from conference.http.recorded import record_first
from conference.http.reply import nothing, reply
from conference.http.roster import conference_of
from conference.http.scope import bridge_in_scope, caller_of, conference_in_scope, visible
from conference.papers.assemble import assemble
from conference.papers.values import Kind
from conference.reports.words import CATEGORIES
from conference.shelf import Note
from schemas.errors import Refused
from schemas.rows import Session
from schemas.wire.reports import PaperAsked, PaperList, PaperView


async def start_paper(request: web.Request) -> web.Response:
    """Begin to print; the answer names the job to ask about. A host prints for their own point and those below."""
    session_id = path_id(request)
    async with request.app[DATABASE].read() as db:
        session = await db.get(Session, session_id)
    if session is None:
        raise Refused("not_found")
    caller = caller_of(request)
    conference_in_scope(caller, session.conference_id)
    asked = await parse(request, PaperAsked)
    registry = request.app[REGISTRY]
    wanted = caller.bridge_id if asked.bridge_id is None else asked.bridge_id
    chosen, scope = None, []
    if wanted is not None:
        point = bridge_in_scope(caller, wanted, registry)
        if point.conference_id != session.conference_id:
            raise Refused("not_found")
        chosen = registry.subtree(point.id) if asked.below or asked.bridge_id is None else {point.id}
        scope.append(point.name)
    scope += [CATEGORIES[category] for category in asked.categories]
    tickets, addresses = request.app[TICKETS], request.app[ADDRESSES]
    event, items = await assemble(
        request.app[DATABASE],
        session_id,
        Kind(asked.kind),
        ticket=lambda delegate, generation: addresses.ticket(tickets.mint(delegate, generation)),
        point=addresses.point,
        bridge_ids=chosen,
        categories=asked.categories,
        hotline=asked.hotline,
        superior=asked.superior,
    )
    await record_first(request)
    note = request.app[PRINT_OFFICE].start(
        session.conference_id,
        Kind(asked.kind),
        event,
        items,
        by=caller.name,
        bridge_id=wanted,
        scope=", ".join(scope),
    )
    return reply(_view(note), 202)


async def list_papers(request: web.Request) -> web.Response:
    """The papers that lie there: all of the conference's, or those of a host's own points."""
    conference_id = await conference_of(request)
    seen = visible(caller_of(request), request.app[REGISTRY])
    notes = request.app[PRINT_OFFICE].shelf.of(conference_id)
    return reply(PaperList(papers=[_view(note) for note in notes if seen is None or note.bridge_id in seen]))


async def get_paper(request: web.Request) -> web.Response:
    """How far a print job is."""
    return reply(_view(_note(request)))


async def get_paper_file(request: web.Request) -> web.StreamResponse:
    """The finished PDF."""
    note = _note(request)
    if note.state != "done":
        raise Refused("not_found")
    return web.FileResponse(
        request.app[PRINT_OFFICE].path(note),
        headers={
            "Content-Type": "application/pdf",
            "Content-Disposition": f'attachment; filename="{note.kind}.pdf"',
            "Cache-Control": "no-store",
        },
    )


async def drop_paper(request: web.Request) -> web.Response:
    """Cancel a print job, or throw its file away."""
    note = _note(request)
    await record_first(request)
    await request.app[PRINT_OFFICE].drop(note)
    return nothing()


def _note(request: web.Request) -> Note:
    note = request.app[PRINT_OFFICE].shelf.find(path_id(request))
    caller = caller_of(request)
    conference_in_scope(caller, note.conference_id)
    if caller.bridge_id is not None:
        if note.bridge_id is None:
            raise Refused("not_found")
        bridge_in_scope(caller, note.bridge_id, request.app[REGISTRY])
    return note


def _view(note: Note) -> PaperView:
    more = note.more or {}
    problem = problem_of(Refused(note.problem["code"], **note.problem["facts"])) if note.problem else None
    return PaperView.model_validate(
        {
            "id": note.id,
            "kind": note.kind,
            "scope": more.get("scope", ""),
            "at": note.at,
            "by": note.by,
            "state": note.state,
            "done": note.done,
            "whole": note.whole,
            "pages": more.get("pages"),
            "problem": problem,
        }
    )
