"""Keys that open the node's own HTTP face: one name of one stage each, to publish or to watch."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass

from schemas.errors import Refused


@dataclass(frozen=True, slots=True)
class Grant:
    """A key (its SHA-256 in hexadecimal) that opens one name of one stage."""

    stage: str
    name: str
    key_sha256: str
    publish: bool


class Keys:
    """All keys of a node. Only their digests are held."""

    def __init__(self) -> None:
        self._grants: dict[tuple[str, str, bool], Grant] = {}

    def grant(self, stage: str, name: str, key_sha256: str, *, publish: bool) -> None:
        """Let a key open this name; a second one replaces the first."""
        self._grants[stage, name, publish] = Grant(stage, name, key_sha256.lower(), publish)

    def forget(self, stage: str, name: str) -> None:
        """The name's keys open nothing any more."""
        for publish in (True, False):
            self._grants.pop((stage, name, publish), None)

    def opens(self, key: str, stage: str, *, publish: bool, name: str | None = None) -> str:
        """The name that this key opens. Raises `media_key`. Compares in constant time."""
        digest = hashlib.sha256(key.encode()).hexdigest()
        found: str | None = None
        for grant in self._grants.values():
            fits = hmac.compare_digest(grant.key_sha256, digest)
            if fits and grant.stage == stage and grant.publish == publish and name in {None, grant.name}:
                found = grant.name
        if found is None:
            raise Refused("media_key")
        return found
