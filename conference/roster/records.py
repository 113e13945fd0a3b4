"""Cleaned rows as plain values: what crosses from the child process, is compared with the database, and is stored.

Every field is text, a number, a truth value or None, so that a record travels as a JSON list and back unchanged.
Vocabulary words are their values, dates are ISO text, hashes are hexadecimal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from conference.roster.problems import RowProblem


class Point(NamedTuple):
    """A bridge point. From `name` on it is what a comparison looks at; before that, where it comes from.

    `parent` is a code once planned; as the file gives it a code or a name, empty when it says none.
    """

    sheet: str
    row: int
    derived: bool  # the code was made from the name, because the file has none
    implied: str  # "heading" or "name" when no table of points has it, only such a word of another table
    search_key: str
    code: str
    name: str
    name_given: str
    unit: str
    level: str
    mode: str
    is_main: bool
    capacity: int | None
    expected: int | None
    ward_code: str | None
    parent: str
    address: str
    chair: str
    host: str
    contact: str
    contact_phone: str | None


class Person(NamedTuple):
    """A delegate. From `full_name` on it is what a comparison looks at; before that, where it comes from.

    `bridge` is a code once planned; as the file gives it, `bridge_from` says what it is: code, name or heading.
    """

    sheet: str
    row: int
    derived: bool
    bridge_from: str
    search_key: str
    sort_key: str
    code: str
    full_name: str
    name_given: str
    gender: str
    birth_date: str | None
    birth_year: int | None
    citizen_hash: str | None
    citizen_tail: str | None
    title: str
    unit: str
    bridge: str
    phone: str | None
    email: str | None
    category: str
    category_given: str
    removed: bool = False  # taken off the roster by an import; a file that names them brings them back


@dataclass(frozen=True, slots=True)
class Found:
    """A table that was found in a sheet, for the desk to show and correct."""

    sheet: str
    kind: str
    header_row: int
    headers: tuple[str, ...]
    columns: dict[str, int]
    rows: int
    signature: str


@dataclass(slots=True)
class Cleaned:
    """A whole file, cleaned. `point_given` and `person_given` name the fields that the file has columns for:
    a field without a column leaves what is stored as it is."""

    points: list[Point] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    point_given: set[str] = field(default_factory=set)
    person_given: set[str] = field(default_factory=set)
    has_points: bool = False
    has_people: bool = False
    tables: list[Found] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    tell: Callable[[int], None] = lambda _row: None
    """Hears now and then which row of a sheet is being read."""


def point_of(values: Iterable[Any]) -> Point:
    """A point from its JSON list."""
    return Point._make(values)


def person_of(values: Iterable[Any]) -> Person:
    """A delegate from its JSON list."""
    return Person._make(values)
