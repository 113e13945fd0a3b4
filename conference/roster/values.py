"""What a cell means: phones, birth dates, citizen numbers, codes, counts, and the closed vocabularies.

Every reader takes a cell as the file has it and returns `(value, problem)`: `problem` is a code of `problems`
when the cell held something that could not be read, and then nothing is guessed.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple, TypeVar

from conference.roster.names import fold, plain_text
from schemas.words import Category, Gender, Level, Mode

Cell = str | float | int | bool | date | None
"""A cell: numbers come as floats even where people see a code, dates as dates where the sheet says so."""

_SEPARATORS = re.compile(r"[\s.\-()\u2010-\u2015/_]")
_PREFIX = re.compile(r"^(?:\+?84|0084)(?=\d{9,10}$)")
_PHONE = re.compile(r"0[35789]\d{8}")

# Eleven-digit mobile numbers became ten digits between 2018-09-15 and 2018-11-14 (decision 798/QĐ-BTTTT).
_OLD_PREFIXES = {
    "0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078",
    "0123": "083", "0124": "084", "0125": "085", "0127": "081", "0129": "082",
    "0162": "032", "0163": "033", "0164": "034", "0165": "035", "0166": "036",
    "0167": "037", "0168": "038", "0169": "039", "0186": "056", "0188": "058", "0199": "059",
}  # fmt: skip


def text_of(cell: Cell) -> str:
    """The cell as text: 500.0 is "500", a date is dd/mm/yyyy, nothing is ""."""
    if isinstance(cell, str):
        return cell
    if cell is None or isinstance(cell, bool):
        return ""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, date):
        return cell.strftime("%d/%m/%Y")
    return str(cell)


def digits_of(cell: Cell) -> str:
    """ASCII digits and letters of the cell without spaces; full-width digits are digits too."""
    text = text_of(cell)
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return text.strip().removesuffix(".0")


def phone(cell: Cell) -> tuple[str | None, str | None]:
    """A mobile number as +84 and nine digits; the first where a cell holds several.

    Takes 0912 345 678, 0912.345.678, +84 912345678, 84912345678, 912345678.0 (a spreadsheet ate the zero) and the
    eleven-digit numbers of before 2018. Ten digits starting 03, 05, 07, 08, 09, or nothing.
    """
    text = digits_of(cell)
    if not text:
        return None, None
    for part in (text, *re.split(r"[/;,&\n]|\s-\s|hoặc|\bor\b", text)):
        number = _PREFIX.sub("0", _SEPARATORS.sub("", part).removeprefix("'"))
        if (len(number) == 9 and number[0] in "35789") or (len(number) == 10 and number[0] == "1"):
            number = "0" + number
        if len(number) == 11 and number[:4] in _OLD_PREFIXES:
            number = _OLD_PREFIXES[number[:4]] + number[4:]
        if _PHONE.fullmatch(number) and number.isascii():
            return "+84" + number[1:], None
    return None, "phone_unreadable"


_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_EMAIL = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@(?:{_LABEL}\.)+{_LABEL}")
LONGEST_EMAIL = 254  # RFC 5321, 4.5.3.1.3, without the angle brackets


def email(cell: Cell) -> tuple[str | None, str | None]:
    """An e-mail address as a dot-atom at a domain (RFC 5321 without quoted parts), its domain in small letters.

    A line break or control character inside is an error and not mended: what follows it would become a header of
    the message that is sent there.
    """
    text = text_of(cell).strip().removeprefix("mailto:")
    if not text:
        return None, None
    if any(unicodedata.category(letter) in {"Cc", "Cf", "Zl", "Zp"} for letter in text):
        return None, "email_broken"
    if len(text) > LONGEST_EMAIL or not _EMAIL.fullmatch(text) or len(text.partition("@")[0]) > 64:
        return None, "email_unreadable"
    local, _, domain = text.rpartition("@")
    return f"{local}@{domain.lower()}", None


class BirthDate(NamedTuple):
    """A birth date, or only its year; both null when nothing could be read."""

    day: date | None
    year: int | None


_NO_BIRTH = BirthDate(None, None)
_DMY = re.compile(r"(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})(?:\s+0{1,2}:00(?::00)?)?")
_YMD = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")
_MY = re.compile(r"(?:\d{1,2}|--/--|\?\?/\?\?)[/.\-](\d{4})")
_LONG = re.compile(r"(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})")
_FIRST_SERIAL, _LAST_SERIAL = 3_000, 80_000  # 1908 to 2119, as days since 1899-12-30
_EPOCH = date(1899, 12, 30)


def birth_date(cell: Cell, today: date) -> tuple[BirthDate, str | None]:
    """Day and year of birth. dd/mm/yyyy, d-m-yy, yyyy-mm-dd, a year alone, mm/yyyy, a real date, a serial number.

    Days come before months, always: 05/25/1980 is reported, not turned. Where the day cannot be true the year is
    kept. Years are 1900 to today's; a two-digit year is the latest that has been.
    """
    if isinstance(cell, date):
        return _born(cell.year, cell.month, cell.day, today)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _from_number(float(cell), today)
    text = digits_of(cell)
    if re.fullmatch(r"[0-9]{4,5}", text):
        return _from_number(float(text), today)
    return _from_text(text, today) if text else (_NO_BIRTH, None)


def _from_text(text: str, today: date) -> tuple[BirthDate, str | None]:
    if found := _DMY.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
        if len(found[3]) == 2:
            year += 2000 if 2000 + year <= today.year else 1900
        return _born(year, month, day, today)
    if found := _YMD.fullmatch(text):
        return _born(int(found[1]), int(found[2]), int(found[3]), today)
    if found := _LONG.fullmatch(fold(text)):
        return _born(int(found[3]), int(found[2]), int(found[1]), today)
    if found := _MY.fullmatch(text):
        return _born(int(found[1]), None, None, today)
    return _NO_BIRTH, "date_unreadable"


def _from_number(number: float, today: date) -> tuple[BirthDate, str | None]:
    if number.is_integer() and 1900 <= number <= today.year:
        return _born(int(number), None, None, today)
    if _FIRST_SERIAL <= number <= _LAST_SERIAL:
        day = _EPOCH + timedelta(days=int(number))
        return _born(day.year, day.month, day.day, today)
    return _NO_BIRTH, "date_unreadable"


def _born(year: int, month: int | None, day: int | None, today: date) -> tuple[BirthDate, str | None]:
    if not 1900 <= year <= today.year:
        return _NO_BIRTH, "date_impossible"
    if not month and not day:  # a year alone, or 00/00/1965
        return BirthDate(None, year), None
    try:
        born = date(year, month or 0, day or 0)
    except ValueError:
        return BirthDate(None, year), "date_impossible"
    return (BirthDate(born, year), None) if born <= today else (_NO_BIRTH, "date_impossible")


def citizen_number(cell: Cell) -> tuple[str | None, str | None]:
    """The twelve digits of a citizen number. A number cell that lost up to two leading zeros gets them back;
    nine digits are an identity card of before 2021, which is worth nothing since 2025."""
    text = _SEPARATORS.sub("", digits_of(cell)).removeprefix("'")
    if not text:
        return None, None
    if isinstance(cell, int | float) and text.isdigit() and len(text) in (10, 11):
        text = text.zfill(12)
    if re.fullmatch(r"[0-9]{12}", text):
        return text, None
    return None, "citizen_number_old" if re.fullmatch(r"[0-9]{9}", text) else "citizen_number_unreadable"


def citizen_hash(number: str, key: bytes) -> bytes:
    """Keyed BLAKE2b of a citizen number. Without the key the 10^12 numbers could be tried in an hour."""
    if len(key) < 16:
        raise ValueError("the key for citizen numbers has at least 16 bytes")
    return blake2b(number.encode("ascii"), key=key[:64], digest_size=32, person=b"diemcau-citizen").digest()


def code(cell: Cell) -> str:
    """A code as it is compared and stored: NFKC, capitals, no space around or doubled (" dc001" -> "DC001")."""
    text = text_of(cell)
    if text.isascii() and text.isalnum():
        return text.upper()
    return " ".join(plain_text(unicodedata.normalize("NFKC", text)).upper().split())


def count(cell: Cell, most: int) -> tuple[int | None, str | None]:
    """A number of people or seats, 0 to `most`; "35 đại biểu" is 35, "1.200" is 1200."""
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        number = float(cell)
        return (int(number), None) if number.is_integer() and 0 <= number <= most else (None, "number_unreadable")
    text = digits_of(cell)
    if not text:
        return None, None
    found = re.fullmatch(
        r"(\d{1,3}(?:[.,]\d{3})+|[0-9]+)\s*(?:đại biểu|người|chỗ|ghế|đ/c|đb|seats|people)?", text.lower()
    )
    if found is None:
        return None, "number_unreadable"
    value = int(re.sub(r"[.,]", "", found[1]))
    return (value, None) if value <= most else (None, "number_unreadable")


def ward_code(cell: Cell) -> tuple[str | None, str | None]:
    """The five digits of a commune in the state's list of administrative units."""
    text = digits_of(cell)
    if not text:
        return None, None
    text = text.zfill(5)
    return (text, None) if re.fullmatch(r"[0-9]{5}", text) else (None, "ward_code_unreadable")


_CATEGORIES = {
    Category.COMMITTEE: "cap uy vien|cap uy|uy vien ban chap hanh|uy vien bch|bch|ban chap hanh"
    "|thanh uy vien|tinh uy vien|dang uy vien|uy vien|chi uy vien|chi uy|committee|committee member",
    Category.LEADER: "lanh dao|lanh dao quan ly|lanh dao don vi|can bo lanh dao|can bo chu chot|chu chot"
    "|leader|leaders",
    Category.SPEAKER: "bao cao vien|bcv|tuyen truyen vien|bao cao vien tuyen truyen vien|speaker|rapporteur",
    Category.MEMBER: "dang vien|dv|can bo dang vien|dang vien chinh thuc|dang vien du bi|member|party member",
    Category.PUBLIC: "quan chung|qc|quan chung uu tu|doan vien|hoi vien|nhan dan|ngoai dang|public",
    Category.OTHER: "khac|thanh phan khac|khach moi|dai bieu khac|other|guest",
}
_GENDERS = {
    Gender.MALE: "nam|m|male|ong|man|mr",
    Gender.FEMALE: "nu|f|female|ba|woman|mrs|ms",
    Gender.UNKNOWN: "khac|khong ro|other|unknown|x",
}
_LEVELS = {
    Level.CENTRE: "trung tam|diem cau chinh|diem cau trung tam|chinh|trung uong|centre|center|main",
    Level.PROVINCE: "tinh|thanh pho|tinh thanh|tinh thanh pho|cap tinh|cap thanh pho|thanh pho tinh|province|city",
    Level.WARD: "xa|phuong|dac khu|xa phuong|phuong xa|xa phuong dac khu|phuong xa dac khu|cap xa|xa phuong thi tran"
    "|ward|commune|thi tran|cap phuong",
    Level.DEPARTMENT: "so|nganh|don vi|so nganh|so nganh don vi|so ban nganh|co quan|doanh nghiep|co quan don vi"
    "|department|dang uy cap tren|truc thuoc|don vi truc thuoc|so ban nganh doan the|doan the",
    Level.GRASSROOTS: "co so|chi bo|dang bo co so|khu pho|ap|thon|to dan pho|chi dang bo co so|grassroots|cell",
}
_MODES = {
    Mode.TWO_WAY: "hai chieu|2 chieu|truyen hinh hai chieu|tuong tac hai chieu|two way|truc tuyen hai chieu|truc tuyen",
    Mode.WATCH_ONLY: "chi xem|mot chieu|1 chieu|theo doi|xem|xem truyen hinh|watch only|truyen thanh|one way|tiep song",
    Mode.IN_PERSON: "truc tiep|tai cho|tap trung|in person|hoi truong",
}


Word = TypeVar("Word", Category, Gender, Level, Mode)


def _index(words: dict[Word, str]) -> dict[str, Word]:
    index = {synonym: word for word, synonyms in words.items() for synonym in synonyms.split("|")}
    return index | {fold(word.value): word for word in words}


_CATEGORY_OF = _index(_CATEGORIES)
_GENDER_OF = _index(_GENDERS)
_LEVEL_OF = _index(_LEVELS)
_MODE_OF = _index(_MODES)


@lru_cache(maxsize=4_096)
def category(text: str) -> tuple[Category, str | None]:
    """Thành phần; of several ("Cấp ủy viên, báo cáo viên") the first that is known."""
    if not text:
        return Category.OTHER, None
    for part in (text, *re.split(r"[,;/+\n]| - ", text)):
        if (known := _CATEGORY_OF.get(fold(part))) is not None:
            return known, None
    return Category.OTHER, "category_unknown"


def gender(text: str) -> tuple[Gender, str | None]:
    """Nam, Nữ, or unknown."""
    known = _GENDER_OF.get(fold(text))
    return (known, None) if known is not None else (Gender.UNKNOWN, "gender_unknown" if text else None)


def level(text: str, name: str) -> tuple[Level, str | None]:
    """Where a point stands: its own cell, else what its name begins with (Phường, Xã, Đặc khu -> ward)."""
    known = _LEVEL_OF.get(fold(text))
    if known is not None:
        return known, None
    words = fold(name).removeprefix("diem cau ").removeprefix("dang uy ").removeprefix("ubnd ")
    if words.startswith(("chinh", "trung tam")):
        guess = Level.CENTRE
    elif words.startswith(("phuong ", "xa ", "dac khu ", "thi tran ")):
        guess = Level.WARD
    elif words.startswith(("chi bo", "khu pho", "ap ", "thon ", "to dan pho")):
        guess = Level.GRASSROOTS
    else:
        guess = Level.DEPARTMENT
    return guess, "level_unknown" if text else None


def mode(text: str) -> tuple[Mode, str | None]:
    """Hai chiều unless the cell says otherwise."""
    known = _MODE_OF.get(fold(text))
    return (known, None) if known is not None else (Mode.TWO_WAY, "mode_unknown" if text else None)
