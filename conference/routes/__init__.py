"""Every address of the service, in one list: the server, the OpenAPI document and the access test read it."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from conference import version
from conference.http import media
from conference.http.openapi import document
from conference.http.route import Route
from conference.routes import access, event, pages, reports, stage
from conference.routes import counting as doors
from schemas.wire import counting

ROUTES: list[Route] = [
    *pages.ROUTES,
    *access.ROUTES,
    *event.ROUTES,
    *doors.ROUTES,
    *reports.ROUTES,
    *stage.ROUTES,
    *media.ROUTES,
]

FRAMES = (counting.Snapshot, counting.Delta)


@lru_cache(1)
def openapi_document() -> dict[str, Any]:
    """The OpenAPI 3.1 document of this version."""
    return document(ROUTES, version(), FRAMES)
