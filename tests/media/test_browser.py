"""Chromium publishes and watches, through the very functions that the coordinator's handlers call."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bridges.media.client import LocalNodes
from tests.media.page import chromium, served
from tests.media.stagecraft import on_air, until

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path("/usr/bin/chromium").exists(), reason="needs Debian's chromium"),
]


async def test_chromium_watches_the_test_source_at_once_without_a_freeze(engine: LocalNodes):
    await on_air(engine)
    await asyncio.sleep(1)
    async with served(engine) as url, chromium() as browser:
        page = await browser.new_page()
        await page.goto(url)
        assert await page.evaluate("watch()") < 1500, "500 ms on a free machine; this one may be busy"
        await asyncio.sleep(3)
        seen = await page.evaluate("report(viewer, 'inbound-rtp')")
        assert seen["framesDecoded"] > 50
        assert seen["freezeCount"] == 0
        assert seen["packetsLost"] == 0
        # a changed network: new credentials on both sides, the same connection
        assert await page.evaluate("restart()") == [200, True]
        await asyncio.sleep(1.5)
        later = await page.evaluate("report(viewer, 'inbound-rtp')")
        assert later["framesDecoded"] > seen["framesDecoded"] + 20
        place = await page.evaluate("fetch(viewer.place, {method: 'DELETE'}).then(r => r.status)")
        assert place == 200
        assert (await engine.stage_state("s")).viewers == 0


@pytest.mark.parametrize("codec", ["H264", "VP8"])
async def test_chromium_publishes_and_another_page_watches(engine: LocalNodes, codec: str):
    async with served(engine) as url, chromium() as browser:
        one = await browser.new_page()
        await one.goto(url)
        await one.evaluate(f"publish('{codec}')")
        await engine.switch("s", "centre")

        async def live() -> bool:
            return (await engine.stage_state("s")).picture == "live"

        await until(live, within=15)
        other = await browser.new_page()
        await other.goto(url)
        await other.evaluate("watch()")
        await asyncio.sleep(5)
        seen = await other.evaluate("report(viewer, 'inbound-rtp')")
        sent = await one.evaluate("report(publisher, 'outbound-rtp')")
        (source,) = (await engine.stage_state("s")).sources
        assert (source.video, source.audio) == (codec, "opus")
        assert seen["framesDecoded"] > 30
        assert seen["packetsLost"] == 0
        assert sent["targetBitrate"] >= 1_000_000, "our REMB lets it rise above 300 kbit/s within 5 s"
        assert source.height == 720
        assert sent["frameHeight"] == 720, "within 5 s of its first packet"
        (line,) = (await engine.stats("s")).publishers
        assert line.bitrate > 0
        assert line.rtt_ms is not None
        assert 0 < line.rtt_ms < 1000, "Chromium echoes our reference time"
