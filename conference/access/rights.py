"""Who may do what: one table, right by role (docs/design/access.md has the reasons, docs/organiser.md the words).

Pure. What a caller may see of it is bounded again by their scope: a conference, and in it a bridge point with what lies
below it.
"""

from __future__ import annotations

from enum import Enum

from schemas.words import Role

ACCOUNT_ROLES = (Role.ORGANISER, Role.OPERATOR, Role.TECHNICIAN, Role.OBSERVER, Role.SUPERIOR)
"""The roles that an account may have; hosts sign in by their point's link, scanners by pairing."""


class Right(Enum):
    """What a route asks for. Every route names exactly one."""

    ANYONE = "anyone"  # no login: pages, sign-in, whoever holds a ticket or a link
    OWN = "own"  # one's own login and account, and nothing of the conference
    ACCOUNT = "account"  # one's own password, logins, second factor; hosts and scanners have none
    SIGNED_IN = "signed_in"  # the frame: titles, times, points, the three numbers
    FIGURES = "figures"  # live figures and evidence, point by point; no names of delegates
    REPORTS = "reports"  # press line, kept reports, the proposals with their reasons
    WATCH = "watch"  # the picture of the stage
    DOOR = "door"  # count people
    HOST = "host"  # all that is done at a point: names, absences, certifying, pairing
    ROOM = "room"  # run the room: stage, messages, help
    SIGN_IN_HELP = "sign_in_help"  # hand out a host's link, reset a lesser account's password
    DEVICES = "devices"  # the scanners of a point
    EQUIPMENT = "equipment"  # lines, test source, the encoder's key, figures of the media node
    ORGANISER = "organiser"  # the conference itself: roster, programme, papers, final reports, decisions
    ACCOUNTS = "accounts"  # who may sign in, and as what
    AUDIT = "audit"  # read the audit log
    PRIVACY = "privacy"  # notice, retention, one person's data: export and deletion

    @property
    def roles(self) -> frozenset[Role]:
        """The roles that hold this right; empty means that no login is asked for."""
        return HOLDERS[self]


_ORGANISER = frozenset({Role.ORGANISER})
_ROOM = _ORGANISER | {Role.OPERATOR}
_POINT = _ROOM | {Role.HOST}
_READERS = frozenset({Role.OBSERVER, Role.SUPERIOR})
_PEOPLE = _POINT | {Role.TECHNICIAN} | _READERS

HOLDERS: dict[Right, frozenset[Role]] = {
    Right.ANYONE: frozenset(),
    Right.OWN: _PEOPLE | {Role.DEVICE},
    Right.ACCOUNT: frozenset(ACCOUNT_ROLES),
    Right.SIGNED_IN: _PEOPLE | {Role.DEVICE},
    Right.FIGURES: _PEOPLE,
    Right.REPORTS: _ROOM | _READERS,
    Right.WATCH: _PEOPLE,
    Right.DOOR: _POINT | {Role.DEVICE},
    Right.HOST: _POINT,
    Right.ROOM: _ROOM,
    Right.SIGN_IN_HELP: _ROOM,
    Right.DEVICES: _POINT | {Role.TECHNICIAN},
    Right.EQUIPMENT: _ROOM | {Role.TECHNICIAN},
    Right.ORGANISER: _ORGANISER,
    Right.ACCOUNTS: _ORGANISER,
    Right.AUDIT: _ORGANISER,
    Right.PRIVACY: _ORGANISER,
}

OWN = frozenset({Right.OWN, Right.ACCOUNT})
"""What is open to whoever must still enrol a second factor, and to accounts for a part of the conference."""

_RANK = {Role.ORGANISER: 2, Role.OPERATOR: 1}


def rights_of(role: Role, *, must_enrol: bool = False) -> list[Right]:
    """What a role may do; only what concerns oneself until a required second factor is there."""
    held = [right for right in Right if not right.roles or role in right.roles]
    return [right for right in held if not right.roles or right in OWN] if must_enrol else held


def knows_contacts(role: Role) -> bool:
    """Whether this role is told whom to call at a point: those who run the room, and the point itself."""
    return role in _POINT


def knows_chairs(role: Role) -> bool:
    """Whether this role is told who presides at a point: the report says it too."""
    return role in _POINT | _READERS


def may_help(helper: Role, helped: Role) -> bool:
    """Whether `helper` may reset the password of an account of role `helped`.

    An operator may not: resetting an organiser's password, or another operator's, would be to become them.
    """
    return helper is Role.ORGANISER or _RANK.get(helper, 0) > _RANK.get(helped, 0)
