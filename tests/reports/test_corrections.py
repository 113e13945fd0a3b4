"""What stood before and after a correction is said in words, and nobody is named who did not sign."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conference.reports.corrections import words_of

POINTS = {7: "Phường Thử"}
CERTIFIED = {"summoned": 26, "present": 25, "substitutes": 1, "excused": 0, "unexcused": 0, "walk_ins": 2}


@pytest.mark.parametrize(
    ("stored", "vi", "en"),
    [
        ("", "", ""),
        ({}, "", ""),
        ("present", "có mặt", "present"),
        ({"state": "present", "bridge_id": 7, "at": "2026-02-07T01:00:00+00:00"},
         "có mặt tại Phường Thử", "present at Phường Thử"),
        ({"state": "substitute", "bridge_id": 8, "substitute": "Lê Văn C"}, "có người dự thay", "a substitute came"),
        ({"state": "excused", "reason": "Ốm"}, "vắng có lý do", "excused"),
        ({"state": "unexcused", "reason": None}, "vắng không lý do", "absent without reason"),
        ({"walk_in_id": 4, "full_name": "Phạm Thị D"}, "một người ngoài danh sách", "one person not on the list"),
        ({"headcount": None}, "chưa báo sĩ số", "no headcount yet"),
        ({"headcount": 27}, "sĩ số 27", "headcount 27"),
        ({**CERTIFIED, "headcount": 27, "signed_by": "Vũ Đức Oanh"},
         "triệu tập 26, có mặt 25, dự thay 1, vắng có lý do 0, vắng không lý do 0, ngoài danh sách 2, sĩ số 27, "
         "người ký: Vũ Đức Oanh",
         "summoned 26, present 25, substitutes 1, excused 0, unexcused 0, not on the list 2, headcount 27, "
         "signed by Vũ Đức Oanh"),
        ({"certified_by": "Vũ Đức Oanh", "present": 25},
         "có mặt 25, người ký: Vũ Đức Oanh", "present 25, signed by Vũ Đức Oanh"),
    ],
)  # fmt: skip
def test_what_the_gate_stores_is_said_in_words(stored: str | dict[str, object], vi: str, en: str) -> None:
    said = words_of(stored if isinstance(stored, str) else json.dumps(stored, ensure_ascii=False), POINTS)
    assert (said.vi, said.en) == (vi, en)


@given(st.text() | st.dictionaries(st.text(), st.none() | st.booleans() | st.integers() | st.text()).map(json.dumps))
def test_whatever_stands_there_no_json_reaches_a_report(stored: str) -> None:
    said = words_of(stored, POINTS)
    assert not {"{", "[", '"'} & set(said.vi + said.en)
