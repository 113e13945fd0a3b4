"""Writing answers."""

from __future__ import annotations

from aiohttp import web
from multidict import CIMultiDict, CIMultiDictProxy
from pydantic import BaseModel

# Answers about people are never kept by a cache on the way.
_JSON = CIMultiDictProxy(CIMultiDict({"Content-Type": "application/json", "Cache-Control": "no-store"}))


def reply(model: BaseModel, status: int = 200) -> web.Response:
    """A model as JSON. Answers about people are never kept by a cache on the way."""
    return reply_json(model.model_dump_json(), status)


def reply_json(text: str, status: int = 200) -> web.Response:
    """JSON that was written already."""
    return web.Response(body=text.encode(), status=status, headers=_JSON)


def nothing() -> web.Response:
    """204: done, and there is nothing to say."""
    return web.Response(status=204)
