"""Reading requests: bytes with a limit, models with clear faults, numbers in the path."""

from __future__ import annotations

from typing import TypeVar

from aiohttp import hdrs, web
from pydantic import BaseModel, ValidationError

from schemas.errors import Refused

Model = TypeVar("Model", bound=BaseModel)
MAX_JSON = 64 * 1024
ASKED: web.RequestKey[BaseModel] = web.RequestKey("asked", BaseModel)
"""The body as it was parsed; the audit log keeps which fields it had."""


class WentAway(Exception):  # noqa: N818 - what people do, not a fault
    """The client was gone before all of its request had come: nobody waits for an answer."""


async def read_body(request: web.Request, limit: int) -> bytes:
    """The body, at most `limit` bytes; larger is refused while it comes in, without being held.

    Raises `Refused("too_large")`, and `WentAway`.
    """
    length = request.content_length
    if length is not None and length > limit:
        raise Refused("too_large", limit_bytes=limit)
    try:
        return await _whole(request, length, limit)
    except ConnectionResetError:
        raise WentAway from None


async def _whole(request: web.Request, length: int | None, limit: int) -> bytes:
    if length is not None:
        content = request.content
        # Most bodies came in one packet with their headers. As long as it said, and not longer.
        return content.read_nowait() if content.is_eof() else await content.read()
    body = bytearray()
    async for chunk in request.content.iter_chunked(64 * 1024):
        body += chunk
        if len(body) > limit:
            raise Refused("too_large", limit_bytes=limit)
    return bytes(body)


async def parse(request: web.Request, model: type[Model], limit: int = MAX_JSON) -> Model:
    """The JSON body as `model`; what is wrong is told by field, never by echoing the value."""
    return parsed(request, model, await json_body(request, limit))


async def json_body(request: web.Request, limit: int = MAX_JSON) -> bytes:
    """The body as it came, when it says that it is JSON."""
    if request.headers.get(hdrs.CONTENT_TYPE) != "application/json" and request.content_type != "application/json":
        raise Refused("wrong_media_type", expected="application/json")
    return await read_body(request, limit)


def parsed(request: web.Request, model: type[Model], body: bytes) -> Model:
    """A JSON body that was read already, as `model`."""
    made = read_json(model, body)
    asked: BaseModel = made
    request[ASKED] = asked
    return made


def read_json(model: type[Model], body: bytes) -> Model:
    """The same for what no log keeps: it lives no longer than its reader wants it."""
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        raise _faults(error) from None


def parse_query(request: web.Request, model: type[Model]) -> Model:
    """The query string as `model`; a name given twice is a fault."""
    if len(request.query) != len(set(request.query)):
        raise Refused("bad_request", fields=["a parameter is given twice"])
    try:
        return model.model_validate(dict(request.query))
    except ValidationError as error:
        raise _faults(error) from None


def path_id(request: web.Request, name: str = "id") -> int:
    """The row number in the path; what is no number names nothing."""
    text = request.match_info[name]
    if not (text.isascii() and text.isdigit() and len(text) <= 16) or not 1 <= int(text) < 2**53:
        raise Refused("not_found")
    return int(text)


def _faults(error: ValidationError) -> Refused:
    faults = [
        f"{'.'.join(str(part) for part in fault['loc']) or 'body'}: {fault['msg']}"
        for fault in error.errors(include_url=False, include_input=False, include_context=False)
    ]
    return Refused("bad_request", fields=faults[:20])
