"""Signing bridge points up."""

from __future__ import annotations

from aiohttp import web

from conference.access.caller import Caller
from conference.http.address import address_of
from conference.http.events import get_bridge
from conference.http.keys import ADDRESS_THROTTLE, ADDRESSES, NEWS, NOW, REGISTRY, SIGN_UP_THROTTLE, SIGN_UPS
from conference.http.parse import parse, path_id
from conference.http.recorded import recorded
from conference.http.reply import reply
from conference.http.scope import bridge_in_scope, caller_of, conference_in_scope, visible
from conference.point_details import apply_details, details_of
from conference.sign_ups import Under
from schemas.errors import Refused
from schemas.rows import Bridge
from schemas.wire.readiness import (
    ChildRequest,
    PointDetails,
    SignUpChange,
    SignUpDecision,
    SignUpLinkMade,
    SignUpLinkRequest,
    SignUpList,
    SignUpLook,
    SignUpMade,
    SignUpRequest,
    SignUpRulesRequest,
)
from schemas.words import Role, Topic


async def look_at_sign_up(request: web.Request) -> web.Response:
    """What a sign-up link opens: the conference, until when, and one's own sign-up."""
    asked = await parse(request, SignUpLook)
    request.app[ADDRESS_THROTTLE].take(address_of(request))
    return reply(await request.app[SIGN_UPS].look(asked.token))


async def post_sign_up(request: web.Request) -> web.Response:
    """Sign a bridge point up; the answer holds its host's own link, once."""
    asked = await parse(request, SignUpRequest)
    request.app[SIGN_UP_THROTTLE].take(address_of(request))
    under = await request.app[SIGN_UPS].under_link(asked.token)
    view, token = await request.app[SIGN_UPS].take(under, asked, asked.nonce, again=asked.again)
    return reply(SignUpMade(sign_up=view, url=request.app[ADDRESSES].open(token)), 201)


async def change_sign_up(request: web.Request) -> web.Response:
    """Change one's own sign-up while it waits."""
    asked = await parse(request, SignUpChange)
    request.app[SIGN_UP_THROTTLE].take(address_of(request))
    return reply(await request.app[SIGN_UPS].change(asked.token, asked))


async def add_child(request: web.Request) -> web.Response:
    """A confirmed host adds a bridge point below theirs, at any depth; it is confirmed at once."""
    caller = caller_of(request)
    point = bridge_in_scope(caller, path_id(request), request.app[REGISTRY])
    asked = await parse(request, ChildRequest)
    request.app[SIGN_UP_THROTTLE].take(("login", caller.login_id))
    under = Under(point.conference_id, point.id, vouched_by=_name(caller))
    view, token = await request.app[SIGN_UPS].take(under, asked, asked.nonce, again=asked.again)
    return reply(SignUpMade(sign_up=view, url=request.app[ADDRESSES].open(token)), 201)


async def change_details(request: web.Request) -> web.Response:
    """A host corrects what is known of their point until sign-ups close; an organiser at any time."""
    caller = caller_of(request)
    point = bridge_in_scope(caller, path_id(request), request.app[REGISTRY])
    details = details_of(await parse(request, PointDetails))
    rules = await request.app[SIGN_UPS].rules(point.conference_id)
    if caller.role is not Role.ORGANISER and rules.closes is not None and request.app[NOW]() >= rules.closes:
        raise Refused("sign_up_closed")
    async with recorded(request) as db:
        apply_details(await db.get_one(Bridge, point.id), details)
    await request.app[NEWS].tell(point.conference_id, Topic.SIGN_UPS, point.id)
    await request.app[NEWS].tell(point.conference_id, Topic.READINESS, point.id)
    return await get_bridge(request)


async def make_sign_up_link(request: web.Request) -> web.Response:
    """A sign-up link for the whole conference, or for the points below one."""
    caller, conference_id = caller_of(request), path_id(request)
    conference_in_scope(caller, conference_id)
    asked = await parse(request, SignUpLinkRequest)
    if asked.parent_id is None and caller.bridge_id is not None:
        raise Refused("not_found")
    if asked.parent_id is not None:
        parent = bridge_in_scope(caller, asked.parent_id, request.app[REGISTRY])
        if parent.conference_id != conference_id:
            raise Refused("not_found")
    token = await request.app[SIGN_UPS].make_link(conference_id, asked.parent_id, _name(caller))
    rules = await request.app[SIGN_UPS].rules(conference_id)
    return reply(SignUpLinkMade(url=request.app[ADDRESSES].sign_up(token), closes_at=rules.closes), 201)


async def get_sign_up_rules(request: web.Request) -> web.Response:
    """How the conference takes sign-ups."""
    conference_id = path_id(request)
    conference_in_scope(caller_of(request), conference_id)
    return reply(await request.app[SIGN_UPS].rules(conference_id))


async def set_sign_up_rules(request: web.Request) -> web.Response:
    """Until when, and whether a new point is confirmed by itself."""
    conference_id = path_id(request)
    conference_in_scope(caller_of(request), conference_id)
    asked = await parse(request, SignUpRulesRequest)
    made = await request.app[SIGN_UPS].set_rules(conference_id, asked.closes_at, auto_confirm=asked.auto_confirm)
    return reply(made)


async def list_sign_ups(request: web.Request) -> web.Response:
    """The sign-ups that the caller may see; a host's are those below their points."""
    caller, conference_id = caller_of(request), path_id(request)
    conference_in_scope(caller, conference_id)
    views = await request.app[SIGN_UPS].listed(conference_id, visible(caller, request.app[REGISTRY]))
    return reply(SignUpList(sign_ups=views))


async def decide_sign_up(request: web.Request) -> web.Response:
    """Confirm a sign-up or decline it."""
    caller, sign_up_id = caller_of(request), path_id(request)
    conference_id, parent_id = await request.app[SIGN_UPS].where(sign_up_id)
    conference_in_scope(caller, conference_id)
    below = visible(caller, request.app[REGISTRY])
    if below is not None and parent_id not in below:
        raise Refused("not_found")
    asked = await parse(request, SignUpDecision)
    by = _name(caller)
    return reply(await request.app[SIGN_UPS].decide(sign_up_id, confirm=asked.confirm, note=asked.note, by=by))


def _name(caller: Caller) -> str:
    return caller.name[:200]
