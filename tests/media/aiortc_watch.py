"""aiortc as a viewer that loses packets: `python -m tests.media.aiortc_watch URL SECONDS PERCENT SEED`.

It decodes picture and sound; what came in the end is printed as one JSON object. aiortc asks for a lost packet when it
sees the gap, and again only with the next gap, which may be seconds away: here it asks again every tenth of a second,
as browsers do.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
from itertools import pairwise
from time import monotonic
from typing import Any

import aiohttp
from aiortc import RTCDtlsTransport, RTCPeerConnection, RTCRtpReceiver, RTCSessionDescription
from aiortc.rtcrtpreceiver import NackGenerator


class Losses:
    """Throws away media as it comes off the wire, repeats included, before aiortc sees it."""

    def __init__(self, percent: float, seed: int) -> None:
        self._share, self._dice = percent / 100, random.Random(seed)
        self.lost = self.plis = self.nacks = 0
        self.on = False
        self.generators: list[NackGenerator] = []
        self._asked: dict[Any, int] = {}  # receivers, and the line of which they asked for something

    def install(self) -> None:
        """Between aiortc's SRTP and its receivers."""
        take, nack, pli = (
            RTCDtlsTransport._handle_rtp_data,
            RTCRtpReceiver._send_rtcp_nack,
            RTCRtpReceiver._send_rtcp_pli,
        )
        made = NackGenerator.__init__

        async def lossy(transport: Any, data: bytes, arrival_time_ms: int) -> None:
            if self.on and self._dice.random() < self._share:
                self.lost += 1
            else:
                await take(transport, data, arrival_time_ms)

        async def count_nack(receiver: Any, ssrc: int, *told: Any) -> None:
            self.nacks += 1
            self._asked[receiver] = ssrc
            await nack(receiver, ssrc, *told)

        async def count_pli(receiver: Any, *told: Any) -> None:
            self.plis += 1
            await pli(receiver, *told)

        def remember(generator: NackGenerator) -> None:
            made(generator)
            self.generators.append(generator)

        RTCDtlsTransport._handle_rtp_data = lossy  # type: ignore[method-assign]
        RTCRtpReceiver._send_rtcp_nack = count_nack  # type: ignore[method-assign]
        RTCRtpReceiver._send_rtcp_pli = count_pli  # type: ignore[method-assign]
        NackGenerator.__init__ = remember  # type: ignore[method-assign]

    async def ask_again(self) -> None:
        """For ever."""
        while True:
            await asyncio.sleep(0.1)
            for receiver, ssrc in tuple(self._asked.items()):
                if missing := sorted(receiver._RTCRtpReceiver__nack_generator.missing):
                    await receiver._send_rtcp_nack(ssrc, missing)

    def missing(self) -> int:
        """Packets that have not come yet."""
        return sum(len(generator.missing) for generator in self.generators)


async def watch(url: str, seconds: float, losses: Losses) -> dict[str, Any]:
    """Watch that long under losses, then a little without any, so that the last gap can close."""
    connection = RTCPeerConnection()
    moments: dict[str, list[float]] = {"audio": [], "video": []}
    tasks = []

    @connection.on("track")
    def on_track(track: Any) -> None:
        async def count() -> None:
            while True:
                await track.recv()
                moments[track.kind].append(monotonic())

        tasks.append(asyncio.create_task(count()))

    for kind in ("audio", "video"):
        connection.addTransceiver(kind, direction="recvonly")
    await connection.setLocalDescription(await connection.createOffer())
    async with (
        aiohttp.ClientSession() as client,
        client.post(url, data=connection.localDescription.sdp, headers={"Content-Type": "application/sdp"}) as response,
    ):
        answer = await response.text()
    await connection.setRemoteDescription(RTCSessionDescription(answer, "answer"))
    async with asyncio.timeout(20):
        while len(moments["video"]) < 20:
            await asyncio.sleep(0.02)
    tasks.append(asyncio.create_task(losses.ask_again()))
    losses.on, began = True, monotonic()
    await asyncio.sleep(seconds)
    losses.on, ended = False, monotonic()
    async with asyncio.timeout(3):
        while losses.missing():
            await asyncio.sleep(0.02)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await connection.close()
    shown = [moment for moment in moments["video"] if began <= moment <= ended]
    return {
        "frames_per_second": len(shown) / (ended - began),
        "longest_gap": max(b - a for a, b in pairwise(shown)),
        "sounds": len(moments["audio"]),
        "lost": losses.lost,
        "nacks": losses.nacks,
        "plis": losses.plis,
        "missing": losses.missing(),
    }


if __name__ == "__main__":
    chosen = Losses(float(sys.argv[3]), int(sys.argv[4]))
    chosen.install()
    print(json.dumps(asyncio.run(watch(sys.argv[1], float(sys.argv[2]), chosen))))
