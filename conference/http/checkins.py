"""The gate's HTTP face."""

from __future__ import annotations

from aiohttp import web

from checkin.receipt import receipt_json
from checkin.values import Actor, ScanOrder
from conference.access.caller import Caller
from conference.http.keys import GATE, REGISTRY
from conference.http.parse import parse, path_id
from conference.http.reply import reply_json
from conference.http.scope import bridge_in_scope, caller_of, conference_in_scope
from schemas.errors import Refused
from schemas.wire.counting import ScanRequest
from schemas.words import Outcome, Role


async def post_checkin(request: web.Request) -> web.Response:
    """Count one person, once. 201 when they were counted now, 200 with the reason when not."""
    caller, session_id = caller_of(request), path_id(request)
    gate = request.app[GATE]
    conference, _ = await gate.registry.find_session(session_id)
    conference_in_scope(caller, conference.id)
    scan = await parse(request, ScanRequest)
    bridge_id = scan.bridge_id or caller.bridge_id
    if bridge_id is None:
        raise Refused("bad_request", fields=["bridge_id: an organiser says at which bridge point"])
    point = bridge_in_scope(caller, bridge_id, request.app[REGISTRY])
    if point.conference_id != conference.id:
        raise Refused("not_found")
    decision = await gate.check_in(
        ScanOrder(
            session_id=session_id,
            bridge_id=bridge_id,
            nonce=scan.nonce,
            code=scan.code,
            method=scan.method,
            actor=_actor(caller),
            device_time=scan.device_time,
            confirm=scan.confirm,
        )
    )
    counted_now = decision.outcome is Outcome.OK and not decision.replayed
    return reply_json(receipt_json(decision), 201 if counted_now else 200)


def _actor(caller: Caller) -> Actor:
    return Actor(
        name=caller.name,
        device_id=caller.device_id,
        login_id=caller.login_id,
        organiser=caller.role is Role.ORGANISER,
    )
