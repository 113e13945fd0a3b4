"""WHIP and WHEP for browsers and encoders: who may, under which name; the rest is `bridges.media.protocol`.

A resource's name is unguessable and given only to its owner: whoever holds it may end or restart the connection.
"""

from __future__ import annotations

from aiohttp import web

from bridges.media import protocol
from bridges.media.sdp import MAX_OFFER
from conference.access.caller import Caller
from conference.check_stages import CHECK, CheckStages
from conference.http.keys import CHECK_STAGES, LINE_GUARD, MEDIA, STAGES
from conference.http.middleware import CALLER, TOKEN
from conference.http.parse import path_id, read_body
from conference.http.route import Content, Record, Right, Route
from conference.http.scope import caller_of, conference_in_scope
from conference.stage import CENTRE, source_of, stage_of
from schemas.errors import Refused
from schemas.words import Role


async def publish(request: web.Request) -> web.Response:
    """WHIP: an organiser, or whoever holds the stage's key, publishes the centre."""
    conference_id, source = path_id(request), request.match_info["source"]
    ask = await _ask(request)
    if source == CHECK:
        stage = _check_stage(request, conference_id)
    else:
        stage = stage_of(conference_id)
        if request.method == "POST":
            await _may_publish(request, conference_id, source, ask.bearer)
    answer = await protocol.whip(request.app[MEDIA], stage, source, ask, _url)
    await _guard(request, stage, answer)
    if answer.status == 201 and source == CENTRE:
        await request.app[STAGES].source_appeared(conference_id, source)
    return _response(answer)


async def watch(request: web.Request) -> web.Response:
    """WHEP: the stage, for a hall or for the control room; `?source=` one source of it, for an organiser's preview;
    `?source=check` the stage or, while nothing is on air, the test loop: for a line check.

    409 while nobody publishes.
    """
    conference_id, caller = path_id(request), caller_of(request)
    conference_in_scope(caller, conference_id)
    preview = request.query.get("source")
    ask = await _ask(request)
    engine, stage = request.app[MEDIA], stage_of(conference_id)
    if preview == CHECK:
        stage, preview = await request.app[CHECK_STAGES].to_watch(conference_id), None
    if preview is not None and caller.role not in Right.ROOM.roles:
        raise Refused("forbidden")
    answer = await protocol.whep(engine, stage, _viewer(caller), ask, _url, source=preview)
    await _guard(request, stage, answer)
    return _response(answer)


async def steer_resource(request: web.Request) -> web.Response:
    """PATCH: a trickled candidate (204) or an ICE restart (200 with our side). DELETE: hang up."""
    ask = await _ask(request)
    return _response(await protocol.session(request.app[MEDIA], request.match_info["resource"], ask))


async def hang_up(request: web.Request) -> web.Response:
    """DELETE: hang up."""
    return await steer_resource(request)


async def preflight(request: web.Request) -> web.Response:
    """OPTIONS: what this address takes, for players on other sites (they bring a bearer token, never a cookie)."""
    ask = protocol.Ask("OPTIONS", {})
    serve = protocol.session(request.app[MEDIA], "", ask) if "resource" in request.match_info else None
    return _response(await (serve or protocol.whep(request.app[MEDIA], "", "", ask, _url)))


async def _may_publish(request: web.Request, conference_id: int, source: str, key: str) -> None:
    """The centre: an organiser or the stage's key. A hall: its own host, and only while it is called."""
    caller = request.get(CALLER)
    if caller is None and source == CENTRE:
        await request.app[STAGES].check_key(conference_id, key)
        return
    if caller is None:
        raise Refused("signed_out")
    conference_in_scope(caller, conference_id)
    if source == CENTRE:
        if caller.role not in Right.ROOM.roles or caller.bridge_id is not None:
            raise Refused("forbidden")
        return
    if caller.role is not Role.HOST or caller.bridge_id is None or source != source_of(caller.bridge_id):
        raise Refused("forbidden")
    await request.app[STAGES].may_publish(conference_id, caller.bridge_id)


async def _guard(request: web.Request, stage: str, answer: protocol.Response) -> None:
    """A connection that a login opened ends with it; one by the stage's key ends with the key."""
    caller = request.get(CALLER)
    if answer.status == 201 and caller is not None:
        resource = dict(answer.header_list())["Location"].rpartition("/")[2]
        await request.app[LINE_GUARD].began(stage, resource, request[TOKEN], caller)


def _check_stage(request: web.Request, conference_id: int) -> str:
    """Where this login's line check publishes: nobody watches there, so it needs no call."""
    caller = request.get(CALLER)
    if caller is None:
        raise Refused("signed_out")
    conference_in_scope(caller, conference_id)
    if caller.role not in Right.DEVICES.roles:
        raise Refused("forbidden")
    return CheckStages.to_send(conference_id, caller.login_id)


async def _ask(request: web.Request) -> protocol.Ask:
    headers = {name.lower(): value for name, value in request.headers.items()}
    return protocol.Ask(request.method, headers, await read_body(request, 2 * MAX_OFFER))


def _viewer(caller: Caller) -> str:
    # Whoever is bounded to a point's subtree watches for themselves: only its host's line is the point's.
    hall = caller.role is Role.HOST and caller.bridge_id is not None
    return f"bridge-{caller.bridge_id}" if hall else f"login-{caller.login_id}"


def _url(resource: str) -> str:
    return f"/media/resources/{resource}"


def _response(made: protocol.Response) -> web.Response:
    response = web.Response(status=made.status, body=made.body)
    for name, value in made.header_list():
        if name == "Content-Type":
            response.headers[name] = value
        else:
            response.headers.add(name, value)
    if not made.body:
        response.headers.pop("Content-Type", None)
    return response


_OFFER = Content(protocol.OFFER_TYPE, "The SDP offer.")
_ANSWER = Content(protocol.OFFER_TYPE, "The SDP answer; Location names the connection, ETag its state.")
_MEDIA_REFUSALS = frozenset({400, 406, 409})

ROUTES = [
    Route(
        "POST",
        "/media/whip/{id}/{source}",
        publish,
        Right.ANYONE,
        "WHIP: publish the centre, as organiser or with the stage's key (Bearer); or a hall that is called.",
        {201: _ANSWER},
        body=_OFFER,
        refusals=_MEDIA_REFUSALS | {401, 403},
    ),
    Route(
        "POST",
        "/media/whep/{id}",
        watch,
        Right.WATCH,
        "WHEP: watch the stage.",
        {201: _ANSWER},
        body=_OFFER,
        refusals=_MEDIA_REFUSALS,
        record=Record.NO,  # who watches stands among the lines
    ),
    Route(
        "PATCH",
        "/media/resources/{resource}",
        steer_resource,
        Right.ANYONE,
        "Trickle a candidate or restart ICE.",
        {200: Content(protocol.FRAGMENT_TYPE, "Our side after an ICE restart."), 204: None},
        body=Content(protocol.FRAGMENT_TYPE, "An SDP fragment (RFC 8840)."),
        refusals=frozenset({412, 428}),
        record=Record.NO,  # goes on with what was begun by a recorded request, or by one who watches
    ),
    Route(
        "DELETE",
        "/media/resources/{resource}",
        hang_up,
        Right.ANYONE,
        "Hang up.",
        {200: None},
        record=Record.NO,  # as above
    ),
    *(
        Route("OPTIONS", path, preflight, Right.ANYONE, "CORS preflight.", {204: None}, documented=False)
        for path in ("/media/whip/{id}/{source}", "/media/whep/{id}", "/media/resources/{resource}")
    ),
]
