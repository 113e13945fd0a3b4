"""Which of the machine's addresses viewers can try."""

from __future__ import annotations

import ipaddress
import itertools
import socket
from pathlib import Path


def detect() -> tuple[str, ...]:
    """Non-loopback addresses of this machine, IPv4 first; loopback ones only when there are no others.

    Unspecified, multicast and link-local addresses are left out: browsers cannot use them from elsewhere.
    """
    found = [*_routed(), *_listed()]
    usable = list(dict.fromkeys(address for address in found if _usable(address)))
    usable.sort(key=lambda address: ":" in address)
    return tuple(usable) or ("127.0.0.1",)


def _usable(address: str) -> bool:
    try:
        value = ipaddress.ip_address(address)
    except ValueError:
        return False
    return not (value.is_loopback or value.is_link_local or value.is_multicast or value.is_unspecified)


def _routed() -> list[str]:
    """The address the kernel would use towards the outside; connecting UDP sends nothing."""
    found = []
    for family, target in ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")):
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as probe:
                probe.connect((target, 9))
                found.append(str(probe.getsockname()[0]))
        except OSError:
            continue
    return found


def _listed() -> list[str]:
    """All others: IPv4 from the local routing table, IPv6 from the address list (Linux), else by host
    name."""
    found: list[str] = []
    try:
        lines = Path("/proc/net/fib_trie").read_text().splitlines()
        for before, line in itertools.pairwise(lines):
            if "/32 host LOCAL" in line and "|--" in before:
                found.append(before.split("|--")[1].strip())
        six = Path("/proc/net/if_inet6").read_text().splitlines()
        found += [str(ipaddress.IPv6Address(bytes.fromhex(line.split()[0]))) for line in six]
    except (OSError, ValueError):
        try:
            found = [str(info[4][0]) for info in socket.getaddrinfo(socket.gethostname(), None)]
        except OSError:
            found = []
    return found
