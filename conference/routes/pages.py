"""Pages, assets, health, and the document of the API."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from conference.http import pages
from conference.http.pages import page
from conference.http.route import Content, Right, Route
from schemas.wire import access

HTML = {200: Content("text/html", "The page.")}


# The build reads the same list (web/build/pages.ts): a page that is served has been built.
PAGES: list[dict[str, Any]] = json.loads((files("conference.routes") / "pages.json").read_bytes())

ROUTES: list[Route] = [
    # What pages show comes from the API, which checks rights; the pages themselves hold nothing.
    *(
        Route("GET", one["path"], page(one["name"]), Right.ANYONE, one["about"], HTML, documented=False)
        for one in PAGES
    ),
    Route("GET", "/sw.js", pages.get_service_worker, Right.ANYONE, "Service worker", HTML, documented=False),
    Route(
        "GET",
        "/manifest.webmanifest",
        pages.get_manifest,
        Right.ANYONE,
        "The scanner's manifest",
        HTML,
        documented=False,
    ),
    Route("GET", "/icons/{file:[a-z0-9-]+}.png", pages.get_icon, Right.ANYONE, "An icon", HTML, documented=False),
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
