"""QR codes for print: one vector path, a quiet zone of four modules, always the same picture for the same text."""

from __future__ import annotations

from typing import Final

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

QUIET: Final = 4  # modules, ISO/IEC 18004 section 6.3.8
_MASK: Final = 3  # choosing the best of eight masks costs 4 ms a code; printed black on white all eight are read


def modules(text: str) -> list[list[bool]]:
    """The dark modules, row by row, without quiet zone. Level M: 15 % of the code may be worn off a badge."""
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0, mask_pattern=_MASK)
    code.add_data(text, optimize=0)
    code.make(fit=True)
    return [[bool(cell) for cell in row] for row in code.modules]


def svg(text: str) -> str:
    """The code as SVG: each run of dark modules in a row is one rectangle of one path (no seams inside a run)."""
    rows = modules(text)
    parts: list[str] = []
    for y, row in enumerate(rows):
        x = 0
        while x < len(row):
            if not row[x]:
                x += 1
                continue
            start = x
            while x < len(row) and row[x]:
                x += 1
            parts.append(f"M{start} {y}h{x - start}v1h{start - x}z")
    side = len(rows) + 2 * QUIET
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-QUIET} {-QUIET} {side} {side}" '
        f'shape-rendering="crispEdges"><path d="{"".join(parts)}"/></svg>'
    )
