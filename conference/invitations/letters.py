"""What an invitation says, as plain text, as HTML and as a message (RFC 5322) with its QR and calendar inside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from checkin.qr import png

if TYPE_CHECKING:
    from jinja2 import Environment

QR_SCALE = 6
DAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


@dataclass(frozen=True, slots=True)
class Sitting:
    """One session in a letter: its title, and its times in words."""

    title: str
    when: str
    doors: str


@dataclass(frozen=True, slots=True)
class Letter:
    """An invitation as values. `number` is the message's own for ever: the same in every try; `privacy` is the short
    form of the notice, whose whole stands on the ticket's page."""

    number: str
    to: str
    phone: str
    full_name: str
    title: str
    conference: str
    organiser: str
    point: str
    address: str
    url: str
    note: str = ""
    privacy: str = ""
    calendar: bytes = b""
    sittings: Sequence[Sitting] = field(default=())

    @property
    def subject(self) -> str:
        """The subject line."""
        return f"Giấy mời: {self.conference}"

    @property
    def text(self) -> str:
        """The letter as plain text."""
        return _templates().get_template("letter.txt.j2").render(letter=self).strip() + "\n"

    @property
    def html(self) -> str:
        """The letter as HTML; every value in it is escaped."""
        return _templates().get_template("letter.html.j2").render(letter=self)

    @property
    def short(self) -> str:
        """The letter for a phone: one message of a gateway. An SMS with Vietnamese letters has 67 of them in each part,
        so of the notice it says where it stands: on the page that the link opens."""
        first = f" {self.sittings[0].when}." if self.sittings else ""
        return (
            f"{self.subject}.{first} {self.point}. Vé của {self.full_name} (kèm thông báo dữ liệu cá nhân): {self.url}"
        )


def sitting(title: str, doors: datetime, starts: datetime, zone: str) -> Sitting:
    """Times by the clock of the conference: "07:45, Thứ Hai, 23/11/2026"."""
    local = starts.astimezone(ZoneInfo(zone))
    when = f"{local:%H:%M}, {DAYS[local.weekday()]}, {local:%d/%m/%Y}"
    return Sitting(title, when, f"{doors.astimezone(ZoneInfo(zone)):%H:%M}")


def message_of(letter: Letter, sender: str, domain: str, now: datetime) -> EmailMessage:
    """The message: plain text and HTML, the QR inside of it, the calendar beside it.

    Raises `ValueError` where a header would hold a line break: `email` refuses, and nothing is sent.
    """
    name, address = parseaddr(sender)
    local, _, host = address.rpartition("@")
    message = EmailMessage(policy=SMTP)
    message["Subject"] = letter.subject
    message["From"] = Address(name, local, host)
    message["To"] = Address(addr_spec=letter.to)
    message["Date"] = format_datetime(now)
    message["Message-ID"] = f"<{letter.number}@{domain}>"
    message["Content-Language"] = "vi, en"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text, cte="base64")
    message.add_alternative(letter.html, subtype="html", cte="base64")
    part = message.get_payload()[1]  # type: ignore[index]
    assert isinstance(part, EmailMessage), "the second alternative is the HTML that was just added"
    part.add_related(
        png(letter.url, QR_SCALE), "image", "png", cid="<qr>", filename="ve-dai-bieu.png", disposition="inline"
    )
    if letter.calendar:
        message.add_attachment(
            letter.calendar, maintype="text", subtype="calendar", filename="hoi-nghi.ics", params={"charset": "utf-8"}
        )
    return message


@cache
def _templates() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape  # noqa: PLC0415 - when first sent

    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=select_autoescape(["html.j2"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
