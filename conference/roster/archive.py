"""Whether a zip archive is safe to hand to a spreadsheet parser: counted by inflating it, never by its own word.

A directory's sizes may lie, so every member is inflated into nothing with a counter running: 30 ms for the sample's
6 MB. Everything here raises `Refused` or returns.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass

from schemas.errors import Refused


@dataclass(frozen=True, slots=True)
class Limits:
    """What is accepted. The defaults hold a big city: 100,000 delegates are 8 MB of XLSX, 90 MB inflated."""

    file_bytes: int = 40 * 2**20
    members: int = 2_000
    inflated_bytes: int = 400 * 2**20
    ratio: int = 200  # of a member above 1 MiB; real sheets reach 30, repeated rows 100
    rows: int = 250_000
    columns: int = 256
    cell_letters: int = 4_000


LIMITS = Limits()
_CFB = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def is_zip(data: bytes) -> bool:
    return data[:4] in (b"PK\x03\x04", b"PK\x05\x06")


def refuse_old_container(data: bytes) -> None:
    """A compound file holds either a password-protected workbook or an .xls of before 2007."""
    if data[:8] == _CFB:
        encrypted = "EncryptedPackage".encode("utf-16-le") in data
        raise Refused("roster_encrypted" if encrypted else "roster_old_format")


def check_workbook(data: bytes, limits: Limits = LIMITS) -> None:
    """Raise `Refused` unless this is an XLSX whose members inflate within the limits."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError, UnicodeError) as error:
        raise Refused("roster_not_a_workbook") from error
    if len(members) > limits.members:
        raise Refused("roster_too_large", what="members", most=limits.members)
    if any(member.flag_bits & 0x1 for member in members):
        raise Refused("roster_encrypted")
    names = {member.filename for member in members}
    if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
        raise Refused("roster_not_a_workbook")
    left = limits.inflated_bytes
    for member in members:
        left -= _inflated(archive, member, left, limits)


def _inflated(archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: int, limits: Limits) -> int:
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Refused("roster_not_a_workbook")
    packed = max(member.compress_size, 1)
    size = 0
    try:
        with archive.open(member) as stream:
            while chunk := stream.read(1 << 20):
                size += len(chunk)
                if size > left:
                    raise Refused("roster_too_large", what="inflated", most=limits.inflated_bytes)
                if size > 2**20 and size > limits.ratio * packed:
                    raise Refused("roster_too_large", what="ratio", most=limits.ratio)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        raise Refused("roster_not_a_workbook") from error
    return size
