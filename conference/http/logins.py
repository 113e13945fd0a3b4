"""Signing in and out; links; devices."""

from __future__ import annotations

from datetime import timedelta

from aiohttp import hdrs, web

from conference.access.browser import browser_name
from conference.access.caller import Caller
from conference.access.logins import Where
from conference.access.rights import rights_of
from conference.http.address import address_of, shortened
from conference.http.keys import (
    ADDRESS_THROTTLE,
    ADDRESSES,
    CONTACTS,
    LINKS,
    LOGINS,
    NAME_THROTTLE,
    NOW,
    OFFLINE_SETS,
    REGISTRY,
    SECURE,
    SIGN_UPS,
)
from conference.http.middleware import COOKIE
from conference.http.parse import parse, path_id
from conference.http.reply import nothing, reply
from conference.http.scope import bridge_in_scope, caller_of, conference_in_scope, visible
from schemas.errors import Refused
from schemas.rows import LinkKind
from schemas.wire.access import (
    Contact,
    Contacted,
    DeviceList,
    LinkMade,
    LoginRequest,
    Me,
    OpenLink,
    Paired,
    PairRequest,
)


async def post_login(request: web.Request) -> web.Response:
    """Sign in by name and password; tries are limited per name and per address."""
    asked = await parse(request, LoginRequest)
    request.app[ADDRESS_THROTTLE].take(address_of(request))
    request.app[NAME_THROTTLE].take(asked.username.casefold())
    token, caller = await request.app[LOGINS].sign_in(asked.username, asked.password, asked.code, _where(request))
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
    request.app[ADDRESS_THROTTLE].take(address_of(request))
    try:
        token, caller = await request.app[LINKS].open(asked.token, _where(request))
    except Refused as refused:
        if refused.code != "link_spent":
            raise
        # The link of a sign-up that nobody has confirmed yet: its host learns how it stands.
        raise await request.app[SIGN_UPS].why_closed(asked.token) from None
    return _signed_in(request, token, caller)


async def get_me(request: web.Request) -> web.Response:
    """Who is signed in."""
    return reply(_me(request, caller_of(request)))


async def make_host_link(request: web.Request) -> web.Response:
    """A link that opens a bridge point's console; the organiser sends it to the host."""
    point = bridge_in_scope(caller_of(request), path_id(request), request.app[REGISTRY])
    token, ends = await request.app[LINKS].make(LinkKind.HOST, bridge_id=point.id)
    return reply(LinkMade(url=request.app[ADDRESSES].open(token), expires_at=ends), 201)


async def revoke_host_links(request: web.Request) -> web.Response:
    """Nobody opens a bridge point's console any more by the links given out so far; who has it open is cut off."""
    point = bridge_in_scope(caller_of(request), path_id(request), request.app[REGISTRY])
    await request.app[LINKS].revoke_host(point.id)
    return nothing()


async def make_pairing(request: web.Request) -> web.Response:
    """A single-use link, good for 10 minutes, that makes a phone a scanner of this bridge point."""
    point = bridge_in_scope(caller_of(request), path_id(request), request.app[REGISTRY])
    token, ends = await request.app[LINKS].make(LinkKind.PAIR, bridge_id=point.id)
    return reply(LinkMade(url=request.app[ADDRESSES].pair(token), expires_at=ends), 201)


async def pair_device(request: web.Request) -> web.Response:
    """Spend a pairing link and get the scanner's own token."""
    asked = await parse(request, PairRequest)
    request.app[ADDRESS_THROTTLE].take(address_of(request))
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
            offline_key=request.app[OFFLINE_SETS].signer.public_key,
        ),
        201,
    )


async def post_contact(request: web.Request) -> web.Response:
    """A scanner is there: notes how far its clock is off, and tells it ours."""
    asked, caller, now = await parse(request, Contact), caller_of(request), request.app[NOW]()
    skew = (now - asked.device_now) // timedelta(milliseconds=1)
    if caller.device_id is not None:
        request.app[CONTACTS].skew(caller.device_id, skew)
    return reply(Contacted(now=now, clock_skew_ms=skew))


async def list_devices(request: web.Request) -> web.Response:
    """The scanners of a bridge point."""
    point = bridge_in_scope(caller_of(request), path_id(request), request.app[REGISTRY])
    return reply(DeviceList(devices=await request.app[LINKS].devices(point.id)))


async def list_all_devices(request: web.Request) -> web.Response:
    """The scanners of a conference that are not revoked, of the points that the caller may see."""
    caller, conference_id = caller_of(request), path_id(request)
    conference_in_scope(caller, conference_id)
    bounds = visible(caller, request.app[REGISTRY])
    devices = await request.app[LINKS].conference_devices(conference_id)
    return reply(DeviceList(devices=[each for each in devices if bounds is None or each.bridge_id in bounds]))


async def revoke_device(request: web.Request) -> web.Response:
    """Make a scanner's token worthless at once."""
    device_id = path_id(request)
    bridge = await request.app[LINKS].device_bridge(device_id)
    if bridge is None:
        raise Refused("not_found")
    bridge_in_scope(caller_of(request), bridge.id, request.app[REGISTRY])
    await request.app[LINKS].revoke_device(device_id)
    return nothing()


def _where(request: web.Request) -> Where:
    return Where(browser_name(request.headers.get(hdrs.USER_AGENT, "")[:500]), shortened(address_of(request)))


def _me(request: web.Request, caller: Caller) -> Me:
    return Me(
        role=caller.role,
        name=caller.name,
        conference_id=caller.conference_id,
        bridge_id=caller.bridge_id,
        expires_at=caller.expires_at,
        must_enrol=caller.must_enrol,
        rights=[right.value for right in rights_of(caller.role, must_enrol=caller.must_enrol)],
        offline_key=request.app[OFFLINE_SETS].signer.public_key,
    )


def _signed_in(request: web.Request, token: str, caller: Caller) -> web.Response:
    response = reply(_me(request, caller), 201)
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
