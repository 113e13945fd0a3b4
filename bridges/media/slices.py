"""Short turns on the processor, so that a packet does not wait until a neighbour has had a long one."""

from __future__ import annotations

import ctypes
import os
import platform
import struct

SLICE_NS = 300_000
"""Nanoseconds a turn may last, a tenth of the scheduler's own choice: whoever asks for less gets it sooner. The share
of the processor stays the same, so no right is needed for it."""

_CALLS = {"x86_64": (314, 315), "aarch64": (274, 275), "riscv64": (274, 275)}
"""sched_setattr and sched_getattr."""
_ATTR = struct.Struct("=IIQiIQQQII")  # size, policy, flags, nice, priority, runtime, deadline, period, two clamps


def ask_for_short_turns() -> bool:
    """Ask for this process; false where the kernel has no such wish (Linux before 6.12) or another architecture."""
    if platform.system() != "Linux" or platform.machine() not in _CALLS:
        return False
    nice = os.getpriority(os.PRIO_PROCESS, 0)
    wish = ctypes.create_string_buffer(_ATTR.pack(_ATTR.size, 0, 0, nice, 0, SLICE_NS, 0, 0, 0, 0))
    done: int = ctypes.CDLL(None).syscall(_CALLS[platform.machine()][0], 0, wish, 0)
    return done == 0 and turn_of(0) == SLICE_NS


def turn_of(pid: int) -> int:
    """The turn that a process asked for, in nanoseconds; 0 when that cannot be known."""
    if platform.system() != "Linux" or platform.machine() not in _CALLS:
        return 0
    found = ctypes.create_string_buffer(_ATTR.size)
    if ctypes.CDLL(None).syscall(_CALLS[platform.machine()][1], pid, found, _ATTR.size, 0):
        return 0
    return int(_ATTR.unpack(found.raw)[5])
