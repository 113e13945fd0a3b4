"""Join the chunks of one print job into one PDF, with the memory of one chunk.

It reads only what our own typesetter writes (krilla: classic cross-reference table, one revision, no object streams)
and says so when a file is something else; it is no general PDF tool. Objects are copied with new numbers; the page
trees become children of one root (ISO 32000-1 section 7.7.3).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import IO

from conference.papers.clean import printable

_TOKEN = re.compile(
    rb"\((?:\\.|[^\\()])*\)"  # a literal string is copied as it is, whatever it looks like
    rb"|<<|>>|<[0-9A-Fa-f\s]*>"
    rb"|(?<![0-9.])(\d+) (\d+) R(?![A-Za-z])",
    re.DOTALL,
)
_TABLE = re.compile(rb"xref\s+0 (\d+)\s+")
_ENTRY = re.compile(rb"(\d{10}) \d{5} ([nf])")


class NotOurPdf(Exception):  # noqa: N818 - it names what the file is
    """The file was not written by our typesetter."""


def _objects(raw: bytes) -> tuple[dict[int, bytes], int]:
    """Every object by number ("5 0 obj" and "endobj" left out), and the number of the catalogue."""
    tail = raw[-2048:]
    start = re.search(rb"startxref\s+(\d+)\s+%%EOF\s*$", tail)
    root = re.search(rb"/Root (\d+) 0 R", tail)
    if not start or not root:
        raise NotOurPdf("no classic trailer")
    table = _TABLE.match(raw, int(start.group(1)))
    if not table:
        raise NotOurPdf("no classic cross-reference table")
    places = [
        (number, int(entry.group(1)))
        for number, entry in zip(range(int(table.group(1))), _ENTRY.finditer(raw, table.end()), strict=False)
        if entry.group(2) == b"n"
    ]
    ends = [*sorted(place for _, place in places), int(start.group(1))]
    following = dict(pairwise(ends))
    found: dict[int, bytes] = {}
    for number, place in places:
        body = raw[place : following[place]]
        head = re.match(rb"\s*%d 0 obj\s" % number, body)
        close = body.rfind(b"endobj")
        if not head or close < 0:
            raise NotOurPdf(f"object {number} is not where the table says")
        found[number] = body[head.end() : close].rstrip(b"\r\n")
    return found, int(root.group(1))


def _moved(body: bytes, shift: int) -> bytes:
    """The object with every reference moved by `shift`; strings and stream data untouched."""
    cut = body.find(b"stream\n") if b"stream\n" in body else body.find(b"stream\r\n")
    head, rest = (body, b"") if cut < 0 else (body[:cut], body[cut:])
    move = _TOKEN.sub(lambda t: b"%d 0 R" % (int(t.group(1)) + shift) if t.group(1) else t.group(), head)
    return move + rest


def _utf16(text: str) -> bytes:
    return b"<" + ("\ufeff" + text).encode("utf-16-be").hex().encode() + b">"


def join(parts: Iterable[Path], out: IO[bytes], *, title: str) -> int:
    """Write the pages of all parts, in order, as one PDF. Returns the number of pages."""
    out.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places: dict[int, int] = {}
    trees: list[tuple[int, int, bytes]] = []
    shift = 3  # 1 catalogue, 2 root of the page tree, 3 information

    def put(number: int, body: bytes) -> None:
        places[number] = out.tell()
        out.write(b"%d 0 obj\n" % number + body + b"\nendobj\n")

    for part in parts:
        objects, catalogue = _objects(part.read_bytes())
        tree = re.search(rb"/Pages (\d+) 0 R", objects[catalogue])
        count = re.search(rb"/Count (\d+)", objects[int(tree.group(1))]) if tree else None
        if not tree or not count:
            raise NotOurPdf("no page tree")
        trees.append((int(tree.group(1)) + shift, int(count.group(1)), objects[int(tree.group(1))]))
        for number, body in objects.items():
            if number == catalogue or b"/Type/Metadata" in body[:200]:
                continue
            moved = _moved(body, shift)
            if number == int(tree.group(1)):
                moved = moved.replace(b"<<", b"<</Parent 2 0 R", 1)
            put(number + shift, moved)
        shift += max(objects)
    pages = sum(count for _, count, _ in trees)
    kids = b" ".join(b"%d 0 R" % number for number, _, _ in trees)
    put(1, b"<</Type/Catalog/Pages 2 0 R/Lang(vi)/ViewerPreferences<</DisplayDocTitle true>>>>")
    put(2, b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, kids))
    put(3, b"<</Title%s/Creator(diemcau)>>" % _utf16(printable(title)))
    table = out.tell()
    highest = max(places)
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (highest + 1))
    for number in range(1, highest + 1):
        place = places.get(number)
        out.write(b"0000000000 00001 f \n" if place is None else b"%010d 00000 n \n" % place)
    out.write(b"trailer\n<</Size %d/Root 1 0 R/Info 3 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (highest + 1, table))
    return pages
