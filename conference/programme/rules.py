"""What follows from items and the time alone: what is now, what is next, where times clash, how an order is re-laid.

web/src/lib/programme.ts says the same of now and next, second by second; tests/data/now_next.json holds both to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import combinations, pairwise

from schemas.errors import Refused


@dataclass(frozen=True, slots=True)
class Slot:
    """An item as rules see it. `audiences` empty: it is for everybody."""

    id: int
    session_id: int
    starts: datetime
    ends: datetime
    position: int = 0
    audiences: frozenset[int] = field(default=frozenset())
    speakers: frozenset[int] = field(default=frozenset())


@dataclass(frozen=True, slots=True)
class Window:
    """A session as rules see it."""

    id: int
    starts: datetime
    ends: datetime
    rehearsal: bool = False


class ClashKind(StrEnum):
    """Why two times do not go together, or one does not fit."""

    ITEMS = "items"  # two items for the same people at the same time
    SPEAKER = "speaker"  # one speaker in two items at the same time
    OUTSIDE = "outside"  # an item before its session starts or after it ends
    SESSIONS = "sessions"  # two sessions at the same time


@dataclass(frozen=True, slots=True)
class Clash:
    """A clash of times: noticed and shown, never refused, as programmes are made in steps. Items, or sessions."""

    kind: ClashKind
    ids: tuple[int, ...]


def in_order(slots: Iterable[Slot]) -> list[Slot]:
    """Items as the programme lists them."""
    return sorted(slots, key=lambda slot: (slot.starts, slot.position, slot.id))


def now_and_next(slots: Iterable[Slot], at: datetime) -> tuple[list[Slot], list[Slot]]:
    """What is on at this time (from its start on, until before its end), and what begins next.

    Several of each where audiences have programmes of their own side by side.
    """
    listed = in_order(slots)
    later = [slot for slot in listed if slot.starts > at]
    return (
        [slot for slot in listed if slot.starts <= at < slot.ends],
        [slot for slot in later if slot.starts == later[0].starts],
    )


def clashes(
    slots: Iterable[Slot], sessions: Iterable[Window], may_meet: Callable[[int, int], bool] = lambda _one, _other: True
) -> list[Clash]:
    """Every clash of a conference's times. `may_meet` says whether two audiences can have a person in common."""
    windows = {window.id: window for window in sessions}
    listed = in_order(slots)
    found = [
        Clash(ClashKind.OUTSIDE, (slot.id,))
        for slot in listed
        if (window := windows.get(slot.session_id)) is not None
        # People write whole minutes; a session that began at a second's accident does not begin after its own minute.
        and (slot.starts < window.starts.replace(second=0, microsecond=0) or slot.ends > window.ends)
    ]
    for one, other in _overlapping(listed):
        if one.speakers & other.speakers:
            found.append(Clash(ClashKind.SPEAKER, (one.id, other.id)))
        elif one.session_id == other.session_id and _share(one, other, may_meet):
            found.append(Clash(ClashKind.ITEMS, (one.id, other.id)))
    real = sorted((window for window in windows.values() if not window.rehearsal), key=lambda window: window.starts)
    found += [
        Clash(ClashKind.SESSIONS, (one.id, other.id))
        for one, other in combinations(real, 2)
        if one.starts < other.ends and other.starts < one.ends
    ]
    return found


def relaid(slots: Sequence[Slot], order: Sequence[int]) -> Mapping[int, tuple[datetime, datetime]]:
    """New times for a new order: the first begins when the first did, each keeps its length, and the pauses between
    places stay where they were.

    Raises `Refused("programme_changed")` when `order` does not name exactly these items: somebody else changed them.
    """
    listed = in_order(slots)
    by_id = {slot.id: slot for slot in listed}
    if sorted(order) != sorted(by_id):
        raise Refused("programme_changed")
    if not listed:
        return {}
    pauses = [after.starts - before.ends for before, after in pairwise(listed)] + [timedelta()]
    at, times = listed[0].starts, {}
    for item_id, pause in zip(order, pauses, strict=True):
        ends = at + (by_id[item_id].ends - by_id[item_id].starts)
        times[item_id] = (at, ends)
        at = ends + pause
    return times


def _overlapping(listed: Sequence[Slot]) -> Iterable[tuple[Slot, Slot]]:
    open_now: list[Slot] = []
    for slot in listed:
        open_now = [other for other in open_now if other.ends > slot.starts]
        yield from ((other, slot) for other in open_now)
        open_now.append(slot)


def _share(one: Slot, other: Slot, may_meet: Callable[[int, int], bool]) -> bool:
    if not one.audiences or not other.audiences:
        return True
    return any(mine == theirs or may_meet(mine, theirs) for mine in one.audiences for theirs in other.audiences)
