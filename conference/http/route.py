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

from conference.access.rights import OWN, Right
from schemas.words import AuditKind, Role

__all__ = ["Content", "Handler", "Record", "Right", "Route"]

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Record(Enum):
    """Whether and as what the audit log keeps a route's requests (`conference/http/audited.py`)."""

    AUTO = "auto"  # a change by its method, a read of personal data by the shape of its answers
    SIGN_IN = "sign_in"
    CHANGE = "change"
    READ = "read"
    NO = "no"  # nothing of a person is in it, or it has a log of its own: say why beside it

    @property
    def kind(self) -> AuditKind | None:
        """The word that entries carry."""
        return None if self in {Record.AUTO, Record.NO} else AuditKind(self.value)


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

    record: Record = Record.AUTO
    bounded: bool = False
    """The handler keeps to the bridge points of the caller. Where it does not say so, an account that is bounded to a
    part of the conference is turned away; routes for hosts are bounded by nature (`for_a_part`)."""

    @property
    def for_a_part(self) -> bool:
        """Whether a caller who is bounded to some bridge points may call it."""
        return self.bounded or self.right in OWN or Role.HOST in self.right.roles

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
