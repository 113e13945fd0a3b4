"""Figures of an invented conference, always the same."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from conference.reports import proposals
from conference.reports.corrections import words_of
from conference.reports.figures import (
    Arrival,
    Counts,
    Group,
    Late,
    Occasion,
    Past,
    Point,
    ReportFigures,
    Trend,
    in_tree_order,
    settle,
)
from conference.reports.forms import Issuer
from conference.reports.rates import RateRule
from schemas.words import Deed, Level, Mode

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
STARTS = datetime(2026, 2, 7, 8, 0, tzinfo=ZONE)
CUTOFF = STARTS + timedelta(hours=1)
FORMULA = '=HYPERLINK("http://example.invalid","bấm")'

OCCASION = Occasion(
    title="Hội nghị trực tuyến quán triệt Nghị quyết Đại hội XIV của Đảng",
    session="Phiên toàn thể",
    organiser="Ban Tuyên giáo và Dân vận Thành ủy",
    place="TPHCM",
    starts=STARTS,
    ends=STARTS + timedelta(hours=4),
    doors_open=STARTS - timedelta(minutes=30),
    cutoff=CUTOFF,
)

ISSUER = Issuer(
    issuer="Ban Tuyên giáo và Dân vận",
    superior="Thành ủy Thành phố Hồ Chí Minh",
    place="TP. Hồ Chí Minh",
    number=5,
    symbol="BC-BTGDV",
    signed_on=STARTS,
    signer="Nguyễn Văn Ký",
    recipients=("Thường trực Thành ủy", "Các điểm cầu"),
    archive="VT, BTGDV",
)


def point(number: int, counts: Counts, **more: object) -> Point:
    """A certified ward."""
    known: dict[str, object] = {
        "name": f"Phường {number}",
        "level": Level.WARD,
        "mode": Mode.TWO_WAY,
        "certified_by": "Trần Thị Xác",
        "certified_at": STARTS + timedelta(minutes=40),
    }
    return Point(id=number, counts=counts, **{**known, **more})  # type: ignore[arg-type]


def figures(points: list[Point], *, at: datetime = CUTOFF, final: bool = False, **more: object) -> ReportFigures:
    """Settled figures of these points, with their proposals."""
    made = ReportFigures(OCCASION, at, RateRule(), in_tree_order(points), final=final, **more)  # type: ignore[arg-type]
    made = settle(made)
    return replace(made, commend=proposals.commend(made), criticise=proposals.criticise(made))


def conference(number: int = 30, *, final: bool = False, name: str = "Phường Bến Thành") -> ReportFigures:
    """A whole conference: a tree, late corrections, headcounts that differ, earlier conferences."""
    chance = random.Random(number)
    points = []
    for place in range(1, number + 1):
        summoned = chance.randint(30, 55)
        away = chance.randint(0, 4) if chance.random() < 0.5 else 0
        excused = chance.randint(0, away)
        stood_in = chance.randint(0, 1) if away > excused else 0
        counts = Counts(summoned, summoned - away, stood_in, excused, walk_ins=chance.choice([0, 0, 2]))
        if place % 7 == 0:
            counts = replace(counts, headcount=counts.seated + place % 2)
        points.append(
            point(
                place,
                counts,
                name="Hội trường Thành ủy" if place == 1 else f"{name} {place}",
                level=Level.PROVINCE if place == 1 else chance.choice([Level.WARD, Level.WARD, Level.DEPARTMENT]),
                mode=Mode.WATCH_ONLY if place % 5 == 0 else Mode.TWO_WAY,
                is_main=place == 1,
                parent_id=3 if 10 < place < 14 else None,
                chair="Lê Chủ Trì",
                uptime=chance.randint(95_00, 100_00),
                ready=True,
            )
        )
    before, after = (words_of(json.dumps({"headcount": people}), {}) for people in (40, 41))
    late = Late(CUTOFF + timedelta(minutes=9), 4, f"{name} 4", "Lê Thư", Deed.HEADCOUNT, before, after, "kẹt xe")
    everyone = Counts(1200, 1150, 10, 20, 20)
    return figures(
        points,
        final=final,
        units=(Group("Đảng ủy phường", everyone), Group(FORMULA, everyone)),
        categories=(Group("Cấp ủy viên", everyone), Group("Đảng viên", everyone)),
        late=(late,),
        arrivals=tuple(Arrival(STARTS + timedelta(minutes=5 * step), 10 * (6 - abs(step))) for step in range(-5, 6)),
        past=(
            Past("Hội nghị tháng 5", STARTS - timedelta(days=200), 119, Counts(7500, 7345), RateRule()),
            Past("Hội nghị tháng 9", STARTS - timedelta(days=90), 169, Counts(14800, 14535), RateRule(True)),
        ),
        trends=(Trend("Đảng ủy phường", (97_00, None), 95_83), Trend("Đảng ủy sở", (None, 90_00), 95_83)),
    )
