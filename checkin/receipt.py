"""The gate's decision as the API says it (`schemas.wire.counting.Receipt`)."""

from __future__ import annotations

from checkin.values import Decision
from schemas.errors import CODES
from schemas.wire.base import Said
from schemas.wire.counting import Counted, Place, Receipt
from schemas.words import Outcome

_SAID = {outcome: Said(vi=CODES[outcome].vi, en=CODES[outcome].en) for outcome in Outcome}


def receipt(decision: Decision) -> Receipt:
    """The wire model of a decision, with the sentence for the person at the door."""
    person, first = decision.person, decision.first
    return Receipt(
        outcome=decision.outcome,
        replayed=decision.replayed,
        nonce=decision.nonce,
        at=decision.at,
        message=_SAID[decision.outcome],
        delegate=None
        if person is None
        else Counted(
            id=person.id,
            full_name=person.full_name,
            title=person.title,
            unit=person.unit,
            category=person.category,
            bridge_id=person.bridge_id,
            bridge_name=person.bridge_name,
        ),
        first=None if first is None else Place(bridge_id=first.bridge_id, bridge_name=first.bridge_name, at=first.at),
    )
