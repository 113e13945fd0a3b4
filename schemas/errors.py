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
    "bad_request": Words("Yêu cầu không đúng: {fields}.", "The request is not well formed: {fields}."),
    "roster_empty": Words(
        "Tệp không có dữ liệu. Hãy chọn tệp danh sách đã điền.", "The file is empty. Choose a filled-in roster."
    ),
    "roster_not_a_workbook": Words(
        "Tệp này không phải bảng tính .xlsx hay .csv đọc được. Mở bằng Excel, lưu thành .xlsx rồi gửi lại.",
        "This is not a readable .xlsx or .csv file. Open it in Excel, save it as .xlsx and send it again.",
    ),
    "roster_old_format": Words(
        "Tệp .xls kiểu cũ. Mở bằng Excel, lưu thành .xlsx rồi gửi lại.",
        "This is an old .xls file. Open it in Excel, save it as .xlsx and send it again.",
    ),
    "roster_encrypted": Words(
        "Tệp đặt mật khẩu. Bỏ mật khẩu trong Excel rồi gửi lại.",
        "The workbook has a password. Remove it in Excel and send the file again.",
    ),
    "roster_too_large": Words(
        "Tệp vượt giới hạn ({what}: tối đa {most}). Chia nhỏ tệp hoặc xóa các trang, cột, dòng thừa.",
        "The file is beyond a limit ({what}: at most {most}). Split it, or delete surplus sheets, columns and rows.",
    ),
    "roster_cell_too_long": Words(
        "Trang “{sheet}”, dòng {row}: một ô dài quá {most} ký tự (có thể thiếu dấu ngoặc kép đóng).",
        "Sheet “{sheet}”, row {row}: a cell is longer than {most} characters (a closing quote may be missing).",
    ),
    "roster_no_header": Words(
        "Không tìm thấy dòng tiêu đề. Cần một dòng có các cột như “Họ và tên”, “Mã điểm cầu” hoặc “Tên điểm cầu”.",
        "No header row was found. One row must name columns such as “Họ và tên”, “Mã điểm cầu” or “Tên điểm cầu”.",
    ),
    "roster_no_rows": Words(
        "Có dòng tiêu đề nhưng không có dòng dữ liệu nào bên dưới.", "There is a header row but no data row below it."
    ),
    "roster_value": Words("Giá trị của “{field}” không hợp lệ.", "The value of “{field}” cannot be read."),
    "merge_self": Words("Không thể gộp một đại biểu với chính mình.", "A delegate cannot be merged with themselves."),
    "merge_counted": Words(
        "Đại biểu {delegate} đã có dữ liệu điểm danh hoặc báo vắng. Hãy giữ dòng này và gộp dòng kia vào.",
        "Delegate {delegate} was checked in or reported absent. Keep that row and merge the other into it.",
    ),
    "nothing_to_undo": Words("Không còn lần nhập nào để hoàn tác.", "There is no import left to undo."),
    "roster_refused": Words(
        "Danh sách có {errors} lỗi nên không ghi gì.", "The roster has {errors} errors; nothing was written."
    ),
    "roster_unreadable": Words(
        "Không đọc được tệp ({why}): tệp hỏng hoặc quá phức tạp. Lưu lại thành .xlsx mới rồi thử lại.",
        "The file could not be read ({why}): it is damaged or too complex. Save it as a new .xlsx and try again.",
    ),
    "signed_out": Words(
        "Chưa đăng nhập hoặc phiên đăng nhập đã hết. Hãy mở lại liên kết được cấp hoặc đăng nhập.",
        "Not signed in, or the sign-in has ended. Open your link again or sign in.",
    ),
    "wrong_password": Words("Tên hoặc mật khẩu không đúng.", "The name or the password is wrong."),
    "forbidden": Words("Tài khoản này không được làm việc đó.", "This login may not do that."),
    "foreign_origin": Words(
        "Yêu cầu đến từ trang khác nên bị từ chối. Hãy mở trang của hệ thống và làm lại.",
        "The request came from another site and was declined. Open this system's own page and try again.",
    ),
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
    "link_spent": Words(
        "Liên kết này đã dùng, đã hết hạn hoặc bị thu hồi. Hãy xin ban tổ chức liên kết mới.",
        "This link was used, has expired or was revoked. Ask the organisers for a new one.",
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
    "internal": Words(
        "Hệ thống gặp lỗi, đã được ghi lại. Hãy thử lại hoặc gọi trực kỹ thuật.",
        "Something went wrong here and was recorded. Try again or call the help desk.",
    ),
    "unknown_session": Words("Không có phiên này.", "There is no such session."),
    "not_called": Words(
        "Ban tổ chức chưa mời điểm cầu này lên sân khấu. Hãy chờ lời mời trên màn hình.",
        "The organisers have not called this bridge point to the stage. Wait for the call on your screen.",
    ),
    "stage_key_wrong": Words(
        "Khóa phát không đúng hoặc đã bị thay. Hãy lấy khóa mới ở phòng điều hành.",
        "The stage key is wrong or was replaced. Take the new one from the control room.",
    ),
    # The gate's answers (schemas.words.Outcome) and refusals.
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
    "guessing": Words(
        "Quá nhiều mã không hợp lệ từ thiết bị này. Thử lại sau {retry_after} giây.",
        "Too many unknown codes from this device. Try again in {retry_after} seconds.",
    ),
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
    "media_off": Words("Hội nghị này không dùng máy chủ hình ảnh.", "This installation runs without a media node."),
    "media_port_taken": Words(
        "Máy chủ hình ảnh không mở được cổng UDP {port}: {reason}.",
        "The media node cannot open UDP port {port}: {reason}.",
    ),
    "no_common_codec": Words(
        "Thiết bị không có định dạng {kind} mà hệ thống truyền được (cần {needed}).",
        "The device offers no {kind} format that can be carried here (needed: {needed}).",
    ),
    "bad_media_type": Words(
        "Nội dung phải có kiểu {needed}.",
        "The body must be of type {needed}.",
    ),
    "media_too_large": Words(
        "Mô tả kết nối dài quá {limit} byte.", "The connection description is longer than {limit} bytes."
    ),
    "bad_fragment": Words("Mô tả đường truyền không hợp lệ: {reason}.", "The ICE fragment is not valid: {reason}."),
    "media_key": Words(
        "Khóa phát hoặc khóa xem không đúng hoặc đã bị thu hồi.",
        "The publishing or watching key is wrong or was revoked.",
    ),
    "precondition_required": Words(
        "Yêu cầu thiếu If-Match.", "The request needs an If-Match header with the entity tag."
    ),
    "precondition_failed": Words(
        "Kết nối đã được thiết lập lại từ lúc đó.", "The connection was restarted in the meantime."
    ),
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
