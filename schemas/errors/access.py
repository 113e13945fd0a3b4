"""Refusals of logins, links and rights."""

from schemas.errors.words import Words

CODES: dict[str, Words] = {
    "signed_out": Words(
        "Chưa đăng nhập hoặc phiên đăng nhập đã hết. Hãy mở lại liên kết được cấp hoặc đăng nhập.",
        "Not signed in, or the sign-in has ended. Open your link again or sign in.",
    ),
    "wrong_password": Words("Tên hoặc mật khẩu không đúng.", "The name or the password is wrong."),
    "forbidden": Words("Tài khoản này không được làm việc đó.", "This login may not do that."),
    "account_disabled": Words(
        "Tài khoản này đã bị khóa. Hãy hỏi ban tổ chức.", "This account is disabled. Ask the organisers."
    ),
    "bad_scope": Words(
        "Phạm vi không hợp lệ: không có hội nghị hoặc điểm cầu đó, hoặc ngoài quyền của tài khoản đang dùng.",
        "The scope is not valid: no such conference or bridge point, or beyond what this account may give.",
    ),
    "code_needed": Words(
        "Nhập mã 6 chữ số trong ứng dụng xác thực trên điện thoại, hoặc một mã dự phòng.",
        "Enter the 6 digits of the authenticator app on your phone, or a recovery code.",
    ),
    "wrong_code": Words(
        "Mã không đúng, đã hết hạn hoặc đã dùng rồi. Đợi mã kế tiếp rồi nhập lại; kiểm tra giờ của điện thoại.",
        "The code is wrong, too old or was used already. Wait for the next one and enter it; check the phone's clock.",
    ),
    "enrol_first": Words(
        "Tài khoản này phải dùng lớp xác thực thứ hai. Hãy mở trang “Tài khoản của tôi” và thiết lập trước.",
        "This account must have a second factor. Open the page of your account and set it up first.",
    ),
    "factor_missing": Words(
        "Chưa bắt đầu thiết lập lớp xác thực thứ hai. Hãy bắt đầu lại.",
        "Setting up the second factor was not begun. Begin anew.",
    ),
    "factor_there": Words(
        "Tài khoản đã có lớp xác thực thứ hai. Muốn đổi điện thoại thì gỡ trước rồi thiết lập lại.",
        "The account has a second factor already. To change the phone, remove it first and set it up again.",
    ),
    "account_taken": Words(
        "Đã có tài khoản tên {username}. Hãy chọn tên khác.", "There is an account named {username}. Take another name."
    ),
    "no_such_account": Words("Không có tài khoản {username}.", "There is no account {username}."),
    "not_yourself": Words(
        "Không ai tự đổi quyền, tự khóa hay tự gỡ xác thực của mình ở đây. Hãy nhờ một thành viên ban tổ chức khác.",
        "Nobody changes their own rights, disables themselves or removes their factor here. Ask another organiser.",
    ),
    "weak_password": Words(
        "Mật khẩu quá dễ đoán: cần ít nhất {shortest} ký tự, không lặp một ký tự, không phải tên đăng nhập.",
        "The password is too easy to guess: at least {shortest} characters, not one repeated, not the user name.",
    ),
    "audit_unavailable": Words(
        "Hiện không ghi được nhật ký truy cập nên chưa thể làm việc này. Hãy thử lại sau ít phút, hoặc báo quản trị "
        "máy chủ.",
        "The audit log cannot be written now, so this cannot be done. Try again in some minutes, or call the server's "
        "operator.",
    ),
    "only_a_part": Words(
        "Tài khoản này chỉ phụ trách một phần các điểm cầu; việc này thuộc về toàn hội nghị.",
        "This account is for some bridge points only; this belongs to the whole conference.",
    ),
    "foreign_origin": Words(
        "Yêu cầu đến từ trang khác nên bị từ chối. Hãy mở trang của hệ thống và làm lại.",
        "The request came from another site and was declined. Open this system's own page and try again.",
    ),
    "link_spent": Words(
        "Liên kết này đã dùng, đã hết hạn hoặc bị thu hồi. Hãy xin ban tổ chức liên kết mới.",
        "This link was used, has expired or was revoked. Ask the organisers for a new one.",
    ),
    "guessing": Words(
        "Quá nhiều mã không hợp lệ từ thiết bị này. Thử lại sau {retry_after} giây.",
        "Too many unknown codes from this device. Try again in {retry_after} seconds.",
    ),
}
