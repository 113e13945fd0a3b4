"""Gives the demo's session a programme through the public API, so that every page says what is on and what is next."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, NamedTuple

from conference.demo.client import Api
from schemas.words import ItemKind


class Piece(NamedTuple):
    """An item of the script: how many minutes it takes, and who speaks (invented), if it is one person."""

    kind: ItemKind
    minutes: int
    topic: str
    speaker: tuple[str, str, str] | None = None  # name, title, unit


SCRIPT = (
    Piece(ItemKind.OPENING, 10, "Chào cờ, tuyên bố lý do, giới thiệu đại biểu"),
    Piece(
        ItemKind.TOPIC,
        30,
        "Báo cáo tình hình kinh tế – xã hội của Thành phố",
        ("Nguyễn Thị Minh Hà", "Trưởng ban", "Ban Kinh tế (hư cấu)"),
    ),
    Piece(
        ItemKind.TOPIC,
        35,
        "Chuyên đề: chuyển đổi số ở phường, xã, đặc khu",
        ("Trần Quốc Sơn", "Phó giám đốc", "Sở Khoa học và Công nghệ (hư cấu)"),
    ),
    Piece(ItemKind.PAUSE, 15, "Giải lao"),
    Piece(ItemKind.DISCUSSION, 70, "Thảo luận giữa các điểm cầu"),
    Piece(ItemKind.OTHER, 45, "Phát biểu chỉ đạo"),
    Piece(ItemKind.CLOSING, 15, "Kết luận và bế mạc"),
)
"""One after the other from the session's start; together shorter than the demo's session."""


async def give_programme(api: Api, conference_id: int, session_id: int) -> int:
    """Add what is missing of the script, and say how many items that was.

    A programme that is not the script's beginning is somebody's own, and stays as it is; one that was cut off by a
    crash is the script's beginning, and goes on.
    """
    whole = await api.get(f"/api/conferences/{conference_id}/programme")
    session = next(one for one in whole["conference"]["sessions"] if one["id"] == session_id)
    there = [item["topic"] for item in whole["items"] if item["session_id"] == session_id]
    if there != [piece.topic for piece in SCRIPT[: len(there)]]:
        return 0
    known = {one["name"]: one["id"] for one in whole["speakers"]}
    at = datetime.fromisoformat(session["starts"])
    for number, piece in enumerate(SCRIPT):
        until = at + timedelta(minutes=piece.minutes)
        if number >= len(there):
            await api.post(
                f"/api/sessions/{session_id}/items",
                {
                    "kind": piece.kind,
                    "topic": piece.topic,
                    "starts": at.isoformat(),
                    "ends": until.isoformat(),
                    "speakers": await _speaker(api, conference_id, piece, known),
                },
            )
        at = until
    return len(SCRIPT) - len(there)


async def _speaker(api: Api, conference_id: int, piece: Piece, known: dict[str, Any]) -> list[int]:
    if piece.speaker is None:
        return []
    name, title, unit = piece.speaker
    if name not in known:
        asked = {"name": name, "title": title, "unit": unit}
        known[name] = (await api.post(f"/api/conferences/{conference_id}/speakers", asked))["id"]
    return [known[name]]
