"""The entries of what is done on the terminal: by whoever has the machine, so by nobody's account."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy.exc import SQLAlchemyError

from conference.audit.chain import DONE, Entry, details_of
from conference.audit.deed import Deed
from conference.audit.log import append_all
from conference.database import Database
from conference.keyring import Keyring
from schemas.errors import Refused
from schemas.words import AuditKind

WHO = "command line"


def commanded(keyring: Keyring, action: str, conference_id: int | None, **facts: object) -> Deed:
    """A command as a deed: its entry is written with its change, and where it changes nothing there is none."""

    def entry(deed: Deed) -> Entry:
        return _entry(action, deed.about, conference_id, facts | deed.facts)

    deed = Deed(keyring.audit, entry)
    deed.about = "" if conference_id is None else f"conference:{conference_id}"
    return deed


async def record(
    database: Database,
    keyring: Keyring,
    action: str,
    about: str,
    conference_id: int | None = None,
    **facts: object,
) -> None:
    """Note in the audit log what a command is about to read or do. No personal data.

    Raises `Refused("audit_unavailable")`.
    """
    try:
        await append_all(database, keyring.audit, [_entry(action, about, conference_id, dict(facts))])
    except SQLAlchemyError:
        raise Refused("audit_unavailable") from None


def _entry(action: str, about: str, conference_id: int | None, facts: dict[str, object]) -> Entry:
    return Entry(
        at=datetime.now(UTC),
        kind=AuditKind.SERVICE,
        action=action,
        outcome=DONE,
        object=about,
        conference_id=conference_id,
        account_id=None,
        login_id=None,
        device_id=None,
        role="",
        who=WHO,
        address="",
        details=details_of(facts),
    )
