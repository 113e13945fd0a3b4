"""Calendar files (RFC 5545) by `icalendar`: local times with their zone's definition, stable UIDs, folded lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from schemas.rows import Conference, Session


@dataclass(frozen=True, slots=True)
class Entry:
    """One event of a calendar. `revision` rises with each change, so that a calendar replaces what it holds."""

    uid: str
    revision: int
    title: str
    starts: datetime
    ends: datetime
    place: str = ""
    about: str = ""
    url: str = ""


def uid_of(conference: Conference, session: Session) -> str:
    """The same for a session in every file, today and after a change (RFC 7986, 5.3: a UUID that tells nothing)."""
    made = conference.created_at.isoformat()
    return str(uuid5(NAMESPACE_URL, f"diemcau:{conference.code}:{made}:session:{session.id}"))


def calendar_file(entries: Sequence[Entry], name: str, time_zone: str, now: datetime) -> bytes:
    """The file; `name` is how a calendar program calls it."""
    import icalendar  # noqa: PLC0415 - a quarter of a second that only those who ask for a calendar pay

    zone = ZoneInfo(time_zone)
    made = icalendar.Calendar()
    made.add("prodid", "-//Diem Cau//diemcau//VI")
    made.add("version", "2.0")
    made.add("name", name)
    made.add("x-wr-calname", name)
    for entry in entries:
        event = icalendar.Event()
        event.add("uid", entry.uid)
        event.add("sequence", entry.revision)
        event.add("dtstamp", now)
        event.add("dtstart", entry.starts.astimezone(zone))
        event.add("dtend", entry.ends.astimezone(zone))
        event.add("summary", entry.title)
        for field, value in (("location", entry.place), ("description", entry.about), ("url", entry.url)):
            if value:
                event.add(field, value)
        made.add_component(event)
    made.add_missing_timezones()
    whole: bytes = made.to_ical()
    return whole


def agenda(lines: Sequence[tuple[datetime, str]], time_zone: str) -> str:
    """The items of a session as the description of its event: "08:05  Khai mạc"."""
    zone = ZoneInfo(time_zone)
    return "\n".join(f"{starts.astimezone(zone):%H:%M}  {topic}" for starts, topic in lines)
