"""The gateway for SMS or Zalo: one signed POST for each message. docs/api.md says what a gateway gets and must check.

It is asked for nothing but a status: no redirect is followed, at most 64 KiB of the answer are read, and a name that
leads to a private address is refused at the moment of connecting (so that no second look-up can lead elsewhere).
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import json
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver

from conference.invitations.letters import Letter
from conference.invitations.line import LineDown
from conference.invitations.rules import SENT, Verdict
from schemas.words import Channel, InvitationState

CONNECT_SECONDS, ANSWER_SECONDS = 5.0, 15.0
MOST_READ = 64 * 1024


@dataclass(frozen=True, slots=True)
class WebhookSettings:
    """Where messages go. `private`: a gateway inside of the own network is allowed."""

    url: str
    secret: str = field(repr=False)
    private: bool = False
    per_minute: int = 60


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """HMAC-SHA256 over `timestamp.body`, as `v1=` and hexadecimal digits; a gateway refuses old timestamps."""
    return "v1=" + hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open Internet; IPv4 inside of IPv6 counts as what it is."""
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped is not None:
        found = found.ipv4_mapped
    return found.is_global and not found.is_multicast


class PrivateAddressError(OSError):
    """The name leads into a private network."""


class PublicOnly(AbstractResolver):
    """Looks names up, and hands out public addresses alone."""

    def __init__(self) -> None:
        self._inner = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """The addresses. Raises `OSError` when one is private: a name that leads to both is not trusted."""
        found = await self._inner.resolve(host, port, family)
        if not all(is_public(one["host"]) for one in found):
            raise PrivateAddressError
        return found

    async def close(self) -> None:
        """Close the look-up."""
        await self._inner.close()


class WebhookLine:
    """Posts to the gateway."""

    channel = Channel.WEBHOOK

    def __init__(self, settings: WebhookSettings, now: Callable[[], datetime]) -> None:
        self._settings, self._now = settings, now
        self.per_minute = settings.per_minute
        self.shown = urlsplit(settings.url).netloc.rpartition("@")[2]

    @asynccontextmanager
    async def open(self) -> AsyncIterator[_Gateway]:
        """A session of HTTP. Raises `LineDown` for an address that may not be asked."""
        host = urlsplit(self._settings.url).hostname or ""
        if not self._settings.private and _is_literal(host) and not is_public(host):
            raise LineDown("webhook_private")  # a literal address never reaches the resolver
        connector = aiohttp.TCPConnector(
            resolver=None if self._settings.private else PublicOnly(),
            force_close=True,  # a kept connection that the gateway closed would leave a message uncertain
        )
        timeout = aiohttp.ClientTimeout(sock_connect=CONNECT_SECONDS, total=ANSWER_SECONDS)
        async with aiohttp.ClientSession(connector=connector, timeout=timeout, trust_env=False) as client:
            yield _Gateway(client, self._settings, self._now)


class _Gateway:
    def __init__(self, client: aiohttp.ClientSession, settings: WebhookSettings, now: Callable[[], datetime]) -> None:
        self._client, self._settings, self._now = client, settings, now

    async def send(self, letter: Letter) -> Verdict:
        """One POST. 2xx: taken. 4xx: declined for good. 429 and 5xx: later. Silence after the request: `uncertain`."""
        body = json.dumps(
            {
                "event": "invitation",
                "id": letter.number,
                "phone": letter.phone,
                "name": letter.full_name,
                "text": letter.short,
                "privacy": letter.privacy,
                "url": letter.url,
                "conference": letter.conference,
            },
            ensure_ascii=False,
        ).encode()
        timestamp = str(int(self._now().timestamp()))
        headers = {
            "Content-Type": "application/json; charset=utf-8",
            "Idempotency-Key": letter.number,
            "X-Diemcau-Timestamp": timestamp,
            "X-Diemcau-Signature": signature(self._settings.secret, timestamp, body),
        }
        try:
            async with self._client.post(
                self._settings.url, data=body, headers=headers, allow_redirects=False
            ) as response:
                await response.content.read(MOST_READ)
                return _judged(response.status)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            # A time-out has no cause of the kind; a refused look-up is wrapped by aiohttp.
            private = isinstance(getattr(error, "os_error", None), PrivateAddressError)
            raise LineDown("webhook_private" if private else "webhook_down", type(error).__name__) from None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            return Verdict(InvitationState.UNCERTAIN, "no_answer", type(error).__name__)


def _judged(status: int) -> Verdict:
    if 200 <= status < 300:
        return SENT
    later = status in {408, 425, 429} or status >= 500
    return Verdict(InvitationState.FAILED, "gateway_refused", f"HTTP {status}", again=later)


def _is_literal(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
