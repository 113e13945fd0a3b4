"""Public refusals: one exception, one catalogue of codes with a sentence for people in two languages.

`Refused` is raised anywhere below the HTTP face and mapped to one JSON shape in one middleware. Status codes
do not appear here: `conference.http.errors` holds them.
"""

from __future__ import annotations

from dataclasses import dataclass


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not a fault
    """A request that was understood and declined. `code` is part of the public API."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts

    def __str__(self) -> str:
        return f"{self.code} {self.facts}" if self.facts else self.code


@dataclass(frozen=True, slots=True)
class Words:
    """What a person reads: what happened and what to do, in Vietnamese and English."""

    vi: str
    en: str


CODES: dict[str, Words] = {
    "bad_request": Words("Yêu cầu không đúng định dạng.", "The request is not well formed."),
    "media_down": Words(
        "Máy chủ hình ảnh chưa sẵn sàng, hệ thống đang tự khởi động lại. Thử lại sau vài giây.",
        "The media node is not ready and is being restarted. Try again in a few seconds.",
    ),
    "no_publisher": Words(
        "Hội trường chính chưa phát. Màn hình sẽ tự nối khi có hình.",
        "The main hall is not sending yet. The screen will connect by itself.",
    ),
    "media_full": Words(
        "Máy chủ hình ảnh đã đủ số người xem. Thử lại sau ít phút hoặc gọi trực kỹ thuật.",
        "The media node is at its capacity. Try again in a few minutes or call the help desk.",
    ),
    "bad_offer": Words(
        "Trình duyệt gửi mô tả kết nối không hợp lệ: {reason}.",
        "The connection offer is not valid: {reason}.",
    ),
    "no_such_resource": Words("Kết nối này không còn.", "This connection no longer exists."),
    "nothing_to_print": Words(
        "Không có gì để in: chưa có ai (hoặc điểm cầu nào) trong phạm vi đã chọn.",
        "Nothing to print: nobody (or no bridge point) is in the chosen scope.",
    ),
    "template_failed": Words(
        "Mẫu {template} bị lỗi ở dòng {line}: {reason}.",
        "The template {template} fails at line {line}: {reason}.",
    ),
    "paper_failed": Words(
        "Không tạo được bản in: {reason}. Thử lại; nếu vẫn lỗi, báo cho quản trị hệ thống.",
        "The paper could not be made: {reason}. Try again; if it fails again, tell the operator.",
    ),
}
