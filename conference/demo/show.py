"""The demo as a person meets it: the conference in the database, addresses to open, the test picture, and arrivals."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from types import TracebackType

import structlog
from aiohttp import ClientError, web
from sqlalchemy import func, select

from conference.demo.client import Api, Declined
from conference.demo.player import play_in_child
from conference.demo.programme import SCRIPT, give_programme
from conference.demo.seed import Demo, ensure_demo
from conference.http import keys
from conference.invite import host_link, sign_in_link, sign_in_token
from schemas.errors import Refused
from schemas.rows import Bridge, Delegate, ProgrammeItem

log = structlog.get_logger("demo")


class Show:
    """Enter it to have the demo in the database and on stage; leave it to stop the arrivals."""

    def __init__(self, app: web.Application, *, speed: float, arrivals: bool) -> None:
        self._app, self._speed, self._arrivals = app, speed, arrivals
        self._task: asyncio.Task[None] | None = None
        self._demo: Demo | None = None

    async def __aenter__(self) -> Show:
        desk = self._app[keys.DESK]
        self._demo = await ensure_demo(self._app[keys.DATABASE], now=datetime.now(UTC), citizen_key=desk.citizen_key)
        if self._demo is not None:
            await desk.changed(self._demo.conference_id)
            await self._give_programme(self._demo)
            with suppress(Refused):  # without a media node, or while it starts anew, the figures still play
                await self._app[keys.STAGES].play_test(self._demo.conference_id, running=True)
            if self._arrivals:
                self._task = asyncio.create_task(self._play(self._demo))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def introduce(self, say: Callable[[str], None]) -> None:
        """Print what a person can open at once: each link is made now, and opens in any browser."""
        say(f"  Phòng điều hành / control room (một lần, 30 phút / once, 30 min):  {await sign_in_link(self._app)}")
        if self._demo is None:
            say(
                "  Cơ sở dữ liệu đã có hội nghị khác: không nạp bản trình diễn / other conferences here: no demo loaded"
            )
            return
        async with self._app[keys.DATABASE].read() as db:
            bridge = await db.scalar(
                select(Bridge.id)
                .where(Bridge.conference_id == self._demo.conference_id, Bridge.is_main.is_(False))
                .order_by(Bridge.position)
                .limit(1)
            )
            delegate = await db.scalar(
                select(Delegate).where(Delegate.bridge_id == bridge).order_by(Delegate.id).limit(1)
            )
        if bridge is None or delegate is None:
            return
        digits = self._app[keys.TICKETS].mint(delegate.id, delegate.ticket_generation)
        say(f"  Bàn điều khiển điểm cầu / a bridge console:  {await host_link(self._app, bridge)}")
        say(f"  Vé đại biểu / a delegate's ticket:           {self._app[keys.ADDRESSES].ticket(digits)}")
        say("  Dừng / stop: Ctrl-C")

    async def _give_programme(self, demo: Demo) -> None:
        """By the API as an organiser would, before anybody has a link: no page sees it half made."""
        async with self._app[keys.DATABASE].read() as db:
            session = ProgrammeItem.session_id == demo.session_id
            there = await db.scalar(select(func.count()).select_from(ProgrammeItem).where(session))
        if there == len(SCRIPT):
            return
        try:
            async with Api(self._app[keys.ADDRESSES].listening, ssl=False) as api:
                await api.post("/api/links/open", {"token": await sign_in_token(self._app)})
                await give_programme(api, demo.conference_id, demo.session_id)
                await api.call("DELETE", "/api/logins/current")
        except (Declined, ClientError, TimeoutError) as error:
            log.error("no programme", reason=str(error))

    async def _play(self, demo: Demo) -> None:
        try:
            # In a process of its own: what the demo's crowd costs must not be taken from the service that it shows.
            played = await play_in_child(
                self._app[keys.ADDRESSES].listening,
                await sign_in_token(self._app),
                conference_id=demo.conference_id,
                session_id=demo.session_id,
                speed=self._speed,
                verify_tls=False,  # to ourselves, by a certificate that may name another host
            )
        except RuntimeError as error:
            log.error("arrivals stopped", reason=str(error))
            return
        log.info("arrivals", expected=played.expected, before=played.present_before, **played.outcomes)
