"""Group commit: scans that arrive while one commit runs make up the next one. No timer, no waiting for company.

Whoever stands in the line gets an answer after the commit that holds their scan, or a refusal that says that
nothing was stored. Giving up (a client that disconnects) leaves the line, and never stops a flush.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence

from checkin.store import Answer, Committed, Entry, RowRefusedError, Store, StoreUnavailableError, TallyRow
from schemas.errors import Refused

BATCH = 500
RETRY_AFTER = 2  # seconds that a refused client is asked to wait
PAUSE = 0.25  # seconds between tries while the database is away: the line fills and refuses meanwhile


class _Place:
    """An entry, who waits for its answer, and who sent the same nonce while it stood here."""

    __slots__ = ("entry", "first", "others")

    def __init__(self, entry: Entry, first: asyncio.Future[tuple[Answer, bool]]) -> None:
        self.entry, self.first = entry, first
        self.others: list[asyncio.Future[tuple[Answer, bool]]] | None = None


class Line:
    """Everybody who waits for a commit, in order of arrival, at most `bound` of them."""

    def __init__(self, store: Store, bound: int, committed: Callable[[Sequence[TallyRow]], None]) -> None:
        """`committed` is called after each commit, before its answers go out, with the tallies that moved."""
        self._store, self._bound, self._committed = store, bound, committed
        self._queue: deque[_Place] = deque()
        self._places: dict[tuple[int, str], _Place] = {}
        self._arrived = asyncio.Event()
        self._flusher: asyncio.Task[None] | None = None
        self._closing = False
        self.refused = 0
        self.batches = 0
        self.stored = 0

    def __len__(self) -> int:
        return len(self._queue)

    def start(self) -> None:
        """Begin to flush."""
        self._flusher = asyncio.create_task(self._flush_for_ever(), name="gate-flusher")

    async def close(self) -> None:
        """Take nobody any more, answer everybody who stands here."""
        self._closing = True
        self._arrived.set()
        if self._flusher is not None:
            await self._flusher

    def room_for(self, number: int) -> None:
        """Raise `Refused("gate_busy")` unless so many more may stand here."""
        if self._closing or len(self._queue) + number > self._bound:
            self.refused += number
            raise Refused("gate_busy", retry_after=RETRY_AFTER)

    def enter(self, entry: Entry) -> asyncio.Future[tuple[Answer, bool]]:
        """Stand in the line (ask `room_for` first). The answer, and whether this nonce stood here already."""
        future: asyncio.Future[tuple[Answer, bool]] = asyncio.get_running_loop().create_future()
        key = (entry.session_id, entry.nonce)
        place = self._places.get(key)
        if place is None:
            place = self._places[key] = _Place(entry, future)
            self._queue.append(place)
            if len(self._queue) == 1:
                self._arrived.set()
        elif place.others is None:
            place.others = [future]
        else:
            place.others.append(future)
        return future

    async def settled(self) -> None:
        """Wait until everybody who stands here now was answered."""
        if self._places:
            await asyncio.wait([place.first for place in self._places.values()])

    async def _flush_for_ever(self) -> None:
        while True:
            if not self._queue:
                if self._closing:
                    return
                self._arrived.clear()
                await self._arrived.wait()
                continue
            batch = [self._queue.popleft() for _ in range(min(BATCH, len(self._queue)))]
            await self._flush(batch)

    async def _flush(self, batch: list[_Place]) -> None:
        try:
            done = await self._store.commit([place.entry for place in batch])
        except StoreUnavailableError:
            self._refuse(batch, Refused("gate_unavailable", retry_after=RETRY_AFTER))
            await asyncio.sleep(0 if self._closing else PAUSE)
        except RowRefusedError as error:
            # One row that the database will not have must not turn away the other 499: halves, until it is alone.
            if len(batch) == 1:
                self._refuse(batch, error)
            else:
                middle = len(batch) // 2
                await self._flush(batch[:middle])
                await self._flush(batch[middle:])
        except Exception as error:  # a fault of ours: everybody hears of it, and the line goes on
            self._refuse(batch, error)
        else:
            self._answer(batch, done)

    def _answer(self, batch: list[_Place], done: Committed) -> None:
        self.batches += 1
        self.stored += len(batch)
        self._committed(done.tallies)
        for place, answer in zip(batch, done.answers, strict=True):
            del self._places[place.entry.session_id, place.entry.nonce]
            if not place.first.done():
                place.first.set_result((answer, False))
            for future in place.others or ():
                if not future.done():
                    future.set_result((answer, True))

    def _refuse(self, batch: list[_Place], error: Exception) -> None:
        self.refused += len(batch)
        for place in batch:
            del self._places[place.entry.session_id, place.entry.nonce]
            for future in (place.first, *(place.others or ())):
                if not future.done():
                    future.set_exception(error)
