"""Words of what is handed to a person about themselves; the page has the same in its catalogue (privacy.json)."""

from __future__ import annotations

from typing import Final

from conference.audit.words import words_of
from schemas.wire.privacy import PersonEvent

FACT_WORDS: Final = {
    "full_name": "Họ và tên",
    "name_given": "Họ tên như cơ quan ghi",
    "code": "Mã đại biểu",
    "gender": "Giới tính",
    "birth_date": "Ngày sinh",
    "birth_year": "Năm sinh",
    "citizen_tail": "Bốn số cuối căn cước",
    "citizen_hash": "Mã băm số căn cước",
    "title": "Chức vụ",
    "unit": "Đơn vị",
    "bridge": "Điểm cầu",
    "phone": "Số điện thoại",
    "email": "Thư điện tử",
    "category": "Thành phần",
    "category_given": "Thành phần như cơ quan ghi",
    "chair": "Chủ trì",
    "removed_at": "Rút khỏi danh sách",
}
EVENT_WORDS: Final = {
    "summoned": "Triệu tập",
    "seat": "Có mặt",
    "scan": "Quét vé",
    "absence": "Báo vắng",
    "correction": "Điều chỉnh",
    "invitation": "Giấy mời",
    "audit": "Xem hoặc sửa dữ liệu",
    "recorded": "Ghi nhận",
}
HOW_WORDS: Final[dict[str, dict[str, str]]] = {
    "seat": {
        "ticket": "quét thẻ",
        "hall_code": "mã hội trường",
        "citizen_card": "thẻ căn cước",
        "search": "tìm tên",
        "tick_list": "danh sách",
        "paper": "danh sách ký",
        "substitute": "dự thay",
    },
    "scan": {
        "ok": "Được tính",
        "replayed": "Gửi lại, không tính thêm",
        "already_checked_in": "Đã điểm danh trước",
        "unknown_ticket": "Thẻ không có",
        "revoked": "Thẻ đã bị thay",
        "wrong_conference": "Thẻ hội nghị khác",
        "not_summoned": "Không được triệu tập",
        "other_bridge": "Thuộc điểm cầu khác",
        "too_early": "Chưa đến giờ",
        "closed": "Đã đóng",
        "after_cutoff": "Sau giờ chốt",
        "certified": "Số liệu đã xác nhận",
        "bad_request": "Yêu cầu không hợp lệ",
    },
    "correction": {
        "late": "Ghi sau giờ chốt",
        "undo": "Hoàn tác điểm danh",
        "transfer": "Chuyển từ điểm cầu khác",
        "substitute": "Dự thay",
        "in_person": "Đại biểu đến, thôi dự thay",
        "excused": "Vắng có lý do",
        "unexcused": "Vắng không lý do",
        "absence_lifted": "Bỏ ghi vắng",
        "walk_in": "Ngoài danh sách",
        "walk_in_removed": "Bỏ người ngoài danh sách",
        "headcount": "Báo sĩ số",
        "certify": "Xác nhận số liệu",
        "reopen": "Ban tổ chức mở lại",
    },
    "invitation": {
        "queued": "Chờ gửi",
        "sending": "Đang gửi",
        "sent": "Đã gửi",
        "failed": "Không gửi được",
        "uncertain": "Không rõ đã tới",
        "cancelled": "Đã hủy",
    },
}
"""The second word of an event, by its first: how it was recorded."""
GENDER_WORDS: Final = {"male": "Nam", "female": "Nữ", "unknown": "Không rõ"}
ROLE_WORDS: Final = {
    "organiser": "Ban tổ chức",
    "operator": "Trực điều hành",
    "technician": "Cán bộ kỹ thuật",
    "observer": "Tổ giám sát",
    "superior": "Lãnh đạo (chỉ xem)",
    "host": "Đầu mối",
    "device": "Máy quét",
    "delegate": "Đại biểu",
}


def fact_of(name: str, value: str) -> str:
    """A fact as people read it."""
    return GENDER_WORDS.get(value, value) if name == "gender" else value


def how_of(event: PersonEvent) -> str:
    """How it was recorded, in words; what somebody wrote stays as it is."""
    if event.what == "audit":
        return words_of(event.how, "vi")
    return HOW_WORDS.get(event.what, {}).get(event.how, event.how)


def where_of(event: PersonEvent) -> str:
    """Where; for a look at or a change of the data, by whose role."""
    return ROLE_WORDS.get(event.where, event.where) if event.what == "audit" else event.where
