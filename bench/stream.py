"""The stream that every engine gets in a measurement: 720p at 1.2 Mbit/s as a sender paces it, and opus.

30 frames a second, a keyframe of 60 packets every 2 s, 4 packets for the other frames, 50 audio packets:
about 198 packets a second. Keyframes are paced at 2.5 times the bitrate, as Chromium's sender does. Each
payload carries the time at which it was sent.
"""

from __future__ import annotations

import asyncio
import os
import struct
from collections.abc import Callable
from time import monotonic, time_ns

BITRATE = 1_200_000
PACKETS_PER_SECOND = (60 + 59 * 4) / 2 + 50
STAMP_AT = 2
_SIZE = 1150
_SPS = bytes.fromhex("7800096742c01fda0280bfe5000468ce3c80")  # STAP-A with both parameter sets
_PACE = _SIZE * 8 / (2.5 * BITRATE)

Send = Callable[[str, int, int, bytes, bool], None]
"""send(kind, sequence, timestamp, payload, marker)"""


class Stream:
    """Calls `send` for every packet at its time."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._random = os.urandom(2 * _SIZE)
        self._seq = {"audio": 0, "video": 0}
        self._task: asyncio.Task[None] | None = None
        self.sent = 0

    def start(self) -> None:
        """Begin with a keyframe."""
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Stop."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None

    def tick(self) -> None:
        """One small audio packet: alive, and nothing else."""
        self._packet("audio", 0, b"\xfc\xff\xfe" + bytes(20), marker=False)

    async def _run(self) -> None:
        began, frame, audio = monotonic(), 0, 0
        queue: list[tuple[float, int, bytes, bool]] = []
        while True:
            now = monotonic() - began
            while audio / 50 <= now:
                self._packet("audio", audio * 960, b"\xfc" + self._random[:120], marker=False)
                audio += 1
            while frame / 30 <= now:
                parts = self._frame(frame)
                start = max(frame / 30, queue[-1][0] + _PACE if queue else 0.0)
                pace = _PACE if len(parts) > 10 else 0.0
                for index, part in enumerate(parts):
                    queue.append((start + index * pace, frame * 3000, part, index == len(parts) - 1))
                frame += 1
            while queue and queue[0][0] <= now:
                _, at, part, last = queue.pop(0)
                self._packet("video", at, part, marker=last)
            soon = min(frame / 30, audio / 50, queue[0][0] if queue else 1e9)
            await asyncio.sleep(max(0.0005, began + soon - monotonic()))

    def _frame(self, number: int) -> list[bytes]:
        if number % 60 == 0:
            parts = [_SPS + bytes(40)]
            parts += [bytes((0x7C, 0x85 if i == 0 else 0x45 if i == 58 else 0x05)) for i in range(59)]
            return [parts[0], *(part + self._random[: _SIZE - 2] for part in parts[1:])]
        marks = (0x81, 0x01, 0x01, 0x41)
        return [bytes((0x5C, mark)) + self._random[: 976 if mark != 0x41 else 960] for mark in marks]

    def _packet(self, kind: str, at: int, payload: bytes, *, marker: bool) -> None:
        seq = self._seq[kind] = (self._seq[kind] + 1) & 0xFFFF
        if len(payload) > 100:
            stamp = struct.pack("!Q", time_ns())
            payload = payload[:STAMP_AT] + stamp + payload[STAMP_AT + 8 :]
        self.sent += 1
        self._send(kind, seq, at & 0xFFFFFFFF, payload, marker)
