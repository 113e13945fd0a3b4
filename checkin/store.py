"""Where the gate keeps its rows: the one interface that SQLite and PostgreSQL stand behind, and its values.

Two ways to write: `commit` takes a batch of scans (the hot path, a handful of statements whatever its size), and
`change` runs a small transaction of its own. Both return after the commit, never before.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple, Protocol, TypeVar

from checkin.tally import Figures
from checkin.values import made
from schemas.words import Flag, Method, Outcome

T = TypeVar("T")
Row = tuple[Any, ...]

FIGURES = "present, substitutes, moved_in, moved_out, excused, unexcused, walk_ins, headcount"
"""The columns of `tallies` in the order of `tally_row`."""


FIGURES_TOPIC, REGISTRY_TOPIC, ACCESS_TOPIC, NEWS_TOPIC, ROOM_TOPIC, PULSE_TOPIC = TOPICS = (
    "diemcau_figures",
    "diemcau_registry",
    "diemcau_access",
    "diemcau_news",
    "diemcau_room",
    "diemcau_pulse",
)
"""What workers tell each other: figures that moved, conferences that changed, rights that were taken away,
which halls they hear."""


class StoreUnavailableError(Exception):
    """The database cannot take this now: gone, restarting, its disk full, or locked. Nothing was half-accepted.

    Whether the last batch was committed may be unknown; sent again with the same nonces, it counts once.
    """


class RowRefusedError(Exception):
    """The database refuses what a row says (it points to something deleted, say); another try will not help."""


class Entry(NamedTuple):
    """One scan as the rules judged it in memory; its fields are the columns of a batch, in this order.

    `outcome` is `ok` when the rows shall decide; any other value is logged as it stands, unless the delegate turns
    out to be counted already. `seat` is the delegate whose seat is asked for, None when nobody was recognised or the
    answer does not depend on it. `home` is the bridge point that summons them, when it is another than this. A
    `reason` says why somebody is counted after the cut-off: that leaves a correction, signed `by`.
    """

    session_id: int
    nonce: str
    delegate_id: int | None
    seat: int | None
    bridge_id: int
    home: int | None
    outcome: Outcome
    method: Method
    device_id: int | None
    login_id: int | None
    device_time: datetime | None
    at: datetime
    happened: datetime
    flag: Flag | None = None
    reason: str | None = None
    by: str = ""


class Seat(NamedTuple):
    """A taken seat: where, when, and by which substitute if not by the delegate."""

    bridge_id: int
    at: datetime
    substitute: str | None = None


class Answer(NamedTuple):
    """What the rows made of an entry. For a replay, everything is the first scan's."""

    outcome: Outcome
    replayed: bool
    delegate_id: int | None
    at: datetime
    seat: Seat | None


class TallyRow(NamedTuple):
    """A point's stored figures after a commit."""

    session_id: int
    bridge_id: int
    figures: Figures
    version: int


class Committed(NamedTuple):
    """A batch that is durable.

    `otherwise`: what the rows made of the entries that they did not leave as the rules had judged them, by place in the
    batch. All others are answered so: with `ok`, they are counted where and when the entry says. `tallies`: all that
    moved.
    """

    otherwise: dict[int, Answer]
    tallies: list[TallyRow]


class Tx(Protocol):
    """One transaction. The SQL is the same on both databases: `$1` parameters, no dialect's own words."""

    async def fetch(self, sql: str, *args: object) -> list[Row]:
        """Run one statement and return its rows."""
        ...


class Store(Protocol):
    """A database, seen from the gate. `shared`: other workers may be on it. `most`: entries of one commit. `ahead`: so
    many batches may be handed over before the first of them is done; they are committed in that order."""

    shared: bool
    most: int
    ahead: int

    async def open(self) -> None:
        """Connect; raises `StoreUnavailableError`."""
        ...

    async def close(self) -> None:
        """Finish what was handed over, then let go."""
        ...

    def commit(self, batch: Sequence[Entry]) -> Awaitable[Committed]:
        """Store a batch of at most `most` entries, each (session, nonce) once, in one transaction."""
        ...

    async def change(self, work: Callable[[Tx], Coroutine[Any, Any, T]]) -> T:
        """Run `work` in one writing transaction; its exception undoes everything and comes out as it is.

        `work` awaits nothing but its `Tx`: on SQLite it runs in the writer's thread, outside any event loop.
        """
        ...

    async def fetch(self, sql: str, *args: object) -> list[Row]:
        """Read outside any transaction."""
        ...

    def stream(self, sql: str, *args: object) -> AsyncIterator[list[Row]]:
        """Read in chunks of some thousands, for what does not fit at once."""
        ...

    async def announce(self, topic: str, message: str) -> None:
        """Tell the other workers on this database. Nobody else is there on SQLite."""
        ...

    async def listen(self, heard: Callable[[str, str], None], lost: Callable[[], Awaitable[None]]) -> None:
        """From now on call `heard(topic, message)` for other workers' announcements.

        `lost` is awaited after a broken connection is back: announcements may have been missed.
        """
        ...


OUTCOMES = {outcome.value: outcome for outcome in Outcome}
"""By their stored word: a look-up, where calling the enum costs half a microsecond for every scan."""


def moment(value: datetime | str) -> datetime:
    """A stored time as UTC: PostgreSQL gives datetimes, SQLite the text that SQLAlchemy writes there."""
    if isinstance(value, str):
        return datetime.fromisoformat(value).replace(tzinfo=UTC)
    return value.astimezone(UTC)


def tally_row(row: Row) -> TallyRow:
    """From (session_id, bridge_id, version, *FIGURES)."""
    session_id, bridge_id, version, *figures = row
    return made(TallyRow, (session_id, bridge_id, made(Figures, (0, *figures)), version))
