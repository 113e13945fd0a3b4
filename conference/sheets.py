"""Tables that an office opens in its spreadsheet: CSV in UTF-8 with a mark, without a formula in any cell."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

_BEGINS_A_FORMULA = frozenset("=+-@\t\r")


def csv_file(head: Sequence[str], rows: Iterable[Sequence[str | int]]) -> bytes:
    """The table. Text that a spreadsheet would read as a formula gets an apostrophe before it."""
    told = io.StringIO(newline="")
    table = csv.writer(told)
    table.writerow(head)
    table.writerows([_plain(cell) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + told.getvalue().encode("utf-8", "replace")


def _plain(cell: str | int) -> str | int:
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in _BEGINS_A_FORMULA else cell
