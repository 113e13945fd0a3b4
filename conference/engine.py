"""Which media engine this process has: nodes of its own, those of the first worker, or none."""

from __future__ import annotations

from bridges.media.engine import Media, MediaEngine
from bridges.media.null import NullEngine
from conference.settings import Settings
from conference.workers import leader


def media_engine(settings: Settings) -> MediaEngine:
    """The engine by the settings, not started yet."""
    if (owner := leader()) is not None:
        from bridges.media.follower import Follower  # noqa: PLC0415 - loads the node's own libraries

        return Follower(*owner)
    if settings.media == "none":
        return NullEngine()
    from bridges.media.client import LocalNodes  # noqa: PLC0415 - an office without media does not load it

    return LocalNodes(
        Media(
            data=str(settings.data / "media"),
            port=settings.media_port,
            addresses=tuple(part.strip() for part in settings.media_addresses.split(",") if part.strip()),
            workers=settings.media_workers,
            capacity=settings.media_capacity,
            links=tuple(_link(server) for server in settings.media_links.split(",") if server.strip()),
        )
    )


def _link(server: str) -> str:
    """A Link header value for a STUN or TURN server (RFC 9725, section 4.6)."""
    return f'<{server.strip()}>; rel="ice-server"'
