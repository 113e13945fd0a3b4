"""The report as PDF (PDF/A-2u, for the archive) and its charts as pictures, both by the typesetter.

Both run in the report's own process (`worker`); nothing here is called in the coordinator.
"""

from __future__ import annotations

import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from conference.papers.print_job import stage
from conference.papers.worker import set_pages
from conference.reports.docx import Picture, cleaned
from conference.reports.docx_template import COLUMNS
from conference.reports.forms import MEASURES, Form

_CAPTIONS: Final = {
    "arrivals": "Diễn biến điểm danh (số đại biểu mỗi 5 phút)",
    "levels": "Tỷ lệ dự theo cấp",
    "lines": "Chất lượng đường truyền (thời gian có hình)",
}


def captions(content: dict[str, Any]) -> dict[str, str]:
    """The charts there are data for, numbered, by kind."""
    there = [kind for kind in _CAPTIONS if content["charts"][kind]]
    return {kind: f"Biểu đồ {place}. {_CAPTIONS[kind]}" for place, kind in enumerate(there, 1)}


def pictures(content: dict[str, Any]) -> list[Picture]:
    """The charts as PNG, 220 dots per inch, in the order of their captions."""
    found = captions(content)
    if not found:
        return []
    with tempfile.TemporaryDirectory(prefix="diemcau-chart-") as made:
        folder = Path(made)
        order = {
            "folder": made,
            "template": stage(folder, None, "pictures"),
            "name": "chart",
            "data": content["charts"],
        }
        pages = set_pages({**order, "format": "png", "ppi": 220})
        images = [(folder / f"chart-{number}.png").read_bytes() for number in range(1, pages + 1)]
    return [Picture(image, caption) for image, caption in zip(images, found.values(), strict=True)]


def render(content: dict[str, Any]) -> bytes:
    """The whole report."""
    drawn = [{"kind": kind, "caption": caption} for kind, caption in captions(content).items()]
    measures = asdict(MEASURES[Form(content["form"])])
    data = {
        **cleaned(content),
        "measures": measures,
        "columns": [list(column) for column in COLUMNS],
        "pictures": drawn,
    }
    with tempfile.TemporaryDirectory(prefix="diemcau-report-") as made:
        folder = Path(made)
        order = {"folder": made, "template": stage(folder, None, "report"), "name": "report", "data": data}
        set_pages({**order, "standard": ["a-2u"], "tags": False})
        return (folder / "report.pdf").read_bytes()
