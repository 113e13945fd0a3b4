"""What happens around every handler: who asks, may they, how long, what went wrong, and the headers of every answer."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import nullcontext
from typing import NamedTuple
from urllib.parse import urlsplit

import structlog
from aiohttp import hdrs, web
from aiohttp.typedefs import Middleware
from multidict import istr

from conference.access.caller import Caller
from conference.access.contacts import QUEUE_HEADER, Contacts
from conference.access.logins import Logins
from conference.access.rights import OWN
from conference.audit.deed import doing
from conference.http.audited import Auditor, kind_of
from conference.http.errors import refusal
from conference.http.pages import missing
from conference.http.parse import WentAway
from conference.http.reply import SECURITY_HEADERS
from conference.http.route import Right, Route
from schemas.errors import Refused
from schemas.words import AuditKind

COOKIE = "diemcau_login"
CSRF_HEADER = "X-Diemcau"
GONE = 499  # the client went away: nginx's number, as HTTP has none
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
CALLER = web.RequestKey("caller", Caller)
TOKEN = web.RequestKey("token", str)
QUEUE = istr(QUEUE_HEADER)  # folded once, not for every request
Next = Callable[[web.Request], Awaitable[web.StreamResponse]]
log = structlog.get_logger("http")


class _Watched(NamedTuple):
    """What the middleware needs of an address, looked up once: nothing of it depends on the request."""

    route: Route | None
    template: str
    kind: AuditKind | None


class _Watchlist:
    """The routes by what the router found; learnt as they come."""

    def __init__(self, routes: list[Route]) -> None:
        self._listed = {(route.method, route.template): route for route in routes}
        self.known: dict[tuple[web.AbstractResource | None, str], _Watched] = {}

    def learn(self, resource: web.AbstractResource | None, method: str) -> _Watched:
        """The route behind a resource that was not asked for yet. Raises `KeyError` for one that is served but not
        listed: nobody knows its right, so nobody gets it."""
        if resource is None:
            return _Watched(None, "(none)", None)
        path = resource.canonical
        route = self._listed.get((method, path)) or self._listed["GET" if method == "HEAD" else method, path]
        # Only a method of ours comes so far: the table stays as small as the list of routes.
        found = self.known[resource, method] = _Watched(route, path, kind_of(route))
        return found


def _serving(
    logins: Logins, contacts: Contacts, auditor: Auditor, public_host: str | None
) -> Callable[[web.Request, Next, Route, AuditKind | None], Awaitable[web.StreamResponse]]:
    """Who asks, may they, the handler in its time, and the record of it."""

    async def serve(request: web.Request, handler: Next, route: Route, kind: AuditKind | None) -> web.StreamResponse:
        caller = None
        deed = None if kind is None else auditor.begin(request, route, kind)
        try:
            token, by_cookie = _credentials(request)
            if token is not None:
                caller = logins.recall(token) or await logins.identify(token)
            if deed is not None:
                deed.caller = caller
            _admit(request, route, caller, public_host, by_cookie=by_cookie)
            if caller is not None and token is not None:
                request[CALLER], request[TOKEN] = caller, token
                if caller.device_id is not None:
                    contacts.note(caller.device_id, request.headers.get(QUEUE))
                elif caller.login_id is not None:
                    logins.note(caller.login_id)
            seconds = route.seconds
            with nullcontext() if deed is None else doing(deed):
                response = await (handler(request) if seconds is None else _within(seconds, handler(request)))
        except Refused as refused:
            if kind is not None and deed is not None:
                await auditor.refused(request, route, kind, deed, refused.code)
            raise
        if deed is not None and response.status < 400:
            await auditor.done(deed)
        return response

    return serve


def guard(
    routes: list[Route], logins: Logins, contacts: Contacts, auditor: Auditor, public_host: str | None
) -> Middleware:
    """The one middleware: errors outermost, then the right, then the handler under its time limit, then the record."""
    watchlist = _Watchlist(routes)
    watched, serve = watchlist.known, _serving(logins, contacts, auditor, public_host)
    bound = log.bind()  # bound once: the lazy logger costs 10 us a request, also when nobody reads it
    trace = bound.debug if bound.is_enabled_for(logging.DEBUG) else None

    @web.middleware
    async def middleware(request: web.Request, handler: Next) -> web.StreamResponse:
        began = 0.0 if trace is None else time.perf_counter()
        status = 500
        resource, method = request.match_info.route.resource, request.method
        route, template, kind = watched.get((resource, method)) or watchlist.learn(resource, method)
        try:
            response = await (handler(request) if route is None else serve(request, handler, route, kind))
            status = response.status
            return response
        except Refused as refused:
            problem = refusal(refused)
        except TimeoutError:
            log.error("too_slow", route=template)
            problem = refusal(Refused("too_slow"))
        except web.HTTPException as error:
            if error.status == 404 and _is_a_person(request):
                return await missing(request)
            problem = _from_aiohttp(error)
        except asyncio.CancelledError:
            status = GONE
            raise
        except WentAway:
            status = GONE
            return web.Response(status=GONE)
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


def bearer(headers: Mapping[str, str]) -> str | None:
    """The token after `Authorization: Bearer`; None when none came, or one that cannot be ours."""
    given = headers.get(hdrs.AUTHORIZATION)
    if given is None or given[:7].lower() != "bearer ":
        return None
    token = given[7:].strip()
    return token if 0 < len(token) <= 200 else None


def _credentials(request: web.Request) -> tuple[str | None, bool]:
    """The token that came, and whether a cookie brought it."""
    if request.headers.get(hdrs.AUTHORIZATION, "")[:7].lower() == "bearer ":
        return bearer(request.headers), False
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
        if caller.must_enrol and route.right not in OWN:
            raise Refused("enrol_first")
        if caller.bridge_id is not None and not route.for_a_part:
            raise Refused("only_a_part")


def _is_a_person(request: web.Request) -> bool:
    """A browser that was sent to an address, by hand or by a link; the API's own clients get JSON."""
    asks = request.method == "GET" and "text/html" in request.headers.get(hdrs.ACCEPT, "")
    return asks and not request.path.startswith("/api/")


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
