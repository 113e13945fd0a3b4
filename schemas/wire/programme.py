"""The programme on the wire: conferences and sessions as they are made, items, speakers, audiences, materials."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, AnyUrl, Field, UrlConstraints, model_validator

from schemas.wire.base import Asked, Moment, RowId, Wire
from schemas.wire.event import ConferenceView, SessionView
from schemas.wire.text import Line, Lines, RowCode, Title
from schemas.words import Category, ItemKind, Level, SessionKind


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError("no such time zone; like Asia/Ho_Chi_Minh") from None
    return value


TimeZone = Annotated[str, Field(max_length=64), AfterValidator(_zone)]
Link = Annotated[AnyUrl, UrlConstraints(allowed_schemes=["https"], host_required=True, max_length=2_000)]
Audiences = Annotated[list[RowId], Field(max_length=20, default_factory=list)]


class ConferenceAsked(Asked):
    """A conference as an organiser writes it. `substitutes_count`: whether substitutes count in the rate."""

    title: Title
    organiser: Line = ""
    place: Line = ""
    time_zone: TimeZone = "Asia/Ho_Chi_Minh"
    substitutes_count: bool = False


class ConferenceMade(ConferenceAsked):
    """A new conference; its code is for good."""

    code: RowCode


class SessionAsked(Asked):
    """A session. Doors open no later than it starts; the cut-off of the figures is not before the start."""

    code: RowCode
    title: Title
    kind: SessionKind = SessionKind.PLENARY
    doors_open: Moment
    starts: Moment
    ends: Moment
    cutoff: Moment | None = None

    @model_validator(mode="after")
    def _in_order(self) -> SessionAsked:
        if not self.doors_open <= self.starts < self.ends:
            raise ValueError("doors_open, starts and ends follow each other")
        if (self.ends - self.doors_open).days > 7:
            raise ValueError("a session lasts at most a week")
        if self.cutoff is not None and self.cutoff < self.starts:
            raise ValueError("the cut-off is not before the start")
        return self


class SpeakerAsked(Asked):
    """A speaker with title (chức vụ) and unit."""

    name: Title
    title: Line = ""
    unit: Line = ""


class SpeakerView(SpeakerAsked):
    """A speaker as stored."""

    id: RowId


class AudienceAsked(Asked):
    """Whom an audience holds: every condition that is given must hold; a point means itself and all below it."""

    name: Title
    categories: Annotated[list[Category], Field(max_length=10, default_factory=list)]
    levels: Annotated[list[Level], Field(max_length=10, default_factory=list)]
    bridges: Annotated[list[RowId], Field(max_length=500, default_factory=list)]


class AudienceView(Wire):
    """An audience, and how many delegates belong to it now."""

    id: RowId
    name: str
    categories: list[Category]
    levels: list[Level]
    bridges: list[RowId]
    delegates: int


class ItemAsked(Asked):
    """An item of a session; without audiences it is for everybody."""

    kind: ItemKind = ItemKind.TOPIC
    topic: Annotated[Title, Field(max_length=400)]
    note: Lines = ""
    starts: Moment
    ends: Moment
    speakers: Annotated[list[RowId], Field(max_length=20, default_factory=list)]
    audiences: Audiences

    @model_validator(mode="after")
    def _in_order(self) -> ItemAsked:
        if self.starts >= self.ends:
            raise ValueError("an item ends after it starts")
        if (self.ends - self.starts).days >= 2:
            raise ValueError("an item lasts at most two days")
        return self


class ItemOrder(Asked):
    """The items of a session in their new order: all of them."""

    items: Annotated[list[RowId], Field(max_length=500)]


class MaterialAsked(Asked):
    """What a material is called, what it belongs to, and for whom it is."""

    title: Title
    session_id: RowId | None = None
    item_id: RowId | None = None
    audiences: Audiences


class LinkAsked(MaterialAsked):
    """A material that lies elsewhere; only https."""

    link: Link


class MaterialView(Wire):
    """A material as its reader gets it: `href` is where it is fetched. `size` in bytes, of files kept here."""

    id: RowId
    title: str
    session_id: RowId | None
    item_id: RowId | None
    audiences: list[RowId]
    href: str
    filename: str
    media_type: str
    size: int | None


class ItemView(Wire):
    """An item as its reader sees it, in the programme's order."""

    id: RowId
    session_id: RowId
    kind: ItemKind
    topic: str
    note: str
    starts: Moment
    ends: Moment
    speakers: list[SpeakerView]
    audiences: list[RowId]
    materials: list[MaterialView]


class SessionProgramme(Wire):
    """The programme of one session for whoever asked; `now` and `next` are item numbers at the time `at`.

    `materials` are those of the session and of the conference; those of an item stand in the item.
    """

    session: SessionView
    at: Moment
    now: list[RowId]
    next: list[RowId]
    items: list[ItemView]
    materials: list[MaterialView]


class TicketProgramme(Wire):
    """The programme of a delegate: the sessions that summon them, and what is meant for them."""

    sessions: list[SessionProgramme]


class ClashView(Wire):
    """Two times that do not go together: numbers of items, or of sessions."""

    kind: Literal["items", "speaker", "outside", "sessions"]
    ids: list[RowId]


class ConferenceProgramme(Wire):
    """All that the programme page edits."""

    conference: ConferenceView
    items: list[ItemView]
    speakers: list[SpeakerView]
    audiences: list[AudienceView]
    materials: list[MaterialView]
    clashes: list[ClashView]
    file_types: list[str]
    most_bytes: int


class CopyAsked(Asked):
    """A conference as the pattern of a new one: its first session falls on `first_day`, all others as far from it.

    Attendance, reports and keys are never copied; people only when asked, and only with their points.
    """

    code: RowCode
    title: Title
    first_day: Annotated[date, Field(ge=date(1900, 1, 1), le=date(2999, 12, 31))]
    sessions: bool = True
    programme: bool = True
    points: bool = True
    people: bool = False
