"""A `diemcau` in a process of its own, as a person starts it."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.prepared import demo_installation

ROOT = Path(__file__).parent.parent


@dataclass
class Service:
    """A running `diemcau`, and what it printed."""

    process: asyncio.subprocess.Process
    printed: str
    data: Path

    def _link(self, after: str) -> str:
        found = re.search(after + r".*?(https?://\S+)", self.printed)
        assert found is not None, self.printed
        return found[1]

    @property
    def base(self) -> str:
        return self._link("Điểm Cầu:").rstrip("/")

    @property
    def control(self) -> str:
        """The one-time link into the control room."""
        return self._link("control room")

    @property
    def bridge(self) -> str:
        """The link to the console of a bridge point; opens any number of times."""
        return self._link("bridge console:")

    @property
    def ticket(self) -> str:
        """A delegate's ticket."""
        return self._link("ticket:")

    async def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        if self.process.returncode is None:
            self.process.send_signal(how)
        try:
            await asyncio.wait_for(self.process.wait(), 10)
        finally:
            await end(self.process)


async def start_service(data: Path, *arguments: str) -> Service:
    """Start `diemcau` with these arguments and wait until it says that it is there.

    The demo begins on a copy of an installation that has it already, unless it is to live in another database.
    """
    if "demo" in arguments and "--database-url" not in arguments and not data.exists():
        await asyncio.to_thread(demo_installation, data)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DIEMCAU_")}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "conference",
        *arguments,
        "--data",
        str(data),
        stdout=asyncio.subprocess.PIPE,
        stderr=sys.stderr,
        env=environment,
        cwd=ROOT,
    )
    assert process.stdout is not None
    printed = ""
    try:
        async with asyncio.timeout(40):
            while "Ctrl-C" not in printed:
                line = await process.stdout.readline()
                assert line, f"the service ended:\n{printed}"
                printed += line.decode()
    except BaseException:
        await end(process)  # what is left running slows every test that follows
        raise
    return Service(process, printed, data)


async def end(process: asyncio.subprocess.Process) -> None:
    """End it now, whatever it is doing; its media node ends with it."""
    if process.returncode is None:
        process.kill()
    await process.wait()
