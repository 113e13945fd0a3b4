"""What a bridge point's chat group is sent: when, where, whom to ask, and the address of the point's page."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from conference.invitations.letters import sitting
from conference.papers.clean import printable
from schemas.rows import Bridge, Conference, Session

PNG_SCALE = 16  # about 700 pixels: sharp in a chat and on paper


async def sittings_of(db: AsyncSession, conference_id: int) -> list[Session]:
    """The sessions people are invited to: all but rehearsals, in time's order."""
    wanted = select(Session).where(Session.conference_id == conference_id, ~Session.rehearsal).order_by(Session.starts)
    return list(await db.scalars(wanted))


def group_text(conference: Conference, sessions: Sequence[Session], bridge: Bridge, url: str, notice: str) -> str:
    """The message. It holds no ticket, as a ticket is for one person; names are one line each, whatever they hold.
    `notice` is that on personal data, in its short form."""
    times = [sitting(one.title, one.doors_open, one.starts, conference.time_zone) for one in sessions]
    lines = [
        f"GIẤY MỜI: {conference.title}",
        *(f"• {one.title}: {one.when} (mở cửa từ {one.doors})" for one in times),
        f"• Điểm cầu: {bridge.name}" + (f", {bridge.address}" if bridge.address else ""),
        *([f"• Liên hệ: {bridge.contact} {bridge.contact_phone or ''}"] if bridge.contact else []),
        f"Trang của điểm cầu: {url}",
        "Vé cá nhân được gửi riêng cho từng đại biểu, xin không chia sẻ vé trong nhóm.",
        f"Dữ liệu cá nhân: {notice} Toàn văn thông báo ở trang vé.",
    ]
    return "\n".join(map(printable, lines))
