"""What is wrong at a bridge point, as a rule over values and the time.

Each kind names one thing that somebody has to do something about, and is false before it can be true:

- *help*: a host asks for help, until it is closed.
- *silent*: a page of the point was connected and is gone, from the doors until the end; or nothing at all was heard of
  the point by the start: no page, no check-in, no report. A hall in person and the main hall need no page.
- *poor link*: the worse of the two witnesses says so (bridges/quality.py), from an hour before the start.
- *headcount differs*: the host counted another number of people than was checked in (with substitutes and walk-ins).
- *not reported*: the session runs and nothing was reported; or the figures were due and somebody's fate is open. A
  certified point has reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from checkin.tally import Figures
from schemas.words import Grade, Mode, Trouble

LINES_BEFORE = timedelta(hours=1)
"""The technician is at the point from an hour before the start (domain.md)."""


@dataclass(frozen=True, slots=True)
class Times:
    """When a session happens."""

    doors_open: datetime
    starts: datetime
    ends: datetime
    cutoff: datetime | None


class Facts(NamedTuple):
    """What is known of a point. `heard_at`: when its page was last heard; None: never."""

    mode: Mode
    is_main: bool
    online: bool
    heard_at: datetime | None
    grade: Grade
    figures: Figures
    certified: bool
    help_since: datetime | None


def troubles(facts: Facts, times: Times, now: datetime) -> Iterator[tuple[Trouble, datetime | None]]:
    """What is wrong, worst first; the time when it began where the facts say it."""
    if facts.help_since is not None:
        yield Trouble.HELP, facts.help_since
    if now >= times.ends or now < times.starts - LINES_BEFORE:
        return
    silent, since = _silent(facts, times, now)
    if silent:
        yield Trouble.SILENT, since
    if facts.grade is Grade.POOR and facts.online:
        yield Trouble.POOR_LINK, None
    here = facts.figures.present + facts.figures.substitutes + facts.figures.walk_ins
    if facts.figures.headcount is not None and facts.figures.headcount != here:
        yield Trouble.HEADCOUNT, None
    if _unreported(facts, times, now):
        yield Trouble.UNREPORTED, times.starts


def _silent(facts: Facts, times: Times, now: datetime) -> tuple[bool, datetime | None]:
    if facts.online or facts.mode is Mode.IN_PERSON:
        return False, None
    if facts.heard_at is not None and facts.heard_at >= times.starts - LINES_BEFORE:
        return now >= times.doors_open, facts.heard_at
    heard_of = facts.figures.reported or facts.certified or facts.is_main
    return now >= times.starts and not heard_of, times.starts


def _unreported(facts: Facts, times: Times, now: datetime) -> bool:
    if facts.certified or not facts.figures.summoned or now < times.starts:
        return False
    due = times.cutoff is not None and now >= times.cutoff
    return facts.figures.silent > 0 if due else not facts.figures.reported
