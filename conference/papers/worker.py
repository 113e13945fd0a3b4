"""One chunk of paper in a process of its own: `python -m conference.papers.worker`, the order as JSON on stdin.

Typst never gives back what it memoised: a process that set 11,056 badges would hold 1.2 GB, in the coordinator it
would also stop the event loop. So each chunk gets a fresh process that ends with its memory. On stdout go lines of
JSON: `{"done": n}` as work goes on, at the end `{"pages": n}` or `{"error": {...}}`.

All text reaches a template as data (a JSON file read by the template), never as source: a name may hold `#`, `[` or
`\\` and remains a name.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typst

from conference.papers.clean import breakable
from conference.papers.fault import WorkerFault

FONTS = Path(__file__).with_name("fonts")
_PLACE = re.compile(r"┌─ (?:.*[/\\])?([^/\\:\n]+):(\d+):(\d+)")
_REPORT_EVERY = 100


def _say(**line: object) -> None:
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def _cleaned(value: Any, drawn: Iterator[None]) -> Any:
    """The same values with printable text; a mapping with a `url` gets its QR as `qr`."""
    if isinstance(value, str):
        return breakable(value)
    if isinstance(value, list):
        return [_cleaned(item, drawn) for item in value]
    if isinstance(value, dict):
        cleaned = {key: item if key == "url" else _cleaned(item, drawn) for key, item in value.items()}
        if cleaned.get("url"):
            from conference.papers.qr import svg  # noqa: PLC0415 - 0.2 s that reports and sign-in sheets do not need

            cleaned["qr"] = svg(cleaned["url"])
            next(drawn)
        return cleaned
    return value


def _counting() -> Iterator[None]:
    done = 0
    while True:
        yield
        done += 1
        if done % _REPORT_EVERY == 0:
            _say(done=done)


def fault_of(error: typst.TypstError, template: str) -> WorkerFault:
    """Name the place of a typesetter's error: the file and line of its first diagnostic."""
    found = _PLACE.search(error.diagnostic or "")
    reason = (error.message or str(error)).strip()
    if error.hints:
        reason = f"{reason} ({'; '.join(error.hints)})"
    return WorkerFault(found.group(1) if found else template, int(found.group(2)) if found else None, reason)


def set_pages(order: dict[str, Any]) -> int:
    """Set one chunk; returns its number of pages.

    `order` has folder, template, name and data; format (pdf), ppi, standard (PDF/A) and tags if wanted.
    """
    folder, template, name = Path(order["folder"]), order["template"], order["name"]
    drawn = _counting()
    next(drawn)
    data = folder / f"{name}.json"
    data.write_text(json.dumps(_cleaned(order["data"], drawn), ensure_ascii=False), encoding="utf-8")
    kind = order.get("format", "pdf")
    try:
        made: Any = typst.compile(
            str(folder / template),
            root=str(folder),
            font_paths=[str(FONTS)],
            ignore_system_fonts=True,  # the same paper on every machine
            format=kind,
            ppi=order.get("ppi"),
            sys_inputs={"data": f"/{data.name}"},
            pdf_standards=order.get("standard", []),
            pdf_tags=order.get("tags", False),
        )
    except typst.TypstError as error:
        raise fault_of(error, template) from error
    pages: list[bytes] = made if isinstance(made, list) else [made]
    if kind == "pdf":
        (folder / f"{name}.pdf").write_bytes(pages[0])
        count = re.search(rb"/Type\s*/Pages\s*/Count (\d+)", pages[0])
        return int(count.group(1)) if count else 0
    for number, page in enumerate(pages, 1):
        (folder / f"{name}-{number}.{kind}").write_bytes(page)
    return len(pages)


def main() -> int:
    """Read one order, set it, say how it went."""
    order = json.load(sys.stdin)
    try:
        pages = set_pages(order)
    except WorkerFault as fault:
        _say(error=fault.facts)
        return 1
    _say(pages=pages)
    return 0


if __name__ == "__main__":
    sys.exit(main())
