"""Rows of a table of delegates, cleaned."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from conference.roster import values
from conference.roster.columns import Table
from conference.roster.names import display_name, search_key, sort_key, spelling_key
from conference.roster.records import Cleaned, Person
from conference.roster.rows import TELL_EVERY, Heading, Ignored, Line, Notes, heading_above, heading_name, lines, text
from conference.roster.values import Cell, text_of

LONGEST_NAME = 100
"""Letters of a person's name. The longest in Vietnamese registers have about 40; a cell of 400 is two cells."""

FIELDS_OF_COLUMN = {
    "full_name": ("full_name", "name_given"),
    "family_middle": ("full_name", "name_given"),
    "gender": ("gender",),
    "birth": ("birth_date", "birth_year"),
    "citizen": ("citizen_hash", "citizen_tail"),
    "title": ("title",),
    "unit": ("unit",),
    "title_unit": ("title", "unit"),
    "phone": ("phone",),
    "email": ("email",),
    "category": ("category", "category_given"),
}


@dataclass(frozen=True, slots=True)
class Context:
    """What reading a cell depends on beyond the cell: the day (no birth lies after it) and the installation's key."""

    today: date
    citizen_key: bytes


class People:
    """Collects delegates over all tables of a file; codes are unique in the whole file."""

    def __init__(self, cleaned: Cleaned, context: Context) -> None:
        self._out, self._context = cleaned, context
        self._codes: dict[str, Person] = {}
        self._citizens: dict[str, Person] = {}
        self._identities: dict[tuple[str, str, str], Person] = {}
        self._derived: dict[str, int] = {}

    def read(self, sheet: str, rows: Sequence[Sequence[Cell]], table: Table, only_sheet: bool) -> int:
        """Read one table and return how many delegates it gave. Returns the headings and sheet names used as points
        by way of each person's `bridge`."""
        notes = Notes(sheet, table, self._out.problems)
        by_column = "bridge_code" in table.columns or "bridge" in table.columns
        self._out.has_people = True
        for column in table.columns:
            self._out.person_given.update(FIELDS_OF_COLUMN.get(column, ()))
        heading = heading_above(rows, table) or ("" if only_sheet else sheet)
        before = len(self._out.people)
        for line in lines(rows, table, headings=not by_column):
            if line.row % TELL_EVERY == 0:
                self._out.tell(line.row)
            if isinstance(line, Heading):
                heading = heading_name(line.words)
            elif isinstance(line, Ignored):
                notes.add("row_ignored", line.row)
            else:
                self._read_line(line, notes, table, heading, by_column)
        return len(self._out.people) - before

    def _read_line(self, line: Line, notes: Notes, table: Table, heading: str, by_column: bool) -> None:
        row, cells = line
        given = self._name(cells)
        if not given.strip():
            if {"code", "birth", "citizen", "phone", "email"} & cells.keys() or "number" in cells:
                notes.add("name_missing", row, "full_name" if "full_name" in table.columns else "given")
            else:
                notes.add("row_ignored", row)
            return
        if not ({"number", "code", "bridge", "bridge_code"} & cells.keys()) and by_column and len(cells) == 1:
            notes.add("row_ignored", row)
            return
        bridge, bridge_from = self._bridge(cells, heading, by_column)
        if not bridge:
            notes.add("bridge_missing", row, "bridge_code" if "bridge_code" in table.columns else "bridge")
            return
        full_name = notes.bounded(display_name(given), row, "full_name", LONGEST_NAME)
        if not any(letter.isalpha() for letter in full_name):
            notes.add("name_without_letters", row, "full_name")
            return
        person = self._person(line, notes, full_name=full_name, given=given, bridge=bridge, bridge_from=bridge_from)
        if self._unique(person, notes):
            self._out.people.append(person)

    @staticmethod
    def _name(cells: dict[str, Cell]) -> str:
        if "full_name" in cells:
            return text_of(cells["full_name"])
        return " ".join(text_of(cells[part]) for part in ("family_middle", "given") if part in cells)

    @staticmethod
    def _bridge(cells: dict[str, Cell], heading: str, by_column: bool) -> tuple[str, str]:
        if not by_column:
            return heading, "heading"
        if (cell := cells.get("bridge_code")) is not None:
            return values.code(cell), "code"
        cell = cells.get("bridge")
        return (text(text_of(cell))[0], "name") if cell is not None else ("", "")

    def _person(self, line: Line, notes: Notes, *, full_name: str, given: str, bridge: str, bridge_from: str) -> Person:
        row, cells = line
        gender, odd_gender = values.gender(text_of(cells.get("gender")).strip())
        birth, odd_birth = values.birth_date(cells.get("birth"), self._context.today)
        number, odd_number = values.citizen_number(cells.get("citizen"))
        phone, odd_phone = values.phone(cells.get("phone"))
        email, odd_email = values.email(cells.get("email"))
        category_given = notes.short(cells.get("category"), row, "category", 200)
        category, odd_category = values.category(category_given)
        for field, odd in (
            ("gender", odd_gender), ("birth", odd_birth), ("citizen", odd_number), ("phone", odd_phone),
            ("email", odd_email),
        ):  # fmt: skip
            if odd is not None:
                notes.add(odd, row, field)
        if odd_category is not None:
            notes.add(odd_category, row, "category", value=category_given[:60])
        title = notes.short(cells.get("title"), row, "title", 300)
        unit = notes.short(cells.get("unit"), row, "unit", 300)
        if "title_unit" in cells and not (title and unit):
            both = text_of(cells["title_unit"])
            first, rest = split_title_unit(both)
            title = title or notes.short(first, row, "title_unit", 300)
            unit = unit or notes.short(rest, row, "title_unit", 300)
        born = birth.day.isoformat() if birth.day else None
        code = values.code(cells.get("code"))
        derived = not code
        if derived:
            code = self._derive(full_name, born or str(birth.year or ""), unit or bridge)
        return Person(
            sheet=notes.sheet,
            row=row,
            code=notes.short(code, row, "code", 64),
            derived=derived,
            bridge_from=bridge_from,
            full_name=full_name,
            name_given=given.replace("\x00", "")[:400],
            search_key=search_key(full_name, code, title, unit),
            sort_key=sort_key(full_name),
            gender=gender.value,
            birth_date=born,
            birth_year=birth.year,
            citizen_hash=values.citizen_hash(number, self._context.citizen_key).hex() if number else None,
            citizen_tail=number[-4:] if number else None,
            title=title,
            unit=unit,
            bridge=bridge[:400],
            phone=phone,
            email=email,
            category=category.value,
            category_given=category_given,
        )

    def _derive(self, full_name: str, born: str, unit: str) -> str:
        """A code for a file without codes: the same person gets the same one, whatever the order of the rows."""
        code = derived_code("DB", full_name, born, unit)
        again = self._derived.get(code, 0) + 1
        self._derived[code] = again
        return code if again == 1 else f"{code}-{again}"

    def _unique(self, person: Person, notes: Notes) -> bool:
        first = self._codes.setdefault(person.code, person)
        if first is not person:
            notes.add(
                "duplicate_delegate_code", person.row, "code",
                value=person.code, other_row=first.row, other_sheet=first.sheet,
            )  # fmt: skip
            return False
        if person.citizen_hash:
            first = self._citizens.setdefault(person.citizen_hash, person)
            if first is not person:
                notes.add(
                    "duplicate_citizen_number", person.row, "citizen", other_row=first.row, other_sheet=first.sheet
                )
                return True
        if person.birth_date:
            identity = (person.full_name, person.birth_date, person.unit)
            first = self._identities.setdefault(identity, person)
            if first is not person:
                notes.add("duplicate_person", person.row, "full_name", other_row=first.row, other_sheet=first.sheet)
        return True


def split_title_unit(both: str) -> tuple[str, str]:
    """ "Phó Chủ tịch, UBND phường Bến Thành" -> title and unit; the first line break, comma, dash or semicolon parts
    them. Without one all of it is the title."""
    for separator in (r"\s*\n\s*", r"\s+[-–—]\s+", r"\s*;\s+", r"\s*,\s+"):
        parts = re.split(separator, both.strip(), maxsplit=1)
        if len(parts) == 2 and all(part.strip() for part in parts):
            return parts[0].strip(), parts[1].strip()
    return both.strip(), ""


def derived_code(prefix: str, *parts: str) -> str:
    """A short code that depends on the spelling of the parts alone (40 bits; equal codes get a number behind)."""
    digest = blake2b("\x1f".join(spelling_key(part) for part in parts).encode(), digest_size=5).digest()
    number = int.from_bytes(digest, "big")
    letters = ""
    while number:
        number, rest = divmod(number, 32)
        letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[rest] + letters
    return f"{prefix}-{letters.zfill(8)}"
