"""FFmpeg's WHIP muxer, through PyAV: `python -m tests.media.ffmpeg_whip URL CERT KEY SECONDS FLAGS`."""

from __future__ import annotations

import sys
from fractions import Fraction
from time import monotonic, sleep

import av

from bridges.media.loop import _graph


def ffmpeg(url: str, cert: str, key: str, seconds: float, flags: str) -> None:
    """Encode a picture and a tone and push them by WHIP, at the speed of time."""
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
        pictures = _graph("testsrc", "size=320x180:rate=25", "buffersink", [("format", "yuv420p")])
        tones = _graph(
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


if __name__ == "__main__":
    ffmpeg(*sys.argv[1:4], float(sys.argv[4]), sys.argv[5])
