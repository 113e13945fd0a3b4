"""The arrivals in a process of their own, at a lower priority: what the demo costs, the service does not feel.

The coordinator gives the child where and as whom to sign in, as one line of JSON on its standard input, which then
stays open: when it closes, because the coordinator stopped or died, the child ends.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from conference.demo.arrivals import Arrivals, Played


async def play_in_child(
    base: str,
    sign_in_token: str,
    *,
    conference_id: int,
    session_id: int,
    speed: float = 10.0,
    verify_tls: bool = True,
) -> Played:
    """Play the arrivals to their end in a child process; cancelling ends the child.

    `base` is an address of this service that this machine reaches; `verify_tls` is off for one's own certificate.
    Raises `RuntimeError` with the child's last words when it failed.
    """
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "conference.demo.player",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert child.stdin is not None
    assert child.stdout is not None
    assert child.stderr is not None
    task = {
        "base": base,
        "token": sign_in_token,
        "conference_id": conference_id,
        "session_id": session_id,
        "speed": speed,
        "verify_tls": verify_tls,
    }
    try:
        with suppress(BrokenPipeError, ConnectionResetError):
            child.stdin.write(json.dumps(task).encode() + b"\n")
            await child.stdin.drain()
        said, complained = await asyncio.gather(child.stdout.read(), child.stderr.read())
        if await child.wait() != 0:
            raise RuntimeError(f"the demo's arrivals ended: {complained[-1000:].decode('utf-8', 'replace')}")
        return Played(**json.loads(said))
    finally:
        child.stdin.close()
        if child.returncode is None:
            with suppress(ProcessLookupError):
                child.kill()
            await child.wait()


async def _play(task: dict[str, Any]) -> Played:
    playing = asyncio.create_task(
        Arrivals(
            task["base"],
            task["token"],
            conference_id=task["conference_id"],
            session_id=task["session_id"],
            speed=task["speed"],
            ssl=bool(task["verify_tls"]),
        ).run()
    )
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    orphaned = asyncio.create_task(reader.read())
    await asyncio.wait({playing, orphaned}, return_when=asyncio.FIRST_COMPLETED)
    if not playing.done():
        playing.cancel()
        with suppress(asyncio.CancelledError):
            await playing
        return Played(over=True)
    orphaned.cancel()
    return playing.result()


def main() -> None:
    """Read the task, play, and print what was played."""
    with suppress(AttributeError, OSError):
        os.nice(10)
    task = json.loads(sys.stdin.readline())
    sys.stdout.write(json.dumps(asdict(asyncio.run(_play(task)))))


if __name__ == "__main__":
    main()
