"""Refusals of the roster desk."""

from schemas.errors.words import Words

CODES: dict[str, Words] = {
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
    "roster_busy": Words(
        "Đang đọc {running} tệp khác. Đợi xong rồi thử lại.",
        "{running} other files are being read. Try again when they are done.",
    ),
    "intake_over": Words(
        "Tệp này đã nhập xong. Tải tệp lên lại nếu cần nhập lần nữa.",
        "This file was imported already. Upload it again to import it once more.",
    ),
    "intake_unread": Words(
        "Tệp này chưa đọc xong hoặc còn lỗi nên chưa nhập được. Sửa các lỗi trước.",
        "This file was not read yet or has errors, so it cannot be imported. Mend the errors first.",
    ),
    "nothing_to_undo": Words("Không còn lần nhập nào để hoàn tác.", "There is no import left to undo."),
    "roster_refused": Words(
        "Danh sách có {errors} lỗi nên không ghi gì.", "The roster has {errors} errors; nothing was written."
    ),
    "roster_unreadable": Words(
        "Không đọc được tệp ({why}): tệp hỏng hoặc quá phức tạp. Lưu lại thành .xlsx mới rồi thử lại.",
        "The file could not be read ({why}): it is damaged or too complex. Save it as a new .xlsx and try again.",
    ),
}
