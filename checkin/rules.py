"""Who may be counted: pure functions of values and the time. They never await, read a clock or touch a row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from schemas.errors import Refused
from schemas.words import Method, Outcome

SKEW_BELIEVED = timedelta(hours=12)
"""A device whose clock is further off than this has lost its date: its times are not used."""

# A sign-in sheet is typed in when the session is over; everything else happens at an open door.
_AFTER_THE_END = frozenset({Method.PAPER})


@dataclass(frozen=True, slots=True)
class SessionWindow:
    """When a session's door is open: from `doors_open` until before `ends`. From `cutoff` on figures are due."""

    doors_open: datetime
    ends: datetime
    cutoff: datetime | None = None


class Standing(NamedTuple):
    """What the rules need to know of a delegate: `home` is the bridge point that summoned them, None for nobody."""

    revoked: bool
    generation: int
    home: int | None


def admit(  # noqa: PLR0911 - a list of reasons, in order
    who: Standing,
    window: SessionWindow,
    now: datetime,
    *,
    bridge_id: int,
    method: Method = Method.TICKET,
    generation: int | None = None,
    confirm: bool = False,
    reason: str | None = None,
    certified: bool = False,
) -> Outcome:
    """What the gate says to this person at this point now, before the rows decide who was first.

    `generation` is the scanned ticket's, None when a host found the person without one. `ok` asks the rows to count.
    The order is the order in which a host can act: first whether the person is the right one, then the time, and
    last what a host may answer with a confirmation.
    """
    if who.revoked or (generation is not None and generation != who.generation):
        return Outcome.REVOKED
    if who.home is None:
        return Outcome.NOT_SUMMONED
    if now < window.doors_open:
        return Outcome.TOO_EARLY
    if certified:
        return Outcome.CERTIFIED
    if after_cutoff(window, now) and not reason:
        return Outcome.AFTER_CUTOFF
    if now >= window.ends and method not in _AFTER_THE_END and not reason:
        return Outcome.CLOSED
    if who.home != bridge_id and not confirm:
        return Outcome.OTHER_BRIDGE
    return Outcome.OK


def after_cutoff(window: SessionWindow, now: datetime) -> bool:
    """Whether the figures are due: every change from now on needs a reason."""
    return window.cutoff is not None and now >= window.cutoff


def change(window: SessionWindow, now: datetime, *, certified: bool, reason: str | None) -> bool:
    """Whether a change is a late one; raises `Refused` unless it may be made now.

    `certified` figures are only changed after the organiser reopens them; due figures only with a reason.
    """
    if certified:
        raise Refused("certified")
    late = after_cutoff(window, now)
    if late and not reason:
        raise Refused("after_cutoff")
    return late


def unheard_of(silent: int, *, due: bool) -> tuple[int, int]:
    """People of whom nothing is known, as (not reported, unexcused): before the cut-off they may still come."""
    return (0, silent) if due else (silent, 0)


def correction(device_now: datetime, now: datetime) -> timedelta | None:
    """What a device's times are short of ours, `device_now` being its clock as it sends and `now` ours as it arrives.

    None when the clock cannot be believed (more than 12 hours off): its scans are then judged as made now, and so is a
    scan that lies after the sending.
    """
    skew = now - device_now
    return None if abs(skew) > SKEW_BELIEVED else skew
