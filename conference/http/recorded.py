"""A change and its entry in the audit log in one transaction: killed in between, there are both, or neither."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from conference.audit.log import append_in
from conference.http.audited import ENTERED, ENTRY
from conference.http.keys import AUDIT_KEY, DATABASE
from schemas.errors import Refused


@asynccontextmanager
async def recorded(request: web.Request) -> AsyncIterator[AsyncSession]:
    """The transaction of a request's change; `note` what the entry says before the block ends. A request has one."""
    async with request.app[DATABASE].write() as db:
        yield db
        await enter(request, db)


async def enter(request: web.Request, db: AsyncSession) -> None:
    """Write the request's entry in the transaction of its change, as the last of it. Raises
    `Refused("audit_unavailable")`, and nothing is changed."""
    entry = request.get(ENTRY)
    if entry is None:  # a route that is not recorded
        return
    assert ENTERED not in request, "a request has one entry"
    await db.flush()  # a constraint that is broken is the change's own fault, not the log's
    try:
        await append_in(db, request.app[AUDIT_KEY], [entry()])
    except SQLAlchemyError:
        raise Refused("audit_unavailable") from None
    request[ENTERED] = True
