"""CSV as offices send it: any of four encodings, any of three delimiters, with or without Excel's `sep=` line."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator

from conference.roster.archive import Limits
from schemas.errors import Refused

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, ""),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, ""),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
_OTHER_FILES = re.compile(r"\s*(?:%PDF-|<!doctype|<html|<\?xml|\{\\rtf)", re.IGNORECASE)


def decoded(data: bytes) -> str:
    """The text of a file without a declared encoding: a byte order mark, UTF-16 by its zeros, UTF-8, Windows-1258.

    Windows-1258 keeps tones as marks of their own; composing them is left to the cleaning. Raises `Refused` for
    what is no text.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _text(data, encoding)
    head = data[:4_000]
    if len(data) % 2 == 0 and b"\x00" in head:
        zeros_high = head[1::2].count(0) > len(head) // 8
        zeros_low = head[::2].count(0) > len(head) // 8
        if zeros_high != zeros_low:
            return _text(data, "utf-16-le" if zeros_high else "utf-16-be")
    try:
        return _text(data, "utf-8")
    except Refused:
        return _text(data, "cp1258")


def _text(data: bytes, encoding: str) -> str:
    if not encoding:
        raise Refused("roster_not_a_workbook")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused("roster_not_a_workbook") from error
    if _CONTROL.search(text) or _OTHER_FILES.match(text):
        raise Refused("roster_not_a_workbook")
    return text


def rows(data: bytes, limits: Limits) -> Iterator[list[str]]:
    """The rows of a CSV file, lazily, each bounded by the limits."""
    text = decoded(data)
    delimiter = None
    first, _, rest = text.partition("\n")
    if found := re.fullmatch(r'"?sep=(.)"?\s*', first.strip("\ufeff")):
        delimiter, text = found[1], rest
    csv.field_size_limit(limits.cell_letters)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter or _delimiter(text))
    count = 0
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            # A quote that is never closed swallows the rest of the file into one cell.
            raise Refused("roster_cell_too_long", sheet="CSV", row=count + 1, most=limits.cell_letters) from error
        count += 1
        if count > limits.rows:
            raise Refused("roster_too_large", what="rows", most=limits.rows)
        if len(row) > limits.columns:
            raise Refused("roster_too_large", what="columns", most=limits.columns)
        yield row


def _delimiter(text: str) -> str:
    """The delimiter that cuts the first lines into the most cells, alike from line to line."""
    sample = text[:20_000].splitlines()[:40]
    best, best_score = ",", 0.0
    for candidate in ",;\t|":
        widths = [line.count(candidate) for line in sample if line.strip()]
        if not widths or not any(widths):
            continue
        common = max(set(widths), key=lambda width: (width > 0, widths.count(width), width))
        score = common * widths.count(common) / len(widths)
        if score > best_score:
            best, best_score = candidate, score
    return best
