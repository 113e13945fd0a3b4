"""Who asks: a value that handlers and rules read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from schemas.words import Role


@dataclass(frozen=True, slots=True)
class Caller:
    """A signed-in person or device and what bounds them.

    `conference_id` None means every conference (an organiser of the installation). `bridge_id` bounds a host to
    that bridge point and those below it, a device to that point alone.
    """

    role: Role
    name: str
    conference_id: int | None
    bridge_id: int | None
    account_id: int | None = None
    login_id: int | None = None
    device_id: int | None = None
    expires_at: datetime | None = None
    must_enrol: bool = False
    """A second factor is required and not there yet: until then only one's own account is open."""
