"""Refusals of getting ready: sign-ups, line checks."""

from schemas.errors.words import Words

CODES: dict[str, Words] = {
    "sign_up_closed": Words(
        "Đã hết hạn đăng ký. Hãy gọi ban tổ chức nếu cần thêm hoặc sửa điểm cầu.",
        "Sign-up is closed. Call the organisers to add or change a bridge point.",
    ),
    "sign_up_pending": Words(
        "Ban tổ chức chưa xác nhận đăng ký này. Khi được xác nhận, chính liên kết này mở bàn điều khiển.",
        "The organisers have not confirmed this sign-up yet. Once they have, this same link opens the console.",
    ),
    "sign_up_declined": Words(
        "Ban tổ chức không nhận đăng ký này: {note}. Hãy gọi ban tổ chức hoặc đăng ký lại.",
        "The organisers declined this sign-up: {note}. Call them, or sign up again.",
    ),
    "sign_up_decided": Words(
        "Đăng ký này đã được xử lý trước đó. Hãy tải lại danh sách.",
        "This sign-up was decided before. Load the list again.",
    ),
    "sign_ups_full": Words(
        "Có quá nhiều đăng ký đang chờ. Hãy gọi ban tổ chức.",
        "Too many sign-ups are waiting. Call the organisers.",
    ),
    "unit_signed_up": Words(
        "Đơn vị “{unit}” đã đăng ký lúc {at}. Nếu đây là hội trường khác của đơn vị, hãy xác nhận và gửi lại.",
        "The unit “{unit}” signed up at {at}. If this is another hall of it, say so and send again.",
    ),
    "phone_unreadable": Words(
        "Số điện thoại chưa đúng. Hãy nhập 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09.",
        "The phone number is not right. Give 10 digits that start with 03, 05, 07, 08 or 09.",
    ),
    "rehearsal_not_counted": Words(
        "“{session}” là buổi chạy thử: số liệu không được tính và không lập báo cáo. Hãy chọn phiên chính thức.",
        "“{session}” is a rehearsal: its figures are not counted and go into no report. Choose a real session.",
    ),
    "hall_needed": Words(
        "Đơn vị đã có một điểm cầu: hãy ghi tên hội trường để phân biệt.",
        "The unit has a bridge point already: name the hall, so that the two can be told apart.",
    ),
}
