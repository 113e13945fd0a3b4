"""Pages, assets, health, and the document of the API."""

from __future__ import annotations

from conference.http import pages
from conference.http.pages import page
from conference.http.route import Content, Right, Route
from schemas.wire import access

HTML = {200: Content("text/html", "The page.")}


def _page(path: str, name: str, about: str) -> Route:
    return Route("GET", path, page(name), Right.ANYONE, about, HTML, documented=False)


ROUTES: list[Route] = [
    # Pages. What they show comes from the API, which checks rights; the pages themselves hold nothing.
    _page("/", "index", "Sign in"),
    _page("/open", "open", "Open a link"),
    _page("/control", "control", "Control room"),
    _page("/bridge", "bridge", "Bridge console"),
    _page("/scan", "scan", "Scanner"),
    _page("/screen", "screen", "Hall screen"),
    _page("/t/{digits:[0-9]+}", "ticket", "Ticket"),
    Route("GET", "/sw.js", pages.get_service_worker, Right.ANYONE, "Service worker", HTML, documented=False),
    Route("GET", "/assets/{file:.+}", pages.get_asset, Right.ANYONE, "A built asset", HTML, documented=False),
    Route(
        "GET",
        "/healthz",
        pages.get_health,
        Right.ANYONE,
        "Whether the database and the media node answer now.",
        {200: access.HealthReport, 503: access.HealthReport},
    ),
    Route(
        "GET",
        "/api/openapi.json",
        pages.get_openapi,
        Right.ANYONE,
        "This document.",
        {200: Content("application/json", "OpenAPI 3.1.")},
    ),
]
