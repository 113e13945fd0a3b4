"""Numbers as Vietnamese offices write them, and the rate by its printed rule."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


def hundredths(part: int, whole: int) -> int | None:
    """Hundredths of a percent, rounded half up; None without a whole.

    Rounding never completes a rate: 20,000 of 20,001 is 99.99 %, not "100 %", and one of 20,001 is not "0 %".
    """
    if whole <= 0:
        return None
    rounded = (part * 20_000 + whole) // (2 * whole)
    if part < whole and rounded >= 10_000:
        return 9_999
    if part > 0 and rounded == 0:
        return 1
    return rounded


def number(value: int) -> str:
    """35.599"""
    return f"{value:,}".replace(",", ".")


def percent(value: int | None, none: str = "–") -> str:
    """97,32 (the sign stands in the heading or the sentence); `none` where there is no rate."""
    return none if value is None else f"{number(value // 100)},{value % 100:02}"


def padded(value: int) -> str:
    """Counts below ten with a leading zero, as in "08 điểm cầu"."""
    return f"{value:02}" if 0 <= value < 10 else number(value)


def date(moment: datetime) -> str:
    """07/02/2026"""
    return f"{moment:%d/%m/%Y}"


def clock(moment: datetime) -> str:
    """08 giờ 30"""
    return f"{moment:%H} giờ {moment:%M}"


def moment_words(moment: datetime) -> str:
    """08 giờ 30, ngày 07/02/2026"""
    return f"{clock(moment)}, ngày {date(moment)}"


def long_date(moment: datetime) -> str:
    """ngày 07 tháng 02 năm 2026: days below ten and months 1, 2 take a zero (Decree 30/2020, Appendix I, II.4)."""
    month = f"{moment.month:02}" if moment.month < 3 else str(moment.month)
    return f"ngày {moment.day:02} tháng {month} năm {moment.year}"


@dataclass(frozen=True, slots=True)
class RateRule:
    """How the rate is formed; the organiser's choice, printed wherever a rate stands."""

    substitutes_count: bool = False

    @property
    def words(self) -> str:
        """The rule as a sentence."""
        if self.substitutes_count:
            return "Tỷ lệ = (Có mặt đúng thành phần + Dự thay) / Triệu tập"
        return "Tỷ lệ = Có mặt đúng thành phần / Triệu tập (không tính dự thay)"

    @property
    def words_en(self) -> str:
        """The rule as a sentence in English, for the page; papers are in Vietnamese."""
        if self.substitutes_count:
            return "Rate = (present as composed + substitutes) / summoned"
        return "Rate = present as composed / summoned (substitutes do not count)"

    @property
    def brief(self) -> str:
        """The rule beside a figure."""
        return "tính cả dự thay" if self.substitutes_count else "không tính dự thay"

    def rate(self, *, summoned: int, present: int, substitutes: int) -> int | None:
        """The rate in hundredths of a percent."""
        return hundredths(present + (substitutes if self.substitutes_count else 0), summoned)
