"""Accounts, their logins, and the second factor."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from schemas.wire.access import Password
from schemas.wire.base import Asked, Moment, RowId, Secret, Wire
from schemas.words import Role

AccountRole = Literal[Role.ORGANISER, Role.OPERATOR, Role.TECHNICIAN, Role.OBSERVER, Role.SUPERIOR]
NewName = Annotated[str, StringConstraints(min_length=2, max_length=100, pattern=r"^[A-Za-z0-9._@-]+$")]
"""What is typed at sign-in: no marks and no spaces, so that every keyboard has it."""

PersonName = Annotated[str, StringConstraints(max_length=200, pattern=r"^[^\u0000-\u001f\u202a-\u202e\u2066-\u2069]*$")]
Code = Annotated[str, StringConstraints(min_length=6, max_length=20, pattern=r"^[A-Za-z0-9-]+$")]


class AccountView(Wire):
    """An account. `conference_id` null: for every conference; `bridge_id`: for that point and those below it."""

    id: RowId
    username: str
    full_name: str
    role: Role
    conference_id: RowId | None
    bridge_id: RowId | None
    invited: bool
    """Nobody has chosen a password yet."""
    disabled: bool
    second_factor: bool
    last_seen: Moment | None
    created_at: Moment


class AccountList(Wire):
    """Accounts by name: an organiser's all, an operator's those whose password they may reset."""

    accounts: list[AccountView]


class NewAccount(Asked):
    """An account to be; its holder chooses the password."""

    username: NewName
    full_name: PersonName = ""
    role: AccountRole
    conference_id: RowId | None = None
    bridge_id: RowId | None = None


class AccountScope(Asked):
    """For which conference, or for which bridge point in it."""

    conference_id: RowId | None = None
    bridge_id: RowId | None = None


class AccountChange(Asked):
    """What to change; what is left out stays."""

    full_name: PersonName | None = None
    role: AccountRole | None = None
    scope: AccountScope | None = None
    disabled: bool | None = None


class Invitation(Wire):
    """A link by which somebody chooses a password, once. Its address is shown now and kept nowhere."""

    account: AccountView
    kind: Literal["invite", "reset"]
    url: str
    expires_at: Moment


class AccountLink(Asked):
    """The token of an invitation or a reset."""

    token: Secret


class LinkLook(Wire):
    """For whom an invitation or a reset is; looking does not spend it."""

    kind: Literal["invite", "reset"]
    username: str
    full_name: str
    shortest_password: int


class LinkAccept(Asked):
    """The chosen password."""

    token: Secret
    password: Password


class Accepted(Wire):
    """The password is set: sign in by this name."""

    username: str


class PasswordChange(Asked):
    """One's own password."""

    old: Password
    new: Password


class LoginView(Wire):
    """A signed-in browser. `address` is a network, not an address."""

    id: RowId
    browser: str
    address: str
    created_at: Moment
    last_seen: Moment | None
    expires_at: Moment
    current: bool


class LoginList(Wire):
    """The open logins of an account, newest first."""

    logins: list[LoginView]


class FactorState(Wire):
    """The second factor of one's own account."""

    enrolled: bool
    required: bool
    codes_left: int


class PasswordAsked(Asked):
    """One's own password, once more."""

    password: Password


class FactorOffer(Wire):
    """What an authenticator app needs: as a QR (an SVG path), as an address, and as letters to type."""

    secret: str
    uri: str
    qr: str


class FactorCode(Asked):
    """The six digits that the app shows."""

    code: Code


class FactorRemoval(Asked):
    """Taking the factor away needs the password and a code."""

    password: Password
    code: Code


class RecoveryCodes(Wire):
    """Shown once; each works once in place of the app."""

    codes: list[str]
