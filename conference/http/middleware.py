"""What happens around every handler: who asks, may they, how long, what went wrong, and the headers of every answer."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import NamedTuple
from urllib.parse import urlsplit

import structlog
from aiohttp import hdrs, web
from aiohttp.typedefs import Middleware
from multidict import istr

from conference.access.caller import Caller
from conference.access.contacts import QUEUE_HEADER, Contacts
from conference.access.logins import Logins
from conference.http.errors import refusal
from conference.http.reply import SECURITY_HEADERS
from conference.http.route import Right, Route
from schemas.errors import Refused

COOKIE = "diemcau_login"
CSRF_HEADER = "X-Diemcau"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
CALLER = web.RequestKey("caller", Caller)
TOKEN = web.RequestKey("token", str)
_QUEUE = istr(QUEUE_HEADER)  # folded once, not for every request
Next = Callable[[web.Request], Awaitable[web.StreamResponse]]
log = structlog.get_logger("http")


class _Watched(NamedTuple):
    """What the middleware needs of an address, looked up once: nothing of it depends on the request."""

    route: Route | None
    template: str
    seconds: float | None


def guard(routes: list[Route], logins: Logins, contacts: Contacts, public_host: str | None) -> Middleware:
    """The one middleware: errors outermost, then the right, then the handler under its time limit."""
    by_handler = {(route.method, route.path): route for route in routes}
    watched: dict[tuple[web.AbstractResource, str], _Watched] = {}
    bound = log.bind()  # bound once: the lazy logger costs 10 us a request, also when nobody reads it
    trace = bound.debug if bound.is_enabled_for(logging.DEBUG) else None

    def learn(resource: web.AbstractResource | None, method: str) -> _Watched:
        if resource is None:
            return _Watched(None, "(none)", 30.0)
        path = resource.canonical
        route = by_handler.get((method, path)) or (by_handler.get(("GET", path)) if method == "HEAD" else None)
        found = _Watched(route, path, 30.0 if route is None else route.seconds)
        if route is not None:  # then the method is one of ours, and the table stays as small as the list of routes
            watched[resource, method] = found
        return found

    @web.middleware
    async def middleware(request: web.Request, handler: Next) -> web.StreamResponse:
        began = 0.0 if trace is None else time.perf_counter()
        status = 500
        resource, method = request.match_info.route.resource, request.method
        route, template, seconds = watched.get((resource, method)) or learn(resource, method)  # type: ignore[arg-type]
        try:
            if route is not None:
                token, by_cookie = _credentials(request)
                caller = None
                if token is not None:
                    caller = logins.recall(token) or await logins.identify(token)
                _admit(request, route, caller, public_host, by_cookie=by_cookie)
                if caller is not None and token is not None:
                    request[CALLER], request[TOKEN] = caller, token
                    if caller.device_id is not None:
                        contacts.note(caller.device_id, request.headers.get(_QUEUE))
            response = await (handler(request) if seconds is None else _within(seconds, handler(request)))
            status = response.status
            return response
        except Refused as refused:
            problem = refusal(refused)
        except TimeoutError:
            log.error("too_slow", route=template)
            problem = refusal(Refused("too_slow"))
        except web.HTTPException as error:
            problem = _from_aiohttp(error)
        except asyncio.CancelledError:
            status = 499  # the client went away
            raise
        except Exception:
            log.exception("internal", route=template)
            problem = refusal(Refused("internal"))
        finally:
            if trace is not None:
                # The template, never the path: tickets stand in paths.
                ms = round((time.perf_counter() - began) * 1000, 1)
                trace("request", method=method, route=template, status=status, ms=ms)
        return problem

    return middleware


class _Late:
    """Cancels a task when it is called, and remembers that it did."""

    __slots__ = ("came", "task")

    def __init__(self, task: asyncio.Task[object]) -> None:
        self.task, self.came = task, False

    def __call__(self) -> None:
        self.came = True
        self.task.cancel()


async def _within(seconds: float, answer: Awaitable[web.StreamResponse]) -> web.StreamResponse:
    """`asyncio.timeout` at a third of its price (it is paid by every request); raises TimeoutError as that does."""
    task = asyncio.current_task()
    assert task is not None
    cancelled_before = task.cancelling()
    late = _Late(task)
    timer = asyncio.get_running_loop().call_later(seconds, late)
    try:
        return await answer
    except asyncio.CancelledError:
        if late.came and task.cancelling() - 1 <= cancelled_before:  # by us alone, and not by a client that went away
            raise TimeoutError from None
        raise
    finally:
        timer.cancel()
        if late.came:
            task.uncancel()


async def add_headers(_request: web.Request, response: web.StreamResponse) -> None:
    """Headers of every answer (a signal, so that streams and files get them too)."""
    headers = response.headers
    if hdrs.CONTENT_SECURITY_POLICY in headers:  # JSON answers are made with all of them
        return
    for name, value in SECURITY_HEADERS.items():
        headers.setdefault(name, value)


def _credentials(request: web.Request) -> tuple[str | None, bool]:
    """The token that came, and whether a cookie brought it."""
    bearer = request.headers.get(hdrs.AUTHORIZATION)
    if bearer is not None and bearer[:7].lower() == "bearer ":
        token = bearer[7:].strip()
        return (token if 0 < len(token) <= 200 else None), False
    cookie = request.cookies.get(COOKIE)
    return (cookie if cookie and len(cookie) <= 200 else None), cookie is not None


def _admit(
    request: web.Request, route: Route, caller: Caller | None, public_host: str | None, *, by_cookie: bool
) -> None:
    headers = request.headers
    # A page elsewhere cannot make a browser add a bearer token: who brings one is not being ridden on.
    if (
        not headers.get(hdrs.AUTHORIZATION)
        and not _same_origin(request, public_host)
        and (request.method not in SAFE or headers.get(hdrs.UPGRADE, "").lower() == "websocket")
    ):
        raise Refused("foreign_origin")
    if route.right is not Right.ANYONE:
        if caller is None:
            raise Refused("signed_out")
        if by_cookie and request.method not in SAFE and CSRF_HEADER not in headers:
            raise Refused("foreign_origin")
        if caller.role not in route.right.roles:
            raise Refused("forbidden")


def _same_origin(request: web.Request, public_host: str | None) -> bool:
    """A browser names the page that asks in `Origin`; no header means that no page asked."""
    origin = request.headers.get(hdrs.ORIGIN)
    if origin is None:
        return True
    host = urlsplit(origin).netloc.lower()
    return bool(host) and host in {request.host.lower(), public_host}


def _from_aiohttp(error: web.HTTPException) -> web.Response:
    if error.status in {301, 302, 303, 307, 308}:
        return web.Response(status=error.status, headers={"Location": error.headers["Location"]})
    if error.status == 405:
        return refusal(Refused("method_not_allowed"), {"Allow": error.headers.get("Allow", "")})
    codes = {401: "signed_out", 403: "forbidden", 404: "not_found", 413: "too_large", 415: "wrong_media_type"}
    return refusal(Refused(codes.get(error.status, "bad_request" if error.status < 500 else "internal")))
