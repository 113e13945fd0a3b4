"""Refusals of the media node and the stage."""

from schemas.errors.words import Words

CODES: dict[str, Words] = {
    "not_called": Words(
        "Ban tổ chức chưa mời điểm cầu này lên sân khấu. Hãy chờ lời mời trên màn hình.",
        "The organisers have not called this bridge point to the stage. Wait for the call on your screen.",
    ),
    "stage_key_wrong": Words(
        "Khóa phát không đúng hoặc đã bị thay. Hãy lấy khóa mới ở phòng điều hành.",
        "The stage key is wrong or was replaced. Take the new one from the control room.",
    ),
    # The gate's answers (schemas.words.Outcome) and refusals.
    "media_down": Words(
        "Máy chủ hình ảnh chưa sẵn sàng, hệ thống đang tự khởi động lại. Thử lại sau vài giây.",
        "The media node is not ready and is being restarted. Try again in a few seconds.",
    ),
    "no_publisher": Words(
        "Hội trường chính chưa phát. Màn hình sẽ tự nối khi có hình.",
        "The main hall is not sending yet. The screen will connect by itself.",
    ),
    "media_busy": Words(
        "Nhiều điểm cầu đang kết nối cùng lúc. Màn hình sẽ tự thử lại sau vài giây.",
        "Many bridge points are connecting at once. The screen tries again by itself in a few seconds.",
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
}
