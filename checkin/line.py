"""Group commit: scans that arrive while one commit runs make up the next one. No timer, no waiting for company. When as
many wait as one commit takes, the database may be given them before it is done with those before (`Store.ahead`).

Whoever stands in the line gets an answer after the commit that holds their scan, or a refusal that says that
nothing was stored. Giving up (a client that disconnects) leaves the line, and never stops a flush.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence

from checkin.store import Answer, Committed, Entry, RowRefusedError, Store, StoreUnavailableError, TallyRow
from schemas.errors import Refused

RETRY_AFTER = 2  # seconds that a refused client is asked to wait
PAUSE = 0.25  # seconds between tries while the database is away: the line fills and refuses meanwhile


class Turn:
    """An entry that stands in the line, and what became of it.

    It is stored as it stands, or the rows knew better (`answer`), or an `error` kept it from them. `first` is the turn
    that stood here with the same nonce already: then all is as that one's. `told` is called once, from the loop, when
    it is known.
    """

    __slots__ = ("answer", "entry", "error", "first", "others", "told")

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self.answer: Answer | None = None
        self.first: Turn | None = None
        self.error: Exception | None = None
        self.others: list[Turn] | None = None
        self.told: Callable[[Turn], None] = nobody


def nobody(_turn: Turn) -> None:
    """Whom a turn tells that never entered."""


class Line:
    """Everybody who waits for a commit, in order of arrival, at most `bound` of them."""

    def __init__(self, store: Store, bound: int, committed: Callable[[Sequence[TallyRow]], None]) -> None:
        """`committed` is called after each commit, before its answers go out, with the tallies that moved."""
        self._store, self._bound, self._committed = store, bound, committed
        self._queue: deque[Turn] = deque()
        self._handed: deque[tuple[list[Turn], Awaitable[Committed]]] = deque()  # to the database, in this order
        self._turns: dict[tuple[int, str], Turn] = {}
        self._entered = self._left = 0
        self._watching: list[tuple[int, asyncio.Future[None]]] = []
        self._done: deque[tuple[list[Turn], Committed]] = deque()  # committed, not answered yet
        self._arrived = asyncio.Event()
        self._flusher: asyncio.Task[None] | None = None
        self._closing = False
        self.refused = 0
        self.batches = 0
        self.stored = 0

    def __len__(self) -> int:
        return len(self._queue)

    @property
    def idle(self) -> bool:
        """Whether nobody stands here and nothing is being committed: the next to enter is committed at once."""
        return not self._turns

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

    def enter(self, turn: Turn, told: Callable[[Turn], None]) -> None:
        """Stand in the line (ask `room_for` first); `told(turn)` is called once it was committed or refused."""
        turn.told = told
        key = (turn.entry.session_id, turn.entry.nonce)
        first = self._turns.get(key)
        if first is None:
            self._turns[key] = turn
            self._queue.append(turn)
            self._entered += 1
            if len(self._queue) == 1:
                self._arrived.set()
            if len(self._queue) >= self._store.most and 0 < len(self._handed) < self._store.ahead:
                self._hand_over()
        elif first.others is None:
            first.others = [turn]
        else:
            first.others.append(turn)

    async def settled(self) -> None:
        """Wait until everybody who stands here now was answered."""
        if self._turns:
            future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._watching.append((self._entered, future))
            await future

    async def _flush_for_ever(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            if not self._queue and not self._handed:
                self._answer_done()
            if not self._queue and not self._handed:
                if self._closing:
                    return
                self._arrived.clear()
                await self._arrived.wait()
                continue
            if not self._handed:
                self._hand_over()
            # In this very step, so that the database has no time off; the batch before is answered in the next one,
            # while the database writes.
            loop.call_soon(self._answer_done)
            await self._settle(*self._handed[0])
            self._handed.popleft()

    def _hand_over(self) -> None:
        batch = [self._queue.popleft() for _ in range(min(self._store.most, len(self._queue)))]
        self._handed.append((batch, self._begin(batch)))

    def _begin(self, batch: list[Turn]) -> Awaitable[Committed]:
        try:
            return self._store.commit([turn.entry for turn in batch])
        except Exception as error:  # whoever enters last must not be the only one to hear of it
            failed: asyncio.Future[Committed] = asyncio.get_running_loop().create_future()
            failed.set_exception(error)
            return failed

    async def _settle(self, batch: list[Turn], committing: Awaitable[Committed]) -> None:
        try:
            self._done.append((batch, await committing))
        except StoreUnavailableError:
            self._refuse(batch, Refused("gate_unavailable", retry_after=RETRY_AFTER))
            await asyncio.sleep(0 if self._closing else PAUSE)
        except RowRefusedError as error:
            # One row that the database will not have must not turn away the other 499: halves, until it is alone.
            if len(batch) == 1:
                self._refuse(batch, error)
            else:
                middle = len(batch) // 2
                for half in (batch[:middle], batch[middle:]):
                    await self._settle(half, self._begin(half))
        except Exception as error:  # a fault of ours: everybody hears of it, and the line goes on
            self._refuse(batch, error)

    def _answer_done(self) -> None:
        while self._done:
            self._answer(*self._done.popleft())

    def _answer(self, batch: list[Turn], done: Committed) -> None:
        self.batches += 1
        self.stored += len(batch)
        self._committed(done.tallies)
        for n, answer in done.otherwise.items():
            batch[n].answer = answer
        self._leave(batch)

    def _refuse(self, batch: list[Turn], error: Exception) -> None:
        self._answer_done()
        self.refused += len(batch)
        for turn in batch:
            turn.error = error
        self._leave(batch)

    def _leave(self, batch: list[Turn]) -> None:
        turns = self._turns
        for turn in batch:
            entry = turn.entry
            del turns[entry.session_id, entry.nonce]
            _tell(turn)
            if turn.others is not None:
                for other in turn.others:
                    other.first, other.error = turn, turn.error
                    _tell(other)
        self._left += len(batch)
        while self._watching and self._watching[0][0] <= self._left:
            _, future = self._watching.pop(0)
            if not future.done():
                future.set_result(None)


def _tell(turn: Turn) -> None:
    try:
        turn.told(turn)
    except Exception as error:  # a fault of whoever is told must not keep the others from hearing
        asyncio.get_running_loop().call_exception_handler({"message": "an answer was not given", "exception": error})
