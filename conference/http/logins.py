"""Signing in and out; links; devices."""

from __future__ import annotations

from aiohttp import web

from conference.access.caller import Caller
from conference.http.keys import ADDRESS_THROTTLE, ADDRESSES, LINKS, LOGINS, NAME_THROTTLE, REGISTRY, SECURE
from conference.http.middleware import COOKIE
from conference.http.parse import parse, path_id
from conference.http.reply import nothing, reply
from conference.http.scope import bridge_in_scope, caller_of
from schemas.errors import Refused
from schemas.rows import LinkKind
from schemas.wire.access import DeviceList, LinkMade, LoginRequest, Me, OpenLink, Paired, PairRequest


async def post_login(request: web.Request) -> web.Response:
    """Sign in by name and password; tries are limited per name and per address."""
    asked = await parse(request, LoginRequest)
    request.app[ADDRESS_THROTTLE].take(request.remote)
    request.app[NAME_THROTTLE].take(asked.username.casefold())
    token, caller = await request.app[LOGINS].sign_in(asked.username, asked.password)
    return _signed_in(request, token, caller)


async def delete_login(request: web.Request) -> web.Response:
    """Sign out."""
    await request.app[LOGINS].sign_out(caller_of(request))
    response = nothing()
    response.del_cookie(COOKIE, path="/")
    return response


async def open_link(request: web.Request) -> web.Response:
    """Sign in by a link."""
    asked = await parse(request, OpenLink)
    request.app[ADDRESS_THROTTLE].take(request.remote)
    token, caller = await request.app[LINKS].open(asked.token)
    return _signed_in(request, token, caller)


async def get_me(request: web.Request) -> web.Response:
    """Who is signed in."""
    return reply(_me(caller_of(request)))


async def make_host_link(request: web.Request) -> web.Response:
    """A link that opens a bridge point's console; the organiser sends it to the host."""
    point = bridge_in_scope(caller_of(request), path_id(request), request.app[REGISTRY])
    token, ends = await request.app[LINKS].make(LinkKind.HOST, bridge_id=point.id)
    return reply(LinkMade(url=request.app[ADDRESSES].open(token), expires_at=ends), 201)


async def make_pairing(request: web.Request) -> web.Response:
    """A single-use link, good for 10 minutes, that makes a phone a scanner of this bridge point."""
    point = bridge_in_scope(caller_of(request), path_id(request), request.app[REGISTRY])
    token, ends = await request.app[LINKS].make(LinkKind.PAIR, bridge_id=point.id)
    return reply(LinkMade(url=request.app[ADDRESSES].pair(token), expires_at=ends), 201)


async def pair_device(request: web.Request) -> web.Response:
    """Spend a pairing link and get the scanner's own token."""
    asked = await parse(request, PairRequest)
    request.app[ADDRESS_THROTTLE].take(request.remote)
    token, caller = await request.app[LINKS].pair(asked.token, asked.name)
    assert caller.device_id is not None, "a pairing makes a device"
    assert caller.bridge_id is not None, "a device has a bridge point"
    assert caller.conference_id is not None, "a bridge point has a conference"
    return reply(
        Paired(
            device_id=caller.device_id,
            token=token,
            bridge_id=caller.bridge_id,
            conference_id=caller.conference_id,
        ),
        201,
    )


async def list_devices(request: web.Request) -> web.Response:
    """The scanners of a bridge point."""
    point = bridge_in_scope(caller_of(request), path_id(request), request.app[REGISTRY])
    return reply(DeviceList(devices=await request.app[LINKS].devices(point.id)))


async def revoke_device(request: web.Request) -> web.Response:
    """Make a scanner's token worthless at once."""
    device_id = path_id(request)
    bridge = await request.app[LINKS].device_bridge(device_id)
    if bridge is None:
        raise Refused("not_found")
    bridge_in_scope(caller_of(request), bridge.id, request.app[REGISTRY])
    await request.app[LINKS].revoke_device(device_id)
    return nothing()


def _me(caller: Caller) -> Me:
    return Me(
        role=caller.role,
        name=caller.name,
        conference_id=caller.conference_id,
        bridge_id=caller.bridge_id,
        expires_at=caller.expires_at,
    )


def _signed_in(request: web.Request, token: str, caller: Caller) -> web.Response:
    response = reply(_me(caller), 201)
    response.set_cookie(
        COOKIE,
        token,
        httponly=True,
        samesite="Strict",
        secure=request.app[SECURE],
        path="/",
        expires=None if caller.expires_at is None else caller.expires_at.strftime("%a, %d %b %Y %H:%M:%S GMT"),
    )
    return response
