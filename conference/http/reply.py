"""Writing answers."""

from __future__ import annotations

from aiohttp import web
from pydantic import BaseModel


def reply(model: BaseModel, status: int = 200) -> web.Response:
    """A model as JSON. Answers about people are never kept by a cache on the way."""
    return web.Response(
        body=model.model_dump_json().encode(),
        status=status,
        content_type="application/json",
        headers={"Cache-Control": "no-store"},
    )


def nothing() -> web.Response:
    """204: done, and there is nothing to say."""
    return web.Response(status=204)
