"""The line the press and the superiors wait for: "TPHCM: 259 điểm cầu, 11.056 đại biểu, đạt 97,32%"."""

from __future__ import annotations

from conference.reports.figures import ReportFigures
from conference.reports.rates import number, percent


def press_line(figures: ReportFigures, *, name: str = "") -> str:
    """Bridge points, delegates present, rate by the report's rule. `name` replaces the organiser's place.

    The delegates are those the rate counts (present, with substitutes when the rule says so); walk-ins never are.
    """
    counted = figures.total.present + (figures.total.substitutes if figures.rule.substitutes_count else 0)
    rate = figures.rate(figures.total)
    who = name or figures.occasion.place or figures.occasion.organiser
    line = f"{len(figures.points)} điểm cầu, {number(counted)} đại biểu"
    line = f"{who}: {line}" if who else line
    return line if rate is None else f"{line}, đạt {percent(rate)}%"
