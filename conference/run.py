"""Serving: listen, say where, and end well."""

from __future__ import annotations

import asyncio
import errno
import gc
import logging
import signal
import socket
import ssl
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
from aiohttp import web

from conference.addresses import Addresses
from conference.app import build
from conference.http import keys
from conference.http.checkins import post_checkin
from conference.http.doorway import Doorway
from conference.http.lane import ScanLane
from conference.routes import ROUTES
from conference.settings import Settings
from conference.workers import leader, other_workers
from schemas.errors import Refused

SHUTDOWN_SECONDS = 4.0
BACKLOG = 4096  # connections that the kernel keeps while the service is busy: a whole city opens its doors at once
CHECKINS = next(route for route in ROUTES if route.handler is post_checkin)


async def serve(settings: Settings) -> None:
    """Run the service until it is told to stop."""
    async with running(settings) as app:
        await _greet(app)
        keep_collector_off_what_stays()
        await _until_stopped()


async def demo(settings: Settings, *, speed: float, arrivals: bool) -> None:
    """Run the service with the demo conference, whose delegates arrive by the public API."""
    from conference.demo.show import Show  # noqa: PLC0415 - only the demo pays for it

    async with running(settings) as app:
        await _greet(app)
        async with Show(app, speed=speed, arrivals=arrivals) as show:
            await show.introduce(_say)
            keep_collector_off_what_stays()
            await _until_stopped()


@asynccontextmanager
async def running(settings: Settings) -> AsyncIterator[web.Application]:
    """The service, listening; `app[keys.ADDRESSES].base` says where."""
    configure_log(settings.log_level)
    listening = _listen(settings.host, settings.port, shared=settings.workers > 1)
    tls = _tls(settings)
    own = _own_address(listening, tls is not None)
    addresses = Addresses(str(settings.public_url).rstrip("/") if settings.public_url is not None else own, own)
    try:
        async with build(settings, addresses) as app:
            runner = web.AppRunner(app, shutdown_timeout=SHUTDOWN_SECONDS)
            await runner.setup()
            try:
                async with _open_to_all(app, runner, listening, tls):
                    if leader() is None:
                        _say(f"Điểm Cầu: {addresses.base}/")
                    async with other_workers(
                        settings, listening.getsockname()[1], app[keys.MEDIA], app[keys.ROOM].wall
                    ):
                        yield app
            finally:
                await runner.cleanup()
    finally:
        listening.close()


@asynccontextmanager
async def _open_to_all(
    app: web.Application, runner: web.AppRunner, listening: socket.socket, tls: ssl.SSLContext | None
) -> AsyncIterator[None]:
    """Take connections, each through a `Doorway`; those that are open when the block ends are the runner's to close."""
    loop = asyncio.get_running_loop()
    # Who reads a line for every request shall read all of them: they are written on the application's way.
    lane = None if structlog.get_logger().is_enabled_for(logging.DEBUG) else ScanLane(app, CHECKINS)
    doors = await loop.create_server(
        lambda: Doorway(runner.server, lane, loop=loop), sock=listening, ssl=tls, backlog=BACKLOG
    )
    try:
        yield
    finally:
        doors.close()


def keep_collector_off_what_stays() -> None:
    """What is alive after the start lives for good: not walking it again gives the gate 15 % (design/checkin.md).

    Walking 50,000 young objects at a time stopped everything for 20-40 ms, 10,000 stop it for 5.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 50, 20)


def configure_log(level: str) -> None:
    """Structured lines on standard error; secrets and personal data never stand in them."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.LogfmtRenderer(sort_keys=False, key_order=["timestamp", "level", "event"]),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level.upper())),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)


async def _greet(app: web.Application) -> None:
    if leader() is not None:
        return
    first = await app[keys.LOGINS].ensure_first_account()
    if first is not None:
        name, password = first
        _say(f"  Tài khoản đầu tiên / first account (chỉ hiện một lần / shown once): {name}  {password}")


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - the terminal is where `make run` speaks


async def _until_stopped() -> None:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for signum in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(signum, stopped.set)
    await stopped.wait()
    _say("Đang dừng / stopping …")


def _listen(host: str, port: int, *, shared: bool) -> socket.socket:
    try:
        family, kind, proto, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except socket.gaierror as error:
        raise Refused("cannot_listen", host=host, port=port, reason=error.strerror or "?") from None
    made = socket.socket(family, kind, proto)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if shared:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    try:
        made.bind(address)
        made.listen(BACKLOG)
    except OSError as error:
        made.close()
        reason = {
            errno.EADDRINUSE: "cổng đang được dùng / the port is taken",
            errno.EACCES: "không có quyền / no permission",
            errno.EADDRNOTAVAIL: "máy này không có địa chỉ đó / no such address here",
        }.get(error.errno or 0, error.strerror or "?")
        raise Refused("cannot_listen", host=host, port=port, reason=reason) from None
    made.setblocking(False)
    return made


def _tls(settings: Settings) -> ssl.SSLContext | None:
    if settings.tls_cert is None or settings.tls_key is None:
        return None
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    try:
        context.load_cert_chain(settings.tls_cert, settings.tls_key)
    except (ssl.SSLError, OSError) as error:
        raise Refused("bad_certificate", path=str(settings.tls_cert), reason=str(error)) from None
    return context


def _own_address(listening: socket.socket, tls: bool) -> str:
    host, port = listening.getsockname()[:2]
    if host in {"0.0.0.0", "::"}:  # noqa: S104 - what we were told to listen on, not a default
        host = _outward_address()
    elif host in {"127.0.0.1", "::1"}:
        host = "localhost"  # browsers give camera and microphone to this name without HTTPS
    shown = f"[{host}]" if ":" in host else host
    return f"{'https' if tls else 'http'}://{shown}:{port}"


def _outward_address() -> str:
    """The address by which other machines of the network reach this one; no packet is sent to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # TEST-NET-1 (RFC 5737): only the route is looked up
        except OSError:
            return "localhost"
        return str(probe.getsockname()[0])
