"""Every table. Importing this package fills the one metadata that migrations compare with."""

from schemas.base import Base
from schemas.rows.access import Account, Device, Link, LinkKind, Login
from schemas.rows.counting import Absence, Attendance, Certification, Correction, Scan, Tally, WalkIn
from schemas.rows.event import Bridge, Conference, Session, Unit
from schemas.rows.people import Delegate, Summons
from schemas.rows.reports import Report, Review
from schemas.rows.roster import ColumnMapping, ImportRun
from schemas.rows.stage import StageCall

__all__ = [
    "Absence",
    "Account",
    "Attendance",
    "Base",
    "Bridge",
    "Certification",
    "ColumnMapping",
    "Conference",
    "Correction",
    "Delegate",
    "Device",
    "ImportRun",
    "Link",
    "LinkKind",
    "Login",
    "Report",
    "Review",
    "Scan",
    "Session",
    "StageCall",
    "Summons",
    "Tally",
    "Unit",
    "WalkIn",
]
