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
    """Who is signed in. Each role has a scope: a conference, a bridge point and what lies below it, or a ticket."""

    ORGANISER = "organiser"
    HOST = "host"
    DEVICE = "device"
    DELEGATE = "delegate"


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
