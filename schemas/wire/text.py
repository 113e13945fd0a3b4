"""Text that people type: composed (NFC), single spaces, and nothing in it that a reader cannot see."""

from __future__ import annotations

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
_JOINERS = {"\u200c", "\u200d"}  # part of some scripts and of emoji


def _line(value: str) -> str:
    value = " ".join(unicodedata.normalize("NFC", value).split())
    if any(unicodedata.category(letter) in _UNSEEN and letter not in _JOINERS for letter in value):
        raise ValueError("holds a control or direction mark")
    return value


def _lines(value: str) -> str:
    return "\n".join(_line(line) for line in value.strip().split("\n"))


Line = Annotated[str, StringConstraints(max_length=400), AfterValidator(_line)]
"""One line, at most 400 characters; line breaks become spaces."""

Title = Annotated[str, StringConstraints(min_length=1, max_length=400), AfterValidator(_line), Field(min_length=1)]
"""One line that says something."""

Lines = Annotated[str, StringConstraints(max_length=2_000), AfterValidator(_lines)]
"""A short text of several lines."""

RowCode = Annotated[
    str, StringConstraints(min_length=1, max_length=64, pattern=r"^[\w][\w./-]*$"), AfterValidator(_line)
]
"""A code that people give: letters, digits, and - . _ / between them."""
