"""Janus from the distribution, doing the same job: its streaming plugin fed with the same packets.

It offers no loopback candidates, so it is reached at the machine's first other address; without one it
cannot be measured and the figures stay empty.
"""

from __future__ import annotations

import asyncio
import shutil
import socket
import tempfile
from pathlib import Path
from time import monotonic
from typing import Any

import aiohttp

from bench.measure import CrowdProcess, cpu
from bench.peer import H264, OPUS, answer_to
from bench.stream import Stream
from bridges.media import rtp
from bridges.media.addresses import detect

EVENT_LOOPS = 2
_NOT_NEEDED = ("audiobridge", "echotest", "recordplay", "sip", "nosip", "textroom", "videocall", "videoroom")
_NO_TRANSPORTS = ("websockets", "pfunix", "rabbitmq", "mqtt", "nanomsg")


def _free(kind: socket.SocketKind) -> int:
    with socket.socket(socket.AF_INET, kind) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _write(folder: Path, http: int, audio: int, video: int) -> None:
    (folder / "janus.jcfg").write_text(
        f"""general: {{ configs_folder = "{folder}" debug_level = 2 event_loops = {EVENT_LOOPS}
  session_timeout = 600 plugins_folder = "{_plugins("plugins")}"
  transports_folder = "{_plugins("transports")}" }}
media: {{ rtp_port_range = "20000-40000" }}
nat: {{ ice_enforce_list = "{_address()}" }}
plugins: {{ disable = "{",".join(f"libjanus_{name}.so" for name in _NOT_NEEDED)}" }}
transports: {{ disable = "{",".join(f"libjanus_{name}.so" for name in _NO_TRANSPORTS)}" }}
"""
    )
    (folder / "janus.transport.http.jcfg").write_text(
        f"""general: {{ json = "plain" base_path = "/janus" http = true port = {http} ip = "127.0.0.1"
            https = false }}
admin: {{ admin_http = false }}
"""
    )
    (folder / "janus.plugin.streaming.jcfg").write_text(
        f"""stage: {{ type = "rtp" id = 1 media = (
  {{ type = "audio" mid = "a" label = "a" port = {audio} pt = {OPUS} codec = "opus" }},
  {{ type = "video" mid = "v" label = "v" port = {video} pt = {H264} codec = "h264"
     fmtp = "profile-level-id=42e01f;packetization-mode=1" }} ) }}
"""
    )


def _plugins(kind: str) -> str:
    return str(next(iter(Path("/usr/lib").glob(f"*/janus/{kind}")), Path("/usr/lib/janus") / kind))


def _address() -> str:
    return next((a for a in detect() if ":" not in a), "127.0.0.1")


async def measure(viewers: int, seconds: float, decrypt: int) -> dict[str, Any]:
    """Start it, connect everybody, measure."""
    program = shutil.which("janus")
    if program is None or _address().startswith("127."):
        return {"janus_cpu_percent": None, "janus": "not here, or no address but loopback"}
    with tempfile.TemporaryDirectory() as name:
        ports = _free(socket.SOCK_STREAM), _free(socket.SOCK_DGRAM), _free(socket.SOCK_DGRAM)
        await asyncio.to_thread(_write, Path(name), *ports)
        process = await asyncio.create_subprocess_exec(
            program,
            "-F",
            name,
            "-C",
            f"{name}/janus.jcfg",
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        crowd = CrowdProcess()
        await crowd.start()
        try:
            async with aiohttp.ClientSession() as http:
                return await _measure(
                    process.pid,
                    f"http://127.0.0.1:{ports[0]}/janus",
                    http,
                    ports,
                    crowd,
                    viewers,
                    seconds,
                    decrypt,
                )
        finally:
            await crowd.stop()
            process.terminate()
            await process.wait()


async def _measure(  # noqa: PLR0917 - one caller
    pid: int,
    base: str,
    http: aiohttp.ClientSession,
    ports: tuple[int, int, int],
    crowd: CrowdProcess,
    viewers: int,
    seconds: float,
    decrypt: int,
) -> dict[str, Any]:
    await _ready(http, base)
    out = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    targets = {"audio": (OPUS, 11, ports[1]), "video": (H264, 22, ports[2])}

    def send(kind: str, seq: int, at: int, payload: bytes, marker: bool) -> None:
        number, ssrc, port = targets[kind]
        packet = rtp.Packet(seq, at, ssrc, number, marker, payload)
        out.sendto(rtp.build(packet, payload_type=number, seq=seq, timestamp=at, ssrc=ssrc), ("127.0.0.1", port))

    stream = Stream(send)
    stream.start()

    async def connect(heard: dict[str, Any]) -> str:
        return await _watch(http, base, heard)

    try:
        before = cpu((pid,))
        await crowd.open(viewers, decrypt, min(decrypt, 16), connect, at_once=16, answering=True)
        setup = (cpu((pid,)) - before) / viewers * 1000
        await asyncio.sleep(2.5)
        crowd.time()
        arrived = (await crowd.report())["datagrams"]
        sent_before, before, began = stream.sent, cpu((pid,)), monotonic()
        await asyncio.sleep(seconds)
        used, took, sent = cpu((pid,)) - before, monotonic() - began, stream.sent - sent_before
        arrived = (await crowd.report())["datagrams"] - arrived
        await stream.stop()
        await asyncio.sleep(0.3)
        report = await crowd.report()
    finally:
        await stream.stop()
        out.close()
    return {
        "janus_cpu_percent": round(100 * used / took, 1),
        "janus_us_per_packet": round(used / max(1, arrived) * 1e6, 2),
        "janus_delivered": round(min(1.0, arrived / (sent * viewers)), 3),
        "janus_setup_ms_per_viewer": round(setup, 2),
        "janus_latency_p99_ms": report["latency_p99_ms"],
        "janus_packets_expected": report["expected"],
        "janus_packets_received": report["received"],
        "janus_event_loops": EVENT_LOOPS,
    }


async def _ready(http: aiohttp.ClientSession, base: str) -> None:
    for _ in range(100):
        try:
            async with http.get(f"{base}/info") as response:
                if response.status == 200:
                    return
        except aiohttp.ClientError:
            pass
        await asyncio.sleep(0.1)
    raise RuntimeError("janus did not start")


async def _watch(http: aiohttp.ClientSession, base: str, heard: dict[str, Any]) -> str:
    """Janus offers, the receiver answers."""

    async def post(path: str, **body: Any) -> dict[str, Any]:
        async with http.post(base + path, json={"transaction": "t", **body}) as response:
            found: dict[str, Any] = await response.json()
            return found

    session = (await post("", janus="create"))["data"]["id"]
    handle = (await post(f"/{session}", janus="attach", plugin="janus.plugin.streaming"))["data"]["id"]
    await post(f"/{session}/{handle}", janus="message", body={"request": "watch", "id": 1})
    while True:
        async with http.get(f"{base}/{session}?maxev=1") as response:
            event = await response.json()
        if "jsep" in event:
            break
        if event.get("plugindata", {}).get("data", {}).get("error"):
            raise RuntimeError(str(event))
    offered: str = event["jsep"]["sdp"]
    jsep = {"type": "answer", "sdp": answer_to(offered, heard["ufrag"], heard["pwd"], heard["fingerprint"])}
    await post(f"/{session}/{handle}", janus="message", body={"request": "start"}, jsep=jsep)
    return offered
