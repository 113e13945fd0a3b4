"""What a measurement needs: the crowd's process as an object, and the CPU time and memory of processes."""

from __future__ import annotations

import asyncio
import json
import os
import struct
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from time import perf_counter
from typing import Any

from bridges.media import srtp
from bridges.media.dtls import PROFILES
from bridges.media.srtp import Shield

_TICKS = os.sysconf("SC_CLK_TCK")


def cpu(pids: tuple[int, ...]) -> float:
    """Seconds of CPU, user and system, of these processes."""
    total = 0
    for pid in pids:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        total += int(fields[11]) + int(fields[12])
    return total / _TICKS


def memory(pids: tuple[int, ...]) -> float:
    """Resident KiB of these processes."""
    total = 0
    for pid in pids:
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                total += int(line.split()[1])
    return float(total)


def protect_us(rounds: int = 2000) -> float:
    """Microseconds for protecting 1,200 bytes, the best of five: a yardstick for a machine that others share."""
    shield = Shield(PROFILES[0], bytes(28), outbound=True)
    data, length = srtp.ffi.new("char[]", 1300), srtp.ffi.new("int *")
    view, best = srtp.ffi.buffer(data), float("inf")
    for turn in range(5):
        began = perf_counter()
        for number in range(turn * rounds, (turn + 1) * rounds):
            view[0:12] = struct.pack("!BBHII", 0x80, 96, number, 0, 7)
            length[0] = 1200
            srtp.protect(shield.context, data, length)
        best = min(best, (perf_counter() - began) / rounds * 1e6)
    return round(best, 2)


Connect = Callable[[dict[str, Any]], Awaitable[str]]
"""From the crowd's line (an offer, or credentials for an answer) to the SDP it connects with."""


class CrowdProcess:
    """`bench.crowd` in its own process."""

    async def start(self) -> None:
        """Start it."""
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bench.crowd",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            limit=1 << 22,
        )

    def _tell(self, **order: Any) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order).encode() + b"\n")

    async def _hear(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = await self._process.stdout.readline()
        assert line, "the crowd ended"
        heard: dict[str, Any] = json.loads(line)
        return heard

    async def open(
        self, count: int, decrypt: int, timed: int, connect: Connect, *, at_once: int = 64, **how: Any
    ) -> None:
        """Connect that many receivers; raises when one fails."""
        self._tell(do="open", count=count, decrypt=decrypt, timed=timed, **how)
        limit = asyncio.Semaphore(at_once)

        async def one(heard: dict[str, Any]) -> None:
            async with limit:
                self._tell(do="connect", id=heard["id"], sdp=await connect(heard))

        async with asyncio.TaskGroup() as tasks:  # an offer that is refused ends the measurement, with its reason
            connected = 0
            while connected < count:
                heard = await self._hear()
                assert "failed" not in heard, "a receiver did not connect"
                if "connected" in heard:
                    connected += 1
                else:
                    tasks.create_task(one(heard))

    def time(self) -> None:
        """Measure latency from now on."""
        self._tell(do="time")

    async def report(self) -> dict[str, Any]:
        """What arrived."""
        self._tell(do="report")
        found: dict[str, Any] = (await self._hear())["report"]
        return found

    async def close_all(self) -> None:
        """All receivers say goodbye."""
        self._tell(do="close")
        await self._hear()

    async def stop(self) -> None:
        """End the process."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            async with asyncio.timeout(3):
                await self._process.wait()
        except TimeoutError:
            self._process.kill()
            await self._process.wait()
