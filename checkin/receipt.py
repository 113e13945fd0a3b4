"""The gate's decision as the API says it (`schemas.wire.counting.Receipt`): as the model, and at once as JSON.

The JSON is put together by hand because it is the answer of every scan: 3 us instead of 25 us for building the models
and writing them out. A test compares the two.
"""

from __future__ import annotations

from datetime import UTC, datetime
from json.encoder import encode_basestring

from checkin.values import Decision, Person, Place
from schemas.errors import CODES
from schemas.wire.base import Said
from schemas.wire.counting import Counted, Receipt
from schemas.wire.counting import Place as WirePlace
from schemas.words import Outcome

_SAID = {outcome: Said(vi=CODES[outcome].vi, en=CODES[outcome].en) for outcome in Outcome}
_SAID_JSON = {outcome: said.model_dump_json() for outcome, said in _SAID.items()}
_last = (datetime.min.replace(tzinfo=UTC), "")


def receipt(decision: Decision) -> Receipt:
    """The wire model of a decision, with the sentence for the person at the door."""
    person, first = decision.person, decision.first
    counted = None
    if person is not None:
        counted = Counted(
            id=person.id,
            full_name=person.full_name,
            title=person.title,
            unit=person.unit,
            category=person.category,
            bridge_id=person.bridge_id,
            bridge_name=person.bridge_name,
        )
    return Receipt(
        outcome=decision.outcome,
        replayed=decision.replayed,
        nonce=decision.nonce,
        at=decision.at,
        message=_SAID[decision.outcome],
        delegate=counted,
        first=None
        if first is None
        else WirePlace(bridge_id=first.bridge_id, bridge_name=first.bridge_name, at=first.at),
    )


def receipt_json(decision: Decision) -> str:
    """The same as JSON text."""
    outcome, replayed, nonce, at, person, first = decision
    return (
        f'{{"outcome":"{outcome}","replayed":{"true" if replayed else "false"},"nonce":"{nonce}",'
        f'"at":"{_utc(at)}","message":{_SAID_JSON[outcome]},"delegate":{_person(person)},"first":{_place(first, at)}}}'
    )


def _person(person: Person | None) -> str:
    if person is None:
        return "null"
    return (
        f'{{"id":{person.id},"full_name":{encode_basestring(person.full_name)},'
        f'"title":{encode_basestring(person.title)},"unit":{encode_basestring(person.unit)},'
        f'"category":"{person.category}","bridge_id":{person.bridge_id},'
        f'"bridge_name":{encode_basestring(person.bridge_name)}}}'
    )


def _place(first: Place | None, at: datetime) -> str:
    if first is None:
        return "null"
    name = encode_basestring(first.bridge_name)
    since = _utc(at) if first.at is at else _written(first.at)
    return f'{{"bridge_id":{first.bridge_id},"bridge_name":{name},"at":"{since}"}}'


def _utc(at: datetime) -> str:
    # All who were judged in one turn of the loop have the same moment: its text is written once.
    global _last  # noqa: PLW0603 - a moment and its text
    if _last[0] is not at:
        _last = (at, _written(at))
    return _last[1]


def _written(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")
