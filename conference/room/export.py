"""The log of incidents as a table that an office opens in its spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from conference.sheets import csv_file
from schemas.wire.room import IncidentView
from schemas.words import IncidentKind

KINDS = {
    IncidentKind.POINT_LOST: "Mất liên lạc với điểm cầu",
    IncidentKind.NODE_DOWN: "Máy chủ hình khởi động lại",
    IncidentKind.PICTURE: "Hình",
    IncidentKind.SOUND: "Tiếng",
    IncidentKind.LINE: "Đường truyền",
    IncidentKind.POWER: "Điện",
    IncidentKind.PEOPLE: "Con người",
    IncidentKind.OTHER: "Khác",
    IncidentKind.NOTE: "Ghi chú",
}
HEAD = ("STT", "Bắt đầu", "Kết thúc", "Điểm cầu", "Loại", "Nội dung", "Người ghi")
AUTOMATIC = "Hệ thống"


def incidents_csv(incidents: Iterable[IncidentView], names: Mapping[int, str], zone: str) -> bytes:
    """The incidents in the order in which they began."""
    at = ZoneInfo(zone)
    rows = []
    for number, each in enumerate(sorted(incidents, key=lambda one: (one.at, one.id)), 1):
        where = "" if each.bridge_id is None else names.get(each.bridge_id, str(each.bridge_id))
        by = AUTOMATIC if each.automatic else each.by
        ended = "" if each.ended_at is None else _moment(each.ended_at, at)
        rows.append((number, _moment(each.at, at), ended, where, KINDS[each.kind], each.text, by))
    return csv_file(HEAD, rows)


def _moment(at: datetime, zone: ZoneInfo) -> str:
    return at.astimezone(zone).strftime("%d/%m/%Y %H:%M:%S")
