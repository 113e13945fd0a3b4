"""The lines that an installation has, from its settings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from conference.settings import Settings

if TYPE_CHECKING:
    from conference.invitations.line import Line


def lines_of(settings: Settings, now: Callable[[], datetime]) -> list[Line]:
    """E-mail and gateway, as far as they are set up."""
    found: list[Line] = []
    if settings.smtp_host is not None:
        from conference.invitations.mail import MailLine, MailSettings  # noqa: PLC0415 - who sends no mail loads none

        found.append(
            MailLine(
                MailSettings(
                    host=settings.smtp_host,
                    port=settings.smtp_port,
                    security=settings.smtp_security,
                    sender=settings.mail_from,
                    user=settings.smtp_user,
                    password=settings.smtp_password,
                    per_minute=settings.mail_per_minute,
                ),
                now,
            )
        )
    if settings.webhook_url is not None:
        from conference.invitations.webhook import WebhookLine, WebhookSettings  # noqa: PLC0415 - as above

        found.append(
            WebhookLine(
                WebhookSettings(
                    url=settings.webhook_url,
                    secret=settings.webhook_secret,
                    private=settings.webhook_private,
                    per_minute=settings.webhook_per_minute,
                ),
                now,
            )
        )
    return found
