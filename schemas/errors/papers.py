"""Refusals of papers and reports."""

from schemas.errors.words import Words

CODES: dict[str, Words] = {
    "no_public_url": Words(
        "Chưa biết địa chỉ công khai để in vào mã QR: thêm --public-url https://… (hoặc DIEMCAU_PUBLIC_URL).",
        "The public address for the QR codes is not known: add --public-url https://… (or DIEMCAU_PUBLIC_URL).",
    ),
    "no_such_bridge": Words(
        "Hội nghị không có điểm cầu mã {bridge}.",
        "The conference has no bridge point with the code {bridge}.",
    ),
    "bad_narrative": Words(
        "Tệp lời văn {path} không đúng: {reason}.",
        "The file of wording {path} is not right: {reason}.",
    ),
    "report_not_final": Words(
        "Chưa lập được báo cáo chính thức: {uncertified} điểm cầu chưa xác nhận số liệu; chưa đến giờ chốt: {early}.",
        "The report cannot be final yet: {uncertified} bridge points have not certified; before the cut-off: {early}.",
    ),
    "figures_changed": Words(
        "Số liệu vừa thay đổi trong khi lập báo cáo. Lập lại báo cáo.",
        "The figures changed while the report was being made. Make it again.",
    ),
    "no_such_session": Words(
        "Hội nghị {conference} không có phiên {session} (có: {known}).",
        "The conference {conference} has no session {session} (there are: {known}).",
    ),
    "report_unknown": Words(
        "Tệp này không phải báo cáo chính thức nào đã lưu, hoặc đã bị sửa (SHA-256 {sha256}).",
        "This file is no final report kept here, or it was altered (SHA-256 {sha256}).",
    ),
    "reports_tampered": Words(
        "Kho báo cáo đã bị can thiệp từ báo cáo số {report}.",
        "The kept reports were tampered with, from report {report} on.",
    ),
    "paper_busy": Words(
        "Đang in {running} bản khác. Thử lại sau ít phút.",
        "{running} other papers are being made. Try again in a few minutes.",
    ),
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
