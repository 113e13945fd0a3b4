"""Vietnamese words for the closed vocabularies, as reports print them (glossary: domain.md)."""

from __future__ import annotations

from typing import Final

from schemas.words import Category, Level, Mode

LEVELS: Final[dict[Level, str]] = {
    Level.CENTRE: "Trung ương",
    Level.PROVINCE: "Tỉnh, thành phố",
    Level.WARD: "Xã, phường, đặc khu",
    Level.DEPARTMENT: "Sở, ngành, đơn vị",
    Level.GRASSROOTS: "Cơ sở",
}
LEVELS_BRIEF: Final[dict[Level, str]] = {
    Level.CENTRE: "Trung ương",
    Level.PROVINCE: "Tỉnh, TP",
    Level.WARD: "Cấp xã",
    Level.DEPARTMENT: "Sở, ngành",
    Level.GRASSROOTS: "Cơ sở",
}
MODES: Final[dict[Mode, str]] = {
    Mode.TWO_WAY: "Hai chiều",
    Mode.WATCH_ONLY: "Chỉ xem",
    Mode.IN_PERSON: "Trực tiếp",
}
CATEGORIES: Final[dict[Category, str]] = {
    Category.COMMITTEE: "Cấp ủy viên",
    Category.LEADER: "Lãnh đạo",
    Category.SPEAKER: "Báo cáo viên",
    Category.MEMBER: "Đảng viên",
    Category.PUBLIC: "Quần chúng",
    Category.OTHER: "Khác",
}
