"""Text that is safe to set on paper, in DOCX and in XLSX: no letter that hides, turns around or breaks a file."""

from __future__ import annotations

import re
import unicodedata

# Bidirectional controls can show "gnp.exe" as "exe.png"; they are no part of any Vietnamese name.
_HIDDEN = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")
# What XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets) and what is no character at all.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACE = re.compile(r"\s+")
# Up to sixteen letters stay whole, so that a code is found in the file as it is written; of a longer word, eleven
# capital W in the bold of a sign-in sheet still fit its column of names.
_LONG_WORD = re.compile(r"\S{17,}")
_PART = re.compile(r"\S{11}(?=\S)")


def printable(text: str) -> str:
    """The text on one line in NFC, without control, bidirectional and invisible characters.

    Only what is shown is cleaned; what the office wrote stays in the rows as it was given.
    """
    return _SPACE.sub(" ", _FORBIDDEN.sub("", _HIDDEN.sub("", unicodedata.normalize("NFC", text)))).strip()


def breakable(text: str) -> str:
    """`printable`, and a word longer than any line may be broken: a zero-width space after each 11 letters."""
    return _LONG_WORD.sub(lambda found: _PART.sub(lambda part: part.group() + "\u200b", found.group()), printable(text))
