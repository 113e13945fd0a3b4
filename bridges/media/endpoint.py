"""One peer connection: ICE-lite, DTLS, then SRTP keys. Viewer and publisher build on it."""

from __future__ import annotations

import time
from collections.abc import Callable
from time import monotonic
from typing import Any, Protocol

from bridges.media import dtls, ice
from bridges.media.answer import Choice, Credentials
from bridges.media.srtp import Shield
from bridges.media.wire import Route, Wire

SETUP_LIMIT = 20.0
"""Seconds to become connected; later the offer is forgotten."""
CONSENT = 25.0
"""Seconds of silence after which a peer is gone (RFC 7675 says 30 for the other direction)."""
_QUIET = 3.0
"""Seconds after which a nominated pair of lower priority replaces one that went silent."""
_MAX_ADDRESSES = 8
_MAX_SSRCS = 16
"""Distinct senders per peer: libsrtp keeps a stream for each, so this bounds what a peer can make us keep."""


class Home(Protocol):
    """What an endpoint needs of its node."""

    wire: Wire

    def bind(self, endpoint: Endpoint, peer: bytes) -> None:
        """Packets from this address belong to the endpoint from now on."""

    def unbind(self, endpoint: Endpoint, peer: bytes) -> None:
        """They no longer do."""

    def gone(self, endpoint: Endpoint) -> None:
        """The endpoint is closed: forget it."""


class Endpoint:
    """Transport of one WHIP or WHEP connection. Subclasses say what happens with media and feedback."""

    def __init__(self, home: Home, context: Any, choice: Choice, *, resource: str, stage: str, name: str) -> None:
        self.home, self.choice = home, choice
        self.resource, self.stage, self.name = resource, stage, name
        self.ours = Credentials.fresh()
        self.older: Credentials | None = None
        self.theirs = choice.offer.ufrag
        self.etag = self.ours.ufrag
        server = choice.offer.setup != "passive"
        self._dtls = dtls.Session(context, choice.offer.fingerprints, server=server)
        self._begun = server
        self.route: Route | None = None
        self._priority = 0
        self._checked: dict[bytes, float] = {}
        self.sending: Shield | None = None
        self._receiving: Shield | None = None
        self._ssrcs: set[int] = set()
        self.born = self.heard = monotonic()
        self.born_wall = time.time()
        self.connected_at: float | None = None
        self.closed = False
        self.on_connected: Callable[[], None] = lambda: None

    @property
    def profile(self) -> str | None:
        """The SRTP profile in use."""
        return self._dtls.keys.profile.name if self._dtls.keys else None

    # --- ICE

    def restart(self, ufrag: str) -> Credentials:
        """New credentials on both sides; the old ones hold until the new ones are used."""
        self.older, self.ours, self.theirs = self.ours, Credentials.fresh(), ufrag
        self.etag = self.ours.ufrag
        return self.ours

    def check(self, check: ice.Check, peer: bytes, local: bytes, now: float) -> None:
        """A connectivity check that names us."""
        fitting = self.ours if check.ours == self.ours.ufrag else self.older
        if fitting is None or check.ours != fitting.ufrag or not check.authentic(fitting.pwd):
            return
        if peer not in self._checked and len(self._checked) >= _MAX_ADDRESSES:
            oldest = min(self._checked, key=lambda known: self._checked[known])
            del self._checked[oldest]
            self.home.unbind(self, oldest)
        current = self.route
        same = current is not None and current.peer == peer and current.local == local
        route = current if same and current is not None else Route(peer, local)
        fresh = peer not in self._checked
        self.heard = self._checked[peer] = now
        if fresh:
            self.home.bind(self, peer)
        self.home.wire.send(ice.success(check.transaction, fitting.pwd, *route.address), route)
        if fitting is self.ours and self.older is not None:
            self.older, self._priority = None, 0  # the restart took hold: a new choice of pair begins
        if current is None:
            self._go(route, check.priority)
        elif check.nominated and current.peer != peer:
            silent = now - self._checked.get(current.peer, 0.0) > _QUIET
            if silent or check.priority > self._priority:
                self._go(route, check.priority)
        elif current.peer == peer and current.local != local:
            self._go(route, check.priority)
        if not self._begun:
            self._begun = True
            self._send(self._dtls.begin())

    def _go(self, route: Route, priority: int) -> None:
        self.route, self._priority = route, priority
        self.rerouted(route)

    def follow(self, peer: bytes, local: bytes) -> None:
        """Authentic SRTP came from one of its other checked addresses: the peer uses that one now."""
        if self.route is not None and self.route.peer != peer and peer in self._checked:
            self._go(Route(peer, local), self._priority)

    # --- DTLS and SRTP

    def handshake(self, data: bytes, peer: bytes, local: bytes, now: float) -> None:
        """A DTLS record from a checked address."""
        self.heard = now
        try:
            flights = self._dtls.receive(data)
        except dtls.Broken:
            self.close()
            return
        if self.connected_at is None:
            self.follow(peer, local)
        self._send(flights)
        if self._dtls.closed:
            self.close()
        elif self._dtls.keys is not None and self.connected_at is None:
            keys = self._dtls.keys
            self.sending = Shield(keys.profile, keys.sending, outbound=True)
            self._receiving = Shield(keys.profile, keys.receiving, outbound=False)
            self.connected_at = now
            self.connected()
            self.on_connected()

    def secure(self, data: bytes, peer: bytes, local: bytes, now: float) -> None:
        """An SRTP or SRTCP packet from a checked address."""
        if self._receiving is None or len(data) < 12:
            return
        is_rtcp = 192 <= data[1] <= 223
        ssrc = int.from_bytes(data[4:8] if is_rtcp else data[8:12])
        if ssrc not in self._ssrcs and len(self._ssrcs) >= _MAX_SSRCS:
            return
        clear = self._receiving.unprotect_rtcp(data) if is_rtcp else self._receiving.unprotect(data)
        if clear is None:
            return
        self._ssrcs.add(ssrc)
        self.heard = now
        self.follow(peer, local)
        if is_rtcp:
            self.feedback(clear, now)
        else:
            self.media(clear, now)

    def _send(self, datagrams: list[bytes]) -> None:
        if self.route is not None:
            for datagram in datagrams:
                self.home.wire.send(datagram, self.route)

    def send_rtcp(self, compound: bytes) -> None:
        """Protect and send feedback."""
        if self.sending is not None and self.route is not None:
            protected = self.sending.protect_rtcp(compound)
            if protected is not None:
                self.home.wire.send(protected, self.route)

    def tick(self, now: float) -> None:
        """Handshake timers and consent."""
        if self.connected_at is None:
            if now - self.born > SETUP_LIMIT:
                self.close()
                return
            try:
                self._send(self._dtls.tick())
            except dtls.Broken:
                self.close()
        elif now - self.heard > CONSENT:
            self.close()

    def close(self) -> None:
        """Tell the peer, stop, and be forgotten. Once is enough."""
        if self.closed:
            return
        self.closed = True
        self.ending()
        self._send(self._dtls.shut())
        for peer in self._checked:
            self.home.unbind(self, peer)
        self._checked.clear()
        self.home.gone(self)

    # --- what a viewer or publisher does

    def connected(self) -> None:
        """Keys are there."""

    def rerouted(self, route: Route) -> None:
        """The peer's address changed."""

    def feedback(self, clear: bytes, now: float) -> None:
        """RTCP came."""

    def media(self, clear: bytes, now: float) -> None:
        """RTP came."""

    def report(self, now: float) -> None:
        """Once a second: send reports, measure."""

    def ending(self) -> None:
        """Just before the end."""
