"""What can be wrong in a row, in words that name what to do; and the one record of a problem's place.

Sentences never repeat a person's data (a name, a phone, a birth date): the place says which row it is. An *error*
means that a person or a point would be lost or counted wrongly, so nothing of the file is written. A *warning*
means that a side field stays empty or was read in one of two ways; the import goes on.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from schemas.errors import Words


class Severity(StrEnum):
    """Whether the import stops."""

    ERROR = "error"
    WARNING = "warning"


class RowProblem(NamedTuple):
    """One problem and its place: sheet, row as the spreadsheet numbers it (0: the sheet itself), column, cell."""

    code: str
    sheet: str
    row: int
    column: str = ""
    cell: str = ""
    facts: dict[str, str | int] = {}  # noqa: RUF012 - never written to; a problem is a value

    @property
    def severity(self) -> Severity:
        return Severity.ERROR if self.code in ERRORS else Severity.WARNING

    def said(self) -> Words:
        """The sentence in both languages, with its facts."""
        words = (ERRORS | WARNINGS)[self.code]
        return Words(words.vi.format_map(self.facts), words.en.format_map(self.facts))


ERRORS: dict[str, Words] = {
    "column_missing": Words(
        "Thiếu cột “{field}”. Thêm cột này hoặc chọn lại cột tương ứng.",
        "The column “{field_en}” is missing. Add it, or choose which column it is.",
    ),
    "name_missing": Words("Thiếu họ và tên.", "The full name is missing."),
    "name_without_letters": Words("Họ và tên không có chữ cái nào.", "The full name has no letter in it."),
    "text_too_long": Words(
        "Dài {length} ký tự, tối đa {most}. Có thể hai ô bị gộp làm một.",
        "{length} characters long, at most {most} fit. Two cells may have run together.",
    ),
    "point_name_missing": Words("Thiếu tên điểm cầu.", "The bridge point's name is missing."),
    "point_code_missing": Words("Thiếu mã điểm cầu.", "The bridge point's code is missing."),
    "delegate_code_missing": Words("Thiếu mã đại biểu.", "The delegate's code is missing."),
    "duplicate_point_code": Words(
        "Mã điểm cầu “{value}” đã có ở dòng {other_row} (trang “{other_sheet}”).",
        "The bridge point code “{value}” stands in row {other_row} (sheet “{other_sheet}”) already.",
    ),
    "duplicate_delegate_code": Words(
        "Mã đại biểu “{value}” đã có ở dòng {other_row} (trang “{other_sheet}”).",
        "The delegate code “{value}” stands in row {other_row} (sheet “{other_sheet}”) already.",
    ),
    "bridge_missing": Words(
        "Không biết đại biểu dự ở điểm cầu nào: thiếu mã hoặc tên điểm cầu.",
        "At which bridge point? Its code or name is missing.",
    ),
    "unknown_bridge": Words(
        "Không có điểm cầu “{value}” trong tệp này và trong hội nghị.",
        "There is no bridge point “{value}” in this file or in the conference.",
    ),
    "ambiguous_bridge": Words(
        "Có nhiều điểm cầu tên “{value}”. Hãy dùng mã điểm cầu.",
        "Several bridge points are called “{value}”. Use the code instead.",
    ),
    "unknown_parent": Words(
        "Không có điểm cầu cấp trên “{value}”.", "There is no bridge point “{value}” to stand under."
    ),
    "parent_cycle": Words(
        "Điểm cầu “{value}” nằm dưới chính nó theo cột cấp trên.",
        "By its parents the bridge point “{value}” stands below itself.",
    ),
    "email_broken": Words(
        "Địa chỉ thư chứa xuống dòng hoặc ký tự điều khiển. Sửa lại ô này, mỗi ô một địa chỉ.",
        "The e-mail address holds a line break or a control character. Mend this cell: one address in each.",
    ),
}

WARNINGS: dict[str, Words] = {
    "phone_unreadable": Words(
        "Không đọc được số điện thoại (10 số, bắt đầu 03, 05, 07, 08, 09). Để trống.",
        "The phone number is not readable (10 digits starting 03, 05, 07, 08, 09). Left empty.",
    ),
    "email_unreadable": Words(
        "Không phải địa chỉ thư điện tử hợp lệ (ten@donvi.vn). Để trống.",
        "Not a valid e-mail address (name@office.vn). Left empty.",
    ),
    "date_unreadable": Words(
        "Không đọc được ngày sinh (ngày/tháng/năm hoặc chỉ năm). Để trống.",
        "The birth date is not readable (day/month/year, or the year alone). Left empty.",
    ),
    "date_impossible": Words(
        "Ngày sinh không có thật. Chỉ giữ năm nếu hợp lý.", "No such birth date. Only its year is kept, if plausible."
    ),
    "citizen_number_unreadable": Words(
        "Số định danh phải có 12 chữ số. Để trống.", "A citizen number has 12 digits. Left empty."
    ),
    "citizen_number_old": Words(
        "Đây là số CMND 9 số đã hết giá trị. Để trống.", "A nine-digit identity card is no longer valid. Left empty."
    ),
    "duplicate_citizen_number": Words(
        "Số định danh này đã có ở dòng {other_row} (trang “{other_sheet}”): có thể một người ghi hai lần.",
        "Row {other_row} (sheet “{other_sheet}”) has the same citizen number: one person may stand here twice.",
    ),
    "duplicate_person": Words(
        "Trùng họ tên, ngày sinh và đơn vị với dòng {other_row} (trang “{other_sheet}”).",
        "Same name, birth date and unit as row {other_row} (sheet “{other_sheet}”).",
    ),
    "legacy_font": Words(
        "Chữ có vẻ gõ bằng phông cũ (TCVN3, VNI). Chuyển tệp sang Unicode rồi nhập lại.",
        "This looks typed in an old font (TCVN3, VNI). Convert the file to Unicode and import it again.",
    ),
    "category_unknown": Words(
        "Thành phần “{value}” chưa có trong danh mục, xếp vào “Khác”.",
        "The category “{value}” is not in the list; counted as other.",
    ),
    "gender_unknown": Words("Giới tính không rõ. Để trống.", "The gender is not readable. Left empty."),
    "level_unknown": Words(
        "Cấp “{value}” chưa có trong danh mục, suy từ tên điểm cầu.",
        "The level “{value}” is not in the list; taken from the point's name.",
    ),
    "mode_unknown": Words(
        "Hình thức “{value}” chưa có trong danh mục, xếp là hai chiều.",
        "The mode “{value}” is not in the list; taken as two-way.",
    ),
    "number_unreadable": Words("Không phải một số hợp lệ. Để trống.", "Not a valid number. Left empty."),
    "ward_code_unreadable": Words("Mã xã/phường phải có 5 chữ số. Để trống.", "A ward code has 5 digits. Left empty."),
    "main_unknown": Words(
        "Không rõ điểm cầu nào là điểm cầu chính; các điểm cầu đứng ngang nhau.",
        "No main hall was recognised; all points stand side by side.",
    ),
    "row_ignored": Words(
        "Dòng này không giống một dòng dữ liệu nên được bỏ qua.",
        "This does not look like a data row and was passed over.",
    ),
    "sheet_ignored": Words(
        "Trang này không có cột nào của danh sách nên được bỏ qua.",
        "This sheet has none of a roster's columns and was passed over.",
    ),
    "sheet_hidden": Words("Trang đang ẩn nên được bỏ qua.", "This sheet is hidden and was passed over."),
}
