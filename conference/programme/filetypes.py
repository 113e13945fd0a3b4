"""Which files are taken as materials: what their bytes say counts, and their name must agree with it.

Only documents that open without running anything: no macros, no old binary formats, no HTML or SVG, which a browser
would run as a page of this service.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePath

from schemas.errors import Refused

_OOXML = "application/vnd.openxmlformats-officedocument."
_OFFICE = {
    ".docx": (_OOXML + "wordprocessingml.document", "word/"),
    ".xlsx": (_OOXML + "spreadsheetml.sheet", "xl/"),
    ".pptx": (_OOXML + "presentationml.presentation", "ppt/"),
}
_PLAIN = {
    ".pdf": ("application/pdf", b"%PDF-"),
    ".png": ("image/png", b"\x89PNG\r\n\x1a\n"),
    ".jpg": ("image/jpeg", b"\xff\xd8\xff"),
    ".jpeg": ("image/jpeg", b"\xff\xd8\xff"),
}
TYPES = sorted({*_OFFICE, *_PLAIN, ".txt"})
MEDIA_TYPES = sorted({media_type for media_type, _ in (*_OFFICE.values(), *_PLAIN.values())} | {"text/plain"})
_MEMBERS = 5_000


def media_type_of(name: str, data: bytes) -> str:
    """The media type to serve a file as. Raises `Refused("material_type")` for what is not taken."""
    suffix = PurePath(name).suffix.lower()
    if suffix in _PLAIN:
        media_type, magic = _PLAIN[suffix]
        if data.startswith(magic):
            return media_type
    elif suffix in _OFFICE:
        media_type, folder = _OFFICE[suffix]
        if _is_office(data, folder):
            return media_type
    elif suffix == ".txt" and _is_text(data):
        return "text/plain; charset=utf-8"
    raise Refused("material_type", name=name, known=", ".join(TYPES))


def _is_office(data: bytes, folder: str) -> bool:
    try:
        members = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError, UnicodeError):
        return False
    names = [member.filename for member in members]
    return (
        len(names) <= _MEMBERS
        and "[Content_Types].xml" in names
        and any(name.startswith(folder) for name in names)
        and not any(name.lower().endswith("vbaproject.bin") for name in names)
        and not any(member.flag_bits & 0x1 for member in members)
    )


def _is_text(data: bytes) -> bool:
    try:
        return "\x00" not in data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
