"""One print job: values in, one PDF out, in worker processes that end with their memory.

Chunks of about 800 go to at most `parallel` workers at a time; the finished chunks are joined. Cancelling the
task kills the workers and leaves no file behind. The coordinator's loop only reads progress lines.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from conference.papers.pdfjoin import join
from conference.papers.values import Event, Item, Kind, Sheet
from schemas.errors import Refused

TEMPLATES: Final = Path(__file__).with_name("templates")
Progress = Callable[[int, int], None]

# How many items one worker sets; about 110 KB of memory an item and 100 MB to begin with. A multiple of what stands
# on a page, so that only the last page has gaps.
CHUNK: Final = {Kind.BADGES: 800, Kind.INVITATIONS: 800, Kind.POSTERS: 400, Kind.SHEETS: 6000}
PER_PAGE: Final = {Kind.BADGES: 8, Kind.INVITATIONS: 2, Kind.POSTERS: 1, Kind.SHEETS: 1}
_PACKAGE = re.compile(r'"@[\w-]+/')


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished paper: where it is and how much of it."""

    path: Path
    pages: int
    items: int


def _weight(item: Item) -> int:
    return max(len(item.lines), 20) if isinstance(item, Sheet) else 1


def chunks(kind: Kind, items: Sequence[Item], parallel: int) -> list[Sequence[Item]]:
    """Cut the items into chunks that keep pages full and workers evenly busy."""
    total = sum(map(_weight, items))
    size = min(CHUNK[kind], -(-total // parallel))
    size = -(-size // PER_PAGE[kind]) * PER_PAGE[kind]
    cut: list[Sequence[Item]] = []
    start = weight = 0
    for place, item in enumerate(items):
        weight += _weight(item)
        if weight >= size:
            cut.append(items[start : place + 1])
            start, weight = place + 1, 0
    if start < len(items):
        cut.append(items[start:])
    return cut


def arranged(items: Sequence[Item]) -> list[Item]:
    """People in Vietnamese order (by the roster's sort keys), also inside each sheet; the rest as it comes.

    Badges keep the order of their points, so that a point's badges leave the printer together.
    """
    done: list[Item] = []
    for item in items:
        if isinstance(item, Sheet):
            ordered = tuple(sorted(item.lines, key=lambda line: line.sort_key))
            done.append(Sheet(item.point, ordered, item.code, item.address, item.chair, item.host))
        else:
            done.append(item)
    points: dict[str, int] = {}
    for item in done:
        points.setdefault(item.point, len(points))
    return sorted(done, key=lambda item: (points[item.point], getattr(item, "sort_key", "")))


def _value(item: Item) -> dict[str, Any]:
    value = asdict(item)
    if isinstance(item, Sheet):
        value["point_label"] = item.point if item.point.casefold().startswith("điểm cầu") else f"Điểm cầu {item.point}"
    return value


def stage(folder: Path, template: Path | None, name: str) -> str:
    """Put the templates into the job's folder; returns the name to set: the built-in or the office's own."""
    for source in TEMPLATES.glob("*.typ"):
        shutil.copy(source, folder)
    if template is not None:
        try:
            own = template.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise Refused("template_failed", template=template.name, line="–", reason=str(error)) from error
        if found := _PACKAGE.search(own):
            line = own.count("\n", 0, found.start()) + 1
            raise Refused("template_failed", template=template.name, line=line, reason="packages are not loaded")
        staged = f"own-{template.name}" if (folder / template.name).exists() else template.name
        (folder / staged).write_text(own, encoding="utf-8")
        return staged
    return f"{name}.typ"


async def run_worker(order: dict[str, Any], said: Callable[[int], None] = lambda _: None) -> int:
    """Run one worker to its end; returns its pages. Cancelling kills it."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "conference.papers.worker",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "RAYON_NUM_THREADS": "1"},  # more threads hold more memory, and two workers fill two cores
    )
    assert process.stdin
    assert process.stdout
    assert process.stderr
    wrong = asyncio.create_task(process.stderr.read())
    try:
        with contextlib.suppress(ConnectionError):  # a worker that died says why on stderr
            process.stdin.write(json.dumps(order, ensure_ascii=False).encode())
            await process.stdin.drain()
            process.stdin.close()
        pages: int | None = None
        async for raw in process.stdout:
            line = json.loads(raw)
            if "done" in line:
                said(line["done"])
            elif "error" in line:
                raise Refused("template_failed", **line["error"])
            else:
                pages = line["pages"]
        if await process.wait() != 0 or pages is None:
            reason = (await wrong).decode(errors="replace").strip().splitlines()[-1:] or [f"exit {process.returncode}"]
            raise Refused("paper_failed", reason=reason[0])
        return pages
    finally:
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
        wrong.cancel()


async def typeset(
    kind: Kind,
    event: Event,
    items: Sequence[Item],
    out: Path,
    *,
    progress: Progress = lambda _done, _all: None,
    parallel: int = 2,
    template: Path | None = None,
) -> Printed:
    """Set the papers of `items` into the PDF `out`. `progress(done, all)` counts items.

    Raises `Refused("nothing_to_print")`, `Refused("template_failed", template, line, reason)` or
    `Refused("paper_failed", reason)`; `out` is then as it was before.
    """
    if not items:
        raise Refused("nothing_to_print")
    parts = chunks(kind, arranged(items), parallel)
    done = [0] * len(parts)
    gate = asyncio.Semaphore(parallel)
    with tempfile.TemporaryDirectory(prefix="diemcau-paper-") as made:
        folder = Path(made)
        name = stage(folder, template, kind.value)

        async def one(number: int) -> None:
            def said(count: int) -> None:
                done[number] = count
                progress(sum(done), len(items))

            async with gate:
                order = {
                    "folder": str(folder),
                    "template": name,
                    "name": f"chunk-{number:04}",
                    "data": {"event": asdict(event), "items": [_value(item) for item in parts[number]]},
                }
                await run_worker(order, said)
                said(len(parts[number]))

        try:
            async with asyncio.TaskGroup() as group:
                for number in range(len(parts)):
                    group.create_task(one(number))
        except* Refused as refusals:
            raise refusals.exceptions[0] from None
        pages = await asyncio.to_thread(_join, folder, out, event.title)
    return Printed(out, pages, len(items))


def _join(folder: Path, out: Path, title: str) -> int:
    """Join beside `out` and move into place: a reader sees the whole paper or the old one."""
    with tempfile.NamedTemporaryFile(dir=out.parent, prefix=f".{out.name}.", delete=False) as file:
        try:
            pages = join(sorted(folder.glob("chunk-*.pdf")), file, title=title)
        except BaseException:
            Path(file.name).unlink()
            raise
    Path(file.name).chmod(0o644)
    Path(file.name).replace(out)
    return pages
