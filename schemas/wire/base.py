"""What every wire model shares: strict where laxness guesses, closed against unknown fields when reading."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints


def _only_text(value: object) -> object:
    # Lax pydantic would read 0 as 1970: a time is written as text with its zone, or it is not a time.
    if isinstance(value, datetime | str):
        return value
    raise ValueError("a time is written as text with its zone, like 2026-02-07T08:00:00+07:00")


def _in_range(value: datetime) -> datetime:
    # Nearer to the ends of the calendar, shifting to UTC overflows; no conference is there.
    if not 1900 <= value.year <= 2999:
        raise ValueError("the year is out of range")
    return value


Moment = Annotated[AwareDatetime, BeforeValidator(_only_text), AfterValidator(_in_range)]
JsonMoment = Annotated[
    AwareDatetime,
    Field(strict=True, ge=datetime(1900, 1, 1, tzinfo=UTC), lt=datetime(3000, 1, 1, tzinfo=UTC)),
]
"""The same for bodies that are read as JSON alone, without calls of ours: hundreds of scans come in one body."""

RowId = Annotated[int, Field(ge=1, le=2**53 - 1, strict=True)]
"""A row's number. JavaScript is exact up to 2^53 - 1, and so is the API."""

Nonce = Annotated[str, StringConstraints(min_length=8, max_length=64, pattern=r"^[A-Za-z0-9_-]+$")]
Digits = Annotated[str, StringConstraints(min_length=8, max_length=40, pattern=r"^[0-9]+$")]
Secret = Annotated[str, StringConstraints(min_length=16, max_length=128, pattern=r"^[A-Za-z0-9_-]+$")]


class Wire(BaseModel):
    """An answer: frozen, so that one frame may be shared by all who read it."""

    model_config = ConfigDict(frozen=True)


class Asked(BaseModel):
    """A request body: an unknown field is an error and says so, instead of being silently dropped."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Said(Wire):
    """A sentence for people, in both languages."""

    vi: str
    en: str


class Problem(Wire):
    """The one shape of every refusal. `code` is stable and public; `facts` holds the values in the sentence."""

    code: str
    message: Said
    facts: dict[str, str | int | float | bool | list[str] | None] = {}
