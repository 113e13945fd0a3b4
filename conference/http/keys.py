"""What handlers are given, by typed keys: each resource by its own name, never "the app"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from aiohttp import web

from bridges.media.engine import MediaEngine
from bridges.registry import Registry
from checkin.gate import Gate
from checkin.hall_code import HallCodes
from checkin.limits import DoorLimits
from checkin.offline import OfflineSets
from checkin.phones import HallPhones
from checkin.ticket import TicketKeys
from conference.access.accounts import Accounts
from conference.access.contacts import Contacts
from conference.access.factor import Factors
from conference.access.links import Links
from conference.access.logins import Logins
from conference.access.throttle import Throttle
from conference.addresses import Addresses
from conference.audit.log import AuditLog
from conference.check_stages import CheckStages
from conference.database import Database
from conference.deadlines import Deadlines
from conference.desk import Desk
from conference.hall_screens import HallScreens
from conference.hub import Hub
from conference.intake import Intake
from conference.invitations.compose import Composer
from conference.invitations.dispatch import Dispatcher
from conference.line_checks import LineChecks
from conference.line_guard import LineGuard
from conference.lines import Lines
from conference.news import Newsroom
from conference.papers.office import PrintOffice
from conference.presence import StreamWatch
from conference.privacy.retention import Retention
from conference.programme.known import Programmes
from conference.programme.materials import Materials
from conference.room.desk import Room
from conference.sign_ups import SignUps
from conference.stage import Stages
from conference.stage_desk import StageDesk
from conference.stage_feed import StageFeed
from schemas.words import Role

DATABASE = web.AppKey("database", Database)
LOGINS = web.AppKey("logins", Logins)
CONTACTS = web.AppKey("contacts", Contacts)
SIGN_UPS = web.AppKey("sign_ups", SignUps)
SIGN_UP_THROTTLE = web.AppKey("sign_up_throttle", Throttle)
LINE_CHECKS = web.AppKey("line_checks", LineChecks)
HALL_SCREENS = web.AppKey("hall_screens", HallScreens)
DEADLINES = web.AppKey("deadlines", Deadlines)
LINE_GUARD = web.AppKey("line_guard", LineGuard)
LINKS = web.AppKey("links", Links)
NAME_THROTTLE = web.AppKey("name_throttle", Throttle)
ADDRESS_THROTTLE = web.AppKey("address_throttle", Throttle)
REGISTRY = web.AppKey("registry", Registry)
GATE = web.AppKey("gate", Gate)
TICKETS = web.AppKey("tickets", TicketKeys)
ADDRESSES = web.AppKey("addresses", Addresses)
DESK = web.AppKey("desk", Desk)
INTAKE = web.AppKey("intake", Intake)
RETENTION = web.AppKey("retention", Retention)
HUB = web.AppKey("hub", Hub)
NEWS = web.AppKey("news", Newsroom)
MEDIA: web.AppKey[MediaEngine] = web.AppKey("media")
LINES = web.AppKey("lines", Lines)
ROOM = web.AppKey("room", Room)
TALK_THROTTLE = web.AppKey("talk_throttle", Throttle)
PRINT_OFFICE = web.AppKey("print_office", PrintOffice)
CHECK_STAGES = web.AppKey("check_stages", CheckStages)
STAGES = web.AppKey("stages", Stages)
STAGE_DESK = web.AppKey("stage_desk", StageDesk)
STAGE_FEED = web.AppKey("stage_feed", StageFeed)
PROGRAMMES = web.AppKey("programmes", Programmes)
COMPOSER = web.AppKey("composer", Composer)
DISPATCHER = web.AppKey("dispatcher", Dispatcher)
MATERIALS = web.AppKey("materials", Materials)
PAGES = web.AppKey("pages", Path)
SOCKETS: web.AppKey[set[web.WebSocketResponse]] = web.AppKey("sockets")
"""Open live streams, closed at shutdown."""

ACCOUNTS = web.AppKey("accounts", Accounts)
FACTORS = web.AppKey("factors", Factors)
FACTOR_REQUIRED: web.AppKey[frozenset[Role]] = web.AppKey("factor_required")
"""The roles that must have a second factor."""

AUDIT = web.AppKey("audit", AuditLog)
AUDIT_KEY = web.AppKey("audit_key", bytes)
DATA = web.AppKey("data", Path)
"""The data folder."""

METRICS_TOKEN = web.AppKey("metrics_token", str)
"""Who scrapes /metrics brings it; "" when there is none."""

SECURE = web.AppKey("secure", bool)
NOW: web.AppKey[Callable[[], datetime]] = web.AppKey("now")
CITIZEN_KEY = web.AppKey("citizen_key", bytes)
HALL_CODES = web.AppKey("hall_codes", HallCodes)
DOOR_LIMITS = web.AppKey("door_limits", DoorLimits)
OFFLINE_SETS = web.AppKey("offline_sets", OfflineSets)
HALL_PHONES = web.AppKey("hall_phones", HallPhones)
STREAMS = web.AppKey("streams", StreamWatch)
