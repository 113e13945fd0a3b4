"""The QR that is drawn is the QR that a scanner reads."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
import zxingcpp
from PIL import Image

from checkin.qr import QUIET_ZONE, modules, svg
from checkin.ticket import TicketKeys

ADDRESS = "https://diemcau.example.vn/t/" + TicketKeys({10: b"k" * 32}, 10).mint(11056, 2)


def drawn(document: str, scale: int) -> Image.Image:
    """Paint the SVG's path: every run is a move, a width and a height of one."""
    root = ElementTree.fromstring(document)
    side = int(root.attrib["viewBox"].split()[2])
    image = Image.new("L", (side, side), 255)
    path = root.findall("{http://www.w3.org/2000/svg}path")[1].attrib["d"]
    runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", path)
    assert "".join(f"M{x} {y}h{w}v1h-{w2}z" for x, y, w, w2 in runs) == path
    for x, y, width, back in runs:
        assert width == back
        image.paste(0, (int(x), int(y), int(x) + int(width), int(y) + 1))
    return image.resize((side * scale, side * scale), Image.Resampling.NEAREST)


@pytest.mark.parametrize("text", [ADDRESS, "1" * 40, "https://x.example/t/1", "Điểm cầu số 1"])
@pytest.mark.parametrize("scale", [2, 5])
def test_a_scanner_reads_what_was_written(text: str, scale: int) -> None:
    found = zxingcpp.read_barcodes(drawn(svg(text), scale), formats=zxingcpp.BarcodeFormat.QRCodeModel2)
    assert [code.text for code in found] == [text]


def test_the_code_stands_in_its_quiet_zone_and_is_crisp() -> None:
    root = ElementTree.fromstring(svg(ADDRESS))
    side = len(modules(ADDRESS)) + 2 * QUIET_ZONE
    assert root.attrib["viewBox"] == f"0 0 {side} {side}"
    assert root.attrib["shape-rendering"] == "crispEdges"
    edge = drawn(svg(ADDRESS), 1).crop((0, 0, QUIET_ZONE, side))
    assert edge.getextrema() == (255, 255)


def test_it_is_read_with_a_tenth_of_it_covered() -> None:
    image = drawn(svg(ADDRESS), 6)
    width, height = image.size
    image.paste(255, (int(width * 0.55), int(height * 0.55), int(width * 0.72), int(height * 0.72)))
    assert [code.text for code in zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCodeModel2)] == [
        ADDRESS
    ]
