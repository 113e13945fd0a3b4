"""A point's quality: the worse of two witnesses, quick to fall, slow to rise, and silent without data."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridges.quality import STALE_S, Score, Seen, Window, judged, together, worse
from conference.http import keys
from schemas.words import Grade, LineFault, Witness
from tests.world import World

REPORT: dict[str, Any] = {
    "seconds": 5.0,
    "playing": True,
    "loss": 0.1,
    "jitter_ms": 4.0,
    "rtt_ms": 30.0,
    "freezes": 0,
    "fps": 25.0,
    "kbps": 1200.0,
    "width": 1280,
    "height": 720,
}


GOOD, POOR = Grade.GOOD, Grade.POOR


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        (Seen(), (Grade.UNKNOWN, None)),
        (Seen(rtt_ms=20.0), (Grade.UNKNOWN, None)),  # that it answers says nothing of the picture
        (Seen(rtt_ms=1200.0), (POOR, LineFault.DELAY)),
        (Seen(loss=0.0), (Grade.EXCELLENT, None)),
        (Seen(loss=0.019), (Grade.EXCELLENT, None)),
        (Seen(loss=0.02), (GOOD, LineFault.LOSS)),
        (Seen(loss=0.06), (POOR, LineFault.LOSS)),
        (Seen(loss=0.0, freezes=1), (GOOD, LineFault.FROZEN)),
        (Seen(loss=0.0, frozen_s=1.2), (POOR, LineFault.FROZEN)),
        (Seen(loss=0.0, rtt_ms=450), (GOOD, LineFault.DELAY)),
        (Seen(loss=0.0, playing=False), (POOR, LineFault.NO_PICTURE)),
    ],
)
def test_a_window_is_graded_by_the_documented_thresholds(seen: Seen, expected: tuple[Grade, LineFault | None]) -> None:
    assert judged(seen) == expected


WELL, LOSSY, TORN, NOTHING = Seen(loss=0.001, rtt_ms=30), Seen(loss=0.03), Seen(loss=0.09), Seen()


@pytest.mark.parametrize(
    ("page", "node", "expected"),
    [
        (WELL, [TORN], Window(POOR, Witness.NODE, LineFault.LOSS, 0.09, 30)),
        (TORN, [WELL], Window(POOR, Witness.PAGE, LineFault.LOSS, 0.09, 30)),
        (LOSSY, [LOSSY], Window(GOOD, Witness.BOTH, LineFault.LOSS, 0.03, None)),
        (NOTHING, [LOSSY, WELL], Window(GOOD, Witness.NODE, LineFault.LOSS, 0.03, 30)),  # two screens, one line bad
        (WELL, [], Window(Grade.EXCELLENT, None, None, 0.001, 30)),
        (NOTHING, [NOTHING], Window()),
    ],
)
def test_the_worse_witness_counts_and_is_named_and_who_knows_nothing_does_not(
    page: Seen, node: list[Seen], expected: Window
) -> None:
    assert together(page, node) == expected


def test_of_two_windows_the_worse_is_kept_and_the_unknown_is_not_the_worse() -> None:
    bad, worse_still, unknown = Window(POOR, loss=0.07), Window(POOR, loss=0.2), Window()
    assert worse(None, bad) is bad
    assert worse(bad, worse_still) is worse_still
    assert worse(worse_still, bad) is worse_still
    assert worse(bad, unknown) is worse(unknown, bad) is bad


def test_a_score_falls_at_once_and_rises_one_step_in_fifteen_seconds() -> None:
    score = Score()
    score.take(Grade.EXCELLENT, 0)
    assert score.take(Grade.POOR, 5) is Grade.POOR
    assert [score.take(Grade.EXCELLENT, 5 + 5 * turn) for turn in range(1, 7)] == [
        Grade.POOR,
        Grade.POOR,
        Grade.GOOD,
        Grade.GOOD,
        Grade.GOOD,
        Grade.EXCELLENT,
    ]


def test_a_score_nobody_speaks_for_is_unknown() -> None:
    score = Score()
    score.take(Grade.EXCELLENT, 0)
    assert score.now(STALE_S + 1) is Grade.UNKNOWN


@given(st.lists(st.sampled_from(list(Grade)), max_size=30))
def test_a_score_is_never_better_than_the_last_known_window_was_for_three_windows(windows: list[Grade]) -> None:
    score, order = Score(), [Grade.POOR, Grade.GOOD, Grade.EXCELLENT]
    for turn, window in enumerate(windows):
        shown = score.take(window, 5.0 * turn)
        if window is not Grade.UNKNOWN:
            assert order.index(shown) <= order.index(window)


async def test_what_a_hall_reports_is_seen_in_the_control_room(
    host: aiohttp.ClientSession, organiser: aiohttp.ClientSession, world: World
) -> None:
    url = f"/api/conferences/{world.conference}/quality"
    async with host.post(url, json=REPORT | {"loss": 9.0}) as response:
        assert response.status == 204
    await world.app[keys.LINES].judge(world.conference)
    async with organiser.get(f"/api/conferences/{world.conference}/lines") as response:
        (point,) = (await response.json())["points"]
    assert (point["bridge_id"], point["grade"], point["page"]["loss"]) == (world.ward, "poor", 9.0)
