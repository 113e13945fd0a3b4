"""The notice: who records what, why, how long, and whom to ask. Shown before somebody is recorded.

Every change is a new version with its date; the old ones stay.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from schemas.errors import Refused
from schemas.rows import Conference, PrivacyNotice
from schemas.wire.base import Said
from schemas.wire.privacy import NoticeAsked, NoticeView

_VI = (
    "{organiser} ghi họ tên, chức vụ, đơn vị, ngày sinh, số điện thoại, thư điện tử (nếu có) của đại biểu và giờ, nơi "
    "điểm danh, chỉ để mời, đón, điểm danh và báo cáo kết quả hội nghị “{title}”. Dữ liệu do ban tổ chức và đầu mối "
    "điểm cầu xem, không chuyển cho bên khác. Thẻ căn cước chỉ để tìm tên trong danh sách: không chụp ảnh thẻ, số "
    "căn cước chỉ giữ dạng mã băm và bốn số cuối.\n"
    "Sau hội nghị {days} ngày, họ tên và thông tin liên lạc tự động bị xóa, chỉ giữ lại các con số tổng hợp.\n"
    "Ông/bà có quyền xem, yêu cầu sửa hoặc xóa dữ liệu của mình. Liên hệ: {contact}."
)
_EN = (
    "{organiser} records delegates' names, titles, units, dates of birth, phone numbers and e-mail addresses (where "
    "known) and when and where they checked in, only to invite, receive and count them and to report on the conference "
    "“{title}”. The organisers and the hosts of bridge points see it; it is not passed on. A citizen card only finds "
    "the name on the list: no picture of it is taken, and of its number only a keyed hash and the last four digits are "
    "kept.\n"
    "{days} days after the conference, names and contacts are deleted automatically; only totals stay.\n"
    "You may see your data and ask for its correction or deletion. Contact: {contact}."
)
_SHORT_VI = "{organiser} ghi tên và giờ điểm danh để tổ chức hội nghị, xóa sau {days} ngày. Xem, sửa, xóa: {contact}."
_SHORT_EN = (
    "{organiser} records names and check-in times to run the conference and deletes them after {days} days. To see, "
    "correct or delete yours: {contact}."
)


async def notice_of(db: AsyncSession, conference_id: int) -> NoticeView:
    """The notice as it stands. Raises `Refused("not_found")`."""
    conference = await db.get(Conference, conference_id)
    if conference is None:
        raise Refused("not_found")
    newest = await versions(db, conference_id, most=1)
    return worded(conference, newest[0] if newest else None)


async def versions(db: AsyncSession, conference_id: int, most: int = 50) -> list[PrivacyNotice]:
    """What was written, newest first."""
    found = select(PrivacyNotice).where(PrivacyNotice.conference_id == conference_id)
    return list(await db.scalars(found.order_by(PrivacyNotice.version.desc()).limit(most)))


async def write_notice(db: AsyncSession, conference_id: int, asked: NoticeAsked, by: str, now: datetime) -> NoticeView:
    """A new version, in force at once; the days are the conference's from now on."""
    conference = await db.get(Conference, conference_id, with_for_update=True)
    if conference is None:
        raise Refused("not_found")
    if conference.names_deleted_at is not None:
        raise Refused("names_deleted")
    newest = await versions(db, conference_id, most=1)
    row = PrivacyNotice(
        conference_id=conference_id,
        version=newest[0].version + 1 if newest else 1,
        at=now,
        by=by[:200],
        vi=asked.vi,
        en=asked.en,
        contact=asked.contact,
        retention_days=asked.retention_days,
    )
    conference.retention_days = asked.retention_days
    db.add(row)
    await db.flush()
    return worded(conference, row)


def worded(conference: Conference, row: PrivacyNotice | None) -> NoticeView:
    """A version as people read it; our own words where none were written. Version 0: nothing was ever written."""
    organiser = conference.organiser or "Ban tổ chức"
    contact = (row.contact if row is not None else "") or organiser
    days = conference.retention_days if row is None else row.retention_days

    def filled(vi: str, en: str) -> Said:
        facts = {"organiser": organiser, "title": conference.title, "days": days, "contact": contact}
        return Said(vi=vi.format(**facts), en=en.format(**facts | {"organiser": conference.organiser or "The office"}))

    ours = filled(_VI, _EN)
    own = row is not None and bool(row.vi or row.en)
    text = ours if row is None else Said(vi=row.vi or ours.vi, en=row.en or (ours.en if not row.vi else row.vi))
    return NoticeView(
        version=0 if row is None else row.version,
        at=conference.created_at if row is None else row.at,
        text=text,
        short=filled(_SHORT_VI, _SHORT_EN),
        contact=contact,
        retention_days=days,
        own=own,
    )
