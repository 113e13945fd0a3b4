"""What stood before and after a correction, in words: rows keep it as JSON (`checkin.changes`), reports are for people.

Nobody's name is told but those of who signed: a correction is about a point's figures, and signed reports outlive the
names of delegates, guests and substitutes. Nor why somebody is absent, which may be an illness.
"""

from __future__ import annotations

from collections.abc import Mapping

from checkin.book import facts
from schemas.wire.base import Said

_STATES = {
    "present": Said(vi="có mặt", en="present"),
    "substitute": Said(vi="có người dự thay", en="a substitute came"),
    "excused": Said(vi="vắng có lý do", en="excused"),
    "unexcused": Said(vi="vắng không lý do", en="absent without reason"),
}
_FIGURES = {
    "summoned": Said(vi="triệu tập", en="summoned"),
    "present": Said(vi="có mặt", en="present"),
    "substitutes": Said(vi="dự thay", en="substitutes"),
    "excused": Said(vi="vắng có lý do", en="excused"),
    "unexcused": Said(vi="vắng không lý do", en="unexcused"),
    "walk_ins": Said(vi="ngoài danh sách", en="not on the list"),
    "headcount": Said(vi="sĩ số", en="headcount"),
}
_NOTHING = Said(vi="", en="")
_GUEST = Said(vi="một người ngoài danh sách", en="one person not on the list")
_NO_HEADCOUNT = Said(vi="chưa báo sĩ số", en="no headcount yet")


def words_of(stored: str, points: Mapping[int, str]) -> Said:
    """The words for one side of a correction as it is stored; empty when nothing stood there.

    `points` are the names of bridge points by number. What is no longer whole (rows are cut at 1,000 letters) is said
    as far as it is known.
    """
    found = facts(stored)
    state = _STATES.get(str(found.get("state")))
    if state is not None:
        point = points.get(_number(found.get("bridge_id")), "")
        return _joined(state, Said(vi=f"tại {point}", en=f"at {point}")) if point else state
    if "walk_in_id" in found:
        return _GUEST
    if found.keys() == {"headcount"} and found["headcount"] is None:
        return _NO_HEADCOUNT
    parts = [
        Said(vi=f"{words.vi} {found[name]}", en=f"{words.en} {found[name]}")
        for name, words in _FIGURES.items()
        if isinstance(found.get(name), int)
    ]
    if signed := found.get("signed_by") or found.get("certified_by"):
        parts.append(Said(vi=f"người ký: {signed}", en=f"signed by {signed}"))
    return Said(vi=", ".join(part.vi for part in parts), en=", ".join(part.en for part in parts)) if parts else _NOTHING


def _joined(first: Said, second: Said) -> Said:
    return Said(vi=f"{first.vi} {second.vi}", en=f"{first.en} {second.en}")


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
