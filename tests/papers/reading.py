"""Independent readers of what was printed: poppler for text and images, zxing for codes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None and os.environ.get("CI") != "true",
    reason="poppler-utils (pdftotext, pdftoppm) is not installed",
)


def run(*command: str | Path) -> str:
    """The command's output; any word on stderr is a fault of the file."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout


def text_of(pdf: Path) -> str:
    """All text, in reading order, on one line."""
    return " ".join(run("pdftotext", "-layout", pdf, "-").split())


def words_of(pdf: Path) -> list[tuple[str, float, float, float, float]]:
    """Every word with where it stands: left, top, right, bottom in points from the page's upper left corner."""
    found = re.findall(
        r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)',
        run("pdftotext", "-bbox", pdf, "-"),
    )
    return [(word, *map(float, place)) for *place, word in found]


def codes_of(pdf: Path, dpi: int = 150) -> list[str]:
    """Every code in the image of every page."""
    stem = pdf.with_suffix("")
    run("pdftoppm", "-r", str(dpi), "-gray", pdf, stem)
    found: list[str] = []
    for page in sorted(pdf.parent.glob(f"{stem.name}-*.pgm")):
        with Image.open(page) as image:
            found += [code.text for code in zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCodeModel2)]
    return found


def pages_of(pdf: Path) -> int:
    """The number of pages as poppler counts them."""
    lines = run("pdfinfo", pdf).splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pages:"))


def children_running(module: bytes) -> set[int]:
    """Processes that this test started and that run a module."""
    found = set()
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            command, parent = (
                (entry / "cmdline").read_bytes(),
                (entry / "stat").read_text().rpartition(")")[2].split()[1],
            )
        except OSError:
            continue
        if module in command and int(parent) == os.getpid():
            found.add(int(entry.name))
    return found
