"""The port without GSO and over IPv6, with real DTLS-SRTP peers."""

from __future__ import annotations

import errno
import socket
from time import monotonic, sleep
from typing import Any

import pytest

from bridges.media import rtcp, wire
from bridges.media.client import LocalNodes
from bridges.media.node import Node
from tests.media.stagecraft import AUDIO, VIDEO, is_unbroken, on_air, until, video, watch


class NoGso:
    """libc of a machine whose device refuses UDP_SEGMENT."""

    def __init__(self, failure: int) -> None:
        self._failure, self.refused, self._really = failure, 0, wire._libc

    def recvmmsg(self, *arguments: Any) -> int:
        return int(self._really.recvmmsg(*arguments))

    def sendmmsg(self, number: int, heads: Any, count: int, flags: int) -> int:
        plain = 0
        while plain < count and heads[plain].msg_hdr.msg_controllen <= 40:
            plain += 1
        if plain:
            return int(self._really.sendmmsg(number, heads, plain, flags))
        self.refused += 1
        # errno as a system call leaves it: by one that fails
        wire.ffi.errno = self._failure
        return -1


@pytest.mark.parametrize("failure", [errno.EIO, errno.EMSGSIZE])
async def test_where_gso_is_refused_every_packet_goes_by_itself(
    node: Node, monkeypatch: pytest.MonkeyPatch, failure: int
):
    libc = NoGso(failure)
    monkeypatch.setattr(wire, "_libc", libc)
    await on_air(node)
    peers = [await watch(node, f"v{n}", keep=True) for n in range(3)]
    await until(lambda: all(len(video(peer)) > 60 for peer in peers))
    for peer in peers:
        assert is_unbroken(peer, VIDEO)
        assert is_unbroken(peer, AUDIO)
        assert peer.failures == 0
        peer.close()
    if failure == errno.EIO:
        assert not node.wire.gso, "the device will never do it"
        assert libc.refused <= 2 * len(peers) + 16, "so it is not tried again and again"
    else:
        assert node.wire.gso, "one message was too large, others may fit"


@pytest.mark.skipif(not socket.has_ipv6, reason="needs IPv6")
async def test_a_viewer_watches_over_ipv6(nodes):
    engine: LocalNodes = await nodes(addresses=("::1",))
    await on_air(engine)
    peer = await watch(engine, keep=True)
    await until(lambda: len(video(peer)) > 40)
    (line,) = (await engine.stats("s")).viewers
    assert line.address is not None
    assert line.address.startswith("[::1]:")
    assert is_unbroken(peer, VIDEO)
    assert is_unbroken(peer, AUDIO)
    assert peer.failures == 0
    peer.close()


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", None])
def test_a_datagram_is_as_old_as_its_arrival_in_the_kernel(host: str | None):
    heard: list[tuple[bytes, float]] = []
    made = wire.Wire(0, lambda data, peer, local, arrived: heard.append((data, arrived)), host=host)
    # The first socket that asks for it has the kernel switch time stamps on for all, a moment later: a datagram that
    # comes before that is stamped when it is read.
    for _ in range(10):
        with socket.socket(socket.AF_INET6 if host == "::1" else socket.AF_INET, socket.SOCK_DGRAM) as other:
            other.sendto(b"first", (host or "127.0.0.1", made.port))
            sent = monotonic()
            sleep(0.2)
            made.readable()
        data, arrived = heard[-1]
        assert data == b"first"
        if arrived - sent < 0.1:
            break
    made.close()
    assert abs(arrived - sent) < 0.05


def test_the_echo_of_our_reference_time_is_read():
    echo = b"\x80\xcf\x00\x05" + bytes(4) + b"\x05\x00\x00\x03" + (7).to_bytes(4) + (8).to_bytes(4) + (9).to_bytes(4)
    assert rtcp.parse(echo) == [rtcp.Echo(7, 8, 9)]
    assert rtcp.parse(echo[:-4]) == []
    assert rtcp.parse(rtcp.reference_time(1, 2)) == []
