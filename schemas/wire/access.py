"""Signing in, links and devices."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from schemas.wire.base import Asked, Moment, RowId, Secret, Wire
from schemas.words import Role

Username = Annotated[str, StringConstraints(min_length=1, max_length=100)]
Password = Annotated[str, StringConstraints(min_length=1, max_length=200)]
DeviceName = Annotated[str, StringConstraints(min_length=1, max_length=100)]
RightName = Literal[
    "anyone", "own", "account", "signed_in", "figures", "reports", "watch", "door", "host", "room", "sign_in_help",
    "devices", "equipment", "organiser", "accounts", "audit", "privacy",
]  # fmt: skip
"""The rights, as the table in docs/design/access.md has them."""


class LoginRequest(Asked):
    """Name and password of an account."""

    username: Username
    password: Password
    code: Annotated[str, StringConstraints(max_length=20)] | None = None
    """Of the second factor, when 401 `code_needed` asked for it; or a recovery code."""


class OpenLink(Asked):
    """The token of a link, taken from the address's fragment by the page (a fragment is never sent or logged)."""

    token: Secret


class Me(Wire):
    """Who is signed in, and for what. `bridge_id` bounds a host or a device to that point and those below it.

    `offline_key` verifies the sets from which scanners decide without a network (a P-256 point in base64).
    """

    role: Role
    name: str
    conference_id: RowId | None
    bridge_id: RowId | None
    expires_at: Moment | None
    must_enrol: bool
    """A second factor is required and must be set up first, on one's own account's page."""
    rights: list[RightName]
    """What the role may do now, in the order of the table; a page offers nothing else. Scope bounds it further."""
    offline_key: str


class LinkMade(Wire):
    """A fresh link; its address is shown once and kept nowhere."""

    url: str
    expires_at: Moment


class PairRequest(Asked):
    """A scanner presents the pairing token and says what it is called."""

    token: Secret
    name: DeviceName


class Paired(Wire):
    """The scanner's own token, given once; sent as `Authorization: Bearer …` from then on.

    It takes no offline set that was not signed for `offline_key`.
    """

    device_id: RowId
    token: Secret
    bridge_id: RowId
    conference_id: RowId
    offline_key: str


class Contact(Asked):
    """A scanner says that it is there, with its clock as it sends; its queue stands in the header `X-Diemcau-Queue`."""

    device_now: Moment


class Contacted(Wire):
    """`now` is the service's clock, `clock_skew_ms` how far the device's is behind it."""

    now: Moment
    clock_skew_ms: int


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
