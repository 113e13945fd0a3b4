"""The composition root: builds every resource, in the order in which they need each other, and passes them on.

Shutdown undoes the order: streams are closed, what was accepted is answered, and then resources end.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Hashable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from urllib.parse import urlsplit

import structlog
from aiohttp import WSCloseCode, web

from bridges.media.engine import Media, MediaEngine
from bridges.media.null import NullEngine
from bridges.registry import Registry
from checkin.gate import Gate, open_store
from checkin.hall_code import HallCodes
from checkin.limits import DoorLimits
from checkin.ticket import TicketKeys
from conference.access.contacts import Contacts
from conference.access.links import Links
from conference.access.logins import Logins
from conference.access.passwords import Passwords
from conference.access.throttle import Throttle
from conference.addresses import Addresses
from conference.database import open_database, sqlite_file
from conference.desk import Desk
from conference.http import keys
from conference.http.middleware import add_headers, guard
from conference.hub import Hub
from conference.jobs import by_the_clock
from conference.keyring import load_keyring
from conference.lines import Lines
from conference.migrations import migrate
from conference.papers.office import PrintOffice
from conference.points import load_points
from conference.routes import ROUTES
from conference.settings import Settings
from conference.stage import Stages
from conference.workers import leader

log = structlog.get_logger("app")

PAGES = Path(__file__).parent / "pages"


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
        engine = _engine(settings)
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
        _task(owned, hub.run())

        lines = Lines(engine, registry, now)
        await owned.enter_async_context(by_the_clock(database, lines, now))

        office = PrintOffice()
        owned.push_async_callback(office.close)

        logins = Logins(database, Passwords(), now)
        contacts = Contacts(database, now)
        owned.push_async_callback(_at_last, contacts.flush)
        _task(owned, contacts.run())
        desk = Desk(database, registry, gate, hub, citizen_key=keyring.citizen, now=now)
        _hear_other_workers(gate, logins, desk, owned)

        app = web.Application(
            middlewares=[
                guard(ROUTES, logins, contacts, urlsplit(str(settings.public_url or "")).netloc.lower() or None)
            ],
            handler_args={"max_line_size": 8190, "max_field_size": 8190, "keepalive_timeout": 75.0},
        )
        app[keys.DATABASE] = database
        app[keys.LOGINS] = logins
        app[keys.CONTACTS] = contacts
        app[keys.LINKS] = Links(database, logins, contacts, now)
        # A password is guessed by name; a whole city may sign in from one address, by links that nobody can guess.
        app[keys.NAME_THROTTLE] = Throttle(burst=10, per_minute=6, clock=time.monotonic)
        app[keys.ADDRESS_THROTTLE] = Throttle(burst=600, per_minute=600, clock=time.monotonic)
        app[keys.REGISTRY] = registry
        app[keys.GATE] = gate
        app[keys.TICKETS] = tickets
        app[keys.CITIZEN_KEY] = keyring.citizen
        app[keys.HALL_CODES] = HallCodes(blake2b(b"hall code", key=keyring.citizen, digest_size=32).digest())
        app[keys.DOOR_LIMITS] = DoorLimits(_notice_guessing)
        app[keys.ADDRESSES] = addresses
        app[keys.HUB] = hub
        app[keys.DESK] = desk
        app[keys.MEDIA] = engine
        app[keys.LINES] = lines
        app[keys.PRINT_OFFICE] = office
        app[keys.STAGES] = Stages(engine, database)
        app[keys.PAGES] = PAGES
        app[keys.SECURE] = settings.tls_cert is not None or str(settings.public_url or "").startswith("https:")
        app[keys.NOW] = now
        sockets: set[web.WebSocketResponse] = set()
        app[keys.SOCKETS] = sockets
        app.on_response_prepare.append(add_headers)
        app.on_shutdown.append(_close_streams)
        for route in ROUTES:
            app.router.add_route(route.method, route.path, route.handler)
        await node
        yield app


async def _at_last(work: Callable[[], Awaitable[None]]) -> None:
    try:
        await work()
    except Exception as error:  # a database that is gone must not keep the rest from being closed
        log.warning("not_written", reason=type(error).__name__)


def _notice_guessing(who: Hashable) -> None:
    # A ticket may be part of the key: it never reaches a log.
    kind, number = who if isinstance(who, tuple) else ("address", who)
    log.warning("guessing", kind=kind, who="" if kind == "ticket" else number)


def _engine(settings: Settings) -> MediaEngine:
    if (owner := leader()) is not None:
        from bridges.media.follower import Follower  # noqa: PLC0415 - loads the node's own libraries

        return Follower(*owner)
    if settings.media == "none":
        return NullEngine()
    from bridges.media.client import LocalNodes  # noqa: PLC0415 - an office without media does not load it

    return LocalNodes(
        Media(
            data=str(settings.data / "media"),
            port=settings.media_port,
            addresses=tuple(part.strip() for part in settings.media_addresses.split(",") if part.strip()),
            workers=settings.media_workers,
            capacity=settings.media_capacity,
            links=tuple(_link(server) for server in settings.media_links.split(",") if server.strip()),
        )
    )


def _link(server: str) -> str:
    """A Link header value for a STUN or TURN server (RFC 9725, section 4.6)."""
    return f'<{server.strip()}>; rel="ice-server"'


def _hear_other_workers(gate: Gate, logins: Logins, desk: Desk, owned: AsyncExitStack) -> None:
    logins.tell_with(gate.marks.tell_access)
    gate.marks.access_changed = logins.forget
    reloads = Background(owned)
    gate.subscribe_reload(lambda conference_id: reloads.start(desk.heard(conference_id)))


class Background:
    """Short pieces of work that nobody awaits; cancelled when the service ends, and their faults are told."""

    def __init__(self, owned: AsyncExitStack) -> None:
        self._running: set[asyncio.Task[None]] = set()
        owned.push_async_callback(self._stop)

    def start(self, work: Coroutine[None, None, None]) -> None:
        """Begin, and keep a hold on it until it is done."""
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _stop(self) -> None:
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)


def _task(owned: AsyncExitStack, work: Coroutine[None, None, None]) -> None:
    task = asyncio.create_task(work)

    async def stop() -> None:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

    owned.push_async_callback(stop)


async def _close_streams(app: web.Application) -> None:
    open_now: set[web.WebSocketResponse] = app[keys.SOCKETS]
    for socket in tuple(open_now):
        with suppress(ConnectionError, asyncio.TimeoutError):
            await socket.close(code=WSCloseCode.GOING_AWAY, message=b"restarting")
