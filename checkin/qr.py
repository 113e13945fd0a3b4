"""QR codes as SVG: one path of run-length rectangles, crisp at every size.

`qrcode` tries all eight masks and splits its data by default: fixing the mask and turning the splitting off takes
0.9 ms instead of 3.8-5.9 ms (measured for docs/design/checkin.md). Any mask decodes; mask 3 is as good as another.
"""

from __future__ import annotations

import io
from itertools import groupby

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

QUIET_ZONE = 4  # modules of light around the code, as ISO/IEC 18004 asks
_MASK = 3

Modules = list[list[bool]]


def modules(text: str) -> Modules:
    """The code's dark modules, row by row, without the quiet zone; about 15 % damage is mended (level M)."""
    code = QRCode(error_correction=ERROR_CORRECT_M, mask_pattern=_MASK, border=QUIET_ZONE)
    code.add_data(text, optimize=0)
    code.make(fit=True)
    return [[bool(dark) for dark in row] for row in code.modules]


def svg(text: str) -> str:
    """An SVG document of the code, black on white, one unit a module, without a fixed size."""
    rows = modules(text)
    side = len(rows) + 2 * QUIET_ZONE
    path = "".join(_runs(row, y + QUIET_ZONE) for y, row in enumerate(rows))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" shape-rendering="crispEdges">'
        f'<path fill="#fff" d="M0 0h{side}v{side}H0z"/><path d="{path}"/></svg>'
    )


def png(text: str, scale: int) -> bytes:
    """A PNG of the code, black on white, `scale` pixels a module; for mail and chat, which show no SVG."""
    import png as pypng  # noqa: PLC0415 - only who sends a picture loads it

    rows = modules(text)
    blank = [False] * (len(rows) + 2 * QUIET_ZONE)
    margin = [False] * QUIET_ZONE
    whole = [blank] * QUIET_ZONE + [margin + row + margin for row in rows] + [blank] * QUIET_ZONE
    lines = [[0 if dark else 1 for dark in row for _ in range(scale)] for row in whole for _ in range(scale)]
    out = io.BytesIO()
    pypng.Writer(len(lines), len(lines), greyscale=True, bitdepth=1).write(out, lines)
    return out.getvalue()


def _runs(row: list[bool], y: int) -> str:
    x, parts = QUIET_ZONE, []
    for dark, same in groupby(row):
        length = sum(1 for _ in same)
        if dark:
            parts.append(f"M{x} {y}h{length}v1h-{length}z")
        x += length
    return "".join(parts)
