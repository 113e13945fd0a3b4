"""The deed under way and its entry: who changes rows opens the transaction by `recorded`, and the entry is its last
statement. Killed in between, both are kept, or neither; a log that cannot be written refuses the change.

Whoever is asked to do something (a request, a command) says so by `doing`; services need not be handed the entry. Work
that goes on by itself afterwards is another task and no longer this deed.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from contextvars import ContextVar
from typing import Protocol

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from conference.access.caller import Caller
from conference.audit.chain import Entry
from conference.audit.log import append_in
from schemas.errors import Refused


class Writes(Protocol):
    """Opens writing transactions, as the database does."""

    def write(self) -> AbstractAsyncContextManager[AsyncSession]:
        """One transaction."""


class Deed:
    """What somebody is about to do. `about` names the object ("account:3"), `facts` say more, `caller` who has just
    signed in by it; never a value that somebody typed. `kept` is the head of the log once the entry is durable."""

    def __init__(self, key: bytes, entry: Callable[[Deed], Entry]) -> None:
        self.key, self.entry = key, entry
        self.about = ""
        self.facts: dict[str, object] = {}
        self.caller: Caller | None = None
        self.kept: tuple[int, bytes] | None = None
        self.task = asyncio.current_task()


_UNDER_WAY: ContextVar[Deed | None] = ContextVar("deed", default=None)


@contextmanager
def doing(deed: Deed) -> Iterator[None]:
    """Inside of the block, the first transaction that is `recorded` has this deed's entry."""
    token = _UNDER_WAY.set(deed)
    try:
        yield
    finally:
        _UNDER_WAY.reset(token)


def tell(about: str = "", caller: Caller | None = None, **facts: object) -> None:
    """Add to the entry of the deed under way, before its transaction ends. No personal data."""
    deed = _current()
    if deed is not None:
        deed.about, deed.caller = about or deed.about, caller or deed.caller
        deed.facts.update(facts)


@asynccontextmanager
async def recorded(database: Writes) -> AsyncIterator[AsyncSession]:
    """A writing transaction with the entry of the deed under way, which has one: the first that is recorded.

    Raises `Refused("audit_unavailable")`, and nothing is changed. Where there is no deed (the service's own work) it
    is a plain transaction.
    """
    deed = _current()
    if deed is None or deed.kept is not None:
        async with database.write() as db:
            yield db
        return
    async with database.write() as db:
        yield db
        await db.flush()  # a constraint that is broken is the change's own fault, not the log's
        try:
            head = await append_in(db, deed.key, [deed.entry(deed)])
        except SQLAlchemyError:
            raise Refused("audit_unavailable") from None
    deed.kept = head


async def record_first(database: Writes) -> None:
    """Keep the entry before the deed, where the deed is not a change of rows: a picture is switched, a file is printed.
    So an entry may tell of a deed that came to nothing, never the other way round."""
    async with recorded(database):
        pass


def _current() -> Deed | None:
    deed = _UNDER_WAY.get()
    return deed if deed is not None and deed.task is asyncio.current_task() else None
