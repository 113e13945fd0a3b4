"""A route as data: address, right, models. `routes.py` lists them; the server, the OpenAPI document and the test that
tries every role on every route all read the same list.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from aiohttp import web
from pydantic import BaseModel

from schemas.words import Role

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Right(Enum):
    """Who may call a route at all. What they may see of it is bounded again by their scope, in the handler."""

    ANYONE = frozenset[Role]()
    SIGNED_IN = frozenset({Role.ORGANISER, Role.HOST, Role.DEVICE})
    DOOR = frozenset({Role.ORGANISER, Role.HOST, Role.DEVICE})
    HOST = frozenset({Role.ORGANISER, Role.HOST})
    ORGANISER = frozenset({Role.ORGANISER})

    @property
    def roles(self) -> frozenset[Role]:
        """The roles that hold this right; empty means that no login is asked for."""
        return self.value


@dataclass(frozen=True, slots=True)
class Content:
    """An answer or a body that is not JSON of a model: its media type and a word on it."""

    media_type: str
    about: str
    max_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Route:
    """One address. `answers` maps a status to its model, its content, or None for an empty answer."""

    method: str
    path: str
    handler: Handler
    right: Right
    about: str
    answers: Mapping[int, type[BaseModel] | Content | None]
    body: type[BaseModel] | Content | None = None
    query: type[BaseModel] | None = None
    refusals: frozenset[int] = field(default_factory=frozenset)
    documented: bool = True
    seconds: float | None = 30.0
    """How long the handler may take; None for streams that stay open."""

    @property
    def name(self) -> str:
        """The handler's name, used as the operation id."""
        return self.handler.__name__

    @property
    def parameters(self) -> list[str]:
        """The names in the path, in order."""
        return re.findall(r"{(\w+)", self.path)

    @property
    def template(self) -> str:
        """The path as OpenAPI and the access log write it: without patterns, and never with values."""
        return re.sub(r"{(\w+):[^}]+}", r"{\1}", self.path)
