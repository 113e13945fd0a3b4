"""How the running service forgets what the deletion of names took out of the rows."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable

from conference.desk import Desk
from conference.privacy.retention import Retention
from conference.shelf import Shelf


def hear_of_deletions(
    retention: Retention,
    desk: Desk,
    shelves: Iterable[Shelf],
    start: Callable[[Coroutine[None, None, None]], None],
) -> None:
    """Names that were deleted go from the shelves, the gate's memory and the pages too; `start` runs the deletions
    that an organiser ordered."""

    async def forget(conference_id: int) -> None:
        for shelf in shelves:
            shelf.forget(conference_id)
        await desk.changed(conference_id)

    retention.subscribe(forget)
    retention.start_with(start)
