"""A real mail server and a real gateway on this machine, which remember what they were given and fail when told to."""

from __future__ import annotations

import asyncio
import socket
import warnings
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any, cast

from aiohttp import web
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session


@dataclass
class Mailbox:
    """What the mail server was given. `answer` decides about a recipient, `after_data` about a message."""

    port: int = 0
    letters: list[tuple[str, EmailMessage]] = field(default_factory=list)
    answer: Callable[[str], str] = lambda _to: "250 OK"
    after_data: Callable[[str], str | None] = lambda _to: "250 OK"
    signed_in: list[str] = field(default_factory=list)
    came: asyncio.Event = field(default_factory=asyncio.Event)

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        said = self.answer(address)
        if said.startswith("2"):
            envelope.rcpt_tos.append(address)
        return said

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        (to,) = envelope.rcpt_tos
        content = envelope.content
        assert isinstance(content, bytes)
        self.letters.append((to, cast(EmailMessage, message_from_bytes(content, policy=policy.default))))
        self.came.set()
        said = self.after_data(to)
        if said is None:  # taken, and nobody hears of it
            assert server.transport is not None
            server.transport.abort()
            await asyncio.sleep(0)
            return "250 OK"
        if said == "hang":
            await asyncio.sleep(3600)
        return said

    @property
    def addresses(self) -> list[str]:
        return [to for to, _ in self.letters]


@asynccontextmanager
async def mail_server(*, password: str | None = None, port: int = 0) -> AsyncIterator[Mailbox]:
    """An SMTP server; with `password`, one that takes nothing before a sign-in."""
    mailbox = Mailbox()

    def authenticate(_server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: Any) -> AuthResult:
        mailbox.signed_in.append(data.login.decode())
        return AuthResult(success=data.password.decode() == password, handled=False)

    options: dict[str, Any] = {"hostname": "thu.example.vn", "enable_SMTPUTF8": False}
    if password is not None:
        options |= {"authenticator": authenticate, "auth_required": True, "auth_require_tls": False}
    loop = asyncio.get_running_loop()
    open_now: list[SMTP] = []

    def connection() -> SMTP:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # a sign-in without TLS: on purpose
            open_now.append(SMTP(mailbox, loop=loop, **options))
        return open_now[-1]

    server = await loop.create_server(connection, "127.0.0.1", port)
    mailbox.port = server.sockets[0].getsockname()[1]
    try:
        yield mailbox
    finally:
        server.close()
        for each in open_now:
            if each.transport is not None:
                each.transport.abort()
        await asyncio.sleep(0.05)  # the loop closes an aborted socket in its next turn


@dataclass
class Gateway:
    """What a gateway was posted: headers and bytes. `status` is what it answers; 0 closes without an answer."""

    url: str = ""
    status: Callable[[int], int] = lambda _turn: 202
    posts: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    body: bytes = b"ok"


@asynccontextmanager
async def gateway() -> AsyncIterator[Gateway]:
    """An HTTP gateway."""
    made = Gateway()

    async def take(request: web.Request) -> web.StreamResponse:
        made.posts.append((dict(request.headers), await request.read()))
        status = made.status(len(made.posts))
        if status == 0:
            assert request.transport is not None
            request.transport.abort()
        if status in {302, 307}:
            raise web.HTTPTemporaryRedirect(made.url + "/elsewhere")
        return web.Response(status=status or 200, body=made.body)

    app = web.Application()
    app.router.add_post("/{any:.*}", take)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    listening = socket.create_server(("127.0.0.1", 0))
    await web.SockSite(runner, listening).start()
    made.url = f"http://127.0.0.1:{listening.getsockname()[1]}/sms"
    try:
        yield made
    finally:
        await runner.cleanup()
