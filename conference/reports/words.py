"""Vietnamese words for the closed vocabularies, as reports print them (glossary: domain.md)."""

from __future__ import annotations

from typing import Final

from schemas.words import Category, Deed, Level, Mode, Ruling

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
DEEDS: Final[dict[Deed, str]] = {
    Deed.LATE: "Điểm danh muộn",
    Deed.UNDO: "Hủy điểm danh",
    Deed.TRANSFER: "Chuyển điểm cầu",
    Deed.SUBSTITUTE: "Ghi dự thay",
    Deed.IN_PERSON: "Đại biểu đến dự, thôi dự thay",
    Deed.EXCUSED: "Ghi vắng có lý do",
    Deed.UNEXCUSED: "Ghi vắng không lý do",
    Deed.ABSENCE_LIFTED: "Bỏ ghi vắng",
    Deed.WALK_IN: "Ghi người ngoài danh sách",
    Deed.WALK_IN_REMOVED: "Bỏ người ngoài danh sách",
    Deed.HEADCOUNT: "Báo sĩ số",
    Deed.CERTIFY: "Xác nhận số liệu",
    Deed.REOPEN: "Mở lại số liệu",
}
RULINGS: Final[dict[Ruling, str]] = {
    Ruling.AGREED: "Đồng ý",
    Ruling.DECLINED: "Không đồng ý",
}
