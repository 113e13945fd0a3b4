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
from checkin.ticket import TicketKeys
from conference.access.contacts import Contacts
from conference.access.links import Links
from conference.access.logins import Logins
from conference.access.throttle import Throttle
from conference.addresses import Addresses
from conference.database import Database
from conference.desk import Desk
from conference.hub import Hub
from conference.lines import Lines
from conference.papers.office import PrintOffice
from conference.stage import Stages

DATABASE = web.AppKey("database", Database)
LOGINS = web.AppKey("logins", Logins)
CONTACTS = web.AppKey("contacts", Contacts)
LINKS = web.AppKey("links", Links)
NAME_THROTTLE = web.AppKey("name_throttle", Throttle)
ADDRESS_THROTTLE = web.AppKey("address_throttle", Throttle)
REGISTRY = web.AppKey("registry", Registry)
GATE = web.AppKey("gate", Gate)
TICKETS = web.AppKey("tickets", TicketKeys)
ADDRESSES = web.AppKey("addresses", Addresses)
DESK = web.AppKey("desk", Desk)
HUB = web.AppKey("hub", Hub)
MEDIA: web.AppKey[MediaEngine] = web.AppKey("media")
LINES = web.AppKey("lines", Lines)
PRINT_OFFICE = web.AppKey("print_office", PrintOffice)
STAGES = web.AppKey("stages", Stages)
PAGES = web.AppKey("pages", Path)
SOCKETS: web.AppKey[set[web.WebSocketResponse]] = web.AppKey("sockets")
"""Open live streams, closed at shutdown."""

SECURE = web.AppKey("secure", bool)
NOW: web.AppKey[Callable[[], datetime]] = web.AppKey("now")
CITIZEN_KEY = web.AppKey("citizen_key", bytes)
HALL_CODES = web.AppKey("hall_codes", HallCodes)
DOOR_LIMITS = web.AppKey("door_limits", DoorLimits)
