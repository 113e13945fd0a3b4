"""What happens around every handler: who asks, may they, how long, what went wrong, and the headers of every answer."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

import structlog
from aiohttp import web
from aiohttp.typedefs import Middleware

from conference.access.caller import Caller
from conference.access.logins import Logins
from conference.http.errors import refusal
from conference.http.route import Right, Route
from schemas.errors import Refused

COOKIE = "diemcau_login"
CSRF_HEADER = "X-Diemcau"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
CALLER = web.RequestKey("caller", Caller)
TOKEN = web.RequestKey("token", str)
CSP = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; "
    "media-src 'self' blob:; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
Next = Callable[[web.Request], Awaitable[web.StreamResponse]]
log = structlog.get_logger("http")


def guard(routes: list[Route], logins: Logins, public_host: str | None) -> Middleware:
    """The one middleware: errors outermost, then the right, then the handler under its time limit."""
    by_handler = {(route.method, route.path): route for route in routes}
    trace = log.bind().debug  # bound once: the lazy logger costs 10 us a request, also when nobody reads it

    async def answer(request: web.Request, handler: Next) -> web.StreamResponse:
        resource = request.match_info.route.resource
        route = by_handler.get((request.method, resource.canonical)) if resource is not None else None
        if route is None and request.method == "HEAD" and resource is not None:
            route = by_handler.get(("GET", resource.canonical))
        if route is not None:
            await _admit(request, route, logins, public_host)
        async with asyncio.timeout(route.seconds if route is not None else 30):
            return await handler(request)

    @web.middleware
    async def middleware(request: web.Request, handler: Next) -> web.StreamResponse:
        began = time.perf_counter()
        status = 500
        try:
            response = await answer(request, handler)
            status = response.status
            return response
        except Refused as refused:
            problem = refusal(refused)
        except TimeoutError:
            log.error("too_slow", route=_template(request))
            problem = refusal(Refused("too_slow"))
        except web.HTTPException as error:
            problem = _from_aiohttp(error)
        except asyncio.CancelledError:
            status = 499  # the client went away
            raise
        except Exception:
            log.exception("internal", route=_template(request))
            problem = refusal(Refused("internal"))
        finally:
            # The template, never the path: tickets stand in paths.
            trace(
                "request",
                method=request.method,
                route=_template(request),
                status=status,
                ms=round((time.perf_counter() - began) * 1000, 1),
            )
        return problem

    return middleware


async def add_headers(_request: web.Request, response: web.StreamResponse) -> None:
    """Headers of every answer (a signal, so that streams and files get them too)."""
    response.headers.setdefault("Content-Security-Policy", CSP)
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "no-referrer")
    response.headers.setdefault("Permissions-Policy", "camera=(self), microphone=(self), display-capture=(self)")
    response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")


async def _admit(request: web.Request, route: Route, logins: Logins, public_host: str | None) -> None:
    bearer = request.headers.get("Authorization", "")
    token = bearer[7:].strip() if bearer[:7].lower() == "bearer " else None
    by_cookie = token is None and COOKIE in request.cookies
    if by_cookie:
        token = request.cookies[COOKIE]
    caller = await logins.identify(token) if token and len(token) <= 200 else None
    foreign = not _same_origin(request, public_host)
    # A page elsewhere cannot make a browser add a bearer token: who brings one is not being ridden on.
    if (
        foreign
        and not bearer
        and (request.method not in SAFE or request.headers.get("Upgrade", "").lower() == "websocket")
    ):
        raise Refused("foreign_origin")
    if route.right is not Right.ANYONE:
        if caller is None:
            raise Refused("signed_out")
        if by_cookie and request.method not in SAFE and CSRF_HEADER not in request.headers:
            raise Refused("foreign_origin")
        if caller.role not in route.right.roles:
            raise Refused("forbidden")
    if caller is not None and token is not None:
        request[CALLER], request[TOKEN] = caller, token


def _same_origin(request: web.Request, public_host: str | None) -> bool:
    """A browser names the page that asks in `Origin`; no header means that no page asked."""
    origin = request.headers.get("Origin")
    if origin is None:
        return True
    host = urlsplit(origin).netloc.lower()
    return bool(host) and host in {request.host.lower(), public_host}


def _template(request: web.Request) -> str:
    resource = request.match_info.route.resource
    return resource.canonical if resource is not None else "(none)"


def _from_aiohttp(error: web.HTTPException) -> web.Response:
    if error.status in {301, 302, 303, 307, 308}:
        return web.Response(status=error.status, headers={"Location": error.headers["Location"]})
    if error.status == 405:
        return refusal(Refused("method_not_allowed"), {"Allow": error.headers.get("Allow", "")})
    codes = {401: "signed_out", 403: "forbidden", 404: "not_found", 413: "too_large", 415: "wrong_media_type"}
    return refusal(Refused(codes.get(error.status, "bad_request" if error.status < 500 else "internal")))
