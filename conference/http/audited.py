"""What of a request reaches the audit log. The route says it, or else its method and its answers do: a change is
recorded, and so is an answer with personal data. Only a route that says `Record.NO` is not, so none can be forgotten.

Never recorded are values that people typed: the names of the fields of a body, and what a handler notes itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from typing import Any, get_args

from aiohttp import web
from pydantic import BaseModel

from bridges.registry import Registry
from checkin.gate import Gate
from conference.access.caller import Caller
from conference.access.throttle import Throttle
from conference.audit.chain import DONE, Entry, details_of
from conference.audit.deed import Deed
from conference.audit.log import AuditLog
from conference.http.address import address_of, shortened
from conference.http.parse import ASKED
from conference.http.route import Record, Right, Route
from schemas.errors import Refused
from schemas.words import AuditKind

PERSONAL = frozenset(
    {
        "birth_date",
        "birth_year",
        "citizen_tail",
        "contact",
        "contact_phone",
        "email",
        "full_name",
        "phone",
        "substitute",
    }
)
"""Fields of answers that are about a person."""

DEED = web.RequestKey("audit_deed", Deed)
"""The deed of a request that is recorded."""
_SINGULAR = {"breaches": "breach", "requests": "privacy-request"}
_UNSAFE = frozenset({"POST", "PUT", "PATCH", "DELETE"})
_FORBIDDEN = frozenset({"forbidden", "only_a_part"})


def note(request: web.Request, about: str = "", **facts: object) -> None:
    """Add to this request's entry: `about` names the object ("account:3"), `facts` say more. No personal data."""
    deed = request.get(DEED)
    if deed is not None:
        deed.about = about or deed.about
        deed.facts.update(facts)


def kind_of(route: Route) -> AuditKind | None:
    """As what a route's requests are recorded; None: not at all."""
    if route.record is not Record.AUTO:
        return route.record.kind
    if route.method in _UNSAFE:
        return AuditKind.CHANGE
    if route.right is Right.ANYONE:  # nobody is signed in: the holder of a ticket reads what is theirs
        return None
    personal = any(isinstance(answer, type) and is_personal(answer) for answer in route.answers.values())
    return AuditKind.READ if personal else None


@cache
def is_personal(model: type[BaseModel]) -> bool:
    """Whether an answer of this shape holds something about a person, at any depth."""
    return any(PERSONAL & set(each.model_fields) for each in _models_in(model, set()))


def _models_in(annotation: Any, seen: set[Any]) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if annotation in seen:
            return
        seen.add(annotation)
        yield annotation
        for field in annotation.model_fields.values():
            yield from _models_in(field.annotation, seen)
        return
    for part in get_args(annotation):
        yield from _models_in(part, seen)


class Auditor:
    """Writes the entry of a request; the middleware calls it for every route that is recorded."""

    def __init__(
        self,
        log: AuditLog,
        registry: Registry,
        gate: Gate,
        clock: Callable[[], float],
        now: Callable[[], datetime],
    ) -> None:
        self._log, self._registry, self._gate, self._now = log, registry, gate, now
        self._refusals = Throttle(burst=60, per_minute=30, clock=clock)

    def begin(self, request: web.Request, route: Route, kind: AuditKind) -> Deed:
        """A request comes; its handler may write the entry with its change."""
        deed = request[DEED] = Deed(self._log.key, lambda deed: self._entry(request, route, kind, deed, DONE))
        return deed

    async def done(self, deed: Deed) -> None:
        """The request was answered. Raises `Refused("audit_unavailable")` when that cannot be kept."""
        if deed.kept is None:
            await self._log.append(deed.entry(deed))
        else:
            self._log.saw(deed.kept)

    async def refused(self, request: web.Request, route: Route, kind: AuditKind, deed: Deed, code: str) -> None:
        """The request was turned away: kept for sign-ins, where somebody reached for what is not theirs, and where the
        log has said already that it was done."""
        forbidden = code in _FORBIDDEN and deed.caller is not None
        if kind is not AuditKind.SIGN_IN and not forbidden and deed.kept is None:
            return
        caller = deed.caller
        try:  # a page that asks again and again must not fill the disk
            self._refusals.take(address_of(request) if caller is None else (caller.login_id, caller.device_id))
            await self._log.append(self._entry(request, route, kind, deed, code))
        except Refused:
            return

    def _entry(self, request: web.Request, route: Route, kind: AuditKind, deed: Deed, outcome: str) -> Entry:
        named, caller = _named(route, request), deed.caller
        asked = request.get(ASKED)
        facts = ({} if asked is None else {"fields": sorted(asked.model_fields_set)}) | deed.facts
        return Entry(
            at=self._now(),
            kind=kind,
            action=route.name,
            outcome=outcome,
            object=" ".join(filter(None, (*(f"{name}:{number}" for name, number in named), deed.about)))[:200],
            conference_id=self._conference(named, caller),
            account_id=None if caller is None else caller.account_id,
            login_id=None if caller is None else caller.login_id,
            device_id=None if caller is None else caller.device_id,
            role="" if caller is None else caller.role.value,
            who="" if caller is None else caller.name[:200],
            address=shortened(address_of(request)),
            details=details_of(facts),
        )

    def _conference(self, named: list[tuple[str, int]], caller: Caller | None) -> int | None:
        for name, number in named:
            if name == "conference":
                return number
            if name == "bridge" and (point := self._registry.get(number)) is not None:
                return point.conference_id
            if name == "session" and (found := self._gate.registry.session(number)) is not None:
                return found[0].id
        return None if caller is None else caller.conference_id


def _named(route: Route, request: web.Request) -> list[tuple[str, int]]:
    """The rows that the path names. Only numbers: a ticket or a token never gets into the log."""
    found = []
    for name, parameter in re.findall(r"([a-z-]+)/\{(id|[a-z]+_id)\}", route.template):
        value = request.match_info[parameter]
        if value.isascii() and value.isdigit() and len(value) <= 16:
            found.append((_SINGULAR.get(name) or name.removesuffix("s"), int(value)))
    return found
