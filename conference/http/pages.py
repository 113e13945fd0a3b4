"""The pages, as `make web` built them, and whether the service is well."""

from __future__ import annotations

import asyncio

from aiohttp import web

from conference import version
from conference.http.keys import DATABASE, MEDIA, PAGES
from conference.http.route import Handler
from schemas.errors import Refused
from schemas.wire.access import HealthReport


def page(name: str) -> Handler:
    """A handler that answers with one built page."""

    async def get_page(request: web.Request) -> web.StreamResponse:
        return _file(request, f"{name}.html", "no-cache")

    get_page.__name__ = f"page_{name}"
    return get_page


async def missing(request: web.Request) -> web.StreamResponse:
    """The page for an address that leads nowhere: words for a person, with the status that tells a machine."""
    return _file(request, "missing.html", "no-cache", 404)


async def get_service_worker(request: web.Request) -> web.StreamResponse:
    """The scanner's service worker; its place at the top lets it serve /scan."""
    return _file(request, "sw.js", "no-cache")


async def get_manifest(request: web.Request) -> web.StreamResponse:
    """What makes the scanner installable."""
    return _file(request, "manifest.webmanifest", "no-cache")


async def get_icon(request: web.Request) -> web.StreamResponse:
    """An icon of the installed scanner; its name does not change, so it is asked for again once a day."""
    return _file(request, f"icons/{request.match_info['file']}.png", "public, max-age=86400")


async def get_asset(request: web.Request) -> web.StreamResponse:
    """A script, style, font or picture; its name holds its content's hash, so it never changes."""
    return _file(request, f"assets/{request.match_info['file']}", "public, max-age=31536000, immutable")


async def get_openapi(request: web.Request) -> web.Response:
    """The OpenAPI document of this version; made when first asked for, as it costs a quarter of a second."""
    from conference.routes import openapi_document  # noqa: PLC0415 - the routes name this very handler

    return web.json_response(await asyncio.to_thread(openapi_document))


async def get_health(request: web.Request) -> web.Response:
    """`ok` only when the database and the media node answer now; 503 otherwise."""
    database, media = await asyncio.gather(request.app[DATABASE].answers(), request.app[MEDIA].healthy())
    well = database and media
    report = HealthReport(status="ok" if well else "down", database=database, media=media, version=version())
    return web.Response(
        body=report.model_dump_json().encode(),
        status=200 if well else 503,
        content_type="application/json",
        headers={"Cache-Control": "no-store"},
    )


def _file(request: web.Request, name: str, cache: str, status: int = 200) -> web.FileResponse:
    root = request.app[PAGES]
    path = (root / name).resolve()
    if not path.is_relative_to(root.resolve()) or not path.is_file():
        raise Refused("not_found")
    return web.FileResponse(path, status=status, headers={"Cache-Control": cache})
