"""`python -m bench.media` as it is: what it prints, and that nothing is lost from the first packet on."""

from __future__ import annotations

import asyncio
import json
import sys

from bench.crowd import spread

PROMISED = {
    *("viewers", "bitrate", "cpu_percent", "us_per_packet", "setup_ms_per_viewer", "kib_per_viewer", "latency_p99_ms"),
    *("janus_cpu_percent", "ratio_to_janus", "aiortc_us_per_packet"),
    *("packets_expected", "packets_received", "decrypt_failures"),
}


async def test_the_benchmark_prints_one_object_with_every_promised_figure():
    arguments = ("--viewers", "4", "--seconds", "0.5", "--workers", "2", "--json")
    running = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bench.media", *arguments, stdout=asyncio.subprocess.PIPE
    )
    out, _ = await asyncio.wait_for(running.communicate(), 60)
    assert running.returncode == 0
    found = json.loads(out)
    assert set(found) >= PROMISED
    assert found["packets_received"] == found["packets_expected"] > 4 * 198 * 0.5
    assert (found["viewers"], found["decrypt_failures"], found["ratio_to_janus"]) == (4, 0, None)


def test_samples_are_taken_from_all_viewers_not_from_those_who_are_served_first():
    assert spread(range(259), 4) == [0, 64, 129, 194]
    assert spread([3, 5, 8], 9) == [3, 5, 8]
    assert spread([], 3) == []
