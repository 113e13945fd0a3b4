"""Refusals that any request may meet, and those of starting the service."""

from schemas.errors.words import Words

CODES: dict[str, Words] = {
    "bad_request": Words("Yêu cầu không đúng: {fields}.", "The request is not well formed: {fields}."),
    "cannot_listen": Words(
        "Không mở được {host} cổng {port}: {reason}. Chọn cổng khác bằng --port.",
        "Cannot listen on {host} port {port}: {reason}. Choose another with --port.",
    ),
    "bad_certificate": Words(
        "Không dùng được chứng chỉ {path}: {reason}.", "The certificate {path} cannot be used: {reason}."
    ),
    "no_such_file": Words("Không đọc được tệp {path}: {reason}.", "Cannot read the file {path}: {reason}."),
    "no_such_conference": Words(
        "Không có hội nghị mã {conference}. Hiện có: {known}. Thêm --create 'Tên hội nghị' để tạo.",
        "There is no conference {conference}. There are: {known}. Add --create 'Title' to make it.",
    ),
    "not_found": Words(
        "Không có mục này, hoặc bạn không được xem.", "There is no such thing, or it is not yours to see."
    ),
    "method_not_allowed": Words("Địa chỉ này không nhận thao tác đó.", "This address does not take that method."),
    "too_large": Words(
        "Nội dung gửi lên quá lớn (tối đa {limit_bytes} byte).",
        "What was sent is too large (at most {limit_bytes} bytes).",
    ),
    "wrong_media_type": Words("Kiểu nội dung không đúng, cần {expected}.", "Wrong content type, {expected} is needed."),
    "too_many": Words("Thử quá nhiều lần. Hãy đợi {retry_after} giây.", "Too many tries. Wait {retry_after} seconds."),
    "too_slow": Words("Hệ thống trả lời quá chậm. Hãy thử lại.", "The answer took too long. Try again."),
    "work_interrupted": Words(
        "Việc này bị ngắt vì máy chủ khởi động lại. Hãy làm lại.",
        "This was interrupted because the service restarted. Start it again.",
    ),
    "internal": Words(
        "Hệ thống gặp lỗi, đã được ghi lại. Hãy thử lại hoặc gọi trực kỹ thuật.",
        "Something went wrong here and was recorded. Try again or call the help desk.",
    ),
}
