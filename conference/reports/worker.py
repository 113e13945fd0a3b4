"""A report's documents in a process of its own: `python -m conference.reports.worker FOLDER`.

2,500 points are 40,000 table cells: in the coordinator drawing them would hold up check-ins. The order is a pickle
of our own values that the parent wrote into a private folder; nothing from outside is ever unpickled.
"""

from __future__ import annotations

import json
import pickle
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from conference.papers.fault import WorkerFault
from conference.reports.content import content
from conference.reports.figures import ReportFigures
from conference.reports.forms import Issuer, Narrative
from schemas.errors import Refused


class Format(StrEnum):
    """The files a report can be had as; the value is the file's ending."""

    DOCX = "docx"
    PDF = "pdf"
    XLSX = "xlsx"


MEDIA_TYPES = {
    Format.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Format.PDF: "application/pdf",
    Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True, slots=True)
class Order:
    """What to draw. `own` is the office's own Word template."""

    figures: ReportFigures
    issuer: Issuer
    formats: tuple[Format, ...]
    narrative: Narrative | None = None
    own: bytes | None = None


def draw(order: Order) -> dict[Format, bytes]:
    """Every document of the order, from the same figures."""
    words = content(order.figures, order.issuer, order.narrative)
    made: dict[Format, bytes] = {}
    for wanted in order.formats:
        if wanted is Format.DOCX:
            from conference.reports import docx, pdf  # noqa: PLC0415 - each format's libraries take tenths of a second

            made[wanted] = docx.render(words, pdf.pictures(words), own=order.own)
        elif wanted is Format.PDF:
            from conference.reports import pdf  # noqa: PLC0415 - as above

            made[wanted] = pdf.render(words)
        else:
            from conference.reports import xlsx  # noqa: PLC0415 - as above

            made[wanted] = xlsx.render(order.figures, order.issuer)
    return made


def main() -> int:
    """Draw the order in the folder; the answer is a line of JSON."""
    folder = Path(sys.argv[1])
    order: Order = pickle.loads((folder / "order.pickle").read_bytes())  # noqa: S301 - written by our parent, for us
    try:
        made = draw(order)
    except Refused as refused:
        sys.stdout.write(json.dumps({"code": refused.code, "facts": refused.facts}) + "\n")
        return 1
    except WorkerFault as fault:
        sys.stdout.write(json.dumps({"code": "template_failed", "facts": fault.facts}) + "\n")
        return 1
    for name, data in made.items():
        (folder / f"report.{name.value}").write_bytes(data)
    return 0


if __name__ == "__main__":
    # Run as a module this is __main__: the pickled Order must be the one of the importable module.
    from conference.reports.worker import main as run

    sys.exit(run())
