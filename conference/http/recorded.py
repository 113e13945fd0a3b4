"""The transaction of a request's change, for handlers that have it in their own hands."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from conference.audit.deed import record_first as keep_first
from conference.audit.deed import recorded as recorded_in
from conference.http.keys import DATABASE


def recorded(request: web.Request) -> AbstractAsyncContextManager[AsyncSession]:
    """The change and its entry in one transaction; `note` what the entry says before the block ends."""
    return recorded_in(request.app[DATABASE])


async def record_first(request: web.Request) -> None:
    """The entry before the deed, where the deed is no change of rows."""
    await keep_first(request.app[DATABASE])
