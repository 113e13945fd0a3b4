"""Links that the service itself hands out on the terminal of whoever started it."""

from __future__ import annotations

from aiohttp import web

from conference.http import keys
from schemas.rows import LinkKind


async def sign_in_token(app: web.Application) -> str:
    """The token of a one-time sign-in as the first organiser."""
    account = await app[keys.LOGINS].first_organiser()
    token, _ = await app[keys.LINKS].make(LinkKind.SIGN_IN, account_id=account)
    return token


async def sign_in_link(app: web.Application) -> str:
    """A one-time link into the control room."""
    return app[keys.ADDRESSES].open(await sign_in_token(app))


async def host_link(app: web.Application, bridge_id: int) -> str:
    """A link to the console of a bridge point."""
    token, _ = await app[keys.LINKS].make(LinkKind.HOST, bridge_id=bridge_id)
    return app[keys.ADDRESSES].open(token)
