"""The closed vocabularies of the domain: the values that rows hold and the API speaks (glossary: domain.md)."""

from __future__ import annotations

from enum import StrEnum


class Level(StrEnum):
    """Where a unit or a bridge point stands: trung tâm, tỉnh/thành, xã/phường/đặc khu, sở/ngành/đơn vị, cơ sở."""

    CENTRE = "centre"
    PROVINCE = "province"
    WARD = "ward"
    DEPARTMENT = "department"
    GRASSROOTS = "grassroots"


class Mode(StrEnum):
    """How a bridge point takes part: hai chiều, chỉ xem, trực tiếp (in person, no line)."""

    TWO_WAY = "two_way"
    WATCH_ONLY = "watch_only"
    IN_PERSON = "in_person"


class Category(StrEnum):
    """Thành phần: cấp ủy viên, lãnh đạo, báo cáo viên, đảng viên, quần chúng, khác."""

    COMMITTEE = "committee"
    LEADER = "leader"
    SPEAKER = "speaker"
    MEMBER = "member"
    PUBLIC = "public"
    OTHER = "other"


class Gender(StrEnum):
    """As the roster gives it; unknown where it does not."""

    MALE = "male"
    FEMALE = "female"
    UNKNOWN = "unknown"


class Role(StrEnum):
    """Who is signed in: ban tổ chức, trực điều hành, đầu mối điểm cầu, cán bộ kỹ thuật, tổ giám sát, lãnh đạo chỉ
    xem, a scanner, a ticket. Each has a scope: all conferences, one, or a bridge point in it with what lies below it.
    """

    ORGANISER = "organiser"
    OPERATOR = "operator"
    HOST = "host"
    TECHNICIAN = "technician"
    OBSERVER = "observer"
    SUPERIOR = "superior"
    DEVICE = "device"
    DELEGATE = "delegate"


class AuditKind(StrEnum):
    """What an entry of the audit log is about: signing in, a change, a read of personal data, what the service did."""

    SIGN_IN = "sign_in"
    CHANGE = "change"
    READ = "read"
    SERVICE = "service"


class Method(StrEnum):
    """By which way a person was counted."""

    TICKET = "ticket"
    HALL_CODE = "hall_code"
    CITIZEN_CARD = "citizen_card"
    SEARCH = "search"
    TICK_LIST = "tick_list"
    PAPER = "paper"


class Outcome(StrEnum):
    """The public answers of the gate (checkin.md). `ok` counts; every other value says why it did not."""

    OK = "ok"
    REPLAYED = "replayed"
    ALREADY = "already_checked_in"
    UNKNOWN_TICKET = "unknown_ticket"
    REVOKED = "revoked"
    WRONG_CONFERENCE = "wrong_conference"
    NOT_SUMMONED = "not_summoned"
    OTHER_BRIDGE = "other_bridge"
    TOO_EARLY = "too_early"
    CLOSED = "closed"
    AFTER_CUTOFF = "after_cutoff"
    CERTIFIED = "certified"
    BAD_REQUEST = "bad_request"


class Flag(StrEnum):
    """Why a scan looks odd. A flag is shown to the host and the control room; it never blocks anybody."""

    STALE_CODE = "stale_code"  # the hall's rotating code was read in its last seconds: perhaps passed on
    SHARED_PHONE = "shared_phone"  # one phone checked in several delegates
    CLOCK_SKEW = "clock_skew"  # the device's clock is far off, its time was not believed


class Deed(StrEnum):
    """What a correction did: everything that changes figures and is not a plain scan."""

    LATE = "late"  # counted after the cut-off, with a reason
    UNDO = "undo"
    TRANSFER = "transfer"
    SUBSTITUTE = "substitute"
    IN_PERSON = "in_person"  # the delegate came after all: the substitute gives the seat back
    EXCUSED = "excused"
    UNEXCUSED = "unexcused"
    ABSENCE_LIFTED = "absence_lifted"
    WALK_IN = "walk_in"
    WALK_IN_REMOVED = "walk_in_removed"
    HEADCOUNT = "headcount"
    CERTIFY = "certify"
    REOPEN = "reopen"


class ReviewKind(StrEnum):
    """What is proposed for a point: biểu dương, phê bình."""

    COMMEND = "commend"
    CRITICISE = "criticise"


class Ruling(StrEnum):
    """What the organiser decided on a proposal: đồng ý, không đồng ý."""

    AGREED = "agreed"
    DECLINED = "declined"


class Grade(StrEnum):
    """How well a bridge point sees and hears (bridges/quality.py). No data is `unknown`, never `excellent`."""

    EXCELLENT = "excellent"
    GOOD = "good"
    POOR = "poor"
    UNKNOWN = "unknown"


class Witness(StrEnum):
    """Who measured a line: the hall's page (getStats), the media node (RTCP), or both alike."""

    PAGE = "page"
    NODE = "node"
    BOTH = "both"


class LineFault(StrEnum):
    """Why a line is not excellent: no picture, a picture that stood still, lost packets, a long round trip."""

    NO_PICTURE = "no_picture"
    FROZEN = "frozen"
    LOSS = "loss"
    DELAY = "delay"


class StageVerb(StrEnum):
    """What was done on the stage: by a person, or by the rule for a hall that drops out (`dropped`)."""

    ON_AIR = "on_air"
    OFF_AIR = "off_air"
    CALLED = "called"
    LET_GO = "let_go"
    MUTED = "muted"
    UNMUTED = "unmuted"
    HAND_UP = "hand_up"
    HAND_DOWN = "hand_down"
    SLATE = "slate"
    TOUR = "tour"
    TOUR_ENDED = "tour_ended"
    TEST_ON = "test_on"
    TEST_OFF = "test_off"
    NEW_KEY = "new_key"
    DROPPED = "dropped"


class SessionKind(StrEnum):
    """What a session is: phiên toàn thể, phiên thảo luận, học bù, chạy thử (never counted)."""

    PLENARY = "plenary"
    DISCUSSION = "discussion"
    MAKE_UP = "make_up"
    REHEARSAL = "rehearsal"


class ItemKind(StrEnum):
    """What an item of the programme is: khai mạc, chuyên đề, thảo luận, giải lao, bế mạc, việc khác."""

    OPENING = "opening"
    TOPIC = "topic"
    DISCUSSION = "discussion"
    PAUSE = "pause"
    CLOSING = "closing"
    OTHER = "other"


class Topic(StrEnum):
    """What else than figures changed, so that pages read it anew (`News` of the live stream)."""

    SESSIONS = "sessions"  # times, a deadline that came
    SIGN_UPS = "sign_ups"
    READINESS = "readiness"
    SCREEN = "screen"  # what a hall's screen shall show
    SIGNATURES = "signatures"  # a point's figures were certified, or opened again


class SignUpStatus(StrEnum):
    """Where the sign-up of a bridge point stands: chờ xác nhận, đã xác nhận, không nhận."""

    PENDING = "pending"
    CONFIRMED = "confirmed"
    DECLINED = "declined"


class CheckStep(StrEnum):
    """The steps of a line check, in the order in which a host walks them."""

    CAMERA = "camera"
    MICROPHONE = "microphone"
    PICTURE = "picture"  # of the centre, as the hall receives it
    SOUND = "sound"
    LINE = "line"  # round trip, loss and bandwidth from the centre
    SENDING = "sending"  # loss and bandwidth towards the centre


class Finding(StrEnum):
    """How a step of a line check ended. `weak` works and should be mended; `failed` does not."""

    GOOD = "good"
    WEAK = "weak"
    FAILED = "failed"
    NOT_NEEDED = "not_needed"  # a point that only watches needs no camera and no microphone


class Cause(StrEnum):
    """Why a step of a line check is not good: the page has the sentence and the fix for each."""

    NO_CAMERA = "no_camera"
    SMALL_PICTURE = "small_picture"
    DARK_PICTURE = "dark_picture"
    NO_MICROPHONE = "no_microphone"
    SILENT = "silent"
    QUIET = "quiet"
    LOUD = "loud"
    NO_PICTURE = "no_picture"
    FEW_FRAMES = "few_frames"
    FREEZES = "freezes"
    NO_SOUND = "no_sound"
    NOT_HEARD = "not_heard"  # the host said that they hear nothing, whatever was measured
    NOT_CONNECTED = "not_connected"
    TOO_SHORT = "too_short"
    LOSS = "loss"
    DELAY = "delay"
    NARROW = "narrow"


class Readiness(StrEnum):
    """Whether a bridge point is ready for a session: sẵn sàng, chưa đạt, chưa kiểm tra, kiểm tra đã cũ."""

    READY = "ready"
    FAILED = "failed"
    UNCHECKED = "unchecked"
    OUTDATED = "outdated"
    NOT_NEEDED = "not_needed"  # in person: no line


class Deadline(StrEnum):
    """The moments of a session that the service acts on: mở cửa, bắt đầu, chốt số liệu, kết thúc."""

    DOORS_OPEN = "doors_open"
    START = "start"
    CUTOFF = "cutoff"
    CLOSE = "close"


class Step(StrEnum):
    """The step of the ladder a hall's page is on (media.md): full picture, its relay over HTTPS, sound alone."""

    FULL = "full"
    HLS = "hls"
    AUDIO = "audio"


class HelpKind(StrEnum):
    """What a host asks help for: không có hình, không có tiếng, mất kết nối, máy quét, việc khác."""

    PICTURE = "picture"
    SOUND = "sound"
    LINE = "line"
    SCANNER = "scanner"
    OTHER = "other"


class IncidentKind(StrEnum):
    """What an incident (sự cố) was. The first two are written by the service, `note` is a remark on a point."""

    POINT_LOST = "point_lost"
    NODE_DOWN = "node_down"
    PICTURE = "picture"
    SOUND = "sound"
    LINE = "line"
    POWER = "power"
    PEOPLE = "people"
    OTHER = "other"
    NOTE = "note"


class Trouble(StrEnum):
    """What is wrong at a bridge point now, worst first (conference/room/trouble.py)."""

    HELP = "help"
    SILENT = "silent"
    POOR_LINK = "poor_link"
    HEADCOUNT = "headcount"
    UNREPORTED = "unreported"


class Act(StrEnum):
    """What somebody did, as the feed of the control room tells it."""

    SAID = "said"
    HELP_ASKED = "help_asked"
    HELP_TAKEN = "help_taken"
    HELP_CLOSED = "help_closed"
    INCIDENT = "incident"


class Channel(StrEnum):
    """By which way invitations go out: thư điện tử, cổng nhắn tin (SMS, Zalo)."""

    EMAIL = "email"
    WEBHOOK = "webhook"


class MailingState(StrEnum):
    """Whether a mailing goes on: đang gửi, tạm dừng, đã hủy."""

    RUNNING = "running"
    PAUSED = "paused"
    CANCELLED = "cancelled"


class InvitationState(StrEnum):
    """Where one invitation is: chờ gửi, đang gửi, đã gửi, không gửi được, không rõ đã tới chưa, đã hủy.

    `uncertain`: the line or the service died after the message was handed over and before that was known.
    """

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNCERTAIN = "uncertain"
    CANCELLED = "cancelled"


class RequestKind(StrEnum):
    """What a person asks for about their own data: xem, chỉnh sửa, xóa."""

    VIEW = "view"
    CORRECT = "correct"
    DELETE = "delete"


class RequestState(StrEnum):
    """Where such a request is: đang xử lý, đã thực hiện, không thực hiện (with a reason)."""

    OPEN = "open"
    DONE = "done"
    REFUSED = "refused"


class SubjectKind(StrEnum):
    """As what somebody stands in a conference: đại biểu, dự thay, ngoài danh sách, chủ trì, đầu mối, người liên hệ,
    người đăng ký điểm cầu. The id beside it is the delegate's (for a substitute: of whose seat), the walk-in's, the
    bridge point's or the sign-up's.
    """

    DELEGATE = "delegate"
    SUBSTITUTE = "substitute"
    WALK_IN = "walk_in"
    CHAIR = "chair"
    HOST = "host"
    CONTACT = "contact"
    SIGN_UP = "sign_up"
