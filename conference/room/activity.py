"""Who did what, told from the rows themselves: nothing is written twice, and nothing can disagree."""

from __future__ import annotations

from collections.abc import Iterable

from schemas.wire.room import ActView, HelpView, IncidentView, MessageView
from schemas.words import Act


def of_message(message: MessageView) -> list[ActView]:
    """Somebody said something."""
    to = message.from_bridge_id
    if to is None and len(message.to) == 1:
        to = message.to[0]
    return [
        ActView(
            key=f"message-{message.id}", at=message.at, by=message.by, act=Act.SAID, bridge_id=to, text=message.text
        )
    ]


def of_help(help_: HelpView) -> list[ActView]:
    """Asked, taken, closed: as far as it has come."""
    acts = [
        ActView(
            key=f"help-{help_.id}-asked",
            at=help_.asked_at,
            by=help_.asked_by,
            act=Act.HELP_ASKED,
            bridge_id=help_.bridge_id,
            text=help_.text,
        )
    ]
    for at, by, act, text in (
        (help_.taken_at, help_.taken_by, Act.HELP_TAKEN, ""),
        (help_.closed_at, help_.closed_by, Act.HELP_CLOSED, help_.note),
    ):
        if at is not None and by is not None:
            acts.append(
                ActView(key=f"help-{help_.id}-{act}", at=at, by=by, act=act, bridge_id=help_.bridge_id, text=text)
            )
    return acts


def of_incident(incident: IncidentView) -> list[ActView]:
    """Something went wrong; `by` is empty when the service noticed it."""
    return [
        ActView(
            key=f"incident-{incident.id}",
            at=incident.at,
            by=incident.by,
            act=Act.INCIDENT,
            bridge_id=incident.bridge_id,
            text=incident.text or incident.kind,
        )
    ]


def feed(
    messages: Iterable[MessageView], helps: Iterable[HelpView], incidents: Iterable[IncidentView], limit: int
) -> list[ActView]:
    """The latest deeds out of these rows, newest first."""
    acts = [act for message in messages for act in of_message(message)]
    acts += [act for help_ in helps for act in of_help(help_)]
    acts += [act for incident in incidents for act in of_incident(incident)]
    return sorted(acts, key=lambda act: (act.at, act.key), reverse=True)[:limit]
