"""Every address of the service, in one list: the server, the OpenAPI document and the access test read it."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from conference import version
from conference.http import media
from conference.http.openapi import document
from conference.http.route import Route
from conference.routes import (
    access,
    accounts,
    audit,
    event,
    intake,
    invitations,
    pages,
    privacy,
    programme,
    readiness,
    reports,
    room,
    stage,
)
from conference.routes import counting as doors
from schemas.wire import counting
from schemas.wire import room as wire_room
from schemas.wire import stage as wire_stage

ROUTES: list[Route] = [
    *pages.ROUTES,
    *access.ROUTES,
    *accounts.ROUTES,
    *audit.ROUTES,
    *event.ROUTES,
    *programme.ROUTES,
    *readiness.ROUTES,
    *intake.ROUTES,
    *privacy.ROUTES,
    *invitations.ROUTES,
    *doors.ROUTES,
    *reports.ROUTES,
    *stage.ROUTES,
    *room.ROUTES,
    *media.ROUTES,
]

FRAMES = (counting.Snapshot, counting.Delta, counting.News, wire_room.RoomNews, wire_room.States, wire_stage.StageFrame)


@lru_cache(1)
def openapi_document() -> dict[str, Any]:
    """The OpenAPI 3.1 document of this version."""
    return document(ROUTES, version(), FRAMES)
