"""aiortc as it is, one sender per viewer given encoded packets: what it costs without a fan-out.

`python -m bench.plain` is that engine, in a process of its own; offers and answers are JSON lines.
"""

from __future__ import annotations

import asyncio
import fractions
import json
import sys
from time import monotonic
from typing import Any

import av
import uvloop
from aiortc import MediaStreamTrack, RTCPeerConnection, RTCSessionDescription

from bench.measure import CrowdProcess, cpu
from bridges.media.loop import _audio, _video


class Loop(MediaStreamTrack):
    """Encoded frames of the test loop, again and again; aiortc packetises and protects them per viewer."""

    def __init__(self, kind: str, units: list[bytes], rate: int, clock: int) -> None:
        super().__init__()
        self.kind = kind
        self._units, self._rate, self._clock = units, rate, clock
        self._number, self._began = 0, monotonic()

    async def recv(self) -> av.Packet:
        """The next access unit at its time."""
        await asyncio.sleep(max(0.0, self._began + self._number / self._rate - monotonic()))
        packet = av.Packet(self._units[self._number % len(self._units)])
        packet.pts = packet.dts = self._number * self._clock // self._rate
        packet.time_base = fractions.Fraction(1, self._clock)
        self._number += 1
        return packet


async def serve() -> None:
    """Answer every offer on standard input."""
    video, audio = [u[2] for u in _video()], [u[2] for u in _audio()]
    reader = asyncio.StreamReader(limit=1 << 22)
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    connections = []
    print(json.dumps({"ready": True}), flush=True)
    while line := await reader.readline():
        connection = RTCPeerConnection()
        connections.append(connection)
        await connection.setRemoteDescription(RTCSessionDescription(json.loads(line)["offer"], "offer"))
        connection.addTrack(Loop("audio", audio, 50, 48_000))
        connection.addTrack(Loop("video", video, 25, 90_000))
        await connection.setLocalDescription(await connection.createAnswer())
        print(json.dumps({"answer": connection.localDescription.sdp}), flush=True)


async def measure(viewers: int, seconds: float) -> dict[str, Any]:
    """CPU per packet that arrived."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bench.plain",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=1 << 22,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    await process.stdout.readline()
    crowd = CrowdProcess()
    await crowd.start()
    one = asyncio.Lock()

    async def connect(heard: dict[str, Any]) -> str:
        async with one:
            process.stdin.write(json.dumps({"offer": heard["offer"]}).encode() + b"\n")
            return str(json.loads(await process.stdout.readline())["answer"])

    try:
        await crowd.open(viewers, viewers, 0, connect)
        await asyncio.sleep(1)
        arrived, before, began = (await crowd.report())["datagrams"], cpu((process.pid,)), monotonic()
        await asyncio.sleep(seconds)
        used, took = cpu((process.pid,)) - before, monotonic() - began
        arrived = (await crowd.report())["datagrams"] - arrived
    finally:
        await crowd.stop()
        process.kill()
        await process.wait()
    return {
        "aiortc_viewers": viewers,
        "aiortc_cpu_percent": round(100 * used / took, 1),
        "aiortc_us_per_packet": round(used / max(1, arrived) * 1e6, 1),
    }


if __name__ == "__main__":
    uvloop.run(serve())
