"""Signing in, links and devices."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from schemas.wire.base import Asked, Moment, RowId, Secret, Wire
from schemas.words import Role

Username = Annotated[str, StringConstraints(min_length=1, max_length=100)]
Password = Annotated[str, StringConstraints(min_length=1, max_length=200)]
DeviceName = Annotated[str, StringConstraints(min_length=1, max_length=100)]


class LoginRequest(Asked):
    """Name and password of an account."""

    username: Username
    password: Password


class OpenLink(Asked):
    """The token of a link, taken from the address's fragment by the page (a fragment is never sent or logged)."""

    token: Secret


class Me(Wire):
    """Who is signed in, and for what. `bridge_id` bounds a host or a device to that point and those below it."""

    role: Role
    name: str
    conference_id: RowId | None
    bridge_id: RowId | None
    expires_at: Moment | None


class LinkMade(Wire):
    """A fresh link; its address is shown once and kept nowhere."""

    url: str
    expires_at: Moment


class PairRequest(Asked):
    """A scanner presents the pairing token and says what it is called."""

    token: Secret
    name: DeviceName


class Paired(Wire):
    """The scanner's own token, given once; sent as `Authorization: Bearer …` from then on."""

    device_id: RowId
    token: Secret
    bridge_id: RowId
    conference_id: RowId


class DeviceView(Wire):
    """A paired scanner as the host and the control room see it."""

    id: RowId
    bridge_id: RowId
    name: str
    paired_at: Moment
    last_seen: Moment | None
    queue_length: int | None
    clock_skew_ms: int | None
    revoked: bool


class DeviceList(Wire):
    """The scanners of a bridge point."""

    devices: list[DeviceView]


class HealthReport(Wire):
    """`ok` only when the database and the media node answered just now."""

    status: Literal["ok", "down"]
    database: bool
    media: bool
    version: str
