"""The people of a conference in some 100 bytes each, found in a microsecond, two million of them.

A Python object per delegate would cost 1 KB. Here a delegate is a record of fixed length, the texts are one run of
UTF-8, and a delegate's place is found by halving the sorted ids. All facts of one delegate lie side by side: in a large
conference each look elsewhere is a look that no cache holds.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from struct import Struct
from typing import NamedTuple

from checkin.values import made
from schemas.words import Category

_CATEGORIES = list(Category)
_CODE_OF = {category.value: code for code, category in enumerate(_CATEGORIES)}
_BETWEEN = "\x1f"
_RECORD = Struct("<HHBBqqQ")  # texts' length in bytes, generation, revoked, category, unit, bridge point, texts' start
_STANDING = Struct("<2xHB")  # of the same record: generation, revoked
_MOST_TEXT = 0xFFFF


class Known(NamedTuple):
    """One delegate, taken out of the columns."""

    id: int
    generation: int
    revoked: bool
    category: Category
    unit_id: int | None
    bridge_id: int
    full_name: str
    title: str


def place_of(number: int, ids: array[int]) -> int | None:
    """Where a number stands in sorted ids, None when it does not."""
    # An import numbers its delegates one after the other: then the first guess is right.
    if ids and 0 <= (guess := number - ids[0]) < len(ids) and ids[guess] == number:
        return guess
    index = bisect_left(ids, number)
    return index if index < len(ids) and ids[index] == number else None


class Delegates:
    """The delegates of one conference, filled once in order of id; later changes lie over the records."""

    def __init__(self) -> None:
        self.ids = array("q")
        self._records = bytearray()
        self._texts = bytearray()
        self._changed: dict[int, Known | None] = {}

    def fill(self, rows: Iterable[Sequence[object]]) -> None:
        """Append rows (id, ticket_generation, revoked, category, unit_id, bridge_id, full_name, title), by id."""
        for id_, generation, revoked, category, unit_id, bridge_id, full_name, title in rows:
            text = f"{full_name}{_BETWEEN}{title}".encode()
            assert len(text) <= _MOST_TEXT  # 400 letters each, of at most four bytes
            self.ids.append(id_)  # type: ignore[arg-type]
            self._records += _RECORD.pack(
                len(text),
                generation,
                bool(revoked),
                _CODE_OF[str(category)],
                unit_id or 0,
                bridge_id,
                len(self._texts),
            )
            self._texts += text

    def change(self, known: Known) -> None:
        """Lay a newer state of one delegate over its record."""
        self._changed[known.id] = known

    def forget(self, delegate_id: int) -> None:
        """A delegate is gone: nobody is found under this id any more."""
        self._changed[delegate_id] = None

    def standing(self, delegate_id: int) -> tuple[int, bool] | None:
        """Which generation of their ticket is good, and whether they were revoked: all that the rules ask.

        The names are for whoever is answered with them; a scanner that brings hundreds is not.
        """
        if self._changed and delegate_id in self._changed:
            known = self._changed[delegate_id]
            return None if known is None else (known.generation, known.revoked)
        index = place_of(delegate_id, self.ids)
        if index is None:
            return None
        generation, revoked = _STANDING.unpack_from(self._records, index * _RECORD.size)
        return generation, revoked == 1

    def get(self, delegate_id: int) -> Known | None:
        """The delegate, None when the conference has none of this id."""
        if self._changed and delegate_id in self._changed:
            return self._changed[delegate_id]
        index = place_of(delegate_id, self.ids)
        if index is None:
            return None
        size, generation, revoked, category, unit, bridge, start = _RECORD.unpack_from(
            self._records, index * _RECORD.size
        )
        full_name, _, title = self._texts[start : start + size].decode().partition(_BETWEEN)
        return made(
            Known,
            (
                delegate_id,
                generation,
                revoked == 1,
                _CATEGORIES[category],
                unit or None,
                bridge,
                full_name,
                title,
            ),
        )


class Seats:
    """Who is summoned to one session, and where: sorted ids beside the bridge points."""

    def __init__(self) -> None:
        self._ids = array("q")
        self._bridges = array("q")
        self._changed: dict[int, int | None] = {}
        self.summoned: dict[int, int] = {}

    def __len__(self) -> int:
        return sum(self.summoned.values())

    def fill(self, rows: Iterable[tuple[int, int]]) -> None:
        """Append (delegate_id, bridge_id) in order of delegate."""
        for delegate_id, bridge_id in rows:
            self._ids.append(delegate_id)
            self._bridges.append(bridge_id)
            self.summoned[bridge_id] = self.summoned.get(bridge_id, 0) + 1

    def change(self, delegate_id: int, bridge_id: int | None) -> None:
        """Lay a newer summons (None: not summoned) over the columns. Figures follow at the next reload."""
        self._changed[delegate_id] = bridge_id

    def bridge_of(self, delegate_id: int) -> int | None:
        """The bridge point that summons this delegate to the session, None for nobody."""
        if self._changed and delegate_id in self._changed:
            return self._changed[delegate_id]
        index = place_of(delegate_id, self._ids)
        return None if index is None else self._bridges[index]

    def items(self) -> Iterable[tuple[int, int]]:
        """Every (delegate, bridge point), in order of delegate."""
        for delegate_id, bridge_id in zip(self._ids, self._bridges, strict=True):
            now = self._changed.get(delegate_id, bridge_id) if self._changed else bridge_id
            if now is not None:
                yield delegate_id, now
