"""Rows of a table of bridge points, cleaned; and the points that only a heading or a sheet's title names."""

from __future__ import annotations

from collections.abc import Sequence

from conference.roster import values
from conference.roster.columns import Table
from conference.roster.names import display_name, fold, search_key, spelling_key
from conference.roster.people import derived_code
from conference.roster.records import Cleaned, Person, Point
from conference.roster.rows import TELL_EVERY, Heading, Ignored, Line, Notes, lines
from conference.roster.values import Cell, text_of
from schemas.words import Level, Mode

MOST_PEOPLE = 1_000_000


class Points:
    """Collects bridge points over all tables of a file."""

    def __init__(self, cleaned: Cleaned) -> None:
        self._out = cleaned
        self._codes: dict[str, Point] = {}

    def read(self, sheet: str, rows: Sequence[Sequence[Cell]], table: Table) -> int:
        """Read one table and return how many points it gave."""
        notes = Notes(sheet, table, self._out.problems)
        self._out.has_points = True
        self._out.point_given.update({"name", "name_given"}, table.columns.keys() - {"number", "code"})
        before = len(self._out.points)
        for line in lines(rows, table, headings=False):
            if line.row % TELL_EVERY == 0:
                self._out.tell(line.row)
            if isinstance(line, Ignored | Heading):
                notes.add("row_ignored", line.row)
            else:
                self._read_line(line, notes, table)
        return len(self._out.points) - before

    def _read_line(self, line: Line, notes: Notes, table: Table) -> None:
        row, cells = line
        given = text_of(cells.get("name"))
        code = values.code(cells.get("code"))
        if not given.strip():
            notes.add("point_name_missing", row, "name")
            return
        derived = not code
        if derived and "code" in table.columns:
            notes.add("point_code_missing", row, "code")
            return
        name = notes.short(given, row, "name", 300)
        point = self._point(line, notes, name, given, (code or derived_code("DC", name), derived))
        first = self._codes.setdefault(point.code, point)
        if first is not point:
            notes.add(
                "duplicate_point_code", row, "code" if "code" in table.columns else "name",
                value=point.code, other_row=first.row, other_sheet=first.sheet,
            )  # fmt: skip
            return
        self._out.points.append(point)

    def _point(self, line: Line, notes: Notes, name: str, given: str, code: tuple[str, bool]) -> Point:
        row, cells = line
        level_given = notes.short(cells.get("level"), row, "level", 200)
        mode_given = notes.short(cells.get("mode"), row, "mode", 200)
        level, odd_level = values.level(level_given, name)
        mode, odd_mode = values.mode(mode_given)
        capacity, odd_capacity = values.count(cells.get("capacity"), MOST_PEOPLE)
        expected, odd_expected = values.count(cells.get("expected"), MOST_PEOPLE)
        ward, odd_ward = values.ward_code(cells.get("ward_code"))
        phone, odd_phone = values.phone(cells.get("contact_phone"))
        for field, odd, value in (
            ("level", odd_level, level_given), ("mode", odd_mode, mode_given), ("capacity", odd_capacity, ""),
            ("expected", odd_expected, ""), ("ward_code", odd_ward, ""), ("contact_phone", odd_phone, ""),
        ):  # fmt: skip
            if odd is not None:
                notes.add(odd, row, field, value=value[:60])
        unit = notes.short(cells.get("unit"), row, "unit", 300)
        return Point(
            sheet=notes.sheet,
            row=row,
            code=notes.short(code[0], row, "code", 64),
            derived=code[1],
            implied="",
            name=name,
            name_given=given.replace("\x00", "")[:400],
            search_key=search_key(name, code[0], unit),
            unit=unit,
            level=level.value,
            mode=mode.value,
            is_main=False,
            capacity=capacity,
            expected=expected,
            ward_code=ward,
            parent=notes.short(cells.get("parent"), row, "parent", 300),
            address=notes.short(cells.get("address"), row, "address", 400),
            chair=display_name(notes.short(cells.get("chair"), row, "chair", 200)),
            host=display_name(notes.short(cells.get("host"), row, "host", 200)),
            contact=display_name(notes.short(cells.get("contact"), row, "contact", 200)),
            contact_phone=phone,
        )

    def mark_main(self) -> None:
        """The main hall: the point of level "Trung tâm", else the one called "điểm cầu chính"; the first of several."""
        points = self._out.points
        called = [point for point in points if "diem cau chinh" in fold(point.name)]
        central = [point for point in points if point.level == Level.CENTRE.value]
        both = [point for point in central if point in called]
        main = next(iter(both or central or called), None)
        if main is not None:
            points[points.index(main)] = main._replace(is_main=True)


def implied_points(people: list[Person]) -> list[Point]:
    """The points that a file without a table of points names by headings, sheet titles or a column of names."""
    seen: dict[str, Point] = {}
    for person in people:
        if person.bridge_from != "code" and (key := spelling_key(person.bridge)) and key not in seen:
            name = person.bridge[:300]
            code = derived_code("DC", name)
            seen[key] = Point(
                sheet=person.sheet, row=person.row, code=code, derived=True, implied=person.bridge_from, name=name,
                name_given=person.bridge, search_key=search_key(name, code), unit="",
                level=values.level("", name)[0].value, mode=Mode.TWO_WAY.value, is_main=False, capacity=None,
                expected=None, ward_code=None, parent="", address="", chair="", host="", contact="",
                contact_phone=None,
            )  # fmt: skip
    return list(seen.values())
