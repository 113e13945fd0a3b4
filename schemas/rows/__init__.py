"""Every table. Importing this package fills the one metadata that migrations compare with."""

from schemas.base import Base
from schemas.rows.access import Account, Device, Link, LinkKind, Login, RecoveryCode
from schemas.rows.audit import AuditEntry, AuditHead
from schemas.rows.counting import (
    Absence,
    Attendance,
    Certification,
    Correction,
    HallPhone,
    Scan,
    StreamPresence,
    Tally,
    WalkIn,
)
from schemas.rows.event import Bridge, Conference, Session, Unit
from schemas.rows.invitations import Invitation, Mailing
from schemas.rows.people import Delegate, Summons
from schemas.rows.privacy import Breach, Erasure, PrivacyNotice, PrivacyRequest
from schemas.rows.programme import (
    Audience,
    Document,
    ItemAudience,
    ItemSpeaker,
    Material,
    MaterialAudience,
    ProgrammeItem,
    Speaker,
)
from schemas.rows.readiness import DeadlineReached, HallScreen, LineCheck, SignUp, SignUpLink, SignUpRules
from schemas.rows.reports import Report, Review
from schemas.rows.room import HelpRequest, Incident, Message, MessageTo, QualitySample
from schemas.rows.roster import ColumnMapping, ImportRun
from schemas.rows.stage import StageCall, StageCommand, StageHand, StageMute, StageScene

__all__ = [
    "Absence",
    "Account",
    "Attendance",
    "Audience",
    "AuditEntry",
    "AuditHead",
    "Base",
    "Breach",
    "Bridge",
    "Certification",
    "ColumnMapping",
    "Conference",
    "Correction",
    "DeadlineReached",
    "Delegate",
    "Device",
    "Document",
    "Erasure",
    "HallPhone",
    "HallScreen",
    "HelpRequest",
    "ImportRun",
    "Incident",
    "Invitation",
    "ItemAudience",
    "ItemSpeaker",
    "LineCheck",
    "Link",
    "LinkKind",
    "Login",
    "Mailing",
    "Material",
    "MaterialAudience",
    "Message",
    "MessageTo",
    "PrivacyNotice",
    "PrivacyRequest",
    "ProgrammeItem",
    "QualitySample",
    "RecoveryCode",
    "Report",
    "Review",
    "Scan",
    "Session",
    "SignUp",
    "SignUpLink",
    "SignUpRules",
    "Speaker",
    "StageCall",
    "StageCommand",
    "StageHand",
    "StageMute",
    "StageScene",
    "StreamPresence",
    "Summons",
    "Tally",
    "Unit",
    "WalkIn",
]
