"""Importing a roster over HTTP."""

from __future__ import annotations

from typing import Annotated

from aiohttp import web
from pydantic import Field, StringConstraints

from conference.http.keys import DESK
from conference.http.parse import parse_query, path_id, read_body
from conference.http.reply import reply
from conference.http.scope import caller_of, conference_in_scope
from schemas.wire.base import Asked

MAX_BYTES = 32 * 1024 * 1024


class ImportQuery(Asked):
    """`dry_run` only says what would change. `filename` helps to tell CSV from XLSX in messages."""

    dry_run: bool = False
    filename: Annotated[str, StringConstraints(max_length=200), Field()] = "roster"


async def import_file(request: web.Request) -> web.Response:
    """Import all of a file, or nothing of it; problems are listed by sheet, row and column."""
    conference_id = path_id(request)
    conference_in_scope(caller_of(request), conference_id)
    asked = parse_query(request, ImportQuery)
    data = await read_body(request, MAX_BYTES)
    return reply(await request.app[DESK].import_file(conference_id, data, asked.filename, dry_run=asked.dry_run))
