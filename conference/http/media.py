"""WHIP and WHEP (RFC 9725, draft-ietf-wish-whep): who may, under which name, and then the engine.

The resource's name is unguessable and given only to its owner: whoever holds it may end or restart it.
"""

from __future__ import annotations

from aiohttp import web

from bridges.media.engine import Answer
from conference.access.caller import Caller
from conference.http.keys import MEDIA, STAGES
from conference.http.middleware import CALLER
from conference.http.parse import path_id, read_body
from conference.http.route import Content, Right, Route
from conference.http.scope import caller_of, conference_in_scope
from conference.stage import CENTRE, stage_of
from schemas.errors import Refused
from schemas.words import Role

MAX_SDP = 64 * 1024
SDP = "application/sdp"
FRAGMENT = "application/trickle-ice-sdpfrag"


async def publish(request: web.Request) -> web.Response:
    """WHIP: an organiser, or whoever holds the stage's key, publishes a source."""
    conference_id, source = path_id(request), request.match_info["source"]
    caller = request.get(CALLER)
    if caller is None:
        await request.app[STAGES].check_key(conference_id, _bearer(request))
    elif caller.role is not Role.ORGANISER:
        raise Refused("forbidden")
    else:
        conference_in_scope(caller, conference_id)
    if source != CENTRE:
        raise Refused("not_found")
    answer = await request.app[MEDIA].publish(stage_of(conference_id), source, await _offer(request))
    await request.app[STAGES].source_appeared(conference_id, source)
    return _created(answer)


async def watch(request: web.Request) -> web.Response:
    """WHEP: the stage, for a hall or for the control room. 409 while nobody publishes."""
    conference_id, caller = path_id(request), caller_of(request)
    conference_in_scope(caller, conference_id)
    answer = await request.app[MEDIA].watch(stage_of(conference_id), _viewer(caller), await _offer(request))
    return _created(answer)


async def patch_resource(request: web.Request) -> web.Response:
    """A trickled candidate (204), or an ICE restart (200 with our side)."""
    fragment = (await read_body(request, MAX_SDP)).decode("utf-8", "replace")
    made = await request.app[MEDIA].patch(
        request.match_info["resource"],
        fragment,
        if_match=request.headers.get("If-Match"),
        content_type=request.content_type,
    )
    headers = {"ETag": f'"{made.etag}"'}
    if made.fragment is None:
        return web.Response(status=204, headers=headers)
    return web.Response(status=200, text=made.fragment, content_type=FRAGMENT, headers=headers)


async def delete_resource(request: web.Request) -> web.Response:
    """Hang up."""
    await request.app[MEDIA].hang_up(request.match_info["resource"])
    return web.Response(status=200)


def _bearer(request: web.Request) -> str:
    header = request.headers.get("Authorization", "")
    if header[:7].lower() != "bearer ":
        raise Refused("signed_out")
    return header[7:].strip()


async def _offer(request: web.Request) -> str:
    if request.content_type != SDP:
        raise Refused("bad_media_type", needed=SDP)
    return (await read_body(request, MAX_SDP)).decode("utf-8", "replace")


def _viewer(caller: Caller) -> str:
    if caller.bridge_id is not None:
        return f"bridge-{caller.bridge_id}"
    return f"login-{caller.login_id}"


def _created(answer: Answer) -> web.Response:
    response = web.Response(
        status=201,
        text=answer.sdp,
        content_type=SDP,
        headers={"Location": f"/media/resources/{answer.resource}", "ETag": f'"{answer.etag}"'},
    )
    for link in answer.links:
        response.headers.add("Link", link)
    return response


_OFFER = Content(SDP, "The SDP offer.")
_ANSWER = Content(SDP, "The SDP answer; Location names the connection, ETag its state.")
_MEDIA_REFUSALS = frozenset({400, 406, 409})

ROUTES = [
    Route(
        "POST",
        "/media/whip/{id}/{source}",
        publish,
        Right.ANYONE,
        "WHIP: publish the centre, as organiser or with the stage's key (Bearer).",
        {201: _ANSWER},
        body=_OFFER,
        refusals=_MEDIA_REFUSALS | {401, 403},
    ),
    Route(
        "POST",
        "/media/whep/{id}",
        watch,
        Right.HOST,
        "WHEP: watch the stage.",
        {201: _ANSWER},
        body=_OFFER,
        refusals=_MEDIA_REFUSALS,
    ),
    Route(
        "PATCH",
        "/media/resources/{resource}",
        patch_resource,
        Right.ANYONE,
        "Trickle a candidate or restart ICE.",
        {200: Content(FRAGMENT, "Our side after an ICE restart."), 204: None},
        body=Content(FRAGMENT, "An SDP fragment (RFC 8840)."),
        refusals=frozenset({412, 428}),
    ),
    Route(
        "DELETE",
        "/media/resources/{resource}",
        delete_resource,
        Right.ANYONE,
        "Hang up.",
        {200: None},
    ),
]
