"""Make a report's documents without holding up the event loop; cancelling kills the process that draws."""

from __future__ import annotations

import asyncio
import contextlib
import json
import pickle
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Final

from conference.reports.worker import Format, Order
from schemas.errors import Refused

# A format draws on one processor for seconds and takes up to 0.8 GB at 2,500 points: two at a time, not all three.
AT_A_TIME: Final = 2


async def documents(order: Order) -> dict[Format, bytes]:
    """The documents of the order, by format.

    Raises `Refused("template_failed", template, line, reason)` for a template that cannot be filled and
    `Refused("paper_failed", reason)` when the drawing process died.
    """
    turn = asyncio.Semaphore(AT_A_TIME)

    async def drawn(wanted: Format) -> dict[Format, bytes]:
        async with turn:
            return await _drawn(replace(order, formats=(wanted,)))

    drawing = [asyncio.create_task(drawn(wanted)) for wanted in order.formats]
    try:
        parts = await asyncio.gather(*drawing)
    finally:  # one that failed takes the others with it
        for task in drawing:
            task.cancel()
        await asyncio.gather(*drawing, return_exceptions=True)
    return {wanted: data for part in parts for wanted, data in part.items()}


async def _drawn(order: Order) -> dict[Format, bytes]:
    with tempfile.TemporaryDirectory(prefix="diemcau-report-") as made:
        folder = Path(made)
        await asyncio.to_thread((folder / "order.pickle").write_bytes, pickle.dumps(order))
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "conference.reports.worker",
            made,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            cwd=Path(__file__).parents[2],
        )
        try:
            said, wrong = await process.communicate()
        finally:
            if process.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    process.kill()
                await process.wait()
        if said:
            answer = json.loads(said)
            raise Refused(answer["code"], **answer["facts"])
        if process.returncode:
            reason = wrong.decode(errors="replace").strip().splitlines()[-1:] or [f"exit {process.returncode}"]
            raise Refused("paper_failed", reason=reason[0])
        return {
            wanted: await asyncio.to_thread((folder / f"report.{wanted.value}").read_bytes) for wanted in order.formats
        }
