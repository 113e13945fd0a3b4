"""Answers of the gate, and refusals around counting."""

from schemas.errors.words import Words

CODES: dict[str, Words] = {
    "unknown_session": Words("Không có phiên này.", "There is no such session."),
    "ok": Words("Đã điểm danh.", "Checked in."),
    "replayed": Words("Lượt quét này đã được trả lời.", "This scan had been answered before."),
    "already_checked_in": Words("Đại biểu này đã được điểm danh.", "This delegate is checked in already."),
    "unknown_ticket": Words(
        "Không nhận ra mã này. Quét lại, hoặc tìm theo tên.", "This code is not known. Scan again, or search by name."
    ),
    "revoked": Words(
        "Vé này đã bị thu hồi hoặc thay bằng vé mới. Tìm đại biểu theo tên.",
        "This ticket was revoked or replaced by a newer one. Search for the delegate by name.",
    ),
    "wrong_conference": Words("Vé này thuộc hội nghị khác.", "This ticket belongs to another conference."),
    "not_summoned": Words(
        "Đại biểu không có trong danh sách triệu tập của phiên này. Có thể ghi là ngoài danh sách.",
        "This delegate is not on the roster of this session. They can be noted as a walk-in.",
    ),
    "other_bridge": Words(
        "Đại biểu thuộc điểm cầu khác. Xác nhận để tính tại đây.",
        "This delegate belongs to another bridge point. Confirm to count them here.",
    ),
    "too_early": Words("Chưa đến giờ mở cửa.", "The doors are not open yet."),
    "closed": Words("Phiên đã kết thúc.", "The session has ended."),
    "after_cutoff": Words(
        "Đã quá giờ chốt số liệu: cần ghi lý do.", "The figures were due already: a reason is needed."
    ),
    "certified": Words(
        "Điểm cầu đã xác nhận số liệu. Nhờ ban tổ chức mở lại.",
        "This point's figures are certified. Ask the organiser to reopen them.",
    ),
    "gate_busy": Words(
        "Cổng điểm danh đang quá tải, chưa ghi nhận. Thử lại sau {retry_after} giây.",
        "The gate is at its limit and has accepted nothing. Try again in {retry_after} seconds.",
    ),
    "gate_unavailable": Words(
        "Chưa ghi được điểm danh (cơ sở dữ liệu không sẵn sàng). Gửi lại sau {retry_after} giây, không sợ tính trùng.",
        "The check-in could not be stored (no database). Send it again in {retry_after} s; nothing counts twice.",
    ),
    "reason_needed": Words("Cần ghi lý do.", "A reason is needed."),
    "not_counted": Words("Đại biểu này chưa được điểm danh.", "This delegate is not checked in."),
    "not_certified": Words("Điểm cầu chưa xác nhận số liệu.", "This point's figures are not certified."),
    "figures_moved": Words(
        "Số liệu vừa thay đổi (có người vừa điểm danh hoặc sửa). Xem lại rồi xác nhận.",
        "The figures have just changed (somebody was checked in or corrected). Look again, then certify.",
    ),
    "seat_taken": Words(
        "Đại biểu đã có mặt hoặc đã có người dự thay.", "The delegate is present, or a substitute stands for them."
    ),
    "hall_code_stale": Words(
        "Mã hội trường đã đổi. Quét lại mã đang hiện trên màn hình.",
        "The hall code has changed. Scan the one on the screen now.",
    ),
    "health_card": Words(
        "Đây là thẻ bảo hiểm y tế. Hãy quét thẻ căn cước hoặc vé đại biểu.",
        "This is a health insurance card. Scan the citizen card or the delegate ticket.",
    ),
    "unknown_card": Words(
        "Không tìm thấy số căn cước này trong danh sách. Tìm theo tên.",
        "This citizen number is not on the roster. Search by name.",
    ),
}
