"""Refusals of backup and restore."""

from schemas.errors.words import Words

CODES: dict[str, Words] = {
    "backup_bad": Words(
        "Tệp sao lưu hỏng, bị sửa, hoặc không phải bản sao lưu của hệ thống này ({reason}). Chưa có gì thay đổi.",
        "The backup is damaged, was altered, or is none of this system ({reason}). Nothing was changed.",
    ),
    "backup_newer": Words(
        "Bản sao lưu của phiên bản mới hơn ({version}). Hãy cài phiên bản đó hoặc mới hơn rồi khôi phục.",
        "The backup is of a newer version ({version}). Install that one or a newer one, then restore.",
    ),
    "backup_postgresql": Words(
        "Cơ sở dữ liệu là PostgreSQL: hãy dùng pg_dump --format=custom và pg_restore, và sao chép thư mục dữ liệu "
        "(keys.json).",
        "The database is PostgreSQL: use pg_dump --format=custom and pg_restore, and copy the data folder (keys.json).",
    ),
    "data_there": Words(
        "Thư mục {path} đang có dữ liệu. Chọn thư mục khác, hoặc thêm --force: dữ liệu cũ được giữ bên cạnh.",
        "The folder {path} holds data. Take another one, or add --force: the old data is kept beside it.",
    ),
    "file_there": Words(
        "Đã có tệp {path}. Chọn tên khác, hoặc thêm --force.",
        "There is a file {path} already. Take another name, or add --force.",
    ),
    "nothing_to_back_up": Words(
        "Thư mục {path} không có dữ liệu của hệ thống. Kiểm tra --data.",
        "The folder {path} holds no installation. Check --data.",
    ),
}
