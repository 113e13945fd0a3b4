"""The node's one UDP port: IPv4 and IPv6 on one socket, many datagrams per system call.

On Linux it speaks `recvmmsg`, `sendmmsg` and UDP_SEGMENT (GSO) through cffi's call interface, which needs no
compiler; anywhere else, and for a device that cannot do GSO, the same methods use plain datagrams. Answers
leave from the address they came to (IP_PKTINFO): a host with several addresses would otherwise break ICE.
"""

from __future__ import annotations

import errno
import ipaddress
import select
import socket
import struct
import sys
import time
from collections.abc import Callable
from typing import Any

import cffi  # type: ignore[import-untyped]

from schemas.errors import Refused

SLOTS = 16
"""Viewers per system call: 16 copies of a frame stay in the second-level cache."""
ROOM = 32 * 1024
"""Bytes a viewer's copy of one part of a frame may have: 12 packets with their tags are 18 KiB."""

_BATCH = 32
_MTU = 2048
_ROUNDS = 8
_PATIENCE_MS = 2
_UDP_SEGMENT = 103
_SEGMENT_SIZE = 24
_TIMESTAMPNS = 35
_CONTROL = 96
_STAMP, _INFO = 16, 48
"""Where the arrival time and the packet info lie in what the kernel tells about a datagram: always this order."""
_OLDEST = 30.0
_OUT_BUFFER = 8 << 20
_IN_BUFFER = 2 << 20
"""About 900 datagrams: a storm of offers fits; media that waited for seconds is better lost."""

ffi: Any = cffi.FFI()
ffi.cdef(
    """
    struct iovec { void *iov_base; size_t iov_len; };
    struct msghdr { void *msg_name; unsigned msg_namelen; struct iovec *msg_iov; size_t msg_iovlen;
                    void *msg_control; size_t msg_controllen; int msg_flags; };
    struct mmsghdr { struct msghdr msg_hdr; unsigned msg_len; };
    int sendmmsg(int, struct mmsghdr *, unsigned, int);
    int recvmmsg(int, struct mmsghdr *, unsigned, int, void *);
    """
)
LINUX = sys.platform.startswith("linux")
_libc: Any = ffi.dlopen(None) if LINUX else None
_VECTOR: int = ffi.sizeof("struct iovec")
_CMSG = struct.Struct("@Nii")  # struct cmsghdr: length, level, type
_TIMESPEC = struct.Struct("@ll")


class Route:
    """Where a peer is, and which of our addresses it talks to, as the kernel wants them."""

    __slots__ = ("address", "local", "name", "peer")

    def __init__(self, peer: bytes, local: bytes) -> None:
        self.peer, self.local = peer, local
        self.name: Any = ffi.from_buffer(peer)
        self.address = unpack(peer)

    def __str__(self) -> str:
        host, port = self.address
        return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"

    def target(self) -> tuple[str, int] | tuple[str, int, int, int]:
        """The address as Python's socket takes it."""
        host, port = self.address
        if len(self.peer) == 16:
            return host, port
        scope = struct.unpack_from("=I", self.peer, 24)[0]
        return host if ":" in host else f"::ffff:{host}", port, 0, scope


Message = tuple[int, int, int]
"""Offset in a copy, length, segment size; 0 when it is one datagram."""

Receiver = Callable[[bytes, bytes, bytes, float], None]
"""receiver(datagram, peer, local, arrived): both addresses as raw bytes; the monotonic time at which the kernel had
it, because what waited in the socket while this process got no CPU is old."""


def unpack(peer: bytes) -> tuple[str, int]:
    """Host and port of a raw socket address; IPv4 in its own form."""
    if len(peer) == 16:
        port, host = struct.unpack_from("!2xH4s", peer)
        return socket.inet_ntop(socket.AF_INET, host), port
    port, host = struct.unpack_from("!2xH4x16s", peer)
    mapped = ipaddress.IPv6Address(host).ipv4_mapped
    return (str(mapped) if mapped else socket.inet_ntop(socket.AF_INET6, host)), port


def pack(host: str, port: int, family: socket.AddressFamily) -> bytes:
    """A raw socket address for a socket of this family."""
    address = ipaddress.ip_address(host)
    if family == socket.AF_INET:
        return struct.pack("=H", family) + struct.pack("!H4s8x", port, address.packed)
    if address.version == 4:
        address = ipaddress.ip_address(f"::ffff:{host}")
    return struct.pack("=H", family) + struct.pack("!HI16sI", port, 0, address.packed, 0)


def _bind(port: int, host: str | None) -> socket.socket:
    """Dual-stack where the host has IPv6, else IPv4. Raises `media_port_taken`."""
    tries = [(socket.AF_INET6, "::"), (socket.AF_INET, "0.0.0.0")]  # noqa: S104 - the port is for the world
    if host is not None:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        tries = [(family, host)]
    failure: OSError | None = None
    for family, name in tries:
        try:
            made = socket.socket(family, socket.SOCK_DGRAM)
        except OSError as error:
            failure = failure or error
            continue
        try:
            if family == socket.AF_INET6 and host is None:
                made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
            made.bind((name, port))
        except OSError as error:
            made.close()
            failure = error
            if error.errno in {errno.EADDRINUSE, errno.EACCES}:
                break
            continue
        return made
    reason = failure.strerror if failure else "no address family"
    raise Refused("media_port_taken", port=port, reason=reason) from failure


class Layout:
    """How the copies of one part of a frame lie in the buffer, and into which messages each is cut.

    Copies follow each other without a gap, so that one call fills them all.
    """

    __slots__ = ("plan", "stride", "tables")

    def __init__(self, wire: Wire, plan: list[Message], stride: int, copies: int) -> None:
        self.plan, self.stride = plan, stride
        self.tables = [
            ffi.new("struct iovec[]", [(wire.copies + slot * stride + offset, length) for slot in range(copies)])
            for offset, length, _ in plan
        ]


class Heads:
    """Message headers of a set of viewers, made once for all frames they will get.

    What differs from frame to frame, the data and the size of its segments, lies in places that the headers
    share: nothing is written per viewer while a frame goes out.
    """

    __slots__ = ("_controls", "_wire", "plain", "routes", "segmented", "segments")

    def __init__(self, wire: Wire, routes: list[Route]) -> None:
        self.routes, self._wire = routes, wire
        self.plain: Any = ffi.new("struct mmsghdr[]", len(routes))
        self.segmented: Any = ffi.new("struct mmsghdr[]", len(routes))
        self._controls: dict[bytes, Any] = {}
        self.segments: list[Any] = []
        for array, size in ((self.plain, 0), (self.segmented, _SEGMENT_SIZE)):
            for index, route in enumerate(routes):
                head = array[index].msg_hdr
                head.msg_name, head.msg_namelen = route.name, len(route.peer)
                head.msg_iov, head.msg_iovlen = wire.vectors + index % SLOTS, 1
                head.msg_control, head.msg_controllen = self._control(route.local), wire.info_size + size

    def aim(self, route: Route) -> None:
        """Send to this viewer instead; only for headers of one."""
        ffi.memmove(self._controls[self.routes[0].local] + 16, route.local, len(route.local))
        self._controls = {route.local: next(iter(self._controls.values()))}
        self.routes = [route]
        self.plain[0].msg_hdr.msg_name = self.segmented[0].msg_hdr.msg_name = route.name

    def _control(self, local: bytes) -> Any:
        found = self._controls.get(local)
        if found is None:
            found = self._controls[local] = ffi.new("char[]", 64)
            size = self._wire.info_size
            ffi.memmove(found, self._wire.info, 16)
            ffi.memmove(found + 16, local, len(local))
            ffi.memmove(found + size, _CMSG.pack(18, socket.IPPROTO_UDP, _UDP_SEGMENT), 16)
            self.segments.append(ffi.cast("uint16_t *", found + size + 16))
        return found


class Wire:
    """One bound UDP socket and its buffers."""

    def __init__(self, port: int, receiver: Receiver, *, host: str | None = None, fast: bool = LINUX) -> None:
        self.socket = _bind(port, host)
        self.socket.setblocking(False)
        self.family = self.socket.family
        self.port: int = self.socket.getsockname()[1]
        self._receiver, self._fast = receiver, fast
        self.gso = fast
        self.sent = self.dropped = self.errors = self.calls = 0
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _IN_BUFFER)
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _OUT_BUFFER)
        self._six = self.family == socket.AF_INET6
        self._local_size = 20 if self._six else 12
        if fast:
            level, option = (socket.IPPROTO_IPV6, 49) if self._six else (socket.IPPROTO_IP, 8)
            self.socket.setsockopt(level, option, 1)  # IPV6_RECVPKTINFO, IP_PKTINFO
            self.socket.setsockopt(socket.SOL_SOCKET, _TIMESTAMPNS, 1)
            self._make_receiving()
        self._make_sending()
        self._poll = select.poll()
        self._poll.register(self.socket, select.POLLOUT)

    def close(self) -> None:
        """Free the port."""
        self.socket.close()

    def fileno(self) -> int:
        """For the loop's reader."""
        return self.socket.fileno()

    # --- in

    def _make_receiving(self) -> None:
        self._in_data = ffi.new("char[]", _BATCH * _MTU)
        self._in_name = ffi.new("char[]", _BATCH * 28)
        self._in_control = ffi.new("char[]", _BATCH * _CONTROL)
        self._in_iov = ffi.new("struct iovec[]", _BATCH)
        self._in = ffi.new("struct mmsghdr[]", _BATCH)
        self._in_heads = [self._in[i].msg_hdr for i in range(_BATCH)]
        for i, head in enumerate(self._in_heads):
            self._in_iov[i].iov_base = self._in_data + i * _MTU
            self._in_iov[i].iov_len = _MTU
            head.msg_name = self._in_name + i * 28
            head.msg_iov, head.msg_iovlen = self._in_iov + i, 1
            head.msg_control = self._in_control + i * _CONTROL
        self._used = _BATCH
        self._in_view = memoryview(ffi.buffer(self._in_data))
        self._name_view = memoryview(ffi.buffer(self._in_name))
        self._control_view = memoryview(ffi.buffer(self._in_control))

    def readable(self) -> None:
        """Hand over what arrived, but give the loop a turn after a few hundred datagrams."""
        for _ in range(_ROUNDS):
            if (self._read_many() if self._fast else self._read_one()) < _BATCH:
                return

    def _read_many(self) -> int:
        size = 28 if self._six else 16
        for head in self._in_heads[: self._used]:  # the kernel wrote into these
            head.msg_namelen, head.msg_controllen = size, _CONTROL
        count: int = _libc.recvmmsg(self.socket.fileno(), self._in, _BATCH, socket.MSG_DONTWAIT, ffi.NULL)
        self._used = max(count, 0)
        now = time.monotonic()
        shift = now - time.time()
        for i in range(count):
            at, length = i * _MTU, self._in[i].msg_len
            head = self._in_heads[i]
            if head.msg_flags & socket.MSG_TRUNC or not length:
                continue
            peer = bytes(self._name_view[i * 28 : i * 28 + size])
            about = i * _CONTROL
            local = bytes(self._control_view[about + _INFO : about + _INFO + self._local_size])
            seconds, nanos = _TIMESPEC.unpack_from(self._control_view, about + _STAMP)
            # a clock that was set meanwhile must not make packets of the future or of last year
            arrived = max(now - _OLDEST, min(now, seconds + nanos * 1e-9 + shift))
            if self._six:
                if peer[8:10] != b"\xfe\x80":  # only a link-local peer needs the interface
                    local = local[:16] + bytes(4)
            else:
                local = bytes(4) + local[4:8] + bytes(4)
            self._receiver(bytes(self._in_view[at : at + length]), peer, local, arrived)
        return self._used

    def _read_one(self) -> int:
        count = 0
        while count < _BATCH:
            try:
                data, address = self.socket.recvfrom(_MTU)
            except OSError:
                return 0
            self._receiver(data, pack(address[0].partition("%")[0], address[1], self.family), b"", time.monotonic())
            count += 1
        return count

    # --- out

    def _make_sending(self) -> None:
        self.copies: Any = ffi.new("char[]", SLOTS * ROOM)
        self._out_view = memoryview(ffi.buffer(self.copies))
        self.vectors = ffi.new("struct iovec[]", SLOTS)
        # per address of ours: PKTINFO (40 or 32 bytes), then UDP_SEGMENT (24 bytes)
        self.info_size = 40 if self._six else 32
        level, kind = (socket.IPPROTO_IPV6, 50) if self._six else (socket.IPPROTO_IP, 8)
        self.info = _CMSG.pack(16 + self._local_size, level, kind)
        self._alone = Heads(self, [Route(bytes(28 if self._six else 16), bytes(self._local_size))])

    def flush(self, layout: Layout, heads: Heads, first: int, count: int) -> None:
        """Send the first `count` copies to the viewers from `first` on, a multiple of SLOTS.

        What the kernel has no room for within 2 ms is dropped and counted.
        """
        for message, table in zip(layout.plan, layout.tables, strict=True):
            if not self._fast or (message[2] and not self.gso):
                for slot in range(count):
                    self._plain(message, slot * layout.stride, heads.routes[first + slot])
                continue
            ffi.memmove(self.vectors, table, count * _VECTOR)
            for place in heads.segments if message[2] else ():
                place[0] = message[2]
            self._send_many(message, layout.stride, heads, first, count)

    def send_alone(self, layout: Layout, route: Route) -> None:
        """Send the first copy to one viewer."""
        self._alone.aim(route)
        self.flush(layout, self._alone, 0, 1)

    def _send_many(self, message: Message, stride: int, heads: Heads, first: int, count: int) -> None:
        array = heads.segmented if message[2] else heads.plain
        done, waited = 0, False
        while done < count:
            self.calls += 1
            sent = _libc.sendmmsg(self.socket.fileno(), array + first + done, count - done, 0)
            if sent > 0:
                done += sent
                self.sent += sent
                continue
            failure = ffi.errno
            if failure == errno.EINTR:
                continue
            if failure in {errno.EAGAIN, errno.ENOBUFS}:
                if waited:
                    self.dropped += count - done
                    return
                waited = True
                self._poll.poll(_PATIENCE_MS)
                continue
            if message[2] and failure in {errno.EIO, errno.EINVAL, errno.EMSGSIZE}:
                # EIO: the device has no checksum offload, so GSO never works there; the rest is this packet's
                self.gso = self.gso and failure != errno.EIO
                self._plain(message, done * stride, heads.routes[first + done])
            else:
                self.errors += 1
            done += 1

    def _plain(self, message: Message, copy: int, route: Route) -> None:
        """One message of the copy that begins there as plain datagrams."""
        offset, length, segment = message
        start = copy + offset
        for at in range(start, start + length, segment or length):
            self._datagram(self._out_view[at : min(at + (segment or length), start + length)], route)

    def _datagram(self, data: memoryview | bytes, route: Route) -> None:
        try:
            if route.local and self._fast:
                level, kind = (socket.IPPROTO_IPV6, 50) if self._six else (socket.IPPROTO_IP, 8)
                self.socket.sendmsg([data], [(level, kind, route.local)], 0, route.target())
            else:
                self.socket.sendto(data, route.target())
            self.sent += 1
        except BlockingIOError:
            self.dropped += 1
        except OSError:
            self.errors += 1

    def send(self, data: bytes, route: Route) -> None:
        """One datagram now: STUN, DTLS, RTCP."""
        if not self._fast:
            self._datagram(data, route)
            return
        size = len(data)
        ffi.memmove(self.copies, data, size)
        self._alone.aim(route)
        self.vectors[0].iov_base, self.vectors[0].iov_len = self.copies, size
        self._send_many((0, size, 0), size, self._alone, 0, 1)
