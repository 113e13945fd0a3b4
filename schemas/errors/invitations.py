"""Refusals of invitations, and why a message or a whole line failed."""

from schemas.errors.words import Words

CODES: dict[str, Words] = {
    "channel_off": Words(
        "Chưa thiết lập kênh gửi {channel}. Người quản trị đặt DIEMCAU_SMTP_HOST và DIEMCAU_MAIL_FROM (thư), "
        "hoặc DIEMCAU_WEBHOOK_URL (tin nhắn).",
        "The channel {channel} is not set up. The operator sets DIEMCAU_SMTP_HOST and DIEMCAU_MAIL_FROM (e-mail), "
        "or DIEMCAU_WEBHOOK_URL (messages).",
    ),
    "nobody_to_invite": Words(
        "Không có ai để mời: người được chọn chưa có địa chỉ cho kênh này, hoặc đã được mời rồi.",
        "Nobody to invite: those chosen have no address for this channel, or were invited already.",
    ),
    "mailing_over": Words("Đợt gửi này đã hủy.", "This mailing was cancelled."),
    "mail_down": Words(
        "Không nối được máy chủ thư ({detail}). Hệ thống tự thử lại; nếu kéo dài, báo người quản trị.",
        "The mail server cannot be reached ({detail}). It is tried again by itself; if it lasts, tell the operator.",
    ),
    "mail_sign_in": Words(
        "Máy chủ thư không nhận tên hoặc mật khẩu ({detail}). Báo người quản trị.",
        "The mail server does not take the name or password ({detail}). Tell the operator.",
    ),
    "mail_sender": Words(
        "Máy chủ thư không nhận địa chỉ người gửi ({detail}). Báo người quản trị kiểm tra DIEMCAU_MAIL_FROM.",
        "The mail server does not take the sender ({detail}). Tell the operator to check DIEMCAU_MAIL_FROM.",
    ),
    "webhook_down": Words(
        "Không nối được cổng nhắn tin ({detail}). Hệ thống tự thử lại; nếu kéo dài, báo người quản trị.",
        "The gateway cannot be reached ({detail}). It is tried again by itself; if it lasts, tell the operator.",
    ),
    "webhook_private": Words(
        "Cổng nhắn tin nằm ở địa chỉ nội bộ. Nếu đúng là vậy, người quản trị đặt DIEMCAU_WEBHOOK_PRIVATE.",
        "The gateway is at a private address. If that is meant, the operator sets DIEMCAU_WEBHOOK_PRIVATE.",
    ),
    "bad_address": Words(
        "Địa chỉ không hợp lệ. Sửa trong danh sách rồi gửi lại.",
        "Not a valid address. Mend it on the roster, send again.",
    ),
    "address_refused": Words(
        "Máy chủ thư không nhận địa chỉ này. Kiểm tra lại địa chỉ trong danh sách.",
        "The mail server does not take this address. Check it on the roster.",
    ),
    "message_refused": Words("Máy chủ thư không nhận thư này.", "The mail server does not take this message."),
    "gateway_refused": Words("Cổng nhắn tin không nhận tin này.", "The gateway does not take this message."),
    "no_answer": Words(
        "Mất kết nối sau khi đã chuyển thư: không rõ đã tới chưa. Hỏi người nhận trước khi gửi lại.",
        "The line was lost after the message was handed over: it may have come. Ask before sending it again.",
    ),
    "interrupted": Words(
        "Hệ thống dừng giữa chừng khi đang gửi: không rõ đã tới chưa. Hỏi người nhận trước khi gửi lại.",
        "The service stopped while sending: it may have come. Ask before sending it again.",
    ),
    "off_the_roster": Words("Người này không còn trong danh sách.", "This person is no longer on the roster."),
}
