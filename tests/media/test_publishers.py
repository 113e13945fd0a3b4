"""FFmpeg's WHIP muxer and aiortc, as they are."""

from __future__ import annotations

import asyncio
import datetime
import json
import sys
from pathlib import Path

import pytest
from aiortc import RTCPeerConnection, RTCSessionDescription
from aiortc.mediastreams import AudioStreamTrack, VideoStreamTrack
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from bridges.media.client import LocalNodes
from bridges.media.viewer import SSRCS
from tests.media.page import served
from tests.media.stagecraft import on_air, until, watch


def key_pair(folder: Path) -> tuple[str, str]:
    """P-256: what GnuTLS makes by itself lies on a curve that OpenSSL refuses."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "ffmpeg")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now)
        .not_valid_after(now + datetime.timedelta(days=2))
        .sign(key, hashes.SHA256())
    )
    (folder / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    return str(folder / "cert.pem"), str(folder / "key.pem")


@pytest.mark.parametrize("flags", ["dtls_active", ""])
async def test_ffmpeg_publishes_by_whip(engine: LocalNodes, tmp_path: Path, flags: str):
    cert, key = key_pair(tmp_path)
    await engine.switch("s", "centre")
    async with served(engine) as url:
        # in a process of its own: PyAV holds the interpreter's lock while the muxer waits for our answer
        pushing = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.media.ffmpeg_whip", f"{url}whip", cert, key, "4", flags
        )

        async def live() -> bool:
            return (await engine.stage_state("s")).picture == "live"

        await until(live, within=15)
        peer = await watch(engine, keep=True)
        video = SSRCS["video"][0]
        await until(lambda: video in peer.lines and peer.lines[video].received > 40)
        (source,) = (await engine.stage_state("s")).sources
        assert (source.video, source.audio, source.height) == ("H264", "opus", 180)
        assert len(peer.lines) == 2
        assert peer.failures == 0
        assert await pushing.wait() == 0
        peer.close()


async def test_aiortc_watches_picture_and_sound(engine: LocalNodes):
    await on_air(engine)
    connection = RTCPeerConnection()
    frames: dict[str, int] = {"audio": 0, "video": 0}
    tasks = []

    @connection.on("track")
    def on_track(track) -> None:
        async def count() -> None:
            while True:
                frame = await track.recv()
                assert track.kind == "audio" or frame.height == 360
                frames[track.kind] += 1

        tasks.append(asyncio.create_task(count()))

    for kind in ("audio", "video"):
        connection.addTransceiver(kind, direction="recvonly")
    await connection.setLocalDescription(await connection.createOffer())
    answer = await engine.watch("s", "aiortc", connection.localDescription.sdp)
    await connection.setRemoteDescription(RTCSessionDescription(answer.sdp, "answer"))
    await until(lambda: frames["video"] > 20 and frames["audio"] > 40, within=20)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await connection.close()


@pytest.mark.parametrize("percent", [2, 5])
async def test_aiortc_sees_every_frame_although_packets_are_lost(engine: LocalNodes, percent: int):
    await on_air(engine)
    async with served(engine) as url:
        watching = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "tests.media.aiortc_watch", f"{url}whep", "6", str(percent), "11"),
            stdout=asyncio.subprocess.PIPE,
        )
        out, _ = await watching.communicate()
    assert watching.returncode == 0
    seen = json.loads(out)
    assert seen["lost"] > 6 * 100 * percent / 100 / 2, "the losses were real"
    assert seen["missing"] == 0, "every packet came in the end"
    assert seen["nacks"] > 0
    assert seen["plis"] == 0, "no picture had to begin anew"
    assert seen["frames_per_second"] > 23
    assert seen["longest_gap"] < 1.0, "it never stands still for longer than a repeat of a repeat takes"


async def test_aiortc_publishes(engine: LocalNodes):
    connection = RTCPeerConnection()
    connection.addTrack(VideoStreamTrack())
    connection.addTrack(AudioStreamTrack())
    await connection.setLocalDescription(await connection.createOffer())
    answer = await engine.publish("s", "centre", connection.localDescription.sdp)
    await engine.switch("s", "centre")
    await connection.setRemoteDescription(RTCSessionDescription(answer.sdp, "answer"))

    async def live() -> bool:
        return (await engine.stage_state("s")).picture == "live"

    await until(live, within=20)
    peer = await watch(engine)
    await until(lambda: len(peer.lines) == 2 and all(x.received > 10 for x in peer.lines.values()))
    peer.close()
    await connection.close()
