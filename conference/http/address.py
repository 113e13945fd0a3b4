"""From where a request comes: the connection's own address, or what trusted proxies say of it."""

from __future__ import annotations

from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

from aiohttp import web

FORWARDED_FOR = "X-Forwarded-For"


class Proxies:
    """The proxies in front of the service. Without any, nobody's header is believed."""

    def __init__(self, trusted: str = "") -> None:
        """`trusted`: addresses or networks (CIDR), by comma. Raises ValueError for what is neither."""
        self._trusted: list[IPv4Network | IPv6Network] = [
            ip_network(part.strip(), strict=False) for part in trusted.split(",") if part.strip()
        ]

    def client(self, remote: str | None, forwarded: list[str]) -> str:
        """The address of the client, "" when there is none.

        Each proxy appends whom it heard from, so the list is read from its right end: the first address that is not
        a trusted proxy is the client. All to the left of it was said by the client itself and may be invented.
        """
        client = remote or ""
        if not self._trusted or not forwarded or not self._is_trusted(client):
            return client
        for hop in reversed(",".join(forwarded).split(",")):
            address = _bare(hop)
            if address is None:
                return client  # nonsense: whoever passed it on is the last one that we know
            client = address
            if not self._is_trusted(address):
                return client
        return client

    def _is_trusted(self, text: str) -> bool:
        try:
            address = ip_address(text)
        except ValueError:
            return False
        return any(address in network for network in self._trusted)


PROXIES: web.AppKey[Proxies] = web.AppKey("proxies")


def address_of(request: web.Request) -> str:
    """The client's address, for limits and for the audit log."""
    return request.app[PROXIES].client(request.remote, request.headers.getall(FORWARDED_FOR, []))


def shortened(address: str) -> str:
    """The network of an address, /24 or /48: enough to tell an office from a stranger, and not a household."""
    try:
        exact = ip_address(address)
    except ValueError:
        return ""
    mapped = getattr(exact, "ipv4_mapped", None)
    exact = mapped or exact
    return str(ip_network(f"{exact}/{24 if exact.version == 4 else 48}", strict=False))


def _bare(hop: str) -> str | None:
    text = hop.strip().strip('"')
    if text.startswith("["):  # [2001:db8::1]:4711
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:  # 192.0.2.1:4711
        text = text.partition(":")[0]
    try:
        return str(ip_address(text))
    except ValueError:
        return None
