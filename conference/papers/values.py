"""What papers are made of: plain values, already worded for people (times, categories, places)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The papers there are; each has a template of the same name."""

    BADGES = "badges"
    INVITATIONS = "invitations"
    POSTERS = "posters"
    SHEETS = "sheets"


@dataclass(frozen=True, slots=True)
class Event:
    """What stands on every paper of one session."""

    title: str
    organiser: str
    superior: str = ""  # the body above the organiser, first line of the head
    session: str = ""  # "Phiên buổi sáng"
    time: str = ""  # "08 giờ 00, ngày 22/11/2026"
    place: str = ""  # where papers are issued: "TP. Hồ Chí Minh"
    hotline: str = ""
    notice: str = ""  # on personal data, in one line (conference/privacy/notice.py): stands where people sign


@dataclass(frozen=True, slots=True)
class Badge:
    """A delegate's badge. `url` is the address in the ticket's QR (checkin.ticket)."""

    full_name: str
    url: str
    title: str = ""
    unit: str = ""
    point: str = ""
    category: str = ""
    code: str = ""
    sort_key: str = ""


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation card: who, where, when, and the ticket's QR."""

    full_name: str
    url: str
    title: str = ""
    unit: str = ""
    point: str = ""
    address: str = ""
    code: str = ""
    sort_key: str = ""
    honorific: str = "Đồng chí"


@dataclass(frozen=True, slots=True)
class Poster:
    """A bridge point's poster. `url` is where delegates sign in by themselves."""

    point: str
    url: str
    code: str = ""
    address: str = ""
    host: str = ""
    contact: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One line of a sign-in sheet. `sort_key` is the roster's: given name, family name, middle, Vietnamese order."""

    full_name: str
    sort_key: str
    title: str = ""
    unit: str = ""
    category: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sign-in sheet of one bridge point."""

    point: str
    lines: tuple[SheetLine, ...]
    code: str = ""
    address: str = ""
    chair: str = ""
    host: str = ""


Item = Badge | Invitation | Poster | Sheet
