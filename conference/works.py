"""Doing the work that lies on a shelf: each piece in a task of its own, its state renewed while it goes on."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import Final

import structlog

from conference.shelf import RENEW_S, Note, Shelf
from schemas.errors import Refused

log = structlog.get_logger("works")

LOOK_S: Final = 0.25
"""How often progress is written, when there is any."""


class Works:
    """Owns the tasks of this worker; `close` ends them. What they made stays on the shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self._tasks: dict[int, asyncio.Task[None]] = {}

    def start(self, note: Note, work: Callable[[], Awaitable[None]]) -> None:
        """Begin; the state becomes `done` when the work ends, `failed` with its refusal when it raises."""
        note.state, note.problem = "running", None
        self.shelf.save(note)
        self._tasks[note.id] = task = asyncio.create_task(self._do(note, work))
        task.add_done_callback(lambda _: self._tasks.pop(note.id, None) if self._tasks.get(note.id) is task else None)

    async def _do(self, note: Note, work: Callable[[], Awaitable[None]]) -> None:
        working = asyncio.ensure_future(work())
        keeper = asyncio.create_task(self._renew(note, working))
        try:
            await working
            note.state = "done"
        except Refused as refused:
            note.state, note.problem = "failed", {"code": refused.code, "facts": refused.facts}
        except Exception:
            log.exception("a piece of work failed", work=note.id, kind=note.kind)
            note.state, note.problem = "failed", {"code": "internal", "facts": {}}
        except asyncio.CancelledError:
            note.state, note.problem = "failed", {"code": "work_interrupted", "facts": {}}
            self.shelf.save(note)
            raise
        finally:
            working.cancel()
            keeper.cancel()
            await asyncio.gather(working, keeper, return_exceptions=True)
        self.shelf.save(note)

    async def _renew(self, note: Note, working: asyncio.Future[None]) -> None:
        """Write the state when it moved, and now and then anyway; end work that was thrown away meanwhile."""
        written: object = None
        quiet = 0.0
        while True:
            moved = (note.step, note.done, note.whole)
            if moved != written or quiet >= RENEW_S:
                written, quiet = moved, 0.0
                if not self.shelf.save(note):
                    working.cancel()
                    return
            await asyncio.sleep(LOOK_S)
            quiet += LOOK_S

    async def drop(self, note: Note) -> None:
        """Throw a piece away; ends it first when it is being worked on here."""
        task = self._tasks.get(note.id)
        if task is not None:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
        self.shelf.drop(note)

    async def close(self) -> None:
        """End every task; what was not finished is told as interrupted."""
        for task in list(self._tasks.values()):
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)
