"""How many viewers one node carries, measured with real peers.

    python -m bench.media --viewers 259 --seconds 10 [--workers 1] [--against janus] [--against aiortc]
    [--json]

Receivers are real DTLS-SRTP peers in another process; CPU is that of the node processes only (loopback: the
kernel delivers to the receiver's socket on the sender's account, for every engine alike). Packets are counted
from each receiver's first one on, the start of the stream included; `protect_us` says how fast the machine is.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import tempfile
from time import monotonic
from typing import Any

import uvloop

from bench import janus, plain
from bench.measure import CrowdProcess, cpu, memory, protect_us
from bench.peer import H264, OPUS, Peer
from bench.stream import BITRATE, PACKETS_PER_SECOND, Stream
from bridges.media.client import LocalNodes
from bridges.media.engine import Media

STAGE = "bench"


async def own(viewers: int, seconds: float, workers: int, decrypt: int) -> dict[str, Any]:
    """Our own node."""
    with tempfile.TemporaryDirectory() as data:
        engine = LocalNodes(Media(data, addresses=("127.0.0.1",), workers=workers, capacity=viewers + 10))
        await engine.start()
        crowd = CrowdProcess()
        await crowd.start()
        try:
            return await _own(engine, crowd, viewers, seconds, decrypt)
        finally:
            await crowd.stop()
            await engine.close()


async def _own(engine: LocalNodes, crowd: CrowdProcess, viewers: int, seconds: float, decrypt: int) -> dict[str, Any]:
    peer = Peer(sending=True)
    answer = await engine.publish(STAGE, "centre", peer.offer(video=(H264,)))
    await peer.connect(answer.sdp)

    def send(kind: str, seq: int, at: int, payload: bytes, marker: bool) -> None:
        peer.send(kind, OPUS if kind == "audio" else H264, seq, at, payload, marker=marker)

    stream = Stream(send)
    await engine.switch(STAGE, "centre")
    stream.start()
    await asyncio.sleep(1.0)
    await stream.stop()

    async def connect(heard: dict[str, Any]) -> str:
        return (await engine.watch(STAGE, f"v{heard['id']}", heard["offer"])).sdp

    # set-up by itself: the source is alive but sends next to nothing
    alive = asyncio.create_task(_alive(stream))
    await crowd.open(3, 0, 0, connect)  # what is made only once is made by them
    await crowd.close_all()
    await asyncio.sleep(0.2)
    before_cpu, before_memory = cpu(engine.pids), memory(engine.pids)
    await crowd.open(viewers, decrypt, min(decrypt, 16), connect)
    setup = (cpu(engine.pids) - before_cpu) / viewers * 1000
    alive.cancel()
    stream.start()
    await asyncio.sleep(min(2.5, seconds))
    held = memory(engine.pids) - before_memory
    crowd.time()
    start = await crowd.report()
    sent_before, before_cpu, began = stream.sent, cpu(engine.pids), monotonic()
    await asyncio.sleep(seconds)
    used, took, sent = cpu(engine.pids) - before_cpu, monotonic() - began, stream.sent - sent_before
    arrived = (await crowd.report())["datagrams"] - start["datagrams"]
    await stream.stop()
    await asyncio.sleep(0.3)
    report = await crowd.report()
    left_out = sum(line.dropped for line in (await engine.stats(STAGE)).viewers)
    # everybody reconnects at once, while the stream goes on
    stream.start()
    await crowd.close_all()
    await asyncio.sleep(0.5)
    storm_cpu, storm_began = cpu(engine.pids), monotonic()
    await crowd.open(viewers, min(decrypt, 16), 0, connect, at_once=viewers)
    storm = cpu(engine.pids) - storm_cpu, monotonic() - storm_began
    await crowd.close_all()
    await stream.stop()
    peer.close()
    return {
        "viewers": viewers,
        "bitrate": BITRATE,
        "cpu_percent": round(100 * used / took, 1),
        "us_per_packet": round(used / max(1, arrived) * 1e6, 2),
        "delivered": round(min(1.0, arrived / (sent * viewers)), 3),
        "setup_ms_per_viewer": round(setup, 2),
        "kib_per_viewer": round(held / viewers, 1),
        "latency_p50_ms": report["latency_p50_ms"],
        "latency_p99_ms": report["latency_p99_ms"],
        "latency_max_ms": report["latency_max_ms"],
        "storm_cpu_s": round(storm[0], 2),
        "storm_wall_s": round(storm[1], 2),
        "audio_p99_ms": report["audio_p99_ms"],
        "audio_max_ms": report["audio_max_ms"],
        "packets_expected": report["expected"],
        "packets_received": report["received"],
        "packets_repaired": report["repaired"],
        "packets_left_out": left_out,
        "decrypt_failures": report["failures"],
        "receivers_that_decrypt": decrypt,
        "packets_per_second": round(sent / took),
    }


async def _alive(stream: Stream) -> None:
    while True:
        stream.tick()
        await asyncio.sleep(0.5)


async def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    """All that was asked for, in one run."""
    viewers, seconds = arguments.viewers, arguments.seconds
    decrypt = min(viewers, arguments.decrypt)
    found = await own(viewers, seconds, arguments.workers, decrypt)
    found |= {"workers": arguments.workers, "cpus": os.cpu_count(), "load": round(os.getloadavg()[0], 2)}
    found |= {
        "protect_us": protect_us(),
        "janus_cpu_percent": None,
        "ratio_to_janus": None,
        "aiortc_us_per_packet": None,
    }
    if "janus" in arguments.against:
        try:
            other = await janus.measure(viewers, seconds, decrypt)
        except (AssertionError, RuntimeError, OSError) as error:
            other = {"janus_cpu_percent": None, "janus": str(error)}  # ours stands by itself
        found |= other
        if other.get("janus_us_per_packet"):
            # CPU per packet that arrived: on a busy machine Janus drops, and what it drops must not count
            # for it
            found["ratio_to_janus"] = round(found["us_per_packet"] / other["janus_us_per_packet"], 2)
    if "aiortc" in arguments.against:
        found |= await plain.measure(min(viewers, 24), min(seconds, 6.0))
    return found


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--viewers", type=int, default=259)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--decrypt", type=int, default=10_000, help="receivers that decrypt (all unless told)")
    parser.add_argument("--against", action="append", default=[], choices=["janus", "aiortc"])
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    found = uvloop.run(measure(arguments))
    if arguments.json:
        print(json.dumps(found))
        return
    for name, value in found.items():
        print(f"{name:24} {value}")
    print(f"{'design':24} {PACKETS_PER_SECOND:.0f} packets a second to each viewer")


if __name__ == "__main__":
    main()
