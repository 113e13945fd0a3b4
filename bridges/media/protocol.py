"""WHIP (RFC 9725) and WHEP (draft-ietf-wish-whep) as values: a request goes in, a response comes out.

The node's own HTTP face and the coordinator's both serve these URLs; what they answer is decided here,
once. GET, HEAD and PUT are refused with 405, as the RFC reserves them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from bridges.media.engine import MediaEngine
from bridges.media.sdp import MAX_OFFER
from schemas.errors import CODES, Refused

OFFER_TYPE = "application/sdp"
FRAGMENT_TYPE = "application/trickle-ice-sdpfrag"

STATUS = {
    "bad_offer": 400,
    "bad_fragment": 400,
    "bad_request": 400,
    "media_key": 401,
    "no_such_resource": 404,
    "no_common_codec": 406,
    "no_publisher": 409,
    "precondition_failed": 412,
    "media_too_large": 413,
    "bad_media_type": 415,
    "precondition_required": 428,
    "media_busy": 503,
    "media_down": 503,
    "media_full": 503,
    "media_off": 409,
    "media_port_taken": 503,
}
RETRY_AFTER = {"no_publisher": 3, "media_busy": 3, "media_down": 2, "media_full": 30, "media_off": 300}
"""Seconds a client should wait."""

CORS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Location, ETag, Link, Retry-After, Accept-Patch, Accept-Post",
}
_PREFLIGHT = {
    "Access-Control-Allow-Headers": "Authorization, Content-Type, If-Match",
    "Access-Control-Max-Age": "86400",
}


@dataclass(frozen=True, slots=True)
class Ask:
    """A request: method, headers with lower-case names, body."""

    method: str
    headers: Mapping[str, str]
    body: bytes = b""

    @property
    def bearer(self) -> str:
        """The bearer token, "" without one."""
        scheme, _, token = self.headers.get("authorization", "").partition(" ")
        return token.strip() if scheme.lower() == "bearer" else ""


@dataclass(frozen=True, slots=True)
class Response:
    """What to send back. `links` are separate Link headers."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    links: tuple[str, ...] = ()

    def header_list(self) -> list[tuple[str, str]]:
        """All headers, Link repeated."""
        return [*self.headers.items(), *(("Link", link) for link in self.links)]


SessionUrl = Callable[[str], str]
"""From a resource's name to its URL, for Location."""


async def whip(engine: MediaEngine, stage: str, source: str, ask: Ask, url: SessionUrl) -> Response:
    """The URL that OBS or a browser posts its offer to."""

    async def post() -> Response:
        answer = await engine.publish(stage, source, _offer(ask))
        return _created(answer.sdp, answer.etag, answer.links, url(answer.resource))

    return await _serve(ask, {"POST": post}, {"Accept-Post": OFFER_TYPE})


async def whep(
    engine: MediaEngine, stage: str, viewer: str, ask: Ask, url: SessionUrl, *, source: str | None = None
) -> Response:
    """The URL that a player posts its offer to."""

    async def post() -> Response:
        answer = await engine.watch(stage, viewer, _offer(ask), source=source)
        return _created(answer.sdp, answer.etag, answer.links, url(answer.resource))

    return await _serve(ask, {"POST": post}, {"Accept-Post": OFFER_TYPE})


async def session(engine: MediaEngine, resource: str, ask: Ask) -> Response:
    """The URL of one connection: trickle and ICE restart by PATCH, end by DELETE."""

    async def patch() -> Response:
        content_type = ask.headers.get("content-type", "")
        found = await engine.patch(
            resource, _text(ask.body), if_match=ask.headers.get("if-match"), content_type=content_type
        )
        etag = {"ETag": f'"{found.etag}"'}
        if found.fragment is None:
            return Response(204, dict(CORS))
        return Response(200, CORS | etag | {"Content-Type": FRAGMENT_TYPE}, found.fragment.encode())

    async def delete() -> Response:
        # entity tags are ignored on purpose: they name the ICE session, and the end ends all of them
        await engine.hang_up(resource)
        return Response(200, dict(CORS))

    return await _serve(ask, {"PATCH": patch, "DELETE": delete}, {"Accept-Patch": FRAGMENT_TYPE})


async def _serve(
    ask: Ask, methods: Mapping[str, Callable[[], Awaitable[Response]]], accepts: dict[str, str]
) -> Response:
    allowed = ", ".join([*methods, "OPTIONS"])
    if ask.method == "OPTIONS":
        extra = {"Allow": allowed, "Access-Control-Allow-Methods": allowed}
        return Response(204, CORS | _PREFLIGHT | accepts | extra)
    serve = methods.get(ask.method)
    if serve is None:
        return Response(405, CORS | {"Allow": allowed})
    try:
        return await serve()
    except Refused as refused:
        return refusal(refused, accepts)


def refusal(refused: Refused, extra: Mapping[str, str] | None = None) -> Response:
    """A refusal in the house's one JSON shape, with Retry-After where waiting helps."""
    words = CODES.get(refused.code, CODES["bad_request"])
    facts = {name: value if isinstance(value, int | float) else str(value) for name, value in refused.facts.items()}
    message = {"vi": _fill(words.vi, facts), "en": _fill(words.en, facts)}
    body = json.dumps({"code": refused.code, "message": message, "facts": facts}, ensure_ascii=False)
    headers = CORS | {"Content-Type": "application/json; charset=utf-8"} | dict(extra or {})
    status = STATUS.get(refused.code, 400)
    if refused.code in RETRY_AFTER:
        headers["Retry-After"] = str(RETRY_AFTER[refused.code])
    if status == 401:
        headers["WWW-Authenticate"] = 'Bearer realm="diemcau media"'
    return Response(status, headers, body.encode())


def _fill(sentence: str, facts: Mapping[str, object]) -> str:
    return re.sub(r"\{(\w+)\}", lambda found: str(facts.get(found[1], found[0])), sentence)


def _created(sdp: str, etag: str, links: tuple[str, ...], location: str) -> Response:
    headers = {
        "Content-Type": OFFER_TYPE,
        "Location": location,
        "ETag": f'"{etag}"',
        "Accept-Patch": FRAGMENT_TYPE,
        "Cache-Control": "no-store",
    }
    return Response(201, CORS | headers, sdp.encode(), links)


def _offer(ask: Ask) -> str:
    if ask.headers.get("content-type", "").partition(";")[0].strip().lower() != OFFER_TYPE:
        raise Refused("bad_media_type", needed=OFFER_TYPE)
    if len(ask.body) > MAX_OFFER:
        raise Refused("media_too_large", limit=MAX_OFFER)
    return _text(ask.body)


def _text(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise Refused("bad_offer", reason="it is not UTF-8") from error
