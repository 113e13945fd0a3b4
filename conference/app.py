"""The composition root: builds every resource, in the order in which they need each other, and passes them on.

Shutdown undoes the order: streams are closed, what was accepted is answered, and then resources end.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Hashable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from urllib.parse import urlsplit

import structlog
from aiohttp import WSCloseCode, web

from bridges.registry import Registry
from checkin.gate import Gate, open_store
from checkin.hall_code import HallCodes
from checkin.limits import DoorLimits
from checkin.offline import OfflineSets, SetSigner
from checkin.phones import HallPhones
from checkin.ticket import TicketKeys
from conference import intake
from conference.access.accounts import Accounts
from conference.access.contacts import Contacts
from conference.access.factor import Factors
from conference.access.links import Links
from conference.access.logins import Logins
from conference.access.passwords import Passwords
from conference.access.rights import ACCOUNT_ROLES
from conference.access.throttle import Throttle
from conference.addresses import Addresses
from conference.audit.log import AuditLog
from conference.background import Background, at_last, keep_running, now_and_then
from conference.check_stages import CheckStages
from conference.database import open_database, sqlite_file
from conference.deadlines import Deadlines
from conference.desk import Desk
from conference.engine import media_engine
from conference.hall_screens import HallScreens
from conference.http import keys
from conference.http.address import PROXIES, Proxies
from conference.http.audited import Auditor
from conference.http.middleware import add_headers, guard
from conference.http.sockets import StreamGuard
from conference.hub import Hub
from conference.intake import Intake
from conference.invitations.compose import Composer
from conference.invitations.dispatch import Dispatcher
from conference.invitations.outbox import Outbox
from conference.invitations.setup import lines_of
from conference.jobs import by_the_clock
from conference.keyring import load_keyring
from conference.line_checks import LineChecks
from conference.line_guard import LineGuard
from conference.lines import Lines
from conference.migrations import migrate
from conference.news import Newsroom
from conference.papers import office as papers
from conference.papers.office import PrintOffice
from conference.points import load_points
from conference.presence import StreamWatch
from conference.privacy.retention import Retention
from conference.privacy.wiring import hear_of_deletions
from conference.programme.known import Programmes
from conference.programme.materials import Materials
from conference.room.desk import Room
from conference.room.wiring import open_room
from conference.routes import ROUTES
from conference.settings import Settings
from conference.shelf import Shelf, work_of
from conference.sign_ups import SignUps
from conference.stage import Stages
from conference.stage_desk import StageDesk
from conference.stage_feed import StageFeed
from conference.workers import leader
from conference.works import Works
from schemas.words import Role

log = structlog.get_logger("app")

_FACTOR_REQUIRED = {
    "optional": frozenset[Role](),
    "organisers": frozenset({Role.ORGANISER}),
    "everyone": frozenset(ACCOUNT_ROLES),
}
PAGES = Path(__file__).parent / "pages"
PICTURES_S = 20.0
"""How often running pictures are looked at whose login may have run out."""


def now() -> datetime:
    """The time, in UTC: the one clock of the service."""
    return datetime.now(UTC)


@asynccontextmanager
async def build(  # noqa: PLR0915 - the composition root is one list, in a visible order
    settings: Settings, addresses: Addresses
) -> AsyncIterator[web.Application]:
    """The application with all that it needs, started; everything is closed when the block ends."""
    async with AsyncExitStack() as owned:
        settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)  # personal data lies in it
        keyring = load_keyring(settings.data)
        database = open_database(settings.data, settings.database_url)
        owned.push_async_callback(database.close)
        # The node's process starts while tables and rosters are read: half a second less until the first page.
        engine = media_engine(settings)
        owned.push_async_callback(engine.close)
        node = asyncio.create_task(engine.start())
        owned.callback(node.cancel)
        await migrate(database)

        registry = Registry()
        await load_points(database, registry)
        tickets = TicketKeys(keyring.tickets, keyring.current_ticket)
        gate = Gate(open_store(settings.database_url or str(sqlite_file(settings.data))), tickets)
        owned.push_async_callback(gate.close)
        await gate.start()

        hub = Hub(lambda session_id: gate.registry.session_in_memory(session_id).tally, registry, now)
        gate.subscribe(hub.mark)
        keep_running(owned, hub.run())

        lines = Lines(engine, registry, now)
        streams = StreamWatch(engine, database, now)
        room = await open_room(
            owned, database=database, gate=gate, registry=registry, hub=hub, lines=lines, engine=engine, now=now
        )
        programmes = Programmes(database, time.monotonic)
        composer = Composer(database, registry, programmes, tickets=tickets, addresses=addresses, now=now)
        dispatcher = Dispatcher(Outbox(database, now), composer, lines_of(settings, now), now)
        owned.push_async_callback(dispatcher.close)
        retention = Retention(database, keyring.audit, now)
        office = PrintOffice(Works(Shelf(work_of(settings.data) / "papers", now, keep=papers.KEEP)))
        owned.push_async_callback(office.close)

        passwords, factors = Passwords(), Factors(database, keyring.factors, now)
        factor_required = _FACTOR_REQUIRED[settings.second_factor]
        logins = Logins(database, passwords, factors, now, factor_required)
        owned.push_async_callback(at_last, logins.write_seen)
        keep_running(owned, logins.keep_up())
        contacts = Contacts(database, now)
        owned.push_async_callback(at_last, contacts.flush)
        keep_running(owned, contacts.run())
        desk = Desk(database, registry, gate, hub, citizen_key=keyring.citizen, now=now)
        keep_running(owned, desk.watch())
        taken_in = Intake(Works(Shelf(work_of(settings.data) / "rosters", now, keep=intake.KEEP)), desk)
        owned.push_async_callback(taken_in.close)
        hear_of_deletions(retention, desk, (taken_in.shelf, office.shelf), Background(owned).start)
        news = Newsroom(gate, hub)
        checks = CheckStages(engine)
        deadlines = Deadlines(database, gate, news, now)
        jobs = by_the_clock(
            database, lines, streams, deadlines, retention,
            now=now, checks=checks, history=room.history, dispatcher=dispatcher,
        )  # fmt: skip
        desk.subscribe(await owned.enter_async_context(jobs))
        _hear_other_workers(gate, logins, desk, room, owned)
        audit = AuditLog(database, keyring.audit, settings.data, now)
        keep_running(owned, audit.keep_anchors())
        keep_running(owned, audit.run())
        auditor = Auditor(audit, registry, gate, time.monotonic, now)
        public_host = urlsplit(str(settings.public_url or "")).netloc.lower() or None
        app = web.Application(middlewares=[guard(ROUTES, logins, contacts, auditor, public_host)])
        app[keys.DATABASE] = database
        app[keys.LOGINS] = logins
        app[keys.CONTACTS] = contacts
        app[keys.SIGN_UPS] = SignUps(database, desk, news, now)
        app[keys.SIGN_UP_THROTTLE] = Throttle(burst=40, per_minute=20, clock=time.monotonic)
        app[keys.LINE_CHECKS] = LineChecks(database, news, now)
        app[keys.HALL_SCREENS] = HallScreens(database, news)
        app[keys.DEADLINES] = deadlines
        links = app[keys.LINKS] = Links(database, logins, contacts, now)
        app[keys.ACCOUNTS] = Accounts(database, links, logins, passwords, now)
        app[keys.FACTORS] = factors
        app[keys.FACTOR_REQUIRED] = factor_required
        # A password is guessed by name; a whole city may sign in from one address, by links that nobody can guess.
        app[keys.NAME_THROTTLE] = Throttle(burst=10, per_minute=6, clock=time.monotonic)
        app[keys.ADDRESS_THROTTLE] = Throttle(burst=600, per_minute=600, clock=time.monotonic)
        app[keys.REGISTRY] = registry
        app[keys.GATE] = gate
        app[keys.TICKETS] = tickets
        app[keys.CITIZEN_KEY] = keyring.citizen
        app[keys.HALL_CODES] = HallCodes(blake2b(b"hall code", key=keyring.citizen, digest_size=32).digest())
        app[keys.OFFLINE_SETS] = OfflineSets(tickets, SetSigner(keyring.citizen))
        app[keys.DOOR_LIMITS] = DoorLimits(_notice_guessing)
        app[keys.ADDRESSES] = addresses
        app[keys.HUB] = hub
        app[keys.DESK] = desk
        app[keys.NEWS] = news
        app[keys.INTAKE] = taken_in
        app[keys.RETENTION] = retention
        app[keys.MEDIA] = engine
        app[keys.LINES] = lines
        app[keys.STREAMS] = streams
        app[keys.HALL_PHONES] = HallPhones(gate.store)
        app[keys.ROOM] = room
        # Nobody types faster; a page that runs wild does not flood a thousand halls.
        app[keys.TALK_THROTTLE] = Throttle(burst=10, per_minute=30, clock=time.monotonic)
        app[keys.PRINT_OFFICE] = office
        app[keys.PROGRAMMES] = programmes
        app[keys.COMPOSER], app[keys.DISPATCHER] = composer, dispatcher
        app[keys.MATERIALS] = Materials(database, settings.data / "materials", settings.material_megabytes * 2**20)
        app[keys.CHECK_STAGES] = checks
        stages = app[keys.STAGES] = Stages(engine, database, now)
        feed = app[keys.STAGE_FEED] = StageFeed(stages, now)
        keep_running(owned, feed.run())
        stage_desk = app[keys.STAGE_DESK] = StageDesk(stages, database, now, feed.mark)
        owned.callback(engine.subscribe(stage_desk.heard))
        app[keys.PAGES] = PAGES
        app[PROXIES] = Proxies(settings.trusted_proxies)
        app[keys.METRICS_TOKEN] = settings.metrics_token or ""
        app[keys.AUDIT] = audit
        app[keys.AUDIT_KEY] = keyring.audit
        app[keys.DATA] = settings.data
        app[keys.SECURE] = settings.tls_cert is not None or str(settings.public_url or "").startswith("https:")
        app[keys.NOW] = now
        sockets: set[web.WebSocketResponse] = set()
        app[keys.SOCKETS] = sockets
        app.on_response_prepare.append(add_headers)
        pictures = app[keys.LINE_GUARD] = LineGuard(engine, logins)
        _cut_streams(app, logins, pictures, owned)
        app.on_shutdown.append(_close_streams)
        for route in ROUTES:
            app.router.add_route(route.method, route.path, route.handler)
        await node
        if leader() is None:  # the owner of the nodes acts by the rules, once for all workers
            await stage_desk.restore()
            keep_running(owned, stage_desk.run())
        yield app


def _notice_guessing(who: Hashable) -> None:
    # A ticket may be part of the key: it never reaches a log.
    kind, number = who if isinstance(who, tuple) else ("address", who)
    log.warning("guessing", kind=kind, who="" if kind == "ticket" else number)


def _hear_other_workers(gate: Gate, logins: Logins, desk: Desk, room: Room, owned: AsyncExitStack) -> None:
    logins.tell_with(gate.marks.tell_access)
    gate.marks.access_changed = logins.forget
    reloads = Background(owned)
    gate.subscribe_reload(lambda conference_id: reloads.start(desk.heard(conference_id)))
    gate.marks.room_changed = lambda *row: reloads.start(room.heard(*row))


def _cut_streams(app: web.Application, logins: Logins, pictures: LineGuard, owned: AsyncExitStack) -> None:
    """A right that was taken away here, or at another worker, also ends what is open."""
    streams, asking = StreamGuard(logins), Background(owned)
    app.on_response_prepare.append(streams.watch)

    def ask_anew() -> None:
        asking.start(streams.ask_anew())
        asking.start(pictures.ask_anew())

    logins.rights_changed = ask_anew
    keep_running(owned, now_and_then(pictures.sweep, PICTURES_S))


async def _close_streams(app: web.Application) -> None:
    open_now: set[web.WebSocketResponse] = app[keys.SOCKETS]
    for socket in tuple(open_now):
        with suppress(ConnectionError, asyncio.TimeoutError):
            await socket.close(code=WSCloseCode.GOING_AWAY, message=b"restarting")
