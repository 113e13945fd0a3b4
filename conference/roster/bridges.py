"""Finding a bridge point by what a row calls it: its code, or its name with or without "Điểm cầu" before it."""

from __future__ import annotations

from collections.abc import Iterable

from conference.roster.names import fold, spelling_key
from conference.roster.records import Point
from conference.roster.values import code as as_code


class BridgeIndex:
    """Codes decide first, then names as spelt, then names without marks; a name that two points share finds none."""

    def __init__(self, points: Iterable[Point]) -> None:
        self._codes: set[str] = set()
        self._spelt: dict[str, set[str]] = {}
        self._folded: dict[str, set[str]] = {}
        for point in points:
            self._codes.add(point.code)
            for spelt in {spelling_key(point.name), _bare(spelling_key(point.name))}:
                self._spelt.setdefault(spelt, set()).add(point.code)
            for folded in {fold(point.name), _bare(fold(point.name))}:
                self._folded.setdefault(folded, set()).add(point.code)

    def find(self, called: str) -> str | None:
        """The code of the point that is called so, or None when there is none or more than one."""
        code = as_code(called)
        return code if code in self._codes else self.by_name(called)

    def by_name(self, name: str) -> str | None:
        """The code of the one point of this name."""
        codes = self._named(name)
        return next(iter(codes)) if len(codes) == 1 else None

    def ambiguous(self, called: str) -> bool:
        """Whether more than one point is called so."""
        return len(self._named(called)) > 1

    def _named(self, name: str) -> set[str]:
        spelt, folded = spelling_key(name), fold(name)
        return (
            self._spelt.get(spelt)
            or self._spelt.get(_bare(spelt))
            or self._folded.get(folded)
            or self._folded.get(_bare(folded))
            or set()
        )


_PREFIXES = ("diem cau ", spelling_key("Điểm cầu") + " ")


def _bare(key: str) -> str:
    for prefix in _PREFIXES:
        if key.startswith(prefix):
            return key.removeprefix(prefix)
    return key
