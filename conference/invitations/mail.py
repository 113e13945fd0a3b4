"""E-mail by SMTP (aiosmtplib). Everything up to DATA may be tried again; from DATA on, silence means `uncertain`."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parseaddr
from typing import Literal

import aiosmtplib

from conference.invitations.letters import Letter, message_of
from conference.invitations.line import LineDown
from conference.invitations.rules import DELIVERY_SECONDS, SENT, Verdict
from schemas.words import Channel, InvitationState

STEP_SECONDS = 15.0
LOST = (aiosmtplib.SMTPServerDisconnected, aiosmtplib.SMTPTimeoutError, OSError, TimeoutError)


@dataclass(frozen=True, slots=True)
class MailSettings:
    """Where mail goes out. The password never shows itself."""

    host: str
    port: int
    security: Literal["starttls", "tls", "none"]
    sender: str
    user: str = ""
    password: str = field(default="", repr=False)
    per_minute: int = 60


class MailLine:
    """One connection for the letters of a moment; certificates are checked, and STARTTLS never falls back to plain."""

    channel = Channel.EMAIL

    def __init__(self, settings: MailSettings, now: Callable[[], datetime]) -> None:
        self._settings, self._now = settings, now
        self.per_minute = settings.per_minute
        self.shown = f"{settings.sender} · {settings.host}:{settings.port}"

    @asynccontextmanager
    async def open(self) -> AsyncIterator[_Connection]:
        """Connect and sign in. Raises `LineDown`."""
        wanted = self._settings
        client = aiosmtplib.SMTP(
            hostname=wanted.host,
            port=wanted.port,
            use_tls=wanted.security == "tls",
            start_tls=wanted.security == "starttls",
            timeout=STEP_SECONDS,
        )
        try:
            await client.connect()
            if wanted.user:
                await client.login(wanted.user, wanted.password)
        except aiosmtplib.SMTPAuthenticationError as error:
            client.close()
            raise LineDown("mail_sign_in", f"{error.code}") from None
        except (aiosmtplib.SMTPException, OSError, ValueError) as error:
            client.close()
            raise LineDown("mail_down", type(error).__name__) from None
        try:
            yield _Connection(client, wanted, self._now)
        finally:
            with suppress(aiosmtplib.SMTPException, OSError, asyncio.TimeoutError):
                await client.quit(timeout=3)
            client.close()


class _Connection:
    def __init__(self, client: aiosmtplib.SMTP, settings: MailSettings, now: Callable[[], datetime]) -> None:
        self._client, self._settings, self._now = client, settings, now
        self._address = parseaddr(settings.sender)[1]

    async def send(self, letter: Letter) -> Verdict:
        """MAIL, RCPT, DATA. What the server declined for good failed; what it put off is tried again."""
        try:
            message = message_of(letter, self._settings.sender, self._address.rpartition("@")[2], self._now())
        except ValueError:
            return Verdict(InvitationState.FAILED, "bad_address")
        handed_over = False
        try:
            async with asyncio.timeout(DELIVERY_SECONDS):
                await self._client.mail(self._address)
                await self._client.rcpt(letter.to)
                handed_over = True
                await self._client.data(message.as_bytes())
        except aiosmtplib.SMTPSenderRefused as error:
            raise LineDown("mail_sender", str(error.code)) from None
        except aiosmtplib.SMTPRecipientRefused as error:
            return await self._declined(error.code, "address_refused")
        except aiosmtplib.SMTPDataError as error:
            return await self._declined(error.code, "message_refused")
        except LOST as error:
            if handed_over:
                self._client.close()
                return Verdict(InvitationState.UNCERTAIN, "no_answer", type(error).__name__)
            raise LineDown("mail_down", type(error).__name__) from None
        except aiosmtplib.SMTPResponseException as error:
            return await self._declined(error.code, "message_refused")
        return SENT

    async def _declined(self, code: int, reason: str) -> Verdict:
        """4xx is put off, 5xx is for good (RFC 5321, 4.2.1). Its words may repeat the address: not kept."""
        with suppress(aiosmtplib.SMTPException, OSError):
            await self._client.rset()
        return Verdict(InvitationState.FAILED, reason, f"SMTP {code}", again=400 <= code < 500)
