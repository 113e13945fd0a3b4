"""What follows from a programme and the time alone."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from conference.programme.audiences import Bounds, Place, belongs, concerns, may_share
from conference.programme.copying import shifted
from conference.programme.filetypes import media_type_of
from conference.programme.rules import Clash, ClashKind, Slot, Window, clashes, now_and_next, relaid
from schemas.errors import Refused
from schemas.words import Category, Level

SHARED = json.loads((Path(__file__).parent / "data" / "now_next.json").read_text("utf-8"))
EIGHT = datetime(2026, 11, 23, 1, tzinfo=UTC)


def slot(number: int, starts: int, ends: int, **more: Any) -> Slot:
    """Minutes after eight."""
    return Slot(
        number, more.pop("session_id", 1), EIGHT + timedelta(minutes=starts), EIGHT + timedelta(minutes=ends), **more
    )


def bounds(number: int = 1, *, categories: Any = (), levels: Any = (), bridges: Any = ()) -> Bounds:
    return Bounds(number, frozenset(categories), frozenset(levels), frozenset(bridges))


@pytest.mark.parametrize("case", SHARED["cases"], ids=lambda case: case["about"])
def test_now_and_next_follow_from_the_items_and_the_time(case: dict[str, Any]) -> None:
    moment = datetime.fromisoformat
    items = [Slot(i["id"], 1, moment(i["starts"]), moment(i["ends"]), i["position"]) for i in SHARED["items"]]
    now, then = now_and_next(items, moment(case["at"]))
    assert ([one.id for one in now], [one.id for one in then]) == (case["now"], case["next"])


def test_a_new_order_keeps_every_length_and_the_pauses_between_places() -> None:
    items = [slot(1, 0, 15), slot(2, 15, 105), slot(3, 120, 150)]  # a pause of a quarter after the second
    times = relaid(items, [3, 1, 2])
    minutes = {item: tuple((at - EIGHT).seconds // 60 for at in span) for item, span in times.items()}
    assert minutes == {3: (0, 30), 1: (30, 45), 2: (60, 150)}


def test_an_order_of_other_items_than_there_are_is_refused() -> None:
    for order in ([1], [1, 2, 3], [1, 1]):
        with pytest.raises(Refused, match="programme_changed"):
            relaid([slot(1, 0, 10), slot(2, 10, 20)], order)


def test_items_clash_when_the_same_people_would_have_to_be_in_both() -> None:
    window = [Window(1, EIGHT, EIGHT + timedelta(hours=3))]
    for_all = [slot(1, 0, 30), slot(2, 20, 40)]
    assert clashes(for_all, window) == [Clash(ClashKind.ITEMS, (1, 2))]
    assert clashes([slot(1, 0, 30), slot(2, 30, 40)], window) == [], "one begins when the other ends"
    apart = [slot(1, 0, 30, audiences=frozenset({7})), slot(2, 0, 30, audiences=frozenset({8}))]
    assert clashes(apart, window, lambda _one, _other: False) == []
    assert clashes(apart, window, lambda _one, _other: True) == [Clash(ClashKind.ITEMS, (1, 2))]
    same = [slot(1, 0, 30, audiences=frozenset({7})), slot(2, 0, 30, audiences=frozenset({7}))]
    assert clashes(same, window, lambda _one, _other: False) == [Clash(ClashKind.ITEMS, (1, 2))]


def test_a_speaker_cannot_be_in_two_halls_at_once() -> None:
    there = [slot(1, 0, 30, speakers=frozenset({5})), slot(2, 10, 40, session_id=2, speakers=frozenset({5}))]
    assert clashes(there, []) == [Clash(ClashKind.SPEAKER, (1, 2))]


def test_items_outside_of_their_session_and_sessions_on_top_of_each_other_are_noticed() -> None:
    sessions = [
        Window(1, EIGHT, EIGHT + timedelta(minutes=60)),
        Window(2, EIGHT + timedelta(minutes=50), EIGHT + timedelta(minutes=90)),
        Window(3, EIGHT, EIGHT + timedelta(minutes=60), rehearsal=True),
    ]
    assert clashes([slot(1, 50, 70)], sessions) == [
        Clash(ClashKind.OUTSIDE, (1,)),
        Clash(ClashKind.SESSIONS, (1, 2)),
    ]


def test_all_conditions_of_an_audience_hold_and_an_empty_one_bounds_nothing() -> None:
    ward = Place(Level.WARD, frozenset({3, 1}))
    key = bounds(categories={Category.COMMITTEE}, levels={Level.WARD}, bridges={1})
    assert belongs(Category.COMMITTEE, ward, key), "a point means all below it"
    assert not belongs(Category.MEMBER, ward, key)
    assert not belongs(Category.COMMITTEE, Place(Level.GRASSROOTS, frozenset({4, 3, 1})), key)
    assert not belongs(Category.COMMITTEE, Place(Level.WARD, frozenset({9})), key)
    assert belongs(Category.PUBLIC, ward, bounds())
    assert concerns(ward, key), "a host sees what is meant for somebody at their point"


def test_audiences_of_different_people_do_not_meet() -> None:
    def never(_one: int, _other: int) -> bool:
        return False

    assert not may_share(bounds(categories={Category.LEADER}), bounds(categories={Category.MEMBER}), never)
    assert not may_share(bounds(bridges={1}), bounds(bridges={2}), never)
    assert may_share(bounds(bridges={1}), bounds(bridges={2}), lambda _one, _other: True)
    assert may_share(bounds(levels={Level.WARD}), bounds(categories={Category.MEMBER}), never)


def test_a_copied_day_keeps_the_clocks_time_across_a_change_of_summer_time() -> None:
    paris = ZoneInfo("Europe/Paris")
    assert shifted(datetime(2026, 3, 1, 7, tzinfo=UTC), 60, paris).astimezone(paris).hour == 8
    home = ZoneInfo("Asia/Ho_Chi_Minh")
    assert shifted(EIGHT, 365, home) == EIGHT + timedelta(days=365)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("bai.pdf", b"<html>"),
        ("trang.html", b"<html>"),
        ("hinh.svg", b"<svg>"),
        ("cu.doc", b"\xd0\xcf\x11\xe0"),
        ("ghi.txt", b"\xff\xfe\x00"),
        ("bai.docx", b"PK\x03\x04 not a zip"),
        ("bai.pdf.exe", b"%PDF-1.7"),
        ("không đuôi", b"%PDF-1.7"),
    ],
)
def test_a_file_that_is_not_what_it_is_called_or_may_run_is_not_taken(name: str, data: bytes) -> None:
    with pytest.raises(Refused) as refused:
        media_type_of(name, data)
    assert refused.value.code == "material_type"
    assert refused.value.facts["name"] == name


def test_an_office_file_with_a_macro_is_not_taken() -> None:
    import io
    import zipfile

    def office(*members: str) -> bytes:
        whole = io.BytesIO()
        with zipfile.ZipFile(whole, "w") as archive:
            for member in ("[Content_Types].xml", "word/document.xml", *members):
                archive.writestr(member, "x")
        return whole.getvalue()

    assert media_type_of("Bài.DOCX", office()).endswith("wordprocessingml.document")
    with pytest.raises(Refused, match="material_type"):
        media_type_of("bài.docx", office("word/vbaProject.bin"))
