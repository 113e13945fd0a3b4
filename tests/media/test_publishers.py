"""FFmpeg's WHIP muxer and aiortc, as they are."""

from __future__ import annotations

import asyncio
import datetime
from fractions import Fraction
from pathlib import Path

import av
import pytest
from aiortc import RTCPeerConnection, RTCSessionDescription
from aiortc.mediastreams import AudioStreamTrack, VideoStreamTrack
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from bridges.media import loop as testloop
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
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    return str(folder / "cert.pem"), str(folder / "key.pem")


def ffmpeg(url: str, cert: str, key: str, seconds: float, flags: str) -> None:
    """Encode a picture and a tone and push them by WHIP, at the speed of time."""
    from time import monotonic, sleep

    options = {"cert_file": cert, "key_file": key, "handshake_timeout": "8000"}
    if flags:
        options["whip_flags"] = flags
    with av.open(url, "w", format="whip", options=options) as out:
        video = out.add_stream("libx264", rate=25)
        video.width, video.height, video.pix_fmt = 320, 180, "yuv420p"
        video.codec_context.options = {
            "preset": "ultrafast",
            "profile": "baseline",
            "tune": "zerolatency",
            "g": "25",
        }
        audio = out.add_stream("libopus", rate=48_000)
        audio.codec_context.layout = "stereo"
        pictures = testloop._graph("testsrc", "size=320x180:rate=25", "buffersink", [("format", "yuv420p")])
        tones = testloop._graph(
            "sine",
            "sample_rate=48000:samples_per_frame=960",
            "abuffersink",
            [("aformat", "s16:48000:stereo")],
        )
        began = monotonic()
        for number in range(int(seconds * 25)):
            frame = pictures.pull()
            frame.pts, frame.time_base, frame.pict_type = number, Fraction(1, 25), 0
            out.mux(video.encode(frame))
            for half in (0, 1):
                sound = tones.pull()
                sound.pts, sound.time_base = (2 * number + half) * 960, Fraction(1, 48_000)
                out.mux(audio.encode(sound))
            sleep(max(0.0, began + number / 25 - monotonic()))


@pytest.mark.parametrize("flags", ["dtls_active", ""])
async def test_ffmpeg_publishes_by_whip(engine: LocalNodes, tmp_path: Path, flags: str):
    cert, key = key_pair(tmp_path)
    await engine.switch("s", "centre")
    async with served(engine) as url:
        pushing = asyncio.create_task(asyncio.to_thread(ffmpeg, f"{url}whip", cert, key, 6.0, flags))

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
        await pushing
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
