"""The two official forms, as measures: the state's and the Party's.

State: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I (paper, margins, font, page numbers) and phần II (each element).
Party: Hướng dẫn 36-HD/VPTW of 3 April 2018. Its measures here follow public summaries and samples of it; the form
is a template of its own so that a clerk can check and correct it (docs/design/papers.md lists what to check).
Sizes in points, lengths in millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from conference.reports.rates import long_date

FONT: Final = "Times New Roman"  # Decree 30/2020, Appendix I, I.4; black


class Form(StrEnum):
    """Which official form a report takes."""

    STATE = "state"
    PARTY = "party"


@dataclass(frozen=True, slots=True)
class Measures:
    """Sizes (points) and lengths (millimetres) of one form."""

    top: float = 20  # state: 20-25
    bottom: float = 20  # 20-25
    left: float = 30  # 30-35
    right: float = 15  # 15-20
    page_number: float = 14  # state: 13-14, upright, centred in the top margin, hidden on the first page
    left_column: float = 72  # of the head's two columns; 165 mm together
    right_column: float = 93
    superior: float = 12  # 12-13, capitals
    issuer: float = 12  # 12-13, capitals, bold
    banner: float = 12  # Quốc hiệu 12-13 bold capitals; Party: its title 15 bold capitals
    motto: float = 13  # Tiêu ngữ 13-14 bold
    number: float = 13  # 13
    date: float = 13  # 13-14 italic
    title: float = 14  # 13-14 bold capitals; Party 16
    subject: float = 14  # 13-14 bold
    body: float = 14  # 13-14 justified
    indent: float = 12.7  # 1 or 1.27 cm
    after: float = 6  # at least 6 pt between paragraphs
    spacing: float = 1.15  # lines: 1.0-1.5
    exact: float | None = None  # Party: at least 18 pt
    authority: float = 14  # TM./KT.: 13-14 bold capitals
    signer: float = 14  # 13-14 bold
    recipients_title: float = 12  # 12 bold italic
    recipients: float = 11  # 11
    table: float = 10  # tables of an appendix: no size is prescribed
    page_number_top: float = 10


STATE: Final = Measures()
PARTY: Final = Measures(
    superior=14,
    issuer=14,
    banner=15,
    number=14,
    date=14,
    title=16,
    subject=14,
    exact=18,
    indent=10,
    recipients_title=14,
    recipients=12,
)
MEASURES: Final = {Form.STATE: STATE, Form.PARTY: PARTY}


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues and signs a report. `number` None leaves room for the clerk to write it."""

    issuer: str
    superior: str = ""
    place: str = ""
    form: Form = Form.STATE
    number: int | None = None
    symbol: str = "BC-BTC"
    signed_on: datetime | None = None
    authority: str = "TM. BAN TỔ CHỨC"
    title: str = "TRƯỞNG BAN"
    signer: str = ""
    recipients: tuple[str, ...] = ()
    archive: str = "VT, BTC"

    @property
    def number_line(self) -> str:
        """ "Số: 05/BC-BTC" (below ten with a zero; App. I, II.3), Party: "Số 195-BC/TU" (as given, no colon)."""
        if self.form is Form.PARTY:
            symbol = self.symbol if "/" in self.symbol else self.symbol.replace("-", "/", 1)
            return f"Số {'      ' if self.number is None else self.number}-{symbol}"
        return f"Số: {'       ' if self.number is None else f'{self.number:02}'}/{self.symbol}"

    @property
    def place_date(self) -> str:
        """ "TP. Hồ Chí Minh, ngày 07 tháng 02 năm 2026"; without a date, room to write it."""
        when = "ngày      tháng      năm         " if self.signed_on is None else long_date(self.signed_on)
        return f"{self.place}, {when}" if self.place else when[:1].upper() + when[1:]

    @property
    def authority_line(self) -> str:
        """TM. in the state form, T/M in the Party form (both of "thay mặt")."""
        if self.form is Form.PARTY:
            head, dot, rest = self.authority.partition(". ")
            return f"{'/'.join(head)} {rest}" if dot and head in {"TM", "KT", "TL"} else self.authority
        return self.authority


@dataclass(frozen=True, slots=True)
class Narrative:
    """What only people can write. Empty parts are left out of a final report."""

    preparation: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    weaknesses: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    lessons: tuple[str, ...] = ()
    requests: tuple[str, ...] = ()
    subject: str = ""
