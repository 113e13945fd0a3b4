"""A node: one UDP port, its connections and stages. It is a `MediaEngine` inside its own process."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from time import monotonic
from typing import Any

from bridges.media import addresses, dtls, ice
from bridges.media.answer import Place, choose, fragment, write
from bridges.media.endpoint import Endpoint
from bridges.media.engine import (
    Answer,
    Happening,
    LineStats,
    Listener,
    Media,
    PatchAnswer,
    StageEvent,
    StageState,
    StageStats,
)
from bridges.media.fanout import Fanout
from bridges.media.feed import FeedClient, FeedServer
from bridges.media.keys import Keys
from bridges.media.publisher import Publisher
from bridges.media.sdp import parse_fragment, parse_offer
from bridges.media.stage import Stage
from bridges.media.testsource import TestSources
from bridges.media.track import Source
from bridges.media.viewer import Viewer
from bridges.media.wire import Wire
from schemas.errors import Refused

FRAGMENT_TYPE = "application/trickle-ice-sdpfrag"
AT_ONCE = 32
"""Connections whose figures are read in one turn of the loop: about 1 ms of work."""
_TICK = 0.02
_SLICES = 50
"""Reports go out once a second, a fiftieth of the connections per tick: no burst of a thousand reports."""


class Node:
    """See the module. `worker` stands in front of resource names when several share the work.

    `feed` is the Unix socket over which the first worker feeds the others; "" when there is only one.
    """

    def __init__(self, media: Media, worker: int = 0, *, feed: str = "") -> None:
        self.media, self.worker, self._feed = media, worker, feed
        self._feeding: FeedServer | None = None
        self._fed: FeedClient | None = None
        self.stages: dict[str, Stage] = {}
        self.endpoints: dict[str, Endpoint] = {}
        self._ufrags: dict[str, Endpoint] = {}
        self._peers: dict[bytes, Endpoint] = {}
        self._listeners: list[Listener] = []
        self.keys = Keys()
        self._tests = TestSources(Path(media.data), self.appeared)
        self._timer: asyncio.TimerHandle | None = None
        self._slice = 0
        self._turns: list[set[Endpoint]] = [set() for _ in range(_SLICES)]
        self._eager: set[Endpoint] = set()
        """Looked at with every tick: who is still connecting, and publishers, whose losses cannot wait."""
        self.stray = 0
        self.joined = 0

    # --- life

    async def start(self) -> None:
        """Bind the port and load the identity. Raises `media_port_taken`."""
        port = self.media.port + self.worker if self.media.port else 0
        self.wire = Wire(port, self._receive)
        self.fanout = Fanout(self.wire)
        identity = dtls.Identity.load(Path(self.media.data))
        self._context: Any = dtls.context(identity)
        self._fingerprint = identity.fingerprint
        self.place = Place(self.media.addresses or addresses.detect(), self.wire.port)
        if self._feed and self.worker == 0:
            self._feeding = FeedServer()
            await self._feeding.start(self._feed)
        elif self._feed:
            self._fed = FeedClient(self._feed, self)
            self._fed.start()
        running = asyncio.get_running_loop()
        running.add_reader(self.wire.fileno(), self.wire.readable)
        self._timer = running.call_later(_TICK, self._tick)

    async def close(self) -> None:
        """Hang up on everybody and free the port."""
        if self._timer is not None:
            self._timer.cancel()
        await self._tests.close()
        for endpoint in tuple(self.endpoints.values()):
            endpoint.close()
        if self._fed is not None:
            await self._fed.close()
        if self._feeding is not None:
            await self._feeding.close()
        for stage in self.stages.values():
            stage.close()
        asyncio.get_running_loop().remove_reader(self.wire.fileno())
        self.wire.close()

    async def healthy(self) -> bool:
        """The loop turned to answer this, and the port is open."""
        return self.wire.fileno() >= 0

    # --- offers

    async def publish(self, stage: str, source: str, offer: str) -> Answer:
        """See `MediaEngine.publish`."""
        choice = choose(parse_offer(offer), sending=False)
        for other in self._named(stage, source):
            if isinstance(other, Publisher):
                other.close()  # a reconnecting publisher must not wait for its own ghost
        made = Publisher(
            self,
            self._context,
            choice,
            resource=self._resource(),
            stage=stage,
            name=source,
            heard=lambda heard: self.appeared(stage, heard),
        )
        return self._admit(made)

    async def watch(self, stage: str, viewer: str, offer: str, *, source: str | None = None) -> Answer:
        """See `MediaEngine.watch`."""
        choice = choose(parse_offer(offer), sending=True)
        if stage not in self.stages:
            raise Refused("no_publisher")
        scene = self.stage(stage)
        scene.check_watch(source)
        if self.watching() >= self.media.capacity:
            raise Refused("media_full", capacity=self.media.capacity)
        made = Viewer(
            self,
            self._context,
            choice,
            resource=self._resource(),
            stage=stage,
            name=viewer,
            wanted=source,
            fanout=self.fanout,
        )
        made.on_connected = lambda: scene.enter(made)
        self.joined += 1
        return self._admit(made)

    def watching(self) -> int:
        """Viewers, those included that are still connecting."""
        return sum(isinstance(e, Viewer) for e in self.endpoints.values())

    def _resource(self) -> str:
        return f"{self.worker}-{secrets.token_urlsafe(18)}"

    def _admit(self, endpoint: Endpoint) -> Answer:
        self.endpoints[endpoint.resource] = endpoint
        self._ufrags[endpoint.ours.ufrag] = endpoint
        self._eager.add(endpoint)
        min(self._turns, key=len).add(endpoint)
        sdp = write(endpoint.choice, endpoint.ours, self.place, self._fingerprint)
        return Answer(sdp, endpoint.resource, endpoint.etag, self.media.links)

    async def patch(self, resource: str, fragment_: str, *, if_match: str | None, content_type: str) -> PatchAnswer:
        """See `MediaEngine.patch`."""
        endpoint = self._endpoint(resource)
        if content_type.partition(";")[0].strip().lower() != FRAGMENT_TYPE:
            raise Refused("bad_media_type", needed=FRAGMENT_TYPE)
        if if_match is None:
            raise Refused("precondition_required")
        found = parse_fragment(fragment_)
        restart = found.ufrag not in {"", endpoint.theirs}
        tags = {tag.strip().removeprefix("W/").strip('"') for tag in if_match.split(",")}
        if "*" not in tags and endpoint.etag not in tags:
            raise Refused("precondition_failed")
        if not restart:
            return PatchAnswer(endpoint.etag)
        if endpoint.older is not None:
            self._ufrags.pop(endpoint.older.ufrag, None)
        ours = endpoint.restart(found.ufrag)
        self._ufrags[ours.ufrag] = endpoint
        mids = found.mids or tuple(c.section.mid for c in endpoint.choice.chosen.values())
        return PatchAnswer(endpoint.etag, fragment(ours, self.place, mids))

    async def hang_up(self, resource: str) -> None:
        """See `MediaEngine.hang_up`."""
        self._endpoint(resource).close()

    def _endpoint(self, resource: str) -> Endpoint:
        endpoint = self.endpoints.get(resource)
        if endpoint is None:
            raise Refused("no_such_resource")
        return endpoint

    # --- stages

    def stage(self, name: str) -> Stage:
        """The stage with this name, made when it is new."""
        found = self.stages.get(name)
        if found is None:
            found = self.stages[name] = Stage(name, self.fanout, self._tell)
        return found

    def appeared(self, stage: str, source: Source) -> None:
        """A source sends, or sends again: show it here and feed it to the other workers."""
        if self._feeding is not None:
            self._feeding.appeared(stage, source)
        self.stage(stage).appeared(source)

    def vanished(self, stage: str, source: Source) -> None:
        """A source has ended."""
        if self._feeding is not None:
            self._feeding.vanished(source)
        scene = self.stages.get(stage)
        if scene is not None and scene.sources.get(source.name) is source:
            scene.vanished(source)

    async def switch(self, stage: str, source: str | None) -> None:
        """See `MediaEngine.switch`."""
        self.stage(stage).switch(source)

    async def set_instead(self, stage: str, source: str | None) -> None:
        """See `MediaEngine.set_instead`."""
        self.stage(stage).set_instead(source)

    async def mute(self, stage: str, source: str, *, muted: bool) -> None:
        """See `MediaEngine.mute`."""
        names = self.stage(stage).muted
        (names.add if muted else names.discard)(source)

    async def drop(self, stage: str, name: str) -> int:
        """See `MediaEngine.drop`."""
        self.keys.forget(stage, name)
        ending = self._named(stage, name)
        for endpoint in ending:
            endpoint.close()
        return len(ending)

    def _named(self, stage: str, name: str) -> list[Endpoint]:
        return [e for e in self.endpoints.values() if e.stage == stage and e.name == name]

    async def grant(self, stage: str, name: str, key_sha256: str, *, publish: bool) -> None:
        """See `MediaEngine.grant`."""
        self.keys.grant(stage, name, key_sha256, publish=publish)

    def opens_resource(self, key: str, resource: str) -> None:
        """Raise `media_key` unless this key opens the name that holds the connection."""
        endpoint = self._endpoint(resource)
        self.keys.opens(key, endpoint.stage, publish=isinstance(endpoint, Publisher), name=endpoint.name)

    async def start_test_source(self, stage: str) -> None:
        """See `MediaEngine.start_test_source`. It appears as soon as its loop is there."""
        self.stage(stage).test_source = True
        self._tests.start(stage)

    async def stop_test_source(self, stage: str) -> None:
        """See `MediaEngine.stop_test_source`."""
        self.stage(stage).test_source = False
        source = self._tests.stop(stage)
        if source is not None:
            self.vanished(stage, source)

    async def stage_state(self, stage: str) -> StageState:
        """See `MediaEngine.stage_state`."""
        found = self.stages.get(stage)
        return found.state() if found else StageState(stage, None, "none", None, None, False, (), 0)

    async def stats(self, stage: str) -> StageStats:
        """See `MediaEngine.stats`."""
        found = [(role, line) async for role, of, line in self.lines() if of == stage]
        viewers = tuple(line for role, line in found if role == "viewer")
        return StageStats(stage, viewers, tuple(line for role, line in found if role == "publisher"))

    async def lines(self) -> AsyncIterator[tuple[str, str, LineStats]]:
        """Role, stage and figures of every connection, with turns of the loop between: packets do not wait for them."""
        for index, endpoint in enumerate(tuple(self.endpoints.values())):
            if index % AT_ONCE == AT_ONCE - 1:
                await asyncio.sleep(0)
            if isinstance(endpoint, Viewer):
                yield "viewer", endpoint.stage, endpoint.stats(monotonic(), self.worker)
            elif isinstance(endpoint, Publisher):
                yield "publisher", endpoint.stage, endpoint.stats(monotonic(), self.worker)

    async def metrics(self) -> str:
        """See `MediaEngine.metrics`."""
        from bridges.media.metrics import of_node  # noqa: PLC0415 - metrics reads nodes

        return await of_node(self)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """See `MediaEngine.subscribe`."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def _tell(self, stage: str, what: Happening, name: str | None) -> None:
        for listener in tuple(self._listeners):
            listener(StageEvent(stage, what, name))

    # --- the port

    def _receive(self, data: bytes, peer: bytes, local: bytes, now: float) -> None:
        """Tell STUN, DTLS and SRTP apart by the first byte (RFC 7983)."""
        first = data[0] if data else 255
        if first < 4:
            check = ice.parse(data)
            endpoint = self._ufrags.get(check.ours) if check else None
            if check is not None and endpoint is not None:
                endpoint.check(check, peer, local, now)
            else:
                self.stray += 1
            return
        known = self._peers.get(peer)
        if known is None:
            self.stray += 1
        elif 20 <= first < 64:
            known.handshake(data, peer, local, now)
        elif 128 <= first < 192:
            known.secure(data, peer, local, now)

    def bind(self, endpoint: Endpoint, peer: bytes) -> None:
        """See `endpoint.Home`."""
        self._peers[peer] = endpoint

    def unbind(self, endpoint: Endpoint, peer: bytes) -> None:
        """See `endpoint.Home`."""
        if self._peers.get(peer) is endpoint:
            del self._peers[peer]

    def gone(self, endpoint: Endpoint) -> None:
        """See `endpoint.Home`."""
        self.endpoints.pop(endpoint.resource, None)
        self._eager.discard(endpoint)
        for turn in self._turns:
            turn.discard(endpoint)
        self._ufrags.pop(endpoint.ours.ufrag, None)
        if endpoint.older is not None:
            self._ufrags.pop(endpoint.older.ufrag, None)
        scene = self.stages.get(endpoint.stage)
        if scene is None:
            return
        if isinstance(endpoint, Viewer):
            scene.exit(endpoint)
        elif isinstance(endpoint, Publisher):
            self.vanished(endpoint.stage, endpoint.source)
        if scene.idle():
            scene.close()
            del self.stages[endpoint.stage]

    def _tick(self) -> None:
        running = asyncio.get_running_loop()
        self._timer = running.call_later(_TICK, self._tick)
        now = monotonic()
        self._slice = (self._slice + 1) % _SLICES
        turn = self._turns[self._slice]
        for endpoint in (*self._eager, *(turn - self._eager)):
            endpoint.tick(now)
            if endpoint.connected_at is not None and not isinstance(endpoint, Publisher):
                self._eager.discard(endpoint)
        for endpoint in tuple(turn):
            if not endpoint.closed and endpoint.connected_at is not None:
                endpoint.report(now)
        for stage in tuple(self.stages.values()):
            stage.tick(now)
        if self._feeding is not None and self._slice == 0:
            self._feeding.tick()
