"""Writing answers."""

from __future__ import annotations

from aiohttp import web
from multidict import CIMultiDict, CIMultiDictProxy
from pydantic import BaseModel

CSP = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; "
    "media-src 'self' blob:; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
SECURITY_HEADERS = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(self), microphone=(self), display-capture=(self)",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""Headers of every answer."""

# Answers about people are never kept by a cache on the way. All headers at once: adding them one by one to every
# answer costs 3 us.
JSON_HEADERS = CIMultiDictProxy(
    CIMultiDict({"Content-Type": "application/json", "Cache-Control": "no-store", **SECURITY_HEADERS})
)


def reply(model: BaseModel, status: int = 200) -> web.Response:
    """A model as JSON. Answers about people are never kept by a cache on the way."""
    return reply_json(model.model_dump_json(), status)


def reply_json(text: str, status: int = 200) -> web.Response:
    """JSON that was written already."""
    return web.Response(body=text.encode(), status=status, headers=JSON_HEADERS)


def nothing() -> web.Response:
    """204: done, and there is nothing to say."""
    return web.Response(status=204)
