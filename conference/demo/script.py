"""Who arrives when in the demo: pure, and the same at every run, so that a restart goes on where it was.

Doors open half an hour of the story before the start; most people come in the ten minutes around minute 17 to 27.
Times are seconds of the story; the player divides them by its speed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from random import Random
from typing import NamedTuple

STORY_SECONDS = 40 * 60.0  # from doors open until the last late-comer
ABSENT = 0.024  # of all; with the silent points 97 % come
GUESTS = 0.0015  # of all: come to another point than theirs, and are let in there
TWICE = 0.25  # of a point with two doors: scanned at both


class Trouble(Enum):
    """What goes wrong at a bridge point, so that the control room has something to see."""

    NONE = "none"
    SILENT = "silent"  # nobody is checked in: has the host forgotten, is the line down?
    LATE = "late"  # begins a quarter of an hour after the others
    TWO_DOORS = "two_doors"  # two scanners, and some people pass both


@dataclass(frozen=True, slots=True)
class Place:
    """A bridge point as the script needs it."""

    id: int
    code: str
    main: bool
    people: int


class Arrival(NamedTuple):
    """A scan to come: when, who, where they stand, whose list they are on, and at which door (0 or 1)."""

    at: float
    delegate_id: int
    bridge_id: int
    home_id: int
    door: int


def troubles(places: Iterable[Place]) -> dict[int, Trouble]:
    """Two small silent points, four late ones and one with two doors, by point id; the main hall has none."""
    small = sorted((place for place in places if not place.main), key=lambda place: (place.people, place.code))
    draw = Random("diemcau demo troubles")  # noqa: S311 - scenery
    found: dict[int, Trouble] = {}
    if len(small) >= 20:
        for place in draw.sample(small[: len(small) // 3], 2):
            found[place.id] = Trouble.SILENT
        rest = [place for place in small if place.id not in found]
        for place in draw.sample(rest[:-1], 4):
            found[place.id] = Trouble.LATE
        found[rest[-1].id] = Trouble.TWO_DOORS
    return found


def arrivals(
    delegates: Iterable[tuple[int, str]], place: Place, trouble: Trouble, others: list[int], session_id: int
) -> Iterator[Arrival]:
    """The scans of one point's delegates (id, code), in no order. `others`: points where a guest may turn up."""
    mood = Random(f"{session_id} {place.code}").gauss(0, 90)  # noqa: S311 - halls fill earlier or later as a whole
    for delegate_id, code in delegates:
        draw = Random(f"{session_id} {code}")  # noqa: S311 - scenery
        stays_away, elsewhere, second = draw.random(), draw.random(), draw.random()
        at = min(max(draw.gauss(20 * 60 + mood, 5 * 60), draw.uniform(20, 600)), STORY_SECONDS - draw.uniform(0, 300))
        if stays_away < ABSENT or trouble is Trouble.SILENT:
            continue
        if trouble is Trouble.LATE:
            at = STORY_SECONDS * 0.6 + at * 0.35
        where = place.id
        if elsewhere < GUESTS and others:
            where = draw.choice(others)
        yield Arrival(at, delegate_id, where, place.id, 0)
        if trouble is Trouble.TWO_DOORS and where == place.id and second < TWICE:
            yield Arrival(at + draw.uniform(5, 40), delegate_id, place.id, place.id, 1)
