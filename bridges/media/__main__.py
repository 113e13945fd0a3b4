"""`python -m bridges.media`: one node process.

Its settings come as one JSON line on standard input, so that tokens never stand in a process list. When it
serves, it prints one JSON line, `{"port": …, "addresses": […]}`, and when it cannot, `{"refused": …}`. It
ends when standard input closes: a coordinator that was killed leaves no node behind.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import json
import logging
import os
import signal
import sys
from typing import Any

from aiohttp import web

from bridges.media.engine import Media
from bridges.media.face import Face
from bridges.media.node import Node
from bridges.media.slices import ask_for_short_turns
from schemas.errors import Refused


async def _run(settings: dict[str, Any]) -> int:
    media = Media(
        data=settings["data"],
        port=settings["port"],
        addresses=tuple(settings["addresses"]),
        capacity=settings["capacity"],
        links=tuple(settings["links"]),
    )
    node = Node(media, settings["worker"], feed=settings["feed"])
    try:
        await node.start()
    except Refused as refused:
        _say({"refused": refused.code, "facts": refused.facts})
        return 3
    runner = web.AppRunner(Face(node, settings["token"]).app(), access_log=None)
    await runner.setup()
    where = settings["listen"]
    site: web.BaseSite
    if where.startswith("/"):
        with contextlib.suppress(FileNotFoundError):
            os.unlink(where)  # noqa: PTH108 - before anything else runs
        site = web.UnixSite(runner, where)
    else:
        host, _, port = where.rpartition(":")
        site = web.TCPSite(runner, host.strip("[]"), int(port))
    await site.start()
    if where.startswith("/"):
        os.chmod(where, 0o600)  # noqa: PTH101
    _say({"port": node.place.port, "addresses": node.place.addresses})
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, ended.set)
    loop.add_reader(sys.stdin.fileno(), _listen_for_end, ended)
    # a collection of everything stops the packets for tens of milliseconds: what start-up made stays forever
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 50, 100)
    ask_for_short_turns()
    await ended.wait()
    loop.remove_reader(sys.stdin.fileno())
    await node.close()
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(runner.cleanup(), 2)
    return 0


def _listen_for_end(ended: asyncio.Event) -> None:
    if not os.read(sys.stdin.fileno(), 4096):
        ended.set()


def _say(line: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def main() -> int:
    """Read the settings and serve."""
    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(levelname)s %(name)s %(message)s")
    settings = json.loads(sys.stdin.readline())
    try:
        import uvloop  # noqa: PLC0415 - not on Windows
    except ImportError:
        return asyncio.run(_run(settings))
    return uvloop.run(_run(settings))


if __name__ == "__main__":
    sys.exit(main())
