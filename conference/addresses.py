"""The addresses that people open: in tickets, links and the lines that `make run` prints."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Addresses:
    """Builds absolute addresses. `base` is where people open the service (a proxy, if one stands in front),
    `listening` where it listens itself; neither has a trailing slash.

    It never comes from a request's Host header: a ticket must not lead where a stranger's header says.
    """

    base: str
    listening: str

    def ticket(self, digits: str) -> str:
        """A delegate's page: what the ticket's QR holds."""
        return f"{self.base}/t/{digits}"

    def point(self, bridge_id: int) -> str:
        """What a bridge point's poster holds: the page that says where one is and how to sign in there."""
        return f"{self.base}/p/{bridge_id}"

    def open(self, token: str) -> str:
        """A link that signs in; the token stands in the fragment, which browsers never send."""
        return f"{self.base}/open#{token}"

    def sign_up(self, token: str) -> str:
        """The form by which a bridge point signs up."""
        return f"{self.base}/signup#{token}"

    def join(self, token: str) -> str:
        """A link by which somebody chooses the password of their account."""
        return f"{self.base}/join#{token}"

    def pair(self, token: str) -> str:
        """A link that makes the browser that opens it a scanner."""
        return f"{self.base}/scan#{token}"

    def whip(self, conference_id: int, source: str) -> str:
        """Where an encoder publishes."""
        return f"{self.base}/media/whip/{conference_id}/{source}"
