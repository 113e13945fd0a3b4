"""The addresses that people open: in tickets, links and the lines that `make run` prints."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Addresses:
    """Builds absolute addresses. `base` has no trailing slash; it is known once the service listens.

    It never comes from a request's Host header: a ticket must not lead where a stranger's header says.
    """

    base: str = ""

    def ticket(self, digits: str) -> str:
        """A delegate's page: what the ticket's QR holds."""
        return f"{self.base}/t/{digits}"

    def open(self, token: str) -> str:
        """A link that signs in; the token stands in the fragment, which browsers never send."""
        return f"{self.base}/open#{token}"

    def pair(self, token: str) -> str:
        """A link that makes the browser that opens it a scanner."""
        return f"{self.base}/scan#{token}"

    def whip(self, conference_id: int, source: str) -> str:
        """Where an encoder publishes."""
        return f"{self.base}/media/whip/{conference_id}/{source}"
