"""Refusals of the control room: messages, help, incidents, pictures."""

from schemas.errors.words import Words

CODES: dict[str, Words] = {
    "help_taken": Words(
        "{by} đã nhận yêu cầu này lúc trước. Chọn yêu cầu khác.",
        "{by} has taken this request already. Choose another.",
    ),
    "help_closed": Words(
        "Yêu cầu trợ giúp này đã đóng, do {by}.",
        "This request for help is closed, by {by}.",
    ),
    "no_points": Words(
        "Không có điểm cầu nào trong số đã chọn. Chọn lại rồi gửi.",
        "None of the chosen bridge points is there. Choose again and send.",
    ),
    "bad_still": Words(
        "Ảnh phải là JPEG, tối đa {width} x {height} điểm ảnh.",
        "The picture must be a JPEG of at most {width} x {height} pixels.",
    ),
}
