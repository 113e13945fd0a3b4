"""Whose is it? Bounds a caller to their conference and bridge points. What is out of scope "is not there": 404, so that
nobody learns by asking what exists.
"""

from __future__ import annotations

from aiohttp import web

from bridges.registry import Point, Registry
from conference.access.caller import Caller
from conference.http.middleware import CALLER
from schemas.errors import Refused
from schemas.words import Role


def caller_of(request: web.Request) -> Caller:
    """Who is signed in; only routes that ask for a right may ask."""
    return request[CALLER]


def conference_in_scope(caller: Caller, conference_id: int) -> None:
    """Raise unless the caller belongs to this conference."""
    if caller.conference_id is not None and caller.conference_id != conference_id:
        raise Refused("not_found")


def bridge_in_scope(caller: Caller, bridge_id: int, registry: Registry) -> Point:
    """The bridge point, if the caller may see it: a host theirs and below, a device its own."""
    point = registry.get(bridge_id)
    if point is None:
        raise Refused("not_found")
    conference_in_scope(caller, point.conference_id)
    if caller.bridge_id is None:
        return point
    own = caller.bridge_id == bridge_id
    if not own and (caller.role is Role.DEVICE or not registry.within(bridge_id, caller.bridge_id)):
        raise Refused("not_found")
    return point


def visible(caller: Caller, registry: Registry) -> set[int] | None:
    """The bridge points that bound the caller, or None for all of the conference."""
    if caller.bridge_id is None:
        return None
    if caller.role is Role.DEVICE:
        return {caller.bridge_id}
    return registry.subtree(caller.bridge_id)
