"""The interface of a media engine: what the coordinator asks of whatever moves the pictures.

One *stage* per conference. A stage has *sources* (publishers, by WHIP) and *viewers* (by WHEP); one source is
on air. Engines: `client.py` (the local media node, a process of its own), `node.py` (the same, inside that
process), `null.py` (no media). One contract test runs over every engine.

Names of stages, sources and viewers are opaque to the engine ("bridge:17"); the coordinator chooses them and
decides who may use them. A viewer's name may be connected several times (two screens in one hall). A source's
name is connected once: who publishes again takes the place of the earlier connection.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, Protocol

Picture = Literal["none", "live", "slate"]
"""What viewers of a stage get: nothing was ever on air, a picture, or a slate because the source dropped."""

Happening = Literal[
    "source_appeared", "source_dropped", "switched", "viewer_joined", "viewer_left", "node_down", "node_up"
]

TEST_SOURCE = "test"
"""The name under which the built-in test source appears among the sources of a stage."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an accepted offer gets: the SDP answer and the name of the new connection.

    `resource` is unguessable and stands in the session URL; `etag` is unquoted, new after an ICE restart;
    `links` are complete Link header values (STUN and TURN servers, RFC 9725 section 4.6).
    """

    sdp: str
    resource: str
    etag: str
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PatchAnswer:
    """`fragment` is None after a trickled candidate, and holds our side after an ICE restart."""

    etag: str
    fragment: str | None = None


@dataclass(frozen=True, slots=True)
class SourceState:
    """One source of a stage. `live` is False from a drop until it returns (only the one on air stays)."""

    name: str
    live: bool
    video: str | None = None
    audio: str | None = None
    height: int | None = None
    bframes: bool = False
    """It sends B-frames, with which viewers stutter: tell the organiser to turn them off."""


@dataclass(frozen=True, slots=True)
class StageState:
    """Who is on air and who could be. `waiting_for` is a switch that waits for its first keyframe."""

    stage: str
    on_air: str | None
    picture: Picture
    waiting_for: str | None
    instead: str | None
    test_source: bool
    sources: tuple[SourceState, ...]
    viewers: int
    muted: tuple[str, ...] = ()
    """Sources whose sound viewers of the stage are not sent."""


@dataclass(frozen=True, slots=True)
class LineStats:
    """How one connection does over the last 5 s window. None means unknown, never "fine".

    `bitrate` in bit/s, `loss` as a fraction 0..1 after recovery was tried, `jitter_ms` and `rtt_ms` in
    milliseconds; the rest are counts since the connection was made. `freezes` counts the times a viewer's
    picture had to wait for a new keyframe after it had started.
    """

    name: str
    resource: str
    worker: int
    connected: bool
    seconds: float
    bitrate: float
    loss: float | None
    jitter_ms: float | None
    rtt_ms: float | None
    packets: int
    octets: int
    nacks: int
    recovered: int
    plis: int
    freezes: int
    dropped: int
    """Packets that a viewer was not sent because the node was too slow."""
    address: str | None = None
    """Where the packets go to or come from, as "host:port"."""
    profile: str | None = None
    """The SRTP profile in use."""
    source: str | None = None
    """For a viewer: the source it asked for, None for the stage. For a publisher: its own name."""


@dataclass(frozen=True, slots=True)
class StageStats:
    """All lines of one stage."""

    stage: str
    viewers: tuple[LineStats, ...] = ()
    publishers: tuple[LineStats, ...] = ()


@dataclass(frozen=True, slots=True)
class StageEvent:
    """Something that pages want to know at once. `name` is the source or viewer, None for the node itself."""

    stage: str
    what: Happening
    name: str | None = None


Listener = Callable[[StageEvent], None]


@dataclass(frozen=True, slots=True)
class Media:
    """The plain values an engine is built from (settings `DIEMCAU_MEDIA_*`)."""

    data: str
    """Folder for the certificate, the test loop and the sockets."""
    port: int = 0
    """UDP port of the first worker; the others take the next ones. 0 picks free ports."""
    addresses: tuple[str, ...] = ()
    """Addresses offered to viewers; empty means: detect. A public address behind 1:1 NAT belongs here."""
    workers: int = 1
    capacity: int = 1000
    """Viewers over all workers; the next one is refused with `media_full`."""
    links: tuple[str, ...] = field(default=())
    """Complete Link header values for STUN and TURN servers."""


class MediaEngine(Protocol):
    """One media plane. Every method may raise `Refused("media_down")` while the node restarts."""

    async def start(self) -> None:
        """Be ready for offers. Raises `Refused("media_port_taken", port=, reason=)` when it cannot bind."""

    async def close(self) -> None:
        """Hang up everybody and free all resources, within 3 s."""

    async def healthy(self) -> bool:
        """Whether a real round trip to every worker succeeded within a second."""

    async def publish(self, stage: str, source: str, offer: str) -> Answer:
        """Accept a WHIP offer. Raises `bad_offer`, `no_common_codec`, `media_full`."""

    async def watch(self, stage: str, viewer: str, offer: str, *, source: str | None = None) -> Answer:
        """Accept a WHEP offer for the stage, or for one source of it (a preview).

        Raises `no_publisher`, `bad_offer`, `no_common_codec`, `media_full`, `media_busy`.
        """

    async def patch(self, resource: str, fragment: str, *, if_match: str | None, content_type: str) -> PatchAnswer:
        """Take a trickled candidate, or restart ICE when the fragment's ufrag differs.

        Raises `no_such_resource`, `bad_media_type`, `precondition_required`, `precondition_failed`,
        `bad_fragment`.
        """

    async def hang_up(self, resource: str) -> None:
        """End one connection. Raises `no_such_resource`."""

    async def switch(self, stage: str, source: str | None) -> None:
        """Put a source on air at its next keyframe; None takes the stage off air.

        A source that is not there yet goes on air as soon as it appears.
        """

    async def set_instead(self, stage: str, source: str | None) -> None:
        """Which source the viewer is sent whose own source is on air, so that it does not see itself.

        A viewer and a source belong together when they have the same name. None: it sees the stage like all.
        """

    async def mute(self, stage: str, source: str, *, muted: bool) -> None:
        """Leave this source's sound out of what viewers of the stage are sent; a preview of it is still heard."""

    async def drop(self, stage: str, name: str) -> int:
        """Hang up all connections of this source or viewer, forget its key, and say how many there were."""

    async def grant(self, stage: str, name: str, key_sha256: str, *, publish: bool) -> None:
        """Let the holder of a key publish or watch under this name at the node's own HTTP face.

        The coordinator, which checks people itself, does not need it. A second grant replaces the first.
        """

    async def start_test_source(self, stage: str) -> None:
        """Play the built-in picture and tone as source "test". Put it on air with `switch`."""

    async def stop_test_source(self, stage: str) -> None:
        """Stop it. Nothing happens when it does not play."""

    async def stage_state(self, stage: str) -> StageState:
        """The stage now; an unknown stage is an empty one."""

    async def stats(self, stage: str) -> StageStats:
        """Per viewer and publisher, over all workers."""

    async def metrics(self) -> str:
        """All figures of the node in the Prometheus text format."""

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with every event, on the loop and without awaiting. Returns the way to stop it."""
