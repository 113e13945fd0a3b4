"""Reading the audit log, and checking that nobody has changed it."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Annotated, Literal

from aiohttp import web
from pydantic import Field

from conference.audit.search import Wanted, search
from conference.audit.verify import entry_of, read_anchors, verify
from conference.audit.words import words_of
from conference.http.keys import AUDIT_KEY, DATA, DATABASE
from conference.http.parse import parse, parse_query
from conference.http.reply import reply
from conference.http.scope import caller_of
from conference.sheets import csv_file
from schemas.errors import Refused
from schemas.rows import AuditEntry
from schemas.wire.audit import AuditEntryView, AuditFault, AuditPage, AuditVerdict
from schemas.wire.base import Asked, Moment
from schemas.words import AuditKind

COLUMNS = [each for name in AuditEntryView.model_fields for each in ((name, "what") if name == "action" else (name,))]
MOST_FAULTS = 100
MOST_ROWS = 50_000
"""Of one file: about 10 MB. Whoever needs more takes it by month."""


class AuditQuery(Asked):
    """By whose account, what, to what, when; `before` continues where a page ended (`next_before`)."""

    account_id: Annotated[int, Field(ge=1, le=2**53 - 1)] | None = None
    kind: AuditKind | None = None
    action: Annotated[str, Field(max_length=64)] = ""
    object: Annotated[str, Field(max_length=100)] = ""
    since: Moment | None = None
    until: Moment | None = None
    refused: bool | None = None
    before: Annotated[int, Field(ge=1, le=2**53 - 1)] | None = None
    limit: Annotated[int, Field(ge=1, le=500)] = 100


class AuditSearch(AuditQuery):
    """`who` finds part of a name: of an account, a host, a scanner."""

    who: Annotated[str, Field(max_length=100)] = ""


class TableAsked(AuditSearch):
    """The same search; `lang` is the language of the words in the table."""

    lang: Literal["vi", "en"] = "vi"


async def list_audit(request: web.Request) -> web.Response:
    """One page of the log, newest first; an organiser of one conference reads what concerns it."""
    return await _page(request, AuditSearch.model_validate(parse_query(request, AuditQuery).model_dump()))


async def search_audit(request: web.Request) -> web.Response:
    """The same, also by who it was. A POST, so that names are in no address."""
    return await _page(request, await parse(request, AuditSearch))


async def _page(request: web.Request, asked: AuditSearch) -> web.Response:
    wanted = _wanted(request, asked)
    rows = await search(request.app[DATABASE], wanted, before=asked.before, limit=asked.limit)
    return reply(
        AuditPage(
            entries=[view_of(row) for row in rows], next_before=rows[-1].seq if len(rows) == asked.limit else None
        )
    )


async def export_audit(request: web.Request) -> web.Response:
    """What a search finds as a table for a spreadsheet, newest first; `limit` does not apply. Beside the name of each
    deed stand its words (`what`)."""
    asked = await parse(request, TableAsked)
    rows = await search(request.app[DATABASE], _wanted(request, asked), before=asked.before, limit=MOST_ROWS)
    told = (view_of(row).model_dump() | {"what": words_of(row.action, asked.lang)} for row in rows)
    body = await asyncio.to_thread(csv_file, COLUMNS, [[str(_cell(one[name])) for name in COLUMNS] for one in told])
    return web.Response(
        body=body,
        content_type="text/csv",
        charset="utf-8",
        headers={"Content-Disposition": 'attachment; filename="nhat-ky.csv"', "Cache-Control": "no-store"},
    )


async def verify_audit(request: web.Request) -> web.Response:
    """Walk the chain. Only whoever is not bounded to a conference: the chain is that of the whole installation."""
    if caller_of(request).conference_id is not None:
        raise Refused("not_found")
    anchors = await asyncio.to_thread(read_anchors, request.app[DATA])
    found = await verify(request.app[DATABASE], request.app[AUDIT_KEY], anchors)
    faults = [AuditFault(kind=fault.kind, seq=fault.seq, until=fault.until) for fault in found.faults[:MOST_FAULTS]]
    return reply(
        AuditVerdict(intact=not found.faults, entries=found.entries, seq=found.seq, seal=found.seal, faults=faults)
    )


def _wanted(request: web.Request, asked: AuditSearch) -> Wanted:
    return Wanted(
        who=asked.who,
        account_id=asked.account_id,
        kind=asked.kind,
        action=asked.action,
        object=asked.object,
        since=asked.since,
        until=asked.until,
        conference_id=caller_of(request).conference_id,
        refused=asked.refused,
    )


def _cell(value: object) -> object:
    return "" if value is None else value.isoformat(timespec="seconds") if isinstance(value, datetime) else value


def view_of(row: AuditEntry) -> AuditEntryView:
    """An entry as it is shown."""
    entry = entry_of(row)
    return AuditEntryView(seq=row.seq, **{name: getattr(entry, name) for name in entry.__slots__})
