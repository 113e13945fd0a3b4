"""Thousands of QR codes at once: tickets differ only in their digits, so most of the work is done once.

With version, mask and mode fixed, every module of a QR code is a sum (XOR) of data bits: Reed-Solomon is linear, the
interleaving moves bits, the mask adds a constant (ISO/IEC 18004, 7.5-7.8). So the code of any ticket is the code of
the all-zero ticket XOR one stored pattern for each bit in which a digit differs from "0": 160 codes are made by the
library, the rest costs 0.15 ms instead of 1.2. A test compares with the library.
"""

from __future__ import annotations

import re
from functools import cache

from checkin.qr import QUIET_ZONE, modules
from checkin.qr import svg as plain_svg

_TICKET = re.compile(r"(.*?)([0-9]{20,})")
_RUN = re.compile("1+")


def svg(text: str) -> str:
    """The same picture as `checkin.qr.svg` draws; quick where many texts end in equally many digits."""
    found = _TICKET.fullmatch(text)
    if found is None or not re.search("[a-z]", found.group(1)):  # without a small letter another, packed mode is used
        return plain_svg(text)
    return _family(found.group(1), len(found.group(2))).svg(found.group(2))


@cache
def _family(prefix: str, digits: int) -> _Family:
    return _Family(prefix, digits)


class _Family:
    """All codes of texts with one prefix and so many digits after it; a code is one large number, row by row."""

    def __init__(self, prefix: str, digits: int) -> None:
        zero = modules(prefix + "0" * digits)
        self.side = len(zero)
        self._zero = _number(zero)
        # "0" is 0x30: the digits differ from it in their low four bits alone, and 1, 2, 4, 8 are those bits.
        self._bits = [
            [
                self._zero ^ _number(modules(f"{prefix}{'0' * place}{bit}{'0' * (digits - place - 1)}"))
                for bit in (1, 2, 4, 8)
            ]
            for place in range(digits)
        ]
        self._deltas = [[_sum(bits, value) for value in range(10)] for bits in self._bits]

    def code(self, digits: str) -> int:
        """The modules as a number of side * side bits, the first row in the highest."""
        made = self._zero
        for place, digit in enumerate(digits):
            made ^= self._deltas[place][ord(digit) - 48]
        return made

    def svg(self, digits: str) -> str:
        side = self.side
        bits = f"{self.code(digits):0{side * side}b}"
        parts: list[str] = []
        for row in range(side):
            y = row + QUIET_ZONE
            for run in _RUN.finditer(bits, row * side, (row + 1) * side):
                start, end = run.span()
                parts.append(f"M{start - row * side + QUIET_ZONE} {y}h{end - start}v1h-{end - start}z")
        whole = side + 2 * QUIET_ZONE
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" shape-rendering="crispEdges">'
            f'<path fill="#fff" d="M0 0h{whole}v{whole}H0z"/><path d="{"".join(parts)}"/></svg>'
        )


def _number(rows: list[list[bool]]) -> int:
    return int("".join("1" if dark else "0" for row in rows for dark in row), 2)


def _sum(bits: list[int], value: int) -> int:
    made = 0
    for place, delta in enumerate(bits):
        if value >> place & 1:
            made ^= delta
    return made
