"""Refusals of personal data: notice, retention, one person's data."""

from schemas.errors.words import Words

CODES: dict[str, Words] = {
    "conference_not_over": Words(
        "Hội nghị chưa kết thúc: tên đại biểu còn cần để điểm danh. Chỉ xóa được sau {ends}.",
        "The conference is not over: names are still needed at the doors. They can be deleted after {ends}.",
    ),
    "names_deleted": Words(
        "Tên và liên lạc của hội nghị này đã được xóa, không lấy lại được.",
        "The names and contacts of this conference were deleted; they cannot be brought back.",
    ),
    "put_off_too_short": Words(
        "Ngày hoãn phải sau ngày xóa theo lịch ({due}).", "The new day must be after the planned one ({due})."
    ),
    "request_over": Words("Yêu cầu này đã đóng.", "This request is closed."),
    "not_held": Words(
        "Ở vai trò này, hệ thống không lưu “{field}” của người đó.", "In this role no “{field}” is kept of this person."
    ),
    "names_stuck": Words(
        "Không xóa được hết phần “{part}”: các dòng còn lại không đổi. Những phần khác đã xóa; hãy xem nhật ký của máy "
        "chủ và cơ sở dữ liệu, rồi chạy lại.",
        "Part “{part}” could not be deleted: its rows stay as they are. Look at the service's log and at the database, "
        "then try again; what was deleted stays deleted.",
    ),
    "erasure_unconfirmed": Words(
        "Mã hội nghị không khớp. Gõ đúng mã để xác nhận việc xóa.",
        "That is not the conference's code. Type it exactly to confirm the deletion.",
    ),
}
