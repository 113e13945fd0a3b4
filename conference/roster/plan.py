"""What an import would change: a cleaned file beside what is stored. Pure; nothing here touches the database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from conference.roster.bridges import BridgeIndex
from conference.roster.columns import Kind, letters
from conference.roster.names import search_key, sort_key, spelling_key
from conference.roster.problems import ERRORS, RowProblem
from conference.roster.records import Cleaned, Found, Person, Point

POINT_COMPARED = Point._fields[Point._fields.index("name") :]
PERSON_COMPARED = Person._fields[Person._fields.index("full_name") :]


@dataclass(slots=True)
class Stored:
    """What the conference has: by code, in the shape of the file's records (`row` is the row's id, `parent` and
    `bridge` are codes)."""

    points: dict[str, Point] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    merged: set[str] = field(default_factory=set)  # codes of rows that were found to be somebody else's


class PointChange(NamedTuple):
    """A stored point and what it becomes."""

    before: Point
    after: Point
    fields: tuple[str, ...]


class PersonChange(NamedTuple):
    """A stored delegate and what they become."""

    before: Person
    after: Person
    fields: tuple[str, ...]


@dataclass(slots=True)
class Plan:
    """The whole of what an import does. Gone: stored, but no longer in a file that lists their kind."""

    new_points: list[Point] = field(default_factory=list)
    changed_points: list[PointChange] = field(default_factory=list)
    gone_points: list[Point] = field(default_factory=list)
    same_points: int = 0
    new_people: list[Person] = field(default_factory=list)
    changed_people: list[PersonChange] = field(default_factory=list)
    gone_people: list[Person] = field(default_factory=list)
    same_people: int = 0
    problems: list[RowProblem] = field(default_factory=list)

    @property
    def refused(self) -> bool:
        """Whether a person or a point would be lost or counted wrongly; then nothing is written."""
        return any(problem.code in ERRORS for problem in self.problems)

    @property
    def empty(self) -> bool:
        """Whether applying it would change nothing (the gone are kept unless their removal is asked for)."""
        return not (self.new_points or self.changed_points or self.new_people or self.changed_people)


def make_plan(cleaned: Cleaned, stored: Stored) -> Plan:
    """Compare a cleaned file with what is stored."""
    plan = Plan(problems=list(cleaned.problems))
    points = _known_points(cleaned.points, stored)
    index = BridgeIndex([*(point for code, point in stored.points.items() if code not in points), *points.values()])
    _plan_points(plan, points, cleaned, stored, index)
    _plan_people(plan, cleaned, stored, index)
    tables = {(table.sheet, table.kind): table for table in cleaned.tables}
    plan.problems = [_placed(problem, tables) for problem in plan.problems]
    return plan


def _known_points(points: Sequence[Point], stored: Stored) -> dict[str, Point]:
    """The file's points by the code they have or get. A point without a code of its own, or only implied, is the
    stored one of its name; an implied one that a column of names misspells is left out and found missing later."""
    names = BridgeIndex(stored.points.values())
    known: dict[str, Point] = {}
    for point in points:
        if point.derived and point.code not in stored.points and (code := names.by_name(point.name)):
            if not point.implied:
                known[code] = point._replace(code=code)
            continue
        if point.implied and (point.code in stored.points or (point.implied == "name" and stored.points)):
            continue
        known[point.code] = point
    return known


def _plan_points(plan: Plan, points: dict[str, Point], cleaned: Cleaned, stored: Stored, index: BridgeIndex) -> None:
    main = _main(points, stored)
    explicit = "parent" in cleaned.point_given
    kept = tuple(name for name in POINT_COMPARED if name not in cleaned.point_given | {"parent", "is_main"})
    final: dict[str, Point] = {}
    for code, point in points.items():
        before = stored.points.get(code)
        parent = before.parent if before is not None and not explicit else ""
        if explicit and point.parent:
            parent = index.find(point.parent) or ""
            if not parent:
                plan.problems.append(_problem("unknown_parent", point, point.parent))
        parent = parent or main or ""
        after = point._replace(parent="" if code in (main, parent) else parent, is_main=code == main)
        final[code] = after if before is None else _beside(before, after, kept)
    for code, before in stored.points.items():
        if code not in final and main and code != main and not before.parent:
            # A root from before there was this main hall.
            final[code] = before._replace(parent=main, is_main=False)
    _find_cycles(plan, final, stored)
    if main is None and len(final) > 1:
        first = next(iter(final.values()))
        plan.problems.append(RowProblem("main_unknown", first.sheet, 0))
    for code, after in final.items():
        before = stored.points.get(code)
        if before is None:
            plan.new_points.append(after)
        elif changed := differences(before, after, POINT_COMPARED):
            plan.changed_points.append(
                PointChange(before, after._replace(search_key=search_key(after.name, code, after.unit)), changed)
            )
        else:
            plan.same_points += 1
    if cleaned.has_points:
        plan.gone_points = [point for code, point in stored.points.items() if code not in points]


def _beside(before: Point, after: Point, kept: Sequence[str]) -> Point:
    """A point of the file with what the file has no column for, and with the name that the desk mended."""
    after = after._replace(**{name: getattr(before, name) for name in kept})
    if after.name_given in (before.name_given, before.name):
        after = after._replace(name=before.name, name_given=before.name_given)
    return after


def _main(points: dict[str, Point], stored: Stored) -> str | None:
    """The main hall's code: once chosen it stays, whatever later files call themselves, as long as they list it or
    name no other."""
    chosen = next((code for code, point in stored.points.items() if point.is_main), None)
    named = next((code for code, point in points.items() if point.is_main), None)
    return chosen if chosen in points or named is None else named


def _find_cycles(plan: Plan, final: dict[str, Point], stored: Stored) -> None:
    parents = {code: point.parent for code, point in (stored.points | final).items()}
    sound: set[str] = {""}
    for code, point in final.items():
        path: dict[str, None] = {}
        at = code
        while at not in sound and at not in path:
            path[at] = None
            at = parents.get(at, "")
        if at in path and at == code:
            plan.problems.append(_problem("parent_cycle", point, code))
        elif at in sound:
            sound.update(path)


def _plan_people(plan: Plan, cleaned: Cleaned, stored: Stored, index: BridgeIndex) -> None:
    kept = tuple(name for name in PERSON_COMPARED if name not in cleaned.person_given | {"bridge", "removed"})
    own = {} if not any(person.derived for person in cleaned.people) else _identities(stored.people.values())
    found: dict[str, str | None] = {}
    seen: set[str] = set()
    for given in cleaned.people:
        key = f"{given.bridge_from}\0{given.bridge}"
        if key not in found:
            found[key] = index.find(given.bridge)
        bridge = found[key]
        if bridge is None:
            code = "ambiguous_bridge" if index.ambiguous(given.bridge) else "unknown_bridge"
            plan.problems.append(_problem(code, given, given.bridge))
            continue
        person = given._replace(bridge=bridge)
        if person.derived and person.code not in stored.people and person.code not in stored.merged:
            person = _adopted(person, own, seen)
        seen.add(person.code)
        if person.code in stored.merged:
            plan.same_people += 1
            continue
        before = stored.people.get(person.code)
        if before is None:
            plan.new_people.append(person)
            continue
        after = person._replace(**{name: getattr(before, name) for name in kept}) if kept else person
        if person.name_given in (before.name_given, before.full_name):
            # The office wrote what it wrote before, or what we show: a name mended on the desk stays mended.
            after = after._replace(full_name=before.full_name, name_given=before.name_given)
        if changed := differences(before, after, PERSON_COMPARED):
            after = after._replace(
                search_key=search_key(after.full_name, after.code, after.title, after.unit),
                sort_key=sort_key(after.full_name),
            )
            plan.changed_people.append(PersonChange(before, after, changed))
        else:
            plan.same_people += 1
    if cleaned.has_people:
        plan.gone_people = [person for code, person in stored.people.items() if code not in seen and not person.removed]


Identity = tuple[str, str, str]


def identity(person: Person) -> Identity:
    """What makes two rows the same person when no code says so: name, birth and unit, by their spelling."""
    born = person.birth_date or str(person.birth_year or "")
    return spelling_key(person.full_name), born, spelling_key(person.unit)


def _identities(people: Iterable[Person]) -> dict[Identity, list[str]]:
    own: dict[Identity, list[str]] = {}
    for person in people:
        own.setdefault(identity(person), []).append(person.code)
    return own


def _adopted(person: Person, own: dict[Identity, list[str]], seen: set[str]) -> Person:
    """A row without a code takes the code of the one stored delegate who is the same person."""
    codes = [code for code in own.get(identity(person), ()) if code not in seen]
    return person._replace(code=codes[0]) if len(codes) == 1 else person


def differences(before: tuple[object, ...], after: tuple[object, ...], names: Sequence[str]) -> tuple[str, ...]:
    """The names of the fields that differ; `names` are the last fields of both. Units differ by spelling only."""
    at = len(before) - len(names)
    if before[at:] == after[at:]:
        return ()
    return tuple(
        name
        for name, old, new in zip(names, before[at:], after[at:], strict=True)
        if old != new and not (name == "unit" and spelling_key(str(old)) == spelling_key(str(new)))
    )


_FIELDS_AT_FAULT = {
    "unknown_parent": (Kind.POINTS, ("parent",)),
    "parent_cycle": (Kind.POINTS, ("parent",)),
    "unknown_bridge": (Kind.DELEGATES, ("bridge_code", "bridge")),
    "ambiguous_bridge": (Kind.DELEGATES, ("bridge_code", "bridge")),
}


def _placed(problem: RowProblem, tables: Mapping[tuple[str, str], Found]) -> RowProblem:
    """A problem that only the comparison found, with the cell it is about."""
    kind, fields = _FIELDS_AT_FAULT.get(problem.code, (Kind.POINTS, ()))
    table = tables.get((problem.sheet, kind.value))
    column = next((table.columns[field] for field in fields if table and field in table.columns), None)
    if table is None or column is None or problem.cell:
        return problem
    header = table.headers[column] if column < len(table.headers) else ""
    return problem._replace(column=header, cell=f"{letters(column)}{problem.row}")


def _problem(code: str, record: Point | Person, value: str) -> RowProblem:
    return RowProblem(code, record.sheet, record.row, facts={"value": value[:100]})
