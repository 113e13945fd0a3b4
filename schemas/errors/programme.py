"""Refusals of the programme and its materials."""

from schemas.errors.words import Words

CODES: dict[str, Words] = {
    "code_taken": Words("Mã {value} đã được dùng. Chọn một mã khác.", "The code {value} is taken. Choose another."),
    "name_taken": Words(
        "Tên “{value}” đã được dùng. Chọn một tên khác.", "The name “{value}” is taken. Choose another."
    ),
    "session_used": Words(
        "Phiên này đã có dữ liệu điểm danh hoặc báo cáo nên không xóa được. Có thể đổi tên hoặc giờ.",
        "This session has check-ins or reports and cannot be deleted. Its title and times can be changed.",
    ),
    "audience_used": Words(
        "Đối tượng này đang được dùng trong chương trình hoặc tài liệu. Bỏ ra khỏi đó trước, rồi mới xóa.",
        "This audience is in use in the programme or the materials. Take it out there first, then delete it.",
    ),
    "programme_changed": Words(
        "Chương trình vừa được người khác thay đổi. Xem lại rồi sắp xếp lại.",
        "Somebody else has just changed the programme. Look at it again, then put it in order.",
    ),
    "material_type": Words(
        "Không nhận tệp “{name}”: chỉ nhận {known}, không có macro, và nội dung phải đúng với đuôi tệp. "
        "Tệp Office kiểu cũ: lưu thành PDF rồi gửi lại.",
        "The file “{name}” is not taken: only {known}, without macros, and the content must be what the name says. "
        "Old Office files: save them as PDF and send that.",
    ),
    "materials_full": Words(
        "Tài liệu của hội nghị đã đến giới hạn {most_mb} MB. Xóa bớt tệp cũ.",
        "The materials of the conference have reached their limit of {most_mb} MB. Delete some.",
    ),
    "copy_needs_points": Words(
        "Cần chép cả điểm cầu: {why}. Chọn thêm “Điểm cầu”.",
        "The bridge points must be copied too: {why}. Choose “Bridge points” as well.",
    ),
}
